"""A part of a form stands on its own: it asks what the whole asks, and the rest is not in it."""

import json
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach_desktop.domain.answer import Answer, Reason
from coach_desktop.domain.errors import FormError
from coach_desktop.domain.sight import Sensitivity
from coach_desktop.forms import written
from coach_desktop.forms.definition import Form, Question
from coach_desktop.forms.excerpt import Excerpt, excerpt
from coach_desktop.forms.instance import Instance, Plan
from tests.builders import brede_intake
from tests.forms.xforms import LIST, G, Q, form, itemset, surroundings, when

SEEN = frozenset({Sensitivity.S0, Sensitivity.S1, Sensitivity.S2})


def _of_client(question: Question) -> bool:
    return question.marks.wie != "coach" and _may_read(question)


def _may_read(question: Question) -> bool:
    return question.marks.gevoelig in SEEN


def _cut(*items: Q | G, model: str = "", itext: str = "") -> Excerpt:
    return excerpt(Plan(form(*items, model=model, itext=itext)), _of_client, _may_read)


def _mark(wie: str = "client", gevoelig: str = "S1", **columns: str) -> str:
    return when(**{"coach:wie": wie, "coach:gevoelig": gevoelig, **columns})


@cache
def _whole() -> Excerpt:
    return excerpt(brede_intake(), _of_client, _may_read)


@pytest.fixture
def whole() -> Excerpt:
    return _whole()


def test_of_the_questionnaire_no_word_on_safety_and_no_guidance_goes_along(whole: Excerpt) -> None:
    said = written.write(whole.form).decode()
    plan = brede_intake()
    for question in plan.form.questions():
        if question.marks.gevoelig is Sensitivity.S4:
            assert question.key not in said
            assert question.label["nl"] not in said
    assert not any(question.guidance for question in whole.form.questions())
    assert {"pers_veilig_bereikbaar", "gez_veilig", "beo_signalen"}.isdisjoint(whole.read)


def test_what_the_rules_read_goes_along_and_is_not_asked(whole: Excerpt) -> None:
    assert "ovd_groep" in whole.read
    assert whole.asked.isdisjoint(whole.read)
    read = {each.key: each for each in whole.form.questions() if each.key in whole.read}
    assert not any(each.label for each in read.values())


@settings(max_examples=4)
@given(st.data())
def test_the_part_asks_exactly_what_the_whole_asks(data: st.DataObject) -> None:
    plan = brede_intake()
    cut = _whole()
    part = Instance(Plan(cut.form), surroundings())
    all_of_it = Instance(plan, surroundings())
    outside = [each for each in part.addresses() if each in cut.asked | cut.read]
    for address in data.draw(st.lists(st.sampled_from(outside), min_size=10, max_size=25)):
        options = [choice.name for choice in part.question(address).choices]
        told = data.draw(st.sampled_from([*options, "3", ""]))
        declined = data.draw(st.sampled_from([None, None, Reason.WEET_NIET]))
        answer = Answer(reason=declined) if declined else Answer(told)
        part.set(address, answer)
        all_of_it.set(address, answer)
    assert {each: part.is_relevant(each) for each in outside} == {
        each: all_of_it.is_relevant(each) for each in outside
    }


def test_a_question_that_hangs_on_what_may_not_be_read_stays_out() -> None:
    cut = _cut(
        Q("geheim", bind=_mark("coach", "S4")),
        Q("som", control="", bind=_mark("coach", "S1", calculate="concat(/data/geheim, 'x')")),
        Q("straks", bind=_mark(relevant="/data/som = 'x'")),
        G("groep", (Q("ook", bind=_mark()),), bind=when(relevant="/data/geheim = ''")),
        Q("gewoon", bind=_mark()),
    )
    assert cut.asked == {"gewoon"}
    assert cut.read == frozenset()
    assert [item.name for item in cut.form.root.items] == ["gewoon"]


