"""Blocks of a week by a short text, and blocks by chance."""

from itertools import product

from hypothesis import strategies as st

from coach_desktop.domain.record import minutes
from coach_desktop.domain.week import DAYS, LONGEST_TRAVEL, MIDNIGHT, Block, BlockSort, Span


def block(sort: str, when: str, name: str = "", **more: int | bool) -> Block:
    """A block such as `les` on `ma 9:00-12:00`; its id tells the same."""
    day, times = when.split()
    begin, end = (minutes(each) for each in times.split("-"))
    assert begin is not None
    assert end is not None
    return Block(
        id=f"{sort} {when}", sort=BlockSort(sort), day=DAYS.index(day), begin=begin, end=end,
        name=name, travel=int(more.get("travel", 0)), needs_care=bool(more.get("needs_care")),
        for_all=bool(more.get("for_all")), fixed=bool(more.get("fixed")),
    )  # fmt: skip


SPANS = st.tuples(st.integers(0, 40), st.integers(1, 20)).map(
    lambda told: Span(told[0], told[0] + told[1])
)
_TIMES = st.tuples(st.integers(0, MIDNIGHT - 1), st.integers(1, 600)).map(
    lambda told: (told[0], min(told[0] + told[1], MIDNIGHT))
)


def _made(
    sort: BlockSort, day: int, times: tuple[int, int], travel: int, yes: tuple[bool, bool, bool]
) -> Block:
    needs_care, for_all, fixed = yes
    return Block(
        id=f"{sort}-{day}-{times}-{travel}-{yes}", sort=sort, day=day, begin=times[0], end=times[1],
        travel=travel, needs_care=needs_care, for_all=for_all, fixed=fixed,
    )  # fmt: skip


_SORTS = st.sampled_from([each for each in BlockSort if each is not BlockSort.BUSY])
_DAYS = st.integers(0, 6)
_YES = st.sampled_from(tuple(product((False, True), repeat=3)))
BLOCKS = st.builds(
    _made,
    _SORTS,
    _DAYS,
    _TIMES,
    st.integers(0, LONGEST_TRAVEL),
    _YES,
)
_QUARTERS = st.tuples(st.integers(32, 80), st.integers(2, 16)).map(
    lambda told: (told[0] * 15, (told[0] + told[1]) * 15)
)
_USUAL = st.builds(
    _made,
    _SORTS,
    _DAYS,
    _QUARTERS,
    st.sampled_from((0, 10, 30)),
    _YES,
)
WEEKS = st.lists(_USUAL, min_size=1, max_size=8, unique_by=lambda each: each.id)
"""Blocks of a usual week: by day, in quarters, with little travel."""
