"""The ledger of hours: what counts for which norm, and when a norm will be reached."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_desktop.domain.record import Record
from coach_desktop.law.uren import LESSONS, PARTICIPATION, Hours, at_pace, counted, z_norms
from tests.law.cases import PACK

TODAY = date(2026, 11, 24)
SORTS = ("taal_knm", "participatie", "taal_knm_intake", "participatie_intake", "pvt", "map")


def entry(sort: str, hours: int, day: date = TODAY) -> Record:
    told = {"soort": sort, "uren": str(hours), "dag": day.isoformat()}
    return Record(f"{sort}{day}", "uren", told)


ENTRIES = st.lists(
    st.builds(
        entry,
        st.sampled_from(SORTS),
        st.integers(0, 60),
        st.dates(TODAY - timedelta(days=900), TODAY),
    ),
    max_size=30,
)


def test_hours_are_added_up_by_what_they_were_spent_on() -> None:
    told = [entry(sort, 2**place) for place, sort in enumerate(SORTS)]
    assert counted([*told, entry("iets_nieuws", 500)]) == Hours(1, 2, 4, 8, 16, 32)


def test_pvt_and_map_come_off_the_participation_of_the_z_route() -> None:
    told = [entry("pvt", 12), entry("map", 40)]
    norms = {each.rule: each for each in z_norms(told, PACK, today=TODAY, is_asiel=True)}
    assert (norms[PARTICIPATION].done, norms[PARTICIPATION].left) == (52, 748)
    assert norms[LESSONS].left == 800


@pytest.mark.parametrize(
    ("is_asiel", "rules"),
    [(True, [LESSONS, PARTICIPATION]), (None, [LESSONS, PARTICIPATION]), (False, [LESSONS])],
)
def test_participation_is_asked_of_asielstatushouders_only(
    is_asiel: bool | None, rules: list[str]
) -> None:
    assert [each.rule for each in z_norms((), PACK, today=TODAY, is_asiel=is_asiel)] == rules


def test_the_forecast_goes_on_with_the_pace_of_the_last_twelve_weeks() -> None:
    told = [entry("taal_knm", 10, TODAY - timedelta(weeks=week)) for week in range(12)]
    norm = z_norms(told, PACK, today=TODAY, is_asiel=False)[0]
    assert (norm.done, norm.left, norm.per_week) == (120, 680, 10.0)
    assert norm.reached_on == TODAY + timedelta(weeks=68)


def test_without_recent_hours_nothing_says_when() -> None:
    told = [entry("taal_knm", 10, TODAY - timedelta(weeks=13))]
    assert z_norms(told, PACK, today=TODAY, is_asiel=False)[0].reached_on is None


@given(ENTRIES, st.booleans())
def test_more_hours_never_move_the_day_further_away(told: list[Record], is_asiel: bool) -> None:
    before = z_norms(told, PACK, today=TODAY, is_asiel=is_asiel)
    after = z_norms([*told, entry("taal_knm", 8)], PACK, today=TODAY, is_asiel=is_asiel)
    for then, now in zip(before, after, strict=True):
        assert now.left <= then.left
        assert now.left == 0 or now.reached_on is None or now.reached_on > TODAY
        if then.reached_on is not None:
            assert now.reached_on is not None
            assert now.reached_on <= then.reached_on


def test_a_plan_for_a_week_says_when_a_norm_is_reached() -> None:
    told = [entry("taal_knm", 796)]
    lessons = z_norms(told, PACK, today=TODAY, is_asiel=True)[0]
    assert lessons.left == 4
    assert at_pace(lessons, 120, TODAY).reached_on == TODAY + timedelta(days=14)
    assert at_pace(lessons, 121, TODAY).reached_on == TODAY + timedelta(days=14)
    assert at_pace(lessons, 0, TODAY).reached_on is None
    assert at_pace(lessons, 90, TODAY).per_week == 1.5
    done = z_norms([entry("taal_knm", 900)], PACK, today=TODAY, is_asiel=True)[0]
    assert at_pace(done, 0, TODAY).reached_on == TODAY
