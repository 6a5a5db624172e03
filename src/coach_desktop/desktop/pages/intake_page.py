"""Lays an intake out: rail of topics, question card, coach's pane."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from coach_desktop.desktop.client_card import ClientCard
from coach_desktop.desktop.history_card import HistoryCard
from coach_desktop.desktop.moment_card import MomentCard
from coach_desktop.desktop.moved_card import MovedCard
from coach_desktop.desktop.page import Page
from coach_desktop.desktop.pages.intake import IntakeModel
from coach_desktop.desktop.pages.margin_note import MarginNote
from coach_desktop.desktop.pages.question_card import QuestionCard
from coach_desktop.desktop.right_banner import RightBanner
from coach_desktop.desktop.saving import FAILED, SAVED, WAITING
from coach_desktop.desktop.spoken import language_box
from coach_desktop.desktop.table_card import MarkedCard
from coach_desktop.desktop.talk_side import TalkSide
from coach_desktop.desktop.tolkbalk import MARK_KEY, READ_BACK_KEY, TABLE_KEY
from coach_desktop.desktop.topic_rail import IntakeRail
from coach_desktop.forms.definition import text_in
from coach_desktop.widgets.parts import (
    STRETCH,
    Chip,
    column,
    frame,
    label,
    row,
    rule,
    scrolled,
    sideways,
)
from coach_desktop.widgets.theme import theme

_RAIL, _PANE, _MOST = 280, 332, 960
_ROOM = 1240
"""In large text the question has the whole width; what stands beside it scrolls in."""


class IntakePage(Page):
    """The whole intake, by keyboard or touch."""

    wants_rail = False
    keeps_typing = True

    finished = Signal()

    def __init__(self, model: IntakeModel) -> None:
        super().__init__("intake")
        self._model = model
        self.read_anew = self._read_anew
        self._done = ""
        self._rail = IntakeRail()
        self._rail.chosen.connect(self._go_to_topic)
        self._rail.subject_wanted.connect(self._go_to)
        self._rail.short_wanted.connect(self._walk_short)
        self._right = RightBanner()
        self._right.wanted.connect(self._tell_right)
        self._card = QuestionCard(model)
        self._card.setMaximumWidth(theme().large(_MOST))
        self._card.turned.connect(self._turn)
        self._talk = TalkSide(model, model.talk, self._take)
        self._talk.went_on.connect(self.go_on)
        self._talk.covered.connect(self._card.hide)
        self._talk.uncovered.connect(self._card.show)
        self._talk.uncovered.connect(self._card.focus)
        self._lay_out()
        self._shortcuts()
        self._wire()
        self._name()
        self._show()

    def _lay_out(self) -> None:
        rail = frame("rail", column(scrolled(self._rail, margin=8)))
        rail.setFixedWidth(theme().large(_RAIL))
        pane = frame("pane", column(scrolled(self._pane(), margin=20)))
        pane.setFixedWidth(theme().large(_PANE))
        above = (self._talk, self._right, MovedCard(self._model.renewal))
        middle = scrolled(*above, self._card, margin=24)
        is_large, body = theme().is_large, row(gap=0)
        for each in (middle, rail, pane) if is_large else (rail, middle, pane):
            body.addWidget(each, int(each is middle))
        middle.setMinimumWidth(_ROOM if is_large else 0)
        if not is_large:
            self.to_foot(self._talk.bar)
        self.fill(column(sideways(body), self._talk.bar, gap=0) if is_large else body)

    def _wire(self) -> None:
        model = self._model
        self.act.clicked.connect(self.go_on)
        self.other.clicked.connect(self._go_back)
        model.moved.connect(self._show)
        model.answered.connect(self._refresh)
        model.revealed.connect(self._card.show_question)
        model.revealed.connect(self._card.focus)
        model.saving.changed.connect(self._saving)
        model.trouble.changed.connect(self._card.trouble)
        model.warning.changed.connect(lambda told: self.tell(told, "warn"))
        model.past.done.connect(self._say_done)
        model.past.refused.connect(lambda told: self.tell(told, "warn"))

    def go_on(self) -> None:
        """Take what is typed and go to the next question, once it was read back where it must."""
        self._take()
        if self._talk.holds_back():
            return
        if not self._model.trouble.value and not self._model.next():
            self.finished.emit()

    def flush(self) -> None:
        """Take what is typed: before leaving, locking or closing."""
        self._take()
        self._model.talk.pause()
        self._model.save_again()

    def take(self) -> None:
        """Take what is typed; whoever sits at the table sits there still."""
        self._take()

    def unkept(self) -> int:
        return self._model.unkept

    def _read_anew(self) -> None:
        """Show what came in, and leave the keyboard where it is when the question stays."""
        place = self._model.place
        self._model.read_anew()
        (self._show_pane if self._model.place == place else self._show)()

    def _take(self) -> None:
        """Take the note and the answer of the question on the screen; what is said is of that."""
        self._note.take()
        self._card.flush()

    def _go_back(self) -> None:
        self._take()
        self._model.back()

    def _go_to_topic(self, key: str) -> None:
        self._take()
        self._model.go_to_topic(key)

    def _go_to(self, address: str) -> None:
        """Go to a question that the short form may pass by."""
        self._take()
        if not self._model.go(address) and self._model.course.is_short:
            self._model.walk_short(short=False)
            self._model.go(address)

    def _tell_right(self) -> None:
        self._take()
        self._model.course.tell_right()

    def _walk_short(self, short: bool) -> None:  # noqa: FBT001  (what the rail says)
        self._take()
        self._model.walk_short(short=short)

    def _undo(self) -> None:
        self._take()
        self._model.past.undo()

    def _say_done(self, told: str) -> None:
        """Say what was undone, until another question comes on the screen."""
        self._done = told
        self.tell(told, "ok")

    def _redo(self) -> None:
        self._take()
        self._model.past.redo()

    def _shortcuts(self) -> None:
        for keys, act in (
            ("Ctrl+Return", self.go_on),
            ("Ctrl+Enter", self.go_on),
            ("Alt+Right", self.go_on),
            ("Alt+Left", self._go_back),
            ("Ctrl+Z", self._undo),
            ("Ctrl+Shift+Z", self._redo),
            (TABLE_KEY, self._talk.toggle_table),
            (READ_BACK_KEY, self._talk.read_back),
            (MARK_KEY, self._talk.bar.mark),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(act)

    def _pane(self) -> QVBoxLayout:
        self._guidance = label("", wrap=True)
        self._note = MarginNote(self._model, self.tr("Note, only for colleagues"))
        self._past = HistoryCard(self._model.past)
        self._past.undo_wanted.connect(self._undo)
        self._past.redo_wanted.connect(self._redo)
        self._language = language_box(self._model.tongues.tag)
        self._language.setObjectName("client_language")
        self._language.setAccessibleName(self.tr("Language of the client"))
        self._language.currentIndexChanged.connect(self._speak)
        self.client = ClientCard()
        self._moment = MomentCard()
        self._moment.table_wanted.connect(self._talk.toggle_table)
        self._moment.left_alone.connect(self._talk.stay_alone)
        self._moment.private_talk_wanted.connect(self._talk.plan_private_talk)
        self._marked = MarkedCard(self._model.talk)
        self._marked.wanted.connect(self._go_to)
        return column(
            self._moment,
            rule(),
            label(self.tr("Language of the client"), "over"),
            self._language,
            self.client,
            rule(),
            label(self.tr("For you as coach"), "over"),
            self._guidance,
            rule(),
            label(self.tr("Note, only for colleagues"), "over"),
            self._note,
            self._marked,
            rule(),
            self._past,
            STRETCH,
            gap=10,
        )

    def _speak(self) -> None:
        self._card.flush()
        self._model.speak(str(self._language.currentData(Qt.ItemDataRole.UserRole)))

    def _name(self) -> None:
        facts = self._model.intake.facts()
        self.title.setText(facts.full_name)

    def _show(self) -> None:
        """Another question came on the screen."""
        if self._done and self.told == self._done:
            self.tell("")
        with QSignalBlocker(self._language):
            self._language.setCurrentIndex(self._language.findData(self._model.tongues.tag))
        self._talk.uncover()
        self._card.show()
        self._card.show_question()
        self._show_pane()
        self._card.focus()

    def _turn(self, address: str) -> None:
        """The keyboard went to another question of the same card."""
        self._note.take()
        self._model.turn(address)
        self._show_pane()

    def _show_pane(self) -> None:
        guidance = self._model.texts("guidance")[0]
        self._guidance.setText(guidance or self.tr("Read the question aloud and wait."))
        self._note.show_note()
        self._past.show_past()
        self._talk.show_question()
        self._marked.refresh()
        self._refresh()

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
        self._rail.show_form(short=model.course.is_short)
        self._rail.show_subjects(model.course.subjects())
        self._right.setVisible(model.course.wants_right_told)
        told = self.tr("Questionnaire · {done} of {total} answered")
        if model.is_final:
            told = self.tr("Final measurement · {done} of {total} answered")
        self.under(model.course.in_words(told, progress))
        self._moment.show_hidden(model.hidden())
        model.renewal.look(model.moment)
        plan = model.talk.wants_private_talk
        self._moment.show_moment(model.moment, wants_private_talk=plan)
        self._card.refresh()
        lapsed = model.past.lapsed()
        self._past.show_lapsed(lapsed)
        if newly := model.past.newly(lapsed):
            self.tell(self.tr("%n answer(s) no longer apply", "", newly), "warn")

    def _saving(self, how: str) -> None:
        chip: Chip = self.saved
        words = {
            WAITING: (self.tr("Saving..."), "plain", "clock"),
            SAVED: (self.tr("Saved"), "ok", "circle-check"),
            FAILED: (self.tr("Not saved"), "bad", "alert-triangle"),
        }.get(how)
        if how == SAVED:
            self._past.show_past()
        chip.setVisible(words is not None)
        if words is not None:
            chip.say(*words)
