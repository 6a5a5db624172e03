"""One ring for every control: yellow outside, dark inside, so that it shows on any ground."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from coach_desktop.widgets.theme import theme

_GLANCE = 80
"""Milliseconds after which the ring looks where its control went: by layout or by scrolling."""


class FocusRing(QWidget):
    """Follows the focus inside one window; never takes a press itself."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._target: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._moved)
        window.installEventFilter(self)
        self._watch = QTimer(self)
        self._watch.setInterval(_GLANCE)
        self._watch.timeout.connect(self._follow)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._follow()
        return False

    @Slot(QWidget, QWidget)
    def _moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._target = new
        self._watch.start()
        QTimer.singleShot(0, self, self._follow)

    def _follow(self) -> None:
        target = self._target if isValid(self._target) else None
        if target is None or not self._window.isAncestorOf(target):
            self.hide()
            self._watch.stop()
            return
        if not target.isVisible():
            self.hide()
            return
        corner = target.mapTo(self._window, target.rect().topLeft())
        place = QRect(corner, target.size()).adjusted(-5, -5, 5, 5)
        if place != self.geometry() or not self.isVisible():
            self.setGeometry(place)
            self.raise_()
            self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("focus"), 3))
        painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), 11, 11)
        painter.setPen(QPen(look.colour("focus_in"), 2))
        painter.drawRoundedRect(self.rect().adjusted(4, 4, -4, -4), 9, 9)
