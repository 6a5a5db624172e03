"""What TLS has to be: 1.2 with the suites that the NCSC calls good, or 1.3; checked always.

There is no way around a certificate that is not good: no setting, no question, no exception.
"""

import ssl

import truststore

from coach_desktop.domain.uitwisseling import Uitwisseling
from coach_desktop.exchange.wire import Lost, Refused

GOOD_SUITES = ":".join(
    f"ECDHE-{key}-{cipher}"
    for cipher in ("AES256-GCM-SHA384", "CHACHA20-POLY1305", "AES128-GCM-SHA256")
    for key in ("ECDSA", "RSA")
)
"""Of TLS 1.2; those of 1.3 are all good."""

_EXPIRED, _NOT_YET = 10, 9
_HOST, _ADDRESS = 62, 64
_OLD = ("PROTOCOL", "VERSION", "HANDSHAKE_FAILURE", "CIPHER", "DH_KEY", "INSUFFICIENT_SECURITY")


def context(policy: Uitwisseling) -> ssl.SSLContext:
    """What is asked of the server: the trust of the system, and of the municipality's own CA.

    Raises Refused `exchange.ca` when the CA of the profile is no certificate.
    """
    made = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    newest = ssl.TLSVersion.TLSv1_3
    made.minimum_version = newest if policy.tls13_only else ssl.TLSVersion.TLSv1_2
    made.set_ciphers(GOOD_SUITES)
    made.set_alpn_protocols(["http/1.1"])
    if policy.ca:
        try:
            made.load_verify_locations(cadata=policy.ca)
        except (ssl.SSLError, ValueError) as error:
            raise Refused("exchange.ca") from error
    return made


def trouble(error: BaseException | None) -> Lost | Refused:
    """What went wrong while TLS began; nothing was sent yet."""
    match error:
        case ssl.SSLCertVerificationError():
            return Refused(_of_certificate(error))
        case ssl.SSLEOFError() | ssl.SSLZeroReturnError() | ssl.SSLSyscallError():
            return Lost("exchange.cut-short")
        case ssl.SSLError():
            reason = error.reason or ""
            is_old = reason != "WRONG_VERSION_NUMBER" and any(word in reason for word in _OLD)
            return Refused("exchange.tls-old" if is_old else "exchange.tls")
        case TimeoutError():
            return Lost("exchange.too-slow")
        case _:
            return Lost("exchange.cut-short")


def _of_certificate(error: ssl.SSLCertVerificationError) -> str:
    code = getattr(error, "verify_code", 0)
    if code in {_EXPIRED, _NOT_YET}:
        return "exchange.certificate-day"
    if code in {_HOST, _ADDRESS}:
        return "exchange.certificate-host"
    return "exchange.certificate"
