"""How a coach signs by a certificate of their own: its file and the passphrase that opens it."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from coach_desktop.desktop.fields import LineField
from coach_desktop.widgets.parts import STRETCH, button, row

_FILES = "*.p12 *.pfx"


class OwnKeyCard(QWidget):
    """A line for the passphrase, and a button that asks for the file."""

    chosen = Signal(Path, str)

    def __init__(self) -> None:
        super().__init__()
        told = self.tr("Passphrase of my certificate")
        self._words = LineField("key_words", told, hidden=True)
        way = button(self.tr("Sign with my own certificate"), "pill", "certificate")
        way.setObjectName("way_own_key")
        way.clicked.connect(self._choose)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.addLayout(self._words)
        body.addLayout(row(way, STRETCH))

    def _choose(self) -> None:
        sorts = self.tr("Certificates ({patterns})").format(patterns=_FILES)
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a certificate"), "", sorts)
        if path:
            self.chosen.emit(Path(path), self._words.edit.text())
            self._words.edit.clear()
