"""The printer that casework asks for: letters laid out, sealed and shown.

What makes PDF costs half a second and forty megabytes, so it is imported at the first letter.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from coach_desktop.casework.inzage_report import Inzage
from coach_desktop.casework.letter import Letter
from coach_desktop.casework.lost_laptop import LostLaptop
from coach_desktop.casework.paper_content import Report
from coach_desktop.casework.paper_ports import CleanCopy, Paper, Picture, Strokes
from coach_desktop.casework.signing_keys import Notary, OnCard, OwnCard, OwnKey, Stamped
from coach_desktop.documents.certificate import Seal
from coach_desktop.domain.answer import Value
from coach_desktop.machine.clock import SystemClock


@dataclass(frozen=True, slots=True)
class PdfPrinter:
    """Makes PDFs with one installation's seal."""

    seal: Seal
    roots: tuple[str, ...] = ()
    """Certificates (PEM) of the issuers that the municipality trusts."""

    def letter(self, letter: Letter) -> Paper:
        """Lay a letter out; raises DocumentError `documents.missing-glyph`."""
        from coach_desktop.documents.pages import render
        from coach_desktop.documents.pip_letter import compose

        rendered = render(compose(letter))
        return Paper(rendered.pdf, rendered.pages)

    def inzage(self, report: Inzage) -> Paper:
        """Lay out what is kept about a person."""
        from coach_desktop.documents.inzage_letter import compose
        from coach_desktop.documents.pages import render

        rendered = render(compose(report))
        return Paper(rendered.pdf, rendered.pages)

    def report(self, report: Report) -> Paper:
        """Lay out a document beside the plan."""
        from coach_desktop.documents.pages import render
        from coach_desktop.documents.report import compose

        rendered = render(compose(report))
        return Paper(rendered.pdf, rendered.pages)

    def lost_laptop(self, laptop: LostLaptop) -> Paper:
        """Lay out the page for a lost laptop."""
        from coach_desktop.documents.lost_laptop import compose
        from coach_desktop.documents.pages import render

        rendered = render(compose(laptop))
        return Paper(rendered.pdf, rendered.pages)

    def sealed(
        self,
        paper: Paper,
        drawn: Mapping[str, Strokes],
        own: OwnKey | OwnCard | None = None,
    ) -> bytes:
        """Put in what was drawn, per signer, and seal."""
        from coach_desktop.documents.card import opened
        from coach_desktop.documents.seal import sealed

        with opened(own) as signer:
            return sealed(paper.pdf, drawn, self.seal, own=signer)

    def cards(self, library: Path) -> Sequence[OnCard]:
        """The certificates on the cards in the readers; raises DocumentError `documents.card-*`."""
        from coach_desktop.documents.card import certificates

        return certificates(library)

    def stamped(self, pdf: bytes, notary: Notary) -> Stamped:
        """Add the time of others, and what proves the certificates; raises CoachError."""
        from coach_desktop.documents.lasting import made_lasting

        return made_lasting(pdf, (self.seal.certificate, *self.roots), notary, SystemClock().now())

    def validated(self, pdf: bytes, officer: str) -> Mapping[str, Value]:
        """Judge a sealed PDF by seal and trusted issuers, at the machine's own time."""
        from coach_desktop.documents.validation import record

        return record(pdf, self.seal.certificate, self.roots, SystemClock().now(), officer)

    def picture(self, pdf: bytes, page: int, width: int) -> Picture:
        """A page as a picture."""
        from coach_desktop.documents.preview import page_picture

        return page_picture(pdf, page, width)

    def clean_copy(self, content: bytes) -> CleanCopy:
        """A picture or PDF from outside, drawn anew in a child."""
        from coach_desktop.documents import copying

        return copying.clean_copy(content)

    def page(self, content: bytes, page: int, width: int) -> Picture:
        """A page of a kept document, drawn in a child."""
        from coach_desktop.documents import copying

        return copying.page(content, page, width)

    def missing_glyphs(self, text: str) -> tuple[str, ...]:
        """Signs that no font of ours has."""
        from coach_desktop.documents.fonts import missing_glyphs

        return missing_glyphs(text)
