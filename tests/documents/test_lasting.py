"""Signatures with a time by others, and files that are held by it when certificates have ended."""

import io
from collections.abc import Sequence
from datetime import timedelta
from functools import cache
from typing import ClassVar

import pikepdf
import pytest
from cryptography import x509
from pyhanko.sign import signers

from coach_desktop.casework.letter import CLIENT_FIELD
from coach_desktop.casework.signing_keys import Revocations
from coach_desktop.documents.keys import of_file
from coach_desktop.documents.lasting import Stamps, made_lasting
from coach_desktop.documents.printing import PdfPrinter
from coach_desktop.documents.revising import Revision
from coach_desktop.documents.seal import sealed
from coach_desktop.documents.verdict import Judgement, judge
from coach_desktop.domain.errors import CoachError, DocumentError
from tests.documents.pki import (
    COACH,
    NOW,
    PASSPHRASE,
    Issued,
    LocalNotary,
    as_file,
    authority,
)
from tests.documents.rules import breaches
from tests.documents.signed import STROKES, coach, seal, signed, trust, unsigned
from tests.documents.tampering import TAMPERINGS


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


@pytest.mark.parametrize("days", [31, 364])
def test_a_stamped_file_holds_when_the_lists_in_it_are_old(days: int) -> None:
    later = judge(stamped(), trust(), NOW + timedelta(days=days))
    assert (later.judgement, later.lasts) == (Judgement.TRUSTED, True), later.reasons


def test_a_second_stamp_carries_on_what_the_first_one_proves() -> None:
    soon = NOW + timedelta(days=300)
    lists = (authority().taken_back(at=soon),)
    clock = authority().issue("Latere klok", clock=True, until=timedelta(days=4_000))
    first = stamped()
    again = made_lasting(first, trust(), LocalNotary(lists, at=soon, clock=clock), soon)
    assert again.is_proven
    late = NOW + timedelta(days=3_000)
    verdict = judge(again.pdf, trust(), late)
    assert (verdict.judgement, verdict.lasts) == (Judgement.TRUSTED, True), verdict.reasons
    ended = judge(first, trust(), late)
    assert ended.judgement is Judgement.CERTIFICATE
    assert ended.reasons == ("certificate-ended", "stamp-ended")
    assert breaches(again.pdf) == set()


def test_a_certificate_that_ended_without_a_stamp_is_told_from_an_unknown_one() -> None:
    late = NOW + timedelta(days=400)
    assert judge(signed(), trust(), late).reasons == ("certificate-ended",)
    assert judge(signed(), (seal().certificate,), late).reasons == ("unknown-key",)


def asked_about(own: Issued) -> bytes:
    """A plan signed by somebody about whom can be asked."""
    return sealed(unsigned(), {}, seal(), own=of_file(as_file(own), PASSPHRASE))


def test_the_answer_about_one_certificate_proves_it_as_a_list_does() -> None:
    helper = authority().issue("Antwoorddienst", serves=True)
    own = authority().issue(COACH, asks="http://127.0.0.1/vraag")
    for by in (None, helper):
        said = authority().answer(own, by=by)
        made = made_lasting(asked_about(own), trust(), LocalNotary(answers=(said,)), NOW)
        assert made.is_proven
        assert said in answers_in(made.pdf)
        found = judge(made.pdf, trust(), NOW + timedelta(days=100))
        assert (found.judgement, found.lasts) == (Judgement.TRUSTED, True), found.reasons
        assert breaches(made.pdf) == set()


def test_an_answer_that_is_made_while_we_wait_counts() -> None:
    own = authority().issue(COACH, asks="http://127.0.0.1/vraag")
    said = authority().answer(own, at=NOW + timedelta(minutes=3))
    made = made_lasting(asked_about(own), trust(), LocalNotary(answers=(said,)), NOW)
    assert made.is_proven
    assert judge(made.pdf, trust(), NOW).judgement is Judgement.TRUSTED


