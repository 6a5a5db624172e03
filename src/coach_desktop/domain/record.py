"""A record beside the questionnaire: something that happened, was arranged or is still awaited.

What can be recorded is data: a kind names its fields and the class of what stands in it. One way
of keeping, showing and correcting serves a progress talk, hours, a placement and a call alike.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from coach_desktop.domain.answer import Value, texts_of
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.inburgeraar import parse_partial_date
from coach_desktop.domain.sight import Sensitivity
from coach_desktop.domain.text import clean_answer

LONGEST_LINE = 200
MOST = 9_999

_HOUR = 60
_CLOCK = re.compile(r"([01]?[0-9]|2[0-4])(?:[:.]([0-5][0-9]))?")


class Sort(StrEnum):
    """How a field is filled in; a day is an ISO text, a number a whole one, MANY keeps codes.

    A time is HH:MM of one day, 24:00 at most.
    """

    DAY = "day"
    PAST_DAY = "past_day"
    TIME = "time"
    NUMBER = "number"
    LINE = "line"
    LINES = "lines"
    CHOICE = "choice"
    MANY = "many"


@dataclass(frozen=True, slots=True)
class Column:
    """One thing that a record can tell; `fact` names the fact of the dossier that it is.

    What is `unseen` stands on no form: the program fills it in.
    `most` is the highest number that can stand in it.
    """

    name: str
    sort: Sort
    choices: tuple[str, ...] = ()
    required: bool = False
    fact: str = ""
    unseen: bool = False
    most: int = MOST


@dataclass(frozen=True, slots=True)
class RecordKind:
    """A sort of record. Of a kind that is `single` a dossier has one; `day` names its own day.

    A kind without a day has a page of its own, and stands in no list of what happened. `plans`
    names the column of a day on which somebody is met; `follows` names pairs of days of which the
    second cannot lie before the first.
    """

    name: str
    columns: tuple[Column, ...]
    sensitivity: Sensitivity = Sensitivity.S1
    single: bool = False
    day: str = "dag"
    plans: str = ""
    follows: tuple[tuple[str, str], ...] = ()

    def column(self, name: str) -> Column:
        """A column by its name."""
        return next(each for each in self.columns if each.name == name)


@dataclass(frozen=True, slots=True)
class Record:
    """One record as it stands: texts by column; a column that was not filled in is absent."""

    id: str
    kind: str
    told: Mapping[str, str] = field(default_factory=dict)

    def __repr__(self) -> str:
        return f"<Record {self.kind} {self.id[:8]}>"

    def text(self, name: str) -> str:
        """What stands in a column; '' when nothing does."""
        return self.told.get(name, "")

    def day(self, name: str) -> date | None:
        """The day in a column; None when there is none."""
        text = self.text(name)
        return date.fromisoformat(text) if text else None

    def number(self, name: str) -> int:
        """The number in a column; 0 when there is none."""
        text = self.text(name)
        return int(text) if text.isascii() and text.isdecimal() else 0

    def codes(self, name: str) -> tuple[str, ...]:
        """The codes in a column of many choices."""
        return tuple(self.text(name).split())

    def to_value(self) -> dict[str, Value]:
        """Write it as JSON values; `record_from_value` reads it back."""
        return dict(self.told)


def record_from_value(record: str, kind: str, value: Value) -> Record:
    """Read a record by its id; columns of a later version are kept as they are."""
    return Record(record, kind, dict(texts_of(value)))


def checked(kind: RecordKind, told: Mapping[str, str], *, today: str) -> dict[str, str]:
    """What is filled in, as it is kept; raises InputError with the column it is about.

    `today` is an ISO day; only a column PAST_DAY may not lie behind it.
    """
    kept = {}
    for column in kind.columns:
        text = _checked(column, clean_answer(told.get(column.name, "")).strip(), today)
        if text:
            kept[column.name] = text
        elif column.required:
            raise InputError("record.missing", column=column.name)
    if kind.plans and "tijd" in kept and kind.plans not in kept:
        raise InputError("record.missing", column=kind.plans)
    for earlier, later in kind.follows:
        if kept.get(later, "9999") < kept.get(earlier, ""):
            raise InputError("record.order", column=later)
    return kept


def minutes(text: str) -> int | None:
    """Minutes since midnight of a time as it is typed: 9, 9.30, 09:30; None when it is no time."""
    found = _CLOCK.fullmatch(text.strip())
    if found is None:
        return None
    minute = int(found[1]) * _HOUR + int(found[2] or 0)
    return minute if minute <= 24 * _HOUR else None


def clock(minute: int) -> str:
    """Minutes since midnight as HH:MM."""
    return f"{minute // _HOUR:02d}:{minute % _HOUR:02d}"


def _checked(column: Column, text: str, today: str) -> str:
    match column.sort:
        case _ if not text:
            return ""
        case Sort.DAY | Sort.PAST_DAY:
            return _day(column, text, today)
        case Sort.NUMBER:
            return _number(column, text)
        case Sort.CHOICE | Sort.MANY if set(text.split()) - set(column.choices):
            raise InputError("record.choice", column=column.name)
        case Sort.TIME if minutes(text) is None:
            raise InputError("record.time", column=column.name)
        case Sort.TIME:
            return clock(minutes(text) or 0)
        case Sort.LINE if len(text) > LONGEST_LINE:
            raise InputError("record.long", column=column.name, longest=LONGEST_LINE)
        case Sort.LINE:
            return " ".join(text.split())
        case _:
            return text


def _number(column: Column, text: str) -> str:
    if not (text.isascii() and text.isdecimal()) or int(text) > column.most:
        raise InputError("record.number", column=column.name, most=column.most)
    return str(int(text))


def _day(column: Column, text: str, today: str) -> str:
    try:
        day = parse_partial_date(text)
    except InputError:
        raise InputError("record.day", column=column.name) from None
    if not day.is_complete:
        raise InputError("record.day", column=column.name)
    if column.sort is Sort.PAST_DAY and str(day) > today:
        raise InputError("record.future", column=column.name)
    return str(day)
