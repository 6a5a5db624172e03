"""Which page follows which: the one place that knows all pages.

A page is imported when it is first shown, so that the door opens before the rest is read.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from coach_desktop.desktop.main_window import MainWindow
from coach_desktop.desktop.side_steps import SideSteps, Ways
from coach_desktop.domain.sight import Screen, home, screens
from coach_desktop.widgets.tasks import Lane, Tasks
from coach_desktop.widgets.theme import load_client_fonts

if TYPE_CHECKING:
    from coach_desktop.casework.workplace import Doors, Workplace
    from coach_desktop.desktop.documents_card import Shown


class Steps(QObject):
    """Leads from page to page in one window."""

    locked = Signal()
    mode_chosen = Signal(str)

    def __init__(self, window: MainWindow, doors: "Doors", tasks: Tasks) -> None:
        super().__init__(window)
        self._window, self._doors, self._tasks = window, doors, tasks
        self._workplace: Workplace | None = None
        self._flush: Callable[[], None] = _nothing
        self.language = ""
        ways = Ways(self._go, self.home, self.person, self.register, self.settings)
        self.side = SideSteps(window, tasks, lambda: self._open, ways)
        window.to_home.connect(self.home)
        window.to_settings.connect(self.settings)
        window.to_lock.connect(self.lock)
        window.closing.connect(self.close)

    def begin(self) -> None:
        """Unlock the vault that is there, or make one."""
        if self._doors.has_vault():
            from coach_desktop.desktop.pages.unlock import UnlockModel, UnlockPage

            unlock = UnlockModel(self._doors, self._tasks)
            unlock.setParent(self._window)
            unlock.opened.connect(self._unlocked)
            self._window.show_page(UnlockPage(unlock))
        else:
            from coach_desktop.desktop.pages.start import StartModel, StartPage

            start = StartModel(self._doors, self._tasks)
            start.setParent(self._window)
            start.opened.connect(self.enter)
            self._window.show_page(StartPage(start))

    def _unlocked(self, workplace: "Workplace") -> None:
        """Enter, or first have the recovery code typed back when that never happened."""
        if workplace.safe.is_confirmed:
            self.enter(workplace)
            return
        from coach_desktop.desktop.pages.start import StartModel, StartPage

        self._workplace = workplace
        start = StartModel(self._doors, self._tasks)
        start.setParent(self._window)
        start.opened.connect(self.enter)
        self._window.show_page(StartPage(start))
        start.ask_code_again(workplace)

    def enter(self, workplace: "Workplace") -> None:
        """The vault is open."""
        load_client_fonts()
        self._workplace = workplace
        role = workplace.identity.author.role
        self._window.open_up(practice=workplace.practice, screens=screens(role))
        self.home()
        self._tell(workplace.safe.noticed)

    def home(self) -> None:
        """The page where this role begins."""
        role = self._open.identity.author.role
        starts = {Screen.ROUND: self.side.round, Screen.COUNTS: self.side.counts}
        starts.get(home(role), self.today)()

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
        page.act.clicked.connect(self.register)
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
        from coach_desktop.desktop.pages.dossier import DossierModel, DossierPage

        if not self._go(Screen.DOSSIER, dossier):
            return
        model = DossierModel(self._open, self._tasks, dossier)
        page = DossierPage(model)
        model.setParent(page)
        page.back.clicked.connect(self.home)
        page.to_intake.connect(self.intake)
        page.to_plan.connect(self.plan)
        page.documents.to_document.connect(lambda shown: self.document(dossier, shown))
        self._window.show_page(page)
        model.load()

    def document(self, dossier: str, shown: "Shown") -> None:
        """One document of a dossier."""
        from coach_desktop.desktop.pages.document import DocumentModel, DocumentPage

        if not self._go(Screen.DOCUMENT):
            return
        model = DocumentModel(self._open, self._tasks, dossier, shown)
        page = DocumentPage(model)
        model.setParent(page)
        page.back.clicked.connect(lambda: self.dossier(dossier))
        model.withdrawn.connect(lambda: self.dossier(dossier))
        self._window.show_page(page)
        model.load()

    def intake(self, dossier: str) -> None:
        """The intake, where it stopped."""
        if not self._go(Screen.INTAKE, dossier):
            return
        task = self._tasks.start(lambda _: self._open.intakes.begin(dossier), Lane.VAULT)
        task.succeeded.connect(lambda instance: self._show_intake(dossier, instance))
        task.failed.connect(self._failed)

    def plan(self, dossier: str) -> None:
        """The plan out of the intake."""
        from coach_desktop.desktop.pages.pip import PipModel
        from coach_desktop.desktop.pages.pip_page import PipPage

        if not self._go(Screen.PLAN, dossier):
            return
        intakes = self._open.intakes
        intake = intakes.open(dossier, intakes.find(dossier))
        language = self._language_for(intake.facts().text("gesprekstaal"))
        model = PipModel(self._open, self._tasks, intake, language)
        page = PipPage(model)
        model.setParent(page)
        self._flush = page.flush
        page.back.clicked.connect(lambda: self.dossier(dossier))
        page.to_signing.connect(lambda: self.signing(dossier))
        self._window.show_page(page)
        model.load()

    def signing(self, dossier: str) -> None:
        """Sign and seal, once everything of the plan is kept."""
        if not self._go(Screen.SIGNING, dossier):
            return
        task = self._tasks.start(lambda _: None, Lane.VAULT)
        task.succeeded.connect(lambda _: self._show_signing(dossier))

    def settings(self) -> None:
        """Settings."""
        from coach_desktop.desktop.pages.settings import SettingsModel, SettingsPage

        if not self._go(Screen.SETTINGS):
            return
        model = SettingsModel(self._open)
        page = SettingsPage(model)
        model.setParent(page)
        model.mode_chosen.connect(self.mode_chosen)
        page.back.clicked.connect(self.home)
        page.to_keys.connect(self.keys)
        self._window.show_page(page)

    def keys(self) -> None:
        """What opens the vault."""
        from coach_desktop.desktop.pages.keys import KeysModel, KeysPage

        if not self._go(Screen.SETTINGS):
            return
        model = KeysModel(self._open, self._doors, self._tasks)
        page = KeysPage(model)
        model.setParent(page)
        model.key_renewed.connect(self.lock)
        page.back.clicked.connect(self.settings)
        self._window.show_page(page)

    def lock(self) -> None:
        """Keep what is typed, close the vault, and say so: the program begins anew."""
        self.close()
        self.locked.emit()

    def close(self) -> None:
        """Keep what is typed and close the vault."""
        if (at := self._window.focusWidget()) is not None:
            at.clearFocus()  # a field tells what was typed in it now, not when the vault is gone
        self._leave()
        self._tasks.close()
        if self._workplace is not None:
            self._workplace.close()
            self._workplace = None

    @property
    def _open(self) -> "Workplace":
        if self._workplace is None:
            raise RuntimeError("the vault is closed")
        return self._workplace

    def _show_intake(self, dossier: str, instance: str) -> None:
        from coach_desktop.desktop.pages.intake import IntakeModel
        from coach_desktop.desktop.pages.intake_page import IntakePage

        intake = self._open.intakes.open(dossier, instance)
        language = self._language_for(intake.facts().text("gesprekstaal"))
        model = IntakeModel(self._open, self._tasks, intake, language)
        page = IntakePage(model)
        model.setParent(page)
        self._flush = page.flush
        page.back.clicked.connect(lambda: self.dossier(dossier))
        page.finished.connect(lambda: self.plan(dossier))
        self._window.show_page(page)

    def _show_signing(self, dossier: str) -> None:
        from coach_desktop.desktop.pages.signing import SigningModel
        from coach_desktop.desktop.pages.signing_page import SigningPage

        intakes = self._open.intakes
        intake = intakes.open(dossier, intakes.find(dossier))
        language = self._language_for(intake.facts().text("gesprekstaal"))
        model = SigningModel(self._open, self._tasks, intake, language)
        page = SigningPage(model, self._open)
        model.setParent(page)
        page.back.clicked.connect(lambda: self.plan(dossier))
        self._window.show_page(page)

    def _language_for(self, spoken: str) -> str:
        """The client's language as far as the program speaks it, else Dutch."""
        from coach_desktop.domain import phrases

        wanted = self.language or spoken
        return wanted if wanted in phrases.languages() else "nl"

    def _failed(self, trouble: Exception) -> None:
        """Say on the page that is there what could not be done."""
        from coach_desktop.desktop.page import Page
        from coach_desktop.domain.errors import CoachError
        from coach_desktop.widgets.wording import wording

        page = self._window.page
        if not isinstance(trouble, CoachError) or not isinstance(page, Page):
            raise trouble
        page.tell(wording(trouble))

    def _tell(self, noticed: tuple[str, ...]) -> None:
        """Say on the first page what was noticed when the vault was opened."""
        from coach_desktop.desktop.page import Page
        from coach_desktop.widgets.wording import worded

        page = self._window.page
        if noticed and isinstance(page, Page):
            page.tell(worded(noticed[0]))

    def _go(self, screen: Screen, dossier: str = "") -> bool:
        """Leave this page for another one; False when this role does not have that one.

        A page about somebody leaves one line in the reading log.
        """
        workplace = self._open
        if screen not in screens(workplace.identity.author.role):
            return False
        self._leave()
        if dossier:
            looking = workplace.looking
            task = self._tasks.start(lambda _: looking.opened(dossier, screen), Lane.VAULT)
            task.failed.connect(self._failed)
        return True

    def _leave(self) -> None:
        flush, self._flush = self._flush, _nothing
        flush()


def _nothing() -> None:
    """There is nothing to take."""
