"""The goals of a plan: proposals with the answers they come from, and the client's own words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
)

from coach_desktop.desktop.pages.pip import PipModel
from coach_desktop.desktop.pages.pip_goal_form import GoalForm
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
        self._shown: tuple[object, ...] = ()
        self._open = ""
        self._form: GoalForm | None = None
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

    def flush(self) -> None:
        """Take what is typed of the goal that is open."""
        if self._form is not None:
            self._form.take()

    def show_goals(self) -> None:
        """Show what stands in the plan and what is proposed; only anew when that changed."""
        model = self._model
        goals = tuple((goal.code, goal.text) for goal in model.content.goals)
        proposed = tuple(each.goal.code for each in model.proposals)
        version = model.version.id if model.version is not None else ""
        shown = (version, goals, proposed, model.is_final, self._open, model.language)
        if shown == self._shown:
            return
        self._shown, self._form = shown, None
        clear(self._list)
        self._count.setText(self.tr("{n} of at most 5").format(n=len(model.content.goals)))
        for goal in model.content.goals:
            if goal.text:
                self._list.addLayout(self._in_own_words(goal))
                self._add_form(goal.code)
        for proposal in model.proposals:
            self._list.addLayout(self._proposed(proposal))
            self._add_form(proposal.goal.code)
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
        both = row(choice, gap=4)
        both.setStretch(0, 1)
        if model.has_goal(proposal.goal.code):
            both.addWidget(self._pencil(proposal.goal.code))
        return column(both, label(self._why(proposal.answers), "small", wrap=True), gap=4)

    def _pencil(self, code: str) -> QPushButton:
        made = icon_button("pencil", self.tr("Actions, measure and date"))
        made.setObjectName(f"edit_{code}")
        made.setEnabled(not self._model.is_final)
        made.clicked.connect(lambda: self._unfold(code))
        return made

    def _unfold(self, code: str) -> None:
        """Open the form of a goal, or close it again."""
        self.flush()
        self._open = "" if self._open == code else code
        self.show_goals()

    def _add_form(self, code: str) -> None:
        found = [goal for goal in self._model.content.goals if goal.code == code == self._open]
        if found and not self._model.is_final:
            self._form = GoalForm(found[0], self._model.library_goal(code))
            self._form.told.connect(lambda parts, by: self._model.tell_goal(code, parts, by))
            self._list.addWidget(self._form)

    def _in_own_words(self, goal: Goal) -> QHBoxLayout:
        words = ClientText(goal.text, goal.language, px=17)
        remove = icon_button("trash", self.tr("Remove"))
        remove.setEnabled(not self._model.is_final)
        remove.clicked.connect(lambda: self._model.take_out(goal.code))
        return row(picture("star", "accent"), words, self._pencil(goal.code), remove, gap=12)

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
