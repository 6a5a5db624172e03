"""A line to type what opens a copy: the passphrase, or the recovery code."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout

from coach_desktop.casework.rescue import Opener, Secret
from coach_desktop.desktop.fields import LineField
from coach_desktop.widgets.parts import STRETCH, button, column, row


class SecretLine(QObject):
    """The line and the button that turns from the one to the other."""

    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._opener = Opener.PASSPHRASE
        self.field = LineField("secret", self.tr("Passphrase"), hidden=True)
        self.turn = button("", "quiet", "key")
        self.turn.setObjectName("secret_turn")
        self.turn.clicked.connect(self._turn)
        self.field.edit.returnPressed.connect(self.entered)
        self._say()

    @property
    def layout(self) -> QVBoxLayout:
        """Line and button below each other."""
        return column(self.field, row(self.turn, STRETCH), gap=4)

    @property
    def secret(self) -> Secret | None:
        """What was typed, or None."""
        return Secret(self._opener, self.field.text) if self.field.text else None

    def clear(self) -> None:
        """Take away what was typed."""
        self.field.edit.clear()

    def _turn(self) -> None:
        by_code = self._opener is Opener.PASSPHRASE
        self._opener = Opener.CODE if by_code else Opener.PASSPHRASE
        self.clear()
        self.field.trouble("")
        self._say()
        self.field.edit.setFocus()

    def _say(self) -> None:
        by_code = self._opener is Opener.CODE
        title = self.tr("Recovery code") if by_code else self.tr("Passphrase")
        self.field.name(title)
        words = self.tr("Use the passphrase") if by_code else self.tr("Use the recovery code")
        self.turn.setText(words)
        self.turn.setAccessibleName(words)
