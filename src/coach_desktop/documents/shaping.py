"""Text to glyphs: runs of one font, level and script, shaped by HarfBuzz into clusters."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from unicodedata import combining, normalize

import uharfbuzz as hb

from coach_desktop.documents import bidi
from coach_desktop.documents.fonts import Font, Weight, fonts_for
from coach_desktop.domain.language import direction

UNSEEN = frozenset(
    "\u00ad\u200b\u200e\u200f\u061c\u2060\u2066\u2067\u2068\u2069\u202a\u202b\u202c\u202d\u202e\ufeff"
)

_BOUND = "\u200f"
"""Is copied behind a mark that ends a word from right to left: readers take it for no letter."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """One drawn sign; advance and shifts in ems, text is what it stands for when copied."""

    number: int
    text: str
    advance: float
    right: float
    up: float


@dataclass(frozen=True, slots=True)
class Cluster:
    """Letters that are drawn together; glyphs from left to right, width in ems."""

    start: int
    text: str
    font: Font
    level: int
    glyphs: tuple[Glyph, ...]
    width: float

    @property
    def is_space(self) -> bool:
        """A space that may hang at the end of a line."""
        return self.text == " "


@dataclass(frozen=True, slots=True)
class Shaped:
    """One paragraph, ready to be broken into lines; clusters in logical order."""

    text: str
    language: str
    base: int
    clusters: tuple[Cluster, ...]


@lru_cache(maxsize=2048)
def shape(text: str, language: str, weight: Weight) -> Shaped:
    """Shape one paragraph in the direction of its language.

    Raises DocumentError `documents.missing-glyph` when no font has a character.
    """
    text = normalize("NFC", text)
    base = int(direction(language) == "rtl")
    found = _filled(bidi.levels(text, base), base)
    fonts = fonts_for(text, weight)
    clusters: list[Cluster] = []
    for start, end in _runs(fonts, found):
        clusters += _clusters(text, start, end, font=fonts[start], level=found[start], tag=language)
    seen = (cluster for cluster in clusters if not UNSEEN.issuperset(cluster.text))
    return Shaped(text, language, base, tuple(seen))


@lru_cache(maxsize=16)
def blank(font: Font) -> Cluster:
    """A space of one font, for where a line has to end though none stands there."""
    (found,) = _clusters(" ", 0, 1, font=font, level=0, tag="nl")
    return found


def _filled(found: list[bidi.Level], base: int) -> list[int]:
    """Removed characters take the level before them, so that runs do not break there."""
    full: list[int] = []
    for level in found:
        full.append(level if level is not None else (full[-1] if full else base))
    return full


def _runs(fonts: list[Font], found: list[int]) -> Iterator[tuple[int, int]]:
    for _, places in groupby(range(len(fonts)), lambda at: (fonts[at].name, found[at])):
        run = list(places)
        yield run[0], run[-1] + 1


def _clusters(
    text: str, start: int, end: int, *, font: Font, level: int, tag: str
) -> list[Cluster]:
    buffer = hb.Buffer()
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_GRAPHEMES
    buffer.add_codepoints([ord(letter) for letter in text], start, end - start)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if level % 2 else "ltr"
    buffer.language = tag
    hb.shape(font.shaper, buffer)
    together: dict[int, list[tuple[int, int, int, int]]] = {}
    for glyph, where in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        sign = (glyph.codepoint, where.x_advance, where.x_offset, where.y_offset)
        together.setdefault(glyph.cluster, []).append(sign)
    starts = sorted(together)
    return [
        _cluster(
            at,
            text[at:until],
            together[at],
            font=font,
            level=level,
            ends=not text[until : until + 1].isalpha(),
        )
        for at, until in zip(starts, [*starts[1:], end], strict=True)
    ]


def _cluster(
    at: int,
    letters: str,
    signs: list[tuple[int, int, int, int]],
    *,
    font: Font,
    level: int,
    ends: bool,
) -> Cluster:
    backwards = bool(level % 2)
    bounded = backwards and ends and combining(letters[-1])
    copied = f"{letters}{_BOUND}" if bounded else letters
    shares = _shares(copied, [sign[1] for sign in signs], backwards=backwards)
    glyphs = tuple(
        Glyph(sign[0], share, sign[1] / font.units, sign[2] / font.units, sign[3] / font.units)
        for sign, share in zip(signs, shares, strict=True)
    )
    return Cluster(at, letters, font, level, glyphs, sum(glyph.advance for glyph in glyphs))


def _shares(letters: str, advances: list[int], *, backwards: bool) -> list[str]:
    """The text of a cluster dealt over its glyphs; a mark goes with the letter that bears it.

    A glyph that takes no room has no text of its own: readers would copy it apart from its word.
    They turn a line that runs right to left sign by sign, so what one glyph says stands turned too.
    """
    shares = [""] * len(advances)
    carriers = [at for at, advance in enumerate(advances) if advance] or list(range(len(advances)))
    if backwards:
        carriers.reverse()
    borne = _borne(letters)
    for at, told in zip(carriers, borne, strict=False):
        shares[at] = told
    shares[carriers[-1]] += "".join(borne[len(carriers) :])
    return [told[::-1] for told in shares] if backwards else shares


def _borne(letters: str) -> list[str]:
    """Letters with the marks that they bear."""
    found: list[str] = []
    for letter in letters:
        if found and (combining(letter) or letter == _BOUND):
            found[-1] += letter
        else:
            found.append(letter)
    return found
