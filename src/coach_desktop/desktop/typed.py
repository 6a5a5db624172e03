"""What is said of a text while it is typed: signs that were left out, or that cannot be printed."""

from collections.abc import Iterator

from coach_desktop.casework.ports import Printer
from coach_desktop.domain.text import clean_answer
from coach_desktop.widgets.wording import worded


def said_of(text: str, printer: Printer) -> Iterator[str]:
    """Sentences about a text; none when it is stored and printed as it stands."""
    clean = clean_answer(text)
    if clean != text:
        yield worded("input.removed-signs")
    for sign in printer.missing_glyphs(clean)[:1]:
        yield worded("input.missing-glyph", codepoint=f"U+{ord(sign[0]):04X}")
