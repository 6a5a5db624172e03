"""What the municipality has of dossiers, brought here: only what changed, and never a deletion.

The list of record numbers says what changed. A dossier that is not in it is asked for by itself;
what is gone, lower or lost some of what it had is asked about when it is more than a few.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace

from coach_desktop.casework.exchange import Doubt, Exchange, Question
from coach_desktop.casework.gone import GONE
from coach_desktop.casework.ledger import (
    LEFT,
    Known,
    LedgerWriting,
    ObjectKind,
    Place,
    StepState,
    Taken,
    Trying,
)
from coach_desktop.domain.operation import Operation
from coach_desktop.exchange.asking import Cause, Failed, Table
from coach_desktop.exchange.keeping import Keeping
from coach_desktop.exchange.objecten import Cut, Objecten, Record
from coach_desktop.exchange.records import Told, read, taken

COACH = "coach"
FEW = 2
"""So many dossiers may differ without a question; or one in twenty, when that is more."""

_AT_ONCE = 50
_A_DAY, _LOOKED_AT = 86_400.0, 5
_BULK = 20
_MOST_BETWEEN = 200


class Asked(Exception):  # noqa: N818  # the round ends: somebody has to say something first
    """The server is not as it was: nothing is obeyed and nothing is sent before somebody spoke."""

    def __init__(self, question: Question) -> None:
        super().__init__(question.doubt.value)
        self.question = question


@dataclass(slots=True)
class Pull:
    """One kind of object, from the municipality into the vault."""

    exchange: Exchange
    objecten: Objecten
    place: Place
    objecttype: str
    settled: Callable[[Table, str], Mapping[str, Operation]]
    """What stands in the documents that a record of a dossier names."""
    step: Callable[[], None]
    """Told before each request; what it raises, stops it."""
    seen: dict[str, tuple[int, Told]] = field(default_factory=dict)
    """What was read in this round of dossiers of which something waits: the number, and what.

    It is let go of when its dossier is pushed: all of a caseload at once would stop the window.
    """
    went_back: bool = False
    """Whether a record was read of a lower number than the one that was known."""
    received: int = 0
    shrunken: int = 0

    def run(self) -> None:
        """Bring what changed; raises Asked when too much is not as it was, Failed by the line."""
        known = self.exchange.vault.known(self.place)
        numbers = self._numbers(known)
        self._doubt(known, numbers)
        self._gone(known, numbers)
        changed = {
            dossier: number
            for dossier, number in numbers.items()
            if (
                dossier not in known
                or known[dossier].index != number
                or known[dossier].trying.code in _NOT_THERE
            )
            and not self.exchange.vault.is_purged(dossier)
        }
        changed |= self._looked_at_again(known, numbers)
        waits = self.exchange.vault.waiting_counts(self.place) if changed else {}
        batch: list[Taken] = []
        much = len(changed) > _BULK
        with Keeping(self.exchange.vault, self.exchange.changes.take_in, much=much) as keeping:
            for record in self._records(changed, len(numbers)):
                try:
                    batch.append(self._read(record, known, waits))
                except Failed as failed:
                    self._park(record, known, failed)
                if len(batch) >= _AT_ONCE:
                    self._keep(batch, known, keeping)
                    batch = []
            self._keep(batch, known, keeping)

    def _looked_at_again(
        self, known: Mapping[str, Known], numbers: Mapping[str, int]
    ) -> dict[str, int]:
        """A few that did not change by their number, the ones that were read longest ago.

        A server that was put back and written since can have the same number for another record.
        """
        before = self.exchange.later(-_A_DAY)
        same = [
            each
            for name, each in known.items()
            if each.index and numbers.get(name) == each.index and each.confirmed_on < before
        ]
        same.sort(key=lambda each: each.confirmed_on)
        return {each.dossier: each.index for each in same[:_LOOKED_AT]}

    def _numbers(self, known: Mapping[str, Known]) -> dict[str, int]:
        """The number of the last record by dossier: of the caseload, and of what else is here."""
        self.step()
        if self.place.kind is ObjectKind.BEGELEIDINGSDOSSIER:
            listed: dict[str, int] = {}
        else:
            listed = self.objecten.numbers(self.objecttype, self._caseload())
        numbers = {dossier_of(uuid, self.place.kind): told for uuid, told in listed.items()}
        missing = 0
        limit = most(len(known))
        for dossier, told in known.items():
            if dossier in numbers or told.trying.code in _NOT_THERE or not told.index:
                continue
            if self.exchange.vault.is_purged(dossier):
                continue
            self.step()
            numbers[dossier] = self.objecten.number(object_of(dossier, self.place.kind))
            missing += not numbers[dossier]
            if missing > limit:
                break
        return numbers

    def _caseload(self) -> str:
        return f"{COACH}__exact__{self.exchange.changes.identity.author.id}"

    def _doubt(self, known: Mapping[str, Known], numbers: Mapping[str, int]) -> None:
        lower = sum(
            numbers.get(dossier, told.index) < told.index for dossier, told in known.items()
        )
        if lower > most(len(known)):
            is_empty = not any(numbers.values())
            doubt = Doubt.EMPTY if is_empty else Doubt.SMALLER
            raise Asked(Question(doubt, self.place.server, len(known), lower))

    def _gone(self, known: Mapping[str, Known], numbers: Mapping[str, int]) -> None:
        """A dossier that the server has no more stays here, and is never made anew by itself."""
        gone = [each for name, each in known.items() if each.index and numbers.get(name) == 0]
        if not gone:
            return

        def write(writing: LedgerWriting) -> None:
            for each in gone:
                writing.note_known(replace(each, trying=Trying(StepState.STOPPED, GONE)))

        self.exchange.changes.note(write)

    def _records(self, changed: Mapping[str, int], every: int) -> Iterator[Record]:
        """The last records of what changed: one by one, or whole pages when it is much."""
        wanted = {name: number for name, number in changed.items() if number}
        in_pages = self.place.kind is ObjectKind.INBURGERINGSDOSSIER
        if in_pages and len(wanted) > _BULK and 2 * len(wanted) > every:
            for record in self._pages():
                if wanted.pop(dossier_of(record.object, self.place.kind), 0):
                    yield record
        for dossier in wanted:
            self.step()
            try:
                yield self.objecten.record(object_of(dossier, self.place.kind))
            except Failed as failed:
                if failed.cause is not Cause.GONE:
                    raise

    def _pages(self) -> Iterator[Record]:
        """Every record, page by page; a page that is too much ends it: the rest comes alone."""
        with ThreadPoolExecutor(1) as ahead:
            coming: Future[tuple[list[Record], bool]] | None = self._page(ahead, 1)
            page = 1
            while coming is not None:
                try:
                    records, more = coming.result()
                except Failed as failed:
                    if failed.cause is not Cause.UNKNOWN:
                        raise
                    return
                page += 1
                coming = self._page(ahead, page) if more else None
                yield from records

    def _page(self, ahead: Executor, page: int) -> "Future[tuple[list[Record], bool]]":
        """Ask for a page while the one before it is kept."""
        self.step()
        return ahead.submit(self.objecten.all, self.objecttype, self._caseload(), page)

    def _park(self, record: Record, known: Mapping[str, Known], failed: Failed) -> None:
        """A dossier that cannot be read whole is shown, and holds up no other one."""
        if failed.cause not in (Cause.PARKED, Cause.STOPPED, Cause.GONE):
            raise failed
        dossier = dossier_of(record.object, self.place.kind)
        before = known.get(dossier) or Known(self.place, dossier, 0)
        parked = replace(before, trying=Trying(StepState.PARKED, failed.code, failed.told))
        self.exchange.changes.note(lambda writing: writing.note_known(parked))

    def _read(self, record: Record, known: Mapping[str, Known], waits: Collection[str]) -> Taken:
        dossier = dossier_of(record.object, self.place.kind)
        before = known.get(dossier) or Known(self.place, dossier, 0)
        told = self.with_between(record, dossier, before.index)
        self.went_back |= record.index < before.index
        if dossier in waits:
            self.seen[dossier] = (record.index, told)
        trying = before.trying if before.trying.state is StepState.STOPPED else Trying()
        trying = Trying() if trying.code in _NOT_THERE else trying
        now = self.exchange.now()
        return taken(told, replace(before, index=record.index, confirmed_on=now, trying=trying))

    def with_between(self, record: Record, dossier: str, known: int) -> Told:
        """A record, with what somebody wrote between it and the one that it was made of.

        No accepted write is lost: two writes at once are two records, of which the second does not
        know the first.
        """
        told = self._told(record.data, dossier)
        first = max(told.base, known) if told.base < record.index else record.index - 1
        for index in range(max(first + 1, record.index - _MOST_BETWEEN), record.index):
            self.step()
            former = self.objecten.former(object_of(dossier, self.place.kind), index)
            told = told.with_former(self._told(former, dossier))
        return told

    def _told(self, data: Cut, dossier: str) -> Told:
        told = read(data, dossier)
        return told.with_settled(self.settled(told.data, dossier))

    def _keep(self, batch: Sequence[Taken], known: Mapping[str, Known], keeping: Keeping) -> None:
        if not batch:
            return
        for each in batch:
            if each.known.dossier in known:
                self._shrink(each)
        self.step()
        keeping.keep(batch)
        self.received += len(batch)

    def _shrink(self, each: Taken) -> None:
        """A record that lost what it was known to have counts as one that is not as it was."""
        vault, known = self.exchange.vault, each.known
        have = {told.id for told in each.operations}
        waiting = {told.id for told in vault.waiting(self.place, known.dossier)}
        lost = [
            told
            for told in vault.log(known.dossier)
            if told.id not in have and told.id not in waiting
        ]
        self.shrunken += bool(lost)
        every = len(vault.known(self.place)) if lost else 0
        if self.shrunken > most(every):
            question = Question(Doubt.SMALLER, self.place.server, every, self.shrunken)
            raise Asked(question)


_NOT_THERE = frozenset({GONE, LEFT})
"""What was gone and may be there again: its number says nothing of what was read before."""


def object_of(dossier: str, kind: ObjectKind) -> str:
    """The uuid of an object of a dossier: for coaches the dossier's own, else made of it."""
    if kind is ObjectKind.INBURGERINGSDOSSIER:
        return dossier
    return _turned(dossier)


def dossier_of(uuid: str, kind: ObjectKind) -> str:
    """The dossier of an object by its uuid."""
    return uuid if kind is ObjectKind.INBURGERINGSDOSSIER else _turned(uuid)


def _turned(uuid: str) -> str:
    """The uuid with its last block turned over digit by digit; turned again it is as it was."""
    head, _, tail = uuid.rpartition("-")
    return f"{head}-{''.join(f'{15 - int(sign, 16):x}' for sign in tail)}"


def most(every: int) -> int:
    return max(FEW, every // 20)
