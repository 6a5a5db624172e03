"""The real clock, a clock that was set to another day, and ids that nobody else makes."""

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
class RandomIds:
    """Random UUIDs (version 4), from the system's own source of chance."""

    def new(self) -> str:
        """A random UUID in its 36-sign form."""
        return str(uuid.uuid4())
