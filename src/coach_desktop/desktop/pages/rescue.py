"""A vault that cannot be opened: what is wrong, a copy first, and what can still be read.

The vault itself is only read here. Nothing on this page takes anything away.
"""

from collections.abc import Callable, Sequence
from enum import IntEnum
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QProgressBar, QVBoxLayout, QWidget

from coach_desktop.casework.backups import Reservekopie
from coach_desktop.casework.rescue import CopyMade, Readable, Rescue, Secret
from coach_desktop.desktop.backup_card import choose_folder
from coach_desktop.desktop.page import DoorPage, narrow
from coach_desktop.desktop.secret_line import SecretLine
from coach_desktop.widgets.binding import Field
from coach_desktop.widgets.parts import STRETCH, button, card, column, label, picture, row, scrolled
from coach_desktop.widgets.tasks import Lane, Progress, Tasks
from coach_desktop.widgets.wording import worded, wording

AS_IT_IS = frozenset({"vault.older", "vault.altered"})
"""With these codes the vault is sound, but not as it was left: it may be opened all the same."""


class Step(IntEnum):
    """How far the rescue is."""

    COPY = 0
    LOOK = 1
    USE = 2
    DONE = 3


class RescueModel(QObject):
    """Copies the vault, looks what can be read in the copy, and makes a new vault of that."""

    rebuilt = Signal()

    def __init__(self, rescue: Rescue, tasks: Tasks, code: str) -> None:
        super().__init__()
        self._rescue, self._tasks = rescue, tasks
        self.code = code
        self.step = Field(Step.COPY, self)
        self.busy = Field(value=False, parent=self)
        self.trouble: Field[str] = Field("", self)
        self.copy: CopyMade | None = None
        self.readable: Readable | None = None
        self.aside = ""
        self.has_keys = Field(value=False, parent=self)
        self._keys: Path | None = None
        self._secret: Secret | None = None

    def copy_to(self, folder: Path) -> None:
        """Copy the whole vault there."""
        self._do(lambda told: self._rescue.copy(folder, told.step), self._copied)

    def take_keys(self, folder: Path) -> None:
        """Open the copy with the key file of a backup in this folder."""
        self._do(lambda _: self._rescue.copies(folder), self._found)

    def look(self, secret: Secret) -> None:
        """See what can be read in the copy."""
        copy, keys = self.copy, self._keys
        if copy is not None:
            self._secret = secret
            self._do(
                lambda told: self._rescue.look(copy.folder, secret, told.step, keys), self._looked
            )

    def use(self) -> None:
        """Make a new vault of what can be read, and move the damaged one aside."""
        copy, secret, keys = self.copy, self._secret, self._keys
        if copy is not None and secret is not None:
            self._do(
                lambda told: self._rescue.rebuild(copy.folder, secret, told.step, keys), self._used
            )

    def _do(self, work: Callable[[Progress], object], then: Callable[..., None]) -> None:
        if self.busy.value:
            return
        self.trouble.set("")
        self.busy.set(True)
        task = self._tasks.start(work, Lane.REST)
        task.succeeded.connect(lambda _: self.busy.set(False))
        task.succeeded.connect(then)
        task.failed.connect(self._failed)

    def _copied(self, copy: CopyMade) -> None:
        self.copy = copy
        self.step.set(Step.LOOK)

    def _found(self, copies: Sequence[Reservekopie]) -> None:
        self._keys = copies[0].folder if copies else None
        self.has_keys.set(bool(copies))
        if not copies:
            self.trouble.set(worded("rescue.no-keys"))

    def _looked(self, readable: Readable) -> None:
        self.readable = readable
        self.step.set(Step.USE)

    def _used(self, aside: str) -> None:
        self.aside = aside
        self._secret = None
        self.step.set(Step.DONE)

    def _failed(self, trouble: Exception) -> None:
        self.busy.set(False)
        self.trouble.set(wording(trouble))


