"""How far a topic is, as a row of pieces; the words beside it say the same."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach_desktop.widgets.theme import theme

_HIGH, _GAP = 8, 5


class Pieces(QWidget):
    """Filled up to where somebody is, from the side where texts begin."""

    def __init__(self) -> None:
        super().__init__()
        self._at, self._of = 0, 1
        self.setFixedHeight(_HIGH)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, at: int, of: int, spoken: str) -> None:
        """Show another place."""
        self._at, self._of = at, max(1, of)
        self.setAccessibleName(spoken)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = (self.width() - _GAP * (self._of - 1)) / self._of
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for place in range(self._of):
            done = place < self._at
            left = (self._of - 1 - place if rtl else place) * (wide + _GAP)
            painter.setPen(Qt.PenStyle.NoPen if done else QPen(look.colour("edge"), 1))
            painter.setBrush(look.colour("accent" if done else "surface"))
            painter.drawRoundedRect(QRectF(left + 0.5, 0.5, wide - 1, _HIGH - 1), 4, 4)
