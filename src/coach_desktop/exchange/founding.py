"""Writes on a test server what its catalogue lacks. Never for a server that people work with.

What is there already is used as it is, and what a former try left unfinished is finished; a
zaaktype that was published is never altered. The order is that of Open Zaak (its validators, 1.30):
types may be tied to each other only while both are concepts, and a zaaktype is published only with
a roltype, two statustypen and a resultaattype of the selectielijst.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from coach_desktop.casework.ledger import ObjectKind
from coach_desktop.exchange.asking import Cause, Failed, Table, needed, text
from coach_desktop.exchange.catalogue import STATUSSEN, Catalogue, Names
from coach_desktop.exchange.objecten import Objecten
from coach_desktop.exchange.schemas import schema
from coach_desktop.exchange.wire import Json, Wire
from coach_desktop.exchange.zgw import Zgw

_SINCE = "2022-01-01"
_SECRECY = "zaakvertrouwelijk"
_LAST = "Traject afgerond"
_RESULT = "Afgehandeld"
_ROLLEN = (("Inburgeraar", "initiator"), ("Behandelaar", "behandelaar"))
_SELECTIELIJST = ("procestype", "resultaat", "resultaattypeomschrijving")
"""The addresses in the selectielijst that a zaaktype needs; only the profile names them."""


@dataclass(frozen=True, slots=True)
class Founding:
    """Fills the catalogue of a test server; raises Failed when it may not or cannot."""

    wire: Wire
    names: Names

    def write(self, found: Catalogue) -> None:
        """Make what was not found."""
        if not (found.zaaktype and found.informatieobjecttype and found.besluittype):
            self._types()
        for kind in ObjectKind:
            if kind not in found.objecttypen:
                self._objecttype(kind)

    def _types(self) -> None:
        """The three types with their ties, all as concepts, and only then published."""
        if lacks := [f"selectielijst_{each}" for each in _SELECTIELIJST if not self._listed(each)]:
            raise Failed(Cause.PARKED, "lacks-selectielijst", ", ".join(lacks))
        catalogus = self._catalogus()
        document = self._type("informatieobjecttypen", self._of_document(catalogus))
        besluit = self._type("besluittypen", self._of_besluit(catalogus, needed(document, "url")))
        zaaktype = self._type("zaaktypen", self._of_zaak(catalogus, needed(besluit, "url")))
        if zaaktype.get("concept") is not False:
            self._hang_on(needed(zaaktype, "url"), needed(document, "url"))
        types = {"informatieobjecttypen": document, "besluittypen": besluit, "zaaktypen": zaaktype}
        for what, row in types.items():
            if row.get("concept") is not False:
                Zgw(self.wire).publish(needed(row, "url"), what)

    def _type(self, what: str, body: Mapping[str, Json]) -> Table:
        """A type by its name: as it is, published or still a concept, or made."""
        name = "identificatie" if "identificatie" in body else "omschrijving"
        query = {"catalogus": str(body["catalogus"]), name: str(body[name]), "status": "alles"}
        rows = Zgw(self.wire).find(what, **query)
        return rows[0] if rows else Zgw(self.wire).make(what, body)

    def _hang_on(self, zaaktype: str, document: str) -> None:
        """What hangs on a zaaktype that is still a concept."""
        statussen = [*map(self.names.status, STATUSSEN), _LAST]
        numbered = enumerate(statussen, start=1)
        self._rest(zaaktype, "statustypen", "omschrijving", [
            {"omschrijving": name, "volgnummer": number} for number, name in numbered
        ])  # fmt: skip
        self._rest(zaaktype, "roltypen", "omschrijvingGeneriek", [
            {"omschrijving": name, "omschrijvingGeneriek": generic} for name, generic in _ROLLEN
        ])  # fmt: skip
        self._rest(zaaktype, "resultaattypen", "omschrijving", [self._of_resultaat()])
        tie: Table = {"informatieobjecttype": document, "volgnummer": 1, "richting": "intern"}
        self._rest(zaaktype, "zaaktype-informatieobjecttypen", "informatieobjecttype", [tie])

    def _rest(self, zaaktype: str, what: str, name: str, bodies: Iterable[Table]) -> None:
        """Make those of a kind that do not hang on the zaaktype yet."""
        zgw = Zgw(self.wire)
        there = {text(row, name) for row in zgw.find(what, zaaktype=zaaktype, status="alles")}
        for body in bodies:
            if body[name] not in there:
                zgw.make(what, {**body, "zaaktype": zaaktype})

    def _of_document(self, catalogus: str) -> Table:
        return {
            "catalogus": catalogus,
            "omschrijving": self.names["informatieobjecttype"],
            "vertrouwelijkheidaanduiding": _SECRECY,
            "informatieobjectcategorie": "inburgering",
            "beginGeldigheid": _SINCE,
        }

    def _of_besluit(self, catalogus: str, document: str) -> Table:
        return {
            "catalogus": catalogus,
            "omschrijving": self.names["besluittype"],
            "reactietermijn": "P42D",
            "publicatieIndicatie": False,
            "informatieobjecttypen": [document],
            "beginGeldigheid": _SINCE,
        }

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
            "referentieproces": {"naam": "Inburgering"},
            "selectielijstProcestype": self._listed("procestype"),
            "verantwoordelijke": self.names["rsin"],
            "beginGeldigheid": _SINCE,
            "versiedatum": _SINCE,
            "besluittypen": [besluit],
            "gerelateerdeZaaktypen": [],
        }

    def _of_resultaat(self) -> Table:
        return {
            "omschrijving": _RESULT,
            "resultaattypeomschrijving": self._listed("resultaattypeomschrijving"),
            "selectielijstklasse": self._listed("resultaat"),
            "brondatumArchiefprocedure": {
                "afleidingswijze": "afgehandeld",
                "datumkenmerk": "",
                "einddatumBekend": False,
                "objecttype": "",
                "registratie": "",
                "procestermijn": None,
            },
        }

    def _listed(self, name: str) -> str:
        return self.names[f"selectielijst_{name}"]

    def _catalogus(self) -> str:
        of_ours = {"rsin": self.names["rsin"], "domein": self.names["domein"]}
        found = Zgw(self.wire).find("catalogussen", **of_ours)
        if found:
            return needed(found[0], "url")
        who = {"contactpersoonBeheerNaam": "Functioneel beheer"}
        return needed(Zgw(self.wire).make("catalogussen", {**of_ours, **who}), "url")

    def _objecttype(self, kind: ObjectKind) -> None:
        objecten = Objecten(self.wire)
        name = self.names.objecttype(kind)
        body: dict[str, Json] = {"name": name, "namePlural": f"{name}s"}
        body["dataClassification"] = "strictly_confidential"
        there = [row for row in objecten.objecttypes() if text(row, "name") == name]
        row = there[0] if there else objecten.make_objecttype(body)
        objecten.make_version(needed(row, "url"), schema(kind))
