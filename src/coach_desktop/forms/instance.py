"""One filled-in form: values and rows by address, relevance and calculations kept up to date.

An address is the key of a question; inside a repeat it is `REPEAT/ROW/KEY`, with the ids of the
rows. A value that is no longer relevant is kept, is '' to expressions, and comes back.
"""

import heapq
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from coach_desktop.domain.answer import NOT_ASKED, Answer
from coach_desktop.forms.definition import Choice, Form, Group, Item, Question, text_in
from coach_desktop.forms.graph import CALCULATE, RELEVANT, Graph, Rule, build, compile_for
from coach_desktop.forms.lists import Lists
from coach_desktop.forms.nodes import Leaf, Node
from coach_desktop.forms.registry import Closure
from coach_desktop.forms.values import ExpressionError, Value, to_boolean, to_text
from coach_desktop.forms.world import Scope, Surroundings

_NUMBERS = frozenset({"integer", "decimal", "range"})


@dataclass(frozen=True, slots=True)
class Changed:
    """What a step changed, by address: values and relevance; `rows` when rows came or went."""

    values: frozenset[str] = frozenset()
    relevance: frozenset[str] = frozenset()
    rows: bool = False


@dataclass(slots=True)
class _Trace:
    values: set[str] = field(default_factory=set)
    relevance: set[str] = field(default_factory=set)


class Plan:
    """What every instance of one form version shares: compiled rules, questions by key."""

    def __init__(self, form: Form) -> None:
        """Compile; raises FormError with the name of the question."""
        self.form = form
        self.graph: Graph = build(form)
        self.paths = frozenset(item.path for item in _items(form.root))
        self.by_path: dict[str, Item] = {item.path: item for item in _items(form.root)}
        self.by_key: dict[str, Item] = {item.key: item for item in _items(form.root)}
        self.leaves = {item.path: _leaf(item) for item in _items(form.root)}
        self.shown = frozenset(each.path for each in form.questions() if each.is_shown)
        self._compiled: dict[tuple[str, str], Closure] = {}
        for question in form.questions():
            for column in ("constraint", "required", "readonly"):
                self.expression(question, column)

    def expression(self, question: Question, column: str) -> Closure | None:
        """A compiled column of a question, or None when it has none."""
        source = str(getattr(question, column))
        if not source:
            return None
        key = (question.path, column)
        if key not in self._compiled:
            self._compiled[key] = compile_for(question.path, source, column, self.paths)
        return self._compiled[key]


