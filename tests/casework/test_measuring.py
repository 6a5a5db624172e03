"""The eindmeting asks the rows of the nulmeting anew, and both stand beside each other."""

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

import pytest

from coach_desktop.casework.asking import EINDMETING, NULMETING, asks
from coach_desktop.casework.intake import Intake
from coach_desktop.casework.measuring import Chart, Compared, Measuring, Overview
from coach_desktop.casework.suggesting import Suggestion
from coach_desktop.domain.answer import Answer, Reason
from coach_desktop.domain.dossier import answer_path
from coach_desktop.domain.identity import Role
from coach_desktop.domain.moment import Moment
from coach_desktop.domain.operation import Draft, Source
from coach_desktop.domain.operation import Kind as DraftKind
from coach_desktop.domain.sight import Sensitivity
from coach_desktop.forms.definition import Kind, Question
from coach_desktop.forms.instance import Plan
from coach_desktop.plan.instruments import Change, Occasion
from tests.builders import TODAY, Office, as_answer, brede_intake, join, opened
from tests.forms.xforms import G, Q, form, when

LATER = TODAY + timedelta(days=400)
ALONE = Moment.WITHOUT_CLIENT


def measuring(office: Office) -> Measuring:
    return Measuring(office.vault, office.intakes)


def final(office: Office, dossier: str, **answers: str | Reason) -> Intake:
    """An open eindmeting in which these answers were given and kept."""
    talk = office.intakes.open(dossier, office.intakes.begin(dossier, EINDMETING), ALONE)
    for address, told in answers.items():
        talk.keep(talk.answer(address, as_answer(told)))
    return talk


def chart(overview: Overview, code: str) -> Chart:
    return next(each for each in overview.charts if each.instrument.code == code)


def levels(drawn: Chart, occasion: Occasion) -> Mapping[str, str]:
    found = next(each for each in drawn.measured if each.occasion is occasion)
    return {item: score.answer.text for item, score in found.scores.items()}


def row(overview: Overview, key: str) -> Compared:
    return next(each for each in overview.compared if each.question.key == key)


def test_an_eindmeting_stands_beside_the_nulmeting_and_is_begun_once(office: Office) -> None:
    dossier = office.intake(mee_buiten="nooit").dossier
    first = office.intakes.begin(dossier, EINDMETING)
    assert office.intakes.begin(dossier, EINDMETING) == first
    assert office.intakes.find(dossier) != first
    assert office.intakes.find(dossier, EINDMETING) == first
    assert office.intakes.kind(dossier, first) == EINDMETING
    assert office.intakes.kind(dossier, office.intakes.find(dossier)) == NULMETING
    assert office.intakes.kind(dossier, "nothing") == ""


def test_only_the_rows_of_the_nulmeting_are_asked_again_and_each_permission() -> None:
    questions = tuple(brede_intake().form.questions())
    again = [each for each in questions if asks(EINDMETING, each) and each.is_asked]
    assert sum(each.marks.nulmeting for each in again) == 63
    assert [each.key for each in again if not each.marks.nulmeting] == ["gzh_mag"]
    assert all(asks(EINDMETING, each) for each in questions if each.kind is Kind.NOTE)
    assert all(asks(NULMETING, each) for each in questions)
    assert all(asks(NULMETING, each) for each in brede_intake().form.root.groups())
    assert not any(asks(EINDMETING, each) for each in brede_intake().form.root.groups())


def test_what_it_asks_is_open_and_what_it_does_not_ask_is_known(office: Office) -> None:
    talk = office.intake(wrk_nu="betaald", ond_schrift="latijn geez", gld_pwet="nee")
    end = final(office, talk.dossier)
    assert end.instance.answer("wrk_nu") == Answer("")
    assert end.instance.answer("ond_schrift") == Answer("latijn geez")
    assert end.instance.is_relevant("tal_lezen")
    assert set(end.session.shown()) <= {
        each for each in end.instance.addresses() if asks(EINDMETING, end.instance.question(each))
    }


def test_a_question_behind_the_alphabet_is_left_out_for_who_does_not_know_it(
    office: Office,
) -> None:
    talk = office.intake(ond_schrift="geez")
    assert "tal_lezen" not in final(office, talk.dossier).session.shown()


def test_a_permission_and_who_was_present_hold_for_their_own_talk(office: Office) -> None:
    alone = {"start_aanwezig": "client", "start_tolk": "geen", "start_locatie": "gemeente"}
    talk = office.intake(gzh_mag="ja", gzh_slaap="2", **alone)
    assert talk.instance.answer("start_aanwezig") == Answer("client")
    end = final(office, talk.dossier)
    assert not end.instance.answer("gzh_mag").is_given
    assert "gzh_slaap" not in end.session.shown()
    assert not end.instance.answer("start_aanwezig").is_given
    assert end.instance.answer("start_alleen") == Answer("nee")
    end.keep(end.answer("gzh_mag", Answer("ja")))
    assert "gzh_slaap" in end.session.shown()


