"""A running form: skip logic, constraints, rows, first values, and conditions outside it."""

import pytest

from coach_desktop.domain.answer import NOT_ASKED, Answer, Reason
from coach_desktop.domain.errors import FormError
from coach_desktop.forms.condition import Condition, compile_condition
from tests.forms.xforms import G, Q, form, itemset, listed, options, running, when

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
    place = '<output value=" /data/naam "/>'
    instance = running(
        Q("naam", default="Rima"),
        Q("b", label=f"<label>Dag {place} van {place}</label><hint>{{1 +</hint>"),
        Q("c", label="<label>Het jaar <output value=\"format-date(/data/naam, '%Y')\"/></label>"),
    )
    question = instance.question("b")
    assert instance.fill_in(question.label[""], "b") == "Dag Rima van Rima"
    assert instance.fill_in(question.hint[""], "b") == "{1 +"
    assert instance.fill_in(instance.question("c").label[""], "c") == "Het jaar "
    instance.set("naam", Answer("{/data/naam}"))
    assert instance.fill_in("Dag {/data/naam}{/data/b}", "b") == "Dag {/data/naam}{/data/b}"
    assert instance.fill_in(question.label[""], "b") == "Dag {/data/naam} van {/data/naam}"


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


def test_an_age_is_silent_when_the_birth_date_was_refused() -> None:
    from coach_desktop.domain.answer import Answer, Reason

    age = Q("n", "int", control="", bind=when(calculate="coach:leeftijd(/data/d, today())"))
    instance = running(Q("d"), age)
    instance.set("d", Answer("1990-01-01"))
    assert instance.answer("n").text == "36"
    instance.set("d", Answer(reason=Reason.WIL_NIET_ZEGGEN))
    assert instance.answer("n").text == ""


def test_options_are_filtered_by_what_was_answered() -> None:
    cities = listed(
        "steden",
        [
            {"name": "almelo", "label": "Almelo", "land": "nl"},
            {"name": "gent", "label": "Gent", "land": "be"},
        ],
    )
    instance = running(
        Q("land"),
        Q("stad", control="select1", body=itemset("steden", "land = /data/land")),
        Q("alle", control="select1", body=itemset("steden")),
        Q("stuk", control="select1", body=itemset("steden", "count('x') = 1")),
        Q("zonder", control="select1", body=itemset("weg", "name = 'x'")),
        model=cities,
    )
    assert instance.choices("stad") == ()
    instance.set("land", Answer("be"))
    assert [each.name for each in instance.choices("stad")] == ["gent"]
    assert len(instance.choices("alle")) == 2
    assert instance.choices("stuk") == ()
    assert instance.choices("zonder") == ()
    assert form(Q("a")).lists == {}


def test_a_calculation_without_a_number_is_no_answer() -> None:
    instance = running(Q("a"), Q("som", "int", control="", bind=when(calculate="/data/a + 1")))
    assert instance.answer("som") == NOT_ASKED
    instance.set("a", Answer("2"))
    assert instance.answer("som").text == "3"
    instance.set("a", Answer("twee"))
    assert instance.answer("som") == NOT_ASKED


@pytest.mark.parametrize("kind", ["string", "", "xsd:boolean"])
def test_a_truth_is_stored_as_one_or_nought_and_stays_a_truth(kind: str) -> None:
    instance = running(
        Q("a"),
        Q("is", kind, control="", bind=when(calculate="/data/a = 'ja'")),
        Q("b", bind=when(relevant="/data/is = true()")),
        Q("c", bind=when(relevant="not(/data/is)")),
    )
    assert instance.answer("is").text == "0"
    instance.set("a", Answer("ja"))
    assert instance.answer("is").text == "1"
    assert instance.is_relevant("b")
    assert not instance.is_relevant("c")


def test_a_form_fills_in_today_and_the_start_of_itself() -> None:
    def filled_in(name: str, kind: str, what: str) -> Q:
        bind = when(**{"jr:preload": kind, "jr:preloadParams": what})
        return Q(name, control="", bind=bind)

    instance = running(
        filled_in("dag", "date", "today"),
        filled_in("begin", "timestamp", "start"),
        filled_in("toestel", "property", "deviceid"),
    )
    assert instance.answer("dag").text == "2026-11-24"
    assert instance.answer("begin").text == "2026-11-24T12:00:00.000+00:00"
    assert instance.answer("toestel") == NOT_ASKED


def test_a_value_that_is_set_does_not_speak_for_who_refused() -> None:
    instance = running(
        Q("a", body='<setvalue event="xforms-value-changed" ref="/data/b" value="/data/a"/>'),
        Q("b"),
        Q("c", control="", bind=when(calculate="concat('-', /data/b)")),
    )
    instance.set("b", Answer(reason=Reason.WIL_NIET_ZEGGEN))
    instance.set("a", Answer("x"))
    assert instance.answer("b").reason is Reason.WIL_NIET_ZEGGEN
    assert instance.answer("c").text == "-"
