"""The line of the documents card from which a document beside the plan is made."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coach_desktop.desktop.fields import choice_field, chosen
from coach_desktop.desktop.paper_words import paper_is_for, paper_name
from coach_desktop.domain.shown import Sheet
from coach_desktop.widgets.parts import STRETCH, button, column, label, row


class PapersLine(QWidget):
    """Which document, for whom it is, and the way to look at it."""

    wanted = Signal(str)

    def __init__(self, offered: Sequence[Sheet]) -> None:
        super().__init__()
        names = {each.value: paper_name(each) for each in offered}
        field, self._box = choice_field("paper", self.tr("Make a document"), names)
        self._for = label("", "small", wrap=True)
        act = button(self.tr("Make and look"), "secondary", "file-text")
        act.setObjectName("make_paper")
        act.clicked.connect(lambda: self.wanted.emit(chosen(self._box)))
        self._box.currentIndexChanged.connect(self._tell)
        self.setLayout(column(field, self._for, row(act, STRETCH), gap=8))
        if offered:
            self._tell()
        else:
            self.hide()  # shown without a parent it would be a window of its own for a moment

    def _tell(self) -> None:
        self._for.setText(paper_is_for(Sheet(chosen(self._box))))
