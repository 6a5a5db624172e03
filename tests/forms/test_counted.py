"""Rows that the form counts itself, options out of answers, and values that the form sets."""

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_desktop.domain.answer import Answer
from coach_desktop.domain.errors import FormError
from coach_desktop.forms import xform
from coach_desktop.forms.counted import MOST_ROWS
from coach_desktop.forms.instance import Instance, Plan
from coach_desktop.forms.session import Session
from coach_desktop.forms.world import ParkMiller, Surroundings
from tests.forms.xforms import (
    LIST,
    G,
    Q,
    form,
    itemset,
    listed,
    running,
    surroundings,
    when,
    worth,
    xml,
)  # fmt: skip


def counted(name: str, count: str, *items: Q | G, bind: str = "", above: str = "/data") -> Q | G:
    """A repeat with so many rows."""

    class Counted(G):
        def shown(self, above: str) -> str:
            return super().shown(above).replace("<repeat ", f'<repeat jr:count="{count}" ', 1)

    return Counted(name, items, repeat=True, bind=bind)


KIDS = (
    Q("n", "int"),
    counted("kind", "/data/n", Q("naam"), Q("jaar", "int")),
    Q("som", control="", bind=when(calculate="sum(/data/kind/jaar)")),
    Q("tel", control="", bind=when(calculate="count(/data/kind)")),
)


def test_a_repeat_has_the_rows_that_its_count_asks_for() -> None:
    instance = running(*KIDS)
    assert instance.rows("kind") == ()
    changed = instance.set("n", Answer("3"))
    assert instance.rows("kind") == ("1", "2", "3")
    assert changed.rows
    assert {"kind/3/naam", "tel"} <= changed.relevance | changed.values
    assert instance.answer("tel").text == "3"
    assert not instance.set("kind/1/naam", Answer("Sara")).rows


def test_a_row_over_the_count_is_kept_and_does_not_count_until_it_is_asked_again() -> None:
    instance = running(*KIDS)
    instance.set("n", Answer("2"))
    instance.set("kind/2/jaar", Answer("7"))
    assert instance.answer("som").text == "7"
    instance.set("n", Answer("1"))
    assert instance.answer("som").text == "0"
    assert instance.answer("tel").text == "1"
    assert not instance.is_relevant("kind/2/jaar")
    assert instance.answer("kind/2/jaar").text == "7"
    instance.set("n", Answer("2"))
    assert instance.answer("som").text == "7"


def test_rows_and_answers_come_back_also_those_over_the_count() -> None:
    instance = running(*KIDS)
    told = {
        "n": Answer("2"), "kind/2/jaar": Answer("4"), "kind/3/jaar": Answer("9"),
        "weg/1/x": Answer("1"), "kind/9999999/jaar": Answer("1"), "naam/1/x": Answer("1"),
    }  # fmt: skip
    instance.restore([], told)
    assert instance.answer("som").text == "4"
    assert instance.answer("kind/3/jaar").text == "9"
    assert len(instance.rows("kind")) == MOST_ROWS
    instance.set("n", Answer("3"))
    assert instance.answer("som").text == "13"


def test_an_own_row_within_a_counted_row_comes_back() -> None:
    items = (counted("kind", "/data/n", G("boek", (Q("titel"),), repeat=True)), Q("n", "int"))
    instance = running(*items)
    answers = {"n": Answer("1"), "kind/2/boek/eigen/titel": Answer("Max")}
    instance.restore([("kind/2/boek", "eigen")], answers)
    assert instance.answer("kind/2/boek/eigen/titel").text == "Max"
    assert not instance.is_relevant("kind/2/boek/eigen/titel")


def test_an_unknown_count_leaves_the_rows_as_they_are() -> None:
    instance = running(*KIDS)
    instance.add_row("kind", "eigen")
    assert instance.is_relevant("kind/eigen/naam")
    instance.set("n", Answer("2"))
    assert instance.rows("kind") == ("eigen", "1")
    instance.set("n", Answer("0"))
    assert instance.is_relevant("kind/eigen/naam")
    assert not instance.is_relevant("kind/1/naam")
    instance.remove_row("kind", "1")
    assert instance.rows("kind") == ("eigen",)


