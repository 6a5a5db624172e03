"""What waits here, brought to the municipality: the union of what it has and what is ours.

An object is written whole. Its number must be one more than that of the record it was made of: if
not, what came in between is read and united, and it is written again. It is confirmed when it was
read back and had everything of ours, unaltered.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from coach_desktop.casework.exchange import Exchange
from coach_desktop.casework.gone import GONE
from coach_desktop.casework.ledger import Known, StepState, Trying
from coach_desktop.domain.operation import Operation
from coach_desktop.exchange.asking import Backoff, Cause, Failed
from coach_desktop.exchange.catalogue import ObjectTypeAt
from coach_desktop.exchange.objecten import Objecten
from coach_desktop.exchange.pulling import Pull, object_of
from coach_desktop.exchange.records import LARGEST, Told, altered, holds_all, size, taken, united
from coach_desktop.exchange.wire import Json

_ROUNDS = 5
"""How often an object is written anew because somebody was in between; then the next round."""


@dataclass(slots=True)
class Push:
    """One kind of object, from the vault to the municipality."""

    exchange: Exchange
    objecten: Objecten
    pull: Pull
    at: ObjectTypeAt
    day: Callable[[], str]
    """The day at the server: a record of tomorrow would not be the one that holds."""
    zaak: Callable[[str], str]
    shrink: Callable[[Mapping[str, Json], str, str], dict[str, Json]]
    """Moves what is settled in a record that is too large to a document."""
    jitter: Callable[[], float]
    backoff: Backoff = field(default_factory=Backoff)
    sent: int = 0
    sizes: dict[str, int] = field(default_factory=dict)
    _known: Mapping[str, Known] = field(init=False)
    """As the pull left it; a dossier is pushed once in a round."""

    def __post_init__(self) -> None:
        self._known = self.exchange.vault.known(self.pull.place)

    def run(self, dossier: str) -> None:
        """Bring what waits of a dossier; raises Failed when the line itself does not work."""
        place = self.pull.place
        ours = self.exchange.waiting(place, dossier)
        known = self._known.get(dossier) or Known(place, dossier, 0)
        if not ours or not self.exchange.is_due(known.trying):
            return
        try:
            self._written(known, ours)
            self.sent += len(ours)
        except Failed as failed:
            self._note(self._after(known, failed))
            if failed.cause in (Cause.LATER, Cause.NO_LINE):
                raise

    def _written(self, known: Known, ours: Sequence[Operation]) -> None:
        uuid = object_of(known.dossier, known.place.kind)
        base, told = self._standing(known, uuid)
        device = self.exchange.changes.identity.device.id
        if told is not None:
            ours = (*ours, *self._misquoted(known.dossier, told, device))
        for _ in range(_ROUNDS):
            if told is not None and altered(told, ours, device):
                raise Failed(Cause.PARKED, "exchange.altered")
            if told is not None and told.is_whole and holds_all(told, ours):
                break
            got = self._put(known, uuid, base, told, ours)
            base, told = self._read_back(known, uuid, base, is_known=got > 0)
        if told is None or not holds_all(told, ours):
            raise Failed(Cause.UNKNOWN, "exchange.in-between")
        self._keep(known, base, told)

    def _misquoted(self, dossier: str, told: Told, device: str) -> list[Operation]:
        """What this device told and the municipality has otherwise: it is written as it was."""
        return [
            each
            for each in self.exchange.vault.log(dossier)
            if each.device == device and told.operations.get(each.id, each) != each
        ]

    def _standing(self, known: Known, uuid: str) -> tuple[int, Told | None]:
        """The record that stands there, and its number; 0 and None before it was ever made."""
        if (seen := self.pull.seen.pop(known.dossier, None)) is not None:
            return seen
        if not known.index and known.trying.state is StepState.PLANNED:
            return 0, None  # the first try acts at once
        self.pull.step()
        try:
            record = self.objecten.record(uuid)
        except Failed as failed:
            if failed.cause is Cause.GONE and known.index:
                raise Failed(Cause.STOPPED, GONE) from None
            if failed.cause is Cause.GONE:
                return 0, None
            raise
        return record.index, self.pull.with_between(record, known.dossier, known.index)

    def _put(
        self, known: Known, uuid: str, base: int, told: Told | None, ours: Sequence[Operation]
    ) -> int:
        """Write the whole record; the number that it got, or 0 when that is not known."""
        identity = self.exchange.changes.identity
        about = {
            "dossierId": known.dossier,
            "coach": identity.author.id,
            "zaakIdentificatie": self.zaak(known.dossier),
            "apparaatId": identity.device.id,
        }
        data = united(told, ours, kind=known.place.kind, base=base, about=about)
        if size(data) > LARGEST:
            data = self.shrink(data, known.dossier, self.day())
        self.sizes[known.dossier] = size(data)
        if self.sizes[known.dossier] > 2 * LARGEST:
            raise Failed(Cause.PARKED, "exchange.too-large")
        self.pull.step()
        try:
            if base:
                return self.objecten.replace(
                    uuid, self.at.address, self.at.version, data, self.day()
                )
            return self.objecten.make(uuid, self.at.address, self.at.version, data, self.day())
        except Failed as failed:
            if failed.cause in (Cause.TAKEN, Cause.UNKNOWN):
                return 0  # whether it stands there, is read now
            if failed.cause is Cause.GONE and base:
                raise Failed(Cause.STOPPED, GONE) from None
            raise

    def _read_back(
        self, known: Known, uuid: str, base: int, *, is_known: bool
    ) -> tuple[int, Told | None]:
        """What stands there now, with what was written between our base and it."""
        self.pull.step()
        try:
            record = self.objecten.record(uuid)
        except Failed as failed:
            if failed.cause is Cause.GONE and not is_known and not base:
                raise Failed(Cause.UNKNOWN, "exchange.server-error") from None
            raise
        told = self.pull.with_between(record, known.dossier, max(base, known.index))
        return record.index, told

    def _keep(self, known: Known, index: int, told: Told) -> None:
        now = replace(known, index=index, confirmed_on=self.exchange.now(), trying=Trying())
        self.exchange.changes.take_in([taken(told, now)])

    def _after(self, known: Known, failed: Failed) -> Known:
        stopped = {
            Cause.STOPPED: StepState.STOPPED,
            Cause.PARKED: StepState.PARKED,
            Cause.GONE: StepState.PARKED,
            Cause.TAKEN: StepState.PARKED,
        }
        state = stopped.get(failed.cause, StepState.UNKNOWN)
        attempts = known.trying.attempts + 1
        seconds = self.backoff.seconds(known.trying.attempts, self.jitter(), failed.wait)
        again = self.exchange.later(seconds) if state is StepState.UNKNOWN else ""
        return replace(known, trying=Trying(state, failed.code, failed.told, attempts, again))

    def _note(self, known: Known) -> None:
        self.exchange.changes.note(lambda writing: writing.note_known(known))