def test_the_same_child_is_asked_about_under_the_same_row(office: Office) -> None:
    talk = office.intake(gez_vorm="kinderen")
    child, given = talk.add_row("lid")
    talk.keep(given)
    told = {"naam": "Sami", "relatie": "kind", "geboortedatum": "2018-03-05", "plek": "basisschool"}
    for name, answer in told.items():
        talk.keep(talk.answer(f"lid/{child}/lid_{name}", Answer(answer)))
    end = final(office, talk.dossier)
    assert end.instance.rows("lid") == (child,)
    assert f"lid/{child}/lid_plek" in end.session.shown()
    assert "lid" not in end.session.shown()
    end.keep(end.answer(f"lid/{child}/lid_plek", Answer("thuis")))
    compared = row(measuring(office).overview(talk.dossier), "lid_plek")
    assert (compared.row, compared.then.text, compared.now.text) == ("Sami", "basisschool", "thuis")
    assert compared.change is Change.OTHER


def test_an_eindmeting_goes_on_where_it_stopped_also_after_the_vault_was_closed(
    tmp_path: Path,
) -> None:
    with opened(tmp_path / "vault") as office:
        dossier = office.intake(gzh_mag="ja", gzh_slaap="2").dossier
        end = final(office, dossier, gzh_mag="ja", gzh_slaap=Reason.WEET_NIET)
        end.bookmark("mee_buiten")
    with opened(tmp_path / "vault") as after:
        again = final(after, dossier)
        assert again.session.place == "mee_buiten"
        assert again.instance.answer("gzh_slaap") == Answer(reason=Reason.WEET_NIET)
        began = after.intakes.open(dossier, after.intakes.find(dossier))
        assert began.instance.answer("gzh_slaap") == Answer("2")


def test_what_is_carried_over_is_written_nowhere(office: Office) -> None:
    talk = office.intake(ond_schrift="latijn", wrk_nu="betaald")
    before = len(office.vault.log(talk.dossier))
    end = final(office, talk.dossier, wrk_nu="niets")
    assert len(office.vault.log(talk.dossier)) == before + 2
    (told,) = end.history("wrk_nu")
    assert (told.form, told.source) == ("brede_intake", Source.CLIENT)
    assert end.history("ond_schrift") == ()


def test_a_plan_goes_on_reading_the_nulmeting(office: Office) -> None:
    talk = office.intake(lad_trede="1")
    final(office, talk.dossier, lad_trede="4")
    again = office.intakes.open(talk.dossier, office.intakes.find(talk.dossier))
    assert again.answers()["lad_trede"] == Answer("1")


def test_what_is_asked_but_not_shown_is_counted_in_the_rows_that_are_asked(office: Office) -> None:
    talk = office.intake(gez_vorm="alleen")
    end = office.intakes.open(talk.dossier, office.intakes.begin(talk.dossier, EINDMETING))
    assert end.hidden().waiting == 2
    assert not end.may_see("zrm_justitie")
    assert not end.may_see("pers_telefoon")
    assert end.may_see("lad_trede")


def test_without_a_nulmeting_an_eindmeting_knows_the_facts(office: Office) -> None:
    dossier = office.dossier("Haile", gesprekstaal="ti")
    end = final(office, dossier, mee_buiten="nooit")
    overview = measuring(office).overview(dossier)
    assert end.instance.answer("start_gesprekstaal") == Answer("ti")
    assert overview.nulmeting == ""
    assert row(overview, "mee_buiten").change is Change.ONLY_NOW


def test_of_a_dossier_without_a_talk_there_is_nothing_to_show(office: Office) -> None:
    overview = measuring(office).overview(office.dossier())
    assert (overview.nulmeting, overview.eindmeting, overview.charts) == ("", "", ())


def test_scores_are_told_with_day_source_and_refusals_as_they_are(office: Office) -> None:
    dossier = office.intake(
        gzh_mag="ja", gzh_slaap="2", gzh_lijf=Reason.WIL_NIET_ZEGGEN, zrm_financien="onbekend"
    ).dossier
    office.clock.day = LATER
    final(office, dossier, gzh_mag="ja", gzh_slaap="4")
    overview = measuring(office).overview(dossier)
    own = chart(overview, "wellbeing")
    first, last = own.measured
    assert (first.occasion, first.begin) == (Occasion.NULMETING, TODAY)
    assert (last.occasion, last.begin) == (Occasion.EINDMETING, LATER)
    assert first.scores["gzh_slaap"].source is Source.CLIENT
    assert first.scores["gzh_lijf"].answer == Answer(reason=Reason.WIL_NIET_ZEGGEN)
    assert own.instrument.level(first.scores["gzh_lijf"].answer) is None
    (zrm,) = chart(overview, "zrm").measured
    assert zrm.scores["zrm_financien"].answer == Answer("onbekend")
    assert zrm.scores["zrm_financien"].source is Source.COACH


