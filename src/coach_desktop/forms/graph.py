"""Who depends on whom: what to work out again after a change, in which order; cycles refused."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from graphlib import CycleError, TopologicalSorter
from typing import TypeAlias

from coach_desktop.domain.errors import FormError
from coach_desktop.forms.compiler import compiled_tree
from coach_desktop.forms.definition import Form, Group, Item
from coach_desktop.forms.expression import Binary, Call, Negative, Path, Tree, parse
from coach_desktop.forms.registry import Closure
from coach_desktop.forms.values import ExpressionError

CALCULATE = "calculate"
RELEVANT = "relevant"


class Depth(Enum):
    """How much of the place that a path ends at is read."""

    ITSELF = 1
    ALL = 2


_DEPTHS = {"position": Depth.ITSELF, "count": Depth.ITSELF, "indexed-repeat": Depth.ITSELF}
"""Functions that ask where a row is, or whether it is there, and not what stands in it. When rows
come or go everything is worked out anew, so nothing hangs on that."""


Below: TypeAlias = Mapping[str, tuple[str, ...]]
"""Every place of a form, with the places below it."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One expression of the form that is kept up to date: what it fills, and where it reads."""

    kind: str
    path: str
    run: Closure
    reads: frozenset[str]


@dataclass(frozen=True, slots=True)
class Graph:
    """The rules in an order that never reads what is not worked out yet."""

    rules: tuple[Rule, ...]
    readers: Mapping[str, tuple[int, ...]]

    def touched(self, path: str) -> tuple[int, ...]:
        """The rules that read a place, as places in `rules`."""
        return self.readers.get(path, ())


def build(form: Form) -> Graph:
    """Compile and order the rules; raises FormError with the name of the question."""
    paths = places(form.root)
    rules = [rule for item in _all(form.root) for rule in _rules(item, paths)]
    ordered = _ordered(rules)
    readers: dict[str, list[int]] = {}
    for place, rule in enumerate(ordered):
        for read in rule.reads:
            readers.setdefault(read, []).append(place)
    return Graph(tuple(ordered), {path: tuple(found) for path, found in readers.items()})


def compile_for(item_path: str, source: str, column: str, paths: Below) -> Closure:
    """Compile one expression of a question; raises FormError naming question and column."""
    return _compiled(item_path, source, column, paths)[0]


def reads_of(item_path: str, source: str, column: str, paths: Below) -> frozenset[str]:
    """The places that one expression of a question reads; raises FormError like `compile_for`."""
    return _compiled(item_path, source, column, paths)[1]


def _compiled(path: str, source: str, column: str, paths: Below) -> tuple[Closure, frozenset[str]]:
    name = path.rpartition("/")[2]
    try:
        tree = parse(source)
        run = compiled_tree(tree)
    except ExpressionError as refused:
        code = f"form.{refused.reason}"
        raise FormError(code, name=name, column=column, what=refused.name) from None
    return run, frozenset(_Source(path, name, column, paths).reads(tree))


Place: TypeAlias = tuple[str, ...] | None
"""Names from the root down; None where a path leaves the form or may mean many places."""


@dataclass(frozen=True, slots=True)
class _Source:
    """An expression of one question, among all places of its form."""

    path: str
    name: str
    column: str
    paths: Below

    def reads(self, tree: Tree) -> Iterator[str]:
        """The places that it reads; raises FormError on one that is not there."""
        origin: Place = tuple(self.path.strip("/").split("/"))
        queue: list[tuple[Tree, Place, Depth]] = [(tree, origin, Depth.ALL)]
        while queue:
            part, here, depth = queue.pop()
            match part:
                case Call():
                    depth = _DEPTHS.get(part.name, Depth.ALL)
                    queue += [(each, here, depth) for each in part.arguments]
                case Binary():
                    queue += [(part.left, here, Depth.ALL), (part.right, here, Depth.ALL)]
                case Negative():
                    queue.append((part.value, here, Depth.ALL))
                case Path():
                    wide, place, inner = _walked(part, here, origin)
                    queue += inner
                    yield from self._below(wide)
                    yield from self._found(part, place, depth)
                case _:
                    pass

    def _below(self, place: Place) -> Iterator[str]:
        if place is not None:
            above = "".join(f"/{name}" for name in place)
            yield from self.paths.get(above, ()) if above else self.paths

    def _found(self, part: Path, place: Place, depth: Depth) -> Iterator[str]:
        if not place:
            return
        path = "/" + "/".join(place)
        if path in self.paths:
            yield path
            if depth is Depth.ALL:
                yield from self._below(place)
        elif part.absolute and len(part.steps) > 1 and place[1:2] != ("meta",):
            raise FormError(
                "form.unknown-question", name=self.name, column=self.column, what=place[-1]
            )


def _walked(
    part: Path, here: Place, origin: Place
) -> tuple[Place, Place, list[tuple[Tree, Place, Depth]]]:
    """Walk a path: under what it reads everything, where it ends, and what else there is to read.

    A predicate stands at the place that it filters, so `n[. > 2]` does not read its own question.
    """
    inner: list[tuple[Tree, Place, Depth]] = []
    if part.absolute:
        here = ()
    elif part.start == Call("current", ()):
        here = origin
    elif part.start is not None:
        inner.append((part.start, here, Depth.ALL))
        here = None
    wide: Place = None
    for step in part.steps:
        if step.name in {"*", "//"}:
            wide, here = (here if wide is None else wide), None
        elif step.name.startswith("@"):
            here = None
        elif here is not None:
            here = _onward(here, step.name)
        inner += [(each, here, Depth.ALL) for each in step.predicates]
    return wide, here, inner


def _onward(here: tuple[str, ...], name: str) -> tuple[str, ...]:
    if name == ".":
        return here
    return here[:-1] if name == ".." else (*here, name)


def _rules(item: Item, paths: Below) -> Iterator[Rule]:
    if item.relevant and item.relevant != "true()":
        run, reads = _compiled(item.path, item.relevant, RELEVANT, paths)
        yield Rule(RELEVANT, item.path, run, reads)
    if not isinstance(item, Group) and item.calculate:
        run, reads = _compiled(item.path, item.calculate, CALCULATE, paths)
        yield Rule(CALCULATE, item.path, run, reads)


def _ordered(rules: list[Rule]) -> list[Rule]:
    """Sort so that a rule comes after everything it reads; raises FormError on a cycle."""
    fills: dict[str, list[int]] = {}
    for place, rule in enumerate(rules):
        fills.setdefault(rule.path, []).append(place)
    before = {place: set(_before(rule, fills)) for place, rule in enumerate(rules)}
    try:
        return [rules[place] for place in TopologicalSorter(before).static_order()]
    except CycleError as ring:
        name = rules[ring.args[1][0]].path.rpartition("/")[2]
        raise FormError("form.cycle", name=name) from None


def _before(rule: Rule, fills: Mapping[str, list[int]]) -> Iterator[int]:
    """The rules that must be worked out first: those that fill a place it reads or one above it."""
    for read in rule.reads:
        names = read.strip("/").split("/")
        for depth in range(1, len(names) + 1):
            yield from fills.get("/" + "/".join(names[:depth]), ())


def _all(group: Group) -> Iterator[Item]:
    yield group
    for item in group.items:
        if isinstance(item, Group):
            yield from _all(item)
        else:
            yield item


def places(group: Group) -> Below:
    """Every place of a form, with the places below it."""
    found: dict[str, tuple[str, ...]] = {}
    for item in group.items:
        inner = places(item) if isinstance(item, Group) else {item.path: ()}
        found |= inner
    return {group.path: tuple(found), **found}
