"""Writes on a test server what its catalogue lacks. Never for a server that people work with.

What is there already is used as it is; a zaaktype that was published is never altered.
"""

from dataclasses import dataclass

from coach_desktop.casework.ledger import ObjectKind
from coach_desktop.exchange.asking import Table, needed
from coach_desktop.exchange.catalogue import STATUSSEN, Catalogue, Names
from coach_desktop.exchange.objecten import Objecten
from coach_desktop.exchange.schemas import schema
from coach_desktop.exchange.wire import Json, Wire
from coach_desktop.exchange.zgw import Zgw

_SINCE = "2022-01-01"
_SECRECY = "zaakvertrouwelijk"
_LAST = "Traject afgerond"
_ROLLEN = (("Inburgeraar", "initiator"), ("Behandelaar", "behandelaar"))


@dataclass(frozen=True, slots=True)
class Founding:
    """Fills the catalogue of a test server; raises Failed when it may not or cannot."""

    wire: Wire
    names: Names

    def write(self, found: Catalogue) -> None:
        """Make what was not found."""
        if not found.zaaktype:
            self._zaaktype(found)
        for kind in ObjectKind:
            if kind not in found.objecttypen:
                self._objecttype(kind)

    def _zaaktype(self, found: Catalogue) -> None:
        catalogus = self._catalogus()
        document = found.informatieobjecttype or self._made(
            "informatieobjecttypen",
            {
                "catalogus": catalogus,
                "omschrijving": self.names["informatieobjecttype"],
                "vertrouwelijkheidaanduiding": _SECRECY,
                "informatieobjectcategorie": "inburgering",
                "beginGeldigheid": _SINCE,
            },
            publish=True,
        )
        besluit = found.besluittype or self._made(
            "besluittypen",
            {
                "catalogus": catalogus,
                "omschrijving": self.names["besluittype"],
                "reactietermijn": "P42D",
                "publicatieIndicatie": False,
                "informatieobjecttypen": [document],
                "beginGeldigheid": _SINCE,
            },
            publish=True,
        )
        zaaktype = self._made("zaaktypen", self._of_zaak(catalogus, besluit))
        for number, name in enumerate([*map(self.names.status, STATUSSEN), _LAST], start=1):
            told: Table = {"omschrijving": name, "zaaktype": zaaktype, "volgnummer": number}
            self._made("statustypen", told)
        for name, generic in _ROLLEN:
            told = {"omschrijving": name, "zaaktype": zaaktype, "omschrijvingGeneriek": generic}
            self._made("roltypen", told)
        tie: Table = {"zaaktype": zaaktype, "informatieobjecttype": document}
        self._made("zaaktype-informatieobjecttypen", {**tie, "volgnummer": 1, "richting": "intern"})
        Zgw(self.wire).publish(zaaktype, "zaaktypen")

    def _of_zaak(self, catalogus: str, besluit: str) -> Table:
        return {
            "catalogus": catalogus,
            "identificatie": self.names["zaaktype"],
            "omschrijving": "Inburgeringstraject",
            "vertrouwelijkheidaanduiding": _SECRECY,
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
            "verantwoordelijke": self.names["rsin"],
            "beginGeldigheid": _SINCE,
            "versiedatum": _SINCE,
            "besluittypen": [besluit],
            "gerelateerdeZaaktypen": [],
        }

    def _catalogus(self) -> str:
        of_ours = {"rsin": self.names["rsin"], "domein": self.names["domein"]}
        found = Zgw(self.wire).find("catalogussen", **of_ours)
        if found:
            return needed(found[0], "url")
        who = {"contactpersoonBeheerNaam": "Functioneel beheer"}
        return self._made("catalogussen", {**of_ours, **who})

    def _made(self, what: str, body: Table, *, publish: bool = False) -> str:
        zgw = Zgw(self.wire)
        address = needed(zgw.make(what, body), "url")
        if publish:
            zgw.publish(address, what)
        return address

    def _objecttype(self, kind: ObjectKind) -> None:
        objecten = Objecten(self.wire)
        name = self.names.objecttype(kind)
        body: dict[str, Json] = {"name": name, "namePlural": f"{name}s"}
        made = objecten.make_objecttype({**body, "dataClassification": "strictly_confidential"})
        objecten.make_version(needed(made, "url"), schema(kind))
