"""Takes what is needed out of a table that a server sent, and keeps the rest as it came."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from coach_desktop.domain.answer import Value
from coach_desktop.exchange.parsing import Unreadable

LONGEST_TEXT = 100_000
"""Signs in one text that is read by name; the data of an object is checked by who knows it."""

LARGEST = 2**53
"""Above it a number is no count and no size."""

_ADDRESS = re.compile(r"https?://[!-~]{1,1000}")


@dataclass(frozen=True, slots=True)
class Told:
    """A table of a server; each look raises Unreadable with the name that was looked for."""

    table: Mapping[str, Value]
    looked: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, told: Value) -> "Told":
        """Look at a value as a table."""
        if not isinstance(told, dict):
            raise Unreadable("exchange.answer-shape")
        return cls(told)

    @property
    def rest(self) -> Mapping[str, Value]:
        """What was not looked at."""
        return {name: value for name, value in self.table.items() if name not in self.looked}

    def text(self, name: str, default: str | None = None) -> str:
        """A text; the default when it is absent and there is one."""
        found = self._at(name, default)
        if not isinstance(found, str) or len(found) > LONGEST_TEXT:
            raise Unreadable("exchange.answer-shape", name)
        return found

    def address(self, name: str, default: str | None = None) -> str:
        """An address as servers give them: http or https, no spaces; or the default."""
        found = self.text(name, default)
        if found != default and _ADDRESS.fullmatch(found) is None:
            raise Unreadable("exchange.answer-shape", name)
        return found

    def addresses(self, name: str) -> tuple[str, ...]:
        """A list of addresses; none when it is absent."""
        found = self._at(name, [])
        if not isinstance(found, list):
            raise Unreadable("exchange.answer-shape", name)
        if not all(isinstance(each, str) and _ADDRESS.fullmatch(each) for each in found):
            raise Unreadable("exchange.answer-shape", name)
        return tuple(map(str, found))

    def number(self, name: str, default: int | None = None) -> int:
        """A whole number that is not below zero."""
        found = self._at(name, default)
        if type(found) is not int or not 0 <= found <= LARGEST:
            raise Unreadable("exchange.answer-shape", name)
        return found

    def flag(self, name: str, *, default: bool | None = None) -> bool:
        """True or false."""
        found = self._at(name, default)
        if not isinstance(found, bool):
            raise Unreadable("exchange.answer-shape", name)
        return found

    def uuid(self, name: str, default: str | None = None) -> str:
        """A UUID in its 36-sign form, in lower case; or the default."""
        found = self.text(name, default)
        try:
            return found if found == default else str(UUID(found))
        except ValueError as error:
            raise Unreadable("exchange.answer-shape", name) from error

    def day(self, name: str) -> date | None:
        """A date, or None when it is absent."""
        if not (found := self.text(name, "")):
            return None
        try:
            return date.fromisoformat(found)
        except ValueError as error:
            raise Unreadable("exchange.answer-shape", name) from error

    def moment(self, name: str) -> datetime:
        """A moment with its zone."""
        try:
            found = datetime.fromisoformat(self.text(name))
        except ValueError as error:
            raise Unreadable("exchange.answer-shape", name) from error
        if found.tzinfo is None:
            raise Unreadable("exchange.answer-shape", name)
        return found

    def values(self, name: str) -> tuple[Value, ...]:
        """A list of whatever; none when it is absent."""
        found = self._at(name, [])
        if not isinstance(found, list):
            raise Unreadable("exchange.answer-shape", name)
        return tuple(found)

    def inner(self, name: str) -> "Told":
        """A table within; an empty one when it is absent."""
        found = self._at(name, {})
        if not isinstance(found, dict):
            raise Unreadable("exchange.answer-shape", name)
        return Told(found)

    def _at(self, name: str, default: "Value | None") -> "Value | None":
        self.looked.add(name)
        return self.table.get(name, default)