class RescuePage(DoorPage):
    """Lays the model out."""

    to_open = Signal()

    def __init__(self, model: RescueModel) -> None:
        super().__init__("rescue")
        self._model = model
        self._secret = SecretLine()
        self._secret.setParent(self)
        self._told = label("", "lead", wrap=True)
        self._told.setObjectName("rescue_told")
        self._where = label("", "text2", wrap=True)
        self._where.setObjectName("rescue_where")
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(self.tr("Busy"))
        self._asking = QWidget()
        self._asking.setLayout(self._opening())
        self._trouble = label("", tone="bad", wrap=True)
        self._trouble.setObjectName("rescue_trouble")
        pieces = (self._told, self._asking, self._trouble, self._bar, self._where)
        self._trouble_card = self._wrong()
        self._next = card(*pieces, gap=12)
        self.fill(
            column(scrolled(narrow(column(self._trouble_card, self._next, gap=16), 640), margin=0))
        )
        self.first = self.act
        self._secret.entered.connect(self._go_on)
        self.act.clicked.connect(self._go_on)
        model.step.changed.connect(lambda _: self._show())
        model.busy.changed.connect(lambda _: self._show())
        model.trouble.changed.connect(lambda _: self._show())
        model.has_keys.changed.connect(lambda _: self._show())
        self._show()

    def _wrong(self) -> QWidget:
        """What happened, what is safe, and what is still possible."""
        safe = self.tr(
            "Nothing was deleted and nothing will be. On this page your vault is only read."
        )
        pieces = card(
            row(picture("alert-triangle", "warn"), label(worded(self._model.code), wrap=True)),
            row(picture("shield-check", "ok"), label(safe, wrap=True)),
            gap=12,
        )
        for line in pieces.findChildren(QHBoxLayout):
            line.setStretch(1, 1)
        layout = pieces.layout()
        if self._model.code in AS_IT_IS and isinstance(layout, QVBoxLayout):
            as_it_is = button(self.tr("Open it as it is"), "quiet", "lock")
            as_it_is.setObjectName("as_it_is")
            as_it_is.clicked.connect(self.to_open)
            layout.addLayout(row(as_it_is, STRETCH))
        return pieces

    def _opening(self) -> QLayout:
        keys = button(self.tr("Use the key file of a backup"), "quiet", "folder")
        keys.setObjectName("rescue_keys")
        keys.clicked.connect(self._ask_keys)
        self._keys = label(self.tr("The key file of the backup is used."), "small", tone="ok")
        return column(self._secret.layout, row(keys, STRETCH), self._keys, gap=4)

    def _ask_keys(self) -> None:
        folder = choose_folder(self, self.tr("Where the backup stands"))
        if folder is not None:
            self._model.take_keys(folder)

    def _go_on(self) -> None:
        match self._model.step.value:
            case Step.COPY:
                folder = choose_folder(self, self.tr("Where the copy goes"))
                if folder is not None:
                    self._model.copy_to(folder)
            case Step.LOOK:
                if (secret := self._secret.secret) is not None:
                    self._model.look(secret)
                    self._secret.clear()
            case Step.USE:
                self._model.use()
            case _:
                self._model.rebuilt.emit()

    def _show(self) -> None:
        model = self._model
        step, busy = model.step.value, model.busy.value
        told, words = self._words(step)
        self._told.setText(told)
        self.act.setText(words)
        self.act.setAccessibleName(words)
        self._asking.setVisible(step == Step.LOOK)
        self._keys.setVisible(model.has_keys.value)
        self._bar.setVisible(busy)
        self._trouble.setText(model.trouble.value)
        self._trouble.setVisible(bool(model.trouble.value))
        self._where.setText(self._where_the_copy_is())
        self._where.setVisible(step in {Step.LOOK, Step.USE})
        self.other.setVisible(step != Step.DONE)
        self._trouble_card.setVisible(step != Step.DONE)
        if step == Step.DONE:
            self.title.setText(self.tr("The vault can be opened again"))
        for each in (self.act, self.other, self.back, self._asking):
            each.setDisabled(busy)
        self.back.setVisible(step != Step.DONE)
        if not busy:
            (self._secret.field.edit if step == Step.LOOK else self.act).setFocus()

    def _words(self, step: Step) -> tuple[str, str]:
        """What can be done now, and the name of that act."""
        match step:
            case Step.COPY:
                return self.tr(
                    "Copy the whole vault to a stick or another folder before anything else. "
                    "After that the program looks in the copy for what can still be read."
                ), self.tr("Copy the vault first")
            case Step.LOOK:
                return self.tr(
                    "The copy is equal to the vault, byte for byte. Now see what can be read in it."
                ), self.tr("See what can be read")
            case Step.USE:
                return self._what_is_readable(), self.tr("Make a new vault of it")
            case _:
                kept = self.tr(
                    "The new vault stands in its place. The damaged one is kept in the folder "
                    "{name}."
                )
                return kept.format(name=self._model.aside), self.tr("Open the vault")

    def _what_is_readable(self) -> str:
        found = self._model.readable
        if found is None:
            return ""
        told = self.tr("Readable: {read} of {known} changes. Dossiers: {dossiers}.").format(
            read=found.read, known=found.known, dossiers=found.dossiers
        )
        if found.read == found.known:
            whole = self.tr("Nothing is missing.")
            return f"{told} {whole}"
        if not found.touched:
            unknown = self.tr("In which dossiers something is missing cannot be told.")
            return f"{told} {unknown}"
        touched = self.tr("%n dossier(s) lack something, as far as can be told.", "", found.touched)
        return f"{told} {touched}"

    def _where_the_copy_is(self) -> str:
        copy = self._model.copy
        if copy is None:
            return ""
        told = self.tr("The copy stands in {name}.").format(name=copy.folder.name)
        if copy.unreadable:
            lost = self.tr("%n block(s) of the disk could not be read.", "", copy.unreadable)
            return f"{told} {lost}"
        return told
