"""A ladder: the highest step on top, each with its name, and a mark where somebody stands."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach_desktop.widgets.series import MARK, Series, draw_mark, spoken
from coach_desktop.widgets.theme import font, theme

_PX = 15
_MARKS = 96
"""Room for the marks, between the two poles of the ladder."""

_ALIGN = Qt.AlignmentFlag
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextDontClip)


class Rungs(QWidget):
    """The steps of a ladder with who stands where; `steps` are named from the lowest on."""

    def __init__(self, what: str, steps: Sequence[str], series: Sequence[Series]) -> None:
        super().__init__()
        self._steps, self._series = tuple(steps), tuple(series)
        self.setAccessibleName(spoken((what,), self._series))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def _rung(self) -> int:
        return 2 * QFontMetrics(font(_PX)).height() + 4

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        return QSize(440, self._rung * len(self._steps) + 8)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        return QSize(280, self.sizeHint().height())

    def step(self, level: int) -> QRectF:
        """The room of a step, from 1: marks at the leading side, its name behind them."""
        top = (len(self._steps) - level) * self._rung + 4
        return QRectF(0, top, self.width(), self._rung)

    def mark(self, level: int, place: int) -> QPointF:
        """Where the mark of a measurement stands on a step."""
        along = _MARKS * (place + 1) / (len(self._series) + 1)
        return QPointF(self._along(along), self.step(level).center().y())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().colour("edge"), 3))
        for pole in (2, _MARKS):
            at = round(self._along(pole))
            painter.drawLine(at, 2, at, self.height() - 2)
        standing = {level for each in self._series for level in each.levels}
        for level, name in enumerate(self._steps, start=1):
            self._step(painter, level, name, is_here=level in standing)
        for place, each in enumerate(self._series):
            if (here := each.levels[0]) is not None:
                draw_mark(painter, self.mark(here, place), each.look)

    def _step(self, painter: QPainter, level: int, name: str, *, is_here: bool) -> None:
        room = self.step(level)
        painter.setPen(QPen(theme().colour("edge"), 2))
        below = round(room.center().y() + MARK + 4)
        painter.drawLine(round(self._along(2)), below, round(self._along(_MARKS)), below)
        painter.setFont(font(_PX, 600 if is_here else 400))
        painter.setPen(theme().colour("text"))
        mirrored = self._is_mirrored
        text = QRectF(_MARKS + 16, room.top(), self.width() - _MARKS - 16, room.height())
        if mirrored:
            text.moveLeft(0)
        side = _ALIGN.AlignRight if mirrored else _ALIGN.AlignLeft
        painter.drawText(text, int(side | _ALIGN.AlignVCenter | _ALIGN.AlignAbsolute) | _WRAP, name)

    @property
    def _is_mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _along(self, x: float) -> float:
        return self.width() - x if self._is_mirrored else x
