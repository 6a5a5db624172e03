"""The open vault: fulfils `casework.ports.Vault` on one writer connection and a few readers.

Reading may be done from any thread and never waits for the writer; writing takes turns.
"""

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from sqlalchemy.engine import Engine

from coach_desktop.casework.backups import Made
from coach_desktop.domain.operation import Operation
from coach_desktop.machine.files import FolderLock
from coach_desktop.storage import (
    backup,
    projections,
    purging,
)
from coach_desktop.storage.datakey import DataKey
from coach_desktop.storage.engine import as_driver, told_in_our_words
from coach_desktop.storage.head import Head, last_head, matters_at_once
from coach_desktop.storage.keeper import SlotKeeper
from coach_desktop.storage.noticing import digest, place_mark
from coach_desktop.storage.vault_reading import VaultReading
from coach_desktop.storage.writing import OpenWriting

_MUCH = ("cache_size = -32000", "wal_autocheckpoint = 4000")
_USUAL = (
    *("cache_size = -8000", "wal_autocheckpoint = 1000"),
    *("wal_checkpoint(PASSIVE)", "shrink_memory"),
)
"""Kilobytes of pages in memory, and after how many pages the log file is put away."""


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

    @contextmanager
    def taking_much(self) -> Iterator[None]:
        """Write with more memory at hand until the block ends, and put the log away less often.

        Each transaction is on the disk when it ends, as ever: the log file is forced there.
        """
        self._alter(_MUCH)
        try:
            yield
        finally:
            self._alter(_USUAL)

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

    def _alter(self, pragmas: Sequence[str]) -> None:
        """Let the writer work otherwise; a vault that was closed meanwhile has none."""
        with self._turn, told_in_our_words(self.folder):
            for each in () if self._is_closed else pragmas:
                as_driver(self._writer.driver_connection).execute(f"PRAGMA {each}").fetchone()

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
