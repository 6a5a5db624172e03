"""What a file brings along to prove its signatures: certificates, what was taken back, stamps.

Nothing of it is trusted by itself. A stamp keeps what stands before it, also an earlier stamp: that
one is judged at the time of the one that came after, as long as a chain of them leads to today.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from asn1crypto import crl, ocsp, x509
from pyhanko.pdf_utils.generic import DictionaryObject
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.validation import DocumentSecurityStore, validate_pdf_timestamp
from pyhanko.sign.validation.errors import NoDSSFoundError
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import DocumentTimestampStatus, SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.policy_decl import (
    CertRevTrustPolicy,
    FreshnessReqType,
    RevocationCheckingPolicy,
)

_AGELESS = CertRevTrustPolicy(
    RevocationCheckingPolicy.from_legacy("soft-fail"),
    freshness=timedelta(days=36_500),
    freshness_req_type=FreshnessReqType.MAX_DIFF_REVOCATION_VALIDATION,
)
"""What was told once goes on counting: a list that is old says nothing of today, and no harm."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the makers of certificates said of what they took back."""

    lists: Sequence[crl.CertificateList] = ()
    answers: Sequence[ocsp.OCSPResponse] = ()


@dataclass(frozen=True, slots=True)
class Stamp:
    """A time stamp over a file, and whether its certificate is trusted or has ended."""

    signature: EmbeddedPdfSignature
    end: int
    """The first byte that it does not cover."""
    at: datetime
    is_whole: bool
    is_trusted: bool
    until: datetime
    """When the certificate of its clock ends."""
    has_ended: bool


@dataclass(frozen=True, slots=True)
class Proofs:
    """What a file brings along to prove its signatures."""

    root: DictionaryObject
    certificates: Sequence[x509.Certificate] = ()
    told: Told = field(default_factory=Told)
    stamps: Sequence[Stamp] = ()
    covers: bool = False
    """Whether the last stamp is whole and covers the file, but for the proofs of itself."""

    @property
    def lasts(self) -> bool:
        """Whether the whole file is held by a stamp that is trusted."""
        return self.lasts_until is not None

    @property
    def lasts_until(self) -> datetime | None:
        """When the certificate ends of the stamp that holds the whole file; None without one."""
        return self.stamps[-1].until if self.covers and self.stamps[-1].is_trusted else None

    def known_at(self, signature: EmbeddedPdfSignature) -> datetime | None:
        """The earliest time at which a signature is known to have been there."""
        return _known_at(signature, self.stamps)


def proofs_of(
    reader: PdfFileReader,
    trust: Sequence[x509.Certificate],
    revoked: Sequence[crl.CertificateList],
    now: datetime,
) -> Proofs:
    """Read the proofs of a file, and hold its time stamps against the trusted certificates."""
    certificates, told = _brought(reader, revoked)
    stamps: list[Stamp] = []
    covers = False
    for each in reversed(list(reader.embedded_timestamp_signatures)):
        moment = _known_at(each, stamps) or now
        status = validate_pdf_timestamp(each, context_at(moment, trust, told, certificates))
        is_whole = bool(status.intact and status.valid)
        if not stamps:
            covers = is_whole and _only_proofs_follow(status)
        until = each.signer_cert["tbs_certificate"]["validity"]["not_after"].native
        stamps.insert(
            0,
            Stamp(
                each,
                end_of(each),
                status.timestamp,
                is_whole,
                is_trusted=bool(trust) and is_whole and status.trusted,
                until=until,
                has_ended=until < moment.astimezone(UTC),
            ),
        )
    return Proofs(reader.root, certificates, told, stamps, covers)


def context_at(
    moment: datetime,
    trust: Sequence[x509.Certificate],
    told: Told,
    others: Sequence[x509.Certificate] = (),
) -> ValidationContext:
    """Against what a certificate is held that was used at a moment; nothing is fetched."""
    return ValidationContext(
        trust_roots=list(trust),
        other_certs=list(others),
        crls=list(told.lists),
        ocsps=list(told.answers),
        allow_fetching=False,
        moment=moment.astimezone(UTC),
        revinfo_policy=_AGELESS,
    )


def end_of(signature: EmbeddedPdfSignature) -> int:
    """The first byte that a signature does not cover."""
    _, _, second, length = (int(each) for each in signature.byte_range)
    return second + length


def _brought(
    reader: PdfFileReader, revoked: Sequence[crl.CertificateList]
) -> tuple[list[x509.Certificate], Told]:
    """The certificates in a file, and what was taken back as it says itself or as is said of it."""
    try:
        store = DocumentSecurityStore.read_dss(reader)
    except NoDSSFoundError:
        return [], Told(revoked)
    lists = [crl.CertificateList.load(each.get_object().data) for each in store.crls]
    answers = [ocsp.OCSPResponse.load(each.get_object().data) for each in store.ocsps]
    return list(store.load_certs()), Told([*revoked, *lists], answers)


def _known_at(signature: EmbeddedPdfSignature, stamps: Sequence[Stamp]) -> datetime | None:
    end = end_of(signature)
    return min((each.at for each in stamps if each.is_trusted and each.end >= end), default=None)


def _only_proofs_follow(status: DocumentTimestampStatus) -> bool:
    """Whether nothing but the proofs of the stamp itself stands behind it."""
    if status.coverage is SignatureCoverageLevel.ENTIRE_FILE:
        return True
    is_whole = status.coverage is SignatureCoverageLevel.ENTIRE_REVISION
    return is_whole and status.modification_level in {
        ModificationLevel.NONE,
        ModificationLevel.LTA_UPDATES,
    }
