"""The open vault: fulfils `casework.ports.Vault` on one writer connection and a few readers.

Reading may be done from any thread and never waits for the writer; writing takes turns.
"""

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from sqlalchemy.engine import Engine

from coach_desktop.casework.backups import Made
from coach_desktop.casework.ports import Blob, Tail
from coach_desktop.casework.summary import Summary
from coach_desktop.domain.answer import Value
from coach_desktop.domain.operation import Operation
from coach_desktop.domain.purge import Purge
from coach_desktop.domain.reading import Reading
from coach_desktop.machine.files import FolderLock
from coach_desktop.storage import (
    backup,
    blobs,
    board,
    device,
    operations,
    projections,
    purging,
    readings,
)
from coach_desktop.storage.datakey import DataKey
from coach_desktop.storage.engine import Driver, as_driver, told_in_our_words
from coach_desktop.storage.head import Head, last_head, matters_at_once
from coach_desktop.storage.keeper import SlotKeeper
from coach_desktop.storage.noticing import digest, place_mark
from coach_desktop.storage.vault_reading import VaultReading


@dataclass(frozen=True, slots=True)
class OpenWriting:
    """One open transaction of the one writer; fulfils `casework.ports.Writing`."""

    driver: Driver
    added: list[Operation] = field(default_factory=list)
    _ends: dict[str, Tail] = field(default_factory=dict)

    def tail(self, device: str) -> Tail:
        """The end of this device's chain; `lamport` is the highest counter known of any device.

        Nobody else writes meanwhile: as long as the chain only goes on it is not looked up again.
        """
        if device not in self._ends:
            self._ends[device] = operations.tail(self.driver, device)
        return self._ends[device]

    def heads(self, dossier: str, path: str) -> tuple[Operation, ...]:
        """What stands at a path, the last told first."""
        return operations.heads_at(self.driver, dossier, path)

    def append(self, operation: Operation) -> None:
        """Add to the log and bring the projections up to it; what is there already is left."""
        if told := operations.append(self.driver, operation):
            end = self._ends.get(operation.device)
            self._ends.clear()
            if end is not None and operation.lamport == end.lamport + 1:
                self._ends[operation.device] = Tail(operation.lamport, told)
            self.added.append(operation)
            projections.project(self.driver, operation)

    def keep(self, dossier: str, blob: Blob) -> None:
        """Keep bytes beside the log; the same bytes are kept once per dossier."""
        blobs.keep(self.driver, dossier, blob)

    def bookmark(self, dossier: str, instance: str, place: str) -> None:
        """Remember on this device where the coach is in a questionnaire."""
        device.bookmark(self.driver, dossier, instance, place)

    def note_reading(self, reading: Reading) -> None:
        """Add a line to the reading log."""
        readings.note(self.driver, reading)

    def purge(self, purge: Purge) -> None:
        """Take a whole dossier out; what the log keeps of it are bare hashes."""
        purging.purge(self.driver, purge)

    def summarise(self, summary: Summary, household: Sequence[str], seen: int) -> None:
        """Keep what the board shows of a dossier that still has as many operations as were seen."""
        if operations.count(self.driver, summary.dossier) == seen:
            board.keep(self.driver, summary, household)

    def settle(self, name: str, value: Value) -> None:
        """Keep a setting of this vault; not part of the log."""
        device.settle(self.driver, name, value)


class OpenVault(VaultReading):
    """A vault whose key was given; close it before the program ends or locks."""

    def __init__(
        self,
        folder: Path,
        engine: Engine,
        key: DataKey,
        lock: FolderLock,
        *,
        keeper: SlotKeeper | None = None,
        noticed: tuple[str, ...] = (),
    ) -> None:
        super().__init__(folder, engine)
        self.noticed = noticed
        """What was noticed when it was opened; `storage.noticing` says what the codes mean."""
        self.keeper = keeper
        self._key = key
        self._lock = lock
        self._turn = threading.Lock()
        self._copying = threading.Lock()
        self._writer_thread: int | None = None
        self._is_closed = False
        self._writer = engine.raw_connection()
        self._head: Operation | Head | None = last_head(as_driver(self._writer.driver_connection))
        if not noticed:
            self.settle_in()

    def settle_in(self) -> None:
        """This is the place and the state of the vault from now on.

        Whoever opens it after something was noticed gives the device another id first.
        """
        if self.keeper is not None:
            self.keeper.settle_in(place_mark(self.folder, self.keeper.file), self._told_head())

    def keep_head(self) -> None:
        """Write now, outside the database, how far the log has come."""
        if self.keeper is not None:
            self.keeper.keep_head(self._told_head())

    @contextmanager
    def writing(self) -> Iterator[OpenWriting]:
        """Begin the one transaction; it commits durably when the block ends, else undoes all.

        Raises VaultError `vault.disk-full`, `vault.read-only`, `vault.not-written`,
        `vault.frozen`, `vault.add-only`, `vault.damaged`.
        """
        if self._writer_thread == threading.get_ident():
            raise RuntimeError("a transaction within a transaction")
        with self._turn:
            self._writer_thread = threading.get_ident()
            try:
                with told_in_our_words(self.folder):
                    yield from self._transaction()
            finally:
                self._writer_thread = None

    def scrub(self) -> None:
        """Leave nothing of what was purged in free pages or in the log file, when that is due.

        Slow: it writes the whole file anew. Raises VaultError as `writing` does, and
        `vault.not-scrubbed` while somebody still reads old pages; it stays due then.
        """
        with self._turn, told_in_our_words(self.folder):
            driver = as_driver(self._writer.driver_connection)
            if purging.scrub_is_due(driver):
                if self.keeper is not None:
                    self.keeper.let_begin(or_fail=True)
                purging.scrub(driver)

    def back_up(self, into: Path, on: date, told: backup.Told) -> Made:
        """Make a copy in a folder, open and check it; the vault stays in use meanwhile."""
        self.keep_head()
        with self._copying, self._reading() as driver:
            return backup.make(driver, self.folder, self._key, into=into, on=on, told=told)

    def rebuild(self) -> None:
        """Make the projections anew from the log."""
        with self.writing() as writing:
            projections.rebuild(writing.driver)

    def close(self) -> None:
        """Close every connection, wipe the key and let others in; closing twice is once."""
        with self._turn:
            if self._is_closed:
                return
            self._is_closed = True
            self._writer.close()
            self._engine.dispose()
            if self.keeper is not None:
                self.keeper.close(self._told_head(), digest(self.folder))
            self._key.wipe()
            self._lock.release()

    def _transaction(self) -> Iterator[OpenWriting]:
        if self.keeper is not None:
            self.keeper.let_begin(or_fail=True)
        driver = as_driver(self._writer.driver_connection)
        driver.execute("BEGIN IMMEDIATE")
        try:
            writing = OpenWriting(driver)
            yield writing
            driver.execute("COMMIT")
            self._went_on(writing.added)
        except BaseException:
            if driver.in_transaction:
                driver.execute("ROLLBACK")
            raise

    def _went_on(self, added: list[Operation]) -> None:
        """The log has come further: let the slot file say so, soon or at once."""
        if not added or self.keeper is None:
            return
        self._head = added[-1]
        if any(map(matters_at_once, added)):
            self.keep_head()
        else:
            self.keeper.keep_head_soon(self._told_head)

    def _told_head(self) -> str:
        head = self._head
        told = Head.of(head) if isinstance(head, Operation) else head
        return told.to_text() if told is not None else ""
