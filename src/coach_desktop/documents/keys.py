"""Keys that sign: the installation's seal, a coach's own key in a PKCS#12 file."""

from asn1crypto import keys, pem, x509
from pyhanko.sign import signers
from pyhanko_certvalidator.registry import SimpleCertificateStore

from coach_desktop.documents.certificate import Seal
from coach_desktop.domain.errors import DocumentError


def of_seal(seal: Seal) -> signers.Signer:
    """The installation's seal as pyHanko wants it."""
    _, _, der = pem.unarmor(seal.certificate.encode())
    return signers.SimpleSigner(
        signing_cert=x509.Certificate.load(der),
        signing_key=keys.PrivateKeyInfo.load(seal.key),
        cert_registry=SimpleCertificateStore(),
    )


def of_file(content: bytes, passphrase: str) -> signers.Signer:
    """A key of somebody's own out of a PKCS#12 file.

    Raises DocumentError `documents.key-unreadable` when the file or its passphrase is wrong.
    """
    try:
        signer = signers.SimpleSigner.load_pkcs12_data(content, (), passphrase.encode())
    except (ValueError, TypeError, KeyError) as trouble:
        raise DocumentError("documents.key-unreadable") from trouble
    if not isinstance(signer, signers.Signer) or signer.signing_cert is None:
        raise DocumentError("documents.key-unreadable")
    return signer


def common_name(signer: signers.Signer) -> str:
    """Whose key it is, by the name in its certificate."""
    certificate = signer.signing_cert
    return "" if certificate is None else str(certificate.subject.native.get("common_name", ""))
