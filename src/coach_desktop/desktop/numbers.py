"""Masked numbers: asked for by a page, given once the line stands in the reading log."""

from PySide6.QtCore import QObject, Signal

from coach_desktop.casework.workplace import Workplace
from coach_desktop.widgets.tasks import Lane, Tasks
from coach_desktop.widgets.wording import wording


class Numbers(QObject):
    """The BSN and V-nummer of the dossiers on a page."""

    given = Signal(str, str, str)
    """Dossier, name of the number, and the number in full."""

    refused = Signal(str)

    def __init__(self, workplace: Workplace, tasks: Tasks) -> None:
        super().__init__()
        self._workplace, self._tasks = workplace, tasks

    def ask(self, dossier: str, name: str) -> None:
        """Ask for a number in full."""
        looking = self._workplace.looking
        task = self._tasks.start(lambda _: looking.number(dossier, name), Lane.VAULT)
        task.succeeded.connect(lambda number: self.given.emit(dossier, name, number))
        task.failed.connect(self._failed)

    def _failed(self, trouble: Exception) -> None:
        self.refused.emit(wording(trouble))
