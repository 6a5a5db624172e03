"""Not coming to the brede intake: which step the law knows next (Wi2021 14(1) and 14(2)).

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
    """How often somebody was called and did not come, and what may come next.

    `out_of_order` says that somebody was called again without the written warning before it.
    """

    calls: int
    missed: int
    step: Stap
    out_of_order: bool = False

    @property
    def needs_legal_check(self) -> bool:
        """Whether anything that follows asks for a legal check first."""
        return self.missed > 0


def stand(
    calls: Sequence[Oproep], warnings: Sequence[Record], absences: Sequence[Record], pack: Pack
) -> Stand:
    """Weigh the calls, the first one first, with the warnings and what was done in absence."""
    missed = [each for each in calls if each.verschijning is Verschijning.NIET_VERSCHENEN]
    warned = [each.text("dag") for each in warnings]
    most = pack.entry(MOST_CALLS).count("oproepen")
    again = [each for each in calls if missed and each.verzonden > missed[0].afspraak]
    return Stand(
        calls=len(calls),
        missed=len(missed),
        step=_next(calls, len(missed), most, is_warned=bool(warned), is_done=bool(absences)),
        out_of_order=bool(again) and not any(day <= again[0].verzonden for day in warned),
    )


_AFTER = {Verschijning.ONBEKEND: Stap.AFWACHTEN, Verschijning.VERSCHENEN: Stap.GEEN}
"""What follows the last call; after any other one somebody is called again."""


def _next(
    calls: Sequence[Oproep], missed: int, most: int, *, is_warned: bool, is_done: bool
) -> Stap:
    ways = (
        (is_done, Stap.GEEN),
        (not calls, Stap.OPROEPEN),
        (missed > 0 and not is_warned, Stap.WAARSCHUWEN),
        (missed >= most, Stap.VOLTOOIEN_IN_AFWEZIGHEID),
    )
    found = next((step for holds, step in ways if holds), None)
    return found or _AFTER.get(calls[-1].verschijning, Stap.OPNIEUW_OPROEPEN)
