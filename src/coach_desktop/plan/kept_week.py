"""The week as a plan keeps it: the blocks that may stand in it, and whether there is more.

Of what is left out nothing is kept, not even on which day it is.
"""

from collections.abc import Iterable, Iterator

from coach_desktop.domain.errors import InputError
from coach_desktop.domain.pip import Arranged
from coach_desktop.domain.record import Record
from coach_desktop.domain.sight import Sight
from coach_desktop.domain.week import WEEK, Block, block_of

_MORE = "meer"
_TOLD = ("soort", "naam", "dag", "begin", "einde")
"""What a plan tells of a block; how long somebody travels is for the puzzle alone."""


def kept_week(blocks: Iterable[Block], seen: Sight) -> Iterator[Arranged]:
    """The blocks of a week as a plan keeps them, in their order; last, that there is more."""
    is_whole = True
    for block in blocks:
        if seen.allows(block.sensitivity, WEEK.name):
            told = block.to_record().told
            yield Arranged(WEEK.name, {name: told[name] for name in _TOLD if name in told})
        else:
            is_whole = False
    if not is_whole:
        yield Arranged(WEEK.name, {_MORE: "ja"})


def week_of(arranged: Iterable[Arranged]) -> tuple[Block, ...]:
    """The blocks that a plan keeps; one of a later version of the program is left out."""
    return tuple(_read(each for each in arranged if each.kind == WEEK.name))


def has_more(arranged: Iterable[Arranged]) -> bool:
    """Whether something of the week was left out of the plan."""
    return any(each.kind == WEEK.name and each.text(_MORE) for each in arranged)


def _read(arranged: Iterable[Arranged]) -> Iterator[Block]:
    for each in arranged:
        try:
            yield block_of(Record("", WEEK.name, each.told))
        except InputError:
            continue
