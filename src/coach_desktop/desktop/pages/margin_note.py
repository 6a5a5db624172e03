"""The coach's note beside a question: taken at each pause, and never over what nobody saw here."""

from PySide6.QtCore import QSignalBlocker

from coach_desktop.desktop.pages.intake import IntakeModel
from coach_desktop.widgets.pause import Pause
from coach_desktop.widgets.prose import Prose

_HIGH = 120


class MarginNote(Prose):
    """Shows the note of the question on the screen, and gives on what was typed in it."""

    def __init__(self, model: IntakeModel, spoken: str) -> None:
        super().__init__("note", spoken)
        self._model, self._shown = model, ""
        self.setMaximumHeight(_HIGH)
        self._pause = Pause(self)
        self._pause.came.connect(self.take)
        self.textChanged.connect(self._pause.key)

    def show_note(self) -> None:
        """Another question came, or the note of this one may be another now."""
        self._shown = self._model.note()
        with QSignalBlocker(self):
            self.setPlainText(self._shown)

    def take(self) -> None:
        """Take what is typed; a note that was left as it was shown was not told anew."""
        self._pause.end()
        told = self.toPlainText()
        if told != self._shown:
            self._model.write_note(told)
            self._shown = "" if self._model.trouble.value else told
