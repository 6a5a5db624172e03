"""What the vault knows of the exchange: what is confirmed, what is planned, what is set apart.

The operation itself is what waits. It is sent when a server of this id, in this epoch, was read
back and had it; an epoch begins anew when somebody said that the server went back in time.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from coach_desktop.domain.answer import Value
from coach_desktop.domain.operation import Operation

LEFT = "left"
"""Said of what is gone at the municipality: somebody knows it, and leaves it so."""


class ObjectKind(StrEnum):
    """The two objects that a dossier can have: for coaches, and what a begeleider may see."""

    INBURGERINGSDOSSIER = "inburgeringsdossier"
    BEGELEIDINGSDOSSIER = "begeleidingsdossier"


@dataclass(frozen=True, slots=True)
class Place:
    """Where operations are confirmed: one kind of object on one server in one epoch."""

    server: str
    epoch: int
    kind: ObjectKind = ObjectKind.INBURGERINGSDOSSIER


class StepState(StrEnum):
    """How far a step or an object is; `unknown` is looked up before it is tried again."""

    PLANNED = "planned"
    UNKNOWN = "unknown"
    DONE = "done"
    PARKED = "parked"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Trying:
    """What came of trying: the state, a code for a person, and the server's own words."""

    state: StepState = StepState.PLANNED
    code: str = ""
    told: str = ""
    attempts: int = 0
    next_try: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """An object as the server had it last: the number of its record (0: never), and since when.

    `confirmed_on` is the moment at which it was read back and had everything that was here.
    """

    place: Place
    dossier: str
    index: int
    confirmed_on: str = ""
    trying: Trying = Trying()


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to make at the municipality, named by a key that was made offline.

    `needs` are the keys of steps that come before it; `remote` is the address that it got.
    """

    server: str
    epoch: int
    key: str
    dossier: str
    kind: str
    order: int
    needs: tuple[str, ...]
    body: Mapping[str, Value]
    remote: str = ""
    trying: Trying = Trying()


@dataclass(frozen=True, slots=True)
class SetApart:
    """Something that came in and was not kept; `raw` is what came, cut off when it is long."""

    server: str
    dossier: str
    operation: str
    code: str
    raw: str


@dataclass(frozen=True, slots=True)
class Taken:
    """A record of an object as it was read: what could be read of it, and what could not.

    `present` are the ids of what the last record has; the rest was only in older ones.
    """

    known: Known
    operations: Sequence[Operation]
    present: frozenset[str]
    strange: Sequence[SetApart] = ()


class Ledger(Protocol):
    """What the open vault tells of the exchange."""

    def waiting(self, place: Place, dossier: str) -> Sequence[Operation]:
        """The operations of a dossier that are not confirmed at a place, in their order."""
        ...

    def waiting_counts(self, place: Place) -> Mapping[str, int]:
        """Per dossier how many operations are not confirmed at a place, if any."""
        ...

    def told_by(self, device: str) -> Collection[str]:
        """The dossiers of which a device told something."""
        ...

    def known(self, place: Place) -> Mapping[str, Known]:
        """The objects at a place, by dossier."""
        ...

    def ever_known(self, dossier: str, kind: ObjectKind, server: str) -> bool:
        """Whether a dossier ever had an object of this kind on this server, in any epoch."""
        ...

    def steps(self, server: str, epoch: int, dossier: str) -> Sequence[Step]:
        """The steps of a dossier in their order."""
        ...

    def open_steps(self, server: str, epoch: int) -> Sequence[Step]:
        """Every step that is not done, dossier by dossier, in their order."""
        ...

    def set_apart(self) -> Sequence[SetApart]:
        """What came in and was not kept, the oldest first."""
        ...

    def newest(self) -> int:
        """The number of the last operation in the log; 0 for an empty one."""
        ...

    def setting(self, name: str) -> "Value | None":
        """A setting of this vault, or None when it was never made."""
        ...


class LedgerWriting(Protocol):
    """What of the exchange is noted within one transaction of the one writer."""

    def take_all(self, told: Sequence[Operation]) -> Mapping[str, str]:
        """Add to the log what came of one dossier; the codes of what was not kept, by id."""
        ...

    def holds(self, operation: str) -> bool:
        """Whether an operation stands in the log."""
        ...

    def confirm(self, place: Place, operations: Sequence[str]) -> None:
        """Note that these stand at a place; what is not in the log is left out."""
        ...

    def unconfirm(self, place: Place, dossier: str) -> None:
        """Note that nothing of a dossier is known to stand at a place."""
        ...

    def note_known(self, known: Known) -> None:
        """Note how the server has an object."""
        ...

    def put_step(self, step: Step) -> None:
        """Plan a step, or note what came of it."""
        ...

    def drop_step(self, step: Step) -> None:
        """Forget a step that was planned and never begun."""
        ...

    def put_apart(self, found: SetApart) -> None:
        """Keep what was not kept, to be looked at; the same thing once."""
        ...

    def settle(self, name: str, value: Value) -> None:
        """Keep a setting of this vault; not part of the log."""
        ...
