"""What plans wait for: a list of dependencies, each with how it is known from a dossier.

Each dossier tells two things of a dependency: that it is lacking there, and that a plan waits
there once it is lacking anywhere in the household.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from coach_desktop.casework.facts import Facts
from coach_desktop.casework.records import Records
from coach_desktop.casework.summary import Dependency
from coach_desktop.casework.today import Station, Step
from coach_desktop.casework.weeks import PARTNER, blocks_of
from coach_desktop.domain.learning import UREN
from coach_desktop.domain.record import Record, RecordKind
from coach_desktop.domain.sharing import DERDEN
from coach_desktop.domain.traject import OPVANG, TAALCOACH
from coach_desktop.domain.week import Block
from coach_desktop.law.counting import months_after
from coach_desktop.plan.week import Limits, Trouble, clashes

_ADULT = 18 * 12
"""Months."""

_AWAITED = frozenset({"aangevraagd", "wacht"})


@dataclass(frozen=True, slots=True)
class Case:
    """One dossier as it is asked for what it waits for."""

    records: Records
    step: Step
    facts: Facts

    def of(self, kind: RecordKind) -> tuple[Record, ...]:
        """Its records of a kind, the last day first."""
        return self.records.of(self.step.found.dossier, kind)

    @property
    def has_no_plan(self) -> bool:
        """Whether no plan was adopted yet."""
        return Station.PIP not in self.step.reached

    @property
    def has_no_lessons(self) -> bool:
        """Whether an adult has no lessons yet."""
        begun = any(each.text("soort") == "taal_knm" for each in self.of(UREN))
        return not begun and grown_up(self.facts) <= self.step.day

    @property
    def lacks_care(self) -> bool:
        """Whether care for the children is wanted, and is not there."""
        stands = {each.text("stand") for each in self.of(OPVANG)}
        return (self.step.wants_care or bool(stands & _AWAITED)) and "geplaatst" not in stands

    @property
    def lacks_care_in_lessons(self) -> bool:
        """Whether nobody looks after the children at an hour of the lessons in the week."""
        blocks = blocks_of(self.records, self.step.found.dossier)
        if not any(each.needs_care and each.sort.is_lesson for each in blocks):
            return False
        found = clashes(blocks, Limits(), tuple(self._partner()))
        return any(each.trouble is Trouble.CARE and each.block.sort.is_lesson for each in found)

    @property
    def lacks_house(self) -> bool:
        """Whether somebody for whom the municipality finds a house is not registered in one."""
        housed = self.facts.text("huisvestingswet") == "ja"
        return housed and self.facts.has_settled_on is None and self.has_no_plan

    @property
    def lacks_test(self) -> bool:
        """Whether of everything before the plan only the learnability test is open."""
        reached = self.step.reached
        asked = Station.VRAGENLIJST in reached and Station.LEERBAARHEIDSTOETS not in reached
        return asked and self.has_no_plan

    @property
    def lacks_answers(self) -> bool:
        """Whether what third parties were asked is awaited for the plan."""
        return self.has_no_plan and any(not each.text("ontvangen") for each in self.of(DERDEN))

    @property
    def lacks_coach(self) -> bool:
        """Whether the last that is known of a language coach is that one is awaited."""
        return next((each.text("stand") for each in self.of(TAALCOACH)), "") == "wacht"

    def _partner(self) -> Iterator[Block]:
        people = self.records.people
        for other, relation in (self.facts.household or {}).items():
            if relation == PARTNER and not people.vault.is_purged(other):
                yield from blocks_of(self.records, other)


@dataclass(frozen=True, slots=True)
class Link:
    """How one dependency is known: what is lacking in a dossier, and which plan waits for it."""

    lacks: Callable[[Case], bool]
    waits: Callable[[Case], bool]


def _own(lacks: Callable[[Case], bool]) -> Link:
    """A dependency of one plan alone: what is lacking there is waited for there."""
    return Link(lacks, lacks)


LINKS: dict[Dependency, Link] = {
    Dependency.OPVANG: Link(lambda case: case.lacks_care, lambda case: case.has_no_lessons),
    Dependency.WONING: _own(lambda case: case.lacks_house),
    Dependency.LEERBAARHEIDSTOETS: _own(lambda case: case.lacks_test),
    Dependency.DERDEN: _own(lambda case: case.lacks_answers),
    Dependency.LESUREN: _own(lambda case: case.lacks_care_in_lessons),
    Dependency.TAALCOACH: _own(lambda case: case.lacks_coach),
}
"""Care is lacking in a household as a whole; for each of the others one plan waits, its own."""


def lacking(case: Case) -> str:
    """The codes of what is lacking in a dossier."""
    return " ".join(code.value for code, link in LINKS.items() if link.lacks(case))


def waiting(case: Case) -> str:
    """The codes of what a plan here waits for, when it is lacking in the household."""
    return " ".join(code.value for code, link in LINKS.items() if link.waits(case))


def grown_up(facts: Facts) -> date:
    """The first day on which somebody can be an adult; of whom no birth is known always was."""
    return months_after(facts.birth.earliest, _ADULT) if facts.birth else date.min
