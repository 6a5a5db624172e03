"""Whether the words of a document come out of its PDF: held against what was composed.

`lost(document, pdf, folder)` gives, per reader, the words that did not come out.
"""

import shutil
import subprocess
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path

import pypdfium2
import pytest

from coach_desktop.documents.blocks import Document
from coach_desktop.documents.spans import Text
from coach_desktop.domain.language import direction, script

LEAST: Mapping[tuple[str, str], float] = {
    ("fa", "pdftotext"): 0.99,
    ("prs", "pdftotext"): 0.99,
}
"""The least share of words, where it is not all of them.

pdftotext turns one word, with two joiners of no width in it, where it ends its line.
"""

_SIGNS = ".,;:()[]/!?«»\"'“”„·–—-…،؛؟።፣፤፡٪%"
_HYPHENS = dict.fromkeys(map(ord, "\u2011\ufffe\u0002"), "-")
"""A word may end its line at a hyphen; PDFium tells it by a sign of its own."""
_LONGEST = 30
"""Letters of the longest word that must come out: a longer one may be cut by its column."""
_SCRIPTS = {"Latn": "LATIN", "Arab": "ARABIC", "Ethi": "ETHIOPIC", "Cyrl": "CYRILLIC"}


@dataclass(frozen=True, slots=True)
class Recall:
    """What one reader gave back of the words of one language."""

    reader: str
    language: str
    wanted: frozenset[str]
    lost: frozenset[str]

    @property
    def holds(self) -> bool:
        """Whether as many came out as must."""
        least = LEAST.get((self.language, self.reader), 1.0)
        return 1 - len(self.lost) / max(1, len(self.wanted)) >= least


def recalled(document: Document, pdf: bytes, folder: Path) -> list[Recall]:
    """What came out of the PDF, per reader and language; skips visibly without pdftotext."""
    readers = {"pdfium": by_pdfium(pdf), "pdftotext": by_poppler(pdf, folder)}
    wanted: dict[str, set[str]] = {}
    for told in texts(document.blocks):
        own = {word for word in words(told.plain) if _is_of(word, told.language)}
        wanted.setdefault(told.language, set()).update(own)
    found = []
    for reader, whole in readers.items():
        assert "\ufffd" not in whole, reader
        there = words(whole) | {part for word in words(whole) for part in word.split("-")}
        found += [
            Recall(
                reader,
                language,
                frozenset(own),
                frozenset(word for word in own if not _came(word, there)),
            )
            for language, own in sorted(wanted.items())
        ]
    return found


def lost(document: Document, pdf: bytes, folder: Path) -> list[str]:
    """What does not come out well enough, in words; empty when all is well."""
    return [
        f"{each.reader} {each.language}: {len(each.lost)} of {len(each.wanted)}: "
        f"{' '.join(sorted(each.lost)[:12])}"
        for each in recalled(document, pdf, folder)
        if not each.holds
    ]


def texts(thing: object) -> Iterator[Text]:
    """Every text that stands on the pages, wherever in a block; words under a picture do not."""
    if isinstance(thing, Text):
        yield thing
    elif isinstance(thing, tuple):
        for each in thing:
            yield from texts(each)
    elif is_dataclass(thing):
        for each in fields(thing):
            if each.name != "alternative":
                yield from texts(getattr(thing, each.name))


def words(told: str) -> set[str]:
    """Words without signs around them, as they are typed."""
    told = unicodedata.normalize("NFC", told)
    kept = (" " if "\u2066" <= c <= "\u2069" or "\u202a" <= c <= "\u202e" else c for c in told)
    plain = "".join(c for c in kept if unicodedata.category(c) != "Cf")
    return {word.strip(_SIGNS) for word in plain.translate(_HYPHENS).split()} - {""}


def _came(word: str, there: set[str]) -> bool:
    """Whether a word came out; at a hyphen it may have been cut, or joined, by a line's end."""
    parts = word.split("-")
    return "".join(parts) in there or all(part in there for part in parts)


def _is_of(word: str, language: str) -> bool:
    """Whether a word is written in the script of its language, and in no other."""
    letters = [c for c in word if c.isalpha()]
    name = _SCRIPTS[script(language)]
    is_mixed = direction(language) == "rtl" and any(c.isdigit() for c in word)
    if len(word) > _LONGEST or is_mixed:
        return False
    return bool(letters) and all(unicodedata.name(c, "").startswith(name) for c in letters)


def by_pdfium(pdf: bytes) -> str:
    """The text as Chrome and Edge copy it."""
    with pypdfium2.PdfDocument(pdf) as opened:
        return "\n".join(page.get_textpage().get_text_range() for page in opened)


def by_poppler(pdf: bytes, folder: Path) -> str:
    """The text as pdftotext gives it."""
    tool = shutil.which("pdftotext")
    if tool is None:
        pytest.skip("poppler-utils absent: pdftotext")
    path = folder / "paper.pdf"
    path.write_bytes(pdf)
    return subprocess.run([tool, path, "-"], check=True, capture_output=True, text=True).stdout
