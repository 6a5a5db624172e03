"""The installation's own seal: a key and a self-signed certificate that names no person."""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

YEARS = 10


@dataclass(frozen=True, slots=True)
class Seal:
    """The installation's key (PKCS#8 DER) and certificate (PEM)."""

    key: bytes
    certificate: str

    def __repr__(self) -> str:
        return "<Seal>"


def make_seal(organisation: str, device: str, now: datetime) -> tuple[bytes, str]:
    """Make an ECDSA P-256 key (PKCS#8 DER) and its certificate (PEM), valid from a day ago.

    `now` is the machine's own clock: a seal says when it was really made.
    """
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name(
        [
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, organisation[:64]),
            x509.NameAttribute(NameOID.COMMON_NAME, f"Coach Desktop {device[:8]}"),
        ]
    )
    usage = x509.KeyUsage(
        digital_signature=True, content_commitment=True, key_encipherment=False,
        data_encipherment=False, key_agreement=False, key_cert_sign=False, crl_sign=False,
        encipher_only=False, decipher_only=False,
    )  # fmt: skip
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=366 * YEARS))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(usage, critical=True)
        .sign(key, hashes.SHA256())
    )
    secret = key.private_bytes(
        serialization.Encoding.DER,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return secret, certificate.public_bytes(serialization.Encoding.PEM).decode()


def fingerprint(certificate: str) -> str:
    """SHA-256 of a certificate (PEM) in groups of four, to compare by eye or read aloud."""
    der = x509.load_pem_x509_certificate(certificate.encode()).public_bytes(
        serialization.Encoding.DER
    )
    digits = hashlib.sha256(der).hexdigest().upper()
    return " ".join(digits[place : place + 4] for place in range(0, len(digits), 4))
