"""One talk on the client's screen: where somebody is, what is answered, and what is durable.

An answer shows at once; "saved" is said when the session file has it. What could not be written
stays on the screen and is tried again.
"""

from collections import deque
from collections.abc import Mapping
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from coach_desktop.casework.checked import checked
from coach_desktop.casework.handing import Act, Handed, Told
from coach_desktop.casework.rows import row_name
from coach_desktop.domain import phrases
from coach_desktop.domain.answer import NOT_ASKED, Answer, Reason
from coach_desktop.domain.errors import CoachError, InputError
from coach_desktop.domain.identity import Role
from coach_desktop.domain.shown import Receiver
from coach_desktop.domain.sight import sight
from coach_desktop.forms.definition import Choice, Group, Item, Question, Texts, text_in
from coach_desktop.forms.instance import Instance, Plan
from coach_desktop.forms.session import Session, Standing
from coach_desktop.forms.world import Surroundings
from coach_desktop.widgets.binding import Field
from coach_desktop.widgets.tasks import Lane, Tasks

NOTHING, WAITING, SAVED, FAILED = "", "waiting", "saved", "failed"

_SEEN = sight(Role.COACH, Receiver.CLIENT_SCREEN)
_AGAIN = 2_000
"""Milliseconds after which what could not be written is tried again."""


class Store(Protocol):
    """Where answers become durable."""

    def keep(self, act: Act, address: str, answer: Answer, language: str) -> Told:
        """Write one; raises CoachError, and then nothing was kept."""
        ...


