"""An appointment is read out of a record: a day, and what else is known of it."""

from datetime import date, time

import pytest

from coach_desktop.domain.afspraak import Afspraak, afspraak_of, begin_of
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.handhaving import WAARSCHUWING
from coach_desktop.domain.record import checked
from coach_desktop.domain.traject import PLANNING, VOORTGANGSGESPREK

DAY = {"volgende": "2026-12-03"}
HELD = {"dag": "2026-11-20", "wijze": "kantoor"}


def test_a_record_plans_a_day_perhaps_with_a_time_a_length_and_a_place() -> None:
    assert afspraak_of(VOORTGANGSGESPREK, HELD) is None
    assert afspraak_of(VOORTGANGSGESPREK, DAY) == Afspraak(date(2026, 12, 3))
    told = {**DAY, "tijd": "09:30", "duur": "45", "plaats": "thuis", "afgezegd": "ja"}
    assert afspraak_of(VOORTGANGSGESPREK, told) == Afspraak(
        date(2026, 12, 3), time(9, 30), 45, "thuis", cancelled=True
    )
    assert WAARSCHUWING in PLANNING


@pytest.mark.parametrize(
    ("text", "begin"), [("", None), ("24:00", None), ("9", time(9)), ("23:59", time(23, 59))]
)
def test_a_time_is_one_of_the_day_itself(text: str, begin: time | None) -> None:
    assert begin_of(text) == begin


@pytest.mark.parametrize(
    ("told", "code", "column"),
    [
        ({"tijd": "09:30"}, "record.missing", "volgende"),
        ({**DAY, "duur": "721"}, "record.number", "duur"),
        ({**DAY, "plaats": "Dorpsstraat 1"}, "record.choice", "plaats"),
    ],
)
def test_what_makes_no_appointment_is_refused(told: dict[str, str], code: str, column: str) -> None:
    with pytest.raises(InputError) as refused:
        checked(VOORTGANGSGESPREK, {**HELD, **told}, today="2026-11-30")
    assert (refused.value.code, refused.value.details["column"]) == (code, column)
