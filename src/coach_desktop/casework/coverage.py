"""What a brede intake has covered: the parts of the law and the topics of the municipality.

A subject is covered when each of its core questions that is asked now was answered or declined.
"Not asked yet" is neither.
"""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum

from coach_desktop.casework.intake import Intake
from coach_desktop.domain.profile import Gemeenteprofiel
from coach_desktop.forms.session import Standing
from coach_desktop.law.delen import (
    LEERBAARHEIDSTOETS,
    WettelijkDeel,
    is_test_settled,
    wettelijke_delen,
)
from coach_desktop.law.pack import Pack


class Cover(StrEnum):
    """How far a subject was talked about."""

    COVERED = "covered"
    BEGUN = "begun"
    OPEN = "open"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True)
class Subject:
    """One subject: a rule with its article, or the name that the municipality gave it.

    `place` is where to go on with it: its first open core question; '' when there is none.
    """

    code: str
    article: str
    total: int
    answered: int
    declined: int
    place: str

    @property
    def is_of_law(self) -> bool:
        """Whether the law names it; else the municipality does."""
        return bool(self.article)

    @property
    def still_open(self) -> int:
        """Core questions that were neither answered nor declined."""
        return self.total - self.answered - self.declined

    @property
    def cover(self) -> Cover:
        """How far it was talked about."""
        if not self.total:
            return Cover.NOT_APPLICABLE
        if not self.still_open:
            return Cover.COVERED
        return Cover.BEGUN if self.answered + self.declined else Cover.OPEN


@dataclass(frozen=True, slots=True)
class Coverage:
    """Weighs an intake against the law's parts and one municipality's topics."""

    pack: Pack
    profile: Gemeenteprofiel

    def of(self, intake: Intake) -> tuple[Subject, ...]:
        """Every subject, those of the law first."""
        own = (
            WettelijkDeel(name, "", questions)
            for name, questions in self.profile.onderwerpen.items()
        )
        delen = (*wettelijke_delen(self.pack), *own)
        names = {name for deel in delen for name in (*deel.first, *deel.questions)}
        standing = _standing(intake, names)
        known = frozenset(intake.instance.plan.by_key)
        return tuple(
            self._test(intake, deel)
            if deel.rule == LEERBAARHEIDSTOETS
            else _subject(deel, standing, known)
            for deel in delen
        )

    def _test(self, intake: Intake, deel: WettelijkDeel) -> Subject:
        facts = intake.facts()
        entry = self.pack.entry(deel.rule)
        settled = is_test_settled(facts.text("lbt_status"), facts.text("lbt_uitslag"), entry)
        place = "" if settled else TEST_QUESTION
        return Subject(deel.rule, deel.article, 1, int(settled), 0, place)


TEST_QUESTION = "rte_lbt_status"
"""Where the leerbaarheidstoets is told of in the questionnaire."""


def _standing(intake: Intake, names: AbstractSet[str]) -> Mapping[str, Standing]:
    """How the questions of these names stand that are asked and may be seen now."""
    session = intake.session
    return {
        each: session.standing(each)
        for each in session.asked()
        if _name(each) in names and intake.may_see(each)
    }


def _subject(
    deel: WettelijkDeel, standing: Mapping[str, Standing], known: frozenset[str]
) -> Subject:
    """Count the core questions that are asked and seen; one that the form lacks stays open."""
    mine = {
        each: how for each, how in standing.items() if _name(each) in deel.first + deel.questions
    }
    still_open = [each for each, how in mine.items() if how not in _DEALT_WITH]
    core = [
        how for each, how in mine.items() if each in still_open or _name(each) in deel.questions
    ]
    return Subject(
        code=deel.rule,
        article=deel.article,
        total=len(core) + len(set(deel.questions) - known),
        answered=core.count(Standing.ANSWERED),
        declined=core.count(Standing.DECLINED),
        place=still_open[0] if still_open else "",
    )


def _name(address: str) -> str:
    return address.rpartition("/")[2]


_DEALT_WITH = frozenset({Standing.ANSWERED, Standing.DECLINED})
