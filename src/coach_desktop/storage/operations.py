"""The log: append, and read by path, by dossier and by device. Nothing here alters a row."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import desc, func, select, text

from coach_desktop.casework.ports import Tail
from coach_desktop.domain.errors import VaultError
from coach_desktop.domain.operation import Operation, read_operation
from coach_desktop.domain.purge import Link
from coach_desktop.storage.engine import Driver, Field, Row
from coach_desktop.storage.statements import given, prepare, prepare_add, prepare_adding
from coach_desktop.storage.tables import heads, operations, purged_operations, purges

_ADD, _ADDING = prepare_add(operations), prepare_adding(operations)
_HASH = prepare(select(operations.c.hash).where(operations.c.id == given("id")))
_HASHES = prepare(
    text("SELECT id, hash FROM operations WHERE id IN (SELECT value FROM json_each(:ids))")
)
_HIGHEST = prepare(select(func.max(operations.c.lamport)))
_LAST = prepare(
    select(operations.c.hash, operations.c.lamport)
    .where(operations.c.device == given("device"))
    .order_by(desc(operations.c.lamport))
    .limit(1)
)
_HIGHEST_PURGED = prepare(
    text(
        "WITH RECURSIVE known (device) AS (SELECT min(device) FROM purged_operations UNION ALL "
        "SELECT (SELECT min(device) FROM purged_operations WHERE device > known.device) FROM known "
        "WHERE known.device IS NOT NULL) SELECT max((SELECT max(lamport) FROM purged_operations "
        "WHERE device = known.device)) FROM known"
    )
)
"""Device by device, so that each autosave looks a few rows up instead of reading them all."""
_LAST_PURGED = prepare(
    select(purged_operations.c.hash, purged_operations.c.lamport)
    .where(purged_operations.c.device == given("device"))
    .order_by(desc(purged_operations.c.lamport))
    .limit(1)
)
_PURGED = prepare(
    select(purged_operations.c.device, purged_operations.c.lamport, purged_operations.c.hash)
    .where(purged_operations.c.device == given("device"))
    .order_by(purged_operations.c.lamport)
)
_IS_PURGED = prepare(select(purges.c.dossier).where(purges.c.dossier == given("dossier")))
_PURGED_ON = prepare(select(purges.c.reason).where(purges.c.dossier == given("dossier")))
_AT_PATH = prepare(
    select(operations.c.canonical)
    .where(operations.c.dossier == given("dossier"), operations.c.path == given("path"))
    .order_by(operations.c.lamport, operations.c.device, operations.c.id)
)
_OF_DOSSIER = prepare(
    select(operations.c.canonical)
    .where(operations.c.dossier == given("dossier"))
    .order_by(operations.c.lamport, operations.c.device, operations.c.id)
)
_OF_ALL = prepare(
    select(operations.c.seq, operations.c.canonical)
    .where(operations.c.seq > given("after"))
    .order_by(operations.c.seq)
    .limit(given("size"))
)
_LATEST_FIRST = (desc(operations.c.lamport), desc(operations.c.device), desc(operations.c.id))
_HEADS_AT = prepare(
    select(operations.c.canonical)
    .join(heads, heads.c.operation == operations.c.id)
    .where(heads.c.dossier == given("dossier"), heads.c.path == given("path"))
    .order_by(*_LATEST_FIRST)
)
_HEADS_BELOW = prepare(
    select(operations.c.canonical)
    .join(heads, heads.c.operation == operations.c.id)
    .where(
        heads.c.dossier == given("dossier"),
        heads.c.path >= given("prefix"),
        heads.c.path < given("beyond"),
    )
    .order_by(heads.c.path, *_LATEST_FIRST)
)
_BROUGHT = prepare(
    text(
        "SELECT canonical, (SELECT count(*) FROM operations AS beside "
        "WHERE beside.dossier = operations.dossier) FROM operations "
        "JOIN heads ON heads.operation = operations.id "
        "WHERE heads.path >= :prefix AND heads.path < :beyond ORDER BY lamport"
    )
)

_IS_HERE = prepare(
    text(
        "SELECT EXISTS (SELECT 1 FROM operations WHERE dossier = :dossier) "
        "OR EXISTS (SELECT 1 FROM purges WHERE dossier = :dossier) "
        "OR EXISTS (SELECT 1 FROM operations WHERE id IN (SELECT value FROM json_each(:ids)))"
    )
)
_TOLD_BY = prepare(text("SELECT DISTINCT dossier FROM operations WHERE device = :device"))
_COUNT = prepare(
    select(func.count()).select_from(operations).where(operations.c.dossier == given("dossier"))
)

_CAME = (
    select(operations.c.canonical)
    .where(
        operations.c.dossier == given("dossier"),
        operations.c.seq > given("mark"),
        operations.c.device != given("device"),
    )
    .order_by(operations.c.seq)
)
_CAME_IN, _CAME_AT = prepare(_CAME), prepare(_CAME.where(operations.c.path == given("path")))

_LAST_SIGN = "\U0010ffff"
_PAGE = 500


def append(driver: Driver, operation: Operation) -> str:
    """Add an operation and give its hash; '' when it stood there already.

    Raises VaultError `vault.operation-differs` when its id holds something else, `vault.purged`
    when its dossier was purged: it stays away, whoever sends it.
    """
    if is_purged(driver, operation.dossier):
        raise VaultError("vault.purged")
    row = _row(operation)
    told = str(row["hash"])
    if _ADD.run(driver, **row).rowcount > 0:
        return told
    known = _HASH.run(driver, id=operation.id).fetchone()
    if known is None or known[0] != told:
        raise VaultError("vault.operation-differs")
    return ""


def append_all(driver: Driver, dossier: str, told: Sequence[Operation]) -> bool:
    """Add all of a dossier of which nothing is here yet; False, and nothing is added, when it is.

    Then each has to be looked at by itself, as `append` does.
    """
    ids = json.dumps([each.id for each in told])
    if _number_of(_IS_HERE.run(driver, dossier=dossier, ids=ids).fetchone()):
        return False
    _ADDING.run(driver, [*map(_fields, told)])
    return True


def hashes(driver: Driver, told: Sequence[Operation]) -> Mapping[str, str]:
    """The hashes of those of these that stand in the log, by id."""
    ids = json.dumps([each.id for each in told])
    return {str(row[0]): str(row[1]) for row in _HASHES.run(driver, ids=ids).fetchall()}


def _row(operation: Operation) -> dict[str, Field]:
    return dict(zip(_ADDING.names, _fields(operation), strict=True))


def _fields(operation: Operation) -> tuple[Field, ...]:
    """What the log has of an operation, in the order of its columns."""
    canonical = operation.canonical()
    return (
        operation.id,
        operation.dossier,
        operation.path,
        operation.device,
        operation.lamport,
        json.dumps(operation.parents) if operation.parents else "[]",
        hashlib.sha256(canonical).hexdigest(),
        canonical,
    )


def told_by(driver: Driver, device: str) -> frozenset[str]:
    """The dossiers of which a device told something."""
    return frozenset(str(row[0]) for row in _TOLD_BY.run(driver, device=device).fetchall())


def count(driver: Driver, dossier: str) -> int:
    """How many operations a dossier has."""
    return _number_of(_COUNT.run(driver, dossier=dossier).fetchone())


def is_purged(driver: Driver, dossier: str) -> bool:
    """Whether a dossier was taken out."""
    return _IS_PURGED.run(driver, dossier=dossier).fetchone() is not None


def purged_on(driver: Driver, dossier: str) -> str:
    """On which ground a dossier was taken out; '' when it was not."""
    row = _PURGED_ON.run(driver, dossier=dossier).fetchone()
    return str(row[0]) if row is not None else ""


def tail(driver: Driver, device: str) -> Tail:
    """The highest counter known of any device, and the hash that this device's next one names.

    What was purged counts on: a counter never goes back, and a chain goes on over its links.
    """
    ends = [_number_of(_HIGHEST.run(driver).fetchone())]
    ends.append(_number_of(_HIGHEST_PURGED.run(driver).fetchone()))
    found = (_LAST.run(driver, device=device), _LAST_PURGED.run(driver, device=device))
    rows = [row for row in (each.fetchone() for each in found) if row is not None]
    last = max(rows, key=lambda row: _number(row[1]), default=None)
    return Tail(lamport=max(ends), hash=str(last[0]) if last is not None else "")


def purged(driver: Driver, device: str) -> tuple[Link, ...]:
    """What stays of a device's purged operations, in the order of its chain."""
    rows = _PURGED.run(driver, device=device).fetchall()
    return tuple(Link(str(by), _number(lamport), str(told)) for by, lamport, told in rows)