def test_what_a_label_a_filter_and_a_count_read_goes_along() -> None:
    cut = _cut(
        Q("naam", bind=_mark("coach")),
        Q("kleur", bind=_mark("coach")),
        Q("aantal", "int", bind=_mark("coach")),
        Q("los", bind=_mark("coach")),
        Q("vraag", label='<label>Dag <output value="/data/naam"/></label>', bind=_mark()),
        Q("keuze", control="select1", body=itemset("kleuren", "name = /data/kleur"), bind=_mark()),
        G(
            "rij",
            (Q("wat", bind=_mark()),),
            repeat=True,
        ),
        model=LIST,
    )
    assert cut.read == {"naam", "kleur"}
    assert cut.asked == {"vraag", "keuze", "wat"}
    assert list(cut.form.lists) == ["kleuren"]


def test_a_count_of_rows_is_read() -> None:
    whole_form = form(
        Q("aantal", "int", bind=_mark("coach")),
        G("rij", (Q("wat", bind=_mark()),), repeat=True),
    )
    rij = next(group for group in whole_form.root.groups() if group.is_repeat)
    counted = _with_count(whole_form, rij.key, "/data/aantal")
    cut = excerpt(Plan(counted), _of_client, _may_read)
    assert cut.read == {"aantal"}
    part = Instance(Plan(cut.form), surroundings())
    part.set("aantal", Answer("2"))
    assert len(part.rows(rij.key)) == 2


def _with_count(whole_form: Form, key: str, count: str) -> Form:
    items = tuple(
        replace(item, count=count) if not isinstance(item, Question) and item.key == key else item
        for item in whole_form.root.items
    )
    return replace(whole_form, root=replace(whole_form.root, items=items))


def test_only_what_stands_on_its_own_is_set_by_the_part() -> None:
    ours = '<setvalue event="odk-instance-first-load" ref="/data/een" value="\'ja\'"/>'
    theirs = '<setvalue event="odk-instance-first-load" ref="/data/een" value="/data/geheim"/>'
    asked = Q("een", bind=_mark())
    hidden = Q("geheim", bind=_mark("coach", "S4"))
    cut = _cut(asked, hidden, model=ours + theirs)
    assert [action.value for action in cut.form.actions] == ["'ja'"]
    assert Instance(Plan(cut.form), surroundings()).answer("een") == Answer("ja")


def test_texts_by_id_go_along_only_where_an_expression_asks_for_them() -> None:
    itext = (
        '<itext><translation lang="Nederlands (nl)"><text id="x"><value>Dag</value></text>'
        "</translation></itext>"
    )
    plain = _cut(Q("een", bind=_mark()), itext=itext)
    asking = _cut(Q("een", bind=_mark(calculate="jr:itext('x')")), itext=itext)
    assert plain.form.itext == {}
    assert asking.form.itext == {"x": {"nl": "Dag"}}


def test_a_list_that_an_expression_names_goes_along() -> None:
    told = "count(instance('kleuren')/root/item) > 1"
    cut = _cut(Q("een", bind=_mark(relevant=told)), Q("twee", bind=_mark()), model=LIST)
    assert list(cut.form.lists) == ["kleuren"]


def test_a_form_is_read_as_it_was_written(whole: Excerpt) -> None:
    assert written.read(written.write(whole.form)) == whole.form


def _changed(content: bytes, **changes: object) -> bytes:
    return json.dumps({**json.loads(content), **changes}).encode()


@pytest.mark.parametrize(
    "changes",
    [
        {"version": 3},
        {"title": ["x"]},
        {"root": "x"},
        {"actions": "x"},
        {"actions": [{"event": 1}]},
        {"lists": {"a": [{"name": "x"}]}},
    ],
)
def test_bytes_that_are_no_form_are_refused(changes: dict[str, object]) -> None:
    content = written.write(form(Q("een")))
    with pytest.raises(FormError):
        written.read(_changed(content, **changes))


@pytest.mark.parametrize("content", [b"", b"[]", b"\xff", b"{}", b"3"])
def test_what_is_no_table_is_refused(content: bytes) -> None:
    with pytest.raises(FormError):
        written.read(content)
