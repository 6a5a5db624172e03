"""The card on the board that says of whom data has been kept long enough."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from coach_desktop.casework.retention import Due
from coach_desktop.casework.workplace import Workplace
from coach_desktop.widgets.parts import STRETCH, button, clear, column, label, marked, picture, row
from coach_desktop.widgets.tasks import Lane, Tasks

MOST_NAMED = 3


class DueModel(QObject):
    """The dossiers of which a term has passed, counted off the UI thread."""

    changed = Signal()

    def __init__(self, workplace: Workplace, tasks: Tasks) -> None:
        super().__init__()
        self._workplace, self._tasks = workplace, tasks
        self.due: Sequence[Due] = ()

    def load(self) -> None:
        """Count anew."""
        today, retention = self._workplace.clock.today(), self._workplace.rights.retention
        task = self._tasks.start(lambda _: retention.due(today), Lane.VAULT)
        task.succeeded.connect(self._show)

    def _show(self, due: Sequence[Due]) -> None:
        self.due = due
        self.changed.emit()


class DueCard(QFrame):
    """Hidden while no term has passed."""

    to_dossier = Signal(str)

    def __init__(self, model: DueModel) -> None:
        super().__init__()
        self._model = model
        marked(self, role="card")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        self.setLayout(column(self._lines, margin=16))
        model.changed.connect(self._show)
        self.hide()

    def _show(self) -> None:
        clear(self._lines)
        due = self._model.due
        self.setVisible(bool(due))
        if due:
            told = self.tr("%n dossier(s) kept long enough", "", len(due))
            self._lines.addLayout(row(picture("clock", "warn"), label(told, "strong"), STRETCH))
        for each in due[:MOST_NAMED]:
            said = self.tr("since {day}, {article}").format(
                day=each.termijn.legal.strftime("%d-%m-%Y"), article=each.termijn.article
            )
            self._lines.addLayout(row(self._way(each), label(said, "small"), STRETCH))

    def _way(self, due: Due) -> QPushButton:
        way = button(due.found.name, "quiet")
        way.setObjectName(f"due_{due.found.dossier}")
        way.clicked.connect(lambda: self.to_dossier.emit(due.found.dossier))
        return way
