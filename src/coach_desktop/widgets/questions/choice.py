"""One of several, some of several: cards; and a list to search where there are many."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QComboBox,
    QGridLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from coach_desktop.domain.text import fold
from coach_desktop.widgets.cards import PICTURE, CheckCard, RadioCard
from coach_desktop.widgets.parts import STRETCH, column, row
from coach_desktop.widgets.questions.answering import AnswerWidget
from coach_desktop.widgets.questions.media import picture_of, speaker
from coach_desktop.widgets.theme import font

MOST_CARDS = 24
"""Above this many options a list to search takes the place of cards."""

_LONG = 34
_LIST_HEIGHT, _ROW_HEIGHT = 268, 46
_NARROWEST = 180


@dataclass(frozen=True, slots=True)
class Option:
    """An option: what is stored, its words in Dutch and in the client's language, its media."""

    name: str
    dutch: str
    other: str = ""
    picture: bytes | None = None
    sound: bytes | None = None

    @property
    def words(self) -> str:
        """Both languages on one line, each in its own direction."""
        told = dict.fromkeys(filter(None, (self.dutch, self.other)))
        return " · ".join(f"\u2068{each}\u2069" for each in told) if len(told) > 1 else self.dutch


class CardsAnswer(AnswerWidget):
    """Options as cards, in two columns where the words are short, or in as many as is asked."""

    def __init__(
        self, options: Sequence[Option], language: str, *, multiple: bool, columns: int = 0
    ) -> None:
        super().__init__()
        self._multiple = multiple
        self._cards: dict[str, QAbstractButton] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(not multiple)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        wide = any(len(option.dutch) > _LONG for option in options)
        self._wanted = columns or (1 if wide or len(options) < 3 else 2)
        pictured = any(option.picture is not None for option in options)
        self._narrowest = _NARROWEST + (PICTURE if pictured else 0)
        self._holders = [self._held(option, language) for option in options]
        self._columns = 0
        self._arrange(self._wanted)
        if self._cards:
            self.setFocusProxy(next(iter(self._cards.values())))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  (Qt's name)
        """Fewer cards beside each other where they would be too narrow for their words."""
        super().resizeEvent(event)
        self._arrange(max(1, min(self._wanted, self.width() // self._narrowest)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """As narrow as one column is."""
        return QSize(self._narrowest, super().minimumSizeHint().height())

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, holder in enumerate(self._holders):
            self._grid.addWidget(holder, place // columns, place % columns)
        for column_ in range(self._wanted):
            self._grid.setColumnStretch(column_, 1 if column_ < columns else 0)

    def _held(self, option: Option, language: str) -> QWidget:
        """The card, with a loudspeaker beside it where there is a recording."""
        card = self._card(option, language)
        listen = speaker(option.sound, option.dutch, self)
        if listen is None:
            return card
        holder = QWidget()
        both = row(card, gap=4)
        both.addWidget(listen)
        holder.setLayout(both)
        return holder

    def _card(self, option: Option, language: str) -> CheckCard | RadioCard:
        kind = CheckCard if self._multiple else RadioCard
        card = kind(option.dutch, option.other, language)
        card.setObjectName(f"option_{option.name}")
        if option.picture is not None:
            card.show_picture(picture_of(option.picture, PICTURE))
        card.clicked.connect(self.flush)
        self._cards[option.name] = card
        self._group.addButton(card)
        return card

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


class _Folded(QComboBox):
    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802  (Qt's name)
        """Who scrolls the page past it changes no answer."""
        event.ignore()


class FoldedAnswer(AnswerWidget):
    """One of several in a list that folds out; its first line is no answer."""

    def __init__(self, options: Sequence[Option], language: str, spoken: str) -> None:
        super().__init__()
        self._box = _Folded()
        self._box.setAccessibleName(spoken)
        self._box.setFont(font(17, 400, language))
        self._box.addItem(self.tr("Choose an answer"), "")
        for option in options:
            self._box.addItem(option.words, option.name)
        self._box.currentIndexChanged.connect(self.flush)
        self._box.setMinimumWidth(320)
        self.setFocusProxy(self._box)
        self.setLayout(row(self._box, STRETCH))

    def value(self) -> str:
        return str(self._box.currentData(Qt.ItemDataRole.UserRole))

    def show_value(self, value: str) -> None:
        with QSignalBlocker(self._box):
            self._box.setCurrentIndex(max(0, self._box.findData(value)))
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
        self._list.setFixedHeight(min(_LIST_HEIGHT, max(1, len(options)) * _ROW_HEIGHT + 8))
        self._list.setFont(font(15, 400, language))
        for option in options:
            item = QListWidgetItem(option.words, self._list)
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
    """One card to tick: it was read and understood. Which card, the screen knows."""

    def __init__(self, card: QAbstractButton) -> None:
        super().__init__()
        self._card = card
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
