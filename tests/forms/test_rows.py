"""Rows of repeats: they come and go, keep to themselves, and take their first values along."""

import pytest

from coach_desktop.domain.answer import Answer
from tests.forms.xforms import G, Q, running, when

INNER = G("club", (Q("clubnaam"),), repeat=True)
CHILDREN = G("kind", (Q("naam"), INNER), repeat=True)


def test_what_the_form_does_not_know_any_more_is_left_out_when_it_is_put_back() -> None:
    instance = running(Q("a"), CHILDREN, G("groep", (Q("b"),)))
    instance.restore(
        [("kind", "k1"), ("kind/weg/club", "c1"), ("weg", "w1"), ("a", "a1"), ("groep", "g1"),
         ("club", "c2"), ("kind/k1/club", "c3")],
        {"kind/weg/club/c1/clubnaam": Answer("x"), "weg/w1/x": Answer("x"), "a": Answer("ja")},
    )  # fmt: skip
    assert instance.rows("kind") == ("k1",)
    assert instance.rows("kind/k1/club") == ("c3",)
    assert instance.answer("a").text == "ja"


def test_what_is_no_repeat_has_no_rows() -> None:
    instance = running(Q("a"), G("groep", (Q("b"),)))
    for wrong in ("a", "groep", "weg"):
        with pytest.raises(KeyError):
            instance.add_row(wrong, "r1")


def test_a_row_that_is_put_in_a_group_that_is_not_asked_counts_for_nothing() -> None:
    row = G("rij", (Q("n", "int", default="5"),), repeat=True)
    total = Q("som", "int", control="", bind=when(calculate="sum(/data/groep/rij/n)"))
    group = G("groep", (row,), bind=when(relevant="/data/wil = 'ja'"))
    instance = running(Q("wil"), group, total)
    instance.add_row("rij", "r1")
    assert instance.answer("som").text == "0"
    assert not instance.is_relevant("rij/r1/n")
    instance.set("wil", Answer("ja"))
    assert instance.answer("som").text == "5"


def test_a_new_row_tells_what_it_makes_relevant_beside_it() -> None:
    instance = running(
        G("rij", (Q("n"),), repeat=True),
        Q("veel", bind=when(relevant="count(/data/rij) > 1")),
        Q("aantal", "int", control="", bind=when(calculate="count(/data/rij)")),
    )
    instance.add_row("rij", "r1")
    changed = instance.add_row("rij", "r2")
    assert changed.rows
    assert "veel" in changed.relevance
    assert "aantal" in changed.values
    assert "veel" in instance.remove_row("rij", "r1").relevance


def test_a_new_row_takes_its_first_values_along() -> None:
    first = (
        '<setvalue event="odk-instance-first-load odk-new-repeat" ref="/data/rij/dag"'
        ' value="concat(/data/wie, position(..))"/>'
    )
    instance = running(
        Q("wie", default="r"),
        G("rij", (Q("dag"), Q("kopie", control="", bind=when(calculate="../dag"))), repeat=True,
          body=first),
    )  # fmt: skip
    instance.add_row("rij", "r1")
    instance.set("rij/r1/dag", Answer("eigen"))
    instance.add_row("rij", "r2")
    assert instance.answer("rij/r1/dag").text == "eigen"
    assert instance.answer("rij/r2/dag").text == "r2"
    assert instance.answer("rij/r2/kopie").text == "r2"


def test_a_change_in_a_row_sets_the_value_of_that_row_only() -> None:
    sets = (
        '<setvalue event="xforms-value-changed" ref="/data/rij/tot" value="/data/rij/van"/>'
        '<setvalue event="xforms-value-changed" ref="/data/laatste" value="/data/rij/van"/>'
    )
    instance = running(G("rij", (Q("van", body=sets), Q("tot")), repeat=True), Q("laatste"))
    instance.add_row("rij", "r1")
    instance.add_row("rij", "r2")
    changed = instance.set("rij/r2/van", Answer("9"))
    assert instance.answer("rij/r1/tot").text == ""
    assert instance.answer("rij/r2/tot").text == "9"
    assert {"rij/r2/tot", "laatste"} <= changed.values


def test_rows_are_reached_by_their_place_and_by_their_own_row() -> None:
    row = G(
        "rij",
        (
            Q("n", "int"),
            Q("dubbel", "int", control="", bind=when(calculate="/data/rij/n * 2")),
            Q("plaats", "int", control="", bind=when(calculate="position(..)")),
            Q("laatste", "int", control="", bind=when(calculate="last()")),
        ),
        repeat=True,
    )
    total = Q("som", "int", control="", bind=when(calculate="sum(/data/rij/n)"))
    second = Q(
        "tweede",
        "int",
        control="",
        bind=when(calculate="indexed-repeat(/data/rij/n, /data/rij, 2)"),
    )
    instance = running(row, total, second)
    for place, number in enumerate(("5", "7")):
        instance.add_row("rij", f"r{place}")
        instance.set(f"rij/r{place}/n", Answer(number))
    assert instance.answer("rij/r0/dubbel").text == "10"
    assert instance.answer("rij/r1/dubbel").text == "14"
    assert instance.answer("rij/r1/plaats").text == "2"
    assert instance.answer("som").text == "12"
    assert instance.answer("tweede").text == "7"


def test_a_row_that_is_not_asked_has_no_place() -> None:
    place = Q("plaats", "int", control="", bind=when(calculate="position(..)"))
    row = G("rij", (place,), repeat=True, bind=when(relevant="/data/wil = 'ja'"))
    instance = running(Q("wil"), row)
    instance.add_row("rij", "r1")
    instance.add_row("rij", "r2")
    assert instance.answer("rij/r2/plaats").text == "0"
    instance.set("wil", Answer("ja"))
    assert instance.answer("rij/r2/plaats").text == "2"
