"""Draws the rows of the board, and lets one be chosen by key or by press."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen, QTransform
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from coach_desktop.casework.board import Line
from coach_desktop.desktop import board_words as say
from coach_desktop.desktop.board_list import ENTRY, BoardList, Entry, Sort
from coach_desktop.desktop.path_line import MINI_PATH, paint_mini_path
from coach_desktop.desktop.urgency import TONES
from coach_desktop.widgets.parts import chip_size, paint_chip
from coach_desktop.widgets.theme import font, pixmap, theme

_HEIGHTS = {Sort.GROUP: 46, Sort.HOUSEHOLD: 34, Sort.DOSSIER: 70}
_CHIP_LINE = 36
"""In large text the path and the chip stand on a line of their own, so high."""

_PERSON, _AIR, _ROUND, _FORWARD, _STEP = 330, 14, 10, 22, 18
_START = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter

_Index = QModelIndex | QPersistentModelIndex


class BoardRows(QStyledItemDelegate):
    """One row: who, how far, what comes next and why, and how many days there are."""

    def __init__(self, group_of: Callable[[str], str], own: str) -> None:
        super().__init__()
        self._group_of, self._own = group_of, own

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802  (Qt's name)
        sort = _entry(index).sort
        more = _CHIP_LINE if theme().is_large and sort is Sort.DOSSIER else 0
        return QSize(0, theme().large(_HEIGHTS[sort] + more))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        entry = _entry(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area, turned = option.rect, option.direction == Qt.LayoutDirection.RightToLeft
        painter.setLayoutDirection(option.direction)
        if entry.line is None:
            _title(painter, area, entry, turned=turned)
        else:
            self._dossier(painter, area, entry, entry.line, option.state)
        painter.restore()

    def _dossier(
        self, painter: QPainter, area: QRect, entry: Entry, line: Line, state: QStyle.StateFlag
    ) -> None:
        look, turned = theme(), painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
        ground = area.adjusted(2, 3, -2, -3)
        is_here = bool(state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver))
        edge = "accent" if state & QStyle.StateFlag.State_Selected else "line"
        painter.setPen(QPen(look.colour(edge), look.hairline))
        painter.setBrush(look.colour("hover" if is_here else "surface"))
        painter.drawRoundedRect(ground, _ROUND, _ROUND)
        if entry.inside:
            bar = QRect(ground.left() + 6, ground.top() + 10, 4, ground.height() - 20)
            painter.fillRect(_mirrored(bar, area, turned=turned), look.colour("accent_line"))
        left = ground.left() + _AIR + (10 if entry.inside else 0)
        below = QRect(ground)
        if look.is_large:
            ground.setBottom(ground.bottom() - look.large(_CHIP_LINE))
            below.setTop(ground.bottom() - 8)
        right = self._end(painter, below, line)
        person = QRect(left, ground.top() + 8, _PERSON, ground.height() - 16)
        if look.is_large:
            person.setWidth((ground.width() - 2 * _AIR - _STEP) // 2)
        _two(painter, _mirrored(person, area, turned=turned), line.step.found.name,
             say.about(line, self._group_of, self._own))  # fmt: skip
        path = QRect(person.right() + _STEP, ground.center().y() - 6, *MINI_PATH)
        if look.is_large:
            path.moveTo(left, below.center().y() - 6)
        at = _mirrored(path, area, turned=turned)
        paint_mini_path(painter, at, line.step.reached, line.step.next)
        told = QRect(path.right() + _STEP, person.top(), 0, person.height())
        told.setRight(right - _STEP)
        if look.is_large:
            told.setLeft(person.right() + _STEP)
            told.setRight(ground.right() - _AIR)
        _two(painter, _mirrored(told, area, turned=turned), say.where(line.step),
             say.why(line.step), strong=False)  # fmt: skip

    def _end(self, painter: QPainter, ground: QRect, line: Line) -> int:
        """The chip and the arrow at the end of a row; gives where they begin, read from left."""
        turned = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
        middle = ground.center().y()
        forward = QRect(ground.right() - _AIR - 16, middle - 10, 20, 20)
        arrow = pixmap("chevron-right", "muted")
        if turned:
            arrow = arrow.transformed(QTransform().scale(-1, 1))
        painter.drawPixmap(_mirrored(forward, ground, turned=turned), arrow)
        tone, mark = TONES[line.step.urgency]
        words = say.due(line.step)
        size = chip_size(words, mark)
        chip = QRect(forward.left() - 10 - size.width(), middle - size.height() // 2 + 1,
                     size.width(), size.height())  # fmt: skip
        paint_chip(painter, _mirrored(chip, ground, turned=turned), words, tone, mark)
        return chip.left()


class BoardView(QListView):
    """The rows, one of which is chosen by Enter, space or a press."""

    chosen = Signal(str)

    def __init__(self, rows: BoardList, group_of: Callable[[str], str], own: str) -> None:
        """`own` is the coach whose name is not said beside each of his dossiers."""
        super().__init__()
        self.setObjectName("board")
        self.setModel(rows)
        self._delegate = BoardRows(group_of, own)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Dossiers by what is due"))
        self.clicked.connect(self._choose)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  (Qt's name)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        line = _entry(index).line if index.isValid() else None
        if line is not None:
            self.chosen.emit(line.step.found.dossier)


def _entry(index: _Index) -> Entry:
    entry = index.data(ENTRY)
    if not isinstance(entry, Entry):
        raise TypeError(type(entry).__name__)
    return entry


def _mirrored(rect: QRect, within: QRect, *, turned: bool) -> QRect:
    if not turned:
        return rect
    return QRect(
        within.left() + within.right() - rect.right(), rect.top(), rect.width(), rect.height()
    )


def _title(painter: QPainter, area: QRect, entry: Entry, *, turned: bool) -> None:
    """What stands above dossiers: the urgency, or how many live together."""
    tone, mark = TONES[entry.group]
    role = "muted" if tone == "plain" else tone
    size, weight, at = 16, 600, area.adjusted(4, 8, -4, 0)
    if entry.sort is Sort.HOUSEHOLD:
        mark, role = ("alert-triangle", "warn") if entry.lacks else ("users", "text2")
        size, weight, at = 14, 500, area.adjusted(12, 2, -4, 0)
    sign = QRect(at.left(), at.center().y() - 10, 20, 20)
    painter.drawPixmap(_mirrored(sign, area, turned=turned), pixmap(mark, role))
    painter.setPen(theme().colour(role))
    painter.setFont(font(size, weight))
    words = QRect(sign.right() + 10, at.top(), at.right() - sign.right() - 10, at.height())
    _write(painter, _mirrored(words, area, turned=turned), entry.text)


def _two(painter: QPainter, area: QRect, above: str, below: str, *, strong: bool = True) -> None:
    """Two lines of words; one that is too long ends in dots."""
    look, half = theme(), area.height() // 2
    painter.setPen(look.colour("text" if strong else "text2"))
    painter.setFont(font(16, 600 if strong else 500))
    upper = QRect(area.left(), area.top(), area.width(), half)
    _write(painter, upper if below else area, above)
    if below:
        painter.setPen(look.colour("muted"))
        painter.setFont(font(13))
        _write(painter, QRect(area.left(), area.top() + half, area.width(), half), below)


def _write(painter: QPainter, area: QRect, words: str) -> None:
    fits = QFontMetrics(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, _START, fits)
