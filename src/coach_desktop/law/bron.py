"""Where something stands and how sure that is, and reading it out of a table of a pack.

Certainty V (text of the act read) or S2 (two independent sources) may block; S1 (one source),
L (local policy) and M (memory) can only warn.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coach_desktop.domain.errors import PackError


class Certainty(StrEnum):
    """How sure a fact of law is."""

    V = "V"
    S2 = "S2"
    S1 = "S1"
    L = "L"
    M = "M"

    @property
    def may_block(self) -> bool:
        """Whether a rule that is so sure may stand in the way of a decision."""
        return self in _MAY_BLOCK


_MAY_BLOCK = frozenset({Certainty.V, Certainty.S2})


class Severity(StrEnum):
    """Whether a finding blocks a decision or warns."""

    HARD = "hard"
    SOFT = "soft"


@dataclass(frozen=True, slots=True)
class Bron:
    """Article and source of what a pack says, the day that was checked, and how sure it is."""

    article: str
    source: str
    checked_on: date
    certainty: Certainty


BRON = frozenset({"article", "source", "checked_on", "certainty"})
"""The keys of a table that say where it stands."""


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a pack: reads a key, or raises PackError with file, place and key."""

    file: str
    place: str
    told: Mapping[str, object]

    def only(self, keys: Iterable[str]) -> None:
        """Refuse a key that nothing reads: it would be believed to count."""
        if unknown := sorted(self.told.keys() - set(keys)):
            raise self.wrong(unknown[0])

    def wrong(self, key: str) -> PackError:
        """The trouble that this key is missing or wrong."""
        return PackError("pack.key", file=self.file, rule=self.place, key=key)

    def text(self, key: str) -> str:
        """A text that is not empty."""
        found = self.told.get(key)
        if not isinstance(found, str) or not found.strip():
            raise self.wrong(key)
        return found

    def optional(self, key: str) -> str:
        """A text; '' when the key is not there."""
        return self.text(key) if key in self.told else ""

    def day(self, key: str) -> date:
        """A day."""
        found = self.told.get(key)
        if not isinstance(found, date):
            raise self.wrong(key)
        return found

    def names(self, key: str) -> tuple[str, ...]:
        """A list of texts; () when the key is not there."""
        found = self.told.get(key, [])
        if not isinstance(found, list) or not all(isinstance(each, str) for each in found):
            raise self.wrong(key)
        return tuple(found)

    def table(self, key: str) -> "Table":
        """A table within this one, empty when it is not there."""
        found = self.told.get(key, {})
        if not isinstance(found, dict):
            raise self.wrong(key)
        return Table(self.file, self.place, found)

    def texts(self, key: str) -> dict[str, str]:
        """A table of texts."""
        inner = self.table(key)
        return {name: inner.text(name) for name in inner.told}

    def bron(self) -> Bron:
        """Where it stands."""
        try:
            certainty = Certainty(str(self.told.get("certainty")))
        except ValueError:
            raise self.wrong("certainty") from None
        return Bron(self.text("article"), self.text("source"), self.day("checked_on"), certainty)