def test_counts_within_counts_grow_and_answers_in_them_come_back() -> None:
    inner = counted("boek", "/data/kind/boeken", Q("titel"))
    items = (Q("n", "int"), counted("kind", "/data/n", Q("boeken", "int"), inner))
    instance = running(*items)
    told = {
        "kind/2/boek/3/titel": Answer("Max"), "kind/2/boeken": Answer("3"), "n": Answer("2"),
    }  # fmt: skip
    instance.restore([], told)
    assert instance.rows("kind/2/boek") == ("1", "2", "3")
    assert instance.answer("kind/2/boek/3/titel").text == "Max"
    assert instance.rows("kind/1/boek") == ()


def test_a_counted_repeat_is_walked_through_its_rows_without_a_page_to_add_them() -> None:
    walked = Session(running(*KIDS))
    walked.answer(Answer("1"))
    assert walked.shown() == ["n", "kind/1/naam", "kind/1/jaar"]
    walked.answer(Answer("0"), "n")
    assert walked.shown() == ["n"]


def test_a_count_without_end_stops() -> None:
    inner = counted("b", "99999999", counted("c", "count(/data/a) + count(/data/a/b) + 1", Q("d")))
    instance = running(counted("a", "count(/data/a) + 1", inner), Q("e"))
    assert len(list(instance.addresses())) < 4000
    instance.set("e", Answer("x"))
    assert len(instance.rows("a")) <= MOST_ROWS
    assert instance.is_overgrown
    assert not running(*KIDS).is_overgrown


def test_a_count_of_a_group_that_is_not_asked_grows_nothing() -> None:
    group = G("g", (counted("kind", "2", Q("naam")),), bind=when(relevant="/data/n > 1"))
    instance = running(Q("n", "int"), group)
    assert instance.rows("kind") == ()
    instance.set("n", Answer("2"))
    assert instance.rows("kind") == ("1", "2")


def test_a_count_that_cannot_be_read_names_its_repeat() -> None:
    with pytest.raises(FormError, match=r"form\.syntax"):
        Plan(form(counted("kind", "1 +", Q("naam"))))


CHOSEN = {
    "plain": itemset("kleuren"),
    "filtered": itemset("kleuren", "code = 'r'"),
    "shuffled": "<itemset nodeset=\"randomize(instance('kleuren')/root/item, 42)\">"
    '<value ref="name"/><label ref="label"/></itemset>',
    "other columns": "<itemset nodeset=\"instance('kleuren')/root/item\">"
    '<value ref="code"/><label ref="name"/></itemset>',
    "two filters": "<itemset nodeset=\"instance('kleuren')/root/item[code = 'r'][name = 'rood']\">"
    '<value ref="name"/><label ref="label"/></itemset>',
    "one filter": "<itemset nodeset=\"instance('kleuren')/root/item[code[. = ']'] or 1]\">"
    '<value ref="name"/><label ref="label"/></itemset>',
}


def offered(how: str) -> list[tuple[str, str]]:
    instance = running(Q("q", control="select1", body=CHOSEN[how]), model=LIST)
    return [(each.name, next(iter(each.label.values()))) for each in instance.choices("q")]


def test_options_are_taken_as_the_form_asks_for_them() -> None:
    assert offered("plain") == [("rood", "Rood"), ("groen", "Groen")]
    assert offered("filtered") == [("rood", "Rood")]
    assert sorted(offered("shuffled")) == [("groen", "Groen"), ("rood", "Rood")]
    assert offered("other columns")[0] == ("r", "rood")
    assert offered("two filters") == [("rood", "Rood")]
    assert len(offered("one filter")) == 2


