"""Uitwisseling: what waits for the municipality, what stopped, what came in and was not kept."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from coach_desktop.casework.dossier_state import DossierState, Stand
from coach_desktop.casework.exchange import Question
from coach_desktop.desktop.exchange_model import ExchangeModel, Seen, is_asked
from coach_desktop.desktop.exchange_words import day_in_words, round_in_words
from coach_desktop.desktop.page import Page
from coach_desktop.domain.dossier import number_of
from coach_desktop.widgets.parts import (
    STRETCH,
    beside,
    button,
    card,
    clear,
    column,
    frame,
    heading,
    label,
    picture,
    row,
    rule,
    scrolled,
)
from coach_desktop.widgets.theme import USUAL, theme
from coach_desktop.widgets.wording import worded

MOST_SHOWN, _AT_ONCE = 100, 8
_TILES = 312


class ExchangePage(Page):
    """Counts at the side, and beside them the dossiers that somebody has to look at."""

    def __init__(self, model: ExchangeModel) -> None:
        super().__init__("exchange", "arrows-exchange")
        self._model = model
        self.title.setText(self.tr("Exchange"))
        self._tiles, self._list = QVBoxLayout(), QVBoxLayout()
        self._tiles.setSpacing(12)
        self._list.setSpacing(16)
        side, listed = QWidget(), QWidget()
        for each in (self._tiles, self._list):
            each.setContentsMargins(0, 0, 0, 0)
        side.setLayout(self._tiles)
        listed.setLayout(self._list)
        both = beside(gap=24)
        both.addWidget(listed, 1)
        if theme().percent == USUAL:
            side.setFixedWidth(_TILES)
        both.insertWidget(0 if theme().percent == USUAL else 1, side)
        holder = QWidget()
        holder.setLayout(both)
        self.fill(column(scrolled(holder, margin=24)))
        self._bar = self._progress()
        self.beside_act(self._bar)
        self.other.hide()
        self.works_online()
        self.first = self.act
        self.act.setEnabled(model.has_server)
        self.act.clicked.connect(model.begin)
        self.other.clicked.connect(model.stop)
        model.changed.connect(self._show)
        model.busy.changed.connect(self._run)
        model.done.changed.connect(self._advance)
        model.trouble.changed.connect(self.tell)
        model.ended.connect(self._end)
        if model.busy.value:
            self._run(busy=True)
            self._advance(model.done.value)

    def _progress(self) -> QProgressBar:
        bar = QProgressBar()
        bar.setObjectName("round_progress")
        bar.setAccessibleName(self.tr("How far the exchange is"))
        bar.setFixedWidth(220)
        bar.setTextVisible(False)
        bar.hide()
        return bar

    def _run(self, busy: bool) -> None:  # noqa: FBT001  (a value that changed)
        was_here = self.act.hasFocus() or self.other.hasFocus()
        self._bar.setVisible(busy)
        self.other.setVisible(busy)
        self.act.setEnabled(not busy and self._model.has_server)
        if was_here:  # who presses by keyboard stays where he pressed
            (self.other if busy else self.act).setFocus()
        if busy:
            self.tell(self.tr("Exchanging with the municipality..."), "ok")

    def _advance(self, done: tuple[int, int]) -> None:
        at, total = done
        self._bar.setRange(0, total)
        self._bar.setValue(at)

    def _end(self, code: str) -> None:
        if self._model.by_itself:
            self.tell("")  # nobody asked for it: how it went stands under the title
        elif code:
            self.tell(worded(code))
        else:
            self.tell(self.tr("The exchange is done."), "ok")

    def _show(self) -> None:
        seen = self._model.seen
        if seen is None:
            return
        self.under(round_in_words(seen.last) or self.tr("Nothing was exchanged yet"))
        clear(self._tiles)
        for tile in self._counts(seen):
            self._tiles.addWidget(tile)
        self._tiles.addStretch(1)
        clear(self._list)
        if seen.question is not None:
            self._list.addWidget(self._asked(seen.question))
        if not self._model.has_server:
            self._list.addWidget(card(label(worded("exchange.no-server"), wrap=True)))
        if self._model.has_server or seen.to_look_at:
            self._list.addWidget(self._dossiers(seen))
        if seen.closed:
            self._list.addWidget(self._closed(seen))
        if seen.apart:
            self._list.addWidget(self._apart(seen))
        self._list.addStretch(1)

    def _counts(self, seen: Seen) -> list[QFrame]:
        waiting = [each for each in seen.states if each.waits]
        stopped = [each for each in seen.states if each.stopped]
        in_dossiers = self.tr("In %n dossier(s)", "", len(waiting))
        nothing = self.tr("Nothing to look at")
        look, apart = self.tr("Look at these"), self.tr("Came in and was set apart")
        count = self.tr("%n wait(s)", "", seen.waiting)
        return [
            self._tile("clock", "info" if waiting else "muted", count, in_dossiers),
            self._tile(
                "ban",
                "bad" if stopped else "muted",
                self.tr("%n stopped", "", len(stopped)),
                look if stopped else nothing,
            ),
            self._tile(
                "alert-triangle",
                "warn" if seen.apart else "muted",
                self.tr("%n not taken over", "", len(seen.apart)),
                apart if seen.apart else nothing,
            ),
            self._tile(
                "circle-check",
                "ok",
                self.tr("%n sent", "", seen.sent),
                self.tr("Of %n dossier(s)", "", len(seen.states)),
            ),
        ]

    def _tile(self, name: str, tone: str, count: str, under: str) -> QFrame:
        words = column(label(count, "title3", wrap=True), label(under, "small", wrap=True), gap=2)
        line = row(picture(name, tone, 28), gap=16, margin=16)
        line.addLayout(words, 1)
        return frame("card", line)

    def _asked(self, question: Question) -> QFrame:
        """What somebody must say before anything is sent."""
        yes = button(self.tr("It is right, send everything again"), "secondary", "check")
        yes.setObjectName("go_on")
        yes.clicked.connect(self._model.go_on)
        count = self.tr("At least %n dossier(s) differ", "", question.differ)
        told = label(worded(question.doubt.value), wrap=True)
        return frame("banner", column(heading(count), told, row(yes, STRETCH), gap=12, margin=20))

    def _dossiers(self, seen: Seen) -> QFrame:
        shown = seen.to_look_at
        box = column(heading(self.tr("What waits")), gap=12)
        made = card(box)
        self._add(made, box, shown, 0)
        if not shown and seen.question is not None:
            box.addWidget(label(self.tr("Nothing is sent before you have chosen."), wrap=True))
        elif not shown:
            box.addWidget(label(self.tr("Nothing waits. Everything that is told is there.")))
        return made

    def _add(
        self, holder: QFrame, box: QVBoxLayout, shown: Sequence[DossierState], at: int
    ) -> None:
        """Some rows now and the others in turn: the window does not stand still for all of them."""
        end = min(at + _AT_ONCE, MOST_SHOWN, len(shown))
        for place in range(at, end):
            if place:
                box.addWidget(rule())
            box.addLayout(self._dossier(shown[place]))
        if at < end < min(MOST_SHOWN, len(shown)):
            QTimer.singleShot(0, holder, lambda: self._add(holder, box, shown, end))
        elif len(shown) > MOST_SHOWN:
            more = self.tr("And %n more dossier(s)", "", len(shown) - MOST_SHOWN)
            box.addWidget(label(more, "text2"))

    def _dossier(self, state: DossierState) -> QVBoxLayout:
        name = state.name or number_of(state.dossier)
        who = label(name, "strong")
        who.setMinimumWidth(200)
        head = row(who, STRETCH, label(self._model.sentence(state), "text2"), gap=16)
        box = column(head, gap=6)
        for code in dict.fromkeys(each.code for each in state.stopped):
            box.addWidget(label(worded(code), tone="bad", wrap=True))
        for told in dict.fromkeys(each.told for each in state.stopped if each.told):
            box.addWidget(self._quoted(told))
        if is_asked(state) or state.code is Stand.LEFT:
            box.addLayout(self._gone(state, name))
        elif state.stopped:
            again = button(self.tr("Try again"), "quiet", "refresh")
            again.setObjectName(f"again_{state.dossier}")
            spoken = self.tr("Try again with the dossier of {name}")
            again.setAccessibleName(spoken.format(name=name))
            again.clicked.connect(lambda: self._model.try_again(state.dossier))
            box.addLayout(row(again, STRETCH))
        return box

    def _gone(self, state: DossierState, name: str) -> QHBoxLayout:
        """Only a human knows whether it was destroyed on purpose or lost."""
        send = button(self.tr("Send it again"), "secondary", "refresh")
        send.setObjectName(f"send_{state.dossier}")
        spoken = self.tr("Send the dossier of {name} to the municipality again")
        send.setAccessibleName(spoken.format(name=name))
        send.clicked.connect(lambda: self._model.send_again(state.dossier))
        if state.code is Stand.LEFT:
            return row(send, STRETCH)
        leave = button(self.tr("Leave it so"), "quiet", "check")
        leave.setObjectName(f"leave_{state.dossier}")
        spoken = self.tr("Leave it so with the dossier of {name}")
        leave.setAccessibleName(spoken.format(name=name))
        leave.clicked.connect(lambda: self._model.leave(state.dossier))
        return row(send, leave, STRETCH, gap=12)

    def _closed(self, seen: Seen) -> QFrame:
        box = column(heading(self.tr("Closed at the municipality")), gap=12)
        for dossier, day in list(seen.closed.items())[:MOST_SHOWN]:
            name = seen.names.get(dossier) or number_of(dossier)
            told = self.tr("Closed on {day}. What is told here since cannot be added there.")
            words = label(told.format(day=day_in_words(day)), "text2", wrap=True)
            box.addLayout(column(label(name, "strong"), words, gap=2))
        return card(box)

    def _quoted(self, told: str) -> QLabel:
        """The server's own words, as plain text."""
        quote = self.tr("The municipal system said: {words}")
        return label(quote.format(words=told), "small", wrap=True)

    def _apart(self, seen: Seen) -> QFrame:
        box = column(heading(self.tr("Not taken over")), gap=12)
        for found in seen.apart[:MOST_SHOWN]:
            name = seen.names.get(found.dossier) or number_of(found.dossier)
            box.addLayout(
                column(label(name, "strong"), label(worded(found.code), "text2", wrap=True), gap=2)
            )
        return card(box)
