"""From the tree of an expression to a Python closure; nothing is ever evaluated as Python."""

import math
import operator
from collections.abc import Callable

from coach_desktop.forms.expression import Binary, Call, Literal, Negative, Path, Step, Tree, parse
from coach_desktop.forms.functions import FUNCTIONS
from coach_desktop.forms.nodes import Node
from coach_desktop.forms.registry import Closure
from coach_desktop.forms.values import (
    ExpressionError,
    Value,
    at_most,
    less,
    same,
    to_boolean,
    to_number,
)
from coach_desktop.forms.world import Scope


def compiled(source: str) -> Closure:
    """Compile an expression; raises ExpressionError with what is wrong with it."""
    return compiled_tree(parse(source.strip()))


def compiled_tree(tree: Tree) -> Closure:
    """Compile a tree that was already read."""
    match tree:
        case Literal():
            literal = tree.value
            return lambda _: literal
        case Negative():
            inner = compiled_tree(tree.value)
            return lambda scope: -to_number(inner(scope))
        case Binary(sign, left, right):
            return _binary(sign, compiled_tree(left), compiled_tree(right))
        case Call():
            return _call(tree)
        case _:
            return _path(tree)


def _binary(sign: str, left: Closure, right: Closure) -> Closure:
    if sign in _COMPARISONS:
        compare = _COMPARISONS[sign]
        return lambda scope: compare(left(scope), right(scope))
    if sign in _ARITHMETIC:
        count = _ARITHMETIC[sign]
        return lambda scope: count(to_number(left(scope)), to_number(right(scope)))
    if sign == "and":
        return lambda scope: to_boolean(left(scope)) and to_boolean(right(scope))
    return lambda scope: to_boolean(left(scope)) or to_boolean(right(scope))


_COMPARISONS: dict[str, Callable[[Value, Value], bool]] = {
    "=": same,
    "!=": lambda left, right: not same(left, right),
    "<": less,
    ">": lambda left, right: less(right, left),
    "<=": at_most,
    ">=": lambda left, right: at_most(right, left),
}


def _divide(left: float, right: float) -> float:
    if right != 0:
        return left / right
    if left == 0 or math.isnan(left):
        return math.nan
    return math.copysign(math.inf, left) * math.copysign(1.0, right)


def _remainder(left: float, right: float) -> float:
    if right == 0 or math.isinf(left) or math.isnan(left) or math.isnan(right):
        return math.nan
    return math.fmod(left, right)


_ARITHMETIC: dict[str, Callable[[float, float], float]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "div": _divide,
    "mod": _remainder,
}


def _call(tree: Call) -> Closure:
    function = FUNCTIONS.get(tree.name)
    if function is None:
        raise ExpressionError("unknown-function", tree.name)
    if not function.least <= len(tree.arguments) <= function.most:
        raise ExpressionError("arguments", tree.name)
    arguments = tuple(compiled_tree(argument) for argument in tree.arguments)
    run = function.run
    return lambda scope: run(scope, arguments)


def _path(tree: Path) -> Closure:
    start = compiled_tree(tree.start) if tree.start is not None else None
    steps = tuple(_step(step) for step in tree.steps)
    last = len(steps) - 1

    def run(scope: Scope) -> Value:
        nodes = _beginning(scope, tree, start)
        trail = _trail(scope.current) if tree.absolute else {}
        for place, walk in enumerate(steps):
            nodes = walk(scope, nodes)
            if trail and place != last:
                nodes = _same_row(nodes, trail)
        return nodes

    return run


def _beginning(scope: Scope, tree: Path, start: Closure | None) -> list[Node]:
    if start is not None:
        value = start(scope)
        if not isinstance(value, list):
            raise ExpressionError("type")
        return value
    if tree.absolute:
        return [scope.current.root()]
    return [scope.node]


def _trail(node: Node) -> dict[str, Node]:
    """The rows that a node stands in, by the place of their repeat."""
    return {row.leaf.path: row for row in node.rows()}


def _same_row(nodes: list[Node], trail: dict[str, Node]) -> list[Node]:
    """An absolute path from inside a repeat means the row that the question stands in."""
    own = [node for node in nodes if trail.get(node.leaf.path) is node]
    return own or nodes


def _step(step: Step) -> Callable[[Scope, list[Node]], list[Node]]:
    predicates = tuple(compiled_tree(each) for each in step.predicates)
    find = _finder(step.name)

    def walk(scope: Scope, nodes: list[Node]) -> list[Node]:
        found = [each for node in nodes for each in find(node)]
        if len(nodes) > 1:
            found = list(dict.fromkeys(found))
        for predicate in predicates:
            found = _kept(scope, found, predicate)
        return found

    return walk


def _finder(name: str) -> Callable[[Node], list[Node]]:
    if name == ".":
        return lambda node: [node]
    if name == "..":
        return lambda node: [node.parent] if node.parent is not None else []
    if name == "*":
        return lambda node: [each for each in node.children if not each.name.startswith("@")]
    if name == "//":
        return lambda node: list(node.below())
    bare = name.rpartition(":")[2] if not name.startswith("@") else name
    return lambda node: [each for each in node.children if each.name in (name, bare)]


def _kept(scope: Scope, nodes: list[Node], predicate: Closure) -> list[Node]:
    kept = []
    for position, node in enumerate(nodes, start=1):
        value = predicate(scope.at(node, position))
        is_kept = value == position if isinstance(value, float) else to_boolean(value)
        if is_kept:
            kept.append(node)
    return kept
