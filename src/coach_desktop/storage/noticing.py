"""What is noticed of a database before it is used, without touching it.

* `vault.older`   what the slot file says was in the log is not: an older, an emptied database, or
                  one whose log file was taken away
* `vault.altered` it is not as it was when it was last closed: a page was put back or changed
* `vault.moved`   it stands in another place than where it was made: a copy, or another computer
"""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from coach_desktop.domain.errors import VaultError
from coach_desktop.machine.device import mark_of
from coach_desktop.storage.datakey import DataKey
from coach_desktop.storage.engine import Driver, open_driver, told_in_our_words
from coach_desktop.storage.head import read_head, stands
from coach_desktop.storage.slotfile import SlotFile
from coach_desktop.storage.standing import DATABASE

OLDER, ALTERED, MOVED = "vault.older", "vault.altered", "vault.moved"
REFUSED = frozenset({OLDER, ALTERED})
"""With these a vault is not opened unless somebody chose that."""

_AT_ONCE = 1 << 20


def look(folder: Path, key: DataKey, file: SlotFile) -> tuple[str, ...]:
    """Codes of what is noticed, the gravest first. Raises VaultError when it cannot be read."""
    noticed = []
    if file.closed and file.closed != digest(folder):
        _require_whole(folder, key)
        noticed.append(ALTERED)
    if not _stands(folder, key, file):
        noticed.insert(0, OLDER)
    if file.device_mark and file.device_mark != place_mark(folder, file):
        noticed.append(MOVED)
    return tuple(noticed)


def digest(folder: Path) -> str:
    """SHA-256 in hex of the database as it lies there, with what its log file holds besides."""
    told = hashlib.sha256()
    for path in (folder / DATABASE, folder / f"{DATABASE}-wal"):
        if path.is_file():
            with path.open("rb") as file:
                while part := file.read(_AT_ONCE):
                    told.update(part)
    return told.hexdigest()


def place_mark(folder: Path, file: SlotFile) -> str:
    """By what this vault in this place is known again; tells nothing to who lacks the vault."""
    return mark_of(folder / DATABASE, file.vault)


def _require_whole(folder: Path, key: DataKey) -> None:
    """Raise VaultError `vault.damaged` when a page does not even belong to its key.

    Beside a log file no page is looked at: the check reads past it and would call a sound one
    damaged.
    """
    log_file = folder / f"{DATABASE}-wal"
    stands_alone = not log_file.exists() or log_file.stat().st_size == 0
    with _only_looking(folder, key) as driver:
        if stands_alone and driver.execute("PRAGMA cipher_integrity_check", {}).fetchall():
            raise VaultError("vault.damaged")


def _stands(folder: Path, key: DataKey, file: SlotFile) -> bool:
    head = read_head(file.log_head)
    if head is None:
        return True
    with _only_looking(folder, key) as driver:
        return stands(driver, head)


@contextmanager
def _only_looking(folder: Path, key: DataKey) -> Iterator[Driver]:
    with told_in_our_words(folder):
        driver = open_driver(folder / DATABASE, key.keyspec(), read_only=True)
        try:
            yield driver
        finally:
            driver.close()
