"""The road in pictures: one page in the client's language, to hang on the wall."""

from collections.abc import Iterator
from itertools import islice

from coach_desktop.casework.paper_content import (
    Chapter,
    Count,
    Phrase,
    Road,
    Say,
    Step,
    Value,
)
from coach_desktop.casework.papers.case import Case, code, day, goal_name, short
from coach_desktop.casework.papers.progress import next_talk
from coach_desktop.domain.learning import AANBOD
from coach_desktop.domain.traject import PLAATSING, TAALCOACH


def compose(case: Case) -> Iterator[Chapter]:
    """The stops from today to the end of the three years."""
    yield Chapter("", (Say(Phrase("paper.roadmap.what")), Road(tuple(_steps(case)))))


def _steps(case: Case) -> Iterator[Step]:
    content = case.decided.content
    route = content.leerroute
    term = case.trajecten.term(case.dossier)
    yield Step("route", Phrase("letter.chapter.route"),
               _told(Phrase(f"route.{route.value if route else 'none'}")))  # fmt: skip
    yield from _goal(case)
    schools = [each.text("instelling") for each in case.records(AANBOD)]
    hours = content.uren_per_week
    a_week = Phrase("paper.hours_a_week", {"hours": Count(str(hours))}) if hours else None
    yield Step("school", Phrase("letter.chapter.lessons"), _told(a_week, short(_first(schools))))
    places = [each.text("waar") for each in case.records(PLAATSING)]
    yield Step("briefcase", Phrase("letter.chapter.participation"), _told(short(_first(places))))
    coach = short(content.contactpersoon or case.author.name)
    coached = any(each.text("stand") == "gevonden" for each in case.records(TAALCOACH))
    helper = Phrase("letter.arranged.language_coach") if coached else None
    yield Step("users", Phrase("paper.roadmap.helps"), _told(coach, helper))
    yield Step("phone", Phrase("letter.contact.telephone"),
               _told(code(content.contact_telefoon or case.profile.address.telephone)))  # fmt: skip
    talk = day(next_talk(case)) or Phrase("paper.roadmap.coach_calls")
    yield Step("calendar-event", Phrase("paper.next_talk"), _told(talk))
    yield Step("certificate", Phrase("paper.term_end"),
               _told(day(term.last.isoformat()) if term else None))  # fmt: skip


def _goal(case: Case) -> Iterator[Step]:
    for goal, known in islice(case.goals(), 1):
        yield Step("star", Phrase("paper.roadmap.first_goal"), (goal_name(goal, known),))


def _first(names: list[str]) -> str:
    return next(iter(names), "")


def _told(*values: Value | None) -> tuple[Value, ...]:
    return tuple(each for each in values if each is not None)
