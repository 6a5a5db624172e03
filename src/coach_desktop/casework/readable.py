"""Whether what came from another vault can be read by the pages of this one.

What our own door to the log would have refused would stop a page much later, for whoever opens it.
A code that is not known here is no trouble: a later version may have added it.
"""

from datetime import date

from coach_desktop.casework.facts import DATES
from coach_desktop.domain.answer import Value, texts_of
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.inburgeraar import parse_bsn, parse_partial_date
from coach_desktop.domain.operation import Kind, Operation
from coach_desktop.domain.pip_content import PipContent
from coach_desktop.domain.record import RecordKind, Sort
from coach_desktop.domain.traject import KINDS


def is_readable(told: Operation) -> bool:
    """Whether a page can show it; of a room that a later version added nothing is asked."""
    if told.kind is Kind.TOMBSTONE or told.answer.reason is not None:
        return True
    try:
        match told.path.split("/"):
            case ["fact", name]:
                _read_fact(name, told.answer.value)
            case ["pip", _]:
                _read_plan(told.answer.value)
            case ["record", kind, _] if kind in KINDS:
                _read_record(KINDS[kind], told.answer.value)
            case _:
                pass
    except (InputError, LookupError, TypeError, ValueError):
        return False
    return True


def _read_fact(name: str, value: Value) -> None:
    if not isinstance(value, str):
        raise TypeError(name)
    if value and name == "bsn":
        parse_bsn(value)
    elif value and name in DATES:
        date.fromisoformat(value)
    elif value and name == "geboortedatum":
        parse_partial_date(value)


def _read_plan(value: Value) -> None:
    content = value.get("content", {}) if isinstance(value, dict) else None
    if not isinstance(content, dict):
        raise TypeError("content")
    PipContent.from_value(content)


def _read_record(kind: RecordKind, value: Value) -> None:
    told = texts_of(value)
    for column in kind.columns:
        if column.sort in {Sort.DAY, Sort.PAST_DAY} and column.name in told:
            date.fromisoformat(told[column.name])
