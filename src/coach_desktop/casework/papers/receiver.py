"""A copy of the plan for somebody of the register of sharing: what he may read of it, and no more.

Out of the same chapters as the copy in plain words, those that the line of the register names, and
through the narrower sight of who is outside: no numbers, no money or family, no health, no safety.
"""

from collections.abc import Iterable, Iterator

from coach_desktop.casework.paper_content import Chapter, Listed, Part, Phrase, Say
from coach_desktop.casework.papers.card import places, week
from coach_desktop.casework.papers.case import Case, called, chapter, day, rows, spoken
from coach_desktop.casework.papers.plain import contact, hours, steps
from coach_desktop.casework.papers.progress import plan_parts
from coach_desktop.casework.sharing import Agreement
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.pip import PipContent


def compose(case: Case) -> Iterator[Chapter]:
    """For whom and what for, who, the road, what is done for it, and whom to call."""
    agreed, content = case.agreement, case.decided.content
    if agreed is None:
        raise InputError("papers.no-receiver")
    if not agreed.parts:
        raise InputError("papers.no-parts")
    yield from chapter("", _for_whom(agreed))
    yield from chapter("paper.chapter.about", _who(case))
    for part, key, shown in _parts(case, content):
        if part in agreed.parts:
            yield from chapter(key, shown)
    yield from chapter("letter.chapter.contact", contact(case))
    rules = ("purpose", "further", "left_out", "end")
    told = tuple(Phrase(f"paper.receiver.{each}") for each in rules)
    yield from chapter("paper.chapter.receiver_rules", [Listed(told)])


def _parts(case: Case, content: PipContent) -> Iterator[tuple[str, str, Iterable[Part]]]:
    """What of a plan can be shared, each by the code that the register has for it."""
    yield "deel_route", "letter.chapter.route", plan_parts(case)
    yield "deel_doelen", "letter.chapter.goals", steps(case)
    yield "deel_week", "letter.chapter.week", week(case)
    yield "deel_lessen", "letter.chapter.lessons", hours(content)
    yield "deel_meedoen", "letter.chapter.participation", places(case)


def _for_whom(agreed: Agreement) -> Iterator[Part]:
    yield Say(Phrase("paper.receiver.why"))
    yield from rows(
        ("paper.receiver.for", called(agreed.name)),
        ("paper.receiver.what", called(agreed.subject)),
        ("paper.receiver.goal", called(agreed.purpose)),
        ("paper.receiver.ground", Phrase(f"paper.receiver.ground_{agreed.ground}")),
        ("paper.receiver.since", day(agreed.begin)),
        ("paper.receiver.until", day(agreed.until)),
    )


def _who(case: Case) -> Iterator[Part]:
    yield from rows(
        ("letter.name", called(case.facts.full_name)),
        ("letter.language", spoken(case.facts.text("gesprekstaal"))),
        ("letter.date", day(case.today.isoformat())),
    )
