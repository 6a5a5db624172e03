"""Where words need care: what is read back, and who had better not interpret."""

from enum import StrEnum

from coach_desktop.casework.provenance import is_put
from coach_desktop.domain.gesprek import Gesprek
from coach_desktop.domain.operation import Source
from coach_desktop.domain.sight import can_harm
from coach_desktop.forms.definition import Question

_MONEY = "zrm:financien"
_BENEFIT = "pw"
_OF_FAMILY = "familie"
_CHILD = "kind"


class Care(StrEnum):
    """Who interprets or answers where a mistake, or being heard, can do harm."""

    CHILD = "child"
    FAMILY = "family"


def needs_care(question: Question) -> bool:
    """Whether it is put to the client and is about health, safety or money."""
    marks = question.marks
    is_money = marks.grond == _BENEFIT or _MONEY in marks.voedt.split(";")
    return is_put(question) and (can_harm(marks.gevoelig) or is_money)


def care(question: Question, gesprek: Gesprek | None, teller: Source) -> Care | None:
    """Whom to warn of at this question; nothing is kept from being asked or answered by it."""
    if not needs_care(question):
        return None
    by_family = gesprek is not None and gesprek.tolk == _OF_FAMILY
    child_is_there = gesprek is not None and _CHILD in gesprek.aanwezig
    if teller is Source.CHILD or (by_family and child_is_there):
        return Care.CHILD
    return Care.FAMILY if by_family or teller is Source.PARTNER else None


def tellers(gesprek: Gesprek | None) -> tuple[Source, ...]:
    """Who can have told an answer: the client, a paper, and who is there; unknown is anybody."""
    if gesprek is None or not gesprek.aanwezig:
        there = {Source.CHILD, Source.PARTNER, Source.INTERPRETER}
    else:
        there = {_TELLERS[code] for code in gesprek.aanwezig if code in _TELLERS}
        if gesprek.tolk not in _NO_INTERPRETER:
            there.add(Source.INTERPRETER)
    return (Source.CLIENT, *(each for each in Source if each in there), Source.DOCUMENT)


_TELLERS = {_CHILD: Source.CHILD, "partner": Source.PARTNER, "tolk": Source.INTERPRETER}
_NO_INTERPRETER = frozenset({"", "geen", "coach"})
