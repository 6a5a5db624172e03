"""Expressions: every function, how values turn into each other, and what is refused."""

import math
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_desktop.forms.compiler import compiled
from coach_desktop.forms.expression import DEEPEST, LONGEST, Binary, Literal, Path, parse, parts
from coach_desktop.forms.functions_texts import checked_pattern
from coach_desktop.forms.nodes import Leaf, Node
from coach_desktop.forms.values import (
    Day,
    ExpressionError,
    Instant,
    Value,
    at_most,
    less,
    parse_moment,
    same,
    to_boolean,
    to_day,
    to_number,
    to_text,
    unpacked,
)
from coach_desktop.forms.world import Chance, Surroundings
from tests.forms.xforms import G, Q, form, itemset, listed, options, running, when

TREE = (
    Q("a", "int", default="3"),
    Q("b", "int", default="4"),
    Q("t", default="rood groen"),
    Q("leeg"),
    Q("dag", "date", default="2026-03-09"),
    Q("geboren", default="2008-03", bind=when(**{"coach:datum_onvolledig": "ja"})),
    Q("keuze", control="select1", body=options("rood", "groen"), default="rood"),
    G("g", (Q("x", "int", default="1"), Q("y", "int", default="2"))),
    Q("uit", control="", default=""),
)
LIST = listed(
    "kleuren", [{"name": "rood", "label": "Rood", "code": "r"}, {"name": "groen", "label": "Groen"}]
)


