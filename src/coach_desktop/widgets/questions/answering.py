"""What every question widget is: it shows a value, says when somebody answered, and can flush."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

DEBOUNCE = 400
"""Milliseconds of quiet after which typed text is taken as it stands."""


class AnswerWidget(QWidget):
    """Takes the answer to one question, as the text that a form stores."""

    answered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(DEBOUNCE)
        self._quiet.timeout.connect(self.flush)
        self._taken = ""

    def value(self) -> str:
        """What stands in it now."""
        raise NotImplementedError

    def show_value(self, value: str) -> None:
        """Show an answer without saying that somebody gave it."""
        raise NotImplementedError

    def flush(self) -> None:
        """Take what was typed, when it differs from what was taken before."""
        self._quiet.stop()
        if (value := self.value()) != self._taken:
            self._taken = value
            self.answered.emit(value)

    def later(self) -> None:
        """Take it when the typing pauses."""
        self._quiet.start()

    def hold(self, value: str) -> None:
        """Remember what is already taken."""
        self._quiet.stop()
        self._taken = value
