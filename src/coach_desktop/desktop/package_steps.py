"""The pages of packages and key cards, and the way to them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from coach_desktop.desktop.main_window import MainWindow
from coach_desktop.desktop.ways import Ways
from coach_desktop.domain.shown import Screen
from coach_desktop.widgets.tasks import Tasks

if TYPE_CHECKING:
    from coach_desktop.casework.workplace import Workplace
    from coach_desktop.desktop.pages.settings import SettingsPage


class PackageSteps:
    """Leads to what is sent and taken in sealed, and back to where somebody came from."""

    def __init__(
        self, window: MainWindow, tasks: Tasks, workplace: "Callable[[], Workplace]", ways: Ways
    ) -> None:
        self._window, self._tasks, self._workplace, self._ways = window, tasks, workplace, ways

    def package(self, dossier: str = "") -> None:
        """Packages; `dossier` is the one that the coach came from."""
        from coach_desktop.desktop.pages.package import PackageModel
        from coach_desktop.desktop.pages.package_page import PackagePage

        if not self._ways.go(Screen.PACKAGE, ""):
            return
        model = PackageModel(self._workplace(), self._tasks, dossier)
        page = PackagePage(model)
        model.setParent(page)
        page.back.clicked.connect(lambda: self._back(dossier))
        page.to_key_cards.connect(lambda: self.key_cards(dossier))
        self._window.show_page(page)
        model.load()

    def key_cards(self, dossier: str = "") -> None:
        """Key cards; `dossier` is the one that the coach came from."""
        from coach_desktop.desktop.pages.key_cards import KeyCardsModel, KeyCardsPage

        if not self._ways.go(Screen.KEY_CARDS, ""):
            return
        model = KeyCardsModel(self._workplace(), self._tasks)
        page = KeyCardsPage(model)
        model.setParent(page)
        page.back.clicked.connect(lambda: self._back(dossier))
        page.to_package.connect(lambda: self.package(dossier))
        self._window.show_page(page)
        model.load()

    def show_card(self, page: "SettingsPage") -> None:
        """Put the way to both on the settings page, for a role that has them."""
        from coach_desktop.desktop.package_card import PackageWay
        from coach_desktop.domain.sight import screens

        if Screen.PACKAGE not in screens(self._workplace().identity.author.role):
            return
        way = PackageWay()
        way.to_package.connect(self.package)
        way.to_key_cards.connect(self.key_cards)
        page.add_card(way)

    def _back(self, dossier: str) -> None:
        if dossier:
            self._ways.person(dossier)
        else:
            self._ways.settings()
