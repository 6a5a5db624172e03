"""The begeleiderskaart: one page for who visits, without numbers, health or safety."""

from collections.abc import Iterator
from itertools import islice

from coach_desktop.casework.paper_content import (
    Chapter,
    Count,
    Grid,
    Listed,
    Own,
    Part,
    Phrase,
    Say,
    Value,
)
from coach_desktop.casework.papers.case import (
    Case,
    chapter,
    code,
    day,
    goal_name,
    rows,
    short,
    spoken,
    word,
)
from coach_desktop.casework.papers.progress import next_talk
from coach_desktop.domain.record import clock
from coach_desktop.domain.traject import PLAATSING, TAALCOACH
from coach_desktop.domain.week import DAYS, WEEK
from coach_desktop.plan.kept_week import week_of

MOST_BLOCKS, MOST_GOALS, MOST_PLACES = 8, 4, 3


def compose(case: Case) -> Iterator[Chapter]:
    """Who, the week, what the client works at, who helps, and what to do with a worry."""
    yield from chapter("", _who(case))
    yield from chapter("letter.chapter.week", week(case))
    yield from chapter("letter.chapter.goals", some_goals(case))
    yield from chapter("letter.chapter.participation", places(case))
    yield from chapter("paper.chapter.rules", _rules())


def _who(case: Case) -> Iterator[Part]:
    facts, content = case.facts, case.plan.content if case.plan else None
    route = content.leerroute if content else None
    called = facts.text("roepnaam") or facts.text("voornamen")
    yield from rows(
        ("letter.name", short(facts.full_name)),
        ("paper.own.called", short(called)),
        ("letter.language", spoken(facts.text("gesprekstaal"))),
        ("letter.contact.telephone", code(facts.text("telefoon")) if case.reachable else None),
        ("letter.chapter.route", Phrase(f"route.{route.value}") if route else None),
        ("sign.coach", short(case.author.name)),
        ("paper.own.coach_phone", code(case.telephone or case.profile.address.telephone)),
        ("paper.next_talk", day(next_talk(case))),
    )


def week(case: Case) -> Iterator[Part]:
    """What of the plan's week the reader may know, day by day."""
    kept = week_of(case.plan.content.arranged) if case.plan else ()
    cells = tuple(
        (Phrase(f"letter.day.{DAYS[each.day]}"),
         Count(f"{clock(each.begin)}–{clock(each.end)}"), named, short(each.name))
        for each in islice(kept, MOST_BLOCKS)
        if case.seen.allows(each.sensitivity, WEEK.name)
        and (named := word(each.sort)) is not None
    )  # fmt: skip
    if cells:
        head = ("letter.week.day", "letter.week.time", "letter.arranged.sort",
                "letter.arranged.where")  # fmt: skip
        yield Grid(tuple(map(Phrase, head)), cells, (0.2, 0.2, 0.25, 0.35))


def some_goals(case: Case) -> Iterator[Part]:
    """The first goals by their sentence, as far as the reader may know why they are there."""
    told = (goal_name(goal, known) for goal, known in case.goals())
    kept = [each for each in told if not isinstance(each, Own)]
    if kept:
        yield Listed(tuple(kept[:MOST_GOALS]))


def places(case: Case) -> Iterator[Part]:
    """Where somebody takes part, and the taalcoach."""
    found: list[tuple[str, Value | None]] = [
        (named.key, short(each.text("waar")))
        for each in case.records(PLAATSING)[:MOST_PLACES]
        if (named := word(each.text("soort"))) is not None
    ]
    for each in case.records(TAALCOACH)[:1]:
        found.append(("letter.arranged.language_coach", word(each.text("stand"))))
    yield from rows(*found)


def _rules() -> Iterator[Part]:
    yield Listed(tuple(Phrase(f"paper.card.{name}") for name in ("only", "worry", "danger")))
    yield Say(Phrase("paper.card.shred"))
