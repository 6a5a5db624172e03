from datetime import UTC, datetime, timedelta
from uuid import UUID

from coach_desktop.casework.ports import Clock, Ids
from coach_desktop.machine.clock import AMSTERDAM, RandomIds, StartedClock, SystemClock


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


def test_ids_are_random_uuids_in_36_signs() -> None:
    ids: Ids = RandomIds()
    made = {ids.new() for _ in range(100)}
    assert len(made) == 100
    assert all(len(each) == 36 and UUID(each).version == 4 for each in made)
