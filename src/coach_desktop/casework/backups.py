"""The backup: where it goes, how often, when the last one was made, and making one.

Keeping one, in a place that nobody else can reach, is a duty (Besluit inburgering 2021, art. 9.11).
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum
from pathlib import Path
from typing import Protocol

from coach_desktop.casework.ports import Clock
from coach_desktop.domain.answer import Value
from coach_desktop.domain.errors import VaultError

SETTING = "backup"
EVERY_DAYS = 7
CHOICES = (1, 7, 14, 28)
"""Days between two copies, from which the coach chooses."""

Told = Callable[[int, int], None]
"""Asked now and then how far it is, of how much; what it raises stops the work."""


@dataclass(frozen=True, slots=True)
class Reservekopie:
    """A copy of a vault as it lies in a folder: the day on which it was made, and which of it."""

    folder: Path
    made_on: date
    number: int
    size: int


@dataclass(frozen=True, slots=True)
class Made:
    """A copy that was made, opened and checked: its name, changes of the log, size in bytes."""

    name: str
    operations: int
    size: int


class State(Enum):
    """How it stands with the backup."""

    NEVER = "never"
    OVERDUE = "overdue"
    FRESH = "fresh"


@dataclass(frozen=True, slots=True)
class Schedule:
    """Where the copies go, '' until somebody chose; `last_result` is the code of its trouble."""

    folder: str = ""
    every_days: int = EVERY_DAYS
    last: date | None = None
    last_result: str = ""

    def state(self, today: date) -> State:
        """Whether a copy is due on a day; a clock that was put back makes none overdue."""
        if self.last is None:
            return State.NEVER
        due = self.last + timedelta(days=self.every_days)
        return State.OVERDUE if today >= due else State.FRESH

    def to_value(self) -> Value:
        """Write it as a setting of the vault."""
        return {
            "folder": self.folder,
            "every_days": self.every_days,
            "last": self.last.isoformat() if self.last else "",
            "last_result": self.last_result,
        }


def read_schedule(value: "Value | None") -> Schedule:
    """Read what `to_value` wrote; what is missing is as it was at first."""
    told = value if isinstance(value, dict) else {}
    days, last = told.get("every_days"), told.get("last")
    return Schedule(
        folder=str(told.get("folder") or ""),
        every_days=days if isinstance(days, int) and days > 0 else EVERY_DAYS,
        last=date.fromisoformat(str(last)) if last else None,
        last_result=str(told.get("last_result") or ""),
    )


class Settling(Protocol):
    """An open transaction in which a setting is kept."""

    def settle(self, name: str, value: Value) -> None:
        """Keep a setting of this vault; not part of the log."""
        ...


class BackedUpVault(Protocol):
    """What this verb needs of the open vault."""

    folder: Path

    def setting(self, name: str) -> "Value | None":
        """A setting of this vault, or None when it was never made."""
        ...

    def writing(self) -> AbstractContextManager[Settling]:
        """Begin the one transaction."""
        ...

    def back_up(self, into: Path, on: date, told: Told) -> Made:
        """Make a copy, open and check it. Slow; the vault stays in use.

        Raises VaultError `backup.no-folder`, `backup.no-room`, `backup.not-written`,
        `backup.damaged`; then nothing of it stays.
        """
        ...


@dataclass(frozen=True, slots=True)
class Backups:
    """The backup of an open vault; `danger` tells the code of what is risky about a folder."""

    vault: BackedUpVault
    clock: Clock
    danger: Callable[[Path], str]
    practice: bool

    @property
    def schedule(self) -> Schedule:
        """How it stands now."""
        return read_schedule(self.vault.setting(SETTING))

    @property
    def reminder(self) -> State:
        """What the coach is reminded of today; nothing in a vault for practice without a folder."""
        schedule = self.schedule
        if self.practice and not schedule.folder:
            return State.FRESH
        return schedule.state(self.clock.today())

    @property
    def risk_of_vault(self) -> str:
        """The code of what is risky about the place of the vault itself; '' when nothing."""
        return self.danger(self.vault.folder)

    def choose(self, folder: Path) -> str:
        """Let the copies go there from now on; gives the code of what is risky about it, or ''."""
        self._keep(replace(self.schedule, folder=str(folder)))
        return self.danger(folder)

    def choose_days(self, days: int) -> None:
        """Let a copy be made so often."""
        self._keep(replace(self.schedule, every_days=days))

    def make(self, told: Told) -> Made:
        """Make a copy now; raises VaultError `backup.*`, and that is kept as the last result."""
        schedule = self.schedule
        if not schedule.folder:
            raise VaultError("backup.no-folder")
        today = self.clock.today()
        try:
            made = self.vault.back_up(Path(schedule.folder), today, told)
        except VaultError as error:
            self._keep(replace(self.schedule, last_result=error.code))
            raise
        self._keep(replace(self.schedule, last=today, last_result=""))
        return made

    def make_when_due(self, told: Told) -> Made | None:
        """Make a copy when one is due and its folder is there; None when there was nothing to do.

        A stick that is not in the computer is no trouble: the reminder stays.
        """
        schedule = self.schedule
        is_due = schedule.state(self.clock.today()) is not State.FRESH
        if not is_due or not schedule.folder or not Path(schedule.folder).is_dir():
            return None
        return self.make(told)

    def _keep(self, schedule: Schedule) -> None:
        with self.vault.writing() as writing:
            writing.settle(SETTING, schedule.to_value())
