"""Who signs, in which order, with whose key; what stands in the file and what is refused."""

import io

import pikepdf
import pytest

from coach_desktop.casework.letter import CLIENT_FIELD, COACH_FIELD, GUARDIAN_FIELD, SEAL_FIELD
from coach_desktop.documents.keys import of_file, of_seal
from coach_desktop.documents.seal import empty_fields, fill, is_locked, sealed
from coach_desktop.documents.verdict import Judgement, judge
from coach_desktop.domain.errors import DocumentError
from tests.documents.pki import COACH, NOW, PASSPHRASE, as_file
from tests.documents.rules import breaches
from tests.documents.signed import FIELDS, STROKES, coach, seal, signed, trust, unsigned


def test_the_seal_comes_first_and_the_coach_closes_the_file() -> None:
    verdict = judge(signed(), trust(), NOW)
    assert verdict.judgement is Judgement.TRUSTED, verdict.reasons
    assert [each.field for each in verdict.signatures] == [SEAL_FIELD, *FIELDS]
    assert verdict.signatures[-1].signer == COACH
    assert {each.signer for each in verdict.signatures[:-1]} == {"Coach Desktop d1"}
    assert is_locked(signed())


def test_whatever_the_order_of_asking_the_order_of_signing_is_kept() -> None:
    turned = dict.fromkeys(reversed(FIELDS), STROKES)
    verdict = judge(sealed(unsigned(), turned, seal()), trust(), NOW)
    assert [each.field for each in verdict.signatures] == [SEAL_FIELD, *FIELDS]


def test_a_signed_file_keeps_the_rules_of_archive_and_access() -> None:
    assert breaches(signed()) == set()
    assert breaches(sealed(unsigned(), {}, seal())) == set()


def test_nothing_is_filled_in_after_the_lock() -> None:
    drawn = sealed(unsigned(), {CLIENT_FIELD: STROKES}, seal())
    assert GUARDIAN_FIELD in empty_fields(drawn)
    for closed in (drawn, sealed(unsigned(), {}, seal())):
        with pytest.raises(DocumentError, match=r"documents\.locked"):
            fill(closed, GUARDIAN_FIELD, STROKES, of_seal(seal()), closes=True)


def test_a_field_that_is_not_there_or_was_signed_is_not_filled() -> None:
    with pytest.raises(DocumentError, match=r"documents\.no-field"):
        fill(unsigned(), "Buurman", STROKES, of_seal(seal()), closes=True)
    once = fill(unsigned(), CLIENT_FIELD, STROKES, of_seal(seal()), closes=False)
    with pytest.raises(DocumentError, match=r"documents\.no-field"):
        fill(once, CLIENT_FIELD, STROKES, of_seal(seal()), closes=True)


def test_a_coach_signs_by_an_own_key_with_the_name_drawn_by_our_fonts() -> None:
    made = sealed(unsigned(), {}, seal(), own=of_file(as_file(coach()), PASSPHRASE))
    with pikepdf.open(io.BytesIO(made)) as pdf:
        (field,) = (each for each in pdf.Root.AcroForm.Fields if str(each.T) == COACH_FIELD)
        assert "certificaat" in str(field.V.Reason)
    assert breaches(made) == set()
    assert judge(made, trust(), NOW).judgement is Judgement.TRUSTED


def test_a_wrong_passphrase_or_file_of_a_key_is_told() -> None:
    for content, passphrase in ((as_file(coach()), "mis"), (b"geen sleutel", PASSPHRASE)):
        with pytest.raises(DocumentError, match=r"documents\.key-unreadable"):
            of_file(content, passphrase)


def test_strokes_alone_tell_nothing_of_time_or_pressure() -> None:
    with pikepdf.open(io.BytesIO(signed())) as pdf:
        (field,) = (each for each in pdf.Root.AcroForm.Fields if str(each.T) == CLIENT_FIELD)
        assert "/Prop_Build" not in field.V
        assert str(field.V.SubFilter) == "/ETSI.CAdES.detached"
