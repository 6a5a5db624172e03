"""What a damaged vault still tells, and a new vault out of it.

Rows are taken from every readable page. An operation counts only when its hash fits; a dossier that
was purged stays purged. Indexes are read too: they tell of operations whose own page is damaged.
"""

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import groupby

from coach_desktop.casework.rescue import Readable, Told
from coach_desktop.domain.answer import Value
from coach_desktop.domain.dossier import MERGED
from coach_desktop.domain.identity import Role
from coach_desktop.domain.operation import Operation, read_operation, time_from_text
from coach_desktop.domain.reading import Act, Reading
from coach_desktop.storage import operations, projections, readings
from coach_desktop.storage.device import settle
from coach_desktop.storage.engine import Driver, Field
from coach_desktop.storage.head import Head
from coach_desktop.storage.pages import Pages
from coach_desktop.storage.records import Column, Record, records
from coach_desktop.storage.statements import Statement, prepare_add
from coach_desktop.storage.tables import blobs, dossier_keys, purged_operations, purges

_HASH = re.compile("[0-9a-f]{64}")
_KEY_BYTES, _NONCE_BYTES = 32, 12
_ADD_LINK = prepare_add(purged_operations)
_ADD_PURGE = prepare_add(purges)
_ADD_KEY = prepare_add(dossier_keys)
_ADD_BLOB = prepare_add(blobs)

Columns = tuple[Column, ...]


@dataclass(slots=True)
class Salvage:
    """Everything that was read, but for the bytes of attachments: they are read at the end."""

    log: dict[int, Operation] = field(default_factory=dict)
    known: set[int] = field(default_factory=set)
    dossier_of: dict[int, str] = field(default_factory=dict)
    settings: dict[str, Value] = field(default_factory=dict)
    readings: dict[int, Reading] = field(default_factory=dict)
    purges: dict[str, Columns] = field(default_factory=dict)
    links: set[tuple[str, int, str]] = field(default_factory=set)
    keys: dict[str, bytes] = field(default_factory=dict)

    @property
    def standing(self) -> list[Operation]:
        """The readable operations of dossiers that were not purged, as they were written."""
        gone = {told for _, _, told in self.links}
        return [
            each
            for _, each in sorted(self.log.items())
            if each.dossier not in self.purges and each.hash() not in gone
        ]

    @property
    def lost(self) -> set[int]:
        """The numbers of operations that stood in the log and cannot be read."""
        purged = {seq for seq, dossier in self.dossier_of.items() if dossier in self.purges}
        return self.known - self.log.keys() - purged


def read(pages: Pages, told: Told) -> Salvage:
    """Read what can be read."""
    found = Salvage()
    for number, record in enumerate(records(pages)):
        if number % 1_000 == 0:
            told(0, 2)
        _take(found, record)
    told(1, 2)
    return found


def measure(found: Salvage, pages: Pages, head: Head | None) -> Readable:
    """How much it is, in counts only; `head` is the last operation that the slot file vouches for.

    Where no two devices wrote at the same time its counter tells how many there were, also when the
    end of the file was cut off with everything that tells of it.
    """
    standing = found.standing
    lost = found.lost
    touched = {found.dossier_of[each] for each in lost if each in found.dossier_of}
    known = len(standing) + len(lost)
    counters = [each.lamport for each in standing]
    if head is not None and len(set(counters)) == len(counters):
        known = max(known, head.lamport - len(found.links))
    return Readable(
        read=len(standing),
        known=known,
        dossiers=len({each.dossier for each in standing} | touched),
        touched=len(touched),
        damaged_pages=pages.damaged(),
    )


def pour(found: Salvage, pages: Pages, driver: Driver) -> None:
    """Write it into a new vault, in one transaction, with the projections that follow from it.

    Of an operation that is lost its hash is known, when the next one names it: that stays, as it
    does after a purge, so that the chain of a device goes on over what is missing.
    """
    standing = found.standing
    driver.execute("BEGIN IMMEDIATE")
    for purge in found.purges.values():
        _run(_ADD_PURGE, driver, ("dossier", "reason", "author", "claimed_time"), purge)
    for link in sorted(found.links | _links_over(standing)):
        _run(_ADD_LINK, driver, ("device", "lamport", "hash"), link)
    for operation in standing:
        operations.append(driver, operation)
    projections.rebuild(driver)
    for _, reading in sorted(found.readings.items()):
        readings.note(driver, reading)
    for dossier, key in found.keys.items():
        if dossier not in found.purges:
            _run(_ADD_KEY, driver, ("dossier", "dossier_key"), (dossier, key))
    for record in records(pages):
        if _is_blob(record.columns) and record.columns[2] not in found.purges:
            names = ("sha256", "dossier", "media_type", "nonce", "content")
            _run(_ADD_BLOB, driver, names, record.columns[1:])
    for name, value in found.settings.items():
        settle(driver, name, value)
    driver.execute("COMMIT")


