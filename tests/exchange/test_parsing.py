"""The quick look at an answer says what the slow one says."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_desktop.exchange.parsing import MOST, Unreadable, look, look_quickly

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=12,
)


def said(content: bytes, by: object) -> str:
    try:
        by(content)  # type: ignore[operator]  # one of the two
    except Unreadable as broken:
        return broken.code
    return ""


@given(VALUES, st.booleans())
def test_whatever_is_whole_is_let_through_by_both(value: object, plain: bool) -> None:
    content = json.dumps(value, ensure_ascii=plain).encode()
    assert said(content, look_quickly) == said(content, look) == ""


@given(VALUES, st.integers(0, 200))
def test_what_was_cut_off_is_judged_alike(value: object, at: int) -> None:
    content = json.dumps(value).encode()[:at]
    assert said(content, look_quickly) == said(content, look)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"[" * 21 + b"]" * 21, "exchange.answer-too-deep"),
        (b"[" * 20 + b"]" * 20, ""),
        (b'["' + b"[" * 30 + b'"]', ""),
        (b'["a\\\\", "' + b"[" * 30 + b'"]', ""),
        (b'["a\\"' + b"[" * 30 + b'"]', ""),
        (b'["a', "exchange.answer-unreadable"),
        (b"[1,2", "exchange.answer-unreadable"),
        (b"[" + b"1," * MOST + b"1]", "exchange.answer-too-large"),
        (b'["' + b"," * (MOST + 1) + b'"]', ""),
        (b"", ""),
    ],
)
def test_the_limits_hold_and_signs_within_texts_do_not_count(content: bytes, code: str) -> None:
    assert said(content, look_quickly) == said(content, look) == code
