"""Locks where nobody is: after idle minutes, when the computer slept, when the session was left.

A clock of one second is the net below all that a system may tell or not: when more than half a
minute passed between two of its ticks, the computer slept.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from coach_desktop.desktop.steps import Steps
from coach_desktop.machine.clock import Moment, moment
from coach_desktop.machine.session import Why, is_away

_TICK = 1_000
_SLEPT = 30
"""Seconds between two ticks after which nothing but sleep explains it."""


class Lock(QObject):
    """Watches the time; `touched` says that somebody is there."""

    def __init__(
        self,
        steps: Steps,
        look: Callable[[], Moment] = moment,
        away: Callable[[], bool] = is_away,
    ) -> None:
        """`look` tells the time, `away` whether the system says that nobody sits here."""
        super().__init__(steps)
        self._steps, self._look, self._away = steps, look, away
        self._seen = self._input = look()
        self._was_away = True  # what was so from the beginning says nothing of leaving
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self.tick)
        self._timer.start()
        steps.entered.connect(self.touched)

    @property
    def seconds_left(self) -> float:
        """Until it locks, when nobody does anything before."""
        return 60 * self._steps.idle_minutes - (self._look().steady - self._input.steady)

    def touched(self) -> None:
        """Somebody typed, pressed or moved."""
        self._input = self._look()

    def left(self, why: str) -> None:
        """The system says that nobody is there."""
        self._steps.lock(Why(why))

    def tick(self) -> None:
        """See what time it is now."""
        before, now = self._seen, self._look()
        self._seen = now
        was_away, self._was_away = self._was_away, self._away()
        if now.since(before) > _SLEPT:
            self._steps.lock(Why.ASLEEP)
        elif self._was_away and not was_away:
            self._steps.lock(Why.SESSION)
        elif now.steady - self._input.steady >= 60 * self._steps.idle_minutes:
            self._steps.lock(Why.IDLE)
