"""Terms: every worked example of the law paper (sections 17 and 20.11), and what always holds."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_desktop.law import termijnen
from coach_desktop.law.counting import last_day, months_after, weeks_after
from coach_desktop.law.days import Calendar
from coach_desktop.law.termijnen import Notice
from tests.law import cases
from tests.law.cases import CALENDAR, PACK

SHARED = Path(__file__).parents[3] / "shared" / "domain" / "term_cases.csv"
DAYS = st.dates(date(2022, 1, 1), date(2040, 12, 31))
MONTHS = st.integers(1, 120)


def _d(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("kennisgeving", "brp", "raw", "legal"),
    [
        ("2026-03-02", "", "2026-05-11", "2026-05-11"),
        ("2026-02-16", "", "2026-04-27", "2026-04-28"),
        ("2026-01-12", "2026-02-24", "2026-05-05", "2026-05-06"),
        ("2026-03-16", "", "2026-05-25", "2026-05-26"),
        ("2026-10-16", "", "2026-12-25", "2026-12-28"),
        ("2026-02-21", "", "2026-05-02", "2026-05-04"),
        ("2028-01-31", "", "2028-04-10", "2028-04-10"),
    ],
)
def test_the_ten_weeks_end_as_worked_out(kennisgeving: str, brp: str, raw: str, legal: str) -> None:
    notice = Notice(_d(kennisgeving), _d(brp) if brp else None, bool(brp))
    term = termijnen.pip_ten_weeks(notice, CALENDAR, PACK.entry(termijnen.PIP))
    assert term is not None
    assert (term.raw, term.legal) == (_d(raw), _d(legal))


@pytest.mark.parametrize(
    ("rule", "event", "raw", "legal"),
    [
        (termijnen.DERDEN, "2026-03-20", "2026-04-03", "2026-04-07"),
        (termijnen.BEZWAAR, "2026-05-11", "2026-06-22", "2026-06-22"),
        (termijnen.BEZWAAR, "2026-11-20", "2027-01-01", "2027-01-04"),
        (termijnen.VERHUIZING, "2027-02-26", "2027-05-07", "2027-05-10"),
    ],
)
def test_terms_of_weeks_end_as_worked_out(rule: str, event: str, raw: str, legal: str) -> None:
    term = termijnen.weeks(_d(event), PACK.entry(rule), CALENDAR)
    assert (term.raw, term.legal) == (_d(raw), _d(legal))


@pytest.mark.parametrize(
    ("dagtekening", "start", "last", "duo"),
    [
        ("2026-05-11", "2026-05-12", "2029-05-11", "2029-05-12"),
        ("2024-02-29", "2024-03-01", "2027-02-28", "2027-03-01"),
    ],
)
def test_the_three_years_run_from_the_day_after(
    dagtekening: str, start: str, last: str, duo: str
) -> None:
    term = termijnen.inburgeringstermijn(_d(dagtekening), PACK)
    assert (term.start, term.last, term.einddatum_duo) == (_d(start), _d(last), _d(duo))


@pytest.mark.parametrize(
    ("dagtekening", "last"), [("2026-08-30", "2028-02-29"), ("2026-05-11", "2027-11-11")]
)
def test_another_route_can_be_taken_for_a_year_and_a_half(dagtekening: str, last: str) -> None:
    assert termijnen.schakelen(_d(dagtekening), PACK).legal == _d(last)


@pytest.mark.parametrize(
    ("bijstand", "extended", "last"),
    [
        ("2026-03-01", False, "2026-08-31"),
        ("2027-08-30", False, "2028-02-29"),
        ("2027-08-30", True, "2028-08-29"),
    ],
)
def test_ontzorgen_runs_from_the_start_of_the_bijstand(
    bijstand: str, extended: bool, last: str
) -> None:
    assert termijnen.ontzorgen(_d(bijstand), PACK, extended=extended).legal == _d(last)


def test_a_review_that_would_come_too_late_is_due_a_month_before_the_end() -> None:
    late = termijnen.review_of_ontzorgen(_d("2026-05-11"), _d("2026-03-01"), 5, PACK)
    assert late == _d("2026-07-31")
    in_time = termijnen.review_of_ontzorgen(_d("2026-01-11"), _d("2026-03-01"), 5, PACK)
    assert in_time == _d("2026-06-11")


@pytest.mark.parametrize(
    ("event", "months", "end"),
    [
        ("2025-09-30", 5, "2026-02-28"),
        ("2026-11-30", 3, "2027-02-28"),
        ("2026-11-30", 6, "2027-05-30"),
        ("2026-12-31", 2, "2027-02-28"),
        ("2024-02-29", 36, "2027-02-28"),
        ("2029-05-11", -2, "2029-03-11"),
    ],
)
def test_months_after_an_event_are_clamped_to_the_month(event: str, months: int, end: str) -> None:
    assert months_after(_d(event), months) == _d(end)


@pytest.mark.parametrize(
    ("quarter", "due"), [("2026-03-31", "2026-04-28"), ("2026-12-31", "2027-01-28")]
)
def test_four_weeks_after_a_quarter(quarter: str, due: str) -> None:
    assert weeks_after(_d(quarter), 4) == _d(due)


def test_the_first_year_of_talks_ends_the_day_before_it_began_again() -> None:
    assert last_day(_d("2026-05-12"), 12) == _d("2027-05-11")


@pytest.mark.parametrize(
    ("event", "weeks", "day", "advised"),
    [
        ("2026-11-13", 6, "2026-12-25", "2026-12-24"),
        ("2026-07-15", 2, "2026-07-29", "2026-07-29"),
    ],
)
def test_a_local_term_is_never_extended_and_is_planned_earlier(
    event: str, weeks: int, day: str, advised: str
) -> None:
    term = termijnen.local_weeks(_d(event), weeks, CALENDAR)
    assert (term.day, term.advised) == (_d(day), _d(advised))


def test_the_offer_ends_on_no_working_day_when_it_falls_so() -> None:
    term = termijnen.months(_d("2026-11-30"), PACK.entry(termijnen.AANBOD))
    assert (term.raw, term.legal) == (_d("2027-02-28"), _d("2027-02-28"))


@given(DAYS, st.integers(1, 12))
def test_a_legal_end_is_never_before_the_raw_one_nor_on_a_day_off(event: date, weeks: int) -> None:
    raw = weeks_after(event, weeks)
    legal = CALENDAR.legal_end(event, raw)
    assert raw <= legal <= raw + timedelta(days=5)
    assert not CALENDAR.is_day_off(legal)


@given(DAYS, DAYS, st.integers(1, 12))
def test_a_later_event_never_ends_earlier(one: date, other: date, weeks: int) -> None:
    first, second = sorted((one, other))
    ends = [CALENDAR.legal_end(day, weeks_after(day, weeks)) for day in (first, second)]
    assert ends[0] <= ends[1]


@given(DAYS, DAYS, MONTHS)
def test_both_ways_of_counting_months_are_monotone(one: date, other: date, months: int) -> None:
    first, second = sorted((one, other))
    assert months_after(first, months) <= months_after(second, months)
    assert last_day(first, months) <= last_day(second, months)


@given(DAYS, MONTHS)
def test_a_term_that_starts_on_a_day_loses_none(start: date, months: int) -> None:
    following = last_day(start, months) + timedelta(days=1)
    assert following.day in {start.day, 1}
    assert (following.year - start.year) * 12 + following.month - start.month in {
        months,
        months + 1,
    }


@given(DAYS, MONTHS)
def test_months_after_an_event_keep_its_day_or_take_the_last_one(event: date, months: int) -> None:
    end = months_after(event, months)
    assert end.day == event.day or (end + timedelta(days=1)).day == 1
    assert (end.year - event.year) * 12 + end.month - event.month == months


def test_a_term_of_three_days_holds_two_working_days() -> None:
    friday = _d("2026-11-27")
    assert CALENDAR.legal_end(friday, friday + timedelta(days=3)) == _d("2026-12-01")
    assert CALENDAR.legal_end(friday, friday + timedelta(days=2)) == _d("2026-11-30")
    more_off = Calendar(frozenset({_d("2026-12-01"), _d("2026-12-02")}))
    assert more_off.legal_end(friday, _d("2026-11-30")) == _d("2026-12-03")


def test_the_runner_tells_what_failed_and_how_many(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "cases.csv"
    file.write_text(
        "id,rule,given,expected\n"
        + "".join(
            f'{name},boetebesluit_dertien_weken,"{{""rapport"": ""2026-01-05""}}",'
            f'"{{""datum"": ""{day}""}}"\n'
            for name, day in (("a", "2026-04-06"), ("b", "2026-04-07"))
        )
        + "c,iets_anders,{},{}\n",
        encoding="utf-8",
    )
    assert cases.main(str(file)) == 1
    *failures, last = capsys.readouterr().out.splitlines()
    assert [each.partition(":")[0] for each in failures] == ["b", "c"]
    assert last == "1 passed, 2 failed"


@pytest.mark.skipif(not SHARED.is_file(), reason="shared material absent")
def test_every_worked_case_of_the_shared_file_comes_out(capsys: pytest.CaptureFixture[str]) -> None:
    assert cases.main(str(SHARED)) == 0
    assert capsys.readouterr().out.endswith("passed, 0 failed\n")
