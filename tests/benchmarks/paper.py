"""Paper: a bilingual PDF of ten pages beside its rivals, four signatures, a verdict, memory."""

import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from coach_desktop.documents.blocks import Document
from coach_desktop.documents.keys import of_file
from coach_desktop.documents.pages import render
from coach_desktop.documents.seal import sealed
from coach_desktop.documents.verdict import judge
from tests.benchmarks.figures import Figure, milliseconds
from tests.benchmarks.rivals import by_typst, by_weasyprint
from tests.documents.batch import peak
from tests.documents.pki import NOW, PASSPHRASE, as_file
from tests.documents.samples import letter
from tests.documents.signed import FIELDS, STROKES, coach, seal, signed, trust, unsigned

PAGES = 10
OF_WEASYPRINT, OF_TYPST = 0.25, 0.34
"""The most of a rival's time, and of a rival's size."""


def measure(_folder: Path) -> list[Figure]:
    """The quickest of three each, after one that warms the fonts."""
    document = ten_pages()
    made = render(document)
    ours = _quickest(lambda: render(document))
    note = f"{made.pages} pages in Dutch and Arabic"
    kilobytes = len(made.pdf) / 1000
    return [
        Figure("bilingual PDF of ten pages", ours, "ms", 700.0, note=note),
        *_beside_weasyprint(document, ours, kilobytes),
        _beside_typst(document, kilobytes),
        *_signing(),
        Figure("peak memory of such a PDF, signed", _peak(), "MB", 250.0, note="in a child"),
    ]


def ten_pages() -> Document:
    """The letter with as many chapters as fill ten pages."""
    chapters = 1
    while render(letter("ar", chapters=chapters)).pages < PAGES:
        chapters += 1
    return letter("ar", chapters=chapters)


def _quickest(work: Callable[[], object]) -> float:
    work()
    return min(milliseconds(work) for _ in range(3))


def _beside_weasyprint(document: Document, ours: float, kilobytes: float) -> list[Figure]:
    names = ("ten pages beside WeasyPrint", "size of them beside WeasyPrint's")
    if find_spec("weasyprint") is None:
        note = "WeasyPrint is not here: pip install .[bench]"
        return [
            Figure(names[0], None, "ms", OF_WEASYPRINT, note=note),
            Figure(names[1], None, "kB", 1.0, note=note),
        ]
    theirs = _quickest(lambda: by_weasyprint(document))
    size = len(by_weasyprint(document)) / 1000
    return [
        Figure(names[0], ours, "ms", OF_WEASYPRINT, floor=theirs),
        Figure(names[1], kilobytes, "kB", 1.0, floor=size),
    ]


def _beside_typst(document: Document, kilobytes: float) -> Figure:
    name = "size of them beside typst's"
    if find_spec("typst") is None:
        return Figure(name, None, "kB", OF_TYPST, note="typst is not here: pip install .[bench]")
    made = by_typst(document)
    took = _quickest(lambda: by_typst(document))
    note = f"typst took {took:.0f} ms"
    return Figure(name, kilobytes, "kB", OF_TYPST, floor=len(made) / 1000, note=note)


def _signing() -> list[Figure]:
    paper, file = unsigned(), as_file(coach())

    def sign() -> bytes:
        drawn = dict.fromkeys(FIELDS[:2], STROKES)
        return sealed(paper, drawn, seal(), own=of_file(file, PASSPHRASE))

    return [
        Figure("four signatures", _quickest(sign), "ms", 4_000.0, note="one by a PKCS#12 file"),
        Figure("a verdict on five signatures", _quickest(_judge), "ms", 1_000.0),
    ]


def _judge() -> object:
    return judge(signed(), trust(), NOW)


def _peak() -> float:
    """Megabytes at the peak of a process that makes one such PDF and signs it."""
    line = [sys.executable, "-m", "tests.benchmarks.paper"]
    return float(subprocess.run(line, check=True, capture_output=True, text=True).stdout)


if __name__ == "__main__":
    render(ten_pages())
    sealed(unsigned(), dict.fromkeys(FIELDS, STROKES), seal())
    print(peak())
