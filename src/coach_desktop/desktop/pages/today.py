"""The caseload: who is due and why, and search as you type."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from coach_desktop.casework.today import Station, Step, Urgency
from coach_desktop.casework.workplace import Workplace
from coach_desktop.desktop.page import Page
from coach_desktop.widgets.parts import (
    STRETCH,
    Chip,
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

MOST_ROWS = 60
_SEARCH_PAUSE = 120

_TONES = {
    Urgency.LATE: ("bad", "alert-triangle"),
    Urgency.THIS_WEEK: ("warn", "clock"),
    Urgency.LATER: ("plain", "calendar-event"),
    Urgency.NO_TERM: ("plain", "circle"),
}


class TodayModel(QObject):
    """The dossiers as the board shows them, or as a search found them."""

    changed = Signal()
    chosen = Signal(str)

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self.steps: Sequence[Step] = ()
        self.words = ""
        self.total = 0

    @property
    def name(self) -> str:
        """Who works here."""
        return self._workplace.identity.author.name

    def load(self) -> None:
        """Read the board anew."""
        today = self._workplace.clock.today()
        self.total = self._workplace.people.vault.count()
        if self.words:
            found = self._workplace.people.find(self.words)
            self.steps = [self._workplace.today.step(each, today) for each in found]
        else:
            self.steps = self._workplace.today.board(today, limit=MOST_ROWS)
        self.changed.emit()

    def search(self, words: str) -> None:
        """Show only what these words find."""
        self.words = words.strip()
        self.load()


class DossierRow(QFrame):
    """One dossier: name, where it is, and when something is due. A press or Enter opens it."""

    pressed = Signal(str)

    def __init__(self, step: Step, where: str, due: str) -> None:
        super().__init__()
        self._dossier = step.found.dossier
        self.setObjectName(f"dossier_{self._dossier}")
        self.setMinimumHeight(64)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{step.found.name}, {where}, {due}")
        tone, name = _TONES[step.urgency]
        names = column(label(step.found.name, "strong"), label(where, "small"), gap=2)
        chip = Chip(due, tone, name)
        self.setLayout(
            row(names, STRETCH, chip, picture("chevron-right", "muted"), gap=16, margin=10)
        )

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
        super().__init__("today")
        self._model = model
        self._edit = QLineEdit()
        self._edit.setObjectName("search")
        self._edit.setPlaceholderText(self.tr("Search by name or V-number"))
        self._edit.setAccessibleName(self.tr("Search by name or V-number"))
        self._edit.setMaximumWidth(480)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_SEARCH_PAUSE)
        self._pause.timeout.connect(lambda: model.search(self._edit.text()))
        self._edit.textEdited.connect(lambda _: self._pause.start())
        self._edit.returnPressed.connect(lambda: model.search(self._edit.text()))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(16)
        holder = QWidget()
        holder.setLayout(self._rows)
        self.fill(column(scrolled(self._edit, holder, gap=16, margin=32)))
        model.changed.connect(self._show)

    def _show(self) -> None:
        self.title.setText(self.tr("Good day, {name}").format(name=self._model.name))
        self.subtitle.setText(self.tr("%n dossier(s)", "", self._model.total))
        clear(self._rows)
        if not self._model.steps:
            self._rows.addWidget(self._empty())
        for urgency, title in self._titles().items():
            steps = [step for step in self._model.steps if step.urgency is urgency]
            if steps:
                self._rows.addLayout(self._group(urgency, title, steps))
        self._rows.addStretch(1)

    def _group(self, urgency: Urgency, title: str, steps: Sequence[Step]) -> QVBoxLayout:
        tone, name = _TONES[urgency]
        role = "muted" if tone == "plain" else tone
        head = row(picture(name, role), marked(label(title, "strong"), tone=role), STRETCH)
        pieces: list[QWidget] = []
        for step in steps:
            if pieces:
                pieces.append(rule())
            shown = DossierRow(step, self._where(step), self._due(step))
            shown.pressed.connect(self._model.chosen)
            pieces.append(shown)
        return column(head, card(*pieces, gap=0, margin=6), gap=8)

    def _empty(self) -> QWidget:
        words = self.tr("Nobody found.") if self._model.words else self.tr("No dossiers yet.")
        return card(row(picture("folder"), label(words, "lead"), STRETCH))

    def _titles(self) -> dict[Urgency, str]:
        return {
            Urgency.LATE: self.tr("Too late"),
            Urgency.THIS_WEEK: self.tr("This week"),
            Urgency.LATER: self.tr("After that"),
            Urgency.NO_TERM: self.tr("No term runs"),
        }

    def _where(self, step: Step) -> str:
        return self.tr("Next: {station}").format(station=self.station_name(step.next))

    def _due(self, step: Step) -> str:
        if step.days_left is None:
            return self.station_name(step.next)
        if step.days_left < 0:
            return self.tr("%n day(s) late", "", -step.days_left)
        return self.tr("%n day(s) left for the plan", "", step.days_left)

    def station_name(self, station: Station) -> str:
        """How a station of the path is called."""
        return {
            Station.OVERDRACHT: self.tr("Handover"),
            Station.WELKOMGESPREK: self.tr("Welcome talk"),
            Station.VRAGENLIJST: self.tr("Questionnaire"),
            Station.LEERBAARHEIDSTOETS: self.tr("Learnability test"),
            Station.EINDGESPREK: self.tr("Closing talk"),
            Station.PIP: self.tr("Plan"),
            Station.VOORTGANG: self.tr("Progress"),
        }[station]
