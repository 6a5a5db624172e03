"""Begins the client's screen beside the coach's own, and joins the two by one line."""

import threading
from dataclasses import dataclass
from pathlib import Path

from coach_desktop.casework.handing import Told
from coach_desktop.casework.table_ports import Listener, Opened
from coach_desktop.clientscreen.channel import FROM_CLIENT, Message, Word, read
from coach_desktop.domain.errors import CoachError
from coach_desktop.machine.beside import Neighbour
from coach_desktop.widgets.theme import theme


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Fulfils `casework.table.Screens`; `place` is the folder in which vault and sessions stand."""

    place: Path

    def __call__(self, opened: Opened, listener: Listener) -> "NeighbourScreen":
        """Begin one; raises CoachError `machine.child-failed`."""
        line = ["client", "beside", opened.session, theme().look, "--map", str(self.place)]
        try:
            neighbour = Neighbour(line, opened.secret)
        except OSError as error:
            raise CoachError("machine.child-failed", status=-1) from error
        screen = NeighbourScreen(neighbour)
        threading.Thread(target=screen.listen, args=(listener,), daemon=True).start()
        return screen


@dataclass(frozen=True, slots=True)
class NeighbourScreen:
    """The client's screen in its own process; fulfils `casework.table.Beside`."""

    neighbour: Neighbour

    def show(self, address: str) -> None:
        """Go to a question; '' shows a neutral card."""
        self._say(Message(Word.SHOW, address))

    def speak(self, language: str) -> None:
        """Speak another language."""
        self._say(Message(Word.SPEAK, language))

    def tell(self, told: Told) -> None:
        """The coach answered something that is read there."""
        self._say(Message.about(told))

    def end(self) -> None:
        """Let it close itself; the listener hears when it is gone."""
        self.neighbour.let_go()

    def listen(self, listener: Listener) -> None:
        """Hear it until it is gone; on a thread of its own."""
        for line in self.neighbour.heard():
            message = read(line, FROM_CLIENT)
            if message is None:
                continue
            match message.word:
                case Word.WENT:
                    listener.went(message.text)
                case Word.SPOKE:
                    listener.spoke(message.text)
                case Word.DONE:
                    listener.done()
                case _:
                    listener.saved()
        self.neighbour.end()
        listener.ended()

    def _say(self, message: Message) -> None:
        self.neighbour.say(message.write())
