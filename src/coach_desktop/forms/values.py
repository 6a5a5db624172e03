"""Values of expressions, and how one kind becomes another: JavaRosa's rules.

A value is a text, a number, a boolean, a day, a moment, or nodes. Numbers of days count from
1 January 1970; a moment is a fraction of a day in the zone of the form.
"""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from decimal import Decimal
from typing import TypeAlias, TypeVar

from coach_desktop.forms.nodes import Node

AnyDay = TypeVar("AnyDay", date, datetime)

EPOCH = date(1970, 1, 1)

_NUMBER = re.compile(r"\s*-?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)\s*", re.ASCII)
_DAY = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})", re.ASCII)
_TIME = re.compile(
    r"([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:\.([0-9]+))?)?(Z|[+-][0-9]{2}(?::?[0-9]{2})?)?",
    re.ASCII,
)


class ExpressionError(Exception):
    """An expression that cannot be read or worked out; the reason is one word."""

    def __init__(self, reason: str, name: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.name = name


@dataclass(frozen=True, slots=True)
class Day:
    """A calendar day."""

    value: date

    def __str__(self) -> str:
        return self.value.isoformat()


@dataclass(frozen=True, slots=True)
class Instant:
    """A moment, with its zone."""

    value: datetime

    def __str__(self) -> str:
        return self.value.isoformat(timespec="milliseconds")


Value: TypeAlias = "str | float | bool | Day | Instant | list[Node]"


def to_text(value: Value) -> str:
    """The text of a value, as string() gives it."""
    match value:
        case str():
            return value
        case bool():
            return "true" if value else "false"
        case float():
            return _number_text(value)
        case list():
            return value[0].spoken if value else ""
        case _:
            return str(value)


def stored(value: Value) -> str:
    """The text of a value as a place keeps it: a truth as 1 or 0, a number that is none as ''."""
    if isinstance(value, bool):
        return "1" if value else "0"
    return "" if isinstance(value, float) and math.isnan(value) else to_text(value)


def to_number(value: Value) -> float:
    """The number of a value, as number() gives it; NaN when it has none."""
    match value:
        case bool():
            return 1.0 if value else 0.0
        case float():
            return value
        case Day():
            return float((value.value - EPOCH).days)
        case Instant():
            return (value.value - datetime(1970, 1, 1, tzinfo=UTC)) / timedelta(days=1)
        case _:
            return _text_number(to_text(value))


def to_boolean(value: Value) -> bool:
    """The truth of a value, as boolean() gives it; a blank node is false."""
    match value:
        case bool():
            return value
        case float():
            return not math.isnan(value) and value != 0
        case str():
            return value != ""
        case list():
            return to_boolean(unpacked(value))
        case _:
            return True


def unpacked(value: Value) -> Value:
    """A nodeset as the typed value of its first node; any other value as it is."""
    if not isinstance(value, list):
        return value
    if not value:
        return ""
    node = value[0]
    text = node.spoken
    if (node.leaf.is_number and text) or (node.leaf.keeps_truth and text in {"0", "1"}):
        return _text_number(text)
    return text


def to_day(value: Value, zone: tzinfo | None = None) -> Day | Instant | str:
    """A value as a day or moment; '' stays ''. Raises ExpressionError `type` on anything else."""
    value = unpacked(value)
    match value:
        case Day() | Instant():
            return value
        case bool() | list():
            raise ExpressionError("type")
        case float():
            if math.isnan(value) or math.isinf(value):
                return ""
            return Day(_shifted(EPOCH, math.floor(value)))
        case _:
            if not value.strip():
                return ""
            found = parse_moment(value.strip(), zone)
            if found is None:
                raise ExpressionError("type")
            return found


def moment_after(days: float, zone: tzinfo) -> Instant:
    """The moment so many days after the epoch; raises ExpressionError `type` past year 9999."""
    return Instant(_shifted(datetime(EPOCH.year, EPOCH.month, EPOCH.day, tzinfo=zone), days))


def _shifted(begin: AnyDay, days: float) -> AnyDay:
    try:
        return begin + timedelta(days=days)
    except OverflowError:
        raise ExpressionError("type") from None


def parse_moment(text: str, zone: tzinfo | None = None) -> Day | Instant | None:
    """Read a day (2008-09-05) or a moment (2008-09-05T10:20:30.000+02:00), or give None."""
    day, separator, time = text.partition("T")
    found = _DAY.fullmatch(day)
    if found is None:
        return None
    try:
        calendar = date(*(int(part) for part in found.groups()))
        if not separator:
            return Day(calendar)
        return _instant(calendar, time, zone)
    except (ValueError, OverflowError):
        return None


def same(left: Value, right: Value) -> bool:
    """Whether two values are equal; of nodes any one that is."""
    if isinstance(left, list) and len(left) != 1:
        return any(same([node], right) for node in left) if left else same("", right)
    if isinstance(right, list) and len(right) != 1:
        return any(same(left, [node]) for node in right) if right else same(left, "")
    one, other = unpacked(left), unpacked(right)
    if isinstance(one, bool) or isinstance(other, bool):
        return to_boolean(one) == to_boolean(other)
    if isinstance(one, float | Day | Instant) or isinstance(other, float | Day | Instant):
        return abs(to_number(one) - to_number(other)) < 1e-12
    return one == other


def less(left: Value, right: Value) -> bool:
    """Whether one number is under another; NaN never is."""
    return to_number(unpacked(left)) < to_number(unpacked(right))


def at_most(left: Value, right: Value) -> bool:
    """Whether one number is another or under it; NaN never is."""
    return to_number(unpacked(left)) <= to_number(unpacked(right))


def selections(value: Value) -> Sequence[str]:
    """The names in the answer of a select_multiple."""
    return to_text(value).split()


def _text_number(text: str) -> float:
    if _NUMBER.fullmatch(text):
        return float(text)
    found = parse_moment(text.strip()) if len(text) > 7 else None
    return to_number(found) if found is not None else math.nan


def _number_text(value: float) -> str:
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    if value == int(value) and abs(value) < 1e21:
        return str(int(value))
    return format(Decimal(repr(value)), "f")


def _instant(day: date, text: str, zone: tzinfo | None) -> Instant | None:
    found = _TIME.fullmatch(text)
    if found is None:
        return None
    hour, minute, second, fraction, offset = found.groups()
    micro = int((fraction or "0").ljust(6, "0")[:6])
    moment = datetime(
        day.year, day.month, day.day, int(hour), int(minute), int(second or 0), micro,
        tzinfo=_offset(offset) if offset else zone or UTC,
    )  # fmt: skip
    return Instant(moment.astimezone(zone) if zone else moment)


def _offset(text: str) -> timezone:
    if text == "Z":
        return UTC
    digits = text[1:].replace(":", "").ljust(4, "0")
    shift = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return timezone(-shift if text[0] == "-" else shift)
