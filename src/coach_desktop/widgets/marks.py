"""What a big option looks like: the card that it is, and its mark, round or square."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractButton

from coach_desktop.widgets.theme import pixmap, theme


def draw_shell(painter: QPainter, button: QAbstractButton, radius: int) -> None:
    """The card below the words: coloured when chosen, darker at its edge below the mouse."""
    look, chosen = theme(), button.isChecked()
    edge = 2.0 if chosen else float(look.hairline)
    role = "accent" if chosen else "text2" if button.underMouse() else "edge"
    painter.setPen(QPen(look.colour(role), edge))
    painter.setBrush(look.colour("accent_tint" if chosen else "surface"))
    area = QRectF(button.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
    painter.drawRoundedRect(area, radius, radius)


def draw_round_mark(painter: QPainter, box: QRectF, *, chosen: bool) -> None:
    """The ring of one of several, with a dot in it when it is the one."""
    look = theme()
    painter.setPen(QPen(look.colour("accent" if chosen else "edge"), 2))
    painter.setBrush(look.colour("surface"))
    painter.drawEllipse(box.adjusted(1, 1, -1, -1))
    if chosen:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("accent"))
        inner = box.width() * 2 / 7
        painter.drawEllipse(box.adjusted(inner, inner, -inner, -inner))


def draw_square_mark(painter: QPainter, box: QRectF, *, chosen: bool) -> None:
    """The box of some of several, ticked when chosen."""
    look, side = theme(), round(box.width())
    painter.setPen(QPen(look.colour("accent" if chosen else "edge"), 2))
    painter.setBrush(look.colour("accent" if chosen else "surface"))
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), side / 4.5, side / 4.5)
    if chosen:
        painter.drawPixmap(box.topLeft(), pixmap("check", "on_accent", side, stroke=2.5))
