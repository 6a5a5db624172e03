"""The statement of hours: what was recorded, and how far the hours of the Z-route are."""

from collections.abc import Iterator

from coach_desktop.casework.paper_content import Chapter, Count, Grid, Part, Phrase, Say, Signed
from coach_desktop.casework.papers.case import Case, called, chapter, count, day, rows, who, word
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.learning import UREN
from coach_desktop.law.uren import LESSONS, counted


def compose(case: Case) -> Iterator[Chapter]:
    """The sums, what is still to be made, and each record."""
    if not case.records(UREN):
        raise InputError("papers.no-hours")
    yield from chapter("", [*who(case), Say(Phrase("paper.hours.what"))])
    yield from chapter("paper.chapter.sums", _sums(case))
    yield from chapter("paper.chapter.each_hour", _each(case))
    yield from chapter("letter.chapter.signatures", _signed(case))


def _sums(case: Case) -> Iterator[Part]:
    norms = case.trajecten.norms(case.dossier)
    if not norms:
        hours = counted(case.records(UREN))
        yield from rows(
            ("paper.hours.lessons", count(hours.nt2)),
            ("paper.hours.participation", count(hours.activities)),
            ("letter.lessons.pvt", count(hours.pvt or None)),
            ("letter.lessons.map", count(hours.map or None)),
        )
        return
    head = ("paper.hours.sort", "paper.hours.wanted", "paper.hours.done", "paper.hours.left",
            "paper.hours.forecast")  # fmt: skip
    cells = tuple(
        (Phrase(f"paper.hours.{'lessons' if each.rule == LESSONS else 'participation'}"),
         Count(str(each.wanted)), Count(str(each.done)), Count(str(each.left)),
         day(each.reached_on.isoformat()) if each.reached_on and each.left else None)
        for each in norms
    )  # fmt: skip
    yield Grid(tuple(map(Phrase, head)), cells, (0.32, 0.15, 0.15, 0.15, 0.23))


def _each(case: Case) -> Iterator[Part]:
    head = ("letter.date", "paper.hours.sort", "paper.hours.count", "letter.arranged.where",
            "paper.hours.told_by")  # fmt: skip
    cells = tuple(
        (day(each.text("dag")), word(each.text("soort")), count(each.text("uren")),
         called(each.text("waar")), word(each.text("verteld_door")))
        for each in reversed(case.records(UREN))
    )  # fmt: skip
    yield Grid(tuple(map(Phrase, head)), cells, (0.17, 0.27, 0.1, 0.26, 0.2))


def _signed(case: Case) -> Iterator[Part]:
    yield Signed(((Phrase("sign.coach"), case.author.name),))
