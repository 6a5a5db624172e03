"""A week to look at and to move blocks in, by mouse in quarters of an hour and by keyboard.

Arrow keys choose a block, with Ctrl they move it; Enter opens it and Delete takes it back.
"""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach_desktop.widgets.theme import font
from coach_desktop.widgets.week_paint import paint_block, paint_sheet
from coach_desktop.widgets.week_sheet import DAY, STEP, Drawn, Sheet, hours_of, laid_out

PX = 13
_LEAST_WIDTH = 470
_SLACK = 4
"""How far a pressed mouse goes before a block moves with it."""

_KEY = Qt.Key
_WAYS = {
    _KEY.Key_Left: (-1, 0),
    _KEY.Key_Right: (1, 0),
    _KEY.Key_Up: (0, -1),
    _KEY.Key_Down: (0, 1),
}


class WeekGrid(QWidget):
    """Seven days with their blocks. It draws what it is told and says what was wished."""

    chosen = Signal(str)
    moved = Signal(str, int, int)
    opened = Signal(str)
    removed = Signal(str)
    wanted = Signal(int, int)

    def __init__(self, days: Sequence[str]) -> None:
        """`days` are the names of the days, Monday first."""
        super().__init__()
        self._days = tuple(days)
        self._blocks: tuple[Drawn, ...] = ()
        self._chosen = ""
        self._held: tuple[Drawn, QPointF] | None = None
        self._ghost: Drawn | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setSizePolicy(policy)
        self.setMinimumWidth(_LEAST_WIDTH)

    def show_blocks(self, blocks: Sequence[Drawn], chosen: str) -> None:
        """Draw other blocks; `chosen` is the id of the one that is marked."""
        self._blocks, self._ghost, self._held = tuple(blocks), None, None
        self.updateGeometry()
        self.mark(chosen)

    def mark(self, chosen: str) -> None:
        """Mark another block."""
        self._chosen = chosen
        self._speak()
        self.update()

    @property
    def blocks(self) -> tuple[Drawn, ...]:
        """What is drawn."""
        return self._blocks

    @property
    def sheet(self) -> Sheet:
        """Where everything is now."""
        first, last = hours_of(self._blocks)
        line = QFontMetrics(font(PX)).height()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return Sheet(self.width(), self.height(), line, first, last, mirrored)

    def area(self, block: str) -> QRectF:
        """The room of a block that is drawn."""
        return next(area for each, area in self._areas() if each.id == block)

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        return QSize(760, round(self.sheet.least))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        return QSize(_LEAST_WIDTH, round(self.sheet.least))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sheet, ghost = self.sheet, self._ghost
        paint_sheet(painter, sheet, self._days)
        for each, area in self._areas():
            marked = each.id == self._chosen
            paint_block(painter, area, each, is_chosen=marked, mirrored=sheet.mirrored)
        if ghost is not None:
            painter.setOpacity(0.8)
            area = sheet.block(ghost)
            paint_block(painter, area, ghost, is_chosen=True, mirrored=sheet.mirrored)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  (Qt's name)
        found = self._under(event.position())
        if found is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        self._choose(found.id)
        if found.movable:
            self._held = found, event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802  (Qt's name)
        if self._held is None:
            found = self._under(event.position())
            shape = Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            return
        block, since = self._held
        way = event.position() - since
        if self._ghost is None and way.manhattanLength() < _SLACK:
            return
        sheet = self.sheet
        top = QPointF(0, sheet.at(block.begin) + way.y())
        day = sheet.day_at(event.position())
        self._ghost = _placed(block, day, sheet.minute_at(top))
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.update()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:  # noqa: N802  (Qt's name)
        held, ghost, self._held, self._ghost = self._held, self._ghost, None, None
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.update()
        if held is not None and ghost is not None:
            self._move(held[0], ghost.day, ghost.begin)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802  (Qt's name)
        self._held = None
        found = self._under(event.position())
        if found is not None:
            self.opened.emit(found.id)
        elif event.position().y() > self.sheet.head:
            at = event.position()
            self.wanted.emit(self.sheet.day_at(at), self.sheet.minute_at(at))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  (Qt's name)
        block = self._marked
        if event.key() in _WAYS:
            days, steps = _WAYS[_KEY(event.key())]
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                days = -days
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._step(days, steps)
            else:
                self._next(days, steps)
        elif event.key() in {_KEY.Key_Return, _KEY.Key_Enter} and block is not None:
            self.opened.emit(block.id)
        elif event.key() == _KEY.Key_Delete and block is not None:
            self.removed.emit(block.id)
        else:
            super().keyPressEvent(event)

    @property
    def _marked(self) -> Drawn | None:
        return next((each for each in self._own() if each.id == self._chosen), None)

    def _own(self) -> list[Drawn]:
        own = (each for each in self._blocks if not each.other)
        return sorted(own, key=lambda each: (each.day, each.begin, each.id))

    def _next(self, days: int, steps: int) -> None:
        """Choose the block before or behind, or the nearest one of another day."""
        own, block = self._own(), self._marked
        if not own:
            return
        if block is None:
            self._choose(own[0].id)
        elif steps:
            at = own.index(block) + steps
            self._choose(own[min(max(0, at), len(own) - 1)].id)
        else:
            beside = [each for each in own if (each.day - block.day) * days > 0]
            nearest = min(
                beside,
                key=lambda each: (abs(each.day - block.day), abs(each.begin - block.begin)),
                default=block,
            )
            self._choose(nearest.id)

    def _step(self, days: int, steps: int) -> None:
        block = self._marked
        if block is not None and block.movable:
            moved = _placed(block, block.day + days, block.begin + steps * STEP)
            self._move(block, moved.day, moved.begin)

    def _move(self, block: Drawn, day: int, begin: int) -> None:
        if (day, begin) != (block.day, block.begin):
            self.moved.emit(block.id, day, begin)

    def _choose(self, block: str) -> None:
        if block != self._chosen:
            self.mark(block)
            self.chosen.emit(block)

    def _speak(self) -> None:
        """Say which block is chosen, for who does not see it."""
        block = self._marked
        self.setAccessibleDescription(block.spoken if block is not None else "")
        changed = QAccessible.Event.DescriptionChanged
        QAccessible.updateAccessibility(QAccessibleEvent(self, changed))

    def _under(self, at: QPointF) -> Drawn | None:
        found = (each for each, area in reversed(self._areas()) if area.contains(at))
        return next((each for each in found if not each.other), None)

    def _areas(self) -> tuple[tuple[Drawn, QRectF], ...]:
        return laid_out(self.sheet, self._blocks)


def _placed(block: Drawn, day: int, begin: int) -> Drawn:
    """The same block elsewhere, whole within one day of the week."""
    first = min(max(0, begin), DAY - block.length)
    return replace(block, day=min(max(0, day), 6), begin=first, end=first + block.length)
