"""What is to be decided by a human: one thing with what several people told of it."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from coach_desktop.casework.corrections import choices_of
from coach_desktop.casework.looking import NUMBERS
from coach_desktop.casework.pip_apart import day_of
from coach_desktop.domain.answer import NOT_ASKED, Answer, Reason, Value
from coach_desktop.domain.dossier import doelgroep_path, name_at, period_from_value
from coach_desktop.domain.identity import Role
from coach_desktop.domain.operation import Kind, Operation, Source
from coach_desktop.domain.sight import Sensitivity
from coach_desktop.domain.uniting import GONE, Part, parts
from coach_desktop.forms.definition import Question


class Way(StrEnum):
    """Why somebody looked at it and did not decide."""

    BOTH = "both"
    ASK = "ask"


class Sort(StrEnum):
    """What it is that differs; PLANS are versions that were each begun without the other.

    DAY is that on which a plan was vastgesteld or bekendgemaakt.
    """

    ANSWER = "answer"
    RECORD = "record"
    SITTING = "sitting"
    PLAN = "plan"
    PLANS = "plans"
    CALL = "call"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Cell:
    """One column that differs, and what somebody told in it."""

    name: str
    answer: Answer
    question: Question | None = None

    def __repr__(self) -> str:
        return f"<Cell {self.name}>"


@dataclass(frozen=True, slots=True)
class Said:
    """What one of them told; `is_withdrawn` when it was taken away, `is_masked` when a number.

    Of a record and a sitting `cells` are the columns that differ.
    """

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
    cells: tuple[Cell, ...] = ()

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
    """One thing with what was told of it, the last told first.

    `name` is that of a fact or question, or the kind of a record; `about` tells which record or
    sitting it is by its day, and which plan by its number.
    """

    path: str
    name: str
    question: Question | None
    asked: str
    said: tuple[Said, ...]
    left: Left | None = None
    sort: Sort = Sort.ANSWER
    about: str = ""

    def __repr__(self) -> str:
        return f"<Difference {self.name}>"

    @property
    def choices(self) -> Mapping[str, str]:
        """The options of the question: codes and Dutch words."""
        return choices_of(self.question)


def once(heads: Sequence[Operation]) -> Iterator[Operation]:
    """Each answer of each person once: own devices and equal answers are no two sides."""
    told: set[str] = set()
    for each in heads:
        if repr(each.answer) not in told:
            told.add(repr(each.answer))
            yield each


def said_by(operation: Operation, cells: tuple[Cell, ...] = ()) -> Said:
    """What an operation told, as it is put to a human."""
    is_number = name_at(operation.path) in NUMBERS
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
        cells=cells,
    )


def of_plans(path: str, apart: Sequence[Operation], left: Left | None) -> Difference:
    """Versions that were each begun."""
    return Difference(path, path, None, "", tuple(map(said_by, apart)), left, Sort.PLANS)


def of_day(path: str, told: Sequence[Operation], left: Left | None) -> Difference:
    """A day of a version; `name` is the state that it is the day of."""
    said = tuple(said_by(each, (Cell("on", Answer(day_of(each))),)) for each in told)
    return Difference(path, path.rpartition("/")[2], None, "", said, left, Sort.DAY)


def cells_of(
    operation: Operation, contested: Collection[Part], asking: Mapping[str, Question]
) -> Iterator[Cell]:
    """What an operation tells in the columns that differ; in all when another one withdrew it."""
    told = parts(operation)
    shown = told if GONE in contested else contested
    for name in sorted({part[-1] for part in shown if part not in ((), GONE)}):
        yield Cell(name, _cell(told, name), asking.get(name))


def _cell(told: Mapping[Part, Value], name: str) -> Answer:
    """What was told in a column; a list with one text is the reason why nothing was."""
    value = told.get(("told", name), told.get((name,), ""))
    if not isinstance(value, list):
        return Answer(value)
    return Answer(reason=next((each for each in Reason if each.value in value), Reason.NVT))


def ids_of(heads: Sequence[Operation]) -> str:
    """The ids of operations in one text, in an order that is always the same."""
    return " ".join(sorted(each.id for each in heads))


def highest(heads: Sequence[Operation]) -> Sensitivity:
    """The highest class of what stands there."""
    return max((each.sensitivity for each in heads), key=lambda each: each.value)
