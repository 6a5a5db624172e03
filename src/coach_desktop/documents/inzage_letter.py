"""Everything that is kept about a person, on paper: Dutch, with headings in his own language."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime

from coach_desktop.casework.inzage import CHAPTERS
from coach_desktop.casework.inzage_report import Inzage, Kept, Line, Part
from coach_desktop.documents.bilingual import Bilingual, printable
from coach_desktop.documents.blocks import (
    Attachment,
    Block,
    Cell,
    Document,
    Furniture,
    Gap,
    KeyValue,
    Paragraph,
    Table,
    Tone,
)
from coach_desktop.documents.spans import Code, Date, Name, Number, Span, Text, text
from coach_desktop.domain import phrases
from coach_desktop.domain.identity import Role
from coach_desktop.domain.language import DUTCH, written_in
from coach_desktop.domain.reading import Reading
from coach_desktop.machine.clock import AMSTERDAM

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WIDTHS = (0.34, 0.38, 0.28)
_LEAST_AIR = 8.0


def compose(report: Inzage) -> Document:
    """Write the report as blocks in reading order; the JSON for machines lies inside."""
    dutch = phrases.load(DUTCH)
    writer = _Writer(report)
    return Document(
        title=dutch.say("inzage.title"),
        language=DUTCH,
        author=report.profile.name,
        accent=report.profile.accent,
        subject=dutch.say("inzage.short"),
        created=report.made_at,
        blocks=tuple(writer.blocks()),
        furniture=Furniture(
            language=DUTCH,
            header=report.profile.name,
            footer=dutch.say("inzage.short"),
            page=dutch.say("letter.page", page="{page}", pages="{pages}"),
            marks=(dutch.say("letter.practice"),) if report.practice else (),
        ),
        attachments=(
            Attachment("inzage.json", "application/json", "AVG 15, 20", report.to_json()),
        ),
    )


class _Writer:
    def __init__(self, report: Inzage) -> None:
        self._report = report
        known = report.language in phrases.languages()
        self._say = Bilingual.of(report.language if known else DUTCH)
        self._dutch = phrases.load(DUTCH)

    def blocks(self) -> Iterator[Block]:
        yield from self._head()
        for number, part in enumerate(self._report.parts):
            if number:
                yield self._say.heading("inzage.merged", level=1)
            yield from self._part(part)

    def _head(self) -> Iterator[Block]:
        say, report = self._say, self._report
        yield say.heading("inzage.title", level=1)
        if say.is_double and (unchecked := say.unchecked()) is not None:
            yield unchecked
        yield say.paragraph("inzage.intro")
        yield say.paragraph("inzage.law")
        yield say.paragraph("inzage.rights")
        if not report.is_whole:
            yield say.paragraph("inzage.not_whole", tone=Tone.STRONG)
        yield Gap(_LEAST_AIR)
        rows: list[tuple[str, tuple[Span, ...]]] = [
            ("letter.name", (Name(report.name),)),
            ("letter.date", (Date(report.made_at.astimezone(AMSTERDAM).strftime("%d-%m-%Y")),)),
            ("sign.coach", (Name(report.made_by.name),)),
        ]
        yield say.key_value(rows)

    def _part(self, part: Part) -> Iterator[Block]:
        for chapter in part.chapters:
            yield self._say.heading(f"inzage.chapter.{chapter.code}")
            yield self._lines(chapter.lines, chapter.code)
        yield self._say.heading("inzage.chapter.documents")
        yield self._documents(part.documents)
        yield self._say.heading("inzage.chapter.readings")
        yield self._readings(part.readings)
        yield self._say.heading("inzage.chapter.log")
        yield self._lines(part.past, "")

    def _lines(self, lines: Iterable[Line], code: str) -> Block:
        rows = tuple(
            (Cell(self._topic(line, code)), Cell(tuple(self._answer(line))), self._told(line))
            for line in lines
        )
        head = ("inzage.what", "inzage.answer", "inzage.when")
        return Table(DUTCH, tuple(map(self._named, head)), rows, _WIDTHS, 1)

    def _topic(self, line: Line, code: str) -> tuple[Text, ...]:
        chapter = self._dutch.say(f"inzage.chapter.{code or _chapter(line)}")
        asked = (printable(line.question),) if line.question else ()
        told = asked if code and asked else (chapter, *asked)
        return tuple(text(DUTCH, each) for each in told)

    def _answer(self, line: Line) -> Iterator[Text]:
        if line.reason is not None:
            yield text(DUTCH, self._dutch.say(f"answer.{line.reason.value}"))
        yield from self._free(line.answer)
        if line.corrected:
            told = self._dutch.say("inzage.corrected", reason=printable(line.corrected))
            yield text(DUTCH, told)

    def _free(self, told: str) -> Iterator[Text]:
        if told:
            told = printable(_turned(told))
            yield from text(written_in(told, self._say.other.language), told).paragraphs()

    def _told(self, line: Line) -> Cell:
        when = _moment(line.told_at)
        source = self._dutch.say(f"inzage.source.{line.source.value}")
        who = text(DUTCH, Name(self._who(line.by, line.role)), f", {source}")
        return Cell((text(DUTCH, Date(when)), who))

    def _who(self, author: str, role: Role) -> str:
        named = self._report.profile.role_name(role)
        known = author == self._report.made_by.id
        return f"{named} ({self._report.made_by.name})" if known else named

    def _documents(self, kept: Iterable[Kept]) -> Block:
        rows = tuple(((text(DUTCH, Code(each.media_type)),), _kept(each)) for each in kept)
        return KeyValue(DUTCH, rows) if rows else self._none()

    def _readings(self, readings: Iterable[Reading]) -> Block:
        rows = tuple(
            (
                Cell((text(DUTCH, self._dutch.say(f"inzage.act.{each.act.value}")),)),
                Cell((text(DUTCH, Name(self._who(each.author, each.role))),)),
                Cell((text(DUTCH, Date(_moment(each.moment))),)),
            )
            for each in readings
        )  # fmt: skip
        head = ("inzage.what", "inzage.who", "inzage.when")
        return Table(DUTCH, tuple(map(self._named, head)), rows, _WIDTHS, 1)

    def _named(self, key: str) -> Cell:
        return Cell(self._say.labels(key))

    def _none(self) -> Block:
        return Paragraph(text(DUTCH, self._dutch.say("inzage.none")))


def _chapter(line: Line) -> str:
    return CHAPTERS.get(line.path.partition("/")[0], "other")


def _kept(kept: Kept) -> Text:
    """How long it is and its SHA-256, cut where a line may end: 64 signs are wide."""
    size, told = Number(f"{len(kept.content)} bytes"), f"{kept.sha256[:32]} {kept.sha256[32:]}"
    return text(DUTCH, size, " · SHA-256 ", told)


def _moment(moment: datetime) -> str:
    return moment.astimezone(AMSTERDAM).strftime("%d-%m-%Y %H:%M")


def _turned(told: str) -> str:
    """A day as it is read."""
    return "-".join(reversed(told.split("-"))) if _DAY.fullmatch(told) else told
