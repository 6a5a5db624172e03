"""Which widget takes the answer to which question."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from coach_desktop.domain.phrases import Phrases
from coach_desktop.forms.definition import Choice, Kind, Question, text_in
from coach_desktop.widgets.questions.answering import AnswerWidget
from coach_desktop.widgets.questions.basic import DateAnswer, LineAnswer, TextAnswer
from coach_desktop.widgets.questions.choice import (
    MOST_CARDS,
    AcknowledgeAnswer,
    CardsAnswer,
    Option,
    SearchAnswer,
)

_NUMBER_WIDTH = 160


@dataclass(frozen=True, slots=True)
class Tongues:
    """The two languages of a question on screen: Dutch, and the client's with its phrases."""

    dutch: Phrases
    client: Phrases

    @property
    def tag(self) -> str:
        """The client's language."""
        return self.client.language

    @property
    def is_double(self) -> bool:
        """Whether the client reads another language than Dutch."""
        return self.tag != self.dutch.language


def make_answer(
    question: Question, choices: Sequence[Choice], tongues: Tongues
) -> AnswerWidget | None:
    """The widget for a question, or None for what is only shown."""
    dutch = text_in(question.label, "nl", "nl")[0]
    match question.kind:
        case Kind.SELECT_ONE | Kind.SELECT_MULTIPLE | Kind.RANK:
            return _choice(question, choices, tongues, dutch)
        case Kind.DATE:
            names = (
                tongues.dutch.say("client.day"),
                tongues.dutch.say("client.month"),
                tongues.dutch.say("client.year"),
            )
            hint = tongues.dutch.say("client.only_year") if question.marks.datum_onvolledig else ""
            return DateAnswer(dutch, names, hint=hint)
        case Kind.INTEGER | Kind.DECIMAL | Kind.RANGE | Kind.TIME | Kind.DATE_TIME:
            return LineAnswer(dutch, "nl", width=_NUMBER_WIDTH)
        case Kind.TEXT:
            return TextAnswer(dutch, tongues.tag)
        case Kind.ACKNOWLEDGE:
            agree = tongues.client.say("client.agree") if tongues.is_double else ""
            return AcknowledgeAnswer(tongues.dutch.say("client.agree"), agree, tongues.tag)
        case _:
            return None


def _choice(
    question: Question, choices: Sequence[Choice], tongues: Tongues, spoken: str
) -> AnswerWidget:
    options = tuple(_option(choice, tongues) for choice in choices)
    multiple = question.kind is not Kind.SELECT_ONE
    if len(options) > MOST_CARDS:
        search = QCoreApplication.translate("questions", "Type to search")
        return SearchAnswer(options, tongues.tag, spoken, search, multiple=multiple)
    return CardsAnswer(options, tongues.tag, multiple=multiple)


def _option(choice: Choice, tongues: Tongues) -> Option:
    dutch = text_in(choice.label, "nl", "nl")[0] or choice.name
    other, language = text_in(choice.label, tongues.tag, "nl")
    shown = other if tongues.is_double and language == tongues.tag else ""
    return Option(choice.name, dutch, shown)
