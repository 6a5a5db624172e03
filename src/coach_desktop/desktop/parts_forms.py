"""Two small forms of the parts: note a call that was made, and a talk that was held elsewhere."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from coach_desktop.desktop.fields import LineField, choice_field, chosen
from coach_desktop.desktop.parts_words import part_name, ways
from coach_desktop.desktop.record_codes import code_name
from coach_desktop.domain.afspraak import PLACES
from coach_desktop.domain.gesprek import Deel
from coach_desktop.domain.oproep import Oproep, Uitnodiging
from coach_desktop.widgets.cards import CheckCard
from coach_desktop.widgets.parts import STRETCH, button, column, label, row
from coach_desktop.widgets.questions.basic import DateAnswer


class CallForm(QWidget):
    """Day and way of a call, and the day of the appointment, perhaps with its time and place."""

    made = Signal(object)
    left = Signal()

    def __init__(self, deel: Deel) -> None:
        super().__init__()
        self._deel = deel
        head = self.tr("Call for: {part}").format(part=part_name(deel))
        way, self._way = choice_field("call_way", self.tr("How"), ways())
        sent, self._sent = _day("call_sent", self.tr("Called on"))
        day, self._day = _day("call_day", self.tr("Appointment on"))
        self._time = LineField("call_time", self.tr("At what time"), self.tr("For example 09:30"))
        places = {"": self.tr("Choose"), **{code: code_name(code) for code in PLACES}}
        place, self._place = choice_field("call_place", self.tr("At what place"), places)
        keep = button(self.tr("Note this call"), "secondary", "check")
        keep.setObjectName("keep_call")
        keep.clicked.connect(lambda: self.made.emit(self._call()))
        away = button(self.tr("Not now"), "quiet")
        away.clicked.connect(self.left)
        self.setLayout(
            column(
                label(head, "strong"),
                way,
                sent,
                day,
                row(self._time, place),
                row(keep, away, STRETCH),
                gap=10,
            )
        )
        self.first = self._way

    def _call(self) -> Oproep:
        return Oproep(
            id="",
            deel=self._deel,
            verzonden=self._sent.value(),
            wijze=Uitnodiging(chosen(self._way)),
            afspraak=self._day.value(),
            tijd=self._time.text,
            plaats=chosen(self._place),
        )


class NoteForm(QWidget):
    """Day and place of a talk, who was there and who led it."""

    made = Signal(str, str, str, str)
    left = Signal()

    def __init__(
        self, deel: Deel, places: Mapping[str, str], people: Mapping[str, str], me: str
    ) -> None:
        super().__init__()
        head = self.tr("Note a talk: {part}").format(part=part_name(deel))
        day, self._day = _day("note_day", self.tr("Held on"))
        place, self._place = choice_field("note_place", self.tr("Where"), dict(places))
        self._people = {code: CheckCard(name, "", "nl") for code, name in people.items()}
        grid = QGridLayout()
        grid.setSpacing(8)
        for number, (code, check) in enumerate(self._people.items()):
            check.setObjectName(f"note_{code}")
            grid.addWidget(check, number // 2, number % 2)
        self._by = LineField("note_by", self.tr("Done by"))
        self._by.edit.setText(me)
        keep = button(self.tr("Note this talk"), "secondary", "check")
        keep.setObjectName("keep_talk")
        keep.clicked.connect(self._made)
        away = button(self.tr("Not now"), "quiet")
        away.clicked.connect(self.left)
        present = column(label(self.tr("Who was there"), "strong"), grid, gap=4)
        self.setLayout(
            column(
                label(head, "strong"),
                day,
                place,
                present,
                self._by,
                row(keep, away, STRETCH),
                gap=10,
            )
        )
        self.first = self._day

    def _made(self) -> None:
        present = " ".join(code for code, check in self._people.items() if check.isChecked())
        self.made.emit(self._day.value(), chosen(self._place), present, self._by.text)


def _day(name: str, title: str) -> tuple[QVBoxLayout, DateAnswer]:
    made = DateAnswer(title, _names())
    made.setObjectName(name)
    return column(label(title, "strong"), made, gap=4), made


def _names() -> tuple[str, str, str]:
    return (
        QCoreApplication.translate("parts", "Day"),
        QCoreApplication.translate("parts", "Month"),
        QCoreApplication.translate("parts", "Year"),
    )
