"""What the school is told of a plan, and no more: who, which route, how many hours, until when."""

from collections.abc import Iterator

from coach_desktop.casework.paper_content import Chapter, Part, Phrase, Say
from coach_desktop.casework.papers.case import Case, called, chapter, code, count, day, rows
from coach_desktop.casework.papers.handover import address


def compose(case: Case) -> Iterator[Chapter]:
    """Name, address, route, intensity and term (Besluit 9.2(3)), and whom to call."""
    yield from chapter("", _who(case))
    yield from chapter("letter.chapter.route", _route(case))
    yield from chapter("letter.chapter.contact", _contact(case))


def _who(case: Case) -> Iterator[Part]:
    yield Say(Phrase("paper.school.why"))
    yield from rows(
        ("letter.name", called(case.facts.full_name)),
        ("letter.contact.address", address(case)),
        ("letter.date", day(case.today.isoformat())),
    )


def _route(case: Case) -> Iterator[Part]:
    content, term = case.decided.content, case.trajecten.term(case.dossier)
    route, reading = content.leerroute, content.alfabetisering
    yield from rows(
        ("letter.chapter.route", Phrase(f"route.{route.value if route else 'none'}")),
        ("letter.lessons.level", called(content.niveau)),
        (
            "letter.lessons.reading",
            Phrase(f"letter.lessons.reading_{reading}") if reading else None,
        ),
        ("letter.lessons.route_hours", count(content.intensiteit_route)),
        ("letter.lessons.week", count(content.uren_per_week)),
        ("paper.term_end", day(term.last.isoformat() if term else "")),
    )


def _contact(case: Case) -> Iterator[Part]:
    content = case.decided.content
    telephone = content.contact_telefoon or case.profile.address.telephone
    yield from rows(
        ("letter.contact.name", called(content.contactpersoon or case.author.name)),
        ("letter.contact.telephone", code(telephone)),
        ("paper.own.email", called(case.profile.address.email)),
    )
