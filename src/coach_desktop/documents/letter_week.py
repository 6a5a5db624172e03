"""The chapter of a PIP letter with the week as it was when the plan was made."""

from collections.abc import Iterator, Sequence

from coach_desktop.casework.letter import Letter
from coach_desktop.documents import blocks
from coach_desktop.documents.bilingual import Bilingual
from coach_desktop.documents.blocks import Cell, Table
from coach_desktop.documents.spans import Date, Name, Number, Span, text
from coach_desktop.domain.language import DUTCH
from coach_desktop.domain.record import clock
from coach_desktop.domain.week import DAYS, Block, shown_hours
from coach_desktop.plan.kept_week import has_more, week_of
from coach_desktop.plan.week import lesson_minutes, participation_minutes

_ALONE = (0.2, 0.22, 0.29, 0.29)
_FACING = (0.14, 0.18, 0.14, 0.22, 0.18, 0.14)


def week_chapter(letter: Letter, say: Bilingual) -> Iterator[blocks.Block]:
    """Day by day what is when and where, with the hours of lessons and of taking part.

    A day on which nothing stands is not named: something may have been left out of it.
    """
    arranged = letter.version.content.arranged
    week, more = _told(week_of(arranged), say), has_more(arranged)
    if week or more:
        yield say.heading("letter.chapter.week")
    if week:
        yield _facing(week, say) if say.is_double else _alone(week, say)
        yield from _sums(week, say)
    if more:
        yield say.paragraph("letter.week.rest")


def _told(week: Sequence[Block], say: Bilingual) -> tuple[Block, ...]:
    """Blocks of a sort that a letter has words for."""
    named = say.dutch.keys()
    return tuple(each for each in week if f"letter.code.{each.sort}" in named)


def _alone(week: Sequence[Block], say: Bilingual) -> Table:
    keys = ("letter.week.day", "letter.week.time", "letter.arranged.sort", "letter.arranged.where")
    head = tuple(Cell(say.labels(key)) for key in keys)
    rows = tuple((_day(each, say, 0), _time(each), _sort(each, say, 0), _where(each))
                 for each in week)  # fmt: skip
    return Table(DUTCH, head, rows, _ALONE, 1)


def _facing(week: Sequence[Block], say: Bilingual) -> Table:
    """Dutch at the left, the other language at the right, what has no language between them."""
    days, sorts = say.words("letter.week.day"), say.words("letter.arranged.sort")
    times, places = say.labels("letter.week.time"), say.labels("letter.arranged.where")
    head = (
        Cell((days[0],)), Cell((sorts[0],)), Cell(times), Cell(places), Cell((sorts[1],)),
        Cell((days[1],)),
    )  # fmt: skip
    rows = tuple(
        (_day(each, say, 0), _sort(each, say, 0), _time(each), _where(each), _sort(each, say, 1),
         _day(each, say, 1))
        for each in week
    )  # fmt: skip
    return Table(DUTCH, head, rows, _FACING, 1)


def _sums(week: Sequence[Block], say: Bilingual) -> Iterator[blocks.Block]:
    counted = (("lessons", lesson_minutes(week)), ("participation", participation_minutes(week)))
    rows: list[tuple[str, tuple[Span, ...]]] = [
        (f"letter.week.{name}", (Number(shown_hours(minutes)),))
        for name, minutes in counted
        if minutes
    ]
    if rows:
        yield say.key_value(rows)


def _day(block: Block, say: Bilingual, side: int) -> Cell:
    return Cell((say.words(f"letter.day.{DAYS[block.day]}")[side],))


def _sort(block: Block, say: Bilingual, side: int) -> Cell:
    return Cell((say.words(f"letter.code.{block.sort}")[side],))


def _time(block: Block) -> Cell:
    return Cell((text(DUTCH, Date(f"{clock(block.begin)}–{clock(block.end)}")),))


def _where(block: Block) -> Cell:
    return Cell((text(DUTCH, Name(block.name)),))
