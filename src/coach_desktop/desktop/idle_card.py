"""The card that says after how long without input the vault locks, and lets the coach choose."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFrame

from coach_desktop.casework.access import IDLE_CHOICES, Idle
from coach_desktop.desktop.fields import choice_field, chosen
from coach_desktop.widgets.parts import column, heading, label, marked
from coach_desktop.widgets.tasks import Lane, Tasks
from coach_desktop.widgets.wording import wording


class IdleModel(QObject):
    """Keeps another number of minutes, and says what came of it."""

    kept = Signal()
    failed = Signal(str)

    def __init__(self, idle: Idle, tasks: Tasks) -> None:
        super().__init__()
        self._idle, self._tasks = idle, tasks

    @property
    def minutes(self) -> int:
        """What is in force."""
        return self._idle.minutes

    def choose(self, minutes: int) -> None:
        """Keep another choice; where it cannot be kept the former one stays in force."""
        if minutes == self.minutes:
            return
        task = self._tasks.start(lambda _: self._idle.keep(minutes), Lane.VAULT)
        task.succeeded.connect(lambda _: self.kept.emit())
        task.failed.connect(self._failed)

    def _failed(self, trouble: Exception) -> None:
        self.failed.emit(wording(trouble))


class IdleCard(QFrame):
    """Lays the model out."""

    def __init__(self, model: IdleModel) -> None:
        super().__init__()
        marked(self, role="card")
        self._model = model
        told = self.tr("{minutes} minutes")
        offered = sorted({*IDLE_CHOICES, model.minutes})
        options = {str(each): told.format(minutes=each) for each in offered}
        field, self._minutes = choice_field(
            "idle_minutes", self.tr("Locks without input after"), options
        )
        self._show()
        self._minutes.currentIndexChanged.connect(lambda: model.choose(int(chosen(self._minutes))))
        model.failed.connect(self._show)
        also = self.tr(
            "It also locks when the computer goes to sleep, the lid closes, the screen is locked "
            "or somebody else comes. Ctrl+L locks at once. F9 hides everything at once."
        )
        self.setLayout(
            column(
                heading(self.tr("When nobody is there")),
                field,
                label(also, "small", wrap=True),
                margin=24,
            )
        )

    def _show(self) -> None:
        self._minutes.setCurrentIndex(self._minutes.findData(str(self._model.minutes)))
