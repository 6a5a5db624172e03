"""Operations that are long settled, as a document of the case: the object names its SHA-256.

An object stays below a megabyte that way. The document is sealed: who may read the papers of a
zaak reads nothing in it, who may read the object reads all, since its key stands there. That key is
made of what it opens, so that two devices make the same document, and its name is its own hash.
"""

import hashlib
import hmac
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import msgspec

from coach_desktop.casework.exchange import Exchange
from coach_desktop.casework.ledger import ObjectKind, Step
from coach_desktop.domain.answer import Value
from coach_desktop.domain.operation import Operation
from coach_desktop.exchange.asking import Cause, Failed, Table, needed, table, text
from coach_desktop.exchange.catalogue import Catalogue, Names
from coach_desktop.exchange.records import SETTLED, operation_in
from coach_desktop.exchange.uploading import Upload
from coach_desktop.exchange.wire import Json, Wire
from coach_desktop.exchange.zgw import Zgw

NEWEST = 400
"""So many operations stay in the object itself, whatever its size."""

TITLE = "Bijlage"
"""What every sealed document is called: of what is in it, its name says nothing."""

_DOCUMENTS = "enkelvoudiginformatieobjecten"
_SECRECY = "zaakvertrouwelijk"
_CACHE = "exchange_settled/"
_HEX = 32
_PURPOSE, _NONCE = b"coach-desktop/afgehandeld/1", bytes(12)


@dataclass(frozen=True, slots=True)
class SettledDocuments:
    """Makes and reads the documents of settled operations."""

    exchange: Exchange
    wire: Wire
    names: Names
    catalogue: Catalogue
    organisation: str

    def moved(self, data: Mapping[str, Json], dossier: str, day: str) -> dict[str, Json]:
        """A record whose oldest operations stand in a document that is safe at the municipality.

        Raises Failed PARKED `exchange.too-large` when there is nothing to move, or no place.
        """
        rows = data["bewerkingen"]
        is_coach = self.exchange.kind is ObjectKind.INBURGERINGSDOSSIER
        has_place = is_coach and self.catalogue.zaaktype and self.catalogue.informatieobjecttype
        if not isinstance(rows, list) or len(rows) <= NEWEST or not has_place:
            raise Failed(Cause.PARKED, "exchange.too-large")
        moving, staying = rows[:-NEWEST], rows[-NEWEST:]
        content, key = sealed(_content(dossier, moving))
        sha256 = hashlib.sha256(content).hexdigest()
        self._link(dossier, sha256, self._made(sha256, content, day))
        self._remember(sha256, [text(table(each), "id") for each in moving])
        entry: dict[str, Json] = {
            "identificatie": self._key(sha256),
            "sha256": sha256,
            "aantal": len(moving),
            "sleutel": key,
        }
        return {**data, "bewerkingen": staying, SETTLED: [*entries(data), entry]}

    def read(self, data: Table, dossier: str) -> dict[str, Operation]:
        """The operations of every document that a record names; raises Failed when one is gone."""
        found: dict[str, Operation] = {}
        log: Mapping[str, Operation] | None = None
        for entry in entries(data):
            if log is None:
                log = {each.id: each for each in self.exchange.vault.log(dossier)}
            sha256 = text(entry, "sha256")
            ids = self.exchange.vault.setting(_CACHE + sha256)
            if isinstance(ids, list) and all(each in log for each in ids):
                found |= {str(each): log[str(each)] for each in ids}
            else:
                found |= self._fetched(entry, sha256, dossier)
        return found

    def _fetched(self, entry: Table, sha256: str, dossier: str) -> dict[str, Operation]:
        zgw, key = Zgw(self.wire), text(entry, "identificatie")
        for document in zgw.find(_DOCUMENTS, identificatie=key, bronorganisatie=self.names["rsin"]):
            content = zgw.download(needed(document, "url"))
            if hashlib.sha256(content).hexdigest() == sha256:
                opened = unsealed(content, text(entry, "sleutel"))
                told = {each.id: each for each in _operations(opened, dossier)}
                self._remember(sha256, list(told))
                return told
        raise Failed(Cause.PARKED, "exchange.settled-gone")

    def _remember(self, sha256: str, ids: list[str]) -> None:
        """Which operations a document holds: while they are here it is not asked for again."""
        told: Value = [*ids]
        self.exchange.changes.note(lambda writing: writing.settle(_CACHE + sha256, told))

    def _made(self, sha256: str, content: bytes, day: str) -> str:
        """The address of the document, made or found; it was downloaded and compared."""
        zgw, key = Zgw(self.wire), self._key(sha256)
        found = zgw.find(_DOCUMENTS, identificatie=key, bronorganisatie=self.names["rsin"])
        document = found[0] if found else Upload(zgw).make(self._body(key, sha256, day), content)
        Upload(zgw).finish(document, content)
        address = needed(document, "url")
        if hashlib.sha256(zgw.download(address)).hexdigest() != sha256:
            raise Failed(Cause.PARKED, "exchange.document-differs")
        return address

    def _body(self, key: str, sha256: str, day: str) -> Mapping[str, Json]:
        return {
            "identificatie": key,
            "bronorganisatie": self.names["rsin"],
            "creatiedatum": day,
            "titel": TITLE,
            "auteur": self.organisation[:200],
            "taal": "dut",
            "status": "definitief",
            "indicatieGebruiksrecht": False,
            "formaat": "application/octet-stream",
            "bestandsnaam": f"{key}.bin",
            "vertrouwelijkheidaanduiding": _SECRECY,
            "informatieobjecttype": self.catalogue.informatieobjecttype,
            "integriteit": {"algoritme": "sha_256", "waarde": sha256, "datum": day},
        }

    def _link(self, dossier: str, sha256: str, address: str) -> None:
        """Plan that the document is tied to the zaak, so that it is kept and destroyed with it."""
        place = self.exchange.place()
        if place is None:
            return
        zaak = f"zaak/{dossier}"
        body: dict[str, Value] = {"zaak": f"@{zaak}", "informatieobject": address}
        key = f"zaakdocument/{sha256}"
        step = Step(place.server, place.epoch, key, dossier, "zaakdocument", 4, (zaak,), body)
        self.exchange.changes.note(lambda writing: writing.put_step(step))

    def _key(self, sha256: str) -> str:
        return self.names.key(sha256[:_HEX])


