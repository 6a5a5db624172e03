"""A dossier as an object: every operation that may stand in it, and what it says to read.

What another device or a newer program wrote is kept as it came, also what cannot be read here.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from coach_desktop.casework.ledger import Known, ObjectKind, SetApart, Taken
from coach_desktop.domain.answer import Value
from coach_desktop.domain.history import order, standings
from coach_desktop.domain.operation import Kind, Operation, operation_as_told
from coach_desktop.exchange.asking import Table, number, text
from coach_desktop.exchange.schemas import VERSION
from coach_desktop.exchange.wire import Json

OPERATIONS, UNREADABLE, SETTLED = "bewerkingen", "onleesbaar", "afgehandeld"
"""The operations, what a program could not read as one, and documents with older ones."""
LARGEST = 1_000_000
"""Bytes of an object above which settled operations have to move elsewhere."""

_MOST_RAW, _LONGEST_PATH, _LONGEST_ID = 20_000, 1_000, 64


@dataclass(frozen=True, slots=True)
class Told:
    """What records of an object told: operations by id, the rows as they came, and the rest."""

    data: Table
    rows: Mapping[str, Json]
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
        return self.rows.keys() <= self.current

    @property
    def base(self) -> int:
        """The record of which everything was taken over into this one."""
        return number(self.data, "basisIndex")

    def with_former(self, former: "Told") -> "Told":
        """What this record and an older one tell together; of both, the keys of this one.

        What the older one had in documents that this one does not name comes back as rows.
        """
        back = {name: each for name, each in former.every.items() if name not in self.settled}
        tables: dict[str, Json] = {name: each.table() for name, each in back.items()}
        return replace(
            self,
            rows={**tables, **former.rows, **self.rows},
            operations={**back, **self.operations},
            strange={**former.strange, **self.strange},
        )


def read(data: Table, dossier: str) -> Told:
    """Read a record; what is no operation of this dossier is told apart and kept."""
    rows: dict[str, Json] = {}
    operations: dict[str, Operation] = {}
    strange: dict[str, Json] = {}
    for row in (*_list(data, OPERATIONS), *_list(data, UNREADABLE)):
        operation = operation_in(row)
        if operation is None or operation.dossier != dossier or operation.id in rows:
            strange[_written(row)] = row
        else:
            rows[operation.id] = row
            operations[operation.id] = operation
    return Told(data, rows, operations, strange, frozenset(rows))


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
    rows: dict[str, Json] = dict(told.rows) if told is not None else {}
    operations = dict(told.operations) if told is not None else {}
    settled = told.settled if told is not None else {}
    for operation in ours:
        if operation.id in settled:
            continue
        if operation.id not in rows or operations[operation.id] != operation:
            rows[operation.id] = json.loads(operation.canonical())
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
        OPERATIONS: [rows[each.id] for each in every],
        **({UNREADABLE: list(told.strange.values())} if told is not None and told.strange else {}),
        "leesbaar": readable([*settled.values(), *every]),
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
    rows = _list(data, OPERATIONS)
    rest = {**data, OPERATIONS: []} if rows else data
    # one change at a time: what writes JSON holds the whole program up until it is done
    return sum(map(_bytes, rows), _bytes(rest)) + max(len(rows) - 1, 0)


def _bytes(told: Json) -> int:
    return len(json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode())


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


def _list(data: Table, name: str) -> list[Json]:
    found = data.get(name)
    return found if isinstance(found, list) else []


def _said(head: Operation) -> Json:
    if head.answer.reason is not None:
        return {"reden": head.answer.reason.value}
    return head.answer.value


def operation_in(row: Json) -> Operation | None:
    """An operation of which nothing but what came would be written; None when it is none."""
    try:
        operation = operation_as_told(row)
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError):
        return None
    return operation if operation.path and operation.id and _fits(operation) else None


def _fits(operation: Operation) -> bool:
    """Whether its path and ids are of a length that can be meant."""
    return len(operation.path) <= _LONGEST_PATH and len(operation.id) <= _LONGEST_ID


def _written(row: Json) -> str:
    return json.dumps(row, sort_keys=True, ensure_ascii=True)


def _name(row: Json) -> str:
    """The id that it claims; else a number made of what it is, so that it is kept once."""
    claimed = text(row, "id") if isinstance(row, dict) else ""
    return claimed[:64] or _written(row)[:64]
