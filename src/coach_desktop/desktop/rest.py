"""One key hides everything at once: a calm sheet over every window of ours, until it is taken off.

Nothing is closed and nothing goes on being read: what stood on the screen stands there again when
the sheet goes. The idle lock goes on counting below it.
"""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from shiboken6 import isValid

from coach_desktop.widgets.parts import STRETCH, button, column, label, picture, row
from coach_desktop.widgets.theme import theme

REST_KEY, LOCK_KEY = "F9", "Ctrl+L"
_LEAST = (480, 320)
"""Width and height from which words fit on the sheet."""


class Sheet(QWidget):
    """Covers one window; takes every key and press, and says when somebody wants to go on."""

    lifted = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setAccessibleName(self.tr("Blank screen. F9 or Escape brings everything back."))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._first: QWidget = self
        if window.width() >= _LEAST[0] and window.height() >= _LEAST[1]:
            self._first = button(self.tr("Go on"), "secondary")
            self._first.setObjectName("go_on")
            self._first.clicked.connect(self.lifted)
            words = label(self.tr("F9, Escape or a press brings everything back."), "text2")
            self.setLayout(
                column(
                    STRETCH,
                    row(STRETCH, picture("eye-off", "muted", 48), STRETCH),
                    row(STRETCH, label(self.tr("Rest"), "title2"), STRETCH),
                    row(STRETCH, words, STRETCH),
                    16,
                    row(STRETCH, self._first, STRETCH),
                    STRETCH,
                    gap=8,
                )
            )
        window.installEventFilter(self)
        self._spread()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        """Stay as large as the window."""
        if event.type() == QEvent.Type.Resize:
            self._spread()
        return False

    def event(self, event: QEvent) -> bool:
        """Keep the keys of what lies below from acting, but let the lock have its own."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            ours = (QKeySequence(REST_KEY), QKeySequence(LOCK_KEY))
            if QKeySequence(event.keyCombination()) not in ours:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  (Qt's name)
        if event.key() == Qt.Key.Key_Escape:
            self.lifted.emit()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  (Qt's name)
        event.accept()
        self.lifted.emit()

    def focusNextPrevChild(self, _next: bool) -> bool:  # noqa: N802, FBT001  (Qt's name)
        return True  # Tab leads nowhere: below lies what is not to be seen

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        QPainter(self).fillRect(self.rect(), theme().colour("page"))

    def _spread(self) -> None:
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()
        self._first.setFocus()


class Rest(QObject):
    """Lays the sheets and takes them off."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._sheets: list[Sheet] = []
        self._at: QWidget | None = None

    @property
    def is_on(self) -> bool:
        """Whether everything is hidden now."""
        return bool(self._sheets)

    def turn(self) -> None:
        """Hide everything, or show it again."""
        if self.is_on:
            self.end()
        else:
            self._begin()

    def cover(self, window: QWidget) -> None:
        """A window came while everything is hidden: hide it too."""
        if self.is_on and not any(each.parentWidget() is window for each in self._sheets):
            self._lay(window)

    def end(self) -> None:
        """Show everything again, the keyboard where it was."""
        sheets, self._sheets = self._sheets, []
        for sheet in sheets:
            if isValid(sheet):
                sheet.hide()
                sheet.deleteLater()
        at, self._at = self._at, None
        if at is not None and isValid(at):
            at.setFocus()

    def _begin(self) -> None:
        self._at = QApplication.focusWidget()
        QToolTip.hideText()
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        for window in QApplication.topLevelWidgets():
            if window.isVisible():
                self._lay(window)

    def _lay(self, window: QWidget) -> None:
        sheet = Sheet(window)
        sheet.lifted.connect(self.end)
        self._sheets.append(sheet)
