"""What a municipality's catalogue holds when it is ready for this program; and an empty one."""

import json
from pathlib import Path

from coach_desktop.exchange.wire import Api
from tests.municipality.hall import Hall
from tests.municipality.objecttypen import FIELDS, keep_version
from tests.municipality.speech import Table, text

RSIN = "517439943"
ZAAKTYPE = "INBURGERINGSTRAJECT"
STATUSSEN = (
    "Intake gepland",
    "Intake afgenomen",
    "PIP concept",
    "PIP vastgesteld",
    "Traject afgerond",
)
ROLLEN = (("Inburgeraar", "initiator"), ("Behandelaar", "behandelaar"))
DOCUMENTEN = (
    "Verslag brede intake",
    "Persoonlijk plan inburgering en participatie",
    "Bijlage inburgering",
    "Overdracht inburgering",
)
BESLUIT = "Vaststelling PIP"
OBJECTTYPEN = ("Inburgeringsdossier", "Begeleidingsdossier")
SCHEMAS = Path(__file__).resolve().parents[2] / "docs" / "objecttypes"
SINCE = "2022-01-01"


def empty(hall: Hall) -> None:
    """Nothing is set up yet."""


def ready(hall: Hall) -> None:
    """Everything that a case needs, published."""
    catalogus = hall.add(
        Api.CATALOGI,
        "catalogussen",
        {"domein": "SOC", "rsin": RSIN, "contactpersoonBeheerNaam": "Functioneel beheer"},
    )
    at = text(catalogus, "url")
    kinds = [_informatieobjecttype(hall, at, name) for name in DOCUMENTEN]
    besluittype = _besluittype(hall, at, [text(kind, "url") for kind in kinds])
    zaaktype = _zaaktype(hall, at, text(besluittype, "url"))
    for number, name in enumerate(STATUSSEN, start=1):
        fields: Table = {"omschrijving": name, "zaaktype": zaaktype["url"], "volgnummer": number}
        hall.add(Api.CATALOGI, "statustypen", fields)
    for name, generic in ROLLEN:
        fields = {"zaaktype": zaaktype["url"], "omschrijving": name}
        hall.add(Api.CATALOGI, "roltypen", {**fields, "omschrijvingGeneriek": generic})
    for number, kind in enumerate(kinds, start=1):
        fields = {"zaaktype": zaaktype["url"], "informatieobjecttype": kind["url"]}
        fields |= {"volgnummer": number, "richting": "uitgaand", "statustype": None}
        hall.add(Api.CATALOGI, "zaaktype-informatieobjecttypen", fields)
    for name in OBJECTTYPEN:
        _objecttype(hall, name)


def _informatieobjecttype(hall: Hall, catalogus: str, name: str) -> Table:
    fields: Table = {
        "catalogus": catalogus,
        "omschrijving": name,
        "vertrouwelijkheidaanduiding": "zaakvertrouwelijk",
        "informatieobjectcategorie": "inburgering",
        "beginGeldigheid": SINCE,
        "eindeGeldigheid": None,
        "concept": False,
    }
    return hall.add(Api.CATALOGI, "informatieobjecttypen", fields)


def _besluittype(hall: Hall, catalogus: str, kinds: list[str]) -> Table:
    fields: Table = {
        "catalogus": catalogus,
        "omschrijving": BESLUIT,
        "reactietermijn": "P42D",
        "publicatieIndicatie": False,
        "informatieobjecttypen": [*kinds],
        "beginGeldigheid": SINCE,
        "eindeGeldigheid": None,
        "concept": False,
    }
    return hall.add(Api.CATALOGI, "besluittypen", fields)


def _zaaktype(hall: Hall, catalogus: str, besluittype: str) -> Table:
    fields: Table = {
        "identificatie": ZAAKTYPE,
        "omschrijving": "Inburgeringstraject",
        "vertrouwelijkheidaanduiding": "zaakvertrouwelijk",
        "doel": "Begeleiden van de inburgering",
        "aanleiding": "Kennisgeving van DUO",
        "indicatieInternOfExtern": "extern",
        "handelingInitiator": "Aanvragen",
        "handelingBehandelaar": "Behandelen",
        "onderwerp": "Inburgering",
        "doorlooptijd": "P3Y",
        "opschortingEnAanhoudingMogelijk": True,
        "verlengingMogelijk": False,
        "publicatieIndicatie": False,
        "productenOfDiensten": [],
        "referentieproces": {"naam": "Inburgering", "link": ""},
        "verantwoordelijke": "Sociaal domein",
        "trefwoorden": ["inburgering"],
        "beginGeldigheid": SINCE,
        "eindeGeldigheid": None,
        "versiedatum": SINCE,
        "catalogus": catalogus,
        "besluittypen": [besluittype],
        "gerelateerdeZaaktypen": [],
        "concept": False,
    }
    return hall.add(Api.CATALOGI, "zaaktypen", fields)


def _objecttype(hall: Hall, name: str) -> None:
    """With the schema that the program publishes, once there is one; else any table fits."""
    published = SCHEMAS / f"{name.lower()}.json"
    schema: Table = {"type": "object"}
    if published.is_file():
        schema = json.loads(published.read_text(encoding="utf-8"))
    fields: Table = {**FIELDS, "name": name, "namePlural": f"{name}s"}
    today = hall.clock.today().isoformat()
    fields |= {"dataClassification": "strictly_confidential"}
    made = hall.add(
        Api.OBJECTTYPEN, "objecttypes", {**fields, "createdAt": today, "modifiedAt": today}
    )
    keep_version(hall, made, schema, "published")
