"""The goals of a plan: proposals with the answers they come from, and the client's own words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout

from coach_desktop.desktop.pages.pip import PipModel
from coach_desktop.domain.language import written_in
from coach_desktop.domain.pip import Goal
from coach_desktop.plan.goals import Proposal
from coach_desktop.widgets.cards import CheckCard
from coach_desktop.widgets.parts import (
    button,
    clear,
    column,
    heading,
    icon_button,
    label,
    marked,
    picture,
    row,
)
from coach_desktop.widgets.texts import ClientText


class GoalsCard(QFrame):
    """Tick a proposal, or write a goal; five at most."""

    typed = Signal(str)

    def __init__(self, model: PipModel) -> None:
        super().__init__()
        self._model = model
        marked(self, role="card")
        self._count: QLabel = label("", "small")
        self._list = QVBoxLayout()
        self._own = QLineEdit()
        self._own.setObjectName("own_goal")
        self._own.setPlaceholderText(self.tr("A goal in the client's own words"))
        self._own.setAccessibleName(self.tr("A goal in the client's own words"))
        self._add = button(self.tr("Add this goal"), "secondary", "plus")
        self._add.setObjectName("add_goal")
        self._add.clicked.connect(self._add_own)
        self._own.returnPressed.connect(self._add_own)
        head = heading(self.tr("Goals"), self._count)
        self.setLayout(column(head, self._list, row(self._own, self._add, gap=12), margin=24))

    @property
    def typed_goal(self) -> str:
        """A goal in own words that was typed and not added yet."""
        return self._own.text().strip()

    def show_goals(self) -> None:
        """Show what stands in the plan and what is proposed."""
        clear(self._list)
        model = self._model
        self._count.setText(self.tr("{n} of at most 5").format(n=len(model.content.goals)))
        for goal in model.content.goals:
            if goal.text:
                self._list.addLayout(self._in_own_words(goal))
        for proposal in model.proposals:
            self._list.addLayout(self._proposed(proposal))
        self._own.setReadOnly(model.is_final)
        self._add.setEnabled(not model.is_final)

    def _proposed(self, proposal: Proposal) -> QVBoxLayout:
        model = self._model
        dutch, _ = proposal.goal.text("doel_ik", "nl")
        other, language = proposal.goal.text("doel_ik", model.language)
        shown = other if language == model.language and language != "nl" else ""
        choice = CheckCard(dutch, shown, model.language)
        choice.setObjectName(f"goal_{proposal.goal.code}")
        choice.setChecked(model.has_goal(proposal.goal.code))
        choice.setEnabled(not model.is_final)
        choice.setToolTip(self._why(proposal.answers))
        choice.clicked.connect(lambda: model.toggle_goal(proposal))
        return column(choice, label(self._why(proposal.answers), "small", wrap=True), gap=4)

    def _in_own_words(self, goal: Goal) -> QHBoxLayout:
        words = ClientText(goal.text, goal.language, px=17)
        remove = icon_button("trash", self.tr("Remove"))
        remove.setEnabled(not self._model.is_final)
        remove.clicked.connect(lambda: self._model.take_out(goal.code))
        return row(picture("star", "accent"), words, remove, gap=12)

    def _add_own(self) -> None:
        text = self._own.text().strip()
        self.typed.emit(text)
        before = len(self._model.content.goals)
        self._model.add_own_goal(text, written_in(text, self._model.language))
        if len(self._model.content.goals) > before:
            self._own.clear()

    def _why(self, answers: tuple[str, ...]) -> str:
        by_key = self._model.intake.instance.plan.by_key
        numbers = [
            str(number) for name in answers if (number := getattr(by_key[name], "number", 0))
        ]
        return self.tr("Because of question {numbers}").format(numbers=", ".join(numbers))
