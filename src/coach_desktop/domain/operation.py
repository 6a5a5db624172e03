"""One immutable change: path, value, parents, provenance; and its canonical bytes.

The canonical bytes are JSON in UTF-8 with sorted keys, no white space, whole numbers only and
times in UTC with six decimals. Golden vectors hold them: another program may compute them too.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from typing import TypeGuard

from coach_desktop.domain.answer import Answer, Reason, Value
from coach_desktop.domain.identity import Role
from coach_desktop.domain.sight import Sensitivity

SCHEMA = 1
"""Number of the shape below; a reader refuses what is newer than itself."""


class Kind(StrEnum):
    """What sort of change it is."""

    ANSWER = "answer"
    FACT = "fact"
    NOTE = "note"
    TOMBSTONE = "tombstone"
    PIP = "pip"
    SIGNATURE = "signature"
    READ_BACK = "read-back"
    SHARE = "share"


class Source(StrEnum):
    """Who or what told it."""

    CLIENT = "client"
    CHILD = "child"
    PARTNER = "partner"
    INTERPRETER = "interpreter"
    DOCUMENT = "document"
    REGISTER = "register"
    COACH = "coach"


@dataclass(frozen=True, slots=True)
class Draft:
    """A change that somebody wants to make; `casework.changes` turns it into an operation.

    An `id` is chosen beforehand when something else in the same commit must name it. What
    `settles` decides between what people told differently; any other draft leaves that open. What
    goes `beside` follows only what its own author told, for something else stands elsewhere.
    """

    dossier: str
    path: str
    kind: Kind
    answer: Answer
    sensitivity: Sensitivity
    source: Source = Source.COACH
    form: str = ""
    form_version: str = ""
    language_shown: str = ""
    id: str = ""
    settles: bool = False
    beside: bool = False


@dataclass(frozen=True, slots=True)
class Operation:
    """A change that was made. Nothing in it is ever altered; it can only be followed by another."""

    id: str
    dossier: str
    path: str
    kind: Kind
    answer: Answer
    parents: tuple[str, ...]
    author: str
    role: Role
    organisation: str
    device: str
    lamport: int
    claimed_time: datetime
    form: str
    form_version: str
    language_shown: str
    source: Source
    sensitivity: Sensitivity
    schema: int
    previous: str
    _written: bytes = field(default=b"", init=False, compare=False, repr=False)
    """Its canonical bytes, when it was read from exactly what they say; a copy has none."""

    def __repr__(self) -> str:
        return f"<Operation {self.id[:8]} {self.kind}>"

    def canonical(self) -> bytes:
        """The one way in which this operation is written, hashed and sent."""
        return self._written or canonical_json(self.table())

    def table(self) -> dict[str, Value]:
        """The same as a table."""
        return {
            "answer": _answer_to_value(self.answer),
            "author": self.author,
            "claimed_time": time_to_text(self.claimed_time),
            "device": self.device,
            "dossier": self.dossier,
            "form": self.form,
            "form_version": self.form_version,
            "id": self.id,
            "kind": self.kind.value,
            "lamport": self.lamport,
            "language_shown": self.language_shown,
            "organisation": self.organisation,
            "parents": list(self.parents),
            "path": self.path,
            "previous": self.previous,
            "role": self.role.value,
            "schema": self.schema,
            "sensitivity": self.sensitivity.value,
            "source": self.source.value,
        }

    def hash(self) -> str:
        """SHA-256 of the canonical bytes, in hex; the device's next operation names it."""
        return hashlib.sha256(self.canonical()).hexdigest()


def read_operation(canonical: bytes) -> Operation:
    """Read canonical bytes; raises ValueError, KeyError or TypeError when they are not ours."""
    return operation_of(json.loads(canonical))


def operation_of(table: object) -> Operation:
    """Read a table; raises ValueError, KeyError or TypeError when it is none of ours."""
    if not isinstance(table, dict) or not 1 <= int(table["schema"]) <= SCHEMA:
        raise ValueError("schema")
    return Operation(
        id=str(table["id"]),
        dossier=str(table["dossier"]),
        path=str(table["path"]),
        kind=Kind(table["kind"]),
        answer=_answer_from_value(table["answer"]),
        parents=tuple(str(parent) for parent in table["parents"]),
        author=str(table["author"]),
        role=Role(table["role"]),
        organisation=str(table["organisation"]),
        device=str(table["device"]),
        lamport=int(table["lamport"]),
        claimed_time=time_from_text(table["claimed_time"]),
        form=str(table["form"]),
        form_version=str(table["form_version"]),
        language_shown=str(table["language_shown"]),
        source=Source(table["source"]),
        sensitivity=Sensitivity(table["sensitivity"]),
        schema=int(table["schema"]),
        previous=str(table["previous"]),
    )


def keep_written(operation: Operation, canonical: bytes) -> Operation:
    """The same operation, which remembers its canonical bytes: somebody wrote them already."""
    object.__setattr__(operation, "_written", canonical)
    return operation


def canonical_json(value: Value) -> bytes:
    """Write JSON in the one way that two programs agree on; raises TypeError on a fraction."""
    if not is_value(value):
        raise TypeError("value")
    return _WRITER.encode(value).encode("utf-8")


_WRITER = json.JSONEncoder(
    sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False
)


def time_to_text(moment: datetime) -> str:
    """Write a moment in UTC with six decimals."""
    if moment.tzinfo is not UTC:
        moment = moment.astimezone(UTC)
    return f"{moment.replace(tzinfo=None).isoformat(timespec='microseconds')}Z"


_LENGTH = len("2026-11-30T09:00:00.000000Z")


def time_from_text(text: str) -> datetime:
    """Read what `time_to_text` wrote; raises ValueError on anything else."""
    if len(text) != _LENGTH or text[-1] != "Z":
        raise ValueError("time")
    return datetime.fromisoformat(text)


def _answer_to_value(answer: Answer) -> Value:
    if answer.reason is not None:
        return {"reason": answer.reason.value}
    return {"value": answer.value}


def _answer_from_value(table: Mapping[str, Value]) -> Answer:
    if "reason" in table:
        return Answer(reason=Reason(str(table["reason"])))
    return Answer(table["value"])


def is_value(value: object) -> "TypeGuard[Value]":
    """Whether it is a value of ours: no fraction in it, no null, and nothing else that is none."""
    if isinstance(value, dict):
        return all(type(item) is str or is_value(item) for item in value.values())
    if isinstance(value, list):
        return all(type(item) is str or is_value(item) for item in value)
    return isinstance(value, str | int)
