"""An on-screen keyboard of our own: it types into one field, and opens no window beside it."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from coach_desktop.clientscreen.layouts import Layout
from coach_desktop.domain.phrases import Phrases
from coach_desktop.widgets.parts import clear, marked
from coach_desktop.widgets.theme import font, icon, theme

KEY_HEIGHT = 48
_GAP = 5


class Keyboard(QWidget):
    """Keys in rows, left to right as on the keys of a machine, whatever way the text goes."""

    typed = Signal(str)
    erased = Signal()

    def __init__(self, layout: Layout, phrases: Phrases) -> None:
        super().__init__()
        self._layout, self._phrases = layout, phrases
        self._page = 0
        self._shown: tuple[str, ...] = ()
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(_GAP)
        self._orders = QHBoxLayout()
        self._orders.setSpacing(_GAP)
        self._keys = QVBoxLayout()
        self._keys.setSpacing(_GAP)
        self._box.addLayout(self._orders)
        self._box.addLayout(self._keys)
        self._show_page()

    def _show_page(self) -> None:
        clear(self._keys)
        for row in self._layout.pages[self._page]:
            line = QHBoxLayout()
            line.setSpacing(_GAP)
            for key in row:
                line.addWidget(self._key(key))
            self._keys.addLayout(line)
        self._keys.addLayout(self._foot())
        if self._layout.orders:
            self._show_orders(self._shown or next(iter(self._layout.orders.values())))

    def _foot(self) -> QHBoxLayout:
        """The keys below the letters: another page, a space, and one back."""
        line = QHBoxLayout()
        line.setSpacing(_GAP)
        for page in range(len(self._layout.pages)):
            if page != self._page:
                turn = self._made(self._name(page), self._name(page))
                turn.clicked.connect(partial(self._turn, page))
                line.addWidget(turn, 2)
        if self._layout.language:
            space = self._made("", self._phrases.say("client.space"))
            space.clicked.connect(partial(self._press, " "))
            line.addWidget(space, 7)
        back = self._made("", self._phrases.say("client.erase"))
        back.setObjectName("erase")
        back.setIcon(icon("arrow-left", "text", 26, air=0))
        back.setIconSize(QSize(26, 26))
        back.clicked.connect(self._erase)
        line.addWidget(back, 2)
        return line

    def _erase(self) -> None:
        self.erased.emit()

    def _name(self, page: int) -> str:
        """What a key says that turns to a page: its first three keys."""
        return "".join(self._layout.pages[page][0][:3])

    def _turn(self, page: int) -> None:
        self._page = page
        self._show_page()

    def _key(self, text: str) -> QPushButton:
        key = self._made(text, text)
        key.clicked.connect(partial(self._press, text))
        return key

    def _press(self, text: str) -> None:
        self.typed.emit(text)
        if text in self._layout.orders:
            self._show_orders(self._layout.orders[text])

    def _show_orders(self, forms: tuple[str, ...]) -> None:
        """The forms of a letter; pressing one puts it in place of the letter before the cursor."""
        self._shown = forms
        clear(self._orders)
        for form in forms:
            key = self._made(form, form)
            key.clicked.connect(partial(self._change, form))
            self._orders.addWidget(key)

    def _change(self, form: str) -> None:
        self.erased.emit()
        self.typed.emit(form)

    def _made(self, text: str, spoken: str) -> QPushButton:
        key = marked(QPushButton(text), key="true", lang=self._layout.language)
        key.setFont(font(27, 500, self._layout.language or "nl"))
        key.setFixedHeight(theme().large(KEY_HEIGHT))
        key.setMinimumWidth(0)
        key.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        key.setAccessibleName(spoken)
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return key
