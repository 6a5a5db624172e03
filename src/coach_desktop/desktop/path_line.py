"""The path of a dossier as a line with seven stations; state is a shape, not colour alone."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach_desktop.casework.today import Station
from coach_desktop.widgets.theme import USUAL, font, pixmap, theme

_RADIUS = 15
_WIDTH = 840
_NAMES = 48
"""Where the names of the stations begin, from above."""
_DASH, _GAP = 11, 3


MINI_PATH = (len(Station) * (_DASH + _GAP), 12)
"""Width and height of the short path."""


def paint_mini_path(
    painter: QPainter, area: QRect, reached: frozenset[Station], here: Station
) -> None:
    """The same path in a row of the board: seven dashes, filled as far as the dossier is."""
    look = theme()
    for place, station in enumerate(Station):
        left = float(place * (_DASH + _GAP))
        if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = area.width() - left - _DASH
        left += area.left()
        top = area.top() + 3.5
        done, is_here = station in reached, station is here
        painter.setPen(QPen(look.colour("accent" if done or is_here else "edge"), 1))
        painter.setBrush(look.colour("accent" if done else "surface"))
        painter.drawRoundedRect(QRectF(left + 0.5, top, _DASH - 1, 5), 2.5, 2.5)
        if is_here and not done:
            painter.setBrush(look.colour("accent"))
            painter.drawRoundedRect(QRectF(left + 0.5, top, (_DASH - 1) / 2, 5), 2.5, 2.5)


class PathLine(QWidget):
    """Done is filled with a check, here is a ring with a dot, next is hollow."""

    def __init__(self) -> None:
        super().__init__()
        self._names: Mapping[Station, str] = {}
        self._reached: frozenset[Station] = frozenset()
        self._here = Station.OVERDRACHT
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_path(
        self, names: Mapping[Station, str], reached: frozenset[Station], here: Station
    ) -> None:
        """Show which stations were reached and where the dossier is."""
        self._names, self._reached, self._here = names, reached, here
        done = ", ".join(names[station] for station in Station if station in reached)
        self.setAccessibleName(f"{names[here]} ({done})")
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        return QSize(theme().large(_WIDTH) // self._lines, self._lines * self._high)

    @property
    def _lines(self) -> int:
        """On how many lines the stations stand."""
        return 2 if theme().is_large else 1

    @property
    def _high(self) -> int:
        """How high one line of them is."""
        return _NAMES + theme().large(36)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        return self.sizeHint() if theme().percent > USUAL else QSize()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = -(-len(Station) // self._lines)
        width = self.width() / most
        middles = [
            QPointF(width * (place % most + 0.5), 24 + place // most * self._high)
            for place in range(len(Station))
        ]
        for place, station in enumerate(Station):
            if place % most:
                self._link(painter, middles[place - 1], middles[place], station)
        for middle, station in zip(middles, Station, strict=True):
            self._mark(painter, middle, station)
            self._name(painter, middle, width, station)

    def _link(self, painter: QPainter, before: QPointF, after: QPointF, station: Station) -> None:
        look = theme()
        former = list(Station)[list(Station).index(station) - 1]
        solid = station in self._reached and former in self._reached
        style = Qt.PenStyle.SolidLine if solid else Qt.PenStyle.DotLine
        painter.setPen(QPen(look.colour("accent" if solid else "edge"), 3 if solid else 1.5, style))
        gap = QPointF(_RADIUS + 4, 0)
        painter.drawLine(before + gap, after - gap)

    def _mark(self, painter: QPainter, middle: QPointF, station: Station) -> None:
        look = theme()
        done, here = station in self._reached, station is self._here
        painter.setPen(QPen(look.colour("accent" if done or here else "edge"), 2.5))
        painter.setBrush(look.colour("accent" if done else "surface"))
        painter.drawEllipse(middle, _RADIUS - 1, _RADIUS - 1)
        if done:
            corner = middle - QPointF(10, 10)
            painter.drawPixmap(corner, pixmap("check", "on_accent", 20, stroke=2.5))
        elif here:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent"))
            painter.drawEllipse(middle, 5, 5)

    def _name(self, painter: QPainter, middle: QPointF, width: float, station: Station) -> None:
        here = station is self._here
        painter.setPen(theme().colour("accent" if here else "text"))
        painter.setFont(font(13, 600 if here else 400))
        area = QRectF(middle.x() - width / 2, middle.y() - 24 + _NAMES, width, theme().large(32))
        flags = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        wrap = int(Qt.TextFlag.TextWordWrap)
        painter.drawText(area, flags | wrap, self._names.get(station, ""))
