"""Short hands for the tests of the municipality: send, expect, read the code of a refusal."""

import json
from collections.abc import Mapping
from datetime import datetime

from coach_desktop.exchange.wire import Api, Call, Part, Reply
from tests.municipality.catalogue import RSIN, ZAAKTYPE
from tests.municipality.line import TownWire
from tests.municipality.speech import Table, inner, text, texts
from tests.municipality.town import Town

DOCUMENTS = "enkelvoudiginformatieobjecten"


class Desk:
    """Somebody who sends requests to a town by hand."""

    def __init__(self, town: Town, wire: TownWire | None = None) -> None:
        self.town, self.wire = town, wire or TownWire(town)
        for version in town.every("versions"):
            version["jsonSchema"] = {"type": "object"}  # what is tried here are not our dossiers

    def send(
        self,
        api: Api,
        method: str,
        path: str,
        body: Table | None = None,
        *,
        query: Mapping[str, str] | None = None,
        part: Part | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Reply:
        sent: object = body
        call = Call(api, method, path, query or {}, sent, part, headers or {})  # type: ignore[arg-type]  # null may stand in a body
        return self.wire.send(call)

    def told(
        self, api: Api, method: str, path: str, body: Table | None = None, **more: str
    ) -> Table:
        """The answer of something that is taken."""
        reply = self.send(api, method, path, body, query=more)
        assert reply.status < 300, (reply.status, reply.content)
        return table(reply)

    def refused(
        self, api: Api, method: str, path: str, body: Table | None = None, **more: str
    ) -> tuple[int, str]:
        """Status and code of something that is refused."""
        return refusal(self.send(api, method, path, body, query=more))

    def zaaktype(self) -> Table:
        rows = self.told(Api.CATALOGI, "GET", "zaaktypen", identificatie=ZAAKTYPE)["results"]
        assert isinstance(rows, list)
        assert isinstance(rows[0], dict)
        return rows[0]

    def new_zaak(self, name: str = "CD-1", **more: str) -> Table:
        """The body of a zaak."""
        return {
            "identificatie": name,
            "bronorganisatie": RSIN,
            "verantwoordelijkeOrganisatie": RSIN,
            "zaaktype": self.zaaktype()["url"],
            "startdatum": "2026-11-24",
            **more,
        }

    def zaak(self, name: str = "CD-1", **more: str) -> str:
        """The address of a zaak that was just made."""
        return text(self.told(Api.ZAKEN, "POST", "zaken", self.new_zaak(name, **more)), "url")

    def rol(self, zaak: str, generic: str = "behandelaar", who: str = "s.bakker") -> Table:
        """The body of a rol."""
        rows = self.town.every("roltypen", omschrijvingGeneriek=generic)
        is_client = generic == "initiator"
        return {
            "zaak": zaak,
            "betrokkeneType": "natuurlijk_persoon" if is_client else "medewerker",
            "roltype": rows[0]["url"],
            "roltoelichting": generic,
            "betrokkeneIdentificatie": {"inpBsn" if is_client else "identificatie": who},
        }

    def status(self, zaak: str, when: datetime, number: int = 0) -> Table:
        """The body of a status."""
        kind = texts(self.zaaktype(), "statustypen")[number]
        moment = when.isoformat().replace("+00:00", "Z")
        return {"zaak": zaak, "statustype": kind, "datumStatusGezet": moment}

    def new_document(self, name: str = "CD-D1", inhoud: str | None = "JVBERi0=") -> Table:
        """The body of a document."""
        kind = self.town.every("informatieobjecttypen")[0]
        return {
            "identificatie": name,
            "bronorganisatie": RSIN,
            "creatiedatum": "2026-11-24",
            "titel": "Verslag",
            "auteur": "Coach Desktop",
            "taal": "nld",
            "informatieobjecttype": kind["url"],
            "inhoud": inhoud,
        }

    def document(self, name: str = "CD-D1") -> str:
        made = self.told(Api.DOCUMENTEN, "POST", DOCUMENTS, self.new_document(name))
        return text(made, "url")

    def new_besluit(self, zaak: str, name: str = "CD-B1") -> Table:
        """The body of a besluit."""
        return {
            "identificatie": name,
            "verantwoordelijkeOrganisatie": RSIN,
            "besluittype": self.town.every("besluittypen")[0]["url"],
            "zaak": zaak,
            "datum": "2026-11-24",
            "ingangsdatum": "2026-11-24",
        }

    def new_object(self, data: Table | None = None, start: str = "2026-11-24") -> Table:
        """The body of an object."""
        return {
            "type": self.town.objecttype("Inburgeringsdossier"),
            "record": {"typeVersion": 1, "startAt": start, "data": data or {}},
        }

    def object(self, data: Table | None = None, uuid: str = "") -> str:
        """The id of an object that was just made."""
        body = self.new_object(data)
        if uuid:
            body["uuid"] = uuid
        return text(self.told(Api.OBJECTEN, "POST", "objects", body), "uuid")

    def record(self, identity: str) -> Table:
        """The record that is the current one."""
        return inner(self.told(Api.OBJECTEN, "GET", f"objects/{identity}"), "record")


def table(reply: Reply) -> Table:
    told = json.loads(reply.content or b"{}")
    assert isinstance(told, dict)
    return told


def refusal(reply: Reply) -> tuple[int, str]:
    """The status, and the code of the first field that is wrong or of the whole."""
    assert reply.status >= 400, reply.content
    told = table(reply)
    params = told.get("invalidParams")
    if isinstance(params, list) and isinstance(params[0], dict):
        return reply.status, text(params[0], "code")
    return reply.status, text(told, "code")


def loose() -> Desk:
    """At a town that does not hold requests against the descriptions: to send it what is wrong."""
    return Desk(Town(strict=False))
