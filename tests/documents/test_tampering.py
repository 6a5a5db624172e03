"""Every way to tamper with a signed plan is refused, for the reason that fits it, in Dutch."""

import pytest

from coach_desktop.documents.verdict import Judgement, judge
from coach_desktop.domain import phrases
from tests.documents.pki import NOW, authority
from tests.documents.signed import coach, signed, trust
from tests.documents.tampering import TAMPERINGS


@pytest.mark.parametrize("name", TAMPERINGS)
def test_a_tampered_plan_is_refused_for_its_own_reason(name: str) -> None:
    tamper, reason = TAMPERINGS[name]
    verdict = judge(tamper(signed()), trust(), NOW)
    assert verdict.judgement is not Judgement.TRUSTED
    assert reason in verdict.reasons
    assert all(phrases.load("nl").say(f"verify.reason.{each}") for each in verdict.reasons)


def test_a_key_that_was_taken_back_is_refused() -> None:
    verdict = judge(signed(), trust(), NOW, revoked=(authority().taken_back(coach()),))
    assert verdict.judgement is Judgement.CERTIFICATE
    assert verdict.reasons == ("certificate-revoked",)


def test_there_are_as_many_ways_as_there_must_be() -> None:
    assert len(TAMPERINGS) + 1 >= 25


def test_what_was_not_tampered_with_is_believed() -> None:
    assert judge(signed(), trust(), NOW).judgement is Judgement.TRUSTED
