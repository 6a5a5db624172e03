"""What records and plans keep under short names, in Dutch words for the person they are about."""

import re
from collections.abc import Iterator, Mapping

from coach_desktop.domain import phrases
from coach_desktop.domain.answer import Value
from coach_desktop.domain.language import DUTCH
from coach_desktop.domain.phrases import Phrases
from coach_desktop.domain.record import Column, RecordKind, Sort
from coach_desktop.domain.traject import KINDS

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class InDutch:
    """Reads the words once; a name that has none is shown as it is."""

    def __init__(self) -> None:
        self._say = phrases.load(DUTCH)
        self._known = self._say.keys()

    def kind(self, name: str) -> str:
        """A kind of record; '' when it is not one of ours."""
        return _said(self._say, self._known, f"record.kind.{name}") if name in KINDS else ""

    def name(self, name: str) -> str:
        """The name of a part of a plan or an intake."""
        return _said(self._say, self._known, f"inzage.name.{name}") or name

    def record(self, kind: str, told: Mapping[str, Value]) -> str:
        """Everything that a record tells, a line for each column that has something."""
        found = KINDS[kind]
        lines = (self._line(found, column, told) for column in found.columns if not column.unseen)
        return "\n".join(filter(None, lines))

    def _line(self, kind: RecordKind, column: Column, told: Mapping[str, Value]) -> str:
        value = str(told.get(column.name) or "")
        if not value:
            return ""
        keys = (f"record.column_of.{kind.name}.{column.name}", f"record.column.{column.name}")
        words = (_said(self._say, self._known, key) for key in keys)
        return under(next(filter(None, words), column.name), self._shown(column, value))

    def _shown(self, column: Column, value: str) -> str:
        match column.sort:
            case Sort.DAY | Sort.PAST_DAY:
                return turned(value)
            case Sort.CHOICE | Sort.MANY:
                return ", ".join(self._codes(value))
            case _:
                return value

    def _codes(self, value: str) -> Iterator[str]:
        for code in value.split():
            yield _said(self._say, self._known, f"record.code.{code}") or code


def under(name: str, told: str) -> str:
    """A name, or what was asked, and what was told."""
    return f"{name} {told}" if name.endswith("?") else f"{name}: {told}"


def turned(told: str) -> str:
    """A day as it is read; anything else as it is."""
    return "-".join(reversed(told.split("-"))) if _DAY.fullmatch(told) else told


def _said(say: Phrases, known: frozenset[str], key: str) -> str:
    return say.say(key) if key in known else ""
