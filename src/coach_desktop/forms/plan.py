"""What every instance of one form version shares: compiled rules, questions by key and path."""

from collections.abc import Iterator

from coach_desktop.forms.definition import Form, Group, Item, Question
from coach_desktop.forms.graph import Graph, build, compile_for
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
        self.paths = frozenset(item.path for item in items)
        self.by_path: dict[str, Item] = {item.path: item for item in items}
        self.by_key: dict[str, Item] = {item.key: item for item in items}
        self.leaves = {item.path: _leaf(item) for item in items}
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
