"""What every page has: a head, a body and a foot with one primary act; laid out in ui/."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QLayout, QPushButton, QVBoxLayout, QWidget

from coach_desktop.widgets.loader import load_page, part
from coach_desktop.widgets.parts import Chip, icon_button, row
from coach_desktop.widgets.theme import icon


class Page(QWidget):
    """A page out of ui/NAME.ui. Where the client looks along, the rail is not shown."""

    wants_rail = True

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._loaded = load_page(name, self)
        self._loaded.setObjectName("page")
        self.title = part(self._loaded, QLabel, "title")
        self.subtitle = part(self._loaded, QLabel, "subtitle")
        for line in (self.title, self.subtitle):
            line.setTextFormat(Qt.TextFormat.PlainText)
        self.act = part(self._loaded, QPushButton, "act")
        self.act.setIcon(icon("arrow-right", "on_accent"))
        self.act.setIconSize(QSize(26, 20))
        self.saved = Chip("", "plain")
        self.saved.hide()
        self._fill("state", row(self.saved))
        self._notice = QLabel()
        self._notice.setTextFormat(Qt.TextFormat.PlainText)
        self._notice.setProperty("tone", "bad")
        self._notice.setWordWrap(True)
        self._notice.setMinimumWidth(360)
        offline = Chip(self.tr("Offline"), "plain", "wifi-off")
        self._fill("foot_left", row(offline, self._notice, gap=12))
        back = self._loaded.findChild(QPushButton, "back")
        if back is not None:
            self._dress_back(back)

    @property
    def other(self) -> QPushButton:
        """The second act of this page; raises LookupError when it has none."""
        return part(self._loaded, QPushButton, "other")

    @property
    def back(self) -> QPushButton:
        """The way back; raises LookupError when there is none."""
        return part(self._loaded, QPushButton, "back")

    def fill(self, layout: QLayout) -> None:
        """Put a layout into the body."""
        self._fill("body", layout)

    def tell(self, sentence: str, tone: str = "bad") -> None:
        """Say a sentence at the foot; '' takes it away."""
        self._notice.setProperty("tone", tone)
        self._notice.setText(sentence)
        self._notice.style().unpolish(self._notice)
        self._notice.style().polish(self._notice)

    @property
    def told(self) -> str:
        """The sentence at the foot."""
        return self._notice.text()

    def _fill(self, name: str, layout: QLayout) -> None:
        part(self._loaded, QWidget, name).setLayout(layout)

    def _dress_back(self, back: QPushButton) -> None:
        spoken = back.text()
        model = icon_button("arrow-left", spoken)
        back.setIcon(model.icon())
        back.setIconSize(model.iconSize())
        back.setText("")
        back.setToolTip(spoken)
        back.setFixedSize(48, 48)
        back.setStyleSheet("padding: 0")


def narrow(inner: QLayout, most: int = 560) -> QVBoxLayout:
    """A column in the middle, as wide as a form reads well."""
    holder = QWidget()
    holder.setMaximumWidth(most)
    holder.setLayout(inner)
    box = QVBoxLayout()
    box.setContentsMargins(32, 24, 32, 24)
    box.addWidget(holder, 0, Qt.AlignmentFlag.AlignTop)
    return box
