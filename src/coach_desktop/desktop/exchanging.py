"""The one round that runs with the municipality, whoever began it: the coach, or nobody."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from coach_desktop.widgets.binding import Field
from coach_desktop.widgets.tasks import Lane, Task, Tasks

if TYPE_CHECKING:
    from coach_desktop.casework.exchange import Round
    from coach_desktop.casework.workplace import Workplace


class Exchanging(QObject):
    """Lives as long as the window; pages look at it, and it says when a round ended."""

    ended = Signal(str)
    failed = Signal(Exception)

    def __init__(self, tasks: Tasks, workplace: "Callable[[], Workplace]", parent: QObject) -> None:
        super().__init__(parent)
        self._tasks, self._workplace = tasks, workplace
        self.busy: Field[bool] = Field(value=False, parent=self)
        self.done: Field[tuple[int, int]] = Field((0, 0), self)
        self.calls: Field[bool] = Field(value=False, parent=self)
        """Whether somebody has to look at the exchange."""
        self.by_itself = False
        """Whether nobody asked for the round that runs or ran last."""
        self._task: Task[Round] | None = None
        self._break_off: Callable[[], None] | None = None
        self._is_left = False

    def begin(self, *, by_itself: bool = False) -> None:
        """Begin a round; while one runs this does nothing."""
        if self.busy.value or self._is_left:
            return
        rounds = self._workplace().rounds
        self.by_itself = by_itself
        self.done.set((0, 0))
        self._break_off = rounds.break_off
        self._task = self._tasks.start(lambda told: rounds.run(told.step), Lane.NETWORK)
        self._task.progressed.connect(self._advance)
        self._task.succeeded.connect(self._well)
        self._task.cancelled.connect(self._stopped)
        self._task.failed.connect(self._fail)
        self.busy.set(True)

    def look(self) -> None:
        """Look whether somebody has to look at the exchange; quietly."""
        from coach_desktop.casework.gone import Gone

        workplace = self._workplace()
        if workplace.rounds.has_server and not self._is_left:
            gone = Gone(workplace.exchange)
            task = self._tasks.start(lambda _: gone.calls(), Lane.VAULT)
            task.succeeded.connect(self.calls.set)

    def stop(self) -> None:
        """Ask the round to stop at its next step."""
        if self._task is not None:
            self._task.cancel()

    def leave(self) -> None:
        """The vault will be closed: what runs ends now, and nothing more is heard of it."""
        self._is_left = True
        self.stop()
        if self._task is not None and self._break_off is not None:
            self._break_off()

    def _advance(self, done: int, total: int) -> None:
        self.done.set((done, total))

    def _well(self, told: "Round") -> None:
        self._over()
        self._say(told.code)

    def _stopped(self) -> None:
        self._over()
        self._say("exchange.stopped-by-you")

    def _fail(self, trouble: Exception) -> None:
        self._over()
        if not self._is_left:
            self.failed.emit(trouble)

    def _over(self) -> None:
        self._task = None
        self.busy.set(False)

    def _say(self, code: str) -> None:
        if not self._is_left:
            self.ended.emit(code)
            self.look()
