"""The rows of a caseload as a table: which is taken in, and which is not and why."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from coach_desktop.casework.caseload import Row, State
from coach_desktop.casework.listing import Listing
from coach_desktop.desktop.caseload_words import what_happens, why
from coach_desktop.widgets.theme import pixmap, theme

Index = QModelIndex | QPersistentModelIndex

NUMBER, NAME, HAPPENS, WHY = range(4)
ROW_HEIGHT = 56
_MOST_SEEN = 7
_BOX = 20
_WIDTHS = {NUMBER: 72, NAME: 240, HAPPENS: 190}
_LARGE_WIDTHS, _LARGE_ROW = {NUMBER: 96, NAME: 260, HAPPENS: 310}, 92
"""In large text they leave room for the reason, whose words break over four lines."""
_SIGNS = {
    State.READY: ("circle-check", "ok"),
    State.REFUSED: ("alert-triangle", "bad"),
}
_ROOT = QModelIndex()


class CaseloadRows(QAbstractTableModel):
    """Some of the rows; a row that may be somebody known has a box to tick."""

    ticked = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: Sequence[Row] = ()
        self._listing: Listing | None = None
        self._anyhow: frozenset[int] = frozenset()

    def show_rows(self, rows: Sequence[Row], listing: Listing, anyhow: frozenset[int]) -> None:
        """Put these in the place of those before."""
        self.beginResetModel()
        self._rows, self._listing, self._anyhow = rows, listing, anyhow
        self.endResetModel()

    def tick(self, place: int) -> None:
        """Turn the choice of a row round, where it has one."""
        row = self._rows[place]
        if row.state is State.ALIKE:
            self._anyhow ^= {row.number}
            self.ticked.emit(row.number)
            self.dataChanged.emit(self.index(place, NUMBER), self.index(place, WHY))

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802  (Qt's name)
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: N802  (Qt's name)
        return 0 if parent.isValid() else WHY + 1

    def headerData(  # noqa: N802  (Qt's name)
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        heads = (self.tr("Row"), self.tr("Name"), self.tr("What happens"), self.tr("Why"))
        return heads[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(row, index.column())
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._words(row, index.column(), most=len(row.troubles))
            case Qt.ItemDataRole.DecorationRole if index.column() == HAPPENS:
                return self._sign(row)
            case Qt.ItemDataRole.CheckStateRole if index.column() == HAPPENS and self._may_be(row):
                is_ticked = row.number in self._anyhow
                return Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.TextAlignmentRole:
                return int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
            case _:
                return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        told = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == HAPPENS and self._may_be(self._rows[index.row()]):
            told |= Qt.ItemFlag.ItemIsUserCheckable
        return told

    def _may_be(self, row: Row) -> bool:
        return row.state is State.ALIKE

    def _sign(self, row: Row) -> QPixmap:
        if self._may_be(row):
            return box(ticked=row.number in self._anyhow)
        if row.is_doubtful:
            return pixmap("circle-check", "warn")
        return pixmap(*_SIGNS[row.state])

    def _words(self, row: Row, column: int, most: int = 1) -> str:
        if column == NUMBER:
            return str(row.number)
        if column == NAME:
            return row.name
        if column == HAPPENS:
            return what_happens(row, anyhow=row.number in self._anyhow)
        return why(row, self._listing, most) if self._listing is not None else ""


def box(*, ticked: bool) -> QPixmap:
    """A box to tick, in the colours in force: the style's own cannot be seen in the dark."""
    look, check = theme(), pixmap("check", "on_accent", _BOX, stroke=3)
    made = QPixmap(check.size())
    made.setDevicePixelRatio(check.devicePixelRatio())
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.colour("accent" if ticked else "edge"), 2))
    painter.setBrush(look.colour("accent" if ticked else "surface"))
    painter.drawRoundedRect(QRectF(1, 1, _BOX - 2, _BOX - 2), 4, 4)
    if ticked:
        painter.drawPixmap(0, 0, check)
    painter.end()
    return made


def _row_height() -> int:
    """One height for all rows: ten thousand of them are not measured each."""
    return theme().large(_LARGE_ROW if theme().is_large else ROW_HEIGHT)


class CaseloadTable(QTableView):
    """The table: rows by the arrow keys, a choice by the space bar."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("caseload_rows")
        self.setAccessibleName(self.tr("Rows of the file"))
        self.rows = CaseloadRows(self)
        self.setModel(self.rows)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setIconSize(QSize(20, 20))
        self.setStyleSheet("QTableView::indicator { width: 0; height: 0; }")
        self.clicked.connect(self._pressed)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(_row_height())
        across = self.horizontalHeader()
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        across.setSectionsClickable(False)
        across.setHighlightSections(False)
        across.setStretchLastSection(True)
        for column, width in (_LARGE_WIDTHS if theme().is_large else _WIDTHS).items():
            self.setColumnWidth(column, width)
        self.rows.modelReset.connect(self._fit)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  (Qt's name)
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.rows.tick(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def _pressed(self, index: QModelIndex) -> None:
        """A press anywhere in the cell turns its choice round: the box alone is a small target."""
        if index.column() == HAPPENS:
            self.rows.tick(index.row())

    def _fit(self) -> None:
        """As high as its rows, up to some; then it scrolls. The first row is where the keys are."""
        seen = max(1, min(self.rows.rowCount(), _MOST_SEEN))
        head = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(head + seen * _row_height() + 2 * self.frameWidth() + 2)
        if self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(0, NUMBER))
