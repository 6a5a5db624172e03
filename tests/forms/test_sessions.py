"""Where somebody is in a form: what is shown, what comes next, what is still open."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from coach_desktop.domain.answer import Answer, Reason
from coach_desktop.forms.instance import Instance, Plan
from coach_desktop.forms.session import Session, Standing
from tests.forms.xforms import G, Q, form, itemset, listed, session, surroundings, when

CHILD = G("kind", (Q("naam"),), repeat=True, bind=when(relevant="/data/heeft = 'ja'"))


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
    assert walk.next()
    assert walk.place == "c"
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


def test_who_stands_at_a_question_that_goes_away_goes_on_beside_it() -> None:
    hidden = when(relevant="/data/wil = 'ja'")
    walk = session(Q("wil", default="ja"), Q("a"), Q("b", bind=hidden), Q("c"))
    walk.go("b")
    walk.answer(Answer("nee"), "wil")
    assert walk.next()
    assert walk.place == "c"
    walk.answer(Answer("ja"), "wil")
    walk.go("b")
    walk.answer(Answer("nee"), "wil")
    assert walk.back()
    assert walk.place == "a"


def test_who_stands_at_the_last_question_when_it_goes_away_can_only_go_back() -> None:
    walk = session(Q("wil", default="ja"), Q("b", bind=when(relevant="/data/wil = 'ja'")))
    walk.go("b")
    walk.answer(Answer("nee"), "wil")
    assert not walk.next()
    assert walk.back()
    assert walk.place == "wil"


def test_who_stands_in_a_row_that_is_taken_away_begins_anew() -> None:
    walk = session(Q("a"), G("rij", (Q("n"),), repeat=True))
    walk.instance.add_row("rij", "r1")
    walk.go("rij/r1/n")
    walk.instance.remove_row("rij", "r1")
    assert not walk.back()
    assert walk.next()
    assert walk.place == "a"


def test_a_form_without_questions_has_no_place() -> None:
    walk = session(Q("stil", control=""))
    assert walk.place == ""
    assert not walk.next()
    assert walk.first_open() == ""
    assert walk.open_required() == ()
    assert walk.progress() == ()


def test_a_field_list_is_walked_as_one_page() -> None:
    inner = G("rij", (Q("r"), Q("s")), repeat=True)
    heading = Q("kop", control="select1", extra='appearance="label"', body=itemset("x"))
    own = session(
        Q("a"),
        G("samen", (heading, Q("b"), Q("c"), inner, Q("d")), look="field-list"),
        Q("e"),
        model=listed("x", [{"name": "een"}]),
    )
    pages = []
    while True:
        pages.append((own.place, own.page()))
        if not own.next():
            break
    assert pages == [
        ("a", ("a",)),
        ("b", ("kop", "b", "c")),
        ("rij", ("rij",)),
        ("d", ("d",)),
        ("e", ("e",)),
    ]
    for place in ("d", "rij", "b", "a"):
        assert own.back()
        assert own.place == place
    assert own.go("c")
    assert own.page() == ("kop", "b", "c")
    own.instance.add_row("rij", "1")
    own.go("rij/1/s")
    assert own.page() == ("rij/1/r", "rij/1/s")
    assert not own.go("weg")


def test_a_page_without_a_question_begins_at_its_first_line() -> None:
    note = Q("n", bind="readonly='true()'")
    own = session(Q("a"), G("samen", (note, Q("m", bind="readonly='true()'")), look="field-list"))
    assert own.next()
    assert own.place == "n"


def test_the_minutes_of_a_topic_go_down_with_what_is_open_of_it() -> None:
    minutes = when(**{"coach:minuten": "10"})
    walk = session(G("een", (Q("a"), Q("b"), Q("c")), bind=minutes))
    assert [each.minutes_left for each in walk.progress()] == [10]
    walk.answer(Answer("x"), "a")
    assert [each.minutes_left for each in walk.progress()] == [7]
