"""Whether a certificate was taken back: whom it names to be asked (OCSP), and its lists (CRL)."""

import re
from collections.abc import Iterator, Sequence

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.x509 import ocsp
from cryptography.x509.oid import AuthorityInformationAccessOID as Access

_DER = serialization.Encoding.DER

_MOST = 2
"""How many addresses of one kind are tried for one certificate."""

_ADDRESS = re.compile(r"https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~/%?=&,+-]*)?")


def responders_of(certificate: bytes) -> Sequence[str]:
    """Who can be asked about a certificate (DER), by its own word."""
    try:
        told = x509.load_der_x509_certificate(certificate).extensions
        named = told.get_extension_for_class(x509.AuthorityInformationAccess).value
    except (x509.ExtensionNotFound, ValueError):
        return ()
    places = [each.access_location for each in named if each.access_method == Access.OCSP]
    return tuple(dict.fromkeys(_addresses(places)))[:_MOST]


def lists_of(certificate: bytes) -> Sequence[str]:
    """Where the maker of a certificate (DER) says what was taken back."""
    try:
        told = x509.load_der_x509_certificate(certificate).extensions
        points = told.get_extension_for_class(x509.CRLDistributionPoints).value
    except (x509.ExtensionNotFound, ValueError):
        return ()
    places = [name for point in points for name in point.full_name or ()]
    return tuple(dict.fromkeys(_addresses(places)))[:_MOST]


def question(certificate: bytes, makers: Sequence[bytes]) -> bytes:
    """The question (DER) about a certificate; b'' when none of these certificates made it.

    Asked by SHA-1, the only one that every responder knows (RFC 5019); it protects nothing here.
    """
    try:
        asked = x509.load_der_x509_certificate(certificate)
        for each in makers:
            maker = x509.load_der_x509_certificate(each)
            if _is_made_by(asked, maker):
                hashed = hashes.SHA1()  # noqa: S303  # names the maker, proves nothing
                made = ocsp.OCSPRequestBuilder().add_certificate(asked, maker, hashed).build()
                return made.public_bytes(_DER)
    except ValueError:
        return b""
    return b""


def answers(content: bytes, asked: bytes) -> bool:
    """Whether this answers the question about that certificate (DER), whatever it says."""
    wanted = ocsp.load_der_ocsp_request(asked).serial_number
    try:
        told = ocsp.load_der_ocsp_response(content)
        is_told = told.response_status is ocsp.OCSPResponseStatus.SUCCESSFUL
        is_known = is_told and told.certificate_status is not ocsp.OCSPCertStatus.UNKNOWN
        is_about = is_known and told.serial_number == wanted
    except ValueError:
        return False
    else:
        return is_about


def is_list(content: bytes) -> bool:
    """Whether this is a list of certificates that were taken back (DER)."""
    try:
        x509.load_der_x509_crl(content)
    except ValueError:
        return False
    return True


def _is_made_by(certificate: x509.Certificate, maker: x509.Certificate) -> bool:
    if certificate.issuer != maker.subject or certificate == maker:
        return False
    try:
        certificate.verify_directly_issued_by(maker)
    except (InvalidSignature, TypeError, ValueError):
        return False
    return True


def _addresses(places: Sequence[x509.GeneralName]) -> Iterator[str]:
    for place in places:
        address = str(place.value)
        if isinstance(place, x509.UniformResourceIdentifier) and _ADDRESS.fullmatch(address):
            yield address
