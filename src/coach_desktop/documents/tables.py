"""Tables as rows of cells; the first column stands where the table's language begins.

A column of nothing but numbers stands at its end, so that they can be read below each other. A
small table is never cut; of a larger one no row stands alone on a page.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from coach_desktop.documents.blocks import Cell, KeyValue, Table
from coach_desktop.documents.fonts import Weight
from coach_desktop.documents.lines import baseline, break_lines
from coach_desktop.documents.pieces import LOW, Column, Piece, Row, Words
from coach_desktop.documents.shaping import shape
from coach_desktop.documents.sheet import INK
from coach_desktop.documents.spans import Number, Text
from coach_desktop.documents.structure import Element
from coach_desktop.domain.language import direction

_SIZE = 9.5
_BESIDE = 6.0
_ABOVE = 5.0
_FEW, _TALL = 6, 220.0
"""Rows of a small table, and how high they are together."""
_SHARES = {2: (0.4, 0.6), 3: (0.3, 0.4, 0.3)}


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a column stands: its left and its width, in points."""

    left: float
    width: float


def table_rows(table: Table, width: float, parent: Element) -> list[Row]:
    """The rows of a table, its head first."""
    element = parent.add("Table", table.language)
    places = _places(table.widths, width, table.language)
    ends = _numbered(table)
    head_element = element.add("TR")
    head_cells = [_head(head_element, cell, "Column") for cell in table.head]
    rows = [
        Row(
            _columns(table.head, places, head_cells, Weight.BOLD, ends),
            width,
            12.0,
            keep=True,
            padding=_ABOVE,
            look="head",
        )
    ]
    again = Row(
        _columns(table.head, places, [None] * len(places), Weight.BOLD, ends),
        width,
        keep=True,
        padding=_ABOVE,
        look="head",
    )
    for cells in table.rows:
        line = element.add("TR")
        elements = [
            _head(line, cell, "Row") if at < table.row_heads else line.add("TD", _language(cell))
            for at, cell in enumerate(cells)
        ]
        columns = _columns(cells, places, elements, Weight.REGULAR, ends)
        rows.append(Row(columns, width, padding=_ABOVE, look="ruled", head=again))
    return [rows[0], *_together(rows[1:])]


def key_value_rows(block: KeyValue, width: float, parent: Element) -> list[Row]:
    """Facts with their names at the starting side."""
    element = parent.add("Table", block.language)
    rows: list[Row] = []
    for labels, value in block.rows:
        line = element.add("TR")
        cells = _facing(labels, value, block.language)
        heads = [_head(line, cells[0], "Row"), line.add("TD", value.language)]
        heads += [_head(line, cell, "Row") for cell in cells[2:]]
        places = _places(_SHARES[len(cells)], width, block.language)
        columns = _columns(cells, places, heads, Weight.REGULAR)
        rows.append(Row(columns, width, 0.0 if rows else 10.0, padding=_ABOVE, look="ruled"))
    return _together(rows)


def _together(rows: list[Row]) -> list[Row]:
    """The rows with what must not be parted at the end of a page."""
    if len(rows) <= _FEW and sum(row.height for row in rows) <= _TALL:
        return [*(replace(row, keep=True) for row in rows[:-1]), *rows[-1:]]
    return no_row_alone(rows)


def no_row_alone(rows: list[Row]) -> list[Row]:
    """The rows, the first and the last of which have another one beside them on their page."""
    kept = {0, len(rows) - 2} - {len(rows) - 1}
    return [
        replace(row, keep=True) if at in kept and row.height <= LOW else row
        for at, row in enumerate(rows)
    ]


def _numbered(table: Table) -> frozenset[int]:
    """The columns in which nothing but numbers stands, and one at least."""
    found = set()
    for at in range(1, len(table.head)):
        told = [each for row in table.rows for each in row[at].texts if each.plain.strip()]
        if told and all(isinstance(span, Number) for each in told for span in each.spans):
            found.add(at)
    return frozenset(found)


def _facing(labels: tuple[Text, ...], value: Text, language: str) -> tuple[Cell, ...]:
    """Name and value; a name that runs the other way stands at the other side of the value."""
    near = tuple(text for text in labels if direction(text.language) == direction(language))
    far = tuple(text for text in labels if text not in near)
    return (
        (Cell(near), Cell((value,)), Cell(far)) if far and near else (Cell(labels), Cell((value,)))
    )


def _places(shares: Sequence[float], width: float, language: str) -> list[_Place]:
    total = sum(shares)
    places: list[_Place] = []
    left = 0.0
    for share in shares:
        own = width * share / total
        places.append(_Place(left, own))
        left += own
    if direction(language) == "rtl":
        return [_Place(width - place.left - place.width, place.width) for place in places]
    return places


def _head(row: Element, cell: Cell, scope: str) -> Element:
    element = row.add("TH", _language(cell))
    element.attributes["Scope"] = scope
    return element


def _language(cell: Cell) -> str:
    return cell.texts[0].language if cell.texts else ""


def _columns(
    cells: Sequence[Cell],
    places: Sequence[_Place],
    elements: Sequence[Element | None],
    weight: Weight,
    ends: Collection[int] = (),
) -> tuple[Column, ...]:
    columns: list[Column] = []
    bases = [baseline(cell.texts[0].language, _SIZE) if cell.texts else 0.0 for cell in cells]
    every = zip(cells, places, elements, bases, strict=True)
    for at, (cell, place, element, base) in enumerate(every):
        pieces = tuple(
            _words(text, place.width, element, weight, at_right=at in ends) for text in cell.texts
        )
        columns.append(Column(place.left + _BESIDE, pieces, max(bases) - base))
    return tuple(columns)


def _words(
    text: Text, width: float, element: Element | None, weight: Weight, *, at_right: bool
) -> Piece:
    inner = width - 2 * _BESIDE
    owner = element.add("P", text.language) if element is not None else None
    shaped = shape(text.composed, text.language, weight)
    lines = break_lines(shaped, _SIZE, inner)
    made = Words(lines, text.language, _SIZE, inner, owner, INK, before=2.0)
    is_ltr = direction(text.language) == "ltr"
    return replace(made, side="end") if at_right and is_ltr else made
