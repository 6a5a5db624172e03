"""The road with seven stations: the mark of the program, beside the door of the vault."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach_desktop.widgets.theme import font, pixmap, theme

_STATIONS = 7
_REACHED = 3
_MARK = 46
_EDGE = 48
_LANES = ((104, 22), (60, 40))
"""Widths of the road in px, each with the share of the light colour in it, in percent."""


class RoadPanel(QWidget):
    """Draws the road; says what the program is for."""

    def __init__(self, motto: str) -> None:
        super().__init__()
        self._motto = motto
        self.setAccessibleName(motto)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setMinimumWidth(320)

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        return QSize(560, 400)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), look.colour("brand"))
        road = self._road()
        for width, share in _LANES:
            colour = _mixed(look.colour("brand"), look.colour("accent"), share)
            painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            painter.drawPath(road)
        line = look.colour("brand_line")
        painter.setPen(QPen(line, 3))
        painter.drawPath(road)
        for place in range(_STATIONS):
            painter.setBrush(line if place < _REACHED else look.colour("brand"))
            painter.drawEllipse(road.pointAtPercent((place + 0.8) / (_STATIONS + 0.4)), 8, 8)
        self._words(painter)

    def _road(self) -> QPainterPath:
        width, height = float(self.width()), float(self.height())
        road = QPainterPath(QPointF(-20, height * 0.72))
        road.cubicTo(
            QPointF(width * 0.34, height * 0.80),
            QPointF(width * 0.20, height * 0.47),
            QPointF(width * 0.56, height * 0.47),
        )
        road.cubicTo(
            QPointF(width * 0.84, height * 0.47),
            QPointF(width * 0.64, height * 0.20),
            QPointF(width + 20, height * 0.12),
        )
        return road

    def _words(self, painter: QPainter) -> None:
        look = theme()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("on_brand"))
        painter.drawEllipse(QRectF(_EDGE, _EDGE, _MARK, _MARK))
        painter.drawPixmap(_EDGE + 11, _EDGE + 11, pixmap("route", "brand", 24))
        painter.setPen(look.colour("on_brand"))
        wrap = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignBottom)
        room = self.width() - 2 * _EDGE
        painter.setFont(font(30, 700))
        painter.drawText(QRectF(_EDGE, 0, room, self.height() - 80), wrap, self._motto)
        painter.setFont(font(17))
        painter.drawText(QRectF(_EDGE, 0, room, self.height() - _EDGE), wrap, "Coach Desktop")


def _mixed(ground: QColor, colour: QColor, share: int) -> QColor:
    """A colour over a ground, in percent."""
    rest = 100 - share
    return QColor(
        (ground.red() * rest + colour.red() * share) // 100,
        (ground.green() * rest + colour.green() * share) // 100,
        (ground.blue() * rest + colour.blue() * share) // 100,
    )
