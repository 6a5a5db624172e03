"""What an intake has covered: green only when every core question was answered or declined."""

from dataclasses import replace

from coach_desktop.casework.coverage import Cover, Coverage, Subject
from coach_desktop.casework.intake import Intake
from coach_desktop.domain.answer import Answer, Reason
from coach_desktop.law.delen import PARTS, wettelijke_delen
from tests.builders import Office, brede_intake, national_pack, voorbeeld

TAAL = ("tal_luisteren", "tal_spreken", "tal_gesprekken", "tal_lezen", "tal_schrijven")


def subjects(intake: Intake) -> dict[str, Subject]:
    return {each.code: each for each in Coverage(national_pack(), voorbeeld()).of(intake)}


def test_the_law_names_seven_parts_and_the_profile_its_own(office: Office) -> None:
    found = subjects(office.intake()).values()
    law = [each for each in found if each.is_of_law]
    assert len(law) == 7
    assert all(each.article for each in law)
    assert [each.code for each in found if not each.is_of_law] == [*voorbeeld().onderwerpen]


def test_every_core_question_stands_in_the_questionnaire() -> None:
    law = [each.questions for each in wettelijke_delen(national_pack())]
    first = [each.first for each in wettelijke_delen(national_pack())]
    for questions in (*law, *first, *voorbeeld().onderwerpen.values()):
        assert set(questions) <= brede_intake().by_key.keys()


def test_a_subject_is_covered_when_the_last_core_question_is_answered_or_declined(
    office: Office,
) -> None:
    taal = PARTS + "taalniveau"
    intake = office.intake()
    assert subjects(intake)[taal].cover is Cover.OPEN
    assert subjects(intake)[taal].place == "ond_schrift"
    intake.answer("ond_schrift", Answer("latijn"))
    assert subjects(intake)[taal].place == TAAL[0]
    for question in TAAL[:-1]:
        intake.answer(question, Answer(reason=Reason.WIL_NIET_ZEGGEN))
    begun = subjects(intake)[taal]
    assert (begun.cover, begun.still_open, begun.place) == (Cover.BEGUN, 1, TAAL[-1])
    intake.answer(TAAL[-1], Answer(reason=Reason.LATER))
    assert subjects(intake)[taal].cover is Cover.BEGUN
    intake.answer(TAAL[-1], Answer("a1"))
    done = subjects(intake)[taal]
    assert (done.cover, done.answered, done.declined, done.place) == (Cover.COVERED, 1, 4, "")


def test_what_is_not_asked_of_somebody_is_not_applicable(office: Office) -> None:
    vve = PARTS + "vve"
    intake = office.intake()
    assert (subjects(intake)[vve].cover, subjects(intake)[vve].place) == (Cover.OPEN, "gez_vorm")
    intake.answer("gez_vorm", Answer("alleen"))
    assert subjects(intake)[vve].cover is Cover.NOT_APPLICABLE


def test_the_test_is_covered_by_its_result_or_a_legal_exception_and_not_by_a_date(
    office: Office,
) -> None:
    toets = PARTS + "leerbaarheidstoets"
    dossier = office.dossier()
    office.people.record(dossier, "wet", Answer("wi2021"))
    office.people.record(dossier, "lbt_status", Answer("gepland"))
    intake = office.intake(dossier)
    assert subjects(intake)[toets].cover is Cover.OPEN
    assert subjects(intake)[toets].place == "rte_lbt_status"
    office.people.record(dossier, "lbt_status", Answer("uitzondering"))
    assert subjects(intake)[toets].cover is Cover.COVERED
    office.people.record(dossier, "lbt_status", Answer("gedaan"))
    office.people.record(dossier, "lbt_uitslag", Answer("haalbaar"))
    assert subjects(intake)[toets].cover is Cover.COVERED


def test_a_question_that_the_form_lacks_keeps_its_subject_from_being_covered(
    office: Office,
) -> None:
    profile = replace(voorbeeld(), onderwerpen={"Wonen": ("won_nu", "won_dak")})
    intake = office.intake()
    intake.answer("won_nu", Answer("azc"))
    wonen = Coverage(national_pack(), profile).of(intake)[-1]
    assert (wonen.code, wonen.cover, wonen.still_open) == ("Wonen", Cover.BEGUN, 1)
