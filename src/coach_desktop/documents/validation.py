"""The record of a validation, to be kept beside a signed document (Archiefregeling, artikel 24)."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from coach_desktop.documents.verdict import Judgement, Verdict, judge
from coach_desktop.domain import phrases
from coach_desktop.domain.answer import Value


def record(
    pdf: bytes, seal: str, roots: Sequence[str], now: datetime, officer: str
) -> dict[str, Value]:
    """Judge a file and say so: whose signatures, when and with which result, and who saw to it.

    `roots` are the issuers that the municipality trusts; without them no own certificate is known.
    `officer` is the id of the one who is responsible for it.
    """
    verdict = judge(pdf, (seal, *roots), now)
    if verdict.judgement is Judgement.UNKNOWN_KEY:
        why = "not-by-a-trusted-issuer" if roots else "no-issuers"
        verdict = replace(verdict, reasons=(*verdict.reasons, why))
    return as_record(pdf, verdict, now, officer)


def as_record(pdf: bytes, verdict: Verdict, now: datetime, officer: str) -> dict[str, Value]:
    """A verdict as it is kept."""
    return {
        "officer": officer,
        "moment": now.isoformat(timespec="seconds"),
        "sha256": hashlib.sha256(pdf).hexdigest(),
        "result": verdict.judgement.name.lower().replace("_", "-"),
        "reasons": list(verdict.reasons),
        "told": list(in_words(verdict)),
        "lasts": verdict.lasts,
        "lasts_until": verdict.lasts_until.date().isoformat() if verdict.lasts_until else "",
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


def in_words(verdict: Verdict) -> tuple[str, ...]:
    """A verdict and its reasons in Dutch sentences, for who reads it years later."""
    say = phrases.load("nl")
    told = say.say(f"verify.verdict.{verdict.judgement.name.lower()}")
    return (told, *(say.say(f"verify.reason.{reason}") for reason in verdict.reasons))
