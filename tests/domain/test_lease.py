"""The lease counts days it can know of; a clock that jumps neither begins it nor ends it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_desktop.domain.lease import (
    REST_AFTER,
    WARN_AFTER,
    Lease,
    Standing,
    lease_from_text,
)
from coach_desktop.domain.revocation import Revocation, revocation_from_value

MONDAY = date(2026, 11, 23)
DAY = timedelta(days=1)
DAYS = st.dates(date(1990, 1, 1), date(2090, 1, 1))


def after(starts: int, *, of: Lease | None = None) -> Lease:
    """A lease after so many days on which the program was started."""
    lease = of or Lease().contacted(MONDAY, MONDAY)
    for number in range(1, starts + 1):
        lease = lease.started(MONDAY + number * DAY)
    return lease


@pytest.mark.parametrize(
    ("starts", "standing"),
    [
        (0, Standing.FINE),
        (WARN_AFTER - 1, Standing.FINE),
        (WARN_AFTER, Standing.WARNS),
        (REST_AFTER - 1, Standing.WARNS),
        (REST_AFTER, Standing.RESTS),
    ],
)
def test_after_two_weeks_it_warns_and_after_thirty_days_the_passphrase_rests(
    starts: int, standing: Standing
) -> None:
    assert after(starts).standing is standing


def test_before_the_first_contact_nothing_runs() -> None:
    lease = after(400, of=Lease()).seen(MONDAY).woken(MONDAY)
    assert lease == Lease()
    assert lease.to_text() == ""


def test_a_day_counts_once_however_often_the_program_starts() -> None:
    lease = Lease().contacted(MONDAY, MONDAY)
    for _ in range(50):
        lease = lease.started(MONDAY + DAY)
    assert lease.days == 1


def test_a_laptop_that_lay_in_a_drawer_counts_one_day() -> None:
    assert Lease().contacted(MONDAY, MONDAY).started(MONDAY + 300 * DAY).days == 1


def test_the_clock_of_the_server_counts_as_it_is() -> None:
    lease = Lease().contacted(MONDAY, MONDAY)
    assert lease.seen(MONDAY + 29 * DAY).standing is Standing.WARNS
    assert lease.seen(MONDAY + 30 * DAY).standing is Standing.RESTS
    assert lease.seen(MONDAY - 9 * DAY).days == 0


def test_a_contact_begins_anew() -> None:
    assert after(40).contacted(MONDAY + 40 * DAY, MONDAY + 40 * DAY).standing is Standing.FINE


def test_the_recovery_code_wakes_the_passphrase_and_the_days_begin_anew() -> None:
    woken = after(40).woken(MONDAY + 40 * DAY)
    assert woken.standing is Standing.FINE
    assert woken.seen(MONDAY + 41 * DAY).days == 0
    assert woken.seen(MONDAY + 41 * DAY).seen(MONDAY + 71 * DAY).standing is Standing.RESTS
    assert woken.started(MONDAY + 41 * DAY).days == 1


@given(st.lists(DAYS, max_size=60), st.integers(0, 29))
def test_no_jump_of_the_clock_counts_more_than_a_day_per_start(
    clock: list[date], before: int
) -> None:
    lease = after(before)
    for today in clock:
        counted = lease.started(today).days - lease.days
        assert counted in {0, 1}
        lease = lease.started(today)
    assert lease.days <= before + len(clock)


@given(st.lists(DAYS, max_size=40))
def test_no_jump_of_the_clock_ends_what_rests(clock: list[date]) -> None:
    lease = after(REST_AFTER)
    for today in clock:
        lease = lease.started(today)
        assert lease.standing is Standing.RESTS


@given(
    st.lists(
        st.tuples(st.sampled_from(["start", "seen", "contact", "code"]), DAYS, DAYS), max_size=40
    )
)
def test_only_a_contact_or_the_code_makes_the_days_fewer(
    acts: list[tuple[str, date, date]],
) -> None:
    lease = Lease().contacted(MONDAY, MONDAY)
    for act, day, today in acts:
        before = lease.days
        match act:
            case "start":
                lease = lease.started(today)
            case "seen":
                lease = lease.seen(day)
            case "contact":
                lease = lease.contacted(day, today)
            case _:
                lease = lease.woken(today)
        assert lease.days >= before if act in {"start", "seen"} else lease.days == 0
        assert lease_from_text(lease.to_text()) == lease


@pytest.mark.parametrize("text", ["1", "x - -", "1 morgen -", "1 - - -"])
def test_what_is_no_lease_is_not_read(text: str) -> None:
    with pytest.raises(ValueError, match="unpack|invalid|isoformat"):
        lease_from_text(text)


def test_a_lease_that_was_never_looked_at_is_written_too() -> None:
    lease = Lease(runs=True)
    assert lease_from_text(lease.to_text()) == lease
    assert lease.started(MONDAY) == Lease(runs=True, last=MONDAY)


def test_a_revocation_names_a_device_or_a_vault_with_its_copies() -> None:
    told = Revocation(frozenset({"d1"}), frozenset({"v1"}))
    assert told.names("v1", "another")
    assert told.names("another", "d1")
    assert not told.names("v2", "d2")
    assert revocation_from_value(told.to_value()) == told


@pytest.mark.parametrize(
    "told",
    ["x", {}, {"format": 2}, {"format": 1, "devices": "d1"}, {"format": 1, "vaults": [""]}],
)
def test_what_is_no_revocation_is_not_read(told: str | dict[str, str | int]) -> None:
    with pytest.raises(ValueError, match="format|names"):
        revocation_from_value(told)  # type: ignore[arg-type]  # a value of another form
