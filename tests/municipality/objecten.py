"""The counter of the Objects API: every write is a new record, and the old ones stay."""

from datetime import date

from coach_desktop.exchange.wire import Api
from tests.municipality.hall import Asked, Hall, route
from tests.municipality.object_query import FILTERS, chosen, found_by, ordered
from tests.municipality.objecttypen import check_data, reads, writes
from tests.municipality.rows import PAGING, day, paged, required
from tests.municipality.speech import (
    Answer,
    Json,
    Table,
    as_json,
    inner,
    invalid,
    not_found,
    number,
    text,
)
from tests.municipality.zaken import crs

MOST = 100_000


def _current(records: list[Table], when: date) -> Table | None:
    """The record of a day: one that begins in the future is not it, whatever its index."""
    told = when.isoformat()
    valid = [
        each
        for each in records
        if text(each, "startAt") <= told and (each["endAt"] is None or text(each, "endAt") >= told)
    ]
    return max(valid, key=lambda each: (text(each, "startAt"), number(each, "index")), default=None)


def _shown(hall: Hall, identity: str, record: Table) -> Table:
    found = hall.one("objects", identity)
    return {"url": found["url"], "uuid": identity, "type": found["type"], "record": record}


def _object(hall: Hall, asked: Asked) -> tuple[Table, list[Table]]:
    """An object that the asker may read, with its records."""
    identity = asked.ids[0]
    found = hall.state.kept.get("objects", {}).get(identity)
    if found is None:
        raise not_found()
    reads(asked, text(found, "type"))
    return found, hall.state.records[identity]


@route(Api.OBJECTEN, "GET", "objects")
def listed(hall: Hall, asked: Asked) -> Answer:
    asked.only(*PAGING, *FILTERS, "fields")
    return _list(hall, asked, dict(asked.query))


@route(Api.OBJECTEN, "POST", "objects/search")
def searched(hall: Hall, asked: Asked) -> Answer:
    crs(asked)
    asked.only(*PAGING)
    told = asked.request.table()
    return _list(hall, asked, {name: str(told[name]) for name in told if name in FILTERS})


def _list(hall: Hall, asked: Asked, wanted: dict[str, str]) -> Answer:
    when = hall.clock.today()
    if "date" in wanted:
        when = day({"date": wanted["date"]}, "date") or when
    rows = []
    for identity in hall.state.kept.get("objects", {}):
        current = _current(hall.state.records[identity], when)
        if current is not None:
            rows.append(_shown(hall, identity, current))
    mine = [row for row in rows if _may_read(asked, text(row, "type"))]
    found = ordered(found_by(mine, wanted), wanted.get("ordering", ""))
    return paged(asked, [chosen(row, wanted.get("fields", "")) for row in found], MOST)


def _may_read(asked: Asked, kind: str) -> bool:
    allowed, writable = asked.token.reads, asked.token.writes
    return allowed is None or kind in allowed or writable is None or kind in writable


@route(Api.OBJECTEN, "GET", "objects/{id}")
def one(hall: Hall, asked: Asked) -> Answer:
    asked.only("fields", "date", "registrationDate")
    found, records = _object(hall, asked)
    current = _current(records, hall.clock.today())
    if current is None:
        raise not_found()
    shown = _shown(hall, text(found, "uuid"), current)
    return as_json(chosen(shown, asked.query.get("fields", "")))


@route(Api.OBJECTEN, "GET", "objects/{id}/history")
def history(hall: Hall, asked: Asked) -> Answer:
    asked.only(*PAGING)
    _, records = _object(hall, asked)
    return paged(asked, records, MOST)


@route(Api.OBJECTEN, "GET", "objects/{id}/{n}")
def by_index(hall: Hall, asked: Asked) -> Answer:
    found, records = _object(hall, asked)
    wanted = [each for each in records if each["index"] == int(asked.ids[1])]
    if not wanted:
        raise not_found()
    return as_json(_shown(hall, text(found, "uuid"), wanted[0]))


