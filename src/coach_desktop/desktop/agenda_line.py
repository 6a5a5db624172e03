"""The button that writes a file for the coach's own calendar, with or without the terms."""

from collections.abc import Callable, Collection
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from coach_desktop.casework.agenda import Ahead
from coach_desktop.casework.workplace import Workplace
from coach_desktop.desktop.exporting import export_file
from coach_desktop.domain.errors import CoachError
from coach_desktop.widgets.binding import Field
from coach_desktop.widgets.parts import button, row
from coach_desktop.widgets.tasks import Lane, Tasks
from coach_desktop.widgets.theme import icon
from coach_desktop.widgets.wording import wording


class AgendaModel(QObject):
    """Makes the file of one dossier, or of the whole caseload when none is named."""

    written = Signal()

    def __init__(self, workplace: Workplace, tasks: Tasks, dossier: str = "") -> None:
        super().__init__()
        self._workplace, self._tasks, self._dossier = workplace, tasks, dossier
        self.trouble: Field[str] = Field("", self)

    @property
    def file_name(self) -> str:
        """A name for the file that tells the day and nobody."""
        return f"agenda-{self._workplace.clock.today().isoformat()}.ics"

    def export(self, path: Path, wanted: Collection[Ahead]) -> None:
        """Write what lies ahead to a file; a line of it stands in the reading log first."""
        agenda, dossier = self._workplace.agenda, self._dossier

        def work(_progress: object) -> None:
            export_file(path, agenda.of(dossier, wanted) if dossier else agenda.of_all(wanted))

        self.trouble.set("")
        task = self._tasks.start(work, Lane.VAULT)
        task.succeeded.connect(lambda _: self.written.emit())
        task.failed.connect(self._failed)

    def _failed(self, trouble: Exception) -> None:
        if not isinstance(trouble, CoachError):
            raise trouble
        self.trouble.set(wording(trouble))


class AgendaLine(QWidget):
    """The button with its one choice; what becomes of it is said by the page."""

    def __init__(self, model: AgendaModel, tell: Callable[[str, str], None]) -> None:
        super().__init__()
        self._model = model
        self._terms = button(self.tr("with terms"), "quiet", "circle")
        self._terms.setObjectName("with_terms")
        self._terms.setCheckable(True)
        self._terms.toggled.connect(self._show_choice)
        self._terms.setAccessibleName(self.tr("Take the terms along into the calendar"))
        act = button(self.tr("To calendar"), "quiet", "calendar-event")
        act.setObjectName("to_agenda")
        act.setToolTip(self.tr("Days and numbers of dossiers; no names"))
        act.clicked.connect(self._export)
        self.setLayout(row(act, self._terms, gap=4))
        model.written.connect(lambda: tell(self.tr("The file for the calendar was written."), "ok"))
        model.trouble.changed.connect(lambda sentence: tell(sentence, "bad"))

    def _show_choice(self, chosen: bool) -> None:  # noqa: FBT001  # a slot of Qt
        self._terms.setIcon(icon("circle-check" if chosen else "circle", "accent"))

    def _export(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("File for the calendar"), self._model.file_name, "iCalendar (*.ics)"
        )
        if path:
            terms = {Ahead.TERMS} if self._terms.isChecked() else set[Ahead]()
            self._model.export(Path(path), {Ahead.TALKS, *terms})
