"""The counter of rollen and statussen, which belong to the Zaken API too."""

from datetime import timedelta

from coach_desktop.exchange.wire import Api
from tests.municipality.hall import Asked, Hall, route
from tests.municipality.rows import (
    PAGING,
    at_most,
    eleven,
    held_by,
    moment,
    paged,
    refer,
    required,
    tagged,
)
from tests.municipality.speech import Answer, Table, as_json, denied, inner, invalid, number, text
from tests.municipality.zaken import open_zaak, touch

TYPES = (
    "natuurlijk_persoon",
    "niet_natuurlijk_persoon",
    "vestiging",
    "organisatorische_eenheid",
    "medewerker",
)
BY_COACH = "betrokkeneIdentificatie__medewerker__identificatie"
BY_BSN = "betrokkeneIdentificatie__natuurlijkPersoon__inpBsn"
HELD = ("zaak", "betrokkeneType", "roltype", "omschrijving", "omschrijvingGeneriek")
REOPEN = "zaken.heropenen"


@route(Api.ZAKEN, "GET", "rollen")
def listed(hall: Hall, asked: Asked) -> Answer:
    asked.need("zaken.lezen")
    asked.only(*PAGING, *HELD, BY_COACH, BY_BSN)
    wanted = {
        "identificatie": asked.query.get(BY_COACH),
        "inpBsn": asked.query.get(BY_BSN),
    }
    rows = [
        row
        for row in held_by(asked, hall.every("rollen"), *HELD)
        if all(
            told is None or inner(row, "betrokkeneIdentificatie").get(name) == told
            for name, told in wanted.items()
        )
    ]
    return paged(asked, rows)


@route(Api.ZAKEN, "GET", "rollen/{id}")
def one(hall: Hall, asked: Asked) -> Answer:
    asked.need("zaken.lezen")
    return tagged(asked, hall.one("rollen", asked.ids[0]))


@route(Api.ZAKEN, "POST", "rollen")
def create(hall: Hall, asked: Asked) -> Answer:
    """No key of its own: the same rol twice is two rollen, but for the initiator."""
    asked.need("zaken.aanmaken", "zaken.bijwerken")
    told = asked.request.table()
    required(told, "zaak", "betrokkeneType", "roltype")
    zaak = open_zaak(hall, asked, told)
    if text(told, "betrokkeneType") not in TYPES:
        raise invalid("betrokkeneType", "invalid_choice")
    roltype = refer(hall, told, "roltype", "roltypen")
    if roltype["zaaktype"] != zaak["zaaktype"]:
        raise invalid("roltype", "zaaktype-mismatch")
    at_most(told, roltoelichting=1_000)
    who = inner(told, "betrokkeneIdentificatie")
    if not who and not text(told, "betrokkene"):
        raise invalid("nonFieldErrors", "invalid-betrokkene")
    if text(who, "inpBsn") and not eleven(text(who, "inpBsn")):
        raise invalid("betrokkeneIdentificatie.inpBsn", "invalid-length")
    generic = text(roltype, "omschrijvingGeneriek")
    at_zaak = text(zaak, "url")
    if generic == "initiator" and hall.every("rollen", zaak=at_zaak, omschrijvingGeneriek=generic):
        raise invalid("nonFieldErrors", "max-occurences")
    made = hall.add(
        Api.ZAKEN,
        "rollen",
        {
            "zaak": at_zaak,
            "betrokkene": text(told, "betrokkene"),
            "betrokkeneType": told["betrokkeneType"],
            "afwijkendeNaamBetrokkene": text(told, "afwijkendeNaamBetrokkene"),
            "roltype": told["roltype"],
            "omschrijving": roltype["omschrijving"],
            "omschrijvingGeneriek": generic,
            "roltoelichting": text(told, "roltoelichting"),
            "registratiedatum": hall.stamp(),
            "indicatieMachtiging": text(told, "indicatieMachtiging"),
            "betrokkeneIdentificatie": who,
            "statussen": [],
        },
    )
    _hang_on(zaak, "rollen", made)
    touch(hall, zaak)
    return as_json(made, 201)


def _hang_on(zaak: Table, name: str, made: Table) -> None:
    row = zaak[name]
    if isinstance(row, list):
        row.append(made["url"])


@route(Api.ZAKEN, "GET", "statussen")
def statuses(hall: Hall, asked: Asked) -> Answer:
    asked.need("zaken.lezen")
    asked.only(*PAGING, "zaak", "statustype", "indicatieLaatstGezetteStatus")
    return paged(asked, held_by(asked, hall.every("statussen"), "zaak", "statustype"))


@route(Api.ZAKEN, "GET", "statussen/{id}")
def status(hall: Hall, asked: Asked) -> Answer:
    asked.need("zaken.lezen")
    return tagged(asked, hall.one("statussen", asked.ids[0]))


@route(Api.ZAKEN, "POST", "statussen")
def set_status(hall: Hall, asked: Asked) -> Answer:
    asked.need("zaken.aanmaken", "zaken.statussen.toevoegen", REOPEN)
    told = asked.request.table()
    required(told, "zaak", "statustype", "datumStatusGezet")
    zaak = refer(hall, told, "zaak", "zaken")
    if zaak["einddatum"] is not None and REOPEN not in asked.client.scopes:
        raise denied()
    statustype = refer(hall, told, "statustype", "statustypen")
    if statustype["zaaktype"] != zaak["zaaktype"]:
        raise invalid("nonFieldErrors", "zaaktype-mismatch")
    when = moment(told, "datumStatusGezet")
    if when > hall.clock.now() + timedelta(seconds=60):
        raise invalid("datumStatusGezet", "date-in-future")
    at_zaak = text(zaak, "url")
    if any(
        moment(row, "datumStatusGezet") == when for row in hall.every("statussen", zaak=at_zaak)
    ):
        raise invalid("nonFieldErrors", "unique")
    if is_last(hall, statustype):
        _may_close(hall, zaak)
    made = hall.add(
        Api.ZAKEN,
        "statussen",
        {
            "zaak": at_zaak,
            "statustype": told["statustype"],
            "datumStatusGezet": told["datumStatusGezet"],
            "statustoelichting": text(told, "statustoelichting"),
            "indicatieLaatstGezetteStatus": True,
            "gezetdoor": None,
            "zaakinformatieobjecten": [],
        },
    )
    rows = hall.every("statussen", zaak=at_zaak)
    latest = max(rows, key=lambda row: moment(row, "datumStatusGezet"))
    for row in rows:
        row["indicatieLaatstGezetteStatus"] = row is latest
    zaak["status"] = latest["url"]
    touch(hall, zaak)
    return as_json(made, 201)


def _may_close(hall: Hall, zaak: Table) -> None:
    """Of each document it must be told whether somebody has rights on it; and a result must be."""
    for link in hall.every("zaakinformatieobjecten", zaak=text(zaak, "url")):
        document = hall.at(text(link, "informatieobject"), "enkelvoudiginformatieobjecten")
        if document is not None and document["indicatieGebruiksrecht"] is None:
            raise invalid("nonFieldErrors", "indicatiegebruiksrecht-unset")
    if zaak["resultaat"] is None:
        raise invalid("nonFieldErrors", "resultaat-does-not-exist")


def is_last(hall: Hall, statustype: Table) -> bool:
    """Whether this status closes a zaak: the highest number of its zaaktype."""
    beside = hall.every("statustypen", zaaktype=text(statustype, "zaaktype"))
    return number(statustype, "volgnummer") == max(number(each, "volgnummer") for each in beside)