def entries(data: Mapping[str, Json]) -> list[Table]:
    """The documents that a record names."""
    found = data.get(SETTLED)
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []


def sealed(content: bytes) -> tuple[bytes, str]:
    """The content sealed by AES-256-GCM, and the key in hex, which is made of the content alone.

    Each key seals one content, so that the nonce can always be the same.
    """
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    key = hmac.digest(_PURPOSE, content, "sha256")
    return AESGCM(key).encrypt(_NONCE, content, _PURPOSE), key.hex()


def unsealed(content: bytes, key: str) -> bytes:
    """The content as it was; raises Failed PARKED `exchange.settled-gone` by another key."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return AESGCM(bytes.fromhex(key)).decrypt(_NONCE, content, _PURPOSE)
    except (InvalidTag, ValueError):
        raise Failed(Cause.PARKED, "exchange.settled-gone") from None


def _content(dossier: str, rows: Sequence[Json]) -> bytes:
    told = {"bewerkingen": rows, "dossierId": dossier}
    return msgspec.json.encode(told, order="sorted")


class _Opened(msgspec.Struct):
    bewerkingen: list[msgspec.Raw]


def _operations(content: bytes, dossier: str) -> Iterable[Operation]:
    try:
        rows = msgspec.json.decode(content, type=_Opened).bewerkingen
    except (ValueError, RecursionError):
        raise Failed(Cause.PARKED, "exchange.settled-gone") from None
    for row in rows:
        operation = operation_in(row)
        if operation is not None and operation.dossier == dossier:
            yield operation
