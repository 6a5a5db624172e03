"""Rounds with the municipality, as a page asks for them: slow, told how far they are, stoppable."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from coach_desktop.casework.access import Progress
from coach_desktop.casework.exchange import Round
from coach_desktop.domain.pip import DocumentRow


@dataclass(frozen=True, slots=True)
class Lack:
    """Something that a server lacks or refuses: a code, the name it is about, its own words."""

    code: str
    name: str = ""
    told: str = ""


class Rounds(Protocol):
    """What goes over the network. Call it off the UI thread, in a lane of its own."""

    @property
    def has_server(self) -> bool:
        """Whether the profile names a municipal system at all."""
        ...

    def run(self, step: Progress) -> Round:
        """One round; what `step` raises, stops it. What the server did is in the round."""
        ...

    def break_off(self) -> None:
        """Let what a round waits for on the network end now, as lost; from any thread."""
        ...

    def check(self, *, fill: bool = False) -> Sequence[Lack]:
        """What the server lacks; with `fill` a test server is filled first."""
        ...

    def fetch(self, dossier: str, row: DocumentRow) -> bool:
        """Bring the PDF of a plan that another device made; whether it is here now."""
        ...
