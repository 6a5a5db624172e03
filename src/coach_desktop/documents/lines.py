"""Where a line may end (UAX #14) and how a paragraph falls into lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from unicodedata import category

from uniseg.linebreak import line_break_units

from coach_desktop.documents import bidi
from coach_desktop.documents.fonts import family_of
from coach_desktop.documents.shaping import UNSEEN, Cluster, Shaped
from coach_desktop.domain.language import script


@dataclass(frozen=True, slots=True)
class Line:
    """Clusters of one line in logical order without hanging spaces; width in points."""

    clusters: tuple[Cluster, ...]
    width: float


def leading(language: str, size: float) -> float:
    """Distance in points between two baselines of text in this language."""
    return family_of(script(language)).leading * size


def baseline(language: str, size: float) -> float:
    """Distance in points from the top of a line to its baseline."""
    return (leading(language, size) - size) / 2 + 0.82 * size


def cluster_width(cluster: Cluster, size: float) -> float:
    """Width in points, each typeface at its own scale."""
    return cluster.width * cluster.font.family.scale * size


def break_lines(shaped: Shaped, size: float, room: float) -> tuple[Line, ...]:
    """Fill lines from the first word on; a word wider than the room breaks between clusters."""
    ends = break_places(shaped.text)
    widths = [cluster_width(cluster, size) for cluster in shaped.clusters]
    lines: list[Line] = []
    start = last = 0
    width = 0.0
    at = 0
    while at < len(widths):
        if at > start and shaped.clusters[at].start in ends:
            last = at
        if width + widths[at] > room + 0.01 and not shaped.clusters[at].is_space and at > start:
            cut = last if last > start else at
            lines.append(_line(shaped.clusters[start:cut], widths[start:cut]))
            start, width = cut, sum(widths[cut:at])
            continue
        width += widths[at]
        at += 1
    lines.append(_line(shaped.clusters[start:], widths[start:]))
    return tuple(lines)


def seen_order(line: Line) -> list[int]:
    """Places of the clusters of a line as seen from the left."""
    return bidi.reorder([cluster.level for cluster in line.clusters])


def _line(clusters: tuple[Cluster, ...], widths: Sequence[float]) -> Line:
    end = len(clusters)
    while end and clusters[end - 1].is_space:
        end -= 1
    return Line(clusters[:end], sum(widths[:end]))


@lru_cache(maxsize=2048)
def break_places(text: str) -> frozenset[int]:
    """Places in the text before which a line may begin."""
    units = [unit for words in _between_spaces(text) for unit in _units(words)]
    return frozenset(_next_seen(text, place) for place in accumulate(map(len, units)))


def _next_seen(text: str, place: int) -> int:
    """Past marks that are not drawn: the line begins with the first letter that is."""
    while place < len(text) and text[place] in UNSEEN:
        place += 1
    return place


def _between_spaces(text: str) -> list[str]:
    """Words with the spaces after them; a break is sure there but for brackets and quotes."""
    parts: list[str] = []
    start = 0
    for at in range(1, len(text)):
        if text[at - 1] == " " and text[at] != " ":
            before = text[start:at].rstrip()[-1:]
            if before and category(before)[0] == "P" and category(before) not in {"Po", "Pe"}:
                continue
            parts.append(text[start:at])
            start = at
    return [*parts, text[start:]]


@lru_cache(maxsize=8192)
def _units(words: str) -> tuple[str, ...]:
    return tuple(line_break_units(words))
