"""One question: the client's words large, Dutch beside them, the answer, four ways to decline."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from coach_desktop.desktop.pages.field_list import FieldList, answer_for
from coach_desktop.desktop.pages.intake import IntakeModel
from coach_desktop.domain.answer import Reason
from coach_desktop.forms.definition import Kind, Question, text_in
from coach_desktop.forms.media import PICTURE, file_of, sound_in
from coach_desktop.widgets.cards import CheckCard, WayCard
from coach_desktop.widgets.masked import MaskedNumber
from coach_desktop.widgets.parts import (
    STRETCH,
    Chip,
    Piece,
    button,
    clear,
    column,
    frame,
    icon_button,
    label,
    marked,
    row,
)
from coach_desktop.widgets.questions.answering import AnswerWidget
from coach_desktop.widgets.questions.media import picture_of, speaker
from coach_desktop.widgets.texts import ClientText

COACH_ANSWERS = "coach"
_PICTURE = 240

_WAYS = {
    Reason.WIL_NIET_ZEGGEN: "hand-stop",
    Reason.WEET_NIET: "question-mark",
    Reason.LATER: "clock",
    Reason.NVT: "minus",
}


class QuestionCard(QWidget):
    """The card in the middle of the intake."""

    turned = Signal(str)

    def __init__(self, model: IntakeModel) -> None:
        super().__init__()
        self._model = model
        self._answer: AnswerWidget | None = None
        self._list: FieldList | None = None
        self._ways: dict[Reason, CheckCard] = {}
        self._box = QVBoxLayout()
        self._box.setContentsMargins(24, 20, 24, 20)
        self._box.setSpacing(10)
        self._trouble = label("", "body", tone="bad", wrap=True)
        self._trouble.setObjectName("question_trouble")
        self.setLayout(column(frame("card", self._box), STRETCH))

    def show_question(self) -> None:
        """Build the card for the question on the screen."""
        self._answer, self._list = None, None
        self._ways = {}
        self._trouble.setParent(None)
        clear(self._box)
        if len(self._model.page) > 1:
            self._show_list()
        else:
            self._show_one()
        self._box.addWidget(self._trouble)
        self._trouble.show()
        self._trouble.setText(self._model.trouble.value)

    def _show_one(self) -> None:
        for piece in self._words():
            self._box.addWidget(piece)
        if self._model.is_repeat:
            self._box.addLayout(self._rows())
        else:
            self._show_answer()

    def _show_list(self) -> None:
        """Several questions together; the ways not to answer are of the one in hand."""
        self._list = FieldList(self._model)
        self._list.turned.connect(self.turned)
        self._box.addWidget(self._list)
        self._box.addLayout(self._refusals())
        self._trouble.setText(self._model.trouble.value)

    def refresh(self) -> None:
        """Show what stands here now, after something was answered."""
        listed = self._list.addresses if self._list is not None else (self._model.place,)
        if self._model.is_repeat or self._model.page != listed:
            self.show_question()
            return
        if self._list is not None:
            self._list.refresh()
        answer = self._model.answer_now()
        for reason, way in self._ways.items():
            way.setChecked(answer.reason is reason)
            way.update()
        typing = self._answer is not None and self._answer.is_being_typed
        if self._answer is not None and not typing and not self._model.trouble.value:
            self._answer.show_value(answer.text)
        if not self._model.trouble.value:
            self._trouble.setText(self._model.invalid_message())

    def trouble(self, sentence: str) -> None:
        """Say what is wrong with what was typed; it stays on the screen."""
        self._trouble.setText(sentence)

    def flush(self) -> None:
        """Take what is typed."""
        if self._list is not None:
            self._list.flush()
        if self._answer is not None:
            self._answer.flush()

    def focus(self) -> None:
        """Put the keyboard into the answer."""
        if self._list is not None:
            self._list.focus()
        if self._answer is not None:
            self._answer.setFocus()

    def _words(self) -> list[QWidget]:
        model = self._model
        dutch, other, language = model.texts("label")
        pieces: list[QWidget] = []
        if not model.is_repeat and model.question.number:
            pieces.append(self._head(model.question))
        if model.tongues.is_double:
            pieces.append(ClientText(other, language, px=27, weight=600))
            if language != model.tongues.tag:
                mark = model.tongues.client.say("language.only_dutch")
                pieces.append(ClientText(mark, model.tongues.tag, px=15))
            pieces.append(marked(label(dutch, "lead", wrap=True), tone="muted"))
        else:
            pieces.append(label(dutch, "title2", wrap=True))
        if not model.is_repeat:
            pieces += self._media()
            pieces += self._hints()
        return pieces

    def _media(self) -> list[QWidget]:
        """The picture of a question, and a button to hear it where there is a recording."""
        model = self._model
        fetch, media = model.bringing.media, model.question.media
        content = fetch(file_of(media, PICTURE, model.tongues.tag, "nl"))
        pieces: list[QWidget] = []
        if content is not None:
            shown = label("")
            shown.setPixmap(picture_of(content, _PICTURE))
            pieces.append(shown)
        recording = fetch(sound_in(media, model.tongues.tag))
        listen = speaker(recording, model.texts("label")[0], self)
        return [*pieces, listen] if listen is not None else pieces

    def _head(self, question: Question) -> QWidget:
        """The number, and in words how the question is answered and who answers it."""
        told = self.tr("Question {number}").format(number=question.number)
        told = " · ".join(filter(None, (told, self._model.about)))
        chips = []
        if question.marks.wie == COACH_ANSWERS:
            chips.append(Chip(self.tr("For the coach"), "plain", "user"))
        if question.kind is Kind.SELECT_MULTIPLE:
            chips.append(Chip(self.tr("More answers possible"), "plain", "list-check"))
        head = QWidget()
        head.setLayout(row(label(told, "over"), STRETCH, *chips))
        return head

    def _hints(self) -> list[QWidget]:
        dutch, other, language = self._model.texts("hint")
        found: list[QWidget] = []
        if other and self._model.tongues.is_double and language == self._model.tongues.tag:
            found.append(ClientText(other, language, px=19))
        if dutch:
            found.append(label(dutch, "small", wrap=True))
        return found

    def _show_answer(self) -> None:
        model = self._model
        if model.masked:
            self._box.addWidget(self._masked(model.masked))
        else:
            self._answer = answer_for(model, model.place)
        if self._answer is not None:
            self._box.addWidget(self._answer)
        if model.question.is_asked:
            self._box.addLayout(self._refusals())
        self._trouble.setText(model.invalid_message())

    def _masked(self, name: str) -> MaskedNumber:
        """A number that was told before; it can be changed once it is shown."""
        masked = MaskedNumber(name, text_in(self._model.question.label, "nl", "nl")[0], "title3")
        masked.asked.connect(self._model.ask_number)
        return masked

    def _refusals(self) -> QGridLayout:
        model = self._model
        dutch, client = model.tongues.dutch, model.tongues.client
        grid = QGridLayout()
        grid.setContentsMargins(0, 12, 0, 0)
        grid.setSpacing(8)
        for place, reason in enumerate(Reason):
            key = f"non_answer.{reason.value}"
            other = client.say(key) if model.tongues.is_double else ""
            way = WayCard(_WAYS[reason], dutch.say(key), other, model.tongues.tag)
            way.setObjectName(f"decline_{reason.value}")
            way.setChecked(model.answer_now().reason is reason)
            way.clicked.connect(lambda _=False, reason=reason: model.decline(reason))
            self._ways[reason] = way
            grid.addWidget(way, place // 2, place % 2)
        return grid

    def _rows(self) -> QVBoxLayout:
        model = self._model
        pieces: list[Piece] = []
        for place, (row_id, words) in enumerate(model.rows(), start=1):
            remove = icon_button("trash", self.tr("Remove"))
            remove.clicked.connect(lambda _=False, row_id=row_id: model.remove_row(row_id))
            shown = label(f"{place}. {words}", "strong")
            pieces.append(row(shown, STRETCH, remove))
        add = button(model.tongues.dutch.say("client.add_row"), "secondary", "plus")
        add.setObjectName("add_row")
        add.clicked.connect(model.add_row)
        pieces.append(row(add, STRETCH))
        return column(*pieces, gap=8)
