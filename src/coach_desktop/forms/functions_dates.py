"""Functions on days and moments, and our own for an age that may not be known."""

import math
from datetime import datetime, tzinfo

from coach_desktop.domain.errors import InputError
from coach_desktop.domain.inburgeraar import age_on, parse_partial_date
from coach_desktop.forms.registry import Arguments, Table, entry
from coach_desktop.forms.values import (
    Day,
    ExpressionError,
    Instant,
    Value,
    moment_after,
    parse_moment,
    to_day,
    to_number,
    to_text,
)
from coach_desktop.forms.world import Scope

DATES: Table = {}

_DAY_SECONDS = 86_400


def _zone(scope: Scope) -> tzinfo:
    return scope.world.surroundings.zone


@entry(DATES, "today", 0)
def _today(scope: Scope, _: Arguments) -> Value:
    return Day(scope.world.surroundings.moment().date())


@entry(DATES, "now", 0)
def _now(scope: Scope, _: Arguments) -> Value:
    return Instant(scope.world.surroundings.moment())


@entry(DATES, "date", 1)
def _date(scope: Scope, arguments: Arguments) -> Value:
    found = to_day(arguments[0](scope), _zone(scope))
    return Day(found.value.date()) if isinstance(found, Instant) else found


@entry(DATES, "date-time", 1)
def _date_time(scope: Scope, arguments: Arguments) -> Value:
    value = arguments[0](scope)
    if isinstance(value, float) and not math.isnan(value):
        return moment_after(value, _zone(scope))
    return to_day(value, _zone(scope))


@entry(DATES, "decimal-date-time", 1)
def _decimal_date_time(scope: Scope, arguments: Arguments) -> Value:
    found = to_day(arguments[0](scope), _zone(scope))
    if isinstance(found, Day):
        midnight = datetime(found.value.year, found.value.month, found.value.day)  # noqa: DTZ001  (the zone follows)
        return to_number(Instant(midnight.replace(tzinfo=_zone(scope))))
    return to_number(found)


@entry(DATES, "decimal-time", 1)
def _decimal_time(scope: Scope, arguments: Arguments) -> Value:
    text = to_text(arguments[0](scope))
    if not text:
        return math.nan
    found = parse_moment(f"1970-01-01T{text}" if "T" not in text else text, _zone(scope))
    if not isinstance(found, Instant):
        return math.nan
    moment = found.value
    seconds = moment.hour * 3600 + moment.minute * 60 + moment.second + moment.microsecond / 1e6
    return seconds / _DAY_SECONDS


@entry(DATES, "format-date", 2)
def _format_date(scope: Scope, arguments: Arguments) -> Value:
    return _formatted(scope, arguments)


@entry(DATES, "format-date-time", 2)
def _format_date_time(scope: Scope, arguments: Arguments) -> Value:
    return _formatted(scope, arguments)


def _formatted(scope: Scope, arguments: Arguments) -> str:
    found = to_day(arguments[0](scope), _zone(scope))
    pattern = to_text(arguments[1](scope))
    if isinstance(found, str):
        return ""
    moment = (
        found.value
        if isinstance(found, Instant)
        else datetime(found.value.year, found.value.month, found.value.day, tzinfo=_zone(scope))
    )
    shown, place = [], 0
    while place < len(pattern):
        sign = pattern[place]
        if sign == "%":
            place += 1
            if place == len(pattern):
                raise ExpressionError("format")
            shown.append(_part(moment, pattern[place]))
        else:
            shown.append(sign)
        place += 1
    return "".join(shown)


_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_WEEK = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]


def _part(moment: datetime, letter: str) -> str:
    parts = {
        "%": "%",
        "Y": f"{moment.year:04d}",
        "y": f"{moment.year % 100:02d}",
        "m": f"{moment.month:02d}",
        "n": str(moment.month),
        "b": _MONTHS[moment.month - 1],
        "d": f"{moment.day:02d}",
        "e": str(moment.day),
        "a": _WEEK[moment.weekday()],
        "H": f"{moment.hour:02d}",
        "h": str(moment.hour),
        "M": f"{moment.minute:02d}",
        "S": f"{moment.second:02d}",
        "3": f"{moment.microsecond // 1000:03d}",
    }
    if letter not in parts:
        raise ExpressionError("format", letter)
    return parts[letter]


@entry(DATES, "coach:leeftijd", 2)
def _leeftijd(scope: Scope, arguments: Arguments) -> Value:
    """Age in years on a day, from a birth date that may be 2008 or 2008-03 (read as stored).

    '' when nothing is known, or when the earliest and the latest possible day differ in it.
    """
    birth, on = arguments[0](scope), to_day(arguments[1](scope), _zone(scope))
    text = birth[0].value if isinstance(birth, list) and birth else to_text(birth)
    if isinstance(birth, list) and birth and (birth[0].reason or not birth[0].relevant):
        return ""
    if not text or isinstance(on, str):
        return ""
    day = on.value.date() if isinstance(on, Instant) else on.value
    try:
        age = age_on(parse_partial_date(text), day)
    except InputError:
        return ""
    return "" if age is None else float(age)
