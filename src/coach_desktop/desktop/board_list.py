"""The rows of the board, read page by page while somebody scrolls: ten thousand cost no more."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from coach_desktop.casework.board import Board, Line
from coach_desktop.casework.summary import Household, Wanted
from coach_desktop.casework.today import Urgency
from coach_desktop.desktop.board_words import group_name, household, spoken

ENTRY = int(Qt.ItemDataRole.UserRole)
AT_ONCE = 30

_Index = QModelIndex | QPersistentModelIndex


class Sort(Enum):
    """What a row is."""

    GROUP = "group"
    HOUSEHOLD = "household"
    DOSSIER = "dossier"


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: a title above dossiers, a household, or a dossier (alone or in a household)."""

    sort: Sort
    text: str
    group: Urgency
    line: Line | None = None
    lacks: bool = False
    inside: bool = False


class BoardList(QAbstractListModel):
    """Holds what was read so far; reads on when the view asks for it."""

    def __init__(self, board: Callable[[], Board]) -> None:
        super().__init__()
        self._board = board
        self._wanted = Wanted()
        self._entries: list[Entry] = []
        self._lines: list[Line] = []
        self._is_whole = True

    @property
    def lines(self) -> Sequence[Line]:
        """The dossiers that were read so far."""
        return self._lines

    def begin(self, wanted: Wanted) -> None:
        """Show what is wanted, from its beginning."""
        self.beginResetModel()
        self._wanted, self._entries, self._lines, self._is_whole = wanted, [], [], False
        self._entries += self._read()
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802  (Qt's own)
        return 0 if parent.isValid() else len(self._entries)

    def canFetchMore(self, parent: _Index) -> bool:  # noqa: N802  (Qt's name)
        return not parent.isValid() and not self._is_whole

    def fetchMore(self, parent: _Index) -> None:  # noqa: N802  (Qt's name)
        more = [] if parent.isValid() else self._read()
        if more:
            first = len(self._entries)
            self.beginInsertRows(QModelIndex(), first, first + len(more) - 1)
            self._entries += more
            self.endInsertRows()

    def flags(self, index: _Index) -> Qt.ItemFlag:
        entry = self._entries[index.row()]
        if entry.sort is not Sort.DOSSIER:
            return Qt.ItemFlag.ItemNeverHasChildren
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        entry = self._entries[index.row()]
        if role == ENTRY:
            return entry
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return entry.text
        return None

    def _read(self) -> list[Entry]:
        board = self._board()
        lines = board.page(self._wanted, limit=AT_ONCE, offset=len(self._lines))
        self._is_whole = len(lines) < AT_ONCE
        families = board.households(lines)
        before = self._lines[-1] if self._lines else None
        entries: list[Entry] = []
        for line in lines:
            entries += _entries(line, before, families.get(line.household))
            before = line
        self._lines += lines
        return entries


def _entries(line: Line, before: Line | None, family: Household | None) -> list[Entry]:
    """The row of a dossier, with the titles above it that the row before does not stand under."""
    found = []
    if before is None or before.group is not line.group:
        found.append(Entry(Sort.GROUP, group_name(line.group), line.group))
    if family is not None and (found or before is None or before.household != line.household):
        lacks = family.weakest is not None
        found.append(Entry(Sort.HOUSEHOLD, household(family), line.group, lacks=lacks))
    inside = family is not None
    found.append(Entry(Sort.DOSSIER, spoken(line), line.group, line, inside=inside))
    return found
