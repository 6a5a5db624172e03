"""Today for a begeleider: his people, who is next first, and search as you type. No terms."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from coach_desktop.casework.ending import Ended
from coach_desktop.casework.visits import Due
from coach_desktop.casework.workplace import Workplace
from coach_desktop.desktop.days import turned
from coach_desktop.desktop.page import Page
from coach_desktop.desktop.spoken import dutch_name, languages
from coach_desktop.domain.errors import CoachError
from coach_desktop.widgets.binding import Field
from coach_desktop.widgets.parts import (
    STRETCH,
    Chip,
    button,
    card,
    clear,
    column,
    label,
    marked,
    picture,
    row,
    rule,
    scrolled,
)
from coach_desktop.widgets.tasks import Lane, Tasks
from coach_desktop.widgets.theme import icon, theme
from coach_desktop.widgets.wording import wording

_SEARCH_PAUSE = 120


class RoundModel(QObject):
    """The people of this vault, or those that a search found."""

    changed = Signal()
    chosen = Signal(str)

    def __init__(self, workplace: Workplace, tasks: Tasks) -> None:
        super().__init__()
        self._workplace, self._tasks = workplace, tasks
        self.people: Sequence[Due] = ()
        self.gone = 0
        """How many dossiers were removed because their agreement ended."""
        self.ended: Sequence[Ended] = ()
        self._is_settled = False
        self.words = ""
        self.total = 0
        self.today = workplace.clock.today().isoformat()
        self.trouble: Field[str] = Field("", self)
        self._languages = languages(workplace)

    @property
    def name(self) -> str:
        """Who works here."""
        return self._workplace.identity.author.name

    @property
    def may_have_examples(self) -> bool:
        """Whether invented people can be put in: a vault for practice with nobody in it."""
        return self._workplace.practice and not self.total and not self.words

    def spoken(self, due: Due) -> str:
        """The language that somebody speaks, in Dutch."""
        return dutch_name(self._languages, due.found.language)

    def put_in_examples(self) -> None:
        """Put the six invented people in, as far as this role holds them."""
        task = self._tasks.start(lambda _: self._workplace.examples.put_in(), Lane.VAULT)
        task.succeeded.connect(lambda _: self.load())
        task.failed.connect(self._failed)

    def load(self) -> None:
        """Read the people anew."""
        people, visits = self._workplace.people, self._workplace.visits
        self.total = people.vault.count()
        self.people = visits.find(people.find(self.words)) if self.words else visits.round()
        self.changed.emit()
        if not self._is_settled:
            self._is_settled = True
            settle = self._workplace.endings.settle
            task = self._tasks.start(lambda _: settle(), Lane.VAULT)
            task.succeeded.connect(self._settled)
            task.failed.connect(self._failed)

    def _settled(self, told: tuple[int, Sequence[Ended]]) -> None:
        """Agreements that ended took their dossiers along, or wait for what is only here."""
        self.gone, self.ended = told
        if self.gone or self.ended:
            self.load()

    def search(self, words: str) -> None:
        """Show only whom these words find."""
        self.words = words.strip()
        self.load()

    def _failed(self, trouble: Exception) -> None:
        if not isinstance(trouble, CoachError):
            raise trouble
        self.load()
        self.trouble.set(wording(trouble))


class PersonRow(QFrame):
    """One person with the next visit. A press or Enter opens the card."""

    pressed = Signal(str)

    def __init__(self, due: Due, spoken: str, told: str, tone: str) -> None:
        super().__init__()
        self._dossier = due.found.dossier
        self.setObjectName(f"person_{self._dossier}")
        self.setMinimumHeight(theme().large(64))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{due.found.name}, {told}")
        person = QWidget()
        named = label(due.found.name, "strong", wrap=True)
        speaks = label(spoken, "small", wrap=True) if spoken else None
        person.setLayout(column(named, speaks, gap=2))
        line = row(person, Chip(told, tone, "calendar-event"), gap=20)
        line.setStretch(0, 1)
        line.addWidget(picture("chevron-right", "muted"))
        line.setContentsMargins(14, 6, 10, 6)
        self.setLayout(line)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:  # noqa: N802  (Qt's name)
        self.pressed.emit(self._dossier)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  (Qt's name)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.pressed.emit(self._dossier)
        else:
            super().keyPressEvent(event)


class RoundPage(Page):
    """Lays the model out."""

    def __init__(self, model: RoundModel) -> None:
        super().__init__("round", "plus")
        self._model = model
        self._edit = QLineEdit()
        self._edit.setObjectName("search")
        self._edit.setPlaceholderText(self.tr("Search by name"))
        self._edit.setAccessibleName(self.tr("Search by name"))
        self._edit.setFixedWidth(theme().large(340))
        self._edit.addAction(
            icon("search", "muted", air=0), QLineEdit.ActionPosition.LeadingPosition
        )
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_SEARCH_PAUSE)
        self._pause.timeout.connect(lambda: model.search(self._edit.text()))
        self._edit.textEdited.connect(lambda _: self._pause.start())
        self._edit.returnPressed.connect(lambda: model.search(self._edit.text()))
        self._rows = QVBoxLayout()
        holder = QWidget()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(16)
        holder.setLayout(self._rows)
        self.to_state(self._edit)
        self.first = self._edit
        self.fill(column(scrolled(holder, gap=16, margin=32)))
        model.changed.connect(self._show)
        model.trouble.changed.connect(self.tell)

    def flush(self) -> None:
        """Search no more: what is searched may be closed."""
        self._pause.stop()

    def _show(self) -> None:
        self.title.setText(self.tr("Good day, {name}").format(name=self._model.name))
        self.under(self.tr("%n person(s)", "", self._model.total))
        clear(self._rows)
        if self._model.gone or self._model.ended:
            self._rows.addWidget(self._endings())
        pieces: list[QWidget] = []
        for due in self._model.people:
            if pieces:
                pieces.append(rule())
            shown = PersonRow(due, self._model.spoken(due), *self._next(due))
            shown.pressed.connect(self._model.chosen)
            pieces.append(shown)
        self._rows.addWidget(card(*pieces, gap=0, margin=6) if pieces else self._empty())
        self._rows.addStretch(1)

    def _endings(self) -> QWidget:
        """What ended agreements took along, and what stays until it was handed back."""
        model, lines = self._model, []
        if model.gone:
            told = self.tr("%n dossier(s) removed: the agreement has ended.", "", model.gone)
            lines.append(row(picture("circle-check", "ok"), label(told, "lead", wrap=True), gap=12))
        for each in model.ended:
            waits = self.tr("%n thing(s) that you wrote", "", each.only_here)
            told = self.tr(
                "{name}: the agreement ended on {day}. {waits} nobody else has yet. Send it back; "
                "once it is taken in, the dossier goes by itself."
            ).format(name=each.found.name, day=turned(each.until), waits=waits)
            line = row(picture("alert-triangle", "warn"), gap=12)
            line.addWidget(label(told, wrap=True), 1)
            lines.append(line)
        shown = QFrame()
        marked(shown, role="card")
        shown.setObjectName("endings")
        shown.setLayout(column(*lines, gap=8, margin=16))
        return shown

    def _next(self, due: Due) -> tuple[str, str]:
        """What is said of the next visit, and its tone."""
        if due.next_day:
            told = self.tr("Next visit: {day}").format(day=turned(due.next_day))
            return told, "warn" if due.next_day <= self._model.today else "info"
        if due.last_day:
            return self.tr("Last visit: {day}").format(day=turned(due.last_day)), "plain"
        return self.tr("No visit yet"), "plain"

    def _empty(self) -> QWidget:
        words = self.tr("Nobody found.") if self._model.words else self.tr("Nobody yet.")
        line = row(picture("folder"), label(words, "lead"), STRETCH, gap=12)
        if self._model.may_have_examples:
            put_in = button(self.tr("Put in six invented people"), "secondary", "users")
            put_in.setObjectName("examples")
            put_in.clicked.connect(lambda: put_in.setDisabled(True))
            put_in.clicked.connect(self._model.put_in_examples)
            line.addWidget(put_in)
        return card(line)
