"""From the tree of an expression to a Python closure; nothing is ever evaluated as Python."""

import math
import operator
from collections.abc import Callable
from typing import TypeAlias

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
        case Binary():
            return _chain(tree)
        case Call():
            return _call(tree)
        case _:
            return _path(tree)


def _chain(tree: Tree) -> Closure:
    """Operators from left to right in a loop, so that a long sum does not fill the stack."""
    links = []
    while isinstance(tree, Binary):
        links.append((_OPERATORS[tree.operator], compiled_tree(tree.right)))
        tree = tree.left
    first = compiled_tree(tree)
    links.reverse()

    def run(scope: Scope) -> Value:
        value = first(scope)
        for combine, right in links:
            value = combine(value, right, scope)
        return value

    return run


Combine: TypeAlias = Callable[[Value, Closure, Scope], Value]


def _comparison(compare: Callable[[Value, Value], bool]) -> Combine:
    return lambda left, right, scope: compare(left, right(scope))


def _arithmetic(count: Callable[[float, float], float]) -> Combine:
    return lambda left, right, scope: count(to_number(left), to_number(right(scope)))


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


_OPERATORS: dict[str, Combine] = {
    "=": _comparison(same),
    "!=": _comparison(lambda left, right: not same(left, right)),
    "<": _comparison(less),
    ">": _comparison(lambda left, right: less(right, left)),
    "<=": _comparison(at_most),
    ">=": _comparison(lambda left, right: at_most(right, left)),
    "+": _arithmetic(operator.add),
    "-": _arithmetic(operator.sub),
    "*": _arithmetic(operator.mul),
    "div": _arithmetic(_divide),
    "mod": _arithmetic(_remainder),
    "and": lambda left, right, scope: to_boolean(left) and to_boolean(right(scope)),
    "or": lambda left, right, scope: to_boolean(left) or to_boolean(right(scope)),
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
    walk = _walk(tree)
    if not tree.absolute or not all(map(_is_name, tree.steps)):
        return walk
    path = "".join(f"/{step.name}" for step in tree.steps)

    def find(scope: Scope) -> Value:
        node = scope.world.only(path)
        return walk(scope) if node is None else [node]

    return find


def _is_name(step: Step) -> bool:
    return not step.predicates and step.name[0] not in ".*/@"


def _walk(tree: Path) -> Closure:
    start = compiled_tree(tree.start) if tree.start is not None else None
    steps = tuple(_step(step) for step in tree.steps)

    def run(scope: Scope) -> Value:
        nodes = _beginning(scope, tree, start)
        trail = _trail(scope.current) if tree.absolute else {}
        for walk in steps:
            nodes = walk(scope, nodes)
            if trail:
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
            scope.world.spend(len(nodes))
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
    scope.world.spend(len(nodes))
    for position, node in enumerate(nodes, start=1):
        value = predicate(scope.at(node, position))
        is_kept = value == position if isinstance(value, float) else to_boolean(value)
        if is_kept:
            kept.append(node)
    return kept
