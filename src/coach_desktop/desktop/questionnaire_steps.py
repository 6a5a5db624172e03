"""The way to the questionnaire, and on with another one once it was taken into use."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from coach_desktop.desktop.main_window import MainWindow
from coach_desktop.desktop.ways import Ways
from coach_desktop.domain.shown import Screen
from coach_desktop.widgets.tasks import Tasks

if TYPE_CHECKING:
    from coach_desktop.casework.workplace import Workplace


class QuestionnaireSteps:
    """Leads to the page of the questionnaire; `renew` puts the workplace joined anew in place."""

    def __init__(
        self,
        window: MainWindow,
        tasks: Tasks,
        workplace: "Callable[[], Workplace]",
        ways: Ways,
        renew: "Callable[[Workplace], None]",
    ) -> None:
        self._window, self._tasks, self._workplace, self._ways = window, tasks, workplace, ways
        self._renew = renew

    def show(self, told: str = "") -> None:
        """What is in force, and another version of it; `told` says what was done."""
        from coach_desktop.desktop.pages.questionnaire import QuestionnaireModel, QuestionnairePage

        if not self._ways.go(Screen.QUESTIONNAIRE, ""):
            return
        model = QuestionnaireModel(self._workplace(), self._tasks)
        page = QuestionnairePage(model)
        model.setParent(page)
        model.renewed.connect(self._renewed)
        page.back.clicked.connect(self._ways.settings)
        self._window.show_page(page)
        model.load()
        page.tell(told, "ok")

    def _renewed(self, workplace: "Workplace", told: str) -> None:
        self._renew(workplace)
        self.show(told)
