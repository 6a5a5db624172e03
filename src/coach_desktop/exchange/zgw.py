"""Zaken, documenten, besluiten and catalogi: the calls that are made, each once."""

from collections.abc import Mapping
from dataclasses import dataclass

from coach_desktop.exchange.asking import Table, ask, ask_table, rows_of
from coach_desktop.exchange.wire import Api, Call, Json, Part, Wire

_APIS: Mapping[str, Api] = {
    "zaken": Api.ZAKEN,
    "rollen": Api.ZAKEN,
    "statussen": Api.ZAKEN,
    "zaakinformatieobjecten": Api.ZAKEN,
    "zaakobjecten": Api.ZAKEN,
    "enkelvoudiginformatieobjecten": Api.DOCUMENTEN,
    "besluiten": Api.BESLUITEN,
    "besluitinformatieobjecten": Api.BESLUITEN,
    "catalogussen": Api.CATALOGI,
    "zaaktypen": Api.CATALOGI,
    "statustypen": Api.CATALOGI,
    "roltypen": Api.CATALOGI,
    "resultaattypen": Api.CATALOGI,
    "informatieobjecttypen": Api.CATALOGI,
    "zaaktype-informatieobjecttypen": Api.CATALOGI,
    "besluittypen": Api.CATALOGI,
}
"""Each kind of thing, with the API that has it."""


@dataclass(frozen=True, slots=True)
class Zgw:
    """The ZGW APIs of a municipality."""

    wire: Wire

    def make(self, what: str, body: Mapping[str, Json]) -> Table:
        """Make one of these things; the answer is how the server has it."""
        return ask_table(self.wire, Call(_APIS[what], "POST", what, body=body))

    def find(self, what: str, **query: str) -> list[Table]:
        """The things of a kind that a query finds: by natural key, by zaak, by zaaktype."""
        return rows_of(self.wire, Call(_APIS[what], "GET", what, query))

    def get(self, what: str, address: str) -> Table:
        """One thing by the address that this server gave."""
        return ask_table(self.wire, Call(_APIS[what], "GET", address))

    def change(self, what: str, address: str, body: Mapping[str, Json]) -> Table:
        """Change some fields of a thing."""
        call = Call(_APIS[what], "PATCH", address, body=body)
        return ask_table(self.wire, call)

    def publish(self, address: str, what: str) -> None:
        """Make a type definite; only on a test server."""
        ask(self.wire, Call(_APIS[what], "POST", f"{address}/publish", body={}))

    def download(self, document: str) -> bytes:
        """The bytes of a document."""
        return ask(self.wire, Call(Api.DOCUMENTEN, "GET", f"{document}/download")).content

    def put_part(self, address: str, content: bytes, lock: str) -> None:
        """Put one part of a document in its place; the same part again is no harm."""
        part = Part("inhoud", content, {"lock": lock})
        ask(self.wire, Call(Api.DOCUMENTEN, "PUT", address, part=part))

    def lock(self, document: str) -> Table:
        """Lock a document, so that its upload can begin anew."""
        return ask_table(self.wire, Call(Api.DOCUMENTEN, "POST", f"{document}/lock", body={}))

    def unlock(self, document: str, lock: str) -> None:
        """Say that every part of a document is there."""
        ask(self.wire, Call(Api.DOCUMENTEN, "POST", f"{document}/unlock", body={"lock": lock}))
