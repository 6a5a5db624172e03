"""The four parts of a brede intake: how far each is, its calls and sittings, and what is next."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from coach_desktop.casework.calls import Calls
from coach_desktop.casework.coverage import TEST_QUESTION
from coach_desktop.casework.gesprekken import Gesprekken
from coach_desktop.casework.intake import Intake, Intakes
from coach_desktop.casework.provenance import is_put
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
        if self.total and self.done == self.total:
            return State.DONE
        last = self.oproepen[-1] if self.oproepen else None
        if last is not None and last.verschijning in _STAYED_AWAY and not self._sat_after(last):
            return State.NOT_APPEARED
        if self.is_begun:
            return State.BUSY
        return State.CALLED if last is not None else State.NOT_BEGUN

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
        sittings = self.gesprekken.of(intake.dossier)
        calls = self.calls.of(intake.dossier)
        return tuple(self._part(intake, deel, sittings, calls) for deel in Deel)

    def next(self, intake: Intake) -> Part | None:
        """The first part that is not done; None when all are."""
        return next((each for each in self.of(intake) if each.state is not State.DONE), None)

    def resume(self, intake: Intake, part: Part) -> None:
        """Let the intake open at what is open of a part."""
        if part.place:
            intake.bookmark(part.place)

    def _part(
        self, intake: Intake, deel: Deel, sittings: Sequence[Gesprek], calls: Sequence[Oproep]
    ) -> Part:
        core = [*self._core(intake, deel)]
        standing = {each: intake.session.standing(each) for each in core}
        still_open = [each for each, how in standing.items() if how in _OPEN]
        total, done = len(core), len(core) - len(still_open)
        if deel is Deel.LEERBAARHEIDSTOETS:
            settled = self._is_test_settled(intake)
            total, done, still_open = 1, int(settled), [] if settled else [TEST_QUESTION]
        own = (each for each in standing if not intake.instance.question(each).marks.bron)
        sat = tuple(each for each in sittings if each.deel is deel)
        topics = [each for each in intake.session.progress() if deel_of(each.topic.talk) is deel]
        return Part(
            deel=deel,
            is_begun=bool(sat) or any(standing[each] not in _OPEN for each in own),
            gesprekken=sat,
            oproepen=tuple(each for each in calls if each.deel is deel),
            total=total,
            done=done,
            minutes=minutes_left(topics),
            place=still_open[0] if still_open else "",
        )

    def _core(self, intake: Intake, deel: Deel) -> Iterator[str]:
        """What is to be dealt with in a part: all of the questionnaire, of a talk its core."""
        session = intake.session
        for address in session.asked():
            topic = session.topic_of(address)
            if topic is None or deel_of(topic.talk) is not deel or not intake.may_see(address):
                continue
            is_core = intake.instance.question(address).marks.kort or intake.instance.is_required(
                address
            )
            if is_core or deel is Deel.VRAGENLIJST:
                yield address

    def _is_test_settled(self, intake: Intake) -> bool:
        facts, entry = intake.facts(), self.pack.entry(LEERBAARHEIDSTOETS)
        return is_test_settled(facts.text("lbt_status"), facts.text("lbt_uitslag"), entry)


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
