"""Who depends on whom: what wakes when something changes, and what is no cycle at all."""

import pytest

from coach_desktop.domain.answer import Answer
from coach_desktop.domain.errors import FormError
from coach_desktop.forms.graph import build
from coach_desktop.forms.instance import Plan
from tests.forms.xforms import G, Q, form, listed, running, when

ROW = G("rij", (Q("n", "int"), Q("m", "int")), repeat=True)


def calculated(name: str, source: str) -> Q:
    return Q(name, control="", bind=when(calculate=source))


def reads(source: str) -> set[str]:
    """What a calculation `uit` beside a group and a repeat hangs on."""
    graph = build(
        form(
            Q("a"),
            G("g", (Q("x"), Q("y"))),
            G("gx", (Q("z"),)),
            ROW,
            calculated("uit", source),
            model=listed("lijst", [{"name": "a"}]),
        )
    )
    return set(graph.rules[0].reads)


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("1 + 2", set()),
        ("-/data/a", {"/data/a"}),
        ("concat(../a, current()/../g/x)", {"/data/a", "/data/g/x"}),
        ("./../a", {"/data/a"}),
        ("/data/g", {"/data/g", "/data/g/x", "/data/g/y"}),
        ("sum(/data/g/*)", {"/data/g/x", "/data/g/y"}),
        ("count-non-empty(/data/g/*[. = /data/a])", {"/data/a", "/data/g/x", "/data/g/y"}),
        ("sum(/data/rij/n[. > 2])", {"/data/rij/n"}),
        ("sum(/data/rij[m > 2]/n)", {"/data/rij/n", "/data/rij/m"}),
        ("count(/data/rij)", {"/data/rij"}),
        ("indexed-repeat(/data/rij/n, /data/rij, 1)", {"/data/rij", "/data/rij/n"}),
        ("position(/data/rij)", {"/data/rij"}),
        ("once(/data/a)", {"/data/a"}),
        ("instance('lijst')/root/item[name = current()/../a]/label", {"/data/a"}),
        ("instance('lijst')/root/item[name = /data/a][1]", {"/data/a"}),
        ("(/data/g)/x", {"/data/g", "/data/g/x", "/data/g/y"}),
        ("/data/a/@id", set()),
        ("/data/meta/instanceID", set()),
        ("/", set()),
    ],
)
def test_an_expression_hangs_on_what_it_reads_and_on_nothing_else(
    source: str, wanted: set[str]
) -> None:
    assert reads(source) == wanted


def test_a_path_over_everything_hangs_on_everything() -> None:
    with pytest.raises(FormError, match="cycle"):
        reads("count(//*/x)")


def test_a_filter_on_its_own_nodes_is_no_cycle() -> None:
    instance = running(ROW, calculated("som", "sum(/data/rij/n[. > 2])"))
    for place, number in enumerate(("1", "5", "7")):
        instance.add_row("rij", f"r{place}")
        instance.set(f"rij/r{place}/n", Answer(number))
    assert instance.answer("som").text == "12"


def test_a_row_may_read_the_row_before_it_and_how_many_there_are() -> None:
    before = "indexed-repeat(/data/rij/n, /data/rij, position(..) - 1)"
    row = G(
        "rij",
        (
            Q("n"),
            calculated("vorige", before),
            calculated("alle", "count(../../rij)"),
            calculated("eigen", "count(/data/rij)"),
        ),
        repeat=True,
    )
    instance = running(row)
    for place in ("r1", "r2"):
        instance.add_row("rij", place)
    instance.set("rij/r1/n", Answer("een"))
    assert instance.answer("rij/r2/vorige").text == "een"
    assert instance.answer("rij/r1/vorige").text == ""
    assert instance.answer("rij/r1/alle").text == "2"
    assert instance.answer("rij/r1/eigen").text == "1"


def test_what_is_kept_once_is_taken_when_it_comes_and_stays() -> None:
    instance = running(Q("a"), calculated("eerste", "once(/data/a)"))
    instance.set("a", Answer("een"))
    instance.set("a", Answer("twee"))
    assert instance.answer("eerste").text == "een"


def test_a_long_chain_of_calculations_in_any_order_is_no_trouble() -> None:
    links = [calculated(f"q{place}", f"/data/q{place + 1} + 1") for place in range(1500)]
    instance = running(*links, Q("q1500", "int"))
    instance.set("q1500", Answer("1"))
    assert instance.answer("q0").text == "1501"


def test_a_ring_of_questions_is_refused_by_the_name_of_one_of_them() -> None:
    with pytest.raises(FormError, match="cycle") as refused:
        Plan(
            form(
                Q("a", bind=when(calculate="/data/b")),
                Q("b", bind=when(relevant="/data/c = 1")),
                Q("c", bind=when(calculate="/data/a")),
            )
        )
    assert refused.value.details["name"] in {"a", "b", "c"}


def test_a_group_that_hangs_on_its_own_question_is_a_ring() -> None:
    with pytest.raises(FormError, match="cycle"):
        Plan(form(G("g", (Q("x"),), bind=when(relevant="/data/g/x = 1"))))