class Instance:
    """The answers of one intake to one form."""

    def __init__(self, plan: Plan, surroundings: Surroundings) -> None:
        self.plan = plan
        self.form = plan.form
        self.surroundings = surroundings
        self.language = plan.form.default_language
        self._lists = Lists(plan.form)
        self.root = Node("", Leaf("/")).add(self._grow(plan.form.root, None))
        self._outside_rows = {node.leaf.path: node for node in self.root.below()}
        for action in plan.form.actions:
            if action.event == "odk-instance-first-load":
                self._act(action.target, action.value, self.root)
        self.recompute_all()

    def list_root(self, name: str) -> Node | None:
        """A list of the form as nodes (World)."""
        return self._lists.root(name)

    def choice_name(self, value: str, path: str) -> str:
        """The label of an option (World)."""
        item = self.plan.by_path.get(path) or self.plan.by_key.get(path.rpartition("/")[2])
        if isinstance(item, Question):
            for choice in item.choices:
                if choice.name == value:
                    return text_in(choice.label, self.language, self.form.default_language)[0]
        return ""

    def itext(self, text_id: str) -> str:
        """A text of the form by its id (World)."""
        found = self.form.itext.get(text_id, {})
        return text_in(found, self.language, self.form.default_language)[0]

    def question(self, address: str) -> Question:
        """The question at an address; raises KeyError when there is none."""
        item = self.plan.by_key[address.rpartition("/")[2] if "/" in address else address]
        if not isinstance(item, Question):
            raise KeyError(address)
        return item

    def node(self, address: str) -> Node:
        """The node at an address; raises KeyError when there is none."""
        item = self.plan.by_key.get(address)
        if item is not None and item.path in self._outside_rows:
            return self._outside_rows[item.path]
        parts = address.split("/")
        here = self.root
        for place in range(0, len(parts) - 1, 2):
            repeat = self.plan.by_key[parts[place]]
            here = _first(here, repeat.path, parts[place + 1], address)
        if len(parts) % 2 == 0:
            return here
        return _first(here, self.plan.by_key[parts[-1]].path, "", address)

    def address(self, node: Node) -> str:
        """The address of a node."""
        rows = self.row_address(node)
        return rows.rstrip("/") if node.row else rows + self.plan.by_path[node.leaf.path].key

    def answer(self, address: str) -> Answer:
        """What was answered, relevant or not."""
        node = self.node(address)
        if node.reason is not None:
            return Answer(reason=node.reason)
        return Answer(node.value) if node.value else NOT_ASKED

    def set(self, address: str, answer: Answer) -> Changed:
        """Keep an answer and work out what follows from it."""
        node = self.node(address)
        trace = _Trace()
        before = node.spoken
        node.value, node.reason = answer.text, answer.reason
        trace.values.add(address)
        self._after(node, trace)
        if node.spoken != before:
            self._trigger(node, trace)
        return Changed(frozenset(trace.values), frozenset(trace.relevance))

    def restore(self, rows: Sequence[tuple[str, str]], answers: Mapping[str, Answer]) -> None:
        """Put back what was kept: rows as (repeat, id) in their order, and answers by address.

        What the form does not know any more is left out; the log still has it.
        """
        for repeat, row in rows:
            if repeat.rpartition("/")[2] in self.plan.by_key:
                self._insert_row(repeat, row)
        for address, answer in answers.items():
            try:
                node = self.node(address)
            except KeyError:
                continue
            node.value, node.reason = answer.text, answer.reason
        self.recompute_all()

    def rows(self, repeat: str) -> tuple[str, ...]:
        """Ids of the rows of a repeat, in order; `repeat` may stand inside a row itself."""
        return tuple(node.row for node in self._row_nodes(repeat))

    def add_row(self, repeat: str, row: str) -> Changed:
        """Add a row at the end of a repeat."""
        self._insert_row(repeat, row)
        return self._all_changed()

    def _insert_row(self, repeat: str, row: str) -> None:
        parent, group = self._repeat_home(repeat)
        node = self._grow(group, parent)
        node.row = row
        place = max((parent.children.index(each) for each in parent.named(group.name)), default=-1)
        parent.children.insert(place + 1 if place >= 0 else len(parent.children), node)
        node.parent = parent

    def remove_row(self, repeat: str, row: str) -> Changed:
        """Take a row out of a repeat."""
        for node in self._row_nodes(repeat):
            if node.row == row and node.parent is not None:
                node.parent.children.remove(node)
        return self._all_changed()

    def is_relevant(self, address: str) -> bool:
        """Whether the question is asked now."""
        return self.node(address).relevant

    def offers_rows(self, node: Node, repeat: Group) -> bool:
        """Whether a repeat below a node is asked now, also when it has no row yet."""
        place = Node(repeat.name, self.plan.leaves[repeat.path], node)
        for rule in self.plan.graph.rules:
            if rule.kind == RELEVANT and rule.path == repeat.path:
                return to_boolean(self._worked_out(rule.run, place))
        return True

    def row_address(self, node: Node) -> str:
        """The rows that a node stands in, as the beginning of an address: `lid/ROW/` or ''."""
        rows = [f"{self.plan.by_path[row.leaf.path].key}/{row.row}/" for row in node.rows()]
        return "".join(reversed(rows))

    def is_required(self, address: str) -> bool:
        """Whether the form wants an answer before it is finished."""
        return self._truth(address, "required", default=False)

    def is_readonly(self, address: str) -> bool:
        """Whether the answer cannot be changed on screen."""
        return self._truth(address, "readonly", default=False)

    def is_valid(self, address: str) -> bool:
        """Whether the answer keeps the question's constraint; no answer always does."""
        return not self.node(address).spoken or self._truth(address, "constraint", default=True)

    def choices(self, address: str) -> tuple[Choice, ...]:
        """The options of a question, as far as its filter lets them through now."""
        question, node = self.question(address), self.node(address)
        if question.items is None or not question.items.predicate:
            return question.choices
        return self._lists.filtered(question, Scope(node, node, self))

    def addresses(self) -> Iterator[str]:
        """Addresses of all questions, rows included, in document order."""
        for node in self.root.below():
            if isinstance(self.plan.by_path[node.leaf.path], Question):
                yield self.address(node)

    def fill_in(self, text: str, address: str) -> str:
        """Put values into the `{path}` places of a label."""
        for path in {part.partition("}")[0] for part in text.split("{")[1:]}:
            node = self.node(address)
            run = compile_for(node.leaf.path, path, "label", self.plan.paths)
            text = text.replace("{" + path + "}", to_text(run(Scope(node, node, self))))
        return text

    def recompute_all(self) -> None:
        """Work out every rule anew, in order."""
        for rule in self.plan.graph.rules:
            for node in list(self._at(rule.path)):
                self._apply(rule, node, _Trace())
        self._spread(self.root)

    def _grow(self, group: Group, parent: Node | None) -> Node:
        node = Node(group.name, self.plan.leaves[group.path], parent)
        for item in group.items:
            if isinstance(item, Question):
                leaf = node.add(Node(item.name, self.plan.leaves[item.path]))
                leaf.value = item.default
            elif not item.is_repeat:
                node.add(self._grow(item, node))
        return node

    def _repeat_home(self, repeat: str) -> tuple[Node, Group]:
        outer, _, key = repeat.rpartition("/")
        group = self.plan.by_key[key]
        if not isinstance(group, Group):
            raise KeyError(repeat)
        above = group.path.rpartition("/")[0]
        start = self.node(outer) if outer else self.root
        return next(node for node in start.below() if node.leaf.path == above), group

    def _row_nodes(self, repeat: str) -> list[Node]:
        parent, group = self._repeat_home(repeat)
        return [node for node in parent.named(group.name) if node.row]

    def _at(self, path: str) -> Iterator[Node]:
        """All nodes at a place of the form, through every row."""
        if path in self._outside_rows:
            return iter((self._outside_rows[path],))
        here = [self.root]
        for name in path.strip("/").split("/")[1:]:
            here = [child for node in here for child in node.children if child.name == name]
        return iter(here)

    def _after(self, node: Node, trace: _Trace) -> None:
        """Work out what reads this node, and what reads that, each once in order."""
        rules = self.plan.graph.rules
        queue = list(self.plan.graph.touched(node.leaf.path))
        heapq.heapify(queue)
        done: set[int] = set()
        while queue:
            place = heapq.heappop(queue)
            if place in done:
                continue
            done.add(place)
            rule = rules[place]
            for each in list(self._at(rule.path)):
                for path in self._apply(rule, each, trace):
                    for reader in self.plan.graph.touched(path):
                        heapq.heappush(queue, reader)

    def _apply(self, rule: Rule, node: Node, trace: _Trace) -> tuple[str, ...]:
        """Work out one rule at one node; give the places whose value or relevance changed."""
        value = self._worked_out(rule.run, node)
        if rule.kind == CALCULATE:
            text = to_text(value)
            if text == node.value:
                return ()
            node.value = text
            trace.values.add(self.address(node))
            return (node.leaf.path,)
        if to_boolean(value) == node.own_relevant:
            return ()
        node.own_relevant = to_boolean(value)
        changed = self._spread(node)
        trace.relevance |= {self.address(each) for each in changed}
        return tuple({each.leaf.path for each in changed})

    def _spread(self, node: Node) -> list[Node]:
        """Bring relevance from a node down to all below it; give those that changed."""
        above = node.parent.relevant if node.parent is not None else True
        changed = []
        relevant = above and node.own_relevant
        if relevant != node.relevant:
            node.relevant = relevant
            changed.append(node)
        for child in node.children:
            changed += self._spread(child)
        return changed

    def _all_changed(self) -> Changed:
        before = {self.address(node): node.spoken for node in self.root.below()}
        self.recompute_all()
        after = {self.address(node): node.spoken for node in self.root.below()}
        values = {each for each in after if before.get(each) != after[each]}
        return Changed(frozenset(values), frozenset(values), rows=True)

    def _truth(self, address: str, column: str, *, default: bool) -> bool:
        run = self.plan.expression(self.question(address), column)
        if run is None:
            return default
        node = self.node(address)
        return to_boolean(self._worked_out(run, node))

    def _worked_out(self, run: Closure, node: Node) -> Value:
        """An expression that fails on these answers gives '', as if nothing was answered."""
        try:
            return run(Scope(node, node, self))
        except ExpressionError:
            return ""

    def _trigger(self, node: Node, trace: _Trace) -> None:
        for action in self.form.actions:
            if action.event == "xforms-value-changed" and action.trigger == node.leaf.path:
                for changed in self._act(action.target, action.value, node):
                    trace.values.add(self.address(changed))
                    self._after(changed, trace)

    def _act(self, target: str, value: str, node: Node) -> list[Node]:
        run = compile_for(target, value, "default", self.plan.paths)
        found = [each for each in self._at(target) if _shares_rows(each, node)]
        for each in found:
            each.value = to_text(run(Scope(each, each, self)))
        return found


def _first(above: Node, path: str, row: str, address: str) -> Node:
    for node in above.below():
        if node.leaf.path == path and row in ("", node.row):
            return node
    raise KeyError(address)


def _shares_rows(one: Node, other: Node) -> bool:
    own = {row.leaf.path: row for row in one.rows()}
    return all(own.get(row.leaf.path, row) is row for row in other.rows())


def _leaf(item: Item) -> Leaf:
    if isinstance(item, Group):
        return Leaf(item.path, is_repeat=item.is_repeat)
    return Leaf(
        item.path,
        is_number=item.kind.value in _NUMBERS,
        may_be_incomplete=item.marks.datum_onvolledig,
    )


def _items(group: Group) -> Iterator[Item]:
    yield group
    for item in group.items:
        if isinstance(item, Group):
            yield from _items(item)
        else:
            yield item
