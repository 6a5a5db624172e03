"""How long data is kept: five years, fifty for core data, and the laptop's copy by policy."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_desktop.law.bewaartermijnen import CORE, DOSSIER, LAPTOP, Kept, terms, years_after
from tests.builders import national_pack


@pytest.mark.parametrize(
    ("kept", "told"),
    [
        (Kept(None, None, None), {}),
        (
            Kept(date(2024, 2, 29), None, None),
            {DOSSIER: date(2029, 2, 28), CORE: date(2074, 2, 28)},
        ),
        (
            Kept(date(2026, 1, 1), date(2026, 3, 1), None),
            {DOSSIER: date(2026, 3, 1), CORE: date(2076, 3, 1)},
        ),
        (Kept(None, None, date(2026, 11, 2)), {LAPTOP: date(2026, 12, 2)}),
    ],
)
def test_a_term_ends_on_the_day_as_counted(kept: Kept, told: dict[str, date]) -> None:
    found = terms(kept, national_pack())
    assert {each.rule: each.legal for each in found} == told
    assert list(found) == sorted(found, key=lambda each: each.legal)


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.integers(1, 60))
def test_years_later_it_is_the_same_day_or_the_last_of_february(day: date, years: int) -> None:
    later = years_after(day, years)
    assert later.year == day.year + years
    assert (later.month, later.day) in {(day.month, day.day), (2, 28)}
