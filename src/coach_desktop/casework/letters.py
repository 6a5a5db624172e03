"""Gathers a PIP letter: facts, starting point, goals and signatures, as far as sight allows."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from coach_desktop.casework.changes import Changes
from coach_desktop.casework.drafting import Drafting
from coach_desktop.casework.facts import Facts, fold_facts
from coach_desktop.casework.intake import Intake
from coach_desktop.casework.letter import GoalText, Letter, Signing, StartRow
from coach_desktop.domain.dossier import pip_path
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.language import DUTCH, written_in
from coach_desktop.domain.pip import Goal, Leerroute, PipState, Started, Version
from coach_desktop.domain.shown import Receiver
from coach_desktop.domain.sight import sight
from coach_desktop.forms.definition import Question
from coach_desktop.law.uren import LESSONS, PARTICIPATION
from coach_desktop.plan.content import differences

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
        former, begun = self._before(intake.dossier, version)
        facts = self.facts(intake, version)
        lessons, participation = self._z_hours(facts, version)
        old = former.content if former is not None else version.content
        return Letter(
            dossier=intake.dossier,
            version=version,
            facts=facts.seen_by(seen),
            profile=self.drafting.profile,
            language=language,
            start=tuple(self._start(version, language)),
            goals=tuple(self._goal(goal) for goal in version.content.goals),
            signings=tuple(signings),
            coach=self.changes.identity.author.name,
            made_on=self.changes.clock.today(),
            made_at=self.changes.clock.now(),
            practice=self.practice,
            former=former,
            changes=differences(old, version.content),
            names=self._names(*old.goals, *version.content.goals),
            begun=begun,
            z_lessons=lessons,
            z_participation=participation,
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

    def _z_hours(self, facts: Facts, version: Version) -> tuple[int, int]:
        """Hours of lessons and of taking part; a gezinsmigrant owes no taking part (3.14(3))."""
        if version.content.leerroute is not Leerroute.Z:
            return 0, 0
        rules, group = self.drafting.rules, facts.text("doelgroep")
        lessons = rules.entry(LESSONS).count("uren")
        groups = rules.entry("pip.inhoud.intensiteit_leerroute").names("asielgroepen")
        is_other = bool(group) and group not in groups
        return lessons, 0 if is_other else rules.entry(PARTICIPATION).count("uren")

    def _before(self, dossier: str, version: Version) -> tuple[Version | None, date | None]:
        """The decision that this version replaces, and the first day of the three years."""
        versions = self.changes.vault.pip_versions(dossier)
        former = next((each for each in versions if each.id == version.replaces), None)
        days = [day for each in versions if (day := each.dagtekening) is not None]
        return former, min(days) + timedelta(days=1) if days else None

    def _names(self, *goals: Goal) -> dict[str, Mapping[str, str]]:
        found: dict[str, Mapping[str, str]] = {}
        for goal in goals:
            known = self.drafting.goal(goal.code)
            own = {goal.language: goal.text}
            found[goal.code] = known.texts["doel_ik"] if known is not None else own
        return found

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
        """What the coach wrote of a part stands in Dutch in the place of the library's words."""
        known = self.drafting.goal(goal.code)
        written = {part: {DUTCH: text} for part, text in goal.parts.items()}
        if known is not None:
            return GoalText(parts={**known.texts, **written}, by=goal.by)
        return GoalText(written, goal.text, goal.language, goal.translation, goal.by)


def _words(question: Question, text: str) -> dict[str, str]:
    """An answer in the words of its options, per language; nothing when it was typed."""
    chosen = [choice for choice in question.choices if choice.name in text.split()]
    if not question.choices or not chosen:
        return {}
    tags = set.intersection(*(set(choice.label) for choice in chosen))
    return {tag: ", ".join(choice.label[tag] for choice in chosen) for tag in tags}
