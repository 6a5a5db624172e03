"""The past of the question on the screen, undo and redo, and the answers that lapsed."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach_desktop.casework.past import Lapsed, Told
from coach_desktop.casework.undo import Act
from coach_desktop.desktop.answer_words import answer_in_words, source_in_words
from coach_desktop.desktop.days import moment_in_words
from coach_desktop.desktop.past_model import PastModel
from coach_desktop.domain.language import language_of
from coach_desktop.forms.definition import text_in
from coach_desktop.widgets.masked import MASK
from coach_desktop.widgets.parts import STRETCH, button, clear, column, label, row, rule

MOST_SHOWN = 5


class HistoryCard(QWidget):
    """Stands in the coach's pane, below the note."""

    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, model: PastModel) -> None:
        super().__init__()
        self._model = model
        undo = button(self.tr("Undo"), "secondary", "arrow-back-up")
        undo.setObjectName("undo")
        undo.setToolTip(self.tr("Put back what stood before your last answer (Ctrl+Z)"))
        undo.clicked.connect(self.undo_wanted)
        redo = button(self.tr("Redo"), "secondary", "arrow-forward-up")
        redo.setObjectName("redo")
        redo.setToolTip(self.tr("Tell again what was undone (Ctrl+Shift+Z)"))
        redo.clicked.connect(self.redo_wanted)
        self._told = QVBoxLayout()
        self._told.setSpacing(10)
        self._lapsed_button = button("", "quiet", "eye-off")
        self._lapsed_button.setObjectName("lapsed")
        self._lapsed_button.setCheckable(True)
        self._lapsed_button.toggled.connect(self._list_lapsed)
        self._found: Sequence[Lapsed] = ()
        self._lapsed = QVBoxLayout()
        self._lapsed.setSpacing(8)
        self.setLayout(
            column(
                row(label(self.tr("History"), "over"), STRETCH),
                self._told,
                column(undo, redo, gap=6),
                rule(),
                self._lapsed_button,
                self._lapsed,
                gap=10,
            )
        )

    def show_past(self) -> None:
        """Show the past of the question that is on the screen now."""
        clear(self._told)
        every = self._model.told()
        for told in every[:MOST_SHOWN]:
            self._told.addWidget(self._one(told))
        if not every:
            self._told.addWidget(label(self.tr("Nothing was told here yet."), "small", wrap=True))
        more = len(every) - MOST_SHOWN
        if more > 0:
            self._told.addWidget(label(self.tr("and %n more before that", "", more), "small"))

    def _one(self, told: Told) -> QWidget:
        model = self._model
        masked = self.tr("{dots} (number, not shown)").format(dots=MASK)
        value = label(masked if told.is_masked else model.words(told), "strong", wrap=True)
        lines = [value, label(self._when(told), "small", wrap=True)]
        lines += [label(words, "small", wrap=True) for words in self._beside(told) if words]
        holder = QWidget()
        holder.setObjectName("told")
        holder.setLayout(column(*lines, gap=2))
        return holder

    def _when(self, told: Told) -> str:
        when, source = moment_in_words(told.moment), source_in_words(told.source)
        return f"{when} · {source} · {self._model.who(told)} ({self._model.role(told)})"

    def _beside(self, told: Told) -> tuple[str, ...]:
        """What else there is to know of it: how it was asked, who was there, what came of it."""
        present = self._model.present(told)
        acts = {
            Act.UNDO: self.tr("put back by undo"),
            Act.REDO: self.tr("told again by redo"),
        }
        return (
            self._asked(told),
            self.tr("present: {people}").format(people=present) if present else "",
            acts[told.act] if told.act is not None else "",
            self.tr("corrected: {reason}").format(reason=told.reason) if told.reason else "",
        )

    def _asked(self, told: Told) -> str:
        if not told.form_version:
            return self.tr("noted outside the questionnaire")
        words = self.tr("asked in {language} · questionnaire {version}")
        language = language_of(told.language).dutch_name if told.language else ""
        return words.format(language=language, version=told.form_version)

    def show_lapsed(self, found: Sequence[Lapsed]) -> None:
        """Say how many answers no longer apply; a press lists them."""
        self._found = found
        words = self.tr("%n answer(s) no longer apply", "", len(found))
        self._lapsed_button.setText(words)
        self._lapsed_button.setAccessibleName(words)
        self._lapsed_button.setVisible(bool(found))
        self._list_lapsed()

    def _list_lapsed(self) -> None:
        clear(self._lapsed)
        if not self._found or not self._lapsed_button.isChecked():
            return
        told = self.tr("They are kept, stand in no plan, and count again once they are asked.")
        self._lapsed.addWidget(label(told, "small", wrap=True))
        for each in self._found:
            self._lapsed.addWidget(self._lapsed_line(each))

    def _lapsed_line(self, each: Lapsed) -> QWidget:
        question = self._model.question(each.address)
        asked = text_in(question.label, "nl", "nl")[0]
        holder = QWidget()
        holder.setLayout(
            column(
                label(asked, "small", wrap=True),
                label(self._value(each), "strong", wrap=True),
                gap=2,
            )
        )
        return holder

    def _value(self, each: Lapsed) -> str:
        if self._model.is_number(each.address):
            return MASK
        return answer_in_words(self._model.question(each.address), each.answer)
