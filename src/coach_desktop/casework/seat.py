"""The people at the table of an open intake: what is asked and seen follows from who is there."""

from collections.abc import Iterable, Mapping
from typing import Protocol

from coach_desktop.casework.given import Given
from coach_desktop.casework.sitting import Sitting
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.gesprek import Deel, Gesprek, deel_of
from coach_desktop.domain.moment import Moment
from coach_desktop.domain.operation import Draft
from coach_desktop.forms.instance import Changed
from coach_desktop.forms.session import Session


class OpenIntake(Protocol):
    """What is needed of the intake at which people sit."""

    session: Session

    def look(self, moment: Moment) -> None:
        """Somebody else can look along from now on."""
        ...

    def asking_for(self, fact: str) -> str:
        """The question with this mark; '' when none has it."""
        ...

    def set_by_form(self, changed: Changed) -> Iterable[Draft]:
        """What is to be kept of what the form set of itself."""
        ...


class Seat:
    """Ties a sitting to an open intake; what it returns is given to `Intake.keep`."""

    def __init__(self, intake: OpenIntake, sitting: Sitting) -> None:
        self._intake, self._sitting = intake, sitting

    @property
    def gesprek(self) -> Gesprek | None:
        """The sitting in hand; None when nobody sits at the table."""
        return self._sitting.gesprek

    @property
    def moment(self) -> Moment:
        """Who can look along; not known before something was said of it."""
        return self._sitting.moment if self._sitting.has_sat else Moment.UNKNOWN

    @property
    def before(self) -> tuple[str, ...]:
        """Codes of who was there when the sitting of today was left."""
        return self._sitting.before

    @property
    def minutes(self) -> int:
        """Whole minutes of this sitting until now."""
        return self._sitting.minutes()

    @property
    def deel(self) -> Deel:
        """The part of the brede intake that the question on the screen belongs to."""
        return self._deel_at(self._intake.session.place)

    def sit_down(self) -> None:
        """People sit at the table: who is there is not known before it is told."""
        self._sitting.sit_down(self.deel)
        self._show()

    def pause(self) -> Given:
        """The screen is left for now; who sits there sits there still."""
        return Given(self._intake.session.place, Changed(), self._sitting.pause())

    def stand_up(self) -> Given:
        """Nobody but the coach is at the screen; a sitting that went on is paused."""
        return self._given(self._sitting.stand_up())

    def tell(self, told: Mapping[str, Answer]) -> Given:
        """Something of the sitting: who came in, who interprets, where."""
        return self._given(self._sitting.tell(self.deel, told))

    def answered(self, address: str) -> tuple[Draft, ...]:
        """Somebody answered a question: the sitting of its part goes on."""
        return self._sitting.answered(self._deel_at(address))

    def read_anew(self) -> None:
        """Something of the sittings may have come in."""
        self._sitting.read_anew()

    def rows(self) -> dict[str, Answer]:
        """What the questions show that ask for something of the sitting, by their key."""
        by_key = (
            (self._intake.asking_for(bron), row) for bron, row in self._sitting.rows().items()
        )
        return {key: row for key, row in by_key if key}

    def _given(self, drafts: tuple[Draft, ...]) -> Given:
        changed = self._show()
        set_by_form = self._intake.set_by_form(changed)
        return Given(self._intake.session.place, changed, (*drafts, *set_by_form))

    def _show(self) -> Changed:
        intake = self._intake
        acted = [intake.session.instance.set(key, row).acted for key, row in self.rows().items()]
        if self._sitting.has_sat:
            intake.look(self._sitting.moment)
        return Changed(acted=frozenset().union(*acted))

    def _deel_at(self, address: str) -> Deel:
        topic = self._intake.session.topic_of(address) if address else None
        return deel_of(topic.talk if topic is not None else "")
