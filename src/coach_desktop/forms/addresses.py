"""The nodes of one filled-in form by address, and the rows that come and go.

An address is the key of a question; inside a repeat it is `REPEAT/ROW/KEY`, with the ids of the
rows.
"""

from collections.abc import Iterable, Iterator

from coach_desktop.forms.definition import Group, Question
from coach_desktop.forms.nodes import Leaf, Node
from coach_desktop.forms.plan import Plan


class Addresses:
    """Grows the tree of an instance and finds its nodes."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self.root = Node("", Leaf("/")).add(self._grow(plan.form.root, None))
        self._outside_rows = {node.leaf.path: node for node in self.root.below()}

    def question(self, address: str) -> Question:
        """The question at an address; raises KeyError when there is none."""
        item = self._plan.by_key[address.rpartition("/")[2]]
        if not isinstance(item, Question):
            raise KeyError(address)
        return item

    def node(self, address: str) -> Node:
        """The node at an address; raises KeyError when there is none."""
        item = self._plan.by_key.get(address)
        if item is not None and item.path in self._outside_rows:
            return self._outside_rows[item.path]
        parts = address.split("/")
        here = self.root
        for place in range(0, len(parts) - 1, 2):
            repeat = self._plan.by_key[parts[place]]
            here = _first(here, repeat.path, parts[place + 1], address)
        if len(parts) % 2 == 0:
            return here
        return _first(here, self._plan.by_key[parts[-1]].path, "", address)

    def only(self, path: str) -> Node | None:
        """The node at a place that stands in no repeat; None at any other place."""
        return self._outside_rows.get(path)

    def of(self, node: Node) -> str:
        """The address of a node."""
        if node.leaf.path in self._outside_rows:
            return self._plan.by_path[node.leaf.path].key
        rows = self.of_rows(node)
        return rows.rstrip("/") if node.row else rows + self._plan.by_path[node.leaf.path].key

    def of_rows(self, node: Node) -> str:
        """The rows that a node stands in, as the beginning of an address: `lid/ROW/` or ''."""
        rows = [f"{self._plan.by_path[row.leaf.path].key}/{row.row}/" for row in node.rows()]
        return "".join(reversed(rows))

    def questions(self) -> Iterator[str]:
        """Addresses of all questions, rows included, in document order."""
        for node in self.root.below():
            if isinstance(self._plan.by_path[node.leaf.path], Question):
                yield self.of(node)

    def at(self, path: str) -> Iterator[Node]:
        """All nodes at a place of the form, through every row."""
        if path in self._outside_rows:
            return iter((self._outside_rows[path],))
        return iter(_children([self.root], path.strip("/").split("/")[1:]))

    def rows(self, repeat: str) -> list[Node]:
        """The rows of a repeat, in order; raises KeyError when it is no place of this form."""
        parent, group = self._home(repeat)
        return [node for node in parent.named(group.name) if node.row]

    def insert_row(self, repeat: str, row: str) -> Node:
        """Grow a row at the end of a repeat; raises KeyError when it is no place of this form."""
        parent, group = self._home(repeat)
        node = self._grow(group, parent)
        node.row = row
        places = [parent.children.index(each) for each in parent.named(group.name)]
        parent.insert(places[-1] + 1 if places else len(parent.children), node)
        return node

    def remove_row(self, repeat: str, row: str) -> None:
        """Take a row out of a repeat, when it is there."""
        parent, _ = self._home(repeat)
        for node in self.rows(repeat):
            if node.row == row:
                parent.remove(node)

    def _grow(self, group: Group, parent: Node | None) -> Node:
        node = Node(group.name, self._plan.leaves[group.path], parent)
        for item in group.items:
            if isinstance(item, Question):
                leaf = node.add(Node(item.name, self._plan.leaves[item.path]))
                leaf.value = item.default
            elif not item.is_repeat:
                node.add(self._grow(item, node))
        return node

    def _home(self, repeat: str) -> tuple[Node, Group]:
        """Where the rows of a repeat hang, and what they are."""
        outer, _, key = repeat.rpartition("/")
        group = self._plan.by_key[key]
        if not isinstance(group, Group) or not group.is_repeat:
            raise KeyError(repeat)
        above = group.path.rpartition("/")[0]
        start = self.node(outer) if outer else self.root
        home = _first(start, above, "", repeat)
        if self.of_rows(home).rstrip("/") != outer:
            raise KeyError(repeat)
        return home, group


def _first(above: Node, path: str, row: str, address: str) -> Node:
    """The first node at a place below another, in a certain row when one is named."""
    inside = path.removeprefix(above.leaf.path + "/")
    here = [above] if path == above.leaf.path else _children([above], inside.split("/"))
    found = next((node for node in here if row in ("", node.row)), None)
    if found is None or found.leaf.path != path:
        raise KeyError(address)
    return found


def _children(here: list[Node], names: Iterable[str]) -> list[Node]:
    for name in names:
        here = [child for node in here for child in node.named(name)]
    return here