@pytest.mark.parametrize("what", ["none", "another", "old", "stranger", "no helper"])
def test_an_answer_that_proves_nothing_is_not_taken_for_a_proof(what: str) -> None:
    own = authority().issue(COACH, asks="http://127.0.0.1/vraag")
    stranger = authority("Een ander")
    said = {
        "none": (),
        "another": (authority().answer(coach()),),
        "old": (authority().answer(own, at=NOW - timedelta(days=30)),),
        "stranger": (authority().answer(own, by=stranger.root),),
        "no helper": (authority().answer(own, by=authority().issue("Zomaar")),),
    }[what]
    made = made_lasting(asked_about(own), trust(), LocalNotary(answers=said), NOW)
    assert not made.is_proven
    assert answers_in(made.pdf) == []
    assert judge(made.pdf, trust(), NOW).lasts, "the time alone was added"


def test_that_a_certificate_was_taken_back_stands_in_the_file_and_is_read_there() -> None:
    own = authority().issue(COACH, asks="http://127.0.0.1/vraag")
    gone = authority().answer(own, own)
    for notary in (
        LocalNotary(answers=(gone,)),
        LocalNotary((authority().taken_back(own),), answers=()),
    ):
        made = made_lasting(asked_about(own), trust(), notary, NOW)
        assert made.is_proven
        found = judge(made.pdf, trust(), NOW)
        assert found.judgement is Judgement.CERTIFICATE
        assert found.reasons == ("certificate-revoked",)


def test_the_clock_under_a_signature_is_asked_about_too() -> None:
    class Noting(LocalNotary):
        about: ClassVar[list[str]] = []

        def revocations(self, certificate: bytes, makers: Sequence[bytes]) -> Revocations:
            self.about.append(x509.load_der_x509_certificate(certificate).subject.rfc4514_string())
            assert authority().root.der in makers
            return super().revocations(certificate, makers)

    stamped = sealed(unsigned(), {}, seal(), stamps=Stamps(_notary()))
    assert made_lasting(stamped, trust(), Noting(_notary().lists), NOW).is_proven
    assert Noting.about == ["CN=Proefklok"], "of the seal and of the root nobody is asked"


@pytest.mark.parametrize(
    "name", ["another title", "text over a page", "the attachment swapped", "a field over a page"]
)
def test_what_is_done_behind_the_stamp_is_refused(name: str) -> None:
    tamper, reason = TAMPERINGS[name]
    behind = judge(tamper(stamped()), trust(), NOW)
    assert behind.judgement is Judgement.CHANGED
    assert reason in behind.reasons


def test_what_is_done_before_the_stamp_is_refused() -> None:
    """pyHanko lets a title be changed after the last signature; we do not."""
    tamper, reason = TAMPERINGS["another packet of metadata"]
    before = judge(made_lasting(tamper(signed()), trust(), _notary(), NOW).pdf, trust(), NOW)
    assert before.judgement is Judgement.CHANGED
    assert reason in before.reasons


@cache
def stamped() -> bytes:
    """A plan with its proofs and a time by others."""
    return made_lasting(signed(), trust(), _notary(), NOW).pdf


def test_a_stamp_by_an_unknown_clock_is_no_change() -> None:
    other = authority("Een ander").issue("Vreemde klok", clock=True)
    writer = signers.PdfTimeStamper(Stamps(LocalNotary(clock=other)))
    made = bytes(writer.timestamp_pdf(Revision(signed()), "sha256").getvalue())
    verdict = judge(made, trust(), NOW)
    assert (verdict.judgement, verdict.reasons) == (Judgement.UNKNOWN_KEY, ("stamp-unknown",))
    assert not verdict.lasts


def answers_in(pdf: bytes) -> list[bytes]:
    """The answers about certificates that stand in a file."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        store = opened.Root.DSS
        return [each.read_bytes() for each in store.get("/OCSPs", pikepdf.Array())]


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
        def revocations(self, certificate: bytes, makers: Sequence[bytes]) -> Revocations:
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
