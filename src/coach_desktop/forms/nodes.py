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
    _by_name: "dict[str, list[Node]] | None" = None

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
        self.insert(len(self.children), child)
        return child

    def insert(self, place: int, child: "Node") -> None:
        """Put a child at a place among the children."""
        child.parent = self
        self.children.insert(place, child)
        self._by_name = None

    def remove(self, child: "Node") -> None:
        """Take a child out."""
        self.children.remove(child)
        self._by_name = None

    def named(self, name: str) -> "list[Node]":
        """Children of this name, in order; looked up once for as long as the same ones stand."""
        if self._by_name is None:
            self._by_name = {}
            for child in self.children:
                self._by_name.setdefault(child.name, []).append(child)
        return list(self._by_name.get(name, ()))

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
