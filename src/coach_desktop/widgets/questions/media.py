"""Pictures and sounds of a question: where they come from, and a button to hear one."""

import io
import wave
from collections.abc import Callable
from functools import cache, lru_cache
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QObject, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QPushButton

from coach_desktop import places
from coach_desktop.widgets.parts import icon_button

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioFormat, QAudioSink

Fetch = Callable[[str], bytes | None]
"""Gives a picture or sound of the questionnaire by its file name."""

_SVG = ".svg"
_MOST_POINTS = 4_000


def shipped(name: str) -> bytes | None:
    """A picture or sound that comes with the program."""
    path = places.place("resources", "pictures", name)
    return path.read_bytes() if name and path.name == name and path.is_file() else None


def first_of(*fetches: Fetch) -> Fetch:
    """Ask one after the other."""

    def found(name: str) -> bytes | None:
        return next((told for fetch in fetches if (told := fetch(name)) is not None), None)

    return found


def picture_of(content: bytes, side: int) -> QPixmap:
    """A picture that fits a square, as sharp as the screen; empty when the bytes are none."""
    app = QGuiApplication.instance()
    scale = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
    told = QPixmap(_picture(content, round(side * scale)))
    told.setDevicePixelRatio(scale)
    return told


@lru_cache(maxsize=256)
def _picture(content: bytes, side: int) -> QPixmap:
    room = QPixmap(side, side)
    room.fill(Qt.GlobalColor.transparent)
    painter = QPainter(room)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    told = _drawn(content, side)
    box = QRectF(0, 0, told.width(), told.height())
    box.moveCenter(QRectF(0, 0, side, side).center())
    painter.drawPixmap(box.topLeft(), told)
    painter.end()
    return QPixmap() if told.isNull() else room


def _drawn(content: bytes, side: int) -> QPixmap:
    told = QPixmap()
    if content.lstrip()[:1] == b"<":
        drawing = QSvgRenderer(QByteArray(content))
        if drawing.isValid():
            told = QPixmap(side, side)
            told.fill(Qt.GlobalColor.transparent)
            painter = QPainter(told)
            drawing.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
            drawing.render(painter)
            painter.end()
        return told
    told.loadFromData(content)
    if told.isNull() or max(told.width(), told.height()) > _MOST_POINTS:
        return QPixmap()
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return told.scaled(side, side, keep, smooth)


@cache
def can_play() -> bool:
    """Whether this installation has what plays and records: the extra `audio`, a library for it."""
    try:
        import_module("PySide6.QtMultimedia")
    except ImportError:
        return False
    return True


def speaker(content: bytes | None, spoken: str, owner: QObject) -> QPushButton | None:
    """A button that plays a sound; None without a recording, or where nothing can play it."""
    if content is None or not can_play():
        return None
    listen = QCoreApplication.translate("questions", "Listen: {what}").format(what=spoken)
    made = icon_button("headphones", listen)
    playing = Playing(content, owner)
    made.clicked.connect(playing.play)
    return made


class Playing(QObject):
    """One sound that can be played, from the beginning each time."""

    def __init__(self, content: bytes, owner: QObject) -> None:
        super().__init__(owner)
        self._content = content
        self._sink: QAudioSink | None = None
        self._buffer = QBuffer(self)

    def play(self) -> None:
        """Play it."""
        from PySide6.QtMultimedia import QAudioSink

        with wave.open(io.BytesIO(self._content)) as read:
            form = audio_format(read.getnchannels(), read.getsampwidth(), read.getframerate())
            samples = read.readframes(read.getnframes())
        if self._sink is not None:
            self._sink.stop()
        self._buffer.close()
        self._buffer.setData(QByteArray(samples))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._sink = QAudioSink(form, self)
        self._sink.start(self._buffer)


def audio_format(channels: int, width: int, rate: int) -> "QAudioFormat":
    """Samples as QtMultimedia names them."""
    from PySide6.QtMultimedia import QAudioFormat

    form = QAudioFormat()
    form.setChannelCount(channels)
    form.setSampleRate(rate)
    sort = QAudioFormat.SampleFormat
    form.setSampleFormat(sort.UInt8 if width == 1 else sort.Int16)
    return form
