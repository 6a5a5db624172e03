"""Small counts stay hidden: by the margins, over months, and by the difference of two exports."""

from collections.abc import Mapping, Sequence
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_desktop.law.indicatoren import LEAST, TOTAL, Cell, Figure, Published, published

COUNTS = st.one_of(st.integers(0, 7), st.integers(0, 40))


def figure(name: str, *counts: int, population: str = "allen") -> Figure:
    return Figure(name, population, {f"c{place}": count for place, count in enumerate(counts)})


@st.composite
def populations(draw: st.DrawFn) -> list[Figure]:
    """Two figures about the same people, and one about others."""
    first = draw(st.lists(COUNTS, min_size=1, max_size=4))
    total = sum(first)
    cut = draw(st.integers(0, total))
    second = [cut, total - cut, 0][: draw(st.integers(2, 3))]
    third = draw(st.lists(COUNTS, min_size=1, max_size=3))
    return [
        figure("groep", *first),
        figure("route", *second),
        figure("werk", *third, population="anderen"),
    ]


def attack(figures: Sequence[Figure], told: Published) -> dict[Cell, set[int]]:
    """Every value that a hidden cell can have, by all sums that are known, up to a small bound."""
    cells = {cell: count for each in figures for cell, count in each.cells().items()}
    found: dict[Cell, set[int]] = {cell: set() for cell in told.hidden}
    for moved in product((-1, 0, 1), repeat=len(told.hidden)):
        guess = {
            cell: cells[cell] + step for cell, step in zip(sorted(told.hidden), moved, strict=True)
        }
        if min(guess.values(), default=0) < 0:
            continue
        whole = {**told.counts, **guess}
        if all(_adds_up(each, whole) for each in figures):
            for cell, value in guess.items():
                found[cell].add(value)
    return found


def _adds_up(each: Figure, whole: Mapping[Cell, int]) -> bool:
    return sum(whole[each.name, name] for name in each.counts) == whole[each.population, TOTAL]


@pytest.mark.parametrize(
    ("counts", "hidden"),
    [
        ((10, 20, 0), set()),
        ((10, 3, 20), {"c0", "c1"}),
        ((3, 0, 0), {"c0", TOTAL}),
        ((12, 1, 0), {"c0", "c1"}),
        ((4, 4), {"c0", "c1"}),
        ((0, 0), set()),
        ((1, 1, 20, 30), {"c0", "c1", "c2"}),
        ((1, 1, 1), {"c0", "c1", "c2", TOTAL}),
        ((1, 2, 20, 30), {"c0", "c1"}),
    ],
)
def test_a_small_count_is_hidden_with_one_beside_it(
    counts: tuple[int, ...], hidden: set[str]
) -> None:
    assert {name for _, name in published([figure("groep", *counts)]).hidden} == hidden


def test_a_total_that_is_hidden_in_one_figure_is_given_away_by_no_other() -> None:
    told = published([figure("groep", 3), figure("route", 1, 2), figure("werk", 3, 0)])
    assert all(told.count(cell) is None for cell in (("allen", TOTAL), ("groep", "c0")))
    assert told.count(("werk", "c1")) == 0


def test_a_count_is_given_away_by_no_other_figure_that_tells_the_same() -> None:
    figures = [figure("groep", 3, 50, 6), figure("bekend", 53, 0, 6)]
    assert published(figures).count(("bekend", "c2")) == 6
    tie = frozenset({("groep", "c2"), ("bekend", "c1"), ("bekend", "c2")})
    unknown = frozenset({("werk", "c0"), ("groep", "c0")})
    told = published(figures, ties=(tie, unknown))
    assert told.hidden == {("groep", "c0"), ("groep", "c2"), ("bekend", "c2"), ("bekend", "c0")}


def test_figures_about_one_population_must_be_about_as_many_people() -> None:
    with pytest.raises(ValueError, match="route"):
        published([figure("groep", 10), figure("route", 9)])


@given(populations())
def test_no_hidden_count_follows_from_the_margins(figures: list[Figure]) -> None:
    told = published(figures)
    small = {c for each in figures for c, n in each.cells().items() if 0 < n < LEAST}
    assert small <= told.hidden
    assert all(len(values) > 1 for values in attack(figures, told).values())


@given(st.lists(populations(), min_size=2, max_size=5))
def test_no_two_exports_differ_by_a_small_count(months: list[list[Figure]]) -> None:
    before: list[Mapping[Cell, int]] = []
    for figures in months:
        told = published(figures, before)
        for former in before:
            for cell in told.counts.keys() & former.keys():
                assert not 0 < abs(told.counts[cell] - former[cell]) < LEAST
        assert all(len(values) > 1 for values in attack(figures, told).values())
        before.append(told.counts)
