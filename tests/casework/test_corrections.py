"""A fact or answer that was wrong is followed by the right one, with the reason; both are seen."""

from datetime import timedelta

import pytest

from coach_desktop.casework.corrections import Correctable
from coach_desktop.domain.answer import Answer, Reason
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.identity import Role
from coach_desktop.domain.operation import Source
from coach_desktop.domain.shown import Receiver
from coach_desktop.domain.sight import Sensitivity, sight
from tests.builders import BSN, OTHER_BSN, TODAY, Office, join

WHOLE = sight(Role.COACH, Receiver.PIP)


def listed(office: Office, dossier: str) -> dict[str, Correctable]:
    return {each.key: each for each in office.rights.corrections.listed(dossier, WHOLE)}


def test_a_corrected_fact_keeps_what_was_told_first_and_why_it_was_wrong(office: Office) -> None:
    dossier = office.dossier("Haile", bsn=BSN)
    wrong = listed(office, dossier)["fact/bsn"]
    office.rights.corrections.correct(dossier, wrong, Answer(OTHER_BSN), " Verkeerd overgetypt. ")
    first, second = office.told(dossier, "fact/bsn")
    assert (first.answer.text, second.answer.text) == (BSN, OTHER_BSN)
    assert second.source is Source.CLIENT
    assert office.rights.corrections.reasons(dossier) == {first.id: "Verkeerd overgetypt."}
    (reason,) = office.told(dossier, f"correction/{first.id}")
    assert reason.sensitivity is Sensitivity.S2
    assert "fact" not in repr(wrong)
    past = office.rights.corrections.history(dossier, wrong)
    assert [each.answer.text for each in past] == [BSN, OTHER_BSN]


def test_an_answer_of_the_intake_is_corrected_where_it_stands(office: Office) -> None:
    dossier = office.dossier()
    intake = office.intake(dossier, start_leesvorm="zelf")
    wrong = listed(office, dossier)["start_leesvorm"]
    assert wrong.question == intake.instance.question("start_leesvorm").label["nl"]
    assert "samen" in wrong.choices
    office.rights.corrections.correct(dossier, wrong, Answer("samen"), "Andere vorm.")
    told = office.told(dossier, f"intake/{intake.id}/start_leesvorm")
    assert [each.answer.text for each in told] == ["zelf", "samen"]
    assert office.rights.corrections.reasons(dossier) == {told[0].id: "Andere vorm."}
    past = office.rights.corrections.history(dossier, wrong)
    assert [(each.answer.text, each.reason) for each in past] == [
        ("zelf", "Andere vorm."),
        ("samen", ""),
    ]
    assert "zelf" not in repr(past[0])


def test_what_was_told_of_a_sitting_is_corrected_in_that_sitting(office: Office) -> None:
    dossier = office.intake(start_locatie="azc", start_tolk="geen").dossier
    office.clock.day = TODAY + timedelta(days=3)
    wrong = listed(office, dossier)["start_locatie"]
    with pytest.raises(InputError, match=r"input\.same"):
        office.rights.corrections.correct(dossier, wrong, Answer("azc"), "Andere plek.")
    office.rights.corrections.correct(dossier, wrong, Answer("gemeente"), "Andere plek.")
    (gesprek,) = office.intakes.gesprekken.of(dossier)
    assert (gesprek.plaats, gesprek.tolk, gesprek.datum) == ("gemeente", "geen", "2026-11-24")
    past = office.rights.corrections.history(dossier, wrong)
    assert [(each.answer.text, each.reason) for each in past] == [
        ("azc", "Andere plek."),
        ("gemeente", ""),
    ]


def test_the_group_is_corrected_in_its_current_period(office: Office) -> None:
    dossier = office.dossier(doelgroep="asiel")
    wrong = listed(office, dossier)["fact/doelgroep"]
    office.rights.corrections.correct(dossier, wrong, Answer("nareis"), "DUO heeft het verbeterd.")
    (period,) = office.people.facts(dossier).periods
    assert period.code == "nareis"
    assert list(office.rights.corrections.reasons(dossier).values()) == ["DUO heeft het verbeterd."]
    told = office.rights.corrections.history(dossier, wrong)
    assert [each.reason for each in told] == ["DUO heeft het verbeterd.", ""]


def test_what_is_listed_is_what_was_told_and_may_be_seen(office: Office) -> None:
    dossier = office.dossier("Haile", bsn=BSN, einde_plicht="2026-01-02")
    office.intake(dossier, start_locatie="azc", gzh_slaap="1")
    assert {"fact/achternaam", "fact/bsn", "fact/einde_plicht", "start_locatie"} <= listed(
        office, dossier
    ).keys()
    ordinary = sight(Role.COACH, Receiver.SEARCH)
    seen = {each.key for each in office.rights.corrections.listed(dossier, ordinary)}
    assert seen == {"fact/achternaam", "start_datum", "start_locatie"}


def test_without_an_intake_only_facts_are_listed(office: Office) -> None:
    assert listed(office, office.dossier("Haile")).keys() == {"fact/achternaam"}


@pytest.mark.parametrize(
    ("answer", "reason", "code"),
    [
        (Answer(OTHER_BSN), " \n", "input.reason-missing"),
        (Answer(BSN), "Fout", "input.same"),
        (Answer("123"), "Fout", "input.bsn"),
        (Answer(OTHER_BSN), "x" * 20_001, "input.too-long"),
    ],
)
def test_a_correction_that_cannot_be_kept_changes_nothing(
    office: Office, answer: Answer, reason: str, code: str
) -> None:
    dossier = office.dossier("Haile", bsn=BSN)
    wrong = listed(office, dossier)["fact/bsn"]
    before = office.vault.log(dossier)
    with pytest.raises(InputError) as refused:
        office.rights.corrections.correct(dossier, wrong, answer, reason)
    assert refused.value.code == code
    assert office.vault.log(dossier) == before


def test_a_value_may_be_corrected_to_a_refusal(office: Office) -> None:
    dossier = office.dossier("Haile", telefoon="0611111111")
    wrong = listed(office, dossier)["fact/telefoon"]
    told = Answer(reason=Reason.WIL_NIET_ZEGGEN)
    office.rights.corrections.correct(dossier, wrong, told, "Wil dit niet in het dossier.")
    assert office.people.facts(dossier).answers["telefoon"] == told


def test_a_fact_that_another_one_refused_in_the_meantime_has_one_reason_for_each(
    office: Office,
) -> None:
    dossier = office.dossier("Haile", telefoon="1")
    other = join(office.vault, device="d2", author="other")
    other.people.record(dossier, "telefoon", Answer("2"))
    wrong = listed(office, dossier)["fact/telefoon"]
    office.rights.corrections.correct(dossier, wrong, Answer("3"), "Nieuw nummer.")
    assert len(office.rights.corrections.reasons(dossier)) == 1
