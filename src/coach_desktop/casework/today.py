"""What is due for whom, and why: the path of a dossier and its next step."""

from collections.abc import Container, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coach_desktop.casework.clocks import plan_term
from coach_desktop.casework.facts import Facts
from coach_desktop.casework.local_terms import LAST_QUESTION
from coach_desktop.casework.people import People
from coach_desktop.casework.ports import Vault
from coach_desktop.casework.progress import Deadline, Trajecten
from coach_desktop.casework.summary import Found
from coach_desktop.domain.history import standings
from coach_desktop.domain.pip import active
from coach_desktop.law.delen import LEERBAARHEIDSTOETS, is_test_settled
from coach_desktop.law.lokaal import TERMS
from coach_desktop.law.termijnen import Termijn


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

_CARE, _NO_CARE = "kin_opvang", {"geen", "les"}
"""Which care for the children is wanted, and the options that ask for none elsewhere."""


class Urgency(StrEnum):
    """How near the first day is on which something is due."""

    LATE = "late"
    THIS_WEEK = "this_week"
    LATER = "later"
    NO_TERM = "no_term"


SOON = 7
"""Days within which something is due this week."""

PLAN = "pip"
"""The code of the ten weeks for the plan, among the terms that run."""

SET_BY_LAW = frozenset({PLAN, "aanbod"})
"""What the law sets the municipality: behind such a day a dossier is late, else it waits."""


@dataclass(frozen=True, slots=True)
class Step:
    """Where a dossier is on a day: stations reached, the next one, and what is due, first first.

    `wants_care` says that the intake asks for care of the children.
    """

    found: Found
    reached: frozenset[Station]
    next: Station
    day: date
    dues: tuple[Deadline, ...] = ()
    wants_care: bool = False

    @property
    def termijn(self) -> Termijn | None:
        """The ten weeks for the plan, while they run."""
        return next((each.termijn for each in self.dues if each.code == PLAN), None)

    @property
    def local(self) -> tuple[Deadline, ...]:
        """The terms that the municipality set itself."""
        return tuple(each for each in self.dues if each.code in TERMS)

    def left(self, due: Deadline) -> int:
        """Days until a term ends; below nought it has passed."""
        return (due.termijn.legal - self.day).days

    @property
    def pressing(self) -> Deadline | None:
        """What is told first: what the law sets once it is near, else what ends first."""
        by_law = (each for each in self.dues if each.code in SET_BY_LAW)
        near = (each for each in by_law if self.left(each) <= SOON)
        return next(near, next(iter(self.dues), None))

    @property
    def urgency(self) -> Urgency:
        """How the board groups this dossier: late is only who is so by law."""
        if not self.dues:
            return Urgency.NO_TERM
        if any(each.code in SET_BY_LAW and self.left(each) < 0 for each in self.dues):
            return Urgency.LATE
        return Urgency.THIS_WEEK if self.left(self.dues[0]) <= SOON else Urgency.LATER


@dataclass(frozen=True, slots=True)
class Today:
    """Where each dossier of this vault is, and what is due in it."""

    vault: Vault
    people: People
    trajecten: Trajecten

    def step(self, found: Found, day: date) -> Step:
        """Where one dossier is."""
        facts = self.people.facts(found.dossier)
        told = self._told(found.dossier)
        reached = self._reached(found.dossier, facts, told)
        following = next(each for each in Station if each not in reached)
        dues = [each for each in self.trajecten.deadlines(found.dossier) if _asks_work(each, day)]
        if Station.PIP not in reached and (plan := self.termijn(found.dossier, facts)) is not None:
            dues.append(Deadline(PLAN, plan))
        dues.sort(key=lambda each: each.termijn.legal)
        wants_care = bool(set(told.get(_CARE, "").split()) - _NO_CARE)
        return Step(found, reached, following, day, tuple(dues), wants_care)

    def termijn(self, dossier: str, facts: Facts) -> Termijn | None:
        """The last day for the PIP of this person."""
        trajecten = self.trajecten
        pack, calendar = trajecten.toets.pack, trajecten.calendar
        return plan_term(trajecten.records, dossier, facts, pack, calendar)

    def _told(self, dossier: str) -> Mapping[str, str]:
        """What was answered in the intake, by question."""
        return {
            path.rpartition("/")[2]: stands.answer.text
            for path, stands in standings(self.vault.heads(dossier, "intake/")).items()
            if stands.answer.is_given
        }

    def _reached(self, dossier: str, facts: Facts, answered: Container[str]) -> frozenset[Station]:
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
        entry = self.trajecten.toets.pack.entry(LEERBAARHEIDSTOETS)
        return is_test_settled(facts.text("lbt_status"), facts.text("lbt_uitslag"), entry)


def _asks_work(due: Deadline, day: date) -> bool:
    """Whether a term asks something of the coach.

    The right of the client to object does not, nor the last day to change the route behind it.
    """
    if due.code == "bezwaar":
        return False
    return due.code != "schakelen" or due.termijn.legal >= day
