"""One filled-in form: values and rows by address, relevance and calculations kept up to date.

A value that is no longer relevant is kept, is '' to expressions, and comes back.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

from coach_desktop.domain.answer import NOT_ASKED, Answer
from coach_desktop.forms.addresses import Addresses
from coach_desktop.forms.definition import FINISHED, FIRST_LOAD, Choice, Group, Question, text_in
from coach_desktop.forms.lists import Lists
from coach_desktop.forms.nodes import Node
from coach_desktop.forms.options import options_now
from coach_desktop.forms.plan import PLACE, Plan
from coach_desktop.forms.registry import Closure
from coach_desktop.forms.upkeep import Trace, Upkeep
from coach_desktop.forms.values import to_boolean, to_text
from coach_desktop.forms.world import Surroundings

__all__ = ["Changed", "Instance", "Plan"]


@dataclass(frozen=True, slots=True)
class Changed:
    """What a step changed, by address: values and relevance; `rows` when rows came or went.

    `acted` are the values that the form itself set, once: they are kept like an answer.
    """

    values: frozenset[str] = frozenset()
    relevance: frozenset[str] = frozenset()
    rows: bool = False
    acted: frozenset[str] = frozenset()


class Instance:
    """The answers of one intake to one form."""

    def __init__(self, plan: Plan, surroundings: Surroundings) -> None:
        self.plan = plan
        self.form = plan.form
        self.surroundings = surroundings
        self.language = plan.form.default_language
        self.layout = 0
        """How often a question or a row may have come or gone."""
        self._lists = Lists(plan.form)
        self._addresses = Addresses(plan)
        self.root = self._addresses.root
        self._upkeep = Upkeep(plan, self._addresses, self)
        begun = self._upkeep.act(FIRST_LOAD, "", self.root)
        self.begun = frozenset(map(self.address, begun))
        """Addresses that the form filled in of itself, at the beginning."""
        self._upkeep.settle()

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

    def only(self, path: str) -> Node | None:
        """The node at a place outside every repeat (World)."""
        return self._addresses.only(path)

    def spend(self, steps: int) -> None:
        """Count the work of the expression that is worked out (World)."""
        self._upkeep.spend(steps)

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
        trace = Trace()
        before = node.spoken
        node.value, node.reason = answer.text, answer.reason
        trace.values.add(address)
        self._upkeep.after(node, trace)
        if node.spoken != before:
            self._upkeep.trigger(node, trace)
        if not self._upkeep.rows_differ():
            return self._told(trace)
        standing = self._standing()
        self._upkeep.settle_rows()
        return self._all_changed(standing, trace)

    def finish(self) -> Changed:
        """The talk is over: set what the form sets at its end."""
        trace = Trace()
        for node in self._upkeep.act(FINISHED, "", self.root):
            self._upkeep.acted(node, trace)
        return self._told(trace)

    def restore(self, rows: Sequence[tuple[str, str]], answers: Mapping[str, Answer]) -> None:
        """Put back what was kept: rows as (repeat, id) in their order, and answers by address.

        What the form does not know any more is left out; the log still has it.
        """
        self.layout += 1
        for repeat, row in rows:
            with suppress(KeyError):
                self._upkeep.grow_for(f"{repeat}/{row}")
                if row not in self.rows(repeat):
                    self._upkeep.insert_row(repeat, row)
        for address, answer in answers.items():
            with suppress(KeyError):
                self._upkeep.grow_for(address)
                node = self.node(address)
                node.value, node.reason = answer.text, answer.reason
        self._upkeep.settle()

    @property
    def is_overgrown(self) -> bool:
        """Whether the form grew as many rows of itself as it may; its counts have no end."""
        return self._upkeep.is_overgrown

    def rows(self, repeat: str) -> tuple[str, ...]:
        """Ids of the rows of a repeat, in order; `repeat` may stand inside a row itself."""
        return tuple(node.row for node in self._addresses.rows(repeat))

    def add_row(self, repeat: str, row: str) -> Changed:
        """Add a row at the end of a repeat."""
        before = self._standing()
        set_in_it = self._upkeep.insert_row(repeat, row)
        trace = Trace(acted={self.address(each) for each in set_in_it})
        self._upkeep.settle()
        return self._all_changed(before, trace)

    def remove_row(self, repeat: str, row: str) -> Changed:
        """Take a row out of a repeat."""
        before = self._standing()
        self._addresses.remove_row(repeat, row)
        self._upkeep.settle()
        return self._all_changed(before, Trace())

    def is_relevant(self, address: str) -> bool:
        """Whether the question is asked now."""
        return self.node(address).relevant

    def offers_rows(self, node: Node, repeat: Group) -> bool:
        """Whether a repeat below a node is asked now, also when it has no row yet."""
        place = Node(repeat.name, self.plan.leaves[repeat.path], node)
        rule = self.plan.repeats.get(repeat.path)
        return rule is None or self._holds(rule.run, place)

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
        question, here = self.question(address), self._upkeep.here(self.node(address))
        work = self._upkeep.worked_out
        return tuple(options_now(self.plan, self._lists, question, here, work))

    def addresses(self) -> Iterator[str]:
        """Addresses of all questions, rows included, in document order."""
        return self._addresses.questions()

    def fill_in(self, text: str, address: str) -> str:
        """Put values into the `{path}` places of a label."""
        question, node = self.question(address), self.node(address)

        def told(place: "re.Match[str]") -> str:
            run = self.plan.expression(question, place.group())
            if run is None:
                return place.group()
            return to_text(self._upkeep.worked_out(run, self._upkeep.here(node)))

        return PLACE.sub(told, text)

    def recompute_all(self) -> None:
        """Work out every rule anew, in order."""
        self._upkeep.recompute_all()

    def _standing(self) -> dict[str, tuple[str, bool]]:
        return {self.address(node): (node.spoken, node.relevant) for node in self.root.below()}

    def _all_changed(self, before: Mapping[str, tuple[str, bool]], trace: Trace) -> Changed:
        for address, (spoken, relevant) in self._standing().items():
            was = before.get(address, ("", None))
            if spoken != was[0]:
                trace.values.add(address)
            if relevant != was[1]:
                trace.relevance.add(address)
        return self._told(trace, rows=True)

    def _told(self, trace: Trace, *, rows: bool = False) -> Changed:
        """What a step changed; the layout goes on when something may have come or gone by it."""
        values, relevance = frozenset(trace.values), frozenset(trace.relevance)
        if rows or relevance or any(map(self._decides_on_rows, values)):
            self.layout += 1
        return Changed(values, relevance, rows, frozenset(trace.acted))

    def _decides_on_rows(self, address: str) -> bool:
        """Whether a repeat asks for this value: one without rows has no node that says so."""
        return self.plan.by_key[address.rpartition("/")[2]].path in self.plan.read_by_repeats

    def _truth(self, address: str, column: str, *, default: bool) -> bool:
        run = self.plan.expression(self.question(address), column)
        if run is None:
            return default
        node = self.node(address)
        return self._holds(run, node)

    def _holds(self, run: Closure, node: Node) -> bool:
        return to_boolean(self._upkeep.worked_out(run, self._upkeep.here(node)))
