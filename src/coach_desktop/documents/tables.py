"""Tables as rows of cells; the first column stands where the table's language begins."""

from collections.abc import Sequence
from dataclasses import dataclass

from coach_desktop.documents.blocks import Cell, KeyValue, Table
from coach_desktop.documents.fonts import Weight
from coach_desktop.documents.lines import baseline, break_lines
from coach_desktop.documents.pieces import Column, Piece, Row, Words
from coach_desktop.documents.shaping import shape
from coach_desktop.documents.sheet import INK
from coach_desktop.documents.spans import Text
from coach_desktop.documents.structure import Element
from coach_desktop.domain.language import direction

_SIZE = 9.5
_BESIDE = 6.0
_ABOVE = 5.0
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
    head_element = element.add("TR")
    head_cells = [_head(head_element, cell, "Column") for cell in table.head]
    rows = [
        Row(
            _columns(table.head, places, head_cells, Weight.BOLD),
            width,
            12.0,
            keep=True,
            padding=_ABOVE,
            look="head",
        )
    ]
    again = Row(
        _columns(table.head, places, [None] * len(places), Weight.BOLD),
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
        columns = _columns(cells, places, elements, Weight.REGULAR)
        rows.append(Row(columns, width, padding=_ABOVE, look="ruled", head=again))
    return rows


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
    return rows


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
) -> tuple[Column, ...]:
    columns: list[Column] = []
    bases = [baseline(cell.texts[0].language, _SIZE) if cell.texts else 0.0 for cell in cells]
    for cell, place, element, base in zip(cells, places, elements, bases, strict=True):
        pieces = tuple(_words(text, place.width, element, weight) for text in cell.texts)
        columns.append(Column(place.left + _BESIDE, pieces, max(bases) - base))
    return tuple(columns)


def _words(text: Text, width: float, element: Element | None, weight: Weight) -> Piece:
    inner = width - 2 * _BESIDE
    owner = element.add("P", text.language) if element is not None else None
    shaped = shape(text.composed, text.language, weight)
    return Words(
        break_lines(shaped, _SIZE, inner), text.language, _SIZE, inner, owner, INK, before=2.0
    )
