"""Which questions of an intake may be on the screen, and how many are kept from it and why."""

from collections.abc import Iterable
from dataclasses import dataclass

from coach_desktop.domain.sight import Sight
from coach_desktop.forms.definition import Question


@dataclass(frozen=True, slots=True)
class Hidden:
    """Questions that are asked but not on the screen: until another moment, or not to this role."""

    waiting: int
    of_others: int


def sees(seen: Sight, question: Question) -> bool:
    """Whether this sight lets a question, its answer and its notes be seen."""
    if question.marks.bron == "bsn":
        return seen.bsn
    return seen.allows(question.marks.gevoelig, question.key)


def hidden(asked: Iterable[Question], *, now: Sight, alone: Sight) -> Hidden:
    """Count what is not seen now; what would be seen with nobody looking along only waits."""
    unseen = [question for question in asked if not sees(now, question)]
    waiting = sum(sees(alone, question) for question in unseen)
    return Hidden(waiting, len(unseen) - waiting)
