"""Lines as operators of a content stream, and the glyphs that a document has used.

Words stand in logical order; the letters of a word that runs right to left stand as seen, inside
ReversedChars. That order is what lets readers of every make copy the text as it was written.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from unicodedata import bidirectional

from coach_desktop.documents.fonts import Font
from coach_desktop.documents.lines import Line, cluster_width, seen_order
from coach_desktop.documents.outlines import extent, outline
from coach_desktop.documents.shaping import Cluster, Glyph, blank


@dataclass(slots=True)
class Used:
    """The glyphs of one font in one document: a number for each pair of glyph and text.

    One glyph may stand for several letters; numbering pairs keeps the way back to text exact.
    """

    font: Font
    resource: str
    numbers: dict[tuple[int, str], int] = field(default_factory=lambda: {(0, ""): 0})

    def number(self, glyph: Glyph) -> int:
        """The CID of a glyph that stands for this text."""
        return self.numbers.setdefault((glyph.number, glyph.text), len(self.numbers))


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark as an outline in font units, with the box that it fits in."""

    resource: str
    path: str
    box: tuple[int, int, int, int]


@dataclass(slots=True)
class Ledger:
    """Every font that a document has used, and every mark that is drawn as an outline."""

    fonts: dict[str, Used] = field(default_factory=dict)
    marks: dict[tuple[str, int], "Mark"] = field(default_factory=dict)

    def of(self, font: Font) -> Used:
        """The record of one font, begun at its first use."""
        known = self.fonts.get(font.name)
        if known is None:
            known = self.fonts[font.name] = Used(font, f"T{len(self.fonts) + 1}")
        return known

    def mark(self, font: Font, glyph: int) -> "Mark | None":
        """The outline of a glyph, drawn once and shown wherever it stands; None without ink."""
        known = self.marks.get((font.name, glyph))
        if known is None and (path := outline(font, glyph)):
            name = f"M{len(self.marks) + 1}"
            known = self.marks[font.name, glyph] = Mark(name, path, extent(font, glyph))
        return known


def figure(value: float) -> str:
    """A number as PDF writes it: no exponent, no needless digits."""
    told = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if told == "-0" else told


_KINDS = {"L": "L", "R": "R", "AL": "R"}

_ASIDE = 1.5
"""How far above its line a blank stands that keeps two stretches apart, in sizes of the text."""


def draw_line(
    line: Line, *, left: float, base: float, size: float, ledger: Ledger, apart: bool = False
) -> str:
    """Operators that draw a line with its left end and baseline at the given place.

    Where words from left to right are the most in what PDFium takes for a line, it cuts the others
    at their marks; where they are not, it turns the order of all. A blank at another height ends
    such a line: before this one when it is to stand `apart`, and between two directions where those
    from left to right are the most.
    """
    pen = _Pen(ledger, size)
    lefts = _lefts(line, left, size)
    if apart:
        pen.put_aside(line.clusters[0].font, left, base + _ASIDE * size)
    between = _between(line.clusters)
    for places, is_reversed in _words(line.clusters):
        if is_reversed:
            pen.begin_reversed()
        for at in places:
            if at in between:
                pen.put_aside(line.clusters[at].font, lefts[at], base + _ASIDE * size)
            else:
                pen.put(line.clusters[at], lefts[at], base)
        if is_reversed:
            pen.end_reversed()
    return pen.finish()


def directions(clusters: tuple[Cluster, ...]) -> frozenset[str]:
    """The directions of the letters of a line."""
    return frozenset(kind for kind in _kinds(clusters) if kind)


def _between(clusters: tuple[Cluster, ...]) -> frozenset[int]:
    """The blanks between the two directions, where PDFium would take the line for left to right."""
    turns = [kind for kind, _ in groupby(_kinds(clusters)) if kind]
    if not turns.count("R") or turns.count("L") <= turns.count("R"):
        return frozenset()
    found: set[int] = set()
    last, blanks = None, list[int]()
    for at, cluster in enumerate(clusters):
        if cluster.is_space:
            blanks.append(at)
        elif cluster.text[:1].isalpha():
            if last is not None and last != cluster.level % 2:
                found.update(blanks)
            last, blanks = cluster.level % 2, []
    return frozenset(found)


def _kinds(clusters: tuple[Cluster, ...]) -> Iterator[str]:
    """The direction of each sign as PDFium counts it: a mark has none, and parts what it is in."""
    for cluster in clusters:
        for sign in cluster.text:
            yield _KINDS.get(bidirectional(sign), "")


