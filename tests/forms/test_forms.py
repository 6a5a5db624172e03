"""Reading a form, and what a broken one says: the question, the column and what is wrong."""

import pytest

from coach_desktop.domain.answer import Answer
from coach_desktop.domain.errors import FormError
from coach_desktop.domain.sight import Sensitivity
from coach_desktop.forms import xform
from coach_desktop.forms.definition import Group, Kind, Question, text_in
from coach_desktop.forms.instance import Plan
from tests.forms.xforms import G, Q, form, itemset, listed, options, running, when, xml

ITEXT = (
    "<itext>"
    '<translation lang="Nederlands (nl)" default="true()">'
    '<text id="a"><value>Vraag <output value="/data/b"/> hier</value>'
    '<value form="image">plaat.png</value><value form="guidance">Let op</value></text>'
    '<text id="h"><value>Tip</value><value form="guidance">Voor de coach</value></text>'
    '<text id="o"><value>Ja</value></text></translation>'
    '<translation lang="English (en)"><text id="a"><value>-</value></text>'
    '<text id="o"><value>Yes</value></text></translation>'
    '<translation lang="Klingon"><text id="o"><value>HIja</value></text></translation>'
    "</itext>"
)


def question(made: object) -> Question:
    assert isinstance(made, Question)
    return made


def test_a_question_has_its_words_in_each_language_that_has_them() -> None:
    label = "<label ref=\"jr:itext('a')\"/><hint ref=\"jr:itext('h')\"/>"
    made = form(
        Q("a", label=label),
        Q("b"),
        Q(
            "c",
            control="select1",
            body="<item><label ref=\"jr:itext('o')\"/><value>ja</value></item>",
        ),
        itext=ITEXT,
    )
    asked = question(made.root.items[0])
    assert asked.label == {"nl": "Vraag {/data/b} hier"}
    assert asked.hint == {"nl": "Tip"}
    assert asked.guidance == {"nl": "Voor de coach"}
    assert asked.media == {"image": {"nl": "plaat.png"}}
    assert question(made.root.items[2]).choices[0].label == {
        "nl": "Ja", "en": "Yes", "Klingon": "HIja",
    }  # fmt: skip
    assert made.languages == {"nl": "Nederlands", "en": "English", "Klingon": "Klingon"}
    assert made.title == {"nl": "Proef"}


def test_a_text_that_is_not_translated_falls_back_and_says_in_what_it_is() -> None:
    assert text_in({"nl": "Ja", "en": "Yes"}, "en", "nl") == ("Yes", "en")
    assert text_in({"nl": "Ja"}, "ar", "nl") == ("Ja", "nl")
    assert text_in({"en": "Yes"}, "ar", "nl") == ("Yes", "en")
    assert text_in({}, "ar", "nl") == ("", "ar")


@pytest.mark.parametrize(
    ("made", "kind"),
    [
        (Q("a"), Kind.TEXT),
        (Q("a", "int"), Kind.INTEGER),
        (Q("a", "decimal"), Kind.DECIMAL),
        (Q("a", "date"), Kind.DATE),
        (Q("a", "time"), Kind.TIME),
        (Q("a", "dateTime"), Kind.DATE_TIME),
        (Q("a", control="select1", body=options("x")), Kind.SELECT_ONE),
        (Q("a", control="select", body=options("x")), Kind.SELECT_MULTIPLE),
        (Q("a", control="trigger"), Kind.ACKNOWLEDGE),
        (Q("a", control="rank"), Kind.RANK),
        (Q("a", control="range", extra='start="1" end="5" step="1"'), Kind.RANGE),
        (Q("a", control="upload", extra='mediatype="image/*"'), Kind.IMAGE),
        (Q("a", control="upload"), Kind.FILE),
        (Q("a", control=""), Kind.CALCULATE),
        (Q("a", bind=when(readonly="true()")), Kind.NOTE),
        (Q("a", "vreemd"), Kind.TEXT),
    ],
)
def test_the_kind_of_a_question_follows_from_control_and_bind(made: Q, kind: Kind) -> None:
    assert question(form(made).root.items[0]).kind is kind


def test_our_own_columns_are_read() -> None:
    marks = question(
        form(
            Q("a", bind=when(**{
                "coach:wie": "client", "coach:gevoelig": "S3", "coach:bron": "bsn",
                "coach:nulmeting": "ja", "coach:kort": "ja", "coach:datum_onvolledig": "ja",
            }))
        ).root.items[0]
    ).marks  # fmt: skip
    assert (marks.wie, marks.gevoelig, marks.bron) == ("client", Sensitivity.S3, "bsn")
    assert (marks.nulmeting, marks.kort, marks.datum_onvolledig) == (True, True, True)
    assert question(form(Q("a")).root.items[0]).marks.gevoelig is Sensitivity.S1


