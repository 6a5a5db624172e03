"""Who is at the table: opened above the question, closed when it was said."""

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QVBoxLayout, QWidget

from coach_desktop.desktop.fields import LineField, choice_field, chosen
from coach_desktop.desktop.talk_model import TalkModel
from coach_desktop.desktop.talk_words import moment_name
from coach_desktop.widgets.cards import CheckCard
from coach_desktop.widgets.parts import (
    STRETCH,
    button,
    clear,
    column,
    heading,
    icon_button,
    label,
    marked,
    row,
)

_COLUMNS = 3


class TableCard(QFrame):
    """Who is present, who interprets and where; each change is told at once."""

    closed = Signal()

    def __init__(self, model: TalkModel) -> None:
        super().__init__()
        marked(self, role="card")
        self.setObjectName("table_card")
        self._model = model
        self._people: dict[str, CheckCard] = {}
        close = icon_button("x", self.tr("Close"))
        close.clicked.connect(self.closed)
        self._again = button("", "secondary", "users")
        self._again.setObjectName("same_as_before")
        self._again.clicked.connect(lambda: model.tell(aanwezig=" ".join(model.before)))
        self._interprets = self._choice("interprets", self.tr("Who interprets?"), "tolk")
        self._place = self._choice("place", self.tr("Where?"), "plaats")
        self._number = LineField("interpreter", self.tr("Name or number of the interpreter"))
        self._number.edit.editingFinished.connect(
            lambda: self._tell("tolk_nummer", self._number.text)
        )
        self._moment = label("", "small", wrap=True)
        self._moment.setObjectName("table_moment")
        fields = row(gap=16)
        for field in (self._place[0], self._interprets[0], self._number):
            fields.addLayout(field, 1)
        self.setLayout(
            column(
                heading(self.tr("Who is at the table?"), close),
                label(self.tr("Everybody who talks or listens, children too."), "small", wrap=True),
                row(self._again, STRETCH),
                self._list(),
                fields,
                self._moment,
                gap=12,
                margin=20,
            )
        )
        model.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what was told."""
        gesprek = self._model.gesprek
        present = gesprek.aanwezig if gesprek is not None else ()
        for code, each in self._people.items():
            each.setChecked(code in present)
            each.update()
        _show(self._interprets[1], gesprek.tolk if gesprek is not None else "")
        _show(self._place[1], gesprek.plaats if gesprek is not None else "")
        if not self._number.edit.hasFocus():
            self._number.edit.setText(gesprek.tolk_nummer if gesprek is not None else "")
        self._moment.setText(moment_name(self._model.moment))
        names = self._model.names("aanwezig")
        before = ", ".join(names.get(code, code) for code in self._model.before)
        self._again.setVisible(bool(before))
        self._again.setText(self.tr("As before: {people}").format(people=before))
        self._again.setAccessibleName(self._again.text())

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  (Qt's name)
        """Begin where the keyboard is of use."""
        super().showEvent(event)
        first = next(iter(self._people.values()), None)
        if first is not None:
            first.setFocus()

    def _list(self) -> QWidget:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for place, (code, words) in enumerate(self._model.names("aanwezig").items()):
            each = CheckCard(words)
            each.setObjectName(f"present_{code}")
            each.clicked.connect(self._tell_present)
            self._people[code] = each
            grid.addWidget(each, place // _COLUMNS, place % _COLUMNS)
        holder = QWidget()
        holder.setLayout(grid)
        return holder

    def _tell_present(self) -> None:
        present = [code for code, each in self._people.items() if each.isChecked()]
        self._tell("aanwezig", " ".join(present))

    def _choice(self, name: str, title: str, asked: str) -> tuple[QVBoxLayout, QComboBox]:
        options: Mapping[str, str] = self._model.names(asked)
        field, box = choice_field(name, title, {"": self.tr("Not said yet"), **options})
        box.currentIndexChanged.connect(lambda: self._tell(asked, chosen(box)))
        return field, box

    def _tell(self, name: str, text: str) -> None:
        gesprek = self._model.gesprek
        if text != (gesprek.answer(name).text if gesprek is not None else ""):
            self._model.tell(**{name: text})


class MarkedCard(QWidget):
    """The questions that were not understood: how many, the way to each, and a way to clear it."""

    wanted = Signal(str)

    def __init__(self, model: TalkModel) -> None:
        super().__init__()
        self._model = model
        self._box = QVBoxLayout()
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(4)
        self.setLayout(self._box)
        model.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """List them anew."""
        clear(self._box)
        marks = self._model.misunderstood
        self.setVisible(bool(marks))
        count = self.tr("%n question(s) not understood", "", len(marks))
        self._box.addWidget(label(count, "over"))
        for address, words in marks.items():
            go = label(words, "small", wrap=True)
            way = icon_button("arrow-right", self.tr("Go to: {question}").format(question=words))
            way.clicked.connect(lambda _=False, address=address: self.wanted.emit(address))
            off = icon_button("x", self.tr("Take the mark away: {question}").format(question=words))
            off.setObjectName(f"unmark_{address}")
            off.clicked.connect(
                lambda _=False, address=address: self._model.mark(address, marked=False)
            )
            line = row(gap=0)
            line.addWidget(go, 1)
            line.addWidget(way)
            line.addWidget(off)
            self._box.addLayout(line)


def _show(box: QComboBox, code: str) -> None:
    with QSignalBlocker(box):
        box.setCurrentIndex(max(box.findData(code), 0))
