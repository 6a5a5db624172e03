"""The version of a plan: why there is a new one, what it changes, and what it leaves as it is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QVBoxLayout, QWidget

from coach_desktop.desktop.fields import LineField, choice_field, chosen
from coach_desktop.desktop.pages.pip import PipModel
from coach_desktop.domain import phrases
from coach_desktop.domain.pip import Aanleiding
from coach_desktop.widgets.parts import clear, column, heading, label, marked, rule


class VersionCard(QFrame):
    """Asks why a next version is made, and shows what differs from the one that holds."""

    begun = Signal(str, str)

    def __init__(self, model: PipModel) -> None:
        super().__init__()
        marked(self, role="card")
        self._model = model
        kinds = {
            "": self.tr("Choose"),
            Aanleiding.SCHAKELEN.value: self.tr("Another route (schakelen)"),
            Aanleiding.AFSCHALEN.value: self.tr("A lower level (afschalen)"),
            Aanleiding.VERHUIZING.value: self.tr("Moved from another municipality"),
            Aanleiding.BIJWERKING.value: self.tr("Goals, help or agreements kept up to date"),
            Aanleiding.ANDERS.value: self.tr("Another reason"),
        }
        why, self._why = choice_field("version_why", self.tr("Why a new version?"), kinds)
        self._why.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._why.setMinimumContentsLength(12)
        self._why.activated.connect(lambda _: self._chose())
        self.reason = LineField("new_reason", self.tr("In words, as the client may read it"))
        self._words = QWidget()
        self._words.setLayout(self.reason)
        self._changes = QVBoxLayout()
        self._changes.setSpacing(6)
        self._title = heading(self.tr("This version"))
        self.setLayout(column(self._title, why, self._words, self._changes, gap=12, margin=24))

    @property
    def typed(self) -> str:
        """A reason for a next version that was typed and not used yet."""
        return self.reason.text if self._model.is_final else ""

    def begin(self) -> None:
        """Ask for a new version, once kind and reason are told."""
        if not chosen(self._why):
            self.reason.trouble(self.tr("Choose first why there is a new version."))
            self._why.setFocus()
        elif not self.reason.text:
            self.reason.trouble(self.tr("Say why; the client may read it."))
            self.reason.edit.setFocus()
        else:
            self.reason.trouble("")
            self.begun.emit(self.reason.text, chosen(self._why))
            self.reason.edit.clear()

    def show_content(self) -> None:
        """Show the version that is on the page."""
        model = self._model
        self._words.setVisible(model.is_final)
        is_first = model.former is None and not model.is_final
        self._why.setItemText(0, self.tr("First plan") if is_first else self.tr("Choose"))
        if not model.is_final:
            why = model.content.aanleiding
            self._why.setCurrentIndex(max(0, self._why.findData(why.value if why else "")))
        clear(self._changes)
        if model.former is not None:
            self._show_changes()

    def _chose(self) -> None:
        """Of an open version it is kept at once; for a next one it waits for the words."""
        if not self._model.is_final:
            told = chosen(self._why)
            self._model.change(aanleiding=Aanleiding(told) if told else None)

    def _show_changes(self) -> None:
        dutch = phrases.load("nl")
        self._changes.addWidget(rule())
        self._changes.addWidget(label(dutch.say("letter.chapter.changes"), "strong"))
        if self._model.version is not None and self._model.version.reason:
            self._changes.addWidget(label(self._model.version.reason, "text2", wrap=True))
        chapter = ""
        for named, told in self._model.changes():
            if named != chapter:
                chapter = named
                title = dutch.say(f"letter.chapter.{named}")
                self._changes.addWidget(label(title, "over", wrap=True))
            self._changes.addWidget(label(told, wrap=True))
        if not chapter:
            self._changes.addWidget(label(self.tr("Nothing yet."), "text2"))
        if begun := self._model.begun:
            term = dutch.say("letter.change.term", date=begun)
            self._changes.addWidget(label(term, "small", wrap=True))
