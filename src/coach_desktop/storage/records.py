"""The rows in the leaves of a database, page by page, whatever the way to them looks like.

The file format of SQLite (sqlite.org/fileformat2.html), as far as reading rows asks for it.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from coach_desktop.storage.pages import USABLE, Pages

Column = str | int | float | bytes | None

_TABLE_LEAF, _INDEX_LEAF, _INDEX_INTERIOR = 0x0D, 0x0A, 0x02
_FILE_HEADER = 100
_INT_BYTES = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_FLOAT, _ZERO, _FIRST_BLOB = 7, 8, 12
_MOST = 1 << 31


@dataclass(frozen=True, slots=True)
class Record:
    """One row: `rowid` is that of a table, None in an index."""

    rowid: int | None
    columns: tuple[Column, ...]


def records(pages: Pages) -> Iterator[Record]:
    """Every row of every readable page, the older version of a page before the newer one.

    What does not look like a row is left out: a row must be vouched for by what is in it.
    """
    for number in range(1, pages.total + 1):
        for page in pages.versions(number):
            yield from _in_page(pages, page, _FILE_HEADER if number == 1 else 0)


def _in_page(pages: Pages, page: bytes, start: int) -> Iterator[Record]:
    kind = page[start]
    if kind not in {_TABLE_LEAF, _INDEX_LEAF, _INDEX_INTERIOR}:
        return
    count = int.from_bytes(page[start + 3 : start + 5], "big")
    pointers = start + (12 if kind == _INDEX_INTERIOR else 8)
    for each in range(count):
        at = int.from_bytes(page[pointers + 2 * each : pointers + 2 * each + 2], "big")
        try:
            yield _cell(pages, page, at, kind)
        except (IndexError, ValueError, struct.error):
            continue


def _cell(pages: Pages, page: bytes, at: int, kind: int) -> Record:
    if kind == _INDEX_INTERIOR:
        at += 4
    size, at = _varint(page, at)
    rowid = None
    if kind == _TABLE_LEAF:
        rowid, at = _varint(page, at)
    return Record(rowid, _columns(_payload(pages, page, at, size, kind)))


def _payload(pages: Pages, page: bytes, at: int, size: int, kind: int) -> bytes:
    """The bytes of a row, those on overflow pages too; raises ValueError when one is missing."""
    if size > _MOST:
        raise ValueError("size")
    most = USABLE - 35 if kind == _TABLE_LEAF else (USABLE - 12) * 64 // 255 - 23
    if size <= most:
        return page[at : at + size]
    least = (USABLE - 12) * 32 // 255 - 23
    kept = least + (size - least) % (USABLE - 4)
    local = kept if kept <= most else least
    told = bytearray(page[at : at + local])
    follow = int.from_bytes(page[at + local : at + local + 4], "big")
    while len(told) < size:
        over = pages.newest(follow)
        if over is None:
            raise ValueError("overflow")
        follow = int.from_bytes(over[:4], "big")
        told += over[4:USABLE]
    return bytes(told[:size])


def _columns(payload: bytes) -> tuple[Column, ...]:
    header, at = _varint(payload, 0)
    kinds = []
    while at < header:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    columns = []
    for kind in kinds:
        size = _length(kind)
        if at + size > len(payload):
            raise ValueError("length")
        columns.append(_column(kind, payload[at : at + size]))
        at += size
    return tuple(columns)


def _length(kind: int) -> int:
    if kind >= _FIRST_BLOB:
        return (kind - _FIRST_BLOB) // 2
    return 8 if kind == _FLOAT else _INT_BYTES.get(kind, 0)


def _column(kind: int, told: bytes) -> Column:
    if kind >= _FIRST_BLOB:
        return told.decode("utf-8") if kind % 2 else told
    if kind in _INT_BYTES:
        return int.from_bytes(told, "big", signed=True)
    match kind:
        case 0:
            return None
        case 7:
            return float(struct.unpack(">d", told)[0])
        case 8 | 9:
            return kind - _ZERO
        case _:
            raise ValueError("kind")


def _varint(told: bytes, at: int) -> tuple[int, int]:
    """A number of one to nine bytes, and where what follows begins."""
    number = 0
    for place in range(8):
        byte = told[at + place]
        number = number << 7 | byte & 0x7F
        if byte < 0x80:
            return number, at + place + 1
    return number << 8 | told[at + 8], at + 9
