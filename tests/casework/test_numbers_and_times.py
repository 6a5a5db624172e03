"""What is taken as a number, a time or a moment, and what is refused with a sentence."""

import pytest

from coach_desktop.casework.checked import MOST_DIGITS, checked
from coach_desktop.domain.answer import Answer, Reason
from coach_desktop.domain.errors import InputError
from coach_desktop.forms.definition import Kind, Question


def taken(kind: Kind, text: str) -> str:
    return checked(Question("q", "q", "/q", kind), Answer(text)).text


@pytest.mark.parametrize(
    ("kind", "typed", "kept"),
    [
        (Kind.DECIMAL, "2,5", "2.5"),
        (Kind.DECIMAL, "-0.25", "-0.25"),
        (Kind.RANGE, "4", "4"),
        (Kind.DECIMAL, "", ""),
        (Kind.INTEGER, "-12", "-12"),
        (Kind.TIME, "09:05", "09:05"),
        (Kind.TIME, "23:59:59.000+01:00", "23:59:59.000+01:00"),
        (Kind.TIME, "", ""),
        (Kind.DATE_TIME, "2026-03-07T14:30:00", "2026-03-07T14:30:00"),
        (Kind.DATE_TIME, "", ""),
        (Kind.DATE, "1990", "1990"),
    ],
)
def test_what_is_right_is_kept(kind: Kind, typed: str, kept: str) -> None:
    assert taken(kind, typed) == kept


@pytest.mark.parametrize(
    ("kind", "typed", "code"),
    [
        (Kind.DECIMAL, "twee", "input.decimal"),
        (Kind.DECIMAL, "1,2,3", "input.decimal"),
        (Kind.DECIMAL, "1" * (MOST_DIGITS + 1), "input.decimal"),
        (Kind.RANGE, "٣", "input.decimal"),
        (Kind.INTEGER, "2.5", "input.number"),
        (Kind.TIME, "24:00", "input.time"),
        (Kind.TIME, "9:5", "input.time"),
        (Kind.DATE_TIME, "2026-03-07T", "input.time"),
        (Kind.DATE_TIME, "2026-03T10:00", "input.time"),
        (Kind.DATE_TIME, "morgen", "input.date"),
        (Kind.DATE, "2026-02-30", "input.date"),
    ],
)
def test_what_is_wrong_is_refused(kind: Kind, typed: str, code: str) -> None:
    with pytest.raises(InputError, match=code):
        taken(kind, typed)


def test_a_reason_is_always_taken() -> None:
    told = Answer(reason=Reason.WEET_NIET)
    assert checked(Question("q", "q", "/q", Kind.TIME), told) == told
