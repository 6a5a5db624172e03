"""The caseload: who is due and why, as a board that is searched and filtered."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QDate, QLocale, QObject, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from coach_desktop.casework.summary import Wanted
from coach_desktop.casework.today import Step
from coach_desktop.casework.workplace import Workplace
from coach_desktop.desktop.agenda_line import AgendaLine, AgendaModel
from coach_desktop.desktop.answer_words import options_in_dutch
from coach_desktop.desktop.board_filters import BoardFilters
from coach_desktop.desktop.board_list import BoardList
from coach_desktop.desktop.board_view import BoardView
from coach_desktop.desktop.differing_card import DifferingCard, DifferingModel
from coach_desktop.desktop.due_card import DueCard, DueModel
from coach_desktop.desktop.page import Page
from coach_desktop.domain.errors import CoachError
from coach_desktop.widgets.binding import Field
from coach_desktop.widgets.parts import STRETCH, button, card, column, label, picture, row
from coach_desktop.widgets.tasks import Lane, Progress, Tasks
from coach_desktop.widgets.theme import icon, theme
from coach_desktop.widgets.wording import wording

_SEARCH_PAUSE = 120


class TodayModel(QObject):
    """The dossiers as the board shows them: all, or what is searched and filtered."""

    changed = Signal()
    choices_read = Signal()
    chosen = Signal(str)
    to_conflict = Signal(str)

    def __init__(self, workplace: Workplace, tasks: Tasks) -> None:
        super().__init__()
        self._workplace, self._tasks = workplace, tasks
        self.rows = BoardList(lambda: workplace.board)
        self.rows.setParent(self)
        self.words = ""
        self.wanted = Wanted()
        self.total = 0
        self.shown = 0
        self.choices: Mapping[str, Mapping[str, int]] = {}
        self.working: Field[tuple[int, int]] = Field((0, 0), self)
        """How many dossiers were worked out, of how many; (0, 0) when all are."""
        self.trouble: Field[str] = Field("", self)
        self.due = DueModel(workplace, tasks)
        self.due.setParent(self)
        self.differing = DifferingModel(workplace, tasks)
        self.differing.setParent(self)
        self.agenda = AgendaModel(workplace, tasks)
        self.agenda.setParent(self)

    @property
    def steps(self) -> Sequence[Step]:
        """The dossiers that were read so far."""
        return [line.step for line in self.rows.lines]

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

    def group_of(self, code: str) -> str:
        """The words for a doelgroep, as the questionnaire in force has them."""
        return options_in_dutch(self._workplace.intakes.plan, "ovd_groep").get(code, code)

    def put_in_examples(self) -> None:
        """Put the six invented people in, each with the answers that were given so far."""
        task = self._tasks.start(lambda _: self._workplace.examples.put_in(), Lane.VAULT)
        task.succeeded.connect(lambda _: self.load())
        task.failed.connect(self._failed)

    def load(self) -> None:
        """Show the board, once what changed since the last time is worked out anew."""
        task = self._tasks.start(self._refresh, Lane.VAULT)
        task.progressed.connect(lambda done, total: self.working.set((done, total)))
        task.succeeded.connect(lambda _: self._loaded())
        task.failed.connect(self._failed)

    def search(self, words: str) -> None:
        """Show only what these words find."""
        self.words = words.strip()
        self._read()

    def filter(self, wanted: Wanted) -> None:
        """Show only what is wanted, of what the words find."""
        self.wanted = wanted
        self._read()

    def _refresh(self, progress: Progress) -> None:
        self._workplace.board.refresh(progress.step)

    def _loaded(self) -> None:
        self.working.set((0, 0))
        self.choices = self._workplace.board.choices()
        self.choices_read.emit()
        self._read()
        self.due.load()
        self.differing.load()

    def _read(self) -> None:
        wanted = self.wanted
        if self.words:
            found = self._workplace.people.find(self.words)
            wanted = replace(wanted, among=tuple(each.dossier for each in found))
        board = self._workplace.board
        self.total = self._workplace.people.vault.count()
        self.shown = board.total(wanted)
        self.rows.begin(wanted)
        self.changed.emit()

    def _failed(self, trouble: Exception) -> None:
        if not isinstance(trouble, CoachError):
            raise trouble
        self._loaded()
        self.trouble.set(wording(trouble))


class TodayPage(Page):
    """Lays the model out."""

    def __init__(self, model: TodayModel) -> None:
        super().__init__("today", "plus")
        self._model = model
        self._edit = self._search_field()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_SEARCH_PAUSE)
        self._pause.timeout.connect(lambda: model.search(self._edit.text()))
        self._edit.textEdited.connect(lambda _: self._pause.start())
        self._edit.returnPressed.connect(lambda: model.search(self._edit.text()))
        self.to_state(self._edit)
        self.to_caseload = button(self.tr("Take in a caseload"), "secondary", "download")
        self.to_caseload.setObjectName("to_caseload")
        self.beside_act(self.to_caseload)
        self.first = self._edit
        due = DueCard(model.due)
        due.to_dossier.connect(model.chosen)
        differing = DifferingCard(model.differing)
        differing.to_conflict.connect(model.to_conflict)
        self._filters = BoardFilters(model.group_of)
        self._filters.beside(AgendaLine(model.agenda, self.tell))
        self._filters.changed.connect(lambda: model.filter(self._filters.wanted))
        self._board = BoardView(model.rows, model.group_of, model.name)
        self._board.chosen.connect(model.chosen)
        self._empty = label("", "lead")
        self._examples = button(self.tr("Put in six invented people"), "secondary", "users")
        self._examples.setObjectName("examples")
        self._examples.clicked.connect(lambda: self._examples.setDisabled(True))
        self._examples.clicked.connect(model.put_in_examples)
        self._nobody = card(row(picture("folder"), self._empty, STRETCH, self._examples, gap=12))
        self._nobody.hide()
        body = column(differing, due, self._filters, self._nobody, self._board, gap=12)
        body.setContentsMargins(32, 20, 26, 8)
        body.setStretchFactor(self._board, 1)
        body.addStretch(0)
        self.fill(body)
        model.choices_read.connect(lambda: self._filters.offer(model.choices))
        model.changed.connect(self._show)
        model.working.changed.connect(lambda told: self._tell_progress(*told))
        model.trouble.changed.connect(self.tell)

    def flush(self) -> None:
        """Search no more: what is searched may be closed."""
        self._pause.stop()

    def _search_field(self) -> QLineEdit:
        edit = QLineEdit()
        edit.setObjectName("search")
        edit.setPlaceholderText(self.tr("Search by name, dossier or V-number"))
        edit.setAccessibleName(self.tr("Search by name, dossier or V-number"))
        edit.setFixedWidth(theme().large(340))
        edit.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        edit.addAction(icon("search", "muted", air=0), QLineEdit.ActionPosition.LeadingPosition)
        return edit

    def _show(self) -> None:
        model = self._model
        self.title.setText(self.tr("Good day, {name}").format(name=model.name))
        day = QLocale("nl").toString(_qdate(model.today), "dddd d MMMM")
        count = self.tr("%n dossier(s)", "", model.total)
        if model.shown != model.total:
            told = self.tr("{shown} of {total} dossiers")
            count = told.format(shown=model.shown, total=model.total)
        self.under(f"{day[:1].upper()}{day[1:]} · {count}")
        self._filters.show_way_back()
        self._filters.setVisible(model.total > 0)
        self._board.setVisible(model.shown > 0)
        self._nobody.setVisible(model.shown == 0)
        self._examples.setVisible(model.may_have_examples)
        nobody = self.tr("Nobody found.") if model.total else self.tr("No dossiers yet.")
        self._empty.setText(nobody)

    def _tell_progress(self, done: int, total: int) -> None:
        if total > done:
            self.under(
                self.tr("The board is made ready: {done} of {total}").format(done=done, total=total)
            )


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
