"""A card that is not trusted yet: who it says that it is of, and the digits to hear from him."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from coach_desktop.desktop.fields import LineField
from coach_desktop.domain.keycard import KeyCard
from coach_desktop.widgets.parts import STRETCH, button, column, label, row, rule


class KeyCardConfirm(QWidget):
    """Who a card says that he is, and his fingerprint: the last group must be heard from him."""

    def __init__(self, trust: Callable[[str], None], role_name: Callable[[KeyCard], str]) -> None:
        super().__init__()
        self._role_name = role_name
        self._who = label("", "strong", wrap=True)
        self._about = label("", "text2", wrap=True)
        self._groups = label("", "title3", wrap=True)
        self._groups.setObjectName("their_fingerprint")
        ask = self.tr(
            "Ask the person to read the digits aloud. The first five groups must be these;"
            " type the sixth as you hear it."
        )
        self._heard = LineField("heard", self.tr("The last five digits, as you hear them"))
        self._heard.edit.setMaxLength(8)
        act = button(self.tr("Trust this card"), "secondary", "shield-check")
        act.setObjectName("trust_card")
        act.clicked.connect(lambda: trust(self._heard.text))
        self._heard.edit.returnPressed.connect(act.click)
        self.setLayout(
            column(
                rule(),
                self._who,
                self._about,
                label(ask, wrap=True),
                self._groups,
                self._heard,
                row(act, STRETCH),
                gap=10,
            )
        )
        self.hide()

    def show_card(self, read: KeyCard | None) -> None:
        """Show a card that is not trusted yet; None hides all of it."""
        self.setVisible(read is not None)
        self.trouble("")
        self._heard.edit.clear()
        if read is not None:
            who = read.identity
            self._who.setText(who.author.name)
            self._about.setText(f"{self._role_name(read)} · {who.organisation.name}")
            self._groups.setText("  ".join((*read.fingerprint[:-1], "·····")))

    def trouble(self, sentence: str) -> None:
        """Say what is wrong with what was typed."""
        self._heard.trouble(sentence)
