"""The talk at an open intake: who is at the table, who interprets, what is read back."""

from collections.abc import Mapping
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from coach_desktop.casework import misunderstood
from coach_desktop.casework.given import Given
from coach_desktop.casework.intake import Intake
from coach_desktop.casework.interpreting import Care, care, needs_care, tellers
from coach_desktop.casework.provenance import of_sitting
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.gesprek import PREFIX, Gesprek
from coach_desktop.domain.moment import Moment
from coach_desktop.domain.operation import Source
from coach_desktop.forms.definition import Choice, Question, text_in
from coach_desktop.widgets.binding import Field
from coach_desktop.widgets.questions.factory import Tongues

PLAN_PRIVATE_TALK = "beo_alleen_gesprek"


class OnScreen(Protocol):
    """What is needed of the open intake on the screen."""

    intake: Intake
    tongues: Tongues
    trouble: Field[str]

    @property
    def place(self) -> str:
        """The address on the screen."""
        ...

    @property
    def is_repeat(self) -> bool:
        """Whether rows are added there instead of an answer given."""
        ...

    @property
    def question(self) -> Question:
        """The question there."""
        ...

    def choices(self) -> tuple[Choice, ...]:
        """Its options now."""
        ...

    def answer_now(self) -> Answer:
        """What stands there."""
        ...

    def go(self, address: str) -> bool:
        """Go to a question."""
        ...

    def take_given(self, given: Given) -> None:
        """Keep and show what was taken."""
        ...

    def read_back(self) -> None:
        """Record that the answer there was read back."""
        ...


class TalkModel(QObject):
    """What the Tolkbalk shows and can do. Who is there is said anew at each opening.

    `seated` says that other people, or nobody else, can see the screen from now on, and `left`
    that the question on it was left for that.
    """

    changed = Signal()
    seated = Signal()
    left = Signal()

    def __init__(self, model: OnScreen, parent: QObject) -> None:
        super().__init__(parent)
        self._model, self._intake = model, model.intake
        self._to_read_back: set[str] = set()
        self._marked = set(misunderstood.marked(self._intake))
        self._intake.seat.sit_down()

    @property
    def gesprek(self) -> Gesprek | None:
        """The sitting in hand; None while nobody but the coach is there."""
        return self._intake.seat.gesprek

    @property
    def moment(self) -> Moment:
        """Who can look along."""
        return self._intake.seat.moment

    @property
    def minutes(self) -> int:
        """Whole minutes of this sitting."""
        return self._intake.seat.minutes

    @property
    def before(self) -> tuple[str, ...]:
        """Who was there when the sitting of today was left, while it was not said anew."""
        gesprek = self.gesprek
        return self._intake.seat.before if gesprek is not None and not gesprek.aanwezig else ()

    def names(self, name: str) -> Mapping[str, str]:
        """Codes and Dutch words of what is asked of a sitting; {} when it is not asked."""
        key = self._intake.asking_for(PREFIX + name)
        choices = self._intake.instance.question(key).choices if key else ()
        return {each.name: text_in(each.label, "nl", "nl")[0] for each in choices}

    def tell(self, **told: str) -> None:
        """Tell things of the sitting by their name."""
        if self.gesprek is None:
            self._intake.seat.sit_down()
        place = self._model.place
        answers = {name: Answer(text) for name, text in told.items()}
        self._model.take_given(self._intake.seat.tell(answers))
        self._seat(place)

    def stand_up(self) -> None:
        """Nobody but the coach is at the screen from now on."""
        place = self._model.place
        self._model.take_given(self._intake.seat.stand_up())
        self._seat(place)

    def pause(self) -> None:
        """The screen is left: the minutes stop until something is told again."""
        given = self._intake.seat.pause()
        if given.drafts:
            self._model.take_given(given)

    @property
    def tellers(self) -> tuple[Source, ...]:
        """Who can tell an answer now."""
        return tellers(self.gesprek)

    @property
    def told_by(self) -> Source:
        """Who tells the answers now."""
        return self._intake.told_by

    def let_tell(self, source: Source) -> None:
        """Answers come from somebody else, or from a paper, from now on."""
        self._intake.told_by = source
        self.changed.emit()

    @property
    def care(self) -> Care | None:
        """Whom to warn of at the question on the screen."""
        if self._model.is_repeat:
            return None
        return care(self._model.question, self.gesprek, self.told_by)

    @property
    def wants_private_talk(self) -> bool:
        """Whether a day for a talk alone is asked instead of what cannot be asked now."""
        session = self._intake.session
        return PLAN_PRIVATE_TALK in session.shown() and not self._day_of_talk.is_given

    @property
    def _day_of_talk(self) -> Answer:
        return self._intake.instance.answer(PLAN_PRIVATE_TALK)

    def plan_private_talk(self) -> None:
        """Go where the day is asked."""
        self._model.go(PLAN_PRIVATE_TALK)

    @property
    def is_misunderstood(self) -> bool:
        """Whether the question on the screen is marked as not understood."""
        return self._model.place in self._marked

    @property
    def misunderstood(self) -> Mapping[str, str]:
        """What is marked and may be seen: addresses and the questions in Dutch."""
        intake = self._intake
        return {
            each: intake.instance.fill_in(
                text_in(intake.instance.question(each).label, "nl", "nl")[0], each
            )
            for each in intake.instance.addresses()
            if each in self._marked and intake.may_see(each)
        }

    def mark(self, address: str, *, marked: bool) -> None:
        """Mark a question as not understood, or take the mark away."""
        (self._marked.add if marked else self._marked.discard)(address)
        self._model.take_given(misunderstood.mark(self._intake, address, is_marked=marked))
        self.changed.emit()

    def heard(self, address: str, answer: Answer) -> None:
        """An answer was taken: what needs care is read back before the next question."""
        question = self._intake.instance.question(address)
        if of_sitting(question):
            self._seat(address)
        is_there = self.gesprek is not None and bool(self.gesprek.aanwezig)
        if is_there and needs_care(question) and answer.text:
            self._to_read_back.add(address)
        else:
            self._to_read_back.discard(address)

    @property
    def wants_read_back(self) -> bool:
        """Whether the answer on the screen is still to be read back."""
        return self._model.place in self._to_read_back

    def pass_by(self) -> None:
        """Go on without reading back."""
        self._to_read_back.discard(self._model.place)

    def read_back(self) -> None:
        """The client heard the answer and said that it is right."""
        self._to_read_back.discard(self._model.place)
        self._model.read_back()

    def answer_in_words(self) -> tuple[str, str, str]:
        """The answer on the screen: in Dutch, as the client says it, and the language of that."""
        model = self._model
        text, tag = model.answer_now().text, model.tongues.tag
        chosen = [each for each in model.choices() if each.name in text.split()]
        if not chosen:
            return text, text, tag
        dutch = "\n".join(text_in(each.label, "nl", "nl")[0] for each in chosen)
        told = [text_in(each.label, tag, "nl") for each in chosen]
        return dutch, "\n".join(words for words, _ in told), told[0][1]

    def _seat(self, place: str) -> None:
        """Other people, or nobody else, are there; the question on the screen may be gone."""
        if self.told_by not in self.tellers:
            self._intake.told_by = Source.CLIENT
        self.seated.emit()
        if self._model.place != place:
            self.left.emit()
        self.changed.emit()
