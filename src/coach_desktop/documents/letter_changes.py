"""The chapter of a changed PIP that says what is another thing now, and what that does not move."""

from collections.abc import Iterator
from itertools import groupby

from coach_desktop.casework.letter import Letter
from coach_desktop.documents.bilingual import Bilingual
from coach_desktop.documents.blocks import Block
from coach_desktop.documents.spans import Text, text
from coach_desktop.domain.language import DUTCH
from coach_desktop.domain.phrases import Phrases
from coach_desktop.domain.pip import Goal
from coach_desktop.plan.content import Difference, sentence

_DAY = "%d-%m-%Y"
_APART, _END = "\u2068", "\u2069"
"""A date or a name between these keeps its own direction in a sentence of another script."""


def changes_chapter(letter: Letter, say: Bilingual) -> Iterator[Block]:
    """Why there is a new plan, what differs chapter by chapter, and that the term goes on."""
    former, content = letter.former, letter.version.content
    if former is None or former.dagtekening is None:
        return
    yield say.heading("letter.chapter.changes")
    yield say.paragraph("letter.change.intro", date=_apart(former.dagtekening.strftime(_DAY)))
    if content.aanleiding is not None:
        yield say.paragraph(f"letter.change.{content.aanleiding.value}")
    if letter.version.reason.strip():
        yield say.free(letter.version.reason, DUTCH)
    for chapter, told in groupby(letter.changes, key=lambda each: each.chapter):
        yield say.heading(f"letter.chapter.{chapter}", level=3)
        yield say.items(_both(letter, say, each) for each in told)
    if letter.begun is not None:
        yield say.paragraph("letter.change.term", date=_apart(letter.begun.strftime(_DAY)))


def _both(letter: Letter, say: Bilingual, each: Difference) -> tuple[Text, Text]:
    return _told(letter, say.dutch, each, say), _told(letter, say.other, each, say)


def _told(letter: Letter, phrases: Phrases, each: Difference, say: Bilingual) -> Text:
    def called(goal: Goal) -> str:
        names = letter.names.get(goal.code, {})
        if phrases.language in names:
            return _apart(names[phrases.language])
        words = _apart(next(iter(names.values()), goal.text))
        return f"{words} ({say.mark()})" if DUTCH in names else words

    return text(phrases.language, sentence(each, phrases, called))


def _apart(words: str) -> str:
    return f"{_APART}{words}{_END}"
