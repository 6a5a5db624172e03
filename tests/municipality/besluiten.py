"""The counter of the Besluiten API."""

from coach_desktop.exchange.wire import Api
from tests.municipality.catalogi import zaaktypen_of
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
from tests.municipality.speech import Answer, Table, as_json, inner, invalid, text, texts
from tests.municipality.zaken import open_zaak, touch

HELD = ("identificatie", "verantwoordelijkeOrganisatie", "besluittype", "zaak")
DAYS = ("vervaldatum", "publicatiedatum", "verzenddatum", "uiterlijkeReactiedatum")
CHANGEABLE = (*DAYS, "datum", "ingangsdatum", "toelichting", "bestuursorgaan", "vervalreden")
ZAKEN_TOO = ("zaken.bijwerken", "zaken.aanmaken")


@route(Api.BESLUITEN, "GET", "besluiten")
def listed(hall: Hall, asked: Asked) -> Answer:
    asked.need("besluiten.lezen")
    asked.only(*PAGING, *HELD)
    return paged(asked, held_by(asked, hall.every("besluiten"), *HELD))


@route(Api.BESLUITEN, "GET", "besluiten/{id}")
def one(hall: Hall, asked: Asked) -> Answer:
    asked.need("besluiten.lezen")
    return tagged(asked, hall.one("besluiten", asked.ids[0]))


@route(Api.BESLUITEN, "POST", "besluiten")
def create(hall: Hall, asked: Asked) -> Answer:
    asked.need("besluiten.aanmaken")
    told = asked.request.table()
    required(told, "verantwoordelijkeOrganisatie", "besluittype", "datum", "ingangsdatum")
    rsin(told, "verantwoordelijkeOrganisatie")
    at_most(told, identificatie=50, bestuursorgaan=50)
    besluittype = refer(hall, told, "besluittype", "besluittypen")
    if besluittype["concept"]:
        raise invalid("besluittype", "not-published")
    zaak: Table | None = None
    if text(told, "zaak"):
        zaak = open_zaak(hall, asked, told)
        if text(zaak, "zaaktype") not in zaaktypen_of(hall, text(besluittype, "url")):
            raise invalid("nonFieldErrors", "zaaktype-mismatch")
    if (day(told, "datum") or hall.clock.today()) > hall.clock.today():
        raise invalid("datum", "future_not_allowed")
    organisation = text(told, "verantwoordelijkeOrganisatie")
    name = text(told, "identificatie") or f"BESLUIT-{hall.new_id()[:8]}"
    if hall.every("besluiten", verantwoordelijkeOrganisatie=organisation, identificatie=name):
        raise invalid("identificatie", "identificatie-niet-uniek")
    fields: Table = {
        "identificatie": name,
        "verantwoordelijkeOrganisatie": organisation,
        "besluittype": told["besluittype"],
        "zaak": text(told, "zaak"),
        "datum": str(day(told, "datum")),
        "ingangsdatum": str(day(told, "ingangsdatum")),
        "toelichting": text(told, "toelichting"),
        "bestuursorgaan": text(told, "bestuursorgaan"),
        "vervalreden": text(told, "vervalreden"),
        "vervalredenWeergave": "",
    }
    for each in DAYS:
        found = day(told, each)
        fields[each] = None if found is None else found.isoformat()
    made = hall.add(Api.BESLUITEN, "besluiten", fields)
    if zaak is not None:
        touch(hall, zaak)
    return as_json(made, 201)


@route(Api.BESLUITEN, "PATCH", "besluiten/{id}")
def change(hall: Hall, asked: Asked) -> Answer:
    """If-Match is not looked at here either."""
    asked.need("besluiten.bijwerken")
    besluit = hall.one("besluiten", asked.ids[0])
    told = asked.request.table()
    for each in DAYS:
        day(told, each)
    if text(besluit, "zaak"):
        open_zaak(hall, asked, besluit)
    besluit.update({name: told[name] for name in CHANGEABLE if name in told})
    return as_json(besluit)


@route(Api.BESLUITEN, "GET", "besluitinformatieobjecten")
def links(hall: Hall, asked: Asked) -> Answer:
    """No pages: a plain list."""
    asked.need("besluiten.lezen")
    asked.only("besluit", "informatieobject")
    rows = held_by(asked, hall.every("besluitinformatieobjecten"), "besluit", "informatieobject")
    return as_json([*rows])


@route(Api.BESLUITEN, "POST", "besluitinformatieobjecten")
def link(hall: Hall, asked: Asked) -> Answer:
    """That the same link twice is refused is supposed; nobody tried it on a real server."""
    asked.need("besluiten.aanmaken", "besluiten.bijwerken")
    told = asked.request.table()
    required(told, "besluit", "informatieobject")
    besluit = refer(hall, told, "besluit", "besluiten")
    document = refer(hall, told, "informatieobject", "enkelvoudiginformatieobjecten")
    besluittype = hall.at(text(besluit, "besluittype"), "besluittypen") or inner({}, "")
    if text(document, "informatieobjecttype") not in texts(besluittype, "informatieobjecttypen"):
        raise invalid("nonFieldErrors", "missing-besluittype-informatieobjecttype-relation")
    pair = {name: text(told, name) for name in ("besluit", "informatieobject")}
    if hall.every("besluitinformatieobjecten", **pair):
        raise invalid("nonFieldErrors", "unique")
    return as_json(hall.add(Api.BESLUITEN, "besluitinformatieobjecten", {**pair}), 201)