def test_options_out_of_a_repeat_are_its_answers_without_the_empty_ones() -> None:
    chosen = '<itemset nodeset="/data/rij[./naam != \'\']"><value ref="./naam"/></itemset>'
    row = G("rij", (Q("naam"), G("adres", (Q("straat"),))), repeat=True)
    instance = running(row, Q("wie", control="select1", body=chosen))
    for name in ("r1", "r2", "r3"):
        instance.add_row("rij", name)
    instance.set("rij/r1/naam", Answer("Sara"))
    instance.set("rij/r3/naam", Answer("Amir"))
    assert [each.name for each in instance.choices("wie")] == ["Sara", "Amir"]
    assert instance.choices("wie")[0].label == {"": "Sara"}
    nowhere = '<itemset nodeset="1 + 1"><value ref="naam"/></itemset>'
    assert running(Q("x", control="select1", body=nowhere)).choices("x") == ()
    deep = '<itemset nodeset="/data/rij"><value ref="adres/niets"/></itemset>'
    empty = running(row, Q("wie", control="select1", body=deep))
    empty.add_row("rij", "r1")
    assert empty.choices("wie") == ()


def test_a_list_of_another_shape_is_looked_up_by_its_own_names() -> None:
    tree = "<instance id='plaats'><root><stad><naam>Ede</naam></stad><item/></root></instance>"
    rule = "instance('plaats')/root/stad/naam"
    instance = running(Q("uit", control="", bind=when(calculate=rule)), model=tree)
    assert instance.answer("uit").text == "Ede"


def loaded(source: str, content: bytes) -> Instance:
    model = f"<instance id='l' src='jr://file/{source}'/>"
    asked = Q("q", control="select1", body=itemset("l"))
    return Instance(Plan(xform.load(xml(asked, model=model), lambda _: content)), surroundings())


def test_options_come_out_of_an_xml_or_csv_file() -> None:
    markup = b"<root><item><name>a</name><label>A</label></item></root>"
    assert [each.name for each in loaded("l.xml", markup).choices("q")] == ["a"]
    assert [each.name for each in loaded("l.csv", b"name,label\nb,B\n").choices("q")] == ["b"]
    assert loaded("l.geojson", b"{}").choices("q") == ()


@pytest.mark.parametrize(
    ("source", "content"),
    [
        ("l.xml", b"<root>"), ("l.xml", b'<!DOCTYPE r [<!ENTITY x "y">]><r>&x;</r>'),
        ("l.csv", b"\xff\xfe"), ("l.csv", b'name\n"' + b"a" * 200_000 + b'"'),
    ],
    ids=["broken", "doctype", "no text", "long"],
)  # fmt: skip
def test_a_list_file_that_cannot_be_read_is_named(source: str, content: bytes) -> None:
    with pytest.raises(FormError, match=r"form\.no-list-file"):
        loaded(source, content)


def test_an_option_has_its_picture_and_sound_by_language() -> None:
    itext = (
        '<itext><translation lang="Nederlands (nl)"><text id="k-0"><value>Rood</value>'
        '<value form="image">jr://images/rood.png</value></text></translation></itext>'
    )
    model = listed("k", [{"itextId": "k-0", "name": "rood"}])
    instance = running(Q("q", control="select1", body=itemset("k")), model=model, itext=itext)
    (choice,) = instance.choices("q")
    assert choice.media == {"image": {"nl": "jr://images/rood.png"}}


def sets(target: str, value: str, event: str = "xforms-value-changed") -> str:
    return f'<setvalue ref="/data/{target}" event="{event}" value="{value}"/>'


def test_a_trigger_of_a_trigger_fires_and_a_ring_of_them_ends() -> None:
    instance = running(
        Q("a", body=sets("b", "concat(/data/a, '1')")),
        Q("b", body=sets("c", "concat(/data/b, '2')")),
        Q("c", body=sets("b", "concat(/data/c, '3')")),
        Q("d", control="", bind=when(calculate="concat(/data/c, '4')")),
    )
    changed = instance.set("a", Answer("x"))
    assert instance.answer("c").text == "x12"
    assert instance.answer("d").text == "x124"
    assert changed.acted == {"b", "c"}


def test_a_new_row_tells_what_the_form_set_in_it() -> None:
    row = G("rij", (Q("id"),), repeat=True, body=sets("rij/id", "uuid()", "odk-new-repeat"))
    instance = running(row)
    assert instance.add_row("rij", "r1").acted == {"rij/r1/id"}
    assert instance.answer("rij/r1/id").text


