"""A card that is software: SoftHSM with a key and a certificate on it, for the time of a test."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import serialization

from coach_desktop.casework.signing_keys import OwnCard
from tests.documents.pki import COACH, authority

LIBRARIES = ("/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so")
PIN, LABEL, OWN, ID = "1234", "coachpas", "ondertekenen", "a1"


@contextmanager
def software_card(place: Path) -> Iterator[OwnCard]:
    """A card with a key and its certificate on it; skips visibly where there is no SoftHSM."""
    tool = shutil.which("softhsm2-util")
    library = next((each for each in LIBRARIES if Path(each).exists()), None)
    if tool is None or library is None:
        pytest.skip("SoftHSM absent: apt-get install softhsm2")
    pkcs11 = pytest.importorskip("pkcs11", reason="python-pkcs11 absent: the extra smartcard")
    (place / "tokens").mkdir(parents=True)
    settings = place / "softhsm2.conf"
    settings.write_text(f"directories.tokendir = {place / 'tokens'}\n", encoding="ascii")
    before = os.environ.get("SOFTHSM2_CONF")
    os.environ["SOFTHSM2_CONF"] = str(settings)
    coach = authority().issue(COACH, clock=False, key=None)
    key = place / "sleutel.pem"
    key.write_bytes(
        coach.key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    for words in (
        ("--init-token", "--free", "--label", LABEL, "--so-pin", "0000", "--pin", PIN),
        ("--import", key, "--token", LABEL, "--label", OWN, "--id", "A1", "--pin", PIN),
    ):
        subprocess.run([tool, *words], check=True, capture_output=True)
    _put_certificate(pkcs11, library, coach.certificate)
    try:
        yield OwnCard(library, LABEL, ID, PIN)
    finally:
        if before is None:
            del os.environ["SOFTHSM2_CONF"]
        else:
            os.environ["SOFTHSM2_CONF"] = before


def _put_certificate(pkcs11: object, library: str, certificate: x509.Certificate) -> None:
    from pkcs11 import Attribute, ObjectClass, lib
    from pkcs11.util.x509 import decode_x509_certificate

    del pkcs11
    der = certificate.public_bytes(serialization.Encoding.DER)
    with lib(library).get_token(token_label=LABEL).open(user_pin=PIN, rw=True) as session:
        told = decode_x509_certificate(der)
        told |= {Attribute.TOKEN: True, Attribute.LABEL: OWN, Attribute.ID: b"\xa1"}
        assert told[Attribute.CLASS] is ObjectClass.CERTIFICATE
        session.create_object(told)
