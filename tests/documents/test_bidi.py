"""Levels and order of the Unicode bidirectional algorithm, held against Unicode's own cases."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_desktop.documents import bidi
from coach_desktop.documents.bidi_rules import OPENING
from tests.documents.unicode_cases import (
    CHARACTER_CASES,
    UNICODE,
    check_character_cases,
    check_kind_cases,
    lines,
)

needs_unicode = pytest.mark.skipif(
    not CHARACTER_CASES.exists(), reason="unicode-data absent: apt-get install unicode-data"
)
letters = st.text(
    alphabet="ab 12-.,()[]אבعرب١٢\u2066\u2067\u2068\u2069\u202a\u202b\u202c\u202d\u202e\n\t€+"
)


@needs_unicode
def test_a_sample_of_the_character_cases_of_unicode_holds() -> None:
    assert check_character_cases(97) > 900


@needs_unicode
def test_a_sample_of_the_class_cases_of_unicode_holds() -> None:
    assert check_kind_cases(491) > 1000


@needs_unicode
def test_the_bracket_pairs_are_those_of_unicode() -> None:
    rows = [line.split("; ") for line in lines(UNICODE / "BidiBrackets.txt") if line]
    assert {chr(int(a, 16)): chr(int(b, 16)) for a, b, kind in rows if kind == "o"} == OPENING


@given(letters, st.sampled_from([0, 1, None]))
def test_an_order_names_every_kept_character_once(text: str, base: int | None) -> None:
    found = bidi.levels(text, base)
    kept = [place for place, level in enumerate(found) if level is not None]
    assert sorted(bidi.reorder(found)) == kept


@given(st.text(alphabet="abc 12.,-(€"))
def test_latin_text_keeps_its_order(text: str) -> None:
    assert bidi.reorder(bidi.levels(text, 0)) == list(range(len(text)))


def test_a_date_in_isolates_keeps_its_order_in_arabic() -> None:
    date = "14-03-2029"
    text = f"حتى {bidi.LRI}{date}{bidi.PDI} هنا"
    seen = "".join(text[place] for place in bidi.reorder(bidi.levels(text, 1)))
    assert date in seen


def test_isolates_and_embeddings_deeper_than_the_limit_are_passed_over() -> None:
    text = "\u2067" * 130 + "\u202b" * 3 + "a" + "\u202c" * 3 + "\u2069" * 130
    assert max(level or 0 for level in bidi.levels(text, 0)) <= 126
    text = "\u202b" * 140 + "\u2067a\u2069" + "\u202c" * 140
    assert max(level or 0 for level in bidi.levels(text, 0)) <= 126


@pytest.mark.parametrize("text", ["א(ab)\u0301", "a(א)b", "א(1)a", "א(a)b"])
def test_brackets_take_one_side_with_their_marks(text: str) -> None:
    found = bidi.levels(text, 1)
    assert found[text.index("(")] == found[text.index(")")]


def test_more_brackets_than_the_limit_are_left_unpaired() -> None:
    assert len(bidi.levels("א" + "(" * 70 + "a" + ")" * 70, 1)) == 142
