"""A block of text in its own language: direction, font and line height follow its script."""

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from coach_desktop.domain.language import direction
from coach_desktop.widgets.parts import face, marked
from coach_desktop.widgets.theme import font, line_height

_NATURAL_LINE = 1.36
"""Line height that Noto Sans asks of itself, in em; Noto Sans Arabic asks 2.11."""


class ClientText(QLabel):
    """Words in a client's language; what was typed in them is never read as HTML."""

    def __init__(
        self, text: str = "", language: str = "nl", *, px: int = 27, weight: int = 400
    ) -> None:
        super().__init__()
        self._px, self._weight = px, weight
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.say(text, language)

    def say(self, text: str, language: str) -> None:
        """Show other words, in another language."""
        marked(self, lang=language)
        self.setFont(font(self._px, self._weight, language))
        rtl = direction(language) == "rtl"
        percent = 84 if rtl else round(line_height(language) / _NATURAL_LINE * 100)
        side = "right" if rtl else "left"
        families = ",".join(f"'{family}'" for family in self.font().families())
        self.setText(
            f'<p dir="{"rtl" if rtl else "ltr"}" align="{side}" style="margin:0;'
            f"line-height:{percent}%;font-family:{families};font-size:{self.font().pixelSize()}px;"
            f'font-weight:{self._weight}">{escape(text).replace(chr(10), "<br>")}</p>'
        )
        alignment = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(
            alignment | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        )
        self.setAccessibleName(text)

    def toward(self, language: str) -> None:
        """Stand at the side where texts of this language begin, whatever its own direction is."""
        rtl = direction(language) == "rtl"
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        self.setText(self.text().replace('align="left"', f'align="{"right" if rtl else "left"}"'))
        self.setAlignment(side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """Ask little: else a scroll area makes room for the text at its narrowest."""
        return QSize(64, self.fontMetrics().height())


def turn(widget: QWidget, language: str) -> None:
    """Lay a widget out in the direction of a language."""
    rtl = direction(language) == "rtl"
    widget.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    )
    for each in widget.findChildren(QPushButton):
        face(each, rtl=rtl)
