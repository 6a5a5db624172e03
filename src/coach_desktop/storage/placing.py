"""Puts a vault in its place whole, and moves aside what stood there; copies a whole vault away.

Nothing is ever taken away from the place of a vault: what stood there is moved, whole, to a folder
beside it. The lock of the folder keeps out who has it open.
"""

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

from coach_desktop.casework.rescue import CopyMade, Told
from coach_desktop.domain.errors import VaultError
from coach_desktop.machine.copies import copy_file, size_of
from coach_desktop.machine.files import (
    FolderLock,
    force_folder,
    has_room,
    private_folder,
    write_whole,
)
from coach_desktop.storage.datakey import DataKey
from coach_desktop.storage.disk import disk_told_in_our_words
from coach_desktop.storage.head import Head
from coach_desktop.storage.shelf import ELSEWHERE
from coach_desktop.storage.slotcopies import write_copies
from coach_desktop.storage.slotfile import SlotFile, write_slots
from coach_desktop.storage.standing import DATABASE, LOCK, SLOTS, second_place

COPY = "coach-desktop-kluis-kopie"
_ASIDE = "bewaard"
_ROOM_BESIDES = 1 << 22
_OURS = frozenset({DATABASE, SLOTS, *(f"{DATABASE}-{end}" for end in ("journal", "wal", "shm"))})


@contextmanager
def beside(folder: Path, needed: int) -> Iterator[Path]:
    """A private folder beside the place of a vault, in which one is made ready.

    What is still in it when the block ends was not put in place: it goes, whatever the reason.
    Raises VaultError `backup.no-room` when there are fewer bytes than needed.
    """
    making = private_folder(folder.with_name(f".{folder.name}.{secrets.token_hex(8)}"))
    try:
        if not has_room(making, needed=needed + _ROOM_BESIDES):
            raise VaultError("backup.no-room")
        yield making
    finally:
        if making.is_dir():
            for each in making.iterdir():
                if each.name in _OURS or each.name.startswith(f".{SLOTS}."):
                    each.unlink()
            with suppress(OSError):
                making.rmdir()


def put_in_place(
    making: Path, folder: Path, key: DataKey, slots: SlotFile, *, head: Head | None, on: date
) -> str:
    """Let a vault that is ready stand in its place; gives the name of what was moved aside, or ''.

    Its slot file says that it comes from elsewhere: the device gets another id when it is opened.
    Raises VaultError `vault.in-use`, `vault.disk-full`, `vault.read-only`; then all is as it was.
    """
    _require_closed(folder)
    told = replace(
        slots,
        device_mark=ELSEWHERE,
        closed="",
        log_head=head.to_text() if head is not None else "",
        generation=slots.generation + 1,
    )
    content = write_slots(told, key)
    with disk_told_in_our_words():
        write_whole(making / SLOTS, content)
        force_folder(making)
        aside = _swap(making, folder, on)
        force_folder(folder.parent)
    with suppress(OSError):  # the copy in the vault's own folder stands already
        write_copies(folder, content)
    return aside


def copy_whole(folder: Path, into: Path, on: date, told: Told) -> CopyMade:
    """Copy everything that stands in and beside the place of a vault, byte for byte.

    Raises VaultError `rescue.no-copy`; what was copied until then stays where it is.
    """
    if _lies_in(into, folder):
        raise VaultError("rescue.no-copy")
    files = [
        (each, each.relative_to(folder.parent))
        for place in (folder, second_place(folder))
        for each in sorted(place.rglob("*"))
        if each.is_file() and not each.is_symlink()
    ]
    try:
        if not has_room(into, needed=sum(size_of(each) for each in (folder, second_place(folder)))):
            raise VaultError("backup.no-room")
        copy = _free_name(into, f"{COPY}-{on.isoformat()}")
        copy.mkdir(mode=0o700)
        unreadable = 0
        for number, (original, below) in enumerate(files):
            told(number, len(files))
            (copy / below).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            unreadable += copy_file(original, copy / below)
        for each in {(copy / below).parent for _, below in files}:
            force_folder(each)
        force_folder(into)
    except OSError as error:
        raise VaultError("rescue.no-copy") from error
    return CopyMade(copy, len(files), unreadable)


def _lies_in(into: Path, folder: Path) -> bool:
    """Whether a chosen folder is one of the vault's own."""
    places = (folder.resolve(), second_place(folder).resolve())
    return any(into.resolve().is_relative_to(each) for each in places)


def _require_closed(folder: Path) -> None:
    if (folder / LOCK).is_file():
        FolderLock(folder / LOCK).release()


def _swap(making: Path, folder: Path, on: date) -> str:
    """Move aside what stands there and the new vault into its place; all of it or nothing."""
    if folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()  # nothing that somebody could miss
    aside = _free_name(folder.parent, f"{folder.name}-{_ASIDE}-{on.isoformat()}", second_place)
    ways = [(folder, aside), (second_place(folder), second_place(aside))]
    moves = [(source, to) for source, to in ways if source.exists()]
    done: list[tuple[Path, Path]] = []
    try:
        for source, to in (*moves, (making, folder)):
            source.rename(to)
            done.append((source, to))
    except OSError:
        for source, to in reversed(done):
            to.rename(source)
        raise
    return aside.name if moves else ""


def _free_name(
    into: Path, start: str, also: Callable[[Path], Path] = lambda folder: folder
) -> Path:
    number = 1
    while (place := into / f"{start}-{number}").exists() or also(place).exists():
        number += 1
    return place
