"""Lets a round with the municipality begin by itself, where it is in nobody's way.

It begins only while a page stands on the screen on which nothing of one person is worked at: what
comes in there cannot change below somebody's hands. Where somebody goes on to such a page, where a
client gets a screen, or the lock comes near, it stops and goes on another time.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from coach_desktop.casework.pacing import Pace
from coach_desktop.desktop.lock import Lock
from coach_desktop.desktop.page import Page
from coach_desktop.desktop.steps import Steps
from coach_desktop.machine.clock import Moment, moment
from coach_desktop.widgets.tasks import Lane, Tasks

if TYPE_CHECKING:
    from coach_desktop.casework.workplace import Workplace
    from coach_desktop.desktop.main_window import MainWindow

_TICK, _TICKS_OF_A_LOOK = 1_000, 10
_NEAR = 60.0
"""Seconds before the idle lock in which nothing runs; at most half of its time."""
CALM_PAGES = frozenset({"today", "round", "counts", "exchange", "figures", "settings", "keys"})
"""Pages on which nothing of one person is worked at."""


class Unasked(QObject):
    """Stands beside the steps; made once by the front door."""

    def __init__(
        self,
        window: "MainWindow",
        steps: Steps,
        tasks: Tasks,
        lock: Lock,
        *,
        chance: Callable[[], float],
        look: Callable[[], Moment] = moment,
    ) -> None:
        """`chance` gives a number from 0 to 1, `look` tells the time."""
        super().__init__(steps)
        self._window, self._steps, self._tasks, self._lock = window, steps, tasks, lock
        self._look, self._pace, self._ticks = look, Pace(chance), 0
        self._is_open = self._makes_way = False
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self.tick)
        steps.entered.connect(self._unlocked)
        steps.leaving.going.connect(self._left)
        steps.exchanging.ended.connect(self._ended)
        steps.exchanging.failed.connect(self._ended)
        window.shown.connect(self._make_way)

    def tick(self) -> None:
        """See what time it is now."""
        workplace = self._steps.workplace
        if not self._is_open or workplace is None or not workplace.rounds.has_server:
            return
        self._make_way()
        if self._steps.exchanging.busy.value:
            return
        self._ticks += 1
        if self._ticks % _TICKS_OF_A_LOOK == 1:
            self._count(workplace)
        if self._pace.is_due(self._look().steady) and self._is_welcome():
            self._steps.exchanging.begin(by_itself=True)

    def _count(self, workplace: "Workplace") -> None:
        """Look how far the log is; what cannot be read now is looked at again."""
        vault = workplace.exchange.vault
        task = self._tasks.start(lambda _: vault.newest(), Lane.VAULT)
        task.succeeded.connect(self._counted)

    def _counted(self, mark: int) -> None:
        if not self._steps.exchanging.busy.value:
            self._pace.seen(self._look().steady, mark)

    def _is_welcome(self) -> bool:
        page = self._window.page
        is_calm = isinstance(page, Page) and page.name in CALM_PAGES
        near = min(_NEAR, 30.0 * self._steps.idle_minutes)
        return is_calm and not self._steps.client.is_beside and self._lock.seconds_left > near

    def _make_way(self) -> None:
        exchanging = self._steps.exchanging
        if exchanging.busy.value and exchanging.by_itself and not self._is_welcome():
            self._makes_way = True
            exchanging.stop()

    def _unlocked(self) -> None:
        self._is_open, self._ticks = True, 0
        self._pace.unlocked(self._look().steady)
        self._timer.start()

    def _left(self) -> None:
        self._is_open = False
        self._timer.stop()

    def _ended(self) -> None:
        self._ticks = 0
        now = self._look().steady
        if self._makes_way:
            self._pace.put_off(now)
        else:
            self._pace.ended(now)
        self._makes_way = False
