"""The plan's versions: drafted, checked, vastgesteld and frozen, made known, signed, withdrawn."""

import hashlib
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coach_desktop.domain.answer import Value
from coach_desktop.domain.attachment import AttachmentKind
from coach_desktop.domain.errors import InputError, VaultError
from coach_desktop.domain.identity import Role
from coach_desktop.domain.operation import Kind
from coach_desktop.domain.pip import (
    MOST_GOALS,
    FreeText,
    Goal,
    Leerroute,
    PipContent,
    PipState,
    SignatureState,
    active,
)
from coach_desktop.domain.text import clean
from tests.builders import TODAY, Office, nothing_lacks, whole
from tests.documents.papers import photo

GOALS = tuple(Goal(f"W{number}", answers=("wrk_nu",)) for number in range(MOST_GOALS + 1))
PDF = b"%PDF-1.7 verzegeld"


def test_a_concept_is_always_possible(office: Office) -> None:
    dossier, concept = office.pip(content=PipContent())
    assert (concept.number, concept.replaces, concept.state) == (1, "", PipState.CONCEPT)
    assert office.last(dossier) == concept
    assert concept.states[0].on == TODAY
    assert concept.states[0].author == "coach"


def test_a_version_knows_what_it_was_made_from(office: Office) -> None:
    dossier = office.dossier()
    heads = [each.id for each in office.vault.heads(dossier)]
    office.plans.begin(dossier, whole(), reason="eerste", made_from=heads)
    kept = office.last(dossier)
    assert kept.made_from == tuple(heads)
    assert kept.reason == "eerste"
    assert kept.content == whole()


def test_a_concept_is_revised_and_what_it_said_stays_in_the_log(office: Office) -> None:
    dossier, concept = office.pip()
    revised = office.plans.revise(dossier, concept, whole(pvt_uren=20))
    assert revised.content.pvt_uren == 20
    assert office.last(dossier) == revised
    assert len(office.told(dossier, f"pip/{concept.id}")) == 2
    assert office.last(dossier).number == 1


def test_a_plan_has_no_more_goals_than_it_may_have(office: Office) -> None:
    many = whole(goals=GOALS)
    with pytest.raises(InputError, match=r"pip\.too-many-goals"):
        office.pip(content=many)
    dossier, concept = office.pip(content=whole(goals=GOALS[:MOST_GOALS]))
    with pytest.raises(InputError, match=r"pip\.too-many-goals"):
        office.plans.revise(dossier, concept, many)
    assert len(office.last(dossier).content.goals) == MOST_GOALS


def test_a_second_version_waits_until_the_first_is_done(office: Office) -> None:
    dossier, _ = office.pip()
    with pytest.raises(InputError, match=r"pip\.open-version"):
        office.pip(dossier)
    assert len(office.plans.versions(dossier)) == 1


def test_a_new_version_replaces_the_decision(office: Office) -> None:
    dossier, first = office.decided()
    _, second = office.pip(dossier)
    assert (second.number, second.replaces) == (2, first.id)
    assert active(office.plans.versions(dossier)) == office.plans.versions(dossier)[0]
    office.plans.vaststellen(dossier, second, nothing_lacks(second.content))
    found = active(office.plans.versions(dossier))
    assert found is not None
    assert found.id == second.id


def test_a_withdrawn_concept_is_replaced_by_nothing_and_replaces_nothing(office: Office) -> None:
    dossier, first = office.decided()
    _, second = office.pip(dossier)
    office.plans.withdraw(dossier, second, TODAY)
    _, third = office.pip(dossier)
    assert (third.number, third.replaces) == (3, first.id)
    other, concept = office.pip()
    office.plans.withdraw(other, concept, TODAY)
    assert office.pip(other)[1].replaces == ""


def test_a_withdrawn_version_stays_readable_and_cannot_be_revised(office: Office) -> None:
    dossier, concept = office.pip()
    withdrawn = office.plans.withdraw(dossier, concept, TODAY)
    with pytest.raises(InputError, match=r"pip\.step"):
        office.plans.revise(dossier, withdrawn, whole(pvt_uren=20))
    assert office.last(dossier).content == concept.content


