"""An option as one big target: its mark, its picture, and its words in the client's language."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QTextLayout,
)
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy

from coach_desktop.domain.language import direction
from coach_desktop.widgets.marks import draw_round_mark, draw_shell, draw_square_mark
from coach_desktop.widgets.theme import font, line_height, pixmap, theme

WORDS = 27
"""Pixels of the words: 20 points."""

_LEAST = 76
_MARK, _PICTURE, _EDGE, _GAP, _PAD = 28, 64, 18, 14, 12
if TYPE_CHECKING:
    _Button = QAbstractButton
else:
    _Button = object  # the button itself comes from the radio or check box beside it


def broken(text: str, by: QFont, room: int) -> list[str]:
    """A text as the lines that fit a width."""
    layout = QTextLayout(text, by)
    layout.beginLayout()
    found = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, room))
        found.append(text[line.textStart() : line.textStart() + line.textLength()].strip())
    layout.endLayout()
    return found or [""]


class _Big(_Button):
    """The look shared by all: mark, picture, words; it grows with its words."""

    radius = 12

    def setup(self, words: str, language: str, picture: QPixmap | None) -> None:
        """Say the words, in the language they are in."""
        self._words, self._language, self._picture = words, language, picture
        self._lines = [words]
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setMinimumHeight(theme().large(_LEAST))
        self.setMouseTracking(True)

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        return QSize(240, self.minimumHeight())

    def hitButton(self, place: QPoint) -> bool:  # noqa: N802  (Qt's name)
        return self.rect().contains(place)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  (Qt's name)
        """As high as the words need at this width."""
        super().resizeEvent(event)
        self._lines = broken(self._words, font(WORDS, 600, self._language), self._room())
        look = theme()
        least = look.large(_LEAST - 2 * _PAD if self._picture is None else _PICTURE) + 2 * _PAD
        self.setMinimumHeight(max(least, len(self._lines) * self._pitch + 2 * _PAD))

    @property
    def _pitch(self) -> int:
        """From one line to the next: what the script needs, less than Arabic fonts ask."""
        return round(theme().large(WORDS) * line_height(self._language))

    def _room(self) -> int:
        """Width that the words have."""
        look = theme()
        picture = 0 if self._picture is None else look.large(_PICTURE) + _GAP
        return self.width() - 2 * _EDGE - look.large(_MARK) - _GAP - picture

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_shell(painter, self, self.radius)
        at, mark, shown = _EDGE, look.large(_MARK), look.large(_PICTURE)
        self._draw_mark(painter, self._place(at, mark))
        at += mark + _GAP
        if self._picture is not None:
            self._draw_picture(painter, self._place(at, shown))
            at += shown + _GAP
        self._draw_words(painter, at)

    def _place(self, leading: int, side: int) -> QRectF:
        """A square so far from the side where texts begin."""
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - leading - side if rtl else leading
        return QRectF(left, (self.height() - side) / 2, side, side)

    def _draw_picture(self, painter: QPainter, box: QRectF) -> None:
        look = theme()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("surface" if self.isChecked() else "accent_tint"))
        painter.drawRoundedRect(box, 10, 10)
        if self._picture is not None:
            inner = self._picture.deviceIndependentSize()
            place = box.center() - QRectF(0, 0, inner.width(), inner.height()).center()
            painter.drawPixmap(place, self._picture)

    def _draw_words(self, painter: QPainter, leading: int) -> None:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft
            if direction(self._language) == "rtl"
            else Qt.LayoutDirection.LeftToRight
        )
        painter.setPen(theme().colour("text"))
        painter.setFont(font(WORDS, 600, self._language))
        left = _EDGE if rtl else leading
        top = (self.height() - len(self._lines) * self._pitch) / 2
        for place, line in enumerate(self._lines):
            area = QRectF(left, top + place * self._pitch, self._room(), self._pitch)
            painter.drawText(area, int(flags) | int(Qt.TextFlag.TextDontClip), line)

    def _draw_mark(self, painter: QPainter, box: QRectF) -> None:
        raise NotImplementedError


class BigRadio(_Big, QRadioButton):
    """One of several."""

    def __init__(self, words: str, language: str, picture: QPixmap | None = None) -> None:
        super().__init__()
        self.setup(words, language, picture)

    def _draw_mark(self, painter: QPainter, box: QRectF) -> None:
        draw_round_mark(painter, box, chosen=self.isChecked())


class BigCheck(_Big, QCheckBox):
    """Some of several."""

    def __init__(self, words: str, language: str, picture: QPixmap | None = None) -> None:
        super().__init__()
        self.setup(words, language, picture)

    def _draw_mark(self, painter: QPainter, box: QRectF) -> None:
        draw_square_mark(painter, box, chosen=self.isChecked())


class BigWay(BigCheck):
    """A way not to answer: rounder than an option, an icon in place of the box."""

    radius = 30

    def __init__(self, name: str, words: str, language: str) -> None:
        super().__init__(words, language)
        self._name = name

    def _draw_mark(self, painter: QPainter, box: QRectF) -> None:
        role = "accent" if self.isChecked() else "text2"
        painter.drawPixmap(box.topLeft(), pixmap(self._name, role, round(box.width())))