def test_an_answer_that_is_not_asked_any_more_is_no_score(office: Office) -> None:
    talk = office.intake(gzh_mag="ja", gzh_slaap="2")
    assert levels(chart(measuring(office).overview(talk.dossier), "wellbeing"), Occasion.NULMETING)
    talk.keep(talk.answer("gzh_mag", Answer("nee")))
    assert chart(measuring(office).overview(talk.dossier), "wellbeing").measured == ()


def test_what_was_wrong_and_was_corrected_is_no_score(office: Office) -> None:
    talk = office.intake(lad_trede="6")
    office.clock.day = LATER
    corrections = office.rights.corrections
    seen = office.intakes.sight(ALONE)
    wrong = next(
        each for each in corrections.listed(talk.dossier, seen) if each.name == "lad_trede"
    )
    corrections.correct(talk.dossier, wrong, Answer("2"), "verkeerd gelezen")
    (only,) = chart(measuring(office).overview(talk.dossier), "ladder").measured
    assert (only.occasion, only.begin) == (Occasion.NULMETING, LATER)
    assert only.scores["lad_trede"].answer == Answer("2")


def test_an_answer_changed_later_is_a_measurement_between(office: Office) -> None:
    talk = office.intake(lad_trede="1")
    office.clock.day = LATER
    talk.keep(talk.answer("lad_trede", Answer("3")))
    drawn = chart(measuring(office).overview(talk.dossier), "ladder")
    assert [each.occasion for each in drawn.measured] == [Occasion.NULMETING, Occasion.LATER]


def test_a_step_is_proposed_with_the_answers_it_comes_from_and_their_day(office: Office) -> None:
    dossier = office.intake(wrk_nu="betaald", gld_pwet="ja", ond_nu="nee").dossier
    office.clock.day = LATER
    final(office, dossier, wrk_nu="betaald")
    step = chart(measuring(office).overview(dossier), "ladder").suggested["lad_trede"]
    told = [(each.question.key, each.answer.text, each.on) for each in step.because]
    assert (step.level, step.missing) == ("5", ())
    assert told == [("wrk_nu", "betaald", LATER), ("gld_pwet", "ja", TODAY)]


def test_no_step_is_proposed_while_an_answer_that_decides_is_missing(office: Office) -> None:
    dossier = office.intake(wrk_nu="betaald", gld_pwet=Reason.WEET_NIET).dossier
    step = chart(measuring(office).overview(dossier), "ladder").suggested["lad_trede"]
    assert (step.level, step.because) == ("", ())
    missing = [(each.question.key, each.answer.reason, each.on) for each in step.missing]
    assert missing == [("gld_pwet", Reason.WEET_NIET, TODAY), ("ond_nu", None, None)]


def test_the_clients_own_view_of_a_skill_is_the_proposed_level(office: Office) -> None:
    dossier = office.intake(tal_luisteren="a2", ond_schrift="geez").dossier
    found = chart(measuring(office).overview(dossier), "erk").suggested
    assert (found["erk_luisteren"].level, found["erk_lezen"].level) == ("a2", "alfa")
    assert found["erk_spreken"].level == ""


DECIDING = tuple(Q(key) for key in ("wrk_nu", "ond_nu", "gld_pwet", "mee_activiteit", "mee_buiten"))
STEP = Q("lad_trede", bind=when(**{"coach:nulmeting": "ja"}))


def steps(folder: Path, *items: Q) -> Mapping[str, Suggestion]:
    """What is proposed of the ladder in a questionnaire of these items, to who works unpaid."""
    with opened(folder, plan=Plan(form(G("deel", items)))) as office:
        dossier = office.intake(**({"wrk_nu": "vrijwillig"} if len(items) > 1 else {})).dossier
        overview = measuring(office).overview(dossier)
        assert chart(overview, "zrm").items == ()
        return chart(overview, "ladder").suggested


def test_a_questionnaire_with_a_rule_of_its_own_has_the_say(tmp_path: Path) -> None:
    own = Q("lad_voorstel", control="", bind="calculate=\"'6'\"")
    found = steps(tmp_path / "vault", *DECIDING, own, STEP)["lad_trede"]
    assert (found.level, found.because, found.missing) == ("6", (), ())


