"""A copy of the plan for somebody of the register of sharing: what he may read of it, and no more.

Out of the same chapters as the copy in plain words, through the narrower sight of who is outside:
no numbers, no money or family, no health, no safety.
"""

from collections.abc import Iterator

from coach_desktop.casework.paper_content import Chapter, Listed, Part, Phrase, Say
from coach_desktop.casework.papers.card import places, week
from coach_desktop.casework.papers.case import Case, called, chapter, day, rows, spoken
from coach_desktop.casework.papers.plain import contact, hours, steps
from coach_desktop.casework.papers.progress import plan_parts
from coach_desktop.domain.errors import InputError


def compose(case: Case) -> Iterator[Chapter]:
    """For whom and what for, who, the road, what is done for it, and whom to call."""
    content = case.decided.content
    yield from chapter("", _for_whom(case))
    yield from chapter("paper.chapter.about", _who(case))
    yield from chapter("letter.chapter.route", plan_parts(case))
    yield from chapter("letter.chapter.goals", steps(case))
    yield from chapter("letter.chapter.week", week(case))
    yield from chapter("letter.chapter.lessons", hours(content))
    yield from chapter("letter.chapter.participation", places(case))
    yield from chapter("letter.chapter.contact", contact(case))
    rules = ("purpose", "further", "left_out", "end")
    told = tuple(Phrase(f"paper.receiver.{each}") for each in rules)
    yield from chapter("paper.chapter.receiver_rules", [Listed(told)])


def _for_whom(case: Case) -> Iterator[Part]:
    agreed = case.agreement
    if agreed is None:
        raise InputError("papers.no-receiver")
    yield Say(Phrase("paper.receiver.why"))
    yield from rows(
        ("paper.receiver.for", called(agreed.name)),
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
