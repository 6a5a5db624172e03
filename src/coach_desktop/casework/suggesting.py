"""Levels that answers lead to, with each of these answers and the day it was given on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from coach_desktop.casework.intake import Intake
from coach_desktop.casework.seeing import sees
from coach_desktop.domain.answer import NOT_ASKED, Answer
from coach_desktop.domain.sight import Sight
from coach_desktop.forms.definition import Question
from coach_desktop.plan.instruments import ERK, LADDER, Score
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


def suggest(talk: Intake, item: str, seen: Sight, scores: Iterable[Score]) -> Suggestion | None:
    """What the answers lead to; None where nothing is proposed, or where it may not be seen."""
    answers = talk.answers()
    proposed = _proposed(talk, item, answers)
    by_key = talk.instance.plan.by_key
    names = (*proposed.because, *proposed.missing) if proposed else ()
    asked = {name: by_key.get(name) for name in names}
    questions = {name: each for name, each in asked.items() if isinstance(each, Question)}
    if proposed is None or len(questions) < len(names):
        return None
    if not all(sees(seen, each) for each in questions.values()):
        return None
    days = {score.item: score.on for score in scores if score.answer.is_given}

    def told(name: str) -> Because:
        return Because(questions[name], answers.get(name, NOT_ASKED), days.get(name))

    because, missing = map(told, proposed.because), map(told, proposed.missing)
    return Suggestion(item, proposed.level, tuple(because), tuple(missing))


def _proposed(talk: Intake, item: str, answers: Mapping[str, Answer]) -> Proposed | None:
    if item in ERK.items:
        return propose_erk(item, answers)
    return _step(talk, answers) if item in LADDER.items else None


def _step(talk: Intake, answers: Mapping[str, Answer]) -> Proposed:
    """The step by our rule; a questionnaire that works out another one has the say."""
    ours = propose_step(answers)
    if STEP not in talk.instance.plan.by_key:
        return ours
    worked_out = talk.instance.answer(STEP).text
    return ours if worked_out == ours.level else Proposed(worked_out)
