"""The card with the visits to somebody, the last one first."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from coach_desktop.desktop.days import turned
from coach_desktop.desktop.visit_words import alert_name, contact_name
from coach_desktop.domain.visit import Alert, Visit
from coach_desktop.widgets.parts import (
    STRETCH,
    Chip,
    Piece,
    button,
    clear,
    column,
    heading,
    label,
    marked,
    row,
    rule,
)

MOST_SHOWN = 20


class VisitsCard(QFrame):
    """Lists visits; on a page whose primary act is another one it offers a new one too."""

    wanted = Signal()

    def __init__(self, *, offers_new: bool = False) -> None:
        super().__init__()
        marked(self, role="card")
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        new = button(self.tr("Log a visit"), "quiet", "plus") if offers_new else None
        if new is not None:
            new.setObjectName("log_visit")
            new.clicked.connect(self.wanted)
        head = heading(self.tr("Visits"), *filter(None, (new,)))
        self.setLayout(column(head, self._list, margin=24))

    def show_visits(self, visits: Sequence[Visit]) -> None:
        """Show the visits anew."""
        clear(self._list)
        if not visits:
            self._list.addWidget(label(self.tr("No visits yet."), "text2"))
        for place, visit in enumerate(visits[:MOST_SHOWN]):
            if place:
                self._list.addWidget(rule())
            self._list.addLayout(self._one(visit))

    def _one(self, visit: Visit) -> QVBoxLayout:
        told = self.tr("{day} · {contact} · {minutes} minutes").format(
            day=turned(visit.day), contact=contact_name(visit.contact), minutes=visit.minutes
        )
        calls = visit.alert is not Alert.NONE
        chip = Chip(alert_name(visit.alert), "warn", "message-circle") if calls else None
        pieces: list[Piece] = [
            row(label(told, "strong"), STRETCH, chip, gap=12),
            label(visit.done, wrap=True),
        ]
        if visit.agreement:
            agreed = self.tr("Agreed: {agreement}").format(agreement=visit.agreement)
            pieces.append(label(agreed, "small", wrap=True))
        if visit.next_day:
            later = self.tr("Next visit: {day}").format(day=turned(visit.next_day))
            pieces.append(label(later, "small"))
        return column(*pieces, gap=4)
