"""One measurement in a chart: told apart by line, shape and word; colour only goes along."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from coach_desktop.widgets.parts import label, row
from coach_desktop.widgets.theme import theme

MARK = 5.0
"""Half the width of a mark."""

_LINE = 2.0


class Look(Enum):
    """How a measurement is drawn."""

    THEN = "then"
    BETWEEN = "between"
    NOW = "now"

    @property
    def role(self) -> str:
        """Its colour."""
        return {Look.THEN: "text2", Look.BETWEEN: "info", Look.NOW: "accent"}[self]

    @property
    def line(self) -> Qt.PenStyle:
        """Its line."""
        return {
            Look.THEN: Qt.PenStyle.DashLine,
            Look.BETWEEN: Qt.PenStyle.DotLine,
            Look.NOW: Qt.PenStyle.SolidLine,
        }[self]

    @property
    def fill(self) -> Qt.BrushStyle:
        """Its pattern inside a bar."""
        return {
            Look.THEN: Qt.BrushStyle.BDiagPattern,
            Look.BETWEEN: Qt.BrushStyle.Dense6Pattern,
            Look.NOW: Qt.BrushStyle.SolidPattern,
        }[self]


@dataclass(frozen=True, slots=True)
class Series:
    """A measurement by its name: a level from 1 for each item, or None where there is none.

    `words` says, for each item, what was answered, also where that is no level.
    """

    name: str
    levels: tuple[int | None, ...]
    words: tuple[str, ...]
    look: Look = Look.NOW


def looks(count: int) -> tuple[Look, ...]:
    """How that many measurements are drawn, the first to the last; one alone is drawn as now."""
    if count < 2:
        return (Look.NOW,) * count
    return (Look.THEN, *(Look.BETWEEN,) * (count - 2), Look.NOW)


def pen(look: Look, width: float = _LINE) -> QPen:
    """The line of a measurement."""
    return QPen(theme().colour(look.role), width, look.line)


def brush(look: Look) -> QBrush:
    """The inside of a bar."""
    return QBrush(theme().colour(look.role), look.fill)


def draw_mark(painter: QPainter, at: QPointF, look: Look) -> None:
    """A square for then, a triangle between, a disc for now."""
    painter.setPen(QPen(theme().colour(look.role), _LINE))
    painter.setBrush(theme().colour(look.role if look is Look.NOW else "surface"))
    if look is Look.NOW:
        painter.drawEllipse(at, MARK, MARK)
    elif look is Look.THEN:
        corner = QPointF(MARK, MARK)
        painter.drawRect(QRectF(at - corner, at + corner))
    else:
        top, side = QPointF(0, MARK + 1), QPointF(MARK + 1, 0)
        low = QPointF(0, MARK - 1)
        painter.drawPolygon(QPolygonF([at - top, at + side + low, at - side + low]))


class Mark(QWidget):
    """The line and shape of a measurement, beside its name in a legend."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        return QSize(40, 20)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(self.width() / 2, self.height() / 2)
        painter.setPen(pen(self._look))
        painter.drawLine(QPointF(1, middle.y()), QPointF(self.width() - 1, middle.y()))
        draw_mark(painter, middle, self._look)


def legend(series: Iterable[Series]) -> QHBoxLayout:
    """The names of the measurements with how they are drawn."""
    line = row(gap=8)
    for each in series:
        line.addWidget(Mark(each.look))
        line.addWidget(label(each.name, "small"))
        line.addSpacing(12)
    line.addStretch(1)
    return line


def spoken(items: Sequence[str], series: Iterable[Series]) -> str:
    """What a chart shows, in words for who does not see it."""
    told = (
        f"{each.name}: " + "; ".join(f"{item}: {word}" for item, word in pairs if word)
        for each in series
        if (pairs := tuple(zip(items, each.words, strict=True)))
    )
    return ". ".join(told)
