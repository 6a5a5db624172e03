"""A card over PKCS#11, played by SoftHSM: the key never leaves it."""

from pathlib import Path

import pytest

from coach_desktop.casework.letter import COACH_FIELD
from coach_desktop.casework.signing_keys import OnCard, OwnCard
from coach_desktop.documents.card import certificates, opened
from coach_desktop.documents.seal import sealed
from coach_desktop.documents.verdict import Judgement, judge
from coach_desktop.domain.errors import DocumentError
from tests.documents.pki import COACH, NOW
from tests.documents.rules import breaches
from tests.documents.signed import FIELDS, STROKES, seal, trust, unsigned
from tests.documents.smartcards import ID, LABEL, PIN


def test_the_coach_signs_last_by_the_key_on_the_card(smart_card: OwnCard) -> None:
    with opened(smart_card) as signer:
        made = sealed(unsigned(), dict.fromkeys(FIELDS[:1], STROKES), seal(), own=signer)
    verdict = judge(made, trust(), NOW)
    assert verdict.judgement is Judgement.TRUSTED, verdict.reasons
    assert (verdict.signatures[-1].field, verdict.signatures[-1].signer) == (COACH_FIELD, COACH)
    assert breaches(made) == set()


def test_what_is_on_a_card_is_seen_without_its_pin(smart_card: OwnCard) -> None:
    assert certificates(Path(smart_card.library)) == (OnCard(LABEL, ID, COACH),)


def test_a_library_without_a_card_is_told(smart_card: OwnCard, tmp_path: Path) -> None:
    nothing = tmp_path / "geen.so"
    nothing.write_bytes(b"geen bibliotheek")
    with pytest.raises(DocumentError, match=r"documents\.card-absent"):
        certificates(nothing)
    del smart_card


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
    smart_card: OwnCard, changed: dict[str, str], code: str
) -> None:
    from dataclasses import replace

    with pytest.raises(DocumentError) as caught, opened(replace(smart_card, **changed)):
        pass
    assert caught.value.code == code
    assert PIN not in repr(smart_card)


def test_without_the_extra_the_card_is_not_read(
    smart_card: OwnCard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pkcs11", None)
    with pytest.raises(DocumentError, match=r"documents\.card-support"), opened(smart_card):
        pass
    with pytest.raises(DocumentError, match=r"documents\.card-support"):
        certificates(Path(smart_card.library))


def test_without_an_own_key_nobody_but_the_seal_signs() -> None:
    with opened(None) as signer:
        assert signer is None
