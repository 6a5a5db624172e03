"""Instruments: levels and refusals apart, measurements by day, and what differs at the end."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_desktop.domain.answer import NOT_ASKED, Answer, Reason
from coach_desktop.domain.operation import Source
from coach_desktop.forms.definition import Question
from coach_desktop.plan.instruments import (
    ERK,
    INSTRUMENTS,
    LADDER,
    WELLBEING,
    ZRM,
    Change,
    Instrument,
    Occasion,
    Score,
    change,
    measured,
    scale_of,
)
from tests.builders import brede_intake

BEGIN = date(2026, 11, 24)
GIVEN = st.sampled_from(("1", "2", "3", "4", "5", "onbekend")).map(Answer) | st.sampled_from(
    Reason
).map(lambda reason: Answer(reason=reason))
ANSWERS = st.just(NOT_ASKED) | GIVEN
SCORES = st.lists(
    st.builds(
        Score,
        st.sampled_from(ZRM.items[:3]),
        ANSWERS,
        st.integers(0, 5).map(lambda days: BEGIN + timedelta(days=days)),
        st.just(Source.COACH),
        st.booleans(),
    ),
    max_size=12,
).map(lambda told: sorted(told, key=lambda score: score.on))


def told(item: str, level: str, days: int = 0, *, at_the_end: bool = False) -> Score:
    on = BEGIN + timedelta(days=days)
    return Score(item, Answer(level), on, Source.COACH, at_the_end)


@pytest.mark.parametrize("instrument", INSTRUMENTS, ids=lambda each: each.code)
def test_an_instrument_is_made_of_questions_whose_options_are_its_levels(
    instrument: Instrument,
) -> None:
    for item in instrument.items:
        question = brede_intake().by_key[item]
        assert isinstance(question, Question)
        assert question.marks.nulmeting
        options = [choice.name for choice in question.choices]
        assert [each for each in options if each != "onbekend"] == list(instrument.levels)


def test_the_zrm_has_thirteen_domains_and_five_levels() -> None:
    assert (len(ZRM.items), len(ZRM.levels)) == (13, 5)
    assert (len(LADDER.levels), len(ERK.items), len(WELLBEING.items)) == (6, 5, 7)


@given(ANSWERS)
def test_only_a_level_of_the_scale_is_a_number(answer: Answer) -> None:
    level = ZRM.level(answer)
    assert (level is None) == (answer.reason is not None or not answer.text.isdecimal())
    assert level is None or str(level) == answer.text


def test_a_score_prints_no_answer() -> None:
    assert repr(told("gzh_slaap", "2")) == "<Score gzh_slaap>"


def test_nothing_told_is_nothing_measured() -> None:
    assert measured([]) == ()
    assert measured([Score("zrm_financien", NOT_ASKED, BEGIN, Source.COACH)]) == ()


def test_the_nulmeting_may_take_two_sittings() -> None:
    (one,) = measured([told("zrm_financien", "3"), told("zrm_justitie", "5", 7)])
    assert one.occasion is Occasion.NULMETING
    assert (one.begin, one.end) == (BEGIN, BEGIN + timedelta(days=7))
    assert one.scores.keys() == {"zrm_financien", "zrm_justitie"}


def test_what_is_put_right_on_the_day_itself_is_no_later_measurement() -> None:
    (one,) = measured([told("zrm_financien", "3"), told("zrm_financien", "2")])
    assert one.scores["zrm_financien"].answer == Answer("2")


def test_another_answer_on_a_later_day_is_a_measurement_in_which_the_rest_stands() -> None:
    first, later = measured(
        [told("zrm_financien", "2"), told("zrm_justitie", "5"), told("zrm_financien", "4", 30)]
    )
    assert first.scores["zrm_financien"].answer == Answer("2")
    assert (later.occasion, later.begin) == (Occasion.LATER, BEGIN + timedelta(days=30))
    assert {item: score.answer.text for item, score in later.scores.items()} == {
        "zrm_financien": "4",
        "zrm_justitie": "5",
    }
    assert later.scores["zrm_justitie"].on == BEGIN


def test_the_same_answer_again_is_no_other_measurement() -> None:
    assert len(measured([told("lad_trede", "2"), told("lad_trede", "2", 9)])) == 1
    back = [told("lad_trede", "2"), told("lad_trede", "3", 9), told("lad_trede", "2", 9)]
    assert len(measured(back)) == 1


def test_the_eindmeting_is_what_stands_in_it_now() -> None:
    first, last = measured(
        [
            told("lad_trede", "2"),
            told("lad_trede", "3", 300, at_the_end=True),
            told("lad_trede", "4", 310, at_the_end=True),
        ]
    )
    assert (first.occasion, last.occasion) == (Occasion.NULMETING, Occasion.EINDMETING)
    assert last.scores["lad_trede"].answer == Answer("4")


def test_an_eindmeting_may_stand_alone() -> None:
    (only,) = measured([told("lad_trede", "3", at_the_end=True)])
    assert only.occasion is Occasion.EINDMETING


@given(SCORES)
def test_nothing_is_invented_and_what_stands_at_the_end_is_the_last_that_was_told(
    scores: Sequence[Score],
) -> None:
    made = measured(scores)
    for one in made:
        assert one.begin <= one.end
        assert all(score in scores and score.answer.is_given for score in one.scores.values())
    last = {
        each.item: each.answer for each in scores if each.answer.is_given and not each.at_the_end
    }
    of_the_nulmeting = [one for one in made if one.occasion is not Occasion.EINDMETING]
    if last:
        standing = {item: score.answer for item, score in of_the_nulmeting[-1].scores.items()}
        assert standing == last
        assert of_the_nulmeting[0].occasion is Occasion.NULMETING
    assert [one.occasion for one in made].count(Occasion.NULMETING) == bool(last)
    days = [one.begin for one in of_the_nulmeting[1:]]
    assert days == sorted(set(days))


@pytest.mark.parametrize(
    ("question", "scale"),
    [
        ("zrm_financien", LADDER.levels),
        ("lad_trede", LADDER.levels),
        ("wens_motivatie", LADDER.levels),
        ("tal_lezen", ERK.levels),
        ("erk_lezen", ERK.levels),
        ("dig_zoeken", ("nee", "hulp", "zelf")),
        ("gld_schuld", ()),
        ("mee_buiten", ()),
        ("wens_droom", ()),
    ],
)
def test_a_scale_is_known_by_its_options(question: str, scale: tuple[str, ...]) -> None:
    asked = brede_intake().by_key[question]
    assert isinstance(asked, Question)
    assert scale_of([choice.name for choice in asked.choices]) == scale


@pytest.mark.parametrize(
    ("then", "now", "found"),
    [
        ("2", "4", Change.HIGHER),
        ("4", "2", Change.LOWER),
        ("4", "4", Change.SAME),
        ("4", "onbekend", Change.NO_COMPARISON),
        ("", "4", Change.ONLY_NOW),
        ("4", "", Change.ONLY_THEN),
        ("", "", Change.NO_COMPARISON),
    ],
)
def test_a_difference_is_told_on_the_scale(then: str, now: str, found: Change) -> None:
    assert change(Answer(then), Answer(now), ZRM.levels) is found


def test_without_a_scale_a_difference_has_no_direction() -> None:
    assert change(Answer("nooit"), Answer("wekelijks"), ()) is Change.OTHER
    assert change(Answer("nooit"), Answer("nooit"), ()) is Change.SAME


@given(GIVEN, GIVEN)
def test_a_refusal_is_never_held_against_a_level(then: Answer, now: Answer) -> None:
    found = change(then, now, ZRM.levels)
    if then.reason is not None or now.reason is not None:
        assert found is (Change.SAME if then == now else Change.NO_COMPARISON)
    turned = {Change.HIGHER: Change.LOWER, Change.LOWER: Change.HIGHER}
    assert change(now, then, ZRM.levels) is turned.get(found, found)
