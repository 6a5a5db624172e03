"""What a colleague should know before a dossier goes to him, and which coach has it now."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from coach_desktop.casework.transferring import Unfinished
from coach_desktop.desktop.days import turned
from coach_desktop.desktop.deadlines_card import deadline_name
from coach_desktop.desktop.parts_words import part_name, state_in_words
from coach_desktop.widgets.parts import (
    STRETCH,
    button,
    clear,
    column,
    heading,
    label,
    marked,
    picture,
    row,
)


class TransferCard(QFrame):
    """A list of what is unfinished, read anew each time; nothing of it is kept."""

    def __init__(self) -> None:
        super().__init__()
        marked(self, role="card")
        self._box = QVBoxLayout()
        self._box.setSpacing(8)
        nothing_sent = label(
            self.tr(
                "Nothing is sent. This records who goes on; the dossier stays in this vault, and"
                " you hand it over in another way."
            ),
            wrap=True,
        )
        contact = label(
            self.tr(
                "The plan that holds keeps its contact person. The next version names the coach"
                " who makes it."
            ),
            "small",
            wrap=True,
        )
        head = heading(self.tr("Before the transfer"))
        self.setLayout(column(head, nothing_sent, contact, self._box, gap=10, margin=24))

    def show_unfinished(self, told: Unfinished) -> None:
        """Show what is unfinished now."""
        clear(self._box)
        if told.is_nothing:
            self._add(self.tr("Nothing is unfinished."), "circle-check", "ok")
        for part in told.parts:
            name, state = part_name(part.deel), state_in_words(part.state)[0]
            self._add(self.tr("Intake, {part}: {state}").format(part=name, state=state))
        if told.draft is not None:
            self._add(self.tr("Version {number} of the plan is a draft").format(number=told.draft))
        if told.messages:
            self._add(self.tr("%n message(s) for DUO not copied over", "", told.messages))
        for code, day in told.terms:
            self._add(f"{deadline_name(code)}: {day:%d-%m-%Y}", "clock")

    def _add(self, words: str, name: str = "circle", tone: str = "muted") -> None:
        line = row(picture(name, tone), gap=10)
        line.addWidget(label(words, wrap=True), 1)
        self._box.addLayout(line)


class CoachLine(QWidget):
    """Which coach has a dossier since when, and the way to give it to another one."""

    transferring = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._who = label("", "strong", wrap=True)
        act = button(self.tr("Transfer to a colleague"), "quiet", "arrows-exchange")
        act.setObjectName("transfer")
        act.clicked.connect(self.transferring)
        self.setLayout(column(self._who, row(act, STRETCH), gap=4))

    def show_coach(self, name: str, since: str) -> None:
        """Say who it is; nothing while it was given to nobody."""
        told = self.tr("Coach: {name} since {day}") if since else self.tr("Coach: {name}")
        self._who.setText(told.format(name=name, day=turned(since)) if name else "")
        self._who.setVisible(bool(name))
