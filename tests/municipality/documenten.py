"""The counter of the Documenten API: documents, their locks and their parts."""

import base64
import binascii
import re
from email.message import Message

from coach_desktop.exchange.wire import Api
from tests.municipality.hall import Asked, Hall, route
from tests.municipality.rows import (
    PAGING,
    at_most,
    day,
    held_by,
    paged,
    refer,
    required,
    rsin,
    tagged,
)
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

KIND = "enkelvoudiginformatieobjecten"
PART = 1 << 20
HELD = ("identificatie", "bronorganisatie", "titel", "informatieobjecttype", "auteur")
LISTED = ("expand", "creatiedatum__gte", "creatiedatum__lte", "locked", "ordering")
FORCED = "documenten.geforceerd-unlock"
FORCED_CHANGE = "documenten.geforceerd-bijwerken"

FIELDS: Table = {
    "titel": "",
    "auteur": "",
    "vertrouwelijkheidaanduiding": "",
    "status": "",
    "formaat": "",
    "taal": "",
    "bestandsnaam": "",
    "link": "",
    "beschrijving": "",
    "ontvangstdatum": None,
    "verzenddatum": None,
    "indicatieGebruiksrecht": None,
    "verschijningsvorm": "",
    "ondertekening": {"soort": "", "datum": None},
    "integriteit": {"algoritme": "", "waarde": "", "datum": None},
    "informatieobjecttype": "",
    "trefwoorden": [],
}


@route(Api.DOCUMENTEN, "GET", KIND)
def listed(hall: Hall, asked: Asked) -> Answer:
    asked.need("documenten.lezen")
    asked.only(*PAGING, *HELD, *LISTED)
    rows = held_by(asked, hall.every(KIND), *HELD)
    return paged(asked, [_shown(hall, row) for row in rows])


@route(Api.DOCUMENTEN, "GET", f"{KIND}/{{id}}")
def one(hall: Hall, asked: Asked) -> Answer:
    asked.need("documenten.lezen")
    asked.only("versie", "registratieOp", "expand")
    return tagged(asked, _shown(hall, hall.one(KIND, asked.ids[0])))


@route(Api.DOCUMENTEN, "POST", KIND)
def create(hall: Hall, asked: Asked) -> Answer:
    """The hash that is told is kept and not looked at: a wrong one is taken too."""
    asked.need("documenten.aanmaken")
    told = asked.request.table()
    required(told, "bronorganisatie", "creatiedatum", "titel", "auteur", "taal")
    required(told, "informatieobjecttype")
    rsin(told, "bronorganisatie")
    at_most(told, identificatie=40, titel=200, auteur=200, taal=3, bestandsnaam=255)
    kind = refer(hall, told, "informatieobjecttype", "informatieobjecttypen")
    if kind["concept"]:
        raise invalid("informatieobjecttype", "not-published")
    name = text(told, "identificatie") or f"DOCUMENT-{hall.new_id()[:8]}"
    if hall.every(KIND, bronorganisatie=text(told, "bronorganisatie"), identificatie=name):
        raise invalid("identificatie", "identificatie-niet-uniek")
    content = _inhoud(told)
    made = hall.add(
        Api.DOCUMENTEN,
        KIND,
        {
            "identificatie": name,
            "bronorganisatie": told["bronorganisatie"],
            "creatiedatum": str(day(told, "creatiedatum")),
            **{name: told.get(name, otherwise) for name, otherwise in FIELDS.items()},
            "versie": 1,
            "beginRegistratie": hall.stamp(),
            "bestandsomvang": told.get("bestandsomvang"),
            "locked": False,
            "_lock": "",
        },
    )
    lock = _take_content(hall, made, content)
    return as_json({**_shown(hall, made), **({"lock": lock} if lock else {})}, 201)


