"""Another coach goes on with a dossier: who has it now, and what is unfinished.

What is unfinished is read out of what stands there, and kept nowhere. Nothing is sent: a transfer
says who goes on, and the dossier stays in this vault until it is exchanged or removed.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from coach_desktop.casework.parts import Part, Parts, State
from coach_desktop.casework.pip import Plans
from coach_desktop.casework.progress import Trajecten
from coach_desktop.casework.running import running_terms
from coach_desktop.casework.today import Today
from coach_desktop.domain.pip import PipState
from coach_desktop.domain.sharing import OVERDRACHT_COLLEGA

COACH = "coach"
"""The fact that tells which coach has a dossier."""

_ENDS_UNNOTICED = frozenset({"schakelen", "bezwaar"})
"""Terms in which somebody may do something: past their day nothing is left to do."""


@dataclass(frozen=True, slots=True)
class Unfinished:
    """What a colleague takes over: parts of the intake, a draft's number, messages, terms."""

    parts: tuple[Part, ...] = ()
    draft: int | None = None
    messages: int = 0
    terms: tuple[tuple[str, date], ...] = ()

    @property
    def is_nothing(self) -> bool:
        """Whether all is finished."""
        return self == Unfinished()


@dataclass(frozen=True, slots=True)
class Transfers:
    """Which coach has a dossier, and how it would be handed to another one."""

    trajecten: Trajecten
    parts: Parts
    plans: Plans
    board: Today

    def coach(self, dossier: str) -> tuple[str, str]:
        """The coach that a dossier was given to, and since which day; each '' when not known."""
        told = self.trajecten.records.of(dossier, OVERDRACHT_COLLEGA)
        known = self.trajecten.records.people.facts(dossier).text(COACH)
        return known, next((each.text("dag") for each in told), "") if known else ""

    def unfinished(self, dossier: str) -> Unfinished:
        """What is not finished today."""
        return Unfinished(
            parts=tuple(self._parts(dossier)),
            draft=self._draft(dossier),
            messages=self._messages(dossier),
            terms=tuple(self._terms(dossier)),
        )

    def _parts(self, dossier: str) -> Iterator[Part]:
        instance = self.parts.intakes.find(dossier)
        if instance:
            every = self.parts.of(self.parts.intakes.open(dossier, instance))
        else:
            every = self.parts.before(dossier)
        return (each for each in every if each.state is not State.DONE)

    def _draft(self, dossier: str) -> int | None:
        """The number of a version that is no decision yet."""
        last = next(reversed(self.plans.versions(dossier)), None)
        if last is None or last.is_final or last.state is PipState.INGETROKKEN:
            return None
        return last.number

    def _messages(self, dossier: str) -> int:
        """Messages for DUO that were not copied over as they are now; none before a plan holds."""
        if self.trajecten.traject(dossier).pip is None:
            return 0
        told = self.trajecten.messages(dossier)
        return sum(not each.copied_on or each.differs for each in told)

    def _terms(self, dossier: str) -> Iterator[tuple[str, date]]:
        for code, day in running_terms(self.trajecten, self.board, dossier):
            if day >= self.trajecten.today or code not in _ENDS_UNNOTICED:
                yield code, day
