"""A picture, file or sound as an answer: it is attached to the dossier, the answer holds its id."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from coach_desktop.widgets.parts import STRETCH, button, column, label, row
from coach_desktop.widgets.questions.answering import AnswerWidget
from coach_desktop.widgets.questions.recording import Recorder, can_record
from coach_desktop.widgets.signature_pad import SignaturePad, Stroke

Describe = Callable[[str], str]
"""Says in words what an attachment is, by its id; '' when it is not there any more."""

PICTURES = "*.jpg *.jpeg *.png *.tif *.tiff *.webp"
FILES = f"{PICTURES} *.pdf"
SOUNDS = "*.wav"
_AIR = 16


def nothing(_attachment: str) -> str:
    """A place where nothing is attached."""
    return ""


class FileAnswer(AnswerWidget):
    """Choose a file; `brought` hands its path over to whoever makes the clean copy."""

    brought = Signal(object)

    def __init__(self, spoken: str, patterns: str, describe: Describe = nothing) -> None:
        super().__init__()
        self._spoken, self._patterns, self._describe = spoken, patterns, describe
        self._attachment = ""
        self._shown = label("", "strong", wrap=True)
        self._shown.setObjectName("attached")
        self._choose = self._button(self.tr("Choose a file"), "folder", "choose_file", self._ask)
        self._remove = self._button(self.tr("Take away"), "trash", "remove_file", self._take_away)
        self.setFocusProxy(self._choose)
        self.setLayout(column(self._shown, *self.parts(), gap=10))
        self.show_value("")

    def parts(self) -> tuple[QWidget, ...]:
        """What stands below the line that says what is attached."""
        return (self.beside(self._choose, self._remove),)

    def beside(self, *pieces: QWidget) -> QWidget:
        """Pieces in one row, as a widget."""
        holder = QWidget()
        holder.setLayout(row(*pieces, STRETCH))
        return holder

    def value(self) -> str:
        return self._attachment

    def show_value(self, value: str) -> None:
        self._attachment = value
        there = self._describe(value) or self.tr("No longer in the dossier")
        self._shown.setText(there if value else self.tr("Nothing attached yet"))
        self._remove.setVisible(bool(value))
        self.hold(value)

    def _button(self, words: str, name: str, called: str, act: Callable[[], None]) -> QPushButton:
        made = button(words, "secondary", name)
        made.setObjectName(called)
        made.setAccessibleName(f"{made.text()}: {self._spoken}")
        made.clicked.connect(act)
        return made

    def _ask(self) -> None:
        sorts = self.tr("Files ({patterns})")
        path, _ = QFileDialog.getOpenFileName(
            self, self._choose.text(), "", sorts.format(patterns=self._patterns)
        )
        if path:
            self.brought.emit(Path(path))

    def _take_away(self) -> None:
        self._attachment = ""
        self.flush()
        self.show_value("")


class DrawAnswer(FileAnswer):
    """Draw or sign with pen, finger or mouse, or choose a picture instead."""

    def __init__(
        self, spoken: str, prompt: str, language: str, describe: Describe = nothing
    ) -> None:
        self._pad = SignaturePad()
        self._pad.say(prompt, language)
        self._pad.setObjectName("pad")
        super().__init__(spoken, PICTURES, describe)

    def parts(self) -> tuple[QWidget, ...]:
        keep = self._button(self.tr("Keep"), "check", "keep_drawing", self._keep)
        clear = self._button(self.tr("Wipe"), "refresh", "clear_drawing", self._pad.clear)
        others = self.beside(self._choose, self._remove)
        return (self._pad, self.beside(keep, clear), others)

    def _keep(self) -> None:
        if strokes := self._pad.strokes():
            self.brought.emit(drawing(strokes))
            self._pad.clear()


class SoundAnswer(FileAnswer):
    """Choose a recording; record one where the installation can."""

    def __init__(self, spoken: str, describe: Describe = nothing) -> None:
        self._recorder = Recorder() if can_record() else None
        super().__init__(spoken, SOUNDS, describe)

    def parts(self) -> tuple[QWidget, ...]:
        pieces = [self.beside(self._choose, self._remove)]
        if (recorder := self._recorder) is not None:
            recorder.setParent(self)
            record = self._button(self.tr("Record"), "circle-dot", "record", recorder.begin)
            stop = self._button(self.tr("Stop and keep"), "check", "stop_recording", recorder.end)
            stop.setEnabled(False)
            for signal, going in ((recorder.begun, True), (recorder.ended, False)):
                signal.connect(partial(stop.setEnabled, going))
                signal.connect(partial(record.setDisabled, going))
            recorder.recorded.connect(self.brought)
            pieces.append(self.beside(record, stop))
        return tuple(pieces)


def drawing(strokes: list[Stroke]) -> bytes:
    """Strokes in black on white, as a PNG around what was drawn."""
    points = [point for stroke in strokes for point in stroke]
    left, top = (min(point[at] for point in points) - _AIR for at in (0, 1))
    right, bottom = (max(point[at] for point in points) + _AIR for at in (0, 1))
    picture = QImage(right - left, bottom - top, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(Qt.GlobalColor.black, 2.4))
    for stroke in strokes:
        path = QPainterPath(QPointF(stroke[0][0] - left, stroke[0][1] - top))
        for x, y in stroke[1:]:
            path.lineTo(QPointF(x - left, y - top))
        painter.drawPath(path)
    painter.end()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]  # the typing of PySide6 wants bytes
    return bytes(content.data())
