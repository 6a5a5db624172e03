"""How the Objects API searches: data_attr, fields, ordering."""

from collections.abc import Sequence
from datetime import date

from tests.municipality.speech import Json, Problem, Table, invalid

FILTERS = (
    *("type", "typeVersion", "date", "registrationDate", "ordering"),
    *("data_attr", "data_attrs", "data_icontains"),
)
OPERATORS = ("exact", "gt", "gte", "lt", "lte", "icontains", "in")
COMPARING = ("gt", "gte", "lt", "lte")


def found_by(rows: Sequence[Table], wanted: dict[str, str]) -> list[Table]:
    """The rows that the parameters choose."""
    found = list(rows)
    if "type" in wanted:
        found = [row for row in found if row["type"] == wanted["type"]]
    if "typeVersion" in wanted:
        found = [
            row for row in found if str(at(row, "record", "typeVersion")) == wanted["typeVersion"]
        ]
    attributes = [each for each in wanted.get("data_attrs", "").split(",") if each]
    if "data_attr" in wanted:
        attributes.append(wanted["data_attr"])
    for each in attributes:
        path, operator, value = _read(each)
        found = [row for row in found if _holds(at(row, "record", "data", *path), operator, value)]
    if "data_icontains" in wanted:
        part = wanted["data_icontains"].casefold()
        found = [row for row in found if part in str(at(row, "record", "data")).casefold()]
    return found


def at(row: Json, *path: str) -> Json:
    """What stands at a path of tables; None when there is nothing."""
    for name in path:
        row = row.get(name) if isinstance(row, dict) else None
    return row


def _read(told: str) -> tuple[list[str], str, str]:
    parts = told.split("__", 2) if told.count("__") < 2 else told.rsplit("__", 2)
    if len(parts) != 3 or parts[1] not in OPERATORS:
        raise _refused()
    path, operator, value = parts
    if operator in COMPARING and not (_is_number(value) or _is_day(value)):
        raise _refused()
    return path.split("__"), operator, value


def _refused() -> Problem:
    return invalid("nonFieldErrors", "invalid-data-attr-query")


def _is_number(value: str) -> bool:
    return value.removeprefix("-").replace(".", "", 1).isdecimal()


def _is_day(value: str) -> bool:
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return len(value) == len("2026-11-30")


def _holds(held: Json, operator: str, value: str) -> bool:
    match operator:
        case "exact":
            return held is not None and _as_text(held) == value
        case "icontains":
            return isinstance(held, str) and value.casefold() in held.casefold()
        case "in":
            return held is not None and _as_text(held) in value.split("|")
        case _:
            return _compares(held, operator, value)


def _as_text(held: Json) -> str:
    return str(held).lower() if isinstance(held, bool) else str(held)


def _compares(held: Json, operator: str, value: str) -> bool:
    """Numbers with numbers and days with days; anything else is not found."""
    if isinstance(held, int | float) and _is_number(value):
        left, right = float(held), float(value)
    elif isinstance(held, str) and _is_day(held) and _is_day(value):
        left = float(date.fromisoformat(held).toordinal())
        right = float(date.fromisoformat(value).toordinal())
    else:
        return False
    return {
        "gt": left > right,
        "gte": left >= right,
        "lt": left < right,
        "lte": left <= right,
    }[operator]


def ordered(rows: list[Table], ordering: str) -> list[Table]:
    """By a path such as record__data__x, with a minus the other way round."""
    if not ordering:
        return rows
    path = ordering.removeprefix("-").split("__")
    return sorted(rows, key=lambda row: str(at(row, *path)), reverse=ordering.startswith("-"))


def chosen(row: Table, fields: str) -> Table:
    """Only the fields that were asked for, inner ones by two underscores."""
    if not fields:
        return row
    picked: Table = {}
    for each in fields.split(","):
        path = each.strip().split("__")
        _pick(row, picked, path)
    return picked


def _pick(source: Table, picked: Table, path: list[str]) -> None:
    head, *rest = path
    if head not in source:
        raise invalid("fields", "invalid")
    if not rest:
        picked[head] = source[head]
        return
    below = source[head]
    if not isinstance(below, dict):
        raise invalid("fields", "invalid")
    made = picked.setdefault(head, {})
    if isinstance(made, dict):
        _pick(below, made, rest)
