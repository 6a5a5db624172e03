"""What the municipality is known to have, what is planned there, and what was set apart."""

from alembic import op

revision = "0004"
down_revision = "0003"

_TRYING = "state TEXT NOT NULL, code TEXT NOT NULL, told TEXT NOT NULL, next_try TEXT NOT NULL"


def upgrade() -> None:
    """Take the step."""
    op.execute(
        "CREATE TABLE exchange_places (number INTEGER NOT NULL, server TEXT NOT NULL, "
        "epoch INTEGER NOT NULL, kind TEXT NOT NULL, PRIMARY KEY (number))"
    )
    op.execute("CREATE UNIQUE INDEX exchange_places_once ON exchange_places (server, epoch, kind)")
    op.execute(
        "CREATE TABLE exchange_confirmed (place INTEGER NOT NULL, seq INTEGER NOT NULL, "
        "PRIMARY KEY (place, seq)) WITHOUT ROWID"
    )
    op.execute(
        "CREATE TABLE exchange_objects (place INTEGER NOT NULL, dossier TEXT NOT NULL, "
        "record INTEGER NOT NULL, confirmed_on TEXT NOT NULL, attempts INTEGER NOT NULL, "
        f"{_TRYING}, PRIMARY KEY (place, dossier)) WITHOUT ROWID"
    )
    op.execute(
        "CREATE TABLE exchange_steps (server TEXT NOT NULL, epoch INTEGER NOT NULL, "
        '"key" TEXT NOT NULL, dossier TEXT NOT NULL, kind TEXT NOT NULL, '
        "place_in_order INTEGER NOT NULL, needs TEXT NOT NULL, body TEXT NOT NULL, "
        f"remote TEXT NOT NULL, attempts INTEGER NOT NULL, {_TRYING}, "
        'PRIMARY KEY (server, epoch, "key")) WITHOUT ROWID'
    )
    op.execute("CREATE INDEX exchange_steps_by_dossier ON exchange_steps (dossier)")
    op.execute(
        "CREATE TABLE exchange_set_apart (number INTEGER NOT NULL, server TEXT NOT NULL, "
        "dossier TEXT NOT NULL, operation TEXT NOT NULL, code TEXT NOT NULL, raw TEXT NOT NULL, "
        "PRIMARY KEY (number))"
    )
    op.execute(
        "CREATE UNIQUE INDEX exchange_set_apart_once ON exchange_set_apart "
        "(server, dossier, operation, code)"
    )
