"""The pages after the plan: what was recorded of a traject, and what DUO is to hear of it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from coach_desktop.desktop.main_window import MainWindow
from coach_desktop.desktop.ways import Ways
from coach_desktop.domain.shown import Screen
from coach_desktop.widgets.tasks import Tasks

if TYPE_CHECKING:
    from coach_desktop.casework.workplace import Workplace


class AfterSteps:
    """Leads through the traject of somebody."""

    def __init__(
        self, window: MainWindow, tasks: Tasks, workplace: "Callable[[], Workplace]", ways: Ways
    ) -> None:
        self._window, self._tasks, self._workplace, self._ways = window, tasks, workplace, ways

    def progress(self, dossier: str, kind: str = "") -> None:
        """What was recorded, which terms run, how the hours stand; of one kind when it is named."""
        from coach_desktop.desktop.pages.progress import ProgressModel
        from coach_desktop.desktop.pages.progress_page import ProgressPage

        if not self._ways.go(Screen.PROGRESS, dossier):
            return
        model = ProgressModel(self._workplace(), self._tasks, dossier)
        page = ProgressPage(model)
        model.setParent(page)
        page.back.clicked.connect(lambda: self._ways.person(dossier))
        page.to_duo.connect(lambda: self.duo(dossier))
        page.to_week.connect(lambda: self.week(dossier, lambda: self.progress(dossier)))
        self._window.show_page(page)
        model.load()
        if kind:
            model.choose(kind)

    def figures(self) -> None:
        """The figures of this vault."""
        from coach_desktop.desktop.pages.figures import FiguresModel, FiguresPage

        if not self._ways.go(Screen.FIGURES, ""):
            return
        model = FiguresModel(self._workplace(), self._tasks)
        page = FiguresPage(model)
        model.setParent(page)
        self._window.show_page(page)
        model.load()

    def week(self, dossier: str, back: Callable[[], None]) -> None:
        """The week of somebody; `back` leads to where it was asked for."""
        from coach_desktop.desktop.pages.week import WeekModel
        from coach_desktop.desktop.pages.week_page import WeekPage

        if not self._ways.go(Screen.WEEK, dossier):
            return
        model = WeekModel(self._workplace(), self._tasks, dossier)
        page = WeekPage(model)
        model.setParent(page)
        page.back.clicked.connect(back)
        self._window.show_page(page)
        model.load()

    def duo(self, dossier: str) -> None:
        """The sheet to copy over to DUO."""
        from coach_desktop.desktop.pages.duo import DuoModel, DuoPage

        if not self._ways.go(Screen.DUO, dossier):
            return
        model = DuoModel(self._workplace(), self._tasks, dossier)
        page = DuoPage(model)
        model.setParent(page)
        page.back.clicked.connect(lambda: self.progress(dossier))
        page.act.clicked.connect(lambda: self.progress(dossier))
        self._window.show_page(page)
        model.load()
