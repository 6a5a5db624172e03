"""What guards an open vault: keys for lock and rest, the idle clock, the session, the clipboard.

Every window of ours is met once, when it first comes forward: it gets the two keys, and from then
on whatever is done in it says that somebody is there.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut, QWindow
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from coach_desktop.desktop.clipboard import ClipboardGuard
from coach_desktop.desktop.lock import Lock
from coach_desktop.desktop.main_window import MainWindow
from coach_desktop.desktop.rest import LOCK_KEY, REST_KEY, Rest
from coach_desktop.desktop.steps import Steps
from coach_desktop.desktop.traces import forget_places
from coach_desktop.machine.session import HAS_BUS, HAS_MESSAGES

_INPUT = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.TabletPress,
    QEvent.Type.TabletMove,
}


class Guard(QObject):
    """Stands beside the steps; made once by the front door."""

    def __init__(self, window: MainWindow, steps: Steps, lock: Lock | None = None) -> None:
        super().__init__(window)
        self._window = window
        self.lock = lock or Lock(steps)
        self.rest = Rest(self)
        self.clipboard = ClipboardGuard(self)
        self._keys: dict[str, Callable[[], None]] = {
            LOCK_KEY: steps.lock,
            REST_KEY: self.rest.turn,
        }
        self._ears: object = None
        self._is_over = False
        self._met = f"met_by_{id(self)}"
        window.to_rest.connect(self.rest.turn)
        window.closing.connect(self._end)
        steps.locked.connect(self.clipboard.clear)
        steps.leaving.stayed.connect(self.rest.end)
        steps.entered.connect(self._listen)
        app = QApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._meet)
        # what an input method writes reaches no window as a key: the cursor tells of it
        QGuiApplication.inputMethod().cursorRectangleChanged.connect(self.lock.touched)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        if event.type() in _INPUT:
            self.lock.touched()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            # only a list that hangs open gets them as keys: elsewhere the shortcut came first
            act = self._keys.get(QKeySequence(event.keyCombination()).toString())
            if act is not None:
                act()
                return True
        return False

    def _end(self) -> None:
        self._is_over = True
        self.clipboard.clear()

    def _meet(self, _forward: QWindow | None = None) -> None:
        """Meet the windows that are there and were not met before."""
        for top in () if self._is_over else QApplication.topLevelWidgets():
            if not top.isVisible() or top.property(self._met):
                continue
            top.setProperty(self._met, True)  # noqa: FBT003  (a value)
            top.windowHandle().installEventFilter(self)
            if isinstance(top, QFileDialog):
                self._tend(top)
            if top.windowType() not in {Qt.WindowType.Popup, Qt.WindowType.ToolTip}:
                self._give_keys(top)
                self.rest.cover(top)

    def _tend(self, dialog: QFileDialog) -> None:
        """Say in our words what Qt has none for; forget its folders, which it writes at its end."""
        dialog.setLabelText(QFileDialog.DialogLabel.LookIn, self.tr("Folder:"))
        dialog.setLabelText(QFileDialog.DialogLabel.FileType, self.tr("Kind:"))
        dialog.finished.connect(lambda: QTimer.singleShot(0, forget_places))

    def _give_keys(self, top: QWidget) -> None:
        for keys, act in self._keys.items():
            QShortcut(QKeySequence(keys), top).activated.connect(act)

    def _listen(self) -> None:
        """A vault is open: from now on hear what the system says. Loaded now, not at the start."""
        if self._ears is not None:
            return
        if HAS_MESSAGES:
            from coach_desktop.desktop.session_messages import Ears

            self._ears = Ears(self._window, self.lock.left)
        elif HAS_BUS:
            from coach_desktop.desktop.session_bus import listen

            bus = listen()
            bus.setParent(self)
            bus.left.connect(self.lock.left)
            self._ears = bus
