"""One question: the client's words large, Dutch beside them, the answer, four ways to decline."""

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from coach_desktop.desktop.pages.intake import IntakeModel
from coach_desktop.domain.answer import Reason
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
from coach_desktop.widgets.questions.factory import make_answer
from coach_desktop.widgets.texts import ClientText
from coach_desktop.widgets.theme import theme

_ICONS = {
    Reason.WIL_NIET_ZEGGEN: "hand-stop",
    Reason.WEET_NIET: "question-mark",
    Reason.LATER: "clock",
    Reason.NVT: "minus",
}


class QuestionCard(QWidget):
    """The card in the middle of the intake."""

    def __init__(self, model: IntakeModel) -> None:
        super().__init__()
        self._model = model
        self._answer: AnswerWidget | None = None
        self._pills: dict[Reason, QPushButton] = {}
        frame = marked(QWidget(), role="card")
        frame.setObjectName("question_card")
        self._look(frame)
        theme().changed.connect(lambda: self._look(frame))
        self._box = QVBoxLayout(frame)
        self._box.setContentsMargins(24, 20, 24, 20)
        self._box.setSpacing(10)
        self._trouble = label("", "body", tone="bad", wrap=True)
        self._trouble.setObjectName("question_trouble")
        outer = column(frame, STRETCH)
        self.setLayout(outer)

    def show_question(self) -> None:
        """Build the card for the question on the screen."""
        self._answer = None
        self._pills = {}
        self._trouble.setParent(None)
        clear(self._box)
        for piece in self._words():
            self._box.addWidget(piece)
        if self._model.is_repeat:
            self._box.addLayout(self._rows())
        else:
            self._show_answer()
        self._box.addWidget(self._trouble)
        self._trouble.show()
        self._trouble.setText(self._model.trouble.value)

    def refresh(self) -> None:
        """Show what stands here now, after something was answered."""
        if self._model.is_repeat:
            self.show_question()
            return
        answer = self._model.answer_now()
        for reason, pill in self._pills.items():
            pill.setChecked(answer.reason is reason)
        if self._answer is not None and not self._model.trouble.value:
            self._answer.show_value(answer.text)
        if not self._model.trouble.value:
            self._trouble.setText(self._model.invalid_message())

    def trouble(self, sentence: str) -> None:
        """Say what is wrong with what was typed; it stays on the screen."""
        self._trouble.setText(sentence)

    def flush(self) -> None:
        """Take what is typed."""
        if self._answer is not None:
            self._answer.flush()

    def focus(self) -> None:
        """Put the keyboard into the answer."""
        if self._answer is not None:
            self._answer.setFocus()

    def _look(self, frame: QWidget) -> None:
        look = theme()
        frame.setStyleSheet(
            f"#question_card {{ background: {look.colours['surface']}; border: "
            f"{look.hairline}px solid {look.colours['line']}; border-radius: 12px; }}"
        )

    def _words(self) -> list[QWidget]:
        model = self._model
        dutch, other, language = model.texts("label")
        pieces: list[QWidget] = []
        if not model.is_repeat and model.question.number:
            told = self.tr("Question {number}").format(number=model.question.number)
            pieces.append(label(told, "over"))
        if model.tongues.is_double:
            pieces.append(ClientText(other, language, px=27, weight=600))
            if language != model.tongues.tag:
                mark = model.tongues.client.say("language.only_dutch")
                pieces.append(ClientText(mark, model.tongues.tag, px=15))
            pieces.append(marked(label(dutch, "lead", wrap=True), tone="muted"))
        else:
            pieces.append(label(dutch, "title2", wrap=True))
        if not model.is_repeat:
            pieces += self._hints()
        return pieces

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
        self._answer = make_answer(model.question, model.choices(), model.tongues)
        if self._answer is not None:
            self._answer.setObjectName("answer")
            self._answer.show_value(model.answer_now().text)
            self._answer.answered.connect(model.take)
            self._box.addWidget(self._answer)
        if model.question.is_asked:
            self._box.addLayout(self._refusals())
        self._trouble.setText(model.invalid_message())

    def _refusals(self) -> QVBoxLayout:
        model = self._model
        dutch, client = model.tongues.dutch, model.tongues.client
        pieces: list[Piece] = []
        for reason, name in _ICONS.items():
            key = f"non_answer.{reason.value}"
            words = dutch.say(key)
            if model.tongues.is_double:
                words = f"{words} · {client.say(key)}"
            pill = button(words, "pill", name)
            pill.setObjectName(f"decline_{reason.value}")
            pill.setCheckable(True)
            pill.setChecked(model.answer_now().reason is reason)
            pill.clicked.connect(lambda _=False, reason=reason: model.decline(reason))
            self._pills[reason] = pill
            pieces.append(pill)
        return column(8, row(*pieces[:2], STRETCH), row(*pieces[2:], STRETCH), gap=8)

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
