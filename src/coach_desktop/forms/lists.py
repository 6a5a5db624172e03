"""The lists of a form as nodes, for lookups and for filters of options."""

from collections.abc import Sequence

from coach_desktop.forms.definition import Branch, Choice, Form
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
            tree = self._form.trees.get(name)
            choices = self._form.lists[name]
            self._roots[name] = _grown(choices) if tree is None else _as_nodes(tree)
        return self._roots[name]

    def items(self, name: str) -> Sequence[Node]:
        """The items of a list as nodes; none when there is no list."""
        instance = self.root(name)
        return () if instance is None else instance.children[0].named("item")


def _grown(choices: tuple[Choice, ...]) -> Node:
    top = Node("instance", Leaf("#instance"))
    root = top.add(Node("root", Leaf("#root")))
    for choice in choices:
        item = root.add(Node("item", Leaf("#item")))
        for name, value in {"name": choice.name, **choice.extra}.items():
            item.add(Node(name, Leaf(f"#{name}"), value=value))
    return top


def _as_nodes(tree: Branch) -> Node:
    top = Node("instance", Leaf("#instance"))
    _hang(top, tree)
    return top


def _hang(above: Node, branch: Branch) -> None:
    node = above.add(Node(branch.name, Leaf(f"#{branch.name}"), value=branch.text))
    for child in branch.children:
        _hang(node, child)
