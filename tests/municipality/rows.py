"""What all counters do alike: pages of a list, tags of what stands, checks of single fields."""

import hashlib
import json
from collections.abc import Sequence
from datetime import date, datetime
from urllib.parse import urlencode

from tests.municipality.hall import ROOT, Asked, Hall
from tests.municipality.speech import Answer, Json, Problem, Table, as_json, invalid, text

PAGING = ("page", "pageSize")


def paged(asked: Asked, rows: Sequence[Table], most: int = 500) -> Answer:
    """One page of rows, with the addresses of the pages beside it."""
    size = min(_whole(asked, "pageSize", 100), most)
    page = _whole(asked, "page", 1)
    begin = (page - 1) * size
    if page > 1 and begin >= len(rows):
        raise Problem(404, "not_found", "Ongeldige pagina.")
    whole: Table = {
        "count": len(rows),
        "next": _page(asked, page + 1) if begin + size < len(rows) else None,
        "previous": _page(asked, page - 1) if page > 1 else None,
        "results": [*rows[begin : begin + size]],
    }
    return as_json(whole)


def _whole(asked: Asked, name: str, otherwise: int) -> int:
    told = asked.query.get(name, str(otherwise))
    if not told.isdecimal() or int(told) < 1:
        raise invalid(name, "invalid")
    return int(told)


def _page(asked: Asked, page: int) -> str:
    query = {**asked.query, "page": str(page)}
    return f"{ROOT}{asked.request.path}?{urlencode(query)}"


def held_by(asked: Asked, rows: Sequence[Table], *fields: str) -> list[Table]:
    """The rows that hold what the parameters of the same name say."""
    wanted = {name: asked.query[name] for name in fields if name in asked.query}
    return [row for row in rows if all(_told(row.get(name)) == wanted[name] for name in wanted)]


def _told(value: Json) -> str:
    return json.dumps(value) if isinstance(value, bool) else str(value)


def tagged(asked: Asked, row: Table) -> Answer:
    """One row with its ETag; 304 without a body when the asker has it already."""
    answer = as_json(row)
    tag = f'"{hashlib.md5(answer.content, usedforsecurity=False).hexdigest()}"'
    if asked.request.headers.get("if-none-match") == tag:
        return Answer(304, {"etag": tag})
    return Answer(200, {**answer.headers, "etag": tag}, answer.content)


def required(told: Table, *names: str) -> None:
    """Each of these fields is there."""
    missing = [part for name in names if name not in told for part in (name, "required")]
    if missing:
        raise invalid(*missing)


def at_most(told: Table, **lengths: int) -> None:
    """No text is longer than this."""
    for name, most in lengths.items():
        if len(text(told, name)) > most:
            raise invalid(name, "max_length")


def rsin(told: Table, *names: str) -> None:
    """Nine digits with the eleven-test, as for organisations and people."""
    for name in names:
        if not eleven(text(told, name)):
            raise invalid(name, "invalid")


def eleven(digits: str) -> bool:
    if len(digits) != 9 or not digits.isdecimal():
        return False
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True)) % 11 == 0


def day(told: Table, name: str) -> date | None:
    """A day in a field; a problem when it is something else."""
    value = told.get(name)
    if value is None or value == "":
        return None
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise invalid(name, "invalid") from None


def moment(told: Table, name: str) -> datetime:
    """A moment in a field; a problem when it is something else or has no zone."""
    try:
        found = datetime.fromisoformat(text(told, name).replace("Z", "+00:00"))
    except ValueError:
        raise invalid(name, "invalid") from None
    if found.tzinfo is None:
        raise invalid(name, "invalid")
    return found


def refer(hall: Hall, told: Table, name: str, kind: str) -> Table:
    """What a field's address points at; a problem when nothing of that kind stands there."""
    found = hall.at(text(told, name), kind)
    if found is None:
        raise invalid(name, "bad-url")
    return found


def unknown_fields_left_out(told: Table, known: Table) -> Table:
    """The known fields with what was told of them; a server ignores the others."""
    return {name: told.get(name, otherwise) for name, otherwise in known.items()}
