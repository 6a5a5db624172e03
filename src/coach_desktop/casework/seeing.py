"""Which questions of an intake may be on the screen, and how many are kept from it and why."""

from collections.abc import Iterable
from dataclasses import dataclass

from coach_desktop.domain.sight import Sight
from coach_desktop.forms.definition import Question

_OF_COACH = "coach"
_IN_PRIVATE = "alleen"


@dataclass(frozen=True, slots=True)
class Hidden:
    """Questions that are not on the screen: the coach's own until nobody looks, or of other roles.

    What may be asked in private only is in neither number: at another moment it is not there.
    """

    waiting: int
    of_others: int


def sees(seen: Sight, question: Question) -> bool:
    """Whether this sight lets a question, its answer and its notes be seen."""
    marks = question.marks
    if marks.bron == "bsn":
        return seen.bsn
    return seen.allows_asked(
        marks.gevoelig,
        question.key,
        to_client=marks.wie != _OF_COACH,
        in_private=marks.aanwezigheid == _IN_PRIVATE,
    )


def hidden(asked: Iterable[Question], *, now: Sight, unwatched: Sight, private: Sight) -> Hidden:
    """Count what is not seen now: what only waits for a moment without anybody, and the rest."""
    unseen = [question for question in asked if not sees(now, question)]
    waiting = [question for question in unseen if sees(unwatched, question)]
    never = [each for each in unseen if not sees(unwatched, each) and not sees(private, each)]
    return Hidden(len(waiting), len(never))
