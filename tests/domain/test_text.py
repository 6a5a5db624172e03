"""Text at the edge: what is taken out, what stays, and how names are folded."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_desktop.domain.errors import InputError
from coach_desktop.domain.text import (
    LONGEST,
    MOST_MARKS,
    Cleaned,
    clean,
    clean_answer,
    fold,
    fold_sound,
    isolate,
)

ANYTHING = st.text(alphabet=st.characters(), max_size=200)


@given(ANYTHING)
def test_a_clean_text_can_be_stored_and_is_clean(text: str) -> None:
    kept = clean(text).text
    kept.encode("utf-8")
    assert not any(
        unicodedata.category(sign) in {"Cc", "Cs"} and sign not in "\n\t" for sign in kept
    )
    assert clean(kept).text == kept


@pytest.mark.parametrize(
    ("typed", "kept", "removed"),
    [
        ("a\x00b", "ab", 1),
        ("a\u202eb", "ab", 1),
        ("a\ud800b", "ab", 1),
        ("regel\r\nregel", "regel\nregel", 0),
        ("regel\rregel\u2028regel\u2029regel\u0085regel", "\n".join(["regel"] * 5), 0),
        ("za\u200bkje\u00ad\u2060", "zakje", 3),
        ("a\U000e0041\u206ab\ufffe\U0001ffff\ufdd0", "ab", 5),
        ("👩‍👩‍👧", "👩‍👩‍👧", 0),
        ("می‌خواهم", "می‌خواهم", 0),
        ("e\u0301", "é", 0),
    ],
)
def test_controls_go_and_joiners_stay(typed: str, kept: str, removed: int) -> None:
    assert clean(typed).text == kept
    assert clean(typed).removed == removed


def test_marks_beyond_what_a_script_writes_are_left_out() -> None:
    told = clean("e" + "\u0316\u0301" * 50_000 + "n")
    assert len(told.text) <= 1 + MOST_MARKS + 1
    assert told.removed == 100_000 - MOST_MARKS
    assert clean(told.text).text == told.text
    assert clean("क\u0344" * 40).removed == 0
    spread = "e" + "\u0344" * MOST_MARKS
    assert clean(clean(spread).text) == Cleaned(clean(spread).text, 0)


def test_a_text_of_a_million_signs_is_refused_without_being_looked_at() -> None:
    with pytest.raises(InputError) as refused:
        clean_answer("\u0301" * 1_000_000)
    assert refused.value.details["length"] == 1_000_000


def test_a_text_over_the_limit_is_refused_with_its_length() -> None:
    assert len(clean_answer("x" * LONGEST)) == LONGEST
    with pytest.raises(InputError) as refused:
        clean_answer("x" * (LONGEST + 1))
    assert refused.value.code == "input.too-long"
    assert refused.value.details["length"] == LONGEST + 1


@given(ANYTHING)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ibrâhîm", "ibrahim"), ("Łukasz", "lukasz"), ("ŞAHİN", "sahin"), ("أحمد", "احمد")],
)
def test_case_and_accents_fold_away(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    "spellings",
    [
        ("Yusuf", "Youssef", "Joesoef", "Yousef"),
        ("Mohammed", "Muhammad", "Mohamed"),
        ("Tesfay", "Tesfai"),
    ],
)
def test_spellings_of_one_sound_meet(spellings: tuple[str, ...]) -> None:
    assert len({fold_sound(each) for each in spellings}) == 1


def test_an_isolated_text_is_wrapped_in_marks() -> None:
    assert isolate("06") == "\u206806\u2069"
