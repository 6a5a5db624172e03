"""Two things beside each other where there is room, else one below the other."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

_GAP = 24


class SideBySide(QWidget):
    """Turns its two parts below each other when they do not fit in its width."""

    def __init__(self, first: QWidget, second: QWidget) -> None:
        super().__init__()
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(_GAP)
        self._box.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._box.addWidget(first, 1)
        self._box.addWidget(second, 1)
        self.setLayout(self._box)

    @property
    def is_stacked(self) -> bool:
        """Whether the second part stands below the first one."""
        return self._box.direction() is QBoxLayout.Direction.TopToBottom

    def minimumSizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """As narrow as its widest part: narrower than both together it is stacked."""
        return QSize(max(self._least()), self._box.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  (Qt's name)
        super().resizeEvent(event)
        stacked = event.size().width() < sum(self._least()) + _GAP
        if stacked is not self.is_stacked:
            way = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
            self._box.setDirection(way)
            self.updateGeometry()

    def _least(self) -> tuple[int, ...]:
        """The least width of each part."""
        items = (self._box.itemAt(place) for place in range(self._box.count()))
        return tuple(item.minimumSize().width() for item in items if item is not None)
