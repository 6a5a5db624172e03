"""What every page has: a head, a body and a foot with one primary act; laid out in ui/."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
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

from coach_desktop.desktop.page_head import ANY_HEIGHT, LargeHead, let_break
from coach_desktop.desktop.road import RoadPanel
from coach_desktop.widgets.loader import load_page, part
from coach_desktop.widgets.parts import Chip, icon_button, row
from coach_desktop.widgets.texts import turn
from coach_desktop.widgets.theme import USUAL, icon, theme

_LEAST_TITLE = 64

_LINES = {"top": 44, "foot": 12}
"""How many px of the height of head and foot grow with the text."""

_BESIDE_THE_ROAD = 240
"""Least width of the sentence at the foot of a page that stands beside the road."""


class Page(QWidget):
    """A page out of ui/NAME.ui. Where the client looks along, the rail is not shown."""

    wants_rail = True
    keeps_typing = False
    """Whether what is typed is kept by itself, without a press."""

    def __init__(self, name: str, act: str = "arrow-right") -> None:
        """Load a page; `act` is the icon of its primary act, an arrow stands behind the words."""
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.name = name
        self._loaded = load_page(name, self)
        self._loaded.setObjectName("page")
        self._large = self._let_scroll() if theme().percent > USUAL else None
        self.title = part(self._loaded, QLabel, "title")
        self.subtitle = part(self._loaded, QLabel, "subtitle")
        for line in (self.title, self.subtitle):
            line.setTextFormat(Qt.TextFormat.PlainText)
            line.setMinimumWidth(_LEAST_TITLE)  # a name of hundreds of signs widens no window
        self.subtitle.hide()
        self.read_anew: Callable[[], None] | None = None
        """Shows what came in meanwhile; None where the page has to be opened again for it."""
        self.first: QWidget | None = None
        self.act = part(self._loaded, QPushButton, "act")
        self._act_icon = act
        self._dress_act()
        self.saved = Chip("", "plain")
        self.saved.hide()
        self.help = icon_button("question-mark", self.tr("Help with this page (F1)"))
        self.help.setObjectName("help")
        self.help.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a press takes nobody out of his field
        self._head_end = row(self.saved, self.help, gap=12)
        self._fill("state", self._head_end)
        self._dress_foot()
        back = self._loaded.findChild(QPushButton, "back")
        if back is not None:
            self._dress_back(back)

    def _dress_foot(self) -> None:
        self._notice = QLabel()
        self._notice.setTextFormat(Qt.TextFormat.PlainText)
        self._notice.setProperty("tone", "bad")
        self._notice.setWordWrap(True)
        self._notice.setMinimumWidth(560)
        self._offline = Chip(self.tr("Offline"), "plain", "wifi-off")
        self._notice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._notice.hide()
        self._fill("foot_left", row(self._offline, self._notice, gap=12))
        self._foot_bar = part(self._loaded, QFrame, "foot")
        self._foot_bar.setMaximumHeight(ANY_HEIGHT)  # a long sentence makes it higher
        if self._large is not None:
            self._tell_above()

    def flush(self) -> None:
        """Take what is typed: before leaving, locking or closing. A page that takes it says how."""

    def take(self) -> None:
        """Take what is typed, on a page that stays."""
        self.flush()

    @property
    def works_at(self) -> bool:
        """Whether something that stood here lies open to be changed and kept as a whole."""
        return False

    def unkept(self) -> int:
        """How much of what was typed or drawn here is in no vault, once everything was flushed."""
        return 0

    @property
    def other(self) -> QPushButton:
        """The second act of this page; raises LookupError when it has none."""
        return part(self._loaded, QPushButton, "other")

    @property
    def back(self) -> QPushButton:
        """The way back; raises LookupError when there is none."""
        return part(self._loaded, QPushButton, "back")

    def under(self, text: str) -> None:
        """Say a line under the title."""
        self.subtitle.setText(text)
        self.subtitle.setVisible(bool(text))

    def fill(self, layout: QLayout) -> None:
        """Put a layout into the body."""
        self._fill("body", layout)

    def above(self, line: QWidget) -> None:
        """Put a line between head and body."""
        page = self._loaded.layout()
        if isinstance(page, QVBoxLayout):
            page.insertWidget(1, line)

    def to_foot(self, widget: QWidget) -> None:
        """Fill the foot with something; what is said then stands on a line above it."""
        foot = part(self._loaded, QWidget, "foot_left").layout()
        if foot is None:
            raise LookupError("foot_left")
        self._offline.hide()
        foot.addWidget(widget)
        self._tell_above()

    def works_online(self) -> None:
        """Leave out that no network is used: on this page it is."""
        self._offline.hide()

    def beside_act(self, widget: QWidget) -> None:
        """Put something before the primary act."""
        foot = self._foot_bar.layout()
        if isinstance(foot, QHBoxLayout):
            foot.insertWidget(foot.indexOf(self.act), widget)

    def to_state(self, widget: QWidget) -> None:
        """Put something at the end of the head, behind what is said of saving, before the help."""
        if self._large is not None:
            self._large.line.addWidget(widget)
        else:
            self._head_end.insertWidget(self._head_end.count() - 1, widget)

    def tell(self, sentence: str, tone: str = "bad") -> None:
        """Say a sentence at the foot; '' takes it away."""
        self._notice.setProperty("tone", tone)
        self._notice.setText(sentence)
        self._notice.setVisible(bool(sentence))
        left, foot = self._notice.parentWidget(), self._foot_bar.layout()
        if isinstance(foot, QHBoxLayout) and isinstance(left, QWidget):
            foot.setStretchFactor(left, int(bool(sentence)))
        self._notice.style().unpolish(self._notice)
        self._notice.style().polish(self._notice)

    @property
    def told(self) -> str:
        """The sentence at the foot."""
        return self._notice.text()

    def mirror(self, language: str) -> None:
        """Lay the whole page out in the direction of a language."""
        turn(self, language)
        self._dress_act()
        if back := self._loaded.findChild(QPushButton, "back"):
            self._dress_back(back)

    def _tell_above(self) -> None:
        """Say what is said on a line of its own above the foot."""
        page = self._loaded.layout()
        if isinstance(page, QVBoxLayout):
            page.insertWidget(page.count() - 1, self._notice)
            self._notice.setContentsMargins(32, 8, 32, 8)

    def _let_scroll(self) -> LargeHead | None:
        """In large text a page may need more room than the window has: then all of it scrolls."""
        outer = self.layout()
        large = let_break(self._loaded) if theme().is_large else None
        if outer is not None:
            outer.removeWidget(self._loaded)
            for name, lines in _LINES.items():
                line = self._loaded.findChild(QWidget, name)
                if line is not None and (large is None or name == "foot"):
                    line.setMinimumHeight(line.minimumHeight() - lines + theme().large(lines))
                    line.setMaximumHeight(ANY_HEIGHT)
            area = QScrollArea()
            area.setObjectName("page_scroll")
            area.setFrameShape(QFrame.Shape.NoFrame)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            area.setWidgetResizable(True)
            area.setWidget(_Room(self._loaded))
            outer.addWidget(area)
        return large

    def _dress_act(self) -> None:
        """An icon before the words, but an arrow behind them, pointing where the text goes."""
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        behind = self._act_icon == "arrow-right"
        name = "arrow-left" if behind and rtl else self._act_icon
        on_the_right = behind is not rtl
        self.act.setIcon(icon(name, "on_accent", air=-6 if on_the_right else 6))
        self.act.setIconSize(QSize(26, 20))
        right_to_left = Qt.LayoutDirection.RightToLeft if on_the_right else None
        self.act.setLayoutDirection(right_to_left or Qt.LayoutDirection.LeftToRight)

    def _fill(self, name: str, layout: QLayout) -> None:
        part(self._loaded, QWidget, name).setLayout(layout)

    def _dress_back(self, back: QPushButton) -> None:
        spoken = back.text() or back.accessibleName()
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        model = icon_button("arrow-right" if rtl else "arrow-left", spoken)
        back.setIcon(model.icon())
        back.setIconSize(model.iconSize())
        back.setText("")
        back.setToolTip(spoken)
        back.setAccessibleName(spoken)
        back.setFixedSize(48, 48)
        back.setStyleSheet("padding: 0")


class _Room(QWidget):
    """Holds a page at its least size or larger: what is within it scrolls by itself first."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self._page = page
        page.setParent(self)

    def event(self, event: QEvent) -> bool:
        """Something in the page came or went: it may need more room, or less."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.setMinimumSize(self._page.minimumSizeHint())
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  (Qt's name)
        super().resizeEvent(event)
        self._page.setGeometry(self.rect())


class DoorPage(Page):
    """A page before the vault is open: the road at one side, a form in the middle of the other."""

    wants_rail = False

    def __init__(self, name: str, act: str = "arrow-right") -> None:
        super().__init__(name, act)
        self._notice.setMinimumWidth(_BESIDE_THE_ROAD)
        outer = self.layout()
        if isinstance(outer, QVBoxLayout):
            outer.removeWidget(self._loaded)
            both = row(RoadPanel(self.tr("From arrival to taking part")), gap=0)
            both.addWidget(self._loaded, 1)
            outer.addLayout(both)


def narrow(inner: QLayout, most: int = 560) -> QVBoxLayout:
    """A column in the middle, as wide as a form reads well."""
    holder = QWidget()
    holder.setMaximumWidth(theme().large(most))
    holder.setLayout(inner)
    line = row(gap=0)
    line.addStretch(1)
    line.addWidget(holder, 1_000, Qt.AlignmentFlag.AlignTop)
    line.addStretch(1)
    box = QVBoxLayout()
    box.setContentsMargins(32, 24, 32, 24)
    box.addLayout(line)
    box.addStretch(1)
    return box
