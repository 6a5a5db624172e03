"""Text of one language with what is typed inside it: dates, numbers, names and codes.

The type decides how a value keeps its own order in a line of the other direction; nothing is
guessed from its letters.
"""

import re
from dataclasses import dataclass

_STEERING = re.compile("[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]")
_TOGETHER = str.maketrans({" ": "\u00a0"})


@dataclass(frozen=True, slots=True)
class Date:
    """A day or time as it is printed; left to right in every language."""

    shown: str


@dataclass(frozen=True, slots=True)
class Number:
    """An amount, a count or a range as it is printed; never broken over lines."""

    shown: str


@dataclass(frozen=True, slots=True)
class Code:
    """A telephone number, IBAN, BSN or V-nummer; left to right, never broken over lines."""

    shown: str


@dataclass(frozen=True, slots=True)
class Name:
    """A name of a person, school or place; it runs in its own direction and may break."""

    shown: str


Span = str | Date | Number | Code | Name


@dataclass(frozen=True, slots=True)
class Text:
    """One text in one language (BCP 47 tag), drawn in that language's direction."""

    language: str
    spans: tuple[Span, ...]

    @property
    def composed(self) -> str:
        """What is shaped: typed values stand in isolates, and nothing else can steer the order."""
        return "".join(_composed(span) for span in self.spans)

    @property
    def plain(self) -> str:
        """What is read aloud: the same without isolates."""
        return "".join(_clean(span if isinstance(span, str) else span.shown) for span in self.spans)

    def paragraphs(self) -> "tuple[Text, ...]":
        """The text cut at its line ends; typed values never hold one."""
        parts: list[list[Span]] = [[]]
        for span in self.spans:
            if isinstance(span, str):
                first, *others = span.splitlines() or [""]
                parts[-1].append(first)
                parts += [[other] for other in others]
            else:
                parts[-1].append(span)
        texts = (Text(self.language, tuple(part)) for part in parts)
        return tuple(text for text in texts if text.plain.strip()) or (Text(self.language, ()),)


def text(language: str, *spans: Span) -> Text:
    """Write a text: `text("nl", "Geboren op ", Date("14-03-1994"))`."""
    return Text(language, spans)


def _clean(letters: str) -> str:
    """Without control and steering characters; a line end or tab becomes a space."""
    return _STEERING.sub("", letters.replace("\n", " ").replace("\t", " ").replace("\r", ""))


def _composed(span: Span) -> str:
    match span:
        case str():
            return _clean(span)
        case Name():
            return f"\u2068{_clean(span.shown)}\u2069"
        case _:
            return f"\u2066{_clean(span.shown).translate(_TOGETHER)}\u2069"
