"""A calendar file: long lines folded, signs escaped, and read again as it went in."""

from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from coach_desktop.casework.ports import Entry
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
