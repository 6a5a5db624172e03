"""What every instance of one form version shares: compiled rules, questions by key and path."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from coach_desktop.forms.counted import counted
from coach_desktop.forms.definition import Form, Group, Item, Question
from coach_desktop.forms.graph import RELEVANT, Graph, Rule, build, compile_for, places, reads_of
from coach_desktop.forms.nodes import Leaf
from coach_desktop.forms.registry import Closure

_NUMBERS = frozenset({"integer", "decimal", "range"})


class Plan:
    """A form whose every expression was compiled; instances of it only work out."""

    def __init__(self, form: Form) -> None:
        """Compile; raises FormError with the name of the question."""
        items = tuple(_items(form.root))
        self.form = form
        self.graph: Graph = build(form)
        self.paths = places(form.root)
        self.by_path: dict[str, Item] = {item.path: item for item in items}
        self.by_key: dict[str, Item] = {item.key: item for item in items}
        self.leaves = {item.path: _leaf(item) for item in items}
        self.repeats = {
            rule.path: rule
            for rule in self.graph.rules
            if rule.kind == RELEVANT and self.leaves[rule.path].is_repeat
        }
        self.read_by_repeats = frozenset(self._read_by(self.repeats.values()))
        self.shown = frozenset(each.path for each in form.questions() if each.is_shown)
        self.acts = {
            each: compile_for(each.target, each.value, "default", self.paths)
            for each in form.actions
        }
        self.counted = tuple(counted(form, self.paths))
        self._compiled = {
            (question.path, column): compile_for(question.path, source, column, self.paths)
            for question in form.questions()
            for column, source in _sources(question)
        }

    def _read_by(self, rules: Iterable[Rule]) -> Iterator[str]:
        wanted = frozenset(rules)
        for path in self.by_path:
            if any(self.graph.rules[place] in wanted for place in self.graph.touched(path)):
                yield path

    def expression(self, question: Question, column: str) -> Closure | None:
        """A compiled column of a question, or None when it has none.

        A place in its words that takes in an answer is a column of its own: `{ /data/naam }`.
        """
        return self._compiled.get((question.path, column))

    def reads(self, question: Question) -> frozenset[str]:
        """The places that its columns and words read; those of its rules stand in the graph."""
        told = (
            reads_of(question.path, source, column, self.paths)
            for column, source in _sources(question)
        )
        return frozenset(chain.from_iterable(told))


PLACE = re.compile(r"\{[^{}]*\}")
"""Where a text takes in an answer."""


def _sources(question: Question) -> Iterator[tuple[str, str]]:
    columns = {
        "constraint": question.constraint,
        "required": question.required,
        "readonly": question.readonly,
        "choice_filter": question.items.predicate if question.items is not None else "",
        "itemset": question.items.nodeset if question.items is not None else "",
    }
    yield from ((column, source) for column, source in columns.items() if source)
    words = (question.label, question.hint, question.guidance)
    for text in chain.from_iterable(texts.values() for texts in words):
        yield from ((place, place[1:-1]) for place in PLACE.findall(text))


def _leaf(item: Item) -> Leaf:
    if isinstance(item, Group):
        return Leaf(item.path, is_repeat=item.is_repeat)
    return Leaf(
        item.path,
        is_number=item.kind.value in _NUMBERS,
        may_be_incomplete=item.marks.datum_onvolledig,
        keeps_truth=item.keeps_truth,
    )


def _items(group: Group) -> Iterator[Item]:
    yield group
    for item in group.items:
        if isinstance(item, Group):
            yield from _items(item)
        else:
            yield item