@route(Api.OBJECTEN, "POST", "objects")
def create(hall: Hall, asked: Asked) -> Answer:
    crs(asked)
    told = asked.request.table()
    required(told, "type", "record")
    writes(asked, text(told, "type"))
    identity = text(told, "uuid") or hall.new_id()
    if identity in hall.state.kept.get("objects", {}):
        raise invalid("uuid", "unique")
    record = _record(hall, text(told, "type"), inner(told, "record"))
    hall.add(Api.OBJECTEN, "objects", {"type": text(told, "type")}, identity)
    hall.state.records[identity] = []
    return as_json(_shown(hall, identity, _append(hall, identity, record)), 201)


@route(Api.OBJECTEN, "PUT", "objects/{id}")
def replace(hall: Hall, asked: Asked) -> Answer:
    """If-Match and If-Unmodified-Since are not looked at; a uuid in the body is refused."""
    crs(asked)
    found, _ = _object(hall, asked)
    told = asked.request.table()
    required(told, "type", "record")
    writes(asked, text(found, "type"))
    if "uuid" in told:
        raise invalid("uuid", "unique")
    if told["type"] != found["type"]:
        raise invalid("type", "immutable-field")
    record = _record(hall, text(found, "type"), inner(told, "record"))
    identity = text(found, "uuid")
    return as_json(_shown(hall, identity, _append(hall, identity, record)))


@route(Api.OBJECTEN, "PATCH", "objects/{id}")
def change(hall: Hall, asked: Asked) -> Answer:
    """The data is merged, table in table: a key can be changed and added, never taken away."""
    crs(asked)
    found, records = _object(hall, asked)
    told = asked.request.table()
    writes(asked, text(found, "type"))
    if "uuid" in told:
        raise invalid("uuid", "unique")
    current = _current(records, hall.clock.today()) or records[-1]
    changed = inner(told, "record")
    merged: Table = {**current, **changed}
    merged["data"] = _merged(inner(current, "data"), inner(changed, "data"))
    record = _record(hall, text(found, "type"), merged)
    identity = text(found, "uuid")
    return as_json(_shown(hall, identity, _append(hall, identity, record)))


def _merged(old: Table, new: Table) -> Table:
    merged: Table = {**old}
    for name, value in new.items():
        before = merged.get(name)
        both = isinstance(value, dict) and isinstance(before, dict)
        merged[name] = _merged(inner(merged, name), inner(new, name)) if both else value
    return merged


@route(Api.OBJECTEN, "DELETE", "objects/{id}")
def remove(hall: Hall, asked: Asked) -> Answer:
    """History goes too, and the same uuid may come again."""
    found, _ = _object(hall, asked)
    writes(asked, text(found, "type"))
    identity = text(found, "uuid")
    del hall.state.kept["objects"][identity]
    del hall.state.records[identity]
    return Answer(204)


def _record(hall: Hall, kind: str, told: Table) -> Table:
    required(told, "typeVersion", "startAt")
    begin = day(told, "startAt")
    if begin is None:
        raise invalid("record.startAt", "invalid")
    data = inner(told, "data")
    check_data(hall, kind, number(told, "typeVersion"), data)
    references: Json = told.get("references", [])
    return {
        "index": 0,
        "typeVersion": told["typeVersion"],
        "data": data,
        "geometry": told.get("geometry"),
        "references": references,
        "startAt": begin.isoformat(),
        "endAt": None,
        "registrationAt": hall.clock.today().isoformat(),
        "correctionFor": told.get("correctionFor"),
        "correctedBy": None,
    }


def _append(hall: Hall, identity: str, record: Table) -> Table:
    """The last record ends where this one begins, also when that lies before its own begin."""
    records = hall.state.records[identity]
    record["index"] = len(records) + 1
    if records:
        records[-1]["endAt"] = record["startAt"]
    records.append(record)
    return record
