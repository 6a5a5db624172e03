"""Any document beside the plan, out of its typed parts: Dutch beside the client's language."""

import string
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from coach_desktop.casework.paper_content import (
    Ask,
    Called,
    Chapter,
    Code,
    Count,
    Day,
    Grid,
    Head,
    Listed,
    Own,
    Part,
    Phrase,
    Report,
    Road,
    Rows,
    Say,
    Signed,
    Step,
    Value,
    Words,
)
from coach_desktop.documents import blocks, spans
from coach_desktop.documents.bilingual import Bilingual, printable
from coach_desktop.documents.blocks import (
    Block,
    Cell,
    Document,
    Field,
    Fields,
    Furniture,
    KeyValue,
    Paragraph,
    Section,
    Stop,
    Stops,
    Table,
    Together,
    Tone,
)
from coach_desktop.documents.letterhead import letterhead
from coach_desktop.documents.spans import Date, Name, Number, Span, Text, text
from coach_desktop.domain import phrases
from coach_desktop.domain.language import DUTCH, language_of
from coach_desktop.domain.phrases import Phrases
from coach_desktop.domain.shown import Sheet

_BOX = "[   ]\u00a0"
_LINE = "." * 168
"""As wide as the page."""
_SHORT = 24
_FEW = 12
"""So many lines of options are never parted."""
_WIDE = (0.3, 0.35, 0.35)


def compose(report: Report) -> Document:
    """Write the report as blocks in reading order."""
    say = Bilingual.of(report.language if report.language in phrases.languages() else DUTCH)
    dutch = phrases.load(DUTCH)
    title = dutch.say(report.title)
    return Document(
        title=title,
        language=DUTCH,
        author=report.profile.name,
        accent=report.profile.accent,
        subject=title,
        created=report.made_at,
        blocks=tuple(_blocks(report, say)),
        furniture=Furniture(
            language=DUTCH,
            header=report.profile.name,
            footer=f"{title} · {report.number}" if report.number else title,
            page=dutch.say("letter.page", page="{page}", pages="{pages}"),
            marks=(dutch.say("letter.practice"),) if report.practice else (),
        ),
    )


def _blocks(report: Report, say: Bilingual) -> Iterator[Section]:
    writer = Writer(say)
    yield from letterhead(report.profile)
    for line in report.to:
        yield Paragraph(text(DUTCH, Name(printable(line))))
    yield say.heading(report.title, level=1)
    if say.is_double:
        if report.sheet is not Sheet.ROADMAP:
            yield say.paragraph("letter.translation_note", tone=Tone.SMALL)
        if (unchecked := say.unchecked()) is not None:
            yield unchecked
    signed: tuple[Block, ...] = ()
    for chapter in report.chapters:
        told = (*signed, *_told(chapter, writer))
        signed = told if chapter.is_signed else ()
        has_fields = any(isinstance(part, Signed) for part in chapter.parts)
        if has_fields:
            yield Together(told)
        elif not chapter.is_signed:
            yield from told
    yield from signed


def _told(chapter: Chapter, writer: "Writer") -> Iterator[Block]:
    if chapter.key:
        yield writer.say.heading(chapter.key)
    for part in chapter.parts:
        yield from writer.part(part, 3 if chapter.key else 2)


