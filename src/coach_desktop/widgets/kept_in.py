"""Keeps whoever sits there in this one window: what would lead out of it is swallowed."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

_DEAF = frozenset(
    {
        QEvent.Type.ContextMenu,
        QEvent.Type.DragEnter,
        QEvent.Type.DragMove,
        QEvent.Type.Drop,
        QEvent.Type.ToolTip,
        QEvent.Type.WhatsThis,
        QEvent.Type.QueryWhatsThis,
        QEvent.Type.WhatsThisClicked,
        QEvent.Type.InputMethod,
        QEvent.Type.FileOpen,
    }
)

_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride})

_LEADS_OUT = Qt.KeyboardModifier.ControlModifier | (
    Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)

_ALLOWED = frozenset(
    {
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Space,
        Qt.Key.Key_Backspace,
        Qt.Key.Key_Delete,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Shift,
    }
)


class KeptIn(QObject):
    """Installed on the application itself: no widget is met before it."""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        kind = event.type()
        if kind in _DEAF:
            event.ignore()
            return True
        return kind in _KEYS and isinstance(event, QKeyEvent) and not stays_in(event)


def stays_in(event: QKeyEvent) -> bool:
    """Whether a key writes or moves inside the window and does nothing else."""
    if event.modifiers() & _LEADS_OUT:
        return False
    text = event.text()
    return event.key() in _ALLOWED or (text != "" and text.isprintable())
