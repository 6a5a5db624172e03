"""How one part of the program leads on to another: asked of `Steps`, never decided elsewhere."""

from collections.abc import Callable
from dataclasses import dataclass

from coach_desktop.domain.shown import Screen


@dataclass(frozen=True, slots=True)
class Ways:
    """The ways on; `go` says whether a role has a page, and notes whose dossier is opened."""

    go: Callable[[Screen, str], bool]
    home: Callable[[], None]
    person: Callable[[str], None]
    register: Callable[[], None]
    settings: Callable[[], None]
    failed: Callable[[Exception], None]
    week: Callable[[str, Callable[[], None]], None]
    """The week of somebody, and the way back from it."""
    records: Callable[[str, str], None]
    """What was recorded of somebody, of one kind."""
    package: Callable[[str], None]
    """Send somebody's dossier in a package, or back to who gave it."""
