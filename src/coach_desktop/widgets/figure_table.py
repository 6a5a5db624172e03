"""A table to read: as high as what stands in it, spoken cell by cell, reached by keyboard."""

from collections.abc import Sequence
from itertools import product

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
)

_BESIDE, _OVER = 14, 10
"""Room beside the words of a cell, and over and under them; as the style sheet gives it."""

_WRAP = int(Qt.TextFlag.TextWordWrap)


class _Cell(QStyledItemDelegate):
    """Knows how high words become in the width of their column, padding and all."""

    def sizeHint(  # noqa: N802  (Qt's name)
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        # the stubs do not know the fields of an option
        room = QRect(0, 0, option.rect.width() - 2 * _BESIDE, 10_000)
        words = str(index.data())
        needed = option.fontMetrics.boundingRect(room, _WRAP, words)
        return QSize(needed.width() + 2 * _BESIDE, needed.height() + 2 * _OVER)


class FigureTable(QTableWidget):
    """What a chart shows, in words. Nothing in it can be changed; it has no scroll bar of its own.

    The first column names the rows.
    """

    def __init__(self, name: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        super().__init__(len(rows), len(heads))
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels(list(heads))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setItemDelegate(_Cell(self))
        self.verticalHeader().hide()
        across = self.horizontalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across.setHighlightSections(False)
        across.setSectionsClickable(False)
        # told before the columns have their new width, so it waits for its turn
        across.sectionResized.connect(self._fit, Qt.ConnectionType.QueuedConnection)
        for place, told in enumerate(rows):
            for column, words in enumerate(told):
                cell = QTableWidgetItem(words)
                cell.setTextAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
                self.setItem(place, column, cell)
        self._fit()

    def words(self, place: int, column: int) -> str:
        """What stands in a cell."""
        cell = self.item(place, column)
        return cell.text() if cell is not None else ""

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        return QSize(self._wide, self._high)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        return QSize(self._wide, self._high)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  (Qt's name)
        super().resizeEvent(event)
        self._fit()

    @property
    def _wide(self) -> int:
        """So wide that no word is cut off; all columns are as wide as the widest."""
        metrics = self.fontMetrics()
        cells = product(range(self.rowCount()), range(self.columnCount()))
        longest = (word for place, column in cells for word in self.words(place, column).split())
        widest = max(map(metrics.horizontalAdvance, longest), default=0)
        across = self.horizontalHeader()
        heads = (across.sectionSizeHint(place) for place in range(self.columnCount()))
        each = max(widest + 2 * _BESIDE, *heads)
        return each * self.columnCount() + 2 * self.frameWidth()

    @property
    def _high(self) -> int:
        rows = sum(self.rowHeight(place) for place in range(self.rowCount()))
        return self.horizontalHeader().height() + rows + 2 * self.frameWidth()

    def _fit(self) -> None:
        """Every row as high as its words, and the table as high as its rows."""
        self.resizeRowsToContents()
        if self.height() != self._high:
            self.setFixedHeight(self._high)
