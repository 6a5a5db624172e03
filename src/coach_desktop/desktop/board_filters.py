"""The line above the board: search, and what may be left out by coach, step, group and route."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from coach_desktop.casework.summary import UNKNOWN, Wanted
from coach_desktop.desktop.board_words import route_name, station_choice
from coach_desktop.widgets.parts import STRETCH, button, row

_WIDTH = 176


class BoardFilters(QWidget):
    """Four lists, each with the numbers of what it would leave; only what there is stands in it."""

    changed = Signal()

    def __init__(self, group_of: Callable[[str], str]) -> None:
        super().__init__()
        self._words: Mapping[str, Callable[[str], str]] = {
            "coach": lambda name: name or self.tr("No coach known"),
            "station": station_choice,
            "doelgroep": lambda code: group_of(code) if code else self.tr("Group not known"),
            "route": route_name,
        }
        self._boxes = {
            "coach": self._box("coach", self.tr("Every coach")),
            "station": self._box("station", self.tr("Every step")),
            "doelgroep": self._box("doelgroep", self.tr("Every group")),
            "route": self._box("route", self.tr("Every route")),
        }
        self.everything: QPushButton = button(self.tr("Show all"), "quiet", "x")
        self.everything.setObjectName("filter_none")
        self.everything.clicked.connect(self.clear)
        self._line = row(*self._boxes.values(), self.everything, STRETCH, gap=12)
        self.setLayout(self._line)
        self.everything.hide()

    def beside(self, widget: QWidget) -> None:
        """Put something at the end of the line."""
        self._line.addWidget(widget)

    def offer(self, choices: Mapping[str, Mapping[str, int]]) -> None:
        """Offer what there is, and keep what was chosen for as long as it is there."""
        for name, box in self._boxes.items():
            chosen, found = box.currentData(), choices.get(name, {})
            former = QSignalBlocker(box)
            while box.count() > 1:
                box.removeItem(1)
            for code, number in found.items():
                box.addItem(f"{self._words[name](code)} ({number})", code or UNKNOWN)
            box.setCurrentIndex(max(0, box.findData(chosen)) if chosen else 0)
            box.setVisible(len(found) > 1 or bool(box.currentIndex()))
            former.unblock()

    @property
    def wanted(self) -> Wanted:
        """What was chosen."""
        coach, station, doelgroep, route = (
            str(self._boxes[name].currentData() or "")
            for name in ("coach", "station", "doelgroep", "route")
        )
        return Wanted(coach, station, doelgroep, route)

    def clear(self) -> None:
        """Leave nothing out."""
        for box in self._boxes.values():
            box.setCurrentIndex(0)

    def show_way_back(self) -> None:
        """Offer to leave nothing out, while something is."""
        self.everything.setVisible(not self.wanted.is_everything)

    def _box(self, name: str, everything: str) -> QComboBox:
        box = QComboBox()
        box.setObjectName(f"filter_{name}")
        box.setAccessibleName(everything)
        box.addItem(everything, "")
        box.setMinimumHeight(44)
        box.setFixedWidth(_WIDTH)
        box.currentIndexChanged.connect(lambda _: self.changed.emit())
        return box