def _take_content(hall: Hall, document: Table, content: bytes | None) -> str:
    """Content at once, or parts to come: then the document is locked, and the lock is told."""
    size = number(document, "bestandsomvang")
    _drop_parts(hall, document)
    if content is None and size:
        document["_lock"] = lock = hall.new_id().replace("-", "")
        document["locked"] = True
        for index, begin in enumerate(range(0, size, PART)):
            part: Table = {"volgnummer": index + 1, "omvang": min(PART, size - begin)}
            part |= {"voltooid": False, "_of": document["uuid"]}
            hall.add(Api.DOCUMENTEN, "bestandsdelen", part)
        hall.state.contents.pop(text(document, "uuid"), None)
        return lock
    hall.state.contents[text(document, "uuid")] = content or b""
    document["bestandsomvang"] = len(content or b"")
    return ""


def _drop_parts(hall: Hall, document: Table) -> None:
    for part in _parts(hall, document):
        del hall.state.kept["bestandsdelen"][text(part, "uuid")]
        hall.state.contents.pop(text(part, "uuid"), None)


def _parts(hall: Hall, document: Table) -> list[Table]:
    return hall.every("bestandsdelen", _of=text(document, "uuid"))


def _inhoud(told: Table) -> bytes | None:
    value = told.get("inhoud")
    if value is None:
        return None
    try:
        content = base64.b64decode(str(value), validate=True)
    except binascii.Error:
        raise invalid("inhoud", "invalid") from None
    if "bestandsomvang" in told and told["bestandsomvang"] != len(content):
        raise invalid("nonFieldErrors", "file-size")
    return content


def _shown(hall: Hall, document: Table) -> Table:
    """As an answer tells it: the lock stands only beside the parts."""
    address = text(document, "url")
    parts: list[Json] = [
        {
            "url": part["url"],
            "volgnummer": part["volgnummer"],
            "omvang": part["omvang"],
            "voltooid": part["voltooid"],
            "lock": document["_lock"],
        }
        for part in _parts(hall, document)
    ]
    shown = {name: value for name, value in document.items() if not name.startswith("_")}
    complete = not parts or document["uuid"] in hall.state.contents
    download = f"{address}/download?versie={document['versie']}"
    return {**shown, "inhoud": download if complete else None, "bestandsdelen": parts}


@route(Api.DOCUMENTEN, "GET", f"{KIND}/{{id}}/download")
def download(hall: Hall, asked: Asked) -> Answer:
    """The bytes; no Range, no ETag."""
    asked.need("documenten.lezen")
    asked.only("versie", "registratieOp")
    document = hall.one(KIND, asked.ids[0])
    content = hall.state.contents.get(text(document, "uuid"))
    if content is None:
        raise not_found()
    return Answer(200, {"content-type": "application/octet-stream"}, content)


@route(Api.DOCUMENTEN, "PUT", "bestandsdelen/{id}")
def put_part(hall: Hall, asked: Asked) -> Answer:
    asked.need("documenten.aanmaken", "documenten.bijwerken")
    part = hall.one("bestandsdelen", asked.ids[0])
    document = hall.one(KIND, text(part, "_of"))
    fields = form_of(asked.request.headers.get("content-type", ""), asked.request.content)
    if fields.get("lock", b"").decode() != document["_lock"]:
        raise invalid("nonFieldErrors", "incorrect-lock-id")
    content = fields.get("inhoud", b"")
    if len(content) != part["omvang"]:
        raise invalid("nonFieldErrors", "file-size")
    hall.state.contents[text(part, "uuid")] = content
    part["voltooid"] = True
    known = ("url", "volgnummer", "omvang", "voltooid")
    return as_json({**{name: part[name] for name in known}, "lock": document["_lock"]})


