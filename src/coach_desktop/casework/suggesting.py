"""Levels that answers lead to, with each of these answers and the day it was given on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from coach_desktop.casework.intake import Intake
from coach_desktop.casework.seeing import sees
from coach_desktop.domain.answer import NOT_ASKED, Answer
from coach_desktop.domain.sight import Sight
from coach_desktop.forms.definition import Question
from coach_desktop.plan.instruments import ERK, LADDER
from coach_desktop.plan.levels import Proposed, propose_erk, propose_step

STEP = "lad_voorstel"
"""What the questionnaire itself works out as the step of the ladder."""


@dataclass(frozen=True, slots=True)
class Because:
    """An answer that a level comes from, or one that is missing; `on` is None when never told."""

    question: Question
    answer: Answer
    on: date | None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A level for one item, '' while something is missing; the coach decides."""

    item: str
    level: str
    because: tuple[Because, ...]
    missing: tuple[Because, ...]


@dataclass(frozen=True, slots=True)
class Suggesting:
    """What the answers of one talk lead to, as far as a sight lets these answers be seen."""

    talk: Intake
    answers: Mapping[str, Answer]
    days: Mapping[str, date]
    seen: Sight

    def level(self, item: str) -> Suggestion | None:
        """The level for an item; None where nothing is proposed, or where it may not be seen."""
        proposed = self._proposed(item)
        if proposed is None:
            return None
        names = (*proposed.because, *proposed.missing)
        if not all(map(self._sees, names)):
            return None
        because, missing = map(self._told, proposed.because), map(self._told, proposed.missing)
        return Suggestion(item, proposed.level, tuple(because), tuple(missing))

    def _proposed(self, item: str) -> Proposed | None:
        if item in ERK.items:
            return propose_erk(item, self.answers)
        return self._step() if item in LADDER.items else None

    def _step(self) -> Proposed:
        """The step by our rule; a questionnaire that works out another one has the say."""
        ours = propose_step(self.answers)
        if STEP not in self.talk.instance.plan.by_key:
            return ours
        worked_out = self.talk.instance.answer(STEP).text
        return ours if worked_out == ours.level else Proposed(worked_out)

    def _sees(self, name: str) -> bool:
        question = self.talk.instance.plan.by_key.get(name)
        return isinstance(question, Question) and sees(self.seen, question)

    def _told(self, name: str) -> Because:
        question = self.talk.instance.question(name)
        return Because(question, self.answers.get(name, NOT_ASKED), self.days.get(name))
