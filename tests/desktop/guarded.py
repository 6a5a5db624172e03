"""A desk with its guard, whose clock is turned by hand."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtTest import QTest

from coach_desktop.desktop.guard import Guard
from coach_desktop.desktop.lock import Lock
from coach_desktop.domain.identity import Role
from coach_desktop.machine.clock import Moment
from coach_desktop.widgets.theme import Mode
from tests.desk import Desk, desk


@dataclass(slots=True)
class Hours:
    """A clock that stands still until it is turned, and whether somebody sits here."""

    now: Moment = field(default_factory=lambda: Moment(1_000.0, 1_800_000_000.0))
    away: bool = False

    def turn(self, seconds: float, *, wall: float | None = None) -> None:
        """Go on; `wall` when the clock on the wall goes another way."""
        self.now = Moment(
            self.now.steady + seconds, self.now.wall + (seconds if wall is None else wall)
        )


@dataclass(slots=True)
class Guarded:
    """A desk, its guard, its clock, and what was said when it locked."""

    at: Desk
    guard: Guard
    hours: Hours
    notes: list[str] = field(default_factory=list)

    def wait(self, minutes: int) -> None:
        """Let minutes pass, tick by tick of half a minute."""
        for _ in range(2 * minutes):
            self.hours.turn(30)
            self.guard.lock.tick()


@contextmanager
def guarded(
    folder: Path, *, mode: Mode = Mode.LIGHT, made: bool = True, role: Role = Role.COACH
) -> Iterator[Guarded]:
    """Open a desk and stand guard over it, as the front door does."""
    with desk(folder, mode=mode, made=made, role=role) as at:
        hours = Hours()
        lock = Lock(at.steps, lambda: hours.now, lambda: hours.away)
        found = Guarded(at, Guard(at.window, at.steps, lock), hours)
        found.guard._meet()
        at.steps.locked.connect(found.notes.append)
        at.window.activateWindow()
        assert QTest.qWaitForWindowActive(at.window, 10_000)
        yield found
