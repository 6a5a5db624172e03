"""When something must be done: raw date, legal date, and the rule it rests on.

The Algemene termijnenwet moves the end of a term of weeks in an act or an AMvB, twelve weeks at the
most, to the next day that is not a day off (Atw 1, 4 and 5). It moves no months, no years, no term
that is counted back, nothing of a ministerial regulation and nothing of a municipality.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from coach_desktop.law.counting import last_day, months_after, weeks_after
from coach_desktop.law.days import Calendar
from coach_desktop.law.pack import Entry, Pack

PIP = "pip.termijn_weken"
VERHUIZING = "pip.termijn_verhuizing_weken"
DERDEN = "pip.termijn_derden_weken"
BEZWAAR = "bezwaar.termijn_weken"
AANBOD = "aanbod.asiel_termijn"
DUUR = "termijn.duur"
WISSEL = "route.wissel_termijn"
ONTZORGEN = "ontzorgen.duur"
VERLENGING = "ontzorgen.verlenging"
BOETEBESLUIT = "boete.besluit_weken"
RULES = frozenset(
    {VERHUIZING, DERDEN, BEZWAAR, AANBOD, DUUR, WISSEL, ONTZORGEN, VERLENGING, BOETEBESLUIT}
)
"""Entries of a pack that hold a term and find nothing in a plan; `pip.termijn_weken` does."""


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


@dataclass(frozen=True, slots=True)
class Inburgeringstermijn:
    """The three years; DUO gives the day after the last one as its `einddatum`."""

    start: date
    last: date

    @property
    def einddatum_duo(self) -> date:
        """The first day that is no longer in the term."""
        return self.last + timedelta(days=1)


@dataclass(frozen=True, slots=True)
class LocalTerm:
    """A term that a municipality set itself: it is never extended, only planned earlier."""

    day: date
    advised: date


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
    return weeks(start, entry, calendar)


def weeks(event: date, entry: Entry, calendar: Calendar) -> Termijn:
    """A term of weeks after an event to which the Termijnenwet applies."""
    raw = weeks_after(event, entry.count("weken"))
    return Termijn(raw, calendar.legal_end(event, raw), entry.id, entry.article)


def months(event: date, entry: Entry, number: str = "maanden") -> Termijn:
    """A term of months after an event (E); the Termijnenwet moves it not."""
    raw = months_after(event, entry.count(number))
    return Termijn(raw, raw, entry.id, entry.article)


def fixed_weeks(event: date, entry: Entry) -> Termijn:
    """A term of weeks after an event that the Termijnenwet does not move: longer than twelve."""
    raw = weeks_after(event, entry.count("weken"))
    return Termijn(raw, raw, entry.id, entry.article)


def inburgeringstermijn(dagtekening: date, pack: Pack) -> Inburgeringstermijn:
    """Three years from the day after the dagtekening of the first PIP (Wi2021 11)."""
    start = dagtekening + timedelta(days=1)
    return Inburgeringstermijn(start, last_day(start, pack.entry(DUUR).count("maanden")))


def schakelen(dagtekening: date, pack: Pack) -> Termijn:
    """The last day for another route: a year and a half from the start of the term (Wi2021 17)."""
    entry = pack.entry(WISSEL)
    raw = last_day(dagtekening + timedelta(days=1), entry.count("maanden"))
    return Termijn(raw, raw, entry.id, entry.article)


def ontzorgen(bijstand: date, pack: Pack, *, extended: bool = False) -> Termijn:
    """The last day on which the college pays the fixed costs, from the start of the bijstand.

    A prolongation is counted from the same start, not from the end of the first months.
    """
    entry = pack.entry(ONTZORGEN)
    more = pack.entry(VERLENGING).count("maanden") if extended else 0
    raw = last_day(bijstand, entry.count("maanden") + more)
    return Termijn(raw, raw, entry.id, entry.article)


def review_of_ontzorgen(dagtekening: date, bijstand: date, after: int, pack: Pack) -> date:
    """When to review ontzorgen at the latest: so many months after the PIP, a local rule.

    Its start is the bijstand and not the PIP: a review that would come after the end, or in its
    last month, is due a month before the end.
    """
    end = ontzorgen(bijstand, pack).legal
    return min(months_after(dagtekening, after), months_after(end, -1))


def local_weeks(event: date, number: int, calendar: Calendar) -> LocalTerm:
    """A municipality's own weeks; advised is that day, or the last working day before it."""
    day = weeks_after(event, number)
    return LocalTerm(day, calendar.last_working_day(day))
