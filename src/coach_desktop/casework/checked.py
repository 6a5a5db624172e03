"""Whether an answer can be taken at all, on the coach's screen as on the client's."""

import re

from coach_desktop.domain.answer import Answer
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.inburgeraar import parse_partial_date
from coach_desktop.domain.text import clean_answer
from coach_desktop.forms.definition import Kind, Question

MOST_DIGITS = 15
"""Digits of a whole number; expressions reckon with that many exactly."""

_DECIMAL = re.compile(r"-?[0-9]+(?:\.[0-9]+)?", re.ASCII)
_TIME = re.compile(
    r"(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]+)?)?(?:Z|[+-][0-9]{2}:[0-9]{2})?",
    re.ASCII,
)


def checked(question: Question, answer: Answer) -> Answer:
    """The answer as it is kept; raises InputError on what is no number or no date."""
    if answer.reason is not None:
        return answer
    text = clean_answer(answer.text)
    if question.kind is Kind.INTEGER and text and not _is_whole(text):
        raise InputError("input.number")
    if question.kind in {Kind.DECIMAL, Kind.RANGE} and text:
        text = _number(text)
    if question.kind is Kind.DATE and text:
        text = str(parse_partial_date(text))
    if question.kind is Kind.TIME and text and _TIME.fullmatch(text) is None:
        raise InputError("input.time")
    if question.kind is Kind.DATE_TIME and text:
        _require_moment(text)
    return Answer(text)


def _number(text: str) -> str:
    """A number with its fraction behind a dot, as rules reckon with it; a comma is read as one."""
    told = text.replace(",", ".")
    if _DECIMAL.fullmatch(told) is None or sum(map(str.isdecimal, told)) > MOST_DIGITS:
        raise InputError("input.decimal")
    return told


def _require_moment(text: str) -> None:
    day, _, time = text.partition("T")
    if not parse_partial_date(day).is_complete or _TIME.fullmatch(time) is None:
        raise InputError("input.time")


def _is_whole(text: str) -> bool:
    return re.fullmatch(rf"-?[0-9]{{1,{MOST_DIGITS}}}", text) is not None
