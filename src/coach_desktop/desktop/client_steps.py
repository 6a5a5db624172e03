"""Gives the screen to the client, turned or beside the coach's own, and takes it back."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from coach_desktop.desktop.client_card import BESIDE_KEY, TURN_KEY, ClientCard
from coach_desktop.desktop.leaving import Leaving
from coach_desktop.desktop.main_window import MainWindow
from coach_desktop.desktop.page import Page
from coach_desktop.domain.errors import CoachError
from coach_desktop.widgets.tasks import Lane, Tasks
from coach_desktop.widgets.wording import wording

if TYPE_CHECKING:
    from coach_desktop.casework.table import TakenIn
    from coach_desktop.casework.workplace import Workplace
    from coach_desktop.desktop.client_side import ClientSide
    from coach_desktop.desktop.pages.intake import IntakeModel
    from coach_desktop.desktop.pages.intake_page import IntakePage


class ClientSteps(QObject):
    """Stands beside the other steps; `handed` says that the vault is shut for the client."""

    handed = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        tasks: Tasks,
        workplace: "Callable[[], Workplace]",
        leaving: Leaving,
    ) -> None:
        super().__init__(window)
        self._window, self._tasks, self._workplace = window, tasks, workplace
        self._leaving = leaving
        self._side: ClientSide | None = None
        window.closing.connect(self.leave)

    @property
    def is_beside(self) -> bool:
        """Whether the client has a screen of his own beside the coach's."""
        return self._side is not None and self._side.is_open

    def take_left(self) -> None:
        """Take in what was told while the vault was shut, and say so."""
        if self._leaving.is_left:
            return
        table = self._workplace().table
        task = self._tasks.start(lambda _: table.take_left(), Lane.VAULT)
        task.succeeded.connect(self._say)
        task.failed.connect(self._say_trouble)

    def meet(self, page: "IntakePage", model: "IntakeModel") -> None:
        """An intake came on the screen: its card gives the screen away."""
        from coach_desktop.desktop.client_side import ClientSide

        self.leave()
        side = ClientSide(self._workplace().table, self._tasks, model, self)
        side.left_behind.connect(self.take_left)
        Giving(self, page, model, side)
        self._side = side

    def leave(self) -> None:
        """The intake leaves the screen: a client's screen beside it is closed."""
        side, self._side = self._side, None
        if side is not None:
            side.leave()

    def turn(self, page: "IntakePage", model: "IntakeModel", opened: frozenset[str]) -> None:
        """Keep everything, make the session, shut the vault, and leave the computer to the client.

        What cannot be kept keeps the coach here.
        """
        page.flush()
        self._tasks.settle()
        if page.unkept():
            page.tell(self.tr("Not everything is kept yet. Finish it before you give the screen."))
            return
        table = self._workplace().table
        try:
            handed = table.hand(model.intake, opened)
        except CoachError as trouble:
            page.tell(wording(trouble))
            return
        self._leaving.close()
        self.handed.emit(handed)

    def may_open(self, model: "IntakeModel") -> bool:
        """Whether the question here can be opened for the client."""
        return self._workplace().table.may_open(model.question)

    def _say(self, taken: "TakenIn") -> None:
        told = []
        if taken.answers:
            told.append(
                self.tr("%n answer(s) from the client's screen came in.", "", taken.answers)
            )
        if taken.refused:
            told.append(
                self.tr("%n answer(s) could not be taken in and are kept.", "", taken.refused)
            )
        if taken.unreadable:
            told.append(
                self.tr(
                    "%n talk(s) on the client's screen cannot be read and are kept.",
                    "",
                    taken.unreadable,
                )
            )
        page = self._window.page
        if told and isinstance(page, Page):
            page.tell(" ".join(told), "warn" if taken.refused or taken.unreadable else "ok")

    def _say_trouble(self, trouble: Exception) -> None:
        page = self._window.page
        if not isinstance(trouble, CoachError) or not isinstance(page, Page):
            raise trouble
        page.tell(wording(trouble))


class Giving(QObject):
    """Ties the card of one intake page to the two ways; lives as long as the page does."""

    def __init__(
        self, steps: ClientSteps, page: "IntakePage", model: "IntakeModel", side: "ClientSide"
    ) -> None:
        super().__init__(page)
        self._steps, self._page, self._model, self._side = steps, page, model, side
        self._opened: frozenset[str] = frozenset()
        model.talk.seated.connect(self._shut)
        self._again = False
        card: ClientCard = page.client
        self._card = card
        card.turn_wanted.connect(self._turn)
        card.beside_wanted.connect(self._begin)
        card.end_wanted.connect(side.end)
        card.open_wanted.connect(self._open)
        for keys, act in ((TURN_KEY, self._turn), (BESIDE_KEY, self._begin)):
            QShortcut(QKeySequence(keys), page).activated.connect(act)
        side.closed.connect(self._closed)
        side.failed.connect(self._failed)
        side.refused.connect(self._refused)
        side.given_back.connect(
            lambda: self._say(self.tr("The client is ready and waits for you."))
        )
        model.moved.connect(self._show)
        self._show()

    def _turn(self) -> None:
        if not self._side.is_open:
            self._steps.turn(self._page, self._model, self._opened)

    def _begin(self) -> None:
        if not self._side.is_open:
            self._page.flush()
            self._side.begin(self._opened)
            self._say(self.tr("The client's screen is open. You see each answer at once."))

    def _open(self) -> None:
        """Open a question on health, or shut it again; a screen that is there begins anew."""
        self._opened ^= {self._model.question.key}
        if self._side.is_open:
            self._again = True
            self._side.end()

    def _shut(self) -> None:
        """Other people are there: what was opened on health is to be opened anew."""
        opened, self._opened = self._opened, frozenset()
        if opened and self._side.is_open:
            self._again = True
            self._side.end()

    def _closed(self) -> None:
        if self._again:
            self._again = False
            self._begin()
        else:
            self._card.show_state("", is_beside=False)

    def _failed(self, trouble: Exception) -> None:
        if not isinstance(trouble, CoachError):
            raise trouble
        self._card.show_state("", is_beside=False)
        self._page.tell(wording(trouble))

    def _refused(self, count: int) -> None:
        self._say(self.tr("%n answer(s) could not be taken in and are kept.", "", count))

    def _say(self, told: str) -> None:
        self._card.show_state(told, is_beside=True)

    def _show(self) -> None:
        model = self._model
        may_open = not model.is_repeat and self._steps.may_open(model)
        self._card.show_question(
            may_open=may_open, is_open=may_open and model.question.key in self._opened
        )
