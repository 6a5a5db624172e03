"""One question, big: its words, what it takes, and four ways not to answer."""

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from coach_desktop.clientscreen.answers import Listed, make_answer
from coach_desktop.clientscreen.model import ClientModel
from coach_desktop.clientscreen.options import BigWay
from coach_desktop.clientscreen.typed import DateTyped, NumberTyped, TextTyped, words
from coach_desktop.domain.answer import Reason
from coach_desktop.forms.definition import Kind
from coach_desktop.forms.media import PICTURE, file_of, sound_in
from coach_desktop.widgets.parts import (
    STRETCH,
    Piece,
    button,
    clear,
    column,
    icon_button,
    label,
    marked,
    row,
)
from coach_desktop.widgets.questions.answering import AnswerWidget
from coach_desktop.widgets.questions.media import (
    Playing,
    can_play,
    first_of,
    picture_of,
    shipped,
)
from coach_desktop.widgets.texts import ClientText
from coach_desktop.widgets.theme import theme

QUESTION = 36
LARGE = 100
"""Percent of the text above which less stands beside each other, and more scrolls."""

_PICTURE = 160

_WAYS = {
    Reason.WIL_NIET_ZEGGEN: "hand-stop",
    Reason.WEET_NIET: "question-mark",
    Reason.LATER: "clock",
    Reason.NVT: "minus",
}


class QuestionView(QWidget):
    """Shows where the model is; every line here is about how it looks."""

    def __init__(self, model: ClientModel) -> None:
        super().__init__()
        self._model = model
        self._fetch = first_of(model.media.get, shipped)
        self.setObjectName("scrolled")
        self._answer: AnswerWidget | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 16, 0, 16)
        self._box.setSpacing(12)
        self.foot = QVBoxLayout()
        self._trouble = ClientText("", model.language, px=27, weight=600)
        self._trouble.setObjectName("trouble")
        marked(self._trouble, tone="bad")

    def show_question(self) -> None:
        """Build it anew for the question on the screen."""
        self._answer = None
        self._trouble.setParent(None)
        clear(self._box)
        if self._model.is_aside:
            self._box.addStretch(1)
            self._box.addWidget(words(self._model.phrases, "client.coach_asks", px=QUESTION))
            self._box.addStretch(2)
            return
        self._box.addStretch(1)
        for piece in self._words():
            self._box.addWidget(piece)
        if self._model.is_repeat:
            self._box.addLayout(self._rows())
        else:
            self._show_answer()
        self._box.addWidget(self._trouble)
        self.foot = QVBoxLayout()
        self._box.addLayout(self.foot)
        self._box.addStretch(2)
        self.say_trouble(self._model.trouble.value)

    @property
    def is_high(self) -> bool:
        """Whether the answer needs the height of a keyboard: what stands below it scrolls then."""
        return isinstance(self._answer, TextTyped | DateTyped | NumberTyped | Listed)

    def refresh(self) -> None:
        """Show what stands here now, after something was answered."""
        if self._model.is_aside:
            return
        if self._model.is_repeat:
            self.show_question()
            return
        answer = self._answer
        if answer is not None and not answer.is_being_typed and not self._model.trouble.value:
            answer.show_value(self._model.answer_now().text)
        if not self._model.trouble.value:
            self.say_trouble(self._model.invalid_message())

    def say_trouble(self, sentence: str) -> None:
        """Say what is wrong with what was typed; it stays on the screen."""
        self._trouble.say(sentence, self._model.language)
        self._trouble.setVisible(bool(sentence))

    def flush(self) -> None:
        """Take what is typed."""
        if self._answer is not None:
            self._answer.flush()

    def focus(self) -> None:
        """Put the keyboard into the answer."""
        if self._answer is not None:
            self._answer.setFocus()

    def _words(self) -> list[QWidget]:
        model = self._model
        said, language = model.text("label")
        asked = ClientText(said, language, px=QUESTION, weight=600)
        asked.setObjectName("question")
        asked.toward(model.language)
        pieces: list[QWidget] = [asked]
        if language != model.language:
            pieces.append(words(model.phrases, "language.only_dutch"))
        if model.is_repeat:
            return pieces
        content = self._fetch(file_of(model.question.media, PICTURE, model.language, "nl"))
        if content is not None:
            shown = label("")
            shown.setObjectName("picture")
            shown.setPixmap(picture_of(content, _PICTURE))
            pieces.append(shown)
        hint, language = model.text("hint")
        if hint and language == model.language:
            pieces.append(ClientText(hint, language, px=27))
        if model.question.kind is Kind.SELECT_MULTIPLE:
            pieces.append(words(model.phrases, "client.choose_more"))
        return pieces

    def _show_answer(self) -> None:
        model = self._model
        if (sound := self._sound()) is not None:
            listen = marked(
                button(model.phrases.say("client.listen"), "secondary", "headphones"),
                big="true",
                lang=model.language,
            )
            listen.setObjectName("listen")
            listen.clicked.connect(Playing(sound, listen).play)
            self._box.addLayout(row(listen, STRETCH))
        self._answer = make_answer(model.question, model.choices(), model.phrases, self._fetch)
        if self._answer is not None:
            self._answer.setObjectName("answer")
            self._answer.show_value(model.answer_now().text)
            self._answer.answered.connect(model.take)
            self._box.addWidget(self._answer)

    def _sound(self) -> bytes | None:
        """The recording of the question in the client's own language, where one can be heard."""
        name = sound_in(self._model.question.media, self._model.language)
        return self._fetch(name) if name and can_play() else None

    def _rows(self) -> QVBoxLayout:
        model = self._model
        pieces: list[Piece] = []
        for place, (row_id, told) in enumerate(model.rows(), start=1):
            remove = icon_button("trash", model.phrases.say("client.remove_row"))
            remove.setFixedSize(64, 64)
            remove.clicked.connect(lambda _=False, row_id=row_id: model.remove_row(row_id))
            shown = ClientText(f"{place}. {told}", model.language, px=27, weight=600)
            pieces.append(row(shown, remove, gap=12))
        add = button(model.phrases.say("client.add_row"), "secondary", "plus")
        marked(add, big="true", lang=model.language).setObjectName("add_row")
        add.clicked.connect(model.add_row)
        pieces.append(row(add, STRETCH))
        return column(*pieces, gap=12)


class Ways(QWidget):
    """The four ways not to answer, beside each other."""

    def __init__(self, model: ClientModel) -> None:
        super().__init__()
        self._model = model
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        self._made: dict[Reason, BigWay] = {}

    @property
    def is_needed(self) -> bool:
        """Whether something is asked here."""
        model = self._model
        return not model.is_aside and not model.is_repeat and model.question.is_asked

    def show_question(self) -> None:
        """In the language of now; only where something is asked."""
        model = self._model
        clear(self._grid)
        self._made = {}
        columns = len(Reason) if theme().percent <= LARGE else 2
        for place, reason in enumerate(Reason if self.is_needed else ()):
            said = model.phrases.said(f"non_answer.{reason.value}")
            way = BigWay(_WAYS[reason], said.text, said.language)
            way.setObjectName(f"decline_{reason.value}")
            way.clicked.connect(lambda _=False, reason=reason: model.decline(reason))
            self._made[reason] = way
            self._grid.addWidget(way, place // columns, place % columns)
            self._grid.setColumnStretch(place % columns, 1)
        self.refresh()

    def refresh(self) -> None:
        """Show which of them was chosen."""
        for reason, way in self._made.items():
            way.setChecked(self._model.answer_now().reason is reason)
            way.update()