def test_names_that_stand_twice_are_told_apart_by_their_group() -> None:
    made = form(G("een", (Q("a"),)), G("twee", (Q("a"), Q("b"))))
    assert [each.key for each in made.questions()] == ["een.a", "twee.a", "b"]
    assert [each.key for each in made.root.groups()] == ["een", "twee"]
    assert [each.number for each in made.questions()] == [1, 2, 3]


def test_a_repeat_with_a_template_is_one_place() -> None:
    source = xml(G("rij", (Q("n"),), repeat=True)).replace(
        b"<rij><n></n></rij>",
        b'<rij xmlns:jr="http://openrosa.org/javarosa" jr:template=""><n/></rij><rij><n/></rij>',
    )
    made = xform.load(source)
    assert isinstance(made.root.items[0], Group)
    assert made.root.items[0].is_repeat
    assert len(made.root.items) == 1
    assert made.topics == ()


def test_a_list_is_read_from_the_form_or_from_its_own_file() -> None:
    inside = listed("l", [{"name": "a", "label": "A"}, {"name": "b", "itextId": "o"}])
    made = form(Q("q", control="select1", body=itemset("l")), model=inside, itext=ITEXT)
    assert [each.label for each in made.lists["l"]] == [
        {"nl": "A"},
        {"nl": "Ja", "en": "Yes", "Klingon": "HIja"},
    ]
    source = xml(
        Q("q", control="select1", body=itemset("landen")),
        model='<instance id="landen" src="jr://file-csv/landen.csv"/>',
    )
    file = b"\xef\xbb\xbfname,label::Nederlands (nl),label::English (en),label\nNL,Nederland,,x\n"
    made = xform.load(source, {"landen.csv": file}.__getitem__)
    assert made.lists["landen"][0].label == {"nl": "Nederland"}
    assert xform.read_list(b"name,label\nNL,Nederland\n")[0].label == {"": "Nederland"}
    with pytest.raises(FormError, match="no-list-file"):
        xform.load(source)


def test_actions_are_read_with_their_event_and_trigger() -> None:
    made = form(
        Q("a", extra="", body='<setvalue event="xforms-value-changed" ref="/data/b" value="1"/>'),
        Q("b"),
        model='<setvalue event="odk-instance-first-load" ref="/data/a">vast</setvalue>',
    )
    assert [(each.event, each.trigger, each.value) for each in made.actions] == [
        ("odk-instance-first-load", "", "'vast'"),
        ("xforms-value-changed", "/data/a", "1"),
    ]


@pytest.mark.parametrize(
    ("source", "code"),
    [
        (b"geen xml", "form.not-xml"),
        (b"<a/>", "form.no-model"),
        (b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', "form.doctype"),
        (b"<?xml version='1.0'?>" + b" " * 5000 + b"<!DOCTYPE a><a/>", "form.doctype"),
        (
            '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE a><a/>'.encode("utf-16"),
            "form.doctype",
        ),
        (b'<a xmlns="http://www.w3.org/2002/xforms"><model/></a>', "form.no-instance"),
        (xml(Q("q", control="select1", body="<itemset/>")), "form.itemset"),
    ],
)
def test_a_broken_form_is_refused_with_a_code(source: bytes, code: str) -> None:
    with pytest.raises(FormError) as refused:
        xform.load(source)
    assert refused.value.code == code


def test_a_form_that_is_too_large_is_not_even_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xform, "LARGEST", 10)
    with pytest.raises(FormError, match="too-large"):
        xform.load(xml(Q("a")))


def test_a_group_inside_its_repeat_leaves_it_a_repeat() -> None:
    source = xml(G("rij", (Q("n"),), repeat=True)).replace(
        b'<repeat nodeset="/data/rij">', b'<repeat nodeset="/data/rij"><group ref="/data/rij"/>'
    )
    made = xform.load(source).root.items[0]
    assert isinstance(made, Group)
    assert made.is_repeat


def test_a_question_without_a_bind_is_an_ordinary_one() -> None:
    source = xml(Q("a")).replace(b'<bind nodeset="/data/a" type="string" />', b"")
    assert question(xform.load(source).root.items[0]).marks.gevoelig is Sensitivity.S1


def test_marks_inside_a_text_are_passed_over() -> None:
    made = form(Q("a", label="<label>Een <b>vet</b> woord</label>"))
    assert question(made.root.items[0]).label[""] == "Een  woord"


