"""The log: append, and read by path, by dossier and by device. Nothing here alters a row."""

import hashlib
import json
from collections.abc import Iterator

from sqlalchemy import desc, func, select

from coach_desktop.casework.ports import Tail
from coach_desktop.domain.errors import VaultError
from coach_desktop.domain.operation import Operation, read_operation
from coach_desktop.storage.engine import Driver, Field, Row
from coach_desktop.storage.statements import given, prepare, prepare_add
from coach_desktop.storage.tables import heads, operations

_ADD = prepare_add(operations)
_HASH = prepare(select(operations.c.hash).where(operations.c.id == given("id")))
_HIGHEST = prepare(select(func.max(operations.c.lamport)))
_LAST = prepare(
    select(operations.c.hash)
    .where(operations.c.device == given("device"))
    .order_by(desc(operations.c.lamport))
    .limit(1)
)
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

_LAST_SIGN = "\U0010ffff"
_PAGE = 500


def append(driver: Driver, operation: Operation) -> bool:
    """Add an operation; False when it stood there already.

    Raises VaultError `vault.operation-differs` when its id holds something else.
    """
    canonical = operation.canonical()
    told = hashlib.sha256(canonical).hexdigest()
    added = _ADD.run(
        driver,
        id=operation.id,
        dossier=operation.dossier,
        path=operation.path,
        device=operation.device,
        lamport=operation.lamport,
        parents=json.dumps(operation.parents),
        hash=told,
        canonical=canonical,
    )
    if added.rowcount > 0:
        return True
    known = _HASH.run(driver, id=operation.id).fetchone()
    if known is None or known[0] != told:
        raise VaultError("vault.operation-differs")
    return False


def tail(driver: Driver, device: str) -> Tail:
    """The highest counter known of any device, and the hash that this device's next one names."""
    highest = _HIGHEST.run(driver).fetchone()
    last = _LAST.run(driver, device=device).fetchone()
    return Tail(
        lamport=_number(highest[0]) if highest else 0, hash=str(last[0]) if last is not None else ""
    )


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


def every(driver: Driver) -> Iterator[Operation]:
    """The whole log in the order in which it was written, page by page."""
    after = 0
    while rows := _OF_ALL.run(driver, after=after, size=_PAGE).fetchall():
        after = _number(rows[-1][0])
        for _, canonical in rows:
            yield read_operation(_bytes(canonical))


def _read(rows: list[Row]) -> tuple[Operation, ...]:
    return tuple(read_operation(_bytes(row[0])) for row in rows)


def _number(field: Field) -> int:
    return field if isinstance(field, int) else 0


def _bytes(field: Field) -> bytes:
    if not isinstance(field, bytes):
        raise TypeError(type(field).__name__)
    return field
