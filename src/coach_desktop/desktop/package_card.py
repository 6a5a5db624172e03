"""The way to packages and key cards, as a card on the settings page."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from coach_desktop.widgets.parts import STRETCH, button, column, heading, label, marked, row


class PackageWay(QFrame):
    """Two buttons with what they are for."""

    to_package = Signal()
    to_key_cards = Signal()

    def __init__(self) -> None:
        super().__init__()
        marked(self, role="card")
        lead = self.tr(
            "Give dossiers to a colleague or a begeleider in a sealed file, without a network, and"
            " take in what they send."
        )
        package = button(self.tr("To the packages"), "secondary", "arrows-exchange")
        package.setObjectName("to_package")
        package.clicked.connect(self.to_package)
        cards = button(self.tr("To the key cards"), "secondary", "id")
        cards.setObjectName("to_key_cards")
        cards.clicked.connect(self.to_key_cards)
        self.setLayout(
            column(
                heading(self.tr("Packages")),
                label(lead, wrap=True),
                row(package, cards, STRETCH, gap=12),
                gap=12,
                margin=24,
            )
        )
