"""Pieces of a page that know their height, where they may be cut, and how to draw themselves."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, Protocol

from reportlab.lib.utils import ImageReader

from coach_desktop.documents.blocks import Rectangle
from coach_desktop.documents.icons import Stroke
from coach_desktop.documents.lines import Line, baseline, leading
from coach_desktop.documents.sheet import ACCENT, EDGE, INK, TINT, Sheet
from coach_desktop.documents.structure import Element
from coach_desktop.domain.language import direction

LOW = 60.0
"""How high a row of a table is that is never cut."""
_TOGETHER = 2
"""Fewest lines of a paragraph on either side of a page end."""


class Piece(Protocol):
    """What a page is filled with. Heights in points; `before` is air, none at a page's top."""

    @property
    def height(self) -> float: ...
    @property
    def before(self) -> float: ...
    @property
    def keep(self) -> bool:
        """Whether the next piece must begin on the same page."""
        ...

    def split(self, room: float) -> "tuple[Piece, Piece] | None":
        """Cut into what fits in the room and the rest; None when it is better left whole."""
        ...

    def draw(self, sheet: Sheet, left: float, top: float) -> None: ...


class Whole:
    """A piece that is never cut."""

    __slots__ = ()

    def split(self, room: float) -> "tuple[Piece, Piece] | None":
        """Leave it whole, however little room there is."""
        del room
        return None


def stack_height(pieces: Sequence[Piece]) -> float:
    """Height of pieces below each other."""
    return sum(piece.height + (piece.before if at else 0) for at, piece in enumerate(pieces))


def fit(pieces: Sequence[Piece], room: float) -> tuple[list[Piece], list[Piece]]:
    """Pieces that fit in the room, and the others; what keeps with the next goes along with it."""
    used = 0.0
    for at, piece in enumerate(pieces):
        gap = piece.before if at else 0.0
        if used + gap + piece.height <= room + 0.01:
            used += gap + piece.height
            continue
        if parts := piece.split(room - used - gap):
            return [*pieces[:at], parts[0]], [parts[1], *pieces[at + 1 :]]
        cut = at
        while cut and pieces[cut - 1].keep:
            cut -= 1
        return list(pieces[:cut]), list(pieces[cut:])
    return list(pieces), []


def draw_stack(sheet: Sheet, pieces: Sequence[Piece], left: float, top: float) -> None:
    """Draw pieces below each other from the top."""
    for at, piece in enumerate(pieces):
        top -= piece.before if at else 0.0
        piece.draw(sheet, left, top)
        top -= piece.height


@dataclass(frozen=True, slots=True)
class Words:
    """Lines of one paragraph in a column of the given width."""

    lines: tuple[Line, ...]
    language: str
    size: float
    width: float
    element: Element | None
    colour: str = INK
    before: float = 0.0
    keep: bool = False
    side: Literal["start", "end"] = "start"

    @property
    def height(self) -> float:
        return len(self.lines) * leading(self.language, self.size)

    def split(self, room: float) -> "tuple[Piece, Piece] | None":
        count = int((room + 0.01) / leading(self.language, self.size))
        count = min(count, len(self.lines) - _TOGETHER)
        if count < _TOGETHER or self.keep:
            return None
        head = replace(self, lines=self.lines[:count])
        return head, replace(self, lines=self.lines[count:], before=0.0)

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        base = top - baseline(self.language, self.size)
        to_right = (direction(self.language) == "rtl") == (self.side == "start")
        with sheet.marked(self.element):
            for line in self.lines:
                shift = self.width - line.width if to_right else 0.0
                sheet.line(line, left=left + shift, base=base, size=self.size, colour=self.colour)
                base -= leading(self.language, self.size)


@dataclass(frozen=True, slots=True)
class Column:
    """A part of a row: where it begins from the row's left, and what stands in it."""

    left: float
    pieces: tuple[Piece, ...]
    drop: float = 0.0


