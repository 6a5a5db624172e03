"""The plan in plain words, to take home: no decision, no numbers, nothing to sign."""

from collections.abc import Iterator

from coach_desktop.casework.paper_content import (
    Chapter,
    Head,
    Listed,
    Own,
    Part,
    Phrase,
    Say,
)
from coach_desktop.casework.papers.card import week
from coach_desktop.casework.papers.case import (
    Case,
    called,
    chapter,
    code,
    count,
    day,
    goal_name,
    goal_steps,
    rows,
    word,
)
from coach_desktop.casework.papers.progress import next_talk
from coach_desktop.domain.pip import FreeText, PipContent

_RULES = ("come", "absent", "tell", "else")


def compose(case: Case) -> Iterator[Chapter]:
    """What somebody does, with whose help, and whom to call; the decision itself is in the plan."""
    plan = case.decided
    content = plan.content
    yield from chapter("", _first(case))
    yield from chapter("letter.chapter.route", _route(case, content))
    yield from chapter("letter.chapter.goals", steps(case))
    yield from chapter("letter.chapter.week", week(case))
    yield from chapter("letter.chapter.lessons", hours(content))
    yield from chapter("letter.chapter.participation", _places(content))
    yield from chapter("letter.chapter.support", _free(content.ondersteuning))
    yield from chapter("letter.chapter.children", _free(content.vve))
    yield from chapter("letter.chapter.costs", _free(content.ontzorgen))
    yield from chapter("letter.chapter.agreements", _free(content.afspraken))
    yield from chapter(
        "letter.chapter.rules", [Listed(tuple(Phrase(f"letter.rules.{each}") for each in _RULES))]
    )
    yield from chapter("letter.chapter.contact", contact(case))


def _first(case: Case) -> Iterator[Part]:
    yield Say(Phrase("paper.plain.what"))
    yield Say(Phrase("paper.plain.decision"))
    yield from rows(
        ("letter.name", called(case.facts.full_name)),
        ("letter.date", day(case.today.isoformat())),
    )


def _route(case: Case, content: PipContent) -> Iterator[Part]:
    route, term = content.leerroute, case.trajecten.term(case.dossier)
    yield Say(Phrase(f"route.{route.value if route else 'none'}"), is_loud=True)
    if route is not None:
        yield Say(Phrase(f"route_text.{route.value}"))
    yield from rows(("paper.term_end", day(term.last.isoformat() if term else "")))


def steps(case: Case) -> Iterator[Part]:
    """Each goal with what the client does for it, as far as the reader may know its reason."""
    for goal, known in case.goals():
        named, done = goal_name(goal, known), goal_steps(goal, known)
        if isinstance(named, Own):
            yield Head(Phrase("letter.goals.own"))
            yield named
        else:
            yield Head(named)
        if done is not None:
            yield Listed((done,))


def hours(content: PipContent) -> Iterator[Part]:
    """How many hours, and how many talks."""
    yield from rows(
        ("letter.lessons.week", count(content.uren_per_week)),
        ("letter.lessons.pvt", count(content.pvt_uren)),
        ("letter.lessons.map", count(content.map_uren)),
        ("letter.lessons.talks", count(content.voortgangsgesprekken)),
    )


def _places(content: PipContent) -> Iterator[Part]:
    for each in content.arranged:
        named = word(each.text("soort"))
        if each.kind == "plaatsing" and named is not None:
            yield Head(named)
            yield from rows(
                ("letter.arranged.where", called(each.text("waar"))),
                ("letter.arranged.begins", day(each.text("dag"))),
                ("letter.arranged.hours", count(each.text("uren_week"))),
            )


def _free(told: FreeText) -> Iterator[Part]:
    if told.text.strip():
        yield Own(told.text, told.language)
    if told.translation.strip():
        yield Own(told.translation, "")


def contact(case: Case) -> Iterator[Part]:
    """Whom to call, and when the next talk is."""
    content, telephone = case.decided.content, case.profile.address.telephone
    yield Say(Phrase("letter.contact.call"))
    yield from rows(
        ("letter.contact.name", called(content.contactpersoon or case.author.name)),
        ("letter.contact.telephone", code(content.contact_telefoon or telephone)),
        ("paper.next_talk", day(next_talk(case))),
    )
