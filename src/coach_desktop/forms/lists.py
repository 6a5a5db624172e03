"""The lists of a form as nodes, for lookups and for filters of options."""

from functools import lru_cache

from coach_desktop.forms.compiler import compiled
from coach_desktop.forms.definition import Choice, Form, Question
from coach_desktop.forms.nodes import Leaf, Node
from coach_desktop.forms.values import ExpressionError, to_boolean
from coach_desktop.forms.world import Scope


class Lists:
    """Makes the nodes of a list when they are asked for, once."""

    def __init__(self, form: Form) -> None:
        self._form = form
        self._roots: dict[str, Node] = {}

    def root(self, name: str) -> Node | None:
        """The instance node of a list, with `root/item` below it; None when there is no list."""
        if name not in self._form.lists:
            return None
        if name not in self._roots:
            self._roots[name] = _grown(self._form.lists[name])
        return self._roots[name]

    def filtered(self, question: Question, scope: Scope) -> tuple[Choice, ...]:
        """The options that the question's filter lets through now."""
        items = question.items
        instance = self.root(items.list_name) if items is not None else None
        if items is None or instance is None:
            return question.choices
        keep = _filter(items.predicate)
        nodes = instance.children[0].children
        return tuple(
            choice
            for place, (choice, node) in enumerate(zip(question.choices, nodes, strict=True), 1)
            if _holds(keep, scope.at(node, place))
        )


_filter = lru_cache(maxsize=512)(compiled)


def _holds(keep: object, scope: Scope) -> bool:
    try:
        return callable(keep) and to_boolean(keep(scope))
    except ExpressionError:
        return False


def _grown(choices: tuple[Choice, ...]) -> Node:
    top = Node("instance", Leaf("#instance"))
    root = top.add(Node("root", Leaf("#root")))
    for choice in choices:
        item = root.add(Node("item", Leaf("#item")))
        for name, value in {"name": choice.name, **choice.extra}.items():
            item.add(Node(name, Leaf(f"#{name}"), value=value))
    return top