def worth(expression: str) -> Value:
    """What an expression gives in the form above."""
    from coach_desktop.forms.world import Scope

    instance = running(*TREE, model=LIST)
    node = instance.node("uit")
    return compiled(expression)(Scope(node, node, instance))


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        ("1 + 2 * 3", "7"),
        ("7 mod 2", "1"),
        ("1 div 4", "0.25"),
        ("- 3", "-3"),
        ("--3", "3"),
        ("1 div 0", "Infinity"),
        ("-1 div 0", "-Infinity"),
        ("0 div 0", "NaN"),
        ("5 mod 0", "NaN"),
        ("1 = 1", "true"),
        ("1 != 1", "false"),
        ("2 > 1", "true"),
        ("2 < 1", "false"),
        ("2 >= 2", "true"),
        ("2 <= 1", "false"),
        ("1 and 0", "false"),
        ("0 or 1", "true"),
        ("number('12')", "12"),
        ("number('twaalf')", "NaN"),
        ("number('2026-03-09')", "20521"),
        ("int(-2.7)", "-2"),
        ("int('x')", "NaN"),
        ("round(2.5)", "3"),
        ("round(-2.5)", "-2"),
        ("round('x')", "NaN"),
        ("round(1.255, 2)", "1.26"),
        ("round(1, 'x')", "NaN"),
        ("round('1,5')", "2"),
        ("round(123456789012345678901234567890, 2)", "123456789012345680000000000000"),
        ("pow(2, 3)", "8"),
        ("sqrt(9)", "3"),
        ("sqrt(-1)", "NaN"),
        ("log10(100)", "2"),
        ("exp10(2)", "100"),
        ("exp(1000)", "NaN"),
        ("abs(-2)", "2"),
        ("floor(1.7)", "1"),
        ("ceiling(1.2)", "2"),
        ("pi() > 3", "true"),
        ("atan2(0, 1)", "0"),
        ("sin(0)", "0"),
        ("sum(/data/g/*)", "3"),
        ("min(/data/g/*)", "1"),
        ("max(/data/g/*, 9)", "9"),
        ("min('x')", "NaN"),
        ("max(/data/leeg)", "NaN"),
        ("checklist(1, 2, 1, 0, 1)", "true"),
        ("checklist(-1, 1, 1, 1)", "false"),
        ("checklist(1, -1, /data/g/*)", "true"),
        ("weighted-checklist(3, 9, 1, 2, 1, 2)", "true"),
        ("weighted-checklist(-1, 1, 1, 2)", "false"),
        ("true()", "true"),
        ("false()", "false"),
        ("not(1)", "false"),
        ("boolean('a')", "true"),
        ("boolean(/data/leeg)", "false"),
        ("boolean(/data/a)", "true"),
        ("boolean(today())", "true"),
        ("boolean-from-string('1')", "true"),
        ("boolean-from-string('ja')", "false"),
        ("if(1, 'a', 'b')", "a"),
        ("if(0, 'a', 'b')", "b"),
        ("coalesce('', 'x')", "x"),
        ("coalesce('', '')", ""),
        ("string(1.50)", "1.5"),
        ("string(0.0000001)", "0.0000001"),
        ("concat('a', 1, /data/g/*)", "a112"),
        ("join('-', 'a', /data/g/*)", "a-1-2"),
        ("substr('hallo', 1)", "allo"),
        ("substr('hallo', -2)", "lo"),
        ("substr('hallo', 1, 3)", "al"),
        ("substr('hallo', 'x')", ""),
        ("substring-before('a-b', '-')", "a"),
        ("substring-before('ab', '-')", ""),
        ("substring-after('a-b', '-')", "b"),
        ("substring-after('ab', '')", "ab"),
        ("translate('abc', 'abc', 'x')", "x"),
        ("contains('abc', 'b')", "true"),
        ("starts-with('abc', 'b')", "false"),
        ("ends-with('abc', 'bc')", "true"),
        ("string-length('abc')", "3"),
        ("normalize-space(' a  b ')", "a b"),
        ("regex('abc', '[a-c]+')", "true"),
        ("regex('abcd', '[a-c]+')", "false"),
        ("selected(/data/t, 'groen')", "true"),
        ("selected(/data/t, 'blauw')", "false"),
        ("selected-at(/data/t, 1)", "groen"),
        ("selected-at(/data/t, 5)", ""),
        ("count-selected(/data/t)", "2"),
        ("digest('a', 'MD5', 'hex')", "0cc175b9c0f1b6a831c399e269772661"),
        ("digest('a', 'SHA-1')", "hvfkN/qlp/zhXR3cuerq6jd2Z7g="),
        ("base64-decode('aGFsbG8=')", "hallo"),
        ("base64-decode('?')", ""),
        ("count(/data/g/*)", "2"),
        ("count-non-empty(/data/leeg)", "0"),
        ("position()", "1"),
        ("position(/data/g/y)", "1"),
        ("last()", "1"),
        ("once('x')", "x"),
        ("count(instance('kleuren')/root/item)", "2"),
        ("instance('kleuren')/root/item[name = 'groen']/label", "Groen"),
        ("instance('kleuren')/root/item[2]/name", "groen"),
        ("pulldata('kleuren', 'label', 'name', 'rood')", "Rood"),
        ("pulldata('kleuren', 'code', 'name', 'groen')", ""),
        ("pulldata('kleuren', 'code', 'name', 'blauw')", ""),
        ("jr:choice-name('rood', '/data/keuze')", "ROOD"),
        ("jr:choice-name('x', '/data/keuze')", ""),
        ("jr:choice-name('x', '/data/nergens')", ""),
        ("jr:itext('geen')", ""),
        ("random() < 1", "true"),
        ("string-length(uuid())", "36"),
        ("uuid(4)", "0000"),
        ("uuid(0)", ""),
        ("count(randomize(/data/g/*))", "2"),
        ("count(randomize(/data/g/*, 3))", "2"),
        ("today()", "2026-11-24"),
        ("now()", "2026-11-24T12:00:00.000+00:00"),
        ("date('2026-03-09T10:00:00Z')", "2026-03-09"),
        ("date('')", ""),
        ("date(1)", "1970-01-02"),
        ("date(number('x'))", ""),
        ("date-time(0.5)", "1970-01-01T12:00:00.000+00:00"),
        ("date-time('2026-03-09')", "2026-03-09"),
        ("date-time('')", ""),
        ("decimal-date-time('1970-01-02')", "1"),
        ("decimal-date-time('1970-01-01T12:00Z')", "0.5"),
        ("decimal-time('06:00')", "0.25"),
        ("decimal-time('')", "NaN"),
        ("decimal-time('x')", "NaN"),
        ("decimal-time('1970-01-01T06:00:00.500+00:00') > 0.25", "true"),
        ("format-date(/data/dag, '%e-%n-%Y %y %b %a %d %m %%')", "9-3-2026 26 Mar Mon 09 03 %"),
        ("format-date-time('2026-03-09T08:05:06.070Z', '%H %h %M %S %3')", "08 8 05 06 070"),
        ("format-date('', '%Y')", ""),
        ("coach:leeftijd(/data/geboren, '2026-11-24')", "18"),
        ("coach:leeftijd(/data/geboren, '2026-03-09')", ""),
        ("coach:leeftijd('2000-01-01', now())", "26"),
        ("coach:leeftijd('', today())", ""),
        ("coach:leeftijd('onzin', today())", ""),
        ("coach:leeftijd(/data/dag, '')", ""),
        ("current()/../a", "3"),
        ("/data/a + /data/b", "7"),
        ("../a = 3", "true"),
        (". = ''", "true"),
        ("count(/data//x)", "1"),
        ("count(//x)", "1"),
        ("count(/data/g/..)", "1"),
        ("/data/@id", ""),
        ("count(/)", "1"),
        ("(/data/g)/x", "1"),
        ("count((/data/g/*)[. = 2])", "1"),
        ("/data/a = '3'", "true"),
        ("/data/leeg = ''", "true"),
        ("/data/nergens = ''", "true"),
        ("'' = /data/nergens", "true"),
        ("/data/g/* = 2", "true"),
        ("2 = /data/g/*", "true"),
        ("true() = 'x'", "true"),
        ("/data/dag > '2026-01-01'", "true"),
        ("/data/dag = /data/dag", "true"),
        ("indexed-repeat(/data/g/x, /data/g, 9)", ""),
        ("indexed-repeat(/data/nergens, /data/nergens, 1)", ""),
    ],
)
def test_an_expression_gives_what_the_reference_gives(expression: str, text: str) -> None:
    assert to_text(worth(expression)) == text