def test_a_form_without_a_body_asks_nothing() -> None:
    source = xml(Q("a")).replace(b"h:body", b"h:torso")
    assert question(xform.load(source).root.items[0]).kind is Kind.CALCULATE


@pytest.mark.parametrize(
    ("made", "code", "name", "what"),
    [
        (Q("a", bind=when(relevant="nergens(1)")), "form.unknown-function", "a", "nergens"),
        (Q("a", bind=when(calculate="/data/weg")), "form.unknown-question", "a", "weg"),
        (Q("a", bind=when(constraint="1 +")), "form.syntax", "a", ""),
        (Q("a", bind=when(required="int()")), "form.arguments", "a", "int"),
        (
            Q("a", control="select1", body=itemset("l", "name = weg(1)")),
            "form.unknown-function", "a", "weg",
        ),
        (
            Q("a", control="select1", body=itemset("l", "name = /data/weg")),
            "form.unknown-question", "a", "weg",
        ),
        (
            Q("a", label='<label>Dag <output value="/data/weg"/></label>'),
            "form.unknown-question", "a", "weg",
        ),
        (
            Q("a", body='<setvalue event="xforms-value-changed" ref="/data/a" value="weg()"/>'),
            "form.unknown-function", "a", "weg",
        ),
        (Q("a", bind=when(relevant="a | b")), "form.unsupported", "a", "|"),
        (Q("a", bind=when(calculate="/data/a + 1")), "form.cycle", "a", None),
    ],
)  # fmt: skip
def test_a_wrong_expression_is_a_load_error_that_names_the_row(
    made: Q, code: str, name: str, what: str | None
) -> None:
    with pytest.raises(FormError) as refused:
        Plan(form(made))
    assert refused.value.code == code
    assert refused.value.details["name"] == name
    assert refused.value.details.get("what") == what


def test_a_value_that_is_set_may_hold_any_quotes() -> None:
    for told in ("l'eau", 'de "stad"', "'t is \"zo\"'", ""):
        set_to = f'<setvalue event="odk-instance-first-load" ref="/data/a">{told}</setvalue>'
        assert running(Q("a"), model=set_to).answer("a").text == told


def test_what_is_set_by_a_value_that_cannot_be_worked_out_is_empty() -> None:
    value = "format-date(/data/a, '%Y')"
    set_to = f'<setvalue event="xforms-value-changed" ref="/data/b" value="{value}"/>'
    instance = running(Q("a", body=set_to), Q("b", default="was"))
    instance.set("a", Answer("geen datum"))
    assert instance.answer("b").text == ""


def test_minutes_that_are_no_number_are_none() -> None:
    made = form(
        G("een", (Q("a"),), bind=when(**{"coach:minuten": "20", "coach:gesprek": "kern"})),
        G("twee", (Q("b"),), bind=when(**{"coach:minuten": "20 min"})),
    )
    assert [(topic.minutes, topic.talk) for topic in made.topics] == [(20, "kern"), (0, "")]


def test_a_list_file_that_is_not_even_text_is_refused_by_name() -> None:
    source = xml(
        Q("q", control="select1", body=itemset("landen")),
        model='<instance id="landen" src="jr://file-csv/landen.csv"/>',
    )
    with pytest.raises(FormError) as refused:
        xform.load(source, lambda _: b"name,label\nNL,\xff\xfe\n")
    assert refused.value.details["name"] == "landen.csv"


def test_a_row_of_a_list_file_may_be_longer_or_shorter_than_its_head() -> None:
    (long, short) = xform.read_list(b"name,label\nNL,Nederland,teveel\nBE\n")
    assert (long.name, long.label[""], dict(long.extra)) == (
        "NL", "Nederland", {"name": "NL", "label": "Nederland"},
    )  # fmt: skip
    assert (short.name, short.label[""]) == ("BE", "")


def test_a_bind_may_begin_in_the_data_of_the_form() -> None:
    source = xml(G("g", (Q("a", bind=when(constraint=". = 1")),)))
    made = xform.load(source.replace(b'nodeset="/data/g/a"', b'nodeset=" g/a "'))
    assert next(made.questions()).constraint == ". = 1"


def test_the_language_that_is_marked_is_the_default_also_by_an_empty_mark() -> None:
    itext = (
        '<itext><translation lang="French (fr)"/><translation lang="English (en)" default=""/>'
        "</itext>"
    )
    assert form(Q("a"), itext=itext).default_language == "en"
    assert form(Q("a"), itext=itext.replace(' default=""', "")).default_language == "fr"
