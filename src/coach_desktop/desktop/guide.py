"""The guide of the coach, one key away on every page of ours: it lies over the page, whole.

The page below stays as it is and goes on being the page of the window: what is typed in it is kept
when the vault locks. The client never meets the guide.
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from shiboken6 import isValid

from coach_desktop.desktop.page import Page

HELP_KEY, CLOSE_KEY = "F1", "Esc"


class Guide(QObject):
    """Opens and closes the help over the pages, and gives the keyboard back."""

    def __init__(self, window: QWidget, front: QStackedWidget, pages: QStackedWidget) -> None:
        """`front` shows the pages, or the help in their place."""
        super().__init__(window)
        self._front, self._pages = front, pages
        self._help: Page | None = None
        self._at: QWidget | None = None
        self._is_allowed = True
        QShortcut(QKeySequence(HELP_KEY), window).activated.connect(self.turn)

    @property
    def is_open(self) -> bool:
        """Whether the guide is on the screen."""
        return self._help is not None

    @property
    def is_allowed(self) -> bool:
        """Whether who sits here may read it."""
        return self._is_allowed

    def meet(self, page: Page) -> None:
        """A page comes on the screen: help of the former one goes, its own is a press away."""
        self._take_off()
        page.help.clicked.connect(self.turn)
        page.help.setVisible(self._is_allowed)

    def turn(self) -> None:
        """Open the help of the page that is there, or close it."""
        if self.is_open:
            self.close()
        else:
            self._open()

    def close(self) -> None:
        """Close the help; the keyboard goes where it was."""
        if not self.is_open:
            return
        at = self._at
        self._take_off()
        page = self._pages.currentWidget()
        if at is not None and isValid(at) and at.isVisible():
            at.setFocus()
        elif isinstance(page, Page) and page.first is not None:
            page.first.setFocus()

    def forbid(self) -> None:
        """A client may sit here: there is no help until `allow`."""
        self._permit(allowed=False)

    def allow(self) -> None:
        """The coach is back."""
        self._permit(allowed=True)

    def _permit(self, *, allowed: bool) -> None:
        self.close()
        self._is_allowed = allowed
        page = self._pages.currentWidget()
        if isinstance(page, Page):
            page.help.setVisible(allowed)

    def _open(self) -> None:
        from coach_desktop.desktop.pages.help import HelpModel, HelpPage

        page = self._pages.currentWidget()
        if not self._is_allowed or not isinstance(page, Page):
            return
        self._at = QApplication.focusWidget()
        model = HelpModel(page.name)
        shown = HelpPage(model)
        model.setParent(shown)
        shown.act.clicked.connect(self.close)
        QShortcut(QKeySequence(CLOSE_KEY), shown).activated.connect(self.close)
        self._help = shown
        self._front.addWidget(shown)
        self._front.setCurrentWidget(shown)
        if shown.first is not None:
            shown.first.setFocus()

    def _take_off(self) -> None:
        shown, self._help = self._help, None
        self._at = None
        if shown is not None:
            self._front.setCurrentWidget(self._pages)
            self._front.removeWidget(shown)
            shown.deleteLater()
