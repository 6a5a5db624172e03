"""A form: groups, questions, options, texts per language, and our coach: marks."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from coach_desktop.domain.sight import Sensitivity

Texts: TypeAlias = Mapping[str, str]
"""Language tag to text; what is not translated is absent."""

NO_TEXTS: Texts = {}


class Kind(StrEnum):
    """What sort of answer a question takes."""

    TEXT = "text"
    INTEGER = "integer"
    DECIMAL = "decimal"
    DATE = "date"
    TIME = "time"
    DATE_TIME = "dateTime"
    SELECT_ONE = "select_one"
    SELECT_MULTIPLE = "select_multiple"
    RANK = "rank"
    RANGE = "range"
    ACKNOWLEDGE = "acknowledge"
    NOTE = "note"
    IMAGE = "image"
    AUDIO = "audio"
    FILE = "file"
    CALCULATE = "calculate"


@dataclass(frozen=True, slots=True)
class CoachMarks:
    """What our own columns say of a question; '' where a column is empty."""

    wie: str = ""
    gevoelig: Sensitivity = Sensitivity.S1
    voedt: str = ""
    nulmeting: bool = False
    bron: str = ""
    datum_onvolledig: bool = False
    aanwezigheid: str = ""
    grond: str = ""
    kort: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """An option of a list: what is stored, and how it reads in each language."""

    name: str
    label: Texts
    extra: Mapping[str, str] = field(default_factory=dict)
    media: Mapping[str, Texts] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Branch:
    """An element of a lookup table that is no list of items."""

    name: str
    text: str = ""
    children: "tuple[Branch, ...]" = ()


@dataclass(frozen=True, slots=True)
class ItemSet:
    """Where the options of a question come from, and which of them now.

    `nodeset` is what is walked when they are not simply a list: shuffled, or out of a repeat.
    """

    list_name: str
    predicate: str = ""
    value_ref: str = "name"
    label_ref: str = "label"
    nodeset: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One question or calculation. Expressions are as the form has them; '' is none."""

    key: str
    name: str
    path: str
    kind: Kind
    number: int = 0
    label: Texts = field(default_factory=dict)
    hint: Texts = field(default_factory=dict)
    guidance: Texts = field(default_factory=dict)
    constraint_message: Texts = field(default_factory=dict)
    required_message: Texts = field(default_factory=dict)
    media: Mapping[str, Texts] = field(default_factory=dict)
    relevant: str = ""
    constraint: str = ""
    required: str = ""
    readonly: str = ""
    calculate: str = ""
    default: str = ""
    appearance: str = ""
    parameters: Mapping[str, str] = field(default_factory=dict)
    items: ItemSet | None = None
    choices: tuple[Choice, ...] = ()
    marks: CoachMarks = CoachMarks()
    keeps_truth: bool = False
    """Whether a 1 or 0 that is stored there is a truth."""

    @property
    def is_asked(self) -> bool:
        """Whether somebody answers it; a note is only shown, a calculation is not."""
        return self.kind not in {Kind.CALCULATE, Kind.NOTE} and not self.is_heading

    @property
    def is_heading(self) -> bool:
        """Whether it only names the options above a table of questions."""
        return self.items is not None and "label" in self.appearance.split()

    @property
    def is_shown(self) -> bool:
        """Whether it stands on the screen."""
        return self.kind is not Kind.CALCULATE


@dataclass(frozen=True, slots=True)
class Group:
    """Questions that belong together; a top group is a topic. A repeat has rows."""

    key: str
    name: str
    path: str
    items: "tuple[Item, ...]"
    label: Texts = field(default_factory=dict)
    relevant: str = ""
    is_repeat: bool = False
    count: str = ""
    appearance: str = ""
    minutes: int = 0
    talk: str = ""

    def questions(self) -> Iterator[Question]:
        """The questions in it and below it, in order."""
        for item in self.items:
            if isinstance(item, Question):
                yield item
            else:
                yield from item.questions()

    def groups(self) -> "Iterator[Group]":
        """The groups below it, in order."""
        for item in self.items:
            if isinstance(item, Group):
                yield item
                yield from item.groups()


Item: TypeAlias = Question | Group


FIRST_LOAD = "odk-instance-first-load"
NEW_ROW = "odk-new-repeat"
CHANGED = "xforms-value-changed"
FINISHED = "xforms-revalidate"


@dataclass(frozen=True, slots=True)
class Action:
    """A value that is set when something happens: at first load, at a new row, at a change."""

    event: str
    target: str
    value: str
    trigger: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """A questionnaire in one version. `languages` maps a tag to the language's own name."""

    id: str
    version: str
    title: Texts
    languages: Mapping[str, str]
    default_language: str
    root: Group
    lists: Mapping[str, tuple[Choice, ...]]
    itext: Mapping[str, Texts]
    actions: tuple[Action, ...] = ()
    trees: Mapping[str, Branch] = field(default_factory=dict)

    def questions(self) -> Iterator[Question]:
        """All questions, in order."""
        return self.root.questions()

    @property
    def topics(self) -> tuple[Group, ...]:
        """The groups that stand directly in the form."""
        return tuple(
            item for item in self.root.items if isinstance(item, Group) and not item.is_repeat
        )


def text_in(texts: Texts, language: str, fallback: str) -> tuple[str, str]:
    """A text in a language, or in the form's own, with the tag of what it really is in."""
    if language in texts:
        return texts[language], language
    if fallback in texts:
        return texts[fallback], fallback
    return next(((text, tag) for tag, text in texts.items()), ("", language))
