"""What waits for the municipality, what it has, what came in and was not kept, what it is asked.

Nothing here knows the network: `exchange/` tells what it saw, and this room keeps it.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from coach_desktop.casework.changes import Changes
from coach_desktop.casework.dossier_state import DossierState, state_of
from coach_desktop.casework.holding import require_held
from coach_desktop.casework.ledger import (
    Known,
    LedgerWriting,
    ObjectKind,
    Place,
    SetApart,
    Step,
    StepState,
    Trying,
)
from coach_desktop.casework.packing import kept_here
from coach_desktop.casework.ports import Vault
from coach_desktop.casework.safekept import delicate, is_sealed
from coach_desktop.domain.answer import Value
from coach_desktop.domain.dossier import QUESTIONNAIRES
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.identity import Role
from coach_desktop.domain.operation import Operation, time_from_text, time_to_text
from coach_desktop.domain.sight import is_for_coaches_alone, leaves

STOPPED_BY_YOU = "exchange.stopped-by-you"
SERVER, ROUND, QUESTION = "exchange_server", "exchange_round", "exchange_question"

_READERS = {
    ObjectKind.INBURGERINGSDOSSIER: Role.COACH,
    ObjectKind.BEGELEIDINGSDOSSIER: Role.BEGELEIDER,
}


class Doubt(StrEnum):
    """Why a server is asked about before anything is sent to it."""

    OTHER = "exchange.other-server"
    SMALLER = "exchange.smaller-server"
    EMPTY = "exchange.empty-server"


@dataclass(frozen=True, slots=True)
class Question:
    """What somebody must say before the exchange goes on: of how many dossiers, how many differ."""

    doubt: Doubt
    server: str
    dossiers: int
    differ: int


@dataclass(frozen=True, slots=True)
class Round:
    """The last time that the municipality was asked; `code` says how it ended ('' is well)."""

    begun: str = ""
    ended: str = ""
    code: str = ""
    sent: int = 0
    received: int = 0
    requests: int = 0


def is_well(last: Round) -> bool:
    """Whether the last round came through, or somebody stopped it himself."""
    return last.code in {"", STOPPED_BY_YOU}


def main_kind(role: Role) -> ObjectKind:
    """The object in which what this role tells is kept."""
    is_begeleider = role is Role.BEGELEIDER
    return ObjectKind.BEGELEIDINGSDOSSIER if is_begeleider else ObjectKind.INBURGERINGSDOSSIER


@dataclass(frozen=True, slots=True)
class Exchange:
    """The exchange of this vault; `shared` gives the dossiers that a begeleider may have."""

    vault: Vault
    changes: Changes
    shared: Callable[[], Collection[str]] = frozenset
    recipient: str = ""
    """The key of the municipality to which is sealed what is about safety; '' when it has none."""

    @property
    def kind(self) -> ObjectKind:
        """The object that decides here whether something was sent."""
        return main_kind(self.changes.identity.author.role)

    def place(self, kind: ObjectKind | None = None) -> Place | None:
        """The server that was agreed on, in its epoch; None before the first exchange."""
        told = self.vault.setting(SERVER)
        if not isinstance(told, dict):
            return None
        return Place(str(told["id"]), _number(told["epoch"]), kind or self.kind)

    def agree(self, server: str) -> None:
        """Go on with this server; one that differs or went back begins an epoch anew."""
        now = self.place()
        epoch = now.epoch + 1 if now is not None else 1

        def write(writing: LedgerWriting) -> None:
            writing.settle(SERVER, {"id": server, "epoch": epoch})
            writing.settle(QUESTION, "")

        self.changes.note(write)

    def travels(self, kind: ObjectKind, operation: Operation) -> bool:
        """Whether an operation may stand in an object of this kind."""
        if operation.dossier == QUESTIONNAIRES or is_for_coaches_alone(operation.sensitivity):
            return False
        seen = leaves(_READERS[kind], chosen=self.changes.chosen)
        try:
            require_held(seen, operation)
        except InputError:
            return False
        return True

    def waiting(self, place: Place, dossier: str) -> tuple[Operation, ...]:
        """The operations of a dossier that this place is not known to have, and may have."""
        told = self.vault.waiting(place, dossier)
        return tuple(each for each in told if self.travels(place.kind, each))

    def kinds(self, dossier: str, shared: Collection[str]) -> tuple[ObjectKind, ...]:
        """The objects that this vault writes of a dossier, when these are shared."""
        if self.kind is ObjectKind.BEGELEIDINGSDOSSIER or dossier not in shared:
            return (self.kind,)
        return (self.kind, ObjectKind.BEGELEIDINGSDOSSIER)

    def states(self) -> tuple[DossierState, ...]:
        """How each dossier stands, in order of name."""
        place = self.place() or Place("", 0, self.kind)
        counts = self.vault.waiting_counts(place)
        known = self.vault.known(place)
        steps: dict[str, list[Step]] = {}
        for step in self.vault.open_steps(place.server, place.epoch):
            steps.setdefault(step.dossier, []).append(step)
        found = self.vault.dossiers(limit=self.vault.count())
        states = (
            self._state(
                place, each.dossier, counts.get(each.dossier, 0), known, steps.get(each.dossier, [])
            )
            for each in found
        )
        return tuple(
            replace(state, name=each.name) for state, each in zip(states, found, strict=True)
        )

    def state(self, dossier: str) -> DossierState:
        """How one dossier stands."""
        place = self.place() or Place("", 0, self.kind)
        steps = [
            each
            for each in self.vault.steps(place.server, place.epoch, dossier)
            if each.trying.state is not StepState.DONE
        ]
        count = len(self.vault.waiting(place, dossier))
        return self._state(place, dossier, count, self.vault.known(place), steps)

    def confirmed_on(self, dossier: str) -> date | None:
        """The day on which the municipality had all of a dossier that travels; else None."""
        state = self.state(dossier)
        if state.waits or state.stopped or not state.since:
            return None
        return time_from_text(state.since).date()

    def is_sealed(self, dossier: str) -> bool:
        """Whether the municipality has a file, read back, with all that is about safety."""
        place = self.place()
        return place is not None and is_sealed(self.vault, place, self.recipient, dossier)

    def last_round(self) -> Round:
        """The last time that the municipality was asked."""
        told = self.vault.setting(ROUND)
        if not isinstance(told, dict):
            return Round()
        begun, ended, code = (str(told.get(name, "")) for name in ("begun", "ended", "code"))
        numbers = (_number(told.get(name, 0)) for name in ("sent", "received", "requests"))
        return Round(begun, ended, code, *numbers)

    def note_round(self, told: Round) -> None:
        """Keep how a round went."""
        self.changes.note(lambda writing: writing.settle(ROUND, dict(asdict(told))))

    def question(self) -> Question | None:
        """What somebody must say before the exchange goes on, or None."""
        told = self.vault.setting(QUESTION)
        if not isinstance(told, dict):
            return None
        numbers = (_number(told["dossiers"]), _number(told["differ"]))
        return Question(Doubt(str(told["doubt"])), str(told["server"]), *numbers)

    def ask(self, question: Question) -> None:
        """Keep a question until somebody answered it."""
        self.changes.note(lambda writing: writing.settle(QUESTION, dict(asdict(question))))

    def go_on(self) -> None:
        """Somebody said that it is right: everything is sent to this server again."""
        if (question := self.question()) is not None:
            self.agree(question.server)

    def try_again(self, dossier: str) -> None:
        """Somebody did something about it: what stopped in a dossier is tried in the next round."""
        place = self.place()
        if place is None:
            return
        known = self.vault.known(place).get(dossier)
        steps = self.vault.steps(place.server, place.epoch, dossier)
        held = (StepState.PARKED, StepState.STOPPED)

        def write(writing: LedgerWriting) -> None:
            for step in steps:
                if step.trying.state in held:
                    writing.put_step(replace(step, trying=Trying(StepState.UNKNOWN)))
            if known is not None and known.trying.state in held:
                writing.note_known(replace(known, trying=Trying(StepState.UNKNOWN)))

        self.changes.note(write)

    def set_apart(self) -> Sequence[SetApart]:
        """What came in and was not kept."""
        return self.vault.set_apart()

    def now(self) -> str:
        """The moment, as it is kept."""
        return time_to_text(self.changes.clock.now())

    def later(self, seconds: float) -> str:
        """A moment some seconds from now, as it is kept."""
        return time_to_text(self.changes.clock.now().astimezone(UTC) + timedelta(seconds=seconds))

    def is_due(self, trying: Trying) -> bool:
        """Whether something is tried now: nobody has to do anything about it first."""
        if trying.state in (StepState.PARKED, StepState.STOPPED, StepState.DONE):
            return False
        now: datetime = self.changes.clock.now()
        return not trying.next_try or time_from_text(trying.next_try) <= now

    def _state(
        self,
        place: Place,
        dossier: str,
        count: int,
        known: Mapping[str, Known],
        steps: Sequence[Step],
    ) -> DossierState:
        told = self.vault.waiting(place, dossier) if count else ()
        travels = sum(self.travels(place.kind, each) for each in told)
        only_here = len(delicate(told))
        if only_here:
            only_here = 0 if self.is_sealed(dossier) else len(kept_here(self.vault, dossier))
        return state_of(dossier, travels, only_here, known.get(dossier), steps)


def _number(value: Value) -> int:
    return value if isinstance(value, int) else 0
