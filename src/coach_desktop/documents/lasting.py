"""Signatures that outlive their certificates: B-T, B-LT and B-LTA, when there is a line.

The calls themselves are made by another room, through `casework.ports.Notary`.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO

from asn1crypto import crl, pem, tsp, x509
from pyhanko.pdf_utils.generic import DictionaryObject
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import signers
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.timestamps import TimeStamper
from pyhanko.sign.validation import (
    DocumentSecurityStore,
    collect_validation_info,
    validate_pdf_timestamp,
)
from pyhanko.sign.validation.errors import NoDSSFoundError
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import DocumentTimestampStatus, SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from coach_desktop.casework.signing_keys import Notary, Stamped
from coach_desktop.documents.revising import Revision
from coach_desktop.domain.errors import DocumentError

_TROUBLE = Exception
"""Whatever a certificate or list from outside does to its reader, it proves nothing."""

_ROOM = 16_384
"""Bytes kept free for a time stamp, with the certificates in it."""


class Stamps(TimeStamper):
    """Time stamps by a clock of others, asked for through a port."""

    def __init__(self, notary: Notary) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # pyHanko gives it no types
        self._notary = notary

    async def async_request_tsa_response(self, req: tsp.TimeStampReq) -> tsp.TimeStampResp:
        """Ask, and read what came back; raises DocumentError `documents.no-time-stamp`."""
        try:
            return tsp.TimeStampResp.load(self._notary.time_stamp(req.dump()), strict=True)
        except ValueError as trouble:
            raise DocumentError("documents.no-time-stamp") from trouble


def made_lasting(pdf: bytes, trust: Sequence[str], notary: Notary, now: datetime) -> Stamped:
    """Add what proves the certificates of each signature, and a time stamp over the whole file.

    A file that was stamped already gets one more stamp, so that the proof is carried on. Of a
    certificate that nobody vouches for, or whose makers give no answer, the proof is left out.
    Raises DocumentError `documents.no-proof` when the stamp is by a clock that nobody trusts.
    """
    roots = [_certificate(each) for each in trust]
    writer = Revision(pdf)
    found = PdfFileReader(BytesIO(pdf)).embedded_regular_signatures
    proven = [_prove(writer, signature, roots, notary, now) for signature in found]
    stamper = signers.PdfTimeStamper(Stamps(notary))
    stamped = stamper.timestamp_pdf(writer, "sha256", bytes_reserved=_ROOM)
    made = bytes(stamped.getvalue())
    if not proofs_of(PdfFileReader(BytesIO(made)), roots, (), now).covers:
        raise DocumentError("documents.no-proof")
    return Stamped(made, all(proven))


def _prove(
    writer: Revision,
    signature: EmbeddedPdfSignature,
    roots: Sequence[x509.Certificate],
    notary: Notary,
    now: datetime,
) -> bool:
    """Add what proves the certificates of one signature, and say whether that could be done."""
    try:
        lists = [crl.CertificateList.load(each) for each in _asked(notary, signature)]
        context = _context(roots, lists, now)
        paths = asyncio.run(collect_validation_info(signature, context))
    except _TROUBLE:
        return False
    DocumentSecurityStore.supply_dss_in_writer(
        writer,
        signature.pkcs7_content.hex().encode(),
        crls=context.crls,
        paths=paths,
        validation_context=context,
    )
    return True


def _asked(notary: Notary, signature: EmbeddedPdfSignature) -> list[bytes]:
    """What is known of the certificates of a signature: whether they were taken back."""
    certificates = [signature.signer_cert, *signature.other_embedded_certs]
    return [each for one in certificates for each in notary.revocations(one.dump())]


def _context(
    roots: Sequence[x509.Certificate], lists: Sequence[crl.CertificateList], now: datetime
) -> ValidationContext:
    return ValidationContext(
        trust_roots=list(roots),
        crls=list(lists),
        allow_fetching=False,
        moment=now.astimezone(UTC),
    )


@dataclass(frozen=True, slots=True)
class Proofs:
    """What a file brings along to prove its signatures; nothing of it is trusted by itself."""

    root: DictionaryObject
    certificates: Sequence[x509.Certificate]
    lists: Sequence[crl.CertificateList]
    stamped: Sequence[tuple[int, datetime]]
    """Up to which byte the file was there at which time, by stamps that are trusted."""
    stamps: Sequence[EmbeddedPdfSignature]
    covers: bool
    """Whether the last of those stamps covers the file, but for the proofs of itself."""

    @property
    def lasts(self) -> bool:
        """Whether the whole file is held by a stamp that is trusted."""
        return self.covers

    def known_at(self, signature: EmbeddedPdfSignature) -> datetime | None:
        """The earliest time at which a signature is known to have been there."""
        _, _, second, length = (int(each) for each in signature.byte_range)
        return min((at for end, at in self.stamped if end >= second + length), default=None)


def proofs_of(
    reader: PdfFileReader,
    trust: Sequence[x509.Certificate],
    revoked: Sequence[crl.CertificateList],
    now: datetime,
) -> Proofs:
    """Read the proofs of a file, and hold its time stamps against the trusted certificates."""
    certificates: list[x509.Certificate] = []
    lists = list(revoked)
    try:
        store = DocumentSecurityStore.read_dss(reader)
        certificates = list(store.load_certs())
        lists += [crl.CertificateList.load(each.get_object().data) for each in store.crls]
    except NoDSSFoundError:
        pass
    stamps = list(reader.embedded_timestamp_signatures)
    known: list[tuple[int, datetime]] = []
    covers = False
    for each in stamps:
        context = ValidationContext(
            trust_roots=list(trust),
            other_certs=certificates,
            crls=lists,
            allow_fetching=False,
            moment=now.astimezone(UTC),
        )
        status = validate_pdf_timestamp(each, context)
        if trust and status.intact and status.valid and status.trusted:
            _, _, second, length = (int(part) for part in each.byte_range)
            known.append((second + length, status.timestamp))
            covers = each is stamps[-1] and _only_proofs_follow(status)
    return Proofs(reader.root, certificates, lists, known, stamps, covers)


def _only_proofs_follow(status: DocumentTimestampStatus) -> bool:
    """Whether nothing but the proofs of the stamp itself stands behind it."""
    if status.coverage is SignatureCoverageLevel.ENTIRE_FILE:
        return True
    is_whole = status.coverage is SignatureCoverageLevel.ENTIRE_REVISION
    return is_whole and status.modification_level in {
        ModificationLevel.NONE,
        ModificationLevel.LTA_UPDATES,
    }


def _certificate(text: str) -> x509.Certificate:
    _, _, der = pem.unarmor(text.encode())
    return x509.Certificate.load(der)
