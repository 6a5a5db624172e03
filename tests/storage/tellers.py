"""People who tell a vault things, each on a device of his own."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from itertools import count

from coach_desktop.casework.changes import Changes
from coach_desktop.casework.facts import FactRules
from coach_desktop.casework.people import NewPerson, People
from coach_desktop.domain.answer import Answer, Value
from coach_desktop.domain.identity import Author, Device, Identity, Organisation, Role
from coach_desktop.domain.operation import SCHEMA, Draft, Kind, Operation, Source
from coach_desktop.domain.sight import Sensitivity
from coach_desktop.storage.vault import OpenVault

NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class StillClock:
    """It is always ten o'clock."""

    def now(self) -> datetime:
        return NOW

    def today(self) -> date:
        return NOW.date()


@dataclass(frozen=True, slots=True)
class CountedIds:
    """Ids one after another, apart per device."""

    device: str
    numbers: "count[int]" = field(default_factory=count)

    def new(self) -> str:
        return f"{self.device}-{next(self.numbers):05d}"


def identity(device: str = "d1", author: str = "coach", *, role: Role = Role.COACH) -> Identity:
    return Identity(
        Author(author, "Sanne Bakker", role),
        Organisation("org", "Gemeente Voorbeeld"),
        Device(device, "00" * 32),
    )


def changes(vault: OpenVault, device: str = "d1") -> Changes:
    return Changes(vault, identity(device), StillClock(), CountedIds(device))


def people(vault: OpenVault) -> People:
    told = changes(vault)
    return People(vault, told, FactRules(told.clock.today, practice=True))


def person(achternaam: str = "Haile", **known: str) -> NewPerson:
    return NewPerson(achternaam, **known)


def draft(path: str, value: Value, kind: Kind = Kind.ANSWER, dossier: str = "p1") -> Draft:
    return Draft(dossier, path, kind, Answer(value), Sensitivity.S1)


def operation(
    number: int,
    *,
    path: str = "intake/i/q",
    value: Value = "ja",
    parents: Sequence[int] = (),
    device: str = "d1",
    kind: Kind = Kind.ANSWER,
    dossier: str = "p1",
) -> Operation:
    """An operation by number: the number is its id and its Lamport counter."""
    return Operation(
        id=f"op-{number:05d}",
        dossier=dossier,
        path=path,
        kind=kind,
        answer=Answer(value),
        parents=tuple(f"op-{parent:05d}" for parent in parents),
        author=device,
        role=Role.COACH,
        organisation="org",
        device=device,
        lamport=number,
        claimed_time=NOW,
        form="",
        form_version="",
        language_shown="nl",
        source=Source.CLIENT,
        sensitivity=Sensitivity.S1,
        schema=SCHEMA,
        previous="",
    )
