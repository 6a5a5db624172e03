"""The form of one kind of record: a field for each column, two beside each other where they fit."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLayout, QVBoxLayout, QWidget

from coach_desktop.desktop.fields import LineField, choice_field, chosen
from coach_desktop.desktop.record_codes import code_name
from coach_desktop.desktop.record_words import column_name
from coach_desktop.domain.record import Column, Record, RecordKind, Sort
from coach_desktop.widgets.parts import column, label
from coach_desktop.widgets.prose import Prose
from coach_desktop.widgets.questions.basic import DateAnswer

_LINES_HIGH = 88
_BOXES = 3
"""Boxes beside each other."""


class RecordForm(QWidget):
    """Fields for one record; says `typed` when one of them changed."""

    typed = Signal()

    def __init__(self, kind: RecordKind) -> None:
        super().__init__()
        self.kind = kind
        self._id = ""
        self._first: QWidget | None = None
        self._read: dict[str, Callable[[], str]] = {}
        self._show: dict[str, Callable[[str], None]] = {}
        self._troubles: dict[str, Callable[[str], None]] = {}
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(16)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        place = 0
        self._unseen: dict[str, str] = {}
        for each in kind.columns:
            if each.unseen:
                self._unseen[each.name] = ""
                continue
            wide = each.sort in {Sort.LINES, Sort.MANY}
            place += place % 2 if wide else 0
            field = self._field(each)
            field.setAlignment(Qt.AlignmentFlag.AlignTop)
            grid.addLayout(field, place // 2, place % 2, 1, 2 if wide else 1)
            place += 2 if wide else 1
        self.setLayout(grid)

    def show_record(self, record: Record) -> None:
        """Fill the fields in; a record without an id is a new one."""
        self._id = record.id
        with QSignalBlocker(self):
            for name, show in self._show.items():
                show(record.text(name))
        self._unseen = {name: record.text(name) for name in self._unseen}
        self.trouble("", "")

    def record(self) -> Record:
        """What is filled in."""
        told = {name: text for name, read in self._read.items() if (text := read().strip())}
        unseen = {name: text for name, text in self._unseen.items() if text}
        return Record(self._id, self.kind.name, {**told, **unseen})

    def trouble(self, column_: str, sentence: str) -> None:
        """Say what is wrong with a column; whatever was said before goes away."""
        for name, say in self._troubles.items():
            say(sentence if name == column_ else "")

    def focus(self) -> None:
        """Put the keyboard into the first field."""
        if self._first is not None:
            self._first.setFocus()

    def _field(self, each: Column) -> QVBoxLayout:
        title = column_name(self.kind, each)
        name = f"record_{each.name}"
        match each.sort:
            case Sort.DAY | Sort.PAST_DAY:
                return self._day(each, name, title)
            case Sort.CHOICE:
                return self._choice(each, name, title)
            case Sort.MANY:
                return self._many(each, title)
            case Sort.LINES:
                return self._lines(each, name, title)
            case Sort.TIME:
                return self._line(each, name, title, self.tr("For example 09:30"))
            case _:
                return self._line(each, name, title)

    def _day(self, each: Column, name: str, title: str) -> QVBoxLayout:
        names = (self.tr("Day"), self.tr("Month"), self.tr("Year"))
        widget = DateAnswer(title, names)
        widget.setObjectName(name)
        widget.answered.connect(lambda _: self.typed.emit())
        self._knows(each, widget, widget.value, widget.show_value)
        return self._titled(each, title, widget)

    def _line(self, each: Column, name: str, title: str, hint: str = "") -> QVBoxLayout:
        field = LineField(name, title, hint)
        field.edit.textEdited.connect(lambda _: self.typed.emit())
        self._knows(each, field.edit, lambda: field.text, field.edit.setText)
        self._troubles[each.name] = field.trouble
        field.addStretch(1)
        return field

    def _lines(self, each: Column, name: str, title: str) -> QVBoxLayout:
        edit = Prose(name, title)
        edit.setMaximumHeight(_LINES_HIGH)
        edit.textChanged.connect(self.typed)
        self._knows(each, edit, edit.toPlainText, edit.setPlainText)
        return self._titled(each, title, edit)

    def _choice(self, each: Column, name: str, title: str) -> QVBoxLayout:
        options = {"": self.tr("Choose"), **{code: code_name(code) for code in each.choices}}
        layout, box = choice_field(name, title, options)
        box.activated.connect(lambda _: self.typed.emit())
        self._knows(
            each,
            box,
            partial(chosen, box),
            lambda text: box.setCurrentIndex(max(0, box.findData(text))),
        )
        self._troubles[each.name] = self._below(layout)
        return layout

    def _many(self, each: Column, title: str) -> QVBoxLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(0)
        boxes = {}
        for place, code in enumerate(each.choices):
            box = QCheckBox(code_name(code))
            box.setAccessibleName(f"{title}: {code_name(code)}")
            box.clicked.connect(lambda _: self.typed.emit())
            boxes[code] = box
            grid.addWidget(box, place // _BOXES, place % _BOXES)
        grid.setColumnStretch(_BOXES, 1)

        def show(text: str) -> None:
            for code, box in boxes.items():
                box.setChecked(code in text.split())

        def read() -> str:
            return " ".join(code for code, box in boxes.items() if box.isChecked())

        self._knows(each, next(iter(boxes.values())), read, show)
        return self._titled(each, title, grid)

    def _knows(
        self, each: Column, widget: QWidget, read: Callable[[], str], show: Callable[[str], None]
    ) -> None:
        self._first = self._first or widget
        self._read[each.name], self._show[each.name] = read, show

    def _titled(self, each: Column, title: str, piece: QWidget | QLayout) -> QVBoxLayout:
        made = column(label(title, "strong"), gap=4)
        if isinstance(piece, QLayout):
            made.addLayout(piece)
        else:
            made.addWidget(piece)
        self._troubles[each.name] = self._below(made)
        return made

    def _below(self, layout: QVBoxLayout) -> Callable[[str], None]:
        trouble = label("", "small", tone="bad", wrap=True)
        trouble.hide()
        layout.addWidget(trouble)
        layout.addStretch(1)

        def say(sentence: str) -> None:
            trouble.setText(sentence)
            trouble.setVisible(bool(sentence))

        return say
