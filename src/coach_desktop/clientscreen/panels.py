"""What lies over the whole window for a moment: a choice, an explanation, the end."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QVBoxLayout, QWidget

from coach_desktop.domain.language import direction, language_of
from coach_desktop.domain.phrases import Phrases
from coach_desktop.widgets.parts import (
    STRETCH,
    Piece,
    button,
    clear,
    column,
    marked,
    row,
    scrolled,
)
from coach_desktop.widgets.texts import ClientText, turn
from coach_desktop.widgets.theme import USUAL, pixmap, theme

_MOST = 1_100
_TITLE = 36
_ICON, _AIR = 28, 10
_PRIVACY = ("coach", "need", "health", "rights", "kept")


def big(text: str, kind: str, name: str, language: str, *, is_behind: bool = False) -> QPushButton:
    """A button in a client's language; its icon stands before the words, or behind them."""
    made = marked(button(text, kind, "", language=language), big="true")
    rtl = (direction(language) == "rtl") is not is_behind
    side = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    made.setLayoutDirection(side)
    if name:
        role = "on_accent" if kind == "primary" else "accent"
        made.setIcon(QIcon(pixmap(name, role, _ICON, air=-_AIR if rtl else _AIR)))
        made.setIconSize(QSize(_ICON + _AIR, _ICON))
    return made


class Panel(QFrame):
    """Covers the window; there is one, and it is filled anew each time."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._over = window
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(48, 48, 48, 48)
        window.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        """As large as the window."""
        if event.type() == QEvent.Type.Resize and watched is self._over:
            self.resize(self._over.size())
        return False

    def close_up(self) -> None:
        """Uncover the window."""
        clear(self._box)
        self.hide()

    def _open(self, language: str, *pieces: Piece) -> None:
        clear(self._box)
        turn(self, language)
        holder = QWidget()
        holder.setMaximumWidth(_MOST)
        holder.setLayout(column(*pieces, gap=24))
        middle = row(gap=0)
        middle.addStretch(1)
        middle.addWidget(holder, 1_000)
        middle.addStretch(1)
        self._box.addWidget(scrolled(STRETCH, middle, STRETCH, margin=0))
        self.resize(self._over.size())
        self.show()
        self.raise_()
        if (first := self.findChild(QPushButton)) is not None:
            first.setFocus()

    def ask_language(
        self, phrases: Phrases, languages: Sequence[str], chosen: Callable[[str], None]
    ) -> None:
        """Choose another language, each by its own name."""
        grid = QGridLayout()
        grid.setSpacing(12)
        columns = 3 if theme().percent == USUAL else 2
        for place, tag in enumerate(languages):
            kind = "primary" if tag == phrases.language else "secondary"
            each = big(language_of(tag).own_name, kind, "", tag)
            each.setObjectName(f"language_{tag}")
            each.clicked.connect(lambda _=False, tag=tag: self._choose(chosen, tag))
            grid.addWidget(each, place // columns, place % columns)
        self._open(phrases.language, grid, self._closing(phrases))

    def tell_who_reads(self, phrases: Phrases) -> None:
        """Who reads the answers."""
        said = [_said(phrases, f"privacy.{each}") for each in _PRIVACY]
        title = _said(phrases, "privacy.title", px=_TITLE, weight=600)
        self._open(phrases.language, title, *said, self._closing(phrases))

    def tell_of_the_end(self, phrases: Phrases, unlock: QPushButton | None) -> None:
        """The client is ready: only the coach goes on from here."""
        title = _said(phrases, "client.handed_back", px=_TITLE, weight=600)
        go_on = big(phrases.say("client.go_on"), "secondary", "", phrases.language)
        go_on.setObjectName("go_on")
        go_on.clicked.connect(self.close_up)
        self._open(phrases.language, title, 24, row(go_on, STRETCH, unlock, gap=24))

    def _choose(self, chosen: Callable[[str], None], tag: str) -> None:
        self.close_up()
        chosen(tag)

    def _closing(self, phrases: Phrases) -> Piece:
        close = big(phrases.say("client.close"), "secondary", "x", phrases.language)
        close.setObjectName("close_panel")
        close.clicked.connect(self.close_up)
        return row(close, STRETCH)


def _said(phrases: Phrases, key: str, *, px: int = 27, weight: int = 400) -> ClientText:
    said = phrases.said(key)
    return ClientText(said.text, said.language, px=px, weight=weight)
