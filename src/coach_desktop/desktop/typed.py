"""What is said of a text while it is typed: signs that were left out, or that cannot be printed."""

from collections.abc import Iterator

from coach_desktop.casework.paper_ports import Printer
from coach_desktop.domain.text import clean
from coach_desktop.widgets.wording import worded


def said_of(text: str, printer: Printer) -> Iterator[str]:
    """Sentences about a text; none when it is stored and printed as it stands."""
    cleaned = clean(text)
    if cleaned.removed:
        yield worded("input.removed-signs")
    for sign in printer.missing_glyphs(cleaned.text)[:1]:
        yield worded("input.missing-glyph", codepoint=f"U+{ord(sign):04X}")


def is_same_code(typed: str, shown: str) -> bool:
    """Whether a recovery code was typed as it was shown, whatever stands between its groups."""
    return _bare(typed) == _bare(shown)


def _bare(code: str) -> str:
    return "".join(sign for sign in code.upper() if sign.isalnum())
