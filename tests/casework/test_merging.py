"""Two dossiers of one person go up in one, and stand apart again when it was a mistake."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach_desktop.casework.facts import Facts
from coach_desktop.casework.merging import Difference
from coach_desktop.domain.answer import Answer, Reason
from coach_desktop.domain.dossier import household_path
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.history import standing
from coach_desktop.domain.operation import Kind, Source
from coach_desktop.domain.purge import Ground
from coach_desktop.domain.reading import Act
from tests.builders import BSN, PASSPHRASE, Office, opened

NAMES = ("telefoon", "roepnaam", "bsn", "email", "doelgroep")


def pair(office: Office) -> tuple[str, str]:
    keep = office.dossier("Haile", voornamen="Selam", telefoon="0611111111")
    other = office.dossier("Hayle", voornamen="Selam", bsn=BSN, gesprekstaal="ti")
    return keep, other


def test_the_dossier_that_stays_takes_over_what_it_lacks(office: Office) -> None:
    keep, other = pair(office)
    office.people.record(other, "email", Answer("s@example.nl"), Source.REGISTER)
    office.rights.merges.merge(keep, other)
    facts = office.people.facts(keep)
    assert (facts.text("bsn"), facts.text("gesprekstaal")) == (BSN, "ti")
    assert (facts.text("achternaam"), facts.text("telefoon")) == ("Haile", "0611111111")
    assert office.told(keep, "fact/email")[-1].source is Source.REGISTER
    assert office.rights.merges.into(other) == keep
    assert [found.dossier for found in office.people.find("selam")] == [keep]
    assert [found.dossier for found in office.rights.merges.merged(keep)] == [other]


def test_what_differs_stands_unless_it_was_chosen(office: Office) -> None:
    keep, other = pair(office)
    assert office.rights.merges.differences(keep, other) == (
        Difference("achternaam", Answer("Haile"), Answer("Hayle")),
    )
    office.rights.merges.merge(keep, other, ["achternaam"])
    assert office.people.facts(keep).text("achternaam") == "Hayle"
    assert office.people.facts(other).text("achternaam") == "Hayle"


def test_the_groups_of_duo_are_taken_whole_or_not_at_all(office: Office) -> None:
    keep, other = office.dossier(doelgroep="asiel"), office.dossier(doelgroep="nareis")
    office.rights.merges.merge(keep, other)
    assert [each.code for each in office.people.facts(keep).periods] == ["asiel"]
    office.rights.merges.undo(other)
    office.rights.merges.merge(keep, other, ["doelgroep"])
    assert [each.code for each in office.people.facts(keep).periods] == ["nareis"]
    office.rights.merges.undo(other)
    assert [each.code for each in office.people.facts(keep).periods] == ["asiel"]


def test_the_household_of_the_other_becomes_that_of_the_dossier_that_stays(
    office: Office,
) -> None:
    keep, other = pair(office)
    son, friend, gone = office.dossier("Zoon"), office.dossier("Zus"), office.dossier("Weg")
    office.people.tie(other, son, "kind", "ouder")
    office.people.tie(other, friend, "zus", "zus")
    office.people.tie(keep, friend, "zus", "zus")
    office.people.tie(keep, other, "partner", "partner")
    office.people.tie(other, gone, "kind", "ouder")
    office.rights.retention.purge_by_decision(gone, Ground.MADE_BY_MISTAKE, PASSPHRASE)
    everyone = (keep, other, son, friend)
    before = [office.people.facts(each).household for each in everyone]
    office.rights.merges.merge(keep, other)
    assert office.people.facts(keep).household == {son: "kind", friend: "zus"}
    assert office.people.facts(son).household == {keep: "ouder"}
    assert office.people.facts(friend).household == {keep: "zus"}
    office.rights.merges.undo(other)
    assert [office.people.facts(each).household for each in everyone] == before


def test_what_was_changed_after_the_merge_stays_when_it_is_undone(office: Office) -> None:
    keep, other = pair(office)
    office.rights.merges.merge(keep, other, ["achternaam"])
    office.people.record(keep, "gesprekstaal", Answer("am"))
    office.rights.merges.undo(other)
    facts = office.people.facts(keep)
    assert facts.text("gesprekstaal") == "am"
    assert facts.text("bsn") == ""
    assert facts.text("achternaam") == "Haile"
    assert office.rights.merges.into(other) == ""
    assert {found.dossier for found in office.people.find("selam")} == {keep, other}


def test_merges_of_merges_are_all_found_and_each_is_undone_by_itself(office: Office) -> None:
    one, two, three = office.dossier("Een"), office.dossier("Twee"), office.dossier("Drie")
    merges = office.rights.merges
    merges.merge(two, one)
    merges.merge(three, two)
    assert [each.dossier for each in merges.merged(three)] == [two, one]
    merges.undo(one)
    assert [each.dossier for each in merges.merged(three)] == [two]


@pytest.mark.parametrize("frozen", ["keep", "other"])
def test_a_decided_plan_stays_as_it_is_in_either_dossier(office: Office, frozen: str) -> None:
    keep, other = pair(office)
    at = {"keep": keep, "other": other}[frozen]
    office.decided(at)
    before = office.plans.versions(at)
    office.rights.merges.merge(keep, other)
    assert office.plans.versions(at) == before
    office.rights.merges.undo(other)
    assert office.plans.versions(at) == before


def test_who_is_merged_already_or_is_the_same_is_refused(office: Office) -> None:
    keep, other = pair(office)
    merges = office.rights.merges
    with pytest.raises(InputError, match=r"merge\.same"):
        merges.merge(keep, keep)
    with pytest.raises(InputError, match=r"merge\.none"):
        merges.undo(other)
    merges.merge(keep, other)
    for one, two in ((other, keep), (keep, other)):
        with pytest.raises(InputError, match=r"merge\.already"):
            merges.merge(one, two)


def test_a_merge_and_its_undo_stand_in_the_reading_log_of_both(office: Office) -> None:
    keep, other = pair(office)
    office.rights.merges.merge(keep, other)
    office.rights.merges.undo(other)
    for dossier in (keep, other):
        acts = [each.act for each in office.vault.readings(dossier)]
        assert acts == [Act.MERGED, Act.UNMERGED]


def test_a_tie_to_somebody_purged_since_is_left_as_it_is(office: Office) -> None:
    keep, other = pair(office)
    son = office.dossier("Zoon")
    office.people.tie(other, son, "kind", "ouder")
    office.rights.merges.merge(keep, other)
    office.rights.retention.purge_by_decision(son, Ground.MADE_BY_MISTAKE, PASSPHRASE)
    office.rights.merges.undo(other)
    stands = standing(office.vault.history(other, household_path(son)))
    assert stands.heads[0].kind is Kind.FACT
    assert office.people.facts(keep).household == {}


values = st.sampled_from([Answer("a1"), Answer("b2"), Answer(reason=Reason.WEET_NIET), None])
known = st.fixed_dictionaries(dict.fromkeys(NAMES, values))


def tell(office: Office, dossier: str, facts: dict[str, Answer | None]) -> None:
    for name, answer in facts.items():
        if answer is not None:
            text = BSN if name == "bsn" and answer.reason is None else answer.text
            told = Answer(text) if answer.reason is None else answer
            office.people.record(dossier, name, told)


def shown(facts: Facts) -> tuple[object, ...]:
    return dict(facts.answers), facts.periods, dict(facts.household or {})


@settings(max_examples=25)
@given(known, known, st.sets(st.sampled_from(NAMES)), st.booleans())
def test_a_merge_that_is_undone_leaves_the_facts_of_both_and_loses_nothing(
    ours: dict[str, Answer | None],
    theirs: dict[str, Answer | None],
    take: set[str],
    tied: bool,
) -> None:
    with tempfile.TemporaryDirectory() as folder, opened(Path(folder) / "vault") as office:
        keep, other, third = (office.dossier(name) for name in ("Een", "Twee", "Drie"))
        tell(office, keep, ours)
        tell(office, other, theirs)
        if tied:
            office.people.tie(other, third, "kind", "ouder")
        everyone = (keep, other, third)
        before = [shown(office.people.facts(each)) for each in everyone]
        logs = [office.vault.log(each) for each in everyone]
        office.rights.merges.merge(keep, other, take)
        merged = office.people.facts(keep).answers
        for name, answer in office.people.facts(other).answers.items():
            assert name in merged
            assert name not in take or merged[name] == answer
        office.rights.merges.undo(other)
        assert [shown(office.people.facts(each)) for each in everyone] == before
        for dossier, log in zip(everyone, logs, strict=True):
            assert office.vault.log(dossier)[: len(log)] == log
