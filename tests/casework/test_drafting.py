"""From the answers to a plan: the people to practise with, and a municipality's own goal."""

from datetime import date
from pathlib import Path

import pytest

from coach_desktop import places
from coach_desktop.casework.drafting import as_goal
from coach_desktop.casework.practice import Person, read_person
from coach_desktop.domain.answer import Reason
from coach_desktop.domain.errors import FormError
from coach_desktop.domain.pip import Goal, PipContent
from coach_desktop.forms.condition import compile_condition
from coach_desktop.plan.goals import read_library
from tests.builders import COACH, TODAY, Office, join, whole

PEOPLE = sorted(places.place("resources", "practice").glob("*.toml"))

OWN = """code,routes,gewicht,wens,doel_ik::Nederlands (nl),propose_when
MOES,Z,9,,Ik werk in de moestuin.,"selected(${mee_graag}, 'tuin') and ${mee_uren} >= 2"
ROUTE,O,9,,Ik ga studeren.,${mee_uren} >= 2
ZAAI,,1,rust,Ik zaai.,${mee_uren} >= 2
OOGST,,1,werk,Ik oogst.,${mee_uren} >= 2
STIL,,9,,Ik rust uit.,${mee_uren} > 40
"""
"""Goals that a municipality made itself; nothing of them stands in the program."""


def of(practice: Office, path: Path) -> tuple[Person, PipContent, list[str]]:
    person = read_person(path)
    intake = practice.example(person.answer("pers_achternaam").text)
    content = practice.drafting.content(intake, COACH)
    return (
        person,
        content,
        [each.goal.code for each in practice.drafting.proposals(intake, content)],
    )


@pytest.mark.parametrize("path", PEOPLE, ids=lambda path: path.stem)
def test_the_goals_that_fit_a_person_are_proposed_and_no_others(
    practice: Office, path: Path
) -> None:
    person, content, codes = of(practice, path)
    assert sorted(codes) == sorted(str(code) for code in person.expected["doelen"])  # type: ignore[attr-defined]  # a list in the file
    chosen = person.expected["leerroute"] if person.expected["leerroute"] != "nader" else ""
    assert (content.leerroute or "") == chosen


@pytest.mark.parametrize("path", PEOPLE, ids=lambda path: path.stem)
def test_the_law_allows_a_decision_exactly_where_it_is_expected(
    practice: Office, path: Path
) -> None:
    person, content, _ = of(practice, path)
    intake = practice.example(person.answer("pers_achternaam").text)
    situation = practice.drafting.situation(
        intake, content, dagtekening=person.peildatum, today=person.peildatum
    )
    blocking = [each for each in practice.plans.check(situation) if each.blocks]
    assert bool(blocking) is (person.expected["pip"] == "concept")
    assert all(each.article for each in blocking)


@pytest.mark.parametrize("path", PEOPLE, ids=lambda path: path.stem)
def test_every_goal_names_the_answers_it_comes_from(practice: Office, path: Path) -> None:
    person = read_person(path)
    intake = practice.example(person.answer("pers_achternaam").text)
    answers = intake.answers()
    for proposal in practice.drafting.proposals(intake, PipContent()):
        assert proposal.answers
        assert all(answers[name].is_given for name in proposal.answers)
        assert as_goal(proposal) == Goal(proposal.goal.code, answers=proposal.answers)


def test_what_the_client_finds_important_comes_first(practice: Office) -> None:
    intake = practice.example("Hodan")
    wishes = intake.answers()["wens_belangrijk"].text.split()
    proposals = practice.drafting.proposals(intake, whole())
    wished = [each.goal.wish in wishes for each in proposals]
    assert any(wished)
    assert wished == sorted(wished, reverse=True)


def test_a_municipalitys_own_goal_is_proposed_by_its_own_condition(office: Office) -> None:
    own = join(office.vault, goals=read_library(OWN.encode(), "eigen.csv"))
    intake = own.intake(mee_graag="tuin koken", mee_uren="3", wens_belangrijk="werk rust")
    proposals = own.drafting.proposals(intake, whole())
    assert [(each.goal.code, each.answers) for each in proposals] == [
        ("OOGST", ("mee_uren",)),
        ("ZAAI", ("mee_uren",)),
        ("MOES", ("mee_graag", "mee_uren")),
    ]
    intake.answer("mee_uren", intake.instance.answer("mee_graag"))
    assert list(own.drafting.proposals(intake, whole())) == []


def test_a_goal_that_asks_for_an_unknown_question_is_named_and_not_proposed(
    office: Office,
) -> None:
    library = read_library(OWN.replace("mee_graag", "bestaat_niet").encode(), "eigen.csv")
    own = join(office.vault, goals=library)
    intake = own.intake(mee_uren="3")
    proposed = [each.goal.code for each in own.drafting.proposals(intake, whole())]
    assert "MOES" not in proposed
    assert own.drafting.unasked(own.drafting.plan.by_key) == {"MOES": ("bestaat_niet",)}
    with pytest.raises(FormError) as refused:
        compile_condition("${bestaat_niet} = 1", own.drafting.plan, "MOES")
    assert refused.value.details["name"] == "MOES"


def test_a_goal_is_known_by_its_code(office: Office) -> None:
    found = office.drafting.goal("T1")
    assert found is not None
    assert found.code == "T1"
    assert office.drafting.goal("eigen-1") is None


def test_a_draft_says_only_what_somebody_answered_or_the_municipality_sets(
    office: Office,
) -> None:
    content = office.drafting.content(office.intake(), COACH)
    assert content.leerroute is None
    assert content.motivering == {}
    assert content.goals == ()
    assert content.pvt_uren is None
    assert content.map_uren == 40
    assert content.voortgangsgesprekken == 2
    assert content.contactpersoon == COACH.name


def test_the_situation_is_what_the_dossier_and_the_intake_say(office: Office) -> None:
    dossier = office.dossier(geboortedatum="2008-03", wet="wi2021")
    intake = office.intake(dossier, won_nu=Reason.WIL_NIET_ZEGGEN)
    day = date(2026, 11, 20)
    situation = office.drafting.situation(intake, whole(), dagtekening=day, today=TODAY)
    assert str(situation.birth) == "2008-03"
    assert situation.text("wet") == "wi2021"
    assert situation.is_dealt_with("won_nu")
    assert "won_nu" in situation.asked
    assert (situation.dagtekening, situation.today) == (day, TODAY)
    assert situation.has_mandate
