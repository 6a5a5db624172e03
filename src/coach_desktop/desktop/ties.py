"""Two small forms of a dossier: tie it to another one, and begin a next period of the doelgroep."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from coach_desktop.casework.summary import Found
from coach_desktop.desktop.fields import choice_field, chosen
from coach_desktop.widgets.parts import button, column, label, row
from coach_desktop.widgets.questions.basic import DateAnswer

BACK: Mapping[str, str] = {"kind": "ouder", "ouder": "kind", "stiefkind": "ouder"}
"""How a relation is called from the other side; what is not named is the same from both."""


class TieForm(QWidget):
    """Find somebody, say who that is for this person, and tie the two dossiers."""

    tied = Signal(str, str)

    def __init__(
        self, find: Callable[[str], Sequence[Found]], relations: Mapping[str, str]
    ) -> None:
        super().__init__()
        self._find = find
        self._words = QLineEdit()
        self._words.setObjectName("tie_search")
        self._words.setPlaceholderText(self.tr("Search a family member by name"))
        self._words.setAccessibleName(self.tr("Search a family member by name"))
        people, self._people = choice_field("tie_person", self.tr("Dossier"), {})
        relation, self._relation = choice_field(
            "tie_relation", self.tr("Is for this person"), dict(relations)
        )
        self._act = button(self.tr("Tie the dossiers"), "secondary", "users")
        self._act.setObjectName("tie")
        self._act.setEnabled(False)
        self._words.textEdited.connect(self._look)
        self._act.clicked.connect(
            lambda: self.tied.emit(chosen(self._people), chosen(self._relation))
        )
        self.setLayout(column(self._words, row(people, relation, gap=12), row(self._act), gap=10))

    def focus(self) -> None:
        """Put the keys into the search."""
        self._words.setFocus()

    def _look(self, words: str) -> None:
        self._people.clear()
        for found in self._find(words) if words.strip() else ():
            self._people.addItem(f"{found.name} {found.birth[:4]}".strip(), found.dossier)
        self._act.setEnabled(self._people.count() > 0)


class PeriodForm(QWidget):
    """DUO gave another group, from a day on."""

    begun = Signal(str, str)

    def __init__(self, groups: Mapping[str, str]) -> None:
        super().__init__()
        group, self._group = choice_field("period_group", self.tr("Group by DUO"), dict(groups))
        names = (self.tr("Day"), self.tr("Month"), self.tr("Year"))
        self._day = DateAnswer(self.tr("From this day on"), names)
        self._day.setObjectName("period_day")
        act = button(self.tr("Begin this period"), "secondary", "calendar-event")
        act.setObjectName("period")
        act.clicked.connect(lambda: self.begun.emit(chosen(self._group), self._day.value()))
        day = column(label(self.tr("From this day on"), "strong"), self._day, gap=4)
        self.setLayout(column(group, day, row(act), gap=10))
