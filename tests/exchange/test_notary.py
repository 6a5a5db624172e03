"""The calls under a signature: to one service under TLS, to lists that prove themselves."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

import pytest
from asn1crypto import tsp
from cryptography import x509

from coach_desktop.casework.signing_keys import Revocations
from coach_desktop.documents.keys import of_file
from coach_desktop.documents.lasting import Stamps, made_lasting
from coach_desktop.documents.seal import sealed
from coach_desktop.documents.verdict import Judgement, judge
from coach_desktop.domain.errors import CoachError
from coach_desktop.domain.uitwisseling import Uitwisseling
from coach_desktop.exchange.line import Line
from coach_desktop.exchange.notary import HttpNotary
from coach_desktop.machine.clock import SystemClock
from tests.documents.pki import NOW, PASSPHRASE, as_file, authority
from tests.documents.signed import seal, signed, trust, unsigned
from tests.exchange import certificates as made
from tests.exchange.clocks import ClockOffice
from tests.exchange.servers import serving

REQUEST = tsp.TimeStampReq({
    "version": 1,
    "message_imprint": {"hash_algorithm": {"algorithm": "sha256"}, "hashed_message": b"0" * 32},
    "cert_req": True,
}).dump()  # fmt: skip


@contextmanager
def asking(
    office: ClockOffice,
    folder: Path,
    pair: made.Pair | None = None,
    *,
    seconds: float = 60,
    each: float = 30,
) -> Iterator[tuple[HttpNotary, str]]:
    """A notary whose line trusts the CA of the test, and the address of the office."""
    with serving(office.answer, folder, pair) as server:
        office.server = server
        policy = Uitwisseling(ca=made.ca_pem(), proxy="geen")
        line = Line(policy, SystemClock().now, each)
        try:
            yield HttpNotary(line, f"{server.address}/tsa", seconds), server.address
        finally:
            server.stopped.set()
            line.close()


def test_a_stamp_comes_over_tls_from_the_service_of_the_profile(tmp_path: Path) -> None:
    office = ClockOffice()
    with asking(office, tmp_path, made.good()) as (notary, _):
        answer = tsp.TimeStampResp.load(notary.time_stamp(REQUEST))
        assert answer["status"]["status"].native == "granted"
        pdf = sealed(unsigned(), {}, seal(), stamps=Stamps(notary))
    assert judge(pdf, trust(), NOW).judgement is Judgement.TRUSTED
    assert office.asked[0] == "POST /tsa"


@pytest.mark.parametrize(
    ("pair", "code"),
    [
        (made.expired(), "exchange.certificate-day"),
        (made.of_another_ca(), "exchange.certificate"),
        (made.good("example.com"), "exchange.certificate-host"),
    ],
)
def test_a_service_whose_certificate_is_not_good_is_not_asked(
    tmp_path: Path, pair: made.Pair, code: str
) -> None:
    office = ClockOffice()
    with (
        asking(office, tmp_path, pair) as (notary, _),
        pytest.raises(CoachError) as refused,
    ):
        notary.time_stamp(REQUEST)
    assert refused.value.code == "documents.no-time-stamp"
    assert refused.value.details == {"why": code}
    assert office.asked == []


def test_a_service_that_is_silent_is_left_in_time(tmp_path: Path) -> None:
    began = monotonic()
    with (
        asking(ClockOffice("silent"), tmp_path, each=2) as (notary, _),
        pytest.raises(CoachError, match=r"documents\.no-time-stamp.*too-slow"),
    ):
        notary.time_stamp(REQUEST)
    assert monotonic() - began < 5
    with (
        asking(ClockOffice(), tmp_path, seconds=-1) as (notary, _),
        pytest.raises(CoachError, match=r"documents\.no-time-stamp.*too-slow"),
    ):
        notary.time_stamp(REQUEST)


def test_a_service_that_is_broken_gives_no_stamp(tmp_path: Path) -> None:
    with (
        asking(ClockOffice("broken"), tmp_path) as (notary, _),
        pytest.raises(CoachError, match=r"documents\.no-time-stamp"),
    ):
        notary.time_stamp(REQUEST)


def test_a_list_comes_from_where_the_certificate_says_and_once(tmp_path: Path) -> None:
    office = ClockOffice()
    with asking(office, tmp_path) as (notary, address):
        told = authority().issue("Sanne Bakker", lists=f"{address}/lijst.crl").der
        (found,) = notary.revocations(told, ()).lists
        assert x509.load_der_x509_crl(found).issuer == authority().root.certificate.subject
        assert notary.revocations(told, ()).lists
        nowhere = authority().issue("Sanne Bakker", lists="ldap://127.0.0.1/lijst").der
        assert notary.revocations(nowhere, ()) == Revocations()
        assert notary.revocations(seal_der(), ()) == Revocations()
        assert notary.revocations(b"geen certificaat", ()) == Revocations()
    assert office.asked == ["GET /lijst.crl"]


def test_what_is_no_list_is_none(tmp_path: Path) -> None:
    with asking(ClockOffice("no-list"), tmp_path) as (notary, address):
        told = authority().issue("Sanne Bakker", lists=f"{address}/lijst.crl").der
        with pytest.raises(CoachError, match=r"exchange\.answer-unreadable"):
            notary.revocations(told, ())


ROOT = (authority().root.der,)


def test_who_a_certificate_names_is_asked_once_and_no_list_is_fetched(tmp_path: Path) -> None:
    office = ClockOffice()
    with asking(office, tmp_path) as (notary, address):
        own = authority().issue("Sanne Bakker", lists=f"{address}/l.crl", asks=f"{address}/vraag")
        office.holder = own
        told = notary.revocations(own.der, (own.der, *ROOT))
        assert (told.lists, len(told.answers)) == ((), 1)
        assert notary.revocations(own.der, ROOT) == told
        lone = notary.revocations(own.der, (own.der,))
        assert (len(lone.lists), lone.answers) == (1, ()), "who made it is not known here"
    assert office.asked == ["POST /vraag", "GET /l.crl"]


@pytest.mark.parametrize("mood", ["no-answer", "another"])
def test_without_an_answer_the_list_is_fetched(tmp_path: Path, mood: str) -> None:
    office = ClockOffice(mood)
    with asking(office, tmp_path) as (notary, address):
        own = authority().issue("Sanne Bakker", lists=f"{address}/l.crl", asks=f"{address}/vraag")
        office.holder = own
        told = notary.revocations(own.der, ROOT)
    assert (len(told.lists), told.answers) == (1, ())
    assert office.asked == ["POST /vraag", "GET /l.crl"]


def test_where_neither_answer_nor_list_comes_it_is_said(tmp_path: Path) -> None:
    with asking(ClockOffice("broken"), tmp_path) as (notary, address):
        own = authority().issue("Sanne Bakker", lists=f"{address}/l.crl", asks=f"{address}/vraag")
        with pytest.raises(CoachError, match=r"exchange\.answer-unreadable"):
            notary.revocations(own.der, ROOT)
        odd = authority().issue("Sanne Bakker", lists="ldap://127.0.0.1/l", asks="ftp://127.0.0.1")
        assert notary.revocations(odd.der, ROOT) == Revocations()


def test_a_signed_file_is_made_lasting_over_the_line(tmp_path: Path) -> None:
    with asking(ClockOffice(), tmp_path, made.good()) as (notary, _):
        lasting = made_lasting(signed(), trust(), notary, NOW)
    assert not lasting.is_proven, "the list of the coach's certificate stands nowhere"
    assert judge(lasting.pdf, trust(), NOW).lasts


def test_a_signed_file_is_made_lasting_by_the_answer_of_a_responder(tmp_path: Path) -> None:
    office = ClockOffice()
    with asking(office, tmp_path, made.good()) as (notary, address):
        own = authority().issue("Sanne Bakker", asks=f"{address}/vraag")
        office.holder = own
        key = of_file(as_file(own), PASSPHRASE)
        lasting = made_lasting(sealed(unsigned(), {}, seal(), own=key), trust(), notary, NOW)
    assert lasting.is_proven
    assert judge(lasting.pdf, trust(), NOW).lasts
    assert office.asked == ["POST /vraag", "POST /tsa"]


def seal_der() -> bytes:
    """A certificate that names no list."""
    from cryptography.hazmat.primitives import serialization

    told = x509.load_pem_x509_certificate(seal().certificate.encode())
    return told.public_bytes(serialization.Encoding.DER)
