"""What a citizen reads of a changed plan: each thing once, in its chapter, in every language."""

from dataclasses import replace

import pytest
from hypothesis import given

from coach_desktop.domain import phrases
from coach_desktop.domain.identity import Role
from coach_desktop.domain.pip import Arranged, FreeText, Goal, Leerroute, PipContent, Started
from coach_desktop.domain.shown import Receiver
from coach_desktop.domain.sight import sight
from coach_desktop.domain.week import Block
from coach_desktop.plan.content import differences, sentence
from coach_desktop.plan.kept_week import kept_week
from tests.domain.test_pip import CONTENTS
from tests.plan.weeks import block

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


def test_another_week_is_told_with_the_hours_that_differ() -> None:
    def planned(*blocks: Block) -> PipContent:
        kept = kept_week(blocks, sight(Role.COACH, Receiver.PIP))
        return replace(PLAN, arranged=(*PLAN.arranged, *kept))

    lessons = block("les", "ma 9:00-12:00"), block("les", "di 9:00-12:00")
    first, moved = planned(lessons[0]), planned(lessons[1])
    changed = ("week", "Deze tekst is veranderd: Uw week.")
    assert read(moved, first) == [changed]
    assert read(planned(*lessons, block("werk", "wo 9:00-16:30")), first) == [
        changed,
        ("week", "Uren les in deze week: eerst 3, nu 6."),
        ("week", "Uren meedoen in deze week: nu 7,5."),
    ]
    assert read(planned(lessons[0], block("afspraak", "do 9:00-10:00")), first) == [changed]


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
    mine = (
        "letter.change", "letter.code", "letter.arranged", "letter.costs", "letter.rules",
        "letter.week", "letter.day", "letter.chapter",
    )  # fmt: skip
    assert {key for key in iter(dutch.keys()) if key.startswith(mine)} <= here.keys()
    was_now = here.say("letter.change.was_now", what="<1>", old="<2>", new="<3>")
    assert all(each in was_now for each in ("<1>", "<2>", "<3>"))
