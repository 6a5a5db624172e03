"""The real clock, a clock that was set to another day, and ids that nobody else makes."""

import sys
import time
import uuid
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from time import monotonic
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


@dataclass(frozen=True, slots=True)
class SystemClock:
    """What this computer's clock says."""

    def now(self) -> datetime:
        """The moment, in UTC."""
        return datetime.now(UTC)  # noqa: TID251  # this is the Clock port itself

    def today(self) -> date:
        """The day in Amsterdam."""
        return self.now().astimezone(AMSTERDAM).date()


@dataclass(frozen=True, slots=True)
class StartedClock:
    """A clock that was set to `start` (with its zone) when it was made, and runs on from there."""

    start: datetime
    _made: float = field(default_factory=monotonic)

    def now(self) -> datetime:
        """The moment, in UTC."""
        return self.start.astimezone(UTC) + timedelta(seconds=monotonic() - self._made)

    def today(self) -> date:
        """The day in Amsterdam."""
        return self.now().astimezone(AMSTERDAM).date()


@dataclass(frozen=True, slots=True)
class Moment:
    """Two clocks at once, in seconds: one that nobody sets, and the one on the wall."""

    steady: float
    wall: float

    def since(self, former: "Moment") -> float:
        """Seconds that passed, by the clock that saw most of them."""
        return max(self.steady - former.steady, self.wall - former.wall)


def moment() -> Moment:
    """Now. The steady clock goes on while the computer sleeps, as far as the system has one."""
    if sys.platform == "linux":
        steady = time.clock_gettime(time.CLOCK_BOOTTIME)
    elif sys.platform == "darwin":
        steady = time.clock_gettime(time.CLOCK_MONOTONIC)
    else:
        steady = monotonic()
    return Moment(steady, SystemClock().now().timestamp())


@dataclass(frozen=True, slots=True)
class RandomIds:
    """Random UUIDs (version 4), from the system's own source of chance."""

    def new(self) -> str:
        """A random UUID in its 36-sign form."""
        return str(uuid.uuid4())
