"""The counter of the Catalogi API: what kinds of zaak, document and besluit there are."""

from collections.abc import Mapping

from coach_desktop.exchange.wire import Api
from tests.municipality.hall import Asked, Hall, route
from tests.municipality.rows import PAGING, day, paged, refer, required, rsin, tagged
from tests.municipality.speech import Answer, Json, Table, as_json, invalid, not_found, text, texts

KINDS: Mapping[str, tuple[str, ...]] = {
    "catalogussen": ("domein", "rsin"),
    "zaaktypen": ("catalogus", "identificatie", "trefwoorden"),
    "statustypen": ("zaaktype",),
    "roltypen": ("zaaktype", "omschrijving", "omschrijvingGeneriek"),
    "resultaattypen": ("zaaktype",),
    "informatieobjecttypen": ("catalogus", "omschrijving", "zaaktype"),
    "besluittypen": ("catalogus", "omschrijving", "zaaktypen", "informatieobjecttypen"),
    "zaaktype-informatieobjecttypen": ("zaaktype", "informatieobjecttype", "richting"),
}
"""What each list can be filtered by; status and datumGeldigheid come on top."""

PUBLISHED = ("zaaktypen", "informatieobjecttypen", "besluittypen")
HANGS_ON_ZAAKTYPE = ("statustypen", "roltypen", "resultaattypen", "zaaktype-informatieobjecttypen")
STATES = ("alles", "concept", "definitief")

NEEDED: Mapping[str, tuple[str, ...]] = {
    "catalogussen": ("domein", "rsin", "contactpersoonBeheerNaam"),
    "zaaktypen": (
        *("omschrijving", "vertrouwelijkheidaanduiding", "doel", "aanleiding", "onderwerp"),
        *("indicatieInternOfExtern", "handelingInitiator", "handelingBehandelaar"),
        *("doorlooptijd", "opschortingEnAanhoudingMogelijk", "verlengingMogelijk"),
        *("publicatieIndicatie", "productenOfDiensten", "referentieproces"),
        *("verantwoordelijke", "beginGeldigheid", "versiedatum", "catalogus"),
        *("besluittypen", "gerelateerdeZaaktypen"),
    ),
    "statustypen": ("omschrijving", "zaaktype", "volgnummer"),
    "roltypen": ("zaaktype", "omschrijving", "omschrijvingGeneriek"),
    "resultaattypen": (
        *("zaaktype", "omschrijving", "resultaattypeomschrijving", "selectielijstklasse"),
        "brondatumArchiefprocedure",
    ),
    "informatieobjecttypen": (
        *("catalogus", "omschrijving", "vertrouwelijkheidaanduiding"),
        *("beginGeldigheid", "informatieobjectcategorie"),
    ),
    "besluittypen": (
        *("catalogus", "publicatieIndicatie", "informatieobjecttypen", "beginGeldigheid"),
    ),
    "zaaktype-informatieobjecttypen": (
        *("zaaktype", "informatieobjecttype", "volgnummer", "richting"),
    ),
}


def _kind(asked: Asked) -> str:
    return asked.request.path.split("/")[4]


def listed(hall: Hall, asked: Asked) -> Answer:
    asked.need("catalogi.lezen")
    kind = _kind(asked)
    on_day: tuple[str, ...] = () if kind == "catalogussen" else ("status", "datumGeldigheid")
    if kind == "zaaktype-informatieobjecttypen":
        on_day = ("status",)
    asked.only(*PAGING, *KINDS[kind], *on_day)
    state = asked.query.get("status", "definitief")
    if state not in STATES:
        raise invalid("status", "invalid_choice")
    when = asked.query.get("datumGeldigheid", hall.clock.today().isoformat())
    rows = [
        shown
        for row in hall.every(kind)
        if (kind == "catalogussen" or _in_state(hall, kind, row, state))
        and ("datumGeldigheid" not in asked.query or _valid_on(row, when))
        for shown in (_shown(hall, kind, row),)
        if all(
            _holds(shown, name, asked.query[name]) for name in KINDS[kind] if name in asked.query
        )
    ]
    return paged(asked, rows)


def _holds(row: Table, name: str, told: str) -> bool:
    if name == "zaaktype" and name not in row:
        return told in texts(row, "zaaktypen")
    value = row.get(name)
    return told in value if isinstance(value, list) else value == told


def _in_state(hall: Hall, kind: str, row: Table, state: str) -> bool:
    of = hall.at(text(row, "zaaktype"), "zaaktypen") if kind in HANGS_ON_ZAAKTYPE else row
    is_concept = of is None or of["concept"] is True
    return state == "alles" or is_concept == (state == "concept")


def _valid_on(row: Table, when: str) -> bool:
    begin, end = text(row, "beginGeldigheid"), text(row, "eindeGeldigheid")
    return (not begin or begin <= when) and (not end or when < end)


