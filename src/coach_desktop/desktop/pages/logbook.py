"""The logbook of a dossier: who looked at it, when and at what; reading it is a line too."""

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach_desktop.casework.workplace import Workplace
from coach_desktop.desktop.days import moment_in_words
from coach_desktop.desktop.page import Page
from coach_desktop.desktop.paper_words import paper_name
from coach_desktop.domain.reading import Act, Reading
from coach_desktop.domain.shown import Screen, Sheet
from coach_desktop.widgets.parts import (
    STRETCH,
    card,
    clear,
    column,
    label,
    picture,
    row,
    rule,
    scrolled,
)

MOST_SHOWN = 200
_CONTEXT = "logbook"
_ACTS = {
    Act.OPENED: ("folder", QT_TRANSLATE_NOOP("logbook", "Opened: {what}")),
    Act.NUMBER_SHOWN: ("eye", QT_TRANSLATE_NOOP("logbook", "Number shown: {what}")),
    Act.EXPORTED: ("download", QT_TRANSLATE_NOOP("logbook", "Exported: {what}")),
    Act.INZAGE: ("file-text", QT_TRANSLATE_NOOP("logbook", "Access given to what is kept")),
    Act.ATTACHMENT_SHOWN: ("file-text", QT_TRANSLATE_NOOP("logbook", "Document looked at")),
    Act.MERGED: ("users", QT_TRANSLATE_NOOP("logbook", "Merged with another dossier")),
    Act.UNMERGED: ("users", QT_TRANSLATE_NOOP("logbook", "A merge was undone")),
    Act.PURGED: ("trash", QT_TRANSLATE_NOOP("logbook", "Purged")),
    Act.UNLOCKED: ("key", QT_TRANSLATE_NOOP("logbook", "Vault opened")),
    Act.PACKED: ("arrows-exchange", QT_TRANSLATE_NOOP("logbook", "Given away in a sealed package")),
    Act.TAKEN_IN: ("download", QT_TRANSLATE_NOOP("logbook", "Came in with a sealed package")),
    Act.RECEIPT: ("check", QT_TRANSLATE_NOOP("logbook", "Receipt of a package taken in")),
    Act.PACKAGE_REFUSED: ("ban", QT_TRANSLATE_NOOP("logbook", "A package was refused")),
    Act.LOG_READ: ("list-check", QT_TRANSLATE_NOOP("logbook", "Logbook read")),
}
_WHAT = {
    Screen.DOSSIER.value: QT_TRANSLATE_NOOP("logbook", "dossier"),
    Screen.INTAKE.value: QT_TRANSLATE_NOOP("logbook", "intake"),
    Screen.MEASURES.value: QT_TRANSLATE_NOOP("logbook", "measurements"),
    Screen.PLAN.value: QT_TRANSLATE_NOOP("logbook", "plan"),
    Screen.WEEK.value: QT_TRANSLATE_NOOP("logbook", "week"),
    Screen.PROGRESS.value: QT_TRANSLATE_NOOP("logbook", "progress"),
    Screen.DUO.value: QT_TRANSLATE_NOOP("logbook", "fields for DUO"),
    Screen.SIGNING.value: QT_TRANSLATE_NOOP("logbook", "signing"),
    Screen.CARD.value: QT_TRANSLATE_NOOP("logbook", "card"),
    Screen.CONFLICT.value: QT_TRANSLATE_NOOP("logbook", "what was told differently"),
    Screen.VISIT.value: QT_TRANSLATE_NOOP("logbook", "visit"),
    "attachment": QT_TRANSLATE_NOOP("logbook", "attached document"),
    "pip": QT_TRANSLATE_NOOP("logbook", "plan as PDF"),
    "agenda": QT_TRANSLATE_NOOP("logbook", "file for a calendar"),
    "cbs": QT_TRANSLATE_NOOP("logbook", "delivery to CBS"),
    "bsn": QT_TRANSLATE_NOOP("logbook", "citizen service number"),
    "vnummer": QT_TRANSLATE_NOOP("logbook", "V-number"),
}


class LogbookModel(QObject):
    """The lines about one dossier, the newest first."""

    changed = Signal()

    def __init__(self, workplace: Workplace, dossier: str) -> None:
        super().__init__()
        self._workplace, self._dossier = workplace, dossier
        self.lines: Sequence[Reading] = ()

    @property
    def name(self) -> str:
        """Whose dossier it is."""
        return self._workplace.people.facts(self._dossier).full_name

    def load(self) -> None:
        """Read the lines anew."""
        self.lines = self._workplace.looking.log(self._dossier)
        self.changed.emit()

    def who(self, reading: Reading) -> str:
        """The owner of this vault by name, somebody else by the beginning of the id."""
        author = self._workplace.identity.author
        return author.name if reading.author == author.id else reading.author[:8]


class LogbookPage(Page):
    """Lays the model out."""

    def __init__(self, model: LogbookModel) -> None:
        super().__init__("logbook", "folder")
        self._model = model
        self.read_anew = model.load
        self._list = QVBoxLayout()
        holder = QWidget()
        holder.setLayout(self._list)
        self.fill(column(scrolled(card(holder), margin=32)))
        self.first = self.act
        model.changed.connect(self._show)

    def _show(self) -> None:
        model = self._model
        self.title.setText(self.tr("Logbook"))
        count = self.tr("%n line(s)", "", len(model.lines))
        self.under(f"{model.name} · {count}")
        clear(self._list)
        for place, reading in enumerate(model.lines[:MOST_SHOWN]):
            if place:
                self._list.addWidget(rule())
            self._list.addLayout(self._line(reading))
        if not model.lines:
            self._list.addWidget(label(self.tr("Nobody looked at this dossier yet."), "text2"))
        self._list.addStretch(1)

    def _line(self, reading: Reading) -> QVBoxLayout:
        name, _ = _ACTS[reading.act]
        when = label(moment_in_words(reading.moment), "small")
        when.setMinimumWidth(140)
        who = label(self._model.who(reading), "text2")
        told = label(told_in_words(reading), "strong")
        return column(row(picture(name), when, told, STRETCH, who, gap=16))


def told_in_words(reading: Reading) -> str:
    """What was done and with what, in the language of the screen."""
    _, act = _ACTS[reading.act]
    what = _WHAT.get(reading.why)
    if reading.why in set(Sheet):
        return QCoreApplication.translate(_CONTEXT, str(act)).format(
            what=paper_name(Sheet(reading.why))
        )
    shown = QCoreApplication.translate(_CONTEXT, str(what)) if what else reading.why
    return QCoreApplication.translate(_CONTEXT, str(act)).format(what=shown)
