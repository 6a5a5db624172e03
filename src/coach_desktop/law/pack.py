"""Reads a rule pack (TOML); a rule without entry, or an entry without rule, is refused.

An entry holds where a rule comes from and its numbers; the logic stands in Python under the same
id. Certainty V (text of the act read) or S2 (two independent sources) may block; S1 (one source),
L (local policy) and M (memory) can only warn.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path

from coach_desktop.domain.errors import PackError


class Certainty(StrEnum):
    """How sure a fact of law is."""

    V = "V"
    S2 = "S2"
    S1 = "S1"
    L = "L"
    M = "M"


class Severity(StrEnum):
    """Whether a finding blocks a decision or warns."""

    HARD = "hard"
    SOFT = "soft"


_MAY_BLOCK = frozenset({Certainty.V, Certainty.S2})

Number = int | str | bool | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """What a pack says of one rule."""

    id: str
    article: str
    source: str
    checked_on: date
    valid_from: date
    certainty: Certainty
    severity: Severity
    sentence: str
    numbers: Mapping[str, Number] = field(default_factory=dict)

    def count(self, name: str) -> int:
        """A whole number of this rule; raises PackError when the pack lacks it."""
        number = self.numbers.get(name)
        if isinstance(number, bool) or not isinstance(number, int):
            raise PackError("pack.number", rule=self.id, key=name)
        return number

    def names(self, name: str) -> tuple[str, ...]:
        """A list of names of this rule; raises PackError when the pack lacks it."""
        found = self.numbers.get(name)
        if not isinstance(found, tuple):
            raise PackError("pack.number", rule=self.id, key=name)
        return found


@dataclass(frozen=True, slots=True)
class Pack:
    """A dated set of entries, by rule id."""

    name: str
    checked_on: date
    entries: Mapping[str, Entry]

    def entry(self, rule: str) -> Entry:
        """The entry of a rule; raises PackError when there is none."""
        try:
            return self.entries[rule]
        except KeyError:
            raise PackError("pack.no-entry", rule=rule) from None


_FORMAT = 1
_TEXTS = ("article", "source", "sentence")
_DATES = ("checked_on", "valid_from")
_KEYS = frozenset({*_TEXTS, *_DATES, "certainty", "severity", "numbers"})


def load(path: Path) -> Pack:
    """Read a pack; raises PackError with file, rule and key when it cannot be used."""
    try:
        tree = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as broken:
        raise PackError("pack.unreadable", file=path.name) from broken
    head = tree.get("pack", {})
    if head.get("format", 0) > _FORMAT:
        raise PackError("pack.too-new", file=path.name)
    if not isinstance(head.get("name"), str) or not isinstance(head.get("checked_on"), date):
        raise PackError("pack.key", file=path.name, rule="pack", key="name, checked_on")
    entries = {
        rule: _entry(path.name, rule, table) for rule, table in tree.get("rules", {}).items()
    }
    return Pack(head["name"], head["checked_on"], entries)


def require_same(pack: Pack, rules: Iterable[str]) -> None:
    """Raise PackError unless the pack has exactly one entry for each rule that has logic."""
    known = set(rules)
    if missing := sorted(known - pack.entries.keys()):
        raise PackError("pack.no-entry", rule=missing[0])
    if unknown := sorted(pack.entries.keys() - known):
        raise PackError("pack.no-rule", rule=unknown[0])


def _entry(file: str, rule: str, table: Mapping[str, object]) -> Entry:
    if unknown := sorted(table.keys() - _KEYS):
        raise PackError("pack.key", file=file, rule=rule, key=unknown[0])
    texts = {key: _text(file, rule, key, table) for key in _TEXTS}
    dates = {key: _date(file, rule, key, table) for key in _DATES}
    try:
        certainty = Certainty(str(table.get("certainty")))
        severity = Severity(str(table.get("severity")))
    except ValueError:
        raise PackError("pack.key", file=file, rule=rule, key="certainty, severity") from None
    if severity is Severity.HARD and certainty not in _MAY_BLOCK:
        raise PackError("pack.may-not-block", file=file, rule=rule)
    return Entry(
        id=rule,
        article=texts["article"],
        source=texts["source"],
        checked_on=dates["checked_on"],
        valid_from=dates["valid_from"],
        certainty=certainty,
        severity=severity,
        sentence=texts["sentence"],
        numbers=_numbers(file, rule, table.get("numbers", {})),
    )


def _text(file: str, rule: str, key: str, table: Mapping[str, object]) -> str:
    found = table.get(key)
    if not isinstance(found, str) or not found.strip():
        raise PackError("pack.key", file=file, rule=rule, key=key)
    return found


def _date(file: str, rule: str, key: str, table: Mapping[str, object]) -> date:
    found = table.get(key)
    if not isinstance(found, date):
        raise PackError("pack.key", file=file, rule=rule, key=key)
    return found


def _numbers(file: str, rule: str, table: object) -> dict[str, Number]:
    if not isinstance(table, dict):
        raise PackError("pack.key", file=file, rule=rule, key="numbers")
    found: dict[str, Number] = {}
    for key, number in table.items():
        if isinstance(number, list) and all(isinstance(each, str) for each in number):
            found[key] = tuple(number)
        elif isinstance(number, int | str):
            found[key] = number
        else:
            raise PackError("pack.key", file=file, rule=rule, key=str(key))
    return found
