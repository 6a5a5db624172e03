"""The week as a puzzle: what clashes, how many hours it takes, and what the intake tells of it.

One rule, `clashes_of`, says what is wrong with a block among others. The page shows what it finds;
`week_ways` looks for the places at which it finds nothing.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from coach_desktop.domain.answer import NOT_ASKED, Answer
from coach_desktop.domain.week import (
    MIDDAY,
    MIDNIGHT,
    Block,
    BlockSort,
    Span,
    first_gap,
    parts_of,
)

POSSIBLE_QUESTION, TRAVEL_QUESTION = "wens_beschikbaar", "wens_reistijd"
LESSON_HOURS_QUESTION, OTHER_HOURS_QUESTION = "rte_uren_week", "mee_uren"
WORK_QUESTION, CARE_QUESTION, APPOINTMENT_QUESTION = (
    "wrk_tijden", "kin_opvang_dagen", "gzh_afspraken",
)  # fmt: skip
QUESTIONS = frozenset(
    {
        POSSIBLE_QUESTION,
        TRAVEL_QUESTION,
        LESSON_HOURS_QUESTION,
        OTHER_HOURS_QUESTION,
        WORK_QUESTION,
        CARE_QUESTION,
        APPOINTMENT_QUESTION,
    }
)
"""Questions whose answers make a week."""

_CHANGES, _NEVER = "wisselt", "geen"
_USUAL = {0: (9 * 60, 12 * 60), MIDDAY: (13 * 60, 17 * 60), 18 * 60: (18 * 60, 21 * 60)}
"""From when until when something is proposed of which only the part of the day is known."""

_OF_CHILDREN = {0: (8 * 60 + 30, 12 * 60), MIDDAY: (12 * 60, 15 * 60)}
"""The same of children at school or childcare: rather too short than too long."""


class Trouble(StrEnum):
    """What can be wrong with a block."""

    OVERLAP = "overlap"
    CARE = "care"
    OUTSIDE = "outside"
    TRAVEL = "travel"

    @property
    def warns(self) -> bool:
        """Whether it is only a warning: the client can decide otherwise."""
        return self in {Trouble.OUTSIDE, Trouble.TRAVEL}

    @property
    def is_mended_by_moving(self) -> bool:
        """Whether another time can take it away."""
        return self is not Trouble.TRAVEL


@dataclass(frozen=True, slots=True)
class Clash:
    """Something wrong with a block, from a minute of the week on; `other` is what it meets."""

    trouble: Trouble
    block: Block
    at: int
    other: Block | None = None

    def names(self, block: str) -> bool:
        """Whether it is about this block."""
        return block == self.block.id or (self.other is not None and block == self.other.id)


@dataclass(frozen=True, slots=True)
class Limits:
    """What the client said: when lessons are possible, how far they may be, hours a week.

    None is not known. `changing` says that working hours change, so that no block can tell them.
    """

    possible: tuple[Span, ...] | None = None
    travel: int | None = None
    lesson_hours: int | None = None
    other_hours: int | None = None
    changing: bool = False


def limits_of(answers: Mapping[str, Answer]) -> Limits:
    """The limits out of the answers of an intake."""
    told = {name: answers.get(name, NOT_ASKED).text for name in QUESTIONS}
    codes = told[POSSIBLE_QUESTION].split()
    possible = tuple(_span(*part) for part in parts_of(codes))
    return Limits(
        possible=possible if possible or _NEVER in codes else None,
        travel=_number(told[TRAVEL_QUESTION]),
        lesson_hours=_number(told[LESSON_HOURS_QUESTION]),
        other_hours=_number(told[OTHER_HOURS_QUESTION]),
        changing=_CHANGES in told[WORK_QUESTION].split(),
    )


def clashes_of(
    block: Block, others: Iterable[Block], limits: Limits, cares: Sequence[Span]
) -> Iterator[Clash]:
    """Everything that is wrong with one block among others.

    `cares` are the spans in which somebody else looks after all children.
    """
    for other in others:
        if abs(other.day - block.day) > 1:
            continue
        met = [
            max(mine.begin, theirs.begin)
            for mine in block.occupied
            for theirs in other.occupied
            if mine.overlaps(theirs)
        ]
        if met:
            yield Clash(Trouble.OVERLAP, block, min(met), other)
    if block.needs_care and (gap := first_gap(block.away, cares)) is not None:
        yield Clash(Trouble.CARE, block, gap)
    if not block.sort.is_lesson:
        return
    if limits.possible is not None and (gap := first_gap(block.span, limits.possible)) is not None:
        yield Clash(Trouble.OUTSIDE, block, gap)
    if limits.travel is not None and block.travel > limits.travel:
        yield Clash(Trouble.TRAVEL, block, block.away.begin)


def clashes(
    blocks: Sequence[Block], limits: Limits, partner: Collection[Block] = ()
) -> tuple[Clash, ...]:
    """Everything that is wrong with a week, each pair of blocks once, the first moment in front."""
    cares = cares_of(blocks, partner)
    found = (
        clash
        for place, block in enumerate(blocks)
        for clash in clashes_of(block, blocks[place + 1 :], limits, cares)
    )
    return tuple(sorted(found, key=lambda each: (each.at, each.trouble, each.block.id)))


def cares_of(blocks: Iterable[Block], partner: Iterable[Block] = ()) -> tuple[Span, ...]:
    """When somebody else looks after all children: school, childcare, or a partner who is free."""
    free = (each for each in partner if each.sort is BlockSort.FREE)
    return tuple(each.span for each in (*filter(is_care, (*blocks, *partner)), *free))


def is_care(block: Block) -> bool:
    """Whether somebody else has all the children meanwhile."""
    return block.sort.is_elsewhere and block.for_all


def sums(blocks: Iterable[Block]) -> dict[BlockSort, int]:
    """Minutes a week by sort, in the order of the sorts; all ways there and back are travel."""
    found = dict.fromkeys(BlockSort, 0)
    for block in blocks:
        found[block.sort] += block.length
        found[BlockSort.TRAVEL] += 2 * block.travel
    return {sort: minutes for sort, minutes in found.items() if minutes}


def lesson_minutes(blocks: Iterable[Block]) -> int:
    """Minutes of lessons a week."""
    return sum(each.length for each in blocks if each.sort.is_lesson)


def participation_minutes(blocks: Iterable[Block]) -> int:
    """Minutes of participation a week."""
    return sum(each.length for each in blocks if each.sort.is_participation)


def proposed(answers: Mapping[str, Answer], blocks: Iterable[Block] = ()) -> tuple[Block, ...]:
    """Blocks out of the answers of an intake, but for those that stand in the week already.

    Only the part of the day is known: the coach asks for the times. Of an appointment for health
    nothing is told but that it is one.
    """
    standing = tuple(blocks)
    found = (
        *_proposals(answers, WORK_QUESTION, BlockSort.WORK, _USUAL),
        *_proposals(answers, CARE_QUESTION, BlockSort.CHILDCARE, _OF_CHILDREN),
        *_proposals(answers, APPOINTMENT_QUESTION, BlockSort.APPOINTMENT, _USUAL),
    )
    return tuple(each for each in found if not any(_tells(one, each) for one in standing))


def _proposals(
    answers: Mapping[str, Answer],
    question: str,
    sort: BlockSort,
    times: Mapping[int, tuple[int, int]],
) -> Iterator[Block]:
    for day, begin, _ in parts_of(answers.get(question, NOT_ASKED).text.split()):
        if begin in times:
            first, last = times[begin]
            block = Block(sort=sort, day=day, begin=first, end=last)
            yield replace(block, for_all=sort.is_elsewhere, fixed=True)


def _tells(standing: Block, block: Block) -> bool:
    """Whether a block stands there that tells the same, perhaps at better times."""
    of_children = standing.sort.is_elsewhere and block.sort.is_elsewhere
    return (standing.sort is block.sort or of_children) and standing.span.overlaps(block.span)


def _span(day: int, begin: int, end: int) -> Span:
    return Span(day * MIDNIGHT + begin, day * MIDNIGHT + end)


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() else None
