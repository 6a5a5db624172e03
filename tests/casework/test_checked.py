import pytest

from coach_desktop.casework.checked import checked
from coach_desktop.domain.answer import Answer, Reason
from coach_desktop.domain.errors import InputError
from coach_desktop.forms.definition import Kind, Question


def _question(kind: Kind) -> Question:
    return Question(key="q", name="q", path="/data/q", kind=kind)


@pytest.mark.parametrize(
    ("kind", "typed", "kept"),
    [
        (Kind.INTEGER, "12", "12"),
        (Kind.INTEGER, "-3", "-3"),
        (Kind.INTEGER, "", ""),
        (Kind.DATE, "2001", "2001"),
        (Kind.DATE, "", ""),
        (Kind.TEXT, "acht", "acht"),
    ],
)
def test_an_answer_is_kept_as_it_was_meant(kind: Kind, typed: str, kept: str) -> None:
    assert checked(_question(kind), Answer(typed)) == Answer(kept)


@pytest.mark.parametrize("kind", [Kind.INTEGER, Kind.DATE])
def test_a_reason_is_always_taken(kind: Kind) -> None:
    declined = Answer(reason=Reason.WEET_NIET)
    assert checked(_question(kind), declined) is declined


@pytest.mark.parametrize(
    ("kind", "typed"),
    [(Kind.INTEGER, "acht"), (Kind.INTEGER, "1" * 16), (Kind.DATE, "gisteren")],
)
def test_what_is_no_number_or_no_date_is_refused(kind: Kind, typed: str) -> None:
    with pytest.raises(InputError):
        checked(_question(kind), Answer(typed))
