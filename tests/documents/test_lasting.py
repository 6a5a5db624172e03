"""Signatures with a time by others, and files that are held by it when certificates have ended."""

from datetime import timedelta

import pytest

from coach_desktop.casework.letter import CLIENT_FIELD
from coach_desktop.documents.keys import of_file
from coach_desktop.documents.lasting import Stamps, made_lasting
from coach_desktop.documents.printing import PdfPrinter
from coach_desktop.documents.seal import sealed
from coach_desktop.documents.verdict import Judgement, judge
from coach_desktop.domain.errors import CoachError, DocumentError
from tests.documents.pki import NOW, PASSPHRASE, LocalNotary, as_file, authority
from tests.documents.rules import breaches
from tests.documents.signed import STROKES, coach, seal, signed, trust, unsigned


def _notary() -> LocalNotary:
    return LocalNotary((authority().taken_back(),))


def test_each_signature_carries_the_time_of_another_clock() -> None:
    notary = _notary()
    made = sealed(unsigned(), {CLIENT_FIELD: STROKES}, seal(), stamps=Stamps(notary))
    verdict = judge(made, trust(), NOW)
    assert verdict.judgement is Judgement.TRUSTED, verdict.reasons
    assert all(each.stamped for each in verdict.signatures)
    assert notary.asked >= 2
    untrusted = judge(made, (seal().certificate,), NOW)
    assert not any(each.stamped for each in untrusted.signatures)


def test_a_file_with_proofs_and_a_stamp_lasts_after_its_certificates() -> None:
    made = made_lasting(signed(), trust(), _notary(), NOW).pdf
    assert made.startswith(signed())
    now = judge(made, trust(), NOW)
    assert (now.judgement, now.lasts) == (Judgement.TRUSTED, True), now.reasons
    assert not judge(signed(), trust(), NOW).lasts
    assert breaches(made) == set()
    again = made_lasting(made, trust(), _notary(), NOW).pdf
    assert judge(again, trust(), NOW).judgement is Judgement.TRUSTED


def test_a_key_taken_back_after_the_stamp_leaves_the_signature_standing() -> None:
    made = made_lasting(signed(), trust(), _notary(), NOW).pdf
    later = NOW + timedelta(days=30)
    gone = authority().taken_back(coach(), at=later)
    assert judge(made, trust(), later, revoked=(gone,)).judgement is Judgement.TRUSTED
    assert judge(signed(), trust(), later, revoked=(gone,)).reasons == ("certificate-revoked",)


def test_what_is_written_behind_the_stamp_shows() -> None:
    made = made_lasting(signed(), trust(), _notary(), NOW).pdf
    assert judge(made + b"\n1 0 obj", trust(), NOW).judgement is Judgement.CHANGED
    flipped = made[:-2_000] + bytes([made[-2_000] ^ 1]) + made[-1_999:]
    assert judge(flipped, trust(), NOW).judgement is Judgement.CHANGED


def test_a_stamp_that_nobody_trusts_covers_nothing() -> None:
    made = made_lasting(signed(), trust(), _notary(), NOW).pdf
    verdict = judge(made, (seal().certificate,), NOW)
    assert verdict.judgement is not Judgement.TRUSTED


def test_where_no_list_comes_the_time_alone_is_added() -> None:
    class Alone(LocalNotary):
        def revocations(self, certificate: bytes) -> tuple[bytes, ...]:
            raise CoachError("exchange.no-connection")

    bare = made_lasting(signed(), trust(), Alone(), NOW)
    assert not bare.is_proven
    found = judge(bare.pdf, trust(), NOW)
    assert (found.judgement, found.lasts) == (Judgement.TRUSTED, True)
    assert made_lasting(signed(), trust(), _notary(), NOW).is_proven


def test_the_record_says_in_words_whether_the_issuer_of_an_own_certificate_is_trusted() -> None:
    def told(*roots: str) -> tuple[object, object, str]:
        made = PdfPrinter(seal(), roots).validated(signed(), "coach")
        return made["result"], made["reasons"], str(made["told"])

    assert told(authority().root.pem)[:2] == ("trusted", [])
    result, reasons, words = told()
    assert (result, reasons) == ("unknown-key", ["unknown-key", "no-issuers"])
    assert "In het gemeenteprofiel staat niet welke uitgevers" in words
    result, reasons, words = told(authority("Een ander").root.pem)
    assert (result, reasons) == ("unknown-key", ["unknown-key", "not-by-a-trusted-issuer"])
    assert "niet komt van een uitgever die de gemeente" in words


def test_without_an_answer_or_a_way_to_a_root_nothing_is_added() -> None:
    class Mute(LocalNotary):
        def time_stamp(self, request: bytes) -> bytes:
            del request
            return b"502 Bad Gateway"

    with pytest.raises(DocumentError, match=r"documents\.no-time-stamp"):
        made_lasting(signed(), trust(), Mute(_notary().lists), NOW)
    with pytest.raises(DocumentError, match=r"documents\.no-proof"):
        made_lasting(signed(), (seal().certificate,), _notary(), NOW)
    own = of_file(as_file(coach()), PASSPHRASE)
    with pytest.raises(DocumentError, match=r"documents\.no-time-stamp"):
        sealed(unsigned(), {}, seal(), own=own, stamps=Stamps(Mute()))
