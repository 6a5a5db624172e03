"""Copies of files, byte for byte: the original is only read, the copy is forced to the disk.

A block that the disk cannot read any more becomes zeros in the copy and is counted, so that one bad
spot does not keep the rest from being saved.
"""

import hashlib
import os
from pathlib import Path

from coach_desktop.machine.files import PRIVATE_FILE

_BLOCK = 4096
_AT_ONCE = 256 * _BLOCK


def copy_file(original: Path, copy: Path) -> int:
    """Copy a file to a place where nothing is yet; gives how many blocks could not be read.

    Raises OSError when the copy cannot be written, or does not read back as it was written.
    """
    told = hashlib.sha256()
    unreadable = 0
    source = os.open(original, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(copy, flags, PRIVATE_FILE), "wb") as written:
            size = os.fstat(source).st_size
            for start in range(0, size, _AT_ONCE):
                part, lost = _read(source, start, min(_AT_ONCE, size - start))
                unreadable += lost
                told.update(part)
                written.write(part)
            written.flush()
            os.fsync(written.fileno())
    finally:
        os.close(source)
    if fingerprint(copy) != told.hexdigest():
        raise OSError(copy.name)
    return unreadable


def fingerprint(path: Path) -> str:
    """SHA-256 of a file in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def size_of(folder: Path) -> int:
    """How many bytes the files of a folder have, those below it too."""
    return sum(each.stat().st_size for each in folder.rglob("*") if each.is_file())


def _read(source: int, start: int, length: int) -> tuple[bytes, int]:
    try:
        return _exactly(source, start, length), 0
    except OSError:
        parts = [
            _or_zeros(source, at, start + length) for at in range(start, start + length, _BLOCK)
        ]
        return b"".join(part for part, _ in parts), sum(lost for _, lost in parts)


def _or_zeros(source: int, start: int, end: int) -> tuple[bytes, int]:
    length = min(_BLOCK, end - start)
    try:
        return _exactly(source, start, length), 0
    except OSError:
        return bytes(length), 1


def _exactly(source: int, start: int, length: int) -> bytes:
    """Read so many bytes; a file that was cut off meanwhile gives fewer."""
    os.lseek(source, start, os.SEEK_SET)
    read = bytearray()
    while len(read) < length and (part := os.read(source, length - len(read))):
        read += part
    return bytes(read)
