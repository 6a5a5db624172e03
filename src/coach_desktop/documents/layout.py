"""Blocks to pieces: sizes, columns and air of a letter, and the structure tree beside it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from coach_desktop.documents.blocks import (
    Block,
    Fields,
    Figure,
    Flow,
    FullWidth,
    Gap,
    Heading,
    KeyValue,
    ListItems,
    NewPage,
    Pair,
    Paragraph,
    Stop,
    Stops,
    Table,
    Tone,
    TwoColumn,
)
from coach_desktop.documents.figures import read_picture
from coach_desktop.documents.fonts import Weight
from coach_desktop.documents.icons import strokes
from coach_desktop.documents.lines import baseline, break_lines
from coach_desktop.documents.pieces import (
    Bar,
    Column,
    PageEnd,
    Picture,
    Piece,
    Row,
    Sign,
    SignBox,
    Space,
    Words,
    stack_height,
)
from coach_desktop.documents.shaping import shape
from coach_desktop.documents.sheet import ACCENT, INK, MUTED
from coach_desktop.documents.spans import Text
from coach_desktop.documents.structure import Element
from coach_desktop.documents.tables import key_value_rows, no_row_alone, table_rows
from coach_desktop.domain.language import direction

BETWEEN_COLUMNS = 26.0
_BULLET = 15.0
_INDENT = 12.0


@dataclass(frozen=True, slots=True)
class Style:
    """How a kind of text is set; sizes in points of the Latin letters."""

    size: float
    weight: Weight = Weight.REGULAR
    colour: str = INK
    before: float = 7.0
    keep: bool = False


_TONES = {
    Tone.BODY: Style(10.5),
    Tone.LEAD: Style(12.0),
    Tone.STRONG: Style(10.5, Weight.BOLD, before=12.0, keep=True),
    Tone.SMALL: Style(8.5, colour=MUTED),
    Tone.LEADING: Style(10.5, keep=True),
    Tone.TO_WRITE_ON: Style(10.5, before=14.0),
}
_HEADINGS = {
    1: Style(20.0, Weight.BOLD, before=26.0, keep=True),
    2: Style(13.5, Weight.BOLD, before=22.0, keep=True),
    3: Style(11.0, Weight.BOLD, before=14.0, keep=True),
}
_MARK = Style(8.5, Weight.BOLD, MUTED, before=0.0, keep=True)
_STOP, _STOP_AIR, _SIGN = Style(9.0, Weight.BOLD, ACCENT, before=0.0), 14.0, 40.0
_STOP_TOLD, _STOP_DUTCH = Style(13.0, Weight.BOLD, before=1.0), Style(8.5, colour=MUTED, before=1.0)
_BESIDE_STOP = 130.0
_ITEM = Style(10.5, before=4.0)


def words(text: Text, style: Style, width: float, element: Element | None) -> Words:
    """One paragraph of text in a column."""
    shaped = shape(text.composed, text.language, style.weight)
    return Words(
        lines=break_lines(shaped, style.size, width),
        language=text.language,
        size=style.size,
        width=width,
        element=element,
        colour=style.colour,
        before=style.before,
        keep=style.keep,
    )


def lay_out(block: Block, width: float, parent: Element) -> list[Piece]:
    """The pieces of a block; its elements are put under `parent` in reading order."""
    match block:
        case TwoColumn():
            return [row for pair in block.pairs for row in _paired(pair, width, parent)]
        case Table():
            return list(table_rows(block, width, parent))
        case KeyValue():
            return list(key_value_rows(block, width, parent))
        case Stops():
            return list(road_rows(block, width, parent))
        case Figure() | Fields() | NewPage() | Gap():
            return [_alone(block, width, parent)]
        case _:
            return flow(block, width, parent)


def _alone(block: Figure | Fields | NewPage | Gap, width: float, parent: Element) -> Piece:
    match block:
        case Figure():
            return _figure(block, width, parent)
        case Fields():
            return _fields(block, width, parent)
        case NewPage():
            return PageEnd(0.0)
        case Gap():
            return Space(block.height)


def flow(block: Flow, width: float, parent: Element) -> list[Piece]:
    """The pieces of what may stand in a column."""
    match block:
        case Heading():
            return _heading(block, width, parent)
        case Paragraph():
            return _paragraph(block.text, _TONES[block.tone], width, parent)
        case ListItems():
            return _list(block, width, parent)
        case FullWidth():
            return [_free_text(block, width, parent)]


def _heading(block: Heading, width: float, parent: Element) -> list[Piece]:
    element = parent.add(f"H{block.level}", block.text.language)
    element.title = block.text.plain
    piece = words(block.text, _HEADINGS[block.level], width, element)
    if block.level > 1:
        return [piece]
    at_right = direction(block.text.language) == "rtl"
    return [Bar(width - 32.0 if at_right else 0.0, piece.before), replace(piece, before=0.0)]


def _paragraph(text: Text, style: Style, width: float, parent: Element) -> list[Piece]:
    return [words(part, style, width, parent.add("P", part.language)) for part in text.paragraphs()]


def _list(block: ListItems, width: float, parent: Element) -> list[Piece]:
    element = parent.add("L", block.items[0].language if block.items else "")
    return [_item(item, width, element) for item in block.items]


def _item(item: Text, width: float, parent: Element) -> Row:
    element = parent.add("LI", item.language)
    bullet = words(Text(item.language, ("•",)), _ITEM, _BULLET, element.add("Lbl", item.language))
    body = words(item, _ITEM, width - _BULLET, element.add("LBody", item.language))
    if direction(item.language) == "rtl":
        columns = (Column(width - _BULLET, (bullet,)), Column(0.0, (body,)))
    else:
        columns = (Column(0.0, (bullet,)), Column(_BULLET, (body,)))
    return Row(columns, width, before=_ITEM.before)


def _free_text(block: FullWidth, width: float, parent: Element) -> Row:
    inner = width - _INDENT
    mark = words(block.mark, _MARK, inner, parent.add("P", block.mark.language))
    body = _paragraph(block.text, replace(_TONES[Tone.BODY], before=3.0), inner, parent)
    at_right = direction(block.text.language) == "rtl"
    column = Column(0.0 if at_right else _INDENT, (mark, *body))
    row = Row((column,), width, before=10.0, padding=2.0, look="bar-left")
    return replace(row, look="bar-right") if at_right else row


def _paired(pair: Pair, width: float, parent: Element) -> list[Row]:
    """One row; of two lists a row for each item, so that it stands beside its translation."""
    half = (width - BETWEEN_COLUMNS) / 2
    left = flow(pair.dutch, half, parent)
    right = flow(pair.other, half, parent)
    are_lists = isinstance(pair.dutch, ListItems) and isinstance(pair.other, ListItems)
    if are_lists and len(left) == len(right):
        items = zip(left, right, strict=True)
        return no_row_alone([_beside([one], [other], width) for one, other in items])
    return [_beside(left, right, width)]


def _beside(left: list[Piece], right: list[Piece], width: float) -> Row:
    half = (width - BETWEEN_COLUMNS) / 2
    bases = [_first_base(pieces[0]) if pieces else 0.0 for pieces in (left, right)]
    deepest = max(bases)
    columns = tuple(
        Column(at, tuple(pieces), deepest - base)
        for at, pieces, base in zip(
            (0.0, half + BETWEEN_COLUMNS), (left, right), bases, strict=True
        )
    )
    before = max((pieces[0].before for pieces in (left, right) if pieces), default=0.0)
    keep = any(piece.keep for pieces in (left, right) for piece in pieces[-1:])
    return Row(columns, width, before=before, keep=keep)


def _first_base(piece: Piece) -> float:
    """How far below its top the first line of a piece stands, so that columns agree."""
    match piece:
        case Words():
            return baseline(piece.language, piece.size)
        case Row():
            return piece.padding + max(
                (_first_base(column.pieces[0]) for column in piece.columns), default=0.0
            )
        case _:
            return 0.0


def _figure(block: Figure, width: float, parent: Element) -> Picture:
    reader, shape_ratio = read_picture(block.picture)
    element = parent.add("Figure", block.alternative.language)
    element.alternative = block.alternative.plain
    shown = min(block.width, width)
    return Picture(reader, shown, shown * shape_ratio, element, before=10.0)


def _fields(block: Fields, width: float, parent: Element) -> Row:
    count = len(block.boxes)
    each = (width - BETWEEN_COLUMNS * (count - 1)) / count
    columns: list[Column] = []
    labels: list[list[Piece]] = []
    for box in block.boxes:
        stack: list[Piece] = []
        for label in box.labels:
            style = replace(_TONES[Tone.BODY], size=9.0, before=1.0, keep=True)
            stack.append(words(label, style, each, parent.add("P", label.language)))
        form = parent.add("Form", box.labels[0].language if box.labels else "")
        form.field_name = box.name
        form.alternative = " / ".join(label.plain for label in box.labels) or box.name
        labels.append(stack)
    tallest = max(sum(piece.height + 1.0 for piece in stack) for stack in labels)
    for at, (box, stack) in enumerate(zip(block.boxes, labels, strict=True)):
        air = tallest - sum(piece.height + 1.0 for piece in stack)
        box_piece = SignBox(box.name, each, block.height, before=4.0 + air)
        columns.append(Column(at * (each + BETWEEN_COLUMNS), (*stack, box_piece)))
    return Row(tuple(columns), width, before=16.0, keep=False)


def road_rows(block: Stops, width: float, parent: Element) -> Iterator[Row]:
    """A row for each stop, and the road from each to the next."""
    element = parent.add("L", block.language)
    at_right = direction(block.language) == "rtl"
    for number, stop in enumerate(block.stops, 1):
        item = element.add("LI", block.language)
        sign = Sign(strokes(stop.icon), _icon(stop, item), _SIGN)
        beside = _BESIDE_STOP if stop.dutch else 0.0
        room = width - _SIGN - _STOP_AIR - beside
        body = item.add("LBody", stop.name.language)
        told = _stack(((stop.name, _STOP), *((each, _STOP_TOLD) for each in stop.told)), room, body)
        dutch = _stack(((each, _STOP_DUTCH) for each in stop.dutch), beside, body)
        height = max(_SIGN, stack_height(told), stack_height(dutch))
        road = height - _SIGN + _STOP_AIR if number < len(block.stops) else 0.0
        columns = (
            Column(width - _SIGN if at_right else 0.0, (replace(sign, road=road),)),
            Column(beside if at_right else _SIGN + _STOP_AIR, told),
            Column(0.0 if at_right else width - beside, dutch),
        )
        kept = tuple(column for column in columns if column.pieces)
        yield Row(kept, width, before=_STOP_AIR)


def _icon(stop: Stop, item: Element) -> Element:
    figure = item.add("Lbl", stop.name.language).add("Figure", stop.name.language)
    figure.alternative = stop.name.plain
    return figure


def _stack(told: Iterable[tuple[Text, Style]], width: float, parent: Element) -> tuple[Words, ...]:
    return tuple(words(each, style, width, parent.add("P", each.language)) for each, style in told)
