"""The counter of the objecttypen, with the JSON schema of each version."""

from coach_desktop.exchange.wire import Api
from tests.municipality.hall import Asked, Hall, route
from tests.municipality.rows import PAGING, paged, required
from tests.municipality.speech import Answer, Table, as_json, denied, inner, invalid, number, text

FIELDS: Table = {
    "name": "",
    "namePlural": "",
    "description": "",
    "dataClassification": "open",
    "maintainerOrganization": "",
    "maintainerDepartment": "",
    "contactPerson": "",
    "contactEmail": "",
    "source": "",
    "updateFrequency": "unknown",
    "providerOrganization": "",
    "documentationUrl": "",
    "labels": {},
    "allowGeometry": True,
}
STATES = ("draft", "published", "deprecated")


def reads(asked: Asked, kind: str) -> None:
    """The token may read objects of this type."""
    token = asked.token
    allowed = token.reads is None or kind in token.reads
    if not allowed and token.writes is not None and kind not in token.writes:
        raise denied()


def writes(asked: Asked, kind: str) -> None:
    """The token may write objects of this type."""
    if asked.token.writes is not None and kind not in asked.token.writes:
        raise denied()


def check_data(hall: Hall, kind: str, version: int, data: Table) -> None:
    """The data fits the schema of its type and version."""
    from jsonschema.validators import (  # type: ignore[import-untyped]  # with openapi-core
        Draft202012Validator,
    )

    objecttype = hall.at(kind, "objecttypes")
    if objecttype is None:
        raise invalid("type", "invalid")
    found = _version(hall, text(objecttype, "uuid"), version)
    if found is None:
        raise invalid("record.typeVersion", "invalid")
    if not Draft202012Validator(inner(found, "jsonSchema")).is_valid(data):
        raise invalid("record.data", "invalid-json-schema")


def _version(hall: Hall, objecttype: str, version: int) -> Table | None:
    rows = hall.every("versions", _of=objecttype)
    return next((row for row in rows if row["version"] == version), None)


def _shown(hall: Hall, objecttype: Table) -> Table:
    rows = hall.every("versions", _of=text(objecttype, "uuid"))
    return {**objecttype, "versions": [row["url"] for row in rows]}


def _shown_version(row: Table) -> Table:
    return {name: value for name, value in row.items() if name not in {"_of", "uuid"}}


@route(Api.OBJECTTYPEN, "GET", "objecttypes")
def listed(hall: Hall, asked: Asked) -> Answer:
    asked.only(*PAGING, "dataClassification")
    return paged(asked, [_shown(hall, row) for row in hall.every("objecttypes")])


@route(Api.OBJECTTYPEN, "GET", "objecttypes/{id}")
def one(hall: Hall, asked: Asked) -> Answer:
    return as_json(_shown(hall, hall.one("objecttypes", asked.ids[0])))


@route(Api.OBJECTTYPEN, "POST", "objecttypes")
def create(hall: Hall, asked: Asked) -> Answer:
    if asked.token.writes is not None:
        raise denied()
    told = asked.request.table()
    required(told, "name", "namePlural")
    identity = text(told, "uuid")
    if identity and identity in hall.state.kept.get("objecttypes", {}):
        raise invalid("uuid", "unique")
    fields: Table = {name: told.get(name, otherwise) for name, otherwise in FIELDS.items()}
    today = hall.clock.today().isoformat()
    fields |= {"createdAt": today, "modifiedAt": today}
    made = hall.add(Api.OBJECTTYPEN, "objecttypes", fields, identity)
    return as_json(_shown(hall, made), 201)


@route(Api.OBJECTTYPEN, "GET", "objecttypes/{id}/versions")
def versions(hall: Hall, asked: Asked) -> Answer:
    asked.only(*PAGING)
    rows = hall.every("versions", _of=text(hall.one("objecttypes", asked.ids[0]), "uuid"))
    return paged(asked, [_shown_version(row) for row in rows])


@route(Api.OBJECTTYPEN, "GET", "objecttypes/{id}/versions/{n}")
def version_of(hall: Hall, asked: Asked) -> Answer:
    hall.one("objecttypes", asked.ids[0])
    found = _version(hall, asked.ids[0], int(asked.ids[1]))
    if found is None:
        raise invalid("version", "invalid")
    return as_json(_shown_version(found))


@route(Api.OBJECTTYPEN, "POST", "objecttypes/{id}/versions")
def add_version(hall: Hall, asked: Asked) -> Answer:
    if asked.token.writes is not None:
        raise denied()
    objecttype = hall.one("objecttypes", asked.ids[0])
    told = asked.request.table()
    made = keep_version(hall, objecttype, inner(told, "jsonSchema"), text(told, "status"))
    return as_json(_shown_version(made), 201)


@route(Api.OBJECTTYPEN, "PATCH", "objecttypes/{id}/versions/{n}")
def change_version(hall: Hall, asked: Asked) -> Answer:
    """A published version takes no other schema; only a draft does."""
    if asked.token.writes is not None:
        raise denied()
    found = _version(hall, asked.ids[0], int(asked.ids[1]))
    if found is None:
        raise invalid("version", "invalid")
    told = asked.request.table()
    if "jsonSchema" in told and found["status"] != "draft":
        raise invalid("nonFieldErrors", "non-draft-version-update")
    found.update({name: told[name] for name in ("jsonSchema", "status") if name in told})
    return as_json(_shown_version(found))


def keep_version(hall: Hall, objecttype: Table, schema: Table, status: str = "") -> Table:
    """Another version of a type, one number further."""
    if status and status not in STATES:
        raise invalid("status", "invalid_choice")
    rows = hall.every("versions", _of=text(objecttype, "uuid"))
    index = max((number(row, "version") for row in rows), default=0) + 1
    today = hall.clock.today().isoformat()
    fields: Table = {
        "version": index,
        "objectType": objecttype["url"],
        "status": status or "draft",
        "jsonSchema": schema,
        "createdAt": today,
        "modifiedAt": today,
        "publishedAt": today if status == "published" else None,
        "_of": objecttype["uuid"],
    }
    made = hall.add(Api.OBJECTTYPEN, "versions", fields)
    made["url"] = f"{objecttype['url']}/versions/{index}"
    return made
