"""Working days and the ten weeks, against worked dates of the law paper."""

import csv
import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_desktop import places
from coach_desktop.domain.errors import PackError
from coach_desktop.law import pack
from coach_desktop.law.days import easter_sunday, feestdagen, load_calendar
from coach_desktop.law.termijnen import Notice, pip_ten_weeks

CALENDAR = load_calendar(places.place("resources", "rules", "dagen.toml"))
ENTRY = pack.load(places.place("resources", "rules", "nederland.toml")).entry("pip.termijn_weken")
CASES = Path(__file__).parents[3] / "shared" / "domain" / "term_cases.csv"
DAYS = st.dates(date(2022, 1, 1), date(2040, 12, 31))


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [(1954, 4, 18), (1981, 4, 19), (2000, 4, 23), (2025, 4, 20), (2026, 4, 5), (2038, 4, 25)],
)
def test_easter_falls_on_these_sundays(year: int, month: int, day: int) -> None:
    assert easter_sunday(year) == date(year, month, day)


@given(st.integers(1900, 2199))
def test_easter_is_a_sunday_in_spring(year: int) -> None:
    easter = easter_sunday(year)
    assert easter.weekday() == 6
    assert date(year, 3, 22) <= easter <= date(year, 4, 25)


def test_kings_day_gives_way_to_a_sunday() -> None:
    assert date(2025, 4, 26) in feestdagen(2025)
    assert date(2026, 4, 27) in feestdagen(2026)


@given(DAYS)
def test_a_term_never_ends_on_a_day_off_and_never_earlier(day: date) -> None:
    following, former = CALENDAR.next_working_day(day), CALENDAR.last_working_day(day)
    assert former <= day <= following
    assert not CALENDAR.is_day_off(following)
    assert not CALENDAR.is_day_off(former)
    assert (following == day) is not CALENDAR.is_day_off(day)


@given(DAYS, DAYS)
def test_a_later_notice_never_gives_an_earlier_end(one: date, other: date) -> None:
    first, second = sorted((one, other))
    early = pip_ten_weeks(Notice(first, None, None), CALENDAR, ENTRY)
    late = pip_ten_weeks(Notice(second, None, None), CALENDAR, ENTRY)
    assert early is not None
    assert late is not None
    assert early.legal <= late.legal
    assert early.raw == first + timedelta(weeks=10)


def test_the_term_waits_for_what_starts_it() -> None:
    assert pip_ten_weeks(Notice(None, date(2026, 7, 1), None), CALENDAR, ENTRY) is None
    assert pip_ten_weeks(Notice(date(2026, 7, 1), None, True), CALENDAR, ENTRY) is None


def test_registration_counts_only_for_who_is_housed_under_article_28() -> None:
    notified, registered = date(2026, 9, 28), date(2026, 10, 12)
    housed = pip_ten_weeks(Notice(notified, registered, True), CALENDAR, ENTRY)
    other = pip_ten_weeks(Notice(notified, registered, False), CALENDAR, ENTRY)
    assert housed is not None
    assert other is not None
    assert housed.raw == date(2026, 12, 21)
    assert other.raw == date(2026, 12, 7)


def test_an_equated_day_moves_the_end() -> None:
    ends = pip_ten_weeks(Notice(date(2027, 2, 26), None, None), CALENDAR, ENTRY)
    assert ends is not None
    assert (ends.raw, ends.legal) == (date(2027, 5, 7), date(2027, 5, 10))


def test_the_worked_cases_of_the_ten_weeks_hold() -> None:
    if not CASES.is_file():
        pytest.skip("shared material absent: worked dates")
    with CASES.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["rule"] == "pip_tien_weken"]
    assert rows
    for row in rows:
        given_, expected = json.loads(row["given"]), json.loads(row["expected"])
        registered = given_.get("brp_inschrijving")
        ends = pip_ten_weeks(
            Notice(
                date.fromisoformat(given_["kennisgeving"]),
                date.fromisoformat(registered) if registered else None,
                given_["gehuisvest_art_28"],
            ),
            CALENDAR,
            ENTRY,
        )
        assert ends is not None
        assert ends.raw.isoformat() == expected["rekenkundig"], row["id"]
        assert ends.legal.isoformat() == expected["wettelijk"], row["id"]


@pytest.mark.parametrize("text", ["x = [", '[gelijkgesteld]\n2026 = ["x"]'])
def test_a_calendar_that_cannot_be_read_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "dagen.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(PackError):
        load_calendar(path)
