"""Paints a week: its lines and hours, and blocks with picture, words, and what clashes."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFontMetrics, QPainter, QPen

from coach_desktop.widgets.theme import font, pixmap, theme
from coach_desktop.widgets.week_sheet import HOUR, Drawn, Sheet

_PX = 13
_ICON, _LOCK = 16, 13
_ROUND = 6
_ROOM_FOR_ICON = 64
"""Least width of a block in which a picture stands before the words."""

_SHORT = 2
"""Letters of the name of a day in a narrow column."""

_WRAP = int(Qt.TextFlag.TextWordWrap)
_ALIGN = Qt.AlignmentFlag


def paint_sheet(painter: QPainter, sheet: Sheet, days: Sequence[str]) -> None:
    """The names of the days and hours, and a line for each hour."""
    look = theme()
    painter.setFont(font(_PX, 600))
    painter.setPen(look.colour("text2"))
    wide = painter.fontMetrics().horizontalAdvance
    fits = all(wide(name) < sheet.name(day).width() for day, name in enumerate(days))
    for day, name in enumerate(days):
        painter.drawText(sheet.name(day), _ALIGN.AlignCenter, name if fits else name[:_SHORT])
    painter.setFont(font(_PX))
    for hour in range(sheet.first, sheet.last + 1):
        at = round(sheet.at(hour * HOUR)) + 0.5
        left = 0.0 if sheet.mirrored else sheet.side
        painter.setPen(QPen(look.colour("line"), 1))
        painter.drawLine(QPointF(left, at), QPointF(left + sheet.width - sheet.side, at))
        if hour % 2 == 0:
            side = _ALIGN.AlignLeft if sheet.mirrored else _ALIGN.AlignRight
            painter.setPen(look.colour("muted"))
            flags = side | _ALIGN.AlignVCenter | _ALIGN.AlignAbsolute
            painter.drawText(sheet.hour(hour), flags, f"{hour}:00")


def paint_block(
    painter: QPainter, area: QRectF, block: Drawn, *, is_chosen: bool, mirrored: bool = False
) -> None:
    """One block: ground and edge by tone, hatched with a word when it clashes."""
    look = theme()
    serious = bool(block.clash) and not block.warns
    tone = "bad" if serious else "warn" if block.clash else block.tone
    width = 2.5 if serious else 1.5
    edge = tone if tone == "accent" else f"{tone}_edge"
    style = Qt.PenStyle.DashLine if block.other else Qt.PenStyle.SolidLine
    painter.setPen(QPen(look.colour(edge), width, style))
    painter.setBrush(look.colour(f"{tone}_tint"))
    inside = area.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.drawRoundedRect(inside, _ROUND, _ROUND)
    if serious:
        hatch = look.colour(edge)
        hatch.setAlpha(70)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(hatch, Qt.BrushStyle.BDiagPattern))
        painter.drawRoundedRect(inside, _ROUND, _ROUND)
    if is_chosen:
        painter.setPen(QPen(look.colour("text"), 2.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(inside.adjusted(-1, -1, 1, 1), _ROUND, _ROUND)
    room = area.adjusted(7, 4, -7, -4)
    if block.clash:
        room = _badge(painter, (area, room), block.clash, tone)
    _words(painter, room, block, tone, mirrored=mirrored)


def _badge(painter: QPainter, rooms: tuple[QRectF, QRectF], word: str, tone: str) -> QRectF:
    """The word for what is wrong: at the foot, upright in a narrow block, else as a picture.

    `rooms` are that of the block and that of its words; gives back what is left of the latter.
    """
    area, room = rooms
    look, metrics = theme(), QFontMetrics(font(_PX, 700))
    long, high = metrics.horizontalAdvance(word) + 8.0, metrics.height() + 2.0
    painter.setFont(font(_PX, 700))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour(tone))
    if area.width() >= long + 4 and area.height() >= high + 4:
        badge = QRectF(0, area.bottom() - high - 4, long, high)
        badge.moveLeft(area.center().x() - long / 2)
        painter.drawRoundedRect(badge, 4, 4)
        painter.setPen(look.colour("surface"))
        painter.drawText(badge, _ALIGN.AlignCenter, word)
        return room.adjusted(0, 0, 0, -high)
    if area.height() >= long + 8 and area.width() >= high + 4:
        painter.save()
        painter.translate(area.center().x(), area.bottom() - long / 2 - 4)
        painter.rotate(-90)
        badge = QRectF(-long / 2, -high / 2, long, high)
        painter.drawRoundedRect(badge, 4, 4)
        painter.setPen(look.colour("surface"))
        painter.drawText(badge, _ALIGN.AlignCenter, word)
        painter.restore()
        return room.adjusted(0, 0, 0, -long - 4)
    mark = QPointF(area.center().x() - _ICON / 2, area.center().y() - _ICON / 2)
    painter.drawPixmap(mark, pixmap("alert-triangle", tone, _ICON, stroke=2))
    return QRectF()


def _words(painter: QPainter, room: QRectF, block: Drawn, tone: str, *, mirrored: bool) -> None:
    """Picture and title, and the times below them, as far as there is room."""
    metrics = QFontMetrics(font(_PX, 600))
    line = float(metrics.height())
    if room.height() < line * 0.8 or room.width() < line:
        return
    words = QRectF(room)
    if room.width() >= _ROOM_FOR_ICON:
        at = room.right() - _ICON if mirrored else room.left()
        drawn = pixmap(block.picture, tone, _ICON)
        painter.drawPixmap(QPointF(at, room.top() + (line - _ICON) / 2), drawn)
        words = (
            room.adjusted(0, 0, -_ICON - 5, 0) if mirrored else room.adjusted(_ICON + 5, 0, 0, 0)
        )
    side = _ALIGN.AlignRight if mirrored else _ALIGN.AlignLeft
    flags = int(side | _ALIGN.AlignTop | _ALIGN.AlignAbsolute)
    if not block.movable and words.width() >= _ROOM_FOR_ICON:
        at = room.left() if mirrored else room.right() - _LOCK
        painter.drawPixmap(QPointF(at, room.top() + 2), pixmap("lock", tone, _LOCK))
        free = _LOCK + 3
        words = words.adjusted(free, 0, 0, 0) if mirrored else words.adjusted(0, 0, -free, 0)
    painter.setFont(font(_PX, 600))
    painter.setPen(theme().colour(tone))
    lines = max(1, int(room.height() / line) - 1)
    told, taken = _broken(metrics, block.title, words.width(), lines)
    words.setHeight(line * taken)
    painter.drawText(words, flags | _WRAP, told)
    below = room.adjusted(0, line * taken, 0, 0)
    plain = QFontMetrics(font(_PX))
    if below.height() >= line * 0.9 and plain.horizontalAdvance(block.times) <= room.width():
        painter.setFont(font(_PX))
        painter.drawText(below, flags, block.times)


def _broken(metrics: QFontMetrics, text: str, width: float, lines: int) -> tuple[str, int]:
    """A text as it fits in so many lines, and how many it takes; cut off on one when it must."""
    if lines > 1:
        text = text.replace(" · ", "\n")
    longest = max((metrics.horizontalAdvance(word) for word in text.split()), default=0)
    area = metrics.boundingRect(0, 0, int(width), 10_000, _WRAP, text)
    taken = max(1, round(area.height() / metrics.lineSpacing()))
    if longest <= width and taken <= lines:
        return text, taken
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(width)), 1
