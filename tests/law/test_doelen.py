"""Each target, weighed at the edges of its clock."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from coach_desktop.law.doelen import DOELEN, Persoon, Reached, Stay, mean_months, weighed
from coach_desktop.law.local_parts import Since, Target
from tests.builders import targets

TODAY = date(2026, 11, 24)
SETTLED = date(2026, 1, 15)
BASE = Persoon(
    days={Since.HUISVESTING: SETTLED, Since.VESTIGING: SETTLED, Since.PLICHT: SETTLED},
    is_asiel=True,
    age=30,
)


def told(target: str, person: Persoon, day: date = TODAY) -> bool | None:
    found = targets()[target]
    return DOELEN[target](person, found, day)


@pytest.mark.parametrize(
    ("started", "day", "reached"),
    [
        (date(2026, 4, 15), TODAY, True),
        (date(2026, 4, 16), TODAY, False),
        (None, date(2026, 4, 15), None),
        (None, date(2026, 4, 16), False),
        (date(2026, 6, 1), date(2026, 4, 1), None),
    ],
)
def test_who_begins_within_three_months_of_housing(
    started: date | None, day: date, reached: bool | None
) -> None:
    assert told("begonnen", replace(BASE, started_on=started), day) is reached


def test_without_a_day_to_count_from_nothing_is_said() -> None:
    nobody = replace(BASE, days={})
    assert all(told(name, nobody) is None for name in ("begonnen", "actief_na_half_jaar"))
    assert told("geslaagd", nobody) is None
    assert told("gehuisvest", nobody) is False
    assert told("gehuisvest", BASE) is True


def test_passing_is_counted_by_the_clock_of_the_municipality() -> None:
    by_term = replace(targets()["geslaagd"], since=Since.TERMIJN, months=None)
    by_duty = replace(by_term, since=Since.PLICHT, months=36)
    person = replace(BASE, passed_on=date(2029, 3, 1), term_last=date(2029, 5, 11))
    late = date(2030, 1, 1)
    assert DOELEN["geslaagd"](person, by_term, late) is True
    assert DOELEN["geslaagd"](person, by_duty, late) is False


def test_a_plan_is_signed_in_time_by_asielstatushouders_only() -> None:
    person = replace(BASE, signed_on=date(2026, 5, 1), pip_last=date(2026, 5, 11))
    assert told("pip_op_tijd", person) is True
    assert told("pip_op_tijd", replace(person, is_asiel=False)) is None
    assert told("pip_op_tijd", replace(person, signed_on=date(2026, 5, 12))) is False


@pytest.mark.parametrize(
    ("begin", "end", "age", "active"),
    [
        (SETTLED, None, 30, True),
        (SETTLED, date(2026, 7, 14), 30, False),
        (date(2026, 7, 16), None, 30, False),
        (SETTLED, None, 17, None),
        (SETTLED, None, None, None),
    ],
)
def test_an_adult_is_active_half_a_year_after_settling(
    begin: date, end: date | None, age: int | None, active: bool | None
) -> None:
    person = replace(BASE, age=age, stays=(Stay("vrijwilligerswerk", begin, end),))
    assert told("actief_na_half_jaar", person) is active


@pytest.mark.parametrize(
    ("target", "name", "level", "reached"),
    [
        ("doet_mee", "lad_trede", "3", True),
        ("doet_mee", "lad_trede", "2", False),
        ("doet_mee", "lad_trede", "", None),
        ("zelfredzaam_wonen", "zrm_huisvesting", "4", True),
        ("zelfredzaam_geld", "zrm_financien", "3", False),
    ],
)
def test_levels_are_weighed_when_they_are_known(
    target: str, name: str, level: str, reached: bool | None
) -> None:
    assert told(target, replace(BASE, answers={name: level})) is reached


def test_a_target_without_logic_has_no_count() -> None:
    unknown: Target = targets()["meer_werk"]
    assert weighed([BASE], unknown, TODAY) is None
    assert weighed([BASE, BASE], targets()["gehuisvest"], TODAY) == Reached(2, 0)


def test_months_until_passing_are_a_mean_with_its_number() -> None:
    begun = date(2024, 1, 1)
    people = [
        replace(BASE, days={Since.TERMIJN: begun}, passed_on=begun + timedelta(days=days))
        for days in (365, 731)
    ]
    assert mean_months([*people, BASE]) == (180, 2)
    assert mean_months([BASE]) is None
