"""The contract of a taalstage: who, where, how long, what each of the three promises."""

from collections.abc import Iterator

from coach_desktop.casework.paper_content import Chapter, Head, Listed, Part, Phrase, Say, Signed
from coach_desktop.casework.papers.case import Case, called, chapter, count, day, rows
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.record import Record
from coach_desktop.domain.traject import PLAATSING

_PROMISES = {"client": ("come", "absent", "speak"), "host": ("practise", "contact", "safe"),
             "coach": ("visit", "review", "stop")}  # fmt: skip


def compose(case: Case) -> Iterator[Chapter]:
    """The agreements of the last taalstage that was recorded."""
    found = [each for each in case.records(PLAATSING) if each.text("soort") == "taalstage"]
    if not found:
        raise InputError("papers.no-taalstage")
    yield from chapter("", _first(case, found[0]))
    yield from chapter("letter.chapter.agreements", _promises())
    yield from chapter("letter.chapter.signatures", _signed(case, found[0]))


def _first(case: Case, told: Record) -> Iterator[Part]:
    yield Say(Phrase("paper.placement.what"))
    yield from rows(
        ("letter.name", called(case.facts.full_name)),
        ("letter.arranged.where", called(told.text("waar"))),
        ("letter.arranged.begins", day(told.text("dag"))),
        ("letter.arranged.ends", day(told.text("einde"))),
        ("letter.arranged.hours", count(told.text("uren_week"))),
        ("letter.arranged.review", day(told.text("evaluatie"))),
        ("sign.coach", called(case.author.name)),
        ("letter.date", day(case.today.isoformat())),
    )


def _promises() -> Iterator[Part]:
    for who, promises in _PROMISES.items():
        yield Head(Phrase(f"paper.placement.{who}"))
        yield Listed(tuple(Phrase(f"paper.placement.{each}") for each in promises))


def _signed(case: Case, told: Record) -> Iterator[Part]:
    yield Signed(
        (
            (Phrase("sign.client"), case.facts.full_name),
            (Phrase("paper.placement.host"), told.text("waar")),
            (Phrase("sign.coach"), case.author.name),
        )
    )
