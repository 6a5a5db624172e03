"""Certificates as a test needs them: good ones of a CA of its own, and bad ones of every kind."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from ipaddress import IPv4Address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import NameOID

NOW = datetime.now(UTC)  # noqa: TID251  # TLS looks at the machine's own clock
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Pair:
    """A certificate, and its key, both as PEM."""

    certificate: str
    key: str

    def put(self, folder: Path) -> Path:
        """Write both in one file, as a server reads them."""
        path = folder / "server.pem"
        path.write_text(self.key + self.certificate, encoding="ascii")
        return path


@cache
def ca(name: str = "CA van Voorbeeldstad") -> tuple[x509.Certificate, ec.EllipticCurvePrivateKey]:
    """A CA of a municipality."""
    key = ec.generate_private_key(ec.SECP256R1())
    return _signed(name, key, key, name, (NOW - DAY, NOW + 30 * DAY), host="", is_ca=True), key


def ca_pem() -> str:
    """What a profile tells of it."""
    return ca()[0].public_bytes(serialization.Encoding.PEM).decode()


@cache
def good(host: str = "127.0.0.1", *, with_rsa: bool = False) -> Pair:
    """A certificate of the CA for a host, valid today."""
    return _of_ca(host, NOW - DAY, NOW + 7 * DAY, with_rsa=with_rsa)


@cache
def expired() -> Pair:
    """A certificate of the CA that was valid until yesterday."""
    return _of_ca("127.0.0.1", NOW - 9 * DAY, NOW - DAY)


@cache
def not_yet() -> Pair:
    """A certificate of the CA that is valid from tomorrow on."""
    return _of_ca("127.0.0.1", NOW + DAY, NOW + 9 * DAY)


@cache
def self_signed() -> Pair:
    """A certificate that vouches for itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    made = _signed("127.0.0.1", key, key, "127.0.0.1", (NOW - DAY, NOW + DAY), host="127.0.0.1")
    return _pair(made, key)


@cache
def of_another_ca() -> Pair:
    """A certificate of a CA that nobody here trusts."""
    issuer, issuer_key = ca("Een andere CA")
    key = ec.generate_private_key(ec.SECP256R1())
    name = issuer.subject.rfc4514_string().removeprefix("CN=")
    return _pair(
        _signed("127.0.0.1", key, issuer_key, name, (NOW - DAY, NOW + DAY), host="127.0.0.1"), key
    )


def _of_ca(host: str, since: datetime, until: datetime, *, with_rsa: bool = False) -> Pair:
    key = (
        rsa.generate_private_key(public_exponent=65537, key_size=2048)
        if with_rsa
        else ec.generate_private_key(ec.SECP256R1())
    )
    made = _signed(host, key, ca()[1], "CA van Voorbeeldstad", (since, until), host=host)
    return _pair(made, key)


Key = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey


def _signed(
    name: str,
    key: Key,
    by: ec.EllipticCurvePrivateKey,
    issuer: str,
    valid: tuple[datetime, datetime],
    *,
    host: str,
    is_ca: bool = False,
) -> x509.Certificate:
    builder = (
        x509.CertificateBuilder()
        .subject_name(_named(name))
        .issuer_name(_named(issuer))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(valid[0])
        .not_valid_after(valid[1])
        .add_extension(x509.BasicConstraints(ca=is_ca, path_length=None), critical=True)
    )
    if host:
        told = x509.IPAddress(IPv4Address(host)) if host[0].isdigit() else x509.DNSName(host)
        builder = builder.add_extension(x509.SubjectAlternativeName([told]), critical=False)
    return builder.sign(by, hashes.SHA256())


def _named(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])


def _pair(certificate: x509.Certificate, key: Key) -> Pair:
    return Pair(
        certificate.public_bytes(serialization.Encoding.PEM).decode(),
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        ).decode(),
    )
