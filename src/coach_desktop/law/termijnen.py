"""When something must be done: raw date, legal date, and the rule it rests on."""

from dataclasses import dataclass
from datetime import date, timedelta

from coach_desktop.law.days import Calendar
from coach_desktop.law.pack import Entry


@dataclass(frozen=True, slots=True)
class Termijn:
    """A last day: as counted, and as the law lets it end; both are shown."""

    raw: date
    legal: date
    rule: str
    article: str


@dataclass(frozen=True, slots=True)
class Notice:
    """What the ten weeks run from (Besluit 5.3(1)); None is not known or not yet."""

    kennisgeving: date | None
    inschrijving_brp: date | None
    housed_under_art_28: bool | None


def pip_ten_weeks(notice: Notice, calendar: Calendar, entry: Entry) -> Termijn | None:
    """The last day for the PIP, or None while the term does not run.

    Ten weeks after DUO's kennisgeving; for a person housed under art. 28 Huisvestingswet who was
    not registered yet, ten weeks after the registration. While it is not known whether art. 28
    holds, only the kennisgeving counts: the earlier, safer date.
    """
    if notice.kennisgeving is None:
        return None
    start = notice.kennisgeving
    if notice.housed_under_art_28:
        if notice.inschrijving_brp is None:
            return None
        start = max(start, notice.inschrijving_brp)
    raw = start + timedelta(weeks=entry.count("weken"))
    return Termijn(raw, calendar.next_working_day(raw), entry.id, entry.article)
