"""Blocks to tagged pages: fills pages, repeats what every page repeats, and finishes the file."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from coach_desktop.documents.blocks import (
    Block,
    Document,
    Fields,
    Furniture,
    KeyValue,
    Rendered,
    Section,
    Table,
    Together,
)
from coach_desktop.documents.finish import finish, finish_stamp
from coach_desktop.documents.fonts import Weight
from coach_desktop.documents.layout import Style, lay_out, words
from coach_desktop.documents.pieces import (
    Group,
    PageEnd,
    Piece,
    Row,
    Words,
    draw_stack,
    fit,
    stack_height,
)
from coach_desktop.documents.sheet import ACCENT, EDGE, INK, MUTED, Sheet
from coach_desktop.documents.spans import Text
from coach_desktop.documents.structure import Element, Tree

_SIDE = 56.0
_TOP = 72.0
_BOTTOM = 64.0
_SHORT = 120.0
_INTRODUCTION = 60.0
_SMALL = Style(8.5, colour=MUTED, before=0.0)
_LOUD = Style(10.0, Weight.BOLD, ACCENT, before=0.0)


@dataclass(frozen=True, slots=True)
class _Area:
    """Where text stands on a page."""

    left: float
    top: float
    width: float
    height: float


def render(document: Document) -> Rendered:
    """Make the PDF: PDF/A-3a and PDF/UA-1, the same bytes for the same document.

    Raises DocumentError `documents.missing-glyph` and `documents.picture-unreadable`.
    """
    tree = Tree(Element("Document", document.language))
    sheet = Sheet(document.size, tree, document.accent or ACCENT)
    width, height = document.size
    area = _Area(_SIDE, height - _TOP, width - 2 * _SIDE, height - _TOP - _BOTTOM)
    pages = _pages(document.blocks, area, tree.root)
    for number, pieces in enumerate(pages):
        if number:
            sheet.next_page()
        _furnish(sheet, document.furniture, area, len(pages))
        draw_stack(sheet, pieces, area.left, area.top)
    pdf = finish(sheet.finish(), document=document, sheet=sheet, tree=tree)
    return Rendered(pdf, len(pages), dict(sheet.fields))


def stamp(
    blocks: tuple[Block, ...],
    *,
    size: tuple[float, float],
    strokes: tuple[tuple[tuple[float, float], ...], ...] = (),
) -> bytes:
    """A page of the given size in points without margins or tags, to show inside a field.

    `strokes` are drawn as they are, in points from the lower left.
    """
    sheet = Sheet(size, None)
    pieces = [piece for block in blocks for piece in lay_out(block, size[0] - 8, Element("P"))]
    draw_stack(sheet, pieces, 4.0, size[1] - 4.0)
    for stroke in strokes:
        sheet.path(stroke, INK)
    return finish_stamp(sheet.finish(), sheet.ledger)


def _pages(blocks: tuple[Section, ...], area: _Area, root: Element) -> list[list[Piece]]:
    waiting: list[Piece] = []
    for block in blocks:
        if isinstance(block, Together):
            pieces = _pieces(block.blocks, area, root)
            is_low = bool(pieces) and stack_height(pieces) <= area.height
            waiting += [Group(tuple(pieces))] if is_low else pieces
        else:
            waiting = _pieces([block], area, root, waiting)
    pages: list[list[Piece]] = []
    while waiting or not pages:
        page, waiting = _page(waiting, area.height)
        pages.append(page)
    return pages


def _pieces(
    blocks: Sequence[Block], area: _Area, root: Element, above: Sequence[Piece] = ()
) -> list[Piece]:
    """What stands above, and the pieces of these below it."""
    pieces = list(above)
    for block in blocks:
        if isinstance(block, Fields) and pieces:
            pieces[-1] = _kept(pieces[-1], _SHORT)
        if isinstance(block, KeyValue | Table) and pieces:
            pieces[-1] = _kept(pieces[-1], _INTRODUCTION)
        pieces += lay_out(block, area.width, root)
    return pieces


def _kept(piece: Piece, most: float) -> Piece:
    """What leads up to boxes to sign in or to a table stays with it, unless it is higher."""
    is_words = isinstance(piece, Words) or (isinstance(piece, Row) and not piece.is_of_table)
    if isinstance(piece, Words | Row) and (is_words or most == _SHORT) and piece.height < most:
        return replace(piece, keep=True)
    return piece


def _page(waiting: list[Piece], room: float) -> tuple[list[Piece], list[Piece]]:
    """The pieces of one page and those that wait; the head of a table is repeated first."""
    ends = (at for at, piece in enumerate(waiting) if at and isinstance(piece, PageEnd))
    stop = next(ends, len(waiting))
    now, later = waiting[:stop], waiting[stop:]
    first = now[0] if now else None
    repeated: list[Piece] = [first.head] if isinstance(first, Row) and first.head else []
    page, rest = fit(now, room - stack_height(repeated))
    if not page and rest:
        page, rest = rest[:1], rest[1:]
    return [*repeated, *page], [*rest, *later]


def _furnish(sheet: Sheet, furniture: Furniture, area: _Area, pages: int) -> None:
    numbered = furniture.page.format(page=sheet.page + 1, pages=pages)
    right = area.left + area.width
    if furniture.marks:
        marks = "  ·  ".join(furniture.marks)
        _note(sheet, marks, _LOUD, furniture.language, right=right, top=area.top + 40)
    if furniture.header:
        _note(
            sheet, furniture.header, _SMALL, furniture.language, left=area.left, top=area.top + 40
        )
    foot = area.top - area.height
    sheet.fill(area.left, foot - 14, area.width, 0.6, EDGE)
    _note(sheet, numbered, _SMALL, furniture.language, right=right, top=foot - 20)
    if furniture.footer:
        _note(sheet, furniture.footer, _SMALL, furniture.language, left=area.left, top=foot - 20)


def _note(
    sheet: Sheet,
    told: str,
    style: Style,
    language: str,
    *,
    top: float,
    left: float | None = None,
    right: float | None = None,
) -> None:
    """A line that stands apart from the text: an artifact."""
    room = sheet.size[0] * 0.6
    piece = words(Text(language, (told,)), style, room, None)
    wide = max(line.width for line in piece.lines)
    at = left if left is not None else (right or 0.0) - wide
    replace(piece, width=wide).draw(sheet, at, top)
