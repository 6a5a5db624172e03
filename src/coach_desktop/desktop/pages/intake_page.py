"""Lays an intake out: rail of topics, question card, coach's pane."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from coach_desktop.desktop.days import moment_in_words
from coach_desktop.desktop.moment_card import MomentCard
from coach_desktop.desktop.page import Page
from coach_desktop.desktop.pages.intake import FAILED, SAVED, WAITING, IntakeModel
from coach_desktop.desktop.pages.question_card import QuestionCard
from coach_desktop.desktop.topic_rail import TopicRail
from coach_desktop.domain import phrases
from coach_desktop.domain.language import language_of
from coach_desktop.domain.sight import Moment
from coach_desktop.forms.definition import text_in
from coach_desktop.widgets.parts import (
    STRETCH,
    Chip,
    button,
    clear,
    column,
    frame,
    label,
    rule,
    scrolled,
)
from coach_desktop.widgets.pause import Pause
from coach_desktop.widgets.prose import Prose

_RAIL, _PANE = 280, 304
_MOST = 960


class IntakePage(Page):
    """The whole intake, by keyboard or touch."""

    wants_rail = False

    finished = Signal()

    def __init__(self, model: IntakeModel) -> None:
        super().__init__("intake")
        self._model = model
        self._rail = TopicRail()
        self._rail.chosen.connect(self._go_to_topic)
        self._card = QuestionCard(model)
        self._card.setMaximumWidth(_MOST)
        rail = frame("rail", column(scrolled(self._rail, margin=8)))
        rail.setFixedWidth(_RAIL)
        pane = frame("pane", column(scrolled(self._pane(), margin=20)))
        pane.setFixedWidth(_PANE)
        middle = scrolled(self._card, margin=24)
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(rail)
        body.addWidget(middle, 1)
        body.addWidget(pane)
        self.fill(body)
        self.act.clicked.connect(self.go_on)
        self.other.clicked.connect(self._go_back)
        self._shortcuts()
        model.moved.connect(self._show)
        model.answered.connect(self._refresh)
        model.revealed.connect(self._card.show_question)
        model.revealed.connect(self._card.focus)
        model.saving.changed.connect(self._saving)
        model.trouble.changed.connect(self._card.trouble)
        model.warning.changed.connect(lambda told: self.tell(told, "warn"))
        self._name()
        self._show()

    def go_on(self) -> None:
        """Take what is typed and go to the next question."""
        self._take()
        if not self._model.trouble.value and not self._model.next():
            self.finished.emit()

    def flush(self) -> None:
        """Take what is typed: before leaving, locking or closing."""
        self._take()
        self._model.save_again()

    def unkept(self) -> int:
        return self._model.unkept

    def _take(self) -> None:
        """Take the note and the answer of the question on the screen; what is said is of that."""
        self._take_note()
        self._card.flush()

    def _take_note(self) -> None:
        self._pause.end()
        self._model.write_note(self._note.toPlainText())

    def _go_back(self) -> None:
        self._take()
        self._model.back()

    def _go_to_topic(self, key: str) -> None:
        self._take()
        self._model.go_to_topic(key)

    def _shortcuts(self) -> None:
        for keys, act in (
            ("Ctrl+Return", self.go_on),
            ("Ctrl+Enter", self.go_on),
            ("Alt+Right", self.go_on),
            ("Alt+Left", self._go_back),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(act)

    def _pane(self) -> QVBoxLayout:
        self._guidance = label("", wrap=True)
        self._note = Prose("note", self.tr("Note, only for colleagues"))
        self._note.setMaximumHeight(120)
        self._pause = Pause(self)
        self._pause.came.connect(self._take_note)
        self._note.textChanged.connect(self._pause.key)
        self._past = QVBoxLayout()
        past = QWidget()
        past.setLayout(self._past)
        self._past.setContentsMargins(0, 0, 0, 0)
        self._language = QComboBox()
        self._language.setObjectName("client_language")
        self._language.setAccessibleName(self.tr("Language of the client"))
        for tag in phrases.languages():
            self._language.addItem(language_of(tag).own_name, tag)
        self._language.setCurrentIndex(self._language.findData(self._model.tongues.tag))
        self._language.currentIndexChanged.connect(self._speak)
        read_back = button(self.tr("Read back"), "secondary", "message-circle")
        read_back.clicked.connect(self._model.read_back)
        self._moment = MomentCard()
        self._moment.said.connect(self._look)
        return column(
            self._moment,
            rule(),
            label(self.tr("Language of the client"), "over"),
            self._language,
            rule(),
            label(self.tr("For you as coach"), "over"),
            self._guidance,
            rule(),
            label(self.tr("Note, only for colleagues"), "over"),
            self._note,
            read_back,
            rule(),
            label(self.tr("History"), "over"),
            past,
            STRETCH,
            gap=10,
        )

    def _look(self, moment: str) -> None:
        self.flush()
        self._model.look(Moment(moment))

    def _speak(self) -> None:
        self._card.flush()
        self._model.speak(str(self._language.currentData(Qt.ItemDataRole.UserRole)))

    def _name(self) -> None:
        facts = self._model.intake.facts()
        self.title.setText(facts.full_name)

    def _show(self) -> None:
        """Another question came on the screen."""
        self._card.show_question()
        guidance = self._model.texts("guidance")[0]
        self._guidance.setText(guidance or self.tr("Read the question aloud and wait."))
        with QSignalBlocker(self._note):
            self._note.setPlainText(self._model.note())
        self._refresh()
        self._card.focus()

    def _refresh(self) -> None:
        """Something was answered: progress, options and trouble may differ."""
        model = self._model
        progress = model.progress()
        topic = model.intake.session.topic_of(model.place)
        self._rail.show_topics(
            tuple(
                (each.topic.key, text_in(each.topic.label, "nl", "nl")[0], each)
                for each in progress
                if each.total
            ),
            topic.key if topic else "",
        )
        done = sum(each.done for each in progress)
        total = sum(each.total for each in progress)
        told = self.tr("Questionnaire · {done} of {total} answered")
        if model.is_final:
            told = self.tr("Final measurement · {done} of {total} answered")
        self.under(told.format(done=done, total=total))
        self._moment.show_hidden(model.hidden())
        self._card.refresh()
        self._show_past()

    def _show_past(self) -> None:
        clear(self._past)
        corrected = self._model.corrected()
        for operation in reversed(self._model.history()[-6:]):
            when = moment_in_words(operation.claimed_time)
            language = language_of(operation.language_shown).dutch_name
            words = self.tr("{when}: told in {language}").format(when=when, language=language)
            self._past.addWidget(label(words, "small", wrap=True))
            if reason := corrected.get(operation.id):
                told = self.tr("corrected: {reason}").format(reason=reason)
                self._past.addWidget(label(told, "small", wrap=True))
        self._past.addStretch(1)

    def _saving(self, how: str) -> None:
        chip: Chip = self.saved
        words = {
            WAITING: (self.tr("Saving..."), "plain", "clock"),
            SAVED: (self.tr("Saved"), "ok", "circle-check"),
            FAILED: (self.tr("Not saved"), "bad", "alert-triangle"),
        }.get(how)
        if how == SAVED:
            self._show_past()
        chip.setVisible(words is not None)
        if words is not None:
            chip.say(*words)