@dataclass(frozen=True, slots=True)
class Row:
    """Columns with their tops beside each other; `head` is repeated when the row opens a page."""

    columns: tuple[Column, ...]
    width: float
    before: float = 0.0
    keep: bool = False
    padding: float = 0.0
    look: Literal["plain", "head", "ruled", "bar-left", "bar-right"] = "plain"
    head: "Row | None" = None

    @property
    def height(self) -> float:
        tallest = max(column.drop + stack_height(column.pieces) for column in self.columns)
        return tallest + 2 * self.padding

    @property
    def is_of_table(self) -> bool:
        """Whether it is a row of a table, and not words in columns."""
        return self.look in {"head", "ruled"}

    def split(self, room: float) -> "tuple[Piece, Piece] | None":
        parts = [fit(c.pieces, room - c.drop - 2 * self.padding) for c in self.columns]
        if self.keep or (self.is_of_table and self.height <= LOW):
            return None
        if any(not head and tail for head, tail in parts):
            return None
        return self._with([head for head, _ in parts]), replace(
            self._with([tail for _, tail in parts]), before=0.0
        )

    def _with(self, stacks: list[list[Piece]]) -> "Row":
        pairs = zip(self.columns, stacks, strict=True)
        return replace(self, columns=tuple(replace(c, pieces=tuple(kept)) for c, kept in pairs))

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        self._dress(sheet, left, top)
        for column in self.columns:
            y = top - self.padding - column.drop
            draw_stack(sheet, column.pieces, left + column.left, y)

    def _dress(self, sheet: Sheet, left: float, top: float) -> None:
        bottom = top - self.height
        match self.look:
            case "head":
                sheet.fill(left, bottom, self.width, self.height, TINT)
            case "ruled":
                sheet.fill(left, bottom, self.width, 0.6, EDGE)
            case "bar-left":
                sheet.fill(left, bottom, 2.0, self.height, ACCENT)
            case "bar-right":
                sheet.fill(left + self.width - 2.0, bottom, 2.0, self.height, ACCENT)
            case "plain":
                pass


@dataclass(frozen=True, slots=True)
class Group(Whole):
    """Pieces below each other that stay on one page."""

    pieces: tuple[Piece, ...]
    keep: bool = False

    @property
    def height(self) -> float:
        return stack_height(self.pieces)

    @property
    def before(self) -> float:
        return self.pieces[0].before

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        draw_stack(sheet, self.pieces, left, top)


@dataclass(frozen=True, slots=True)
class Bar(Whole):
    """A short stroke of the accent colour above the title."""

    left: float
    before: float = 0.0
    keep: bool = True
    height: float = 12.0

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        sheet.fill(left + self.left, top - 3.0, 32.0, 3.0, ACCENT)


@dataclass(frozen=True, slots=True)
class Space(Whole):
    """Air."""

    before: float
    height: float = 0.0
    keep: bool = False

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        """Nothing is seen of it."""


@dataclass(frozen=True, slots=True)
class PageEnd(Space):
    """What follows begins on a new page."""


@dataclass(frozen=True, slots=True)
class Picture(Whole):
    """A figure, starting at the left."""

    reader: ImageReader
    width: float
    height: float
    element: Element
    before: float
    keep: bool = False

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        place = Rectangle(sheet.page, left, top - self.height, left + self.width, top)
        sheet.picture(self.reader, place, self.element)


@dataclass(frozen=True, slots=True)
class Sign(Whole):
    """An icon on a disc, with the road that goes on below it to the next one."""

    strokes: tuple[Stroke, ...]
    element: Element
    side: float
    road: float = 0.0
    before: float = 0.0
    keep: bool = False

    @property
    def height(self) -> float:
        return self.side

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        if self.road:
            middle = left + self.side / 2
            sheet.fill(middle - 2, top - self.side - self.road, 4.0, self.road, EDGE)
        sheet.fill(left, top - self.side, self.side, self.side, TINT)
        air = self.side / 5
        place = Rectangle(
            sheet.page, left + air, top - self.side + air, left + self.side - air, top - air
        )
        sheet.drawing(self.strokes, place, ACCENT, self.element)


@dataclass(frozen=True, slots=True)
class SignBox(Whole):
    """An empty box to sign in; tells the sheet where it came to stand."""

    name: str
    width: float
    height: float
    before: float = 4.0
    keep: bool = False

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        sheet.outline(left, top - self.height, self.width, self.height)
        sheet.fields[self.name] = Rectangle(
            sheet.page, left + 1, top - self.height + 1, left + self.width - 1, top - 1
        )
