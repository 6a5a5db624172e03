"""The objects API: the number of a record is the revision, and PUT always has the whole record."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

import msgspec

from coach_desktop.exchange.asking import (
    Cause,
    Failed,
    Table,
    ask_as,
    ask_table,
    number,
    rows_of,
    strange,
    table,
    text,
)
from coach_desktop.exchange.wire import Api, Call, Json, Wire

_PAGE_OF_NUMBERS = "500"
_PAGE_OF_RECORDS = "20"
"""Two megabytes of a usual caseload: more at once would stop the window while it is read."""

Cut = Mapping[str, bytes]
"""The data of a record as the bytes of each of its parts, which nobody has read yet."""

_UUID = re.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@dataclass(frozen=True, slots=True)
class Record:
    """One record of an object as it came."""

    object: str
    index: int
    data: Cut


class _Version(msgspec.Struct):
    """What is needed of one record; the rest of it is passed over."""

    index: int
    data: dict[str, msgspec.Raw]


class _Row(msgspec.Struct):
    record: _Version
    uuid: str = ""
    url: str = ""


class _Page(msgspec.Struct):
    results: list[_Row]
    next: str | None = None


class _Former(msgspec.Struct):
    """A record of the history: within an object, or by itself."""

    record: _Version | None = None
    data: dict[str, msgspec.Raw] | None = None


_PAGE, _ROW = msgspec.json.Decoder(_Page), msgspec.json.Decoder(_Row)
_FORMER = msgspec.json.Decoder(_Former)


@dataclass(frozen=True, slots=True)
class Objecten:
    """The objects of a municipality."""

    wire: Wire

    def objecttype(self, objecttype: str) -> Table:
        """An objecttype by its address; raises Failed GONE when this server has none there."""
        return ask_table(self.wire, Call(Api.OBJECTTYPEN, "GET", objecttype))

    def numbers(self, objecttype: str, attribute: str = "") -> dict[str, int]:
        """The number of the last record of each object, by uuid: what changed shows in it."""
        query = {
            "type": objecttype,
            "fields": "uuid,record__index",
            "pageSize": _PAGE_OF_NUMBERS,
            **({"data_attr": attribute} if attribute else {}),
        }
        rows = rows_of(self.wire, Call(Api.OBJECTEN, "GET", "objects", query))
        return {_uuid(row): _index(row) for row in rows}

    def all(self, objecttype: str, attribute: str, page: int) -> tuple[list[Record], bool]:
        """A page of whole records, and whether another one follows."""
        query = {"type": objecttype, "pageSize": _PAGE_OF_RECORDS, "page": str(page)}
        if attribute:
            query["data_attr"] = attribute
        call = Call(Api.OBJECTEN, "GET", "objects", query)
        told = ask_as(self.wire, call, _PAGE)
        return [*map(_record, told.results)], bool(told.next)

    def number(self, uuid: str) -> int:
        """The number of the last record of an object; 0 when this server does not have it."""
        query = {"fields": "uuid,record__index"}
        call = Call(Api.OBJECTEN, "GET", f"objects/{uuid}", query)
        try:
            return _index(ask_table(self.wire, call))
        except Failed as failed:
            if failed.cause is Cause.GONE:
                return 0
            raise

    def record(self, uuid: str) -> Record:
        """The last record of an object."""
        return _record(ask_as(self.wire, Call(Api.OBJECTEN, "GET", f"objects/{uuid}"), _ROW))

    def former(self, uuid: str, index: int) -> Cut:
        """The data of one record of an object's history."""
        call = Call(Api.OBJECTEN, "GET", f"objects/{uuid}/{index}")
        told = ask_as(self.wire, call, _FORMER)
        data = told.record.data if told.record is not None else told.data
        if data is None:
            raise strange()
        return data

    def make(self, uuid: str, objecttype: str, version: int, data: Table, day: str) -> int:
        """Make an object under a uuid of ours; the number of its record."""
        body: Mapping[str, Json] = {
            "uuid": uuid,
            "type": objecttype,
            "record": _body(version, data, day),
        }
        call = Call(Api.OBJECTEN, "POST", "objects", body=body)
        return _index(ask_table(self.wire, call))

    def replace(self, uuid: str, objecttype: str, version: int, data: Table, day: str) -> int:
        """Write the whole record anew, without the uuid; the number of the record that it got."""
        body: Mapping[str, Json] = {"type": objecttype, "record": _body(version, data, day)}
        call = Call(Api.OBJECTEN, "PUT", f"objects/{uuid}", body=body)
        return _index(ask_table(self.wire, call))

    def objecttypes(self) -> list[Table]:
        """Every objecttype."""
        return rows_of(self.wire, Call(Api.OBJECTTYPEN, "GET", "objecttypes"))

    def make_objecttype(self, body: Mapping[str, Json]) -> Table:
        """Make an objecttype; only on a test server."""
        return ask_table(self.wire, Call(Api.OBJECTTYPEN, "POST", "objecttypes", body=body))

    def make_version(self, objecttype: str, schema: Mapping[str, Json]) -> Table:
        """Make a published version of an objecttype; only on a test server."""
        body: Mapping[str, Json] = {"status": "published", "jsonSchema": schema}
        call = Call(Api.OBJECTTYPEN, "POST", f"{objecttype}/versions", body=body)
        return ask_table(self.wire, call)

    def version(self, version: str) -> Table:
        """A version of an objecttype by its address."""
        return ask_table(self.wire, Call(Api.OBJECTTYPEN, "GET", version))


def _body(version: int, data: Table, day: str) -> Mapping[str, Json]:
    return {"typeVersion": version, "data": data, "startAt": day}


def _record(row: _Row) -> Record:
    return Record(_name(row.uuid, row.url), _counted(row.record.index), row.record.data)


def _uuid(row: Table) -> str:
    return _name(text(row, "uuid"), text(row, "url"))


def _name(uuid: str, url: str) -> str:
    """The uuid of an object; some servers tell it in its address alone."""
    found = uuid or url.rstrip("/").rpartition("/")[2]
    if not _UUID.fullmatch(found):
        raise strange()
    return found


def _index(row: Table) -> int:
    return _counted(number(table(row.get("record")), "index"))


def _counted(found: int) -> int:
    if found < 1:
        raise strange()
    return found
