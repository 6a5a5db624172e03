"""Days for a calendar as iCalendar (RFC 5545); the library folds the lines, escapes the signs."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from coach_desktop.casework.entry import Entry

if TYPE_CHECKING:
    from icalendar import Event, Timezone

_MAKER = "-//Coach Desktop//Agenda//NL"
_AT = "@coach-desktop"
_ZONE = "Europe/Amsterdam"
_DAY = timedelta(days=1)
_WINTER, _SUMMER = timedelta(hours=1), timedelta(hours=2)


def as_ics(entries: Sequence[Entry], now: datetime) -> bytes:
    """A calendar; its ids stay from file to file. Whole days block no time, a talk does.

    What tells of nothing but appointments that do not go on is a message of cancellation.
    """
    from icalendar import Calendar  # at the first file: opening a vault waits for nothing

    calendar = Calendar()
    calendar.add("prodid", _MAKER)
    calendar.add("version", "2.0")
    gone = bool(entries) and all(each.cancelled for each in entries)
    calendar.add("method", "CANCEL" if gone else "PUBLISH")
    calendar.add("x-wr-timezone", _ZONE)
    if any(each.begin is not None for each in entries):
        calendar.add_component(_zone())
    for entry in entries:
        calendar.add_component(_event(entry, now))
    return bytes(calendar.to_ical())


class DiaryWriter:
    """Writes a calendar; fulfils `casework.entry.Diary`."""

    __slots__ = ()

    def ics(self, entries: Sequence[Entry], now: datetime) -> bytes:
        """Entries as an iCalendar file."""
        return as_ics(entries, now)


def _event(entry: Entry, now: datetime) -> "Event":
    from icalendar import Event

    event = Event()
    event.add("uid", f"{entry.uid}{_AT}")
    event.add("dtstamp", now)
    event.add("sequence", entry.sequence)
    if entry.begin is None:
        event.add("dtstart", entry.day)
        event.add("dtend", entry.day + _DAY)
    else:
        begin = datetime.combine(entry.day, entry.begin, ZoneInfo(_ZONE)).astimezone(UTC)
        event.add("dtstart", begin.astimezone(ZoneInfo(_ZONE)))
        event.add("dtend", (begin + timedelta(minutes=entry.length)).astimezone(ZoneInfo(_ZONE)))
    event.add("summary", entry.title)
    if entry.place:
        event.add("location", entry.place)
    event.add("status", "CANCELLED" if entry.cancelled else "CONFIRMED")
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT" if entry.begin is None else "OPAQUE")
    return event


def _zone() -> "Timezone":
    """The time of Amsterdam since 1996: summer from the last Sunday of March to that of October."""
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

    zone = Timezone()
    zone.add("tzid", _ZONE)
    for part, name, month, hour, before, after in (
        (TimezoneDaylight(), "CEST", 3, 2, _WINTER, _SUMMER),
        (TimezoneStandard(), "CET", 10, 3, _SUMMER, _WINTER),
    ):
        part.add("dtstart", datetime(1996, month, 31 if month == 3 else 27, hour))  # noqa: DTZ001  (local by RFC 5545)
        part.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1su"})
        part.add("tzname", name)
        part.add("tzoffsetfrom", before)
        part.add("tzoffsetto", after)
        zone.add_component(part)
    return zone
