"""One filled-in form: values and rows by address, relevance and calculations kept up to date.

A value that is no longer relevant is kept, is '' to expressions, and comes back.
"""

import heapq
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from coach_desktop.domain.answer import NOT_ASKED, Answer
from coach_desktop.forms.addresses import Addresses
from coach_desktop.forms.definition import Choice, Group, Question, text_in
from coach_desktop.forms.graph import CALCULATE, RELEVANT, Rule, compile_for
from coach_desktop.forms.lists import Lists
from coach_desktop.forms.nodes import Node
from coach_desktop.forms.plan import Plan
from coach_desktop.forms.registry import Closure
from coach_desktop.forms.values import ExpressionError, Value, to_boolean, to_text
from coach_desktop.forms.world import Scope, Surroundings

__all__ = ["Changed", "Instance", "Plan"]


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


class Instance:
    """The answers of one intake to one form."""

    def __init__(self, plan: Plan, surroundings: Surroundings) -> None:
        self.plan = plan
        self.form = plan.form
        self.surroundings = surroundings
        self.language = plan.form.default_language
        self._lists = Lists(plan.form)
        self._addresses = Addresses(plan)
        self.root = self._addresses.root
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
        return self._addresses.question(address)

    def node(self, address: str) -> Node:
        """The node at an address; raises KeyError when there is none."""
        return self._addresses.node(address)

    def address(self, node: Node) -> str:
        """The address of a node."""
        return self._addresses.of(node)

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
                self._addresses.insert_row(repeat, row)
        for address, answer in answers.items():
            try:
                node = self.node(address)
            except KeyError:
                continue
            node.value, node.reason = answer.text, answer.reason
        self.recompute_all()

    def rows(self, repeat: str) -> tuple[str, ...]:
        """Ids of the rows of a repeat, in order; `repeat` may stand inside a row itself."""
        return tuple(node.row for node in self._addresses.rows(repeat))

    def add_row(self, repeat: str, row: str) -> Changed:
        """Add a row at the end of a repeat."""
        self._addresses.insert_row(repeat, row)
        return self._all_changed()

    def remove_row(self, repeat: str, row: str) -> Changed:
        """Take a row out of a repeat."""
        self._addresses.remove_row(repeat, row)
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
        return self._addresses.of_rows(node)

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
        return self._addresses.questions()

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
            for node in list(self._addresses.at(rule.path)):
                self._apply(rule, node, _Trace())
        self._spread(self.root)

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
            for each in list(self._addresses.at(rule.path)):
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
        found = [each for each in self._addresses.at(target) if _shares_rows(each, node)]
        for each in found:
            each.value = to_text(run(Scope(each, each, self)))
        return found


def _shares_rows(one: Node, other: Node) -> bool:
    own = {row.leaf.path: row for row in one.rows()}
    return all(own.get(row.leaf.path, row) is row for row in other.rows())
