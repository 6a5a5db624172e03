"""A card over PKCS#11, played by SoftHSM: the key never leaves it."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import serialization

from coach_desktop.casework.letter import COACH_FIELD
from coach_desktop.casework.signing_keys import OnCard, OwnCard
from coach_desktop.documents.card import certificates, opened
from coach_desktop.documents.seal import sealed
from coach_desktop.documents.verdict import Judgement, judge
from coach_desktop.domain.errors import DocumentError
from tests.documents.pki import COACH, NOW, authority
from tests.documents.rules import breaches
from tests.documents.signed import FIELDS, STROKES, seal, trust, unsigned

LIBRARIES = ("/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so")
PIN, LABEL, OWN, ID = "1234", "coachpas", "ondertekenen", "a1"


@pytest.fixture(scope="module")
def card(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OwnCard]:
    """A card with a key and its certificate on it."""
    tool = shutil.which("softhsm2-util")
    library = next((each for each in LIBRARIES if Path(each).exists()), None)
    if tool is None or library is None:
        pytest.skip("SoftHSM absent: apt-get install softhsm2")
    pkcs11 = pytest.importorskip("pkcs11", reason="python-pkcs11 absent: the extra smartcard")
    place = tmp_path_factory.mktemp("pas")
    (place / "tokens").mkdir()
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
    yield OwnCard(library, LABEL, ID, PIN)
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


def test_the_coach_signs_last_by_the_key_on_the_card(card: OwnCard) -> None:
    with opened(card) as signer:
        made = sealed(unsigned(), dict.fromkeys(FIELDS[:1], STROKES), seal(), own=signer)
    verdict = judge(made, trust(), NOW)
    assert verdict.judgement is Judgement.TRUSTED, verdict.reasons
    assert (verdict.signatures[-1].field, verdict.signatures[-1].signer) == (COACH_FIELD, COACH)
    assert breaches(made) == set()


def test_what_is_on_a_card_is_seen_without_its_pin(card: OwnCard) -> None:
    assert certificates(Path(card.library)) == (OnCard(LABEL, ID, COACH),)


def test_a_library_without_a_card_is_told(card: OwnCard, tmp_path: Path) -> None:
    nothing = tmp_path / "geen.so"
    nothing.write_bytes(b"geen bibliotheek")
    with pytest.raises(DocumentError, match=r"documents\.card-absent"):
        certificates(nothing)
    del card


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"pin": "9999"}, "documents.card-pin"),
        ({"label": "andere pas"}, "documents.card-absent"),
        ({"library": "/usr/lib/geen.so"}, "documents.card-absent"),
        ({"certificate": "b2"}, "documents.card-absent"),
    ],
)
def test_what_is_wrong_with_a_card_is_told(
    card: OwnCard, changed: dict[str, str], code: str
) -> None:
    from dataclasses import replace

    with pytest.raises(DocumentError) as caught, opened(replace(card, **changed)):
        pass
    assert caught.value.code == code
    assert PIN not in repr(card)


def test_without_the_extra_the_card_is_not_read(
    card: OwnCard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pkcs11", None)
    with pytest.raises(DocumentError, match=r"documents\.card-support"), opened(card):
        pass
    with pytest.raises(DocumentError, match=r"documents\.card-support"):
        certificates(Path(card.library))


def test_without_an_own_key_nobody_but_the_seal_signs() -> None:
    with opened(None) as signer:
        assert signer is None
