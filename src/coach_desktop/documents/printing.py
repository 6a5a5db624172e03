"""The printer that casework asks for: letters laid out, sealed and shown.

What makes PDF costs half a second and forty megabytes, so it is imported at the first letter.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from coach_desktop.casework.letter import Letter
from coach_desktop.casework.ports import Paper, Picture, Strokes
from coach_desktop.documents.certificate import Seal


@dataclass(frozen=True, slots=True)
class PdfPrinter:
    """Makes PDFs with one installation's seal."""

    seal: Seal

    def letter(self, letter: Letter) -> Paper:
        """Lay a letter out; raises DocumentError `documents.missing-glyph`."""
        from coach_desktop.documents.pages import render
        from coach_desktop.documents.pip_letter import compose

        rendered = render(compose(letter))
        return Paper(rendered.pdf, rendered.pages)

    def sealed(self, paper: Paper, drawn: Mapping[str, Strokes]) -> bytes:
        """Put in what was drawn, per signer, and seal."""
        from coach_desktop.documents.seal import sealed

        return sealed(paper.pdf, drawn, self.seal)

    def picture(self, pdf: bytes, page: int, width: int) -> Picture:
        """A page as a picture."""
        from coach_desktop.documents.preview import page_picture

        return page_picture(pdf, page, width)

    def missing_glyphs(self, text: str) -> tuple[str, ...]:
        """Signs that no font of ours has."""
        from coach_desktop.documents.fonts import missing_glyphs

        return missing_glyphs(text)
