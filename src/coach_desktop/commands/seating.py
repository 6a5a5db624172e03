"""Says who is at the table, as a coach does: when people sit down, and when only he is left."""

from typing import Protocol, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from coach_desktop.casework.practice import Person
from coach_desktop.desktop.pages.intake import IntakeModel
from coach_desktop.domain.moment import Moment

COACH_ALONE = "coach"
_LISTS = {"place": "start_locatie", "interprets": "start_tolk"}
W = TypeVar("W", bound=QWidget)


class Hands(Protocol):
    """What presses, types and finds on the page."""

    def press(self, name: str) -> None:
        """Press a button."""
        ...

    def write(self, name: str, text: str) -> None:
        """Type in a line."""
        ...

    def find(self, kind: type[W], name: str) -> W:
        """Something on the page; raises Stuck."""
        ...


class Seating:
    """The people at the table of one intake, out of what a practice person tells of them."""

    def __init__(self, person: Person, model: IntakeModel, hands: Hands) -> None:
        self._person, self._model, self._hands = person, model, hands

    def fit(self) -> None:
        """Have those at the table whom the topic on the screen is for."""
        talk = self._model.talk
        if self._is_for_coach_alone():
            if talk.moment is not Moment.WITHOUT_CLIENT:
                self._hands.press("nobody_else")
        elif talk.gesprek is None or not talk.gesprek.aanwezig:
            self._sit_down()

    def _sit_down(self) -> None:
        present = self._person.answer("start_aanwezig").text.split()
        if not present:
            return
        self._hands.press("who_is_there")
        for code in present:
            box = self._hands.find(QCheckBox, f"present_{code}")
            if not box.isChecked():
                self._hands.press(f"present_{code}")
        for name, question in _LISTS.items():
            self._choose(name, self._person.answer(question).text)
        if number := self._person.answer("start_tolk_nummer").text:
            self._hands.write("interpreter", number)
        self._hands.press("who_is_there")

    def _choose(self, name: str, code: str) -> None:
        """Go down a list by keyboard to what is meant."""
        box = self._hands.find(QComboBox, name)
        wanted = box.findData(code)
        while 0 <= box.currentIndex() < wanted:
            QTest.keyClick(box, Qt.Key.Key_Down)
        while wanted >= 0 and box.currentIndex() > wanted:
            QTest.keyClick(box, Qt.Key.Key_Up)

    def _is_for_coach_alone(self) -> bool:
        """Whether nothing in the topic on the screen is asked of the client."""
        topic = self._model.intake.session.topic_of(self._model.place)
        if topic is None:
            return False
        asked = [each for each in topic.questions() if each.is_asked]
        return bool(asked) and all(each.marks.wie == COACH_ALONE for each in asked)
