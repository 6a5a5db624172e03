"""The household of a dossier: who belongs to it, ties to make, and ties to end."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from coach_desktop.casework.summary import Found
from coach_desktop.desktop.ties import TieForm
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


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody of the household as the page shows him; a tie with a removed dossier has ended."""

    dossier: str
    name: str
    relation: str
    is_removed: bool = False

    def __repr__(self) -> str:
        return f"<Member {self.dossier[:8]}>"


class HouseholdCard(QFrame):
    """One line per member; a press asks first, in the card itself, and then ends the tie."""

    tied = Signal(str, str)
    untied = Signal(str)

    def __init__(
        self, find: Callable[[str], Sequence[Found]], relations: Mapping[str, str]
    ) -> None:
        super().__init__()
        marked(self, role="card")
        self._members = QVBoxLayout()
        self._tie = TieForm(find, relations)
        self._tie.tied.connect(self.tied)
        self._has_ended = False
        self.untied.connect(self._note)
        self.setLayout(
            column(heading(self.tr("Household")), self._members, self._tie, gap=8, margin=24)
        )

    def show_members(self, members: Sequence[Member]) -> None:
        """Show them anew; a question that was open is withdrawn."""
        clear(self._members)
        for place, member in enumerate(members):
            shown = MemberLine(member, place)
            shown.untied.connect(self.untied)
            self._members.addWidget(shown)
        if self._has_ended:
            self._has_ended = False
            self._tie.focus()

    def _note(self) -> None:
        """The button that was pressed goes away with its line: the keys go on below."""
        self._has_ended = True


class MemberLine(QWidget):
    """A member with a quiet button; it opens the question, and only the answer ends the tie."""

    untied = Signal(str)

    def __init__(self, member: Member, place: int) -> None:
        super().__init__()
        self._ask = button(self.tr("End the tie"), "quiet", "x")
        self._ask.setObjectName(f"untie_{place}")
        self._ask.setAccessibleName(self.tr("End the tie with {name}").format(name=member.name))
        if member.is_removed:
            self._ask.hide()
        self._ask.clicked.connect(self._open)
        self._act, self._keep = self._answers(place)
        self._act.clicked.connect(lambda: self.untied.emit(member.dossier))
        self._keep.clicked.connect(self._close)
        said = self.tr(
            "End the tie with {name}? It ends in both dossiers. Both stay, and the history tells"
            " that the tie was there."
        ).format(name=member.name)
        warning = row(picture("alert-triangle", "warn"), gap=10)
        warning.addWidget(label(said, wrap=True), 1)
        self._sure = QWidget()
        self._sure.setLayout(column(warning, row(self._act, self._keep, STRETCH), gap=8))
        self._sure.hide()
        name = label(member.name, "strong", wrap=True)
        line = row(gap=8)
        line.addWidget(name, 1)
        line.addWidget(label(member.relation, "small"))
        line.addWidget(self._ask)
        self.setLayout(column(line, self._sure, gap=6))

    def _answers(self, place: int) -> tuple[QPushButton, QPushButton]:
        act = button(self.tr("End the tie"), "danger", "x")
        act.setObjectName(f"untie_sure_{place}")
        keep = button(self.tr("Keep it"), "quiet")
        keep.setObjectName(f"untie_keep_{place}")
        return act, keep

    def _open(self) -> None:
        self._ask.setEnabled(False)
        self._sure.show()
        self._keep.setFocus()

    def _close(self) -> None:
        self._sure.hide()
        self._ask.setEnabled(True)
        self._ask.setFocus()
