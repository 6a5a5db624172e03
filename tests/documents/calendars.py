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
    sequence: int
    place: str
    status: str


def read(content: bytes) -> list[Appointment]:
    """The entries of a calendar in their order."""
    calendar = Calendar.from_ical(content)
    assert isinstance(calendar, Calendar)
    assert calendar.to_ical() == content
    found = []
    for event in calendar.events:
        day, end, stamp = event.DTSTART, event.DTEND, event.DTSTAMP
        assert isinstance(day, date)
        assert isinstance(end, date)
        assert stamp is not None
        names = frozenset(str(name) for name in event)
        told = [str(event.get(each, "")) for each in ("UID", "SUMMARY", "LOCATION", "STATUS")]
        uid, title, place, status = told
        sequence = int(str(event["SEQUENCE"]))
        found.append(Appointment(uid, title, day, end, stamp, names, sequence, place, status))
    return found
