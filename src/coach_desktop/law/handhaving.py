"""Not coming to the brede intake, or not taking part: the next step in law (Wi2021 14(1), 14(2)).

Only facts are weighed. No amount is computed, and whatever follows from not coming is decided by
the college, after a legal check.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from coach_desktop.domain.oproep import Oproep, Verschijning
from coach_desktop.domain.record import Record
from coach_desktop.law.pack import Pack

ORDER = "intake.na_eerste_verzuim"
MOST_CALLS = "intake.max_oproepen"
LEGAL_CHECK = "boete.juridische_toets"
CAUTIE = "boete.cautie"
RULES = frozenset({ORDER, MOST_CALLS, LEGAL_CHECK, CAUTIE})
"""Entries of a pack about not coming; they find nothing in a plan."""


class Stap(StrEnum):
    """What may come next."""

    OPROEPEN = "oproepen"
    AFWACHTEN = "afwachten"
    WAARSCHUWEN = "waarschuwen"
    OPNIEUW_OPROEPEN = "opnieuw_oproepen"
    VOLTOOIEN_IN_AFWEZIGHEID = "voltooien_in_afwezigheid"
    GEEN = "geen"


@dataclass(frozen=True, slots=True)
class Stand:
    """How often somebody was called and did not come or take part, and what may come next.

    `out_of_order` says that somebody was called again without the written warning before it;
    `is_completed` that the intake was completed without him.
    """

    calls: int
    missed: int
    step: Stap
    out_of_order: bool = False
    is_completed: bool = False

    @property
    def needs_legal_check(self) -> bool:
        """Whether anything that follows asks for a legal check first."""
        return self.missed > 0


def stand(
    calls: Sequence[Oproep], warnings: Sequence[Record], absences: Sequence[Record], pack: Pack
) -> Stand:
    """Weigh the calls, the first one first, with the warnings and what was done in absence."""
    missed = [each for each in calls if each.verschijning in _MISSED]
    warned = min((each.text("dag") for each in warnings), default="")
    again = [each for each in calls if missed and each.verzonden > missed[0].afspraak]
    ways = (
        (bool(absences), Stap.GEEN),
        (not calls, Stap.OPROEPEN),
        (bool(missed) and not warned, Stap.WAARSCHUWEN),
        (_have_failed(calls, missed, warned, pack), Stap.VOLTOOIEN_IN_AFWEZIGHEID),
    )
    found = next((step for holds, step in ways if holds), None)
    return Stand(
        calls=len(calls),
        missed=len(missed),
        step=found or _AFTER.get(calls[-1].verschijning, Stap.OPNIEUW_OPROEPEN),
        out_of_order=bool(again) and not (warned and warned <= again[0].verzonden),
        is_completed=bool(absences),
    )


_MISSED = frozenset({Verschijning.NIET_VERSCHENEN, Verschijning.NIET_MEEGEWERKT})

_AFTER = {Verschijning.ONBEKEND: Stap.AFWACHTEN, Verschijning.VERSCHENEN: Stap.GEEN}
"""What follows the last call; after any other one somebody is called again."""


def _have_failed(
    calls: Sequence[Oproep], missed: Sequence[Oproep], warned: str, pack: Pack
) -> bool:
    """Whether three calls failed in the order of the law: the first, then two after a warning.

    Who came to the last call after all is not absent.
    """
    most = pack.entry(MOST_CALLS).count("oproepen")
    after = [each for each in missed if warned and each.verzonden >= warned]
    came = calls[-1:] and calls[-1].verschijning is Verschijning.VERSCHENEN
    return not came and len(missed) >= most and len(after) >= most - 1
