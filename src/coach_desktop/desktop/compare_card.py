"""Then and now: each question that was asked twice, in Dutch and in the client's own words."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from coach_desktop.casework.measuring import Compared
from coach_desktop.desktop.measure_words import answer_words
from coach_desktop.domain.answer import Answer
from coach_desktop.forms.definition import Question, text_in
from coach_desktop.widgets.parts import column, heading, label, marked, rule
from coach_desktop.widgets.questions.factory import Tongues
from coach_desktop.widgets.texts import ClientText

_PX = 17
_WIDTHS = (5, 4, 4, 3)
_THEN = "measures.then"
_NOW = "measures.now"


class CompareCard(QFrame):
    """One line for each question, topic by topic. It tells a difference; it judges nobody."""

    def __init__(self, compared: Sequence[Compared], tongues: Tongues) -> None:
        super().__init__()
        marked(self, role="card")
        self.setObjectName("compared")
        self._tongues = tongues
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(10)
        for place, width in enumerate(_WIDTHS):
            self._grid.setColumnStretch(place, width)
        self._heads()
        topic = ""
        for each in compared:
            if each.topic.key != topic:
                topic = each.topic.key
                self._topic(text_in(each.topic.label, "nl", "nl")[0])
            self._line(each)
        about = self.tr("Only what differs is told. Nothing is added up, and nobody is judged.")
        self.setLayout(
            column(
                heading(self.tr("Then and now")),
                label(about, "small", wrap=True),
                self._grid,
                margin=24,
                gap=12,
            )
        )

    def _heads(self) -> None:
        keys = (_THEN, _NOW, "measures.difference")
        for place, key in enumerate(keys, start=1):
            self._grid.addWidget(self._cell(*self._phrase(key), role="over"), 0, place)

    def _topic(self, name: str) -> None:
        place = self._grid.rowCount()
        self._grid.addWidget(rule(), place, 0, 1, len(_WIDTHS))
        self._grid.addWidget(label(name, "lead"), place + 1, 0, 1, len(_WIDTHS))

    def _line(self, each: Compared) -> None:
        place = self._grid.rowCount()
        dutch, other = self._label(each.question)
        if each.row:
            dutch, other = f"{each.row}: {dutch}", other and f"{each.row}: {other}"
        self._grid.addWidget(self._cell(dutch, other), place, 0)
        self._grid.addWidget(self._cell(*self._answer(each.question, each.then)), place, 1)
        self._grid.addWidget(self._cell(*self._answer(each.question, each.now)), place, 2)
        differs = self._cell(*self._phrase(f"measures.{each.change.value}"), role="strong")
        differs.setObjectName(f"change_{each.address}")
        self._grid.addWidget(differs, place, 3)

    def _cell(self, dutch: str, other: str, *, role: str = "body") -> QWidget:
        """Dutch, and under it the client's words at their own side."""
        made = QWidget()
        box = column(label(dutch, role, wrap=True), gap=2)
        if other:
            box.addWidget(ClientText(other, self._tongues.tag, px=_PX))
        box.addStretch(1)
        made.setLayout(box)
        return made

    def _label(self, question: Question) -> tuple[str, str]:
        other, language = text_in(question.label, self._tongues.tag, "nl")
        is_told = self._tongues.is_double and language == self._tongues.tag
        return text_in(question.label, "nl", "nl")[0], other if is_told else ""

    def _answer(self, question: Question, answer: Answer) -> tuple[str, str]:
        """What was answered; of a text that was typed there is only what was typed."""
        dutch = answer_words(question, answer)
        is_typed = not question.choices and answer.reason is None
        if not self._tongues.is_double or is_typed:
            return dutch, ""
        return dutch, answer_words(question, answer, self._tongues.tag)

    def _phrase(self, key: str) -> tuple[str, str]:
        other = self._tongues.client.say(key) if self._tongues.is_double else ""
        return self._tongues.dutch.say(key), other
