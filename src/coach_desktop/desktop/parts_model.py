"""The four parts of somebody's intake as the dossier shows them, and what can be noted there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from coach_desktop.casework.coverage import Subject
from coach_desktop.casework.parts import Part
from coach_desktop.casework.workplace import Workplace
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.gesprek import Deel, Gesprek
from coach_desktop.domain.oproep import Oproep, Verschijning
from coach_desktop.forms.definition import Question, text_in
from coach_desktop.widgets.binding import Field
from coach_desktop.widgets.tasks import Lane, Tasks
from coach_desktop.widgets.wording import wording


@dataclass(frozen=True, slots=True)
class Course:
    """The parts and the subjects of one intake; no subjects while it was not begun."""

    parts: tuple[Part, ...] = ()
    subjects: tuple[Subject, ...] = ()


@dataclass(frozen=True, slots=True)
class Noted:
    """A sitting that is noted afterwards: day, code of the place, codes of who was there."""

    deel: Deel
    day: str
    place: str
    present: tuple[str, ...]
    led_by: str


class PartsModel(QObject):
    """Reads off the screen's thread: to open an intake takes a moment."""

    changed = Signal()
    resumed = Signal()

    def __init__(self, workplace: Workplace, tasks: Tasks, dossier: str) -> None:
        super().__init__()
        self._workplace, self._tasks, self.dossier = workplace, tasks, dossier
        self.course = Course()
        self.trouble: Field[str] = Field("", self)

    @property
    def me(self) -> str:
        """Who is at the keyboard."""
        return self._workplace.identity.author.name

    @property
    def today(self) -> str:
        """The day, as it is typed."""
        return self._workplace.clock.today().strftime("%d-%m-%Y")

    def options(self, mark: str) -> Mapping[str, str]:
        """Codes and Dutch words of the question that asks for something of a sitting."""
        for question in self._workplace.intakes.plan.form.questions():
            if question.marks.bron == f"gesprek.{mark}":
                return _words(question)
        return {}

    def load(self) -> None:
        """Read the parts and subjects anew."""
        task = self._tasks.start(lambda _: self._read(), Lane.VAULT)
        task.succeeded.connect(self._show)

    def call(self, oproep: Oproep) -> None:
        """Note that somebody was called, in the language that is spoken with him."""
        language = self._workplace.people.facts(self.dossier).text("gesprekstaal")
        told = replace(oproep, taal=language)
        self._do(lambda: self._workplace.parts.calls.call(self.dossier, told))

    def appeared(self, oproep: Oproep, came: Verschijning, reason: str = "") -> None:
        """Note whether somebody came."""
        calls = self._workplace.parts.calls
        self._do(lambda: calls.appeared(self.dossier, oproep, came, reason))

    def note(self, noted: Noted) -> None:
        """Note a sitting afterwards."""
        self._do(lambda: self._workplace.parts.note(self.dossier, _gesprek(noted)))

    def resume(self, part: Part) -> None:
        """Open the intake at what is open of a part."""
        self._open_at(part.place)

    def go_to(self, place: str) -> None:
        """Open the intake at a question."""
        self._open_at(place)

    def _read(self) -> Course:
        place = self._workplace
        instance = place.intakes.find(self.dossier)
        if not instance:
            return Course(place.parts.before(self.dossier))
        intake = place.intakes.open(self.dossier, instance)
        intake.walk_short(short=False)
        return Course(place.parts.of(intake), place.coverage.of(intake))

    def _open_at(self, place: str) -> None:
        parts = self._workplace.parts
        task = self._tasks.start(lambda _: parts.resume(self.dossier, place), Lane.VAULT)
        task.succeeded.connect(lambda _: self.resumed.emit())
        task.failed.connect(self._failed)

    def _show(self, course: Course) -> None:
        self.course = course
        self.changed.emit()

    def _do(self, verb: Callable[[], object]) -> None:
        self.trouble.set("")
        task = self._tasks.start(lambda _: verb(), Lane.VAULT)
        task.succeeded.connect(lambda _: self.load())
        task.failed.connect(self._failed)

    def _failed(self, trouble: Exception) -> None:
        self.trouble.set(wording(trouble))


def _words(question: Question) -> Mapping[str, str]:
    return {each.name: text_in(each.label, "nl", "nl")[0] for each in question.choices}


def _gesprek(noted: Noted) -> Gesprek:
    told = {"datum": noted.day, "plaats": noted.place, "aanwezig": " ".join(noted.present)}
    made = Gesprek("", noted.deel, gevoerd_door=noted.led_by)
    for name, text in told.items():
        made = made.with_told(name, Answer(text))
    return made
