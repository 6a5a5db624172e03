"""What our fields put on the clipboard goes from it after ten seconds, if it is still ours."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

_SECONDS = 10
_HINTS = {
    "x-kde-passwordManagerHint": b"secret",
    "application/x-nspasteboard-concealed-type": b"",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"\1",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': bytes(4),
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': bytes(4),
}
"""Asks clipboard managers of KDE, macOS and Windows to keep no history of it."""

_MARK = "application/x-coach-desktop"


def _owns(clipboard: QClipboard, mode: QClipboard.Mode) -> bool:
    """Whether what stands there came from this program, as the system says."""
    if mode is QClipboard.Mode.Selection:
        return clipboard.ownsSelection()
    return clipboard.ownsClipboard()


class ClipboardGuard(QObject):
    """Marks what our own widgets copy, and clears it in time."""

    def __init__(
        self,
        parent: QObject,
        owns: Callable[[QClipboard, QClipboard.Mode], bool] = _owns,
        seconds: float = _SECONDS,
    ) -> None:
        """`owns` says whether the system holds what stands there for ours."""
        super().__init__(parent)
        self._owns = owns
        self._clipboard = QGuiApplication.clipboard()
        self._modes = [QClipboard.Mode.Clipboard]
        if self._clipboard.supportsSelection():
            self._modes.append(QClipboard.Mode.Selection)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(int(seconds * 1000))
        self._timer.timeout.connect(self.clear)
        self._clipboard.changed.connect(self._changed)

    def clear(self) -> None:
        """Take what is ours from the clipboard now: its time is over, or the vault closes."""
        self._timer.stop()
        for mode in self._modes:
            told = self._held(mode)
            if told is not None and told.hasFormat(_MARK):
                self._clipboard.clear(mode)

    def _held(self, mode: QClipboard.Mode) -> QMimeData | None:
        """What stands there; None where nothing ever stood, whatever Qt's stubs say."""
        return self._clipboard.mimeData(mode)

    def _changed(self, mode: QClipboard.Mode) -> None:
        if mode not in self._modes or not self._owns(self._clipboard, mode):
            return
        told = self._held(mode)
        if told is not None and told.hasText() and not told.hasFormat(_MARK):
            self._clipboard.setMimeData(_marked(told.text()), mode)
            self._timer.start()


def _marked(text: str) -> QMimeData:
    made = QMimeData()
    made.setText(text)
    made.setData(_MARK, b"1")
    for name, value in _HINTS.items():
        made.setData(name, value)
    return made
