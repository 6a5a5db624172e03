"""A bilingual PDF of ten pages, warm."""

from pathlib import Path

from coach_desktop.documents.pages import render
from tests.benchmarks.figures import Figure, milliseconds
from tests.documents.samples import letter

PAGES = 10


def measure(_folder: Path) -> list[Figure]:
    """The quickest of three, after one that warms the fonts."""
    chapters = 1
    while render(letter("ar", chapters=chapters)).pages < PAGES:
        chapters += 1
    document = letter("ar", chapters=chapters)
    pages = render(document).pages
    quickest = min(milliseconds(lambda: render(document)) for _ in range(3))
    note = f"{pages} pages in Dutch and Arabic"
    return [Figure("bilingual PDF of ten pages", quickest, "ms", 1_000.0, note=note)]
