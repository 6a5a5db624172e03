"""Working out step by step gives what working out at once gives, on any form and any answers."""

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from coach_desktop.domain.answer import Answer, Reason
from coach_desktop.forms.instance import Instance, Plan
from tests.forms.xforms import G, Q, form, surroundings, when

ASKED = ("a", "b", "c", "d", "e", "f", "z")
IN_ROW = ("n", "m", "k")
IN_INNER = ("p", "q")
ROWS = ("r1", "r2", "r3")

BEFORE = {
    "b": ("/data/a",),
    "c": ("/data/b", "../a"),
    "g": ("/data/a", "/data/b", "/data/c"),
    "e": ("/data/c",),
    "f": ("../e", "/data/g/e"),
    "rij": ("/data/a", "/data/g/f", "string-length(/data/g)", "count(/data/g)"),
    "n": ("count(/data/rij)", "position(..)", "count-non-empty(/data/g/*)"),
    "m": ("../n", "/data/rij/n", "sum(/data/rij/n)", "max(/data/rij/n)"),
    "k": (
        "current()/../m", "sum(/data/rij/m[. > 1])", "count(/data/rij[n > 1])",
        "indexed-repeat(/data/rij/m, /data/rij, position(..) - 1)",
    ),
    "t": ("../k", "/data/rij/n", "indexed-repeat(/data/rij/k, /data/rij, 2)"),
    "p": ("../m", "../../k", "position(../..)", "count(/data/rij/t)", "count(../../t)"),
    "q": ("../p", "/data/rij/t/p", "sum(/data/rij/t/p)", "sum(../../t/p)"),
    "d": (
        "sum(/data/rij/t/q)", "sum(/data/rij/k)", "count(/data/rij//q)", "string-length(/data/rij)",
    ),
    "z": ("/data/d", "indexed-repeat(/data/rij/t/p, /data/rij, 1, /data/rij/t, 2)"),
}  # fmt: skip
"""What each place may read beside what stands before it outside the rows; so no form is a ring."""

SIGNS = ("+", "-", "*", "=", "!=", "<", ">=", "and", "or", "div")
OUTSIDE = ("/data/a", "/data/b", "/data/c", "/data/g/e")


@st.composite
def expressions(draw: st.DrawFn, name: str) -> str:
    known = list(BEFORE).index(name)
    places = (*BEFORE[name], *OUTSIDE[: max(1, known - 1) if known < 4 else 3])
    one, two = draw(st.sampled_from(places)), draw(st.sampled_from((*places, "1", "2")))
    shape = draw(st.sampled_from(("{0} {1} {2}", "coalesce({0}, {2})", "if({0} > 1, {2}, {0})")))
    return shape.format(one, draw(st.sampled_from(SIGNS)), two)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """A form with a group, a repeat and a repeat inside it."""

    def asked(name: str) -> Q:
        kinds = draw(
            st.sampled_from(((), ("relevant",), ("calculate",), ("relevant", "calculate")))
        )
        told = {kind: draw(expressions(name)) for kind in kinds if name in BEFORE}
        return Q(name, "int", bind=when(**told), default=draw(st.sampled_from(("", "1", "2"))))

    def gate(name: str) -> str:
        return when(relevant=draw(expressions(name))) if draw(st.booleans()) else ""

    inner = G("t", tuple(map(asked, IN_INNER)), repeat=True, bind=gate("t"))
    row = G("rij", (*map(asked, IN_ROW), inner), repeat=True, bind=gate("rij"))
    group = G("g", (asked("e"), asked("f")), bind=gate("g"))
    made = [asked("z"), asked("d"), row, group, asked("c"), asked("b"), asked("a")]
    return Plan(form(*(made if draw(st.booleans()) else reversed(made))))


VALUES = st.sampled_from((
    Answer(), Answer("0"), Answer("1"), Answer("3"), Answer("x"), Answer(reason=Reason.WEET_NIET),
))  # fmt: skip
STEPS = st.one_of(
    st.tuples(st.sampled_from(ASKED), VALUES),
    st.builds(
        lambda row, name, answer: (f"rij/{row}/{name}", answer),
        st.sampled_from(ROWS), st.sampled_from(IN_ROW), VALUES,
    ),
    st.builds(
        lambda row, inner, name, answer: (f"rij/{row}/t/{inner}/{name}", answer),
        st.sampled_from(ROWS), st.sampled_from(ROWS), st.sampled_from(IN_INNER), VALUES,
    ),
    st.tuples(st.just("rij"), st.sampled_from(ROWS)),
    st.tuples(st.sampled_from([f"rij/{row}/t" for row in ROWS]), st.sampled_from(ROWS)),
)  # fmt: skip


def begun(plan: Plan) -> Instance:
    """An instance with two rows, and two rows inside the first."""
    instance = Instance(plan, surroundings())
    for repeat, row in (("rij", "r1"), ("rij", "r2"), ("rij/r1/t", "r1"), ("rij/r1/t", "r2")):
        instance.add_row(repeat, row)
    return instance


def state(instance: Instance) -> list[tuple[str, bool, str, str]]:
    return [
        (each, instance.is_relevant(each), instance.node(each).value, instance.node(each).spoken)
        for each in instance.addresses()
    ]


def fresh(instance: Instance) -> Instance:
    """The same answers and rows, put back into a new instance at once."""
    rows = [("rij", row) for row in instance.rows("rij")]
    rows += [(f"rij/{row}/t", each) for _, row in rows for each in instance.rows(f"rij/{row}/t")]
    answers = {
        each: instance.answer(each)
        for each in instance.addresses()
        if not instance.question(each).calculate
    }
    again = Instance(instance.plan, surroundings())
    again.restore(rows, answers)
    return again


def take(instance: Instance, address: str, told: Answer | str) -> None:
    """Answer, or put a row there or take it away; what stands in no row is left out."""
    outer = address.split("/")
    if len(outer) > 1 and outer[1] not in instance.rows("rij"):
        return
    if isinstance(told, str):
        change = instance.remove_row if told in instance.rows(address) else instance.add_row
        change(address, told)
        return
    inside = len(outer) < 4 or outer[3] in instance.rows("/".join(outer[:3]))
    if inside and not instance.question(address).calculate:
        instance.set(address, told)


@settings(max_examples=40)
@given(plans(), st.lists(STEPS, max_size=12))
def test_what_is_worked_out_step_by_step_is_what_is_worked_out_at_once(
    plan: Plan, steps: Sequence[tuple[str, Answer | str]]
) -> None:
    instance = begun(plan)
    for address, told in steps:
        take(instance, address, told)
        stepwise = state(instance)
        assert state(fresh(instance)) == stepwise
        instance.recompute_all()
        assert state(instance) == stepwise


@settings(max_examples=40)
@given(plans(), st.lists(STEPS, max_size=8), st.tuples(st.sampled_from(ASKED), VALUES))
def test_a_step_tells_everything_that_it_changed(
    plan: Plan, steps: Sequence[tuple[str, Answer | str]], last: tuple[str, Answer]
) -> None:
    instance = begun(plan)
    for address, told in steps:
        take(instance, address, told)
    if instance.question(last[0]).calculate:
        return
    before = {each: rest for each, *rest in state(instance)}
    changed = instance.set(*last)
    for address, relevant, value, _ in state(instance):
        assert (relevant != before[address][0]) <= (address in changed.relevance)
        assert (value != before[address][1]) <= (address in changed.values)
