"""The road of a dossier: the intake, the plan out of it, and its signing."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from coach_desktop.desktop.main_window import MainWindow
from coach_desktop.desktop.ways import Ways
from coach_desktop.domain.shown import Screen
from coach_desktop.widgets.tasks import Lane, Tasks

if TYPE_CHECKING:
    from coach_desktop.casework.workplace import Workplace
    from coach_desktop.desktop.pages.intake import IntakeModel
    from coach_desktop.desktop.pages.intake_page import IntakePage


class RoadSteps:
    """Leads from the intake to the signed plan."""

    def __init__(
        self,
        window: MainWindow,
        tasks: Tasks,
        workplace: "Callable[[], Workplace]",
        ways: Ways,
        *,
        language: Callable[[], str],
    ) -> None:
        """`language` is the client's, when it was chosen before; '' asks the dossier."""
        self._window, self._tasks, self._workplace, self._ways = window, tasks, workplace, ways
        self._language = language
        self.met: Callable[[IntakePage, IntakeModel], None] = lambda _page, _model: None
        """Called with each intake that comes on the screen."""

    def intake(self, dossier: str, question: str = "") -> None:
        """The intake, where it stopped or at a question."""
        if not self._ways.go(Screen.INTAKE, dossier):
            return
        task = self._tasks.start(lambda _: self._workplace().intakes.begin(dossier), Lane.VAULT)
        task.succeeded.connect(lambda instance: self._show_intake(dossier, instance, question))
        task.failed.connect(self._ways.failed)

    def measures(self, dossier: str) -> None:
        """What was measured, and the end beside the beginning."""
        from coach_desktop.desktop.pages.measures import MeasuresModel, MeasuresPage

        if not self._ways.go(Screen.MEASURES, dossier):
            return
        facts = self._workplace().people.facts(dossier)
        language = self._language_for(facts.text("gesprekstaal"))
        model = MeasuresModel(self._workplace(), self._tasks, dossier, language)
        page = MeasuresPage(model)
        model.setParent(page)
        page.back.clicked.connect(lambda: self._ways.person(dossier))
        page.to_final.connect(self.final)
        self._window.show_page(page)
        model.load()

    def final(self, dossier: str) -> None:
        """The eindmeting, where it stopped."""
        from coach_desktop.casework.asking import EINDMETING

        if not self._ways.go(Screen.INTAKE, dossier):
            return
        intakes = self._workplace().intakes
        task = self._tasks.start(lambda _: intakes.begin(dossier, EINDMETING), Lane.VAULT)
        task.succeeded.connect(lambda instance: self._show_intake(dossier, instance))
        task.failed.connect(self._ways.failed)

    def plan(self, dossier: str) -> None:
        """The plan out of the intake."""
        from coach_desktop.desktop.pages.pip import PipModel
        from coach_desktop.desktop.pages.pip_page import PipPage

        if not self._ways.go(Screen.PLAN, dossier):
            return
        intakes = self._workplace().intakes
        intake = intakes.open(dossier, intakes.find(dossier))
        language = self._language_for(intake.facts().text("gesprekstaal"))
        model = PipModel(self._workplace(), self._tasks, intake, language)
        page = PipPage(model)
        model.setParent(page)
        page.back.clicked.connect(lambda: self._ways.person(dossier))
        page.to_signing.connect(lambda: self.signing(dossier))
        page.to_week.connect(lambda: self._ways.week(dossier, lambda: self.plan(dossier)))
        page.to_question.connect(lambda question: self.intake(dossier, question))
        page.to_record.connect(lambda kind: self._ways.records(dossier, kind))
        self._window.show_page(page)
        model.load()

    def signing(self, dossier: str) -> None:
        """Sign and seal, once everything of the plan is kept."""
        if not self._ways.go(Screen.SIGNING, dossier):
            return
        task = self._tasks.start(lambda _: None, Lane.VAULT)
        task.succeeded.connect(lambda _: self._show_signing(dossier))

    def _show_intake(self, dossier: str, instance: str, question: str = "") -> None:
        from coach_desktop.casework.asking import EINDMETING
        from coach_desktop.desktop.pages.intake import IntakeModel
        from coach_desktop.desktop.pages.intake_page import IntakePage

        intake = self._workplace().intakes.open(dossier, instance)
        language = self._language_for(intake.facts().text("gesprekstaal"))
        model = IntakeModel(self._workplace(), self._tasks, intake, language)
        page = IntakePage(model)
        model.setParent(page)
        is_final = intake.kind == EINDMETING
        page.back.clicked.connect(
            lambda: self.measures(dossier) if is_final else self._ways.person(dossier)
        )
        page.finished.connect(lambda: self.measures(dossier) if is_final else self.plan(dossier))
        self.met(page, model)
        self._window.show_page(page)
        if question:
            model.go(question)

    def _show_signing(self, dossier: str) -> None:
        from coach_desktop.desktop.pages.signing import SigningModel
        from coach_desktop.desktop.pages.signing_page import SigningPage

        intakes = self._workplace().intakes
        intake = intakes.open(dossier, intakes.find(dossier))
        language = self._language_for(intake.facts().text("gesprekstaal"))
        model = SigningModel(self._workplace(), self._tasks, intake, language)
        page = SigningPage(model, self._workplace())
        model.setParent(page)
        page.back.clicked.connect(lambda: self.plan(dossier))
        self._window.show_page(page)

    def _language_for(self, spoken: str) -> str:
        """The client's language as far as the program speaks it, else Dutch."""
        from coach_desktop.domain import phrases

        wanted = self._language() or spoken
        return wanted if wanted in phrases.languages() else "nl"
