"""What a brede intake has covered: the parts of the law and the topics of the municipality.

A subject is covered when each of its core questions that is asked now was answered or declined.
"Not asked yet" is neither.
"""

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
        law = (self._of_law(intake, deel) for deel in wettelijke_delen(self.pack))
        own = (
            _subject(intake, WettelijkDeel(name, "", questions))
            for name, questions in self.profile.onderwerpen.items()
        )
        return (*law, *own)

    def _of_law(self, intake: Intake, deel: WettelijkDeel) -> Subject:
        if deel.rule == LEERBAARHEIDSTOETS:
            return self._test(intake, deel)
        return _subject(intake, deel)

    def _test(self, intake: Intake, deel: WettelijkDeel) -> Subject:
        facts = intake.facts()
        entry = self.pack.entry(deel.rule)
        settled = is_test_settled(facts.text("lbt_status"), facts.text("lbt_uitslag"), entry)
        place = "" if settled else TEST_QUESTION
        return Subject(deel.rule, deel.article, 1, int(settled), 0, place)


TEST_QUESTION = "rte_lbt_status"
"""Where the leerbaarheidstoets is told of in the questionnaire."""


def _subject(intake: Intake, deel: WettelijkDeel) -> Subject:
    """Count the core questions that are asked and seen; one that the form lacks stays open."""
    session, by_key = intake.session, intake.instance.plan.by_key
    standing = {
        each: session.standing(each)
        for each in session.asked()
        if each.rpartition("/")[2] in (*deel.first, *deel.questions) and intake.may_see(each)
    }
    still_open = [each for each, how in standing.items() if how not in _DEALT_WITH]
    core = [
        how
        for each, how in standing.items()
        if each in still_open or each.rpartition("/")[2] in deel.questions
    ]
    return Subject(
        code=deel.rule,
        article=deel.article,
        total=len(core) + len(set(deel.questions) - by_key.keys()),
        answered=core.count(Standing.ANSWERED),
        declined=core.count(Standing.DECLINED),
        place=still_open[0] if still_open else "",
    )


_DEALT_WITH = frozenset({Standing.ANSWERED, Standing.DECLINED})
