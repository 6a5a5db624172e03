"""The card with what is known of somebody: facts in words, numbers behind dots."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from coach_desktop.widgets.masked import MaskedNumber
from coach_desktop.widgets.parts import clear, column, heading, label, marked


class FactsCard(QFrame):
    """Shows facts by their name on the screen; a number stands in it by its code only."""

    number_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        marked(self, role="card")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnStretch(1, 1)
        self._numbers: dict[str, MaskedNumber] = {}
        self.setLayout(column(heading(self.tr("What is known")), self._grid, margin=24))

    def show_facts(self, told: Mapping[str, str], numbers: Mapping[str, str]) -> None:
        """Show facts that have a text, and these numbers (code to title) behind dots."""
        clear(self._grid)
        self._numbers = {}
        for title, text in told.items():
            if text:
                self._line(title, label(text, wrap=True))
        for name, title in numbers.items():
            masked = MaskedNumber(name, title)
            masked.asked.connect(lambda name=name: self.number_asked.emit(name))
            self._numbers[name] = masked
            self._line(title, masked)

    def show_number(self, name: str, number: str) -> None:
        """Show a number that was asked for."""
        if name in self._numbers:
            self._numbers[name].show_number(number)

    def _line(self, title: str, told: QWidget) -> None:
        place = self._grid.count() // 2
        heading_of = label(title, "small")
        heading_of.setMinimumWidth(160)
        self._grid.addWidget(heading_of, place, 0)
        self._grid.addWidget(told, place, 1)
