"""Nulmeting beside eindmeting: what was told at first and what is told now, row by row."""

from collections.abc import Iterator
from itertools import groupby

from coach_desktop.casework.measuring import Compared
from coach_desktop.casework.paper_content import (
    Chapter,
    Grid,
    Head,
    Part,
    Phrase,
    Say,
    Value,
    Words,
)
from coach_desktop.casework.papers.case import Case, chapter, who
from coach_desktop.casework.papers.intake import answered
from coach_desktop.casework.seeing import sees
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.errors import InputError


def compose(case: Case) -> Iterator[Chapter]:
    """A table per topic; raises InputError while one of the two measurements is not there."""
    found = tuple(tables(case))
    if not found:
        raise InputError("papers.no-eindmeting")
    yield from chapter("", [*who(case), Say(Phrase("paper.measures.what"))])
    yield from chapter("paper.chapter.then_now", found)


def tables(case: Case) -> Iterator[Part]:
    """What the reader may see of it; nothing while there is no eindmeting."""
    told = (each for each in case.overview().compared if sees(case.seen, each.question))
    for key, group in groupby(told, key=lambda each: each.topic.key):
        rows = tuple(group)
        yield Head(Words(rows[0].topic.label))
        head = ("paper.question", "measures.then", "measures.now", "measures.difference")
        yield Grid(tuple(map(Phrase, head)), tuple(map(_row, rows)), (0.34, 0.24, 0.24, 0.18))
        del key


def _row(each: Compared) -> tuple[Value | None, ...]:
    return (
        Words(each.question.label),
        _told(each, each.then),
        _told(each, each.now),
        Phrase(f"measures.{each.change.value}"),
    )


def _told(each: Compared, answer: Answer) -> Value | None:
    return answered(each.question, answer) if answer.is_given else None
