"""What a municipality aims at, weighed per person: reached, not reached, or not to be said yet.

A target is joined to its logic by its id. One without logic asks for what this program does not
know (benefits that ended, debts, figures of the whole country); it is shown without a count.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from coach_desktop.law.counting import months_after
from coach_desktop.law.local_parts import Since, Target

_ADULT = 18
_LADDER = 3
_SELF_RELIANT = 4


@dataclass(frozen=True, slots=True)
class Stay:
    """A placement: what it was, from when, and until when; None is not known or still there."""

    sort: str
    begin: date
    end: date | None


@dataclass(frozen=True, slots=True)
class Persoon:
    """What is known of one person at one day; None is not known or not yet.

    `pip_last` is the legal end of the ten weeks, `term_last` that of the three years; `answers`
    holds what was answered last.
    """

    days: Mapping[Since, date]
    group: str = ""
    is_asiel: bool | None = None
    route: str = ""
    age: int | None = None
    signed_on: date | None = None
    pip_on: date | None = None
    pip_last: date | None = None
    term_last: date | None = None
    started_on: date | None = None
    passed_on: date | None = None
    stays: tuple[Stay, ...] = ()
    answers: Mapping[str, str] = field(default_factory=dict)

    def stays_on(self, day: date) -> tuple[str, ...]:
        """What this person did on a day, by the sort of the placement."""
        return tuple(
            each.sort
            for each in self.stays
            if each.begin <= day and (each.end is None or day <= each.end)
        )


Weigh = Callable[[Persoon, Target, date], bool | None]

DOELEN: dict[str, Weigh] = {}


def _doel(target: str) -> Callable[[Weigh], Weigh]:
    def keep(weigh: Weigh) -> Weigh:
        DOELEN[target] = weigh
        return weigh

    return keep


@dataclass(frozen=True, slots=True)
class Reached:
    """How many of how many reached a target."""

    yes: int
    no: int


def weighed(people: Iterable[Persoon], target: Target, day: date) -> Reached | None:
    """Count a target at a day; None when this program cannot say it."""
    weigh = DOELEN.get(target.id)
    if weigh is None:
        return None
    told = [found for each in people if (found := weigh(each, target, day)) is not None]
    return Reached(sum(told), len(told) - sum(told))


def mean_months(people: Iterable[Persoon]) -> tuple[int, int] | None:
    """Mean months from the start of the term until passing, in tenths, and of how many people."""
    spans = [
        (each.passed_on - begun).days
        for each in people
        if each.passed_on is not None and (begun := each.days.get(Since.TERMIJN)) is not None
    ]
    return (round(sum(spans) * 120 / 365.25 / len(spans)), len(spans)) if spans else None


@_doel("begonnen")
def begun_in_time(person: Persoon, target: Target, day: date) -> bool | None:
    return _in_time(person.started_on, _limit(person, target), day)


@_doel("geslaagd")
def passed_in_time(person: Persoon, target: Target, day: date) -> bool | None:
    limit = person.term_last if target.since is Since.TERMIJN else _limit(person, target)
    return _in_time(person.passed_on, limit, day)


@_doel("pip_op_tijd")
def signed_in_time(person: Persoon, _: Target, day: date) -> bool | None:
    if person.is_asiel is not True:
        return None
    return _in_time(person.signed_on, person.pip_last, day)


@_doel("actief_na_half_jaar")
def active_after_half_a_year(person: Persoon, target: Target, day: date) -> bool | None:
    limit = _limit(person, target)
    if limit is None or limit > day or person.age is None or person.age < _ADULT:
        return None
    return bool(person.stays_on(limit))


@_doel("doet_mee")
def takes_part(person: Persoon, _: Target, __: date) -> bool | None:
    return _at_least(person, "lad_trede", _LADDER)


@_doel("zelfredzaam_wonen")
def houses_by_himself(person: Persoon, _: Target, __: date) -> bool | None:
    return _at_least(person, "zrm_huisvesting", _SELF_RELIANT)


@_doel("zelfredzaam_geld")
def pays_by_himself(person: Persoon, _: Target, __: date) -> bool | None:
    return _at_least(person, "zrm_financien", _SELF_RELIANT)


@_doel("gehuisvest")
def is_housed(person: Persoon, _: Target, day: date) -> bool | None:
    settled = person.days.get(Since.VESTIGING)
    return settled is not None and settled <= day


def _limit(person: Persoon, target: Target) -> date | None:
    """The last day by the clock of a target; None while that does not run."""
    since = person.days.get(target.since) if target.since is not None else None
    return months_after(since, target.months) if since and target.months is not None else None


def _in_time(done: date | None, limit: date | None, day: date) -> bool | None:
    """Whether something was done by its last day; None while there is still time for it."""
    if limit is None:
        return None
    if done is not None and done <= day:
        return done <= limit
    return False if limit < day else None


def _at_least(person: Persoon, name: str, least: int) -> bool | None:
    text = person.answers.get(name, "")
    return int(text) >= least if text.isascii() and text.isdecimal() else None
