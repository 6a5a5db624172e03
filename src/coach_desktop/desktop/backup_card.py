"""The card of the backup on the settings page, and the line that reminds of it."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QFileDialog, QFrame, QWidget

from coach_desktop.casework.backups import CHOICES, State
from coach_desktop.desktop.backup_model import BackupModel
from coach_desktop.desktop.fields import choice_field, chosen
from coach_desktop.widgets.parts import (
    STRETCH,
    Chip,
    button,
    column,
    heading,
    label,
    marked,
    picture,
    row,
)
from coach_desktop.widgets.wording import worded


def day_in_words(day: date) -> str:
    """A day as it is read in a sentence."""
    return QLocale("nl").toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")


def choose_folder(above: QWidget, title: str) -> Path | None:
    """Ask for a folder; None when nobody chose one."""
    folder = QFileDialog.getExistingDirectory(above, title)
    return Path(folder) if folder else None


class BackupCard(QFrame):
    """Where the copies go, how often, when the last one was made, and one button."""

    def __init__(self, model: BackupModel) -> None:
        super().__init__()
        marked(self, role="card")
        self._model = model
        self._chip = Chip("")
        self._folder = label("", "strong", wrap=True)
        self._folder.setObjectName("backup_folder")
        self._risk = label("", "small", tone="warn", wrap=True)
        self._told = label("", "text2", wrap=True)
        self._told.setObjectName("backup_told")
        self._choose = button(self.tr("Choose a folder or stick"), "secondary", "folder")
        self._choose.setObjectName("backup_choose")
        self._make = button(self.tr("Make a backup now"), "secondary", "device-floppy")
        self._make.setObjectName("backup_make")
        often, self._days = choice_field(
            "backup_days", self.tr("How often a backup is made"), self._often()
        )
        lead = self.tr(
            "An encrypted copy of everything in your vault. Keep the stick apart from the laptop. "
            "Your passphrase opens it."
        )
        body = column(
            heading(self.tr("Backup"), self._chip),
            label(lead, wrap=True),
            self._folder,
            self._risk,
            row(self._choose, self._make, STRETCH, gap=12),
            self._told,
            often,
            gap=12,
            margin=24,
        )
        self.setLayout(body)
        self._follow(model)

    def _follow(self, model: BackupModel) -> None:
        self._choose.clicked.connect(self._ask)
        self._make.clicked.connect(model.make)
        self._days.currentIndexChanged.connect(lambda: model.choose_days(int(chosen(self._days))))
        model.changed.connect(self._show)
        model.busy.changed.connect(self._show)
        model.failed.connect(self._tell)
        model.risk.changed.connect(self._show)
        self._show()

    def _often(self) -> dict[str, str]:
        names = (
            self.tr("Every day"),
            self.tr("Every week"),
            self.tr("Every two weeks"),
            self.tr("Every four weeks"),
        )
        return {str(days): name for days, name in zip(CHOICES, names, strict=True)}

    def _ask(self) -> None:
        folder = choose_folder(self, self.tr("Where the backup goes"))
        if folder is not None:
            self._told.setText("")
            self._model.choose(folder)

    def _tell(self, sentence: str) -> None:
        marked(self._told, tone="bad").setText(sentence)
        self._told.style().unpolish(self._told)
        self._told.style().polish(self._told)

    def _show(self, _changed: object = None) -> None:
        model, schedule, busy = self._model, self._model.schedule, self._model.busy.value
        self._chip.say(*self._standing(model.state, schedule.last))
        self._folder.setText(schedule.folder)
        self._folder.setVisible(bool(schedule.folder))
        self._risk.setText(model.risk.value)
        self._risk.setVisible(bool(model.risk.value))
        self._make.setDisabled(busy or not schedule.folder)
        self._choose.setDisabled(busy)
        index = self._days.findData(str(schedule.every_days))
        if index != self._days.currentIndex() and index >= 0:
            self._days.blockSignals(True)  # noqa: FBT003  # Qt's own
            self._days.setCurrentIndex(index)
            self._days.blockSignals(False)  # noqa: FBT003  # Qt's own
        if busy:
            marked(self._told, tone="").setText(self.tr("Making and checking the backup..."))
        elif schedule.last_result:
            self._tell(worded(schedule.last_result))
        else:
            self._told.setText("")
        self._told.setVisible(bool(self._told.text()))

    def _standing(self, state: State, last: date | None) -> tuple[str, str, str]:
        if last is None:
            return self.tr("Never made yet"), "warn", "alert-triangle"
        day = self.tr("Last: {day}").format(day=day_in_words(last))
        if state is State.OVERDUE:
            return day, "warn", "clock"
        return day, "ok", "circle-check"


class BackupReminder(QFrame):
    """One calm line above the board while a backup is due; it goes when one was made."""

    def __init__(self, model: BackupModel, page: QWidget) -> None:
        super().__init__(page)  # without a parent it would come up as a window of its own
        marked(self, role="top")
        self._model = model
        self._text = label("", "body", wrap=True)
        self._text.setObjectName("backup_reminder")
        self._act = button("", "quiet", "device-floppy")
        self._act.setObjectName("backup_reminder_act")
        line = row(picture("device-floppy", "warn"), self._text, self._act, gap=12)
        line.setContentsMargins(32, 4, 32, 4)
        line.setStretch(1, 1)
        self.setLayout(line)
        self._act.clicked.connect(self._do)
        model.changed.connect(self._show)
        model.busy.changed.connect(self._show)
        self._show()

    def _do(self) -> None:
        if self._model.schedule.folder:
            self._model.make()
            return
        folder = choose_folder(self, self.tr("Where the backup goes"))
        if folder is not None:
            self._model.choose(folder)

    def _show(self, _changed: object = None) -> None:
        schedule = self._model.schedule
        due = self._model.reminder is not State.FRESH
        if self._model.busy.value:
            self._text.setText(self.tr("Making and checking the backup..."))
        elif schedule.last is None:
            self._text.setText(self.tr("No backup of this vault was ever made."))
        else:
            told = self.tr("The last backup is of {day}. It is time for another one.")
            self._text.setText(told.format(day=day_in_words(schedule.last)))
        words = (
            self.tr("Make a backup now") if schedule.folder else self.tr("Choose a folder or stick")
        )
        self._act.setText(words)
        self._act.setAccessibleName(words)
        self._act.setDisabled(self._model.busy.value)
        self.setVisible(due or self._model.busy.value)
