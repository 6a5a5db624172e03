"""A sitting of the intake: what is told of it, how long it took, who can hear what is asked."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_desktop.domain.answer import Answer, Reason
from coach_desktop.domain.gesprek import (
    NAMES,
    Deel,
    Gesprek,
    Wijze,
    gesprek_from_value,
    in_order,
    sitting_at,
)
from coach_desktop.domain.moment import Moment
from tests.domain.test_operation import operation

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
PRESENT = ("client", "partner", "kind", "familie", "coa", "nidos", "vwn", "tolk", "anders", "nieuw")
INTERPRETS = (
    "",
    "geen",
    "tolk_aanwezig",
    "tolk_telefoon",
    "tolk_video",
    "coach",
    "sleutelpersoon",
    "familie",
    "nieuw",
)
PLACES = ("", "azc", "thuis", "gemeente", "school", "elders", "telefoon", "video")

texts = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=8)
answers = st.one_of(texts.map(Answer), st.sampled_from(Reason).map(lambda why: Answer(reason=why)))
gesprekken = st.builds(
    Gesprek,
    id=st.just("g1"),
    deel=st.sampled_from(Deel),
    gevoerd_door=texts,
    begun=texts,
    since=texts,
    minuten=st.integers(0, 600),
    told=st.dictionaries(st.sampled_from(NAMES), answers.filter(lambda each: each.is_given)),
)


def sitting(**told: str) -> Gesprek:
    return Gesprek("g1", Deel.WELKOMGESPREK, told={name: Answer(told[name]) for name in told})


@given(gesprekken)
def test_a_sitting_that_is_written_is_read_back_as_it_was(gesprek: Gesprek) -> None:
    assert gesprek_from_value("g1", gesprek.to_value()) == gesprek


@pytest.mark.parametrize(
    "value",
    ["", {"deel": "nieuw", "minuten": "veel", "told": "x"}, {"told": {"plaats": ["azc"]}}],
)
def test_what_a_later_version_writes_is_passed_over(value: str) -> None:
    gesprek = gesprek_from_value("g1", value)
    assert (gesprek.deel, gesprek.minuten, gesprek.plaats) == (Deel.VRAGENLIJST, 0, "")


def test_a_reason_that_is_not_known_here_is_still_no_value() -> None:
    told = gesprek_from_value("g1", {"reasons": {"tolk": "nieuw"}}).answer("tolk")
    assert told.is_given
    assert not told.text


def test_minutes_run_while_people_talk_and_stand_in_a_pause() -> None:
    begun = sitting().go_on(NOW)
    assert begun.is_going_on
    assert begun.go_on(NOW + timedelta(minutes=3)) == begun
    assert begun.minutes_at(NOW + timedelta(minutes=12, seconds=59)) == 12
    paused = begun.pause(NOW + timedelta(minutes=20))
    assert not paused.is_going_on
    assert paused.minutes_at(NOW + timedelta(hours=2)) == 20
    again = paused.go_on(NOW + timedelta(hours=2))
    assert again.begun == begun.begun
    assert again.minutes_at(NOW + timedelta(hours=2, minutes=5)) == 25


def test_a_clock_that_was_put_back_takes_no_minutes_away() -> None:
    assert sitting().go_on(NOW).minutes_at(NOW - timedelta(hours=1)) == 0


def test_a_sitting_that_nobody_ended_is_over_after_a_day() -> None:
    begun = sitting().go_on(NOW)
    assert begun.lasts_at(NOW + timedelta(hours=3))
    assert not begun.lasts_at(NOW + timedelta(hours=24))
    assert not begun.pause(NOW).lasts_at(NOW)


@pytest.mark.parametrize(
    ("place", "interprets", "means"),
    [
        ("", "geen", None),
        ("azc", "", None),
        ("azc", "geen", Wijze.TAFEL),
        ("azc", "tolk_aanwezig", Wijze.TAFEL),
        ("azc", "tolk_telefoon", Wijze.TELEFOON),
        ("thuis", "tolk_video", Wijze.VIDEO),
        ("telefoon", "coach", Wijze.TELEFOON),
        ("video", "tolk_telefoon", Wijze.VIDEO),
    ],
)
def test_the_means_follow_from_place_and_interpreter(
    place: str, interprets: str, means: Wijze | None
) -> None:
    assert sitting(plaats=place, tolk=interprets).wijze is means


@pytest.mark.parametrize(
    ("present", "interprets", "place"),
    [
        ("client", "geen", "azc"),
        ("client", "coach", "thuis"),
        ("client", "tolk_aanwezig", "gemeente"),
        ("client tolk", "tolk_aanwezig", "gemeente"),
    ],
)
def test_the_client_is_alone_with_coach_and_an_interpreter_in_the_room(
    present: str, interprets: str, place: str
) -> None:
    told = sitting(aanwezig=present, tolk=interprets, plaats=place)
    assert told.moment is Moment.ALONE_WITH_CLIENT


@given(st.sets(st.sampled_from(PRESENT)), st.sampled_from(INTERPRETS), st.sampled_from(PLACES))
def test_nobody_else_is_ever_counted_as_nobody(
    present: set[str], interprets: str, place: str
) -> None:
    told = sitting(aanwezig=" ".join(sorted(present)), tolk=interprets, plaats=place)
    if told.moment is Moment.ALONE_WITH_CLIENT:
        assert "client" in present <= {"client", "tolk"}
        assert interprets in {"geen", "coach", "tolk_aanwezig"}
        assert interprets == "tolk_aanwezig" or "tolk" not in present
        assert place not in {"", "telefoon", "video"}


@pytest.mark.parametrize(
    ("present", "interprets", "place"),
    [("", "geen", "azc"), ("client", "", "azc"), ("client", "geen", ""), ("tolk", "geen", "azc")],
)
def test_what_is_not_known_is_not_alone(present: str, interprets: str, place: str) -> None:
    told = sitting(aanwezig=present, tolk=interprets, plaats=place)
    assert told.moment is Moment.UNKNOWN


@pytest.mark.parametrize("other", PRESENT[1:7])
def test_one_other_person_is_enough(other: str) -> None:
    told = sitting(aanwezig=f"client {other}", tolk="geen", plaats="azc")
    assert told.moment is Moment.WITH_OTHERS


def test_sittings_stand_in_the_order_of_their_days() -> None:
    first, second = sitting(datum="2026-11-20"), sitting(datum="2026-11-24")
    assert in_order([second, first]) == [first, second]


def test_what_is_told_of_the_right_to_talk_alone_is_read() -> None:
    assert sitting(recht_verteld="ja").alleen_verteld
    assert not sitting(recht_verteld="nee").alleen_verteld
    assert sitting(tolk_nummer="Tolk 12", tolk="geen").tolk_nummer == "Tolk 12"


def test_before_anything_was_told_there_is_no_sitting() -> None:
    assert sitting_at((), operation(Answer("x"), lamport=5)) is None


def test_an_answer_belongs_to_the_sitting_that_was_told_of_last_before_it() -> None:
    going = sitting(datum="2026-11-24", aanwezig="client").go_on(NOW)
    told = [
        operation(Answer(each.to_value()), lamport=at, path="gesprek/g1")
        for at, each in ((2, going), (6, going.pause(NOW + timedelta(minutes=20))))
    ]
    answered = NOW + timedelta(minutes=5)
    made = {at: operation(Answer("x"), lamport=at, claimed_time=answered) for at in (1, 2, 3, 7)}
    found = {at: sitting_at(told, each) for at, each in made.items()}
    assert found[1] is found[2] is found[7] is None
    assert found[3] is not None
    assert found[3].aanwezig == ("client",)


def test_a_sitting_prints_no_names() -> None:
    assert repr(sitting(tolk_nummer="Jansen")) == "<Gesprek g1>"
