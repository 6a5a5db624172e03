"""Who can look along: it follows from who is at the table, and the pane says what waits for it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coach_desktop.casework.seeing import Hidden
from coach_desktop.desktop.talk_words import moment_name
from coach_desktop.domain.moment import Moment
from coach_desktop.widgets.parts import Chip, button, column, label

_ICONS = {
    Moment.ALONE_WITH_CLIENT: ("ok", "shield-check"),
    Moment.WITHOUT_CLIENT: ("plain", "user"),
    Moment.WITH_OTHERS: ("warn", "users"),
    Moment.UNKNOWN: ("warn", "question-mark"),
}


class MomentCard(QWidget):
    """The moment in words, the way to say who is there, and what is not shown and why."""

    table_wanted = Signal()
    left_alone = Signal()
    private_talk_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._chip = Chip("")
        self._chip.setObjectName("moment")
        table = button(self.tr("Who is at the table? (F7)"), "secondary", "users")
        table.setObjectName("who_is_there")
        table.clicked.connect(self.table_wanted)
        self._alone = button(self.tr("Nobody but me"), "quiet", "user")
        self._alone.setObjectName("nobody_else")
        self._alone.clicked.connect(self.left_alone)
        self._plan = button(self.tr("Plan a talk alone"), "secondary", "calendar-event")
        self._plan.setObjectName("plan_private_talk")
        self._plan.clicked.connect(self.private_talk_wanted)
        self._waiting = label("", "small", tone="warn", wrap=True)
        self._waiting.setObjectName("waiting")
        self._of_others = label("", "small", wrap=True)
        self._of_others.setObjectName("of_others")
        pieces = (self._chip, table, self._alone, self._plan, self._waiting, self._of_others)
        self.setLayout(column(*pieces, gap=8))

    def show_moment(self, moment: Moment, *, wants_private_talk: bool) -> None:
        """Say who can look along now, and whether a talk alone is still to be planned."""
        self._chip.say(moment_name(moment), *_ICONS[moment])
        self._alone.setVisible(moment is not Moment.WITHOUT_CLIENT)
        self._plan.setVisible(wants_private_talk)

    def show_hidden(self, hidden: Hidden) -> None:
        """Say how many questions are not shown, and why."""
        self._waiting.setText(
            self.tr("%n question(s) for you wait until nobody else can see.", "", hidden.waiting)
        )
        self._waiting.setVisible(bool(hidden.waiting))
        self._of_others.setText(
            self.tr("%n question(s) are not shown to your role.", "", hidden.of_others)
        )
        self._of_others.setVisible(bool(hidden.of_others))
