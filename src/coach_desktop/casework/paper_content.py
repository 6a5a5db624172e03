"""What a document says, in typed parts; the room documents lays them out and decides nothing.

A key names a fixed sentence in resources/phrases. Days are ISO texts, as far as they are known.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from coach_desktop.domain.language import DUTCH
from coach_desktop.domain.profile import Gemeenteprofiel
from coach_desktop.domain.shown import Sheet


@dataclass(frozen=True, slots=True)
class Day:
    """A day as far as it is known: 2026-11-24, 2026-11 or 2026."""

    iso: str


@dataclass(frozen=True, slots=True)
class Count:
    """A number, or a time of day, as it is read."""

    shown: str


@dataclass(frozen=True, slots=True)
class Called:
    """The name of a person, a school, a place."""

    name: str


@dataclass(frozen=True, slots=True)
class Code:
    """A telephone number, BSN or V-nummer: read sign by sign."""

    shown: str


@dataclass(frozen=True, slots=True)
class Words:
    """Words that are data per language: an option, a goal of the library."""

    texts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A fixed sentence with what is filled in."""

    key: str
    details: Mapping[str, "Day | Count | Called | Code | Phrase"] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Own:
    """What somebody wrote or said, in its language; it stands once and is never translated here."""

    text: str
    language: str = DUTCH

    def __repr__(self) -> str:
        return "<Own>"


Value = Day | Count | Called | Code | Words | Phrase | Own


@dataclass(frozen=True, slots=True)
class Head:
    """A heading inside a chapter."""

    value: Phrase | Words | Called


@dataclass(frozen=True, slots=True)
class Say:
    """A paragraph; one that is loud says what must not be overlooked."""

    value: Phrase | Words
    is_loud: bool = False


@dataclass(frozen=True, slots=True)
class Rows:
    """Facts with their names."""

    rows: tuple[tuple[Phrase | Words, Value], ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """Points one below the other."""

    items: tuple[Phrase | Words, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; a cell of None is empty. The first column is the head of its row."""

    head: tuple[Phrase, ...]
    rows: tuple[tuple[Value | None, ...], ...]
    widths: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """A stop on the road that is drawn: its picture, what it is, and what is to be known of it."""

    icon: str
    name: Phrase
    told: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True)
class Road:
    """Stops along a road, in the client's language first."""

    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Ask:
    """A question on paper: its number on the screen, its options, or a line to write on."""

    number: int
    label: Words
    options: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class Signed:
    """Places to sign, each with who signs there."""

    who: tuple[tuple[Phrase, str], ...]


Part = Head | Say | Rows | Listed | Grid | Road | Ask | Signed | Own


@dataclass(frozen=True, slots=True)
class Chapter:
    """Parts under one heading; '' is what stands before the first heading."""

    key: str
    parts: tuple[Part, ...]
    is_signed: bool = False
    """Whether it is what the chapter behind it is signed for: the two stay on one page."""


@dataclass(frozen=True, slots=True)
class Report:
    """One document about one person, for one reader, in Dutch and maybe one other language.

    `to` is the address of a letter, line by line; () is no letter.
    """

    sheet: Sheet
    language: str
    profile: Gemeenteprofiel
    chapters: tuple[Chapter, ...]
    made_at: datetime
    practice: bool
    to: tuple[str, ...] = ()
    number: str = ""
    """What every page repeats, so that loose pages are told apart; never a name."""

    def __repr__(self) -> str:
        return f"<Report {self.sheet.value}>"

    @property
    def title(self) -> str:
        """The key of its title."""
        return f"paper.title.{self.sheet.value}"
