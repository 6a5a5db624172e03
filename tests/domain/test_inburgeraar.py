"""BSN, V-nummer and birth dates of which a part is unknown."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_desktop.domain.errors import InputError
from coach_desktop.domain.inburgeraar import (
    Bsn,
    PartialDate,
    age_on,
    is_usual_v_nummer,
    missing_part,
    parse_bsn,
    parse_partial_date,
    passes_eleven_test,
)

VALID = "999952948"
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


def test_a_bsn_may_be_typed_with_spaces_and_points() -> None:
    assert parse_bsn(" 9999.52 948 ") == Bsn(VALID)
    assert Bsn(VALID).is_practice
    assert not Bsn("123456782").is_practice
    assert VALID not in repr(Bsn(VALID))


@pytest.mark.parametrize(
    "text", ["", "99995294", "999952949", "000000000", "99995294x", "٩٩٩٩٥٢٩٤٨"]
)
def test_a_number_that_is_no_bsn_is_refused(text: str) -> None:
    with pytest.raises(InputError, match=r"input\.bsn"):
        parse_bsn(text)


@given(st.integers(0, 8), st.integers(1, 9))
def test_one_wrong_digit_never_passes_the_eleven_test(place: int, by: int) -> None:
    digits = list(VALID)
    digits[place] = str((int(digits[place]) + by) % 10)
    assert not passes_eleven_test("".join(digits))


def test_a_v_nummer_usually_has_ten_digits() -> None:
    assert is_usual_v_nummer("286 877 0215")
    assert not is_usual_v_nummer("28687702")


@given(DAYS)
def test_a_whole_date_is_read_as_it_is_written(day: date) -> None:
    read = parse_partial_date(day.isoformat())
    assert (read.earliest, read.latest) == (day, day)
    assert str(read) == day.isoformat()
    assert missing_part(read) == ""


@given(DAYS)
def test_a_part_of_a_date_holds_every_day_it_can_be(day: date) -> None:
    for text in (f"{day.year:04d}", f"{day.year:04d}-{day.month:02d}"):
        read = parse_partial_date(text)
        assert read.earliest <= day <= read.latest
        assert str(read) == text
        assert not read.is_complete


def test_the_missing_part_is_named() -> None:
    assert missing_part(PartialDate(2008)) == "maand"
    assert missing_part(PartialDate(2008, 3)) == "dag"


@pytest.mark.parametrize(
    "text",
    ["", "2008-13", "2008-02-30", "0000", "08-03-2008", "2008-3-7", "2008-00-01", "2008-01-00"],
)
def test_a_day_that_does_not_exist_is_refused(text: str) -> None:
    with pytest.raises(InputError, match=r"input\.date"):
        parse_partial_date(text)


@given(DAYS, DAYS)
def test_an_age_is_given_exactly_when_every_possible_day_gives_it(born: date, day: date) -> None:
    for text in (f"{born.year:04d}", f"{born.year:04d}-{born.month:02d}", born.isoformat()):
        birth = parse_partial_date(text)
        ages = {
            day.year - each.year - ((day.month, day.day) < (each.month, each.day))
            for each in (birth.earliest, birth.latest)
        }
        assert age_on(birth, day) == (ages.pop() if len(ages) == 1 else None)


def test_who_was_born_in_1985_has_no_sure_age_in_the_middle_of_the_year() -> None:
    assert age_on(PartialDate(1985), date(2026, 11, 22)) is None
    assert age_on(PartialDate(1985), date(2026, 12, 31)) == 41
