"""What the verbs of this room need of who makes paper and files for a spreadsheet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from coach_desktop.casework.inzage_report import Inzage
from coach_desktop.casework.lost_laptop import LostLaptop
from coach_desktop.casework.paper_content import Report
from coach_desktop.casework.signing_keys import Notary, OnCard, OwnCard, OwnKey, Stamped
from coach_desktop.domain.answer import Value

if TYPE_CHECKING:
    from coach_desktop.casework.letter import Letter


@dataclass(frozen=True, slots=True)
class Paper:
    """A rendered PDF that is not sealed yet, and its number of pages."""

    pdf: bytes
    pages: int


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as a picture: 24-bit RGB rows of width times height; and of how many pages."""

    width: int
    height: int
    rgb: bytes
    pages: int = 1


@dataclass(frozen=True, slots=True)
class CleanCopy:
    """What a file from outside shows, drawn anew: nothing else of that file is in it."""

    media_type: str
    content: bytes
    pages: int


Strokes = Sequence[Sequence[tuple[int, int]]]
"""Lines of a drawn signature: points from the upper left; nothing of time or pressure."""


class Printer(Protocol):
    """Makes paper. Slow: call it off the UI thread."""

    def letter(self, letter: "Letter") -> Paper:
        """Lay a letter out; raises DocumentError, for one `documents.missing-glyph`."""
        ...

    def inzage(self, report: Inzage) -> Paper:
        """Lay out what is kept about a person; whatever the signs in it, it comes out."""
        ...

    def report(self, report: Report) -> Paper:
        """Lay out a document beside the plan; whatever the signs in it, it comes out.

        Raises DocumentError `documents.logo-*`.
        """
        ...

    def lost_laptop(self, laptop: LostLaptop) -> Paper:
        """Lay out the page for a lost laptop, in Dutch."""
        ...

    def sealed(
        self,
        paper: Paper,
        drawn: Mapping[str, Strokes],
        own: OwnKey | OwnCard | None = None,
    ) -> bytes:
        """Put in what was drawn, per signer, and seal; the strokes are kept nowhere else.

        The coach signs by an own key when there is one.
        """
        ...

    def cards(self, library: Path) -> Sequence[OnCard]:
        """The certificates on the cards in the readers; raises DocumentError `documents.card-*`."""
        ...

    def stamped(self, pdf: bytes, notary: Notary) -> Stamped:
        """Add the time of others, and what proves the certificates; raises CoachError."""
        ...

    def validated(self, pdf: bytes, officer: str) -> Mapping[str, Value]:
        """The record of the validation of a sealed PDF, by this seal and the trusted issuers."""
        ...

    def picture(self, pdf: bytes, page: int, width: int) -> Picture:
        """A page (from 0) as a picture of a width in pixels."""
        ...

    def clean_copy(self, content: bytes) -> CleanCopy:
        """A picture or PDF from outside, drawn anew in a child with limits.

        Raises DocumentError `documents.attachment-*`, and then nothing of it is kept.
        """
        ...

    def page(self, content: bytes, page: int, width: int) -> Picture:
        """A page (from 0) of a clean copy or a sealed PDF, drawn in a child with limits."""
        ...

    def missing_glyphs(self, text: str) -> tuple[str, ...]:
        """Signs that no font of ours has; cheap enough to ask while somebody types."""
        ...


Grid = Sequence[Sequence[str | int]]
"""Rows of cells, the first of them the head."""


class Sheets(Protocol):
    """Makes files for a spreadsheet, in which no formula can stand."""

    def csv(self, table: Grid) -> bytes:
        """One table as CSV."""
        ...

    def xlsx(self, sheets: Sequence[tuple[str, Grid]]) -> bytes:
        """Named tables as a workbook."""
        ...
