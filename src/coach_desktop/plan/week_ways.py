"""The ways out of a clash: other times for a block, at which nothing is wrong by the same rule."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from coach_desktop.domain.week import DAYS, PARTS, Block, Span, first_gap
from coach_desktop.plan.week import Limits, cares_of, clashes_of, is_care

QUARTER = 15
EARLIEST, LATEST = 8 * 60, 22 * 60
MOST_ALTERNATIVES = 3


def alternatives(
    block: Block, blocks: Collection[Block], limits: Limits, partner: Collection[Block] = ()
) -> tuple[Block, ...]:
    """At most three other times for a block at which nothing is wrong, the nearest first.

    One for each part of a day, on whole quarters between 8:00 and 22:00, travel included. None for
    a block that is fixed.
    """
    if block.fixed:
        return ()
    others = [each for each in blocks if each.id != block.id]
    relied_on = _Relied.on(block, others, partner)
    cares = cares_of(others, partner)
    found: dict[tuple[int, str], Block] = {}
    for day, begin in _places(block):
        part = (day, _part(begin))
        if part in found:
            continue
        moved = block.moved(day, begin)
        if not _fits(moved, others, limits, cares) or relied_on.fails(moved):
            continue
        found[part] = moved
        if len(found) == MOST_ALTERNATIVES:
            break
    return tuple(found.values())


def _places(block: Block) -> Iterator[tuple[int, int]]:
    """Every other day and beginning on the grid, travel included, the nearest first."""
    first = EARLIEST + block.travel
    first += -first % QUARTER
    last = LATEST - block.length - block.travel
    begins = sorted(range(first, last + 1, QUARTER), key=lambda each: abs(each - block.begin))
    for days in range(len(DAYS)):
        for begin in begins:
            for day in sorted({block.day - days, block.day + days}):
                if 0 <= day < len(DAYS) and (day, begin) != (block.day, block.begin):
                    yield day, begin


def _fits(block: Block, others: Sequence[Block], limits: Limits, cares: Sequence[Span]) -> bool:
    """Whether nothing is wrong with a block that another time can mend."""
    found = clashes_of(block, others, limits, cares)
    return not any(each.trouble.is_mended_by_moving for each in found)


@dataclass(frozen=True, slots=True)
class _Relied:
    """Blocks that can be there because the children are away with the block that is moved."""

    blocks: tuple[Block, ...]
    cares: tuple[Span, ...]

    @classmethod
    def on(cls, block: Block, others: Sequence[Block], partner: Collection[Block]) -> "_Relied":
        """The blocks that lack no care while this one is where it is."""
        cares = cares_of(others, partner)
        if not is_care(block):
            return cls((), cares)
        whole = (*cares, block.span)
        relying = (
            each for each in others if each.needs_care and first_gap(each.away, whole) is None
        )
        return cls(tuple(relying), cares)

    def fails(self, moved: Block) -> bool:
        """Whether one of them would lack care when the block was there."""
        cares = (*self.cares, moved.span)
        return any(first_gap(each.away, cares) is not None for each in self.blocks)


def _part(minute: int) -> str:
    """The part of the day in which a minute lies."""
    return next(code for code, (_, end) in PARTS.items() if minute < end)


def distance(block: Block, moved: Block) -> tuple[int, int]:
    """How far a block was moved: in days, then in minutes of the day."""
    return abs(moved.day - block.day), abs(moved.begin - block.begin)
