"""What is due for whom, and why: the path of a dossier and its next step."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coach_desktop.casework.facts import Facts
from coach_desktop.casework.local_terms import LAST_QUESTION, of_intake
from coach_desktop.casework.people import People
from coach_desktop.casework.ports import Found, Vault
from coach_desktop.domain.history import standings
from coach_desktop.domain.pip import active
from coach_desktop.law.days import Calendar
from coach_desktop.law.delen import LEERBAARHEIDSTOETS, is_test_settled
from coach_desktop.law.lokaal import TERMS, LocalTermijn, running
from coach_desktop.law.pack import Pack
from coach_desktop.law.termijnen import Notice, Termijn, pip_ten_weeks


class Station(StrEnum):
    """The seven stations of the path, in their order."""

    OVERDRACHT = "overdracht"
    WELKOMGESPREK = "welkomgesprek"
    VRAGENLIJST = "vragenlijst"
    LEERBAARHEIDSTOETS = "leerbaarheidstoets"
    EINDGESPREK = "eindgesprek"
    PIP = "pip"
    VOORTGANG = "voortgang"


_FIRST_TALK = "start_datum"
"""Where the day of the first talk stood before sittings were kept."""

_ASKED_AFTER_FIRST_TALK = "gez_vorm"


class Urgency(StrEnum):
    """How near the legal date of the PIP is."""

    LATE = "late"
    THIS_WEEK = "this_week"
    LATER = "later"
    NO_TERM = "no_term"


_THIS_WEEK = 7

MOST_READ = 400
"""Dossiers that are weighed for the board; a caseload is a quarter of it."""


@dataclass(frozen=True, slots=True)
class Step:
    """Where a dossier is: stations reached, the next one, and the terms up to the PIP.

    `local` are terms that the municipality set itself, with the days that are left of the first.
    """

    found: Found
    reached: frozenset[Station]
    next: Station
    termijn: Termijn | None
    days_left: int | None
    local: tuple[LocalTermijn, ...] = ()
    local_left: int | None = None

    @property
    def soonest(self) -> int | None:
        """Days that are left of the term that ends first."""
        return min((n for n in (self.days_left, self.local_left) if n is not None), default=None)

    @property
    def is_local_first(self) -> bool:
        """Whether a local term is told before that of the plan, which can still wait."""
        if self.local_left is None:
            return False
        return self.days_left is None or (
            self.days_left > _THIS_WEEK and self.local_left == self.soonest
        )

    @property
    def urgency(self) -> Urgency:
        """How the board groups this dossier: late is only who is so by law."""
        if self.soonest is None:
            return Urgency.NO_TERM
        if self.days_left is not None and self.days_left < 0:
            return Urgency.LATE
        return Urgency.THIS_WEEK if self.soonest <= _THIS_WEEK else Urgency.LATER


@dataclass(frozen=True, slots=True)
class Today:
    """The board of this vault."""

    vault: Vault
    people: People
    pack: Pack
    calendar: Calendar

    def board(self, day: date, *, limit: int) -> Sequence[Step]:
        """The most urgent dossiers, as the board shows them, out of the first MOST_READ."""
        found = self.vault.dossiers(limit=MOST_READ)
        steps = [self.step(each, day) for each in found]
        return sorted(steps, key=_urgent_first)[:limit]

    def step(self, found: Found, day: date) -> Step:
        """Where one dossier is."""
        facts = self.people.facts(found.dossier)
        reached = self._reached(found.dossier, facts)
        following = next(each for each in Station if each not in reached)
        termijn = None if Station.PIP in reached else self.termijn(facts)
        left = (termijn.legal - day).days if termijn else None
        local = () if Station.PIP in reached else self._local(found.dossier, facts, reached, day)
        local_left = (local[0].day - day).days if local else None
        return Step(found, reached, following, termijn, left, local, local_left)

    def termijn(self, facts: Facts) -> Termijn | None:
        """The ten weeks for the PIP of this person."""
        housed = {"ja": True, "nee": False}.get(facts.text("huisvestingswet"))
        notice = Notice(_day(facts.text("kennisgeving")), facts.has_settled_on, housed)
        return pip_ten_weeks(notice, self.calendar, self.pack.entry("pip.termijn_weken"))

    def _local(
        self, dossier: str, facts: Facts, reached: frozenset[Station], day: date
    ) -> tuple[LocalTermijn, ...]:
        if not TERMS.keys() & self.pack.entries.keys():
            return ()
        is_done = Station.EINDGESPREK in reached
        events = of_intake(self.vault, dossier, facts, day, is_done=is_done)
        return running(events, self.pack, self.calendar)

    def _reached(self, dossier: str, facts: Facts) -> frozenset[Station]:
        answered = {
            path.rpartition("/")[2]
            for path, stands in standings(self.vault.heads(dossier, "intake/")).items()
            if stands.answer.is_given
        }
        versions = self.vault.pip_versions(dossier)
        has_talked = _FIRST_TALK in answered or any(self.vault.heads(dossier, "gesprek/"))
        marks = {
            Station.OVERDRACHT: bool(facts.text("kennisgeving") or facts.text("koppeling")),
            Station.WELKOMGESPREK: has_talked and _ASKED_AFTER_FIRST_TALK in answered,
            Station.VRAGENLIJST: LAST_QUESTION in answered,
            Station.LEERBAARHEIDSTOETS: self._test_is_dealt_with(facts),
            Station.EINDGESPREK: LAST_QUESTION in answered,
            Station.PIP: active(versions) is not None,
        }
        return frozenset(station for station, done in marks.items() if done)

    def _test_is_dealt_with(self, facts: Facts) -> bool:
        entry = self.pack.entry(LEERBAARHEIDSTOETS)
        return is_test_settled(facts.text("lbt_status"), facts.text("lbt_uitslag"), entry)


def _urgent_first(step: Step) -> tuple[bool, int, str]:
    return step.soonest is None, step.soonest or 0, step.found.name


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
