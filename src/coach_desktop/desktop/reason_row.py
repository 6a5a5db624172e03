"""Reasons on the plan page: a sign, what is said, where it comes from, and what was agreed to."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QWidget

from coach_desktop.desktop.reasons import Reasons, weight_in_words
from coach_desktop.plan.reasons import Link, Weight
from coach_desktop.widgets.cards import CheckCard
from coach_desktop.widgets.parts import LEAST_TARGET, clear, column, label, marked, picture, row

_SIGNS = {
    Weight.FOR: ("plus", "ok"),
    Weight.AGAINST: ("minus", "bad"),
    Weight.NOTE: ("info-circle", "muted"),
}


class ReasonRow(QPushButton):
    """Its whole surface is the link: a line of small print would be hard to hit by finger."""

    def __init__(self, weight: Weight, short: str, where: str) -> None:
        super().__init__()
        marked(self, kind="row")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{weight_in_words(weight)}: {short} ({where})")
        self.setToolTip(weight_in_words(weight))
        name, tone = _SIGNS[weight]
        words = column(
            label(short, wrap=True), label(where, "small", tone="accent", wrap=True), gap=0
        )
        sign = picture(name, tone, 18)
        line = row(sign, gap=10)
        line.setContentsMargins(6, 4, 6, 4)
        line.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        self.setLayout(line)
        for inner in self.findChildren(QLabel):
            inner.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumHeight(LEAST_TARGET)

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """As high as its words need at this width."""
        return QSize(64, max(LEAST_TARGET, self.heightForWidth(max(self.width(), 64))))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """Narrow enough for any column."""
        return QSize(64, LEAST_TARGET)


class ReasonList(QWidget):
    """Reasons below each other or side by side; health waits for the client to agree."""

    to_question = Signal(str)
    to_record = Signal(str)
    agreed = Signal(str, bool)

    def __init__(self, name: str, reasons: Reasons, columns: int = 1) -> None:
        """`name` tells apart the lists in which the same reason may stand."""
        super().__init__()
        self._name, self._reasons, self._columns = name, reasons, columns
        self._consents: dict[str, CheckCard] = {}
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(2)
        for place in range(columns):
            self._grid.setColumnStretch(place, 1)
        self.setLayout(self._grid)

    def show_reasons(self, told: Iterable[tuple[Link, Weight]]) -> None:
        """Show other reasons."""
        clear(self._grid)
        self._consents.clear()
        for place, (link, weight) in enumerate(told):
            one = QWidget()
            box = column(self._row(link, weight), gap=0)
            if self._reasons.needs_consent(link):
                box.addLayout(row(30, self._consent(link), gap=0))
            box.addStretch(1)
            one.setLayout(box)
            self._grid.addWidget(one, place // self._columns, place % self._columns)

    def show_agreed(self, agreed: Iterable[str], *, final: bool) -> None:
        """Show to which of them the client agreed."""
        codes = frozenset(agreed)
        for code, box in self._consents.items():
            box.setChecked(code in codes)
            box.setEnabled(not final)

    def _row(self, link: Link, weight: Weight) -> ReasonRow:
        made = ReasonRow(weight, link.short, self._reasons.where(link))
        made.setObjectName(f"why_{self._name}_{link.code}")
        made.clicked.connect(lambda: self._go(link))
        return made

    def _go(self, link: Link) -> None:
        if link.record:
            self.to_record.emit(link.record)
        else:
            self.to_question.emit(link.questions[0])

    def _consent(self, link: Link) -> CheckCard:
        box = CheckCard(self.tr("The client agrees"))
        box.setObjectName(f"agreed_{self._name}_{link.code}")
        box.setAccessibleName(self.tr("The client agrees: {what}").format(what=link.short))
        box.setToolTip(self.tr("Without it this does not enter the plan."))
        box.clicked.connect(lambda checked: self.agreed.emit(link.code, checked))
        self._consents[link.code] = box
        return box
