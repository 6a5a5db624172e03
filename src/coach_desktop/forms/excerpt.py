"""The part of a form that is handed to somebody: some questions, and what their rules read.

What only the others hang on is not in it: no word of it, and no place for its answer.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from coach_desktop.forms.definition import Action, Form, Group, Item, Question
from coach_desktop.forms.graph import reads_of
from coach_desktop.forms.plan import Plan

Says = Callable[[Question], bool]


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A smaller form: keys of what may be asked in it, and of what is only read by its rules."""

    form: Form
    asked: frozenset[str]
    read: frozenset[str]


def excerpt(plan: Plan, may_ask: Says, may_read: Says) -> Excerpt:
    """Cut a form down to what may be asked.

    A question stays out when it hangs on an answer that may not be read there.
    """
    reads = _reads(plan)
    asked: set[str] = set()
    kept: set[str] = set()
    for question in plan.form.questions():
        if may_ask(question):
            needed = _needed(question.path, reads, plan.reads(_without_guidance(question)))
            found = [each for path in needed if isinstance(each := plan.by_path[path], Question)]
            if all(may_ask(each) or may_read(each) for each in found):
                asked.add(question.path)
                kept |= needed | {question.path}
    root = _cut(plan.form.root, frozenset(kept), frozenset(asked))
    keys = {each.key: each for each in root.questions()}
    return Excerpt(
        form=_form(plan, root, frozenset(kept)),
        asked=frozenset(key for key, each in keys.items() if each.path in asked),
        read=frozenset(key for key, each in keys.items() if each.path not in asked),
    )


def _reads(plan: Plan) -> Mapping[str, frozenset[str]]:
    """By place, everything that its rules and the number of its rows read."""
    found: dict[str, frozenset[str]] = {}
    for rule in plan.graph.rules:
        found[rule.path] = found.get(rule.path, frozenset()) | rule.reads
    for group in plan.form.root.groups():
        if group.count:
            told = reads_of(group.path, group.count, "repeat_count", plan.paths)
            found[group.path] = found.get(group.path, frozenset()) | told
    return found


def _needed(path: str, reads: Mapping[str, frozenset[str]], begin: frozenset[str]) -> set[str]:
    """Every place that a question hangs on, by way of the groups around each of them."""
    needed: set[str] = set()
    queue = [path, *begin]
    needed |= begin
    while queue:
        for place in _upward(queue.pop()):
            fresh = reads.get(place, frozenset()) - needed
            needed |= fresh
            queue += fresh
    return needed


def _upward(path: str) -> Iterator[str]:
    """A place and those around it."""
    while path:
        yield path
        path = path.rpartition("/")[0]


def _cut(group: Group, kept: frozenset[str], asked: frozenset[str]) -> Group:
    items: list[Item] = []
    for item in group.items:
        if isinstance(item, Group):
            inner = _cut(item, kept, asked)
            if inner.items:
                items.append(inner)
        elif item.path in asked:
            items.append(_without_guidance(item))
        elif item.path in kept:
            items.append(_only_read(item))
    return replace(group, items=tuple(items))


def _without_guidance(question: Question) -> Question:
    """What is said to the coach alone goes to nobody else."""
    return replace(question, guidance={})


def _only_read(question: Question) -> Question:
    """A question whose answer is read, and that is asked of nobody here."""
    return Question(
        key=question.key,
        name=question.name,
        path=question.path,
        kind=question.kind,
        relevant=question.relevant,
        calculate=question.calculate,
        default=question.default,
        choices=question.choices,
        marks=question.marks,
        keeps_truth=question.keeps_truth,
    )


def _form(plan: Plan, root: Group, kept: frozenset[str]) -> Form:
    form = plan.form
    actions = tuple(each for each in form.actions if _stands_alone(plan, each, kept))
    said = "\n".join(_expressions(root, actions))
    lists = set(_LIST.findall(said)) | set(_walked(root))
    return replace(
        form,
        root=root,
        lists={name: told for name, told in form.lists.items() if name in lists},
        trees={name: told for name, told in form.trees.items() if name in lists},
        itext=form.itext if "itext(" in said else {},
        actions=actions,
    )


def _walked(root: Group) -> Iterator[str]:
    """Lists that are walked for options; a question holds those of any other list itself."""
    for each in root.questions():
        if each.items is not None and (each.items.predicate or each.items.nodeset):
            yield each.items.list_name


_LIST = re.compile(r"instance\(\s*['\"]([^'\"]*)['\"]\s*\)")


def _stands_alone(plan: Plan, action: Action, kept: frozenset[str]) -> bool:
    told = reads_of(action.target, action.value, "default", plan.paths)
    return {action.target, *told, *filter(None, [action.trigger])} <= kept


def _expressions(root: Group, actions: tuple[Action, ...]) -> Iterator[str]:
    yield from (action.value for action in actions)
    for group in (root, *root.groups()):
        yield from (group.relevant, group.count)
    for each in root.questions():
        yield from (each.relevant, each.constraint, each.required, each.readonly, each.calculate)
        if each.items is not None:
            yield from (each.items.predicate, each.items.nodeset)
        for texts in (each.label, each.hint):
            yield from texts.values()
