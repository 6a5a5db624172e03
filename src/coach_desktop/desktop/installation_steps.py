"""The pages of this installation: its settings, and what opens the vault."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from coach_desktop.desktop.main_window import MainWindow
from coach_desktop.desktop.ways import Ways
from coach_desktop.domain.shown import Screen
from coach_desktop.widgets.tasks import Tasks

if TYPE_CHECKING:
    from coach_desktop.casework.workplace import Doors, Workplace
    from coach_desktop.desktop.pages.settings import SettingsPage


class InstallationSteps(QObject):
    """Leads from the settings on; `cards` are what other parts put on that page."""

    mode_chosen = Signal(str)
    to_questionnaire = Signal()
    key_renewed = Signal()

    def __init__(
        self,
        window: MainWindow,
        tasks: Tasks,
        workplace: "Callable[[], Workplace]",
        ways: Ways,
        *,
        doors: "Doors",
        cards: "Sequence[Callable[[SettingsPage], None]]",
    ) -> None:
        super().__init__(window)
        self._window, self._doors, self._tasks = window, doors, tasks
        self._workplace, self._ways, self._cards = workplace, ways, cards

    def settings(self) -> None:
        """Settings."""
        from coach_desktop.desktop.pages.settings import SettingsModel, SettingsPage

        if not self._ways.go(Screen.SETTINGS, ""):
            return
        model = SettingsModel(self._workplace(), self._tasks)
        page = SettingsPage(model)
        model.setParent(page)
        model.mode_chosen.connect(self.mode_chosen)
        model.own_text.kept.connect(self._text_chosen)
        page.back.clicked.connect(self._ways.home)
        page.to_keys.connect(self.keys)
        page.to_questionnaire.connect(self.to_questionnaire)
        for show_card in self._cards:
            show_card(page)
        self._window.show_page(page)

    def _text_chosen(self) -> None:
        """The page that stands is made anew in the size that was chosen."""
        self.settings()

    def keys(self) -> None:
        """What opens the vault."""
        from coach_desktop.desktop.pages.keys import KeysModel, KeysPage

        if not self._ways.go(Screen.SETTINGS, ""):
            return
        model = KeysModel(self._workplace(), self._doors, self._tasks)
        page = KeysPage(model)
        model.setParent(page)
        model.key_renewed.connect(self.key_renewed)
        page.back.clicked.connect(self.settings)
        self._window.show_page(page)
