"""Working days, feestdagen, equated days and the Algemene termijnenwet (BWBR0002448)."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from coach_desktop.domain.errors import PackError

_SATURDAY = 5
_THREE_DAYS = 3


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days on which a term under the Termijnenwet cannot end, and which years are known."""

    equated: frozenset[date]

    def is_day_off(self, day: date) -> bool:
        """Whether it is a Saturday, Sunday, feestdag or equated day (Atw art. 1 and 3)."""
        return day.weekday() >= _SATURDAY or day in feestdagen(day.year) or day in self.equated

    def next_working_day(self, day: date) -> date:
        """This day, or the first one after it that is not a day off."""
        while self.is_day_off(day):
            day += timedelta(days=1)
        return day

    def last_working_day(self, day: date) -> date:
        """This day, or the last one before it that is not a day off."""
        while self.is_day_off(day):
            day -= timedelta(days=1)
        return day

    def legal_end(self, event: date, raw: date) -> date:
        """Where a term ends under the Termijnenwet that runs after an event up to a raw end.

        On no day off (Atw 1(1)), and in a term of three days or more two days are none (Atw 2).
        """
        end = self.next_working_day(raw)
        if (raw - event).days >= _THREE_DAYS:
            while not self._has_two_working_days(event, end):
                end = self.next_working_day(end + timedelta(days=1))
        return end

    def _has_two_working_days(self, event: date, end: date) -> bool:
        days = (event + timedelta(days=n) for n in range(1, (end - event).days + 1))
        return (
            sum(1 for _, day in zip(range(2), filter(self._is_working_day, days), strict=False))
            == 2
        )

    def _is_working_day(self, day: date) -> bool:
        return not self.is_day_off(day)


def load_calendar(path: Path) -> Calendar:
    """Read the equated days per year; raises PackError when the file cannot be used."""
    try:
        tree = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as broken:
        raise PackError("pack.unreadable", file=path.name) from broken
    years: Mapping[str, list[date]] = tree.get("gelijkgesteld", {})
    days = [day for listed in years.values() for day in listed]
    if not all(isinstance(day, date) for day in days):
        raise PackError("pack.key", file=path.name, rule="gelijkgesteld", key="datum")
    return Calendar(frozenset(days))


def feestdagen(year: int) -> frozenset[date]:
    """The days of Atw art. 3(1), and Good Friday, which art. 3(2) puts on a par with them."""
    easter = easter_sunday(year)
    kings_day = date(year, 4, 27)
    if kings_day.weekday() == _SATURDAY + 1:
        kings_day = date(year, 4, 26)
    return frozenset(
        {
            date(year, 1, 1),
            easter - timedelta(days=2),
            easter + timedelta(days=1),
            kings_day,
            date(year, 5, 5),
            easter + timedelta(days=39),
            easter + timedelta(days=50),
            date(year, 12, 25),
            date(year, 12, 26),
        }
    )


def easter_sunday(year: int) -> date:
    """Easter of the Gregorian calendar, by the method of Gauss as Knuth gives it."""
    golden = year % 19 + 1
    century = year // 100 + 1
    skipped_leap = 3 * century // 4 - 12
    moon = (8 * century + 5) // 25 - 5
    sunday = 5 * year // 4 - skipped_leap - 10
    epact = (11 * golden + 20 + moon - skipped_leap) % 30
    if (epact == 25 and golden > 11) or epact == 24:
        epact += 1
    full_moon = 44 - epact
    if full_moon < 21:
        full_moon += 30
    day = full_moon + 7 - (sunday + full_moon) % 7
    return date(year, 3, day) if day <= 31 else date(year, 4, day - 31)
