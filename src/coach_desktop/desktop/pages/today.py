"""The caseload: who is due and why, and search as you type."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, QLocale, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from coach_desktop.casework.today import Step, Urgency
from coach_desktop.casework.workplace import Workplace
from coach_desktop.desktop.due_card import DueCard, DueModel
from coach_desktop.desktop.numbers import Numbers
from coach_desktop.desktop.page import Page
from coach_desktop.desktop.path_line import MiniPath
from coach_desktop.desktop.stations import station_name
from coach_desktop.desktop.urgency import TONES, due_in_words
from coach_desktop.domain.errors import CoachError
from coach_desktop.widgets.binding import Field
from coach_desktop.widgets.masked import MaskedNumber
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
from coach_desktop.widgets.theme import icon
from coach_desktop.widgets.wording import wording

MOST_ROWS = 60
_SEARCH_PAUSE = 120
_PERSON = 260


class TodayModel(QObject):
    """The dossiers as the board shows them, or as a search found them."""

    changed = Signal()
    chosen = Signal(str)

    def __init__(self, workplace: Workplace, tasks: Tasks) -> None:
        super().__init__()
        self._workplace, self._tasks = workplace, tasks
        self.steps: Sequence[Step] = ()
        self.words = ""
        self.total = 0
        self.trouble: Field[str] = Field("", self)
        self.numbers = Numbers(workplace, tasks)
        self.numbers.setParent(self)
        self.due = DueModel(workplace, tasks)
        self.due.setParent(self)

    @property
    def name(self) -> str:
        """Who works here."""
        return self._workplace.identity.author.name

    @property
    def today(self) -> date:
        """The day of this board."""
        return self._workplace.clock.today()

    @property
    def may_have_examples(self) -> bool:
        """Whether six invented people can be put in: a vault for practice with nobody in it."""
        return self._workplace.practice and not self.total and not self.words

    def put_in_examples(self) -> None:
        """Put the six invented people in, each with the answers that were given so far."""
        task = self._tasks.start(lambda _: self._workplace.examples.put_in(), Lane.VAULT)
        task.succeeded.connect(lambda _: self.load())
        task.failed.connect(self._failed)

    def _failed(self, trouble: Exception) -> None:
        if not isinstance(trouble, CoachError):
            raise trouble
        self.load()
        self.trouble.set(wording(trouble))

    def load(self) -> None:
        """Read the board anew."""
        today = self._workplace.clock.today()
        self.total = self._workplace.people.vault.count()
        if self.words:
            found = self._workplace.people.find(self.words)
            self.steps = [self._workplace.today.step(each, today) for each in found]
        else:
            self.steps = self._workplace.today.board(today, limit=MOST_ROWS)
            self.due.load()
        self.changed.emit()

    def search(self, words: str) -> None:
        """Show only what these words find."""
        self.words = words.strip()
        self.load()


class DossierRow(QFrame):
    """One dossier: name, where it is, and when something is due. A press or Enter opens it."""

    pressed = Signal(str)
    number_asked = Signal(str)

    def __init__(self, step: Step, where: str, due: str) -> None:
        super().__init__()
        self._dossier = step.found.dossier
        self.setObjectName(f"dossier_{self._dossier}")
        self.setMinimumHeight(64)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{step.found.name}, {where}, {due}")
        tone, name = TONES[step.urgency]
        name_of = label(step.found.name, "strong")
        self.number = MaskedNumber("vnummer", self.tr("V-number"), "small", above=name_of)
        self.number.asked.connect(lambda: self.number_asked.emit(self._dossier))
        person: QWidget = self.number if step.found.v_nummer else name_of
        person.setFixedWidth(_PERSON)
        path = MiniPath(step.reached, step.next)
        forward = picture("chevron-right", "muted")
        line = row(person, path, label(where, "text2"), gap=20)
        line.setContentsMargins(14, 6, 10, 6)
        line.addStretch(1)
        line.addWidget(Chip(due, tone, name))
        line.addWidget(forward)
        self.setLayout(line)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:  # noqa: N802  (Qt's name)
        self.pressed.emit(self._dossier)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  (Qt's name)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.pressed.emit(self._dossier)
        else:
            super().keyPressEvent(event)


class TodayPage(Page):
    """Lays the model out."""

    def __init__(self, model: TodayModel) -> None:
        super().__init__("today", "plus")
        self._model = model
        self._edit = QLineEdit()
        self._edit.setObjectName("search")
        self._edit.setPlaceholderText(self.tr("Search by name or V-number"))
        self._edit.setAccessibleName(self.tr("Search by name or V-number"))
        self._edit.setFixedWidth(340)
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
        self._rows.setSpacing(16)
        self._rows.setContentsMargins(0, 0, 0, 0)
        holder = QWidget()
        holder.setLayout(self._rows)
        self.to_state(self._edit)
        self.to_caseload = button(self.tr("Take in a caseload"), "secondary", "download")
        self.to_caseload.setObjectName("to_caseload")
        self.to_state(self.to_caseload)
        self.first = self._edit
        due = DueCard(model.due)
        due.to_dossier.connect(model.chosen)
        self.fill(column(scrolled(due, holder, gap=16, margin=32)))
        model.changed.connect(self._show)
        model.trouble.changed.connect(self.tell)
        model.numbers.given.connect(self._show_number)
        model.numbers.refused.connect(self.tell)

    def flush(self) -> None:
        """Search no more: what is searched may be closed."""
        self._pause.stop()

    def _show_number(self, dossier: str, _name: str, number: str) -> None:
        for shown in self.findChildren(DossierRow, f"dossier_{dossier}"):
            shown.number.show_number(number)

    def _show(self) -> None:
        self.title.setText(self.tr("Good day, {name}").format(name=self._model.name))
        day = QLocale("nl").toString(_qdate(self._model.today), "dddd d MMMM")
        count = self.tr("%n dossier(s)", "", self._model.total)
        self.under(f"{day[:1].upper()}{day[1:]} · {count}")
        clear(self._rows)
        if not self._model.steps:
            self._rows.addWidget(self._empty())
        for urgency, title in self._titles().items():
            steps = [step for step in self._model.steps if step.urgency is urgency]
            if steps:
                self._rows.addLayout(self._group(urgency, title, steps))
        self._rows.addStretch(1)

    def _group(self, urgency: Urgency, title: str, steps: Sequence[Step]) -> QVBoxLayout:
        tone, name = TONES[urgency]
        role = "muted" if tone == "plain" else tone
        head = row(picture(name, role), marked(label(title, "strong"), tone=role), STRETCH)
        pieces: list[QWidget] = []
        for step in steps:
            if pieces:
                pieces.append(rule())
            shown = DossierRow(step, self._where(step), self._due(step))
            shown.pressed.connect(self._model.chosen)
            shown.number_asked.connect(lambda dossier: self._model.numbers.ask(dossier, "vnummer"))
            pieces.append(shown)
        return column(head, card(*pieces, gap=0, margin=6), gap=8)

    def _empty(self) -> QWidget:
        words = self.tr("Nobody found.") if self._model.words else self.tr("No dossiers yet.")
        line = row(picture("folder"), label(words, "lead"), STRETCH, gap=12)
        if self._model.may_have_examples:
            put_in = button(self.tr("Put in six invented people"), "secondary", "users")
            put_in.setObjectName("examples")
            put_in.clicked.connect(lambda: put_in.setDisabled(True))
            put_in.clicked.connect(self._model.put_in_examples)
            line.addWidget(put_in)
        return card(line)

    def _titles(self) -> dict[Urgency, str]:
        return {
            Urgency.LATE: self.tr("Too late"),
            Urgency.THIS_WEEK: self.tr("This week"),
            Urgency.LATER: self.tr("After that"),
            Urgency.NO_TERM: self.tr("No term runs"),
        }

    def _where(self, step: Step) -> str:
        return self.tr("Next: {station}").format(station=station_name(step.next))

    def _due(self, step: Step) -> str:
        return due_in_words(step) or station_name(step.next)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
