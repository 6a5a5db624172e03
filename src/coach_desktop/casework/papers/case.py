"""What the documents read of one dossier, each thing only as far as their reader may see it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from coach_desktop.casework.facts import Facts
from coach_desktop.casework.intake import Intake
from coach_desktop.casework.measuring import Overview
from coach_desktop.casework.paper_content import (
    Called,
    Chapter,
    Code,
    Count,
    Day,
    Own,
    Part,
    Phrase,
    Rows,
    Value,
    Words,
)
from coach_desktop.casework.progress import Trajecten
from coach_desktop.casework.seeing import sees
from coach_desktop.casework.sharing import Agreement
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.gesprek import Gesprek
from coach_desktop.domain.identity import Author
from coach_desktop.domain.language import DUTCH, language_of
from coach_desktop.domain.phrases import load
from coach_desktop.domain.pip import Goal, Version
from coach_desktop.domain.profile import Gemeenteprofiel
from coach_desktop.domain.record import Record, RecordKind
from coach_desktop.domain.shown import Sheet
from coach_desktop.domain.sight import Sensitivity, Sight
from coach_desktop.forms.definition import Form, Question
from coach_desktop.plan.goals import LibraryGoal

MOST_SHOWN = 60
"""Signs of a name on a paper that must stay one page."""


@dataclass(frozen=True, slots=True)
class Case:
    """One dossier before the eyes of one document's reader."""

    dossier: str
    sheet: Sheet
    language: str
    seen: Sight
    facts: Facts
    intake: Intake | None
    plan: Version | None
    gesprekken: tuple[Gesprek, ...]
    form: Form
    overview: Callable[[], Overview]
    """Slow: what was measured at first and at the end."""
    trajecten: Trajecten
    library: Mapping[str, LibraryGoal]
    author: Author
    telephone: str
    now: datetime
    reachable: bool
    """Whether how the client is reached may be printed: nobody said that it is not safe."""
    agreement: Agreement | None = None
    """The line of the register by which a receiver's copy is made."""

    def __repr__(self) -> str:
        return f"<Case {self.sheet.value}>"

    @property
    def profile(self) -> Gemeenteprofiel:
        """The municipality."""
        return self.trajecten.profile

    @property
    def today(self) -> date:
        """The day on which the document is made."""
        return self.trajecten.today

    @property
    def decided(self) -> Version:
        """The last plan; raises InputError when there is none yet."""
        if self.plan is None:
            raise InputError("papers.no-plan")
        return self.plan

    def records(self, kind: RecordKind) -> tuple[Record, ...]:
        """The records of a kind that tell something, the last day first."""
        if not self.seen.allows(kind.sensitivity, kind.name):
            return ()
        return tuple(each for each in self.trajecten.records.of(self.dossier, kind) if each.told)

    def single(self, kind: RecordKind) -> Record:
        """The one record of a kind that is single; one that tells nothing when there is none."""
        return next(iter(self.records(kind)), Record("", kind.name))

    def goals(self) -> Iterator[tuple[Goal, LibraryGoal | None]]:
        """The goals of the plan whose reasons the reader may know."""
        for goal in self.plan.content.goals if self.plan else ():
            known = self.library.get(goal.code)
            if self._may_know(goal, known):
                yield goal, known

    def _may_know(self, goal: Goal, known: LibraryGoal | None) -> bool:
        """What the client wrote is of the plan's own class, which is that of money and family."""
        if self.intake is None or known is None:
            return self.seen.allows(Sensitivity.S2)
        by_key = self.intake.instance.plan.by_key
        asked = (by_key.get(name) for name in goal.answers)
        return all(sees(self.seen, each) for each in asked if isinstance(each, Question))


def goal_name(goal: Goal, known: LibraryGoal | None) -> Words | Own:
    """A goal: what the coach wrote in its place, the library's words, or the client's own."""
    if known is None:
        return Own(goal.text, goal.language)
    written = goal.parts.get("doel_ik")
    return Words({DUTCH: written} if written else known.texts["doel_ik"])


def goal_steps(goal: Goal, known: LibraryGoal | None) -> Words | None:
    """What the client does for it; nothing for a goal in own words."""
    if known is None:
        return None
    written = goal.parts.get("acties_client")
    told = {DUTCH: written} if written else known.texts["acties_client"]
    return Words(told) if told else None


def rows(*told: tuple[str, Value | None]) -> Iterator[Part]:
    """Facts by the keys of their names, without what is not known; nothing when nothing is."""
    found = tuple((Phrase(key), value) for key, value in told if value is not None)
    if found:
        yield Rows(found)


def chapter(key: str, parts: Iterable[Part | None]) -> Iterator[Chapter]:
    """A chapter, unless it would say nothing."""
    found = tuple(each for each in parts if each is not None)
    if found:
        yield Chapter(key, found)


def day(iso: str) -> Day | None:
    """A day, or nothing."""
    return Day(iso) if iso else None


def called(name: str) -> Called | None:
    """A name, or nothing."""
    return Called(name) if name else None


def short(name: str) -> Called | None:
    """A name that does not push everything else off the page."""
    told = name if len(name) <= MOST_SHOWN else name[: MOST_SHOWN - 1].rstrip() + "…"
    return called(told)


def code(shown: str) -> Code | None:
    """A number that is read sign by sign, or nothing."""
    return Code(shown) if shown else None


def count(shown: str | int | None) -> Count | None:
    """A number, or nothing; 0 is a number."""
    return None if shown is None or shown == "" else Count(str(shown))


def word(name: str) -> Phrase | None:
    """The word for a code of a record; one of a later version of the program is left out."""
    known = load(DUTCH).keys()
    keys = (f"letter.code.{name}", f"paper.code.{name}")
    return next((Phrase(key) for key in keys if name and key in known), None)


def spoken(tag: str) -> Called | None:
    """A language by its Dutch name."""
    return Called(language_of(tag).dutch_name) if tag else None


def who(case: Case) -> Iterator[Part]:
    """Whom the document is about, and when it was made."""
    birth = case.facts.text("geboortedatum")
    yield from rows(
        ("letter.name", called(case.facts.full_name)),
        ("letter.birth", day(birth)),
        ("letter.bsn", code(case.facts.text("bsn"))),
        ("letter.v_number", code(case.facts.text("vnummer"))),
        ("sign.coach", called(case.author.name)),
        ("letter.date", day(case.today.isoformat())),
    )
