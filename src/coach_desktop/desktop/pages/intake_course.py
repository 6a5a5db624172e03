"""How far an open intake is: questions, minutes, subjects, and whether the right was told."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from coach_desktop.casework.coverage import Subject
from coach_desktop.casework.intake import Intake
from coach_desktop.casework.parts import RIGHT_QUESTION, wants_right_told
from coach_desktop.casework.workplace import Workplace
from coach_desktop.forms.session import Progress, minutes_left


class CourseModel(QObject):
    """The course of one intake. Asks to move; the page's model does."""

    to_question = Signal(str)

    def __init__(self, intake: Intake, workplace: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._intake, self._workplace = intake, workplace

    @property
    def is_short(self) -> bool:
        """Whether only the questions of a first talk are walked."""
        return self._intake.short

    def in_words(self, words: str, progress: Sequence[Progress]) -> str:
        """Put how many questions were dealt with and the minutes left into a sentence."""
        done, total = sum(each.done for each in progress), sum(each.total for each in progress)
        told = [words.format(done=done, total=total)]
        if left := minutes_left(progress):
            told.append(self.tr("about %n minute(s) left", "", left))
        return " · ".join(told)

    def subjects(self) -> Sequence[Subject]:
        """What was talked about, of what the law and the municipality name."""
        return self._workplace.coverage.of(self._intake)

    @property
    def wants_right_told(self) -> bool:
        """Whether the question here comes before the client heard that he may talk alone."""
        return wants_right_told(self._intake, self._intake.session.place)

    def tell_right(self) -> None:
        """Go where it is told and recorded."""
        self.to_question.emit(RIGHT_QUESTION)
