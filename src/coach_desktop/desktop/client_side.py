"""The coach's side of a client's screen beside his own: he sees each answer once it is durable."""

from PySide6.QtCore import QObject, Qt, Signal

from coach_desktop.casework.handing import Act, Told
from coach_desktop.casework.intake import Intake
from coach_desktop.casework.table import Table, rows_of
from coach_desktop.casework.table_ports import Beside, Opened
from coach_desktop.desktop.pages.intake import IntakeModel
from coach_desktop.domain.answer import NOT_ASKED, Answer
from coach_desktop.domain.errors import CoachError
from coach_desktop.widgets.tasks import Lane, Tasks

_QUEUED = Qt.ConnectionType.QueuedConnection


class ClientSide(QObject):
    """One client's screen while it is there; fulfils `casework.table.Listener`.

    Its words come from another thread, and are heard on this one.
    """

    closed = Signal()
    left_behind = Signal()
    given_back = Signal()
    failed = Signal(Exception)
    refused = Signal(int)
    _went = Signal(str)
    _saved = Signal()
    _spoke = Signal(str)
    _done = Signal()
    _ended = Signal()

    def __init__(
        self, table: Table, tasks: Tasks, model: IntakeModel, owner: QObject | None = None
    ) -> None:
        """`owner` outlives the intake: what is told at the last moment comes in without it."""
        super().__init__(owner)
        self._table, self._tasks, self._model = table, tasks, model
        self._is_left = False
        self._screen: Beside | None = None
        self._session, self._taken, self._lost = "", 0, 0
        self._asked: frozenset[str] = frozenset()
        self._known: frozenset[str] = frozenset()
        self._answers: dict[str, Answer] = {}
        self._rows: list[tuple[str, str]] = []
        self._went.connect(self._follow, _QUEUED)
        self._saved.connect(self._fetch, _QUEUED)
        self._spoke.connect(self._speak, _QUEUED)
        self._done.connect(self._give_back, _QUEUED)
        self._ended.connect(self._close_up, _QUEUED)
        model.moved.connect(self._lead)
        model.answered.connect(self._tell)

    @property
    def is_open(self) -> bool:
        """Whether the screen is there."""
        return self._screen is not None

    def begin(self, opened: frozenset[str]) -> None:
        """Make a session of the intake as it stands, and begin the screen."""
        handed = self._table.cut(self._intake, opened)
        self._asked = handed.asked
        self._known = frozenset(each.key for each in handed.form.questions())
        self._remember()
        task = self._tasks.start(lambda _: self._table.make(self._intake, handed), Lane.VAULT)
        task.succeeded.connect(self._show)
        task.failed.connect(self.failed)

    def end(self) -> None:
        """Close the screen; what was told on it comes in all the same."""
        if self._screen is not None:
            self._screen.end()

    def leave(self) -> None:
        """The intake leaves the coach's screen: close the client's, and want nothing more of it."""
        if not self._is_left:
            self._is_left = True
            self._model.moved.disconnect(self._lead)
            self._model.answered.disconnect(self._tell)
            self.end()
            if self._screen is None:
                self.deleteLater()

    def went(self, address: str) -> None:
        """The client went to a question (Listener)."""
        self._went.emit(address)

    def saved(self) -> None:
        """Something more is durable (Listener)."""
        self._saved.emit()

    def spoke(self, language: str) -> None:
        """The client chose another language (Listener)."""
        self._spoke.emit(language)

    def done(self) -> None:
        """The client gives the screen back (Listener)."""
        self._done.emit()

    def ended(self) -> None:
        """The screen is gone (Listener)."""
        self._ended.emit()

    @property
    def _intake(self) -> Intake:
        return self._model.intake

    def _show(self, opened: Opened) -> None:
        if self._is_left:
            return
        self._session, self._taken = opened.session, 0
        try:
            self._screen = self._table.screens(opened, self)
        except CoachError as trouble:
            self.failed.emit(trouble)
        else:
            self._lead()

    def _follow(self, address: str) -> None:
        if not self._is_left:
            self._model.go(address)

    def _speak(self, language: str) -> None:
        if not self._is_left and language != self._model.tongues.tag:
            self._model.speak(language)

    def _give_back(self) -> None:
        if not self._is_left:
            self.given_back.emit()

    def _lead(self) -> None:
        """The client sees the question where the coach is, or a card without any."""
        if self._screen is not None:
            place = self._model.place
            key = place.rpartition("/")[2]
            is_asked = self._model.is_repeat or key in self._asked
            self._screen.speak(self._model.tongues.tag)
            self._screen.show(place if is_asked else "")

    def _fetch(self) -> None:
        """Read what is durable there, and take it in."""
        if self._is_left:
            return
        session, after = self._session, self._taken
        task = self._tasks.start(
            lambda _: self._table.sessions.told(session, after=after), Lane.VAULT
        )
        task.succeeded.connect(self._take)
        task.failed.connect(self.failed)

    def _take(self, told: tuple[Told, ...]) -> None:
        if self._is_left:
            return
        for each in told:
            if each.number > self._taken:
                self._taken = each.number
                self._take_one(each)
        self._remember()

    def _take_one(self, told: Told) -> None:
        try:
            given = self._table.take(self._intake, self._session, told)
        except (CoachError, KeyError):
            self._lost += 1
            self.refused.emit(self._lost)
        else:
            if given is not None:
                self._hear(told)
                self._model.take_given(given)

    def _hear(self, told: Told) -> None:
        """What the client told himself is not told back to him: he may have gone on since."""
        if told.act is Act.ANSWER:
            self._answers[told.address] = told.answer

    def _tell(self) -> None:
        """Say what changed on this side, as far as a rule there reads it."""
        if self._screen is None:
            return
        before, rows = dict(self._answers), list(self._rows)
        self._remember()
        for repeat, row in rows:
            if (repeat, row) not in self._rows:
                self._screen.tell(Told(0, Act.GONE, f"{repeat}/{row}"))
        for repeat, row in self._rows:
            if (repeat, row) not in rows:
                self._screen.tell(Told(0, Act.ROW, f"{repeat}/{row}"))
        for address, answer in self._answers.items():
            if before.get(address, NOT_ASKED) != answer:
                self._screen.tell(Told(0, Act.ANSWER, address, answer))

    def _remember(self) -> None:
        instance = self._intake.instance
        self._rows = list(rows_of(self._intake))
        self._answers = {
            address: instance.answer(address)
            for address in instance.addresses()
            if address.rpartition("/")[2] in self._known
        }

    def _close_up(self) -> None:
        """Take in what was told at the last moment; the session goes when all of it came in."""
        self._screen = None
        if self._is_left:
            self.left_behind.emit()
            self.deleteLater()
            return
        session, after = self._session, self._taken
        task = self._tasks.start(
            lambda _: self._table.sessions.told(session, after=after), Lane.VAULT
        )
        task.succeeded.connect(self._take_last)
        task.failed.connect(self.failed)

    def _take_last(self, told: tuple[Told, ...]) -> None:
        if self._is_left:
            self.left_behind.emit()
            self.deleteLater()
            return
        self._take(told)
        session = self._session
        if not self._lost and not self._model.unkept:
            self._tasks.start(lambda _: self._table.sessions.end(session), Lane.VAULT)
        self.closed.emit()
