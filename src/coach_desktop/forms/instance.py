"""One filled-in form: values and rows by address, relevance and calculations kept up to date.

A value that is no longer relevant is kept, is '' to expressions, and comes back.
"""

import heapq
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from coach_desktop.domain.answer import NOT_ASKED, Answer
from coach_desktop.forms.addresses import Addresses
from coach_desktop.forms.definition import Choice, Group, Question, text_in
from coach_desktop.forms.graph import CALCULATE, RELEVANT, Rule
from coach_desktop.forms.lists import Lists
from coach_desktop.forms.nodes import Node
from coach_desktop.forms.plan import PLACE, Plan
from coach_desktop.forms.registry import Closure
from coach_desktop.forms.values import ExpressionError, Value, stored, to_boolean, to_text
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
        self._act("odk-instance-first-load", "", self.root)
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
            for changed in self._act("xforms-value-changed", node.leaf.path, node):
                trace.values.add(self.address(changed))
                self._after(changed, trace)
        return Changed(frozenset(trace.values), frozenset(trace.relevance))

    def restore(self, rows: Sequence[tuple[str, str]], answers: Mapping[str, Answer]) -> None:
        """Put back what was kept: rows as (repeat, id) in their order, and answers by address.

        What the form does not know any more is left out; the log still has it.
        """
        for repeat, row in rows:
            with suppress(KeyError):
                self._insert_row(repeat, row)
        for address, answer in answers.items():
            with suppress(KeyError):
                node = self.node(address)
                node.value, node.reason = answer.text, answer.reason
        self.recompute_all()

    def rows(self, repeat: str) -> tuple[str, ...]:
        """Ids of the rows of a repeat, in order; `repeat` may stand inside a row itself."""
        return tuple(node.row for node in self._addresses.rows(repeat))

    def add_row(self, repeat: str, row: str) -> Changed:
        """Add a row at the end of a repeat."""
        before = self._standing()
        self._insert_row(repeat, row)
        return self._all_changed(before)

    def remove_row(self, repeat: str, row: str) -> Changed:
        """Take a row out of a repeat."""
        before = self._standing()
        self._addresses.remove_row(repeat, row)
        return self._all_changed(before)

    def is_relevant(self, address: str) -> bool:
        """Whether the question is asked now."""
        return self.node(address).relevant

    def offers_rows(self, node: Node, repeat: Group) -> bool:
        """Whether a repeat below a node is asked now, also when it has no row yet."""
        place = Node(repeat.name, self.plan.leaves[repeat.path], node)
        for rule in self.plan.graph.rules:
            if rule.kind == RELEVANT and rule.path == repeat.path:
                return to_boolean(self._worked_out(rule.run, self._here(place)))
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
        keep = self.plan.expression(question, "choice_filter")
        if question.items is None or keep is None:
            return question.choices
        nodes = self._lists.items(question.items.list_name)
        return tuple(
            choice
            for place, (choice, item) in enumerate(zip(question.choices, nodes, strict=True), 1)
            if to_boolean(self._worked_out(keep, Scope(item, node, self, place)))
        )

    def addresses(self) -> Iterator[str]:
        """Addresses of all questions, rows included, in document order."""
        return self._addresses.questions()

    def fill_in(self, text: str, address: str) -> str:
        """Put values into the `{path}` places of a label."""
        question, node = self.question(address), self.node(address)

        def told(place: "re.Match[str]") -> str:
            run = self.plan.expression(question, place.group())
            return (
                place.group() if run is None else to_text(self._worked_out(run, self._here(node)))
            )

        return PLACE.sub(told, text)

    def recompute_all(self) -> None:
        """Work out every rule anew, in order."""
        for rule in self.plan.graph.rules:
            for node in list(self._addresses.at(rule.path)):
                self._apply(rule, node, _Trace())

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
        value = self._worked_out(rule.run, self._here(node))
        if rule.kind == CALCULATE:
            text = stored(value, node.leaf)
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

    def _insert_row(self, repeat: str, row: str) -> None:
        node = self._addresses.insert_row(repeat, row)
        self._spread(node)
        self._act("odk-new-repeat", node.leaf.path, node)

    def _standing(self) -> dict[str, tuple[str, bool]]:
        return {self.address(node): (node.spoken, node.relevant) for node in self.root.below()}

    def _all_changed(self, before: Mapping[str, tuple[str, bool]]) -> Changed:
        self.recompute_all()
        values, relevance = set(), set()
        for address, (spoken, relevant) in self._standing().items():
            was = before.get(address, ("", None))
            if spoken != was[0]:
                values.add(address)
            if relevant != was[1]:
                relevance.add(address)
        return Changed(frozenset(values), frozenset(relevance), rows=True)

    def _truth(self, address: str, column: str, *, default: bool) -> bool:
        run = self.plan.expression(self.question(address), column)
        if run is None:
            return default
        node = self.node(address)
        return to_boolean(self._worked_out(run, self._here(node)))

    def _here(self, node: Node) -> Scope:
        return Scope(node, node, self)

    def _worked_out(self, run: Closure, scope: Scope) -> Value:
        """An expression that fails on these answers gives '', as if nothing was answered."""
        try:
            return run(scope)
        except ExpressionError:
            return ""

    def _act(self, event: str, trigger: str, node: Node) -> list[Node]:
        """Set the values that an event at a node sets; give the nodes that were set."""
        found = []
        for action, run in self.plan.acts.items():
            if (action.event, action.trigger) == (event, trigger):
                for each in self._addresses.at(action.target):
                    if _shares_rows(each, node):
                        value = self._worked_out(run, self._here(each))
                        each.value = stored(value, each.leaf)
                        found.append(each)
        return found


def _shares_rows(one: Node, other: Node) -> bool:
    own = {row.leaf.path: row for row in one.rows()}
    return all(own.get(row.leaf.path, row) is row for row in other.rows())
