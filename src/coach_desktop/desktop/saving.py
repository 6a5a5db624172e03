"""What was given is written at once; what could not be written waits here and is tried again."""

from PySide6.QtCore import QObject, QTimer, Signal

from coach_desktop.casework.given import Given
from coach_desktop.casework.intake import Intake
from coach_desktop.domain.errors import CoachError
from coach_desktop.widgets.binding import Field
from coach_desktop.widgets.tasks import Lane, Tasks
from coach_desktop.widgets.wording import wording

NOTHING, WAITING, SAVED, FAILED = "", "waiting", "saved", "failed"

_AGAIN = 5_000
"""Milliseconds."""


class Saving(QObject):
    """Writes answers of one intake; `state` says "saved" once the vault's writer acknowledged."""

    failed = Signal(str)

    def __init__(self, intake: Intake, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._intake, self._tasks = intake, tasks
        self.state: Field[str] = Field(NOTHING, self)
        self._unsaved: list[Given] = []

    @property
    def waits(self) -> int:
        """At how many places something told is not written yet."""
        return len({given.address for given in self._unsaved})

    def keep(self, given: Given) -> None:
        """Write it."""
        self.state.set(WAITING)
        task = self._tasks.start(lambda _: self._intake.keep(given), Lane.VAULT)
        task.succeeded.connect(lambda _: self.state.set(SAVED))
        task.failed.connect(lambda trouble: self._failed(given, trouble))

    def again(self) -> None:
        """Try once more what could not be written; not when the vault was left meanwhile."""
        if self._tasks.is_closed:
            return
        waiting, self._unsaved = self._unsaved, []
        for given in waiting:
            self.keep(given)

    def _failed(self, given: Given, trouble: Exception) -> None:
        if not isinstance(trouble, CoachError):
            raise trouble
        self._unsaved.append(given)
        self.state.set(FAILED)
        self.failed.emit(wording(trouble))
        QTimer.singleShot(_AGAIN, self, self.again)