@pytest.mark.parametrize(
    ("expression", "reason"),
    [
        ("1 +", "syntax"),
        ("(1", "syntax"),
        ("1 2", "syntax"),
        ("%", "syntax"),
        ("a[1", "syntax"),
        ("f(1 2)", "syntax"),
        ("a | b", "unsupported"),
        ("text()", "unsupported"),
        ("child::a", "unsupported"),
        ("a/text()", "unsupported"),
        ("nergens(1)", "unknown-function"),
        ("int()", "arguments"),
        ("count('a')", "type"),
        ("sum(1)", "type"),
        ("position(1)", "type"),
        ("position(/)", "type"),
        ("count-selected(1)", "type"),
        ("date(true())", "type"),
        ("date('onzin')", "type"),
        ("regex('a', '(a+)+')", "pattern"),
        ("regex('a', '[')", "pattern"),
        ("digest('a', 'ROT13')", "digest"),
        ("format-date('2026-01-01', '%')", "format"),
        ("format-date('2026-01-01', '%Q')", "format"),
        ("instance('geen')/root", "unknown-list"),
        ("pulldata('geen', 'a', 'b', 'c')", "unknown-list"),
        ("('a')/b", "type"),
    ],
)
def test_what_cannot_be_worked_out_is_refused_with_a_reason(expression: str, reason: str) -> None:
    with pytest.raises(ExpressionError) as refused:
        worth(expression)
    assert refused.value.reason == reason


def test_a_long_text_is_not_matched_and_a_long_pattern_is_refused() -> None:
    assert worth(f"regex('{'a' * 2001}', 'a*')") is False
    with pytest.raises(ExpressionError):
        checked_pattern("a" * 501)


def test_an_expression_that_is_too_long_or_too_deep_is_refused() -> None:
    with pytest.raises(ExpressionError, match="too-long"):
        parse("1" * (LONGEST + 1))
    with pytest.raises(ExpressionError, match="too-deep"):
        parse("(" * (DEEPEST + 1) + "1" + ")" * (DEEPEST + 1))


def test_the_parts_of_a_tree_are_all_its_trees() -> None:
    tree = parse("-(1 + f(/a[b = 2]/c)) * (x)/y")
    kinds = {type(part).__name__ for part in parts(tree)}
    assert kinds == {"Binary", "Negative", "Call", "Path", "Literal"}
    assert isinstance(tree, Binary)
    assert parse("'a'") == Literal("a")
    assert isinstance(parse("/"), Path)


@given(st.integers(-(10**9), 10**9), st.integers(-(10**9), 10**9), st.sampled_from("+-*"))
def test_whole_numbers_count_as_python_counts(left: int, right: int, sign: str) -> None:
    wanted = {"+": left + right, "-": left - right, "*": left * right}[sign]
    got = compiled(f"({left}) {sign} ({right})")(None)  # type: ignore[arg-type]  # literals ask no scope
    assert to_number(got) == float(wanted)


@given(st.text(st.characters(exclude_characters="'\"", exclude_categories=["Cs"]), max_size=40))
def test_any_text_comes_out_as_it_went_in(text: str) -> None:
    assert compiled(f"'{text}'")(None) == text  # type: ignore[arg-type]  # literals ask no scope


@given(st.text(max_size=60))
def test_any_source_is_read_or_refused_and_nothing_else(source: str) -> None:
    reason = ""
    try:
        parse(source)
    except ExpressionError as refused:
        reason = refused.reason
    assert reason in {"", "syntax", "unsupported", "too-deep", "too-long"}


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_a_day_becomes_a_number_and_comes_back(day: date) -> None:
    assert to_day(to_number(Day(day))) == Day(day)
    assert to_day(str(day)) == Day(day)


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_reads_back_from_its_text(number: float) -> None:
    shown = to_text(number)
    assert "e" not in shown
    assert math.isclose(to_number(shown), number, rel_tol=1e-9, abs_tol=1e-300)


