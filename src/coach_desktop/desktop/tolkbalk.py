"""The Tolkbalk at the foot of the intake: who interprets, how long, read back, not understood."""

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from coach_desktop.desktop.answer_words import source_in_words
from coach_desktop.desktop.fields import chosen
from coach_desktop.desktop.talk_model import TalkModel
from coach_desktop.domain.operation import Source
from coach_desktop.widgets.parts import button, column, icon_button, label, marked, row
from coach_desktop.widgets.theme import USUAL, icon, theme

TABLE_KEY, READ_BACK_KEY, MARK_KEY = "F7", "F6", "F5"
_TICK = 10_000
_ICONS = {"tolk_telefoon": "phone", "geen": "users", "coach": "user"}
_LEAST = 120


class Tolkbalk(QWidget):
    """One line; what it does, the page's model does."""

    table_wanted = Signal()
    read_back_wanted = Signal()

    def __init__(self, model: TalkModel) -> None:
        super().__init__()
        self.setObjectName("tolkbalk")
        self._model = model
        self._who = label("", "strong")
        self._who.setObjectName("who_interprets")
        self._how = label("", "small")
        self._how.setObjectName("how_long")
        for line in (self._who, self._how):
            line.setMinimumWidth(_LEAST)
            line.setWordWrap(theme().percent > USUAL)
            line.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._open = icon_button("headphones", self.tr("Who is at the table? (F7)"))
        self._open.setObjectName("open_table")
        self._open.clicked.connect(self.table_wanted)
        self._read = button(self.tr("Read back"), "secondary", "message-circle")
        self._read.setObjectName("read_back")
        self._read.setToolTip(self.tr("Read the answer back to the client (F6)"))
        self._read.clicked.connect(self.read_back_wanted)
        self._mark = button(self.tr("Not understood"), "quiet", "question-mark")
        self._mark.setObjectName("not_understood")
        self._mark.setToolTip(self.tr("Mark that this question was not understood (F5)"))
        self._mark.setCheckable(True)
        self._mark.clicked.connect(self.mark)
        self._teller = QComboBox()
        self._teller.setObjectName("teller")
        self._teller.setAccessibleName(self.tr("Who tells the answer?"))
        self._teller.setMinimumWidth(_LEAST)
        self._teller.currentIndexChanged.connect(self._let_tell)
        said = column(self._who, self._how, gap=0)
        self.setLayout(row(self._open, said, self._read, self._mark, self._teller, gap=10))
        self._address, self._language, self._number = "", "", 0
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._tick)
        self._clock.start(_TICK)
        model.changed.connect(self.refresh)

    def show_question(self, address: str, number: int, language: str) -> None:
        """Another question is on the screen, or another language is spoken; '' is a repeat."""
        self._address, self._number, self._language = address, number, language
        self.refresh()

    def refresh(self) -> None:
        """Show who interprets now, and what can be done at this question."""
        gesprek = self._model.gesprek
        code = gesprek.tolk if gesprek is not None else ""
        names = self._model.names("tolk")
        self._who.setText(names.get(code, self.tr("Who interprets?")))
        self._open.setIcon(icon(_ICONS.get(code, "headphones"), "text2", 22, air=0))
        self._tick()
        for each in (self._read, self._mark):
            each.setEnabled(bool(self._address))
        self._show_mark(marked_so=self._model.is_misunderstood)
        self._show_tellers()

    def mark(self) -> None:
        """Mark the question on the screen as not understood, or take the mark away."""
        if self._address:
            self._model.mark(self._address, marked=not self._model.is_misunderstood)

    def _show_mark(self, *, marked_so: bool) -> None:
        """In words and with another icon, not by colour alone."""
        words = self.tr("Marked: not understood") if marked_so else self.tr("Not understood")
        self._mark.setChecked(marked_so)
        self._mark.setText(words)
        self._mark.setAccessibleName(words)
        self._mark.setIcon(icon("check" if marked_so else "question-mark", "accent"))

    def _tick(self) -> None:
        told = [self._language] if self._language else []
        if self._model.gesprek is not None:
            told.append(self.tr("%n minute(s)", "", self._model.minutes))
        if self._number:
            told.append(self.tr("question {number}").format(number=self._number))
        self._how.setText(" · ".join(told))

    def _show_tellers(self) -> None:
        with QSignalBlocker(self._teller):
            self._teller.clear()
            for source in self._model.tellers:
                self._teller.addItem(source_in_words(source), source.value)
            self._teller.setCurrentIndex(self._teller.findData(self._model.told_by.value))
        own = self._model.told_by is Source.CLIENT
        marked(self._teller, state="" if own else "warn")
        self._teller.style().unpolish(self._teller)
        self._teller.style().polish(self._teller)

    def _let_tell(self) -> None:
        if self._teller.currentData(Qt.ItemDataRole.UserRole) is not None:
            self._model.let_tell(Source(chosen(self._teller)))
