"""Proposed levels: the same as the questionnaire works out, each with the answers it comes from."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_desktop.domain.answer import Answer, Reason
from coach_desktop.forms.definition import Question
from coach_desktop.forms.instance import Instance
from coach_desktop.plan.instruments import ERK
from coach_desktop.plan.levels import (
    ACTIVITY,
    BENEFIT,
    CONTACTS,
    LESSONS,
    OWN_VIEW,
    SCRIPT,
    WORK,
    propose_erk,
    propose_step,
)
from tests.builders import brede_intake
from tests.forms.xforms import surroundings

DECIDING = (WORK, LESSONS, BENEFIT, ACTIVITY, CONTACTS)


def options(name: str) -> tuple[str, ...]:
    question = brede_intake().by_key[name]
    assert isinstance(question, Question)
    return ("", *(choice.name for choice in question.choices))


ANSWERS = st.fixed_dictionaries(
    {
        name: st.sampled_from(options(name)).map(Answer)
        | st.sampled_from(Reason).map(lambda reason: Answer(reason=reason))
        for name in DECIDING
    }
)


def test_the_step_is_the_one_that_the_questionnaire_works_out() -> None:
    running = Instance(brede_intake(), surroundings())
    standing = dict.fromkeys(DECIDING, "")
    seen = set()
    work, lessons = options(WORK), ("", "nee", "taalles", "mbo")
    often = ("", "wekelijks", "zelden")
    for values in product(work, lessons, options(BENEFIT), often, often):
        told = dict(zip(DECIDING, values, strict=True))
        for name in DECIDING:
            if told[name] != standing[name]:
                running.set(name, Answer(told[name]))
        standing = told
        proposed = propose_step({name: Answer(text) for name, text in told.items()})
        assert proposed.level == running.answer("lad_voorstel").text, told
        seen.add(proposed.level)
    assert seen == {"", "1", "2", "3", "4", "5", "6"}


@given(ANSWERS)
def test_a_step_names_answers_and_no_step_names_what_is_missing(answers: dict[str, Answer]) -> None:
    proposed = propose_step(answers)
    assert bool(proposed.level) == bool(proposed.because) != bool(proposed.missing)
    assert all(answers[name].text for name in proposed.because)
    assert not any(answers[name].text for name in proposed.missing)


@given(ANSWERS, st.data())
def test_a_step_holds_whatever_else_was_answered(
    answers: dict[str, Answer], data: st.DataObject
) -> None:
    proposed = propose_step(answers)
    if proposed.level:
        alone = {name: answers[name] for name in proposed.because}
        again = propose_step({**answers, **alone})
        assert again == proposed
    else:
        name = data.draw(st.sampled_from(proposed.missing))
        told = data.draw(st.sampled_from(options(name)[1:]))
        assert name not in propose_step({**answers, name: Answer(told)}).missing


@pytest.mark.parametrize("skill", ERK.items)
def test_the_clients_own_view_is_the_proposed_level(skill: str) -> None:
    asked = OWN_VIEW[skill]
    for level in options(asked)[1:]:
        proposed = propose_erk(skill, {asked: Answer(level), SCRIPT: Answer("arabisch latijn")})
        assert (proposed.level, proposed.because) == (level, (asked,))
        assert proposed.level in ERK.levels
    assert propose_erk(skill, {}).missing == (asked,)
    refused = propose_erk(skill, {asked: Answer(reason=Reason.WEET_NIET)})
    assert (refused.level, refused.missing) == ("", (asked,))


def test_who_does_not_know_the_alphabet_is_proposed_to_learn_letters() -> None:
    known = {SCRIPT: Answer("geez"), "tal_lezen": Answer("a2"), "tal_luisteren": Answer("a1")}
    assert propose_erk("erk_lezen", known).level == "alfa"
    assert propose_erk("erk_schrijven", known).because == (SCRIPT,)
    assert propose_erk("erk_luisteren", known).level == "a1"