def test_from_the_dagtekening_on_nothing_of_a_version_changes(office: Office) -> None:
    dossier, decided = office.decided()
    assert decided.dagtekening == TODAY
    assert decided.is_final
    with pytest.raises(InputError, match=r"pip\.final"):
        office.plans.revise(dossier, decided, whole(pvt_uren=20))
    with pytest.raises(InputError, match=r"pip\.step"):
        office.plans.discuss(dossier, decided, TODAY)
    with pytest.raises(InputError, match=r"pip\.step"):
        office.plans.vaststellen(dossier, decided, nothing_lacks(decided.content))
    assert office.last(dossier) == decided


def test_a_page_that_is_behind_cannot_alter_a_decision(office: Office) -> None:
    dossier, concept = office.pip()
    office.plans.vaststellen(dossier, concept, nothing_lacks(concept.content))
    office.clock.day += timedelta(days=1)
    with pytest.raises(InputError, match=r"pip\.final"):
        office.plans.revise(dossier, concept, whole(pvt_uren=20))
    with pytest.raises(InputError, match=r"pip\.step"):
        office.plans.vaststellen(dossier, concept, nothing_lacks(concept.content))
    with pytest.raises(InputError, match=r"pip\.step"):
        office.plans.discuss(dossier, concept, office.clock.day)
    assert office.last(dossier).dagtekening == TODAY
    assert len(office.last(dossier).states) == 2


def test_the_vault_itself_refuses_what_would_change_a_decision(office: Office) -> None:
    dossier, decided = office.decided()
    changed = office.plans._draft(dossier, replace(decided, content=whole(pvt_uren=20)))
    with pytest.raises(VaultError, match=r"vault\.frozen"):
        office.changes.commit([changed])
    assert office.last(dossier) == decided


@pytest.mark.parametrize("route", Leerroute)
def test_a_plan_without_a_reason_for_one_of_the_routes_is_not_decided(
    office: Office, route: Leerroute
) -> None:
    reasons = {each: "Onderzocht." for each in Leerroute if each is not route}
    dossier, concept = office.pip(content=whole(motivering=reasons))
    situation = nothing_lacks(concept.content)
    (lacking,) = (each for each in office.plans.check(situation) if each.blocks)
    assert lacking.rule == "pip.motivering.routes"
    assert lacking.article.startswith("Awb 3:2")
    with pytest.raises(InputError, match=r"pip\.blocked \(count=1\)"):
        office.plans.vaststellen(dossier, concept, situation)
    assert not office.last(dossier).is_final


@pytest.mark.parametrize(
    ("answers", "rule", "article"),
    [
        ({"inschrijving_brp": ""}, "duo.dagtekening_vestiging", "Wi2021 1"),
        ({"inschrijving_brp": "2026-11-25"}, "duo.dagtekening_vestiging", "Wi2021 1"),
        ({"wet": "nog_niet"}, "duo.dagtekening_plicht", "Wi2021 3(1)"),
        ({"kennisgeving": "2026-11-25"}, "duo.dagtekening_plicht", "Wi2021 3(1)"),
    ],
)
def test_before_settling_or_the_duty_only_a_concept_is_possible_and_the_article_is_told(
    office: Office, answers: dict[str, str], rule: str, article: str
) -> None:
    dossier, concept = office.pip()
    situation = nothing_lacks(concept.content, **answers)
    (lacking,) = (each for each in office.plans.check(situation) if each.blocks)
    assert lacking.rule == rule
    assert article in lacking.article
    assert "concept" in lacking.sentence
    with pytest.raises(InputError, match=r"pip\.blocked"):
        office.plans.vaststellen(dossier, concept, situation)
    assert office.last(dossier).state is PipState.CONCEPT
    office.plans.discuss(dossier, concept, TODAY)


