"""Sittings of an intake: one of today for each part, and who was there at each answer."""

from dataclasses import replace
from datetime import timedelta

from coach_desktop.casework.gesprekken import Gesprekken
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.gesprek import Deel, sitting_at
from tests.builders import TODAY, Office

PRESENT = "aanwezig"


def sittings(office: Office) -> Gesprekken:
    return Gesprekken(office.vault, office.changes)


def test_a_sitting_that_was_begun_is_gone_on_with_on_the_same_day(office: Office) -> None:
    verbs, dossier = sittings(office), office.dossier()
    begun = verbs.begin(dossier, Deel.WELKOMGESPREK)
    assert verbs.begin(dossier, Deel.WELKOMGESPREK) == begun == verbs.going_on(dossier)
    assert verbs.of(dossier) == [begun]
    assert begun.datum == TODAY.isoformat()
    assert begun.gevoerd_door == office.changes.identity.author.name


def test_another_part_or_another_day_is_another_sitting(office: Office) -> None:
    verbs, dossier = sittings(office), office.dossier()
    first = verbs.begin(dossier, Deel.WELKOMGESPREK)
    second = verbs.begin(dossier, Deel.VRAGENLIJST)
    office.clock.day = TODAY + timedelta(days=7)
    assert verbs.going_on(dossier) is None
    third = verbs.begin(dossier, Deel.VRAGENLIJST)
    assert [each.id for each in verbs.of(dossier)] == [first.id, second.id, third.id]
    assert verbs.going_on(dossier) == third


def test_nothing_is_kept_of_a_sitting_of_which_nothing_was_told(office: Office) -> None:
    verbs, dossier = sittings(office), office.dossier()
    assert verbs.in_hand(dossier, Deel.WELKOMGESPREK).aanwezig == ()
    assert verbs.of(dossier) == []


def test_a_sitting_that_was_ended_can_be_gone_on_with(office: Office) -> None:
    verbs, dossier = sittings(office), office.dossier()
    ended = verbs.end(dossier, verbs.begin(dossier, Deel.VRAGENLIJST))
    assert verbs.going_on(dossier) is None
    again = verbs.begin(dossier, Deel.VRAGENLIJST)
    assert again.id == ended.id
    assert verbs.going_on(dossier) == again


def test_who_led_it_and_who_was_there_is_told_anew_and_nothing_is_lost(office: Office) -> None:
    verbs, dossier = sittings(office), office.dossier()
    begun = verbs.begin(dossier, Deel.LEERBAARHEIDSTOETS)
    led = verbs.led_by(dossier, begun, "Toetsbegeleider")
    alone = verbs.tell(dossier, led, PRESENT, Answer("client"))
    verbs.tell(dossier, alone, PRESENT, Answer("client partner"))
    assert verbs.of(dossier)[0].gevoerd_door == "Toetsbegeleider"
    assert verbs.of(dossier)[0].aanwezig == ("client", "partner")
    assert len(verbs.history(dossier, begun)) == 4


def test_of_each_answer_it_is_known_who_was_there(office: Office) -> None:
    verbs, dossier = sittings(office), office.dossier()
    intake = office.intake(dossier, wens_droom="Voor het gesprek")
    now = verbs.tell(dossier, verbs.begin(dossier, Deel.VRAGENLIJST), PRESENT, Answer("client"))
    intake.keep(intake.answer("wens_droom", Answer("Alleen")))
    now = verbs.tell(dossier, now, PRESENT, Answer("client partner"))
    intake.keep(intake.answer("wens_droom", Answer("Met partner")))
    verbs.end(dossier, now)
    intake.keep(intake.answer("wens_droom", Answer("Na afloop")))
    stood = [sitting_at(verbs.log(dossier), each) for each in intake.history("wens_droom")]
    assert [each and each.aanwezig for each in stood] == [
        None,
        ("client",),
        ("client", "partner"),
        None,
    ]


def test_an_answer_of_another_day_is_not_of_a_sitting_that_nobody_ended(office: Office) -> None:
    verbs, dossier = sittings(office), office.dossier()
    verbs.begin(dossier, Deel.VRAGENLIJST)
    office.clock.day = TODAY + timedelta(days=2)
    intake = office.intake(dossier, wens_droom="Later")
    assert sitting_at(verbs.log(dossier), intake.history("wens_droom")[0]) is None


def test_rows_show_the_sitting_in_hand_and_the_right_as_it_was_told_last(office: Office) -> None:
    verbs, dossier = sittings(office), office.dossier()
    assert verbs.standing(dossier) == {}
    first = verbs.tell(dossier, verbs.begin(dossier, Deel.WELKOMGESPREK), "tolk", Answer("geen"))
    verbs.tell(dossier, first, "recht_verteld", Answer("ja"))
    assert verbs.standing(dossier)["tolk"] == Answer("geen")
    office.clock.day = TODAY + timedelta(days=7)
    fresh = verbs.in_hand(dossier, Deel.VRAGENLIJST)
    stands = verbs.standing(dossier, fresh)
    assert stands["tolk"] == Answer()
    assert stands["recht_verteld"] == Answer("ja")
    assert stands["datum"] == Answer("2026-12-01")
    other = verbs.standing(dossier, replace(first, told={}))
    assert other["tolk"] == Answer()
