"""Folders and files of ours: where they lie, who may read them, and writing that never halves.

A file is replaced whole or not at all: it is written beside its place with private rights, forced
to the disk, moved over the old one, and then the folder itself is forced to the disk.
"""

import os
import secrets
import shutil
import stat
import sys
from pathlib import Path

from coach_desktop.domain.errors import InputError, VaultError

if sys.platform == "win32":  # the other systems have no msvcrt, Windows has no fcntl
    import msvcrt
else:
    import fcntl

PRIVATE_FOLDER = 0o700
PRIVATE_FILE = 0o600

NAME = "coach-desktop"


def data_folder(chosen: Path | None = None) -> Path:
    """Where the vault lies: the folder that was asked for, else the system's own place for data."""
    if chosen is not None:
        return chosen
    from platformdirs import user_data_path

    return user_data_path(NAME, appauthor=False)


def make_private() -> None:
    """From here on this process makes files that only their owner may read."""
    os.umask(0o077)


def private_folder(folder: Path) -> Path:
    """Make a folder, with those above it, that only its owner may enter.

    On Windows the rights come from the user's own profile folder, in which it lies.
    Raises VaultError `vault.read-only` when it cannot be made.
    """
    try:
        folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
        if sys.platform != "win32":
            folder.chmod(PRIVATE_FOLDER)
    except OSError as error:
        raise VaultError("vault.read-only") from error
    return folder


def write_whole(path: Path, content: bytes, *, former: Path | None = None) -> None:
    """Replace a file as a whole; when this raises OSError the old file is untouched.

    With `former` the old file is moved there; for a moment it stands there alone.
    """
    beside = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(beside, flags, PRIVATE_FILE), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if former is not None and path.exists():
            path.replace(former)
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
    force_folder(path.parent)


def read_chosen(path: Path, *, most: int) -> bytes:
    """The bytes of a file that somebody chose; raises InputError `input.file-*`.

    A pipe or a device is refused without waiting for it; no more is read than `most` and one.
    """
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(path, flags), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise InputError("input.file-unreadable")
            content = file.read(most + 1)
    except (OSError, ValueError) as error:
        raise InputError("input.file-unreadable") from error
    if len(content) > most:
        raise InputError("input.file-too-large", most=most >> 20)
    return content


def force_folder(folder: Path) -> None:
    """Force the names in a folder to the disk; Windows does that by itself."""
    if sys.platform != "win32":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def force_file(path: Path) -> None:
    """Force what was written in a file to the disk."""
    handle = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def has_room(folder: Path, *, needed: int) -> bool:
    """Whether at least this many bytes are free where the folder lies."""
    return shutil.disk_usage(folder).free >= needed


def is_private(path: Path) -> bool:
    """Whether nobody but the owner has rights on it; on Windows the profile folder sees to it."""
    return sys.platform == "win32" or stat.S_IMODE(path.stat().st_mode) & 0o077 == 0


class FolderLock:
    """Keeps a second program out of a folder for as long as this one holds it.

    The system lets go of it when the process ends, however it ends; the file itself stays.
    """

    __slots__ = ("_handle",)

    def __init__(self, path: Path) -> None:
        """Raise VaultError `vault.in-use` when another holds it, `vault.read-only` when barred."""
        try:
            handle = os.open(path, os.O_RDWR | os.O_CREAT, PRIVATE_FILE)
        except OSError as error:
            raise VaultError("vault.read-only") from error
        try:
            _hold(handle)
        except OSError as error:
            os.close(handle)
            raise VaultError("vault.in-use") from error
        self._handle: int | None = handle

    def release(self) -> None:
        """Let another in; releasing twice is once."""
        handle, self._handle = self._handle, None
        if handle is not None:
            os.close(handle)


def _hold(handle: int) -> None:
    if sys.platform == "win32":
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
