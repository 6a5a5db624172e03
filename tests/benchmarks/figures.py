"""What a measurement says: the figure beside its floor or rival of the same run."""

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure; `goal` is the most the ratio may be, or the value where there is no floor."""

    name: str
    value: float | None
    unit: str
    goal: float
    floor: float | None = None
    note: str = ""

    @property
    def ratio(self) -> float | None:
        """How many times the floor it is."""
        if self.value is None or not self.floor:
            return None
        return self.value / self.floor

    @property
    def holds(self) -> bool | None:
        """Whether the goal is met; None when it was not measured."""
        if self.value is None:
            return None
        return (self.ratio if self.floor is not None else self.value) <= self.goal  # type: ignore[operator]  # a floor that was measured is never 0

    def to_json(self) -> dict[str, object]:
        """As it stands in out/benchmarks.json."""
        return {**asdict(self), "ratio": self.ratio, "holds": self.holds}


def percentile(samples: Sequence[float], share: int) -> float:
    """The value below which this share (in percent) of the samples lies."""
    return statistics.quantiles(samples, n=100, method="inclusive")[share - 1]


def milliseconds(work: Callable[[], object]) -> float:
    """How long a piece of work takes."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000
