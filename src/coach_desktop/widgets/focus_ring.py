"""One ring for every control: yellow outside, dark inside, so that it shows on any ground."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from coach_desktop.widgets.theme import theme

_GLANCE = 80
"""Milliseconds after which the ring looks where its control went: by layout or by scrolling."""


class FocusRing(QWidget):
    """Follows the focus inside one window; never takes a press itself.

    It keeps nothing of its own: Qt may still tell it of the focus while it is taken down.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        glance = QTimer(self)
        glance.setInterval(_GLANCE)
        glance.timeout.connect(self._follow)
        glance.start()
        window.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._moved)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._follow()
        return False

    @Slot(QWidget, QWidget)
    def _moved(self, _old: QWidget | None, _new: QWidget | None) -> None:
        QTimer.singleShot(0, self, self._follow)

    @Slot()
    def _follow(self) -> None:
        window, target = self.parentWidget(), QApplication.focusWidget()
        if window is None or target is None or not window.isAncestorOf(target):
            self.hide()
            return
        seen = _seen(target, window)
        if seen.isEmpty():
            self.hide()
            return
        place = seen.adjusted(-5, -5, 5, 5)
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


def _seen(target: QWidget, window: QWidget) -> QRect:
    """The part of a control that no scrolling has put out of sight, as its window counts."""
    seen = QRect(target.mapTo(window, target.rect().topLeft()), target.size())
    above = target.parentWidget()
    while above is not None and above is not window:
        seen &= QRect(above.mapTo(window, above.rect().topLeft()), above.size())
        above = above.parentWidget()
    return seen
