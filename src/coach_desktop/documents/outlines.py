"""Dots and marks that a font draws apart from their letter, as filled outlines.

The letter carries the text; a second sign without text of its own would be copied as rubbish.
"""

from functools import lru_cache

from coach_desktop.documents.fonts import Font

Point = tuple[float, float]


class _Outline:
    """Collects the operators of one glyph, in font units; takes the calls of a fontTools pen."""

    def __init__(self) -> None:
        self.operators: list[str] = []
        self._here: Point = (0.0, 0.0)

    def move(self, point: Point) -> None:
        self._step("m", point)

    def line(self, point: Point) -> None:
        self._step("l", point)

    def bend(self, control: Point, point: Point) -> None:
        first = _towards(self._here, control)
        self._step("c", first, _towards(point, control), point)

    def curve(self, *points: Point) -> None:
        self._step("c", *points)

    def close(self) -> None:
        self.operators.append("h")

    def _step(self, operator: str, *points: Point) -> None:
        numbers = " ".join(f"{x:.0f} {y:.0f}" for x, y in points)
        self.operators.append(f"{numbers} {operator}")
        self._here = points[-1]

    moveTo, lineTo, qCurveTo, curveTo, closePath = move, line, bend, curve, close  # noqa: N815  # the names that HarfBuzz calls


def _towards(point: Point, bend: Point) -> Point:
    """Two thirds of the way: a quadratic curve told as a cubic one."""
    return point[0] + (bend[0] - point[0]) * 2 / 3, point[1] + (bend[1] - point[1]) * 2 / 3


@lru_cache(maxsize=512)
def outline(font: Font, glyph: int) -> str:
    """Path operators of a glyph in font units; empty when it has no ink."""
    pen = _Outline()
    font.shaper.draw_glyph_with_pen(glyph, pen)
    return " ".join(pen.operators)


def extent(font: Font, glyph: int) -> tuple[int, int, int, int]:
    """The box in which a glyph fits: left, bottom, right and top, in font units."""
    found = font.shaper.get_glyph_extents(glyph)
    top = found.y_bearing
    return found.x_bearing, top + found.height, found.x_bearing + found.width, top
