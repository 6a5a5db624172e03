"""How it stands with the backup of an open vault; made by itself when it is due."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from coach_desktop.casework.backups import Made, Schedule, State, Told
from coach_desktop.casework.workplace import Workplace
from coach_desktop.machine.folders import BARRED
from coach_desktop.widgets.binding import Field
from coach_desktop.widgets.tasks import Lane, Task, Tasks
from coach_desktop.widgets.wording import worded, wording


class BackupModel(QObject):
    """Lives as long as the vault is open; the settings and the board look at it."""

    changed = Signal()
    made = Signal(str)
    failed = Signal(str)

    def __init__(self, workplace: Workplace, tasks: Tasks) -> None:
        super().__init__()
        self._backups, self._tasks = workplace.backups, tasks
        self._clock = workplace.clock
        self._task: Task[Made | None] | None = None
        self.busy = Field(value=False, parent=self)
        self.risk: Field[str] = Field("", self)

    @property
    def schedule(self) -> Schedule:
        """Where the copies go, how often, and when the last one was made."""
        return self._backups.schedule

    @property
    def state(self) -> State:
        """Whether a copy is due."""
        return self.schedule.state(self._clock.today())

    @property
    def reminder(self) -> State:
        """What the coach is reminded of."""
        return self._backups.reminder

    @property
    def risk_of_vault(self) -> str:
        """What is risky about the place of the vault itself, in words; '' when nothing."""
        code = self._backups.risk_of_vault
        return worded(code) if code else ""

    def choose(self, folder: Path) -> None:
        """Let the copies go there, and make one at once."""
        task = self._tasks.start(lambda _: self._backups.choose(folder), Lane.VAULT)
        task.succeeded.connect(self._chosen)
        task.failed.connect(self._failed)

    def choose_days(self, days: int) -> None:
        """Let a copy be made so often."""
        task = self._tasks.start(lambda _: self._backups.choose_days(days), Lane.VAULT)
        task.succeeded.connect(lambda _: self.changed.emit())
        task.failed.connect(self._failed)

    def make(self) -> None:
        """Make a copy now."""
        self._start(self._backups.make)

    def make_when_due(self) -> None:
        """Make a copy when one is due and its folder is there."""
        self._start(self._backups.make_when_due)

    def stop(self) -> None:
        """The vault will be closed: a copy that is being made goes away."""
        if self._task is not None:
            self._task.cancel()

    def _start(self, make: Callable[[Told], Made | None]) -> None:
        if self.busy.value:
            return
        self.busy.set(True)
        task = self._tasks.start(lambda progress: make(progress.step), Lane.REST)
        task.succeeded.connect(self._succeeded)
        task.failed.connect(self._failed)
        task.cancelled.connect(self._end)
        self._task = task

    def _chosen(self, risk: str) -> None:
        self.risk.set(worded("backup.shared-folder") if risk and risk != BARRED else "")
        self.make()

    def _succeeded(self, made: Made | None) -> None:
        self._end()
        if made is not None:
            self.made.emit(made.name)

    def _failed(self, trouble: Exception) -> None:
        self._end()
        self.failed.emit(wording(trouble))

    def _end(self) -> None:
        self._task = None
        self.busy.set(False)
        self.changed.emit()
