"""What is signed by whom, and whether to believe it: trusts the certificates given, no others."""

import logging
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from enum import IntEnum
from io import BytesIO

from asn1crypto import crl, pem, x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import PdfSignatureStatus, SignatureCoverageLevel

from coach_desktop.documents.alterations import altered
from coach_desktop.documents.certificate import fingerprint
from coach_desktop.documents.proofs import Proofs, context_at, end_of, proofs_of
from coach_desktop.documents.wrapping import fills_its_gap, stands_in_its_gap

_TROUBLE = Exception
"""A hostile file can make a parser raise anything; whatever it is, the file is not believed."""

_END = b"%%EOF"
_COVERED = re.compile(rb"/ByteRange\s*\[\s*\d+\s+\d+\s+(\d{1,12})\s+(\d{1,12})\s*\]")
_SHORTEST = 1_000
"""Bytes of the smallest paper: what is shorter never was one."""


class Judgement(IntEnum):
    """The verdict, by the exit status of `coach-desktop verify`."""

    TRUSTED = 0
    CHANGED = 2
    UNKNOWN_KEY = 3
    NO_SIGNATURE = 4
    CERTIFICATE = 5


@dataclass(frozen=True, slots=True)
class SignatureFound:
    """One signature: field, certificate (name, fingerprint), time claimed, what it covers.

    `stamped` is the time by a clock of others, '' without one.
    """

    field: str
    signer: str
    time: str
    covers: str
    fingerprint: str
    stamped: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether to believe a file, and why not."""

    judgement: Judgement
    signatures: tuple[SignatureFound, ...] = ()
    reasons: tuple[str, ...] = ()
    lasts_until: datetime | None = None
    """Until when a time stamp of the whole file keeps it to be checked after its certificates."""

    @property
    def lasts(self) -> bool:
        """Whether there is such a stamp."""
        return self.lasts_until is not None


@dataclass(slots=True)
class _Trial:
    """A file that is judged, and what was found against it so far."""

    pdf: bytes
    trust: Sequence[x509.Certificate]
    proofs: Proofs
    now: datetime
    found: list[SignatureFound] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    certificates: list[str] = field(default_factory=list)
    altered: bytes = b""
    """The longest part that a signature holds for and after which was done what it forbids."""
    intact: bytes = b""
    """The longest part that a signature holds for."""
    broken: bool = False
    """Whether some signature holds for nothing any more."""


def judge(
    pdf: bytes, trust: Sequence[str], now: datetime, *, revoked: Sequence[bytes] = ()
) -> Verdict:
    """Judge a file against trusted certificates (PEM); `now` is the machine's clock.

    `revoked` are lists (DER) of certificates that were taken back.
    """
    logging.getLogger("pyhanko").setLevel(logging.CRITICAL)
    logging.getLogger("pyhanko_certvalidator").setLevel(logging.CRITICAL)
    if not pdf.startswith(b"%PDF-"):
        return Verdict(Judgement.NO_SIGNATURE, reasons=("not-a-pdf",))
    try:
        reader = PdfFileReader(BytesIO(pdf), strict=True)
        embedded = reader.embedded_regular_signatures
        certificates = [_certificate(each) for each in trust]
        lists = [crl.CertificateList.load(each) for each in revoked]
        proofs = proofs_of(reader, certificates, lists, now)
    except _TROUBLE:
        return _unreadable(pdf)
    if not embedded:
        return Verdict(Judgement.NO_SIGNATURE, reasons=("no-signature",))
    return _judged(_Trial(pdf, certificates, proofs, now), embedded)


def _unreadable(pdf: bytes) -> Verdict:
    """A file that once was signed and cannot be read any more was changed."""
    ends = [int(first) + int(size) for first, size in _COVERED.findall(pdf)]
    is_whole = pdf.rstrip(b"\r\n").endswith(_END)
    if not ends:
        reason = "not-a-pdf" if is_whole or len(pdf) < _SHORTEST else "cut-off"
        return Verdict(Judgement.NO_SIGNATURE, reasons=(reason,))
    if max(ends) < len(pdf):
        reason = "changed-after-signing"
    else:
        reason = "damaged" if is_whole and max(ends) == len(pdf) else "cut-off"
    return Verdict(Judgement.CHANGED, reasons=(reason,))


def _judged(trial: _Trial, embedded: Sequence[EmbeddedPdfSignature]) -> Verdict:
    for signature in embedded:
        try:
            _weigh(trial, signature)
        except _TROUBLE:
            trial.reasons.append("damaged")
    trial.reasons += _loose_ends(trial, embedded)
    _weigh_stamps(trial)
    found = tuple(trial.found)
    if trial.reasons:
        told = (*_in_detail(trial), *trial.reasons)
        return Verdict(Judgement.CHANGED, found, tuple(dict.fromkeys(told)))
    if trial.unknown:
        return Verdict(Judgement.UNKNOWN_KEY, found, tuple(dict.fromkeys(trial.unknown)))
    if trial.certificates:
        reasons = tuple(dict.fromkeys(trial.certificates))
        return Verdict(Judgement.CERTIFICATE, found, reasons)
    return Verdict(Judgement.TRUSTED, found, lasts_until=trial.proofs.lasts_until)


def _weigh(trial: _Trial, signature: EmbeddedPdfSignature) -> None:
    found = _found(signature)
    trial.found.append(found)
    known = trial.proofs.known_at(signature) or trial.now
    status = _status(trial, signature, known)
    if (stamp := status.timestamp_validity) is not None and stamp.trusted:
        trial.found[-1] = replace(found, stamped=stamp.timestamp.isoformat())
    held = trial.pdf[: end_of(signature)]
    if not (status.intact and status.valid):
        trial.reasons.append("bytes-changed")
        trial.broken = True
    elif not status.docmdp_ok:
        trial.altered = max(trial.altered, held, key=len)
        trial.reasons.append("changed-after-signing")
    if status.intact and status.valid:
        trial.intact = max(trial.intact, held, key=len)
    certificate = signature.signer_cert
    is_pinned = certificate.dump() in {each.dump() for each in trial.trust}
    if status.revoked:
        trial.certificates.append("certificate-revoked")
    elif not _is_valid_at(certificate, _moment(trial, signature, status)):
        trial.certificates.append("certificate-not-valid")
    elif not is_pinned and not (trial.trust and status.trusted):
        if _was_trusted(trial, signature, known):
            trial.certificates.append("certificate-ended")
        else:
            trial.unknown.append("unknown-key")


def _was_trusted(trial: _Trial, signature: EmbeddedPdfSignature, known: datetime) -> bool:
    """Whether its certificate was good when it says to have signed, and ended before it is known.

    Without a stamp of that time anybody who got hold of the key since could have signed.
    """
    if _is_valid_at(signature.signer_cert, known):
        return False
    claimed = signature.self_reported_timestamp or trial.now
    return bool(trial.trust) and _status(trial, signature, claimed).trusted


def _weigh_stamps(trial: _Trial) -> None:
    """A stamp that is whole changes nothing, whoever made it; but it is to be known."""
    for stamp in trial.proofs.stamps:
        if not stamp.is_whole:
            trial.reasons.append("bytes-changed")
        elif stamp.has_ended:
            trial.certificates.append("stamp-ended")
        elif not stamp.is_trusted:
            trial.unknown.append("stamp-unknown")


def _moment(trial: _Trial, signature: EmbeddedPdfSignature, status: PdfSignatureStatus) -> datetime:
    """When it was signed: by a clock of others, else as the signer claims."""
    if status.timestamp_validity is not None and status.timestamp_validity.trusted:
        return status.timestamp_validity.timestamp
    return signature.self_reported_timestamp or trial.now


def _status(trial: _Trial, signature: EmbeddedPdfSignature, moment: datetime) -> PdfSignatureStatus:
    trust = trial.trust or [signature.signer_cert]
    told, others = trial.proofs.told, trial.proofs.certificates
    contexts = [context_at(moment, trust, told, others) for _ in range(2)]
    return validate_pdf_signature(signature, contexts[0], ts_validation_context=contexts[1])


def _in_detail(trial: _Trial) -> Sequence[str]:
    """What was done after the last signature that still holds, as far as it can be told."""
    try:
        before = trial.altered or (b"" if trial.broken else trial.intact)
        if before and len(before) < len(trial.pdf):
            return list(altered(before, trial.pdf))
    except _TROUBLE:
        return ()
    return ()


def _loose_ends(trial: _Trial, embedded: Sequence[EmbeddedPdfSignature]) -> list[str]:
    """Bytes behind the end, a last signature that does not cover the file, no certification."""
    try:
        return list(_found_loose(trial, embedded))
    except _TROUBLE:
        return ["damaged"]


def _found_loose(trial: _Trial, embedded: Sequence[EmbeddedPdfSignature]) -> Iterator[str]:
    pdf, last = trial.pdf, embedded[-1]
    covered = trial.proofs.covers or (
        last.evaluate_signature_coverage() is SignatureCoverageLevel.ENTIRE_FILE
    )
    if trial.proofs.covers:
        after = list(altered(pdf[: end_of(last)], pdf))  # pyHanko lets a title be changed here
        covered = not after
        yield from after
    if not covered:
        yield "changed-after-signing"
    if any(end_of(each) > len(pdf) for each in embedded):
        yield "cut-off"
    for each in (*embedded, *(stamp.signature for stamp in trial.proofs.stamps)):
        if not stands_in_its_gap(pdf, each):
            yield "rewritten"
        elif not fills_its_gap(pdf, each):
            yield "bytes-changed"
    if not pdf.rstrip(b"\r\n").endswith(_END):
        yield "bytes-behind-the-end"
    if "/OCProperties" in trial.proofs.root:
        yield "layer-added"
    if pdf.count(b"/ByteRange") > len(embedded) + len(trial.proofs.stamps):
        yield "signature-missing"
    certified = embedded[0].docmdp_level
    if certified is None:
        yield "not-certified"
    elif certified.value > 1 and not _is_locked(last):
        yield "signature-missing"


def _is_locked(last: EmbeddedPdfSignature) -> bool:
    """Whether the last signature is the one that closes the file."""
    return last.fieldmdp is not None


def _found(signature: EmbeddedPdfSignature) -> SignatureFound:
    told = signature.self_reported_timestamp
    return SignatureFound(
        field=str(signature.field_name),
        signer=str(signature.signer_cert.subject.native.get("common_name", "")),
        time=told.isoformat() if told else "",
        covers=signature.evaluate_signature_coverage().name.lower(),
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
