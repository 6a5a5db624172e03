"""Two things beside each other where there is room, else one below the other."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

_GAP = 24


class SideBySide(QWidget):
    """Turns its two parts below each other when they do not fit in its width."""

    def __init__(self, first: QWidget, second: QWidget) -> None:
        super().__init__()
        self._parts = (first, second)
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
        widest = max(part.minimumSizeHint().width() for part in self._parts)
        return QSize(widest, self._box.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  (Qt's name)
        super().resizeEvent(event)
        wanted = sum(part.minimumSizeHint().width() for part in self._parts) + _GAP
        stacked = event.size().width() < wanted
        if stacked is not self.is_stacked:
            way = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
            self._box.setDirection(way)
            self.updateGeometry()
