from datetime import UTC, datetime, timedelta
from uuid import UUID

from coach_desktop.casework.ports import Clock, Ids
from coach_desktop.machine.clock import (
    AMSTERDAM,
    Moment,
    RandomIds,
    StartedClock,
    SystemClock,
    moment,
)


def test_the_system_clock_tells_utc_and_the_day_in_amsterdam() -> None:
    clock: Clock = SystemClock()
    assert clock.now().tzinfo is UTC
    assert abs(clock.today() - clock.now().astimezone(AMSTERDAM).date()) <= timedelta(days=1)


def test_a_clock_that_was_set_begins_there_and_runs_on() -> None:
    clock: Clock = StartedClock(datetime(2026, 6, 30, 22, 30, tzinfo=UTC))
    first, second = clock.now(), clock.now()
    assert first.tzinfo is UTC
    assert datetime(2026, 6, 30, 22, 30, tzinfo=UTC) <= first <= second
    assert second - first < timedelta(minutes=1)


def test_the_day_in_amsterdam_begins_before_the_day_in_utc() -> None:
    clock = StartedClock(datetime(2026, 6, 30, 22, 30, tzinfo=UTC))
    assert clock.today().isoformat() == "2026-07-01"


def test_between_two_moments_counts_the_clock_that_saw_most() -> None:
    begin = Moment(100.0, 1_000.0)
    assert Moment(101.0, 1_060.0).since(begin) == 60.0
    assert Moment(101.0, -2_600.0).since(begin) == 1.0
    assert Moment(160.0, 1_001.0).since(begin) == 60.0


def test_a_moment_is_never_before_the_one_that_was_asked_before() -> None:
    first, second = moment(), moment()
    assert second.steady >= first.steady
    assert abs(first.wall - SystemClock().now().timestamp()) < 60


def test_ids_are_random_uuids_in_36_signs() -> None:
    ids: Ids = RandomIds()
    made = {ids.new() for _ in range(100)}
    assert len(made) == 100
    assert all(len(each) == 36 and UUID(each).version == 4 for each in made)
