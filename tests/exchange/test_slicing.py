"""A large answer that is read in slices says the same as one that is read at once."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_desktop.exchange import slicing
from coach_desktop.exchange.slicing import read_in_slices

WRONG = (
    "", "[", "{", "[1", "[1,", "[1 2]", "[1,]", '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}',
    '{"a" 1}', "{1:2}", "{a:1}", "[1] 2", "[NaN]", '{"a":Infinity}', "]", "nul", "[[1]", "[[[[[1",
)  # fmt: skip
"""Texts that are no JSON, or hold a number that is none."""

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=30,
)


@pytest.fixture(autouse=True, params=[slicing.SMALL, -1])
def small(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read at once, and in slices."""
    monkeypatch.setattr(slicing, "SMALL", request.param)


@pytest.mark.parametrize("told", WRONG)
def test_what_is_no_json_is_refused(told: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  # the one thing that is said of it
        read_in_slices(told)


@given(told=VALUES, blanks=st.sampled_from([None, 1]))
def test_nothing_differs_from_what_is_read_at_once(told: object, blanks: int | None) -> None:
    written = f" {json.dumps(told, indent=blanks)} \n"
    assert read_in_slices(written) == json.loads(written)
