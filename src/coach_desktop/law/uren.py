"""The ledger of hours: what counts for the Z-route and for scaling down, and when it is reached.

Hours of Dutch and KNM, and those of participation, are counted apart (Besluit 3.14(2)). Lessons and
participation during the brede intake count (3.14(6)), and the hours of PVT and MAP come off the
participation (3.14(5)).
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from coach_desktop.domain.record import Record
from coach_desktop.law.pack import Pack

LESSONS = "route.z.cursusuren"
PARTICIPATION = "route.z.participatie_uren"
DEDUCTION = "route.z.pvt_map_aftrek"
RULES = frozenset({LESSONS, PARTICIPATION, DEDUCTION})
"""Entries of a pack that hold a number of hours; they find nothing in a plan."""

_HOUR, _WEEK = 60, 7
_RECENT = timedelta(weeks=12)
"""Over how long the pace is taken that a forecast goes on with."""


@dataclass(frozen=True, slots=True)
class Hours:
    """Whole hours as they were recorded, by what they were spent on."""

    lessons: int = 0
    participation: int = 0
    lessons_in_intake: int = 0
    participation_in_intake: int = 0
    pvt: int = 0
    map: int = 0

    @property
    def nt2(self) -> int:
        """All lessons, those during the brede intake too."""
        return self.lessons + self.lessons_in_intake

    @property
    def activities(self) -> int:
        """All participation, that during the brede intake too."""
        return self.participation + self.participation_in_intake


@dataclass(frozen=True, slots=True)
class Norm:
    """How far somebody is with a number of hours; `reached_on` is None while nothing says when."""

    rule: str
    article: str
    wanted: int
    done: int
    per_week: float
    reached_on: date | None

    @property
    def left(self) -> int:
        """Hours that are still to be made."""
        return max(0, self.wanted - self.done)


_FIELDS = {
    "taal_knm": "lessons",
    "participatie": "participation",
    "taal_knm_intake": "lessons_in_intake",
    "participatie_intake": "participation_in_intake",
    "pvt": "pvt",
    "map": "map",
}


def counted(records: Iterable[Record]) -> Hours:
    """Add up records of the kind `uren`; a sort that this version does not know counts nowhere."""
    sums = dict.fromkeys(_FIELDS.values(), 0)
    for record in records:
        if name := _FIELDS.get(record.text("soort")):
            sums[name] += record.number("uren")
    return Hours(**sums)


def z_norms(
    records: Iterable[Record], pack: Pack, *, today: date, is_asiel: bool | None
) -> tuple[Norm, ...]:
    """The norms of the Z-route: lessons for everybody, participation for asielstatushouders.

    The date on which a norm is reached goes on with the hours a week of the last twelve weeks.
    """
    told = tuple(records)
    hours = counted(told)
    recent = counted(each for each in told if _is_recent(each, today))
    found = [_norm(LESSONS, pack, hours.nt2, recent.nt2, today)]
    if is_asiel is not False:
        off = bool(pack.entry(DEDUCTION).numbers.get("telt_mee"))
        extra, lately = ((each.pvt + each.map) * off for each in (hours, recent))
        done = hours.activities + extra
        found.append(_norm(PARTICIPATION, pack, done, recent.activities + lately, today))
    return tuple(found)


def at_pace(norm: Norm, minutes: int, today: date) -> Norm:
    """The same norm when so many minutes a week are made from today on."""
    if norm.left == 0:
        return replace(norm, reached_on=today)
    per_week = minutes / _HOUR
    if not minutes:
        return replace(norm, per_week=per_week, reached_on=None)
    days = -(-norm.left * _HOUR * _WEEK // minutes)
    return replace(norm, per_week=per_week, reached_on=today + timedelta(days=days))


def _norm(rule: str, pack: Pack, done: int, recent: int, today: date) -> Norm:
    entry = pack.entry(rule)
    wanted, per_week = entry.count("uren"), recent / (_RECENT.days / _WEEK)
    norm = Norm(rule, entry.article, wanted, done, per_week, None)
    if norm.left == 0:
        return Norm(rule, entry.article, wanted, done, per_week, today)
    if not recent:
        return norm
    days = -(-norm.left * _RECENT.days // recent)
    return Norm(rule, entry.article, wanted, done, per_week, today + timedelta(days=days))


def _is_recent(record: Record, today: date) -> bool:
    day = record.text("dag")
    return (today - _RECENT).isoformat() < day <= today.isoformat()