def test_what_only_warns_blocks_no_decision(office: Office) -> None:
    dossier, concept = office.pip(content=whole(alfabetisering=""))
    situation = nothing_lacks(concept.content)
    warnings = {each.rule for each in office.plans.check(situation)}
    assert "pip.alfabetisering" in warnings
    assert office.plans.vaststellen(dossier, concept, situation).is_final


def test_what_is_checked_is_what_is_kept(office: Office) -> None:
    dossier, concept = office.pip(content=whole(leerroute=None))
    with pytest.raises(InputError, match=r"pip\.blocked"):
        office.plans.vaststellen(dossier, concept, nothing_lacks(whole()))
    assert not office.last(dossier).is_final


def test_a_dagtekening_never_lies_in_the_future(office: Office) -> None:
    dossier, concept = office.pip()
    tomorrow = nothing_lacks(concept.content, TODAY + timedelta(days=1))
    with pytest.raises(InputError, match=r"pip\.blocked"):
        office.plans.vaststellen(dossier, concept, tomorrow)


def test_a_decision_is_made_known_on_or_after_its_dagtekening(office: Office) -> None:
    dossier, decided = office.decided()
    with pytest.raises(InputError, match=r"pip\.before-dagtekening"):
        office.plans.bekendmaken(dossier, decided, TODAY - timedelta(days=1))
    known = office.plans.bekendmaken(dossier, decided, TODAY)
    assert known.state is PipState.BEKENDGEMAAKT
    assert office.last(dossier) == known


def test_a_concept_is_never_made_known(office: Office) -> None:
    dossier, concept = office.pip()
    with pytest.raises(InputError, match=r"pip\.step"):
        office.plans.bekendmaken(dossier, concept, TODAY)


REASONS = st.text(max_size=20).map(lambda told: clean(told).text)
SIGNATURES = st.tuples(st.sampled_from([*set(SignatureState) - {SignatureState.ON_PAPER}]), REASONS)


@given(st.dictionaries(st.sampled_from(["Client", "Coach", "Voogd"]), SIGNATURES, max_size=3))
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_signature_ever_changes_a_state(
    office: Office, signatures: dict[str, tuple[SignatureState, str]]
) -> None:
    for dossier, version in (office.pip(), office.decided()):
        signed = office.plans.sign(dossier, version, signatures)
        kept = office.last(dossier)
        assert kept.state is signed.state is version.state
        assert kept.states == version.states
        assert {row.signer: (row.state, row.reason) for row in kept.signatures} == signatures


@pytest.mark.parametrize(
    "state", [SignatureState.REFUSED, SignatureState.CANNOT_WRITE, SignatureState.LATER]
)
def test_who_does_not_sign_is_recorded_with_the_reason_and_blocks_nothing(
    office: Office, state: SignatureState
) -> None:
    dossier, concept = office.pip()
    office.plans.sign(dossier, concept, {"Client": (state, "Wil eerst overleggen.")})
    decided = office.plans.vaststellen(dossier, concept, nothing_lacks(concept.content))
    (row,) = office.last(dossier).signatures
    assert (row.state, row.reason, row.on) == (state, "Wil eerst overleggen.", TODAY)
    assert decided.is_final


def test_a_signature_on_paper_is_recorded_with_its_scan_and_never_without(office: Office) -> None:
    dossier, concept = office.pip()
    on_paper = {"Client": (SignatureState.ON_PAPER, "De accu was leeg.")}
    for scans in ({}, {"Client": ""}, {"Client": "weg"}):
        with pytest.raises(InputError, match=r"pip\.no-scan"):
            office.plans.sign(dossier, concept, on_paper, scans=scans)
    scan = office.attachments.attach(dossier, photo(), AttachmentKind.LETTER)
    office.plans.sign(dossier, concept, on_paper, document="d1", scans={"Client": scan.id})
    (row,) = office.last(dossier).signatures
    assert (row.state, row.document) == (SignatureState.ON_PAPER, scan.id)
    assert row.state.is_signed
    assert not row.state.is_in_file
    office.attachments.withdraw(dossier, scan, "Verkeerde scan")
    with pytest.raises(InputError, match=r"pip\.no-scan"):
        office.plans.sign(dossier, concept, on_paper, scans={"Client": scan.id})


