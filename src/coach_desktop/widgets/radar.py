"""A spider web: one axis for each item, the lowest level nearest to the middle."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach_desktop.widgets.series import Look, Series, draw_mark, pen, spoken
from coach_desktop.widgets.theme import font, theme

_PX = 13
_UPRIGHT, _STEEP = 0.1, 0.85
"""How far sideways or up an axis must point for its name to stand beside, over or under it."""

_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextDontClip)
_ALIGN = Qt.AlignmentFlag


@dataclass(frozen=True, slots=True)
class Web:
    """Where everything is: `line` is the height of a line of text, all else follows from it."""

    axes: int
    levels: int
    width: float
    height: float
    line: float
    mirrored: bool = False

    @property
    def middle(self) -> QPointF:
        """The middle of the web."""
        return QPointF(self.width / 2, self.height / 2)

    @property
    def radius(self) -> float:
        """From the middle to the highest level; names stand outside it."""
        return max(10.0, min(self.width / 2 - 7 * self.line, self.height / 2 - 2.8 * self.line))

    def direction(self, axis: int) -> QPointF:
        """Which way an axis points; the first one up, the next one on as one reads."""
        angle = 2 * pi * axis / self.axes
        sideways = sin(angle) * (-1 if self.mirrored else 1)
        return QPointF(sideways, -cos(angle))

    def point(self, axis: int, level: float) -> QPointF:
        """Where a level stands on an axis; level 0 is the middle."""
        return self.middle + self.direction(axis) * (self.radius * level / self.levels)

    def name(self, axis: int) -> tuple[QRectF, Qt.AlignmentFlag]:
        """Where the name of an axis stands, and to which side of that room."""
        way = self.direction(axis)
        at = self.middle + way * (self.radius + self.line * 0.6)
        width, height = 6.4 * self.line, 2.2 * self.line
        across, side = at.x() - width / 2, _ALIGN.AlignHCenter
        if way.x() > _UPRIGHT:
            across, side = at.x(), _ALIGN.AlignLeft
        elif way.x() < -_UPRIGHT:
            across, side = at.x() - width, _ALIGN.AlignRight
        top, up = at.y() - height / 2, _ALIGN.AlignVCenter
        if way.y() < -_STEEP:
            top, up = at.y() - height, _ALIGN.AlignBottom
        elif way.y() > _STEEP:
            top, up = at.y(), _ALIGN.AlignTop
        return QRectF(across, top, width, height), side | up | _ALIGN.AlignAbsolute

    def marks(self, levels: Sequence[int | None]) -> list[QPointF]:
        """Where the levels stand; what has none has no mark."""
        return [self.point(axis, level) for axis, level in enumerate(levels) if level is not None]

    def runs(self, levels: Sequence[int | None]) -> tuple[tuple[QPointF, QPointF], ...]:
        """The lines between neighbours that both have a level; where one has none, none is."""
        ends = zip(range(self.axes), (*range(1, self.axes), 0), strict=True)
        return tuple(
            (self.point(here, a), self.point(there, b))
            for here, there in ends
            if (a := levels[here]) is not None and (b := levels[there]) is not None
        )


class Radar(QWidget):
    """Measurements as spider webs over each other. What has no level has no mark."""

    def __init__(self, items: Sequence[str], levels: int, series: Sequence[Series]) -> None:
        super().__init__()
        self._items, self._levels, self._series = tuple(items), levels, tuple(series)
        self.setAccessibleName(spoken(self._items, self._series))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def web(self) -> Web:
        """Where everything is now."""
        return Web(
            len(self._items),
            self._levels,
            self.width(),
            self.height(),
            self._line,
            self.layoutDirection() == Qt.LayoutDirection.RightToLeft,
        )

    @property
    def _line(self) -> int:
        return QFontMetrics(font(_PX)).height()

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        return QSize(30 * self._line, 25 * self._line)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        return QSize(24 * self._line, 25 * self._line)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        if not self._items:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        web = self.web
        self._grid(painter, web)
        self._numbers(painter, web)
        for each in self._series:
            self._fill(painter, web, each)
        for each in self._series:
            self._draw(painter, web, each)
        self._names(painter, web)

    def _grid(self, painter: QPainter, web: Web) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for level in range(1, web.levels + 1):
            outer = level == web.levels
            painter.setPen(QPen(theme().colour("edge" if outer else "line"), 1))
            ring = [web.point(axis, level) for axis in range(web.axes)]
            painter.drawPolygon(QPolygonF(ring))
        painter.setPen(QPen(theme().colour("line"), 1))
        for axis in range(web.axes):
            painter.drawLine(web.middle, web.point(axis, web.levels))

    def _fill(self, painter: QPainter, web: Web, series: Series) -> None:
        """What stands now is filled when no level is missing in it."""
        there = web.marks(series.levels)
        if series.look is Look.NOW and len(there) == web.axes:
            inside = theme().colour(series.look.role)
            inside.setAlpha(40)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(inside)
            painter.drawPolygon(QPolygonF(there))

    def _draw(self, painter: QPainter, web: Web, series: Series) -> None:
        painter.setPen(pen(series.look))
        for begin, end in web.runs(series.levels):
            painter.drawLine(begin, end)
        for at in web.marks(series.levels):
            draw_mark(painter, at, series.look)

    def _numbers(self, painter: QPainter, web: Web) -> None:
        """The levels by number, between the last axis and the first."""
        painter.setFont(font(_PX))
        painter.setPen(theme().colour("muted"))
        for level in range(1, web.levels + 1):
            at = (web.point(0, level) + web.point(web.axes - 1, level)) / 2
            area = _around(at, self._line)
            painter.fillRect(area, theme().colour("surface"))
            painter.drawText(area, _ALIGN.AlignCenter, str(level))

    def _names(self, painter: QPainter, web: Web) -> None:
        painter.setFont(font(_PX))
        painter.setPen(theme().colour("text"))
        for axis, name in enumerate(self._items):
            area, side = web.name(axis)
            painter.drawText(area, int(side) | _WRAP, name)


def _around(at: QPointF, size: float) -> QRectF:
    half = QPointF(size, size) * 0.4
    return QRectF(at - half, at + half)