def test_without_a_rule_of_its_own_ours_is_used(tmp_path: Path) -> None:
    assert steps(tmp_path / "vault", *DECIDING, STEP)["lad_trede"].level == "4"


def test_nothing_is_proposed_where_the_deciding_questions_are_not_asked(tmp_path: Path) -> None:
    assert steps(tmp_path / "vault", STEP) == {}


def test_nothing_is_proposed_out_of_an_answer_that_may_not_be_seen(tmp_path: Path) -> None:
    work = Q("wrk_nu", bind=when(**{"coach:gevoelig": "S4"}))
    assert steps(tmp_path / "vault", work, *DECIDING[1:], STEP) == {}


def test_an_answer_to_a_question_of_former_days_is_left_out(office: Office) -> None:
    talk = office.intake(mee_buiten="nooit")
    path = answer_path(talk.id, "vroeger_gevraagd")
    draft = Draft(talk.dossier, path, DraftKind.ANSWER, Answer("ja"), Sensitivity.S1)
    office.changes.commit([draft])
    final(office, talk.dossier)
    (only,) = measuring(office).overview(talk.dossier).compared
    assert only.question.key == "mee_buiten"


@pytest.mark.parametrize(
    ("moment", "items", "waiting"), [(Moment.UNKNOWN, 11, 2), (Moment.WITHOUT_CLIENT, 13, 0)]
)
def test_safety_is_in_a_chart_only_while_nobody_else_can_look_along(
    office: Office, moment: Moment, items: int, waiting: int
) -> None:
    dossier = office.intake(zrm_financien="2").dossier
    final(office, dossier, zrm_justitie="5", zrm_financien="3")
    overview = measuring(office).overview(dossier, moment)
    zrm = chart(overview, "zrm")
    assert (len(zrm.items), zrm.hidden, overview.hidden.waiting) == (items, waiting, waiting)
    told = {item for each in zrm.measured for item in each.scores}
    assert ("zrm_justitie" in told) is (waiting == 0)
    compared = {each.question.key for each in overview.compared}
    assert ("zrm_justitie" in compared) is (waiting == 0)


def test_a_teamleider_sees_no_score_of_health(tmp_path: Path) -> None:
    with opened(tmp_path / "vault") as office:
        dossier = office.intake(gzh_mag="ja", gzh_slaap="2", zrm_financien="2").dossier
        final(office, dossier, gzh_mag="ja", gzh_slaap="4")
        leader = join(office.vault, role=Role.TEAMLEIDER, device="d2")
        overview = measuring(leader).overview(dossier)
        own = chart(overview, "wellbeing")
        assert (own.items, own.measured, own.hidden) == ((), (), 7)
        assert not any(each.question.key.startswith("gzh_") for each in overview.compared)
        assert overview.hidden.of_others > 0
        assert levels(chart(overview, "zrm"), Occasion.NULMETING) == {"zrm_financien": "2"}


def test_then_and_now_stand_in_the_order_of_the_form_with_their_difference(office: Office) -> None:
    answers = {
        "mee_buiten": "nooit",
        "zrm_financien": "2",
        "lad_trede": "3",
        "wens_droom": "Een huis",
    }
    dossier = office.intake(wrk_nu="niets", gld_schuld="ja", **answers).dossier
    final(office, dossier, mee_buiten="nooit", zrm_financien="3", lad_trede=Reason.LATER,
          wens_droom="Een baan", dig_zoeken="hulp")  # fmt: skip
    overview = measuring(office).overview(dossier)
    order = [each.key for each in brede_intake().form.questions()]
    told = [each.question.key for each in overview.compared]
    assert told == sorted(told, key=order.index)
    assert {each.question.key: each.change for each in overview.compared} == {
        "wrk_nu": Change.ONLY_THEN,
        "dig_zoeken": Change.ONLY_NOW,
        "gld_schuld": Change.ONLY_THEN,
        "mee_buiten": Change.SAME,
        "wens_droom": Change.OTHER,
        "zrm_financien": Change.HIGHER,
        "lad_trede": Change.NO_COMPARISON,
    }
    assert repr(overview.compared[0]) == "<Compared wrk_nu>"


def test_what_is_left_of_the_eindmeting_is_counted(office: Office) -> None:
    talk = office.intake(gez_vorm="alleen")
    before = measuring(office).overview(talk.dossier)
    end = final(office, talk.dossier, mee_buiten="nooit")
    overview = measuring(office).overview(talk.dossier, ALONE)
    assert before.left == 0
    assert overview.left == len([e for e in end.session.shown() if _is_asked(end, e)]) - 1


def _is_asked(talk: Intake, address: str) -> bool:
    question = talk.instance.question(address)
    assert isinstance(question, Question)
    return question.is_asked
