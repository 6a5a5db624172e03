"""What calls of this room need of the line: one request out, one answer back, or nothing known."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from typing import Protocol, TypeAlias

Json: TypeAlias = "bool | int | float | str | Sequence[Json] | Mapping[str, Json] | None"
"""What a body may hold; nothing of ours has a fraction in it."""


class Api(StrEnum):
    """The APIs of a municipality; each has a base address of its own, maybe at another vendor."""

    ZAKEN = "zaken"
    DOCUMENTEN = "documenten"
    BESLUITEN = "besluiten"
    CATALOGI = "catalogi"
    OBJECTEN = "objecten"
    OBJECTTYPEN = "objecttypen"


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a file in a form of parts, with the fields that stand beside it."""

    name: str
    content: bytes
    fields: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Call:
    """One request.

    `path` is relative to the base address of the API, or an address that this server itself gave
    (then it must stand under that base address). Never a name, BSN or text of a dossier in it.
    """

    api: Api
    method: str
    path: str
    query: Mapping[str, str] = field(default_factory=dict)
    body: Json = None
    part: Part | None = None
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reply:
    """One whole answer, within the limits of size; header names are in lower case."""

    status: int
    headers: Mapping[str, str]
    content: bytes


class Lost(Exception):  # noqa: N818  # said as it is: whether the server did it, nobody knows
    """No whole answer came: the server may have done it or not. The code says why, for a person."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Refused(Exception):  # noqa: N818  # a refusal of ours, before a byte of the body left
    """Nothing was sent: the certificate, the address or the log-in is not good."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Wire(Protocol):
    """The line to one municipality."""

    def send(self, call: Call) -> Reply:
        """Send and wait; raises Lost or Refused. Any HTTP status comes back as a reply."""
        ...

    @property
    def ahead(self) -> timedelta:
        """How much the server's clock is ahead of ours, as the last answer told."""
        ...
