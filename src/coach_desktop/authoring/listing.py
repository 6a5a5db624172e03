"""The table in a file of people: CSV of any usual make here, XLSX in a child with limits."""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from pathlib import Path

from coach_desktop.authoring import archive
from coach_desktop.casework.listing import Line, Listing
from coach_desktop.domain.errors import CoachError, InputError
from coach_desktop.machine.files import read_chosen
from coach_desktop.machine.process import run_child

MOST_ROWS = 10_000
MOST_COLUMNS = 100
LONGEST_CELL = 500
"""Signs in one cell, as many as a line to type in takes."""

LONG_CELL, MORE_CELLS = "caseload.long-cell", "caseload.more-cells"
SECONDS = 60
MEMORY = 400_000_000

_CHILD = "coach_desktop.authoring.listing_child"
_ZIP, _OLD = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_WIDE = (b"\xff\xfe", b"\xfe\xff")
_SEPARATORS = ";,\t"
_NONE = "\x1f"
"""What separates nothing: a file of one column."""

_NAMED = re.compile(r"sep=([;,\t])\r?\n?", re.IGNORECASE)
"""The line by which Excel is told what separates the cells."""

_LOOKED_AT = 20
_BEFORE_HEAD = 10
"""Rows among which the head is looked for: above it may stand a title."""

_SNIFFED = 100_000
_GATE = {
    "too-large": "caseload.too-large",
    "old-or-locked": "caseload.old-or-locked",
    "not-a-workbook": "caseload.not-a-table",
    "macros": "caseload.macros",
    "external-links": "caseload.links",
}
"""What a workbook is refused for before it is read, in words of its own; all else is unsafe."""

Record = tuple[int, Sequence[str], Mapping[int, str]]
"""A row as it was found: its number, its cells, and those that could not be read."""


class FileReader:
    """Fulfils `casework.listing.Reader`."""

    def read(self, path: Path) -> Listing:
        """The table in a file; its first bytes say what it is, not its name."""
        try:
            content = read_chosen(path, most=archive.LARGEST_FILE)
        except InputError as trouble:
            if trouble.code != "input.file-too-large":
                raise
            raise _too_large() from None
        return read(content)


def read(content: bytes) -> Listing:
    """The table in the bytes of a file; raises InputError `caseload.*`."""
    if content.startswith((_ZIP, _OLD)):
        return _from_book(content)
    if len(content) > archive.LARGEST_FILE:
        raise _too_large()
    return _from_text(_decoded(content))


def shaped(records: Iterable[Record], left: int = 0) -> Listing:
    """Head and lines out of rows: blank ones are left out, short ones filled up."""
    filled = (each for each in records if any(map(str.strip, each[1])) or each[2])
    first = list(islice(filled, _BEFORE_HEAD))
    if not first:
        raise InputError("caseload.empty")
    at = next((place for place, each in enumerate(first) if _filled(each[1]) > 1), 0)
    head = _without_end([" ".join(cell.split())[:LONGEST_CELL] for cell in first[at][1]])
    if len(head) > MOST_COLUMNS:
        raise InputError("caseload.too-many-columns", most=MOST_COLUMNS)
    lines: list[Line] = []
    for record in chain(first[at + 1 :], filled):
        if len(lines) == MOST_ROWS:
            raise InputError("caseload.too-many-rows", most=MOST_ROWS, row=record[0])
        lines.append(_line(record, len(head)))
    if not lines:
        raise InputError("caseload.empty")
    return Listing(tuple(head), tuple(lines), left)


def _too_large() -> InputError:
    return InputError("caseload.too-large", most=archive.LARGEST_FILE // 1_000_000)


def _line(record: Record, width: int) -> Line:
    number, told, found = record
    cells = [cell.strip() for cell in told]
    faults = {column: code for column, code in found.items() if column < width}
    faults |= {
        column: LONG_CELL for column, cell in enumerate(cells[:width]) if len(cell) > LONGEST_CELL
    }
    if any(cells[width:]) or len(faults) < len(found):
        faults[width] = MORE_CELLS
    kept = ["" if column in faults else cell for column, cell in enumerate(cells[:width])]
    return Line(number, (*kept, *[""] * (width - len(kept))), faults)


def _filled(cells: Sequence[str]) -> int:
    return sum(bool(cell.strip()) for cell in cells)


def _without_end(cells: list[str]) -> list[str]:
    while cells and not cells[-1]:
        cells = cells[:-1]
    return cells


def _decoded(content: bytes) -> str:
    """The text of a file: UTF-8, UTF-16 with a mark, else as Windows wrote it in our countries."""
    encodings = ("utf-16",) if content.startswith(_WIDE) else ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeError:
            continue
        if "\x00" in text:
            break
        return text
    raise InputError("caseload.not-a-table")


def _from_text(text: str) -> Listing:
    named = _NAMED.match(text)
    body, before = (text[named.end() :], 1) if named else (text, 0)
    try:
        separator = named.group(1) if named else _separator(text)
        return shaped((number + before, cells, {}) for number, cells in _records(body, separator))
    except csv.Error:
        raise InputError("caseload.not-a-table") from None


def _records(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    return enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=separator), start=1)


def _separator(text: str) -> str:
    """What separates the cells: that by which most rows are as wide as the head.

    What is found in fewer than half of the rows stands in a text and separates nothing.
    """
    best, fit = _NONE, (0, 0)
    for separator in _SEPARATORS:
        looked = islice(_records(text[:_SNIFFED], separator), _LOOKED_AT)
        rows = [cells for _, cells in looked if cells]
        wide = next((len(cells) for cells in rows if _filled(cells) > 1), 0)
        found = (sum(len(cells) == wide for cells in rows), wide)
        if 2 * sum(len(cells) > 1 for cells in rows) > len(rows) and wide and found > fit:
            best, fit = separator, found
    return best


def _from_book(content: bytes) -> Listing:
    """The first sheet of a workbook with anything in it, read by a child with limits."""
    if code := archive.fault(content):
        told = _GATE.get(code, "caseload.unsafe")
        raise InputError(told, most=archive.LARGEST_FILE // 1_000_000)
    try:
        told_ = run_child(_CHILD, content, seconds=SECONDS, memory=MEMORY)
        return from_json(json.loads(told_))
    except InputError:
        raise
    except (CoachError, ValueError):
        raise InputError("caseload.took-too-much") from None


def as_json(listing: Listing) -> dict[str, object]:
    """A listing as a child tells it."""
    lines = [
        [line.number, line.cells, {str(at): code for at, code in line.faults.items()}]
        for line in listing.lines
    ]
    return {"head": listing.head, "lines": lines, "left": listing.left}


def from_json(told: object) -> Listing:
    """What a child told, of which nothing is believed; raises InputError or ValueError."""
    match told:
        case {"code": str(code), "details": dict(details)}:
            raise InputError(code, **{str(key): int(value) for key, value in details.items()})
        case {"head": list(head), "lines": list(lines), "left": int(left)}:
            return Listing(_texts(head), tuple(map(_line_of, lines)), left)
        case _:
            raise ValueError("listing")


def _line_of(told: object) -> Line:
    match told:
        case [int(number), list(cells), dict(faults)]:
            return Line(number, _texts(cells), {int(at): str(told) for at, told in faults.items()})
        case _:
            raise ValueError("line")


def _texts(told: Sequence[object]) -> tuple[str, ...]:
    return tuple(map(str, told))
