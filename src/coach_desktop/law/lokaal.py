"""Rules that a municipality set itself: terms that are never extended, and what warns in a plan.

They are no law. A term ends on its day as counted, whatever day that is; advised is the last
working day before it. The numbers stand in the pack of the municipality under the same id; a pack
may hold some of these rules and not others.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from coach_desktop.domain.inburgeraar import PartialDate
from coach_desktop.domain.pip import Leerroute
from coach_desktop.domain.record import Record
from coach_desktop.law.bron import Severity
from coach_desktop.law.counting import last_day, months_after, weeks_after
from coach_desktop.law.days import Calendar
from coach_desktop.law.pack import Entry, Pack
from coach_desktop.law.regelboek import Gap, Rule, Situation
from coach_desktop.law.termijnen import review_of_ontzorgen

_YEAR = 12
_ADULT = 18


@dataclass(frozen=True, slots=True)
class LocalTermijn:
    """A local term that still runs, or that has passed while what it is for was not done."""

    rule: str
    day: date
    advised: date
    article: str
    sentence: str

    @property
    def code(self) -> str:
        """What it is for, without saying that it is local."""
        return self.rule.removeprefix(PREFIX)


@dataclass(frozen=True, slots=True)
class Events:
    """What local terms run from, and what ends them; None is not known or not yet.

    `plan` is the dagtekening of the plan in force, `term` the first day of the three years;
    `placements` are the records of work, volunteering and the like.
    """

    today: date
    koppeling: date | None = None
    welkomgesprek: date | None = None
    is_questionnaire_begun: bool = False
    is_intake_done: bool = False
    verhuizing: date | None = None
    inschrijving: date | None = None
    is_asiel: bool = False
    birth: PartialDate | None = None
    is_under_nidos: bool = False
    plan: date | None = None
    term: date | None = None
    leerroute: Leerroute | None = None
    lessons: date | None = None
    talks: tuple[date, ...] = ()
    bijstand: date | None = None
    is_ontzorgen_reviewed: bool = False
    placements: tuple[Record, ...] = ()


Term = Callable[[Events, Entry, Pack], Iterator[date]]

PREFIX = "lokaal."

TERMS: dict[str, Term] = {}
CHECKS: dict[str, Rule] = {}
"""Local rules that also find something in a plan; they warn and never block."""

NUMBERS: dict[str, tuple[str, ...]] = {}
"""The numbers without which a rule says nothing; a pack that lacks one is refused."""


def _lokaal(name: str, *numbers: str) -> Callable[[Term], Term]:
    def keep(term: Term) -> Term:
        TERMS[PREFIX + name] = term
        NUMBERS[PREFIX + name] = numbers
        return term

    return keep


def running(events: Events, pack: Pack, calendar: Calendar) -> tuple[LocalTermijn, ...]:
    """The local terms of one dossier, the one that ends first in front."""
    found = [
        LocalTermijn(
            rule,
            day,
            calendar.last_working_day(day),
            entry.article,
            told(entry),
        )
        for rule, entry in pack.entries.items()
        if rule in TERMS
        for day in TERMS[rule](events, entry, pack)
    ]
    return tuple(sorted(found, key=lambda each: each.day))


def told(entry: Entry) -> str:
    """The sentence of a local rule with the numbers that hold here."""
    return entry.sentence.format_map(dict(entry.numbers))


def is_fit(entry: Entry) -> bool:
    """Whether an entry only warns, and has whole numbers for its rule and for its sentence."""
    numbers = {name: n for name, n in entry.numbers.items() if type(n) is int and n > 0}
    if entry.severity is not Severity.SOFT or set(NUMBERS[entry.id]) != numbers.keys():
        return False
    try:
        return bool(entry.sentence.format_map(numbers))
    except (KeyError, ValueError, IndexError):
        return False


@_lokaal("welkomgesprek", "weken")
def welcome_talk_is_held(events: Events, entry: Entry, _: Pack) -> Iterator[date]:
    if events.koppeling and events.welkomgesprek is None and events.plan is None:
        yield weeks_after(events.koppeling, entry.count("weken"))


@_lokaal("vragenlijst", "weken")
def questionnaire_begins(events: Events, entry: Entry, _: Pack) -> Iterator[date]:
    if events.welkomgesprek and not events.is_questionnaire_begun:
        yield weeks_after(events.welkomgesprek, entry.count("weken"))


@_lokaal("brede_intake", "weken")
def intake_is_done(events: Events, entry: Entry, _: Pack) -> Iterator[date]:
    if events.koppeling and not events.is_intake_done:
        yield weeks_after(events.koppeling, entry.count("weken"))


@_lokaal("start", "maanden")
def lessons_and_work_begin(events: Events, entry: Entry, _: Pack) -> Iterator[date]:
    """Inburgering and some work; it runs until both began."""
    is_learning = events.lessons is not None and events.lessons <= events.today
    begun = is_learning and any(
        each.text("dag") <= events.today.isoformat() for each in events.placements
    )
    if events.verhuizing and not begun:
        yield months_after(events.verhuizing, entry.count("maanden"))


@_lokaal("vrijwilligerswerk", "uren", "maanden")
def volunteering_is_found(events: Events, entry: Entry, _: Pack) -> Iterator[date]:
    """So many hours a week on the Z-route, from the first lesson or else from the term."""
    start = events.lessons or events.term
    if events.leerroute is not Leerroute.Z or start is None:
        return
    going_on = (each for each in events.placements if _is_going_on(each, events.today))
    if sum(each.number("uren_week") for each in going_on) < entry.count("uren"):
        yield months_after(start, entry.count("maanden"))


@_lokaal("evaluatie", "maanden")
def plan_is_evaluated(events: Events, entry: Entry, _: Pack) -> Iterator[date]:
    """Every so many months after the plan, or after the last talk about it."""
    if events.plan:
        last = max((events.plan, *(day for day in events.talks if day <= events.today)))
        yield months_after(last, entry.count("maanden"))


@_lokaal("voortgangsgesprekken", "gesprekken", "maanden")
def talks_are_held(events: Events, entry: Entry, _: Pack) -> Iterator[date]:
    """So many talks within the first months of the term."""
    if events.term is None:
        return
    last = last_day(events.term, entry.count("maanden"))
    held = [day for day in events.talks if events.term <= day <= last]
    if len(held) < entry.count("gesprekken"):
        yield last


def talks_are_planned(situation: Situation, entry: Entry) -> Iterator[Gap]:
    planned = situation.content.voortgangsgesprekken
    if planned is not None and planned < entry.count("gesprekken"):
        yield Gap()


CHECKS[PREFIX + "voortgangsgesprekken"] = talks_are_planned


@_lokaal("ontzorgen_toets", "maanden")
def ontzorgen_is_reviewed(events: Events, entry: Entry, pack: Pack) -> Iterator[date]:
    """After the plan, and a month before the end when that is earlier: two clocks."""
    if events.plan and events.bijstand and not events.is_ontzorgen_reviewed:
        yield review_of_ontzorgen(events.plan, events.bijstand, entry.count("maanden"), pack)


@_lokaal("begeleiding", "maanden")
def begeleiding_ends(events: Events, entry: Entry, _: Pack) -> Iterator[date]:
    """Of an asielstatushouder, from the registration on (Wi2021 13(3)); a past end is no task."""
    if events.is_asiel and events.inschrijving:
        end = months_after(events.inschrijving, entry.count("maanden"))
        if end >= events.today:
            yield end


@_lokaal("taalstage", "maanden", "keer")
def placement_is_evaluated(events: Events, entry: Entry, _: Pack) -> Iterator[date]:
    """Of each taalstage the first evaluation that lies ahead; a past one was planned there."""
    months = entry.count("maanden")
    for each in events.placements:
        if each.text("soort") == "taalstage" and _is_going_on(each, events.today):
            begun = date.fromisoformat(each.text("dag"))
            days = (months_after(begun, months * n) for n in range(1, entry.count("keer") + 1))
            yield from [day for day in days if day >= events.today][:1]


@_lokaal("nazorg", "maanden")
def aftercare_ends(events: Events, entry: Entry, _: Pack) -> Iterator[date]:
    """Of each job the day until which the municipality stays beside it."""
    for each in events.placements:
        if each.text("soort") == "werk" and _is_going_on(each, events.today):
            end = months_after(date.fromisoformat(each.text("dag")), entry.count("maanden"))
            if end >= events.today:
                yield end


@_lokaal("toekomstplan", "maanden")
def plan_for_adulthood_is_made(events: Events, entry: Entry, _: Pack) -> Iterator[date]:
    """Of who has a guardian of Nidos, at an age in months, until eighteen."""
    if events.is_under_nidos and events.birth and events.birth.is_complete:
        born = events.birth.earliest
        if events.today < months_after(born, _ADULT * _YEAR):
            yield months_after(born, entry.count("maanden"))


@_lokaal("coach_vanaf", "jaar")
def coach_begins(events: Events, entry: Entry, _: Pack) -> Iterator[date]:
    """The birthday from which somebody has a coach; of who is older nothing runs."""
    if events.birth and events.birth.is_complete:
        from_day = months_after(events.birth.earliest, entry.count("jaar") * _YEAR)
        if from_day > events.today:
            yield from_day


RULES = frozenset(TERMS)
"""Every local rule that has logic."""


def _is_going_on(placement: Record, today: date) -> bool:
    end = placement.text("einde")
    return not end or end >= today.isoformat()
