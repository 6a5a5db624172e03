"""The columns of a file beside what they hold, each with the field that it is of."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QWidget

from coach_desktop.casework.listing import Listing
from coach_desktop.desktop.caseload_words import field_name, head_of, masked
from coach_desktop.desktop.fields import chosen
from coach_desktop.widgets.parts import clear, label

_SAMPLES = 3
_LONGEST = 60
"""Signs of a head or a sample that are shown here."""


class FieldChoice(QComboBox):
    """Which field a column is of. The wheel scrolls the page and chooses nothing."""

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802  (Qt's name)
        event.ignore()


class CaseloadColumns(QWidget):
    """A line per column: its head, what stands in it, and a choice."""

    mapped = Signal(int, str)

    def __init__(self, fields: Sequence[str]) -> None:
        super().__init__()
        self._fields = fields
        self._listing: Listing | None = None
        self._choices: list[FieldChoice] = []
        self._samples: list[QLabel] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(8)
        for column, stretch in enumerate((3, 5, 3)):
            self._grid.setColumnStretch(column, stretch)

    def show_listing(self, listing: Listing) -> None:
        """Put the columns of this file in the place of those before."""
        clear(self._grid)
        self._listing = listing
        self._choices, self._samples = [], []
        heads = (
            self.tr("Column in the file"),
            self.tr("What stands in it"),
            self.tr("Is taken in as"),
        )
        for column, told in enumerate(heads):
            self._grid.addWidget(label(told, "over"), 0, column)
        for column in range(len(listing.head)):
            self._line(listing, column)

    def show_mapping(self, columns: Mapping[int, str]) -> None:
        """Say of each column of which field it is; what may be a number stands behind dots."""
        for column, choice in enumerate(self._choices):
            name = columns.get(column, "")
            choice.setCurrentIndex(choice.findData(name))
            told = (masked(each, name) for each in self._samples_of(column))
            self._samples[column].setText(" · ".join(map(_short, told)))

    def _line(self, listing: Listing, column: int) -> None:
        head = head_of(listing, column)
        choice = FieldChoice()
        choice.setObjectName(f"field_{column}")
        choice.setAccessibleName(self.tr("What the column {head} is").format(head=head))
        choice.addItem(self.tr("Left out"), "")
        for name in self._fields:
            choice.addItem(field_name(name), name)
        choice.activated.connect(lambda _: self.mapped.emit(column, chosen(choice)))
        self._choices.append(choice)
        samples = label("", "text2", wrap=True)
        self._samples.append(samples)
        self._grid.addWidget(label(_short(head), "strong", wrap=True), column + 1, 0)
        self._grid.addWidget(samples, column + 1, 1)
        self._grid.addWidget(choice, column + 1, 2)

    def _samples_of(self, column: int) -> tuple[str, ...]:
        return self._listing.samples(column, _SAMPLES) if self._listing is not None else ()


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
