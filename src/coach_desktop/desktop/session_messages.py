"""What Windows says to a window: going to sleep, lid closed, session locked or left."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication
from PySide6.QtWidgets import QWidget

from coach_desktop.machine.session import Messages, ask_for_messages


class Ears(QAbstractNativeEventFilter):
    """Reads every message before Qt does, and lets each of them pass."""

    def __init__(self, window: QWidget, left: Callable[[str], None]) -> None:
        """Keep what this makes: Qt does not."""
        super().__init__()
        self._left = left
        self._messages = Messages()
        app = QCoreApplication.instance()
        if app is not None:
            app.installNativeEventFilter(self)
        ask_for_messages(int(window.winId()))

    def nativeEventFilter(  # noqa: N802  (Qt's name)
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> tuple[bool, int]:
        if kind == b"windows_generic_MSG":
            why = self._messages.said_by(int(message))
            if why is not None:
                self._left(why)
        return False, 0
