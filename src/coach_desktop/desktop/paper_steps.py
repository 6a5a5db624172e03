"""The pages of the papers of a dossier: a document that is kept, and one beside the plan."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from coach_desktop.desktop.main_window import MainWindow
from coach_desktop.desktop.ways import Ways
from coach_desktop.domain.shown import Screen, Sheet
from coach_desktop.widgets.tasks import Tasks

if TYPE_CHECKING:
    from coach_desktop.casework.workplace import Workplace
    from coach_desktop.desktop.documents_card import Shown


class PaperSteps:
    """Leads from a whole dossier to its papers and back."""

    def __init__(
        self, window: MainWindow, tasks: Tasks, workplace: "Callable[[], Workplace]", ways: Ways
    ) -> None:
        self._window, self._tasks, self._workplace, self._ways = window, tasks, workplace, ways

    def document(self, dossier: str, shown: "Shown") -> None:
        """One document of a dossier."""
        from coach_desktop.desktop.pages.document import DocumentModel, DocumentPage

        if not self._ways.go(Screen.DOCUMENT, ""):
            return
        model = DocumentModel(self._workplace(), self._tasks, dossier, shown)
        page = DocumentPage(model)
        model.setParent(page)
        page.back.clicked.connect(lambda: self._ways.person(dossier))
        model.withdrawn.connect(lambda: self._ways.person(dossier))
        self._window.show_page(page)
        model.load()

    def paper(self, dossier: str, sheet: str) -> None:
        """A document beside the plan."""
        from coach_desktop.desktop.pages.paper import PaperModel, PaperPage

        if not self._ways.go(Screen.DOCUMENT, ""):
            return
        model = PaperModel(self._workplace(), self._tasks, dossier, Sheet(sheet))
        page = PaperPage(model)
        model.setParent(page)
        page.back.clicked.connect(lambda: self._ways.person(dossier))
        self._window.show_page(page)
        model.load()
