"""Gathers a PIP letter: facts, starting point, goals and signatures, as far as sight allows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coach_desktop.casework.changes import Changes
from coach_desktop.casework.drafting import Drafting
from coach_desktop.casework.intake import Intake
from coach_desktop.casework.letter import GoalText, Letter, Signing, StartRow
from coach_desktop.domain.pip import Goal, Version
from coach_desktop.domain.sight import Receiver, sight
from coach_desktop.forms.definition import Question

_START = (
    ("letter.start.school", "ond_jaren"),
    ("letter.start.highest", "ond_hoogste"),
    ("letter.start.work", "wrk_duur"),
    ("letter.start.test", "rte_lbt_uitslag"),
    ("letter.start.listening", "erk_luisteren"),
    ("letter.start.speaking", "erk_spreken"),
    ("letter.start.talking", "erk_gesprekken"),
    ("letter.start.reading", "erk_lezen"),
    ("letter.start.writing", "erk_schrijven"),
    ("letter.start.strengths", "beo_kracht"),
    ("letter.start.dream", "wens_droom"),
)


@dataclass(frozen=True, slots=True)
class Letters:
    """The letters of this vault."""

    changes: Changes
    drafting: Drafting
    practice: bool

    def gather(
        self, intake: Intake, version: Version, language: str, signings: Sequence[Signing]
    ) -> Letter:
        """Everything that the letter of this version says to its receivers."""
        seen = sight(self.changes.identity.author.role, Receiver.PIP)
        return Letter(
            dossier=intake.dossier,
            version=version,
            facts=intake.facts().seen_by(seen),
            profile=self.drafting.profile,
            language=language,
            start=tuple(self._start(intake)),
            goals=tuple(self._goal(goal) for goal in version.content.goals),
            signings=tuple(signings),
            coach=self.changes.identity.author.name,
            made_on=self.changes.clock.today(),
            made_at=self.changes.clock.now(),
            practice=self.practice,
        )

    def _start(self, intake: Intake) -> Iterator[StartRow]:
        seen = sight(self.changes.identity.author.role, Receiver.PIP)
        for topic, key in _START:
            question = intake.instance.plan.by_key.get(key)
            if not isinstance(question, Question) or not seen.allows(question.marks.gevoelig, key):
                continue
            answer = intake.instance.answer(key)
            if not intake.instance.is_relevant(key) or not answer.is_given:
                continue
            if answer.reason is not None:
                yield StartRow(topic, {}, answer.reason)
            else:
                yield StartRow(topic, _words(question, answer.text))

    def _goal(self, goal: Goal) -> GoalText:
        known = self.drafting.goal(goal.code)
        if known is not None:
            return GoalText(parts=known.texts, by=goal.by)
        return GoalText({}, goal.text, goal.language, goal.translation, goal.by)


def _words(question: Question, text: str) -> dict[str, str]:
    """An answer in the words of its options, or as it was typed, in Dutch."""
    chosen = [choice for choice in question.choices if choice.name in text.split()]
    if not question.choices or not chosen:
        return {"nl": text}
    tags = set.intersection(*(set(choice.label) for choice in chosen))
    return {tag: ", ".join(choice.label[tag] for choice in chosen) for tag in tags}
