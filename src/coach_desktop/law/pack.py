"""Reads a rule pack (TOML); a rule without entry, or an entry without rule, is refused.

An entry holds where a rule comes from and its numbers; the logic stands in Python under the same
id. What a pack only informs of has no rule, and its figures are texts: nothing can be computed
with them.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path

from coach_desktop.domain.errors import PackError
from coach_desktop.law.bron import BRON, Bron, Certainty, Severity, Table
from coach_desktop.law.local_parts import NO_PARTS, SECTIONS, LocalParts, read_parts

Number = int | str | bool | tuple[str, ...]


class Scope(StrEnum):
    """Whose rules a pack holds."""

    NATIONAL = "landelijk"
    LOCAL = "lokaal"


class Stricter(StrEnum):
    """Which way a municipality may move a number of the law: the other way would loosen it."""

    HIGHER = "higher"
    LOWER = "lower"


@dataclass(frozen=True, slots=True)
class Entry:
    """What a pack says of one rule; a number that is not in `stricter` is fixed by the law."""

    id: str
    article: str
    source: str
    checked_on: date
    valid_from: date
    certainty: Certainty
    severity: Severity
    sentence: str
    numbers: Mapping[str, Number] = field(default_factory=dict)
    stricter: Mapping[str, Stricter] = field(default_factory=dict)

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
class Info:
    """What a pack knows and no rule finds: for whoever reads the pack, never about a person.

    `facts` are texts on purpose. `program` tells what the program does with it elsewhere, `rules`
    by which rules; `unused` tells why it can do nothing with it.
    """

    id: str
    bron: Bron
    valid_from: date
    sentence: str
    facts: Mapping[str, str]
    program: str
    rules: tuple[str, ...]
    unused: str


@dataclass(frozen=True, slots=True)
class Pack:
    """A dated set of entries, by rule id; `changed` names the numbers that a profile set."""

    name: str
    checked_on: date
    entries: Mapping[str, Entry]
    scope: Scope = Scope.NATIONAL
    note: str = ""
    topics: Mapping[str, str] = field(default_factory=dict)
    informs: Mapping[str, Info] = field(default_factory=dict)
    local: LocalParts = NO_PARTS
    changed: frozenset[tuple[str, str]] = frozenset()
    file: str = ""

    def entry(self, rule: str) -> Entry:
        """The entry of a rule; raises PackError when there is none."""
        try:
            return self.entries[rule]
        except KeyError:
            raise PackError("pack.no-entry", file=self.file, rule=rule) from None


_FORMAT = 1
_HEAD = frozenset({"format", "scope", "name", "checked_on", "note"})
_RULE = BRON | {"valid_from", "severity", "sentence", "numbers", "stricter"}
_INFO = BRON | {"valid_from", "sentence", "facts", "program", "rules", "unused"}


def load(path: Path) -> Pack:
    """Read a pack; raises PackError with file, rule and key when it cannot be used."""
    try:
        tree = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as broken:
        raise PackError("pack.unreadable", file=path.name) from broken
    whole = Table(path.name, "pack", tree)
    head = whole.table("pack")
    if _format(head) > _FORMAT:
        raise PackError("pack.too-new", file=path.name)
    head.only(_HEAD)
    scope = _scope(head)
    whole.only(
        {"pack", "topics", "rules", "informs"} | (SECTIONS if scope is Scope.LOCAL else set())
    )
    rules = {rule: _entry(Table(path.name, rule, told)) for rule, told in _tables(whole, "rules")}
    informs = {
        name: _info(Table(path.name, name, told), rules) for name, told in _tables(whole, "informs")
    }
    return Pack(
        name=head.text("name"),
        checked_on=head.day("checked_on"),
        entries=rules,
        scope=scope,
        note=head.optional("note"),
        topics=whole.texts("topics"),
        informs=informs,
        local=read_parts(whole),
        file=path.name,
    )


def require_same(pack: Pack, rules: Iterable[str], extra: Iterable[str] = ()) -> None:
    """Raise PackError unless the pack has an entry for each rule, and else only extra ones."""
    known = set(rules)
    if missing := sorted(known - pack.entries.keys()):
        raise PackError("pack.no-entry", file=pack.file, rule=missing[0])
    if unknown := sorted(pack.entries.keys() - known - set(extra)):
        raise PackError("pack.no-rule", file=pack.file, rule=unknown[0])


def _format(head: Table) -> int:
    found = head.told.get("format")
    if isinstance(found, bool) or not isinstance(found, int):
        raise head.wrong("format")
    return found


def _scope(head: Table) -> Scope:
    try:
        return Scope(head.text("scope"))
    except ValueError:
        raise head.wrong("scope") from None


def _tables(whole: Table, section: str) -> Iterable[tuple[str, Mapping[str, object]]]:
    inner = whole.table(section)
    for name in inner.told:
        yield name, Table(whole.file, name, inner.told).table(name).told


def _entry(table: Table) -> Entry:
    table.only(_RULE)
    bron = table.bron()
    try:
        severity = Severity(str(table.told.get("severity")))
    except ValueError:
        raise table.wrong("severity") from None
    if severity is Severity.HARD and not bron.certainty.may_block:
        raise PackError("pack.may-not-block", file=table.file, rule=table.place)
    numbers = _numbers(table.table("numbers"))
    return Entry(
        id=table.place,
        article=bron.article,
        source=bron.source,
        checked_on=bron.checked_on,
        valid_from=table.day("valid_from"),
        certainty=bron.certainty,
        severity=severity,
        sentence=table.text("sentence"),
        numbers=numbers,
        stricter=_stricter(table.table("stricter"), numbers),
    )


def _info(table: Table, rules: Mapping[str, Entry]) -> Info:
    table.only(_INFO)
    program, unused = table.optional("program"), table.optional("unused")
    used_by = table.names("rules")
    if table.place in rules or set(used_by) - rules.keys():
        raise table.wrong("rules")
    if unused and (program or used_by):
        raise table.wrong("unused")
    return Info(
        id=table.place,
        bron=table.bron(),
        valid_from=table.day("valid_from"),
        sentence=table.text("sentence"),
        facts=table.texts("facts"),
        program=program,
        rules=used_by,
        unused=unused,
    )


def _numbers(table: Table) -> dict[str, Number]:
    found: dict[str, Number] = {}
    for key, number in table.told.items():
        if isinstance(number, int | str):
            found[key] = number
        elif isinstance(number, list):
            found[key] = table.names(key)
        else:
            raise table.wrong(key)
    return found


def _stricter(table: Table, numbers: Mapping[str, Number]) -> dict[str, Stricter]:
    found: dict[str, Stricter] = {}
    for key in table.told:
        try:
            found[key] = Stricter(table.text(key))
        except ValueError:
            raise table.wrong(key) from None
        if type(numbers.get(key)) is not int:
            raise table.wrong(key)
    return found
