"""A number behind dots, so that nobody reads it over a shoulder; a press asks for it."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from coach_desktop.widgets.parts import STRETCH, column, icon_button, label, row
from coach_desktop.widgets.theme import icon

MASK = "•••• •••"
SHOWN_FOR = 30_000
"""Milliseconds after which a number that was shown is masked again."""


class MaskedNumber(QWidget):
    """Holds no number until it is shown one, and none after it is masked again."""

    asked = Signal()

    def __init__(
        self, name: str, title: str, role: str = "body", *, above: QWidget | None = None
    ) -> None:
        """`name` is the code of the number, `title` how it is called on the screen.

        `above` stands over the number, with the buttons beside both.
        """
        super().__init__()
        self._title = title
        self._text = label("", role)
        self._show = icon_button("eye", "")
        self._show.setObjectName(f"show_{name}")
        self._show.clicked.connect(self._pressed)
        self._copy = icon_button("copy", self.tr("Copy {name}").format(name=title))
        self._copy.setObjectName(f"copy_{name}")
        self._copy.clicked.connect(self._to_clipboard)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(SHOWN_FOR)
        self._quiet.timeout.connect(self.hide_number)
        words = column(above, self._text, gap=2)
        self.setLayout(row(words, self._show, self._copy, STRETCH, gap=4))
        self._is_shown = False
        self.hide_number()

    @property
    def text(self) -> str:
        """What it shows: dots, or the number."""
        return self._text.text()

    def show_number(self, number: str) -> None:
        """Show the number for a while; its line stands in the reading log."""
        self._say(number, "eye-off", self.tr("Hide {name}"))
        self._text.setAccessibleName(f"{self._title} {number}")
        self._copy.show()
        self._is_shown = True
        self._quiet.start()

    def hide_number(self) -> None:
        """Put the dots before it."""
        self._quiet.stop()
        self._is_shown = False
        self._say(MASK, "eye", self.tr("Show {name}"))
        self._text.setAccessibleName(self.tr("{name}, masked").format(name=self._title))
        self._copy.hide()

    def _say(self, text: str, name: str, act: str) -> None:
        spoken = act.format(name=self._title)
        self._text.setText(text)
        self._show.setIcon(icon(name, "text2", 22, air=0))
        self._show.setAccessibleName(spoken)
        self._show.setToolTip(spoken)

    def _pressed(self) -> None:
        if self._is_shown:
            self.hide_number()
        else:
            self.asked.emit()

    def _to_clipboard(self) -> None:
        QGuiApplication.clipboard().setText(self._text.text())