class ClientModel(QObject):
    """What the client's screen shows and what can be done there. Holds no widget."""

    moved = Signal()
    answered = Signal()
    spoke = Signal(str)
    went = Signal(str)
    saved = Signal()

    def __init__(
        self, handed: Handed, store: Store, tasks: Tasks, surroundings: Surroundings
    ) -> None:
        super().__init__()
        self._store, self._tasks = store, tasks
        self.media = handed.media
        self._asked, self._languages = handed.asked, tuple(handed.form.languages)
        instance = Instance(Plan(handed.form), surroundings)
        instance.restore(handed.rows, handed.answers)
        self._session = Session(instance, handed.place, self._is_walked)
        self._new_id = surroundings.new_id
        self.saving: Field[str] = Field(NOTHING, self)
        self.trouble: Field[str] = Field("", self)
        self.is_aside = self.place == ""
        self._queue: deque[tuple[Act, str, Answer, str]] = deque()
        self.phrases = phrases.load(handed.language)
        instance.language = handed.language

    @property
    def language(self) -> str:
        """The client's language."""
        return self.phrases.language

    @property
    def languages(self) -> tuple[str, ...]:
        """Languages to choose from: those of the form that the program has sentences in."""
        return tuple(tag for tag in phrases.languages() if tag in self._languages)

    @property
    def place(self) -> str:
        """The address on the screen; '' when nothing can be asked."""
        return self._session.place

    @property
    def instance(self) -> Instance:
        """The running form."""
        return self._session.instance

    @property
    def is_repeat(self) -> bool:
        """Whether rows are added here instead of an answer given."""
        return self._session.is_repeat(self.place)

    @property
    def question(self) -> Question:
        """The question on the screen."""
        return self.instance.question(self.place)

    def text(self, name: str) -> tuple[str, str]:
        """The label or the hint here, and the language that it is in."""
        item = self.instance.plan.by_key[self.place.rpartition("/")[2]]
        texts: Texts = item.label if name == "label" else getattr(item, name, {})
        told, language = text_in(texts, self.language, "nl")
        if not self.is_repeat:
            told = self.instance.fill_in(told, self.place)
        return told, language

    def choices(self) -> tuple[Choice, ...]:
        """The options now."""
        return self.instance.choices(self.place)

    def answer_now(self) -> Answer:
        """What stands here."""
        return self.instance.answer(self.place)

    def topic(self) -> str:
        """The name of the topic."""
        group = self._session.topic_of(self.place)
        return text_in(group.label if group is not None else {}, self.language, "nl")[0]

    def about(self) -> str:
        """Whom the row here is about; '' outside rows, and while it has no name."""
        return row_name(self.instance, self.place, _SEEN)

    def step(self) -> tuple[int, int]:
        """The how-manieth place of its topic this is, from 1, and how many there are."""
        topic = self._session.topic_of(self.place)
        inside = [each for each in self._session.shown() if self._session.topic_of(each) is topic]
        return inside.index(self.place) + 1, len(inside)

    def rows(self) -> tuple[tuple[str, str], ...]:
        """Rows of the repeat here: id, and what the first question in it says."""
        repeat = self.instance.plan.by_key[self.place.rpartition("/")[2]]
        first = next(iter(repeat.questions())).key if isinstance(repeat, Group) else ""
        return tuple(
            (row, self.instance.answer(f"{self.place}/{row}/{first}").text)
            for row in self.instance.rows(self.place)
        )

    def invalid_message(self) -> str:
        """The sentence of a constraint that the answer breaks; '' when it keeps it."""
        if self.is_repeat or self.instance.is_valid(self.place):
            return ""
        told = text_in(self.question.constraint_message, self.language, "nl")[0]
        return told or self.phrases.say("client.look_again")

    def take(self, value: str) -> None:
        """Take an answer from the screen."""
        self._take(Answer(value))

    def decline(self, reason: Reason) -> None:
        """Take one of the four reasons; the same again takes it back."""
        again = self.answer_now().reason is reason
        self._take(NOT_ASKED if again else Answer(reason=reason))

    def add_row(self) -> None:
        """Add a row to the repeat here."""
        row = self._new_id()
        self.instance.add_row(self.place, row)
        self._keep(Act.ROW, f"{self.place}/{row}", NOT_ASKED)

    def remove_row(self, row: str) -> None:
        """Take a row of the repeat here away."""
        self.instance.remove_row(self.place, row)
        self._keep(Act.GONE, f"{self.place}/{row}", NOT_ASKED)

    def next(self) -> bool:
        """Go on; False on the last one."""
        return self._walk(self._session.next())

    def back(self) -> bool:
        """Go back; False on the first one."""
        return self._walk(self._session.back())

    def show(self, address: str) -> None:
        """Go where the coach wants; what is not asked here leaves a neutral card."""
        before = (self.is_aside, self.place)
        self.is_aside = not (address and self._session.go(address))
        if before != (self.is_aside, self.place):
            self.trouble.set("")
            self.moved.emit()

    def speak(self, language: str) -> None:
        """Speak another language."""
        if language != self.language:
            self.phrases = phrases.load(language)
            self.instance.language = language
            self.spoke.emit(language)
            self.moved.emit()

    def hear(self, told: Told) -> None:
        """The coach answered something; it is kept on his side."""
        repeat, _, row = told.address.rpartition("/")
        try:
            if told.act is Act.ANSWER:
                self.instance.set(told.address, told.answer)
            elif told.act is Act.GONE:
                self.instance.remove_row(repeat, row)
            elif row not in self.instance.rows(repeat):
                self.instance.add_row(repeat, row)
        except KeyError:  # no rule here reads it
            return
        self._session.settle()
        self.answered.emit()

    @property
    def unkept(self) -> int:
        """How much of what was told is not durable yet."""
        return len(self._queue)

    def is_done(self, address: str) -> bool:
        """Whether a place was answered or declined."""
        done = {Standing.ANSWERED, Standing.DECLINED}
        return not self._session.is_repeat(address) and self._session.standing(address) in done

    def _is_walked(self, item: Item) -> bool:
        if isinstance(item, Question):
            return item.key in self._asked
        return any(question.key in self._asked for question in item.questions())

    def _take(self, answer: Answer) -> None:
        if answer == self.answer_now():
            return
        self.trouble.set("")
        try:
            answer = checked(self.question, answer)
        except InputError as trouble:
            self.trouble.set(self.phrases.say(_SENTENCES.get(trouble.code, "client.look_again")))
            return
        self._session.answer(answer)
        self._keep(Act.ANSWER, self.place, answer)

    def _keep(self, act: Act, address: str, answer: Answer) -> None:
        self._queue.append((act, address, answer, self.language))
        self.saving.set(WAITING)
        self.answered.emit()
        if len(self._queue) == 1:
            self._write()

    def _write(self) -> None:
        """Write what was told first; one at a time, so that the order stays."""
        first = self._queue[0]
        task = self._tasks.start(lambda _: self._store.keep(*first), Lane.VAULT)
        task.succeeded.connect(lambda _: self._written())
        task.failed.connect(self._failed)

    def _written(self) -> None:
        self._queue.popleft()
        if self._queue:
            self._write()
        else:
            self.saving.set(SAVED)
        self.saved.emit()

    def _failed(self, trouble: Exception) -> None:
        if not isinstance(trouble, CoachError):
            raise trouble
        self.saving.set(FAILED)
        QTimer.singleShot(_AGAIN, self, self._write)

    def _walk(self, went: bool) -> bool:  # noqa: FBT001  (what a step says of itself)
        if went:
            self.trouble.set("")
            self.moved.emit()
            self.went.emit(self.place)
        return went


_SENTENCES: Mapping[str, str] = {
    "input.number": "client.number_wrong",
    "input.date": "client.date_wrong",
}
