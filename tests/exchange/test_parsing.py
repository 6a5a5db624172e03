"""What a look at an answer says before it is read, and how deep a value is."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_desktop.exchange.parsing import DEEPEST, MOST, Unreadable, is_flat, look, weigh

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=12,
)


def said(content: bytes) -> str:
    try:
        look(content)
    except Unreadable as broken:
        return broken.code
    return ""


@given(VALUES, st.booleans())
def test_whatever_is_whole_is_let_through(value: object, plain: bool) -> None:
    content = json.dumps(value, ensure_ascii=plain).encode()
    assert said(content) == ""
    weigh(content)


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
    assert said(content) == code


@pytest.mark.parametrize(
    "content", [b"[" + b"1," * MOST + b"1]", b"[" * (MOST + 1), b"[" + b"{}," * MOST + b"1]"]
)
def test_more_values_than_the_limit_are_refused_before_they_are_read(content: bytes) -> None:
    with pytest.raises(Unreadable, match=r"exchange\.answer-too-large"):
        weigh(content)
    weigh(b'["' + b"," * (MOST + 1) + b'"]')


@given(VALUES)
def test_a_value_is_flat_when_it_is_no_deeper_than_the_limit(value: object) -> None:
    deep: object = value
    while is_flat(deep):
        assert said(json.dumps(deep).encode()) == ""
        deep = [deep] if value else {"a": deep}
    assert said(json.dumps(deep).encode()) == "exchange.answer-too-deep"


def test_twenty_within_each_other_are_flat_and_no_more() -> None:
    assert is_flat(json.loads("[" * DEEPEST + "]" * DEEPEST))
    assert not is_flat(json.loads("[" * (DEEPEST + 1) + "]" * (DEEPEST + 1)))
    assert not is_flat(json.loads('{"a":' * 21 + "1" + "}" * 21))
