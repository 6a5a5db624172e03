"""The person: Bsn, V-nummer, and a birth date that may be incomplete."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

from coach_desktop.domain.errors import InputError

_BSN_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)

PRACTICE_BSN = "9999"
"""How every BSN of an invented person begins."""


_OF_AGE = 18


@dataclass(frozen=True, slots=True)
class Bsn:
    """A burgerservicenummer: nine digits that pass the eleven-test (Wabb)."""

    digits: str

    def __repr__(self) -> str:
        return "<Bsn>"

    @property
    def is_practice(self) -> bool:
        """Whether it is one of the numbers for invented people."""
        return self.digits.startswith(PRACTICE_BSN)


def parse_bsn(text: str) -> Bsn:
    """Read a BSN, white space and points ignored; raises InputError when the test fails."""
    digits = re.sub(r"[\s.]", "", text)
    if not re.fullmatch(r"[0-9]{9}", digits) or not passes_eleven_test(digits):
        raise InputError("input.bsn")
    return Bsn(digits)


def passes_eleven_test(digits: str) -> bool:
    """Whether nine digits are a possible BSN."""
    total = sum(weight * int(digit) for weight, digit in zip(_BSN_WEIGHTS, digits, strict=True))
    return digits != "0" * 9 and total % 11 == 0


def is_usual_v_nummer(text: str) -> bool:
    """Whether it looks like a V-nummer: ten digits. Anything else is kept and only warned of."""
    return re.fullmatch(r"[0-9]{10}", text.replace(" ", "")) is not None


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date of which the day, or the month and the day, may be unknown. Nothing is invented."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def is_complete(self) -> bool:
        """Whether year, month and day are all known."""
        return self.day is not None

    @property
    def earliest(self) -> date:
        """The first day that it can be."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day that it can be."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        """Write it as it is stored: 2008, 2008-03 or 2008-03-07."""
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)


def parse_partial_date(text: str) -> PartialDate:
    """Read 2008, 2008-03 or 2008-03-07; raises InputError when there is no such day."""
    found = re.fullmatch(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?", text.strip())
    if found is None:
        raise InputError("input.date")
    year, month, day = (None if part is None else int(part) for part in found.groups())
    if year is None or year < 1 or (month is not None and not 1 <= month <= 12):
        raise InputError("input.date")
    if day is not None and not 1 <= day <= calendar.monthrange(year, month or 1)[1]:
        raise InputError("input.date")
    return PartialDate(year, month, day)


def age_on(birth: PartialDate, day: date) -> int | None:
    """Age in whole years, or None when the earliest and the latest possible day differ in it."""
    oldest, youngest = _age(birth.earliest, day), _age(birth.latest, day)
    return oldest if oldest == youngest else None


def is_of_age(birth: PartialDate, day: date) -> bool:
    """Whether somebody is surely eighteen or older, also born on the last day that it can be."""
    return _age(birth.latest, day) >= _OF_AGE


def missing_part(birth: PartialDate) -> str:
    """Name what is unknown, as a code: 'maand', 'dag' or ''."""
    if birth.month is None:
        return "maand"
    return "" if birth.is_complete else "dag"


def _age(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
