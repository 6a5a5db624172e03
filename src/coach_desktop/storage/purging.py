"""Takes one dossier out, whole, and leaves nothing of it in free pages or in the write-ahead log.

The purge row is what the triggers ask for. Of each operation its place in the device's chain stays,
as a bare hash. Other dossiers keep their tie with this one: it names an id and nothing else.
"""

from sqlalchemy import Table, delete, text

from coach_desktop.domain.errors import VaultError
from coach_desktop.domain.operation import time_to_text
from coach_desktop.domain.purge import Ground, Purge
from coach_desktop.storage import device
from coach_desktop.storage.engine import Driver
from coach_desktop.storage.statements import Statement, given, prepare, prepare_add
from coach_desktop.storage.tables import (
    blobs,
    board,
    bookmarks,
    dossier_keys,
    dossiers,
    exchange_objects,
    exchange_set_apart,
    exchange_steps,
    heads,
    operations,
    package_operations,
    pip_documents,
    pip_signatures,
    pip_states,
    pip_versions,
    purges,
)

SCRUB = "scrub"
"""Setting: a purge was committed and its text may still stand in free pages."""

_ADD_PURGE = prepare_add(purges)
_KEEP_LINKS = prepare(
    text(
        "INSERT INTO purged_operations (device, lamport, hash) "
        "SELECT device, lamport, hash FROM operations WHERE dossier = :dossier "
        "ON CONFLICT DO NOTHING"
    )
)
_FORGET_PERSON = prepare(
    text(
        "DELETE FROM people_fts "
        "WHERE rowid IN (SELECT number FROM dossiers WHERE dossier = :dossier)"
    )
)


_LET_BACK = prepare(
    delete(purges).where(
        purges.c.dossier == given("dossier"), purges.c.reason == Ground.AGREEMENT_ENDED.value
    )
)
_FORGET_LINKS = prepare(
    text(
        "DELETE FROM purged_operations WHERE (device, lamport, hash) IN "
        "(SELECT device, lamport, hash FROM operations WHERE dossier = :dossier)"
    )
)


def _without(table: Table) -> Statement:
    return prepare(delete(table).where(table.c.dossier == given("dossier")))


_FORGET_CONFIRMED = prepare(
    text(
        "DELETE FROM exchange_confirmed "
        "WHERE seq IN (SELECT seq FROM operations WHERE dossier = :dossier)"
    )
)
_TAKE_OUT = (
    _FORGET_PERSON,
    _FORGET_CONFIRMED,
    *(
        _without(table)
        for table in (
            # the states last: while one says vastgesteld, the rows beside it ask for the purge row
            heads, bookmarks, blobs, dossier_keys, pip_versions, pip_documents, pip_signatures,
            pip_states, dossiers, operations, board, exchange_objects, exchange_steps,
            exchange_set_apart, package_operations,
        )
    ),
)  # fmt: skip


def purge(driver: Driver, told: Purge) -> None:
    """Take a dossier out, inside the caller's transaction; a second time changes nothing."""
    _ADD_PURGE.run(
        driver,
        dossier=told.dossier,
        reason=told.ground.value,
        author=told.author,
        claimed_time=time_to_text(told.moment),
    )
    _KEEP_LINKS.run(driver, dossier=told.dossier)
    for statement in _TAKE_OUT:
        statement.run(driver, dossier=told.dossier)
    device.settle(driver, SCRUB, value=True)


def let_back(driver: Driver, dossier: str) -> None:
    """A dossier that went because an agreement ended may be told again."""
    _LET_BACK.run(driver, dossier=dossier)


def forget_links(driver: Driver, dossier: str) -> None:
    """What is back stands in the chain itself again, and not as what stays of it."""
    _FORGET_LINKS.run(driver, dossier=dossier)


def scrub_is_due(driver: Driver) -> bool:
    """Whether a purge was committed that was not scrubbed after, for one because of a kill."""
    return device.setting(driver, SCRUB) is True


def scrub(driver: Driver) -> None:
    """Write the whole file anew and empty the write-ahead log, outside of any transaction.

    Raises VaultError `vault.not-scrubbed` while a reader holds old pages; it is still due then.
    """
    driver.execute("VACUUM")
    row = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if row is None or row[0] != 0:
        raise VaultError("vault.not-scrubbed")
    device.settle(driver, SCRUB, value=False)
