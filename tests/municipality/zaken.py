"""The counter of the Zaken API."""

from coach_desktop.exchange.wire import Api
from tests.municipality.hall import SECRECY, Asked, Hall, route
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
    Problem,
    Table,
    as_json,
    denied,
    inner,
    invalid,
    text,
)

ROL = "rol__betrokkeneIdentificatie__"
BY_COACH = f"{ROL}medewerker__identificatie"
BY_BSN = f"{ROL}natuurlijkPersoon__inpBsn"
FILTERS = ("identificatie", "bronorganisatie", "zaaktype", "startdatum", "registratiedatum")
LISTED = (*FILTERS, *PAGING, "ordering", "expand", BY_COACH, BY_BSN, "rol__betrokkeneType")
LISTED_TOO = ("einddatum__isnull", "archiefstatus", "identificatie__icontains")
ORDERINGS = ("startdatum", "einddatum", "identificatie", "registratiedatum", "archiefactiedatum")
EXPANDS = ("rollen", "status", "zaakinformatieobjecten", "zaakobjecten", "zaaktype", "resultaat")
FORCED = "zaken.geforceerd-bijwerken"

FIELDS: Table = {
    "omschrijving": "",
    "toelichting": "",
    "einddatumGepland": None,
    "uiterlijkeEinddatumAfdoening": None,
    "publicatiedatum": None,
    "communicatiekanaal": "",
    "productenOfDiensten": [],
    "zaakgeometrie": None,
    "verlenging": None,
    "opschorting": {"indicatie": False, "reden": ""},
    "selectielijstklasse": "",
    "hoofdzaak": None,
    "relevanteAndereZaken": [],
    "kenmerken": [],
    "archiefnominatie": None,
    "archiefstatus": "nog_te_archiveren",
    "archiefactiedatum": None,
}
CHANGEABLE = (*FIELDS, "vertrouwelijkheidaanduiding", "startdatum", "identificatie")


def crs(asked: Asked) -> None:
    """Who writes something that may have a place says in which coordinates."""
    told = asked.request.headers.get("content-crs")
    if told is None:
        raise Problem(412, "crs-missing", "Content-Crs header ontbreekt")
    if told != "EPSG:4326":
        raise Problem(406, "not_acceptable", "CRS wordt niet ondersteund")


def open_zaak(hall: Hall, asked: Asked, told: Table, name: str = "zaak") -> Table:
    """The zaak that a request writes to; a closed one takes nothing more."""
    found = refer(hall, told, name, "zaken")
    if not asked.client.sees(text(found, "vertrouwelijkheidaanduiding")):
        raise denied()
    if found["einddatum"] is not None and FORCED not in asked.client.scopes:
        raise denied()
    return found


def touch(hall: Hall, zaak: Table) -> None:
    """Open Zaak says since 1.30 when a zaak last changed; no filter goes by it."""
    zaak["laatstGemuteerd"] = hall.stamp()


@route(Api.ZAKEN, "POST", "zaken")
def create(hall: Hall, asked: Asked) -> Answer:
    asked.need("zaken.aanmaken")
    crs(asked)
    told = asked.request.table()
    required(told, "bronorganisatie", "verantwoordelijkeOrganisatie", "zaaktype", "startdatum")
    rsin(told, "bronorganisatie", "verantwoordelijkeOrganisatie")
    at_most(told, identificatie=40, omschrijving=80, toelichting=1_000)
    zaaktype = refer(hall, told, "zaaktype", "zaaktypen")
    if zaaktype["concept"]:
        raise invalid("zaaktype", "not-published")
    number = text(told, "identificatie") or f"ZAAK-{hall.clock.today():%Y}-{hall.new_id()[:8]}"
    _free(hall, text(told, "bronorganisatie"), number)
    secrecy = text(told, "vertrouwelijkheidaanduiding")
    today = hall.clock.today().isoformat()
    made = hall.add(
        Api.ZAKEN,
        "zaken",
        {
            "identificatie": number,
            "bronorganisatie": told["bronorganisatie"],
            "verantwoordelijkeOrganisatie": told["verantwoordelijkeOrganisatie"],
            "zaaktype": told["zaaktype"],
            "registratiedatum": (day(told, "registratiedatum") or today).__str__(),
            "startdatum": str(day(told, "startdatum")),
            "einddatum": None,
            "vertrouwelijkheidaanduiding": secrecy or zaaktype["vertrouwelijkheidaanduiding"],
            "status": None,
            "resultaat": None,
            "rollen": [],
            "zaakinformatieobjecten": [],
            "zaakobjecten": [],
            "eigenschappen": [],
            "deelzaken": [],
            **{name: told.get(name, otherwise) for name, otherwise in FIELDS.items()},
            "laatstGemuteerd": hall.stamp(),
        },
    )
    return as_json(made, 201)


