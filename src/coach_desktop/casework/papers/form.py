"""The short form on paper, for when the battery is dead: numbered as on the screen, no answers."""

from collections.abc import Iterator

from coach_desktop.casework.paper_content import (
    Ask,
    Chapter,
    Head,
    Listed,
    Part,
    Phrase,
    Say,
    Words,
)
from coach_desktop.casework.papers.case import Case, chapter
from coach_desktop.casework.seeing import sees
from coach_desktop.forms.definition import Question

MOST_OPTIONS = 12
"""Options that are printed to be ticked; of a longer list the answer is written."""

_REASONS = ("wil_niet_zeggen", "weet_niet", "nog_niet_gevraagd", "niet_van_toepassing")


def compose(case: Case) -> Iterator[Chapter]:
    """How it is filled in, and the questions of a first talk, topic by topic."""
    yield from chapter("", _first())
    for topic in case.form.topics:
        asked = tuple(
            _ask(each)
            for each in topic.questions()
            if each.marks.kort and each.is_asked and sees(case.seen, each)
        )
        if asked:
            yield from chapter("", [Head(Words(topic.label)), *asked])


def _first() -> Iterator[Part]:
    yield Say(Phrase("paper.form.what"))
    yield Say(Phrase("paper.form.reasons"))
    yield Listed(tuple(Phrase(f"answer.{each}") for each in _REASONS))


def _ask(question: Question) -> Ask:
    choices = question.choices if len(question.choices) <= MOST_OPTIONS else ()
    return Ask(question.number, Words(question.label), tuple(Words(each.label) for each in choices))
