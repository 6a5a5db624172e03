"""The voortgangsverslag: how talks, lessons, taking part, exams and goals went since the plan."""

from collections.abc import Iterator

from coach_desktop.casework.paper_content import (
    Chapter,
    Day,
    Grid,
    Head,
    Listed,
    Own,
    Part,
    Phrase,
    Say,
)
from coach_desktop.casework.papers.case import (
    Case,
    called,
    chapter,
    count,
    day,
    goal_name,
    rows,
    who,
    word,
)
from coach_desktop.domain.learning import AANBOD, EXAMEN, MAP, PVT, UREN
from coach_desktop.domain.traject import PLAATSING, TAALCOACH, VOORTGANGSGESPREK
from coach_desktop.law.uren import counted

MOST_TALKS = 6


def compose(case: Case) -> Iterator[Chapter]:
    """The chapters, in the order in which they are talked over."""
    yield from chapter("", who(case))
    yield from plan_chapter(case)
    yield from chapter("paper.chapter.talks", _talks(case))
    yield from chapter("letter.chapter.lessons", lessons(case))
    yield from chapter("letter.chapter.participation", taking_part(case))
    yield from chapter("paper.chapter.exams", exams(case))
    yield from chapter("letter.chapter.goals", goals(case))
    yield from chapter("paper.chapter.next", _next(case))


def plan_chapter(case: Case) -> Iterator[Chapter]:
    """The route, the day of the plan and the last day of the three years."""
    yield from chapter("letter.chapter.route", plan_parts(case))


def plan_parts(case: Case) -> Iterator[Part]:
    """What is fixed: route, dagtekening, hours a week, last day."""
    plan, term = case.plan, case.trajecten.term(case.dossier)
    if plan is None:
        yield Say(Phrase("route.none"))
        return
    route, signed = plan.content.leerroute, plan.dagtekening
    yield Say(Phrase(f"route.{route.value if route else 'none'}"), is_loud=True)
    if route is not None:
        yield Say(Phrase(f"route_text.{route.value}"))
    yield from rows(
        ("letter.version", count(plan.number)),
        ("letter.dagtekening", day(signed.isoformat() if signed else "")),
        ("paper.term_end", day(term.last.isoformat() if term else "")),
        ("letter.lessons.week", count(plan.content.uren_per_week)),
    )


def _talks(case: Case) -> Iterator[Part]:
    told = case.records(VOORTGANGSGESPREK)[:MOST_TALKS]
    if not told:
        yield Say(Phrase("paper.no_talks"))
        return
    head = ("letter.date", "paper.how", "paper.attendance", "paper.route_fits")
    names = ("wijze", "aanwezigheid", "route_past")
    cells = tuple(
        (day(each.text("dag")), *(word(each.text(name)) for name in names)) for each in told
    )
    yield Grid(tuple(map(Phrase, head)), cells, (0.22, 0.26, 0.26, 0.26))
    for each in told:
        if each.text("afspraken"):
            yield Head(Phrase("paper.agreed_on", {"date": Day(each.text("dag"))}))
            yield Own(each.text("afspraken"))


def lessons(case: Case) -> Iterator[Part]:
    """The school, and the hours as they were recorded."""
    for each in case.records(AANBOD)[:3]:
        yield from rows(
            ("letter.start.school", called(each.text("instelling"))),
            ("letter.arranged.begins", day(each.text("verwachte_start"))),
            ("letter.arranged.ends", day(each.text("verwachte_einde"))),
        )
    if told := case.records(UREN):
        hours = counted(told)
        yield from rows(
            ("paper.hours.lessons", count(hours.nt2)),
            ("paper.hours.participation", count(hours.activities)),
            ("letter.lessons.pvt", count(hours.pvt or None)),
            ("letter.lessons.map", count(hours.map or None)),
        )


def taking_part(case: Case) -> Iterator[Part]:
    """Work, volunteering, a placement, and a language coach."""
    for each in case.records(PLAATSING)[:5]:
        yield Head(word(each.text("soort")) or Phrase("letter.chapter.participation"))
        yield from rows(
            ("letter.arranged.where", called(each.text("waar"))),
            ("letter.arranged.begins", day(each.text("dag"))),
            ("letter.arranged.ends", day(each.text("einde"))),
            ("letter.arranged.hours", count(each.text("uren_week"))),
            ("letter.arranged.review", day(each.text("evaluatie"))),
        )
    for each in case.records(TAALCOACH)[:1]:
        yield Head(Phrase("letter.arranged.language_coach"))
        yield from rows(("letter.arranged.state", word(each.text("stand"))))


def exams(case: Case) -> Iterator[Part]:
    """Results of exams, and how far PVT and MAP are."""
    if told := case.records(EXAMEN):
        head = ("letter.date", "paper.exam_part", "paper.level", "paper.result")
        cells = tuple(
            (
                day(each.text("dag")),
                word(each.text("onderdeel")),
                called(each.text("niveau")),
                word(each.text("uitslag")),
            )
            for each in told
        )
        yield Grid(tuple(map(Phrase, head)), cells, (0.22, 0.34, 0.18, 0.26))
    pvt, module = case.single(PVT), case.single(MAP)
    yield from rows(
        ("paper.pvt_begun", day(pvt.text("begin"))),
        ("paper.pvt_signed", day(pvt.text("ondertekend"))),
        ("paper.map_begun", day(module.text("begin"))),
        ("paper.map_closed", day(module.text("eindgesprek"))),
    )


def goals(case: Case) -> Iterator[Part]:
    """The goals by their sentence; what the client wrote stands in the own language."""
    told = [goal_name(goal, known) for goal, known in case.goals()]
    library = tuple(each for each in told if not isinstance(each, Own))
    if library:
        yield Listed(library)
    yield from (each for each in told if isinstance(each, Own))


def next_talk(case: Case) -> str:
    """The first day after today on which a talk was agreed; '' when there is none."""
    told = (each.text("volgende") for each in case.records(VOORTGANGSGESPREK))
    return min((each for each in told if each >= case.today.isoformat()), default="")


def _next(case: Case) -> Iterator[Part]:
    yield from rows(("paper.next_talk", day(next_talk(case))))
