"""Which big widget takes the answer to which question, in the client's language alone."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
)

from coach_desktop.clientscreen.options import BigCheck, BigRadio
from coach_desktop.clientscreen.typed import DateTyped, NumberTyped, SearchTyped, TextTyped, words
from coach_desktop.domain.phrases import Phrases
from coach_desktop.domain.text import fold
from coach_desktop.forms.definition import Choice, Kind, Question, text_in
from coach_desktop.forms.media import PICTURE, file_of, sound_in
from coach_desktop.widgets.parts import column, icon_button, row
from coach_desktop.widgets.questions.answering import AnswerWidget
from coach_desktop.widgets.questions.choice import AcknowledgeAnswer
from coach_desktop.widgets.questions.media import Fetch, Playing, can_play, picture_of, shipped
from coach_desktop.widgets.theme import font, theme

MOST_CARDS = 24
"""Above this many options a list to search takes the place of cards."""

_LONG = 26
_PICTURE = 64
_ROW = 60


@dataclass(frozen=True, slots=True)
class Option:
    """An option: what is stored, its words with the language they are in, its picture and sound."""

    name: str
    words: str
    language: str
    picture: QPixmap | None
    sound: bytes | None = None


def make_answer(
    question: Question, choices: Sequence[Choice], phrases: Phrases, fetch: Fetch = shipped
) -> AnswerWidget | None:
    """The widget for a question, or None for what is only shown."""
    match question.kind:
        case Kind.SELECT_ONE | Kind.SELECT_MULTIPLE:
            return _choice(question, choices, phrases, fetch)
        case Kind.DATE:
            return DateTyped(phrases, may_be_incomplete=question.marks.datum_onvolledig)
        case Kind.INTEGER | Kind.DECIMAL:
            return NumberTyped(phrases, has_fraction=question.kind is Kind.DECIMAL)
        case Kind.TEXT:
            return TextTyped(phrases)
        case Kind.ACKNOWLEDGE:
            said = phrases.said("client.agree")
            return AcknowledgeAnswer(BigCheck(said.text, said.language))
        case _:
            return None


def _choice(
    question: Question, choices: Sequence[Choice], phrases: Phrases, fetch: Fetch
) -> AnswerWidget:
    options = tuple(_option(choice, phrases.language, fetch) for choice in choices)
    multiple = question.kind is Kind.SELECT_MULTIPLE
    if len(options) > MOST_CARDS:
        return Listed(options, phrases, multiple=multiple)
    return Cards(options, phrases.say("client.listen"), multiple=multiple)


def _option(choice: Choice, language: str, fetch: Fetch) -> Option:
    words, found = text_in(choice.label, language, "nl")
    content = fetch(file_of(choice.media, PICTURE, language, "nl"))
    picture = picture_of(content, theme().large(_PICTURE)) if content is not None else QPixmap()
    return Option(
        choice.name,
        words or choice.name,
        found,
        None if picture.isNull() else picture,
        fetch(sound_in(choice.media, language)) if can_play() else None,
    )


class Cards(AnswerWidget):
    """Options as cards, in two columns where the words are short."""

    def __init__(self, options: Sequence[Option], listen: str, *, multiple: bool) -> None:
        super().__init__()
        self._multiple = multiple
        self._cards: dict[str, QAbstractButton] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(not multiple)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(12)
        wide = any(theme().large(len(option.words)) > _LONG for option in options)
        columns = 1 if wide or len(options) < 3 else 2
        for place, option in enumerate(options):
            kind = BigCheck if multiple else BigRadio
            card = kind(option.words, option.language, option.picture)
            card.setObjectName(f"option_{option.name}")
            card.clicked.connect(self.flush)
            self._cards[option.name] = card
            self._group.addButton(card)
            grid.addLayout(_heard(card, option, listen), place // columns, place % columns)
        for each in range(columns):
            grid.setColumnStretch(each, 1)
        if self._cards:
            self.setFocusProxy(next(iter(self._cards.values())))

    def value(self) -> str:
        return " ".join(name for name, card in self._cards.items() if card.isChecked())

    def show_value(self, value: str) -> None:
        chosen = set(value.split()) if self._multiple else {value}
        self._group.setExclusive(False)
        for name, card in self._cards.items():
            with QSignalBlocker(card):
                card.setChecked(name in chosen)
            card.update()
        self._group.setExclusive(not self._multiple)
        self.hold(value)


def _heard(card: QAbstractButton, option: Option, listen: str) -> QHBoxLayout:
    """The card, with a loudspeaker beside it where there is a recording."""
    beside = row(card, gap=4)
    if option.sound is not None:
        speaker = icon_button("headphones", f"{listen}: {option.words}")
        speaker.setObjectName(f"listen_{option.name}")
        speaker.setFixedSize(_ROW, _ROW)
        speaker.clicked.connect(Playing(option.sound, speaker).play)
        beside.addWidget(speaker)
    return beside


class Listed(AnswerWidget):
    """A long list: type to narrow it, press to choose; pressing again takes it back."""

    def __init__(self, options: Sequence[Option], phrases: Phrases, *, multiple: bool) -> None:
        super().__init__()
        self._multiple = multiple
        mode = QAbstractItemView.SelectionMode
        self._list = QListWidget()
        self._list.setSelectionMode(mode.MultiSelection if multiple else mode.SingleSelection)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._list.setAccessibleName(phrases.say("client.search"))
        self._list.setMinimumHeight(4 * theme().large(_ROW))
        for option in options:
            item = QListWidgetItem(option.words, self._list)
            item.setData(Qt.ItemDataRole.UserRole, option.name)
            item.setFont(font(27, 400, option.language))
        self._list.itemSelectionChanged.connect(self.flush)
        self._search = SearchTyped(phrases)
        self._search.changed.connect(self._narrow)
        self.setFocusProxy(self._list)
        said = words(phrases, "client.search")
        self.setLayout(column(said, self._search.field, self._list, self._search, gap=8))

    def value(self) -> str:
        return " ".join(self._name(item) for item in self._items() if item.isSelected())

    def show_value(self, value: str) -> None:
        chosen = set(value.split())
        with QSignalBlocker(self._list):
            for item in self._items():
                item.setSelected(self._name(item) in chosen)
                if item.isSelected():
                    self._list.scrollToItem(item)
        self.hold(value)

    def _name(self, item: QListWidgetItem) -> str:
        return str(item.data(Qt.ItemDataRole.UserRole))

    def _items(self) -> list[QListWidgetItem]:
        return [self._list.item(place) for place in range(self._list.count())]

    def _narrow(self, typed: str) -> None:
        wanted = fold(typed)
        for item in self._items():
            item.setHidden(wanted not in fold(item.text()))
