"""A copy of the vault in a folder or on a stick: made, opened and checked, and only then named.

The copy has the key of the vault and its slot file, so that passphrase and recovery code open it.
While it is made the vault stays in use: a copy is a consistent beginning of what stands there.
"""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

from coach_desktop.casework.backups import Made
from coach_desktop.domain.errors import VaultError
from coach_desktop.machine.copies import size_of
from coach_desktop.machine.files import force_file, has_room, write_whole
from coach_desktop.storage import shelf
from coach_desktop.storage.checking import check_log, pages_hold, rows
from coach_desktop.storage.datakey import DataKey
from coach_desktop.storage.disk import disk_trouble
from coach_desktop.storage.engine import Driver, open_copy, told_in_our_words
from coach_desktop.storage.slotcopies import read_copy
from coach_desktop.storage.slotfile import SlotFile, read_slots, write_slots
from coach_desktop.storage.standing import DATABASE, SLOTS

Told = Callable[[int, int], None]
"""Asked now and then how far it is, of how much; what it raises stops the work."""

_ROOM_BESIDES = 1 << 22
_STEPS = 4
_OFTEN = 2_000
_ADDED_TO = (("operations", "seq", "hash"), ("reading_log", "number", "hash"),
             ("blobs", "number", "sha256"))  # fmt: skip
"""Tables that are only added to: what the copy has of them, the source must have likewise."""

_TOLD_OF_A_COPY = {
    "vault.disk-full": "backup.no-room",
    "vault.read-only": "backup.not-written",
    "vault.not-written": "backup.not-written",
    "vault.damaged": "backup.damaged",
    "vault.missing": "backup.not-written",
}


def make(source: Driver, vault: Path, key: DataKey, *, into: Path, on: date, told: Told) -> Made:
    """Make a copy of a vault in a folder, on a connection that nobody else uses meanwhile.

    Raises VaultError `backup.no-folder`, `backup.in-vault`, `backup.no-room`,
    `backup.not-written`, `backup.damaged` or that of the slot file; then nothing of it stays.
    """
    if not into.is_dir():
        raise VaultError("backup.no-folder")
    if into.resolve().is_relative_to(vault.resolve()):
        raise VaultError("backup.in-vault")
    slots = read_slots(read_copy(vault))  # before the copy: its head may lag behind, never lead
    making = shelf.making_place(into, slots.vault)
    with _told_of_a_copy(into):
        try:
            shelf.take_away(making)
            _require_room(into, size_of(vault) + _ROOM_BESIDES)
            count = _written(source, making, key, slots, told)
            folder = shelf.put(making, into, on)
        except BaseException:
            with suppress(OSError):
                shelf.take_away(making)
            raise
    shelf.let_go_of_old(into, slots.vault)
    return Made(folder.name, count, size_of(folder))


def _require_room(into: Path, needed: int) -> None:
    if not has_room(into, needed=needed):
        raise VaultError("backup.no-room")


def _written(source: Driver, making: Path, key: DataKey, slots: SlotFile, told: Told) -> int:
    told(0, _STEPS)
    making.mkdir(mode=0o700)
    with _asked_now_and_then(source, lambda: told(1, _STEPS)):
        source.execute("VACUUM INTO :place", {"place": str(making / DATABASE)})
    force_file(making / DATABASE)
    told(2, _STEPS)
    away = replace(slots, device_mark=shelf.ELSEWHERE, closed="")
    write_whole(making / SLOTS, write_slots(away, key))
    count = _checked(source, making / DATABASE, key)
    told(_STEPS, _STEPS)
    return count


def _checked(source: Driver, copy: Path, key: DataKey) -> int:
    """Open the copy with the key and hold it against its source; gives how many operations."""
    driver = open_copy(copy, key.keyspec())
    try:
        if not pages_hold(driver) or any(check_log(driver)):
            raise VaultError("backup.damaged")
        for table, number, told in _ADDED_TO:
            last = _number(driver, f"SELECT ifnull(max({number}), 0) FROM {table}")  # noqa: S608  # our own names
            asked = f"SELECT {number}, {told} FROM {table} WHERE {number} <= {last} ORDER BY 1"  # noqa: S608  # our own names
            if _digest(driver, asked) != _digest(source, asked):
                raise VaultError("backup.damaged")
        return _number(driver, "SELECT count(*) FROM operations")
    finally:
        driver.close()


def _digest(driver: Driver, asked: str) -> str:
    told = hashlib.sha256()
    for row in rows(driver.execute(asked)):
        told.update(repr(tuple(row)).encode())
    return told.hexdigest()


def _number(driver: Driver, asked: str) -> int:
    row = driver.execute(asked).fetchone()
    return row[0] if row is not None and isinstance(row[0], int) else 0


@contextmanager
def _told_of_a_copy(into: Path) -> Iterator[None]:
    """Say what goes wrong of the copy, not of the vault: that one is as it was."""
    try:
        with told_in_our_words(into):
            yield
    except OSError as error:
        raise VaultError(_TOLD_OF_A_COPY[disk_trouble(error)]) from error
    except VaultError as error:
        raise VaultError(_TOLD_OF_A_COPY.get(error.code, error.code)) from None


@contextmanager
def _asked_now_and_then(driver: Driver, ask: Callable[[], None]) -> Iterator[None]:
    """While one long statement runs: what `ask` raises stops it and is raised here."""
    raised: list[Exception] = []

    def stops() -> int:
        try:
            ask()
        except Exception as trouble:  # the driver would swallow it
            raised.append(trouble)
        return len(raised)

    _let_ask(driver, stops)
    try:
        yield
    except Exception:
        if raised:
            raise raised[0] from None
        raise
    finally:
        _let_ask(driver, None)


def _let_ask(driver: object, stops: Callable[[], int] | None) -> None:
    driver.set_progress_handler(stops, _OFTEN)  # type: ignore[attr-defined]  # sqlcipher3 has no types
