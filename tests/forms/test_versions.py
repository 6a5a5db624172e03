"""A draft that moves to a new version of its form loses nothing, and says what changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_desktop.domain.answer import Answer, Reason
from coach_desktop.forms.definition import Form
from coach_desktop.forms.instance import Instance, Plan
from coach_desktop.forms.versions import Move, move
from tests.forms.xforms import G, Q, form, options, surroundings


def select(name: str, *names: str, many: bool = False) -> Q:
    return Q(name, control="select" if many else "select1", body=options(*names))


OLD = form(
    Q("naam"), Q("leeftijd", "int"), select("kleur", "rood", "groen"), Q("weg"),
    G("g", (Q("plaats"),)), G("rij", (Q("wie"), Q("oud")), repeat=True), Q("som", control=""),
)  # fmt: skip
NEW = form(
    Q("naam"), Q("leeftijd", "decimal"), select("kleur", "rood", "blauw"), Q("nieuw"),
    G("h", (Q("plaats"), G("rij", (Q("wie"), Q("jong")), repeat=True))), Q("som", control=""),
)  # fmt: skip
ROWS = (("rij", "r1"),)
ANSWERS = {
    "naam": Answer("Haile"), "leeftijd": Answer("30"), "kleur": Answer("groen"),
    "weg": Answer("x"), "plaats": Answer("Ede"), "rij/r1/wie": Answer("Sara"),
    "rij/r1/oud": Answer(reason=Reason.WEET_NIET),
}  # fmt: skip


def restored(form: Form, moved: Move) -> Instance:
    instance = Instance(Plan(form), surroundings())
    instance.restore(moved.rows, moved.answers)
    return instance


def test_the_same_name_keeps_its_answer_also_in_another_group() -> None:
    moved = move(OLD, NEW, ROWS, ANSWERS)
    instance = restored(NEW, moved)
    assert instance.answer("naam").text == "Haile"
    assert instance.answer("plaats").text == "Ede"
    assert instance.answer("rij/r1/wie").text == "Sara"


def test_what_is_new_what_vanished_and_what_may_not_fit_is_listed() -> None:
    moved = move(OLD, NEW, ROWS, ANSWERS)
    assert moved.new == ("nieuw", "jong")
    assert moved.vanished == ("weg", "oud")
    assert moved.doubtful == ("kleur",)
    assert set(moved.left) == {"weg", "rij/r1/oud"}


def test_a_question_that_went_into_a_repeat_is_another_question() -> None:
    new = form(G("rij", (Q("naam"),), repeat=True))
    moved = move(form(Q("naam")), new, (), {"naam": Answer("Haile")})
    assert (moved.new, moved.vanished) == (("naam",), ("naam",))
    assert moved.left == {"naam": Answer("Haile")}


def test_a_repeat_that_vanished_takes_its_rows_along() -> None:
    moved = move(OLD, form(Q("naam"), Q("rij")), ROWS, ANSWERS)
    assert moved.rows == ()
    assert "rij/r1/wie" in moved.left


@pytest.mark.parametrize(
    ("old", "new", "told", "doubtful"),
    [
        (Q("a", "int"), Q("a", "date"), "3", True),
        (Q("a", "int"), Q("a"), "3", False),
        (Q("a", "int"), Q("a", "decimal"), "3", False),
        (Q("a", "decimal"), Q("a", "int"), "3.5", True),
        (select("a", "x"), select("a", "x", "y", many=True), "x", False),
        (select("a", "x", "y", many=True), select("a", "x", "y"), "x y", True),
        (select("a", "x"), select("a", "y"), "x", True),
        (Q("a"), select("a", "x"), "x", True),
        (Q("a"), Q("a"), "x", False),
    ],
)
def test_an_answer_that_may_not_fit_is_asked_to_be_looked_at(
    old: Q, new: Q, told: str, doubtful: bool
) -> None:
    moved = move(form(old), form(new), (), {"a": Answer(told)})
    assert (moved.doubtful == ("a",)) is doubtful
    assert moved.answers == {"a": Answer(told)}
    declined = move(form(old), form(new), (), {"a": Answer(reason=Reason.WIL_NIET_ZEGGEN)})
    assert declined.doubtful == ()


NAMES = st.lists(st.sampled_from("abcdefg"), unique=True, max_size=7)


@given(NAMES, NAMES, st.data())
def test_every_answer_comes_along_or_is_left_and_no_question_is_forgotten(
    old: list[str], new: list[str], data: st.DataObject
) -> None:
    one, other = form(*map(Q, old), Q("z")), form(*map(Q, new), Q("z"))
    told = data.draw(st.lists(st.sampled_from([*old, "z"]), unique=True))
    moved = move(one, other, (), {name: Answer("1") for name in told})
    assert {*moved.answers, *moved.left} == set(told)
    assert set(moved.new) == set(new) - set(old)
    assert set(moved.vanished) == set(old) - set(new)
    assert move(other, other, (), moved.answers) == Move((), moved.answers, (), (), (), {})
