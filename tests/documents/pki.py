"""A small certificate authority of the tests: a root, a coach, a clock, what is taken back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache

from asn1crypto import keys, tsp
from asn1crypto import x509 as asn1
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509 import ocsp
from cryptography.x509.oid import AuthorityInformationAccessOID, ExtendedKeyUsageOID, NameOID
from pyhanko.sign.timestamps import DummyTimeStamper

from coach_desktop.casework.signing_keys import Revocations

NOW = datetime.now(UTC)  # noqa: TID251  # signatures are dated by the machine's own clock
PASSPHRASE = "alleen in tests"
COACH = "Sanne Bakker"
Key = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey


def _name(common: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common)])


@dataclass(frozen=True, slots=True)
class Issued:
    """A certificate with its key."""

    key: Key
    certificate: x509.Certificate

    @property
    def pem(self) -> str:
        return self.certificate.public_bytes(serialization.Encoding.PEM).decode()

    @property
    def der(self) -> bytes:
        return self.certificate.public_bytes(serialization.Encoding.DER)


@dataclass(frozen=True, slots=True)
class Authority:
    """Gives out certificates and takes them back."""

    root: Issued

    def issue(
        self,
        common: str,
        *,
        since: timedelta = timedelta(days=-1),
        until: timedelta = timedelta(days=365),
        clock: bool = False,
        key: Key | None = None,
        lists: str = "http://127.0.0.1/proef.crl",
        asks: str = "",
        serves: bool = False,
    ) -> Issued:
        """A certificate to sign with, for a clock, or for who answers in our name (`serves`).

        `lists` is where its maker tells what was taken back, `asks` who can be asked about it.
        """
        own = key or (
            rsa.generate_private_key(65537, 2048)
            if clock
            else ec.generate_private_key(ec.SECP256R1())
        )
        made = (
            _begun(common, own.public_key(), since, until)
            .issuer_name(self.root.certificate.subject)
            .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
            .add_extension(_usage(digital_signature=True, content_commitment=True), critical=True)
        )
        where = x509.UniformResourceIdentifier(lists)
        point = x509.DistributionPoint([where], None, None, None)
        made = made.add_extension(x509.CRLDistributionPoints([point]), critical=False)
        if asks:
            asked = x509.UniformResourceIdentifier(asks)
            access = x509.AccessDescription(AuthorityInformationAccessOID.OCSP, asked)
            told = x509.AuthorityInformationAccess([access])
            made = made.add_extension(told, critical=False)
        if serves:
            answering = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.OCSP_SIGNING])
            made = made.add_extension(answering, critical=False)
            made = made.add_extension(x509.OCSPNoCheck(), critical=False)
        if clock:
            stamping = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
            made = made.add_extension(stamping, critical=True)
        return Issued(own, made.sign(self.root.key, hashes.SHA256()))

    def taken_back(self, *gone: Issued, at: datetime = NOW) -> bytes:
        """The list (DER) of what was taken back, and when."""
        made = (
            x509.CertificateRevocationListBuilder()
            .issuer_name(self.root.certificate.subject)
            .last_update(at - timedelta(hours=1))
            .next_update(at + timedelta(days=30))
        )
        for each in gone:
            row = x509.RevokedCertificateBuilder().serial_number(each.certificate.serial_number)
            made = made.add_revoked_certificate(
                row.revocation_date(at - timedelta(hours=2)).build()
            )
        return made.sign(self.root.key, hashes.SHA256()).public_bytes(serialization.Encoding.DER)

    def answer(
        self,
        asked: Issued,
        *gone: Issued,
        at: datetime = NOW,
        by: Issued | None = None,
        days: int = 1,
    ) -> bytes:
        """What is said of one certificate (OCSP, DER), by ourselves or by who `serves` us."""
        is_gone = asked in gone
        speaker = by or self.root
        made = (
            ocsp.OCSPResponseBuilder()
            .add_response(
                asked.certificate,
                self.root.certificate,
                hashes.SHA1(),  # names the maker, proves nothing
                ocsp.OCSPCertStatus.REVOKED if is_gone else ocsp.OCSPCertStatus.GOOD,
                at,
                at + timedelta(days=days),
                at - timedelta(hours=2) if is_gone else None,
                None,
            )
            .responder_id(ocsp.OCSPResponderEncoding.HASH, speaker.certificate)
        )
        if by is not None:
            made = made.certificates([by.certificate])
        return made.sign(speaker.key, hashes.SHA256()).public_bytes(serialization.Encoding.DER)


def _begun(
    common: str,
    public: rsa.RSAPublicKey | ec.EllipticCurvePublicKey,
    since: timedelta,
    until: timedelta,
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(_name(common))
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(NOW + since)
        .not_valid_after(NOW + until)
    )


def _usage(**told: bool) -> x509.KeyUsage:
    names = (
        "digital_signature", "content_commitment", "key_encipherment", "data_encipherment",
        "key_agreement", "key_cert_sign", "crl_sign", "encipher_only", "decipher_only",
    )  # fmt: skip
    return x509.KeyUsage(**{name: told.get(name, False) for name in names})


@cache
def authority(common: str = "Proefgezag") -> Authority:
    """A root of our own, made once."""
    key = ec.generate_private_key(ec.SECP256R1())
    made = (
        _begun(common, key.public_key(), timedelta(days=-400), timedelta(days=4000))
        .issuer_name(_name(common))
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .add_extension(_usage(key_cert_sign=True, crl_sign=True), critical=True)
        .sign(key, hashes.SHA256())
    )
    return Authority(Issued(key, made))


def as_file(issued: Issued) -> bytes:
    """A key with its certificate as a PKCS#12 file."""
    lock = serialization.BestAvailableEncryption(PASSPHRASE.encode())
    return pkcs12.serialize_key_and_certificates(
        b"coach", issued.key, issued.certificate, [authority().root.certificate], lock
    )


@dataclass(slots=True)
class LocalNotary:
    """A time-stamp service and lists of our own; fulfils `casework.signing_keys.Notary`."""

    lists: tuple[bytes, ...] = ()
    answers: tuple[bytes, ...] = ()
    at: datetime | None = None
    clock: Issued | None = None
    asked: int = 0

    def time_stamp(self, request: bytes) -> bytes:
        self.asked += 1
        clock = self.clock or _clock()
        stamper = DummyTimeStamper(
            asn1.Certificate.load(clock.der),
            keys.PrivateKeyInfo.load(
                clock.key.private_bytes(
                    serialization.Encoding.DER,
                    serialization.PrivateFormat.PKCS8,
                    serialization.NoEncryption(),
                )
            ),
            fixed_dt=self.at,
        )
        return bytes(stamper.request_tsa_response(tsp.TimeStampReq.load(request)).dump())

    def revocations(self, certificate: bytes, makers: Sequence[bytes]) -> Revocations:
        del certificate, makers
        return Revocations(self.answers, self.lists)


@cache
def _clock() -> Issued:
    return authority().issue("Proefklok", clock=True)