def _run(statement: Statement, driver: Driver, names: Iterable[str], columns: Columns) -> None:
    values: dict[str, Field] = {
        name: column
        for name, column in zip(names, columns, strict=True)
        if not isinstance(column, float)
    }
    statement.run(driver, **values)


def _links_over(standing: Iterable[Operation]) -> set[tuple[str, int, str]]:
    """A link in each gap of a device's chain, by the hash that the operation after it names."""
    links = set()
    ordered = sorted(standing, key=lambda each: (each.device, each.lamport))
    for device, chain in groupby(ordered, key=lambda each: each.device):
        before = ""
        for each in chain:
            if each.previous != before and each.previous:
                links.add((device, each.lamport - 1, each.previous))
            before = each.hash()
    return links


def _take(found: Salvage, record: Record) -> None:
    taker = _TAKERS.get((record.rowid is None, len(record.columns)))
    if taker is not None:
        taker(found, record.rowid or 0, record.columns)


def _operation(found: Salvage, seq: int, columns: Columns) -> None:
    _, id_, *_, told, canonical = columns
    if isinstance(canonical, bytes) and hashlib.sha256(canonical).hexdigest() == told:
        try:
            operation = read_operation(canonical)
        except (ValueError, KeyError, TypeError):
            return
        if operation.id == id_:
            found.log[seq] = operation
            found.known.add(seq)
            found.dossier_of[seq] = operation.dossier


def _reading(found: Salvage, number: int, columns: Columns) -> None:
    told = columns[1:]
    if all(isinstance(each, str) for each in told) and _HASH.fullmatch(str(told[-1])):
        moment, author, role, organisation, device, dossier, act, why = map(str, told[:8])
        try:
            found.readings[number] = Reading(
                time_from_text(moment), author, Role(role), organisation, device, dossier,
                Act(act), why,
            )  # fmt: skip
        except ValueError:
            return


def _purge(found: Salvage, _number: int, columns: Columns) -> None:
    if all(isinstance(each, str) for each in columns):
        try:
            time_from_text(str(columns[3]))
        except ValueError:
            return
        found.purges[str(columns[0])] = columns


def _pair(found: Salvage, _number: int, columns: Columns) -> None:
    """Two columns: a setting, or the key of a dossier."""
    name, value = columns
    if isinstance(name, str) and isinstance(value, bytes) and len(value) == _KEY_BYTES:
        found.keys[name] = value
    elif isinstance(name, str) and isinstance(value, str):
        try:
            found.settings[name] = json.loads(value)
        except ValueError:
            return


def _three(found: Salvage, _number: int, columns: Columns) -> None:
    """Three columns of an index: by path, by counter, or what stays of a purged operation."""
    match columns:
        case (str(device), int(lamport), str(told)) if _HASH.fullmatch(told):
            found.links.add((device, lamport, told))
        case (int(), str(), int(seq)):
            found.known.add(seq)
        case (str(dossier), str(path), int(seq)) if "/" in path or path == MERGED:
            found.known.add(seq)
            found.dossier_of[seq] = dossier


_TAKERS: Mapping[tuple[bool, int], Callable[[Salvage, int, Columns], None]] = {
    (False, 9): _operation,
    (False, 10): _reading,
    (False, 4): _purge,
    (False, 2): _pair,
    (True, 3): _three,
}
"""By whether it stands in an index, and how many columns it has."""


def _is_blob(columns: Columns) -> bool:
    match columns:
        case (None, str(told), str(), str(), bytes(nonce), bytes()):
            return len(nonce) == _NONCE_BYTES and _HASH.fullmatch(told) is not None
        case _:
            return False
