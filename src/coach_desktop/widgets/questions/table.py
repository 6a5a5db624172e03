"""Questions with the same options as a table: the options above, a row of marks per question."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from coach_desktop.widgets.cards import CheckCell, RadioCell
from coach_desktop.widgets.parts import column, label
from coach_desktop.widgets.questions.answering import AnswerWidget
from coach_desktop.widgets.questions.choice import Option
from coach_desktop.widgets.texts import ClientText

_WORDS, _CELLS = 2, 3


class CellsAnswer(AnswerWidget):
    """A mark below each option; what it is called is said with the question before it."""

    def __init__(self, options: Sequence[Option], spoken: str, *, multiple: bool) -> None:
        super().__init__()
        self._multiple = multiple
        self._cells: dict[str, QAbstractButton] = {}
        self._group = QButtonGroup(self)
        box = _cells()
        for option in options:
            told = f"{spoken}: {option.words}"
            cell = CheckCell(told) if multiple else RadioCell(told)
            cell.setObjectName(f"option_{option.name}")
            cell.clicked.connect(self.flush)
            self._cells[option.name] = cell
            self._group.addButton(cell)
            box.addWidget(cell, 1)
        self._group.setExclusive(not multiple)
        if self._cells:
            self.setFocusProxy(next(iter(self._cells.values())))
        self.setLayout(box)

    def value(self) -> str:
        return " ".join(name for name, cell in self._cells.items() if cell.isChecked())

    def show_value(self, value: str) -> None:
        chosen = set(value.split()) if self._multiple else {value}
        self._group.setExclusive(False)
        for name, cell in self._cells.items():
            with QSignalBlocker(cell):
                cell.setChecked(name in chosen)
            cell.update()
        self._group.setExclusive(not self._multiple)
        self.hold(value)


def table_head(options: Sequence[Option], language: str) -> QWidget:
    """The options above a table, in both languages."""
    box = _cells()
    for option in options:
        dutch = label(option.dutch, "small", wrap=True)
        dutch.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        other = _centred(ClientText(option.other, language, px=17)) if option.other else None
        holder = QWidget()
        holder.setLayout(column(other, dutch, gap=0))
        _narrowed(holder)
        box.addWidget(holder, 1)
    made = QWidget()
    made.setLayout(box)
    return made


def table_row(words: QWidget, cells: QWidget) -> QHBoxLayout:
    """A question with its cells: the same share of the width in each row of the table."""
    box = QHBoxLayout()
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(8)
    for piece, share in ((words, _WORDS), (cells, _CELLS)):
        _narrowed(piece)
        box.addWidget(piece, share)
    return box


def _centred(words: ClientText) -> ClientText:
    words.setText(re.sub(r'align="(?:left|right)"', 'align="center"', words.text(), count=1))
    words.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return words


def _cells() -> QHBoxLayout:
    box = QHBoxLayout()
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(4)
    return box


def _narrowed(widget: QWidget) -> None:
    """Let the share of the row decide how wide it is, not its words."""
    widget.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
