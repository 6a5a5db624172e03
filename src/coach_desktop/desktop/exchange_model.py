"""How the exchange stands, and the round that runs, if one does."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from coach_desktop.casework.exchange import DossierState, Question, Round, Stand
from coach_desktop.casework.ledger import SetApart
from coach_desktop.casework.workplace import Workplace
from coach_desktop.desktop.exchange_words import state_in_words
from coach_desktop.widgets.binding import Field
from coach_desktop.widgets.tasks import Lane, Progress, Task, Tasks
from coach_desktop.widgets.wording import wording


@dataclass(frozen=True, slots=True)
class Seen:
    """Everything that the page shows, read off the UI thread."""

    states: Sequence[DossierState]
    names: dict[str, str]
    apart: Sequence[SetApart]
    question: Question | None
    last: Round

    @property
    def waiting(self) -> int:
        """How many changes wait, of all dossiers."""
        return sum(each.waits for each in self.states)

    @property
    def to_look_at(self) -> list[DossierState]:
        """The dossiers that are not simply there: what stopped first, then what waits most."""
        open_ones = [each for each in self.states if each.waits or each.stopped or each.only_here]
        return sorted(open_ones, key=lambda each: (not each.stopped, -each.waits))

    @property
    def sent(self) -> int:
        """How many dossiers the municipality has whole."""
        return sum(each.code in (Stand.SENT, Stand.ONLY_HERE) for each in self.states)


class ExchangeModel(QObject):
    """How each dossier stands, and the round that runs, if one does."""

    changed = Signal()
    ended = Signal(str)

    def __init__(self, workplace: Workplace, tasks: Tasks) -> None:
        super().__init__()
        self._workplace, self._tasks = workplace, tasks
        self.trouble: Field[str] = Field("", self)
        self.busy: Field[bool] = Field(value=False, parent=self)
        self.done: Field[tuple[int, int]] = Field((0, 0), self)
        self.seen: Seen | None = None
        self._task: Task[Round] | None = None

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
        if self.busy.value:
            return
        self.trouble.set("")
        self.busy.set(True)
        self.done.set((0, 0))
        rounds = self._workplace.rounds
        self._task = self._tasks.start(lambda progress: rounds.run(progress.step), Lane.REST)
        self._task.progressed.connect(lambda done, total: self.done.set((done, total)))
        self._task.succeeded.connect(self._well)
        self._task.cancelled.connect(lambda: self._over("exchange.stopped-by-you"))
        self._task.failed.connect(self._failed)

    def stop(self) -> None:
        """Ask the round to stop at its next step."""
        if self._task is not None:
            self._task.cancel()

    def go_on(self) -> None:
        """Somebody said that the server is right as it is: everything is sent to it again."""
        self._do(self._workplace.exchange.go_on, self.begin)

    def try_again(self, dossier: str) -> None:
        """What stopped in a dossier is tried in a round that begins now."""
        self._do(lambda: self._workplace.exchange.try_again(dossier), self.begin)

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
        )

    def _show(self, seen: Seen) -> None:
        self.seen = seen
        self.changed.emit()

    def _well(self, told: Round) -> None:
        self._over(told.code)

    def _over(self, code: str) -> None:
        self._task = None
        self.busy.set(False)
        self.ended.emit(code)
        self.load()

    def _failed(self, trouble: Exception) -> None:
        self._task = None
        self.busy.set(False)
        self.trouble.set(wording(trouble))
