"""When a round with the municipality begins by itself."""

from coach_desktop.casework.pacing import CALM, FIRST, LEAST, SETTLED, Pace

MIDDLE = 0.5
"""The chance by which a time is as long as it is called."""


def pace(chance: float = MIDDLE) -> Pace:
    made = Pace(lambda: chance)
    made.unlocked(1_000.0)
    return made


def test_a_round_begins_a_while_after_unlocking() -> None:
    made = pace()
    assert not made.is_due(1_000.0)
    assert not made.is_due(999.0 + FIRST)
    assert made.is_due(1_000.0 + FIRST)


def test_no_two_laptops_begin_at_one_moment() -> None:
    assert pace(0.0).is_due(1_000.0 + FIRST / 2)
    assert not pace(0.9).is_due(1_000.0 + FIRST)


def test_after_a_round_it_is_calm() -> None:
    made = pace()
    made.ended(2_000.0)
    assert not made.is_due(1_999.0 + CALM)
    assert made.is_due(2_000.0 + CALM)


def test_a_change_is_brought_over_once_nothing_changed_for_a_while() -> None:
    made = pace()
    made.ended(2_000.0)
    made.seen(2_010.0, 7)
    made.seen(2_900.0, 7)
    assert not made.is_due(2_900.0), "what a round itself brought is no change"
    made.seen(3_000.0, 8)
    assert not made.is_due(2_999.0 + SETTLED)
    made.seen(3_100.0, 9)
    assert not made.is_due(3_000.0 + SETTLED)
    assert made.is_due(3_100.0 + SETTLED)


def test_a_change_waits_until_the_round_before_is_long_past() -> None:
    made = pace()
    made.ended(2_000.0)
    made.seen(2_001.0, 7)
    made.seen(2_002.0, 8)
    assert not made.is_due(1_999.0 + LEAST)
    assert made.is_due(2_000.0 + LEAST)
    made.ended(3_000.0)
    assert not made.is_due(3_000.0 + LEAST), "what was tried is not tried on and on"


def test_a_round_that_made_way_goes_on_a_while_later() -> None:
    made = pace()
    made.ended(2_000.0)
    made.put_off(2_100.0)
    assert not made.is_due(2_099.0 + SETTLED)
    assert made.is_due(2_100.0 + SETTLED)
