"""Keeps the head of the log in the slot file: at once when it matters, else within half a minute.

It works on a thread of its own, off the way of an answer. What cannot be written now is written
the next time: until then the database is ahead of its head, and that is sound.
"""

import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from coach_desktop.domain.errors import VaultError
from coach_desktop.machine.files import force_folder
from coach_desktop.storage.datakey import DataKey
from coach_desktop.storage.disk import disk_trouble
from coach_desktop.storage.slotcopies import read_copy, write_copies
from coach_desktop.storage.slotfile import SlotFile, is_vouched_for, read_slots, write_slots

LATEST = 25.0
"""Seconds after a commit at which its head is written at the latest (30 with a slow disk)."""


_TURN = threading.RLock()
"""One at a time in this process; the lock of the folder keeps other processes out."""


class SlotKeeper:
    """Writes what the slot file says, generation after generation.

    When every copy was taken away or damaged meanwhile, what it last knew is written again.
    """

    def __init__(self, folder: Path, key: DataKey) -> None:
        """Raises VaultError `vault.slots-damaged`, `vault.slots-missing`, `vault.too-new`."""
        self._folder, self._key = folder, key
        self._file = self._read()
        self._waiting: Callable[[], str] | None = None
        self._timer: threading.Timer | None = None

    @property
    def file(self) -> SlotFile:
        """What it said when it was last read or written."""
        return self._file

    def change(self, changed: Callable[[SlotFile], SlotFile]) -> None:
        """Write the next generation; raises OSError and then the former one stands."""
        with _TURN:
            with suppress(VaultError):
                self._file = self._read()
            made = changed(self._file)
            made = replace(made, generation=self._file.generation + 1)
            write_copies(self._folder, write_slots(made, self._key))
            self._file = made

    def let_begin(self, *, or_fail: bool) -> None:
        """Say, before anything is written, that the database is no longer as it was closed.

        Raises VaultError of the disk when this must not fail.
        """
        with _TURN:
            if self._file.closed:
                try:
                    self.change(lambda file: replace(file, closed=""))
                except OSError as error:
                    if or_fail:
                        raise VaultError(disk_trouble(error)) from error

    def settle_in(self, mark: str, head: str) -> None:
        """This is the place and the state of the vault from now on; or the next time."""
        with _TURN, suppress(OSError):
            if (mark, head) != (self._file.device_mark, self._file.log_head):
                self.change(lambda file: replace(file, device_mark=mark, log_head=head))

    def close(self, head: str, digest: str) -> None:
        """Say how far the log came and what the database looks like; nothing is written after.

        SQLite takes its log file away without forcing that to the disk: a power loss would bring
        it back, and the vault would be called altered.
        """
        self.stop()
        with _TURN, suppress(OSError):
            force_folder(self._folder)
            self.change(lambda file: replace(file, log_head=head, closed=digest))

    def keep_head(self, head: str) -> None:
        """Write this head now; when the disk refuses, the next one will do."""
        with _TURN:
            self._forget_timer()
            if head != self._file.log_head:
                with suppress(OSError):
                    self.change(lambda file: replace(file, log_head=head))

    def keep_head_soon(self, head: Callable[[], str]) -> None:
        """Write the head within half a minute; `head` is asked then."""
        with _TURN:
            self._waiting = head
            if self._timer is None:
                self._timer = threading.Timer(LATEST, self._now)
                self._timer.daemon = True
                self._timer.start()

    def stop(self) -> None:
        """No more writing by itself."""
        with _TURN:
            self._forget_timer()
            self._waiting = None

    def _now(self) -> None:
        with _TURN:
            waiting, self._timer, self._waiting = self._waiting, None, None
            if waiting is not None:
                self.keep_head(waiting())

    def _forget_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _read(self) -> SlotFile:
        content = read_copy(self._folder)
        if not is_vouched_for(content, self._key):
            raise VaultError("vault.slots-damaged")
        return read_slots(content)
