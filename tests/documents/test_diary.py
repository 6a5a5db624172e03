"""A calendar file: long lines folded, signs escaped, and read again as it went in."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from coach_desktop.casework.entry import Entry
from coach_desktop.documents.diary import DiaryWriter
from tests.documents.calendars import read

NOW = datetime(2026, 11, 30, 9, 30, tzinfo=UTC)
TITLES = st.text(st.characters(blacklist_categories=("Cs", "Cc", "Cn")), min_size=1, max_size=120)
ENTRIES = st.lists(
    st.builds(Entry, st.uuids().map(str), TITLES, st.dates(date(2026, 1, 1))), max_size=5
)


@given(ENTRIES)
def test_whatever_a_title_is_it_comes_back_and_no_line_is_long(entries: list[Entry]) -> None:
    content = DiaryWriter().ics(entries, NOW)
    assert content == DiaryWriter().ics(entries, NOW)
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert [(each.title, each.day) for each in read(content)] == [
        (entry.title, entry.day) for entry in entries
    ]


def test_an_entry_is_a_whole_day_that_keeps_nothing_else_away() -> None:
    content = DiaryWriter().ics([Entry("u1", "Gesprek 3F2A-91BC", date(2026, 12, 31))], NOW)
    for line in (
        b"DTSTART;VALUE=DATE:20261231", b"DTEND;VALUE=DATE:20270101", b"TRANSP:TRANSPARENT",
        b"UID:u1@coach-desktop", b"DTSTAMP:20261130T093000Z", b"X-WR-TIMEZONE:Europe/Amsterdam",
    ):  # fmt: skip
        assert line in content.split(b"\r\n")


@pytest.mark.parametrize(
    ("day", "begin", "offset"),
    [
        (date(2026, 12, 3), time(9, 30), 1),
        (date(2027, 7, 1), time(9, 30), 2),
        (date(2027, 3, 28), time(1, 30), 1),
        (date(2027, 3, 28), time(3, 30), 2),
        (date(2027, 10, 31), time(1, 30), 2),
        (date(2027, 10, 31), time(3, 30), 1),
    ],
)
def test_a_time_is_that_of_amsterdam_in_summer_and_in_winter(
    day: date, begin: time, offset: int
) -> None:
    told = Entry("u1", "Gesprek", day, begin, 60, "Op kantoor", sequence=3)
    content = DiaryWriter().ics([told], NOW)
    (found,) = read(content)
    assert isinstance(found.day, datetime)
    assert found.day.utcoffset() == timedelta(hours=offset)
    assert found.day.replace(tzinfo=None) == datetime.combine(day, begin)
    assert isinstance(found.end, datetime)
    assert found.end.astimezone(UTC) - found.day.astimezone(UTC) == timedelta(hours=1)
    assert (found.sequence, found.place, found.status) == (3, "Op kantoor", "CONFIRMED")
    assert b"TRANSP:OPAQUE" in content


def test_a_time_that_the_clock_skips_is_the_one_that_comes_after() -> None:
    told = Entry("u1", "Gesprek", date(2027, 3, 28), time(2, 30), 30)
    (found,) = read(DiaryWriter().ics([told], NOW))
    assert found.day.isoformat() == "2027-03-28T03:30:00+02:00"


@given(st.datetimes(datetime(2020, 1, 1), datetime(2060, 1, 1)))  # noqa: DTZ001  (local times)
def test_the_zone_in_the_file_is_that_of_amsterdam(moment: datetime) -> None:
    content = DiaryWriter().ics([Entry("u1", "x", moment.date(), moment.time(), 30)], NOW)
    zone = Calendar.from_ical(content).timezones[0].to_tz(lookup_tzid=False)
    hour = moment.replace(minute=30, second=0, microsecond=0)
    if hour.hour not in {1, 2, 3}:
        assert hour.replace(tzinfo=zone).utcoffset() == (
            hour.replace(tzinfo=ZoneInfo("Europe/Amsterdam")).utcoffset()
        )


def test_what_is_cancelled_says_so() -> None:
    gone = Entry("u1", "Gesprek", date(2026, 12, 3), time(9), 60, sequence=4, cancelled=True)
    stays = Entry("u2", "Gesprek", date(2026, 12, 3))
    content = DiaryWriter().ics([gone], NOW)
    assert b"METHOD:CANCEL" in content
    assert [(each.status, each.sequence) for each in read(content)] == [("CANCELLED", 4)]
    both = DiaryWriter().ics([gone, stays], NOW)
    assert b"METHOD:PUBLISH" in both
    assert [each.status for each in read(both)] == ["CANCELLED", "CONFIRMED"]
    assert b"METHOD:PUBLISH" in DiaryWriter().ics([], NOW)
