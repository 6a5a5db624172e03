"""A call as it is written and read back."""

import pytest

from coach_desktop.domain.answer import Value
from coach_desktop.domain.gesprek import Deel
from coach_desktop.domain.oproep import (
    Oproep,
    Uitnodiging,
    Verschijning,
    oproep_from_value,
)

CALL = Oproep(
    id="o1",
    deel=Deel.EINDGESPREK,
    verzonden="2026-11-20",
    wijze=Uitnodiging.BRIEF,
    afspraak="2026-11-24",
    taal="ti",
    verschijning=Verschijning.AFGEZEGD,
    reden="bus reed niet",
    tijd="09:30",
    plaats="kantoor",
)


def test_a_call_is_read_back_as_it_was_written_and_prints_no_reason() -> None:
    assert oproep_from_value("o1", CALL.to_value()) == CALL
    assert repr(CALL) == "<Oproep o1>"


@pytest.mark.parametrize("value", ["", {"deel": "later", "wijze": "duif", "verschijning": "?"}])
def test_what_a_later_version_names_otherwise_is_passed_over(value: Value) -> None:
    read = oproep_from_value("o1", value)
    assert (read.deel, read.wijze) == (Deel.VRAGENLIJST, Uitnodiging.MONDELING)
    assert read.verschijning is Verschijning.ONBEKEND
