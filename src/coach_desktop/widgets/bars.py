"""Bars on one scale, one per measurement for each item; words where there is no level."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach_desktop.widgets.series import Series, brush, spoken
from coach_desktop.widgets.theme import font, pixmap, theme

_PX = 13
_ALIGN = Qt.AlignmentFlag
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextDontClip)


@dataclass(frozen=True, slots=True)
class Lanes:
    """Where everything is: names at the leading side, bars behind them, the levels over them."""

    items: int
    bars: int
    levels: int
    width: float
    line: float
    mirrored: bool = False
    lines: int = 2
    """Lines that the longest name takes."""

    @property
    def head(self) -> float:
        """Height of the row of levels."""
        return self.face + 10

    @property
    def face(self) -> float:
        """Height and width of the picture of a level."""
        return 1.25 * self.line

    @property
    def bar(self) -> float:
        """Height of one bar."""
        return self.line

    @property
    def item(self) -> float:
        """Height of all bars of one item, and the air under them."""
        return max(self.bars * (self.bar + 3), self.lines * self.line) + self.line * 0.8

    @property
    def height(self) -> float:
        """Height of it all."""
        return self.head + self.items * self.item

    @property
    def names(self) -> float:
        """Width of the names."""
        return min(self.width * 0.42, 13 * self.line)

    def name(self, item: int) -> QRectF:
        """Where the name of an item stands."""
        top = self.head + item * self.item
        area = QRectF(0, top, self.names - 12, self.item - self.line * 0.8)
        return self._turned(area)

    def place(self, item: int, bar: int, level: float) -> QRectF:
        """A bar as long as its level."""
        top = self.head + item * self.item + bar * (self.bar + 3)
        return self._turned(QRectF(self.names, top, self._room * level / self.levels, self.bar))

    def mark(self, level: float) -> float:
        """Where the end of a bar of this level is."""
        along = self.names + self._room * level / self.levels
        return self.width - along if self.mirrored else along

    @property
    def _room(self) -> float:
        return max(1.0, self.width - self.names - self.face)

    def _turned(self, area: QRectF) -> QRectF:
        if self.mirrored:
            area.moveLeft(self.width - area.left() - area.width())
        return area


class Bars(QWidget):
    """How far it goes, item by item. A refusal is told in its words and has no length."""

    def __init__(
        self, items: Sequence[str], levels: Sequence[str], series: Sequence[Series]
    ) -> None:
        """`levels` are short names, the lowest first."""
        super().__init__()
        self._items, self._levels, self._series = tuple(items), tuple(levels), tuple(series)
        self.setAccessibleName(spoken(self._items, self._series))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)

    @property
    def lanes(self) -> Lanes:
        """Where everything is now."""
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        metrics = QFontMetrics(font(_PX))
        bars = max(1, len(self._series))
        items, levels = len(self._items), len(self._levels)
        lanes = Lanes(items, bars, levels, self.width(), metrics.height(), mirrored)
        room = QRect(0, 0, int(lanes.name(0).width()), 10_000)
        heights = (metrics.boundingRect(room, _WRAP, name).height() for name in self._items)
        return replace(lanes, lines=max(2, -(-max(heights, default=0) // metrics.height())))

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        return QSize(round(26 * self.lanes.line), round(self.lanes.height))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        return QSize(round(18 * self.lanes.line), round(self.lanes.height))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  (Qt's name)
        super().resizeEvent(event)
        self.setFixedHeight(round(self.lanes.height))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lanes = self.lanes
        painter.setFont(font(_PX))
        for level, name in enumerate(self._levels, start=1):
            at = lanes.mark(level)
            self._head(painter, at, name)
            painter.setPen(QPen(theme().colour("line"), 1))
            painter.drawLine(round(at), round(lanes.head) - 4, round(at), round(lanes.height))
        for place, name in enumerate(self._items):
            painter.setPen(theme().colour("text"))
            side = _ALIGN.AlignRight if lanes.mirrored else _ALIGN.AlignLeft
            flags = side | _ALIGN.AlignVCenter | _ALIGN.AlignAbsolute
            painter.drawText(lanes.name(place), int(flags) | _WRAP, name)
            for bar, each in enumerate(self._series):
                self._bar(painter, lanes, (place, bar), each)

    def _head(self, painter: QPainter, at: float, name: str) -> None:
        painter.setPen(theme().colour("muted"))
        wide = 4 * self.lanes.line
        area = QRectF(at - wide / 2, 2, wide, self.lanes.head - 8)
        painter.drawText(area, _ALIGN.AlignCenter, name)

    def _bar(self, painter: QPainter, lanes: Lanes, at: tuple[int, int], series: Series) -> None:
        item, bar = at
        level = series.levels[item]
        if level is None:
            painter.setPen(theme().colour("muted"))
            side = _ALIGN.AlignRight if lanes.mirrored else _ALIGN.AlignLeft
            flags = side | _ALIGN.AlignVCenter | _ALIGN.AlignAbsolute
            room = lanes.place(item, bar, lanes.levels)
            words = painter.boundingRect(room, int(flags), series.words[item])
            painter.fillRect(words.adjusted(-4, 0, 4, 0), theme().colour("surface"))
            painter.drawText(room, int(flags), series.words[item])
            return
        painter.setPen(QPen(theme().colour(series.look.role), 1.5))
        painter.setBrush(brush(series.look))
        painter.drawRoundedRect(lanes.place(item, bar, level), 3, 3)


class Faces(Bars):
    """The same on a scale of faces: the levels are named by their pictures."""

    def _head(self, painter: QPainter, at: float, name: str) -> None:
        face = round(self.lanes.face)
        painter.drawPixmap(round(at - face / 2), 2, pixmap(name, "text2", face))