@pytest.mark.parametrize("role", [Role.BEGELEIDER, Role.BEHEERDER])
def test_who_has_no_mandate_takes_no_decision(office: Office, role: Role) -> None:
    dossier, concept = office.pip()
    other, decided = office.decided()
    author = replace(office.plans.changes.identity.author, role=role)
    identity = replace(office.plans.changes.identity, author=author)
    plans = replace(office.plans, changes=replace(office.plans.changes, identity=identity))
    with pytest.raises(InputError, match=r"role\.no-mandate"):
        plans.vaststellen(dossier, concept, nothing_lacks(concept.content))
    with pytest.raises(InputError, match=r"role\.no-mandate"):
        plans.bekendmaken(other, decided, TODAY)
    with pytest.raises(InputError, match=r"role\.no-mandate"):
        plans.withdraw(other, decided, TODAY)
    assert office.last(dossier).state is PipState.CONCEPT
    assert office.last(other).state is PipState.VASTGESTELD


def test_the_record_of_a_validation_stands_beside_its_document(office: Office) -> None:
    dossier, decided = office.decided()
    bare = office.plans.keep_document(dossier, decided, PDF, "nl")
    checked: dict[str, Value] = {"result": "trusted", "officer": "coach", "signatures": []}
    row = office.plans.keep_document(dossier, decided, PDF + b"2", "nl", checked=checked)
    assert office.plans.checked(dossier, decided, row.id) == checked
    assert office.plans.checked(dossier, decided, bare.id) == {}
    assert office.plans.checked(dossier, decided, "weg") == {}


def test_a_later_signature_stands_beside_the_earlier_one(office: Office) -> None:
    dossier, decided = office.decided()
    signed = office.plans.sign(dossier, decided, {"Client": (SignatureState.LATER, "")})
    office.plans.sign(dossier, signed, {"Client": (SignatureState.DRAWN, "")})
    states = [row.state for row in office.last(dossier).signatures]
    assert states == [SignatureState.LATER, SignatureState.DRAWN]


def test_a_document_is_kept_by_its_sha256_with_what_it_was(office: Office) -> None:
    dossier, decided = office.decided()
    row = office.plans.keep_document(dossier, decided, PDF, "ti")
    assert row.sha256 == hashlib.sha256(PDF).hexdigest()
    assert (row.state, row.language, row.on) == (PipState.VASTGESTELD, "ti", TODAY)
    assert office.last(dossier).documents == (row,)
    blob = office.vault.blob(row.sha256)
    assert blob is not None
    assert (blob.content, blob.media_type) == (PDF, "application/pdf")


def test_a_signature_names_the_document_that_was_signed(office: Office) -> None:
    dossier, concept = office.pip()
    row = office.plans.keep_document(dossier, concept, PDF, "nl")
    drawn = {"Client": (SignatureState.DRAWN, "")}
    office.plans.sign(dossier, concept, drawn, document=row.id)
    assert [each.document for each in office.last(dossier).signatures] == [row.id]
    assert {each.kind for each in office.vault.log(dossier) if "handtekening" in each.path} == {
        Kind.SIGNATURE
    }


def test_a_plan_in_the_clients_own_words_is_kept_as_it_was_written(office: Office) -> None:
    own = FreeText("أريد أن أصبح خبازا", "ar", "Ik wil bakker worden")
    dossier, _ = office.pip(content=whole(mening_client=own, afspraken=FreeText("  ")))
    assert office.last(dossier).content.mening_client == own


def test_a_day_on_which_something_was_reached_is_the_day_that_was_told(office: Office) -> None:
    dossier, concept = office.pip()
    office.plans.discuss(dossier, concept, date(2026, 11, 20))
    assert [(row.state, row.on) for row in office.last(dossier).states] == [
        (PipState.CONCEPT, TODAY),
        (PipState.BESPROKEN, date(2026, 11, 20)),
    ]
