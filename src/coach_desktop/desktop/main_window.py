"""The frame of the coach's window: rail, pages, and the mark of a practice vault."""

from collections.abc import Collection

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QLabel,
    QMainWindow,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from coach_desktop.desktop.guide import Guide
from coach_desktop.desktop.page import Page
from coach_desktop.desktop.pasting import PasteGuard
from coach_desktop.domain.shown import Screen
from coach_desktop.widgets.focus_ring import FocusRing
from coach_desktop.widgets.parts import STRETCH, column, frame, marked, row
from coach_desktop.widgets.theme import icon, pixmap, theme, with_dot

_RAIL, _MARK = 104, 28
"""Width of the rail and height of the mark of a practice vault, at the usual size of text."""
PRACTICE = "OEFENING"
_RAIL_LEADS_TO = {
    "sun": {Screen.TODAY, Screen.ROUND},
    "list-check": {Screen.COUNTS},
    "arrows-exchange": {Screen.EXCHANGE},
    "chart-bar": {Screen.FIGURES},
    "settings": {Screen.SETTINGS},
}
"""Entries of the rail by their icon, with the pages they lead to; a role has one of them or not."""


class MainWindow(QMainWindow):
    """One page at a time; its title names nobody."""

    to_home = Signal()
    to_exchange = Signal()
    to_figures = Signal()
    to_settings = Signal()
    to_rest = Signal()
    to_lock = Signal()
    closing = Signal()
    shown = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Coach Desktop")
        self.resize(1366, 768)
        self._stack = QStackedWidget()
        self._rail = frame("rail", self._rail_buttons())
        self._rail.hide()
        self._practice = marked(QLabel(PRACTICE), role="practice")
        self._practice.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._practice.setObjectName("practice_mark")
        self._practice.hide()
        pages = column(self._practice, gap=0)
        front = QStackedWidget()
        front.addWidget(self._stack)
        pages.addWidget(front, 1)
        both = row(self._rail, gap=0)
        both.addLayout(pages, 1)
        central = QWidget()
        central.setLayout(both)
        self.setCentralWidget(central)
        self.guide = Guide(self, front, self._stack)
        self._ring = FocusRing(self)
        PasteGuard(self).told.connect(self._tell)
        self._is_open = False
        self._fit()
        theme().changed.connect(self._fit)

    @property
    def page(self) -> QWidget | None:
        """The page on the screen, or below the help."""
        return self._stack.currentWidget()

    def show_page(self, page: Page) -> None:
        """Put a page on the screen; the one before it goes away."""
        former = self._stack.currentWidget()
        self.guide.meet(page)
        self._rail.setVisible(self._is_open and page.wants_rail)
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        if page.first is not None:
            page.first.setFocus()
        if former is not None:
            self._stack.removeWidget(former)
            former.deleteLater()
        self.shown.emit()

    def open_up(self, *, practice: bool, screens: Collection[Screen]) -> None:
        """The vault is open: show the rail of a role, and the mark when it is for practice."""
        self._is_open = True
        for name, leads_to in _RAIL_LEADS_TO.items():
            for entry in self._rail.findChildren(QToolButton, f"rail_{name}"):
                entry.setVisible(not leads_to.isdisjoint(screens))
        self._practice.setVisible(practice)

    def mark_exchange(self, *, calls: bool) -> None:
        """Put a small mark on the way to the exchange while somebody has to look there."""
        entry = self._rail.findChild(QToolButton, "rail_arrows-exchange")
        if entry is not None:
            entry.setIcon(icon("arrows-exchange", "text2", 24, air=0))
            words = entry.text()
            if calls:
                entry.setIcon(with_dot("arrows-exchange", "text2", "warn", 24))
                words = self.tr("Exchange: something asks for you")
            entry.setAccessibleName(words)
            entry.setToolTip(words if calls else "")

    def tell_of_a_bug(self) -> None:
        """Say that something went wrong, on the page that is there."""
        self.guide.close()
        self._tell(
            self.tr(
                "Something went wrong in the program. What was called saved is safe. Lock and "
                "open the vault again, and tell your administrator."
            )
        )

    def _tell(self, sentence: str) -> None:
        page = self._stack.currentWidget()
        if isinstance(page, Page):
            page.tell(sentence)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  (Qt's name)
        self.closing.emit()
        super().closeEvent(event)

    def _fit(self) -> None:
        """As wide and high as the size of the text asks."""
        self._rail.setFixedWidth(theme().large(_RAIL))
        self._practice.setFixedHeight(theme().large(_MARK))

    def _rail_buttons(self) -> QVBoxLayout:
        def entry(text: str, name: str, told: SignalInstance, tip: str = "") -> QToolButton:
            made = marked(QToolButton(), kind="rail")
            made.setObjectName(f"rail_{name}")
            made.setText(text)
            made.setAccessibleName(text)
            made.setToolTip(tip)
            made.setIcon(icon(name, "text2", 24, air=0))
            made.setIconSize(QSize(24, 24))
            made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            made.setCursor(Qt.CursorShape.PointingHandCursor)
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            made.clicked.connect(told)
            return made

        mark = QLabel()
        mark.setPixmap(pixmap("route", "accent", 28))
        mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        mark.setFixedHeight(48)
        return column(
            mark,
            entry(self.tr("Today"), "sun", self.to_home),
            entry(self.tr("Counts"), "list-check", self.to_home),
            entry(self.tr("Exchange"), "arrows-exchange", self.to_exchange),
            entry(self.tr("Figures"), "chart-bar", self.to_figures),
            entry(self.tr("Settings"), "settings", self.to_settings),
            STRETCH,
            entry(self.tr("Rest"), "eye-off", self.to_rest, self.tr("Hide everything (F9)")),
            entry(self.tr("Lock"), "lock", self.to_lock, self.tr("Close the vault (Ctrl+L)")),
            gap=8,
            margin=8,
        )
