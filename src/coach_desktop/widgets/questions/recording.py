"""Records a voice as bare samples, where the extra `audio` and a microphone are there."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QObject, QTimer, Signal

from coach_desktop.casework.sounds import LONGEST_SECONDS, wav_of
from coach_desktop.widgets.questions.media import audio_format, can_play

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioSource

_CHANNELS, _WIDTH, _RATE = 1, 2, 16_000


def can_record() -> bool:
    """Whether there is a microphone, and the part that hears it."""
    if not can_play():
        return False
    from PySide6.QtMultimedia import QMediaDevices

    return bool(QMediaDevices.audioInputs())


class Recorder(QObject):
    """Hears until it is told to stop, at most a quarter of an hour; nothing touches the disk."""

    begun = Signal()
    ended = Signal()
    recorded = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._source: QAudioSource | None = None
        self._samples = QBuffer(self)
        self._longest = QTimer(self)
        self._longest.setSingleShot(True)
        self._longest.setInterval(LONGEST_SECONDS * 1_000)
        self._longest.timeout.connect(self.end)

    def begin(self) -> None:
        """Hear from now on."""
        from PySide6.QtMultimedia import QAudioSource

        self._samples.close()
        self._samples.setData(b"")
        self._samples.open(QIODevice.OpenModeFlag.WriteOnly)
        self._source = QAudioSource(audio_format(_CHANNELS, _WIDTH, _RATE), self)
        self._source.start(self._samples)
        self._longest.start()
        self.begun.emit()

    def end(self) -> None:
        """Stop, and hand over what was heard."""
        if self._source is None:
            return
        self._longest.stop()
        self._source.stop()
        self._source = None
        self._samples.close()
        told = bytes(self._samples.data().data())[: LONGEST_SECONDS * _RATE * _WIDTH]
        self._samples.setData(b"")
        self.ended.emit()
        if told:
            self.recorded.emit(wav_of(told, channels=_CHANNELS, width=_WIDTH, rate=_RATE))