@dataclass(frozen=True, slots=True)
class Writer:
    """Turns typed parts into blocks in one or two languages."""

    say: Bilingual

    def part(self, part: Part, level: Literal[2, 3]) -> Iterator[Block]:
        """The blocks of a part; `level` is that of a heading in it."""
        match part:
            case Head():
                yield self._head(part, level)
            case Say():
                tone = Tone.STRONG if part.is_loud else Tone.BODY
                dutch, other = self._both(part.value)
                yield self.say.pair(Paragraph(dutch, tone), Paragraph(other, tone))
            case Own():
                yield self.say.free(part.text, part.language or self.say.other.language)
            case Rows():
                yield self._rows(part)
            case Listed():
                yield self.say.items(self._both(each) for each in part.items)
            case Grid():
                yield self._grid(part)
            case Road():
                yield self._road(part)
            case Ask():
                yield from self._ask(part)
            case Signed():
                yield self._signed(part)

    def _head(self, head: Head, level: Literal[2, 3]) -> Block:
        dutch, other = self._both(head.value)
        return self.say.pair(blocks.Heading(level, dutch), blocks.Heading(level, other))

    def _rows(self, told: Rows) -> Block:
        """A value in words stands in both languages, and then all of them have a column each."""
        if self.say.is_double and any(isinstance(value, Words | Phrase) for _, value in told.rows):
            own = language_of(self.say.other.language)
            head = (
                self.say.labels("letter.start.topic"),
                (text(DUTCH, language_of(DUTCH).own_name),),
                (text(own.tag, own.own_name),),
            )
            rows = tuple(
                (Cell(self._labels(name)), *map(_cell, self._both(value)))
                for name, value in told.rows
            )
            return Table(DUTCH, tuple(map(Cell, head)), rows, _WIDE, 1)
        return KeyValue(
            DUTCH, tuple((self._labels(name), self._both(value)[0]) for name, value in told.rows)
        )

    def _grid(self, grid: Grid) -> Block:
        head = tuple(Cell(self._labels(each)) for each in grid.head)
        rows = tuple(tuple(map(self._stacked, row)) for row in grid.rows)
        return Table(DUTCH, head, rows, grid.widths, 1)

    def _stacked(self, value: Value | None) -> Cell:
        """A cell: words in both languages one below the other, anything else once."""
        match value:
            case None:
                return Cell((text(DUTCH, " "),))
            case Words() | Phrase():
                return Cell(self._labels(value))
            case Own():
                return Cell(text(value.language or DUTCH, printable(value.text)).paragraphs())
            case _:
                return Cell((text(DUTCH, _span(value)),))

    def _road(self, road: Road) -> Block:
        return Stops(self.say.other.language, tuple(map(self._stop, road.steps)))

    def _stop(self, step: Step) -> Stop:
        """Words stand in Dutch beside it too; what has no language stands once."""
        dutch, other = self._both(step.name)
        told = tuple(self._both(each)[1] for each in step.told)
        worded = (each for each in step.told if isinstance(each, Words | Phrase))
        beside = (dutch, *(self._both(each)[0] for each in worded)) if self.say.is_double else ()
        return Stop(step.icon, other, told, beside)

    def _ask(self, ask: Ask) -> Iterator[Block]:
        dutch, other = (
            Text(each.language, (f"{ask.number}. ", *each.spans)) for each in self._both(ask.label)
        )
        yield self.say.pair(Paragraph(dutch, Tone.STRONG), Paragraph(other, Tone.STRONG))
        if not ask.options:
            yield Paragraph(text(DUTCH, _LINE), Tone.TO_WRITE_ON)
            return
        lines = list(_boxes([self._both(each) for each in ask.options]))
        for before_last, (left, right) in zip(range(len(lines) - 1, -1, -1), lines, strict=True):
            is_led = before_last == 1 or (before_last and len(lines) <= _FEW)
            tone = Tone.LEADING if is_led else Tone.BODY
            yield self.say.pair(Paragraph(left, tone), Paragraph(right, tone))

    def _signed(self, signed: Signed) -> Block:
        return Fields(
            tuple(
                Field(f"Plek{number}", (*self._labels(who), text(DUTCH, Name(printable(name)))))
                for number, (who, name) in enumerate(signed.who, 1)
            )
        )

    def _labels(self, value: Value) -> tuple[Text, ...]:
        dutch, other = self._both(value)
        is_same = dutch.plain == other.plain  # a level, a name of a thing
        return (dutch, other) if self.say.is_double and not is_same else (dutch,)

    def _both(self, value: Value) -> tuple[Text, Text]:
        """A value in Dutch and in the other language."""
        match value:
            case Phrase():
                return self._phrase(value, self.say.dutch), self._phrase(value, self.say.other)
            case Words():
                return self.say.both(value.texts)
            case Own():
                told = text(value.language or DUTCH, printable(value.text))
                return told, told
            case _:
                return text(DUTCH, _span(value)), text(self.say.other.language, _span(value))

    def _phrase(self, phrase: Phrase, say: Phrases) -> Text:
        """A sentence with its typed details; one that a language lacks is Dutch with a mark."""
        places: Mapping[str, str] = {name: f"{{{name}}}" for name in phrase.details}
        said = say.said(phrase.key, **places)
        found: list[Span] = []
        for words, name, _, _ in string.Formatter().parse(said.text):
            found += [words] if words else []
            if name is not None:
                detail = phrase.details[name]
                found += (
                    self._phrase(detail, say).spans
                    if isinstance(detail, Phrase)
                    else (_span(detail),)
                )
        if said.language != say.language:
            found.append(f" ({self.say.mark()})")
        return Text(said.language, tuple(found))


def _boxes(options: Sequence[tuple[Text, Text]]) -> Iterator[tuple[Text, Text]]:
    """Options with a box before each; short ones share a line."""
    line: list[tuple[Text, Text]] = []
    for pair in options:
        longest = max(sum(len(each[side].plain) for each in (*line, pair)) for side in (0, 1))
        if line and longest > _SHORT:
            yield _boxed(line)
            line = []
        line.append(pair)
    yield _boxed(line)


def _boxed(line: Sequence[tuple[Text, Text]]) -> tuple[Text, Text]:
    dutch, other = (
        Text(line[0][side].language,
             tuple(span for each in line for span in (_BOX, *each[side].spans, "   ")))
        for side in (0, 1)
    )  # fmt: skip
    return dutch, other


def _cell(told: Text) -> Cell:
    return Cell((told,))


def _span(value: Day | Count | Called | Code) -> Span:
    match value:
        case Day():
            return Date("-".join(reversed(value.iso.split("-"))))
        case Count():
            return Number(value.shown)
        case Code():
            return spans.Code(printable(value.shown))
        case Called():
            return Name(printable(value.name))
