"""Drawn lines made thinner: only the points that the shape needs (Douglas-Peucker)."""

import math
from collections.abc import Sequence

Point = tuple[int, int]

TOLERANCE = 1.2
"""Largest distance in pixels between a line as drawn and as kept."""


def thinned(stroke: Sequence[Point]) -> list[Point]:
    """A line with as few points as its shape allows; its ends stay."""
    if len(stroke) < 3:
        return list(stroke)
    first, last = stroke[0], stroke[-1]
    far, place = max((_distance(point, first, last), at) for at, point in enumerate(stroke))
    if far <= TOLERANCE:
        return [first, last]
    return thinned(stroke[: place + 1])[:-1] + thinned(stroke[place:])


def fitted(
    strokes: Sequence[Sequence[Point]], width: float, height: float
) -> tuple[tuple[tuple[float, float], ...], ...]:
    """Lines scaled into a box of points, upright: their y runs down, a page's y runs up."""
    points = [point for stroke in strokes for point in stroke]
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    top, bottom = min(y for _, y in points), max(y for _, y in points)
    scale = min((width - 12) / max(1, right - left), (height - 12) / max(1, bottom - top), 1.0)
    return tuple(
        tuple((6 + (x - left) * scale, height - 6 - (y - top) * scale) for x, y in thinned(stroke))
        for stroke in strokes
    )


def _distance(point: Point, one: Point, other: Point) -> float:
    wide, high = other[0] - one[0], other[1] - one[1]
    length = math.hypot(wide, high)
    if length == 0:
        return math.hypot(point[0] - one[0], point[1] - one[1])
    return abs(high * (point[0] - one[0]) - wide * (point[1] - one[1])) / length
