"""The pages beside the road of a coach: a round, its cards and visits, the logbook, the counts."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from coach_desktop.desktop.exchanging import Exchanging
from coach_desktop.desktop.main_window import MainWindow
from coach_desktop.desktop.ways import Ways
from coach_desktop.domain.shown import Screen
from coach_desktop.widgets.tasks import Tasks

if TYPE_CHECKING:
    from coach_desktop.casework.workplace import Workplace


class SideSteps:
    """Leads from page to page for who visits, who manages, and who reads a logbook."""

    def __init__(
        self,
        window: MainWindow,
        tasks: Tasks,
        workplace: "Callable[[], Workplace]",
        ways: Ways,
        exchanging: Exchanging,
    ) -> None:
        self._window, self._tasks, self._workplace, self._ways = window, tasks, workplace, ways
        self._exchanging = exchanging

    def round(self) -> None:
        """The people of a begeleider."""
        from coach_desktop.desktop.pages.round import RoundModel, RoundPage

        if not self._ways.go(Screen.ROUND, ""):
            return
        model = RoundModel(self._workplace(), self._tasks)
        page = RoundPage(model)
        model.setParent(page)
        model.chosen.connect(self._ways.person)
        page.act.clicked.connect(self._ways.register)
        self._window.show_page(page)
        model.load()

    def caseload(self) -> None:
        """Take a running caseload in out of a file."""
        from coach_desktop.desktop.pages.caseload import CaseloadModel
        from coach_desktop.desktop.pages.caseload_page import CaseloadPage

        if not self._ways.go(Screen.CASELOAD, ""):
            return
        model = CaseloadModel(self._workplace(), self._tasks)
        page = CaseloadPage(model)
        model.setParent(page)
        page.back.clicked.connect(self._ways.home)
        self._window.show_page(page)
        model.load()

    def card(self, dossier: str) -> None:
        """The dossier card of one person."""
        from coach_desktop.desktop.pages.card import CardModel, CardPage

        if not self._ways.go(Screen.CARD, dossier):
            return
        model = CardModel(self._workplace(), dossier)
        page = CardPage(model)
        model.setParent(page)
        page.back.clicked.connect(self._ways.home)
        page.act.clicked.connect(lambda: self.visit(dossier))
        page.to_package.connect(lambda: self._ways.package(dossier))
        self._window.show_page(page)
        model.load()

    def visit(self, dossier: str) -> None:
        """Log a visit."""
        from coach_desktop.desktop.pages.visit import VisitModel, VisitPage

        if not self._ways.go(Screen.VISIT, dossier):
            return
        model = VisitModel(self._workplace(), self._tasks, dossier)
        page = VisitPage(model)
        model.setParent(page)
        page.back.clicked.connect(lambda: self._ways.person(dossier))
        model.logged.connect(lambda: self._ways.person(dossier))
        self._window.show_page(page)

    def logbook(self, dossier: str) -> None:
        """Who looked at a dossier."""
        from coach_desktop.desktop.pages.logbook import LogbookModel, LogbookPage

        if not self._ways.go(Screen.LOGBOOK, dossier):
            return
        model = LogbookModel(self._workplace(), dossier)
        page = LogbookPage(model)
        model.setParent(page)
        for way_back in (page.back, page.act):
            way_back.clicked.connect(lambda: self._ways.person(dossier))
        self._window.show_page(page)
        model.load()

    def conflict(self, dossier: str) -> None:
        """What two people told differently of somebody."""
        from coach_desktop.desktop.pages.conflict import ConflictModel, ConflictPage

        if not self._ways.go(Screen.CONFLICT, dossier):
            return
        model = ConflictModel(self._workplace(), self._tasks, dossier)
        page = ConflictPage(model)
        model.setParent(page)
        for way_back in (page.back, page.act):
            way_back.clicked.connect(lambda: self._ways.person(dossier))
        self._window.show_page(page)
        model.load()

    def counts(self) -> None:
        """What this installation holds, for who manages it."""
        from coach_desktop.desktop.pages.counts import CountsModel, CountsPage

        if not self._ways.go(Screen.COUNTS, ""):
            return
        model = CountsModel(self._workplace())
        page = CountsPage(model)
        model.setParent(page)
        page.act.clicked.connect(self._ways.settings)
        self._window.show_page(page)

    def exchange(self) -> None:
        """What waits for the municipality, and the round that brings it there."""
        from coach_desktop.desktop.exchange_model import ExchangeModel
        from coach_desktop.desktop.pages.exchange import ExchangePage

        if not self._ways.go(Screen.EXCHANGE, ""):
            return
        model = ExchangeModel(self._workplace(), self._tasks, self._exchanging)
        page = ExchangePage(model)
        model.setParent(page)
        self._window.show_page(page)
        model.load()
