"""What measurements, levels and differences are called on the screen."""

from collections.abc import Sequence
from itertools import takewhile

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from coach_desktop.domain import phrases
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.language import DUTCH
from coach_desktop.domain.operation import Source
from coach_desktop.forms.definition import Kind, Question, text_in
from coach_desktop.plan.instruments import Measured, Occasion, Score

_CONTEXT = "measures"
_OCCASIONS = {
    Occasion.NULMETING: QT_TRANSLATE_NOOP("measures", "At first"),
    Occasion.LATER: QT_TRANSLATE_NOOP("measures", "Later"),
    Occasion.EINDMETING: QT_TRANSLATE_NOOP("measures", "At the end"),
}
_IN_TURN = {
    Occasion.NULMETING: "measures.at_first",
    Occasion.LATER: "measures.later",
    Occasion.EINDMETING: "measures.at_end",
}
"""The same for a client, out of the phrases of every language."""

_SOURCES = {
    Source.CLIENT: QT_TRANSLATE_NOOP("measures", "client"),
    Source.CHILD: QT_TRANSLATE_NOOP("measures", "child"),
    Source.PARTNER: QT_TRANSLATE_NOOP("measures", "partner"),
    Source.INTERPRETER: QT_TRANSLATE_NOOP("measures", "interpreter"),
    Source.DOCUMENT: QT_TRANSLATE_NOOP("measures", "document"),
    Source.REGISTER: QT_TRANSLATE_NOOP("measures", "register"),
    Source.COACH: QT_TRANSLATE_NOOP("measures", "coach"),
}
_NOTHING_TOLD = QT_TRANSLATE_NOOP("measures", "No answer yet")
_MANY = frozenset({Kind.SELECT_MULTIPLE, Kind.RANK})


def _said(text: object) -> str:
    return QCoreApplication.translate(_CONTEXT, str(text))


def occasion_name(measured: Measured, language: str = DUTCH) -> str:
    """Which measurement it is, and under it the day or days it took."""
    begin, end = (day.strftime("%d-%m-%Y") for day in (measured.begin, measured.end))
    days = begin if begin == end else f"{begin} – {end}"
    if language == DUTCH:
        return f"{_said(_OCCASIONS[measured.occasion])}\n{days}"
    told = phrases.load(language).say(_IN_TURN[measured.occasion])
    return f"{told}\n\u2066{days}\u2069"  # a date keeps its order among Arabic letters


def source_name(source: Source) -> str:
    """Who or what told it."""
    return _said(_SOURCES[source])


def answer_words(question: Question, answer: Answer, language: str = "nl") -> str:
    """An answer as its question words it, or the reason why there is none; '' when not told."""
    if answer.reason is not None:
        return phrases.load(language).say(f"answer.{answer.reason.value}")
    names = {choice.name: text_in(choice.label, language, "nl")[0] for choice in question.choices}
    if not names:
        return answer.text
    told = answer.text.split() if question.kind in _MANY else [answer.text]
    return ", ".join(names.get(each, each) for each in told if each)


def score_words(question: Question, score: Score | None) -> str:
    """A score with its day and who told it, on two lines."""
    if score is None:
        return nothing_told()
    told = answer_words(question, score.answer)
    return f"{told}\n{score.on.strftime('%d-%m-%Y')} · {source_name(score.source)}"


def nothing_told(language: str = DUTCH) -> str:
    """What stands where nothing was answered."""
    if language == DUTCH:
        return _said(_NOTHING_TOLD)
    return phrases.load(language).say("measures.no_answer")


def item_names(items: Sequence[Question], language: str = DUTCH) -> tuple[str, ...]:
    """Short names: of several, what they all begin with is left out; a question stays whole."""
    full = [text_in(each.label, language, DUTCH)[0] for each in items]
    columns = zip(*(each.split() for each in full), strict=False)
    alike = sum(1 for _ in takewhile(lambda words: len(set(words)) == 1, columns))
    if len(full) == 1 or any(each.endswith(("?", "؟", "፧")) for each in full):
        return tuple(full)
    short = [" ".join(each.split()[alike:]) for each in full]
    return tuple(each[:1].upper() + each[1:] for each in short)


def level_names(
    question: Question, levels: Sequence[str], language: str = DUTCH
) -> tuple[str, ...]:
    """The levels in the words of a question's options."""
    return tuple(answer_words(question, Answer(each), language) for each in levels)
