"""Where a client types: bare text, and nothing that leads out of the window."""

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from coach_desktop.domain.language import direction
from coach_desktop.domain.text import LONGEST
from coach_desktop.widgets.parts import marked
from coach_desktop.widgets.questions.answering import AnswerWidget
from coach_desktop.widgets.theme import font

_AROUND = 32
"""Pixels of edge and air above and below the lines."""

_MOVES = frozenset(
    {
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_Backspace,
        Qt.Key.Key_Delete,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
    }
)


class ClientField(QPlainTextEdit):
    """A text without menu, clipboard, dropping, undo or input method."""

    def __init__(self, owner: AnswerWidget, language: str, *, lines: int = 3) -> None:
        super().__init__()
        self._owner = owner
        self._is_one_line = lines == 1
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        marked(self, big="true", lang=language)
        self.setFont(font(27, 400, language))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        spacing = QFontMetrics(font(27, 400, language)).lineSpacing()
        self.setFixedHeight(_AROUND + spacing * lines)
        if self._is_one_line:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        option = QTextOption(self.document().defaultTextOption())
        if direction(language) == "rtl":
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
            option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        else:
            option.setTextDirection(Qt.LayoutDirection.LeftToRight)
            option.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        self.document().setDefaultTextOption(option)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  (Qt's name)
        """Take letters and the keys that move; on one line there is no second one."""
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and self._is_one_line:
            self._owner.flush()
        elif event.key() in _MOVES or event.text().isprintable():
            super().keyPressEvent(event)
        event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  (Qt's name)
        super().focusOutEvent(event)
        self._owner.flush()

    def insertFromMimeData(self, _source: QMimeData) -> None:  # noqa: N802  (Qt's name)
        """Nothing is pasted or dropped here."""

    def canInsertFromMimeData(self, _source: QMimeData) -> bool:  # noqa: N802  (Qt's name)
        return False

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802  (Qt's name)
        """Nothing is copied from here."""
        return QMimeData()

    def put(self, text: str) -> None:
        """Type a key of the keyboard on the screen."""
        if self.document().characterCount() + len(text) <= LONGEST:
            self.textCursor().insertText(text)
            self.ensureCursorVisible()

    def erase(self) -> None:
        """Take the sign before the cursor away."""
        self.textCursor().deletePreviousChar()
