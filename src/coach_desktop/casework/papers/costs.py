"""The letters about the fixed costs that the municipality pays (Participatiewet 56a)."""

from collections.abc import Iterator

from coach_desktop.casework.arranging import FIXED_COSTS
from coach_desktop.casework.paper_content import (
    Chapter,
    Count,
    Grid,
    Listed,
    Own,
    Part,
    Phrase,
    Say,
)
from coach_desktop.casework.papers.case import Case, called, chapter, code, count, day, rows
from coach_desktop.casework.papers.progress import next_talk
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.shown import Sheet
from coach_desktop.domain.traject import COSTS, ONTZORGEN

_TEXT = "ontzorgen"


def compose(case: Case) -> Iterator[Chapter]:
    """One of three letters: it begins, it is talked over before the end, it ends."""
    start, end = _term(case)
    yield from chapter("", _first(case, start, end))
    yield from chapter("paper.chapter.costs_list", _listed(case))
    if case.sheet is Sheet.COSTS_BEGIN:
        yield from chapter("letter.chapter.objection", _objection(case))
    yield from chapter("letter.chapter.contact", _contact(case))


def _term(case: Case) -> tuple[str, str]:
    """From when until when; raises InputError when nobody recorded that it began."""
    start = case.single(ONTZORGEN).text("begin_bijstand")
    for each in case.trajecten.deadlines(case.dossier) if start else ():
        if each.code == FIXED_COSTS:
            return start, each.termijn.legal.isoformat()
    kept = case.plan.content.arranged if case.plan else ()
    for told in kept:
        if told.kind == FIXED_COSTS:
            return told.text("begint"), told.text("einde")
    if start:
        return start, case.single(ONTZORGEN).text("beeindigd")
    raise InputError("papers.no-costs")


def _first(case: Case, start: str, end: str) -> Iterator[Part]:
    name = case.sheet.value
    yield Say(Phrase(f"paper.{name}.what"))
    if case.sheet is Sheet.COSTS_BEGIN:
        text = case.profile.text(_TEXT)
        if not text:
            raise InputError("papers.text-missing", file=case.profile.file, key=f"texts.{_TEXT}")
        yield Own(text)
    told = ("one", "two", "three")
    yield Listed(tuple(Phrase(f"paper.{name}.{each}") for each in told))
    yield from rows(
        ("letter.name", called(case.facts.full_name)),
        ("letter.date", day(case.today.isoformat())),
        ("letter.arranged.begins", day(start)),
        ("letter.arranged.ends", day(end)),
        ("paper.next_talk", day(next_talk(case)) if case.sheet is Sheet.COSTS_CHECK else None),
    )


def _listed(case: Case) -> Iterator[Part]:
    """Each cost with what is paid a month; what was not recorded is left to be written in."""
    told = case.single(ONTZORGEN)
    head = ("paper.costs.what", "paper.costs.a_month", "paper.costs.to_whom")
    cells = [(Phrase(f"paper.costs.{name}"), _euros(told.text(name)), None) for name in COSTS]
    if all(told.text(name) for name in COSTS):
        total = sum(told.number(name) for name in COSTS)
        cells.append((Phrase("paper.costs.total"), count(f"€ {total}"), None))
    yield Grid(tuple(map(Phrase, head)), tuple(cells), (0.4, 0.2, 0.4))


def _euros(told: str) -> Count | None:
    return count(f"€ {told}") if told else None


def _objection(case: Case) -> Iterator[Part]:
    yield Say(Phrase("letter.objection.explain"))
    yield Own(case.profile.bezwaarclausule.strip())
    yield Own(case.profile.mandate)


def _contact(case: Case) -> Iterator[Part]:
    yield Say(Phrase("letter.contact.call"))
    yield from rows(
        ("letter.contact.name", called(case.author.name)),
        (
            "letter.contact.telephone",
            code(case.telephone or case.profile.address.telephone),
        ),
    )
