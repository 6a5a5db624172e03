"""Sees to it that a backup is made while the vault is open, and says what came of it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from coach_desktop.desktop.main_window import MainWindow
from coach_desktop.desktop.page import Page
from coach_desktop.widgets.tasks import Tasks

if TYPE_CHECKING:
    from coach_desktop.casework.workplace import Workplace
    from coach_desktop.desktop.backup_model import BackupModel
    from coach_desktop.desktop.pages.settings import SettingsPage


class BackupSteps(QObject):
    """Makes a backup by itself when one is due and its folder is there; reminds of it else."""

    def __init__(self, window: MainWindow, tasks: Tasks) -> None:
        super().__init__(window)
        self._window, self._tasks = window, tasks
        self._model: BackupModel | None = None
        window.closing.connect(self.stop)

    def begin(self, workplace: "Workplace") -> None:
        """The vault is open."""
        from coach_desktop.desktop.backup_model import BackupModel

        self._model = model = BackupModel(workplace, self._tasks)
        model.setParent(self)
        model.made.connect(self._tell)
        model.failed.connect(lambda sentence: self._say(sentence, "bad"))
        model.make_when_due()

    def remind(self) -> None:
        """Put the line that reminds on the page, and say what is risky about the place."""
        from coach_desktop.desktop.backup_card import BackupReminder

        page = self._window.page
        if isinstance(page, Page) and self._model is not None:
            page.above(BackupReminder(self._model, page))
            if risk := self._model.risk_of_vault:
                page.tell(risk, "warn")

    def show_card(self, page: "SettingsPage") -> None:
        """Put the card of the backup on the settings page."""
        from coach_desktop.desktop.backup_card import BackupCard

        if self._model is not None:
            page.add_card(BackupCard(self._model))

    def stop(self) -> None:
        """The vault will be closed: what is being made goes away."""
        if self._model is not None:
            self._model.stop()

    def _tell(self, name: str) -> None:
        told = self.tr("A backup was made and checked: {name}")
        self._say(told.format(name=name), "ok")

    def _say(self, sentence: str, tone: str) -> None:
        page = self._window.page
        if isinstance(page, Page):
            page.tell(sentence, tone)
