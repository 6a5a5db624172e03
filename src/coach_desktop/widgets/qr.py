"""A QR code on the screen: dark squares on white in each look, because cameras want that."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

_QUIET = 4
"""Empty squares around it, as ISO/IEC 18004 asks."""

_LEAST = 4
"""Points of a square: with fewer a telephone has to come too near."""


class QrCode(QWidget):
    """Shows the squares that it was given; as wide as whole points for each square make it."""

    def __init__(self, spoken: str) -> None:
        super().__init__()
        self._squares: Sequence[Sequence[bool]] = ()
        self.setAccessibleName(spoken)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_squares(self, squares: Sequence[Sequence[bool]]) -> None:
        """Show a code."""
        self._squares = squares
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        side = (len(self._squares) + 2 * _QUIET) * _LEAST
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(Qt.GlobalColor.white))
        for down, line in enumerate(self._squares):
            for along, is_dark in enumerate(line):
                if is_dark:
                    at = ((along + _QUIET) * _LEAST, (down + _QUIET) * _LEAST)
                    painter.fillRect(QRectF(*at, _LEAST, _LEAST), QColor(Qt.GlobalColor.black))
