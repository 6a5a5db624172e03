"""The open vault: fulfils `casework.ports.Vault` on one writer connection and a few readers.

Reading may be done from any thread and never waits for the writer; writing takes turns.
"""

import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import date
from pathlib import Path

from sqlalchemy.engine import Engine

from coach_desktop.casework.backups import Made
from coach_desktop.casework.ports import Blob, Found
from coach_desktop.domain.answer import Value
from coach_desktop.domain.operation import Operation
from coach_desktop.domain.pip import Version
from coach_desktop.domain.purge import Link
from coach_desktop.domain.reading import Reading
from coach_desktop.machine.files import FolderLock
from coach_desktop.storage import (
    backup,
    blobs,
    device,
    operations,
    pips,
    projections,
    purging,
    readings,
    search,
)
from coach_desktop.storage.datakey import DataKey
from coach_desktop.storage.engine import Driver, as_driver, reading, told_in_our_words
from coach_desktop.storage.head import Head, last_head, matters_at_once
from coach_desktop.storage.keeper import SlotKeeper
from coach_desktop.storage.noticing import digest, place_mark
from coach_desktop.storage.writing import OpenWriting


class OpenVault:
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
        self.folder = folder
        self.noticed = noticed
        """What was noticed when it was opened; `storage.noticing` says what the codes mean."""
        self.keeper = keeper
        self._engine = engine
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

    def heads(self, dossier: str, prefix: str = "") -> Iterator[Operation]:
        """What stands below a path: every head, path by path, the last told first."""
        with self._reading() as driver:
            return iter(operations.heads_below(driver, dossier, prefix))

    def history(self, dossier: str, path: str) -> tuple[Operation, ...]:
        """Everything that was ever told at a path, oldest first."""
        with self._reading() as driver:
            return operations.at_path(driver, dossier, path)

    def log(self, dossier: str) -> tuple[Operation, ...]:
        """Every operation of a dossier, in the order of history.order."""
        with self._reading() as driver:
            return operations.of_dossier(driver, dossier)

    def brought(self, prefix: str) -> tuple[tuple[Operation, int], ...]:
        """What stands below a path in any dossier, each with how many operations that one has."""
        with self._reading() as driver:
            return operations.brought(driver, prefix)

    def links(self, device: str) -> tuple[Link, ...]:
        """What stays of a device's purged operations, in the order of its chain."""
        with self._reading() as driver:
            return operations.purged(driver, device)

    def is_purged(self, dossier: str) -> bool:
        """Whether a dossier was taken out."""
        with self._reading() as driver:
            return operations.is_purged(driver, dossier)

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

    def dossiers(self, *, limit: int, offset: int = 0) -> tuple[Found, ...]:
        """Dossiers in order of name."""
        with self._reading() as driver:
            return search.page(driver, limit=limit, offset=offset)

    def dossier(self, dossier: str) -> Found | None:
        """One dossier by its id, or None."""
        with self._reading() as driver:
            return search.one(driver, dossier)

    def count(self) -> int:
        """How many dossiers there are."""
        with self._reading() as driver:
            return search.count(driver)

    def search(self, words: str, *, bsn: str, limit: int) -> tuple[Found, ...]:
        """Dossiers by the beginnings of words of a name or by number; best first."""
        with self._reading() as driver:
            return search.search(driver, words, bsn=bsn, limit=limit)

    def same(self, *, bsn: str, v_nummer: str, name: str, birth_year: str) -> tuple[Found, ...]:
        """Dossiers that may be the same person: same BSN, V-nummer, or folded name and year."""
        with self._reading() as driver:
            return search.same(driver, bsn=bsn, v_nummer=v_nummer, name=name, birth_year=birth_year)

    def place(self, dossier: str, instance: str) -> str:
        """Where the coach was in a questionnaire on this device; '' when nowhere yet."""
        with self._reading() as driver:
            return device.place(driver, dossier, instance)

    def merged_into(self, dossier: str) -> tuple[Found, ...]:
        """The dossiers that were merged into this one, in order of name."""
        with self._reading() as driver:
            return search.merged_into(driver, dossier)

    def blobs(self, dossier: str) -> tuple[Blob, ...]:
        """All bytes that belong to a dossier, in the order in which they came."""
        with self._reading() as driver:
            return blobs.of_dossier(driver, dossier)

    def blob(self, sha256: str) -> Blob | None:
        """Bytes by their SHA-256, or None."""
        with self._reading() as driver:
            return blobs.find(driver, sha256)

    def readings(self, dossier: str) -> tuple[Reading, ...]:
        """The reading log of a dossier, the oldest line first."""
        with self._reading() as driver:
            return readings.of_dossier(driver, dossier)

    def pip_versions(self, dossier: str) -> tuple[Version, ...]:
        """The versions of a dossier's PIP, oldest first, with what stands beside each."""
        with self._reading() as driver:
            return pips.versions(driver, dossier)

    def setting(self, name: str) -> "Value | None":
        """A setting of this vault, or None when it was never made."""
        with self._reading() as driver:
            return device.setting(driver, name)

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

    def _reading(self) -> AbstractContextManager[Driver]:
        return reading(self._engine, self.folder)

    def _transaction(self) -> Iterator[OpenWriting]:
        if self.keeper is not None:
            self.keeper.let_begin(or_fail=True)
        driver = as_driver(self._writer.driver_connection)
        driver.execute("BEGIN IMMEDIATE")
        try:
            writing = OpenWriting(driver)
            yield writing
            writing.finish()
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
