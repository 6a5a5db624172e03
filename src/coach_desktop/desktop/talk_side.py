"""What opens above the question during a talk: the table, a warning, the answer read back."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coach_desktop.desktop.read_back_card import ReadBackCard
from coach_desktop.desktop.table_card import TableCard
from coach_desktop.desktop.talk_model import OnScreen, TalkModel
from coach_desktop.desktop.talk_words import care_in_words
from coach_desktop.desktop.tolkbalk import Tolkbalk
from coach_desktop.domain.language import language_of
from coach_desktop.widgets.parts import column, frame, label, picture, row


class TalkSide(QWidget):
    """Holds the bar for the foot too. `take` takes what is typed before anything changes."""

    went_on = Signal()
    covered = Signal()
    uncovered = Signal()

    def __init__(self, model: OnScreen, talk: TalkModel, take: Callable[[], None]) -> None:
        super().__init__()
        self._model, self._said, self._take = model, talk, take
        self.bar = Tolkbalk(talk)
        self.bar.table_wanted.connect(self.toggle_table)
        self.bar.read_back_wanted.connect(self.read_back)
        self._table = TableCard(talk)
        self._table.closed.connect(self.toggle_table)
        self._table.hide()
        self._care = label("", "strong", wrap=True)
        self._care.setObjectName("care")
        line = row(picture("alert-triangle", "warn"), gap=12, margin=16)
        line.addWidget(self._care, 1)
        self._warning = frame("banner", line)
        self._answer = ReadBackCard(talk)
        self._answer.agreed.connect(self._agree)
        self._answer.refused.connect(self._uncover)
        self._answer.passed.connect(self.went_on)
        self.setLayout(column(self._table, self._warning, self._answer, gap=12))
        talk.changed.connect(self._show_care)

    def show_question(self) -> None:
        """Another question is on the screen."""
        model = self._model
        number = 0 if model.is_repeat else model.question.number
        spoken = language_of(model.tongues.tag).dutch_name
        self.bar.show_question("" if model.is_repeat else model.place, number, spoken)
        self._table.refresh()
        self._show_care()

    def uncover(self) -> None:
        """Take the answer that was read back off the screen."""
        self._answer.hide()
        self._fit()

    def holds_back(self) -> bool:
        """Whether an answer is read back first; asked a second time it holds back no more."""
        if not self._said.wants_read_back or self._model.trouble.value:
            return False
        if self._answer.isHidden():
            self.read_back()
            return True
        self._said.pass_by()
        return False

    def toggle_table(self) -> None:
        """Open or close who is at the table."""
        self._take()
        self._table.setVisible(self._table.isHidden())
        self._fit()
        if self._table.isHidden():
            self.uncovered.emit()

    def stay_alone(self) -> None:
        """Nobody but the coach is at the screen."""
        self._take()
        self._table.hide()
        self._said.stand_up()
        self._fit()

    def plan_private_talk(self) -> None:
        """Go where the day of a talk alone is asked."""
        self._take()
        self._said.plan_private_talk()

    def read_back(self) -> None:
        """Read the answer on the screen back, when there is one."""
        self._take()
        if not self._model.is_repeat and self._model.answer_now().text:
            self.covered.emit()
            self._answer.show_answer(self._model.tongues)
            self._fit()

    def _agree(self) -> None:
        self._said.read_back()
        self.went_on.emit()

    def _uncover(self) -> None:
        self._answer.hide()
        self._fit()
        self.uncovered.emit()

    def _show_care(self) -> None:
        told = care_in_words(self._said.care)
        self._care.setText(told)
        self._warning.setVisible(bool(told))
        self._fit()

    def _fit(self) -> None:
        """Take no room while nothing is open."""
        parts = (self._table, self._warning, self._answer)
        self.setVisible(not all(each.isHidden() for each in parts))