def at_path(driver: Driver, dossier: str, path: str) -> tuple[Operation, ...]:
    """Everything that was told at a path, oldest first."""
    return _read(_AT_PATH.run(driver, dossier=dossier, path=path).fetchall())


def of_dossier(driver: Driver, dossier: str) -> tuple[Operation, ...]:
    """Every operation of a dossier, in the order of history.order."""
    return _read(_OF_DOSSIER.run(driver, dossier=dossier).fetchall())


def heads_at(driver: Driver, dossier: str, path: str) -> tuple[Operation, ...]:
    """What stands at a path, the last told first."""
    return _read(_HEADS_AT.run(driver, dossier=dossier, path=path).fetchall())


def heads_below(driver: Driver, dossier: str, prefix: str) -> tuple[Operation, ...]:
    """What stands at every path that begins so, path by path, the last told first."""
    beyond = prefix + _LAST_SIGN
    return _read(_HEADS_BELOW.run(driver, dossier=dossier, prefix=prefix, beyond=beyond).fetchall())


def brought(driver: Driver, prefix: str) -> tuple[tuple[Operation, int], ...]:
    """What stands below a path in any dossier, each with how many operations that one has."""
    rows = _BROUGHT.run(driver, prefix=prefix, beyond=prefix + _LAST_SIGN).fetchall()
    return tuple((read_operation(_bytes(told)), _number(count)) for told, count in rows)


def came_after(
    driver: Driver, mark: int, device: str, dossier: str, path: str
) -> tuple[Operation, ...]:
    """What other devices told of a dossier, or at one path of it, that came in after a mark."""
    asked: dict[str, Field] = {"mark": mark, "device": device, "dossier": dossier}
    found = _CAME_AT.run(driver, path=path, **asked) if path else _CAME_IN.run(driver, **asked)
    return _read(found.fetchall())


def every(driver: Driver) -> Iterator[Operation]:
    """The whole log in the order in which it was written, page by page."""
    after = 0
    while rows := _OF_ALL.run(driver, after=after, size=_PAGE).fetchall():
        after = _number(rows[-1][0])
        for _, canonical in rows:
            yield read_operation(_bytes(canonical))


def _read(rows: list[Row]) -> tuple[Operation, ...]:
    return tuple(read_operation(_bytes(row[0])) for row in rows)


def _number_of(row: Row | None) -> int:
    return _number(row[0]) if row is not None else 0


def _number(field: Field) -> int:
    return field if isinstance(field, int) else 0


def _bytes(field: Field) -> bytes:
    if not isinstance(field, bytes):
        raise TypeError(type(field).__name__)
    return field
