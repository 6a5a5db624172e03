"""The way back: a backup, or what can be read of a damaged vault, in the place of the vault.

It is made ready beside the place, opened and checked there, and only then moved into it whole.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from coach_desktop.casework.rescue import Readable, Told
from coach_desktop.domain.errors import VaultError
from coach_desktop.machine.copies import copy_file, size_of
from coach_desktop.storage import projections, salvage
from coach_desktop.storage.checking import PROJECTIONS, check
from coach_desktop.storage.datakey import DataKey
from coach_desktop.storage.disk import disk_told_in_our_words
from coach_desktop.storage.engine import Driver, open_driver, open_engine, told_in_our_words
from coach_desktop.storage.head import Head, last_head, read_head
from coach_desktop.storage.migrate import bring_up, make_new
from coach_desktop.storage.pages import Pages
from coach_desktop.storage.placing import beside, put_in_place
from coach_desktop.storage.slotfile import SlotFile
from coach_desktop.storage.standing import DATABASE

Completing = Callable[[salvage.Salvage], None]
"""Adds the settings that no vault can do without, where they could not be read."""

_STEPS = 4


def restore(
    copy: Path, folder: Path, key: DataKey, slots: SlotFile, *, on: date, told: Told
) -> str:
    """Put a copy of a vault in its place; gives the name of what was moved aside, or ''.

    Raises VaultError `backup.damaged`, `backup.no-room`, `vault.too-new`, `vault.in-use`,
    `vault.disk-full`, `vault.read-only`; then everything is as it was.
    """
    with beside(folder, size_of(copy)) as making, _told_of_the_copy():
        with disk_told_in_our_words():
            for name in (DATABASE, f"{DATABASE}-wal"):
                if (copy / name).is_file():
                    copy_file(copy / name, making / name)
        told(1, _STEPS)
        engine = open_engine(making / DATABASE, key.keyspec, readers=1)
        try:
            with told_in_our_words(making):
                bring_up(engine)
        finally:
            engine.dispose()
        told(2, _STEPS)
        head = _made_sound(making / DATABASE, key)
        told(3, _STEPS)
        return put_in_place(making, folder, key, slots, head=head, on=on)


def look(copy: Path, key: DataKey, slots: SlotFile, told: Told) -> Readable:
    """Count what can be read in a copy of a vault; nothing is written.

    Raises VaultError `rescue.nothing-readable`.
    """
    pages = Pages(copy / DATABASE, key)
    found = _readable(pages, told)
    return salvage.measure(found, pages, read_head(slots.log_head))


def rebuild(
    copy: Path,
    folder: Path,
    key: DataKey,
    slots: SlotFile,
    *,
    completing: Completing,
    on: date,
    told: Told,
) -> str:
    """Put a new vault in place, made of what can be read in a copy; else as `restore`."""
    pages = Pages(copy / DATABASE, key)
    found = _readable(pages, told)
    completing(found)
    with beside(folder, size_of(copy)) as making:
        with told_in_our_words(making):
            make_new(making / DATABASE, key.keyspec, {})
            driver = open_driver(making / DATABASE, key.keyspec())
            try:
                salvage.pour(found, pages, driver)
            finally:
                driver.close()
        told(1, 2)
        head = _made_sound(making / DATABASE, key)
        return put_in_place(making, folder, key, slots, head=head, on=on)


def _readable(pages: Pages, told: Told) -> salvage.Salvage:
    found = salvage.read(pages, told)
    if not found.standing:
        raise VaultError("rescue.nothing-readable")
    return found


def _made_sound(database: Path, key: DataKey) -> Head | None:
    """Check a vault that is not in place yet; what is made of its log is made anew when it differs.

    Gives its head.
    """
    with _opened(database, key) as driver:
        found = check(driver)
        if set(found) - {PROJECTIONS}:
            raise VaultError("backup.damaged")
        if found:
            driver.execute("BEGIN IMMEDIATE")
            projections.rebuild(driver)
            driver.execute("COMMIT")
        head = last_head(driver)
        driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return head


@contextmanager
def _opened(database: Path, key: DataKey) -> Iterator[Driver]:
    with told_in_our_words(database.parent):
        driver = open_driver(database, key.keyspec())
        try:
            yield driver
        finally:
            driver.close()


@contextmanager
def _told_of_the_copy() -> Iterator[None]:
    try:
        yield
    except VaultError as error:
        if error.code != "vault.damaged":
            raise
        raise VaultError("backup.damaged") from None
