"""The door of the vault after a client had the computer: only who opens it gets out of it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication

from coach_desktop.desktop.main_window import MainWindow
from coach_desktop.desktop.note import Note
from coach_desktop.desktop.steps import Steps
from coach_desktop.machine.session import Why
from coach_desktop.widgets.kept_in import KeptIn


def keep_in_after_client(window: MainWindow, steps: Steps, note: Note | None) -> None:
    """Keep whoever sits there at the door, when it was a client; before the window is shown."""
    if note is not None and note.why is Why.CLIENT:
        ClientDoor(window, steps)


class ClientDoor(QObject):
    """The whole screen, without a frame and without a way to close it, until a vault is open."""

    def __init__(self, window: MainWindow, steps: Steps) -> None:
        super().__init__(window)
        self._window = window
        self._kept_in = KeptIn(self)
        self._is_open = False
        window.guide.forbid()
        window.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        window.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
        window.setWindowState(Qt.WindowState.WindowFullScreen)
        window.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.installEventFilter(self._kept_in)
        steps.entered.connect(self._open)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        """Nobody closes it, and nobody makes it smaller."""
        if event.type() == QEvent.Type.Close and not self._is_open:
            event.ignore()
            return True
        return False

    def _open(self) -> None:
        if self._is_open:
            return
        self._is_open = True
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.removeEventFilter(self._kept_in)
        self._window.guide.allow()
        self._window.setWindowFlag(Qt.WindowType.FramelessWindowHint, on=False)
        self._window.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint, on=False)
        self._window.setWindowState(Qt.WindowState.WindowNoState)
        self._window.show()
