"""What every question widget is: it shows a value, says when somebody answered, and can flush."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coach_desktop.widgets.pause import Pause


class AnswerWidget(QWidget):
    """Takes the answer to one question, as the text that a form stores."""

    answered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._pause = Pause(self)
        self._pause.came.connect(self.flush)
        self._taken = ""

    def value(self) -> str:
        """What stands in it now."""
        raise NotImplementedError

    def show_value(self, value: str) -> None:
        """Show an answer without saying that somebody gave it."""
        raise NotImplementedError

    def flush(self) -> None:
        """Take what was typed, when it differs from what was taken before."""
        self._pause.end()
        if (value := self.value()) != self._taken:
            self._taken = value
            self.answered.emit(value)

    def later(self) -> None:
        """Take it when the typing pauses."""
        self._pause.key()

    @property
    def is_being_typed(self) -> bool:
        """Whether something was typed that is not taken yet."""
        return self._pause.is_running

    def hold(self, value: str) -> None:
        """Remember what is already taken."""
        self._pause.end()
        self._taken = value
