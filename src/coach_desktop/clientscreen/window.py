"""The client's window: one question, big, and no way out but through the coach."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from coach_desktop.clientscreen.model import FAILED, SAVED, ClientModel
from coach_desktop.clientscreen.panels import Panel, big
from coach_desktop.clientscreen.progress import Pieces
from coach_desktop.clientscreen.question_view import LARGE, QuestionView, Ways
from coach_desktop.domain.language import direction, language_of
from coach_desktop.widgets.focus_ring import FocusRing
from coach_desktop.widgets.kept_in import KeptIn
from coach_desktop.widgets.parts import STRETCH, clear, column, frame, picture, row
from coach_desktop.widgets.texts import ClientText, turn
from coach_desktop.widgets.theme import theme

_MOST = 1_160
_TEXT = 27
_EDGE = 24


class ClientWindow(QWidget):
    """Full screen, without a frame. `handed_back` says that the coach wants to go on.

    Where the coach has a screen of his own beside it, he ends this one from there.
    """

    handed_back = Signal()
    left = Signal()
    done = Signal()

    def __init__(self, model: ClientModel, *, is_beside: bool) -> None:
        super().__init__()
        self._model, self._is_beside = model, is_beside
        self._may_close = False
        self.setWindowTitle("Coach Desktop")
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setWindowFlags(
            Qt.WindowType.Window
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
        )
        self._top, self._foot, self._end = QHBoxLayout(), QHBoxLayout(), QVBoxLayout()
        self._pieces = Pieces()
        self._view, self._ways = QuestionView(model), Ways(model)
        self._saved = ClientText("", model.language, px=_TEXT)
        self._saved.setObjectName("saved")
        self._saved_mark = picture("circle-check", "ok", _TEXT)
        self._lay_out()
        self._panel = Panel(self)
        self._ring = FocusRing(self)
        self._kept_in = KeptIn(self)
        model.moved.connect(self._show)
        model.answered.connect(self._refresh)
        model.trouble.changed.connect(self._view.say_trouble)
        model.saving.changed.connect(self._saving)
        self._show()

    def keep_in(self) -> None:
        """From here on nothing that leads out of the window comes through."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.installEventFilter(self._kept_in)

    def let_go(self) -> None:
        """Keep nothing from the other windows of this process any more."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.removeEventFilter(self._kept_in)

    def flush(self) -> None:
        """Take what is typed."""
        self._view.flush()

    def leave(self) -> None:
        """Close it; the coach said so."""
        self.flush()
        self.let_go()
        self._may_close = True
        self.close()
        self.left.emit()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  (Qt's name)
        """Whoever wants to close it but the coach does not."""
        self.flush()
        event.setAccepted(self._may_close)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  (Qt's name)
        """Smaller or away it is not made."""
        super().changeEvent(event)
        away = Qt.WindowState.WindowMinimized
        if event.type() == QEvent.Type.WindowStateChange and self.windowState() & away:
            self.setWindowState(Qt.WindowState.WindowFullScreen)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  (Qt's name)
        super().showEvent(event)
        self._view.focus()

    @property
    def _is_large(self) -> bool:
        """Whether all scrolls but the two steps, and what is rare stands below."""
        return theme().percent > LARGE

    def _lay_out(self) -> None:
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QVBoxLayout()
        body.setContentsMargins(_EDGE, 12, _EDGE, 12)
        self._below = QVBoxLayout()
        if self._is_large:
            held = QWidget()
            held.setObjectName("scrolled")
            inner = column(self._top, self._pieces, self._view, self._below, self._end, STRETCH)
            held.setLayout(inner)
            self._area.setWidget(held)
            body.addWidget(self._area, 1)
        else:
            self._area.setWidget(self._view)
            body.addLayout(self._top)
            body.addWidget(self._pieces)
            body.addWidget(self._area, 1)
            body.addLayout(self._below)
        foot = QVBoxLayout()
        foot.setContentsMargins(_EDGE, 14, _EDGE, 14)
        foot.addLayout(self._foot)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(_middle(body), 1)
        box.addWidget(frame("bar", _middle(foot)))

    def _show(self) -> None:
        """Another question came, or another language."""
        self._view.flush()
        turn(self, self._model.language)
        self._show_top()
        self._show_foot()
        self._ways.setParent(None)
        self._view.show_question()
        self._ways.show_question()
        (self._view.foot if self._view.is_high else self._below).addWidget(self._ways)
        self._ways.setVisible(self._ways.is_needed)
        self._area.verticalScrollBar().setValue(0)
        self._saving(self._model.saving.value)
        self._view.focus()

    def _refresh(self) -> None:
        self._view.refresh()
        self._ways.refresh()
        self._show_step()

    def _show_top(self) -> None:
        model, language = self._model, self._model.language
        clear(self._top)
        self._where = ClientText("", language, px=_TEXT, weight=600)
        self._top.addWidget(self._where, 1)
        who = big(model.phrases.say("privacy.title"), "quiet", "eye", language)
        who.setObjectName("who_reads")
        who.clicked.connect(lambda: self._panel.tell_who_reads(model.phrases))
        speaks = big(language_of(language).own_name, "quiet", "language", language)
        speaks.setObjectName("other_language")
        speaks.clicked.connect(self._ask_language)
        clear(self._end)
        (self._end if self._is_large else self._top).addWidget(who)
        self._top.addWidget(speaks)
        self._show_step()

    def _show_step(self) -> None:
        language = self._model.language
        self._pieces.setVisible(not self._model.is_aside)
        if not self._model.is_aside:
            at, of = self._model.step()
            told = self._model.phrases.say("client.step", number=at, total=of)
            self._where.say(
                " · ".join(filter(None, (self._model.topic(), self._model.about(), told))), language
            )
            self._pieces.say(at, of, told)

    def _show_foot(self) -> None:
        model, phrases = self._model, self._model.phrases
        language = model.language
        clear(self._foot)
        rtl = direction(language) == "rtl"
        arrow = "arrow-right" if rtl else "arrow-left"
        back = big(phrases.say("client.previous"), "quiet", arrow, language)
        back.setObjectName("back")
        back.clicked.connect(self._go_back)
        ready = big(phrases.say("client.hand_back"), "secondary", "", language)
        ready.setObjectName("hand_back")
        ready.clicked.connect(self._hand_back)
        arrow = "arrow-left" if rtl else "arrow-right"
        onward = big(phrases.say("client.next"), "primary", arrow, language, is_behind=True)
        onward.setObjectName("next")
        onward.clicked.connect(self._go_on)
        self._saved = ClientText("", language, px=_TEXT)
        self._saved.setObjectName("saved")
        self._saved_mark = picture("circle-check", "ok", _TEXT)
        for piece in (back, self._saved_mark, self._saved, ready, onward):
            self._foot.addWidget(piece)
        if self._is_large:
            self._end.addWidget(ready)
        for each in (back, onward):
            each.setVisible(not model.is_aside)
        self._foot.setStretch(2, 1)
        self._foot.setSpacing(16)

    def _saving(self, how: str) -> None:
        key = {SAVED: "client.saved", FAILED: "client.not_saved"}.get(how)
        said = self._model.phrases.said(key) if key is not None else None
        self._saved.say(said.text if said else "", said.language if said else "nl")
        self._saved_mark.setVisible(how == SAVED)

    def _go_on(self) -> None:
        self._view.flush()
        if not self._model.trouble.value and not self._model.next():
            self._hand_back()

    def _go_back(self) -> None:
        self._view.flush()
        self._model.back()

    def _ask_language(self) -> None:
        self._view.flush()
        self._panel.ask_language(self._model.phrases, self._model.languages, self._model.speak)

    def _hand_back(self) -> None:
        """Ready: from the waiting card only the coach goes on."""
        self._view.flush()
        self.done.emit()
        unlock = None
        if not self._is_beside:
            unlock = big(self.tr("For the coach: unlock"), "quiet", "lock", "nl")
            unlock.setObjectName("unlock")
            unlock.clicked.connect(self.handed_back)
        self._panel.tell_of_the_end(self._model.phrases, unlock)


def _middle(inner: QVBoxLayout) -> QHBoxLayout:
    """A column in the middle, as wide as it reads well."""
    holder = QWidget()
    holder.setMaximumWidth(_MOST)
    holder.setLayout(inner)
    line = row(gap=0)
    line.addStretch(1)
    line.addWidget(holder, 1_000)
    line.addStretch(1)
    return line
