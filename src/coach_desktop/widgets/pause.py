"""When typed text is taken: at a short pause, and in any case soon after the first key."""

from PySide6.QtCore import QObject, QTimer, Signal

QUIET = 400
"""Milliseconds without a key after which typed text is taken as it stands."""

LATEST = 600
"""Milliseconds after the first key at which it is taken though the typing goes on.

With the way to the disk this keeps what can be lost below one second.
"""


class Pause(QObject):
    """Told of each key, it says when it is time to take what was typed."""

    came = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._quiet, self._latest = QTimer(self), QTimer(self)
        for timer, after in ((self._quiet, QUIET), (self._latest, LATEST)):
            timer.setSingleShot(True)
            timer.setInterval(after)
            timer.timeout.connect(self._due)

    def key(self) -> None:
        """Something was typed."""
        self._quiet.start()
        if not self._latest.isActive():
            self._latest.start()

    @property
    def is_running(self) -> bool:
        """Whether something was typed that is not taken yet."""
        return self._latest.isActive()

    def end(self) -> None:
        """What was typed is taken: there is nothing to wait for."""
        self._quiet.stop()
        self._latest.stop()

    def _due(self) -> None:
        self.end()
        self.came.emit()
