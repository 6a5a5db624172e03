"""The record of a validation, to be kept beside a signed document (Archiefregeling, artikel 24)."""

import hashlib
from collections.abc import Sequence
from datetime import datetime

from coach_desktop.documents.verdict import Verdict, judge
from coach_desktop.domain.answer import Value


def record(pdf: bytes, trust: Sequence[str], now: datetime, officer: str) -> dict[str, Value]:
    """Judge a file and say so: whose signatures, when and with which result, and who saw to it.

    `officer` is the id of the one who is responsible for it.
    """
    return as_record(pdf, judge(pdf, trust, now), now, officer)


def as_record(pdf: bytes, verdict: Verdict, now: datetime, officer: str) -> dict[str, Value]:
    """A verdict as it is kept."""
    return {
        "officer": officer,
        "moment": now.isoformat(timespec="seconds"),
        "sha256": hashlib.sha256(pdf).hexdigest(),
        "result": verdict.judgement.name.lower().replace("_", "-"),
        "reasons": list(verdict.reasons),
        "lasts": verdict.lasts,
        "signatures": [
            {
                "field": each.field,
                "holder": each.signer,
                "certificate": each.fingerprint,
                "time": each.time,
                "stamped": each.stamped,
                "covers": each.covers,
            }
            for each in verdict.signatures
        ],
    }
