"""How a coach signs by a smart card: which certificate on it, and its PIN."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QVBoxLayout, QWidget

from coach_desktop.casework.signing_keys import OnCard
from coach_desktop.desktop.fields import LineField, choice_field
from coach_desktop.machine.cards import ENDINGS
from coach_desktop.widgets.parts import STRETCH, button, column, row

_FILES = " ".join(f"*.{each}" for each in ENDINGS)


class SmartCardLine(QWidget):
    """A button that looks for a card; then its certificates, a line for the PIN, and signing."""

    wanted = Signal(str)
    signed = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self._look = button(self.tr("Sign with my smart card"), "pill", "id")
        self._look.setObjectName("way_card")
        self._look.clicked.connect(lambda: self.wanted.emit(""))
        self._library = button(self.tr("Choose the library of the card"), "quiet", "folder")
        self._library.setObjectName("card_library")
        self._library.clicked.connect(self._choose)
        self._library.hide()
        which, self._which = choice_field(
            "card_certificate", self.tr("Certificate on the card"), {}
        )
        once = self.tr("The PIN is used once, for this plan, and kept nowhere.")
        self._pin = LineField("card_pin", self.tr("PIN of my card"), once, hidden=True)
        act = button(self.tr("Sign with this card"), "secondary", "certificate")
        act.setObjectName("sign_by_card")
        act.clicked.connect(self._sign)
        self._found = QWidget()
        self._found.setLayout(column(which, self._pin, row(act, STRETCH), gap=8))
        self._found.hide()
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.addLayout(row(self._look, self._library, STRETCH))
        body.addWidget(self._found)

    def show_cards(self, cards: Sequence[OnCard]) -> None:
        """Let one of these be chosen; with none of them a library may be."""
        self._fill(self._which, cards)
        self._pin.edit.clear()
        self._pin.trouble("")
        self._found.setVisible(bool(cards))
        self._library.setVisible(not cards)
        if cards:
            self._pin.edit.setFocus()

    def _fill(self, box: QComboBox, cards: Sequence[OnCard]) -> None:
        box.clear()
        for each in cards:
            box.addItem(f"{each.holder} · {each.label}", each)

    def _choose(self) -> None:
        sorts = self.tr("Libraries for cards ({patterns})").format(patterns=_FILES)
        words = self.tr("Choose the library of the card")
        path, _ = QFileDialog.getOpenFileName(self, words, "", sorts)
        if path:
            self.wanted.emit(str(Path(path)))

    def _sign(self) -> None:
        pin = self._pin.edit.text()
        if not pin:
            self._pin.trouble(self.tr("Type the PIN of the card first."))
            return
        self._pin.edit.clear()
        self.signed.emit(self._which.currentData(), pin)
