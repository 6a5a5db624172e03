"""The four parts of a brede intake: how far each is, its calls and sittings, and what is next."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from coach_desktop.casework.calls import Calls, whole_day
from coach_desktop.casework.coverage import TEST_QUESTION
from coach_desktop.casework.gesprekken import Gesprekken
from coach_desktop.casework.intake import Intake, Intakes
from coach_desktop.casework.provenance import is_put
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.gesprek import Deel, Gesprek, deel_of
from coach_desktop.domain.oproep import Oproep, Verschijning
from coach_desktop.domain.sight import is_delicate
from coach_desktop.forms.session import Standing, minutes_left
from coach_desktop.law.delen import LEERBAARHEIDSTOETS, is_test_settled
from coach_desktop.law.pack import Pack

RIGHT_QUESTION = "start_recht_verteld"
"""Where it is told that the client may talk with nobody else there (Besluit 5.2(2))."""


class State(StrEnum):
    """How far a part is."""

    DONE = "done"
    BUSY = "busy"
    CALLED = "called"
    NOT_APPEARED = "not_appeared"
    NOT_BEGUN = "not_begun"


@dataclass(frozen=True, slots=True)
class Part:
    """One part as it stands; `place` is where to go on, '' when nothing of it is open.

    It was begun when something was asked: what was known before, like a name, does not count.
    """

    deel: Deel
    is_begun: bool
    gesprekken: tuple[Gesprek, ...]
    oproepen: tuple[Oproep, ...]
    total: int
    done: int
    minutes: int
    place: str

    @property
    def state(self) -> State:
        """How far it is: what was told last counts."""
        if self.total and not self.still_open:
            return State.DONE
        last = self.oproepen[-1] if self.oproepen else None
        if last is not None and last.verschijning in _STAYED_AWAY and not self._sat_after(last):
            return State.NOT_APPEARED
        if self.is_begun:
            return State.BUSY
        return State.CALLED if last is not None else State.NOT_BEGUN

    @property
    def still_open(self) -> int:
        """How many questions of it were neither answered nor declined."""
        return self.total - self.done

    def number(self, oproep: Oproep) -> int:
        """Which call it was for this part: the first, the second, the third."""
        return self.oproepen.index(oproep) + 1

    def _sat_after(self, oproep: Oproep) -> bool:
        return any(each.datum >= oproep.afspraak for each in self.gesprekken)


@dataclass(frozen=True, slots=True)
class Parts:
    """The four parts of the intakes in this vault."""

    intakes: Intakes
    calls: Calls
    pack: Pack

    @property
    def gesprekken(self) -> Gesprekken:
        """The sittings."""
        return self.intakes.gesprekken

    def of(self, intake: Intake) -> tuple[Part, ...]:
        """The parts in their order."""
        core: dict[Deel, dict[str, Standing]] = {deel: {} for deel in Deel}
        for deel, address in self._core(intake):
            core[deel][address] = intake.session.standing(address)
        return tuple(
            self._part(intake.dossier, deel, self._course(intake, deel, core[deel]))
            for deel in Deel
        )

    def before(self, dossier: str) -> tuple[Part, ...]:
        """The parts while no intake was begun: somebody can be called, and a sitting be noted."""
        return tuple(
            self._part(dossier, deel, _Course(minutes=self._minutes_of(deel))) for deel in Deel
        )

    def next(self, intake: Intake) -> Part | None:
        """The first part that is not done; None when all are."""
        return next((each for each in self.of(intake) if each.state is not State.DONE), None)

    def note(self, dossier: str, sat: Gesprek) -> Gesprek:
        """Keep a sitting that was held elsewhere; raises InputError `call.talk-later`, `input.*`.

        It gets an id of its own; the learnability test, for one, is not taken on this laptop.
        """
        day = whole_day(sat.datum)
        if day > self.gesprekken.changes.clock.today().isoformat():
            raise InputError("call.talk-later")
        named = replace(sat, id=self.gesprekken.changes.ids.new())
        return self.gesprekken.keep(dossier, named.with_told("datum", Answer(day)))

    def resume(self, dossier: str, place: str) -> None:
        """Let the intake open at a question; '' and an intake that was not begun change nothing."""
        instance = self.intakes.find(dossier)
        if place and instance:
            self.intakes.changes.bookmark(dossier, instance, place)

    def _part(self, dossier: str, deel: Deel, course: "_Course") -> Part:
        sat = tuple(each for each in self.gesprekken.of(dossier) if each.deel is deel)
        return Part(
            deel=deel,
            is_begun=bool(sat) or course.is_begun,
            gesprekken=sat,
            oproepen=tuple(each for each in self.calls.of(dossier) if each.deel is deel),
            total=course.total,
            done=course.done,
            minutes=course.minutes,
            place=course.place,
        )

    def _course(self, intake: Intake, deel: Deel, core: Mapping[str, Standing]) -> "_Course":
        question = intake.instance.question
        begun = any(
            how not in _OPEN and not question(each).marks.bron for each, how in core.items()
        )
        topics = [each for each in intake.session.progress() if deel_of(each.topic.talk) is deel]
        still_open = [each for each, how in core.items() if how in _OPEN]
        total, minutes = len(core), minutes_left(topics)
        if deel is Deel.LEERBAARHEIDSTOETS:
            still_open, total = [] if self._is_test_settled(intake) else [TEST_QUESTION], 1
        place = still_open[0] if still_open else ""
        return _Course(begun, total, total - len(still_open), minutes, place)

    def _minutes_of(self, deel: Deel) -> int:
        topics = self.intakes.plan.form.topics
        return sum(each.minutes for each in topics if deel_of(each.talk) is deel)

    def _core(self, intake: Intake) -> Iterator[tuple[Deel, str]]:
        """What is to be dealt with in a part: all of the questionnaire, of a talk its core."""
        session = intake.session
        for address in session.asked():
            topic = session.topic_of(address)
            if topic is None or not intake.may_see(address):
                continue
            deel = deel_of(topic.talk)
            is_core = (
                deel is Deel.VRAGENLIJST
                or intake.instance.question(address).marks.kort
                or intake.instance.is_required(address)
            )
            if is_core:
                yield deel, address

    def _is_test_settled(self, intake: Intake) -> bool:
        facts, entry = intake.facts(), self.pack.entry(LEERBAARHEIDSTOETS)
        return is_test_settled(facts.text("lbt_status"), facts.text("lbt_uitslag"), entry)


@dataclass(frozen=True, slots=True)
class _Course:
    """How far the questions of a part are."""

    is_begun: bool = False
    total: int = 0
    done: int = 0
    minutes: int = 0
    place: str = ""


def wants_right_told(intake: Intake, address: str) -> bool:
    """Whether this is put to the client before he heard that he may talk alone.

    Asked of what is about money, family, status, health or safety; it warns and blocks nothing.
    """
    instance = intake.instance
    if RIGHT_QUESTION not in instance.plan.by_key or intake.session.is_repeat(address):
        return False
    told = instance.answer(RIGHT_QUESTION)
    is_told = told.text == "ja" or told.reason is not None
    question = instance.question(address)
    return not is_told and is_put(question) and is_delicate(question.marks.gevoelig)


_STAYED_AWAY = frozenset({Verschijning.AFGEZEGD, Verschijning.NIET_VERSCHENEN})
_OPEN = frozenset({Standing.OPEN, Standing.LATER})
