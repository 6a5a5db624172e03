"""The four parts of an intake: calls, who came, sittings, what is next; the right told first."""

from dataclasses import replace
from datetime import date

import pytest

from coach_desktop.casework.calls import Calls
from coach_desktop.casework.intake import Intake
from coach_desktop.casework.parts import Part, Parts, State, wants_right_told
from coach_desktop.domain.answer import Answer, Reason
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.gesprek import Deel, Gesprek
from coach_desktop.domain.moment import Moment
from coach_desktop.domain.oproep import Oproep, Uitnodiging, Verschijning
from tests.builders import TODAY, Office, national_pack

SENT, DAY = "2026-11-20", TODAY.isoformat()
LATER = "2026-11-30"


def parts(office: Office) -> Parts:
    return Parts(office.intakes, Calls(office.vault, office.changes), national_pack())


def part(office: Office, intake: Intake, deel: Deel = Deel.WELKOMGESPREK) -> Part:
    return next(each for each in parts(office).of(intake) if each.deel is deel)


def a_call(day: str = DAY, deel: Deel = Deel.WELKOMGESPREK) -> Oproep:
    return Oproep("", deel, SENT, Uitnodiging.BRIEF, day, taal="ti")


def answer_all(intake: Intake, deel: str) -> None:
    """Decline whatever is asked in a part until nothing of it is open."""
    session = intake.session
    for _ in range(6):
        for address in session.asked():
            topic = session.topic_of(address)
            is_open = not session.instance.answer(address).is_given
            if is_open and topic is not None and topic.talk.startswith(deel):
                intake.keep(intake.answer(address, Answer(reason=Reason.WIL_NIET_ZEGGEN)))


def test_an_intake_has_four_parts_that_begin_with_nothing(office: Office) -> None:
    intake = office.intake()
    found = parts(office).of(intake)
    assert [each.deel for each in found] == [*Deel]
    assert {each.state for each in found} == {State.NOT_BEGUN}
    assert found[0].place == "start_recht_verteld"
    assert 100 < sum(each.minutes for each in found) <= 123
    following = parts(office).next(intake)
    assert following is not None
    assert following.deel is Deel.WELKOMGESPREK


def test_calls_are_counted_per_part_and_each_keeps_whether_somebody_came(office: Office) -> None:
    calls, intake = Calls(office.vault, office.changes), office.intake()
    first = calls.call(intake.dossier, a_call())
    assert part(office, intake).state is State.CALLED
    told = calls.appeared(intake.dossier, first, Verschijning.NIET_VERSCHENEN, " geen bericht ")
    assert told.reden == "geen bericht"
    assert part(office, intake).state is State.NOT_APPEARED
    second = calls.call(intake.dossier, a_call(LATER))
    stands = part(office, intake)
    assert [stands.number(each) for each in stands.oproepen] == [1, 2]
    assert stands.oproepen == (told, second)
    assert stands.state is State.CALLED
    assert part(office, intake, Deel.EINDGESPREK).oproepen == ()
    history = office.told(intake.dossier, f"oproep/{first.id}")
    assert len(history) == 2


def test_a_call_that_cannot_be_is_refused(office: Office) -> None:
    calls, dossier = Calls(office.vault, office.changes), office.dossier()
    for call, code in (
        (replace(a_call(LATER), verzonden="2026-11-25"), "call.sent-later"),
        (a_call("2026-11-19"), "call.day-before-sent"),
        (a_call("2026-11"), "input.date-incomplete"),
    ):
        with pytest.raises(InputError) as refused:
            calls.call(dossier, call)
        assert refused.value.code == code
    assert calls.of(dossier) == []
    later = calls.call(dossier, a_call(LATER))
    with pytest.raises(InputError) as refused:
        calls.appeared(dossier, later, Verschijning.VERSCHENEN)
    assert refused.value.code == "call.not-yet"
    calls.appeared(dossier, later, Verschijning.AFGEZEGD)


def test_a_sitting_after_the_call_makes_the_part_busy_again(office: Office) -> None:
    calls, intake = Calls(office.vault, office.changes), office.intake()
    called = calls.call(intake.dossier, a_call())
    calls.appeared(intake.dossier, called, Verschijning.AFGEZEGD)
    office.intakes.gesprekken.begin(intake.dossier, Deel.WELKOMGESPREK)
    stands = part(office, intake)
    assert stands.state is State.BUSY
    assert [each.datum for each in stands.gesprekken] == [DAY]


def test_an_answer_makes_a_part_busy_and_the_last_one_makes_it_done(office: Office) -> None:
    intake = office.intake()
    answer_all(intake, "welkomgesprek")
    welcome = part(office, intake)
    assert (welcome.state, welcome.place) == (State.DONE, "")
    intake.keep(intake.answer("gez_vorm", Answer("alleen")))
    list_of_questions = part(office, intake, Deel.VRAGENLIJST)
    assert list_of_questions.state is State.BUSY
    assert list_of_questions.minutes < 64
    following = parts(office).next(intake)
    assert following == list_of_questions
    parts(office).resume(intake.dossier, following.place)
    again = office.intakes.open(intake.dossier, intake.id)
    assert again.session.place == following.place
    parts(office).resume(intake.dossier, welcome.place)
    assert office.vault.place(intake.dossier, intake.id) == following.place


