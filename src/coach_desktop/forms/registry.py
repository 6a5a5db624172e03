"""The table of functions that expressions know: name, number of arguments, what it does."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from coach_desktop.forms.values import Value, to_number, to_text
from coach_desktop.forms.world import Scope

Closure: TypeAlias = Callable[[Scope], Value]
Arguments: TypeAlias = tuple[Closure, ...]
Run: TypeAlias = Callable[[Scope, Arguments], Value]

MANY = 10_000


@dataclass(frozen=True, slots=True)
class Function:
    """A function and how many arguments it takes."""

    run: Run
    least: int
    most: int


Table: TypeAlias = dict[str, Function]


def entry(table: Table, name: str, least: int, most: int | None = None) -> Callable[[Run], Run]:
    """Put a function in a table under its name."""

    def keep(run: Run) -> Run:
        table[name] = Function(run, least, least if most is None else most)
        return run

    return keep


def of_texts(compute: Callable[..., Value]) -> Run:
    """A function that only looks at the texts of its arguments."""

    def run(scope: Scope, arguments: Arguments) -> Value:
        return compute(*(to_text(argument(scope)) for argument in arguments))

    return run


def of_numbers(compute: Callable[..., Value]) -> Run:
    """A function that only looks at the numbers of its arguments."""

    def run(scope: Scope, arguments: Arguments) -> Value:
        return compute(*(to_number(argument(scope)) for argument in arguments))

    return run
