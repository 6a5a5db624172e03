"""The eindverslag: what was reached of the plan when the guidance ends."""

from collections.abc import Iterator

from coach_desktop.casework.paper_content import Chapter, Part, Phrase, Signed
from coach_desktop.casework.papers.case import Case, chapter, count, day, rows, who
from coach_desktop.casework.papers.measures import tables
from coach_desktop.casework.papers.progress import (
    exams,
    goals,
    lessons,
    next_talk,
    plan_chapter,
    taking_part,
)
from coach_desktop.domain.learning import Z_ROUTE
from coach_desktop.domain.traject import ONTZORGEN, VOORTGANGSGESPREK


def compose(case: Case) -> Iterator[Chapter]:
    """The plan, what came of each part of it, and what goes on after it."""
    case.decided  # noqa: B018  # raises when there is no plan of which something was reached
    yield from chapter("", who(case))
    yield from plan_chapter(case)
    yield from chapter("letter.chapter.goals", goals(case))
    yield from chapter("letter.chapter.lessons", lessons(case))
    yield from chapter("letter.chapter.participation", taking_part(case))
    yield from chapter("paper.chapter.exams", _results(case))
    yield from chapter("paper.chapter.then_now", tables(case))
    yield from chapter("letter.chapter.costs", _costs(case))
    yield from chapter("paper.chapter.after", _after(case))
    yield from chapter(
        "letter.chapter.signatures", [Signed(((Phrase("sign.coach"), case.author.name),))]
    )


def _results(case: Case) -> Iterator[Part]:
    yield from exams(case)
    told = case.single(Z_ROUTE)
    yield from rows(
        ("paper.own.z_done", day(told.text("afgerond"))),
        ("paper.own.z_certificate", day(told.text("certificaat_uitgereikt"))),
    )


def _costs(case: Case) -> Iterator[Part]:
    told = case.single(ONTZORGEN)
    yield from rows(
        ("paper.costs.from", day(told.text("begin_bijstand"))),
        ("paper.costs.ended", day(told.text("beeindigd"))),
    )


def _after(case: Case) -> Iterator[Part]:
    yield from rows(
        ("paper.own.talks_held", count(len(case.records(VOORTGANGSGESPREK)))),
        ("paper.next_talk", day(next_talk(case))),
        ("paper.own.duty_ended", day(case.facts.text("einde_plicht"))),
    )
