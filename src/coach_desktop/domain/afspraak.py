"""An appointment: a day on which somebody is met, perhaps with a time, a length and a place.

The place is a code and never an address: an appointment goes into calendars that others keep.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time

from coach_desktop.domain.record import Column, RecordKind, Sort, minutes

PLACES = ("kantoor", "thuis", "elders", "telefoon", "video")
USUAL, LONGEST = 60, 720
"""Minutes."""

_HOUR = 60
_LAST = 24 * _HOUR
_YES, _NO = "ja", "nee"

COLUMNS = (
    Column("tijd", Sort.TIME),
    Column("duur", Sort.NUMBER, most=LONGEST),
    Column("plaats", Sort.CHOICE, PLACES),
    Column("afgezegd", Sort.CHOICE, (_YES, _NO)),
)
"""What a kind that plans a day can tell of it beside the day."""


@dataclass(frozen=True, slots=True)
class Afspraak:
    """One appointment; `begin` is the time in Amsterdam, None while it is not known."""

    day: date
    begin: time | None = None
    length: int = USUAL
    place: str = ""
    cancelled: bool = False


def afspraak_of(kind: RecordKind, told: Mapping[str, str]) -> Afspraak | None:
    """The appointment that a record plans; None when it plans none."""
    day = told.get(kind.plans, "")
    if not day:
        return None
    return Afspraak(
        day=date.fromisoformat(day),
        begin=begin_of(told.get("tijd", "")),
        length=int(told.get("duur", "0")) or USUAL,
        place=told.get("plaats", ""),
        cancelled=told.get("afgezegd") == _YES,
    )


def begin_of(text: str) -> time | None:
    """A time as it is kept; None for no time, and for midnight at the end of a day."""
    minute = minutes(text)
    if minute is None or minute == _LAST:
        return None
    return time(*divmod(minute, _HOUR))
