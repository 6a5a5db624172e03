"""Gathers a PIP letter: facts, starting point, goals and signatures, as far as sight allows."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coach_desktop.casework.changes import Changes
from coach_desktop.casework.drafting import Drafting
from coach_desktop.casework.facts import Facts, fold_facts
from coach_desktop.casework.intake import Intake
from coach_desktop.casework.letter import GoalText, Letter, Signing, StartRow
from coach_desktop.domain.dossier import pip_path
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.language import written_in
from coach_desktop.domain.pip import Goal, PipState, Started, Version
from coach_desktop.domain.sight import Receiver, sight
from coach_desktop.forms.definition import Question

_TOPICS = {
    "ond_jaren": "letter.start.school",
    "ond_hoogste": "letter.start.highest",
    "wrk_duur": "letter.start.work",
    "rte_lbt_uitslag": "letter.start.test",
    "erk_luisteren": "letter.start.listening",
    "erk_spreken": "letter.start.speaking",
    "erk_gesprekken": "letter.start.talking",
    "erk_lezen": "letter.start.reading",
    "erk_schrijven": "letter.start.writing",
    "beo_kracht": "letter.start.strengths",
    "wens_droom": "letter.start.dream",
}


@dataclass(frozen=True, slots=True)
class Letters:
    """The letters of this vault."""

    changes: Changes
    drafting: Drafting
    practice: bool

    def gather(
        self, intake: Intake, version: Version, language: str, signings: Sequence[Signing]
    ) -> Letter:
        """Everything that the letter of this version says; raises InputError for other roles."""
        seen = sight(self.changes.identity.author.role, Receiver.PIP)
        if not seen.classes:
            raise InputError("role.no-document")
        return Letter(
            dossier=intake.dossier,
            version=version,
            facts=self.facts(intake, version).seen_by(seen),
            profile=self.drafting.profile,
            language=language,
            start=tuple(self._start(version, language)),
            goals=tuple(self._goal(goal) for goal in version.content.goals),
            signings=tuple(signings),
            coach=self.changes.identity.author.name,
            made_on=self.changes.clock.today(),
            made_at=self.changes.clock.now(),
            practice=self.practice,
        )

    def facts(self, intake: Intake, version: Version) -> Facts:
        """What the dossier knows; of a decided version, what it knew at the dagtekening."""
        final = [row for row in version.states if row.state is PipState.VASTGESTELD]
        if not final:
            return intake.facts()
        decided = pip_path(version.id, "staat", final[0].id)
        log = self.changes.vault.log(intake.dossier)
        moment = max((each.lamport for each in log if each.path == decided), default=math.inf)
        rooms = ("fact/", "household/")
        return fold_facts(
            each for each in log if each.lamport <= moment and each.path.startswith(rooms)
        )

    def _start(self, version: Version, language: str) -> Iterator[StartRow]:
        """Where the client stood when this version was made, not what was told since."""
        seen = sight(self.changes.identity.author.role, Receiver.PIP)
        for told in version.content.start:
            question = self.drafting.plan.by_key.get(told.question)
            if not isinstance(question, Question) or told.question not in _TOPICS:
                continue
            if seen.allows(question.marks.gevoelig, told.question):
                yield self._row(question, told, language)

    def _row(self, question: Question, told: Started, language: str) -> StartRow:
        topic = _TOPICS[told.question]
        if told.reason is not None:
            return StartRow(topic, {}, told.reason)
        if words := _words(question, told.value):
            return StartRow(topic, words)
        own = written_in(told.value, language)
        return StartRow(topic, {own: told.value}, free=own)

    def _goal(self, goal: Goal) -> GoalText:
        known = self.drafting.goal(goal.code)
        if known is not None:
            return GoalText(parts=known.texts, by=goal.by)
        return GoalText({}, goal.text, goal.language, goal.translation, goal.by)


def _words(question: Question, text: str) -> dict[str, str]:
    """An answer in the words of its options, per language; nothing when it was typed."""
    chosen = [choice for choice in question.choices if choice.name in text.split()]
    if not question.choices or not chosen:
        return {}
    tags = set.intersection(*(set(choice.label) for choice in chosen))
    return {tag: ", ".join(choice.label[tag] for choice in chosen) for tag in tags}
