"""Who is asked to sign, by age on the day and by who interpreted."""

from datetime import date

import pytest

from coach_desktop.casework.letter import (
    CLIENT_FIELD,
    COACH_FIELD,
    GUARDIAN_FIELD,
    INTERPRETER_FIELD,
    SIGNING_ORDER,
)
from coach_desktop.casework.signers import signers
from coach_desktop.domain.inburgeraar import parse_partial_date

DAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("birth", "minor"),
    [
        ("2010-11-30", True),
        ("2008-12-01", True),
        ("2008-11-30", False),
        ("2008-11", False),
        ("2008-12", True),
        ("2008", True),
        ("2007", False),
        ("1980", False),
    ],
)
def test_a_guardian_signs_with_who_is_not_surely_eighteen_on_that_day(
    birth: str, minor: bool
) -> None:
    found = signers(parse_partial_date(birth), DAY, "")
    assert (GUARDIAN_FIELD in found) == minor
    assert found[0] == CLIENT_FIELD
    assert found[-1] == COACH_FIELD


def test_who_was_born_on_a_leap_day_is_of_age_on_the_first_of_march() -> None:
    born = parse_partial_date("2008-02-29")
    assert GUARDIAN_FIELD in signers(born, date(2026, 2, 28), "")
    assert GUARDIAN_FIELD not in signers(born, date(2026, 3, 1), "")


@pytest.mark.parametrize(
    ("by", "asked"), [("", False), ("geen", False), ("coach", False), ("tolk_telefoon", True)]
)
def test_an_interpreter_signs_when_there_was_one(by: str, asked: bool) -> None:
    assert (INTERPRETER_FIELD in signers(None, DAY, by)) == asked


def test_everybody_signs_in_the_order_of_signing() -> None:
    assert signers(parse_partial_date("2010"), DAY, "tolk_aanwezig") == SIGNING_ORDER
