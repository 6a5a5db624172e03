"""The tree of an instance: groups, rows of repeats, and leaves with their value."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from coach_desktop.domain.answer import Reason


@dataclass(frozen=True, slots=True)
class Leaf:
    """What every node of one place in the form has in common."""

    path: str
    is_number: bool = False
    may_be_incomplete: bool = False
    is_repeat: bool = False
    keeps_truth: bool = False


_FULL_DATE = 10


@dataclass(slots=True, eq=False, repr=False)
class Node:
    """One element. `value` is what was stored; `spoken` is what expressions hear of it."""

    name: str
    leaf: Leaf
    parent: "Node | None" = None
    row: str = ""
    children: "list[Node]" = field(default_factory=list)
    value: str = ""
    reason: Reason | None = None
    own_relevant: bool = True
    is_within: bool = True
    relevant: bool = True

    def __repr__(self) -> str:
        return f"<Node {self.leaf.path}>"

    @property
    def spoken(self) -> str:
        """The value for an expression: '' when not relevant, declined, or an incomplete date."""
        if not self.relevant or self.reason is not None:
            return ""
        if self.children:
            return "".join(child.spoken for child in self.children)
        if self.leaf.may_be_incomplete and len(self.value) != _FULL_DATE:
            return ""
        return self.value

    def add(self, child: "Node") -> "Node":
        """Append a child and give it back."""
        child.parent = self
        self.children.append(child)
        return child

    def named(self, name: str) -> "list[Node]":
        """Children of this name, in order."""
        return [child for child in self.children if child.name == name]

    def below(self) -> "Iterator[Node]":
        """This node and all below it, in document order."""
        yield self
        for child in self.children:
            yield from child.below()

    def rows(self) -> "Iterator[Node]":
        """The rows of repeats that this node stands in, innermost first."""
        here: Node | None = self
        while here is not None:
            if here.row:
                yield here
            here = here.parent

    def root(self) -> "Node":
        """The top of the tree."""
        here = self
        while here.parent is not None:
            here = here.parent
        return here
