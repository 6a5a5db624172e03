"""Instruments: which answers they are made of, on which scale, and what was scored when.

ZRM, participatieladder, ERK, and how it goes by the client's own words. Names and levels only: the
texts of the ZRM's cells are its owner's, and a municipality opens those itself. Nothing is added
up or averaged; what is no level (a refusal, "cannot be assessed") is never taken for a number.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coach_desktop.domain.answer import Answer
from coach_desktop.domain.operation import Source


@dataclass(frozen=True, slots=True)
class Instrument:
    """Questions that are scored on one scale, its lowest level first."""

    code: str
    items: tuple[str, ...]
    levels: tuple[str, ...]

    def level(self, answer: Answer) -> int | None:
        """The place of an answer on the scale, from 1; None when it is no level of it."""
        return self.levels.index(answer.text) + 1 if answer.text in self.levels else None


_FIVE = ("1", "2", "3", "4", "5")

ZRM = Instrument(
    "zrm",
    (
        "zrm_financien", "zrm_werk_opleiding", "zrm_tijdsbesteding", "zrm_huisvesting",
        "zrm_huiselijke_relaties", "zrm_geestelijke_gezondheid", "zrm_lichamelijke_gezondheid",
        "zrm_middelengebruik", "zrm_basale_adl", "zrm_instrumentele_adl", "zrm_sociaal_netwerk",
        "zrm_maatschappelijke_participatie", "zrm_justitie",
    ),
    _FIVE,
)  # fmt: skip

LADDER = Instrument("ladder", ("lad_trede",), (*_FIVE, "6"))

ERK = Instrument(
    "erk",
    ("erk_luisteren", "erk_lezen", "erk_gesprekken", "erk_spreken", "erk_schrijven"),
    ("alfa", "a0", "a1", "a2", "b1", "b2", "c1"),
)

WELLBEING = Instrument(
    "wellbeing",
    (
        "gzh_lijf", "gzh_slaap", "gzh_stemming", "gzh_toekomst", "gzh_leven", "gzh_contact",
        "gzh_dagelijks",
    ),
    _FIVE,
)  # fmt: skip

INSTRUMENTS = (ZRM, LADDER, ERK, WELLBEING)

_SCALES = (LADDER.levels, ERK.levels, ("nee", "hulp", "zelf"))
"""Options in their order; what is numbered from 1 to 5 stands on the first."""


class Occasion(StrEnum):
    """When something was scored: at first, changed afterwards, or at the end."""

    NULMETING = "nulmeting"
    LATER = "later"
    EINDMETING = "eindmeting"


@dataclass(frozen=True, slots=True)
class Score:
    """What was answered to one item, on which day and by whom."""

    item: str
    answer: Answer
    on: date
    source: Source
    at_the_end: bool = False
    """Whether it was answered in the eindmeting."""

    def __repr__(self) -> str:
        return f"<Score {self.item}>"


@dataclass(frozen=True, slots=True)
class Measured:
    """One measurement: the days it took, and what stood at its end, by item."""

    occasion: Occasion
    begin: date
    end: date
    scores: Mapping[str, Score]


class Change(StrEnum):
    """How an answer at the end differs from the first one; it judges nobody."""

    SAME = "same"
    HIGHER = "higher"
    LOWER = "lower"
    OTHER = "other"
    ONLY_THEN = "only_then"
    ONLY_NOW = "only_now"
    NO_COMPARISON = "no_comparison"


def measured(told: Iterable[Score]) -> tuple[Measured, ...]:
    """Fold scores, in the order in which they were told, into the measurements they make.

    The nulmeting is, of each item, what stood at the end of the first day it was answered on. A
    later day on which something was answered otherwise is a measurement of its own, in which all
    else stands as it stood. The eindmeting is what stands in it now.
    """
    ordered = [score for score in told if score.answer.is_given]
    first, later = _first_and_later([score for score in ordered if not score.at_the_end])
    made = [_one(Occasion.NULMETING, first.values())] if first else []
    standing = dict(first)
    for day in sorted({score.on for score in later}):
        that_day = {score.item: score for score in later if score.on == day}
        if any(standing[item].answer != score.answer for item, score in that_day.items()):
            standing |= that_day
            made.append(Measured(Occasion.LATER, day, day, dict(standing)))
    if last := {score.item: score for score in ordered if score.at_the_end}:
        made.append(_one(Occasion.EINDMETING, last.values()))
    return tuple(made)


def scale_of(options: Sequence[str]) -> tuple[str, ...]:
    """The scale that a list of options stands on, its lowest first; () when it is none.

    One option may stand beside it, like "cannot be assessed".
    """
    there = frozenset(options)
    fitting = (scale for scale in _SCALES if len(there & frozenset(scale)) >= len(there) - 1 > 1)
    return next(fitting, ())


def change(then: Answer, now: Answer, scale: Sequence[str]) -> Change:
    """In what way the answer now differs from the answer then."""
    if not then.is_given or not now.is_given:
        return _one_sided(then, now)
    if then == now:
        return Change.SAME
    if then.reason is not None or now.reason is not None:
        return Change.NO_COMPARISON
    if not scale:
        return Change.OTHER
    if then.text not in scale or now.text not in scale:
        return Change.NO_COMPARISON
    return Change.HIGHER if scale.index(now.text) > scale.index(then.text) else Change.LOWER


def _one_sided(then: Answer, now: Answer) -> Change:
    if then.is_given:
        return Change.ONLY_THEN
    return Change.ONLY_NOW if now.is_given else Change.NO_COMPARISON


def _first_and_later(told: Sequence[Score]) -> tuple[dict[str, Score], list[Score]]:
    first: dict[str, Score] = {}
    later = []
    for score in told:
        if score.item not in first or first[score.item].on == score.on:
            first[score.item] = score
        else:
            later.append(score)
    return first, later


def _one(occasion: Occasion, scores: Iterable[Score]) -> Measured:
    by_item = {score.item: score for score in scores}
    days = [score.on for score in by_item.values()]
    return Measured(occasion, min(days), max(days), by_item)
