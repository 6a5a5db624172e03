"""Which widget takes the answer to which question."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt

from coach_desktop.domain.phrases import Phrases
from coach_desktop.forms.definition import Choice, Kind, Question, text_in
from coach_desktop.forms.media import PICTURE, file_of, sound_in
from coach_desktop.widgets.cards import CheckCard
from coach_desktop.widgets.questions.answering import AnswerWidget
from coach_desktop.widgets.questions.basic import (
    DateAnswer,
    LineAnswer,
    MomentAnswer,
    TextAnswer,
    TimeAnswer,
)
from coach_desktop.widgets.questions.choice import (
    MOST_CARDS,
    AcknowledgeAnswer,
    CardsAnswer,
    FoldedAnswer,
    Option,
    SearchAnswer,
)
from coach_desktop.widgets.questions.files import (
    FILES,
    PICTURES,
    Describe,
    DrawAnswer,
    FileAnswer,
    SoundAnswer,
    nothing,
)
from coach_desktop.widgets.questions.media import Fetch, shipped
from coach_desktop.widgets.questions.ordering import RangeAnswer, RankAnswer

_NUMBER_WIDTH = 160
_DEFAULT_COLUMNS = 3
_MOST_COLUMNS = 12
_MOST_LIKERT = 7
_OTHER, _OTHER_WORD = "other", "Other"
_SPECIFY = "Specify other."
_DRAWN = frozenset({"signature", "draw", "annotate"})
_KEYS = Qt.InputMethodHint


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


@dataclass(frozen=True, slots=True)
class _Asked:
    """One question as it is put on the screen."""

    question: Question
    choices: Sequence[Choice]
    tongues: Tongues
    fetch: Fetch
    describe: Describe

    @property
    def spoken(self) -> str:
        """How a screen reader calls the answer."""
        return text_in(self.question.label, "nl", "nl")[0]

    @property
    def looks(self) -> Sequence[str]:
        """The words of its appearance."""
        return self.question.appearance.split()


def make_answer(
    question: Question,
    choices: Sequence[Choice],
    tongues: Tongues,
    *,
    fetch: Fetch = shipped,
    describe: Describe = nothing,
) -> AnswerWidget | None:
    """The widget for a question, or None for what is only shown.

    `fetch` gives the pictures and sounds of options, `describe` says what is attached.
    """
    make = _MAKERS.get(question.kind)
    if make is None or question.is_heading:
        return None
    return make(_Asked(question, choices, tongues, fetch, describe))


def _text(asked: _Asked) -> AnswerWidget:
    if "numbers" in asked.looks:
        return LineAnswer(asked.spoken, "nl", width=2 * _NUMBER_WIDTH, keys=_KEYS.ImhDigitsOnly)
    return TextAnswer(asked.spoken, asked.tongues.tag)


def _number(asked: _Asked) -> AnswerWidget:
    whole = asked.question.kind is Kind.INTEGER
    keys = _KEYS.ImhDigitsOnly if whole else _KEYS.ImhFormattedNumbersOnly
    return LineAnswer(asked.spoken, "nl", width=_NUMBER_WIDTH, keys=keys)


def _range(asked: _Asked) -> AnswerWidget:
    told = asked.question.parameters
    return RangeAnswer(asked.spoken, *(told.get(name, "") for name in ("start", "end", "step")))


def _acknowledge(asked: _Asked) -> AnswerWidget:
    tongues = asked.tongues
    agree = tongues.client.say("client.agree") if tongues.is_double else ""
    card = CheckCard(tongues.dutch.say("client.agree"), agree, tongues.tag)
    return AcknowledgeAnswer(card)


def _image(asked: _Asked) -> AnswerWidget:
    tongues = asked.tongues
    if _DRAWN & set(asked.looks):
        prompt = tongues.client.say("sign.here")
        return DrawAnswer(asked.spoken, prompt, tongues.tag, asked.describe)
    return FileAnswer(asked.spoken, PICTURES, asked.describe)


def _file(asked: _Asked) -> AnswerWidget:
    return FileAnswer(asked.spoken, FILES, asked.describe)


def _sound(asked: _Asked) -> AnswerWidget:
    return SoundAnswer(asked.spoken, asked.describe)


def _moment(asked: _Asked) -> AnswerWidget:
    say, looks, spoken = asked.tongues.dutch.say, asked.looks, asked.spoken
    names = say("client.day"), say("client.month"), say("client.year")
    times = say("client.hour"), say("client.minute")
    if asked.question.kind is Kind.TIME:
        return TimeAnswer(spoken, times)
    if asked.question.kind is Kind.DATE_TIME:
        return MomentAnswer(DateAnswer(spoken, names), TimeAnswer(spoken, times))
    if "month-year" in looks:
        return DateAnswer(spoken, names, asked=("month", "year"))
    if "year" in looks:
        return DateAnswer(spoken, names, asked=("year",))
    hint = say("client.only_year") if asked.question.marks.datum_onvolledig else ""
    return DateAnswer(spoken, names, hint=hint)


def _rank(asked: _Asked) -> AnswerWidget:
    return RankAnswer(_options(asked), asked.tongues.tag, asked.spoken)


def _choice(asked: _Asked) -> AnswerWidget:
    options, looks, tag = _options(asked), asked.looks, asked.tongues.tag
    multiple = asked.question.kind is Kind.SELECT_MULTIPLE
    if "minimal" in looks and not multiple and "autocomplete" not in looks:
        return FoldedAnswer(options, tag, asked.spoken)
    if len(options) > MOST_CARDS or {"minimal", "autocomplete"} & set(looks):
        search = QCoreApplication.translate("questions", "Type to search")
        return SearchAnswer(options, tag, asked.spoken, search, multiple=multiple)
    columns = _columns(looks, len(options))
    return CardsAnswer(options, tag, multiple=multiple, columns=columns)


def _options(asked: _Asked) -> Sequence[Option]:
    return tuple(option_of(choice, asked.tongues, asked.fetch) for choice in asked.choices)


def _columns(looks: Sequence[str], count: int) -> int:
    """How many cards stand beside each other; 0 leaves it to the length of their words."""
    if "likert" in looks and 1 < count <= _MOST_LIKERT:
        return count
    for look in looks:
        head, _, number = look.partition("-")
        if head == "columns" and number.isdecimal() and 0 < int(number[:3]) <= _MOST_COLUMNS:
            return int(number)
        if head == "columns":
            return _DEFAULT_COLUMNS
    return 0


def option_of(choice: Choice, tongues: Tongues, fetch: Fetch = shipped) -> Option:
    """An option in both languages, with what its media hold."""
    dutch = text_in(choice.label, "nl", "nl")[0] or choice.name
    other, language = text_in(choice.label, tongues.tag, "nl")
    shown = other if tongues.is_double and language == tongues.tag else ""
    if choice.name == _OTHER and dutch == _OTHER_WORD:
        dutch = tongues.dutch.say("client.other")
        shown = tongues.client.say("client.other") if tongues.is_double else ""
    picture = file_of(choice.media, PICTURE, tongues.tag, "nl")
    sound = sound_in(choice.media, tongues.tag)
    return Option(choice.name, dutch, shown, fetch(picture), fetch(sound))


def asked_in(text: str, phrases: Phrases) -> str:
    """A question as it reads; the converter asks in English what «other» is."""
    return phrases.say("client.other_which") if text == _SPECIFY else text


_MAKERS: Mapping[Kind, Callable[[_Asked], AnswerWidget]] = {
    Kind.TEXT: _text,
    Kind.INTEGER: _number,
    Kind.DECIMAL: _number,
    Kind.RANGE: _range,
    Kind.DATE: _moment,
    Kind.TIME: _moment,
    Kind.DATE_TIME: _moment,
    Kind.SELECT_ONE: _choice,
    Kind.SELECT_MULTIPLE: _choice,
    Kind.RANK: _rank,
    Kind.ACKNOWLEDGE: _acknowledge,
    Kind.IMAGE: _image,
    Kind.FILE: _file,
    Kind.AUDIO: _sound,
}
"""A note is only shown, a calculation not even that."""
