"""The client's end of the line to the coach's process."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Qt, Signal

from coach_desktop.casework.handing import Told
from coach_desktop.clientscreen.channel import TO_CLIENT, Message, Word, read
from coach_desktop.clientscreen.model import ClientModel
from coach_desktop.clientscreen.window import ClientWindow

_QUEUED = Qt.ConnectionType.QueuedConnection


class Line(QObject):
    """Does what the coach says, and says where the client is; no answer goes by here."""

    _heard = Signal(object)
    _ended = Signal()

    def __init__(
        self, model: ClientModel, window: ClientWindow, say: Callable[[bytes], None]
    ) -> None:
        super().__init__()
        self._model, self._window, self._say = model, window, say
        self._heard.connect(self._do, _QUEUED)
        self._ended.connect(window.leave, _QUEUED)
        model.went.connect(lambda address: self._tell(Word.WENT, address))
        model.spoke.connect(lambda language: self._tell(Word.SPOKE, language))
        model.saved.connect(lambda: self._tell(Word.SAVED))
        window.done.connect(lambda: self._tell(Word.DONE))

    def listen(self, lines: Iterable[bytes]) -> None:
        """Hear lines until the coach's process is gone; on a thread of its own."""
        for line in lines:
            message = read(line, TO_CLIENT)
            if message is not None:
                self._heard.emit(message)
        self._ended.emit()

    def _do(self, message: Message) -> None:
        match message.word:
            case Word.SHOW:
                self._window.flush()
                self._model.show(message.text)
            case Word.SPEAK:
                self._model.speak(message.text)
            case _:
                told = Told(0, message.act, message.text, message.answer)
                self._model.hear(told)

    def _tell(self, word: Word, text: str = "") -> None:
        self._say(Message(word, text).write())
