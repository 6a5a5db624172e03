"""The options of a question as they stand now: filtered, shuffled, or taken out of the answers."""

from collections.abc import Callable

from coach_desktop.forms.definition import Choice, ItemSet, Question
from coach_desktop.forms.lists import Lists
from coach_desktop.forms.nodes import Node
from coach_desktop.forms.plan import Plan
from coach_desktop.forms.registry import Closure
from coach_desktop.forms.values import Value, to_boolean
from coach_desktop.forms.world import Scope

Work = Callable[[Closure, Scope], Value]


def options_now(
    plan: Plan, lists: Lists, question: Question, here: Scope, work: Work
) -> list[Choice]:
    """The options that the form lets through at this place, in the order it asks for."""
    items = question.items
    walk = plan.expression(question, "itemset")
    if items is None:
        return list(question.choices)
    if walk is not None:
        return _walked(lists, question, items, work(walk, here))
    keep = plan.expression(question, "choice_filter")
    if keep is None:
        return list(question.choices)
    nodes = lists.items(items.list_name)
    return [
        choice
        for place, (choice, item) in enumerate(zip(question.choices, nodes, strict=True), 1)
        if to_boolean(work(keep, Scope(item, here.current, here.world, place)))
    ]


def _walked(lists: Lists, question: Question, items: ItemSet, found: Value) -> list[Choice]:
    nodes = found if isinstance(found, list) else []
    listed = {
        id(node): choice
        for node, choice in zip(lists.items(items.list_name), question.choices, strict=False)
    }
    made = (listed.get(id(node)) or _out_of_answers(items, node) for node in nodes)
    return [choice for choice in made if choice.name]


def _out_of_answers(items: ItemSet, node: Node) -> Choice:
    """A row of a repeat as an option: its own words are the same in every language."""
    name, words = (_below(node, ref) for ref in (items.value_ref, items.label_ref))
    return Choice(name, {"": words or name})


def _below(node: Node, ref: str) -> str:
    here: list[Node] = [node]
    for name in ref.removeprefix("./").split("/"):
        here = [child for each in here for child in each.named(name)]
    return here[0].spoken if here else ""
