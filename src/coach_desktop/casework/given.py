"""What an open intake took in and what is still to be kept of it."""

from dataclasses import dataclass

from coach_desktop.domain.operation import Draft
from coach_desktop.forms.instance import Changed


@dataclass(frozen=True, slots=True)
class Given:
    """An answer that was taken: what it changed on screen, and what must still be kept."""

    address: str
    changed: Changed
    drafts: tuple[Draft, ...]
    warnings: tuple[str, ...] = ()
