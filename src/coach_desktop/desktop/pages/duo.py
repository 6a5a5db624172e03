"""The sheet to copy over to DUO: fields in its names and order, and what it would refuse."""

import json
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QFrame, QGridLayout, QVBoxLayout

from coach_desktop.casework.progress import Sent
from coach_desktop.casework.workplace import Workplace
from coach_desktop.desktop.days import turned
from coach_desktop.desktop.exporting import export_file
from coach_desktop.desktop.numbers import Numbers
from coach_desktop.desktop.page import Page, narrow
from coach_desktop.domain.answer import Value
from coach_desktop.law.duo import Message, as_bodies
from coach_desktop.law.toets import Finding
from coach_desktop.widgets.binding import Field
from coach_desktop.widgets.masked import MaskedNumber
from coach_desktop.widgets.parts import (
    STRETCH,
    Chip,
    Piece,
    button,
    card,
    clear,
    column,
    heading,
    icon_button,
    label,
    picture,
    row,
    scrolled,
)
from coach_desktop.widgets.tasks import Lane, Tasks
from coach_desktop.widgets.wording import wording

FILE = "duo.json"
_DOCUMENT = "duo"


class DuoModel(QObject):
    """The messages about one dossier."""

    changed = Signal()
    exported = Signal()

    def __init__(self, workplace: Workplace, tasks: Tasks, dossier: str) -> None:
        super().__init__()
        self._workplace, self._tasks, self.dossier = workplace, tasks, dossier
        self.trouble: Field[str] = Field("", self)
        self.sent: Sequence[Sent] = ()
        self.refusals: Sequence[Finding] = ()
        self.numbers = Numbers(workplace, tasks)
        self.numbers.setParent(self)

    @property
    def name(self) -> str:
        """Whose messages they are."""
        return self._workplace.people.facts(self.dossier).full_name

    def load(self) -> None:
        """Make the messages anew."""
        self.sent = self._workplace.trajecten.messages(self.dossier)
        self.refusals = self._workplace.trajecten.refusals(self.dossier)
        self.changed.emit()

    def copied(self, message: Message) -> None:
        """Somebody copied a message over today."""
        trajecten, dossier = self._workplace.trajecten, self.dossier
        today = trajecten.today.isoformat()
        task = self._tasks.start(lambda _: trajecten.copied(dossier, message, today), Lane.VAULT)
        task.succeeded.connect(lambda _: self.load())
        task.failed.connect(self._failed)

    def export(self, path: Path) -> None:
        """Write the messages to a file that somebody chose; the reading log gets its line first."""
        looking, dossier = self._workplace.looking, self.dossier
        bodies = as_bodies([each.message for each in self.sent])
        content = json.dumps(bodies, ensure_ascii=False, indent=2).encode()

        def work(_progress: object) -> None:
            looking.exported(dossier, _DOCUMENT)
            export_file(path, content)

        self.trouble.set("")
        task = self._tasks.start(work, Lane.VAULT)
        task.succeeded.connect(lambda _: self.exported.emit())
        task.failed.connect(self._failed)

    def _failed(self, trouble: Exception) -> None:
        self.trouble.set(wording(trouble))


class DuoPage(Page):
    """A card per message; each field with a button that copies it."""

    def __init__(self, model: DuoModel) -> None:
        super().__init__("duo", "arrow-right")
        self._model = model
        self.read_anew = model.load
        self._box = QVBoxLayout()
        self._box.setSpacing(16)
        self.fill(column(scrolled(narrow(self._box, 860), margin=0)))
        self.first = self.act
        self.other.clicked.connect(self._export)
        model.changed.connect(self._show)
        model.trouble.changed.connect(self.tell)
        model.exported.connect(lambda: self.tell(self.tr("The file was written."), "ok"))

    def _show(self) -> None:
        model = self._model
        self.title.setText(model.name)
        self.under(self.tr("Fields for DUO"))
        self.other.setEnabled(bool(model.sent))
        clear(self._box)
        self._box.addWidget(self._refused())
        self._box.addWidget(self._numbers())
        for sent in model.sent:
            self._box.addWidget(self._message(sent))

    def _refused(self) -> QFrame:
        found = self._model.refusals
        pieces: list[Piece] = [heading(self.tr("What DUO would refuse"))]
        if not found:
            pieces.append(label(self.tr("Nothing."), "text2"))
        for each in found:
            words = column(
                label(each.sentence, wrap=True), label(each.article, "small", wrap=True), gap=2
            )
            line = row(picture("alert-triangle", "bad"), gap=10)
            line.addLayout(words, 1)
            pieces.append(line)
        return card(*pieces)

    def _numbers(self) -> QFrame:
        model = self._model
        bsn = MaskedNumber("bsn", "BSN", "strong", above=label("bsn", "small"))
        bsn.asked.connect(lambda: model.numbers.ask(model.dossier, "bsn"))
        model.numbers.given.connect(lambda _, __, number: bsn.show_number(number))
        model.numbers.refused.connect(self.tell)
        return card(heading(self.tr("In every path")), row(bsn, STRETCH))

    def _message(self, sent: Sent) -> QFrame:
        message = sent.message
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setColumnStretch(1, 1)
        for line, (name, value) in enumerate(message.fields.items()):
            text = as_typed(value)
            copy = icon_button("copy", self.tr("Copy {name}").format(name=name))
            copy.clicked.connect(partial(QGuiApplication.clipboard().setText, text))
            grid.addWidget(label(name, "text2"), line, 0)
            grid.addWidget(label(text, "strong"), line, 1)
            grid.addWidget(copy, line, 2)
        done = button(self.tr("Copied over today"), "secondary", "check")
        done.setObjectName(f"copied_{message.name}")
        done.clicked.connect(partial(self._model.copied, message))
        return card(
            heading(message.name, self._chip(sent)),
            label(message.path, "small", wrap=True),
            grid,
            row(done, STRETCH),
        )

    def _chip(self, sent: Sent) -> Chip:
        if not sent.copied_on:
            return Chip(self.tr("Not copied over yet"), "plain", "clock")
        day = turned(sent.copied_on)
        if sent.differs:
            told = self.tr("Changed since {day}").format(day=day)
            return Chip(told, "warn", "alert-triangle")
        return Chip(self.tr("Copied over on {day}").format(day=day), "ok", "circle-check")

    def _export(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export the fields for DUO"), FILE, "JSON (*.json)"
        )
        if path:
            self._model.export(Path(path))


def as_typed(value: Value) -> str:
    """A value as it is typed in DUO's portal."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)
