"""Forms made by chance out of every function, with nested rows, counts, filters and triggers."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from coach_desktop.domain.answer import Answer, Reason
from coach_desktop.forms.functions import FUNCTIONS
from coach_desktop.forms.instance import Instance, Plan
from coach_desktop.forms.world import Chance, Surroundings
from tests.forms.test_counted import counted, sets
from tests.forms.xforms import G, Q, form, itemset, listed, options, when

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
COLOURS = listed("kleuren", [
    {"name": "rood", "label": "Rood", "soort": "warm"},
    {"name": "geel", "label": "Geel", "soort": "warm"},
    {"name": "blauw", "label": "Blauw", "soort": "koud"},
])  # fmt: skip

PLACES = {
    "n": ("/data/n", "/data/m", "2", "0", "-1.5", "count(/data/rij)", "sum(/data/rij/rn)", "../n"),
    "t": ("/data/t", "'abc'", "'1'", "/data/k", "''", "/data/rij/rt", "concat(/data/t, /data/k)"),
    "d": ("/data/d", "today()", "'2026-02-28'", "now()", "date(/data/n)"),
    "l": ("/data/rij", "/data/rij/rn", "/data/rij/diep/dn", "/data/rij/rt", "/data/g/*"),
    "s": ("/data/km", "/data/k", "'rood geel'"),
    "b": ("/data/n > 1", "/data/t = 'abc'", "selected(/data/km, 'rood')", "/data/rij/rn > 0"),
}
"""What an argument may be: number, text, day, nodes, selection, truth."""

SHAPES = {
    "if": "btn", "not": "b", "boolean": "b", "selected": "st", "selected-at": "sn", "join": "tl",
    "count-selected": "s", "count": "l", "count-non-empty": "l", "sum": "l", "min": "l", "max": "l",
    "concat": "lt", "randomize": "ln", "checklist": "nnbb", "weighted-checklist": "nnbnbn",
    "date": "d", "date-time": "d", "decimal-date-time": "d", "decimal-time": "t",
    "boolean-from-string": "t", "string-length": "t", "coalesce": "tn", "translate": "ttt",
    "contains": "tt", "starts-with": "tt", "ends-with": "tt", "substr": "tn", "substring": "tn",
    "normalize-space": "t", "substring-before": "tt", "substring-after": "tt", "position": "l",
}  # fmt: skip
WHOLE = {
    "instance": "instance('kleuren')/root/item[soort = /data/t]/name",
    "pulldata": "pulldata('kleuren', 'soort', 'name', /data/k)",
    "indexed-repeat": "indexed-repeat(/data/rij/rn, /data/rij, /data/n)",
    "jr:choice-name": "jr:choice-name(/data/k, '/data/k')",
    "jr:itext": "jr:itext('niets')",
    "regex": "regex(/data/t, '(a|ab)+c?')",
    "digest": "digest(/data/t, 'SHA-256', 'hex')",
    "format-date": "format-date(/data/d, '%e-%n-%Y')",
    "format-date-time": "format-date-time(/data/d, '%H:%M')",
    "current": "count(/data/rij[rn > current()/../n])",
    "coach:leeftijd": "coach:leeftijd(/data/d, today())",
    "last": "count(/data/rij[rn = last()])",
    "property": "property('username')",
    "uuid": "uuid()",
    "random": "random() < 2",
    "once": "once(/data/t)",
    "base64-decode": "base64-decode(/data/t)",
}
OUTSIDE = ("n", "m", "t", "d", "k", "km", "h")
VALUES = ("", "0", "1", "2", "3", "abc", "2020-02-29", "rood", "rood geel", "x y", "0.5")


@dataclass
class Counts:
    """What a run went through."""

    forms: int = 0
    steps: int = 0
    rows: int = 0
    triggers: int = 0
    filters: int = 0
    leaves: int = 0
    functions: Counter[str] = field(default_factory=Counter)

    def told(self) -> str:
        """One line of figures."""
        return (
            f"{self.forms} forms, {self.steps} steps, {self.rows} rows came or went, "
            f"{self.triggers} values set by triggers, {self.filters} lists filtered, "
            f"{self.leaves} leaves compared, {len(self.functions)} functions"
        )


class Maker:
    """Draws forms and steps from a seed."""

    def __init__(self, seed: int) -> None:
        self._chance = Chance(seed)
        self.used: Counter[str] = Counter()

    def one_of(self, known: Sequence[str]) -> str:
        return known[int(self._chance.next() * len(known))]

    def maybe(self) -> bool:
        return self._chance.next() < 0.5

    def rule(self, name: str) -> str:
        """A rule that calls a function on places of the form."""
        self.used[name] += 1
        if name in WHOLE:
            return WHOLE[name]
        function = FUNCTIONS[name]
        shape = SHAPES.get(name, "n" * function.least)
        return f"{name}({', '.join(self.one_of(PLACES[kind]) for kind in shape)})"

    def plan(self, functions: Sequence[str]) -> Plan:
        """A form whose calculations and conditions call these functions, each once."""
        rules = [self.rule(name) for name in functions]
        calculated = [
            Q(f"c{n}", control="", bind=when(calculate=rule, **self._gate()))
            for n, rule in enumerate(rules)
        ]
        last = len(rules) - 1
        asked = (
            Q("n", "int", body=sets("h", "concat(/data/t, /data/n)")), Q("m", "decimal"),
            Q("t", body=sets("m", "string-length(/data/t)")), Q("d", "date"),
            Q("k", control="select1", body=options("rood", "geel")),
            Q("km", control="select", body=options("rood", "geel", "blauw")),
            Q("h", body=sets("v", "concat(/data/h, 'v')")), Q("v"),
            Q("f", control="select1", body=itemset("kleuren", "soort = /data/t or name = /data/k")),
            G("g", (Q("a", "int", bind=when(relevant="/data/n > 1")), Q("b", "int"))),
        )  # fmt: skip
        after = Q("z", control="", bind=when(calculate=f"concat(/data/c0, '|', /data/c{last})"))
        shown = Q("w", bind=when(relevant=f"/data/c{last} != '' and /data/n != 1"))
        made = (*asked, self._rows(), *calculated, after, shown)
        return Plan(form(*(made if self.maybe() else reversed(made)), model=COLOURS))

    def _gate(self) -> dict[str, str]:
        return {"relevant": self.one_of(PLACES["b"])} if self.maybe() else {}

    def _rows(self) -> Q | G:
        inner = (
            Q("dn", "int"),
            Q("dc", control="", bind=when(calculate="../dn + ../../rn + position(..)")),
        )
        deep = G("diep", inner, repeat=True, bind=when(relevant="../rn > 1"))
        items = (
            Q("rn", "int"), Q("rt"),
            Q("rc", control="", bind=when(calculate="position(..) + count(../diep) + /data/n")),
            Q("vorige", control="",
              bind=when(calculate="indexed-repeat(/data/rij/rn, /data/rij, position(..) - 1)")),
            deep,
        )  # fmt: skip
        if self.maybe():
            return counted("rij", "/data/n", *items)
        return G("rij", items, repeat=True)

    def step(self, instance: Instance, counts: Counts) -> None:
        """Answer something, or let a row come or go."""
        counts.steps += 1
        if self._chance.next() < 0.25:
            self._row(instance, counts)
            return
        asked = [each for each in instance.addresses() if instance.question(each).is_asked]
        told = Answer(reason=Reason.WEET_NIET) if self._chance.next() < 0.1 else None
        changed = instance.set(self.one_of(asked), told or Answer(self.one_of(VALUES)))
        counts.triggers += len(changed.acted)
        counts.rows += changed.rows

    def _row(self, instance: Instance, counts: Counts) -> None:
        counts.rows += 1
        repeats = ["rij", *(f"rij/{row}/diep" for row in instance.rows("rij"))]
        repeat = self.one_of(repeats)
        rows = instance.rows(repeat)
        if len(rows) > 2 or (rows and self._chance.next() < 0.3):
            own = [row for row in rows if not row.isdecimal()]
            instance.remove_row(repeat, self.one_of(own or ["weg"]))
        else:
            instance.add_row(repeat, f"r{counts.steps}")


def begun(plan: Plan) -> Instance:
    return Instance(plan, Surroundings(now=lambda: NOON, seed=3))


def chunks(seed: int, size: int = 9) -> Iterator[list[str]]:
    """Every function once, in an order by the seed."""
    chance = Chance(seed)
    names = sorted(FUNCTIONS, key=lambda _: chance.next())
    yield from (names[start : start + size] for start in range(0, len(names), size))
