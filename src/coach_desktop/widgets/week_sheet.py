"""Where everything of a week stands: days beside each other, hours below each other."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import ceil, floor

from PySide6.QtCore import QPointF, QRectF

HOUR = 60
DAY = 24 * HOUR
STEP = 15
"""A block is moved by this many minutes."""

_DAYS, _WORKDAYS = 7, 5
_WEEKEND = 0.66
"""Width of a day of the weekend beside that of another day."""

_FIRST, _LAST = 8, 22
_LEAST_HIGH = 4.0


@dataclass(frozen=True, slots=True)
class Drawn:
    """A block as it is drawn: a picture, a tone and words.

    `clash` is the word for what is wrong with it, which can be a warning. What lies `behind` goes
    on while something else is done. One that is `other` is somebody else's and is not chosen.
    """

    id: str
    day: int
    begin: int
    end: int
    title: str
    times: str
    picture: str
    tone: str
    spoken: str
    clash: str = ""
    warns: bool = False
    movable: bool = True
    behind: bool = False
    other: bool = False

    @property
    def length(self) -> int:
        """How long it takes, in minutes."""
        return self.end - self.begin

    def overlaps(self, other: "Drawn") -> bool:
        """Whether both share a minute."""
        return self.day == other.day and self.begin < other.end and other.begin < self.end


@dataclass(frozen=True, slots=True)
class Sheet:
    """All measures follow from the room there is and the height of a line of text."""

    width: float
    height: float
    line: float
    first: int = _FIRST
    last: int = _LAST
    mirrored: bool = False

    @property
    def head(self) -> float:
        """Height of the names of the days."""
        return 1.8 * self.line

    @property
    def side(self) -> float:
        """Width of the names of the hours."""
        return 2.9 * self.line

    @property
    def least(self) -> float:
        """The height at which an hour still holds a line of text."""
        return self.head + (self.last - self.first) * 1.7 * self.line + self.line

    def column(self, day: int) -> QRectF:
        """The room of a day, below its name."""
        wide = self._wide
        left = self.side + wide * min(day, _WORKDAYS) + wide * _WEEKEND * max(0, day - _WORKDAYS)
        width = wide if day < _WORKDAYS else wide * _WEEKEND
        return self._turned(QRectF(left, self.head, width, self._high * (self.last - self.first)))

    def name(self, day: int) -> QRectF:
        """The room of the name of a day."""
        under = self.column(day)
        return QRectF(under.left(), 0, under.width(), self.head)

    def hour(self, hour: int) -> QRectF:
        """The room of the name of an hour, beside its line."""
        at = self.at(hour * HOUR)
        return self._turned(QRectF(0, at - self.line, self.side - 8, 2 * self.line))

    def at(self, minute: float) -> float:
        """How low a minute stands."""
        return self.head + (minute / HOUR - self.first) * self._high

    def block(self, block: Drawn, lane: tuple[int, int] = (0, 1), inset: float = 0) -> QRectF:
        """The room of a block; `lane` is its place and the number of those beside it.

        `inset` keeps its leading side free for what lies behind.
        """
        place, lanes = lane
        under = self.column(block.day)
        width = (under.width() - 6 - inset) / lanes
        across = lanes - 1 - place if self.mirrored else place
        left = under.left() + 3 + across * width + (0 if self.mirrored else inset)
        top = self.at(block.begin)
        high = max(_LEAST_HIGH, self.at(block.end) - top - 2)
        return QRectF(left, top + 1, width - (2 if lanes > 1 else 0), high)

    def day_at(self, at: QPointF) -> int:
        """The day at a place; the nearest one beside all days."""
        return min(range(_DAYS), key=lambda day: abs(self.column(day).center().x() - at.x()))

    def minute_at(self, at: QPointF) -> int:
        """The whole step at a place."""
        minute = ((at.y() - self.head) / self._high + self.first) * HOUR
        return min(max(0, round(minute / STEP) * STEP), DAY - STEP)

    @property
    def _wide(self) -> float:
        days = _WORKDAYS + (_DAYS - _WORKDAYS) * _WEEKEND
        return max(1.0, (self.width - self.side) / days)

    @property
    def _high(self) -> float:
        return max(1.0, (self.height - self.head - self.line) / (self.last - self.first))

    def _turned(self, area: QRectF) -> QRectF:
        if self.mirrored:
            area.moveLeft(self.width - area.left() - area.width())
        return area


def hours_of(blocks: Iterable[Drawn]) -> tuple[int, int]:
    """The first and the last hour to show: from 8 to 22, wider when a block asks for it."""
    told = tuple(blocks)
    first = min((floor(each.begin / HOUR) for each in told), default=_FIRST)
    last = max((ceil(each.end / HOUR) for each in told), default=_LAST)
    return min(first, _FIRST), max(last, _LAST)


def laid_out(sheet: Sheet, blocks: Iterable[Drawn]) -> tuple[tuple[Drawn, QRectF], ...]:
    """Every block with its room, in the order in which they are drawn over each other.

    What is covered by another one tells no times.
    """
    told = tuple(blocks)
    front = [each for each in told if not each.behind]
    behind = [
        replace(each, times="") if any(map(each.overlaps, front)) else each
        for each in told
        if each.behind
    ]
    found = []
    for group in (*_groups(behind), *_groups(front)):
        covers = any(not each.behind and any(map(each.overlaps, behind)) for each in group)
        lanes, inset = _lanes(group), sheet.line * 0.7 if covers else 0
        found += [(each, sheet.block(each, lanes[each.id], inset)) for each in group]
    return tuple(found)


def _groups(blocks: Iterable[Drawn]) -> list[list[Drawn]]:
    """Blocks that overlap each other, or the same others, together."""
    found: list[list[Drawn]] = []
    until = -1
    for each in sorted(blocks, key=lambda each: (each.day, each.begin, each.other, each.id)):
        if each.day * DAY + each.begin >= until:
            found.append([])
        found[-1].append(each)
        until = max(until, each.day * DAY + each.end)
    return found


def _lanes(group: Iterable[Drawn]) -> dict[str, tuple[int, int]]:
    """Which lane each block of a group stands in, and of how many."""
    ends: list[int] = []
    placed: dict[str, int] = {}
    for each in group:
        lane = next((at for at, end in enumerate(ends) if end <= each.begin), len(ends))
        ends[lane : lane + 1] = [each.end]
        placed[each.id] = lane
    return {block: (lane, len(ends)) for block, lane in placed.items()}
