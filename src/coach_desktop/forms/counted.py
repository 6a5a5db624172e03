"""Repeats whose number of rows the form works out: which rows are still wanting, which too many.

A counted row has its number as id, so that it is the same row whenever the form is opened again.
One over the count is kept, and is not relevant, like any answer that is no longer asked. A row that
somebody added stays.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from coach_desktop.forms.definition import Form, Group
from coach_desktop.forms.graph import Below, compile_for
from coach_desktop.forms.registry import Closure
from coach_desktop.forms.values import Value, to_number

MOST_ROWS = 200
"""Rows that a form may ask for; no household, school career or job list is longer."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A repeat with a count: where it hangs, and what works the count out."""

    path: str
    home: str
    name: str
    key: str
    run: Closure


def counted(form: Form, paths: Below) -> Iterator[Counted]:
    """The counted repeats of a form, outer ones first; raises FormError with the repeat's name."""
    for group in form.root.groups():
        if is_counted(group):
            run = compile_for(group.path, group.count, "repeat_count", paths)
            home = group.path.rpartition("/")[0]
            yield Counted(group.path, home, group.name, group.key, run)


def is_counted(group: Group) -> bool:
    """Whether the form itself says how many rows a repeat has."""
    return group.is_repeat and group.count != ""


def rows_wanted(value: Value) -> int | None:
    """How many rows a count asks for; None while it is unknown."""
    number = to_number(value)
    if math.isnan(number):
        return None
    return int(max(0.0, min(number, float(MOST_ROWS))))
