"""Signatures that outlive their certificates: B-T, B-LT and B-LTA, when there is a line.

The calls themselves are made by another room, through `casework.signing_keys.Notary`.
"""

import asyncio
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from io import BytesIO

from asn1crypto import crl, ocsp, pem, tsp, x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import signers
from pyhanko.sign.general import extract_certificate_info
from pyhanko.sign.timestamps import TimeStamper
from pyhanko.sign.validation import DocumentSecurityStore, collect_validation_info
from pyhanko.sign.validation.generic_cms import extract_tst_data_iter
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.errors import RevokedError
from pyhanko_certvalidator.path import ValidationPath

from coach_desktop.casework.signing_keys import Notary, Stamped
from coach_desktop.documents.proofs import Told, proofs_of
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

    A file that was stamped already gets one more stamp, with what proves the former, so that the
    proof is carried on. Of a certificate that nobody vouches for, or whose makers give no answer,
    the proof is left out. Raises DocumentError `documents.no-proof` when the stamp is by a clock
    that nobody trusts.
    """
    roots = [_certificate(each) for each in trust]
    writer = Revision(pdf)
    reader = PdfFileReader(BytesIO(pdf))
    found = [*reader.embedded_regular_signatures, *reader.embedded_timestamp_signatures]
    proven = [_prove(writer, signature, roots, notary, now) for signature in found]
    stamper = signers.PdfTimeStamper(Stamps(notary))
    stamped = stamper.timestamp_pdf(writer, "sha256", bytes_reserved=_ROOM)
    made = bytes(stamped.getvalue())
    if not proofs_of(PdfFileReader(BytesIO(made)), roots, (), now).lasts:
        raise DocumentError("documents.no-proof")
    return Stamped(made, all(proven))


def _prove(
    writer: Revision,
    signature: EmbeddedPdfSignature,
    roots: Sequence[x509.Certificate],
    notary: Notary,
    now: datetime,
) -> bool:
    """Add what proves the certificates of one signature, and say whether that could be done.

    That a certificate was taken back is a proof too: whoever judges the file reads it there.
    """
    try:
        context = _context(roots, _asked(notary, signature, roots), now)
        paths = _paths(signature, context)
    except _TROUBLE:
        return False
    DocumentSecurityStore.supply_dss_in_writer(
        writer,
        signature.pkcs7_content.hex().encode(),
        paths=paths,
        validation_context=context,
    )
    return True


def _paths(signature: EmbeddedPdfSignature, context: ValidationContext) -> Sequence[ValidationPath]:
    """How each certificate of a signature leads to one that is trusted; none of one taken back."""
    try:
        return asyncio.run(collect_validation_info(signature, context))
    except RevokedError:
        return ()


def _asked(
    notary: Notary, signature: EmbeddedPdfSignature, roots: Sequence[x509.Certificate]
) -> Told:
    """What is said of the certificates of a signature: whether they were taken back."""
    known = [each.dump() for each in roots]
    named = dict.fromkeys(each.dump() for each in _certificates(signature))
    certificates = [each for each in named if each not in known]
    makers = [*certificates, *known]
    told = [notary.revocations(each, makers) for each in certificates]
    return Told(
        [crl.CertificateList.load(each) for one in told for each in one.lists],
        [ocsp.OCSPResponse.load(each) for one in told for each in one.answers],
    )


def _certificates(signature: EmbeddedPdfSignature) -> Iterator[x509.Certificate]:
    """The certificates of a signature, and of the clock that says when it was made."""
    info = signature.signer_info
    clocks = [
        each for signed in (False, True) for each in extract_tst_data_iter(info, signed=signed)
    ]
    for data in (signature.signed_data, *clocks):
        found = extract_certificate_info(data)
        yield found.signer_cert
        yield from found.other_certs


def _context(roots: Sequence[x509.Certificate], told: Told, now: datetime) -> ValidationContext:
    """Against what a certificate is held whose maker was asked: each must have been spoken of.

    An answer that was made while we waited for it counts: the clock of its maker may be ahead.
    """
    return ValidationContext(
        trust_roots=list(roots),
        crls=list(told.lists),
        ocsps=list(told.answers),
        allow_fetching=False,
        moment=now.astimezone(UTC),
        revocation_mode="hard-fail",
        retroactive_revinfo=True,
    )


def _certificate(text: str) -> x509.Certificate:
    _, _, der = pem.unarmor(text.encode())
    return x509.Certificate.load(der)
