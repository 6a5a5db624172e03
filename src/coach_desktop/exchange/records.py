"""A dossier as an object: every operation that may stand in it, and what it says to read.

What another device or a newer program wrote is kept as it came, also what cannot be read here.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Annotated

import msgspec

from coach_desktop.casework.ledger import Known, ObjectKind, SetApart, Taken
from coach_desktop.domain.answer import Answer, Reason, Value
from coach_desktop.domain.history import order, standings
from coach_desktop.domain.identity import Role
from coach_desktop.domain.operation import SCHEMA, Kind, Operation, Source, is_value, keep_written
from coach_desktop.domain.sight import Sensitivity
from coach_desktop.exchange.asking import Table, number, text
from coach_desktop.exchange.parsing import DEEPEST, is_flat
from coach_desktop.exchange.schemas import VERSION
from coach_desktop.exchange.wire import Json

OPERATIONS, UNREADABLE, SETTLED = "bewerkingen", "onleesbaar", "afgehandeld"
"""The operations, what a program could not read as one, and documents with older ones."""
LARGEST = 1_000_000
"""Bytes of an object above which settled operations have to move elsewhere."""

_DEEPEST = DEEPEST - 5
"""Tables and lists within each other, in what stands within a record of a page."""
_READABLE = "leesbaar"
"""What people read of it; it is made anew at each writing and never read here."""
_MOST_RAW, _LONGEST_PATH, _LONGEST_ID = 20_000, 1_000, 64
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3])(?::[0-9]{2}){2}\.[0-9]{6}Z")


class _Answer(msgspec.Struct, forbid_unknown_fields=True, gc=False):
    value: object = msgspec.UNSET
    reason: Reason | msgspec.UnsetType = msgspec.UNSET


class _Row(msgspec.Struct, forbid_unknown_fields=True, gc=False):
    """An operation as it has to come: these names, each of this kind, and nothing more."""

    answer: _Answer
    author: str
    claimed_time: str
    device: str
    dossier: str
    form: str
    form_version: str
    id: Annotated[str, msgspec.Meta(min_length=1, max_length=_LONGEST_ID)]
    kind: Kind
    lamport: int
    language_shown: str
    organisation: str
    parents: list[str]
    path: Annotated[str, msgspec.Meta(min_length=1, max_length=_LONGEST_PATH)]
    previous: str
    role: Role
    schema: Annotated[int, msgspec.Meta(ge=1, le=SCHEMA)]
    sensitivity: Sensitivity
    source: Source


_CANONICAL = msgspec.json.Encoder(order="sorted")
_ROW, _ROWS = msgspec.json.Decoder(_Row), msgspec.json.Decoder(list[msgspec.Raw])


@dataclass(frozen=True, slots=True)
class Told:
    """What records of an object told: operations by id, what is none, and the rest as it came."""

    data: Table
    operations: Mapping[str, Operation]
    strange: Mapping[str, Json]
    current: frozenset[str]
    """The operations of the last record alone; the others stand only in older ones."""
    settled: Mapping[str, Operation] = field(default_factory=dict)
    """What stands in documents that the last record names."""

    @property
    def every(self) -> Mapping[str, Operation]:
        """Every operation, wherever it stands."""
        return {**self.settled, **self.operations}

    def with_settled(self, settled: Mapping[str, Operation]) -> "Told":
        """This record with what stands in the documents that it names."""
        return replace(self, settled=settled, current=self.current | settled.keys())

    @property
    def is_whole(self) -> bool:
        """Whether the last record has everything that the ones before it had."""
        return self.operations.keys() <= self.current

    @property
    def base(self) -> int:
        """The record of which everything was taken over into this one."""
        return number(self.data, "basisIndex")

    def with_former(self, former: "Told") -> "Told":
        """What this record and an older one tell together; of both, the keys of this one.

        What the older one had in documents that this one does not name comes back as well.
        """
        back = {name: each for name, each in former.every.items() if name not in self.settled}
        return replace(
            self,
            operations={**back, **self.operations},
            strange={**former.strange, **self.strange},
        )


def read(data: Mapping[str, bytes], dossier: str) -> Told:
    """Read a record; what is no operation of this dossier is told apart and kept."""
    operations: dict[str, Operation] = {}
    strange: dict[str, Json] = {}
    for row in (*_rows(data, OPERATIONS), *_rows(data, UNREADABLE)):
        operation = operation_in(row)
        if operation is None or operation.dossier != dossier or operation.id in operations:
            told = _plain(row)
            strange[_written(told)] = told
        else:
            operations[operation.id] = operation
    mine = (OPERATIONS, UNREADABLE, _READABLE)
    rest = {name: _plain(each) for name, each in data.items() if name not in mine}
    return Told(rest, operations, strange, frozenset(operations))


def taken(told: Told, known: Known) -> Taken:
    """What was read, for the vault to keep."""
    apart = [
        SetApart(
            known.place.server,
            known.dossier,
            _name(row),
            "exchange.unreadable",
            written[:_MOST_RAW],
        )
        for written, row in told.strange.items()
    ]
    return Taken(known, tuple(told.every.values()), told.current, apart)


def united(
    told: Told | None,
    ours: Sequence[Operation],
    *,
    kind: ObjectKind,
    base: int,
    about: Mapping[str, str],
) -> dict[str, Json]:
    """The whole record as it is written: what was there, and ours; nothing is left out."""
    operations = dict(told.operations) if told is not None else {}
    settled = told.settled if told is not None else {}
    for operation in ours:
        if operation.id not in settled:
            operations[operation.id] = operation
    every = order(operations.values())
    kept = dict(told.data) if told is not None else {}
    return {
        **kept,
        **{name: text(kept, name) or value for name, value in about.items()},
        "schemaVersie": max(VERSION, number(kept, "schemaVersie")),
        "soort": kind.value,
        "basisIndex": base,
        "apparaatId": about.get("apparaatId", ""),
        OPERATIONS: [each.table() for each in every],
        **({UNREADABLE: list(told.strange.values())} if told is not None and told.strange else {}),
        _READABLE: readable([*settled.values(), *every]),
    }


def holds_all(told: Told, ours: Iterable[Operation]) -> bool:
    """Whether the record that was read back has these operations, unaltered."""
    return all(each.id in told.current and told.every.get(each.id) == each for each in ours)


def altered(told: Told, ours: Iterable[Operation], device: str) -> bool:
    """Whether the municipality has another text under the id of one that somebody else told.

    What this device told itself is written again as it was.
    """
    return any(
        (found := told.every.get(each.id)) is not None and found != each and each.device != device
        for each in ours
    )


def readable(operations: Iterable[Operation]) -> dict[str, Json]:
    """The dossier as it stands, for people and programs of the municipality to read."""
    facts: dict[str, Json] = {}
    answers: dict[str, Json] = {}
    plans: dict[str, dict[str, Json]] = {}
    for path, stands in standings(operations).items():
        if not stands.heads or stands.heads[0].kind is Kind.TOMBSTONE:
            continue
        room, *parts = path.split("/")
        if room == "fact" and len(parts) == 1:
            facts[parts[0]] = _said(stands.heads[0])
        elif room == "intake" and len(parts) > 1:
            answers["/".join(parts[1:])] = _said(stands.heads[0])
        elif room == "pip":
            _add_to_plan(plans, parts, stands.heads[0].answer.value)
    return {"feiten": facts, "antwoorden": answers, "plannen": list(plans.values())}


def size(data: Mapping[str, Json]) -> int:
    """How many bytes a record is."""
    return len(msgspec.json.encode(data))


def _add_to_plan(plans: dict[str, dict[str, Json]], parts: Sequence[str], value: "Value") -> None:
    if not parts or not isinstance(value, dict):
        return
    plan = plans.setdefault(parts[0], {"id": parts[0]})
    if len(parts) == 1:
        plan["nummer"] = value.get("number", 0)
        content = value.get("content")
        if isinstance(content, dict):
            plan["leerroute"] = content.get("leerroute", "")
    elif parts[1] == "staat":
        plan[str(value.get("state", ""))] = value.get("on", "")
    elif parts[1] == "document":
        plan["sha256"] = value.get("sha256", "")


def _rows(data: Mapping[str, bytes], name: str) -> list[msgspec.Raw]:
    """The rows of a list that is in the data, each as its own bytes."""
    try:
        return _ROWS.decode(data.get(name, b"[]"))
    except ValueError:
        return []


def _plain(told: bytes) -> Json:
    """What was told as a value; as a text when it is one that no value can hold."""
    try:
        plain: Json = msgspec.json.decode(told)
    except (ValueError, RecursionError):
        return bytes(told).decode()
    return plain if is_flat(plain, _DEEPEST) else bytes(told).decode()


def _said(head: Operation) -> Json:
    if head.answer.reason is not None:
        return {"reden": head.answer.reason.value}
    return head.answer.value


def operation_in(row: bytes) -> Operation | None:
    """An operation of which nothing but what came would be written; None when it is none."""
    try:
        return _operation(_ROW.decode(row))
    except (ValueError, TypeError, RecursionError):
        return None


def _operation(row: _Row) -> Operation:
    """Raise ValueError or TypeError on what a shape cannot say."""
    value, reason = row.answer.value, row.answer.reason
    if (value is msgspec.UNSET) is (reason is msgspec.UNSET):
        raise ValueError("answer")
    if _MOMENT.fullmatch(row.claimed_time) is None:
        raise ValueError("time")
    if type(value) is str:
        answer = Answer(value)
    elif reason is not msgspec.UNSET:
        answer = Answer(reason=reason)
    elif is_value(value) and is_flat(value, _DEEPEST - 3):
        answer = Answer(value)
    else:
        raise TypeError("answer")
    told = Operation(
        row.id, row.dossier, row.path, row.kind, answer, tuple(row.parents), row.author, row.role,
        row.organisation, row.device, row.lamport, datetime.fromisoformat(row.claimed_time),
        row.form, row.form_version, row.language_shown, row.source, row.sensitivity, row.schema,
        row.previous,
    )  # fmt: skip
    return keep_written(told, _CANONICAL.encode(row))


def _written(row: Json) -> str:
    return json.dumps(row, sort_keys=True, ensure_ascii=True)


def _name(row: Json) -> str:
    """The id that it claims; else a number made of what it is, so that it is kept once."""
    claimed = text(row, "id") if isinstance(row, dict) else ""
    return claimed[:64] or _written(row)[:64]
