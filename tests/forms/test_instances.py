"""A running form: skip logic, rows, what is worked out again, and where somebody is in it."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach_desktop.app.joining import load_form
from coach_desktop.domain.answer import NOT_ASKED, Answer, Reason
from coach_desktop.domain.errors import FormError
from coach_desktop.forms.condition import Condition, compile_condition
from coach_desktop.forms.instance import Instance, Plan
from coach_desktop.forms.session import Session, Standing
from tests.forms.xforms import G, Q, form, options, running, session, surroundings, when

CHILD = G(
    "kind",
    (Q("naam"), Q("leeftijd", "int", bind=when(relevant="/data/kind/naam != ''"))),
    repeat=True,
    bind=when(relevant="/data/heeft = 'ja'"),
)
FAMILY = (
    G(
        "gezin",
        (
            Q("heeft_kind", control="select1", body=options("ja", "nee")),
            Q(
                "school",
                bind=when(
                    relevant="/data/gezin/heeft_kind = 'ja'",
                    constraint="string-length(.) > 1",
                    required="/data/gezin/heeft_kind = 'ja'",
                    readonly="/data/slot = 'ja'",
                ),
            ),
        ),
    ),
    Q("slot"),
    Q("aantal", "int", control="", bind=when(calculate="string-length(/data/gezin/school)")),
)


def test_what_is_not_relevant_is_kept_silent_and_comes_back() -> None:
    instance = running(*FAMILY)
    assert not instance.is_relevant("school")
    instance.set("heeft_kind", Answer("ja"))
    changed = instance.set("school", Answer("De Boog"))
    assert "aantal" in changed.values
    assert instance.answer("aantal").text == "7"
    changed = instance.set("heeft_kind", Answer("nee"))
    assert "school" in changed.relevance
    assert instance.answer("aantal").text == "0"
    assert instance.answer("school").text == "De Boog"
    instance.set("heeft_kind", Answer("ja"))
    assert instance.answer("aantal").text == "7"


def test_a_refusal_is_silent_to_the_form_but_not_forgotten() -> None:
    instance = running(*FAMILY)
    instance.set("heeft_kind", Answer(reason=Reason.WIL_NIET_ZEGGEN))
    assert not instance.is_relevant("school")
    assert instance.answer("heeft_kind").reason is Reason.WIL_NIET_ZEGGEN


def test_constraint_required_and_readonly_follow_the_answers() -> None:
    instance = running(*FAMILY)
    assert not instance.is_required("school")
    instance.set("heeft_kind", Answer("ja"))
    assert instance.is_required("school")
    assert not instance.is_readonly("school")
    instance.set("slot", Answer("ja"))
    assert instance.is_readonly("school")
    assert instance.is_valid("school")
    instance.set("school", Answer("x"))
    assert not instance.is_valid("school")
    assert not instance.is_required("slot")


def test_an_expression_that_fails_on_these_answers_gives_nothing() -> None:
    instance = running(
        Q("a"), Q("b", control="", bind=when(calculate="format-date(/data/a, '%Y')"))
    )
    instance.set("a", Answer("geen datum"))
    assert instance.answer("b") == NOT_ASKED


def test_an_address_that_is_not_there_is_an_error() -> None:
    instance = running(*FAMILY, CHILD, Q("heeft"))
    for wrong in ("nergens", "kind/weg/naam"):
        with pytest.raises(KeyError):
            instance.node(wrong)
    with pytest.raises(KeyError):
        instance.question("gezin")
    with pytest.raises(KeyError):
        instance.rows("school")


def test_rows_come_and_go_by_their_id_and_are_put_back() -> None:
    instance = running(
        Q("heeft"), CHILD, Q("n", "int", control="", bind=when(calculate="count(/data/kind)"))
    )
    instance.set("heeft", Answer("ja"))
    assert instance.add_row("kind", "r1").rows
    instance.add_row("kind", "r2")
    instance.set("kind/r1/naam", Answer("Lina"))
    assert instance.is_relevant("kind/r1/leeftijd")
    assert not instance.is_relevant("kind/r2/leeftijd")
    assert instance.rows("kind") == ("r1", "r2")
    assert instance.answer("n").text == "2"
    assert instance.address(instance.node("kind/r1")) == "kind/r1"
    instance.remove_row("kind", "r2")
    instance.remove_row("kind", "onbekend")
    assert instance.answer("n").text == "1"
    assert "kind/r1/naam" in set(instance.addresses())
    again = running(Q("heeft"), CHILD)
    again.restore(
        [("kind", "r1"), ("weg", "r9")],
        {"heeft": Answer("ja"), "kind/r1/naam": Answer("Lina"), "weg": Answer("x")},
    )
    assert again.answer("kind/r1/naam").text == "Lina"


def test_rows_within_rows_have_their_own_place() -> None:
    inner = G("club", (Q("clubnaam"),), repeat=True)
    instance = running(G("kind", (Q("naam"), inner), repeat=True))
    instance.add_row("kind", "k1")
    instance.add_row("kind", "k2")
    instance.add_row("kind/k2/club", "c1")
    instance.set("kind/k2/club/c1/clubnaam", Answer("Voetbal"))
    assert instance.rows("kind/k2/club") == ("c1",)
    assert instance.rows("kind/k1/club") == ()
    assert instance.answer("kind/k2/club/c1/clubnaam").text == "Voetbal"


def test_values_are_set_at_first_load_and_when_another_changes() -> None:
    instance = running(
        Q(
            "a",
            body='<setvalue event="xforms-value-changed" ref="/data/b"'
            ' value="concat(/data/a, 1)"/>',
        ),
        Q("b"),
        Q("c", control="", bind=when(calculate="concat(/data/b, 2)")),
        model='<setvalue event="odk-instance-first-load" ref="/data/a" value="0"/>',
    )
    assert instance.answer("a").text == "0"
    changed = instance.set("a", Answer("x"))
    assert {"b", "c"} <= changed.values
    assert instance.answer("c").text == "x12"
    assert instance.set("a", Answer("x")).values == {"a"}


def test_a_label_takes_in_what_was_answered() -> None:
    instance = running(Q("naam", default="Rima"), Q("b"))
    assert instance.fill_in("Dag { /data/naam }!", "b") == "Dag Rima!"
    assert instance.fill_in("Dag!", "b") == "Dag!"


def test_someone_walks_the_questions_that_are_asked() -> None:
    walk = session(
        G("een", (Q("a", default="ja"), Q("b", bind=when(relevant="/data/een/a = 'ja'")))),
        Q("stil", control=""),
        G("twee", (Q("c", bind=when(required="true()")),)),
        Q("heeft"),
        CHILD,
    )
    assert walk.place == "a"
    assert not walk.back()
    assert walk.next()
    assert walk.place == "b"
    assert walk.shown() == ["a", "b", "c", "heeft"]
    walk.answer(Answer("nee"), "a")
    assert walk.shown() == ["a", "c", "heeft"]
    assert not walk.next()
    assert walk.go("heeft")
    assert not walk.go("b")
    assert not walk.next()
    walk.answer(Answer("ja"))
    assert walk.shown()[-1] == "kind"
    assert walk.is_repeat("kind")
    assert walk.open_required() == ("c",)
    assert walk.first_open() == "c"
    walk.answer(Answer(reason=Reason.LATER), "c")
    assert walk.standing("c") is Standing.LATER
    walk.answer(Answer(reason=Reason.NVT), "c")
    assert walk.standing("c") is Standing.DECLINED
    assert walk.standing("b") is Standing.NOT_APPLICABLE
    assert walk.first_open() == ""
    one, two = walk.progress()
    assert (one.done, one.total, one.is_complete) == (1, 1, True)
    assert (two.declined, two.total) == (1, 1)
    topic = walk.topic_of("c")
    assert topic is not None
    assert topic.key == "twee"
    assert walk.topic_of("heeft") is None


def test_a_walk_begins_where_it_stopped_or_at_the_first_question() -> None:
    made = Plan(form(Q("a"), Q("b", bind=when(relevant="/data/a = 'ja'"))))
    assert Session(Instance(made, surroundings()), "b").place == "a"
    instance = Instance(made, surroundings())
    instance.set("a", Answer("ja"))
    assert Session(instance, "b").place == "b"


def test_a_repeat_is_offered_only_where_its_group_is_asked() -> None:
    walk = session(
        Q("wil"),
        G("groep", (G("rij", (Q("n"),), repeat=True),), bind=when(relevant="/data/wil = 'ja'")),
    )
    assert walk.shown() == ["wil"]
    walk.answer(Answer("ja"), "wil")
    assert walk.shown() == ["wil", "rij"]


def test_a_condition_outside_the_form_holds_or_does_not() -> None:
    instance = running(Q("a", "int"), Q("b"))
    run, read = compile_condition("${a} > 3 and ${b} = 'x' or ${a} > 9", instance.plan, "W1")
    condition = Condition(run, read, instance)
    assert condition.names() == ("a", "b")
    assert not condition.holds()
    instance.set("a", Answer("10"))
    assert condition.holds()
    failing, _ = compile_condition("count('x') = 1", instance.plan, "W2")
    assert not Condition(failing, (), instance).holds()
    with pytest.raises(FormError) as refused:
        compile_condition("${weg} = 1", instance.plan, "W3")
    assert refused.value.details["name"] == "W3"


_NAMES = ("q0", "q1", "q2", "q3", "q4", "q5")
_OPERATORS = ("+", "-", "*", "=", "<", "and", "or")


@st.composite
def generated(draw: st.DrawFn) -> tuple[Q, ...]:
    """Questions in a row, each of which may read those before it."""
    made: list[Q] = []
    for place, name in enumerate(_NAMES):
        columns = {}
        if place:
            before = [f"/data/{each}" for each in _NAMES[:place]]
            one, two = draw(st.sampled_from(before)), draw(st.sampled_from(before))
            source = f"{one} {draw(st.sampled_from(_OPERATORS))} number({two})"
            column = draw(st.sampled_from(("relevant", "calculate", "none")))
            if column != "none":
                columns[column] = f"string({source})" if column == "calculate" else source
        made.append(Q(name, "int", bind=when(**columns)))
    return tuple(made)


def _state(instance: Instance) -> list[tuple[str, bool, str]]:
    return [
        (each, instance.is_relevant(each), instance.answer(each).text)
        for each in instance.addresses()
    ]


@settings(max_examples=150)
@given(
    generated(),
    st.lists(st.tuples(st.sampled_from(_NAMES), st.sampled_from(("", "0", "1", "2"))), max_size=8),
)
def test_what_is_worked_out_step_by_step_is_what_is_worked_out_at_once(
    questions: tuple[Q, ...], steps: Sequence[tuple[str, str]]
) -> None:
    instance = running(*questions)
    for name, value in steps:
        if instance.question(name).calculate:
            continue
        instance.set(name, Answer(value))
        stepwise = _state(instance)
        instance.recompute_all()
        assert _state(instance) == stepwise


def test_an_expression_may_read_from_here_by_every_kind_of_path() -> None:
    instance = running(
        G("g", (Q("a"), Q("b"))),
        Q("hier", control="", bind=when(calculate="concat(current()/../g/a, '!')")),
        Q("alle", control="", bind=when(calculate="count-non-empty(/data/g/*)")),
        Q("niets", control="", bind=when(calculate="concat(../weg, '-')")),
    )
    instance.set("a", Answer("x"))
    assert instance.answer("hier").text == "x!"
    assert instance.answer("alle").text == "1"
    assert instance.answer("niets").text == "-"
    assert repr(instance.node("a")) == "<Node /data/g/a>"


def test_rows_on_the_screen_stand_behind_their_repeat_and_count_in_their_topic() -> None:
    walk = session(G("t", (G("rij", (Q("n"), Q("som", control="")), repeat=True),)))
    walk.instance.add_row("rij", "r1")
    assert walk.shown() == ["rij", "rij/r1/n"]
    assert walk.standing("rij/r1/n") is Standing.OPEN
    (topic,) = walk.progress()
    assert (topic.done, topic.total) == (0, 1)


@given(st.lists(st.booleans(), max_size=10))
def test_back_undoes_next(steps: Sequence[bool]) -> None:
    walk = session(Q("a"), Q("b"), Q("c"))
    for forward in steps:
        before = walk.place
        if walk.next() if forward else walk.back():
            assert walk.back() if forward else walk.next()
            assert walk.place == before


def test_the_age_of_the_brede_intake_is_known_only_when_it_is_certain() -> None:
    instance = Instance(Plan(load_form()), surroundings())
    instance.set("start_datum", Answer("2026-11-22"))
    for birth, age in (("1985", ""), ("2008-03", "18"), ("1990-05-01", "36"), ("", "")):
        instance.set("pers_geboortedatum", Answer(birth))
        assert instance.answer("pers_leeftijd").text == age
