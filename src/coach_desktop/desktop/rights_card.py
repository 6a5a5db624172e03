"""The card with the rights of the client: inzage, correction, merge, terms, and the purge."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from coach_desktop.desktop.fields import choice_field, chosen
from coach_desktop.desktop.rights_forms import CorrectForm, MergeForm
from coach_desktop.desktop.rights_model import RightsModel
from coach_desktop.desktop.rights_purge import PurgeForm
from coach_desktop.widgets.parts import (
    STRETCH,
    Chip,
    button,
    clear,
    column,
    heading,
    label,
    marked,
    row,
)
from coach_desktop.widgets.questions.basic import DateAnswer


class RightsCard(QFrame):
    """One act at a time is open; the others are a press away."""

    to_dossier = Signal(str)

    def __init__(self, model: RightsModel) -> None:
        super().__init__()
        self._model = model
        marked(self, role="card")
        self._merged = QVBoxLayout()
        self._merged.setSpacing(8)
        self._told = label("", "small", wrap=True)
        self._told.setObjectName("rights_told")
        self._trouble = label("", "small", tone="bad", wrap=True)
        self._trouble.setObjectName("rights_trouble")
        self._terms = TermsForm(model)
        self._correct = CorrectForm(model)
        self._forms: dict[str, tuple[QPushButton, QWidget]] = {}
        offered = (
            ("give_inzage", self.tr("Inzage"), "eye", self._inzage()),
            ("open_correct", self.tr("Correct"), "pencil", self._correct),
            ("open_merge", self.tr("Merge"), "users", MergeForm(model)),
            ("open_terms", self.tr("Terms"), "clock", self._terms),
            ("open_purge", self.tr("Remove"), "trash", PurgeForm(model)),
        )
        acts = [self._offer(*each) for each in offered]
        forms = [form for _, form in self._forms.values()]
        self.setLayout(
            column(
                heading(self.tr("Rights of the client")),
                self._merged,
                row(*acts[:3], STRETCH),
                row(*acts[3:], STRETCH),
                *forms,
                self._told,
                self._trouble,
                gap=10,
                margin=24,
            )
        )
        model.changed.connect(self._show)
        model.told.changed.connect(lambda said: self._say(self._told, said))
        model.trouble.changed.connect(lambda said: self._say(self._trouble, said))
        for line in (self._told, self._trouble):
            line.hide()

    def _offer(self, name: str, words: str, icon: str, form: QWidget) -> QPushButton:
        act = button(words, "secondary", icon)
        act.setObjectName(name)
        act.clicked.connect(lambda: self._open(name))
        form.hide()
        self._forms[name] = (act, form)
        return act

    def _open(self, name: str) -> None:
        """Open one form, or close it again."""
        for each, (_, form) in self._forms.items():
            form.setVisible(each == name and not form.isVisible())
        self._correct.fill()

    def _inzage(self) -> QWidget:
        told = label(
            self.tr(
                "Everything that is kept about this person, with who looked at it: a PDF in the "
                "language of the client and a JSON file. That you made it stands in the logbook."
            ),
            "small",
            wrap=True,
        )
        act = button(self.tr("Choose a folder and write it"), "secondary", "download")
        act.setObjectName("inzage")
        act.clicked.connect(self._choose)
        holder = QWidget()
        holder.setLayout(column(told, row(act, STRETCH), gap=10))
        return holder

    def _choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Folder for the inzage"))
        if folder:
            self._model.give_inzage(Path(folder))

    def _show(self) -> None:
        clear(self._merged)
        for found in self._model.merged:
            undo = button(self.tr("Undo"), "quiet", "arrow-left")
            undo.setObjectName("undo_merge")
            undo.clicked.connect(lambda _=False, other=found.dossier: self._model.undo_merge(other))
            self._merged.addLayout(
                row(
                    label(self.tr("Merged dossier: {name}").format(name=found.name), wrap=True),
                    self._way(found.dossier),
                    undo,
                )
            )
        if (keep := self._model.into) is not None:
            told = self.tr("This dossier was merged into that of {name}.").format(name=keep.name)
            self._merged.addLayout(row(label(told, "strong", wrap=True), self._way(keep.dossier)))
        self._terms.show_terms()

    def _way(self, dossier: str) -> QPushButton:
        way = button(self.tr("Open"), "quiet", "folder")
        way.setObjectName("open_merged")
        way.clicked.connect(lambda: self.to_dossier.emit(dossier))
        return way

    def _say(self, line: QLabel, sentence: str) -> None:
        line.setText(sentence)
        line.setVisible(bool(sentence))


class TermsForm(QWidget):
    """How long this dossier stays, and the days from which that is counted."""

    def __init__(self, model: RightsModel) -> None:
        super().__init__()
        self._model = model
        self._terms = QVBoxLayout()
        names = {
            "einde_plicht": self.tr("End of the obligation"),
            "overleden": self.tr("Day of death"),
        }
        which, self._which = choice_field("term_fact", self.tr("Record a day"), names)
        parts = (self.tr("Day"), self.tr("Month"), self.tr("Year"))
        self._day = DateAnswer(self.tr("On this day"), parts)
        self._day.setObjectName("term_day")
        act = button(self.tr("Save this day"), "secondary", "calendar-event")
        act.setObjectName("save_term")
        act.clicked.connect(lambda: model.record(chosen(self._which), self._day.value()))
        self.setLayout(column(self._terms, which, self._day, row(act, STRETCH), gap=10))

    def show_terms(self) -> None:
        """Say each term with its article."""
        clear(self._terms)
        for termijn, sentence, passed in self._model.terms:
            told = self.tr("{day} ({article})").format(
                day=termijn.legal.strftime("%d-%m-%Y"), article=termijn.article
            )
            state = self.tr("Passed") if passed else self.tr("Runs")
            chip = Chip(state, "bad" if passed else "plain", "clock")
            self._terms.addLayout(row(label(told, "strong", wrap=True), chip))
            self._terms.addWidget(label(sentence, "small", wrap=True))
        if not self._model.terms:
            self._terms.addWidget(label(self.tr("No term runs yet."), "text2"))
