"""What a citizen reads of a changed plan: each thing once, in its chapter, in every language."""

from dataclasses import replace

import pytest
from hypothesis import given

from coach_desktop.domain import phrases
from coach_desktop.domain.pip import Arranged, FreeText, Goal, Leerroute, PipContent, Started
from coach_desktop.plan.content import differences, sentence
from tests.domain.test_pip import CONTENTS

PLAN = PipContent(
    leerroute=Leerroute.Z,
    motivering={Leerroute.Z: "Rustig."},
    goals=(Goal("T1"), Goal("eigen-1", "Ik zing.")),
    uren_per_week=12,
    map_uren=40,
    knm="lessen",
    contactpersoon="Sanne Bakker",
    arranged=(Arranged("taalcoach", {"stand": "wacht"}),),
)


def called(goal: Goal) -> str:
    return goal.text or goal.code


def read(new: PipContent, old: PipContent = PLAN) -> list[tuple[str, str]]:
    dutch = phrases.load("nl")
    return [(each.chapter, sentence(each, dutch, called)) for each in differences(old, new)]


@pytest.mark.parametrize(
    ("changed", "chapter", "told"),
    [
        ({"leerroute": Leerroute.B1}, "route", "Uw leerroute: eerst Z-route, nu B1-route."),
        ({"leerroute": None}, "route", "Uw leerroute: vervalt. Dit was Z-route."),
        ({"niveau": "A2"}, "route", "Niveau van de examens: nu A2."),
        ({"uren_per_week": 16}, "lessons", "Uren per week: eerst 12, nu 16."),
        ({"pvt_uren": 12}, "lessons", "Participatieverklaring (PVT): nu 12."),
        (
            {"map_uren": None},
            "lessons",
            "Arbeidsmarkt en participatie (MAP): vervalt. Dit was 40.",
        ),
        (
            {"knm": "examen"},
            "lessons",
            "U doet het examen KNM.",
        ),
        (
            {"knm": ""},
            "lessons",
            "Deze tekst is veranderd: Kennis van de Nederlandse maatschappij (KNM).",
        ),
        (
            {"alfabetisering": "AA"},
            "lessons",
            "U leert het Nederlandse alfabet.",
        ),
        (
            {"opleiding_afmaken": "ja"},
            "lessons",
            "U mag eerst uw opleiding afmaken.",
        ),
        ({"motivering": {}}, "reasons", "Deze tekst is veranderd: Waarom deze route."),
        (
            {"afwijking_reden": "Omdat."},
            "reasons",
            "Deze tekst is veranderd: Waarom wij een andere route kiezen dan de toets aangeeft.",
        ),
        (
            {"mening_client": FreeText("Goed.")},
            "view",
            "Deze tekst is veranderd: Wat u er zelf van vindt.",
        ),
        ({"afspraken": FreeText("Bel.")}, "agreements", "Deze tekst is veranderd: Afspraken."),
        ({"ontzorgen": FreeText("Zes.")}, "costs", "Deze tekst is veranderd: Uw vaste lasten."),
        ({"arranged": ()}, "support", "Deze tekst is veranderd: Taalcoach."),
        ({"contactpersoon": "Joris"}, "contact", "Naam: eerst Sanne Bakker, nu Joris."),
        ({"goals": (*PLAN.goals, Goal("W1"))}, "goals", "Nieuw doel: W1"),
        ({"goals": PLAN.goals[:1]}, "goals", "Dit doel vervalt: Ik zing."),
        (
            {"goals": (replace(PLAN.goals[0], by="2027-05-01"), PLAN.goals[1])},
            "goals",
            "Dit doel is aangepast: T1",
        ),
    ],
)
def test_one_change_is_one_sentence_in_its_chapter(
    changed: dict[str, object], chapter: str, told: str
) -> None:
    assert read(replace(PLAN, **changed)) == [(chapter, told)]  # type: ignore[arg-type]  # fields by name


def test_what_changes_by_itself_is_no_change_of_the_plan() -> None:
    answered = replace(PLAN.goals[0], answers=("tal_spreken",))
    now = replace(PLAN, start=(Started("ond_jaren", "j13"),), goals=(answered, PLAN.goals[1]))
    assert read(now) == []


def test_chapters_stand_in_the_order_of_the_letter() -> None:
    now = replace(PLAN, contactpersoon="Joris", leerroute=Leerroute.B1, map_uren=48, goals=())
    chapters = [chapter for chapter, _ in read(now)]
    assert chapters == ["route", "goals", "goals", "lessons", "contact"]


@given(CONTENTS, CONTENTS)
def test_nothing_differs_from_itself_and_every_difference_can_be_said(
    old: PipContent, new: PipContent
) -> None:
    assert differences(new, new) == ()
    for each in differences(old, new):
        assert sentence(each, phrases.load("nl"), called)
    assert {each.chapter for each in differences(old, new)} == {
        each.chapter for each in differences(new, old)
    }


@pytest.mark.parametrize("language", phrases.languages())
def test_every_way_to_say_it_is_there_in_every_language(language: str) -> None:
    here, dutch = phrases.load(language), phrases.load("nl")
    mine = ("letter.change", "letter.code", "letter.arranged", "letter.costs", "letter.rules")
    assert {key for key in iter(dutch.keys()) if key.startswith(mine)} <= here.keys()
    was_now = here.say("letter.change.was_now", what="<1>", old="<2>", new="<3>")
    assert all(each in was_now for each in ("<1>", "<2>", "<3>"))
