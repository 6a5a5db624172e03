"""What the rules of a form hold that is unsafe, or that other programs work out otherwise."""

from collections.abc import Callable, Iterator

from coach_desktop.authoring.findings import Finding, Place, advise, stop
from coach_desktop.forms.definition import Form, Question
from coach_desktop.forms.expression import Binary, Call, Literal, Negative, Path, Tree, parse
from coach_desktop.forms.patterns import checked
from coach_desktop.forms.values import ExpressionError

_COMPARED = frozenset({"=", "!=", "<", ">", "<=", ">="})


def of_rules(form: Form, row_of: Callable[[str], Place]) -> Iterator[Finding]:
    """Every rule of every question, part by part."""
    repeats = tuple(group.path + "/" for group in form.root.groups() if group.is_repeat)
    for question in form.questions():
        outside = tuple(each for each in repeats if not question.path.startswith(each))
        row = row_of(question.name)
        for part in _parts(question):
            match part:
                case Call("regex", (_, Literal(str(pattern)))):
                    yield from _of_pattern(pattern, row)
                case Binary(operator, left, right) if operator in _COMPARED:
                    yield from _of_comparison((left, right), outside, row)
                case Path():
                    yield from _of_places(part, row)
                case _:
                    pass


def _of_pattern(pattern: str, row: Place) -> Iterator[Finding]:
    try:
        checked(pattern)
    except ExpressionError:
        yield stop("pattern", row, pattern)


def _of_comparison(
    sides: tuple[Tree, Tree], outside: tuple[str, ...], row: Place
) -> Iterator[Finding]:
    """A question in rows, seen from outside them, is many answers at once."""
    for side in sides:
        if isinstance(side, Path) and side.absolute:
            path = "".join(f"/{step.name}" for step in side.steps)
            if path.startswith(outside) and not any(step.predicates for step in side.steps):
                yield advise("several-nodes", row, path.rpartition("/")[2])


def _of_places(path: Path, row: Place) -> Iterator[Finding]:
    for step in path.steps:
        for each in step.predicates:
            if isinstance(each, Literal) and isinstance(each.value, float):
                yield advise("not-portable", row, f"{step.name}[{each.value:g}]")


def _parts(question: Question) -> Iterator[Tree]:
    """All parts of all rules of a question."""
    rules = (question.constraint, question.relevant, question.calculate, question.required)
    queue: list[Tree] = [parse(source) for source in rules if source]
    while queue:
        part = queue.pop()
        yield part
        match part:
            case Call(_, arguments):
                queue += arguments
            case Binary(_, left, right):
                queue += [left, right]
            case Negative(value):
                queue.append(value)
            case Path(_, start, steps):
                queue += [] if start is None else [start]
                queue += [each for step in steps for each in step.predicates]
            case _:
                pass
