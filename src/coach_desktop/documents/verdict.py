"""What is signed by whom, and whether to believe it: trusts the certificates given, no others."""

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import IntEnum
from io import BytesIO

from asn1crypto import parser, pem, x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import PdfSignatureStatus, SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from coach_desktop.documents.certificate import fingerprint

_TROUBLE = Exception
"""A hostile file can make a parser raise anything; whatever it is, the file is not believed."""

_END = b"%%EOF"


class Judgement(IntEnum):
    """The verdict, by the exit status of `coach-desktop verify`."""

    TRUSTED = 0
    CHANGED = 2
    UNKNOWN_KEY = 3
    NO_SIGNATURE = 4
    CERTIFICATE = 5


@dataclass(frozen=True, slots=True)
class SignatureFound:
    """One signature: field, certificate (name, fingerprint), time claimed, what it covers."""

    field: str
    signer: str
    time: str
    covers: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether to believe a file, and why not."""

    judgement: Judgement
    signatures: tuple[SignatureFound, ...] = ()
    reasons: tuple[str, ...] = ()


def judge(pdf: bytes, trust: Sequence[str], now: datetime) -> Verdict:
    """Judge a file against trusted certificates (PEM); `now` is the machine's clock."""
    logging.getLogger("pyhanko").setLevel(logging.CRITICAL)
    logging.getLogger("pyhanko_certvalidator").setLevel(logging.CRITICAL)
    if not pdf.startswith(b"%PDF-"):
        return Verdict(Judgement.NO_SIGNATURE, reasons=("not-a-pdf",))
    try:
        embedded = PdfFileReader(BytesIO(pdf), strict=True).embedded_signatures
    except _TROUBLE:
        return _unreadable(pdf)
    if not embedded:
        return Verdict(Judgement.NO_SIGNATURE, reasons=("no-signature",))
    return _judged(pdf, embedded, [_certificate(each) for each in trust], now)


def _unreadable(pdf: bytes) -> Verdict:
    """A file that once was signed and cannot be read any more was changed."""
    if b"/ByteRange" in pdf:
        return Verdict(Judgement.CHANGED, reasons=("damaged",))
    return Verdict(Judgement.NO_SIGNATURE, reasons=("not-a-pdf",))


def _judged(
    pdf: bytes,
    embedded: Sequence[EmbeddedPdfSignature],
    trust: Sequence[x509.Certificate],
    now: datetime,
) -> Verdict:
    found: list[SignatureFound] = []
    reasons: list[str] = []
    unknown = expired = False
    for signature in embedded:
        try:
            found.append(_found(signature))
            status = _status(signature, trust, now)
        except _TROUBLE:
            reasons.append("damaged")
            continue
        if not (status.intact and status.valid):
            reasons.append("bytes-changed")
        elif not status.docmdp_ok:
            reasons.append("changed-after-signing")
        certificate = signature.signer_cert
        unknown |= certificate.dump() not in {each.dump() for each in trust}
        expired |= not _is_valid_at(certificate, status.signer_reported_dt or now)
        expired |= bool(status.revoked)
    reasons += _loose_ends(pdf, embedded)
    if reasons:
        return Verdict(Judgement.CHANGED, tuple(found), tuple(dict.fromkeys(reasons)))
    if unknown:
        return Verdict(Judgement.UNKNOWN_KEY, tuple(found), ("unknown-key",))
    if expired:
        return Verdict(Judgement.CERTIFICATE, tuple(found), ("certificate-not-valid",))
    return Verdict(Judgement.TRUSTED, tuple(found))


def _status(
    signature: EmbeddedPdfSignature, trust: Sequence[x509.Certificate], now: datetime
) -> PdfSignatureStatus:
    context = ValidationContext(
        trust_roots=list(trust) or [signature.signer_cert],
        allow_fetching=False,
        moment=now.astimezone(UTC),
    )
    return validate_pdf_signature(signature, context)


def _loose_ends(pdf: bytes, embedded: Sequence[EmbeddedPdfSignature]) -> list[str]:
    """Bytes behind the end, a last signature that does not cover the file, no certification."""
    try:
        return list(_found_loose(pdf, embedded))
    except _TROUBLE:
        return ["damaged"]


def _found_loose(pdf: bytes, embedded: Sequence[EmbeddedPdfSignature]) -> Iterator[str]:
    last = embedded[-1]
    if last.evaluate_signature_coverage() is not SignatureCoverageLevel.ENTIRE_FILE:
        yield "changed-after-signing"
    if not all(_fills_its_gap(pdf, each) for each in embedded):
        yield "bytes-changed"
    if not pdf.rstrip(b"\r\n").endswith(_END):
        yield "bytes-behind-the-end"
    certified = embedded[0].docmdp_level
    if certified is None:
        yield "not-certified"
    elif certified.value > 1 and not _is_locked(last):
        yield "signature-missing"


def _fills_its_gap(pdf: bytes, signature: EmbeddedPdfSignature) -> bool:
    """Whether the gap that no signature covers holds the signature itself, zeros, and no more."""
    first, size, second, _ = (int(each) for each in signature.byte_range)
    gap = pdf[first + size : second]
    told = bytes(signature.pkcs7_content)
    room = (len(gap) - 2) // 2
    filled = b"<" + told[: _der_length(told)].ljust(room, b"\0").hex().encode() + b">"
    return gap in {filled, filled.upper()}


def _der_length(der: bytes) -> int:
    """How many bytes the first DER value takes."""
    return int(parser.peek(der))


def _is_locked(last: EmbeddedPdfSignature) -> bool:
    """Whether the last signature is the one that closes the file."""
    return last.fieldmdp is not None


def _found(signature: EmbeddedPdfSignature) -> SignatureFound:
    told = signature.self_reported_timestamp
    covers = signature.evaluate_signature_coverage()
    return SignatureFound(
        field=str(signature.field_name),
        signer=str(signature.signer_cert.subject.native.get("common_name", "")),
        time=told.isoformat() if told else "",
        covers=covers.name.lower(),
        fingerprint=fingerprint(pem.armor("CERTIFICATE", signature.signer_cert.dump()).decode()),
    )


def _is_valid_at(certificate: x509.Certificate, moment: datetime) -> bool:
    validity = certificate["tbs_certificate"]["validity"]
    return bool(
        validity["not_before"].native <= moment.astimezone(UTC) <= validity["not_after"].native
    )


def _certificate(text: str) -> x509.Certificate:
    _, _, der = pem.unarmor(text.encode())
    return x509.Certificate.load(der)
