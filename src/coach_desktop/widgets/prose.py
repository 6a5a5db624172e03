"""A field for a longer text: plain, Tab goes on, and no paste makes it larger than an answer."""

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtWidgets import QPlainTextEdit

from coach_desktop.domain.text import LONGEST


class Prose(QPlainTextEdit):
    """Plain text. What does not fit is refused as a whole and what stood there stays.

    That is no matter of room: a paste of a million signs without a space holds the screen for
    nearly a minute.
    """

    refused = Signal()

    def __init__(self, name: str = "", spoken: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setTabChangesFocus(True)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802  (Qt's name)
        """Take what is pasted or dropped, when it fits."""
        if self.document().characterCount() + len(source.text()) > LONGEST:
            self.refused.emit()
        else:
            super().insertFromMimeData(source)
