"""Which page follows which: the one place that knows all pages.

A page is imported when it is first shown, so that the door opens before the rest is read.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from coach_desktop.casework.access import IDLE_MINUTES
from coach_desktop.desktop.after_steps import AfterSteps
from coach_desktop.desktop.backup_steps import BackupSteps
from coach_desktop.desktop.client_steps import ClientSteps
from coach_desktop.desktop.door_steps import DoorSteps
from coach_desktop.desktop.exchanging import Exchanging
from coach_desktop.desktop.freshening import Freshening
from coach_desktop.desktop.installation_steps import InstallationSteps
from coach_desktop.desktop.leaving import Leaving
from coach_desktop.desktop.main_window import MainWindow
from coach_desktop.desktop.municipal_steps import MunicipalSteps
from coach_desktop.desktop.note import Note
from coach_desktop.desktop.package_steps import PackageSteps
from coach_desktop.desktop.page import Page
from coach_desktop.desktop.paper_steps import PaperSteps
from coach_desktop.desktop.questionnaire_steps import QuestionnaireSteps
from coach_desktop.desktop.rescue_steps import RescueSteps
from coach_desktop.desktop.road_steps import RoadSteps
from coach_desktop.desktop.said import Said
from coach_desktop.desktop.side_steps import SideSteps
from coach_desktop.desktop.text_card import enlarge
from coach_desktop.desktop.ways import Ways
from coach_desktop.domain.shown import Screen
from coach_desktop.domain.sight import home, screens
from coach_desktop.machine.session import Why
from coach_desktop.widgets.tasks import Lane, Tasks
from coach_desktop.widgets.theme import load_client_fonts, theme

if TYPE_CHECKING:
    from coach_desktop.casework.workplace import Doors, Workplace


class Steps(QObject):
    """Leads from page to page in one window."""

    entered = Signal()
    locked = Signal(str)
    mode_chosen = Signal(str)

    def __init__(self, window: MainWindow, doors: "Doors", tasks: Tasks) -> None:
        super().__init__(window)
        self._window, self._doors, self._tasks = window, doors, tasks
        self._workplace: Workplace | None = None
        self.leaving = Leaving(window, tasks, self._shut)
        self.leaving.locked.connect(self.locked)
        self.language, self._said = "", Said(window)
        ways = self._ways()
        self.road = RoadSteps(
            window, tasks, lambda: self._open, ways, language=lambda: self.language
        )
        self.client = ClientSteps(window, tasks, lambda: self._open, self.leaving)
        self.road.met = self.client.meet
        self.asked = QuestionnaireSteps(window, tasks, lambda: self._open, ways, self._renew)
        self.exchanging = Exchanging(tasks, lambda: self._open, self)
        self.fresh = Freshening(window, tasks, lambda: self._open, self.exchanging)
        self.side = SideSteps(window, tasks, lambda: self._open, ways, self.exchanging)
        self.after = AfterSteps(window, tasks, lambda: self._open, ways)
        self.packages = PackageSteps(window, tasks, lambda: self._open, ways)
        self.backup = BackupSteps(window, tasks)
        self.municipal = MunicipalSteps(window, tasks, self.lock)
        self.way_back = RescueSteps(window, doors, tasks, begin=self.begin)
        self.door = DoorSteps(window, doors, tasks, self.way_back)
        self.papers = PaperSteps(window, tasks, lambda: self._open, ways)
        cards = (self.municipal.show_card, self.packages.show_card, self.backup.show_card)
        self.installation = InstallationSteps(
            window, tasks, lambda: self._open, ways, doors=doors, cards=cards
        )
        self._join()

    def _ways(self) -> Ways:
        """How the parts lead on to each other."""
        return Ways(
            go=self._go,
            home=self.home,
            person=self.person,
            register=self.register,
            settings=self._settings,
            failed=self._said.failed,
            week=self._week,
            records=self._records,
            package=self._package,
        )

    def _join(self) -> None:
        """Let the window and the parts lead to each other."""
        window = self._window
        self.installation.mode_chosen.connect(self.mode_chosen)
        self.installation.to_questionnaire.connect(self.asked.show)
        self.installation.key_renewed.connect(self.lock)
        self.leaving.going.connect(self.exchanging.leave)
        self.leaving.going.connect(self.fresh.leave)
        self.exchanging.calls.changed.connect(lambda calls: window.mark_exchange(calls=calls))
        self.door.opened.connect(self.enter)
        self.door.unconfirmed.connect(self._hold)
        self.way_back.restored.connect(lambda: self.locked.emit(""))
        self.way_back.as_it_is.connect(lambda: self.begin(as_it_is=True))
        window.to_home.connect(self.home)
        window.to_settings.connect(self.installation.settings)
        window.to_figures.connect(self.after.figures)
        window.to_exchange.connect(self.side.exchange)
        window.to_lock.connect(self.lock)
        window.closing.connect(self.leaving.close)

    def begin(self, note: Note | None = None, *, as_it_is: bool = False) -> None:
        """Unlock the vault that is there, or make one; `note` says why it was locked.

        `as_it_is` opens one that is not as it was left, because somebody chose that.
        """
        self.door.begin(note, as_it_is=as_it_is)

    def _hold(self, workplace: "Workplace") -> None:
        """The vault is open, and nothing of it is shown yet."""
        self._workplace = workplace
        self.entered.emit()

    def enter(self, workplace: "Workplace") -> None:
        """The vault is open."""
        load_client_fonts()
        theme().for_client = workplace.text_size.percent
        enlarge(workplace.own_text.percent)
        self._workplace = workplace
        self.entered.emit()
        role = workplace.identity.author.role
        self._window.open_up(practice=workplace.practice, screens=screens(role))
        self.backup.begin(workplace)
        self.municipal.begin(workplace)
        self.exchanging.look()
        self.home()
        broken = ("form.former-in-force",) if workplace.in_force.broken else ()
        self._said.noticed((*workplace.safe.noticed, *broken, *workplace.municipal.notices()))

    def home(self) -> None:
        """The page where this role begins."""
        role = self._open.identity.author.role
        starts = {Screen.ROUND: self.side.round, Screen.COUNTS: self.side.counts}
        starts.get(home(role), self.today)()
        self.backup.remind()

    def person(self, dossier: str) -> None:
        """One person, as far as this role goes: the whole dossier or its card."""
        whole = Screen.DOSSIER in screens(self._open.identity.author.role)
        (self.dossier if whole else self.side.card)(dossier)

    def today(self) -> None:
        """The caseload."""
        from coach_desktop.desktop.pages.today import TodayModel, TodayPage

        if not self._go(Screen.TODAY):
            return
        model = TodayModel(self._open, self._tasks)
        page = TodayPage(model)
        model.setParent(page)
        model.chosen.connect(self.dossier)
        model.to_conflict.connect(self.side.conflict)
        page.act.clicked.connect(self.register)
        page.to_caseload.clicked.connect(self.side.caseload)
        self._window.show_page(page)
        model.load()

    def register(self) -> None:
        """A new dossier."""
        from coach_desktop.desktop.pages.register import RegisterModel, RegisterPage

        if not self._go(Screen.REGISTER):
            return
        model = RegisterModel(self._open, self._tasks)
        page = RegisterPage(model)
        model.setParent(page)
        model.registered.connect(self.person)
        page.back.clicked.connect(self.home)
        self._window.show_page(page)

    def dossier(self, dossier: str) -> None:
        """One dossier."""
        from coach_desktop.desktop.dossier_model import DossierModel
        from coach_desktop.desktop.pages.dossier import DossierPage

        if not self._go(Screen.DOSSIER, dossier):
            return
        model = DossierModel(self._open, self._tasks, dossier)
        page = DossierPage(model)
        model.setParent(page)
        page.back.clicked.connect(self.home)
        page.to_intake.connect(self.intake)
        page.to_plan.connect(self.plan)
        page.to_visit.connect(self.side.visit)
        page.to_logbook.connect(self.side.logbook)
        page.to_conflict.connect(self.side.conflict)
        page.to_measures.connect(self.road.measures)
        page.to_progress.connect(self.after.progress)
        page.sharing.to_package.connect(lambda: self.packages.package(dossier))
        page.sharing.to_key_cards.connect(lambda: self.packages.key_cards(dossier))
        page.to_transfer.connect(lambda shown: self.after.progress(shown, "overdracht_collega"))
        page.documents.to_document.connect(lambda shown: self.papers.document(dossier, shown))
        page.documents.to_paper.connect(lambda sheet: self.papers.paper(dossier, sheet))
        page.rights.to_dossier.connect(self.dossier)
        model.rights.purged.connect(self.home)
        self._window.show_page(page)
        model.load()

    def intake(self, dossier: str) -> None:
        """The intake, where it stopped."""
        self.road.intake(dossier)

    def plan(self, dossier: str) -> None:
        """The plan out of the intake."""
        self.road.plan(dossier)

    def _week(self, dossier: str, back: Callable[[], None]) -> None:
        self.after.week(dossier, back)

    def _records(self, dossier: str, kind: str) -> None:
        self.after.progress(dossier, kind)

    def _package(self, dossier: str) -> None:
        self.packages.package(dossier)

    def _settings(self) -> None:
        self.installation.settings()

    @property
    def workplace(self) -> "Workplace | None":
        """The open vault, if one is open."""
        return self._workplace

    @property
    def idle_minutes(self) -> int:
        """After how many minutes without input it locks."""
        return IDLE_MINUTES if self._workplace is None else self._workplace.idle.minutes

    def lock(self, why: Why = Why.KEY) -> None:
        """Keep what is typed, close the vault, and say so: the program begins anew.

        At the door nothing is open and nothing of a vault stands on the screen.
        """
        self.backup.stop()
        if self._workplace is not None or (not self.door.is_shown and self._doors.has_vault()):
            self.leaving.lock(why, self.idle_minutes)

    def _renew(self, workplace: "Workplace") -> None:
        """Go on with the same vault in another questionnaire."""
        self._workplace = workplace

    def _shut(self) -> None:
        if self._workplace is not None:
            self.municipal.shut()
            self._workplace.close()
            self._workplace = None

    @property
    def _open(self) -> "Workplace":
        if self._workplace is None:
            raise RuntimeError("the vault is closed")
        return self._workplace

    def _go(self, screen: Screen, dossier: str = "") -> bool:
        """Leave this page for another one; False when this role does not have that one.

        A page about somebody leaves one line in the reading log.
        """
        workplace = self._open
        if screen not in screens(workplace.identity.author.role):
            return False
        self._leave()
        self.fresh.meet(dossier)
        if dossier:
            looking = workplace.looking
            task = self._tasks.start(lambda _: looking.opened(dossier, screen), Lane.VAULT)
            task.failed.connect(self._said.failed)
        return True

    def _leave(self) -> None:
        self.client.leave()
        page = self._window.page
        if isinstance(page, Page):
            page.flush()
