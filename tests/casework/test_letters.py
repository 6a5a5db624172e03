"""A letter holds what its receivers may see, in the words of the form, and its state."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from coach_desktop.casework.letter import CLIENT_FIELD, COACH_FIELD, Letter, Signing
from coach_desktop.documents.certificate import Seal, make_seal
from coach_desktop.documents.printing import PdfPrinter
from coach_desktop.domain.answer import Answer, Reason
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.identity import Role
from coach_desktop.domain.pip import Goal, Leerroute, PipState, SignatureState, Started
from coach_desktop.domain.shown import Receiver
from coach_desktop.domain.sight import sight
from coach_desktop.forms.instance import Plan
from tests.builders import BSN, TODAY, Office, join, whole
from tests.casework.test_intake import NESTED
from tests.forms.xforms import Q, form, when

SIGNINGS = (
    Signing(CLIENT_FIELD, "Selam Haile", SignatureState.REFUSED, "Wil eerst overleggen."),
    Signing(COACH_FIELD, "Sanne Bakker", SignatureState.LATER),
)
KNOWN = {"bsn": BSN, "wet": "wi2021", "lbt_status": "gedaan", "lbt_uitslag": "haalbaar"}


def letter(office: Office, dossier: str = "", goals: Sequence[Goal] = (), **answers: str) -> Letter:
    intake = office.intake(dossier or office.dossier(**KNOWN), **answers)
    content = whole(goals=tuple(goals), start=office.drafting.started(intake))
    _, version = office.pip(intake.dossier, content)
    return office.letters.gather(intake, version, "ti", SIGNINGS)


def start(of: Letter) -> dict[str, dict[str, str]]:
    return {row.topic: dict(row.texts) for row in of.start}


def test_a_letter_says_for_whom_by_whom_and_when(office: Office) -> None:
    made = letter(office)
    assert made.facts.full_name == "Haile"
    assert made.facts.text("bsn") == BSN
    assert made.coach == "Sanne Bakker"
    assert (made.made_on, made.made_at) == (TODAY, office.clock.now())
    assert made.practice
    assert made.signings == SIGNINGS


def test_an_option_stands_in_every_language_that_the_form_has(office: Office) -> None:
    told = start(letter(office, ond_jaren="j7_9"))["letter.start.school"]
    assert told["nl"]
    assert told["en"] != told["nl"]


def test_what_was_typed_stands_as_it_was_typed(office: Office) -> None:
    made = letter(office, wens_droom="Ik ben bakker.", ond_jaren="twaalf")
    assert start(made)["letter.start.dream"] == {"nl": "Ik ben bakker."}
    assert start(made)["letter.start.school"] == {"nl": "twaalf"}


def test_a_reason_stands_in_the_place_of_an_answer(office: Office) -> None:
    intake = office.intake(ond_jaren=Reason.WIL_NIET_ZEGGEN)
    _, version = office.pip(intake.dossier, whole(start=office.drafting.started(intake)))
    made = office.letters.gather(intake, version, "ti", ())
    (row,) = (each for each in made.start if each.topic == "letter.start.school")
    assert (row.reason, dict(row.texts)) == (Reason.WIL_NIET_ZEGGEN, {})


def test_a_plan_goes_on_saying_what_was_told_when_it_was_made(office: Office) -> None:
    intake = office.intake(ond_jaren="j7_9")
    _, version = office.pip(intake.dossier, whole(start=office.drafting.started(intake)))
    before = office.letters.gather(intake, version, "nl", ()).start
    intake.keep(intake.answer("ond_jaren", Answer("geen")))
    assert office.letters.gather(intake, version, "nl", ()).start == before
    assert office.drafting.started(intake) != version.content.start


def test_a_question_that_is_no_starting_point_any_more_is_left_out(office: Office) -> None:
    intake = office.intake()
    strange = (Started("weg", "x"), Started("gez_vorm", "alleen"))
    _, version = office.pip(intake.dossier, whole(start=strange))
    assert office.letters.gather(intake, version, "nl", ()).start == ()


def test_what_was_not_asked_or_not_answered_is_left_out(office: Office) -> None:
    dossier = office.dossier(lbt_uitslag="haalbaar", wet="nog_niet")
    assert start(letter(office, dossier)) == {}


@pytest.mark.parametrize("role", [Role.BEGELEIDER, Role.BEHEERDER])
def test_who_decides_nothing_makes_no_document(office: Office, role: Role) -> None:
    dossier, version = office.pip(office.dossier(**KNOWN))
    intake = office.intake(dossier, ond_jaren="j7_9")
    with pytest.raises(InputError) as refused:
        join(office.vault, role=role).letters.gather(intake, version, "nl", ())
    assert refused.value.code == "role.no-document"


def test_no_health_and_no_safety_enters_the_starting_point(practice: Office) -> None:
    seen = sight(Role.COACH, Receiver.PIP)
    for name in ("Hodan", "Rima", "Azad"):
        intake = practice.example(name)
        hidden = {
            intake.instance.answer(question.key).text
            for question in intake.instance.form.questions()
            if not seen.allows(question.marks.gevoelig)
            and question.kind.value == "text"
            and question.key in intake.asked()
        } - {""}
        content = whole(start=practice.drafting.started(intake))
        _, version = practice.pip(intake.dossier, content)
        made = practice.letters.gather(intake, version, "nl", ())
        shown = {text for row in made.start for text in row.texts.values()}
        assert shown
        assert not hidden & shown


def test_a_goal_of_the_library_stands_with_its_actions_and_an_own_one_in_its_words(
    office: Office,
) -> None:
    own = Goal("eigen-1", "أريد أن أصبح خبازا", "ar", "Ik wil bakker worden", by="client")
    from_library, in_own_words = letter(office, goals=(Goal("T1", by="coach"), own)).goals
    assert set(from_library.parts) >= {"doel_ik", "acties_client"}
    assert from_library.by == "coach"
    assert (in_own_words.own, in_own_words.own_language) == ("أريد أن أصبح خبازا", "ar")
    assert in_own_words.own_translation == "Ik wil bakker worden"


def test_a_question_that_the_form_does_not_have_is_left_out(office: Office) -> None:
    assert letter(join(office.vault, plan=NESTED), office.dossier()).start == ()


def test_what_a_municipality_made_sensitive_stays_out_of_the_starting_point(
    office: Office,
) -> None:
    delicate = Plan(form(Q("ond_jaren", bind=when(**{"coach:gevoelig": "S3"}))))
    other = join(office.vault, plan=delicate)
    assert letter(other, office.dossier(), ond_jaren="j7_9").start == ()


def test_the_attachment_tells_a_machine_the_same_plan(office: Office) -> None:
    made = letter(office)
    told = json.loads(made.attachment())
    assert told["content"] == made.version.content.to_value()
    assert (told["state"], told["dagtekening"], told["number"]) == ("concept", "", 1)
    assert BSN not in made.attachment().decode()
    assert not made.is_decision


def test_a_decided_plan_keeps_the_name_it_was_decided_for(office: Office) -> None:
    dossier, decided = office.decided()
    intake = office.intake(dossier)
    before = intake.facts().full_name
    office.people.record(dossier, "achternaam", Answer("Nieuwnaam"))
    assert office.letters.gather(intake, decided, "nl", ()).facts.full_name == before
    assert intake.facts().full_name != before


def test_a_decision_tells_its_dagtekening(office: Office) -> None:
    dossier, decided = office.decided()
    made = office.letters.gather(office.intake(dossier), decided, "nl", ())
    assert made.is_decision
    assert made.state is PipState.VASTGESTELD
    assert json.loads(made.attachment())["dagtekening"] == TODAY.isoformat()


def test_a_letter_is_printed_sealed_and_kept(office: Office) -> None:
    now = datetime(2026, 11, 24, tzinfo=UTC)
    printer = PdfPrinter(Seal(*make_seal("Voorbeeldstad", "d1", now)))
    intake = office.intake(office.dossier(**KNOWN), ond_jaren="j7_9")
    dossier, version = office.pip(intake.dossier)
    drawn = Signing(COACH_FIELD, "Sanne Bakker", SignatureState.DRAWN)
    paper = printer.letter(office.letters.gather(intake, version, "en", (SIGNINGS[0], drawn)))
    pdf = printer.sealed(paper, {COACH_FIELD: [[(1, 1), (40, 20)]]})
    row = office.plans.keep_document(dossier, version, pdf, "en")
    kept = office.vault.blob(row.sha256)
    assert kept is not None
    assert kept.content == pdf
    assert paper.pages >= 1


def test_the_z_route_tells_the_hours_that_it_asks_of_this_group(office: Office) -> None:
    asked = {}
    for group in ("asiel", "gezinsvormer", ""):
        intake = office.intake(office.dossier(doelgroep=group) if group else office.dossier())
        _, version = office.pip(intake.dossier)
        made = office.letters.gather(intake, version, "nl", ())
        asked[group] = (made.z_lessons, made.z_participation)
    assert asked == {"asiel": (800, 800), "gezinsvormer": (800, 0), "": (800, 800)}
    _, other = office.pip(office.dossier(), whole(leerroute=Leerroute.B1))
    made = office.letters.gather(office.intake(office.dossier()), other, "nl", ())
    assert (made.z_lessons, made.z_participation) == (0, 0)
