"""A disk that loses its power: what it was forced to keep, and what of the rest came through.

Modelled on the trace of the shim. Bytes of a file are durable once the file was forced, names once
their folder was. Of what is pending anything may have reached the disk: nothing, all, what came
first, any choice of it, writes torn at sectors of 512 bytes, and sectors that hold rubbish. What
was not written to is never harmed by a write beside it, as SQLite assumes of disks as well.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from tests.reliability.dice import Dice
from tests.reliability.shim import Kind, Record

SECTOR = 512
_HALF, _RUBBISH = 0.5, 0.2
_LEFT_OUT = "-shm"  # mapped into memory, made anew at each opening


class Way(Enum):
    """What comes through of what is pending."""

    NOTHING = "nothing"
    ALL = "all"
    FIRST = "what came first"
    SOME = "some of it"
    TORN = "torn"
    RUBBISH = "rubbish"


@dataclass(frozen=True, slots=True)
class Change:
    """A write to a file, or (without content) a new length of it."""

    order: int
    place: int
    content: bytes | None


@dataclass(slots=True)
class File:
    """A file without a name: what is durable of it, and what is pending."""

    durable: bytearray
    pending: list[Change] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Naming:
    """Names that change in one go, to a file or to nothing, and the folders they stand in."""

    order: int
    names: Mapping[Path, File | None]
    folders: frozenset[Path]


class Disk:
    """Feed it a trace, and ask at any moment what a power loss would leave."""

    def __init__(self, files: Mapping[Path, bytes]) -> None:
        self.told: list[str] = []
        self._names = {path: File(bytearray(content)) for path, content in files.items()}
        self._durable = dict(self._names)
        self._namings: list[Naming] = []
        self._order = 0

    def feed(self, record: Record) -> None:
        """Something happened."""
        self._order += 1
        path = Path(record.path)
        match record.kind:
            case Kind.NOTE:
                self.told.append(record.path)
            case Kind.CREATE if not record.path.endswith(_LEFT_OUT):
                self._name({path: File(bytearray())}, path)
            case Kind.WRITE if path in self._names:
                self._names[path].pending.append(Change(self._order, record.place, record.content))
            case Kind.TRUNCATE if path in self._names:
                self._names[path].pending.append(Change(self._order, record.place, None))
            case Kind.FORCE:
                self._force(path)
            case Kind.REMOVE if path in self._names:
                self._name({path: None}, path)
            case Kind.RENAME:
                new = Path(record.content.decode())
                self._name(dict(self._moved(path, new)), path, new)
            case _:
                return

    def image(self, way: Way, dice: Dice) -> dict[Path, bytes]:
        """What stands on the disk when the power is lost now."""
        names = dict(self._durable)
        through = self._come_through(way, dice)
        for naming in self._namings:
            if naming.order in through:
                _rename(names, naming)
        return {path: _left(file, through, way, dice) for path, file in names.items()}

    def _come_through(self, way: Way, dice: Dice) -> set[int]:
        files = {id(file): file for file in (*self._names.values(), *self._durable.values())}
        orders = [change.order for file in files.values() for change in file.pending]
        orders = sorted([*orders, *(naming.order for naming in self._namings)])
        match way:
            case Way.NOTHING:
                return set()
            case Way.ALL:
                return set(orders)
            case Way.FIRST:
                return set(orders[: dice.below(len(orders) + 1)])
            case Way.SOME | Way.TORN | Way.RUBBISH:
                return {order for order in orders if dice.is_under(_HALF)}

    def _name(self, names: Mapping[Path, File | None], *at: Path) -> None:
        naming = Naming(self._order, names, frozenset(path.parent for path in at))
        _rename(self._names, naming)
        self._namings.append(naming)

    def _moved(self, old: Path, new: Path) -> Iterator[tuple[Path, File | None]]:
        for path, file in list(self._names.items()):
            if path == old or old in path.parents:
                yield path, None
                yield new / path.relative_to(old), file

    def _force(self, path: Path) -> None:
        if path in self._names:
            file = self._names[path]
            for change in file.pending:
                _apply(file.durable, change.place, change.content)
            file.pending.clear()
            return
        waiting = []
        for naming in self._namings:
            if path in naming.folders:
                _rename(self._durable, naming)
            else:
                waiting.append(naming)
        self._namings = waiting


def _rename(names: dict[Path, File], naming: Naming) -> None:
    for path, file in naming.names.items():
        if file is None:
            names.pop(path, None)
        else:
            names[path] = file


def _left(file: File, through: set[int], way: Way, dice: Dice) -> bytes:
    content = bytearray(file.durable)
    for change in file.pending:
        if change.order not in through:
            continue
        whole = change.content is None or way not in {Way.TORN, Way.RUBBISH}
        for place, part in [(change.place, change.content)] if whole else _torn(change, way, dice):
            _apply(content, place, part)
    return bytes(content)


def _torn(change: Change, way: Way, dice: Dice) -> Iterator[tuple[int, bytes]]:
    """Sector by sector: written, not written, or written with rubbish."""
    content = change.content or b""
    start = 0
    while start < len(content):
        end = min(len(content), start + SECTOR - (change.place + start) % SECTOR)
        if dice.is_under(_HALF):
            yield change.place + start, content[start:end]
        elif way is Way.RUBBISH and dice.is_under(_RUBBISH):
            yield change.place + start, dice.bytes(end - start)
        start = end


def _apply(content: bytearray, place: int, part: bytes | None) -> None:
    if part is None:
        del content[place:]
        content.extend(bytes(place - len(content)))
        return
    content.extend(bytes(max(0, place - len(content))))
    content[place : place + len(part)] = part
