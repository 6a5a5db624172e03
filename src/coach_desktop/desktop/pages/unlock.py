"""Unlock the vault by passphrase or recovery code; nothing on it names a person."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from coach_desktop.casework.rescue import STUCK
from coach_desktop.desktop.fields import LineField
from coach_desktop.desktop.note import Note
from coach_desktop.desktop.page import DoorPage, narrow
from coach_desktop.domain.errors import CoachError
from coach_desktop.machine.session import Why
from coach_desktop.widgets.binding import Field
from coach_desktop.widgets.parts import column, label
from coach_desktop.widgets.tasks import Lane, Tasks
from coach_desktop.widgets.wording import wording

if TYPE_CHECKING:
    from coach_desktop.casework.workplace import Doors


class UnlockModel(QObject):
    """Tries a passphrase or a code, and says what came of it."""

    opened = Signal(object)
    stuck = Signal(str)

    def __init__(self, doors: "Doors", tasks: Tasks, *, as_it_is: bool = False) -> None:
        super().__init__()
        self._doors, self._tasks = doors, tasks
        self._as_it_is = as_it_is
        self.by_code = Field(value=False, parent=self)
        self.busy = Field(value=False, parent=self)
        self.trouble: Field[str] = Field("", self)

    def turn(self) -> None:
        """Ask for the other of the two."""
        self.by_code.set(not self.by_code.value)
        self.trouble.set("")

    def try_open(self, typed: str) -> None:
        """Open the vault with what was typed."""
        if self.busy.value or not typed:
            return
        self.busy.set(True)
        self.trouble.set("")
        way = self._doors.unlock_by_code if self.by_code.value else self._doors.unlock
        as_it_is = self._as_it_is
        task = self._tasks.start(lambda _: way(typed, as_it_is=as_it_is), Lane.VAULT)
        task.succeeded.connect(self._opened)
        task.failed.connect(self._failed)

    def _opened(self, workplace: object) -> None:
        self.busy.set(False)
        self.opened.emit(workplace)

    def _failed(self, trouble: Exception) -> None:
        self.busy.set(False)
        if not isinstance(trouble, CoachError):
            raise trouble
        if trouble.code in STUCK:
            self.stuck.emit(trouble.code)
        else:
            self.trouble.set(wording(trouble))


class UnlockPage(DoorPage):
    """Lays the model out."""

    def __init__(self, model: UnlockModel, note: Note | None = None) -> None:
        super().__init__("unlock", "lock")
        self._model = model
        self._field = LineField("passphrase", self.tr("Passphrase"), hidden=True)
        self._busy = label(self.tr("Opening the vault..."), "text2")
        self._busy.hide()
        self._lost = label("", tone="bad", wrap=True)
        self._lost.hide()
        self.fill(
            narrow(
                column(
                    label(
                        self.tr("Your dossiers stand encrypted on this laptop."), "lead", wrap=True
                    ),
                    self._lost,
                    16,
                    self._field,
                    self._busy,
                    gap=8,
                )
            )
        )
        self._field.edit.returnPressed.connect(self._try)
        self.act.clicked.connect(self._try)
        self.other.clicked.connect(model.turn)
        model.by_code.changed.connect(self._ask)
        model.busy.changed.connect(self._wait)
        model.trouble.changed.connect(self._field.trouble)
        self.first = self._field.edit
        if note is not None:
            self._say_of(note)

    def _say_of(self, note: Note) -> None:
        """Why it was locked, and what could not be kept."""
        why = {
            Why.KEY: "",
            Why.IDLE: self.tr("Locked after {minutes} minutes without input."),
            Why.ASLEEP: self.tr("Locked because the computer went to sleep."),
            Why.LID: self.tr("Locked because the lid was closed."),
            Why.SESSION: self.tr("Locked because the screen was locked or somebody else came."),
        }[note.why]
        self.under(why.format(minutes=note.minutes))
        if note.lost:
            told = self.tr(
                "Not kept when it was locked: {count} changes. Everything that was called saved "
                "is there."
            )
            self._lost.setText(told.format(count=note.lost))
            self._lost.show()

    def _try(self) -> None:
        self._model.try_open(self._field.text)

    def _ask(self, by_code: bool) -> None:  # noqa: FBT001  (a signal's value)
        self._field.edit.clear()
        title = self.tr("Recovery code") if by_code else self.tr("Passphrase")
        self._field.edit.setAccessibleName(title)
        self.other.setText(
            self.tr("Use the passphrase") if by_code else self.tr("Use the recovery code")
        )

    def _wait(self, busy: bool) -> None:  # noqa: FBT001  (a signal's value)
        self._busy.setVisible(busy)
        self.act.setDisabled(busy)
        if not busy:
            self._field.edit.clear()
