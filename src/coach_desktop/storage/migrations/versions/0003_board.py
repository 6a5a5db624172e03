"""A summary per dossier, by which the board is sorted; worked out anew whenever it is not there."""

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Take the step."""
    op.execute(
        "CREATE TABLE board (dossier TEXT NOT NULL, rules TEXT NOT NULL, until TEXT NOT NULL, "
        "due TEXT NOT NULL, late TEXT NOT NULL, station TEXT NOT NULL, coach TEXT NOT NULL, "
        "route TEXT NOT NULL, household TEXT NOT NULL, lacks INTEGER NOT NULL, "
        "waits INTEGER NOT NULL, kept TEXT NOT NULL, told TEXT NOT NULL, "
        "PRIMARY KEY (dossier)) WITHOUT ROWID"
    )