def test_values_turn_into_each_other_as_the_reference_says() -> None:
    moment = Instant(datetime(1970, 1, 2, tzinfo=UTC))
    assert to_number(moment) == 1.0
    assert to_number(value=True) == 1.0
    assert math.isnan(to_number([]))
    assert to_text([]) == ""
    assert to_text(math.inf) == "Infinity"
    assert to_boolean(math.nan) is False
    assert to_boolean([]) is False
    assert to_boolean(moment) is True
    assert to_day(moment) is moment
    assert unpacked([]) == ""
    assert same(True, "a")
    assert not same([], "a")
    assert not same("a", [])
    assert less(1.0, 2.0)
    assert at_most(2.0, 2.0)
    number = Node("n", Leaf("/n", is_number=True), value="5")
    text = Node("t", Leaf("/t"), value="5")
    assert same([number, text], 5.0)
    assert same("5", [text, number])
    assert unpacked([number]) == 5.0


def test_a_moment_is_read_with_its_zone_or_not_at_all() -> None:
    whole = parse_moment("2026-03-09T10:20:30.5+0130")
    assert isinstance(whole, Instant)
    assert whole.value.utcoffset() == timedelta(hours=1, minutes=30)
    west = parse_moment("2026-03-09T10:20-02")
    assert isinstance(west, Instant)
    assert west.value.utcoffset() == timedelta(hours=-2)
    zoned = parse_moment("2026-03-09T10:20", UTC)
    assert isinstance(zoned, Instant)
    assert parse_moment("2026-03-09Tlaat") is None
    assert parse_moment("2026-02-30") is None
    assert parse_moment("9 maart") is None


def test_chance_is_the_same_for_the_same_seed() -> None:
    assert [Chance(3).next() for _ in range(2)] == [Chance(3).next()] * 2
    assert 0 <= Chance(4).next() < 1
    alone = Surroundings()
    assert alone.moment() == datetime(1970, 1, 1, tzinfo=UTC)
    assert len(alone.new_id()) == 36


def test_an_age_is_silent_when_the_birth_date_was_refused() -> None:
    from coach_desktop.domain.answer import Answer, Reason

    age = Q("n", "int", control="", bind=when(calculate="coach:leeftijd(/data/d, today())"))
    instance = running(Q("d"), age)
    instance.set("d", Answer("1990-01-01"))
    assert instance.answer("n").text == "36"
    instance.set("d", Answer(reason=Reason.WIL_NIET_ZEGGEN))
    assert instance.answer("n").text == ""


def test_rows_are_reached_by_their_place_and_by_their_own_row() -> None:
    row = G(
        "rij",
        (
            Q("n", "int"),
            Q("dubbel", "int", control="", bind=when(calculate="/data/rij/n * 2")),
            Q("plaats", "int", control="", bind=when(calculate="position(..)")),
            Q("laatste", "int", control="", bind=when(calculate="last()")),
        ),
        repeat=True,
    )
    total = Q("som", "int", control="", bind=when(calculate="sum(/data/rij/n)"))
    second = Q(
        "tweede",
        "int",
        control="",
        bind=when(calculate="indexed-repeat(/data/rij/n, /data/rij, 2)"),
    )
    instance = running(row, total, second)
    from coach_desktop.domain.answer import Answer

    for place, number in enumerate(("5", "7")):
        instance.add_row("rij", f"r{place}")
        instance.set(f"rij/r{place}/n", Answer(number))
    assert instance.answer("rij/r0/dubbel").text == "10"
    assert instance.answer("rij/r1/dubbel").text == "14"
    assert instance.answer("rij/r1/plaats").text == "2"
    assert instance.answer("som").text == "12"
    assert instance.answer("tweede").text == "7"


def test_options_are_filtered_by_what_was_answered() -> None:
    from coach_desktop.domain.answer import Answer

    cities = listed(
        "steden",
        [
            {"name": "almelo", "label": "Almelo", "land": "nl"},
            {"name": "gent", "label": "Gent", "land": "be"},
        ],
    )
    instance = running(
        Q("land"),
        Q("stad", control="select1", body=itemset("steden", "land = /data/land")),
        Q("alle", control="select1", body=itemset("steden")),
        Q("stuk", control="select1", body=itemset("steden", "count('x') = 1")),
        Q("zonder", control="select1", body=itemset("weg", "name = 'x'")),
        model=cities,
    )
    assert instance.choices("stad") == ()
    instance.set("land", Answer("be"))
    assert [each.name for each in instance.choices("stad")] == ["gent"]
    assert len(instance.choices("alle")) == 2
    assert instance.choices("stuk") == ()
    assert instance.choices("zonder") == ()
    assert form(Q("a")).lists == {}
