"""Values: how a text, a number, a day and a moment turn into each other."""

import math
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from coach_desktop.forms.nodes import Leaf, Node
from coach_desktop.forms.values import (
    Day,
    Instant,
    at_most,
    less,
    parse_moment,
    same,
    to_boolean,
    to_day,
    to_number,
    to_text,
    unpacked,
)
from coach_desktop.forms.world import Chance, Surroundings


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_a_day_becomes_a_number_and_comes_back(day: date) -> None:
    assert to_day(to_number(Day(day))) == Day(day)
    assert to_day(str(day)) == Day(day)


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_reads_back_from_its_text(number: float) -> None:
    shown = to_text(number)
    assert "e" not in shown
    assert math.isclose(to_number(shown), number, rel_tol=1e-9, abs_tol=1e-300)


def test_values_turn_into_each_other_as_the_reference_says() -> None:
    moment = Instant(datetime(1970, 1, 2, tzinfo=UTC))
    assert to_number(moment) == 1.0
    assert to_number(value=True) == 1.0
    assert math.isnan(to_number([]))
    assert to_text([]) == ""
    assert to_text(math.inf) == "Infinity"
    assert to_boolean(math.nan) is False
    assert to_boolean([]) is False
    assert to_boolean(moment) is True
    assert to_day(moment) is moment
    assert unpacked([]) == ""
    assert same(True, "a")
    assert not same([], "a")
    assert not same("a", [])
    assert less(1.0, 2.0)
    assert at_most(2.0, 2.0)
    number = Node("n", Leaf("/n", is_number=True), value="5")
    text = Node("t", Leaf("/t"), value="5")
    assert same([number, text], 5.0)
    assert same("5", [text, number])
    assert unpacked([number]) == 5.0


def test_a_moment_is_read_with_its_zone_or_not_at_all() -> None:
    whole = parse_moment("2026-03-09T10:20:30.5+0130")
    assert isinstance(whole, Instant)
    assert whole.value.utcoffset() == timedelta(hours=1, minutes=30)
    west = parse_moment("2026-03-09T10:20-02")
    assert isinstance(west, Instant)
    assert west.value.utcoffset() == timedelta(hours=-2)
    zoned = parse_moment("2026-03-09T10:20", UTC)
    assert isinstance(zoned, Instant)
    assert parse_moment("2026-03-09Tlaat") is None
    assert parse_moment("2026-02-30") is None
    assert parse_moment("9 maart") is None


def test_chance_is_the_same_for_the_same_seed() -> None:
    assert [Chance(3).next() for _ in range(2)] == [Chance(3).next()] * 2
    assert 0 <= Chance(4).next() < 1
    alone = Surroundings()
    assert alone.moment() == datetime(1970, 1, 1, tzinfo=UTC)
    assert len(alone.new_id()) == 36
