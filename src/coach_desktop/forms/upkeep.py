"""Keeps one filled-in form true: calculations, relevance, counted rows, and what the form sets."""

import heapq
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count

from coach_desktop.forms.addresses import Addresses
from coach_desktop.forms.counted import MOST_ROWS, Counted, is_counted, rows_wanted
from coach_desktop.forms.definition import CHANGED, NEW_ROW, Group
from coach_desktop.forms.graph import CALCULATE, Rule
from coach_desktop.forms.nodes import Node
from coach_desktop.forms.plan import Plan
from coach_desktop.forms.registry import Closure
from coach_desktop.forms.values import ExpressionError, Value, stored, to_boolean
from coach_desktop.forms.world import Scope, World

_MOST_STEPS = 200_000
"""Nodes that one expression may look at."""

_MOST_ROUNDS = 30
"""Times that new rows may ask for more rows."""

_MOST_GROWN = 1_000
"""Rows that a form may grow of itself."""


@dataclass(slots=True)
class Trace:
    """What a step changes while it is worked out, by address; `acted` is what the form set."""

    values: set[str] = field(default_factory=set)
    relevance: set[str] = field(default_factory=set)
    acted: set[str] = field(default_factory=set)


class Upkeep:
    """Works out rules at the nodes of one instance."""

    def __init__(self, plan: Plan, addresses: Addresses, world: World) -> None:
        self._plan = plan
        self._addresses = addresses
        self._world = world
        self._left = _MOST_STEPS
        self._grown = 0

    @property
    def is_overgrown(self) -> bool:
        """Whether the counts of the form asked for more rows than it may grow."""
        return self._grown >= _MOST_GROWN

    def spend(self, steps: int) -> None:
        """Count the work of the expression that is worked out."""
        self._left -= steps
        if self._left < 0:
            raise ExpressionError("too-long")

    def here(self, node: Node) -> Scope:
        """Where an expression of a node is worked out."""
        return Scope(node, node, self._world)

    def worked_out(self, run: Closure, scope: Scope) -> Value:
        """An expression that fails on these answers gives '', as if nothing was answered."""
        self._left = _MOST_STEPS
        try:
            return run(scope)
        except ExpressionError:
            return ""

    def recompute_all(self) -> None:
        """Work out every rule anew, in order."""
        for rule in self._plan.graph.rules:
            for node in list(self._addresses.at(rule.path)):
                self._apply(rule, node, Trace())

    def settle(self) -> None:
        """Work everything out, counted rows included."""
        self.recompute_all()
        self.settle_rows()

    def settle_rows(self) -> None:
        """Give every counted repeat its rows, and those in turn, within limits."""
        rounds = _MOST_ROUNDS
        while rounds and self._keep_counts():
            self.recompute_all()
            rounds -= 1

    def insert_row(self, repeat: str, row: str) -> list[Node]:
        """Grow a row; give the nodes that the form set in it."""
        node = self._addresses.insert_row(repeat, row)
        self._spread(node)
        return self.act(NEW_ROW, node.leaf.path, node)

    def grow_for(self, address: str) -> None:
        """Grow the counted rows that a kept answer stood in, also when the count is lower now."""
        parts = address.split("/")
        for place in range(1, len(parts) - 1, 2):
            item = self._plan.by_key.get(parts[place - 1])
            if isinstance(item, Group) and is_counted(item) and parts[place].isdecimal():
                above = "/".join(parts[:place])
                there = {row.row for row in self._addresses.rows(above)}
                wanted = range(1, min(int(parts[place]), MOST_ROWS) + 1)
                for row in [str(number) for number in wanted if str(number) not in there]:
                    self.insert_row(above, row)

    def act(self, event: str, trigger: str, node: Node) -> list[Node]:
        """Set the values that an event at a node sets; give the nodes that were set."""
        found = []
        for action, run in self._plan.acts.items():
            if (action.event, action.trigger) == (event, trigger):
                for each in self._addresses.at(action.target):
                    if _shares_rows(each, node):
                        value = self.worked_out(run, self.here(each))
                        each.value = stored(value)
                        found.append(each)
        return found

    def trigger(self, node: Node, trace: Trace) -> None:
        """Set what hangs on a change of this node, and what hangs on that, each node once."""
        queue, done = [node], {node}
        while queue:
            here = queue.pop(0)
            for changed in self.act(CHANGED, here.leaf.path, here):
                self.acted(changed, trace)
                if changed not in done:
                    done.add(changed)
                    queue.append(changed)

    def acted(self, node: Node, trace: Trace) -> None:
        """The form set this node: work out what follows."""
        address = self._addresses.of(node)
        trace.values.add(address)
        trace.acted.add(address)
        self.after(node, trace)

    def after(self, node: Node, trace: Trace) -> None:
        """Work out what reads this node, and what reads that, each once in order."""
        rules = self._plan.graph.rules
        queue = list(self._plan.graph.touched(node.leaf.path))
        heapq.heapify(queue)
        done: set[int] = set()
        while queue:
            place = heapq.heappop(queue)
            if place in done:
                continue
            done.add(place)
            rule = rules[place]
            for each in list(self._addresses.at(rule.path)):
                for path in self._apply(rule, each, trace):
                    for reader in self._plan.graph.touched(path):
                        heapq.heappush(queue, reader)

    def _apply(self, rule: Rule, node: Node, trace: Trace) -> tuple[str, ...]:
        """Work out one rule at one node; give the places whose value or relevance changed."""
        value = self.worked_out(rule.run, self.here(node))
        if rule.kind == CALCULATE:
            text = stored(value)
            if text == node.value:
                return ()
            node.value = text
            trace.values.add(self._addresses.of(node))
            return (node.leaf.path,)
        if to_boolean(value) == node.own_relevant:
            return ()
        node.own_relevant = to_boolean(value)
        changed = self._spread(node)
        trace.relevance |= {self._addresses.of(each) for each in changed}
        return tuple({each.leaf.path for each in changed})

    def _spread(self, node: Node) -> list[Node]:
        """Bring relevance from a node down to all below it; give those that changed."""
        above = node.parent.relevant if node.parent is not None else True
        changed = []
        relevant = above and node.own_relevant and node.is_within
        if relevant != node.relevant:
            node.relevant = relevant
            changed.append(node)
        for child in node.children:
            changed += self._spread(child)
        return changed

    def rows_differ(self) -> bool:
        """Whether a counted repeat has other rows than its count asks for."""
        return any(
            wanted > len(rows) or any(map(_is_astray, rows, _whether(wanted)))
            for _, _, wanted, rows in self._counts()
        )

    def _keep_counts(self) -> bool:
        changed = False
        for each, home, wanted, _ in list(self._counts()):
            changed |= self._grow(each, home, wanted)
            changed |= self._let_in(each, home, wanted)
        return changed

    def _counts(self) -> Iterator[tuple[Counted, Node, int, list[Node]]]:
        """Each place of a counted repeat: where it hangs, how many rows it asks, and has."""
        for each in self._plan.counted:
            for home in list(self._addresses.at(each.home)):
                wanted = self._wanted(each, home)
                if wanted is not None:
                    yield each, home, wanted, _rows(home, each.name)

    def _wanted(self, each: Counted, home: Node) -> int | None:
        """How many rows the form asks for below a node; None while nobody knows."""
        place = Node(each.name, self._plan.leaves[each.path], home)
        wanted = rows_wanted(self.worked_out(each.run, self.here(place)))
        return wanted if home.relevant else None

    def _grow(self, each: Counted, home: Node, wanted: int) -> bool:
        rows = {row.row for row in _rows(home, each.name)}
        free = (str(number) for number in count(1) if str(number) not in rows)
        wanting = min(max(0, wanted - len(rows)), _MOST_GROWN - self._grown)
        self._grown += wanting
        for row in [next(free) for _ in range(wanting)]:
            self.insert_row(self._addresses.of_rows(home) + each.key, row)
        return wanting > 0

    def _let_in(self, each: Counted, home: Node, wanted: int) -> bool:
        changed = False
        for row, within in zip(_rows(home, each.name), _whether(wanted), strict=False):
            if _is_astray(row, within):
                row.is_within = within
                self._spread(row)
                changed = True
        return changed


def _rows(home: Node, name: str) -> list[Node]:
    return [node for node in home.named(name) if node.row]


def _whether(wanted: int) -> Iterator[bool]:
    """For each row, in order, whether it is one of so many; without end."""
    return (place < wanted for place in count())


def _is_astray(row: Node, within: bool) -> bool:  # noqa: FBT001  (a pair to compare)
    """Whether a row that the form grew is asked for and does not count, or the other way round."""
    return row.row.isdecimal() and row.is_within is not within


def _shares_rows(one: Node, other: Node) -> bool:
    own = {row.leaf.path: row for row in one.rows()}
    return all(own.get(row.leaf.path, row) is row for row in other.rows())
