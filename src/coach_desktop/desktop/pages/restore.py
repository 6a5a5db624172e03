"""Put a backup back: choose it, open it, and it takes the place of the vault once it is sound."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QButtonGroup, QProgressBar, QVBoxLayout, QWidget

from coach_desktop.casework.backups import Reservekopie
from coach_desktop.casework.rescue import Rescue, Secret
from coach_desktop.desktop.backup_card import choose_folder, day_in_words
from coach_desktop.desktop.page import DoorPage, narrow
from coach_desktop.desktop.secret_line import SecretLine
from coach_desktop.widgets.binding import Field
from coach_desktop.widgets.cards import RadioCard
from coach_desktop.widgets.parts import STRETCH, button, clear, column, label, row, scrolled
from coach_desktop.widgets.tasks import Lane, Tasks
from coach_desktop.widgets.wording import wording

NOTHING: tuple[Reservekopie, ...] = ()


class RestoreModel(QObject):
    """Finds the copies in a folder and puts one of them in place."""

    finished = Signal()

    def __init__(self, rescue: Rescue, tasks: Tasks) -> None:
        super().__init__()
        self._rescue, self._tasks = rescue, tasks
        self.copies: Field[Sequence[Reservekopie] | None] = Field(None, self)
        self.busy = Field(value=False, parent=self)
        self.trouble: Field[str] = Field("", self)
        self.aside: Field[str | None] = Field(None, self)
        self.chosen: Reservekopie | None = None

    def look_in(self, folder: Path) -> None:
        """Find the copies in a folder."""
        self._start()
        task = self._tasks.start(lambda _: self._rescue.copies(folder), Lane.REST)
        task.succeeded.connect(self._found)
        task.failed.connect(self._failed)

    def restore(self, secret: Secret) -> None:
        """Put the chosen copy in place."""
        copy = self.chosen
        if copy is None or self.busy.value:
            return
        self._start()
        task = self._tasks.start(
            lambda told: self._rescue.restore(copy.folder, secret, told.step), Lane.REST
        )
        task.succeeded.connect(self._restored)
        task.failed.connect(self._failed)

    def _start(self) -> None:
        self.trouble.set("")
        self.busy.set(True)

    def _found(self, copies: Sequence[Reservekopie]) -> None:
        self.busy.set(False)
        self.chosen = copies[0] if copies else None
        self.copies.set(tuple(copies))

    def _restored(self, aside: str) -> None:
        self.busy.set(False)
        self.aside.set(aside)

    def _failed(self, trouble: Exception) -> None:
        self.busy.set(False)
        self.trouble.set(wording(trouble))


class RestorePage(DoorPage):
    """Lays the model out."""

    def __init__(self, model: RestoreModel) -> None:
        super().__init__("restore")
        self._model = model
        self._secret = SecretLine()
        self._secret.setParent(self)
        self._choose = button(self.tr("Choose a folder or stick"), "secondary", "folder")
        self._choose.setObjectName("restore_choose")
        self._copies = QVBoxLayout()
        self._copies.setSpacing(8)
        self._none = label("", tone="warn", wrap=True)
        self._open = QWidget()
        self._open.setLayout(column(label(self.tr("What opened it when it was made:")),
                                    self._secret.layout, gap=12))  # fmt: skip
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(self.tr("Busy"))
        self._done = label("", "lead", wrap=True)
        self._done.setObjectName("restore_done")
        lead = self.tr(
            "Choose the folder in which the backup stands. A vault that is here now is not "
            "deleted: it is moved aside, whole."
        )
        self._asking = QWidget()
        self._asking.setLayout(
            column(
                label(lead, "lead", wrap=True),
                row(self._choose, STRETCH),
                self._none,
                self._copies,
                self._open,
                self._bar,
                gap=16,
            )
        )
        self.fill(column(scrolled(narrow(column(self._asking, self._done, gap=0)), margin=0)))
        self.first = self._choose
        self._follow(model)

    def _follow(self, model: RestoreModel) -> None:
        self._choose.clicked.connect(self._ask)
        self._secret.entered.connect(self._go_on)
        self.act.clicked.connect(self._go_on)
        model.copies.changed.connect(self._list)
        model.busy.changed.connect(lambda _: self._show())
        model.trouble.changed.connect(self._tell_trouble)
        model.aside.changed.connect(self._finish)
        self._show()

    def _ask(self) -> None:
        folder = choose_folder(self, self.tr("Where the backup stands"))
        if folder is not None:
            self._model.look_in(folder)

    def _list(self, copies: Sequence[Reservekopie]) -> None:
        clear(self._copies)
        group = QButtonGroup(self)
        for copy in copies:
            made = RadioCard(self._words(copy))
            made.setObjectName(f"copy_{copy.folder.name}")
            made.setChecked(copy is self._model.chosen)
            made.clicked.connect(lambda _=False, each=copy: setattr(self._model, "chosen", each))
            group.addButton(made)
            self._copies.addWidget(made)
        self._none.setText(
            ""
            if copies
            else self.tr("No backup of a vault was found there. Choose another folder.")
        )
        self._show()
        if copies:
            self._secret.field.edit.setFocus()

    def _words(self, copy: Reservekopie) -> str:
        return self.tr("{day}, number {number}, {size} MB").format(
            day=day_in_words(copy.made_on),
            number=copy.number,
            size=max(1, round(copy.size / 1_000_000)),
        )

    def _tell_trouble(self, sentence: str) -> None:
        self._secret.field.trouble(sentence)
        self._secret.field.edit.setFocus()

    def _go_on(self) -> None:
        if self._model.aside.value is not None:
            self._model.finished.emit()
            return
        secret = self._secret.secret
        if secret is not None:
            self._model.restore(secret)
            self._secret.clear()

    def _show(self) -> None:
        model = self._model
        busy, found = model.busy.value, bool(model.copies.value)
        self._open.setVisible(found)
        self._none.setVisible(bool(self._none.text()))
        self._bar.setVisible(busy)
        self._choose.setDisabled(busy)
        self._open.setDisabled(busy)
        self.back.setDisabled(busy)
        self.act.setDisabled(busy or not found)

    def _finish(self, aside: str) -> None:
        self._asking.hide()
        told = self.tr("The backup was checked and stands in its place.")
        if aside:
            kept = self.tr("What stood there before is kept in the folder {name}.")
            told = f"{told} {kept.format(name=aside)}"
        self._done.setText(told)
        words = self.tr("Open the vault")
        self.act.setText(words)
        self.act.setAccessibleName(words)
        self.back.hide()
        self.act.setFocus()