def _lefts(line: Line, left: float, size: float) -> list[float]:
    """Left edge of each cluster in points, by its place in the line."""
    lefts = [0.0] * len(line.clusters)
    for at in seen_order(line):
        lefts[at] = left
        left += cluster_width(line.clusters[at], size)
    return lefts


def _words(clusters: tuple[Cluster, ...]) -> Iterator[tuple[range, bool]]:
    """Stretches to draw in turn: left to right as they stand, a right-to-left word from its end."""
    start = 0
    while start < len(clusters):
        end = start + 1
        first = clusters[start]
        if first.level % 2 == 0 or first.is_space:
            yield range(start, end), False
        else:
            while end < len(clusters) and _same_word(first, clusters[end]):
                end += 1
            yield range(end - 1, start - 1, -1), True
        start = end


def _same_word(first: Cluster, other: Cluster) -> bool:
    is_alike = other.level == first.level and other.font is first.font and not other.is_space
    return is_alike and other.text[:1].isalpha() == first.text[:1].isalpha()


def _outlines(marks: list[tuple[str, tuple[float, float], str]]) -> Iterator[str]:
    """Marks of one size drawn in turn, each told by its distance from the one before."""
    for scale, several in groupby(marks, key=itemgetter(0)):
        yield f"q {scale} 0 0 {scale} 0 0 cm"
        left, base = 0, 0
        for _, (x, y), resource in several:
            right, up = round(x / float(scale)), round(y / float(scale))
            yield f"1 0 0 1 {right - left} {up - base} cm /{resource} Do"
            left, base = right, up
        yield "Q"


class _Pen:
    """Collects text operators; positions are exact to a thousandth of the size."""

    def __init__(self, ledger: Ledger, size: float) -> None:
        self._ledger = ledger
        self._size = size
        self._out = ["BT"]
        self._shown: list[str] = []
        self._hex: list[str] = []
        self._font: Used | None = None
        self._at: tuple[float, float] | None = None
        self._marks: list[tuple[str, tuple[float, float], str]] = []

    def begin_reversed(self) -> None:
        self._flush()
        self._out.append("/ReversedChars BMC")

    def end_reversed(self) -> None:
        self._flush()
        self._out.append("EMC")

    def finish(self) -> str:
        self._flush()
        self._out.append("ET")
        return "\n".join([*self._out, *_outlines(self._marks)])

    def put(self, cluster: Cluster, left: float, base: float) -> None:
        used = self._font
        if used is None or used.font is not cluster.font:
            self._flush()
            used = self._font = self._ledger.of(cluster.font)
            self._at = None
            size = self._size * cluster.font.family.scale
            self._out.append(f"/{used.resource} {figure(size)} Tf")
        ems = self._size * cluster.font.family.scale
        for glyph in cluster.glyphs:
            place = (left + glyph.right * ems, base + glyph.up * ems)
            left += glyph.advance * ems
            if not glyph.text:
                self._mark(cluster.font, glyph, place, ems)
                continue
            self._move(place, ems)
            self._hex.append(f"{used.number(glyph):04X}")
            own_width = cluster.font.advance(glyph.number) / cluster.font.units * ems
            self._at = (place[0] + own_width, place[1])

    def put_aside(self, font: Font, left: float, base: float) -> None:
        """A blank that ends what PDFium takes for a line; one alone would have no width for it."""
        self._flush()
        for _ in range(2):
            self.put(blank(font), left, base)
            left += blank(font).width * self._size * font.family.scale
        self._flush()
        self._at = None

    def _mark(self, font: Font, glyph: Glyph, place: tuple[float, float], ems: float) -> None:
        scale = f"{ems / font.units:.5f}"
        if (mark := self._ledger.mark(font, glyph.number)) is not None:
            self._marks.append((scale, place, mark.resource))

    def _move(self, place: tuple[float, float], ems: float) -> None:
        if self._at is None or abs(self._at[1] - place[1]) > 0.0005:
            self._flush()
            self._out.append(f"1 0 0 1 {figure(place[0])} {figure(place[1])} Tm")
        elif abs(self._at[0] - place[0]) > 0.0005:
            self._close_hex()
            self._shown.append(figure((self._at[0] - place[0]) * 1000 / ems))

    def _close_hex(self) -> None:
        if self._hex:
            self._shown.append(f"<{''.join(self._hex)}>")
            self._hex = []

    def _flush(self) -> None:
        self._close_hex()
        if self._shown:
            self._out.append(f"[{' '.join(self._shown)}] TJ")
            self._shown = []
