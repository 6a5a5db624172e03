"""What a municipality calls things and aims at: names, topics, texts, phases and targets.

Each section says where it stands, as a rule does; nothing in it can block.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

from coach_desktop.domain.identity import Role
from coach_desktop.domain.pip import Leerroute
from coach_desktop.law.bron import BRON, Bron, Table

_Code = TypeVar("_Code", bound=StrEnum)

SECTIONS = frozenset({"roles", "routes", "texts", "onderwerpen", "phases", "targets"})


class Since(StrEnum):
    """The day from which a target is counted."""

    KENNISGEVING = "kennisgeving"
    PLICHT = "plicht"
    HUISVESTING = "huisvesting"
    VESTIGING = "vestiging"
    TERMIJN = "termijn"


class Unit(StrEnum):
    """What a target is counted in."""

    PERCENT = "procent"
    MONTHS = "maanden"


@dataclass(frozen=True, slots=True)
class Target:
    """What a municipality wants to reach, per year or, when it says no year, always.

    `since` and `months` are its clock: so many months from that day; None is what the source does
    not say. `baseline` is what it was, in the words of the source.
    """

    id: str
    bron: Bron
    sentence: str
    unit: Unit
    since: Since | None
    months: int | None
    number: int | None
    per_year: Mapping[int, int]
    baseline: str

    def wanted(self, year: int) -> int | None:
        """The number that is aimed at in a year; after the last year named, that one stays."""
        past = [each for each in self.per_year if each <= year]
        return self.per_year[max(past)] if past else self.number


@dataclass(frozen=True, slots=True)
class LocalParts:
    """The sections of a local pack that are no rules; `sources` says where each of them stands."""

    roles: Mapping[Role, str] = field(default_factory=dict)
    routes: Mapping[Leerroute, str] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    onderwerpen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    phases: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    targets: Mapping[str, Target] = field(default_factory=dict)
    sources: Mapping[str, Bron] = field(default_factory=dict)


NO_PARTS = LocalParts()


def read_parts(whole: Table) -> LocalParts:
    """Read the sections of a pack; raises PackError with file, section and key."""
    named = sorted((SECTIONS - {"targets"}) & whole.told.keys())
    tables = {name: Table(whole.file, name, whole.table(name).told) for name in named}
    for name, table in tables.items():
        table.only(BRON | ({"themes"} if name == "phases" else set()) | {"values"})
    found = {name: tables.get(name, Table(whole.file, name, {})) for name in SECTIONS}
    topics = found["onderwerpen"].table("values")
    targets = whole.table("targets").told
    return LocalParts(
        roles=_by_code(found["roles"], Role),
        routes=_by_code(found["routes"], Leerroute),
        texts=found["texts"].texts("values"),
        onderwerpen={name: topics.names(name) for name in topics.told},
        phases=found["phases"].names("values"),
        themes=found["phases"].names("themes"),
        targets={name: _target(whole, name) for name in targets},
        sources={name: table.bron() for name, table in tables.items()},
    )


def _by_code(table: Table, codes: type[_Code]) -> dict[_Code, str]:
    named = table.texts("values")
    if unknown := sorted(named.keys() - {each.value for each in codes}):
        raise table.wrong(unknown[0])
    return {codes(code): name for code, name in named.items()}


_TARGET = BRON | {"sentence", "unit", "since", "months", "number", "per_year", "baseline"}


def _target(whole: Table, name: str) -> Target:
    table = Table(whole.file, f"targets.{name}", whole.table("targets").table(name).told)
    table.only(_TARGET)
    number, per_year = _whole(table, "number"), table.table("per_year")
    if (number is None) == (not per_year.told):
        raise table.wrong("number, per_year")
    return Target(
        id=name,
        bron=table.bron(),
        sentence=table.text("sentence"),
        unit=_one_of(table, "unit", Unit),
        since=_one_of(table, "since", Since) if "since" in table.told else None,
        months=_whole(table, "months"),
        number=number,
        per_year={_year(table, year): _certain(per_year, year) for year in per_year.told},
        baseline=table.optional("baseline"),
    )


def _one_of(table: Table, key: str, codes: type[_Code]) -> _Code:
    try:
        return codes(table.text(key))
    except ValueError:
        raise table.wrong(key) from None


def _whole(table: Table, key: str) -> int | None:
    return _certain(table, key) if key in table.told else None


def _certain(table: Table, key: str) -> int:
    found = table.told[key]
    if isinstance(found, bool) or not isinstance(found, int):
        raise table.wrong(key)
    return found


def _year(table: Table, key: str) -> int:
    if not key.isdecimal():
        raise table.wrong("per_year")
    return int(key)
