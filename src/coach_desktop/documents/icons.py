"""Our icons as curves for paper: the paths of an SVG in lines and cubic curves, scaled to a box."""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from coach_desktop import places

SIDE = 24.0
"""The side of the box in which every icon is drawn."""

Point = tuple[float, float]
_PATH = re.compile(r'<path (?!stroke="none")d="([^"]+)"')
_TOKEN = re.compile(r"[MmLlHhVvCcSsAaZz]|-?(?:\d+\.\d*|\.\d+|\d+)(?:e-?\d+)?")
_TAKES = {"m": 2, "l": 2, "h": 1, "v": 1, "c": 6, "s": 4, "a": 7}


@dataclass(frozen=True, slots=True)
class Move:
    """A path begins here."""

    to: Point


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line to a point."""

    to: Point


@dataclass(frozen=True, slots=True)
class Bend:
    """A cubic curve by two guides to a point."""

    first: Point
    second: Point
    to: Point


Stroke = Move | Line | Bend


@lru_cache(maxsize=64)
def strokes(name: str) -> tuple[Stroke, ...]:
    """The strokes of an icon in a box of SIDE, from the upper left."""
    drawing = places.place("resources", "icons", f"{name}.svg").read_text(encoding="utf-8")
    return tuple(each for path in _PATH.findall(drawing) for each in _path(path))


def _path(told: str) -> Iterator[Stroke]:
    tokens = _TOKEN.findall(told)
    here = start = guide = (0.0, 0.0)
    command, at = "", 0
    while at < len(tokens):
        if tokens[at].isalpha():
            command, at = tokens[at], at + 1
        if command in "Zz":
            yield Line(start)
            here = start
            continue
        count = _TAKES[command.lower()]
        numbers = tuple(map(float, tokens[at : at + count]))
        at += count
        base = here if command.islower() else (0.0, 0.0)
        for stroke in _step(command.lower(), numbers, base, here, guide):
            yield stroke
            guide = stroke.second if isinstance(stroke, Bend) else stroke.to
            here = stroke.to
        if command in "Mm":
            start, command = here, "l" if command == "m" else "L"


def _step(
    command: str, numbers: tuple[float, ...], base: Point, here: Point, guide: Point
) -> Iterator[Stroke]:
    points = [(base[0] + x, base[1] + y) for x, y in zip(numbers[::2], numbers[1::2], strict=False)]
    match command:
        case "m":
            yield Move(points[0])
        case "l":
            yield Line(points[0])
        case "h":
            yield Line((base[0] + numbers[0], here[1]))
        case "v":
            yield Line((here[0], base[1] + numbers[0]))
        case "c":
            yield Bend(*points)
        case "s":
            mirrored = (2 * here[0] - guide[0], 2 * here[1] - guide[1])
            yield Bend(mirrored, points[0], points[1])
        case _:
            end = (base[0] + numbers[5], base[1] + numbers[6])
            flat = numbers[0] / numbers[1]
            ways = {"is_large": bool(numbers[3]), "is_on": bool(numbers[4])}
            round_ = _arc(_high(here, flat), _high(end, flat), numbers[0], **ways)
            for bend in round_:
                yield Bend(*(_high(each, 1 / flat) for each in (bend.first, bend.second, bend.to)))


def _high(point: Point, share: float) -> Point:
    """A point with its height in another measure: an ellipse is a circle in one of them."""
    return point[0], point[1] * share


def _arc(start: Point, end: Point, radius: float, *, is_large: bool, is_on: bool) -> Iterator[Bend]:
    """An arc of a circle as curves of a quarter each at most."""
    across = math.dist(start, end)
    radius = max(radius, across / 2)
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
    off = math.sqrt(max(radius**2 - (across / 2) ** 2, 0.0)) / (across or 1.0)
    side = 1.0 if is_large != is_on else -1.0
    centre = (
        middle[0] - side * off * (end[1] - start[1]),
        middle[1] + side * off * (end[0] - start[0]),
    )
    begin = math.atan2(start[1] - centre[1], start[0] - centre[0])
    turn = math.atan2(end[1] - centre[1], end[0] - centre[0]) - begin
    if is_on and turn < 0:
        turn += 2 * math.pi
    elif not is_on and turn > 0:
        turn -= 2 * math.pi
    parts = max(1, math.ceil(abs(turn) / (math.pi / 2) - 1e-9))
    step = turn / parts
    pull = 4 / 3 * math.tan(step / 4) * radius
    for number in range(parts):
        one, two = begin + number * step, begin + (number + 1) * step
        first, last = _on(centre, radius, one), _on(centre, radius, two)
        yield Bend(
            (first[0] - pull * math.sin(one), first[1] + pull * math.cos(one)),
            (last[0] + pull * math.sin(two), last[1] - pull * math.cos(two)),
            last,
        )


def _on(centre: Point, radius: float, angle: float) -> Point:
    return centre[0] + radius * math.cos(angle), centre[1] + radius * math.sin(angle)
