"""Who can look along: the coach says it, and the page says how many questions wait for it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coach_desktop.casework.seeing import Hidden
from coach_desktop.desktop.fields import choice_field, chosen
from coach_desktop.domain.sight import Moment
from coach_desktop.widgets.parts import column, label


class MomentCard(QWidget):
    """A short list to choose the moment from, with what is not shown and why below it."""

    said = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        names = {
            Moment.UNKNOWN.value: self.tr("Not said yet"),
            Moment.ALONE_WITH_CLIENT.value: self.tr("Only the client and I"),
            Moment.WITHOUT_CLIENT.value: self.tr("Nobody but me"),
            Moment.WITH_OTHERS.value: self.tr("Others too"),
        }
        choice, self._moment = choice_field("moment", self.tr("Who can look along?"), names)
        self._moment.currentIndexChanged.connect(lambda: self.said.emit(chosen(self._moment)))
        self._waiting = label("", "small", tone="warn", wrap=True)
        self._waiting.setObjectName("waiting")
        self._of_others = label("", "small", wrap=True)
        self._of_others.setObjectName("of_others")
        self.setLayout(column(choice, self._waiting, self._of_others, gap=6))

    def show_hidden(self, hidden: Hidden) -> None:
        """Say how many questions are not shown, and why."""
        self._waiting.setText(
            self.tr(
                "%n question(s) about safety wait until nobody else can see.", "", hidden.waiting
            )
        )
        self._waiting.setVisible(bool(hidden.waiting))
        self._of_others.setText(
            self.tr("%n question(s) are not shown to your role.", "", hidden.of_others)
        )
        self._of_others.setVisible(bool(hidden.of_others))
