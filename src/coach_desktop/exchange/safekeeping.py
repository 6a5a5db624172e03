"""What is about safety, as a file sealed to the municipality's own key: nobody reads it on the way.

Each file has all of it that a dossier has. It is sealed once and kept as it is until it was read
back; its name is its own hash. Who has the key opens it by any program for age, and finds JSON.
"""

import base64
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from coach_desktop.casework.exchange import Exchange
from coach_desktop.casework.ledger import Place, Step, StepState, Trying
from coach_desktop.casework.packing import enclosed
from coach_desktop.casework.safekept import delicate, sealed_key
from coach_desktop.domain.answer import Value
from coach_desktop.domain.operation import Operation, canonical_json
from coach_desktop.exchange.catalogue import Catalogue, Names
from coach_desktop.exchange.settled import TITLE

KIND = "verzegeld"
SORT = "coach-desktop/verzegeld"
"""What a file says of itself."""
NOT_HERE = "exchange.document-not-here"
_HEX, _LEAST = 32, 8 << 10


@dataclass(frozen=True, slots=True)
class SafeKeeping:
    """The sealed files of one vault, for one server in one epoch."""

    exchange: Exchange
    names: Names
    catalogue: Catalogue
    organisation: str
    place: Place

    def steps(
        self, dossier: str, log: Sequence[Operation], planned: Mapping[str, Step], day: str
    ) -> Iterable[Step]:
        """The file that is lacking of a dossier and its tie with the zaak; none without a key."""
        told = delicate(log)
        zaak = f"zaak/{dossier}"
        has_place = self.catalogue.zaaktype and self.catalogue.informatieobjecttype
        if not told or not self.exchange.recipient or not has_place:
            return
        key = sealed_key(self.exchange.recipient, told)
        known = planned.get(key)
        is_lost = known is not None and known.trying.code == NOT_HERE
        if known is not None and not is_lost:
            return
        file = None if is_lost else self._former(dossier, key)
        yield file or self._sealed(dossier, key, told, day)
        tie: Mapping[str, Value] = {"zaak": f"@{zaak}", "informatieobject": f"@{key}"}
        place, needs, body = self.place, (zaak, key), {**tie, "titel": TITLE}
        name = f"zaakdocument/{key}"
        yield Step(place.server, place.epoch, name, dossier, "zaakdocument", 4, needs, body)

    def _former(self, dossier: str, key: str) -> Step | None:
        """The same file, as it was brought before the server went back or changed."""
        place = self.place
        for each in self.exchange.vault.steps(place.server, place.epoch - 1, dossier):
            if each.key == key and each.trying.state is StepState.DONE:
                return replace(each, epoch=place.epoch, remote="", trying=Trying(StepState.UNKNOWN))
        return None

    def _sealed(self, dossier: str, key: str, told: Sequence[Operation], day: str) -> Step:
        import pyrage

        recipient = pyrage.x25519.Recipient.from_str(self.exchange.recipient)
        content: bytes = pyrage.encrypt(self._content(dossier, told), [recipient])
        sha256 = hashlib.sha256(content).hexdigest()
        name = self.names.key(sha256[:_HEX])
        body: dict[str, Value] = {
            "identificatie": name,
            "bronorganisatie": self.names["rsin"],
            "creatiedatum": day,
            "titel": TITLE,
            "auteur": self.organisation[:200],
            "taal": "dut",
            "status": "definitief",
            "indicatieGebruiksrecht": False,
            "formaat": "application/octet-stream",
            "bestandsnaam": f"{name}.bin",
            "vertrouwelijkheidaanduiding": self.catalogue.secrecy,
            "informatieobjecttype": self.catalogue.informatieobjecttype,
            "integriteit": {"algoritme": "sha_256", "waarde": sha256, "datum": day},
            "inhoud": base64.b64encode(content).decode(),
        }
        return Step(self.place.server, self.place.epoch, key, dossier, KIND, 3, (), body)

    def _content(self, dossier: str, told: Sequence[Operation]) -> bytes:
        """JSON, with spaces up to a rounded size: the size of a file says little."""
        pieces: list[Value] = [
            {
                "sha256": each.sha256,
                "soort": each.media_type,
                "inhoud": base64.b64encode(each.content).decode(),
            }
            for each in enclosed(told, self.exchange.vault.blobs(dossier))
        ]
        written = canonical_json(
            {
                "bewerkingen": [each.table() for each in told],
                "bijlagen": pieces,
                "dossierId": dossier,
                "soort": SORT,
                "versie": 1,
            }
        )
        size = max(_LEAST, len(written))
        step = 1 << (size.bit_length() - 4)
        return written.ljust(-(-size // step) * step, b" ")