def test_the_end_is_filled_in_when_the_talk_is_over() -> None:
    def filled_in(name: str, kind: str, what: str) -> Q:
        return Q(name, control="", bind=when(**{"jr:preload": kind, "jr:preloadParams": what}))

    items = (
        filled_in("einde", "timestamp", "end"), filled_in("wie", "property", "username"),
        filled_in("waar", "property", "deviceid"), filled_in("nr", "property", "phonenumber"),
    )  # fmt: skip
    noon = datetime(2026, 11, 24, 12, tzinfo=UTC)
    around = Surroundings(now=lambda: noon, username="coach-1", device="laptop-1")
    instance = Instance(Plan(form(*items)), around)
    assert not instance.answer("einde").is_given
    assert instance.answer("wie").text == "coach-1"
    assert instance.answer("waar").text == "laptop-1"
    assert not instance.answer("nr").is_given
    assert instance.finish().acted == {"einde"}
    assert instance.answer("einde").text.startswith("2026-11-24T12:00")


def test_the_bounds_of_an_answer_and_the_look_of_a_group_are_read() -> None:
    picture = Q("p", "binary", "upload", bind=when(**{"orx:max-pixels": "640"}),
                extra='mediatype="image/*"')  # fmt: skip
    source = xml(picture, G("g", (Q("a"),))).replace(
        b"xmlns:jr=", b'xmlns:orx="http://openrosa.org/xforms" xmlns:jr='
    )
    made = xform.load(
        source.replace(b'<group ref="/data/g">', b'<group ref="/data/g" appearance="field-list">')
    )
    (first, _) = made.questions()
    assert first.parameters["max-pixels"] == "640"
    assert made.topics[0].appearance == "field-list"


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("substring('12345', 2, 3)", "234"),
        ("substring('12345', 1.5, 2.6)", "234"),
        ("substring('12345', 0, 3)", "12"),
        ("substring('12345', 2)", "2345"),
        ("substring('12345', number('x'))", ""),
        ("substring('12345', -1 div 0)", "12345"),
    ],
)
def test_substring_is_that_of_xpath(expression: str, value: str) -> None:
    assert worth(expression) == value


def test_a_text_that_grows_without_end_is_refused() -> None:
    rules = [Q("r0", control="", default="0123456789")]
    rules += [
        Q(f"r{n}", control="", bind=when(calculate=f"concat(/data/r{n - 1}, /data/r{n - 1})"))
        for n in range(1, 40)
    ]
    instance = running(*rules)
    assert max(len(instance.answer(f"r{n}").text) for n in range(40)) <= 100_000


def test_an_expression_that_looks_at_too_much_gives_nothing() -> None:
    asked = [Q(f"v{n}") for n in range(80)]
    rule = "count(/data/g/*[count(/data/g/*[count(/data/g/*[1 = 1]) > 0]) > 0])"
    instance = running(G("g", tuple(asked)), Q("uit", control="", bind=when(calculate=rule)))
    assert not instance.answer("uit").is_given


@given(st.integers(-(2**40), 2**40))
def test_chance_by_a_seed_stays_between_nought_and_one(seed: int) -> None:
    chance = ParkMiller(seed)
    assert all(0 <= chance.next() < 1 for _ in range(20))


def shuffled(seed: str) -> Sequence[str]:
    body = CHOSEN["shuffled"].replace("42", seed)
    rows = [{"name": each, "label": each} for each in "ABCDEF"]
    asked = Q("q", control="select1", body=body)
    return [each.name for each in running(asked, model=listed("kleuren", rows)).choices("q")]


def test_an_order_by_chance_is_that_of_odk() -> None:
    assert "".join(shuffled("42")) == "AFCBDE"
    assert "".join(shuffled("-42")) == "EDAFBC"
    assert "".join(shuffled("1")) == "BFEACD"
    assert "".join(shuffled("11111111")) == "ACDBFE"
    assert shuffled("'een woord'") == shuffled("'een woord'")
    assert sorted(shuffled("''")) == list("ABCDEF")
