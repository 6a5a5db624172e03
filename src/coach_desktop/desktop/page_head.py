"""The head of a page in large text: its words break, and what stands beside them goes below."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QWidget

from coach_desktop.widgets.flow import Flow
from coach_desktop.widgets.theme import theme

_GAP, _LINES = 12, 44
"""Between title and state; how many px of the height of a head grow with the text."""

ANY_HEIGHT = 16_777_215
"""What Qt counts as no limit."""


class LargeHead(QWidget):
    """Title and state beside each other where both fit whole, else below each other."""

    def __init__(self, titles: QWidget) -> None:
        super().__init__()
        self._words = titles.findChildren(QLabel)
        for each in self._words:
            each.setWordWrap(True)
        self._state = QWidget()
        self.line = Flow(_GAP)
        self._state.setLayout(self.line)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(4)
        self._box.addWidget(titles, 1)
        self._box.addWidget(self._state, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(self._box)

    @property
    def is_stacked(self) -> bool:
        """Whether the state stands below the title."""
        return self._box.direction() is QBoxLayout.Direction.TopToBottom

    def event(self, event: QEvent) -> bool:
        """Another width, other words or another state: look again what fits."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._turn()
        return super().event(event)

    def _turn(self) -> None:
        words = max(each.fontMetrics().horizontalAdvance(each.text()) for each in self._words)
        stacked = words + 2 * _GAP + self.line.sizeHint().width() > self.width()
        if stacked is not self.is_stacked:
            way = QBoxLayout.Direction
            self._box.setDirection(way.TopToBottom if stacked else way.LeftToRight)
            middle = Qt.AlignmentFlag(0) if stacked else Qt.AlignmentFlag.AlignVCenter
            self._box.setAlignment(self._state, middle)
            self.updateGeometry()


def let_break(page: QWidget) -> LargeHead | None:
    """Give a page such a head; None for a page that has no line of its own at the top."""
    top, titles = page.findChild(QFrame, "top"), page.findChild(QWidget, "titles")
    box = top.layout() if isinstance(top, QFrame) else None
    if not isinstance(top, QFrame) or titles is None or not isinstance(box, QBoxLayout):
        return None
    place = box.indexOf(titles)
    box.removeWidget(titles)
    head = LargeHead(titles)
    box.insertWidget(place, head, 1)
    top.setMinimumHeight(top.minimumHeight() - _LINES + theme().large(_LINES))
    top.setMaximumHeight(ANY_HEIGHT)
    return head
