"""One of several, some of several: cards; and a list to search where there are many."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QGridLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
)

from coach_desktop.domain.text import fold
from coach_desktop.widgets.cards import CheckCard, RadioCard
from coach_desktop.widgets.parts import column
from coach_desktop.widgets.questions.answering import AnswerWidget
from coach_desktop.widgets.theme import font

MOST_CARDS = 24
"""Above this many options a list to search takes the place of cards."""

_LONG = 34


@dataclass(frozen=True, slots=True)
class Option:
    """An option: what is stored, and its words in Dutch and in the client's language."""

    name: str
    dutch: str
    other: str = ""


class CardsAnswer(AnswerWidget):
    """Options as cards, in two columns where the words are short."""

    def __init__(self, options: Sequence[Option], language: str, *, multiple: bool) -> None:
        super().__init__()
        self._multiple = multiple
        self._cards: dict[str, QAbstractButton] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(not multiple)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        wide = any(len(option.dutch) > _LONG for option in options)
        columns = 1 if wide or len(options) < 3 else 2
        for place, option in enumerate(options):
            kind = CheckCard if multiple else RadioCard
            card = kind(option.dutch, option.other, language)
            card.setObjectName(f"option_{option.name}")
            card.clicked.connect(self.flush)
            self._cards[option.name] = card
            self._group.addButton(card)
            grid.addWidget(card, place // columns, place % columns)
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


class SearchAnswer(AnswerWidget):
    """A long list: type to narrow it, arrows and space to choose."""

    def __init__(
        self, options: Sequence[Option], language: str, spoken: str, search: str, *, multiple: bool
    ) -> None:
        super().__init__()
        self._multiple = multiple
        self._edit = QLineEdit()
        self._edit.setPlaceholderText(search)
        self._edit.setAccessibleName(f"{spoken}: {search}")
        self._edit.textEdited.connect(self._narrow)
        self._list = QListWidget()
        self._list.setAccessibleName(spoken)
        self._list.setFixedHeight(268)
        self._list.setFont(font(15, 400, language))
        for option in options:
            words = " · ".join(dict.fromkeys(filter(None, (option.dutch, option.other))))
            item = QListWidgetItem(words, self._list)
            item.setData(Qt.ItemDataRole.UserRole, option.name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
        self._list.itemChanged.connect(self._ticked)
        self.setFocusProxy(self._edit)
        self.setLayout(column(self._edit, self._list))

    def value(self) -> str:
        return " ".join(
            str(item.data(Qt.ItemDataRole.UserRole))
            for item in self._items()
            if item.checkState() is Qt.CheckState.Checked
        )

    def show_value(self, value: str) -> None:
        chosen = set(value.split())
        with QSignalBlocker(self._list):
            for item in self._items():
                state = str(item.data(Qt.ItemDataRole.UserRole)) in chosen
                item.setCheckState(Qt.CheckState.Checked if state else Qt.CheckState.Unchecked)
                if state:
                    self._list.scrollToItem(item)
        self.hold(value)

    def _items(self) -> list[QListWidgetItem]:
        return [self._list.item(place) for place in range(self._list.count())]

    def _narrow(self, typed: str) -> None:
        wanted = fold(typed)
        for item in self._items():
            item.setHidden(wanted not in fold(item.text()))

    def _ticked(self, ticked: QListWidgetItem) -> None:
        if not self._multiple and ticked.checkState() is Qt.CheckState.Checked:
            with QSignalBlocker(self._list):
                for item in self._items():
                    if item is not ticked:
                        item.setCheckState(Qt.CheckState.Unchecked)
        self.flush()


class AcknowledgeAnswer(AnswerWidget):
    """One card to tick: it was read and understood."""

    def __init__(self, dutch: str, other: str, language: str) -> None:
        super().__init__()
        self._card = CheckCard(dutch, other, language)
        self._card.setObjectName("option_OK")
        self._card.clicked.connect(self.flush)
        self.setFocusProxy(self._card)
        self.setLayout(column(self._card))

    def value(self) -> str:
        return "OK" if self._card.isChecked() else ""

    def show_value(self, value: str) -> None:
        with QSignalBlocker(self._card):
            self._card.setChecked(value == "OK")
        self._card.update()
        self.hold(value)