def _free(hall: Hall, organisation: str, number: str) -> None:
    if hall.every("zaken", bronorganisatie=organisation, identificatie=number):
        raise invalid("identificatie", "identificatie-niet-uniek")


@route(Api.ZAKEN, "GET", "zaken")
def listed(hall: Hall, asked: Asked) -> Answer:
    asked.need("zaken.lezen")
    asked.only(*LISTED, *LISTED_TOO)
    return paged(asked, _found(hall, asked, dict(asked.query)))


@route(Api.ZAKEN, "POST", "zaken/_zoek")
def searched(hall: Hall, asked: Asked) -> Answer:
    asked.need("zaken.lezen")
    crs(asked)
    asked.only(*PAGING, "expand")
    told = asked.request.table()
    wanted = {name: text(told, name) for name in told if isinstance(told[name], str)}
    rows = _found(hall, asked, wanted)
    numbers = told.get("uuid__in")
    if isinstance(numbers, list):
        rows = [row for row in rows if row["uuid"] in numbers]
    return paged(asked, rows)


def _found(hall: Hall, asked: Asked, wanted: dict[str, str]) -> list[Table]:
    order = wanted.get("ordering", "-identificatie")
    if order.removeprefix("-") not in ORDERINGS:
        raise invalid("ordering", "invalid_choice")
    rows = [
        row
        for row in hall.every("zaken", **{n: wanted[n] for n in FILTERS if n in wanted})
        if asked.client.sees(text(row, "vertrouwelijkheidaanduiding"))
        and _by_rol(hall, row, wanted)
        and _is_open(row, wanted.get("einddatum__isnull"))
    ]
    rows.sort(key=lambda row: text(row, order.removeprefix("-")), reverse=order.startswith("-"))
    return [_expanded(hall, row, wanted.get("expand", "")) for row in rows]


def _is_open(row: Table, isnull: str | None) -> bool:
    return isnull is None or (row["einddatum"] is None) == (isnull == "true")


def _by_rol(hall: Hall, zaak: Table, wanted: dict[str, str]) -> bool:
    held = {"identificatie": wanted.get(BY_COACH), "inpBsn": wanted.get(BY_BSN)}
    asked = {name: told for name, told in held.items() if told is not None}
    who = [inner(row, "betrokkeneIdentificatie") for row in hall.every("rollen", zaak=_url(zaak))]
    return all(any(each.get(name) == told for each in who) for name, told in asked.items())


def _url(row: Table) -> str:
    return text(row, "url")


def _expanded(hall: Hall, zaak: Table, asked: str) -> Table:
    """The zaak, with what was asked for beside it."""
    names = [name for name in asked.split(",") if name]
    for name in names:
        if name.partition(".")[0] not in EXPANDS:
            raise invalid("expand", "invalid_choice")
    if not names:
        return zaak
    beside: Table = {}
    for name in names:
        if name == "status":
            beside[name] = hall.at(text(zaak, "status"), "statussen")
        elif name in {"rollen", "zaakinformatieobjecten", "zaakobjecten"}:
            beside[name] = [*hall.every(name, zaak=_url(zaak))]
    return {**zaak, "_expand": beside}


@route(Api.ZAKEN, "GET", "zaken/{id}")
def one(hall: Hall, asked: Asked) -> Answer:
    asked.need("zaken.lezen")
    asked.only("expand")
    zaak = hall.one("zaken", asked.ids[0])
    if not asked.client.sees(text(zaak, "vertrouwelijkheidaanduiding")):
        raise denied()
    return tagged(asked, _expanded(hall, zaak, asked.query.get("expand", "")))


@route(Api.ZAKEN, "PATCH", "zaken/{id}")
def change(hall: Hall, asked: Asked) -> Answer:
    """If-Match is not looked at: the last who writes wins, and the answer has no ETag."""
    asked.need("zaken.bijwerken", FORCED)
    crs(asked)
    zaak = hall.one("zaken", asked.ids[0])
    open_zaak(hall, asked, zaak, "url")
    told = asked.request.table()
    at_most(told, identificatie=40, omschrijving=80, toelichting=1_000)
    if "identificatie" in told and told["identificatie"] != zaak["identificatie"]:
        raise invalid("identificatie", "wijzigen-niet-toegelaten")
    if told.get("vertrouwelijkheidaanduiding", SECRECY[0]) not in SECRECY:
        raise invalid("vertrouwelijkheidaanduiding", "invalid_choice")
    zaak.update({name: told[name] for name in CHANGEABLE if name in told})
    touch(hall, zaak)
    return as_json(zaak)


