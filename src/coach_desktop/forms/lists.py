"""The lists of a form as nodes, for lookups and for filters of options."""

from collections.abc import Sequence

from coach_desktop.forms.definition import Choice, Form
from coach_desktop.forms.nodes import Leaf, Node


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

    def items(self, name: str) -> Sequence[Node]:
        """The items of a list as nodes; none when there is no list."""
        instance = self.root(name)
        return () if instance is None else instance.children[0].children


def _grown(choices: tuple[Choice, ...]) -> Node:
    top = Node("instance", Leaf("#instance"))
    root = top.add(Node("root", Leaf("#root")))
    for choice in choices:
        item = root.add(Node("item", Leaf("#item")))
        for name, value in {"name": choice.name, **choice.extra}.items():
            item.add(Node(name, Leaf(f"#{name}"), value=value))
    return top
