"""What people told differently without knowing of each other: both stay until a human decides.

To decide is an operation whose parents are all that stood there, with the reason beside it. Until
then also a new answer leaves the other one standing; see `Changes`.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from coach_desktop.casework.changes import Changes
from coach_desktop.casework.corrections import choices_of, question_text
from coach_desktop.casework.facts import class_of
from coach_desktop.casework.intake import Intakes
from coach_desktop.casework.looking import NUMBERS
from coach_desktop.casework.ports import Vault
from coach_desktop.casework.seeing import sees
from coach_desktop.casework.summary import Found
from coach_desktop.domain.answer import NOT_ASKED, Answer, Value, texts_of
from coach_desktop.domain.dossier import (
    correction_path,
    difference_path,
    doelgroep_path,
    name_at,
    period_from_value,
)
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.history import Standing, standing, standings
from coach_desktop.domain.identity import Role
from coach_desktop.domain.operation import Draft, Kind, Operation, Source
from coach_desktop.domain.reading import Act
from coach_desktop.domain.sight import Moment, Sensitivity, Sight
from coach_desktop.domain.text import clean_answer
from coach_desktop.forms.definition import Question


class Way(StrEnum):
    """Why somebody looked at it and did not decide."""

    BOTH = "both"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class Said:
    """What one of them told; `is_withdrawn` when it was taken away, `is_masked` when a number."""

    id: str
    answer: Answer
    moment: datetime
    author: str
    role: Role
    organisation: str
    device: str
    source: Source
    language: str
    is_withdrawn: bool = False
    is_masked: bool = False

    def __repr__(self) -> str:
        return f"<Said {self.id[:8]}>"


@dataclass(frozen=True, slots=True)
class Left:
    """That somebody left it open, why, and what he noted."""

    way: Way
    note: str
    moment: datetime
    author: str

    def __repr__(self) -> str:
        return f"<Left {self.way}>"


@dataclass(frozen=True, slots=True)
class Difference:
    """One question with what was told at it, the last told first."""

    path: str
    name: str
    question: Question | None
    asked: str
    said: tuple[Said, ...]
    left: Left | None = None

    def __repr__(self) -> str:
        return f"<Difference {self.name}>"

    @property
    def choices(self) -> Mapping[str, str]:
        """The options of the question: codes and Dutch words."""
        return choices_of(self.question)


@dataclass(frozen=True, slots=True)
class Differences:
    """What is to be decided in this vault."""

    vault: Vault
    changes: Changes
    intakes: Intakes

    def of(self, dossier: str, moment: Moment = Moment.UNKNOWN) -> Sequence[Difference]:
        """What differs in a dossier, as far as it may be on the screen at this moment."""
        seen = self.intakes.sight(moment)
        return tuple(
            self._difference(dossier, path, stands)
            for path, stands in standings(self.vault.heads(dossier)).items()
            if stands.in_conflict and self._is_seen(seen, path, stands)
        )

    def everywhere(self) -> Sequence[tuple[Found, int]]:
        """The dossiers in which something differs, with how much of it is seen; in order of name.

        Slow: call it off the UI thread.
        """
        found = ((each, len(self.of(each.dossier))) for each in self.vault.divided())
        return tuple((each, count) for each, count in found if count)

    def number(self, dossier: str, path: str, said: str) -> str:
        """A masked number in full, once the line stands; '' when it may not be seen."""
        if all(each.path != path for each in self.of(dossier)):
            return ""
        heads, _ = self._heads(dossier, path)
        self.changes.read(dossier, Act.NUMBER_SHOWN, name_at(path))
        return next((each.answer.text for each in heads if each.id == said), "")

    def decide(self, dossier: str, path: str, chosen: str, reason: str) -> None:
        """Let one of the answers hold, with why; what the others told stays in the history.

        Raises InputError `input.reason-missing`, and `differing.changed` when something else
        stands there by now; nothing was changed then.
        """
        heads, stands = self._heads(dossier, path)
        holds = next((each for each in heads if each.id == chosen), None)
        if holds is None or not stands.in_conflict:
            raise InputError("differing.changed")
        why, sensitivity = _reason(reason), _highest(heads)
        made = Draft(
            dossier,
            path,
            holds.kind,
            holds.answer,
            sensitivity,
            holds.source,
            holds.form,
            holds.form_version,
            holds.language_shown,
            settles=True,
        )
        reasons = [
            Draft(dossier, correction_path(each.id), Kind.NOTE, Answer(why), sensitivity)
            for each in heads
            if each.answer != holds.answer
        ]
        self.changes.commit([made, *reasons])

    def leave(self, dossier: str, path: str, way: Way, note: str) -> None:
        """Leave it open and note why: both are true, or the client is to be asked.

        Raises InputError as `decide` does.
        """
        heads, stands = self._heads(dossier, path)
        if not stands.in_conflict:
            raise InputError("differing.changed")
        value: dict[str, Value] = {"way": way.value, "note": _reason(note), "of": _ids(heads)}
        noted = Draft(dossier, difference_path(path), Kind.NOTE, Answer(value), _highest(heads))
        self.changes.commit([noted])

    def _heads(self, dossier: str, path: str) -> tuple[Sequence[Operation], Standing]:
        stands = standing(self.vault.history(dossier, path))
        return stands.heads, stands

    def _is_seen(self, seen: Sight, path: str, stands: Standing) -> bool:
        name, question = name_at(path), self._question(path)
        if not name or (question is not None and not sees(seen, question)):
            return False
        classes = {each.sensitivity for each in stands.heads}
        if question is None and path.startswith("fact/"):
            classes.add(class_of(name))
        return all(seen.allows(each, name) for each in classes)

    def _question(self, path: str) -> Question | None:
        """The question that asks for what stands at a path; None for a fact that nobody asks."""
        name, by_key = name_at(path), self.intakes.plan.by_key
        if not path.startswith("fact/"):
            found = by_key.get(name)
            return found if isinstance(found, Question) else None
        asked = self.intakes.plan.form.questions()
        return next((each for each in asked if each.marks.bron == name), None)

    def _difference(self, dossier: str, path: str, stands: Standing) -> Difference:
        question = self._question(path)
        return Difference(
            path=path,
            name=name_at(path),
            question=question,
            asked=question_text(question, name_at(path)),
            said=tuple(_said(each) for each in _once(stands.heads)),
            left=self._left(dossier, path, stands),
        )

    def _left(self, dossier: str, path: str, stands: Standing) -> Left | None:
        """What was noted of these very answers; of other ones it says nothing."""
        for each in self.vault.heads(dossier, difference_path(path)):
            told = texts_of(each.answer.value)
            if each.path == difference_path(path) and told.get("of") == _ids(stands.heads):
                return Left(Way(told["way"]), told["note"], each.claimed_time, each.author)
        return None


def _reason(text: str) -> str:
    reason = clean_answer(text).strip()
    if not reason:
        raise InputError("input.reason-missing")
    return reason


def _ids(heads: Sequence[Operation]) -> str:
    return " ".join(sorted(each.id for each in heads))


def _highest(heads: Sequence[Operation]) -> Sensitivity:
    return max((each.sensitivity for each in heads), key=lambda each: each.value)


def _once(heads: Sequence[Operation]) -> Iterator[Operation]:
    """Each answer of each person once: own devices and equal answers are no two sides."""
    told: set[str] = set()
    for each in heads:
        if repr(each.answer) not in told:
            told.add(repr(each.answer))
            yield each


def _said(operation: Operation) -> Said:
    name = name_at(operation.path)
    is_number = name in NUMBERS
    answer = operation.answer
    if operation.path.startswith(doelgroep_path("")):
        answer = period_from_value("", answer.value).answer
    return Said(
        id=operation.id,
        answer=NOT_ASKED if is_number else answer,
        moment=operation.claimed_time,
        author=operation.author,
        role=operation.role,
        organisation=operation.organisation,
        device=operation.device,
        source=operation.source,
        language=operation.language_shown,
        is_withdrawn=operation.kind is Kind.TOMBSTONE,
        is_masked=is_number and operation.answer.text != "",
    )
