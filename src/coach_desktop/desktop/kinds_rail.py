"""The rail of a traject: what can be recorded, how much of it there is, and a field to search."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from coach_desktop.desktop.fields import choice_field, chosen
from coach_desktop.domain.moment import Moment
from coach_desktop.widgets.parts import column
from coach_desktop.widgets.pause import Pause


class KindsRail(QWidget):
    """A list of kinds; arrow keys go through it."""

    chosen = Signal(str)
    looked = Signal(str)
    searched = Signal(str)

    def __init__(self, moment: Moment) -> None:
        super().__init__()
        self._search = QLineEdit()
        self._search.setObjectName("record_search")
        self._search.setPlaceholderText(self.tr("Search in what was recorded"))
        self._search.setAccessibleName(self.tr("Search in what was recorded"))
        self._pause = Pause(self)
        self._pause.came.connect(lambda: self.searched.emit(self._search.text()))
        self._search.textEdited.connect(lambda _: self._pause.key())
        self._search.returnPressed.connect(lambda: self.searched.emit(self._search.text()))
        self._list = QListWidget()
        self._list.setObjectName("record_kinds")
        self._list.setAccessibleName(self.tr("What can be recorded"))
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemSelectionChanged.connect(self._chose)
        names = {
            Moment.UNKNOWN.value: self.tr("Not said yet"),
            Moment.WITHOUT_CLIENT.value: self.tr("Nobody but me"),
            Moment.WITH_OTHERS.value: self.tr("Others too"),
        }
        moments, self._moment = choice_field(
            "progress_moment", self.tr("Who can look along?"), names
        )
        self._moment.setCurrentIndex(max(0, self._moment.findData(moment.value)))
        self._moment.activated.connect(lambda _: self.looked.emit(chosen(self._moment)))
        self.setLayout(column(self._search, self._list, moments, gap=12))

    @property
    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self._list

    def show_kinds(self, kinds: Sequence[tuple[str, str, int]], now: str) -> None:
        """Show the kinds as (code, name, how many), with the one that is on the page marked."""
        self._list.blockSignals(True)  # noqa: FBT003  # Qt's name for it
        self._list.clear()
        for code, name, count in kinds:
            item = QListWidgetItem(f"{name} ({count})" if count else name)
            item.setData(Qt.ItemDataRole.UserRole, code)
            self._list.addItem(item)
            if code == now:
                self._list.setCurrentItem(item)
        row_high = self._list.sizeHintForRow(0)
        self._list.setMinimumHeight(row_high * self._list.count() + 8)
        self._list.blockSignals(False)  # noqa: FBT003  # Qt's name for it

    def _chose(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            self.chosen.emit(str(item.data(Qt.ItemDataRole.UserRole)))
