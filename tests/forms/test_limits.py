"""A form comes from outside: no expression of it can crash us, hang us or fill the stack."""

import re
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach_desktop.forms.compiler import compiled
from coach_desktop.forms.expression import DEEPEST, LONGEST, parse
from coach_desktop.forms.functions import FUNCTIONS
from coach_desktop.forms.patterns import checked
from coach_desktop.forms.values import ExpressionError, Value, to_boolean, to_number, to_text
from tests.forms.xforms import worth

ODD = (
    "''", "'x'", "'%Y %Q'", "'[0-9'", "-1", "0", "1.5", "100000000", "99999999999999999999",
    "(1 div 0)", "(-1 div 0)", "(0 div 0)", "true()", "now()", "today()", "'25:61'",
    "'0001-01-01T00:00:00+12:00'", "'9999-12-31T23:59:59-12:00'", "'2026-02-30'",
    "/", "/data/a", "/data/t", "/data/g/*", "/data/nergens", "/data/geboren", "../@x", ".",
)  # fmt: skip
SIGNS = ("+", "-", "*", "div", "mod", "=", "!=", "<", ">", "<=", ">=", "and", "or")


@st.composite
def calls(draw: st.DrawFn, inner: st.SearchStrategy[str]) -> str:
    name = draw(st.sampled_from(sorted(FUNCTIONS)))
    least, most = FUNCTIONS[name].least, min(FUNCTIONS[name].most, FUNCTIONS[name].least + 2)
    return f"{name}({', '.join(draw(st.lists(inner, min_size=least, max_size=most)))})"


def grown(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(
        calls(inner),
        st.builds(
            lambda one, sign, two: f"{one} {sign} {two}", inner, st.sampled_from(SIGNS), inner
        ),
        st.builds("({})[{}]".format, inner, inner),
        st.builds("-({})".format, inner),
    )


ANY = st.recursive(st.sampled_from(ODD), grown, max_leaves=6)


@settings(max_examples=300)
@given(ANY)
def test_an_expression_gives_a_value_or_a_reason_and_nothing_else(source: str) -> None:
    try:
        value: Value = worth(source)
    except ExpressionError as refused:
        value = refused.reason
        assert value
    assert isinstance(to_text(value), str)
    assert isinstance(to_number(value), float)
    assert isinstance(to_boolean(value), bool)


@given(ANY)
def test_an_expression_gives_the_same_twice(source: str) -> None:
    def told() -> str:
        try:
            return to_text(worth(source))
        except ExpressionError as refused:
            return refused.reason

    assert told() == told()


@given(
    st.text(max_size=60)
    | st.lists(
        st.sampled_from(
            (*ODD, *SIGNS, "(", ")", "[", "]", "//", "@", "::", "|", "$", ",", "if(", "a:", "*")
        ),
        max_size=12,
    ).map(" ".join)
)
def test_any_source_is_read_or_refused_and_nothing_else(source: str) -> None:
    reason = ""
    try:
        parse(source)
    except ExpressionError as refused:
        reason = refused.reason
    assert reason in {"", "syntax", "unsupported", "too-deep", "too-long"}


@pytest.mark.parametrize(
    "source",
    [
        "1" + "+1" * 9000,
        "1" + " or 0" * 3000,
        "-" * 9000 + "1",
        "/data" + "/." * 5000,
        "if(1," * DEEPEST + "1" + ",1)" * DEEPEST,
        "(" * DEEPEST + "1" + ")" * DEEPEST,
        "/data" + "[a" * DEEPEST + "]" * DEEPEST,
        "concat('a'" + ", 'a'" * 3000 + ")",
    ],
    ids=lambda source: source[:12],
)
def test_a_long_or_deep_expression_is_worked_out_within_the_stack(source: str) -> None:
    assert isinstance(to_text(worth(source)), str)


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("1" * (LONGEST + 1), "too-long"),
        ("(" * (DEEPEST + 1) + "1" + ")" * (DEEPEST + 1), "too-deep"),
        ("if(1," * (DEEPEST + 1) + "1" + ",1)" * (DEEPEST + 1), "too-deep"),
        ("a" + "[a" * (DEEPEST + 1) + "]" * (DEEPEST + 1), "too-deep"),
        ("1 or 1 and 1 = 1 < 1 + 1 * (" * DEEPEST + "1" + ")" * DEEPEST, "too-deep"),
    ],
    ids=["long", "brackets", "calls", "filters", "operands"],
)
def test_an_expression_that_is_too_long_or_too_deep_is_refused(source: str, reason: str) -> None:
    with pytest.raises(ExpressionError, match=reason):
        compiled(source)


def test_a_long_text_is_not_matched() -> None:
    assert worth(f"regex('{'a' * 2001}', 'a*')") is False


@pytest.mark.parametrize(
    "pattern",
    [
        "a" * 501, "[", "(?P<", "((((a{90}){90}){90}){90}){90}", "(?=a+)a+", r"(a+)\1+", "a++b+",
        "a+$b+", "a+(?<x>b+)", "(" * 40 + "a+b+" + ")" * 40, "a{0}b+c+",
    ],
    ids=lambda pattern: pattern[:12],
)  # fmt: skip
def test_a_pattern_that_is_not_safe_to_match_is_refused(pattern: str) -> None:
    with pytest.raises(ExpressionError, match="pattern"):
        checked(pattern)


@pytest.mark.parametrize(
    "pattern",
    [
        "(a|aa)+", "(a+)+", "(a|b*)*", "(a{2,})+b", "(a*)*b", "a*a*a*a*a*a*b", "(.*)(.*)(.*)=",
        "((a{9}){9}|a)*b", "(a|a){9}(a|a){9}(a|a){9}b", "([a-z]+)*[0-9]", "(a?){40}a{40}",
        "(a*b*){300}c",
    ],
)  # fmt: skip
@pytest.mark.timeout(60)
def test_a_pattern_that_runs_for_ever_elsewhere_comes_to_an_end(pattern: str) -> None:
    with suppress(ExpressionError):
        checked(pattern).matches("a" * 2000 + "!")


PIECES = ("a", "b", "[ab]", "[^a]", r"\d", ".", "(a|b)", "(?:ab|c)", "(a|aa)", "(b(a|c)?)")
TIMES = ("", "", "*", "+", "?", "{2}", "{1,3}", "{2,}", "{,2}", "*?")


@pytest.mark.parametrize(
    ("pattern", "text", "fits"),
    [("^a+b+$", "aab", True), ("^a+b+", "abc", False), ("^a*b*$", "", True), ("a+b*$", "a", True)],
)
def test_the_edges_of_a_pattern_hold_of_themselves(pattern: str, text: str, fits: bool) -> None:
    assert checked(pattern).matches(text) is fits


@pytest.mark.parametrize("pattern", ["a+^b+", "(a+b*$)+"])
def test_an_edge_elsewhere_is_refused(pattern: str) -> None:
    with pytest.raises(ExpressionError, match="pattern"):
        checked(pattern).matches("ab")


@settings(max_examples=200)
@given(
    st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(TIMES)), min_size=1, max_size=4),
    st.text("abc1", max_size=7),
)
def test_a_pattern_matches_what_it_matches_elsewhere(
    pieces: list[tuple[str, str]], text: str
) -> None:
    pattern = "".join(map("".join, pieces))
    assert checked(pattern).matches(text) is (re.fullmatch(pattern, text) is not None)
