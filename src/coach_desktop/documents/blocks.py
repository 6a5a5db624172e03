"""What a document says, in reading order: headings, text, lists, tables, figures and fields.

Blocks know nothing of drawing. Lengths are in points (1/72 inch), from the lower left of a page.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Literal

from coach_desktop.documents.spans import Text

A4 = (595.276, 841.89)


class Tone(Enum):
    """How loud a paragraph speaks."""

    BODY = "body"
    LEAD = "lead"
    STRONG = "strong"
    SMALL = "small"
    LEADING = "leading"
    """Running text that stays with what follows."""
    TO_WRITE_ON = "to write on"
    """A line with room for a hand above it."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1, 2 or 3; never the last thing on a page."""

    level: Literal[1, 2, 3]
    text: Text


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    text: Text
    tone: Tone = Tone.BODY


@dataclass(frozen=True, slots=True)
class ListItems:
    """A list with bullets at the starting side of each item's language."""

    items: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class FullWidth:
    """Free text as somebody gave it, in its own language, under a mark that names the language."""

    mark: Text
    text: Text


Flow = Heading | Paragraph | ListItems | FullWidth
"""What may stand in one column of two."""


@dataclass(frozen=True, slots=True)
class Pair:
    """The Dutch and the client's words for the same thing; their tops stay beside each other."""

    dutch: Flow
    other: Flow


@dataclass(frozen=True, slots=True)
class TwoColumn:
    """Dutch at the left, the client's language at the right; a row may go on on the next page."""

    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table; more than one text stand below each other."""

    texts: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a head that is repeated on each page.

    `widths` are shares of the page's width. The first `row_heads` columns are heads of their row.
    With a language that runs right to left the first column stands at the right.
    """

    language: str
    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]
    row_heads: int = 0


@dataclass(frozen=True, slots=True)
class KeyValue:
    """Facts with their names: one row each, the name as head of the row.

    `labels` hold the name in one or two languages.
    """

    language: str
    rows: tuple[tuple[tuple[Text, ...], Text], ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture (PNG or JPEG) with what it shows in words; transparency is laid on white."""

    picture: bytes
    alternative: Text
    width: float


@dataclass(frozen=True, slots=True)
class Stop:
    """A stop on a road: its icon by name, what it is, what is told of it; beside it the Dutch."""

    icon: str
    name: Text
    told: tuple[Text, ...] = ()
    dutch: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Stops:
    """Stops along a drawn road, one below the other, at the starting side of the language."""

    language: str
    stops: tuple[Stop, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """A box to sign in: the name that signing uses, and what stands above the box."""

    name: str
    labels: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Fields:
    """Boxes to sign in, beside each other, never cut by a page end."""

    boxes: tuple[Field, ...]
    height: float = 72.0


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows begins on a new page."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Air of a given height; none at the top of a page."""

    height: float


Block = Flow | TwoColumn | Table | KeyValue | Figure | Stops | Fields | NewPage | Gap


@dataclass(frozen=True, slots=True)
class Together:
    """What stays on one page, when it is not higher than one."""

    blocks: tuple[Block, ...]


Section = Block | Together
"""What a document is made of."""


@dataclass(frozen=True, slots=True)
class Furniture:
    """What every page repeats and no reader needs twice.

    `marks` stand at the top of every page (CONCEPT, OEFENING). `page` has the places {page} and
    {pages}.
    """

    language: str
    header: str = ""
    footer: str = ""
    page: str = "{page} / {pages}"
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside the PDF that holds the same facts for a machine."""

    name: str
    mime: str
    description: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document; `created` comes from the clock and carries its time zone."""

    title: str
    language: str
    author: str
    subject: str
    created: datetime
    blocks: tuple[Section, ...]
    furniture: Furniture
    attachments: tuple[Attachment, ...] = ()
    accent: str = ""
    """The municipality's colour (#rrggbb); '' is ours."""
    size: tuple[float, float] = A4


@dataclass(frozen=True, slots=True)
class Rectangle:
    """A place on a page: page counts from 0, corners in points from the lower left."""

    page: int
    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished PDF, how many pages it has and where its fields to sign are."""

    pdf: bytes
    pages: int
    fields: dict[str, Rectangle]
