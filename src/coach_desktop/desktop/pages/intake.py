"""The intake: topics at the left, the question in two languages, the coach's pane at the right."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from coach_desktop.casework.asking import EINDMETING
from coach_desktop.casework.given import Given
from coach_desktop.casework.intake import Intake
from coach_desktop.casework.looking import NUMBERS
from coach_desktop.casework.rows import row_name
from coach_desktop.casework.seeing import Hidden
from coach_desktop.casework.workplace import Workplace
from coach_desktop.desktop.bringing import Bringing
from coach_desktop.desktop.moved_card import MovedModel
from coach_desktop.desktop.numbers import Numbers
from coach_desktop.desktop.pages.intake_course import CourseModel
from coach_desktop.desktop.pages.intake_places import first_of_topic, rows_in, texts_at
from coach_desktop.desktop.past_model import PastModel
from coach_desktop.desktop.saving import NOTHING, WAITING, Saving
from coach_desktop.desktop.talk_model import TalkModel
from coach_desktop.desktop.typed import said_of
from coach_desktop.domain import phrases
from coach_desktop.domain.answer import Answer, Reason
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.moment import Moment
from coach_desktop.forms.definition import Choice, Kind, Question, text_in
from coach_desktop.forms.session import Progress, Standing
from coach_desktop.widgets.binding import Field
from coach_desktop.widgets.questions.factory import Tongues
from coach_desktop.widgets.tasks import Lane, Tasks
from coach_desktop.widgets.wording import worded, wording


class IntakeModel(QObject):
    """One intake on the screen. Says "saved" when the vault's writer has acknowledged it."""

    moved = Signal()
    answered = Signal()
    revealed = Signal()

    def __init__(self, workplace: Workplace, tasks: Tasks, intake: Intake, language: str) -> None:
        super().__init__()
        self._workplace, self._tasks = workplace, tasks
        self.intake = intake
        self.tongues = Tongues(phrases.load("nl"), phrases.load(language))
        intake.language = language
        intake.instance.language = language
        self.trouble: Field[str] = Field("", self)
        self.warning: Field[str] = Field("", self)
        self._saving = Saving(intake, tasks, self)
        self._saving.failed.connect(self.trouble.set)
        self.saving = self._saving.state
        self._refused: set[str] = set()
        self._revealed = ""
        self.renewal = MovedModel(workplace, tasks, intake)
        self.renewal.setParent(self)
        self.renewal.failed.connect(self.trouble.set)
        self.bringing = Bringing(workplace, tasks, intake)
        self.bringing.setParent(self)
        self.bringing.begun.connect(lambda: self.saving.set(WAITING))
        self.bringing.attached.connect(self.take)
        self.bringing.failed.connect(self._not_attached)
        self.course = CourseModel(intake, workplace, self)
        self.course.to_question.connect(self.go)
        self.past = PastModel(self, workplace, tasks, self)
        self.talk = TalkModel(self, self)
        self.talk.left.connect(self.moved)
        self.talk.seated.connect(self._hide_number)
        self.numbers = Numbers(workplace, tasks)
        self.numbers.setParent(self)
        self.numbers.given.connect(lambda *_: self._reveal())
        self.numbers.refused.connect(self.trouble.set)

    @property
    def place(self) -> str:
        """The address on the screen."""
        return self.intake.session.place

    @property
    def about(self) -> str:
        """Whom the row on the screen is about; '' outside rows, and while it has no name."""
        seen = self._workplace.intakes.sight(self.moment)
        return row_name(self.intake.instance, self.place, seen)

    @property
    def is_final(self) -> bool:
        """Whether it is the eindmeting, which asks the rows of the nulmeting once more."""
        return self.intake.kind == EINDMETING

    @property
    def is_repeat(self) -> bool:
        """Whether rows are added here instead of an answer given."""
        return self.intake.session.is_repeat(self.place)

    @property
    def question(self) -> Question:
        """The question on the screen."""
        return self.intake.instance.question(self.place)

    @property
    def page(self) -> tuple[str, ...]:
        """Everything that stands on the screen together."""
        return self.intake.session.page()

    def read_anew(self) -> None:
        """Read the intake anew: a colleague's answers came in while it is on the screen."""
        self.intake.read_anew()
        self.answered.emit()

    def turn(self, address: str) -> None:
        """The keyboard went to another question of the same page."""
        self._revealed = ""
        self.intake.session.go(address)

    def texts(self, name: str, address: str = "") -> tuple[str, str, str]:
        """A text of a question: Dutch, the client's words, and the language these are in."""
        return texts_at(self.intake, self.tongues, name, address or self.place)

    def choices(self) -> tuple[Choice, ...]:
        """The options now."""
        return self.intake.instance.choices(self.place)

    def answer_now(self) -> Answer:
        """What stands here."""
        return self.intake.instance.answer(self.place)

    @property
    def masked(self) -> str:
        """The number that stands here behind dots, by its code; '' when nothing is masked."""
        return "" if self.is_repeat else self.masked_at(self.place)

    def masked_at(self, address: str) -> str:
        """The same for another question of the page."""
        if address == self._revealed or not self.intake.instance.answer(address).text:
            return ""
        fact = self.intake.instance.question(address).marks.bron
        return fact if fact in NUMBERS else ""

    def ask_number(self) -> None:
        """Show the number that stands here behind dots."""
        self.numbers.ask(self.intake.dossier, self.masked)

    def _reveal(self) -> None:
        self._revealed = self.place
        self.revealed.emit()

    @property
    def moment(self) -> Moment:
        """Who can look along."""
        return self.intake.seat.moment

    def _hide_number(self) -> None:
        self._revealed = ""

    def hidden(self) -> Hidden:
        """How many questions are kept from the screen."""
        return self.intake.hidden()

    def standing(self) -> Standing:
        """How the question stands."""
        return self.intake.session.standing(self.place)

    def progress(self) -> tuple[Progress, ...]:
        """How far each topic is."""
        return self.intake.session.progress()

    def note(self) -> str:
        """The margin note."""
        return "" if self.is_repeat else self.intake.note_on(self.place)

    def invalid_message(self, address: str = "") -> str:
        """The sentence of a constraint that the answer breaks; '' when it keeps it."""
        instance, address = self.intake.instance, address or self.place
        if self.intake.session.is_repeat(address) or instance.is_valid(address):
            return ""
        told = instance.question(address).constraint_message
        return text_in(told, "nl", "nl")[0] or worded("input.date")

    def take(self, value: str, address: str = "") -> None:
        """Take an answer from the screen."""
        self._take(Answer(value), address or self.place)

    def decline(self, reason: Reason) -> None:
        """Take one of the four reasons; the same again takes it back."""
        again = self.answer_now().reason is reason
        self._take(Answer() if again else Answer(reason=reason), self.place)

    def add_row(self) -> None:
        """Add a row to the repeat here."""
        self.take_given(self.intake.add_row(self.place)[1])

    def remove_row(self, row: str) -> None:
        """Take a row of the repeat here away."""
        self.take_given(self.intake.remove_row(self.place, row))

    def rows(self) -> tuple[tuple[str, str], ...]:
        """Rows of the repeat here: id, and what the first question in it says."""
        return rows_in(self.intake.instance, self.place)

    def write_note(self, text: str) -> None:
        """Keep the coach's margin note."""
        if not self.is_repeat and text != self.note():
            self._try("note", lambda: self.intake.note(self.place, text))

    def read_back(self) -> None:
        """Record that the answer was read back."""
        if not self.is_repeat:
            self._saving.keep(self.intake.read_back(self.place))

    def next(self) -> bool:
        """Go on; False on the last question."""
        return self._moved(self.intake.session.next())

    def back(self) -> bool:
        """Go back; False on the first question."""
        return self._moved(self.intake.session.back())

    def go(self, address: str) -> bool:
        """Go to a question."""
        return self._moved(self.intake.session.go(address))

    def go_to_topic(self, key: str) -> None:
        """Go to the first question of a topic that is open, else to its first."""
        if place := first_of_topic(self.intake.session, key):
            self.go(place)

    def walk_short(self, *, short: bool) -> None:
        """Walk the questions of a first talk alone, or all of them; every answer stays."""
        self.intake.walk_short(short=short)
        self._moved(went=True)

    def take_back(self, given: Given) -> None:
        """Show that an earlier answer stands again, where it stands, and keep that it does."""
        session = self.intake.session
        if not session.go(given.address) and self.intake.short:
            self.intake.walk_short(short=False)
            session.go(given.address)
        self._saving.keep(given)
        self._moved(went=True)

    def take_given(self, given: Given) -> None:
        """Keep and show what was given in another way than by an answer typed here."""
        self._saving.keep(given)
        self.answered.emit()

    def speak(self, language: str) -> None:
        """Put the client's words in another language."""
        self.tongues = Tongues(self.tongues.dutch, phrases.load(language))
        self.intake.language = language
        self.intake.instance.language = language
        self.moved.emit()

    @property
    def unkept(self) -> int:
        """At how many places something told is in no vault: refused, or not written yet."""
        return self._saving.waits + len(self._refused)

    def save_again(self) -> None:
        """Try once more what could not be written."""
        self._saving.again()

    def _take(self, answer: Answer, address: str) -> None:
        if answer != self.intake.instance.answer(address):
            self._try("answer", lambda: self.intake.answer(address, answer))
            if not self.trouble.value:
                self.talk.heard(address, answer)
            kind = self.intake.instance.question(address).kind
            if kind is Kind.TEXT and not self.trouble.value:
                told = (self.warning.value, *said_of(answer.text, self._workplace.printer))
                self.warning.set(" ".join(filter(None, told)))

    def _not_attached(self, sentence: str) -> None:
        self.saving.set(NOTHING)
        self.trouble.set(sentence)

    def _try(self, what: str, take: Callable[[], Given]) -> None:
        self.trouble.set("")
        try:
            given = take()
        except InputError as trouble:
            self._refused.add(what)
            self.trouble.set(wording(trouble))
            return
        self._refused.discard(what)
        self.warning.set(" ".join(worded(code) for code in given.warnings))
        self._saving.keep(given)
        self.answered.emit()

    def _moved(self, went: bool) -> bool:  # noqa: FBT001  (what a step says of itself)
        if went:
            place = self.place
            self._tasks.start(lambda _: self.intake.bookmark(place), Lane.VAULT)
            self._revealed = ""
            self._refused.clear()
            self.trouble.set("")
            self.warning.set("")
            self.moved.emit()
        return went
