"""Days for a calendar as iCalendar (RFC 5545); the library folds the lines, escapes the signs."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from coach_desktop.casework.ports import Entry

_MAKER = "-//Coach Desktop//Agenda//NL"
_AT = "@coach-desktop"
_ZONE = "Europe/Amsterdam"
_DAY = timedelta(days=1)


def as_ics(entries: Sequence[Entry], now: datetime) -> bytes:
    """A calendar of whole days, none of which blocks a time; its ids stay from file to file."""
    from icalendar import Calendar, Event  # at the first file: opening a vault waits for nothing

    calendar = Calendar()
    calendar.add("prodid", _MAKER)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-timezone", _ZONE)
    for entry in entries:
        event = Event()
        event.add("uid", f"{entry.uid}{_AT}")
        event.add("dtstamp", now)
        event.add("dtstart", entry.day)
        event.add("dtend", entry.day + _DAY)
        event.add("summary", entry.title)
        event.add("class", "PRIVATE")
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    return bytes(calendar.to_ical())


class DiaryWriter:
    """Writes a calendar; fulfils `casework.ports.Diary`."""

    __slots__ = ()

    def ics(self, entries: Sequence[Entry], now: datetime) -> bytes:
        """Entries as an iCalendar file."""
        return as_ics(entries, now)
