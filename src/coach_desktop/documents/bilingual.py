"""Fixed sentences in two columns: Dutch at the left, the client's language at the right.

With Dutch as the client's language there is one column. What the other language does not have
stands there in Dutch, under a mark that says so.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from coach_desktop.documents.blocks import (
    Block,
    Flow,
    FullWidth,
    Heading,
    KeyValue,
    ListItems,
    Pair,
    Paragraph,
    Tone,
    TwoColumn,
)
from coach_desktop.documents.fonts import missing_glyphs
from coach_desktop.documents.spans import Span, Text, text
from coach_desktop.domain import phrases
from coach_desktop.domain.language import DUTCH, language_of
from coach_desktop.domain.phrases import Phrases
from coach_desktop.domain.pip import FreeText

_APART, _END = "\u2066", "\u2069"
"""A code between these is read from left to right, whatever stands around it."""


@dataclass(frozen=True, slots=True)
class Bilingual:
    """Says a thing in Dutch and in one other language."""

    dutch: Phrases
    other: Phrases

    @classmethod
    def of(cls, language: str) -> "Bilingual":
        """Read the sentences of this language and of Dutch."""
        return cls(phrases.load(DUTCH), phrases.load(language))

    @property
    def is_double(self) -> bool:
        """Whether there is another language beside Dutch."""
        return self.other.language != DUTCH

    def words(self, key: str, /, **details: str | int) -> tuple[Text, Text]:
        """A phrase in both languages; a missing one is Dutch with its mark."""
        said = self.other.said(key, **details)
        told = text(said.language, said.text)
        if said.language != self.other.language:
            told = text(said.language, f"{said.text} ({self.mark()})")
        return text(DUTCH, self.dutch.say(key, **details)), told

    def mark(self) -> str:
        """How the other language says that a text is in Dutch only."""
        return self.other.say("language.only_dutch")

    def heading(self, key: str, level: Literal[1, 2, 3] = 2, **details: str | int) -> Block:
        """A heading in both languages."""
        dutch, other = self.words(key, **details)
        return self.pair(Heading(level, dutch), Heading(level, other))

    def paragraph(self, key: str, *, tone: Tone = Tone.BODY, **details: str | int) -> Block:
        """A sentence in both languages."""
        dutch, other = self.words(key, **details)
        return self.pair(Paragraph(dutch, tone), Paragraph(other, tone))

    def told(self, texts: Mapping[str, str], *, tone: Tone = Tone.BODY) -> Block:
        """Words that are data per language: an option, a part of a goal."""
        dutch, other = self.both(texts)
        return self.pair(Paragraph(dutch, tone), Paragraph(other, tone))

    def both(self, texts: Mapping[str, str]) -> tuple[Text, Text]:
        """Words that are data per language, in both languages."""
        dutch = texts.get(DUTCH, "")
        other = texts.get(self.other.language)
        if other is None:
            marked = f"{dutch} ({self.mark()})" if self.is_double else dutch
            return text(DUTCH, dutch), text(DUTCH, marked)
        return text(DUTCH, dutch), text(self.other.language, other)

    def items(self, pairs: Iterable[tuple[Text, Text]]) -> Block:
        """A list in both languages."""
        told = tuple(pairs)
        return self.pair(
            ListItems(tuple(dutch for dutch, _ in told)),
            ListItems(tuple(other for _, other in told)),
        )

    def key_value(self, rows: Iterable[tuple[str, tuple[Span, ...]]]) -> Block:
        """Facts with their names in both languages; the value itself has no language."""
        return KeyValue(
            DUTCH,
            tuple((self.labels(key), text(DUTCH, *value)) for key, value in rows),
        )

    def labels(self, key: str) -> tuple[Text, ...]:
        """A name in one or two languages."""
        dutch, other = self.words(key)
        return (dutch, other) if self.is_double else (dutch,)

    def free(self, told: str, language: str) -> Block:
        """Free text, once, across both columns, marked with its language where there are two."""
        told = printable(told)
        if language == DUTCH and not self.is_double:
            return Paragraph(text(DUTCH, told))
        name = language_of(language).dutch_name
        return FullWidth(
            text(DUTCH, self.dutch.say("letter.free_text_mark", language=name)),
            text(language, told),
        )

    def free_text(self, told: FreeText) -> Iterable[Block]:
        """Free text and what the coach translated of it, each in its own language."""
        yield self.free(told.text, told.language)
        if told.translation.strip():
            translated = self.other.language if told.language == DUTCH else DUTCH
            yield self.free(told.translation, translated)

    def unchecked(self) -> Block | None:
        """The sentence that no speaker has checked this translation, when that is so."""
        if self.other.by_language.get(self.other.language, {}).get("language.checked_by"):
            return None
        return self.paragraph("language.unchecked", tone=Tone.SMALL)

    def pair(self, dutch: Flow, other: Flow) -> Block:
        """The Dutch and the other words beside each other; the Dutch alone when it is alone."""
        return TwoColumn((Pair(dutch, other),)) if self.is_double else dutch


def printable(told: str) -> str:
    """A text with the code of each sign that no font has: somebody's own words always come out."""
    for sign in missing_glyphs(told):
        told = told.replace(sign, f"{_APART}[U+{ord(sign):04X}]{_END}")
    return told
