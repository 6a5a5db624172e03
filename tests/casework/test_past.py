"""The past of an answer: everything that was told, with where it comes from; and what lapsed."""

from coach_desktop.casework.intake import Intake
from coach_desktop.casework.past import Lapsed, Pasts, Told, lapsed
from coach_desktop.casework.undo import Act, Undoing
from coach_desktop.domain.answer import NOT_ASKED, Answer, Reason
from coach_desktop.domain.identity import Role
from coach_desktop.domain.moment import Moment
from coach_desktop.domain.operation import Source
from tests.builders import BSN, Office


def past(office: Office, intake: Intake, address: str) -> list[Told]:
    undoing = Undoing(office.vault, office.changes)
    return [*Pasts(office.intakes, office.rights.corrections, undoing).of(intake, address)]


def test_each_thing_told_says_who_when_how_and_in_which_form(office: Office) -> None:
    intake = office.intake()
    intake.language = "ti"
    intake.keep(intake.answer("wrk_laatste", Answer("kok")))
    intake.language = "nl"
    intake.keep(intake.answer("wrk_laatste", Answer(reason=Reason.WIL_NIET_ZEGGEN)))
    last, first = past(office, intake, "wrk_laatste")
    assert (first.answer.text, last.answer.reason) == ("kok", Reason.WIL_NIET_ZEGGEN)
    assert (first.language, last.language) == ("ti", "nl")
    assert (first.author, first.role, first.source) == ("coach", Role.COACH, Source.CLIENT)
    form = intake.instance.form
    assert (first.form, first.form_version) == (form.id, form.version)
    assert first.moment == office.clock.now()
    assert "kok" not in repr(first)


def test_undo_and_a_correction_are_told_too(office: Office) -> None:
    intake = office.intake(wrk_laatste="kok")
    undone = Undoing(office.vault, office.changes).undo(intake)
    intake.keep(undone.given)
    assert [each.act for each in past(office, intake, "wrk_laatste")] == [Act.UNDO, None]
    assert past(office, intake, "wrk_laatste")[0].answer == NOT_ASKED
    intake.keep(intake.answer("ond_richting", Answer("wiskunde")))
    seen = office.intakes.sight(Moment.UNKNOWN)
    corrections = office.rights.corrections
    wrong = next(
        each for each in corrections.listed(intake.dossier, seen) if each.address == "ond_richting"
    )
    corrections.correct(intake.dossier, wrong, Answer("natuurkunde"), "verkeerd verstaan")
    assert [each.reason for each in past(office, intake, "ond_richting")] == [
        "",
        "verkeerd verstaan",
    ]


def test_a_number_stays_masked_also_a_former_one(office: Office) -> None:
    intake = office.intake(office.dossier(bsn=BSN))
    (told,) = past(office, intake, "pers_bsn")
    assert told.is_masked
    assert told.answer == NOT_ASKED


def test_a_group_is_told_with_all_its_periods(office: Office) -> None:
    intake = office.intake(office.dossier(doelgroep="asiel"), ovd_groep="gezin")
    assert [each.answer.text for each in past(office, intake, "ovd_groep")] == ["gezin", "asiel"]


def test_who_was_there_is_told_of_an_answer_in_a_sitting(office: Office) -> None:
    intake = office.intake()
    intake.seat.sit_down()
    intake.keep(intake.seat.tell({"aanwezig": Answer("client partner")}))
    intake.keep(intake.answer("wrk_laatste", Answer("kok")))
    (told,) = past(office, intake, "wrk_laatste")
    assert told.present == ("client", "partner")


def test_nothing_is_told_of_what_may_not_be_seen(office: Office) -> None:
    intake = office.intake()
    intake.look(Moment.WITHOUT_CLIENT)
    intake.keep(intake.answer("beo_signalen", Answer("geen")))
    assert len(past(office, intake, "beo_signalen")) == 1
    intake.look(Moment.WITH_OTHERS)
    assert past(office, intake, "beo_signalen") == []


def test_answers_behind_a_changed_question_are_kept_left_out_and_come_back(
    office: Office,
) -> None:
    intake = office.intake(ond_jaren="j7_9", ond_hoogste="vak", ond_richting="lassen")
    assert lapsed(intake) == ()
    assert intake.answers()["ond_hoogste"].text == "vak"
    counted = sum(each.total for each in intake.session.progress())
    intake.keep(intake.answer("ond_jaren", Answer("j0")))
    gone = lapsed(intake)
    assert {each.address for each in gone} == {"ond_hoogste", "ond_richting"}
    assert repr(gone[0]) == f"<Lapsed {gone[0].address}>"
    assert isinstance(gone[0], Lapsed)
    assert not {each.address for each in gone} & intake.answers().keys()
    assert sum(each.total for each in intake.session.progress()) < counted
    again = office.intakes.open(intake.dossier, intake.id)
    assert lapsed(again) == gone
    again.keep(again.answer("ond_jaren", Answer("j7_9")))
    assert lapsed(again) == ()
    assert again.answers()["ond_hoogste"].text == "vak"


def test_what_lapsed_and_may_not_be_seen_is_not_listed(office: Office) -> None:
    intake = office.intake()
    intake.look(Moment.WITHOUT_CLIENT)
    intake.keep(intake.answer("beo_signalen", Answer("geld")))
    intake.keep(intake.answer("beo_actie", Answer("besproken")))
    intake.keep(intake.answer("beo_signalen", Answer("geen")))
    assert [each.address for each in lapsed(intake)] == ["beo_actie"]
    intake.look(Moment.WITH_OTHERS)
    assert lapsed(intake) == ()