def test_the_short_form_does_not_make_the_questionnaire_done(office: Office) -> None:
    intake = office.intake()
    intake.walk_short(short=True)
    short = [each for each in intake.session.asked() if intake.instance.question(each).marks.kort]
    for address in short:
        intake.keep(intake.answer(address, Answer(reason=Reason.WEET_NIET)))
    assert part(office, intake, Deel.VRAGENLIJST).state is State.BUSY


def test_the_learnability_test_is_done_by_its_result(office: Office) -> None:
    intake = office.intake(office.dossier(wet="wi2021", lbt_status="gepland"))
    toets = part(office, intake, Deel.LEERBAARHEIDSTOETS)
    assert (toets.state, toets.total, toets.place) == (State.NOT_BEGUN, 1, "rte_lbt_status")
    office.people.record(intake.dossier, "lbt_uitslag", Answer("haalbaar"))
    assert part(office, intake, Deel.LEERBAARHEIDSTOETS).state is State.DONE


def test_when_every_part_is_done_nothing_is_next(office: Office) -> None:
    intake = office.intake(office.dossier(wet="wi2021", lbt_uitslag="haalbaar"))
    intake.look(Moment.WITHOUT_CLIENT)
    for deel in ("welkomgesprek", "vragenlijst", "eindgesprek"):
        answer_all(intake, deel)
    assert parts(office).next(intake) is None


def test_the_right_to_talk_alone_is_to_be_told_before_what_is_delicate(office: Office) -> None:
    intake = office.intake()
    assert wants_right_told(intake, "gld_schuld")
    assert wants_right_told(intake, "gzh_lijf")
    assert not wants_right_told(intake, "wrk_laatste")
    assert not wants_right_told(intake, "pers_bsn")
    assert not wants_right_told(intake, "lid")
    intake.keep(intake.answer("start_recht_verteld", Answer("nee")))
    assert wants_right_told(intake, "gld_schuld")
    intake.keep(intake.answer("gld_schuld", Answer("nee")))
    intake.keep(intake.answer("start_recht_verteld", Answer("ja")))
    assert not wants_right_told(intake, "gld_schuld")


def test_a_refusal_to_hear_of_the_right_is_recorded_and_enough(office: Office) -> None:
    intake = office.intake()
    refused = Answer(reason=Reason.WIL_NIET_ZEGGEN)
    intake.keep(intake.answer("start_recht_verteld", refused))
    assert not wants_right_told(intake, "gzh_lijf")


def test_the_short_form_walks_the_first_talk_and_forgets_nothing(office: Office) -> None:
    intake = office.intake(tal_oefent="vaak")
    whole = intake.session.shown()
    intake.session.go("tal_oefent")
    intake.walk_short(short=True)
    short = intake.session.shown()
    assert all(intake.instance.question(each).marks.kort for each in short)
    assert set(short) < set(whole)
    assert intake.session.place in short
    assert intake.answers()["tal_oefent"].text == "vaak"
    intake.bookmark(intake.session.place)
    again = office.intakes.open(intake.dossier, intake.id)
    assert again.short
    assert again.session.shown() == short
    again.walk_short(short=False)
    assert again.session.shown() == whole
    again.bookmark("tal_oefent")
    assert not office.intakes.open(intake.dossier, intake.id).short


def test_the_day_of_a_call_is_the_day_in_amsterdam(office: Office) -> None:
    office.clock.day = date(2026, 11, 19)
    with pytest.raises(InputError):
        Calls(office.vault, office.changes).call(office.dossier(), a_call())


def test_before_an_intake_is_begun_somebody_can_be_called_already(office: Office) -> None:
    dossier = office.dossier()
    Calls(office.vault, office.changes).call(dossier, a_call())
    welcome, *others = parts(office).before(dossier)
    assert (welcome.state, welcome.minutes, welcome.place) == (State.CALLED, 21, "")
    assert {each.state for each in others} == {State.NOT_BEGUN}
    assert sum(each.minutes for each in others) == 64 + 38
    parts(office).resume(dossier, "gez_vorm")
    assert office.intakes.find(dossier) == ""


def test_a_sitting_that_was_held_elsewhere_is_noted_with_who_was_there(office: Office) -> None:
    dossier = office.dossier()
    sat = Gesprek("", Deel.LEERBAARHEIDSTOETS, gevoerd_door="K. Visser")
    for name, told in {"datum": DAY, "plaats": "gemeente", "aanwezig": "client tolk"}.items():
        sat = sat.with_told(name, Answer(told))
    kept = parts(office).note(dossier, sat)
    assert kept.id
    toets = parts(office).before(dossier)[2]
    assert toets.gesprekken == (kept,)
    assert (toets.state, kept.aanwezig) == (State.BUSY, ("client", "tolk"))
    with pytest.raises(InputError) as refused:
        parts(office).note(dossier, sat.with_told("datum", Answer(LATER)))
    assert refused.value.code == "call.talk-later"
