"""The overdrachtsbrief: what a colleague or another municipality needs to go on with somebody."""

from collections.abc import Iterator

from coach_desktop.casework.paper_content import (
    Called,
    Chapter,
    Grid,
    Head,
    Own,
    Part,
    Phrase,
    Say,
)
from coach_desktop.casework.papers.case import (
    Case,
    called,
    chapter,
    code,
    day,
    rows,
    spoken,
    who,
    word,
)
from coach_desktop.casework.papers.progress import (
    exams,
    goals,
    lessons,
    next_talk,
    plan_chapter,
    taking_part,
)
from coach_desktop.domain.sharing import DERDEN, OVERDRACHT, OVERDRACHT_COLLEGA
from coach_desktop.domain.traject import ONTZORGEN, OPVANG, VOORTGANGSGESPREK


def compose(case: Case) -> Iterator[Chapter]:
    """The chapters: who, how far, what is arranged, which terms run, what is to be minded."""
    yield from chapter("", [Say(Phrase("paper.handover.why")), *who(case)])
    yield from chapter("paper.chapter.reach", reach(case))
    yield from plan_chapter(case)
    yield from chapter("paper.chapter.terms", _terms(case))
    yield from chapter("letter.chapter.goals", goals(case))
    yield from chapter("letter.chapter.lessons", lessons(case))
    yield from chapter("letter.chapter.participation", taking_part(case))
    yield from chapter("paper.chapter.exams", exams(case))
    yield from chapter("letter.arranged.childcare", _children(case))
    yield from chapter("letter.chapter.costs", _costs(case))
    yield from chapter("paper.chapter.talks", _talks(case))
    yield from chapter("paper.chapter.mind", _mind(case))


def reach(case: Case) -> Iterator[Part]:
    """In which language and how somebody is reached; nothing of it where that is not safe."""
    facts = case.facts
    yield from rows(
        ("letter.language", spoken(facts.text("gesprekstaal"))),
        ("letter.contact.telephone", code(facts.text("telefoon")) if case.reachable else None),
        ("letter.contact.address", address(case)),
    )
    if not case.reachable:
        yield Say(Phrase("paper.own.ask_coach_first"), is_loud=True)


def address(case: Case) -> Called | None:
    """The address on one line, where it may be printed."""
    told = ", ".join(case.facts.text("adres").splitlines())
    return called(told) if case.reachable else None


def _terms(case: Case) -> Iterator[Part]:
    found = case.trajecten.deadlines(case.dossier)
    if found:
        cells = tuple(
            (Phrase(f"agenda.{each.code}"), day(each.termijn.legal.isoformat()),
             Called(each.termijn.article))
            for each in found
        )  # fmt: skip
        head = ("paper.own.term", "letter.date", "paper.own.article")
        yield Grid(tuple(map(Phrase, head)), cells, (0.45, 0.2, 0.35))


def _children(case: Case) -> Iterator[Part]:
    for each in case.records(OPVANG):
        yield from rows(
            ("letter.arranged.sort", word(each.text("soort"))),
            ("letter.arranged.state", word(each.text("stand"))),
            ("letter.arranged.where", called(each.text("waar"))),
            ("letter.arranged.begins", day(each.text("begint"))),
        )


def _costs(case: Case) -> Iterator[Part]:
    told = case.single(ONTZORGEN)
    yield from rows(
        ("paper.costs.from", day(told.text("begin_bijstand"))),
        ("paper.costs.talked", day(told.text("besproken"))),
        ("paper.costs.ended", day(told.text("beeindigd"))),
    )


def _talks(case: Case) -> Iterator[Part]:
    for each in case.records(VOORTGANGSGESPREK)[:2]:
        if each.text("afspraken"):
            yield from rows(("letter.date", day(each.text("dag"))))
            yield Own(each.text("afspraken"))
    yield from rows(("paper.next_talk", day(next_talk(case))))


def _mind(case: Case) -> Iterator[Part]:
    told = case.single(OVERDRACHT_COLLEGA)
    yield from rows(("paper.handover.to", called(told.text("aan"))))
    for name in ("wat_loopt", "wat_let_op"):
        if told.text(name):
            yield Head(Phrase(f"paper.handover.{name}"))
            yield Own(told.text(name))
    if steps := case.single(OVERDRACHT).text("vervolgstappen"):
        yield Head(Phrase("paper.handover.vervolgstappen"))
        yield Own(steps)
    for each in case.records(DERDEN):
        if not each.text("ontvangen"):
            yield from rows(
                ("paper.handover.waits", called(f"{each.text('wat')} ({each.text('wie')})"))
            )
