"""The copies of a vault in a folder or on a stick: known again, named by day, the oldest let go.

Nothing but our own copies is ever taken away, file by file, and never one of another vault.
"""

import hashlib
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

from coach_desktop.casework.backups import Reservekopie
from coach_desktop.domain.errors import VaultError
from coach_desktop.machine.clock import AMSTERDAM
from coach_desktop.machine.copies import size_of
from coach_desktop.machine.files import force_folder
from coach_desktop.storage.slotfile import read_slots
from coach_desktop.storage.standing import DATABASE, SLOTS

NAME = "coach-desktop-reservekopie"
ELSEWHERE = "reservekopie"
"""The device mark of a copy: it fits no place, so that a restored vault is known as one."""

KEPT = 8
"""Of the copies of one vault in a folder so many stay, the newest ones."""

_NAMED = re.compile(rf"{NAME}-(\d{{4}}-\d{{2}}-\d{{2}})-(\d{{1,4}})")
_OURS = frozenset({DATABASE, SLOTS, *(f"{DATABASE}-{end}" for end in ("journal", "wal", "shm"))})


def making_place(into: Path, vault: str) -> Path:
    """Where a copy of this vault stands, hidden, until it was checked."""
    return into / f".{NAME}-{hashlib.sha256(vault.encode()).hexdigest()[:16]}"


def put(making: Path, into: Path, on: date) -> Path:
    """Give a copy its name, and force it to the disk."""
    taken = {each.name for each in into.iterdir()}
    number = 1
    while (name := f"{NAME}-{on.isoformat()}-{number}") in taken:
        number += 1
    force_folder(making)
    folder = making.rename(into / name)
    force_folder(into)
    return folder


def found(folder: Path) -> tuple[Reservekopie, ...]:
    """The copies in a folder, the newest first; the folder may be a copy itself.

    Any whole vault counts, one that was copied by hand too. A link is not followed.
    """
    try:
        copies = [_told(each) for each in _within(folder) if _is_copy(each)]
    except OSError:
        return ()
    return tuple(sorted(copies, key=lambda each: (each.made_on, each.number), reverse=True))


def let_go_of_old(into: Path, vault: str) -> None:
    """Take the oldest copies of this vault away; what cannot go now goes the next time."""
    ours = [each.folder for each in found(into) if _is_ours(each.folder, vault)]
    for old in ours[KEPT:]:
        with suppress(OSError):
            take_away(old)


def take_away(folder: Path) -> None:
    """Take a copy of ours away, file by file; a folder in which anything else stands stays."""
    if not folder.is_dir() or folder.is_symlink():
        return
    inside = list(folder.iterdir())
    if all(each.name in _OURS or each.name.startswith(f".{SLOTS}.") for each in inside):
        for each in inside:
            each.unlink()
        folder.rmdir()


def _within(folder: Path) -> Iterator[Path]:
    yield folder
    for each in folder.iterdir():
        if not each.name.startswith("."):  # a hidden one is not finished
            yield each


def _is_copy(folder: Path) -> bool:
    return not folder.is_symlink() and all((folder / name).is_file() for name in (DATABASE, SLOTS))


def _told(folder: Path) -> Reservekopie:
    day, number = _day_and_number(folder)
    return Reservekopie(folder, day, number, size_of(folder))


def _day_and_number(folder: Path) -> tuple[date, int]:
    named = _NAMED.fullmatch(folder.name)
    with suppress(ValueError):
        if named is not None:
            return date.fromisoformat(named[1]), int(named[2])
    written = (folder / DATABASE).stat().st_mtime
    return datetime.fromtimestamp(written, AMSTERDAM).date(), 0


def _is_ours(folder: Path, vault: str) -> bool:
    if _NAMED.fullmatch(folder.name) is None:
        return False
    try:
        return read_slots((folder / SLOTS).read_bytes()).vault == vault
    except (OSError, VaultError):
        return False
