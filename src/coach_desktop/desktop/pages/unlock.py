"""Unlock the vault by passphrase or recovery code; nothing on it names a person."""

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPaintEvent

from coach_desktop.casework.rescue import STUCK
from coach_desktop.desktop.fields import LineField
from coach_desktop.desktop.note import Note
from coach_desktop.desktop.page import DoorPage, narrow
from coach_desktop.domain.errors import CoachError
from coach_desktop.machine.session import Why
from coach_desktop.widgets.binding import Field
from coach_desktop.widgets.parts import STRETCH, button, column, label, row
from coach_desktop.widgets.tasks import Lane, Tasks
from coach_desktop.widgets.wording import wording

if TYPE_CHECKING:
    from coach_desktop.casework.workplace import Doors


class Way(StrEnum):
    """What is typed to open the vault."""

    PASSPHRASE = "passphrase"  # noqa: S105  # the name of a way, no secret
    CODE = "code"
    ESCROW = "escrow"


KEYRING = "keyring"

FREE_TRIES = 3
"""Wrong tries in a row that cost no waiting."""

FIRST_PAUSE, LONGEST_PAUSE = 1_000, 60_000
"""Milliseconds to wait after a wrong try, doubled each time; nothing is ever locked out."""

_WRONG = frozenset({"vault.wrong-passphrase", "vault.wrong-recovery-code", "vault.escrow-key"})


class UnlockModel(QObject):
    """Tries what was typed, or what the computer keeps, and says what came of it."""

    opened = Signal(object)
    stuck = Signal(str)

    def __init__(self, doors: "Doors", tasks: Tasks, *, as_it_is: bool = False) -> None:
        super().__init__()
        self._doors, self._tasks = doors, tasks
        self._as_it_is = as_it_is
        self.way: Field[Way] = Field(Way.PASSPHRASE, self)
        self.added: Field[frozenset[str]] = Field(frozenset(), self)
        self.pause = Field(0, self)
        self._wrong = 0
        self.busy = Field(value=False, parent=self)
        self.trouble: Field[str] = Field("", self)

    def load(self) -> None:
        """See what else opens this vault, besides passphrase and recovery code."""
        if self._tasks.is_closed:
            return
        task = self._tasks.start(lambda _: self._doors.added_ways(), Lane.REST)
        task.succeeded.connect(self.added.set)
        self._tasks.start(lambda _: self._doors.ask_municipality(), Lane.REST)

    @property
    def following(self) -> Way:
        """What is asked for when the present one is not at hand."""
        ways = [each for each in Way if each is not Way.ESCROW or Way.ESCROW in self.added.value]
        return ways[(ways.index(self.way.value) + 1) % len(ways)]

    def turn(self) -> None:
        """Ask for another one."""
        self.way.set(self.following)
        self.trouble.set("")

    def try_open(self, typed: str) -> None:
        """Open the vault with what was typed."""
        ways: dict[Way, Callable[..., object]] = {
            Way.PASSPHRASE: self._doors.unlock,
            Way.CODE: self._doors.unlock_by_code,
            Way.ESCROW: self._doors.unlock_by_escrow,
        }
        if typed:
            way = ways[self.way.value]
            self._try(lambda: way(typed, as_it_is=self._as_it_is))

    def try_keyring(self) -> None:
        """Open the vault with what this computer keeps."""
        self._try(lambda: self._doors.unlock_by_keyring(as_it_is=self._as_it_is))

    def _try(self, way: Callable[[], object]) -> None:
        if self.busy.value:
            return
        self.busy.set(True)
        self.trouble.set("")
        task = self._tasks.start(lambda _: way(), Lane.VAULT)
        task.succeeded.connect(self._opened)
        task.failed.connect(self._failed)

    def _opened(self, workplace: object) -> None:
        self.busy.set(False)
        self.opened.emit(workplace)

    def _failed(self, trouble: Exception) -> None:
        if not isinstance(trouble, CoachError):
            self.busy.set(False)
            raise trouble
        self._wrong += trouble.code in _WRONG
        if trouble.code in _WRONG and self._wrong > FREE_TRIES:
            pause = min(LONGEST_PAUSE, FIRST_PAUSE << min(self._wrong - FREE_TRIES - 1, 6))
            self.pause.set(pause)
            QTimer.singleShot(pause, self, self._wait_is_over)
        else:
            self.busy.set(False)
        if trouble.code in STUCK:
            self.stuck.emit(trouble.code)
        else:
            self.trouble.set(wording(trouble))

    def _wait_is_over(self) -> None:
        self.pause.set(0)
        self.busy.set(False)


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
        self._keyring = button(self.tr("Open with this computer"), "secondary", "key")
        self._keyring.setObjectName("keyring")
        self._keyring.clicked.connect(model.try_keyring)
        self._keyring.hide()
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
                    row(self._keyring, STRETCH),
                    gap=8,
                )
            )
        )
        self._field.edit.returnPressed.connect(self._try)
        self.act.clicked.connect(self._try)
        self.other.clicked.connect(model.turn)
        model.way.changed.connect(self._ask)
        model.added.changed.connect(self._offer)
        model.pause.changed.connect(self._say_pause)
        model.busy.changed.connect(self._wait)
        model.trouble.changed.connect(self._field.trouble)
        self.first = self._field.edit
        self._is_painted = False
        if note is not None:
            self._say_of(note)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        """What else opens the vault is looked at once somebody sees where to type."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self._model, self._model.load)

    def _say_of(self, note: Note) -> None:
        """Why it was locked, and what could not be kept."""
        why = {
            Why.KEY: "",
            Why.IDLE: self.tr("Locked after {minutes} minutes without input."),
            Why.ASLEEP: self.tr("Locked because the computer went to sleep."),
            Why.LID: self.tr("Locked because the lid was closed."),
            Why.SESSION: self.tr("Locked because the screen was locked or somebody else came."),
            Why.CLIENT: self.tr("The client is ready. What was told is taken in when you unlock."),
            Why.REVOKED: self.tr("Locked because the municipality no longer trusts this laptop."),
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

    def _offer(self, added: frozenset[str]) -> None:
        self._keyring.setVisible(KEYRING in added)

    def _say_pause(self, pause: int) -> None:
        told = self.tr("Wait {seconds} seconds before the next try.")
        waits = told.format(seconds=pause // 1_000)
        self._busy.setText(waits if pause else self.tr("Opening the vault..."))

    def _ask(self, way: Way) -> None:
        self._field.edit.clear()
        self._field.name(
            {
                Way.PASSPHRASE: self.tr("Passphrase"),
                Way.CODE: self.tr("Recovery code"),
                Way.ESCROW: self.tr("Key of the municipality"),
            }[way]
        )
        self.other.setText(
            {
                Way.PASSPHRASE: self.tr("Use the passphrase"),
                Way.CODE: self.tr("Use the recovery code"),
                Way.ESCROW: self.tr("Use the key of the municipality"),
            }[self._model.following]
        )

    def _wait(self, busy: bool) -> None:  # noqa: FBT001  (a signal's value)
        self._busy.setVisible(busy)
        self.act.setDisabled(busy)
        if not busy:
            self._field.edit.clear()
