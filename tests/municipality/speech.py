"""A request as it comes in, an answer as it goes out, and what is wrong with a request."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
Table: TypeAlias = dict[str, Json]

JSON = "application/json"


@dataclass(frozen=True, slots=True)
class Request:
    """One request; `path` is what stands after the host, header names are in lower case."""

    method: str
    path: str
    query: Mapping[str, str] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    content: bytes = b""

    def table(self) -> Table:
        """The body as a table; a problem when it is none."""
        try:
            told: Json = json.loads(self.content or b"{}")
        except ValueError:
            raise Problem(400, "parse_error", "JSON parse error") from None
        if not isinstance(told, dict):
            raise invalid("nonFieldErrors", "invalid")
        return told


@dataclass(frozen=True, slots=True)
class Answer:
    """One whole answer."""

    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    content: bytes = b""


class Problem(Exception):  # noqa: N818  # the name that RFC 9457 gives it
    """What is wrong with a request, as the answer will say it."""

    def __init__(
        self, status: int, code: str, title: str, params: Iterable[tuple[str, str]] = ()
    ) -> None:
        super().__init__(code)
        self.status, self.code, self.title, self.params = status, code, title, tuple(params)

    def answer(self, path: str) -> Answer:
        told: Table = {
            "type": f"/ref/fouten/{self.code}/",
            "code": self.code,
            "title": self.title,
            "status": self.status,
            "detail": self.title,
            "instance": path,
        }
        if self.params:
            told["invalidParams"] = [
                {"name": name, "code": code, "reason": f"{name}: {code}"}
                for name, code in self.params
            ]
        headers = {"content-type": "application/problem+json"}
        return Answer(self.status, headers, json.dumps(told).encode())


def invalid(*pairs: str) -> Problem:
    """A problem with fields: name, code, name, code, and so on."""
    params = tuple(zip(pairs[::2], pairs[1::2], strict=True))
    return Problem(400, "invalid", "Invalid input.", params)


def denied(code: str = "permission_denied") -> Problem:
    return Problem(403, code, "Je hebt geen toestemming om deze actie uit te voeren.")


def not_found() -> Problem:
    return Problem(404, "not_found", "Niet gevonden.")


class HungUp(Exception):  # noqa: N818  # no error of ours: the line went
    """The line goes before the answer is whole; `sent` is the part of it that still arrives."""

    def __init__(self, sent: bytes = b"") -> None:
        super().__init__()
        self.sent = sent


def as_json(value: Json, status: int = 200, headers: Mapping[str, str] | None = None) -> Answer:
    content = json.dumps(value, ensure_ascii=False).encode()
    return Answer(status, {"content-type": JSON, **(headers or {})}, content)


def text(table: Mapping[str, Json], name: str) -> str:
    """A text in a table; "" when it holds none."""
    value = table.get(name)
    return value if isinstance(value, str) else ""


def number(table: Mapping[str, Json], name: str) -> int:
    """A whole number in a table; 0 when it holds none."""
    value = table.get(name)
    return value if isinstance(value, int) else 0


def inner(table: Mapping[str, Json], name: str) -> Table:
    """A table in a table; an empty one when it holds none."""
    value = table.get(name)
    return value if isinstance(value, dict) else {}


def texts(table: Mapping[str, Json], name: str) -> list[str]:
    """The texts of a row in a table."""
    value = table.get(name)
    return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []
