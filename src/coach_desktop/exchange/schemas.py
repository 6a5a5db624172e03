"""The JSON schemas of the two objecttypes, as they are published in docs/objecttypes.

A record names the version of its shape; a reader of ours keeps what it does not know, and a server
refuses what does not fit. What may stand in them is decided by `domain/sight.py`, not here.
"""

from coach_desktop.casework.ledger import ObjectKind
from coach_desktop.domain.answer import Value

VERSION = 1

_TEXT: Value = {"type": "string"}
_UUID: Value = {"type": "string", "minLength": 1, "maxLength": 64}

_OPERATION: Value = {
    "type": "object",
    "description": "Eén onveranderlijke wijziging; hoe zij wordt geschreven: docs/exchange.md.",
    "required": ["id", "dossier", "path", "kind", "answer", "parents", "author", "device",
                 "lamport", "claimed_time", "schema", "sensitivity"],
    "properties": {
        "id": _UUID,
        "dossier": _UUID,
        "path": _TEXT,
        "kind": _TEXT,
        "answer": {"type": "object"},
        "parents": {"type": "array", "items": _UUID},
        "author": _TEXT,
        "device": _TEXT,
        "lamport": {"type": "integer", "minimum": 1},
        "claimed_time": _TEXT,
        "schema": {"type": "integer", "minimum": 1},
        "sensitivity": {"enum": ["S0", "S1", "S2", "S3"]},
    },
}  # fmt: skip

_TITLES = {
    ObjectKind.INBURGERINGSDOSSIER: "Inburgeringsdossier: wat coaches van één dossier schreven",
    ObjectKind.BEGELEIDINGSDOSSIER: "Begeleidingsdossier: wat een begeleider mag zien en toevoegen",
}


_SETTLED: Value = {
    "type": "array",
    "description": "Verzegelde documenten bij de zaak met eerdere bewerkingen; docs/exchange.md.",
    "items": {
        "type": "object",
        "required": ["identificatie", "sha256", "aantal", "sleutel"],
        "properties": {
            "identificatie": {"type": "string", "maxLength": 40},
            "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "aantal": {"type": "integer", "minimum": 1},
            "sleutel": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
        },
    },
}

_READABLE: Value = {
    "type": "object",
    "description": "Het dossier zoals het nu is, om te lezen; afgeleid.",
    "properties": {
        "feiten": {"type": "object"},
        "antwoorden": {"type": "object"},
        "plannen": {"type": "array", "items": {"type": "object"}},
    },
}

_BASE: Value = {
    "type": "integer",
    "minimum": 0,
    "description": "Het record waarvan alles in dit record is overgenomen; 0 is geen.",
}


def schema(kind: ObjectKind) -> dict[str, Value]:
    """The schema of an objecttype; unknown keys are allowed, so that it can grow."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"{_TITLES[kind]} (versie {VERSION})",
        "type": "object",
        "required": [
            "schemaVersie", "soort", "dossierId", "coach", "zaakIdentificatie", "basisIndex",
            "apparaatId", "bewerkingen", "leesbaar",
        ],
        "properties": {
            "schemaVersie": {"type": "integer", "minimum": 1},
            "soort": {"const": kind.value},
            "dossierId": _UUID,
            "coach": _TEXT,
            "zaakIdentificatie": {"type": "string", "maxLength": 40},
            "basisIndex": _BASE,
            "apparaatId": _TEXT,
            "bewerkingen": {"type": "array", "items": _OPERATION},
            "afgehandeld": _SETTLED,
            "leesbaar": _READABLE,
        },
    }  # fmt: skip
