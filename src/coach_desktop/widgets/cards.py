"""An answer that is one big target: a real radio or check button, painted as a card."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy

from coach_desktop.domain.language import direction
from coach_desktop.widgets.marks import draw_round_mark, draw_shell, draw_square_mark
from coach_desktop.widgets.theme import font, pixmap, theme

_ALIGN = Qt.AlignmentFlag
_ONE_LINE, _PAD = 56, 9
_MARK, _EDGE, _GAP = 22, 16, 12
_CELL = 48
_NARROWEST = 120
PICTURE = 64
"""Side of the square in which the picture of an option stands."""

_WRAP = Qt.TextFlag.TextWordWrap


if TYPE_CHECKING:
    _Button = QAbstractButton
else:
    _Button = object  # the button itself comes from the radio or check box beside it


class _Card(_Button):
    """The look shared by both: mark, Dutch at the leading side, the client's words at the other."""

    radius = 8

    def setup(self, dutch: str, other: str, language: str) -> None:
        """Say the words; `other` is '' when the client reads Dutch."""
        self._dutch, self._other, self._language = dutch, other, language
        self._two = False
        self._high = 0
        self._picture = QPixmap()
        self.setAccessibleName(" · ".join(filter(None, (other, dutch))))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setMinimumHeight(_ONE_LINE)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMouseTracking(True)

    def show_picture(self, picture: QPixmap) -> None:
        """Put a picture between the mark and the words."""
        self._picture = picture
        self.setMinimumHeight(self._least)
        self.update()

    @property
    def _least(self) -> int:
        return _ONE_LINE if self._picture.isNull() else PICTURE + 2 * _PAD

    @property
    def _lead(self) -> int:
        """What the mark and the picture take of the width, with the air behind each."""
        return _MARK + _GAP + (0 if self._picture.isNull() else PICTURE + _GAP)

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        return QSize(240, self.minimumHeight())

    def minimumSizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """Narrow enough for several beside each other; the words break into lines."""
        return QSize(_NARROWEST, self.minimumHeight())

    def hitButton(self, place: QPoint) -> bool:  # noqa: N802  (Qt's name)
        return self.rect().contains(place)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  (Qt's name)
        """Two languages on one line when they fit, below each other when they do not."""
        super().resizeEvent(event)
        room = self.width() - self._lead - 2 * _EDGE
        dutch = QFontMetrics(font(15, 600))
        other = QFontMetrics(font(17, 400, self._language))
        needed = dutch.horizontalAdvance(self._dutch) + other.horizontalAdvance(self._other) + 16
        self._two = bool(self._other) and needed > room
        self._high = self._tall(dutch, self._dutch, room)
        low = self._tall(other, self._other, room) if self._two else 0
        self.setMinimumHeight(max(self._least, self._high + low + 2 * _PAD))

    def _tall(self, metrics: QFontMetrics, text: str, room: int) -> int:
        """Height of a text when it is broken in the room there is."""
        area = metrics.boundingRect(QRect(0, 0, max(1, room), 10_000), int(_WRAP), text)
        return area.height()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_shell(painter, self, self.radius)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - _EDGE - _MARK if rtl else _EDGE
        self._draw_mark(painter, QRectF(left, (self.height() - _MARK) / 2, _MARK, _MARK))
        if not self._picture.isNull():
            box = QRect(0, 0, PICTURE, PICTURE)
            box.moveTop((self.height() - PICTURE) // 2)
            beside = _EDGE + _MARK + _GAP
            box.moveLeft(self.width() - beside - PICTURE if rtl else beside)
            painter.drawPixmap(box, self._picture)
        words = QRectF(
            _EDGE if rtl else _EDGE + self._lead, 0,
            self.width() - self._lead - 2 * _EDGE, self.height(),
        )  # fmt: skip
        self._draw_words(painter, words)

    def _draw_mark(self, painter: QPainter, box: QRectF) -> None:
        raise NotImplementedError

    def _draw_words(self, painter: QPainter, area: QRectF) -> None:
        look = theme()
        edge = area.top() + _PAD + self._high
        high = QRectF(area.left(), area.top(), area.width(), edge) if self._two else area
        low = QRectF(area.left(), edge, area.width(), area.bottom() - edge) if self._two else area
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.setPen(look.colour("text"))
        painter.setFont(font(15, 600 if self.isChecked() else 400))
        leading = _ALIGN.AlignRight if rtl else _ALIGN.AlignLeft
        flags = _ALIGN.AlignVCenter | _ALIGN.AlignAbsolute
        painter.drawText(high, int(leading | flags) | int(_WRAP), self._dutch)
        if self._other:
            painter.setPen(look.colour("text2"))
            painter.setFont(font(17, 400, self._language))
            painter.setLayoutDirection(
                Qt.LayoutDirection.RightToLeft
                if direction(self._language) == "rtl"
                else Qt.LayoutDirection.LeftToRight
            )
            trailing = _ALIGN.AlignLeft if rtl else _ALIGN.AlignRight
            painter.drawText(
                low,
                int(trailing | flags) | int(_WRAP) | int(Qt.TextFlag.TextDontClip),
                self._other,
            )


class RadioCard(_Card, QRadioButton):
    """One of several."""

    def __init__(self, dutch: str, other: str = "", language: str = "nl") -> None:
        super().__init__()
        self.setup(dutch, other, language)

    def _draw_mark(self, painter: QPainter, box: QRectF) -> None:
        draw_round_mark(painter, box, chosen=self.isChecked())


class CheckCard(_Card, QCheckBox):
    """Some of several."""

    def __init__(self, dutch: str, other: str = "", language: str = "nl") -> None:
        super().__init__()
        self.setup(dutch, other, language)

    def _draw_mark(self, painter: QPainter, box: QRectF) -> None:
        draw_square_mark(painter, box, chosen=self.isChecked())


class WayCard(CheckCard):
    """A way not to answer: rounder than an option, an icon in place of the box."""

    radius = 26

    def __init__(self, name: str, dutch: str, other: str = "", language: str = "nl") -> None:
        super().__init__(dutch, other, language)
        self._name = name

    def _draw_mark(self, painter: QPainter, box: QRectF) -> None:
        role = "accent" if self.isChecked() else "text2"
        painter.drawPixmap(box.topLeft(), pixmap(self._name, role, _MARK))


class _Cell(_Button):
    """An answer in a table: only its mark, for the words stand above the column."""

    def setup_cell(self, spoken: str) -> None:
        """`spoken` is what a screen reader says of it."""
        self.setText("")
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.setMinimumSize(_CELL, _CELL)

    def hitButton(self, place: QPoint) -> bool:  # noqa: N802  (Qt's name)
        return self.rect().contains(place)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(0, 0, _MARK, _MARK)
        box.moveCenter(QRectF(self.rect()).center())
        self._draw_mark(painter, box)

    if TYPE_CHECKING:

        def _draw_mark(self, painter: QPainter, box: QRectF) -> None: ...


class RadioCell(_Cell, RadioCard):
    """One of a row."""

    def __init__(self, spoken: str) -> None:
        super().__init__(spoken)
        self.setup_cell(spoken)


class CheckCell(_Cell, CheckCard):
    """Some of a row."""

    def __init__(self, spoken: str) -> None:
        super().__init__(spoken)
        self.setup_cell(spoken)
