"""What the municipality's catalogue offers to this program, by address; nothing is hard-coded.

The names by which it is looked for stand in the profile (`zaaksysteem`), the addresses are kept in
the vault and looked up anew once a day.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field

from coach_desktop.casework.ledger import ObjectKind
from coach_desktop.domain.answer import Value, texts_of
from coach_desktop.domain.profile import Gemeenteprofiel

STATUSSEN = ("intake", "afgenomen", "concept", "vastgesteld")
ROLLEN = ("initiator", "behandelaar")
SECRECY = "zaakvertrouwelijk"
LEVELS = (
    "openbaar", "beperkt_openbaar", "intern", SECRECY, "vertrouwelijk", "confidentieel", "geheim",
    "zeer_geheim",
)  # fmt: skip

_DEFAULTS: Mapping[str, str] = {
    "domein": "SOC",
    "zaaktype": "INBURGERINGSTRAJECT",
    "informatieobjecttype": "Persoonlijk plan inburgering en participatie",
    "besluittype": "Vaststelling PIP",
    "status_intake": "Intake gepland",
    "status_afgenomen": "Intake afgenomen",
    "status_concept": "PIP concept",
    "status_vastgesteld": "PIP vastgesteld",
    "objecttype_inburgeringsdossier": "Inburgeringsdossier",
    "objecttype_begeleidingsdossier": "Begeleidingsdossier",
    "voorvoegsel": "CD-",
}


@dataclass(frozen=True, slots=True)
class Names:
    """How this municipality calls things; what the profile does not say has its usual name."""

    told: Mapping[str, str]

    def __getitem__(self, name: str) -> str:
        return self.told.get(name) or _DEFAULTS.get(name, "")

    def status(self, name: str) -> str:
        """The omschrijving of a statustype."""
        return self[f"status_{name}"]

    def objecttype(self, kind: ObjectKind) -> str:
        """The name of an objecttype."""
        return self[f"objecttype_{kind.value}"]

    def key(self, uuid: str) -> str:
        """A natural key that nobody else makes: the same for each device, at most 40 signs."""
        return f"{self['voorvoegsel'][:8]}{uuid.replace('-', '')}"[:40]


def names_of(profile: Gemeenteprofiel) -> Names:
    """The names of a municipality."""
    return Names(profile.zaaksysteem)


@dataclass(frozen=True, slots=True)
class ObjectTypeAt:
    """An objecttype by address, with the version that is written."""

    address: str
    version: int


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The addresses of everything that a case is made of; `on` is the day of the look-up.

    What is not there is '' or missing: what would need it waits, and the rest goes on.
    """

    on: str
    zaaktype: str = ""
    informatieobjecttype: str = ""
    besluittype: str = ""
    statustypen: Mapping[str, str] = field(default_factory=dict)
    roltypen: Mapping[str, str] = field(default_factory=dict)
    objecttypen: Mapping[ObjectKind, ObjectTypeAt] = field(default_factory=dict)
    secrecy: str = SECRECY
    """The vertrouwelijkheid of what is sealed: as high as the catalogue has it."""

    def server(self, kind: ObjectKind) -> str:
        """By what this server is known: the id that it gave to the objecttype itself."""
        return self.objecttypen[kind].address.rstrip("/").rpartition("/")[2]

    def to_value(self) -> dict[str, Value]:
        """Write it as JSON values; `catalogue_from_value` reads it back."""
        return {
            "on": self.on,
            "zaaktype": self.zaaktype,
            "informatieobjecttype": self.informatieobjecttype,
            "besluittype": self.besluittype,
            "statustypen": dict(self.statustypen),
            "roltypen": dict(self.roltypen),
            "secrecy": self.secrecy,
            "objecttypen": {kind.value: asdict(at) for kind, at in self.objecttypen.items()},
        }


def catalogue_from_value(told: "Value | None") -> Catalogue | None:
    """Read a catalogue that was kept; None when there is none."""
    if not isinstance(told, dict) or not isinstance(types := told.get("objecttypen"), dict):
        return None
    texts = texts_of(told)
    found: dict[ObjectKind, ObjectTypeAt] = {}
    for kind, at in types.items():
        if isinstance(at, dict) and isinstance(version := at.get("version"), int):
            found[ObjectKind(kind)] = ObjectTypeAt(str(at.get("address", "")), version)
    return Catalogue(
        on=texts.get("on", ""),
        zaaktype=texts.get("zaaktype", ""),
        informatieobjecttype=texts.get("informatieobjecttype", ""),
        besluittype=texts.get("besluittype", ""),
        statustypen=texts_of(told.get("statustypen", {})),
        roltypen=texts_of(told.get("roltypen", {})),
        objecttypen=found,
        secrecy=texts.get("secrecy", SECRECY),
    )
