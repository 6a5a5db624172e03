"""The typefaces of paper: which font has a character, how wide it is, and its metrics."""

from dataclasses import dataclass, field
from enum import Enum
from functools import cache
from unicodedata import category

import uharfbuzz as hb

from coach_desktop.domain.errors import DocumentError
from coach_desktop.places import place


class Weight(Enum):
    """The two weights that paper knows."""

    REGULAR = "Regular"
    BOLD = "Bold"


@dataclass(frozen=True, slots=True)
class Family:
    """A typeface; `scale` makes its letters look as large as the Latin ones beside it."""

    folder: str
    stem: str
    script: str
    scale: float
    leading: float


LATIN = Family("noto-sans", "NotoSans", "Latn", 1.0, 1.45)
ARABIC = Family("noto-naskh-arabic", "NotoNaskhArabic", "Arab", 1.2, 1.75)
ETHIOPIC = Family("noto-sans-ethiopic", "NotoSansEthiopic", "Ethi", 0.98, 1.55)
FAMILIES = (LATIN, ARABIC, ETHIOPIC)


@dataclass(frozen=True, eq=False)
class Font:
    """One font file, opened once per process."""

    family: Family
    weight: Weight
    face: hb.Face
    shaper: hb.Font
    letters: frozenset[int]
    _advances: dict[int, int] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """PostScript name."""
        return f"{self.family.stem}-{self.weight.value}"

    @property
    def units(self) -> int:
        """Font units per em."""
        return int(self.face.upem)

    def advance(self, glyph: int) -> int:
        """Width of a glyph in font units, as the file says."""
        known = self._advances.get(glyph)
        if known is None:
            known = self._advances[glyph] = int(self.shaper.get_glyph_h_advance(glyph))
        return known


@cache
def font(family: Family, weight: Weight) -> Font:
    """Open a font of paper."""
    path = place("resources", "fonts", family.folder, f"{family.stem}-{weight.value}.ttf")
    face = hb.Face(hb.Blob.from_file_path(str(path)))
    return Font(family, weight, face, hb.Font(face), frozenset(face.unicodes))


def family_of(script: str) -> Family:
    """The family for a script; scripts without one of their own share the Latin file."""
    return next((family for family in FAMILIES if family.script == script), LATIN)


def missing_glyphs(text: str) -> tuple[str, ...]:
    """Characters that no font of paper has, each once, in order; cheap enough while typing."""
    return tuple(dict.fromkeys(letter for letter in text if _home(letter) is None))


def fonts_for(text: str, weight: Weight) -> list[Font]:
    """The font per character; marks, joiners and spaces stay with the letter before them.

    Raises DocumentError `documents.missing-glyph` with the code point.
    """
    chosen: list[Font] = []
    before: Family | None = None
    for letter in text:
        before = _choose(letter, before)
        chosen.append(font(before, weight))
    return chosen


def _choose(letter: str, before: Family | None) -> Family:
    if before is not None and _goes_along(letter) and (_unseen(letter) or _has(before, letter)):
        return before
    home = _home(letter)
    if home is None:
        raise DocumentError("documents.missing-glyph", codepoint=f"U+{ord(letter):04X}")
    return home


@cache
def _goes_along(letter: str) -> bool:
    return category(letter)[0] == "M" or _unseen(letter) or letter == " "


@cache
def _unseen(letter: str) -> bool:
    return category(letter) in {"Cf", "Cc"}


@cache
def _has(family: Family, letter: str) -> bool:
    return ord(letter) in font(family, Weight.REGULAR).letters


@cache
def _home(letter: str) -> Family | None:
    """The first family that has a letter; what is not drawn needs none."""
    if _unseen(letter):
        return LATIN
    return next((family for family in FAMILIES if _has(family, letter)), None)