@route(Api.ZAKEN, "DELETE", "zaken/{id}")
def remove(hall: Hall, asked: Asked) -> Answer:
    asked.need("zaken.verwijderen")
    zaak = hall.one("zaken", asked.ids[0])
    if hall.every("besluiten", zaak=_url(zaak)):
        raise invalid("nonFieldErrors", "related-besluiten")
    del hall.state.kept["zaken"][asked.ids[0]]
    return Answer(204)


@route(Api.ZAKEN, "GET", "zaken/{id}/audittrail")
def trail(hall: Hall, asked: Asked) -> Answer:
    asked.need("audittrails.lezen")
    zaak = hall.one("zaken", asked.ids[0])
    told: list[Json] = [
        {"actie": method, "hoofdObject": path, "gebruikersId": user}
        for method, path, user in hall.state.trail
        if path.endswith(text(zaak, "uuid"))
    ]
    return as_json(told)


@route(Api.ZAKEN, "GET", "zaakinformatieobjecten")
def links(hall: Hall, asked: Asked) -> Answer:
    """No pages: a plain list."""
    asked.need("zaken.lezen")
    asked.only("zaak", "informatieobject")
    rows = held_by(asked, hall.every("zaakinformatieobjecten"), "zaak", "informatieobject")
    return as_json([*rows])


@route(Api.ZAKEN, "POST", "zaakinformatieobjecten")
def link(hall: Hall, asked: Asked) -> Answer:
    asked.need("zaken.aanmaken", "zaken.bijwerken")
    told = asked.request.table()
    required(told, "zaak", "informatieobject")
    zaak = open_zaak(hall, asked, told)
    document = refer(hall, told, "informatieobject", "enkelvoudiginformatieobjecten")
    pair = {name: text(told, name) for name in ("zaak", "informatieobject")}
    if hall.every("zaakinformatieobjecten", **pair):
        raise invalid("nonFieldErrors", "unique")
    kind = text(document, "informatieobjecttype")
    ties = hall.every("zaaktype-informatieobjecttypen", zaaktype=text(zaak, "zaaktype"))
    if kind not in {text(tie, "informatieobjecttype") for tie in ties}:
        raise invalid("nonFieldErrors", "missing-zaaktype-informatieobjecttype-relation")
    made = hall.add(
        Api.ZAKEN,
        "zaakinformatieobjecten",
        {
            **pair,
            "aardRelatieWeergave": "Hoort bij, omgekeerd: kent",
            "titel": text(told, "titel"),
            "beschrijving": text(told, "beschrijving"),
            "registratiedatum": hall.stamp(),
        },
    )
    told_of = zaak["zaakinformatieobjecten"]
    if isinstance(told_of, list):
        told_of.append(made["url"])
    touch(hall, zaak)
    return as_json(made, 201)


@route(Api.ZAKEN, "GET", "zaakobjecten")
def objects(hall: Hall, asked: Asked) -> Answer:
    asked.need("zaken.lezen")
    asked.only(*PAGING, "zaak", "object", "objectType")
    return paged(asked, held_by(asked, hall.every("zaakobjecten"), "zaak", "object", "objectType"))


@route(Api.ZAKEN, "POST", "zaakobjecten")
def add_object(hall: Hall, asked: Asked) -> Answer:
    """With an address of an object the server fetches it, without a token: 401, so 400."""
    asked.need("zaken.aanmaken", "zaken.bijwerken")
    told = asked.request.table()
    required(told, "zaak", "objectType")
    zaak = open_zaak(hall, asked, told)
    if text(told, "object"):
        raise invalid("object", "bad-url")
    if told["objectType"] == "overige" and not text(told, "objectTypeOverige"):
        raise invalid("nonFieldErrors", "missing-object-type-overige")
    known = ("zaak", "objectType", "objectTypeOverige", "relatieomschrijving")
    fields: Table = {name: text(told, name) for name in known}
    fields |= {"object": "", "objectIdentificatie": told.get("objectIdentificatie")}
    made = hall.add(Api.ZAKEN, "zaakobjecten", fields)
    told_of = zaak["zaakobjecten"]
    if isinstance(told_of, list):
        told_of.append(made["url"])
    touch(hall, zaak)
    return as_json(made, 201)
