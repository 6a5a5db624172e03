"""The goal library: read or refused, and ranked by wish and weight."""

from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_desktop.domain.errors import PackError
from coach_desktop.domain.pip import Leerroute
from coach_desktop.plan.goals import LibraryGoal, propose, read_library
from tests.builders import library

ROWS = (
    "code,domein,routes,gewicht,wens,doel_ik::Nederlands (nl),doel_ik::العربية (ar),propose_when\n"
    "T1,taal,B;O,3,taal,Ik leer Nederlands.,أتعلم الهولندية.,${a} = 'ja'\n"
    "T2,taal,,,,Ik lees.,,true()\n"
)


@dataclass(frozen=True, slots=True)
class Always:
    """A condition that reads two questions and holds when it is told to."""

    text: str

    def holds(self) -> bool:
        return self.text != "nooit"

    def names(self) -> Sequence[str]:
        return ("gevraagd", "niet_gevraagd")


def goal(code: str, condition: str, routes: str, wish: str, weight: int) -> LibraryGoal:
    known = frozenset(Leerroute(each) for each in routes)
    return LibraryGoal(code, "", known, weight, wish, condition, {})


GOALS = st.lists(
    st.builds(
        goal,
        st.text("ABC", min_size=1, max_size=4),
        st.sampled_from(["altijd", "nooit"]),
        st.sampled_from(["", "B", "BO", "Z"]),
        st.sampled_from(["", "taal", "werk"]),
        st.integers(0, 3),
    ),
    max_size=8,
    unique_by=lambda each: each.code,
)


def test_a_goal_is_read_with_its_words_in_each_language() -> None:
    first, second = read_library(("\ufeff" + ROWS).encode(), "doelen.csv")
    assert (first.code, first.domain, first.weight, first.wish) == ("T1", "taal", 3, "taal")
    assert first.routes == {Leerroute.B1, Leerroute.ONDERWIJS}
    assert first.text("doel_ik", "ar") == ("أتعلم الهولندية.", "ar")
    assert (second.weight, second.routes, second.wish) == (1, frozenset(), "")


def test_words_that_a_language_lacks_are_dutch_and_say_so() -> None:
    _, second = read_library(ROWS.encode(), "doelen.csv")
    assert second.text("doel_ik", "ar") == ("Ik lees.", "nl")
    assert second.text("meetpunt", "ar") == ("", "ar")


def test_a_language_may_stand_without_its_own_name() -> None:
    plain = ROWS.replace("doel_ik::Nederlands (nl)", "doel_ik::nl")
    assert read_library(plain.encode(), "doelen.csv")[0].text("doel_ik", "nl")[1] == "nl"


@pytest.mark.parametrize(
    ("old", "new", "code", "key"),
    [
        ("T2,", "T1,", "goals.twice", "T1"),
        ("T2,", ",", "goals.key", "code"),
        ("Ik lees.", " ", "goals.key", "T2"),
        (",true()", ",", "goals.key", "T2"),
        (",true()", "", "goals.key", "T2"),
        ("B;O", "B;X", "goals.key", "T1"),
        ("B;O,3", "B;O,veel", "goals.key", "T1"),
        ("true()", "true(),nog,meer", "goals.key", "T2"),
        ("true()", '"true()" x', "pack.unreadable", None),
    ],
)
def test_a_library_that_cannot_be_used_is_refused_with_file_and_goal(
    old: str, new: str, code: str, key: str | None
) -> None:
    assert old in ROWS
    with pytest.raises(PackError) as refused:
        read_library(ROWS.replace(old, new).encode(), "eigen.csv")
    assert refused.value.code == code
    assert refused.value.details["file"] == "eigen.csv"
    assert refused.value.details.get("key") == key


def test_a_library_in_another_encoding_is_refused() -> None:
    with pytest.raises(PackError, match=r"pack\.unreadable"):
        read_library("code,doel_ik::nl\nT1,één".encode("cp1252"), "eigen.csv")


def test_the_shipped_goals_say_who_does_what_and_when_it_is_reached() -> None:
    assert len(library()) >= 40
    for each in library():
        for part in ("doel_ik", "acties_client", "acties_coach", "meetpunt"):
            assert each.text(part, "nl")[0], (each.code, part)
            assert each.text(part, "en")[1] == "en", (each.code, part)


@given(
    GOALS,
    st.none() | st.sampled_from(Leerroute),
    st.lists(st.sampled_from(["taal", "werk", "rust"]), unique=True, max_size=3),
)
def test_what_is_proposed_holds_fits_the_route_and_stands_in_order(
    goals: list[LibraryGoal], route: Leerroute | None, wishes: list[str]
) -> None:
    proposals = propose(
        goals, Always, route=route, wishes=wishes, is_answered=lambda name: name == "gevraagd"
    )
    fitting = {
        each.code
        for each in goals
        if each.condition == "altijd" and (route is None or not each.routes or route in each.routes)
    }
    assert {each.goal.code for each in proposals} == fitting
    assert all(each.answers == ("gevraagd",) for each in proposals)
    places = [
        (wishes.index(each.goal.wish) if each.goal.wish in wishes else 9, -each.goal.weight)
        for each in proposals
    ]
    assert places == sorted(places)
    assert propose(
        reversed(goals), Always, route=route, wishes=wishes, is_answered=lambda _: True
    ) == propose(goals, Always, route=route, wishes=wishes, is_answered=lambda _: True)
