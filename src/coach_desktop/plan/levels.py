"""Levels that are proposed out of answers, each with the answers it comes from; the coach decides.

Nothing is proposed while an answer that decides is missing, and it says which one that is.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from coach_desktop.domain.answer import NOT_ASKED, Answer

WORK, LESSONS, BENEFIT = "wrk_nu", "ond_nu", "gld_pwet"
ACTIVITY, CONTACTS = "mee_activiteit", "mee_buiten"
SCRIPT = "ond_schrift"

OWN_VIEW: Mapping[str, str] = {
    "erk_luisteren": "tal_luisteren",
    "erk_lezen": "tal_lezen",
    "erk_gesprekken": "tal_gesprekken",
    "erk_spreken": "tal_spreken",
    "erk_schrijven": "tal_schrijven",
}
"""The client's own view of a skill, by the question in which the coach sets its level."""

_ON_PAPER = frozenset({"erk_lezen", "erk_schrijven"})
_OFTEN = frozenset({"dagelijks", "wekelijks"})
_OTHER_WORK = {"betaald_steun": "5", "vrijwillig": "4", "stage": "4"}


@dataclass(frozen=True, slots=True)
class Proposed:
    """A level, '' when there is none, with the questions it comes from or that are missing."""

    level: str
    because: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


def propose_step(answers: Mapping[str, Answer]) -> Proposed:
    """A step of the participatieladder: the highest one that the answers bear out."""
    said = {name: answers.get(name, NOT_ASKED).text for name in _LADDER}
    if said[WORK] == "betaald":
        return _paid_work(said)
    if said[WORK] in _OTHER_WORK:
        return Proposed(_OTHER_WORK[said[WORK]], (WORK,))
    if said[ACTIVITY] in _OFTEN:
        return Proposed("3", (ACTIVITY,))
    if said[LESSONS] not in {"", "nee"}:
        return Proposed("3", (LESSONS,))
    deciding = (WORK, LESSONS, ACTIVITY, CONTACTS)
    step = "2" if said[CONTACTS] in _OFTEN else "1"
    missing = tuple(name for name in deciding if not said[name])
    return Proposed("", missing=missing) if missing else Proposed(step, deciding)


def propose_erk(skill: str, answers: Mapping[str, Answer]) -> Proposed:
    """A level of Dutch out of the client's own view.

    Who does not know the alphabet is not asked how he reads and writes Dutch; he learns letters.
    """
    scripts = answers.get(SCRIPT, NOT_ASKED).text.split()
    if skill in _ON_PAPER and scripts and "latijn" not in scripts:
        return Proposed("alfa", (SCRIPT,))
    asked = OWN_VIEW[skill]
    level = answers.get(asked, NOT_ASKED).text
    return Proposed(level, (asked,)) if level else Proposed("", missing=(asked,))


_LADDER = (WORK, LESSONS, BENEFIT, ACTIVITY, CONTACTS)


def _paid_work(said: Mapping[str, str]) -> Proposed:
    """Beside a benefit or language lessons it is work with support."""
    if missing := tuple(name for name in (BENEFIT, LESSONS) if not said[name]):
        return Proposed("", missing=missing)
    if said[BENEFIT] == "ja":
        return Proposed("5", (WORK, BENEFIT))
    if said[LESSONS] == "taalles":
        return Proposed("5", (WORK, LESSONS))
    return Proposed("6", (WORK, BENEFIT, LESSONS))
