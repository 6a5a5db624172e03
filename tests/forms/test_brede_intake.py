"""The questionnaire that we ship: ages, numbers, exclusions, and walks with any answers."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach_desktop.app.asking import load_form
from coach_desktop.domain.answer import Answer, Reason
from coach_desktop.forms.definition import Kind, text_in
from coach_desktop.forms.instance import Instance, Plan
from coach_desktop.forms.session import Session, Standing
from tests.forms.xforms import NOON, surroundings

TODAY = NOON.date()


@cache
def plan() -> Plan:
    return Plan(load_form())


def intake() -> Instance:
    return Instance(plan(), surroundings())


def years(birth: date, on: date) -> int:
    """How old somebody is, by the calendar."""
    return on.year - birth.year - ((on.month, on.day) < (birth.month, birth.day))


@given(st.dates(date(1900, 1, 1), TODAY))
def test_an_age_is_that_of_the_calendar(birth: date) -> None:
    instance = intake()
    instance.set("pers_geboortedatum", Answer(birth.isoformat()))
    assert instance.answer("pers_leeftijd").text == str(years(birth, TODAY))


@given(st.dates(date(1900, 1, 1), TODAY), st.sampled_from((4, 7)))
def test_an_age_of_a_part_of_a_date_is_told_only_when_each_day_of_it_agrees(
    birth: date, length: int
) -> None:
    told = birth.isoformat()[:length]
    first = date(birth.year, birth.month if length == 7 else 1, 1)
    days = (first + timedelta(days=days) for days in range(366))
    ages = {years(day, TODAY) for day in days if day.isoformat().startswith(told)}
    instance = intake()
    instance.set("pers_geboortedatum", Answer(told))
    wanted = str(ages.pop()) if len(ages) == 1 else ""
    assert instance.answer("pers_leeftijd").text == wanted
    assert instance.is_valid("pers_geboortedatum")


@pytest.mark.parametrize("told", ["", "onbekend", "2008-02-30", "08-03-2008", "2008-13"])
def test_what_is_no_date_has_no_age(told: str) -> None:
    instance = intake()
    instance.set("pers_geboortedatum", Answer(told))
    assert instance.answer("pers_leeftijd").text == ""


def test_a_birth_date_that_is_not_told_has_no_age() -> None:
    instance = intake()
    instance.set("pers_geboortedatum", Answer("1990-05-01"))
    assert instance.answer("pers_leeftijd").text == "36"
    instance.set("pers_geboortedatum", Answer(reason=Reason.WIL_NIET_ZEGGEN))
    assert instance.answer("pers_leeftijd").text == ""


@pytest.mark.parametrize(
    ("told", "good"),
    [("2026-11-24", True), ("2026-11-25", False), ("1899-12-31", False), ("1900-01-01", True)],
)
def test_a_birth_date_lies_between_1900_and_today(told: str, good: bool) -> None:
    instance = intake()
    instance.set("pers_geboortedatum", Answer(told))
    assert instance.is_valid("pers_geboortedatum") is good


@given(st.integers(0, 99_999))
def test_a_bsn_is_good_when_it_passes_the_test_of_eleven(last: int) -> None:
    bsn = f"9999{last:05d}"
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    total = sum(weight * int(digit) for weight, digit in zip(weights, bsn, strict=True))
    instance = intake()
    instance.set("pers_bsn", Answer(bsn))
    assert instance.is_valid("pers_bsn") is (total % 11 == 0)


@settings(max_examples=40)
@given(
    st.lists(
        st.tuples(st.dates(date(1950, 1, 1), TODAY), st.sampled_from(("kind", "ouder"))),
        max_size=3,
    )
)
def test_children_of_the_household_are_counted_by_their_age(
    people: Sequence[tuple[date, str]],
) -> None:
    instance = intake()
    instance.set("gez_vorm", Answer("kinderen"))
    for place, (birth, bond) in enumerate(people):
        instance.add_row("lid", f"r{place}")
        instance.set(f"lid/r{place}/lid_relatie", Answer(bond))
        instance.set(f"lid/r{place}/lid_geboortedatum", Answer(birth.isoformat()))
        assert instance.answer(f"lid/r{place}/lid_leeftijd").text == str(years(birth, TODAY))
    ages = [years(birth, TODAY) for birth, bond in people if bond == "kind"]
    assert instance.answer("gez_kinderen").text == str(sum(age < 18 for age in ages))
    assert instance.answer("gez_schoolkinderen").text == str(sum(4 <= age < 18 for age in ages))


def test_none_of_these_stands_alone() -> None:
    instance = intake()
    instance.set("start_folders", Answer("geen"))
    assert instance.is_valid("start_folders")
    instance.set("start_folders", Answer("geen privacy"))
    assert not instance.is_valid("start_folders")


def test_every_shown_question_reads_in_every_language_or_says_that_it_does_not() -> None:
    form = plan().form
    for question in form.questions():
        if question.is_shown:
            for tag in form.languages:
                text, said = text_in(question.label, tag, form.default_language)
                assert text
                assert said in {tag, form.default_language}


def offered(instance: Instance, address: str, draw: int) -> Answer:
    """An answer that fits the question, by a number."""
    question = instance.question(address)
    if draw % 7 == 0:
        return Answer(reason=Reason.WEET_NIET)
    if choices := instance.choices(address):
        names = [choices[(draw + each) % len(choices)].name for each in range(1 + draw % 2)]
        return Answer(" ".join(names) if question.kind is Kind.SELECT_MULTIPLE else names[0])
    if question.kind is Kind.DATE:
        return Answer((date(1980, 1, 1) + timedelta(days=draw * 97)).isoformat())
    return Answer(str(draw))


def told(instance: Instance) -> list[tuple[str, bool, str]]:
    return [
        (each, instance.is_relevant(each), instance.node(each).spoken)
        for each in instance.addresses()
    ]


@settings(max_examples=25)
@given(st.lists(st.tuples(st.integers(0, 400), st.integers(0, 200)), max_size=60))
def test_any_answers_give_the_same_at_once_as_one_by_one(
    steps: Sequence[tuple[int, int]],
) -> None:
    walk = Session(intake())
    instance = walk.instance
    for place, draw in steps:
        shown = walk.shown()
        address = shown[place % len(shown)]
        if walk.is_repeat(address):
            instance.add_row(address, f"r{draw}")
        elif instance.question(address).is_asked:
            walk.answer(offered(instance, address, draw), address)
    again = intake()
    again.restore(
        [(repeat, row) for repeat in ("azc_act", "lid", "toe") for row in instance.rows(repeat)],
        {each: instance.answer(each) for each in instance.addresses()
         if not instance.question(each).calculate},
    )  # fmt: skip
    assert told(again) == told(instance)
    assert Session(again).shown() == walk.shown()


@settings(max_examples=15)
@given(st.lists(st.integers(0, 200), min_size=20, max_size=40))
def test_who_answers_and_goes_on_comes_to_the_end_with_nothing_left_open(
    draws: Sequence[int],
) -> None:
    walk = Session(intake())
    while True:
        if not walk.is_repeat(walk.place) and walk.instance.question(walk.place).is_asked:
            walk.answer(offered(walk.instance, walk.place, draws[len(walk.place) % len(draws)]))
        if not walk.next():
            break
    walked = [each for each in walk.shown() if not walk.is_repeat(each)]
    assert not [
        each
        for each in walked
        if walk.instance.question(each).is_asked and walk.standing(each) is Standing.OPEN
    ]
    assert walk.first_open() == ""
    assert all(topic.is_complete for topic in walk.progress())
