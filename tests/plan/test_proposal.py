"""A first draft: out of the answers and the profile, and never more than that."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_desktop.domain.answer import Answer, Reason
from coach_desktop.domain.pip import FreeText, Leerroute, PipContent
from coach_desktop.plan.proposal import HOURS, MOTIVATIONS, draft_content
from tests.builders import COACH, voorbeeld

ANYTHING = st.one_of(
    st.builds(Answer, st.text(max_size=12)),
    st.builds(Answer, st.integers(-5, 900).map(str)),
    st.builds(lambda why: Answer(reason=why), st.sampled_from(Reason)),
)


def drafted(**answers: str) -> PipContent:
    told = {name: Answer(text) for name, text in answers.items()}
    return draft_content(told, voorbeeld(), COACH, spoken="ti", map_hours_without_answer=40)


def test_each_part_comes_from_its_own_question() -> None:
    content = drafted(
        rte_advies="B",
        rte_motivering_b="Past goed.",
        rte_motivering_z="Te licht.",
        rte_uren_week="12",
        rte_b1_uren="600",
        rte_pvt_uren="14",
        rte_map_uren="64",
        rte_alfa="NVT",
        rte_mening_reden="Ik wil snel werken.",
    )
    assert content.leerroute is Leerroute.B1
    assert content.motivering == {Leerroute.B1: "Past goed.", Leerroute.Z: "Te licht."}
    assert (content.uren_per_week, content.intensiteit_route) == (12, 600)
    assert (content.pvt_uren, content.map_uren) == (14, 64)
    assert content.alfabetisering == "NVT"
    assert content.mening_client == FreeText("Ik wil snel werken.", "nl")
    assert (content.contactpersoon, content.contact_telefoon) == (COACH.name, COACH.telephone)


@pytest.mark.parametrize(
    ("route", "map_hours", "knm"), [("B", 40, "examen"), ("Z", 40, "lessen"), ("O", None, "examen")]
)
def test_map_and_knm_follow_the_route(route: str, map_hours: int | None, knm: str) -> None:
    content = drafted(rte_advies=route)
    assert (content.map_uren, content.knm) == (map_hours, knm)


def test_the_onderwijsroute_has_no_map_even_when_hours_were_answered() -> None:
    assert drafted(rte_advies="O", rte_map_uren="64").map_uren is None


@pytest.mark.parametrize("undecided", ["", "nader", "X"])
def test_no_route_is_chosen_for_the_coach(undecided: str) -> None:
    assert drafted(rte_advies=undecided).leerroute is None


@pytest.mark.parametrize(("toddlers", "told"), [("", False), ("0", False), ("1", True)])
def test_the_text_on_the_voorschool_stands_only_where_there_are_toddlers(
    toddlers: str, told: bool
) -> None:
    assert bool(drafted(gez_peuters=toddlers).vve.text) is told


@pytest.mark.parametrize(("benefit", "told"), [("", False), ("nee", False), ("ja", True)])
def test_the_participatiewet_stands_only_where_there_is_a_benefit(benefit: str, told: bool) -> None:
    assert bool(drafted(gld_pwet=benefit).participatiewet.text) is told


def test_what_the_profile_leaves_open_stays_open() -> None:
    bare = replace(voorbeeld(), texts={}, voortgangsgesprekken=None)
    content = draft_content({}, bare, COACH, spoken="nl")
    assert content.voortgangsgesprekken is None
    assert content.ondersteuning.text == ""
    assert content.map_uren is None


@given(
    st.dictionaries(
        st.sampled_from(["rte_advies", *HOURS.values(), *MOTIVATIONS.values()]), ANYTHING
    )
)
def test_whatever_was_answered_makes_a_draft_that_can_be_kept(answers: dict[str, Answer]) -> None:
    content = draft_content(answers, voorbeeld(), COACH, spoken="nl")
    assert PipContent.from_value(content.to_value()) == content
    assert content.goals == ()
    for name in HOURS:
        hours = getattr(content, name)
        assert hours is None or hours >= 0


@pytest.mark.parametrize(
    ("told", "spoken", "language"),
    [
        ("Past goed bij mij.", "ti", "nl"),
        ("ጽቡቕ እዩ።", "ti", "ti"),
        ("هذا يناسبني", "ar", "ar"),
        ("هذا يناسبني", "nl", "ar"),
        ("این خوب است", "fa", "fa"),
        ("Мені підходить", "uk", "uk"),
        ("", "ar", "nl"),
    ],
)
def test_what_the_client_says_is_in_the_language_of_its_letters(
    told: str, spoken: str, language: str
) -> None:
    content = draft_content({"rte_mening_reden": Answer(told)}, voorbeeld(), COACH, spoken=spoken)
    assert content.mening_client == FreeText(told, language)