def _shown(hall: Hall, kind: str, row: Table) -> Table:
    """With the addresses of what belongs to it, both ways."""
    address = text(row, "url")
    beside: dict[str, Json] = {}
    if kind == "zaaktypen":
        for other in ("statustypen", "roltypen", "resultaattypen"):
            beside[other] = [each["url"] for each in hall.every(other, zaaktype=address)]
        ties = hall.every("zaaktype-informatieobjecttypen", zaaktype=address)
        beside["informatieobjecttypen"] = [tie["informatieobjecttype"] for tie in ties]
    elif kind == "besluittypen":
        beside["zaaktypen"] = [*zaaktypen_of(hall, address)]
    elif kind == "informatieobjecttypen":
        ties = hall.every("zaaktype-informatieobjecttypen", informatieobjecttype=address)
        beside["zaaktypen"] = [tie["zaaktype"] for tie in ties]
    elif kind == "statustypen":
        numbers = [each["volgnummer"] for each in hall.every(kind, zaaktype=text(row, "zaaktype"))]
        whole = [each for each in numbers if isinstance(each, int)]
        beside["isEindstatus"] = row["volgnummer"] == max(whole)
    return {**row, **beside}


def zaaktypen_of(hall: Hall, besluittype: str) -> list[str]:
    """Addresses of the zaaktypen in which a besluit of this type can be taken."""
    return [
        text(each, "url")
        for each in hall.every("zaaktypen")
        if besluittype in texts(each, "besluittypen")
    ]


def one(hall: Hall, asked: Asked) -> Answer:
    asked.need("catalogi.lezen")
    kind = _kind(asked)
    return tagged(asked, _shown(hall, kind, hall.one(kind, asked.ids[0])))


def create(hall: Hall, asked: Asked) -> Answer:
    asked.need("catalogi.schrijven")
    kind, told = _kind(asked), asked.request.table()
    required(told, *NEEDED[kind])
    if kind == "catalogussen":
        rsin(told, "rsin")
        if hall.every(kind, domein=text(told, "domein"), rsin=text(told, "rsin")):
            raise invalid("nonFieldErrors", "unique")
    else:
        _refers(hall, kind, told)
    day(told, "beginGeldigheid")
    fields: Table = {**told}
    if kind in PUBLISHED:
        fields["concept"] = True
    made = hall.add(Api.CATALOGI, kind, fields)
    return as_json(_shown(hall, kind, made), 201)


def _refers(hall: Hall, kind: str, told: Table) -> None:
    """Types are tied to each other only while both are concepts (validators of Open Zaak 1.30)."""
    if kind in HANGS_ON_ZAAKTYPE:
        zaaktype = refer(hall, told, "zaaktype", "zaaktypen")
        if zaaktype["concept"] is False:
            raise invalid("nonFieldErrors", "non-concept-zaaktype")
        if kind == "resultaattypen" and not text(zaaktype, "selectielijstProcestype"):
            raise invalid("nonFieldErrors", "procestype-mismatch")
    else:
        refer(hall, told, "catalogus", "catalogussen")
        _not_there_yet(hall, kind, told)
    if kind == "zaaktype-informatieobjecttypen":
        refer(hall, told, "informatieobjecttype", "informatieobjecttypen")
    for name in ("besluittypen", "informatieobjecttypen"):
        rows = [hall.at(address, name) for address in texts(told, name)]
        if any(row is None for row in rows):
            raise invalid(name, "bad-url")
        if any(row is not None and row["concept"] is False for row in rows):
            raise invalid("nonFieldErrors", "non-concept-relation")


def _not_there_yet(hall: Hall, kind: str, told: Table) -> None:
    """No two published types of one name are in force at the same time."""
    name = "identificatie" if kind == "zaaktypen" else "omschrijving"
    same = {"catalogus": text(told, "catalogus"), name: text(told, name)}
    if any(row["concept"] is False for row in hall.every(kind, **same)):
        raise invalid("beginGeldigheid", "overlap")


def publish(hall: Hall, asked: Asked) -> Answer:
    """A zaaktype needs a roltype, two statustypen and a resultaattype (Open Zaak 1.30)."""
    asked.need("catalogi.schrijven")
    kind = _kind(asked)
    if kind not in PUBLISHED:
        raise not_found()
    row = hall.one(kind, asked.ids[0])
    shown = _shown(hall, kind, row)
    if kind == "zaaktypen":
        for hangs, least in (("roltypen", 1), ("resultaattypen", 1), ("statustypen", 2)):
            if len(texts(shown, hangs)) < least:
                raise invalid(hangs, "concept-relation")
        for name in ("informatieobjecttypen", "besluittypen"):
            rows = [hall.at(address, name) for address in texts(shown, name)]
            if any(each is None or each["concept"] for each in rows):
                raise invalid("nonFieldErrors", "concept-relation")
    row["concept"] = False
    return as_json(_shown(hall, kind, row))


for _each in KINDS:
    route(Api.CATALOGI, "GET", _each)(listed)
    route(Api.CATALOGI, "POST", _each)(create)
    route(Api.CATALOGI, "GET", f"{_each}/{{id}}")(one)
    route(Api.CATALOGI, "POST", f"{_each}/{{id}}/publish")(publish)
