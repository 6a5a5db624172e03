"""The chapters of a PIP letter about help: what is arranged, the fixed costs, and the rules."""

from collections.abc import Iterator

from coach_desktop.casework.arranging import (
    CHILDCARE,
    FIXED_COSTS,
    GUIDANCE,
    LANGUAGE_COACH,
    PLACEMENT,
)
from coach_desktop.casework.letter import Letter
from coach_desktop.documents.bilingual import Bilingual
from coach_desktop.documents.blocks import Block
from coach_desktop.documents.spans import Date, Name, Number, Span
from coach_desktop.domain.inburgeraar import parse_partial_date
from coach_desktop.domain.language import DUTCH
from coach_desktop.domain.pip import Arranged, FreeText

_RULES = ("come", "absent", "tell", "else")


def participation_chapter(letter: Letter, say: Bilingual) -> Iterator[Block]:
    """Work, a placement or volunteering, with the day on which it is talked over."""
    found = _of(letter, PLACEMENT)
    if found:
        yield say.heading("letter.chapter.participation")
    for each in found:
        yield from _code(say, each.text("soort"))
        yield from _rows(
            say,
            ("where", _name(each.text("waar"))),
            ("begins", _day(each.text("dag"))),
            ("ends", _day(each.text("einde"))),
            ("hours", _number(each.text("uren_week"))),
            ("review", _day(each.text("evaluatie"))),
        )


def support_chapter(letter: Letter, say: Bilingual) -> Iterator[Block]:
    """What the municipality does, who guides, and how far a language coach is."""
    told = letter.version.content.ondersteuning
    guides, coaches = _of(letter, GUIDANCE), _of(letter, LANGUAGE_COACH)
    if not (told.text.strip() or guides or coaches):
        return
    yield say.heading("letter.chapter.support")
    if told.text.strip():
        yield say.paragraph("letter.support.explain")
        yield from say.free_text(told)
    for each in guides:
        yield say.heading("letter.arranged.guidance", level=3)
        yield from _state(say, each)
        yield from _rows(say, ("since", _day(each.text("dag"))))
    for each in coaches:
        yield say.heading("letter.arranged.language_coach", level=3)
        yield from _state(say, each)
        yield from _rows(
            say, ("asked", _day(each.text("dag"))), ("since", _day(each.text("sinds")))
        )


def children_chapter(letter: Letter, say: Bilingual) -> Iterator[Block]:
    """What was agreed about preschool and childcare (Wi2021 15(1)(d))."""
    told, places = letter.version.content.vve, _of(letter, CHILDCARE)
    if not (told.text.strip() or places):
        return
    yield say.heading("letter.chapter.children")
    if told.text.strip():
        yield from say.free_text(told)
    for each in places:
        yield from _code(say, each.text("soort"))
        yield from _state(say, each)
        yield from _rows(
            say, ("where", _name(each.text("waar"))), ("begins", _day(each.text("begint")))
        )
        if each.text("afspraak"):
            yield say.heading("letter.arranged.agreed", level=3)
            yield say.free(each.text("afspraak"), DUTCH)


def costs_chapter(letter: Letter, say: Bilingual) -> Iterator[Block]:
    """The fixed costs that the municipality pays (Participatiewet 56a), from when until when."""
    told = letter.version.content.ontzorgen
    if not told.text.strip():
        return
    yield say.heading("letter.chapter.costs")
    yield say.paragraph("letter.costs.explain")
    for each in _of(letter, FIXED_COSTS):
        yield from _rows(
            say, ("begins", _day(each.text("begint"))), ("ends", _day(each.text("einde")))
        )
    yield from say.free_text(told)


def agreements_chapter(letter: Letter, say: Bilingual) -> Iterator[Block]:
    """What was agreed, and what holds for everybody who has a plan."""
    told: FreeText = letter.version.content.afspraken
    if told.text.strip():
        yield say.heading("letter.chapter.agreements")
        yield from say.free_text(told)
    yield say.heading("letter.chapter.rules")
    yield say.items(say.words(f"letter.rules.{rule}") for rule in _RULES)


def _of(letter: Letter, kind: str) -> tuple[Arranged, ...]:
    return tuple(each for each in letter.version.content.arranged if each.kind == kind)


def _code(say: Bilingual, code: str) -> Iterator[Block]:
    """A code as a heading; one of a later version of the program is left out."""
    if f"letter.code.{code}" in say.dutch.keys():  # noqa: SIM118  # no mapping: keys of one language
        yield say.heading(f"letter.code.{code}", level=3)


def _state(say: Bilingual, each: Arranged) -> Iterator[Block]:
    key = f"letter.code.{each.text('stand')}"
    if key in say.dutch.keys():  # noqa: SIM118  # no mapping: keys of one language
        yield say.paragraph(key)


def _rows(say: Bilingual, *rows: tuple[str, Span | None]) -> Iterator[Block]:
    told = [(f"letter.arranged.{name}", (span,)) for name, span in rows if span is not None]
    if told:
        yield say.key_value(told)


def _day(text: str) -> Span | None:
    if not text:
        return None
    return Date("-".join(reversed(str(parse_partial_date(text)).split("-"))))


def _name(text: str) -> Span | None:
    return Name(text) if text else None


def _number(text: str) -> Span | None:
    return Number(text) if text else None
