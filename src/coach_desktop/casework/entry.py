"""What goes into a calendar, and what writes it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Entry:
    """A day in a calendar, whole unless its `begin` is known, in Amsterdam.

    `uid` stays the same for the same thing, also on another day; `sequence` grows when it changes.
    """

    uid: str
    title: str
    day: date
    begin: time | None = None
    length: int = 0
    place: str = ""
    sequence: int = 0
    cancelled: bool = False


class Diary(Protocol):
    """Makes files for a calendar."""

    def ics(self, entries: Sequence[Entry], now: datetime) -> bytes:
        """Entries in their order, as an iCalendar file that was made at this moment."""
        ...
