"""Small parts out of plain widgets and the style sheet: text, buttons, chips, cards, rows."""

from collections.abc import Iterable
from typing import TypeVar

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from coach_desktop.widgets.theme import USUAL, Mode, font, icon, pixmap, theme

LEAST_TARGET = 44
_LONG_NAME = 80
"""Signs above which a text on one line is cut off at its edge: else it widens the window."""

CHIP_HEIGHT = 28


B = TypeVar("B", bound=QBoxLayout)
W = TypeVar("W", bound=QWidget)


class Stretch:
    """Room that grows, in a row or a column."""


STRETCH = Stretch()

Piece = QWidget | QLayout | int | Stretch | None


def row(*pieces: Piece, gap: int = 8, margin: int = 0) -> QHBoxLayout:
    """Pieces beside each other; a number is that much air."""
    return _filled(QHBoxLayout(), pieces, gap, margin)


def column(*pieces: Piece, gap: int = 8, margin: int = 0) -> QVBoxLayout:
    """Pieces below each other; a number is that much air."""
    return _filled(QVBoxLayout(), pieces, gap, margin)


def beside(*pieces: Piece, gap: int = 16) -> QBoxLayout:
    """Pieces beside each other, but below each other where the texts are larger than usual."""
    return row(*pieces, gap=gap) if theme().percent == USUAL else column(*pieces, gap=gap)


def _filled(box: B, pieces: Iterable[Piece], gap: int, margin: int) -> B:
    box.setSpacing(gap)
    box.setContentsMargins(margin, margin, margin, margin)
    for piece in pieces:
        match piece:
            case Stretch():
                box.addStretch(1)
            case int():
                box.addSpacing(piece)
            case QLayout():
                box.addLayout(piece)
            case QWidget():
                box.addWidget(piece)
            case None:
                pass
    return box


def marked(widget: W, **properties: str) -> W:
    """Set the properties that the style sheet looks at."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    return widget


def frame(role: str, layout: QLayout) -> QFrame:
    """A surface of the style sheet: card, well, tint, bar, top, rail, pane."""
    made = marked(QFrame(), role=role)
    made.setLayout(layout)
    return made


def card(*pieces: Piece, gap: int = 8, margin: int = 24) -> QFrame:
    """A white card with air."""
    return frame("card", column(*pieces, gap=gap, margin=margin))


def rule() -> QFrame:
    """A hairline."""
    return marked(QFrame(), role="rule")


def scrolled(*pieces: Piece, gap: int = 16, margin: int = 24) -> QScrollArea:
    """A column that scrolls when it must; sideways in large text only."""
    inner = QWidget()
    inner.setObjectName("scrolled")
    inner.setLayout(column(*pieces, gap=gap, margin=margin))
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(inner)
    if theme().percent == USUAL:
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def sideways(layout: QLayout) -> QScrollArea:
    """What stands beside each other and scrolls sideways, so that head and foot stay in place."""
    inner = QWidget()
    inner.setLayout(layout)
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setWidget(inner)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def clear(layout: QLayout) -> None:
    """Take everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear(inner)


def heading(text: str, *after: Piece) -> QHBoxLayout:
    """The head of a card; as high with a button as without."""
    title = label(text, "title3")
    box = row(title, STRETCH, *after, gap=12)
    box.addStrut(36)
    return box


def label(text: str, role: str = "body", *, tone: str = "", wrap: bool = False) -> QLabel:
    """A Dutch text of the coach's screen; plain text, whatever it holds."""
    made = marked(QLabel(text), role=role, tone=tone)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if len(text) > _LONG_NAME:
        made.setMinimumWidth(64)
    if wrap:
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        made.setMinimumWidth(64)
    return made


def picture(name: str, role: str = "muted", px: int = 20) -> QLabel:
    """An icon that stands beside words."""
    made = QLabel()
    made.setPixmap(pixmap(name, role, px))
    made.setFixedSize(px, px)
    return made


_ICON_ROLES = {"primary": "on_accent", "danger": "bad", "pill": "text2", "brand": "on_brand"}


def button(
    text: str, kind: str = "secondary", name: str = "", *, language: str = "nl"
) -> QPushButton:
    """A button: primary, secondary, quiet, danger, pill or tab; `name` is its icon."""
    made = marked(QPushButton(text), kind=kind, lang=language)
    if name:
        marked(made, sign=name)
        face(made, rtl=False)
        made.setIconSize(QSize(26, 20))
    made.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAccessibleName(text)
    return made


def face(made: QPushButton, *, rtl: bool) -> None:
    """Turn the air beside the icon of a button to its words."""
    name, kind = str(made.property("sign") or ""), str(made.property("kind"))
    if name:
        made.setIcon(icon(name, _ICON_ROLES.get(kind, "accent"), air=-6 if rtl else 6))


def icon_button(name: str, spoken: str) -> QPushButton:
    """A button that is only an icon; its name is spoken and shown as tool tip."""
    made = marked(QPushButton(), kind="quiet")
    made.setIcon(icon(name, "text2", 22, air=0))
    made.setIconSize(QSize(22, 22))
    made.setFixedSize(48, 48)
    made.setStyleSheet("padding: 0")
    made.setAccessibleName(spoken)
    made.setToolTip(spoken)
    return made


class Chip(QWidget):
    """A state: icon, word and colour. Tones: ok, warn, bad, info, plain."""

    def __init__(self, text: str, tone: str = "plain", name: str = "") -> None:
        super().__init__()
        self._text, self._tone, self._name = text, tone, name
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def say(self, text: str, tone: str, name: str = "") -> None:
        """Show another state."""
        self._text, self._tone, self._name = text, tone, name
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        return chip_size(self._text, self._name)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_chip(painter, self.rect(), self._text, self._tone, self._name)


def chip_size(text: str, name: str = "") -> QSize:
    """How large a chip is, with an icon or without."""
    width = QFontMetrics(font(13, 600)).horizontalAdvance(text)
    return QSize(width + (22 if name else 0) + 24, theme().large(CHIP_HEIGHT))


def paint_chip(painter: QPainter, within: QRect, text: str, tone: str, name: str = "") -> None:
    """A state: icon, word and colour."""
    look = theme()
    edge = QPen(look.colour(tone), 2) if look.mode is Mode.CONTRAST else Qt.PenStyle.NoPen
    painter.setPen(edge)
    painter.setBrush(look.colour(f"{tone}_tint"))
    painter.drawRoundedRect(within.adjusted(1, 1, -1, -1), 13, 13)
    area = within.adjusted(12, 0, -12, 0)
    if name:
        painter.drawPixmap(
            within.left() + 10, within.center().y() - 7, pixmap(name, tone, 16, stroke=2)
        )
        area = area.adjusted(20, 0, 0, 0)
    painter.setPen(look.colour(tone))
    painter.setFont(font(13, 600))
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
