"""Who depends on whom: what to work out again after a change, in which order; cycles refused."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from coach_desktop.domain.errors import FormError
from coach_desktop.forms.compiler import compiled_tree
from coach_desktop.forms.definition import Form, Group, Item
from coach_desktop.forms.expression import Call, Path, Tree, parse, parts
from coach_desktop.forms.registry import Closure
from coach_desktop.forms.values import ExpressionError

CALCULATE = "calculate"
RELEVANT = "relevant"

_READS_NO_VALUE = frozenset({"once", "position"})
"""Functions that hang on no value of their argument: `once` keeps its own, `position` asks a place
among rows, and when rows come or go everything is worked out anew."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One expression of the form that is kept up to date: what it fills, and where it reads."""

    kind: str
    path: str
    run: Closure
    reads: frozenset[str]
    rank: int = 0


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
    paths = frozenset(_paths(form.root))
    rules = [rule for item in _all(form.root) for rule in _rules(item, paths)]
    ordered = _ordered(rules)
    readers: dict[str, list[int]] = {}
    for place, rule in enumerate(ordered):
        for read in rule.reads:
            readers.setdefault(read, []).append(place)
    return Graph(tuple(ordered), {path: tuple(found) for path, found in readers.items()})


def compile_for(item_path: str, source: str, column: str, paths: frozenset[str]) -> Closure:
    """Compile one expression of a question; raises FormError naming question and column."""
    return _compiled(item_path, source, column, paths)[0]


def _compiled(
    path: str, source: str, column: str, paths: frozenset[str]
) -> tuple[Closure, frozenset[str]]:
    name = path.rpartition("/")[2]
    try:
        tree = parse(source)
        run = compiled_tree(tree)
    except ExpressionError as refused:
        code = f"form.{refused.reason}"
        raise FormError(code, name=name, column=column, what=refused.name) from None
    return run, frozenset(reads_of(tree, path, paths, name, column))


def reads_of(tree: Tree, path: str, paths: frozenset[str], name: str, column: str) -> Iterator[str]:
    """The places that an expression at `path` reads; raises FormError on one that is not there."""
    apart = {id(part) for call in parts(tree) if isinstance(call, Call) for part in call.arguments
             if call.name in _READS_NO_VALUE}  # fmt: skip
    for part in parts(tree):
        if isinstance(part, Path) and part.start is None and id(part) not in apart:
            yield from _places(part, path, paths, name, column)
        elif isinstance(part, Path) and part.start == Call("current", ()):
            here = Path(absolute=False, start=None, steps=part.steps)
            yield from _places(here, path, paths, name, column)


def _places(part: Path, path: str, paths: frozenset[str], name: str, column: str) -> Iterator[str]:
    here = [] if part.absolute else path.strip("/").split("/")
    for step in part.steps:
        if step.name == "..":
            here = here[:-1]
        elif step.name in {"*", "//"} or step.name.startswith("@"):
            prefix = "/" + "/".join(here)
            yield from (each for each in paths if each.startswith(prefix))
            return
        elif step.name != ".":
            here.append(step.name)
    place = "/" + "/".join(here)
    if place in paths:
        yield place
        if any(each.startswith(place + "/") for each in paths):
            yield from (each for each in paths if each.startswith(place + "/"))
    elif part.absolute and len(part.steps) > 1 and place != path:
        raise FormError("form.unknown-question", name=name, column=column, what=here[-1])


def _rules(item: Item, paths: frozenset[str]) -> Iterator[Rule]:
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
    ordered: list[Rule] = []
    state = [0] * len(rules)

    def visit(place: int) -> None:
        if state[place] == 1:
            raise FormError("form.cycle", name=rules[place].path.rpartition("/")[2])
        if state[place] == 2:
            return
        state[place] = 1
        for before in _before(rules[place], fills):
            visit(before)
        state[place] = 2
        rule = rules[place]
        ordered.append(Rule(rule.kind, rule.path, rule.run, rule.reads, len(ordered)))

    for place in range(len(rules)):
        visit(place)
    return ordered


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


def _paths(group: Group) -> Iterator[str]:
    return (item.path for item in _all(group))
