"""The printer that casework asks for: letters laid out, sealed and shown."""

from collections.abc import Mapping
from dataclasses import dataclass

from coach_desktop.casework.letter import Letter
from coach_desktop.casework.ports import Paper, Picture, Strokes
from coach_desktop.documents.fonts import missing_glyphs
from coach_desktop.documents.pages import render
from coach_desktop.documents.pip_letter import compose
from coach_desktop.documents.preview import page_picture
from coach_desktop.documents.seal import Seal, sealed


@dataclass(frozen=True, slots=True)
class PdfPrinter:
    """Makes PDFs with one installation's seal."""

    seal: Seal

    def letter(self, letter: Letter) -> Paper:
        """Lay a letter out; raises DocumentError `documents.missing-glyph`."""
        rendered = render(compose(letter))
        return Paper(rendered.pdf, rendered.pages)

    def sealed(self, paper: Paper, drawn: Mapping[str, Strokes]) -> bytes:
        """Put in what was drawn, per signer, and seal."""
        return sealed(paper.pdf, drawn, self.seal)

    def picture(self, pdf: bytes, page: int, width: int) -> Picture:
        """A page as a picture."""
        return page_picture(pdf, page, width)

    def missing_glyphs(self, text: str) -> tuple[str, ...]:
        """Signs that no font of ours has."""
        return missing_glyphs(text)
