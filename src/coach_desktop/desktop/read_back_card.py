"""The answer read back, large and in the client's language, before it is called kept."""

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QVBoxLayout

from coach_desktop.desktop.talk_model import TalkModel
from coach_desktop.widgets.parts import STRETCH, button, clear, column, label, marked, row
from coach_desktop.widgets.questions.factory import Tongues
from coach_desktop.widgets.texts import ClientText, turn

_LARGE, _ANSWER = 27, 36


class ReadBackCard(QFrame):
    """Asks whether it was understood well; yes keeps it, no lets it be changed."""

    agreed = Signal()
    refused = Signal()
    passed = Signal()

    def __init__(self, model: TalkModel) -> None:
        super().__init__()
        marked(self, role="card")
        self.setObjectName("read_back_card")
        self._model = model
        self._box = QVBoxLayout()
        self._box.setContentsMargins(24, 24, 24, 24)
        self._box.setSpacing(12)
        self.setLayout(self._box)
        self.hide()

    def show_answer(self, tongues: Tongues) -> None:
        """Read back what stands at the question on the screen."""
        clear(self._box)
        dutch, other, language = self._model.answer_in_words()
        self._say(tongues, "read_back.intro", _LARGE)
        self._box.addWidget(ClientText(other, language, px=_ANSWER, weight=700))
        if dutch != other:
            self._box.addWidget(marked(label(dutch, "lead", wrap=True), tone="muted"))
        self._box.addSpacing(12)
        self._say(tongues, "read_back.question", _LARGE)
        yes = self._way(tongues, "read_back_yes", "read_back.yes", self.agreed)
        no = self._way(tongues, "read_back_no", "read_back.no", self.refused)
        ways = row(gap=16)
        ways.addLayout(column(yes, *self._dutch(tongues, "read_back.yes"), gap=4), 1)
        ways.addLayout(column(no, *self._dutch(tongues, "read_back.no"), gap=4), 1)
        self._box.addLayout(ways)
        later = button(self.tr("Go on without reading back"), "quiet")
        later.setObjectName("read_back_later")
        later.clicked.connect(self.passed)
        self._box.addLayout(row(STRETCH, later))
        self.show()
        yes.setFocus()

    def _say(self, tongues: Tongues, key: str, px: int) -> None:
        self._box.addWidget(ClientText(tongues.client.say(key), tongues.tag, px=px))
        for line in self._dutch(tongues, key):
            self._box.addWidget(line)

    def _way(self, tongues: Tongues, name: str, key: str, said: SignalInstance) -> QPushButton:
        other, dutch = tongues.client.say(key), tongues.dutch.say(key)
        way = button(other, "secondary", language=tongues.tag)
        way.setObjectName(name)
        way.setMinimumHeight(64)
        way.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        turn(way, tongues.tag)
        way.setAccessibleName(" · ".join(dict.fromkeys((other, dutch))))
        way.clicked.connect(said)
        return way

    def _dutch(self, tongues: Tongues, key: str) -> tuple[QLabel, ...]:
        """The same in Dutch, when the client reads another language."""
        if not tongues.is_double:
            return ()
        return (marked(label(tongues.dutch.say(key), "small", wrap=True), tone="muted"),)
