"""Who does what for a goal, how one sees that it works, and when; drafted out of the library."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from coach_desktop.domain.errors import InputError
from coach_desktop.domain.inburgeraar import parse_partial_date
from coach_desktop.domain.pip import Goal
from coach_desktop.plan.goals import LibraryGoal
from coach_desktop.widgets.parts import column, label
from coach_desktop.widgets.pause import Pause
from coach_desktop.widgets.prose import Prose
from coach_desktop.widgets.questions.basic import DateAnswer

_HIGH = 76


class GoalForm(QWidget):
    """What is typed is taken at a pause; where nothing is typed the library's words stand."""

    told = Signal(dict, str)

    def __init__(self, goal: Goal, known: LibraryGoal | None) -> None:
        super().__init__()
        self._drafted = {
            part: known.text(part, "nl")[0] if known is not None else "" for part in self._parts()
        }
        self._by = goal.by
        self._edits: dict[str, Prose] = {}
        self._pause = Pause(self)
        self._pause.came.connect(self.take)
        grid = QGridLayout()
        grid.setContentsMargins(34, 4, 0, 12)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        for place, (part, title) in enumerate(self._parts().items()):
            field = self._field(part, title, goal)
            grid.addLayout(field, place // 2, place % 2)
        names = (self.tr("Day"), self.tr("Month"), self.tr("Year"))
        self._date = DateAnswer(self.tr("Ready by"), names)
        self._date.setObjectName(f"goal_by_{goal.code}")
        self._date.show_value(goal.by)
        self._date.answered.connect(lambda _: self._pause.key())
        self._trouble = label("", "small", tone="bad", wrap=True)
        asked = label(self.tr("Ready by"), "strong")
        grid.addLayout(column(asked, self._date, self._trouble, gap=4), 2, 0)
        note = self.tr("Left empty, the words of the library stand there, in both languages.")
        grid.addWidget(label(note, "small", wrap=True), 2, 1)
        self.setLayout(grid)

    def take(self) -> None:
        """Take what stands in the fields."""
        self._pause.end()
        self.told.emit(dict(self._written()), self._day())

    def _written(self) -> Mapping[str, str]:
        typed = {part: edit.toPlainText().strip() for part, edit in self._edits.items()}
        return {part: text for part, text in typed.items() if text and text != self._drafted[part]}

    def _day(self) -> str:
        """The day as far as it is known; one that does not exist leaves the former one."""
        text = self._date.value()
        self._trouble.setText("")
        if not text:
            self._by = ""
            return ""
        try:
            self._by = str(parse_partial_date(text))
        except InputError:
            self._trouble.setText(self.tr("This date does not exist. It was not saved yet."))
        return self._by

    def _field(self, part: str, title: str, goal: Goal) -> QVBoxLayout:
        edit = Prose(f"goal_{part}_{goal.code}", title)
        edit.setPlainText(goal.parts.get(part, self._drafted[part]))
        edit.setMaximumHeight(_HIGH)
        edit.textChanged.connect(self._pause.key)
        self._edits[part] = edit
        return column(label(title, "strong"), edit, gap=4)

    def _parts(self) -> dict[str, str]:
        return {
            "acties_client": self.tr("What the client does"),
            "acties_coach": self.tr("What the coach does"),
            "acties_partner": self.tr("What others do"),
            "meetpunt": self.tr("How we see that it works"),
        }
