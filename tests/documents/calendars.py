"""A calendar file as somebody else's program reads it."""

from dataclasses import dataclass
from datetime import date, datetime

from icalendar import Calendar


@dataclass(frozen=True, slots=True)
class Appointment:
    """One entry as it was read."""

    uid: str
    title: str
    day: date
    end: date
    stamp: datetime
    names: frozenset[str]


def read(content: bytes) -> list[Appointment]:
    """The entries of a calendar in their order; all of them must be whole days."""
    calendar = Calendar.from_ical(content)
    assert isinstance(calendar, Calendar)
    assert calendar.to_ical() == content
    found = []
    for event in calendar.events:
        day, end, stamp = event.DTSTART, event.DTEND, event.DTSTAMP
        assert isinstance(day, date)
        assert isinstance(end, date)
        assert stamp is not None
        assert not isinstance(day, datetime)
        names = frozenset(str(name) for name in event)
        title = str(event["SUMMARY"])
        found.append(Appointment(str(event["UID"]), title, day, end, stamp, names))
    return found
