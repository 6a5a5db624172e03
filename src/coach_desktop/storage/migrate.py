"""Makes a new vault, and brings an older one to the shape of today.

A new vault is made by `create_all` and stamped. Alembic costs a third of a second to import, so it
is asked only when the revision differs. Each step is one transaction: it is whole or it is not.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

from sqlalchemy import Engine, delete, false, insert, select

from coach_desktop.domain.answer import Value
from coach_desktop.domain.errors import VaultError
from coach_desktop.storage.device import settle
from coach_desktop.storage.engine import as_driver, open_driver, open_engine
from coach_desktop.storage.tables import METADATA, alembic_version
from coach_desktop.storage.triggers import statements

NEWEST = "0012"
MIGRATIONS = Path(__file__).parent / "migrations"


def make_new(
    database: Path, keyspec: Callable[[], bytearray], settings: Mapping[str, Value]
) -> None:
    """Make the file and everything in it, its settings too, in one transaction, and stamp it."""
    open_driver(database, keyspec(), create=True).close()
    engine = open_engine(database, keyspec, readers=1)
    try:
        with engine.begin() as connection:
            METADATA.create_all(connection)
            for statement in statements():
                connection.exec_driver_sql(statement)
            connection.execute(insert(alembic_version).values(version_num=NEWEST))
            driver = as_driver(connection.connection.driver_connection)
            for name, value in settings.items():
                settle(driver, name, value)
    finally:
        engine.dispose()


def bring_up(engine: Engine, migrations: Path = MIGRATIONS, newest: str = NEWEST) -> None:
    """Take the steps that an older vault lacks.

    Raises VaultError `vault.too-new` for a vault of a newer program, `vault.damaged` for one that
    says no revision at all, `vault.read-only` for one that can only be read.
    """
    with engine.connect() as connection:
        found = connection.execute(select(alembic_version.c.version_num)).scalars().all()
        # SQLite opens a file to read when it could not open it to write, and says so at the first
        # write of all: that is now, not at an answer
        connection.execute(delete(alembic_version).where(false()))
    if len(found) != 1:
        raise VaultError("vault.damaged")
    if found[0] > newest:
        raise VaultError("vault.too-new")
    if found[0] < newest:
        upgrade(engine, migrations)


def upgrade(engine: Engine, migrations: Path = MIGRATIONS) -> None:
    """Take every step that is not taken yet, each in its own transaction."""
    from alembic import command
    from alembic.config import Config

    with engine.connect() as connection:
        config = Config()
        config.set_main_option("script_location", str(migrations).replace("%", "%%"))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
