"""When a round with the municipality begins by itself: calmly, and never for two at one moment.

Times are seconds of a clock that nobody sets. What is due here may still have to wait: whether
somebody sits beside the coach, or the lock is coming, others know.
"""

from collections.abc import Callable
from dataclasses import dataclass

FIRST, CALM = 120.0, 2_700.0
"""After unlocking, and between two rounds; a half less or more of it, by chance."""
SETTLED = 180.0
"""How long nothing changed before what waits is brought over."""
LEAST = 600.0
"""Between two rounds, also when something waits."""


@dataclass(slots=True)
class Pace:
    """The rounds of one open vault; `chance` gives a number from 0 to 1."""

    chance: Callable[[], float]
    _next: float = 0.0
    _ended: float | None = None
    _mark: int | None = None
    _changed: float | None = None

    def unlocked(self, now: float) -> None:
        """The vault was opened: what waited before is brought over a while after."""
        self._next = now + FIRST * self._spread()
        self._ended = self._mark = self._changed = None

    def ended(self, now: float) -> None:
        """A round came to its end, well or not: nobody hurries after it."""
        self._next = now + CALM * self._spread()
        self._ended = now
        self._mark = self._changed = None

    def put_off(self, now: float) -> None:
        """A round was stopped because it was in somebody's way: it goes on a while later."""
        self._next = now + SETTLED * self._spread()

    def seen(self, now: float, mark: int) -> None:
        """So far the log is by now; what a round itself brought is no change."""
        if self._mark is not None and mark != self._mark:
            self._changed = now
        self._mark = mark

    def is_due(self, now: float) -> bool:
        """Whether a round should begin."""
        if now >= self._next:
            return True
        has_rested = self._ended is None or now - self._ended >= LEAST
        return self._changed is not None and has_rested and now - self._changed >= SETTLED

    def _spread(self) -> float:
        return 0.5 + self.chance()
