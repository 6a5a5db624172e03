"""How the exchange stands, and the round that runs, if one does."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal

from coach_desktop.casework.dossier_state import DossierState, Stand
from coach_desktop.casework.exchange import Question, Round
from coach_desktop.casework.gone import ASKED, Gone
from coach_desktop.casework.ledger import SetApart
from coach_desktop.casework.workplace import Workplace
from coach_desktop.desktop.exchange_words import state_in_words
from coach_desktop.desktop.exchanging import Exchanging
from coach_desktop.widgets.binding import Field
from coach_desktop.widgets.tasks import Lane, Progress, Tasks
from coach_desktop.widgets.wording import wording


@dataclass(frozen=True, slots=True)
class Seen:
    """Everything that the page shows, read off the UI thread."""

    states: Sequence[DossierState]
    names: dict[str, str]
    apart: Sequence[SetApart]
    question: Question | None
    last: Round
    closed: Mapping[str, str] = field(default_factory=dict)

    @property
    def waiting(self) -> int:
        """How many changes wait, of all dossiers."""
        return sum(each.waits for each in self.states if each.code is not Stand.LEFT)

    @property
    def to_look_at(self) -> list[DossierState]:
        """The dossiers that are not simply there: what stopped first, then what waits most."""
        open_ones = [
            each
            for each in self.states
            if each.waits or each.stopped or each.only_here or each.code is Stand.LEFT
        ]
        return sorted(
            open_ones,
            key=lambda each: (not each.stopped, each.code is Stand.LEFT, -each.waits),
        )

    @property
    def sent(self) -> int:
        """How many dossiers the municipality has whole."""
        return sum(each.code in (Stand.SENT, Stand.ONLY_HERE) for each in self.states)


def is_asked(state: DossierState) -> bool:
    """Whether something of a dossier is gone, and somebody says what becomes of it."""
    return any(each.code in ASKED for each in state.stopped)


class ExchangeModel(QObject):
    """How each dossier stands, and the round that runs, if one does."""

    changed = Signal()
    ended = Signal(str)

    def __init__(self, workplace: Workplace, tasks: Tasks, exchanging: Exchanging) -> None:
        super().__init__()
        self._workplace, self._tasks, self._exchanging = workplace, tasks, exchanging
        self.trouble: Field[str] = Field("", self)
        self.busy: Field[bool] = Field(exchanging.busy.value, self)
        self.done: Field[tuple[int, int]] = Field(exchanging.done.value, self)
        self.seen: Seen | None = None
        exchanging.busy.changed.connect(self._turn)
        exchanging.done.changed.connect(self._advance)
        exchanging.ended.connect(self._over)
        exchanging.failed.connect(self._failed)

    @property
    def by_itself(self) -> bool:
        """Whether nobody asked for the round that runs or ran last."""
        return self._exchanging.by_itself

    @property
    def has_server(self) -> bool:
        """Whether the profile names a municipal system."""
        return self._workplace.rounds.has_server

    def load(self) -> None:
        """Read how everything stands."""
        task = self._tasks.start(lambda _: self._read(), Lane.VAULT)
        task.succeeded.connect(self._show)
        task.failed.connect(self._failed)

    def begin(self) -> None:
        """Begin a round; a second press while one runs does nothing."""
        if not self.busy.value:
            self.trouble.set("")
            self._exchanging.begin()

    def stop(self) -> None:
        """Ask the round to stop at its next step."""
        self._exchanging.stop()

    def go_on(self) -> None:
        """Somebody said that the server is right as it is: everything is sent to it again."""
        self._do(self._workplace.exchange.go_on, self.begin)

    def try_again(self, dossier: str) -> None:
        """What stopped in a dossier is tried in a round that begins now."""
        self._do(lambda: self._workplace.exchange.try_again(dossier), self.begin)

    def send_again(self, dossier: str) -> None:
        """What is gone at the municipality is made there again, in a round that begins now."""
        self._do(lambda: Gone(self._workplace.exchange).send_again(dossier), self.begin)

    def leave(self, dossier: str) -> None:
        """What is gone at the municipality is left so; here it stays."""
        self._do(lambda: Gone(self._workplace.exchange).leave(dossier), self._left)

    def _left(self) -> None:
        self.load()
        self._exchanging.look()

    def sentence(self, state: DossierState) -> str:
        """How a dossier stands, in words."""
        return state_in_words(state, self._workplace.clock.now())

    def _do(self, work: Callable[[], None], then: Callable[[], None]) -> None:
        def run(_progress: Progress) -> None:
            work()

        task = self._tasks.start(run, Lane.VAULT)
        task.succeeded.connect(lambda _: then())
        task.failed.connect(self._failed)

    def _read(self) -> Seen:
        exchange = self._workplace.exchange
        states = exchange.states()
        return Seen(
            states=states,
            names={each.dossier: each.name for each in states},
            apart=exchange.set_apart(),
            question=exchange.question(),
            last=exchange.last_round(),
            closed=Gone(exchange).closed(),
        )

    def _show(self, seen: Seen) -> None:
        self.seen = seen
        self.changed.emit()

    def _turn(self, busy: object) -> None:
        self.busy.set(bool(busy))

    def _advance(self, done: tuple[int, int]) -> None:
        self.done.set(done)

    def _over(self, code: str) -> None:
        self.ended.emit(code)
        self.load()

    def _failed(self, trouble: Exception) -> None:
        self.trouble.set(wording(trouble))
