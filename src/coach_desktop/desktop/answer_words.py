"""Answers, and who told them, in the words of the coach's screen."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from coach_desktop.casework.corrections import choices_of
from coach_desktop.casework.inzage import in_words
from coach_desktop.desktop.days import turned
from coach_desktop.domain import phrases
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.language import DUTCH
from coach_desktop.domain.operation import Source
from coach_desktop.forms.definition import Kind, Question, text_in
from coach_desktop.forms.plan import Plan

_SOURCES = {
    Source.CLIENT: QT_TRANSLATE_NOOP("answers", "told by the client"),
    Source.CHILD: QT_TRANSLATE_NOOP("answers", "told by a child"),
    Source.PARTNER: QT_TRANSLATE_NOOP("answers", "told by the partner"),
    Source.INTERPRETER: QT_TRANSLATE_NOOP("answers", "told by the interpreter"),
    Source.DOCUMENT: QT_TRANSLATE_NOOP("answers", "from a document"),
    Source.REGISTER: QT_TRANSLATE_NOOP("answers", "from a register"),
    Source.COACH: QT_TRANSLATE_NOOP("answers", "filled in by the coach"),
}
_FILES = frozenset({Kind.IMAGE, Kind.AUDIO, Kind.FILE})


def options_in_dutch(plan: Plan, question: str) -> Mapping[str, str]:
    """The options of a question's list: codes and Dutch words; none when nobody asks it."""
    asked = plan.by_key.get(question)
    choices = asked.choices if isinstance(asked, Question) else ()
    return {each.name: text_in(each.label, DUTCH, DUTCH)[0] for each in choices}


def source_in_words(source: Source) -> str:
    """Who or what told an answer."""
    return QCoreApplication.translate("answers", str(_SOURCES[source]))


def answer_in_words(question: Question, answer: Answer) -> str:
    """What was told: the words of options, a day turned round, or why there is no value."""
    if answer.reason is not None:
        return phrases.load("nl").say(f"non_answer.{answer.reason.value}")
    if not answer.text:
        return QCoreApplication.translate("answers", "no answer")
    if question.kind in _FILES:
        return QCoreApplication.translate("answers", "a document that was attached")
    if question.kind is Kind.DATE:
        return turned(answer.text)
    return in_words(answer.text, choices_of(question))
