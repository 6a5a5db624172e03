"""Keys as a keyboard sends them, for every sign that somebody may type."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget


def press_keys(widget: QWidget, text: str) -> None:
    """Type a text; QTest itself aborts the program at a sign outside Latin-1 and at a line end."""
    for sign in text:
        if sign == "\n":
            QTest.keyClick(widget, Qt.Key.Key_Return)
        elif sign.isascii():
            QTest.keyClicks(widget, sign)
        else:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                plain = Qt.KeyboardModifier.NoModifier
                QApplication.sendEvent(widget, QKeyEvent(kind, 0, plain, sign))
