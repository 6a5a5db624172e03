"""The surface on which a document is drawn: reportlab's canvas with tags around every stroke."""

import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from coach_desktop.documents.blocks import Rectangle
from coach_desktop.documents.glyphs import Ledger, directions, draw_line, figure
from coach_desktop.documents.icons import SIDE, Bend, Move, Point, Stroke
from coach_desktop.documents.lines import Line
from coach_desktop.documents.structure import Element, Tree

INK = "#001a40"
MUTED = "#586c88"
ACCENT = "#5115ef"
TINT = "#f3f4f8"
EDGE = "#c3cad6"


class _Canvas(Canvas):
    """Begins pages empty: the font that reportlab sets is neither used nor embedded."""

    def _make_preamble(self) -> None:
        self._preamble = ""


@dataclass(slots=True)
class Sheet:
    """Draws pages one after the other; an element of None makes what is drawn an artifact.

    Without a tree all that is drawn is an artifact.
    """

    size: tuple[float, float]
    tree: Tree | None
    accent: str = ACCENT
    ledger: Ledger = field(default_factory=Ledger)
    fields: dict[str, Rectangle] = field(default_factory=dict)
    page: int = 0
    _ink: str = ""
    _drawn: tuple[float, frozenset[str]] = (0.0, frozenset())
    """Height and directions of what was drawn last."""
    _buffer: io.BytesIO = field(default_factory=io.BytesIO)
    _canvas: Canvas = field(init=False)

    def __post_init__(self) -> None:
        self._canvas = _Canvas(self._buffer, pagesize=self.size, pageCompression=1, invariant=1)

    def next_page(self) -> None:
        """Close this page and open the next."""
        self._canvas.showPage()
        self.page += 1
        self._ink = ""

    def finish(self) -> bytes:
        """Close the document; fonts and structure are put in by the finishing pass."""
        self._canvas.showPage()
        self._canvas.save()
        return self._buffer.getvalue()

    @contextmanager
    def marked(self, element: Element | None) -> Iterator[None]:
        """What is drawn inside belongs to the element, or is an artifact."""
        if element is None or self.tree is None:
            self._write("/Artifact BMC")
        else:
            number = self.tree.mark(self.page, element)
            self._write(f"/{element.kind} <</MCID {number}>> BDC")
        yield
        self._write("EMC")

    def line(self, line: Line, *, left: float, base: float, size: float, colour: str) -> None:
        """One line of text; stands inside `marked`.

        PDFium takes what is drawn next at the same height for the same line, whichever column it is
        in, and would turn or cut words where the two directions meet there.
        """
        ways = directions(line.clusters)
        height, before = self._drawn
        is_beside = bool(ways) and abs(base - height) < size and ways | before == {"L", "R"}
        self._drawn = base, ways | before if abs(base - height) < size else ways
        drawn = draw_line(
            line, left=left, base=base, size=size, ledger=self.ledger, apart=is_beside
        )
        self._write(f"{self._inked(colour)}{drawn}")

    def fill(self, left: float, bottom: float, width: float, height: float, colour: str) -> None:
        """A filled rectangle, always an artifact."""
        corners = " ".join(figure(value) for value in (left, bottom, width, height))
        with self.marked(None):
            self._write(f"{self._inked(colour)}{corners} re f")

    def outline(self, left: float, bottom: float, width: float, height: float) -> None:
        """The edge of a box to sign in, always an artifact."""
        corners = " ".join(figure(value) for value in (left, bottom, width, height))
        with self.marked(None):
            self._write(f"{_parts(MUTED)} RG 0.75 w {corners} re S")

    def path(self, points: tuple[tuple[float, float], ...], colour: str) -> None:
        """A drawn stroke of a pen, always an artifact."""
        steps = [
            f"{figure(x)} {figure(y)} {'l' if at else 'm'}" for at, (x, y) in enumerate(points)
        ]
        with self.marked(None):
            self._write(f"{self._paint(colour)} RG 1.4 w 1 J 1 j {' '.join(steps)} S")

    def drawing(
        self, strokes: Sequence[Stroke], place: Rectangle, colour: str, element: Element
    ) -> None:
        """An icon in lines, scaled to its place; its box is one of `icons.SIDE`."""
        scale = (place.right - place.left) / SIDE

        def at(point: Point) -> str:
            x, y = place.left + point[0] * scale, place.top - point[1] * scale
            return f"{figure(x)} {figure(y)}"

        steps = []
        for stroke in strokes:
            match stroke:
                case Move():
                    steps.append(f"{at(stroke.to)} m")
                case Bend():
                    steps.append(f"{at(stroke.first)} {at(stroke.second)} {at(stroke.to)} c")
                case _:
                    steps.append(f"{at(stroke.to)} l")
        with self.marked(element):
            self._write(
                f"{self._paint(colour)} RG {figure(2 * scale)} w 1 J 1 j {' '.join(steps)} S"
            )

    def picture(self, picture: ImageReader, place: Rectangle, element: Element) -> None:
        """A picture that fills its place."""
        width, height = place.right - place.left, place.top - place.bottom
        with self.marked(element):
            self._canvas.drawImage(picture, place.left, place.bottom, width=width, height=height)

    def _paint(self, colour: str) -> str:
        """A colour in parts; the accent is that of the municipality."""
        return _parts(self.accent if colour == ACCENT else colour)

    def _inked(self, colour: str) -> str:
        """The operator for this colour, when another one was used last on this page."""
        if colour == self._ink:
            return ""
        self._ink = colour
        return f"{self._paint(colour)} rg\n"

    def _write(self, operators: str) -> None:
        self._canvas.addLiteral(operators)


def _parts(colour: str) -> str:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return " ".join(figure(part) for part in parts)