def form_of(kind: str, content: bytes) -> dict[str, bytes]:
    """The fields of a form of parts."""
    message = Message()
    message["content-type"] = kind
    boundary = message.get_param("boundary")
    if not isinstance(boundary, str):
        raise invalid("nonFieldErrors", "invalid")
    found = {}
    for piece in content.split(b"--" + boundary.encode())[1:-1]:
        head, _, body = piece.removeprefix(b"\r\n").partition(b"\r\n\r\n")
        name = re.search(rb'[; ]name="([^"]*)"', head)
        if name:
            found[name[1].decode()] = body.removesuffix(b"\r\n")
    return found


@route(Api.DOCUMENTEN, "POST", f"{KIND}/{{id}}/lock")
def lock(hall: Hall, asked: Asked) -> Answer:
    """A lock never ends by itself."""
    asked.need("documenten.lock")
    document = hall.one(KIND, asked.ids[0])
    if document["locked"]:
        raise invalid("nonFieldErrors", "existing-lock")
    document["locked"] = True
    document["_lock"] = hall.new_id().replace("-", "")
    return as_json({"lock": document["_lock"]})


@route(Api.DOCUMENTEN, "POST", f"{KIND}/{{id}}/unlock")
def unlock(hall: Hall, asked: Asked) -> Answer:
    asked.need("documenten.lock", FORCED)
    document = hall.one(KIND, asked.ids[0])
    told = text(asked.request.table(), "lock")
    forced = FORCED in asked.client.scopes and not told
    if told != document["_lock"] and not forced:
        raise invalid("nonFieldErrors", "incorrect-lock-id" if told else "required")
    parts = sorted(_parts(hall, document), key=lambda part: number(part, "volgnummer"))
    if parts and not all(part["voltooid"] for part in parts):
        if not forced:
            raise invalid("nonFieldErrors", "incomplete-upload")
    elif parts:
        whole = b"".join(hall.state.contents[text(part, "uuid")] for part in parts)
        hall.state.contents[text(document, "uuid")] = whole
    _drop_parts(hall, document)
    document["locked"], document["_lock"] = False, ""
    return Answer(204)


@route(Api.DOCUMENTEN, "PATCH", f"{KIND}/{{id}}")
def change(hall: Hall, asked: Asked) -> Answer:
    asked.need("documenten.bijwerken")
    document = hall.one(KIND, asked.ids[0])
    if document["status"] == "definitief":  # the standard since 1.3; what is definite stays
        asked.need(FORCED_CHANGE)
    told = asked.request.table()
    if not document["locked"]:
        raise invalid("nonFieldErrors", "unlocked")
    if text(told, "lock") != document["_lock"]:
        raise invalid("nonFieldErrors", "incorrect-lock-id")
    document.update({name: told[name] for name in FIELDS if name in told})
    document["versie"] = number(document, "versie") + 1
    if "inhoud" in told:
        content = _inhoud(told)
        document["bestandsomvang"] = told.get("bestandsomvang", document["bestandsomvang"])
        held = document["_lock"]
        if _take_content(hall, document, content):
            document["_lock"] = held
    return as_json({**_shown(hall, document), "lock": document["_lock"]})


@route(Api.DOCUMENTEN, "GET", "objectinformatieobjecten")
def linked(hall: Hall, asked: Asked) -> Answer:
    """What hangs on a document, as the other APIs told this one; a plain list."""
    asked.need("documenten.lezen")
    asked.only("object", "informatieobject")
    rows: list[Json] = [
        {"informatieobject": row["informatieobject"], "object": row[name], "objectType": name}
        for kind, name in (
            ("zaakinformatieobjecten", "zaak"),
            ("besluitinformatieobjecten", "besluit"),
        )
        for row in hall.every(kind)
        if asked.query.get("informatieobject") in {None, row["informatieobject"]}
        and asked.query.get("object") in {None, row[name]}
    ]
    return as_json(rows)


def lock_of(hall: Hall, address: str) -> str:
    """The lock that a document stands under, for a test that breaks it."""
    found = hall.at(address, KIND)
    return text(found, "_lock") if found else text(inner({}, ""), "")
