"""Whom the row of a repeat is about."""

from coach_desktop.casework.seeing import sees
from coach_desktop.domain.sight import Sight
from coach_desktop.forms.definition import Kind
from coach_desktop.forms.instance import Instance


def row_name(instance: Instance, address: str, seen: Sight) -> str:
    """The name that is told first in the row of an address; '' outside rows and without a name."""
    row = address.rpartition("/")[0]
    if not row:
        return ""
    first = next(each for each in instance.addresses() if each.startswith(row + "/"))
    question = instance.question(first)
    is_name = question.kind is Kind.TEXT and first != address and sees(seen, question)
    return instance.answer(first).text if is_name else ""
