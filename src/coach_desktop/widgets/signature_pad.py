"""A field to sign in with pen, finger or mouse. Points only: no time, no pressure, kept nowhere."""

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import (
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QTabletEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach_desktop.domain.language import direction
from coach_desktop.widgets.theme import font, theme

Stroke = list[tuple[int, int]]

_LEAST_HIGH = 160
"""Enough for a name; on a small screen the ways out below it are then seen too."""


class SignaturePad(QWidget):
    """Collects strokes while they are drawn, and forgets them when it is cleared or closed."""

    drawn = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._strokes: list[Stroke] = []
        self._prompt, self._language = "", "nl"
        self.setMinimumHeight(_LEAST_HIGH)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def say(self, prompt: str, language: str) -> None:
        """The words below the line, in the writer's language."""
        self._prompt, self._language = prompt, language
        self.setAccessibleName(prompt)
        self.update()

    def strokes(self) -> list[Stroke]:
        """What was drawn, in pixels of the pad from its upper left."""
        return [list(stroke) for stroke in self._strokes if len(stroke) > 1]

    def clear(self) -> None:
        """Forget what was drawn."""
        self._strokes = []
        self.update()

    def tabletEvent(self, event: QTabletEvent) -> None:  # noqa: N802  (Qt's name)
        kinds = event.Type
        if event.type() is kinds.TabletPress:
            self._begin(event.position())
        elif event.type() is kinds.TabletMove and event.pressure() > 0:
            self._go(event.position())
        elif event.type() is kinds.TabletRelease:
            self.drawn.emit()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  (Qt's name)
        self._begin(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802  (Qt's name)
        if self._strokes:
            self._go(event.position())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:  # noqa: N802  (Qt's name)
        self.drawn.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("edge"), look.hairline))
        painter.setBrush(look.colour("surface"))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 8, 8)
        self._draw_line(painter)
        pen = QPen(look.colour("text"), 2.4)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for stroke in self._strokes:
            path = QPainterPath(QPointF(*stroke[0]))
            for place in stroke[1:]:
                path.lineTo(QPointF(*place))
            painter.drawPath(path)

    def _draw_line(self, painter: QPainter) -> None:
        look, rtl = theme(), direction(self._language) == "rtl"
        height = self.height() - 56
        dashed = QPen(look.colour("edge"), 1.5, Qt.PenStyle.DashLine)
        painter.setPen(dashed)
        painter.drawLine(24, height, self.width() - 24, height)
        cross = self.width() - 40 if rtl else 40
        painter.drawLine(cross - 5, height - 20, cross + 5, height - 10)
        painter.drawLine(cross - 5, height - 10, cross + 5, height - 20)
        painter.setPen(look.colour("muted"))
        painter.setFont(font(20, 400, self._language))
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        area = self.rect().adjusted(24, self.height() - 52, -24, -8)
        painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter, self._prompt)

    def _begin(self, place: QPointF) -> None:
        self._strokes.append([(round(place.x()), round(place.y()))])
        self.update()

    def _go(self, place: QPointF) -> None:
        point = (round(place.x()), round(place.y()))
        if point != self._strokes[-1][-1]:
            self._strokes[-1].append(point)
            self.update()
