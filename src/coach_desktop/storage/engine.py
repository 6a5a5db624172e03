"""Opens a SQLCipher file with a key, and asserts what each connection must be; knows no slot.

The key goes in as a raw keyspec (32 bytes of key, 16 of salt) in a bytearray that is wiped at once.
SQLAlchemy pools the connections and makes the tables; the statements of the hot path are compiled
from its tables once and run on the driver.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol, TypeAlias
from urllib.parse import quote

from sqlalchemy import create_engine, event
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2

from coach_desktop.domain.errors import VaultError
from coach_desktop.machine.files import has_room
from coach_desktop.storage.triggers import ADD_ONLY, FROZEN

Field: TypeAlias = "str | int | bytes | None"
Row: TypeAlias = Sequence[Field]

ENOUGH_ROOM = 1 << 20
"""Bytes; an error of the disk while less than this is free counts as a full disk."""

BUSY_SECONDS = 10.0
READERS = 4

_PRAGMAS: Mapping[str, str] = {
    "cipher_log_level": "NONE",
    "temp_store": "2",
    "foreign_keys": "1",
    "recursive_triggers": "1",
    "secure_delete": "1",
    "cell_size_check": "1",
    "synchronous": "2",
    "journal_mode": "wal",
    "fullfsync": "1",
    "checkpoint_fullfsync": "1",
    "trusted_schema": "0",
}
"""Set and then asked back on each connection; fullfsync does something on macOS only."""

_CODES: Mapping[str, str] = {
    "SQLITE_FULL": "vault.disk-full",
    "SQLITE_READONLY": "vault.read-only",
    "SQLITE_CANTOPEN": "vault.read-only",
    "SQLITE_CORRUPT": "vault.damaged",
    "SQLITE_NOTADB": "vault.damaged",
    "SQLITE_IOERR": "vault.not-written",
    "SQLITE_BUSY": "vault.not-written",
    "SQLITE_PROTOCOL": "vault.not-written",
    "SQLITE_NOMEM": "vault.not-written",
}
_WRITES = frozenset({"vault.disk-full", "vault.not-written"})


class Cursor(Protocol):
    """What a statement gives back."""

    @property
    def rowcount(self) -> int: ...
    def fetchone(self) -> Row | None: ...
    def fetchall(self) -> list[Row]: ...


class Driver(Protocol):
    """A connection of sqlcipher3 itself."""

    @property
    def in_transaction(self) -> bool: ...
    def execute(
        self, text: str, parameters: Mapping[str, Field] | Sequence[Field] = ..., /
    ) -> Cursor: ...
    def close(self) -> None: ...


def open_engine(database: Path, keyspec: Callable[[], bytearray], *, readers: int) -> Engine:
    """An engine on a database that exists; `keyspec` gives 96 hex digits, wiped after each use."""

    def connect() -> Driver:
        return open_driver(database, keyspec())

    engine = create_engine(
        "sqlite+pysqlite://",
        module=dbapi2,
        creator=connect,
        poolclass=QueuePool,
        pool_size=readers,
        max_overflow=readers,
        pool_reset_on_return="rollback",
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin_at_once)
    return engine


def open_driver(
    database: Path, keyspec: bytearray, *, create: bool = False, read_only: bool = False
) -> Driver:
    """Open one connection; the keyspec is wiped. Without `create` a missing file is an error.

    A connection that is `read_only` alters neither the file nor its log file, at closing either.

    Raises VaultError `vault.missing`, `vault.damaged`, `vault.read-only` or `vault.unsafe`.
    """
    if not create and not database.is_file():
        _wipe(keyspec)
        raise VaultError("vault.missing")
    if not create and database.stat().st_size == 0:
        _wipe(keyspec)  # SQLite would begin it anew, and throw its log away
        raise VaultError("vault.damaged")
    mode = "rwc" if create else "ro" if read_only else "rw"
    place = f"file:{quote(database.as_posix())}?mode={mode}"
    with told_in_our_words(database.parent):
        driver = dbapi2.connect(
            place, uri=True, isolation_level=None, check_same_thread=False, timeout=BUSY_SECONDS
        )
        try:
            _prepare(driver, keyspec)
        except BaseException:
            driver.close()
            raise
    return as_driver(driver)


def open_copy(database: Path, keyspec: bytearray) -> Driver:
    """Open a copy only to read it, whatever disk it is on: not one byte of it is altered.

    Raises VaultError `vault.missing`, `vault.damaged` or `vault.read-only`.
    """
    if not database.is_file():
        _wipe(keyspec)
        raise VaultError("vault.missing")
    with told_in_our_words(database.parent):
        place = f"file:{quote(database.as_posix())}?mode=ro"
        driver = dbapi2.connect(place, uri=True, isolation_level=None, check_same_thread=False)
        try:
            _unlock(driver, keyspec)
            driver.execute("PRAGMA temp_store = 2")
        except BaseException:
            driver.close()
            raise
    return as_driver(driver)


@contextmanager
def told_in_our_words(folder: Path) -> Iterator[None]:
    """Turn what the driver says into VaultError; what it cannot name stays a bug."""
    try:
        yield
    except (dbapi2.Error, DBAPIError) as error:
        code = _code_of(error.orig if isinstance(error, DBAPIError) else error, folder)
        if code is None:
            raise
        raise VaultError(code) from None


@contextmanager
def reading(engine: Engine, folder: Path) -> Iterator[Driver]:
    """Borrow a reading connection for as long as the block takes."""
    with told_in_our_words(folder):
        borrowed = engine.raw_connection()
        try:
            yield as_driver(borrowed.driver_connection)
        finally:
            borrowed.close()


def _code_of(error: BaseException | None, folder: Path) -> str | None:
    text = str(error)
    if FROZEN in text:
        return "vault.frozen"
    if ADD_ONLY in text:
        return "vault.add-only"
    name = str(getattr(error, "sqlite_errorname", ""))
    found = next((code for start, code in _CODES.items() if name.startswith(start)), None)
    if found in _WRITES and not has_room(folder, needed=ENOUGH_ROOM):
        return "vault.disk-full"
    return found


def _unlock(driver: Driver, keyspec: bytearray) -> None:
    driver.execute("PRAGMA cipher_log_level = NONE")
    spec = bytearray(b"x'") + keyspec + bytearray(b"'")
    try:
        _set_key(driver, spec)
    finally:
        _wipe(keyspec)
        _wipe(spec)
    driver.execute("SELECT count(*) FROM sqlite_master").fetchone()


def _prepare(driver: Driver, keyspec: bytearray) -> None:
    _unlock(driver, keyspec)
    for name, value in _PRAGMAS.items():
        driver.execute(f"PRAGMA {name} = {value}").fetchone()
    for name, value in _PRAGMAS.items():
        told = driver.execute(f"PRAGMA {name}").fetchone()
        if told is None or str(told[0]).lower() != value.lower():
            raise VaultError("vault.unsafe", pragma=name)


def _set_key(driver: object, spec: bytearray) -> None:
    driver.set_key(spec)  # type: ignore[attr-defined]  # sqlcipher3 has no types


def reset_key(driver: Driver, keyspec: bytearray) -> None:
    """Encrypt every page anew under 96 hex digits, which are wiped; all pages or none.

    Raises VaultError `vault.not-written`, but not for each error of the disk: look which key fits.
    """
    spec = bytearray(b"x'") + keyspec + bytearray(b"'")
    try:
        driver.reset_key(spec)  # type: ignore[attr-defined]  # sqlcipher3 has no types
    except dbapi2.Error:  # it carries no code that would tell more
        raise VaultError("vault.not-written") from None
    finally:
        _wipe(keyspec)
        _wipe(spec)


def as_driver(connection: object) -> Driver:
    """The driver's own connection below one of SQLAlchemy's."""
    if not isinstance(connection, dbapi2.Connection):
        raise TypeError(type(connection).__name__)
    driver: Driver = connection
    return driver


def _begin_at_once(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _wipe(secret: bytearray) -> None:
    secret[:] = bytes(len(secret))
