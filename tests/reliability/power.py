"""Power losses replayed: a scenario is recorded once, and images of the disk are cut out of it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.reliability.dice import Dice
from tests.reliability.disk import Disk, Way
from tests.reliability.shim import Harm, Kind, Record, records
from tests.reliability.stage import Stage

WAYS = tuple(Way)


@dataclass(frozen=True, slots=True)
class Image:
    """What a power loss left at some moment, and what had been said until then."""

    name: str
    moment: int
    way: Way
    number: int
    files: Mapping[Path, bytes]
    told: Sequence[str]

    def __str__(self) -> str:
        return f"{self.name}, call {self.moment}, {self.way.value}, number {self.number}"


def record(stage: Stage, name: str) -> list[Record]:
    """What a scenario asks of the disk when it is left alone."""
    trace = stage.folder(name).with_suffix(".trace")
    trace.unlink(missing_ok=True)
    outcome = stage.play(name, Harm(), trace)
    assert outcome.status == 0, outcome.told
    told = list(records(trace))
    trace.unlink()
    return told


def images(
    begun: Mapping[Path, bytes],
    told: Sequence[Record],
    name: str,
    numbers: range,
    ways: Sequence[Way] = WAYS,
) -> Iterator[Image]:
    """Images by number: the number gives the moment, the way and the chance, the same each time."""
    wanted: dict[int, list[int]] = {}
    for number in numbers:
        wanted.setdefault(Dice("moment", name, number).below(len(told)), []).append(number)
    disk = Disk(begun)
    for moment, each in enumerate(told):
        disk.feed(each)
        for number in wanted.get(moment, ()):
            way = ways[number % len(ways)]
            files = disk.image(way, Dice("image", name, number))
            yield Image(name, moment, way, number, files, tuple(disk.told))


def lost(stage: Stage, name: str, numbers: range, ways: Sequence[Way] = WAYS) -> list[str]:
    """Look at so many images of a scenario; what does not hold, in words."""
    told = record(stage, name)

    def look(image: Image) -> None:
        stage.put(name, image.files)
        stage.check(name, image.told)

    return failing(images(stage.beginning(name), told, name, numbers, ways), look)


def failing(cut: Iterator[Image], look: Callable[[Image], None]) -> list[str]:
    """Which images do not hold what was said."""
    found = []
    for image in cut:
        try:
            look(image)
        except Exception as trouble:  # whatever it is, it is a finding
            found.append(f"{image}: {type(trouble).__name__} {trouble}"[:400])
    return found


def syncs(told: Sequence[Record]) -> int:
    """How often something was forced to the disk."""
    return sum(each.kind is Kind.FORCE for each in told)
