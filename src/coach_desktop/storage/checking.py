"""Whether a vault is whole: its pages, every hash of the log, its chains, and what is made of it.

A finding is a code with nothing of its contents. Whatever says `pages`, `log`, `chain` or
`readings` is damage; `projections` is not: they are made anew from the log at any time.
"""

import hashlib
from collections.abc import Iterator, Mapping
from heapq import merge

from sqlalchemy import select

from coach_desktop.domain.operation import Operation, read_operation
from coach_desktop.storage import projections, readings
from coach_desktop.storage.engine import Cursor, Driver, Row
from coach_desktop.storage.statements import Statement, prepare
from coach_desktop.storage.tables import operations, purged_operations

PAGES, LOG, CHAIN, READINGS, PROJECTIONS = "pages", "log", "chain", "readings", "projections"

_WHOLE = 7
_LOG = prepare(
    select(
        operations.c.device, operations.c.lamport, operations.c.hash, operations.c.canonical,
        operations.c.id, operations.c.dossier, operations.c.path,
    ).order_by(operations.c.device, operations.c.lamport, operations.c.seq)
)  # fmt: skip
_PURGED = prepare(
    select(
        purged_operations.c.device, purged_operations.c.lamport, purged_operations.c.hash
    ).order_by(purged_operations.c.device, purged_operations.c.lamport)
)
_PROJECTED: Mapping[str, Statement] = {
    name: Statement(text, {})
    for name, text in {
        "heads": "SELECT dossier, path, operation FROM heads ORDER BY 1, 2, 3",
        "people": (
            "SELECT d.dossier, d.name, d.sorted_name, d.folded_name, d.birth, d.doelgroep, "
            "d.v_nummer, d.bsn, d.language, d.merged_into, f.folded, f.sound, f.v_nummer, f.bsn "
            "FROM dossiers d LEFT JOIN people_fts f ON f.rowid = d.number ORDER BY 1"
        ),
        "versions": "SELECT * FROM pip_versions ORDER BY 1",
        "states": "SELECT * FROM pip_states ORDER BY 1",
        "documents": "SELECT * FROM pip_documents ORDER BY 1",
        "signatures": "SELECT * FROM pip_signatures ORDER BY 1",
    }.items()
}


def check(driver: Driver) -> tuple[str, ...]:
    """What is wrong with the vault behind a connection that nobody else writes on; () when whole.

    The projections are made anew for it in a transaction that is undone.
    """
    if not pages_hold(driver):
        return (PAGES,)
    found = list(check_log(driver))
    if not readings.chain_holds(driver):
        found.append(READINGS)
    if LOG not in found and not _projections_hold(driver):
        found.append(PROJECTIONS)
    return tuple(found)


def pages_hold(driver: Driver) -> bool:
    """Whether every page is as it was written, and the trees in them are sound.

    What stands in the log file of the database is brought over first: a page that waits there
    would count as damaged.
    """
    driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if driver.execute("PRAGMA cipher_integrity_check").fetchall():
        return False
    told = driver.execute("PRAGMA integrity_check").fetchall()
    return [tuple(row) for row in told] == [("ok",)]


def check_log(driver: Driver) -> Iterator[str]:
    """Whether each operation is what its hash says, and follows the one its device told before.

    Of what was purged the hash is known: the chain goes on over it.
    """
    altered = broken = False
    device, before = "", ""
    for row in _in_chains(driver):
        operation = _as_told(row) if len(row) == _WHOLE else None
        if row[0] != device:
            device, before = str(row[0]), ""
        altered |= operation is None and len(row) == _WHOLE
        broken |= operation is not None and operation.previous != before
        before = str(row[2])
    if altered:
        yield LOG
    if broken:
        yield CHAIN


def rows(cursor: Cursor) -> Iterator[Row]:
    """The rows one by one: a whole log need not fit in memory."""
    while (row := cursor.fetchone()) is not None:
        yield row


def _in_chains(driver: Driver) -> Iterator[Row]:
    """Device by device what it told, in order: whole rows, and short ones of what was purged."""
    told = rows(_LOG.run(driver))
    return merge(told, rows(_PURGED.run(driver)), key=lambda row: (str(row[0]), row[1] or 0))


def _as_told(row: Row) -> Operation | None:
    """The operation of a row, when hash and columns say the same as its canonical bytes."""
    canonical = row[3]
    if not isinstance(canonical, bytes) or hashlib.sha256(canonical).hexdigest() != row[2]:
        return None
    try:
        told = read_operation(canonical)
    except (ValueError, KeyError, TypeError):
        return None
    columns = (told.device, told.lamport, told.id, told.dossier, told.path)
    return told if columns == (*row[:2], *row[4:]) else None


def _projections_hold(driver: Driver) -> bool:
    driver.execute("BEGIN IMMEDIATE")
    try:
        stood = _projected(driver)
        projections.rebuild(driver)
        return stood == _projected(driver)
    finally:
        driver.execute("ROLLBACK")


def _projected(driver: Driver) -> dict[str, list[tuple[object, ...]]]:
    return {
        name: [tuple(row) for row in statement.run(driver).fetchall()]
        for name, statement in _PROJECTED.items()
    }
