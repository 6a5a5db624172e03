"""The card on the board that says in which dossiers something is to be decided."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from coach_desktop.casework.summary import Found
from coach_desktop.casework.workplace import Workplace
from coach_desktop.widgets.parts import STRETCH, button, clear, column, label, marked, picture, row
from coach_desktop.widgets.tasks import Lane, Tasks
from coach_desktop.widgets.theme import icon

MOST_NAMED = 3


class DifferingModel(QObject):
    """The dossiers in which two people told something differently, counted off the UI thread."""

    changed = Signal()

    def __init__(self, workplace: Workplace, tasks: Tasks) -> None:
        super().__init__()
        self._workplace, self._tasks = workplace, tasks
        self.found: Sequence[tuple[Found, int]] = ()

    def load(self) -> None:
        """Count anew."""
        everywhere = self._workplace.differences.everywhere
        task = self._tasks.start(lambda _: everywhere(), Lane.VAULT)
        task.succeeded.connect(self._show)

    def _show(self, found: Sequence[tuple[Found, int]]) -> None:
        self.found = found
        self.changed.emit()


class DifferingLine(QPushButton):
    """The line in a dossier that says that something is to be decided; hidden when nothing is."""

    def __init__(self, go: Callable[[], None]) -> None:
        super().__init__()
        marked(self, kind="secondary")
        self.setObjectName("differing")
        self.setIcon(icon("arrows-exchange", "warn"))
        self.setIconSize(QSize(26, 20))
        self.clicked.connect(go)
        self.hide()

    def count(self, found: int, *, begun_twice: bool = False) -> None:
        """So much was told differently, or an intake was begun by several people."""
        told = self.tr("%n answer(s) told differently: decide", "", found)
        if not found:
            told = self.tr("This intake was begun more than once: look")
        self.setText(told)
        self.setAccessibleName(told)
        self.setVisible(found > 0 or begun_twice)


class DifferingCard(QFrame):
    """Hidden while there is nothing to decide."""

    to_conflict = Signal(str)

    def __init__(self, model: DifferingModel) -> None:
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
        found = self._model.found
        self.setVisible(bool(found))
        if found:
            told = self.tr("Told differently in %n dossier(s)", "", len(found))
            head = row(picture("arrows-exchange", "warn"), label(told, "strong"), STRETCH)
            self._lines.addLayout(head)
        for each, count in found[:MOST_NAMED]:
            said = self.tr("%n to decide", "", count)
            self._lines.addLayout(row(self._way(each), label(said, "small"), STRETCH))

    def _way(self, found: Found) -> QPushButton:
        way = button(found.name, "quiet")
        way.setObjectName(f"differing_{found.dossier}")
        way.clicked.connect(lambda: self.to_conflict.emit(found.dossier))
        return way
