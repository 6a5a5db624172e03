"""Functions on nodes, lists, texts of the form, chance and ids."""

import hashlib
import math

from coach_desktop.forms.nodes import Node
from coach_desktop.forms.registry import MANY, Arguments, Table, entry
from coach_desktop.forms.values import ExpressionError, Value, to_number, to_text
from coach_desktop.forms.world import Chance, ParkMiller, Scope

NODES: Table = {}


def _nodes(value: Value) -> list[Node]:
    if not isinstance(value, list):
        raise ExpressionError("type")
    return value


@entry(NODES, "current", 0)
def _current(scope: Scope, _: Arguments) -> Value:
    return [scope.current]


@entry(NODES, "instance", 1)
def _instance(scope: Scope, arguments: Arguments) -> Value:
    name = to_text(arguments[0](scope))
    root = scope.world.list_root(name)
    if root is None:
        raise ExpressionError("unknown-list", name)
    return [root]


@entry(NODES, "count", 1)
def _count(scope: Scope, arguments: Arguments) -> Value:
    return float(len([node for node in _nodes(arguments[0](scope)) if node.relevant]))


@entry(NODES, "count-non-empty", 1)
def _count_non_empty(scope: Scope, arguments: Arguments) -> Value:
    return float(len([node for node in _nodes(arguments[0](scope)) if node.spoken]))


@entry(NODES, "position", 0, 1)
def _position(scope: Scope, arguments: Arguments) -> Value:
    if not arguments:
        return float(scope.position)
    nodes = [node for node in _nodes(arguments[0](scope)) if node.relevant]
    if not nodes:
        return 0.0
    if nodes[0].parent is None:
        raise ExpressionError("type")
    return float(nodes[0].parent.named(nodes[0].name).index(nodes[0]) + 1)


@entry(NODES, "last", 0)
def _last(scope: Scope, _: Arguments) -> Value:
    parent = scope.node.parent
    return float(len(parent.named(scope.node.name))) if parent is not None else 1.0


@entry(NODES, "once", 1)
def _once(scope: Scope, arguments: Arguments) -> Value:
    return scope.current.value or arguments[0](scope)


@entry(NODES, "indexed-repeat", 3, MANY)
def _indexed_repeat(scope: Scope, arguments: Arguments) -> Value:
    wanted = _nodes(arguments[0](scope))
    chosen = []
    for repeat, index in zip(arguments[1::2], arguments[2::2], strict=False):
        rows, place = _rows_like(_nodes(repeat(scope))), to_number(index(scope))
        if math.isnan(place) or not 1 <= place <= len(rows):
            return []
        chosen.append(rows[int(place) - 1])
    path = wanted[0].leaf.path if wanted else ""
    inside = [
        node
        for node in (chosen[-1].below() if chosen else ())
        if node.leaf.path == path and all(row in list(node.rows()) for row in chosen)
    ]
    return inside[:1]


def _rows_like(nodes: list[Node]) -> list[Node]:
    if not nodes or nodes[0].parent is None:
        return nodes
    return nodes[0].parent.named(nodes[0].name)


@entry(NODES, "pulldata", 4)
def _pulldata(scope: Scope, arguments: Arguments) -> Value:
    name, wanted, key, value = (to_text(argument(scope)) for argument in arguments)
    root = scope.world.list_root(name)
    if root is None:
        raise ExpressionError("unknown-list", name)
    for item in root.children[0].children:
        if any(each.spoken == value for each in item.named(key)):
            found = item.named(wanted)
            return found[0].spoken if found else ""
    return ""


@entry(NODES, "jr:choice-name", 2)
def _choice_name(scope: Scope, arguments: Arguments) -> Value:
    value, path = (to_text(argument(scope)) for argument in arguments)
    return scope.world.choice_name(value, path.strip())


@entry(NODES, "jr:itext", 1)
def _itext(scope: Scope, arguments: Arguments) -> Value:
    return scope.world.itext(to_text(arguments[0](scope)))


@entry(NODES, "random", 0)
def _random(scope: Scope, _: Arguments) -> Value:
    return Chance(scope.world.surroundings.seed, len(scope.current.leaf.path)).next()


@entry(NODES, "randomize", 1, 2)
def _randomize(scope: Scope, arguments: Arguments) -> Value:
    seed = scope.world.surroundings.seed
    if len(arguments) > 1:
        seed = _seed(arguments[1](scope))
    chance = ParkMiller(seed)
    shuffled: list[Node] = []
    for place, node in enumerate(_nodes(arguments[0](scope))):
        other = int(chance.next() * (place + 1))
        shuffled.append(node)
        shuffled[place], shuffled[other] = shuffled[other], node
    return shuffled


def _seed(asked: Value) -> int:
    """The seed that a form gives: a number, or a text by its digest; nothing is nought."""
    text = to_text(asked)
    number = to_number(asked)
    if math.isfinite(number):
        return int(number)
    return (
        int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big", signed=True)
        if text
        else 0
    )


@entry(NODES, "property", 1)
def _property(scope: Scope, arguments: Arguments) -> Value:
    """What the program knows of who fills in, and where; '' for any other name."""
    around = scope.world.surroundings
    told = {"username": around.username, "deviceid": around.device}
    return told.get(to_text(arguments[0](scope)), "")


@entry(NODES, "uuid", 0, 1)
def _uuid(scope: Scope, arguments: Arguments) -> Value:
    new = scope.world.surroundings.new_id()
    if not arguments:
        return new
    length = to_number(arguments[0](scope))
    return new.replace("-", "")[: int(min(length, len(new)))] if length > 0 else ""
