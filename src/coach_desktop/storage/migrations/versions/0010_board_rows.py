"""What the board is filtered and sorted by stands in one index; it is worked out anew."""

from alembic import op

revision = "0010"
down_revision = "0004"


def upgrade() -> None:
    """Take the step."""
    op.execute("DROP TABLE board")
    op.execute(
        "CREATE TABLE board (dossier TEXT NOT NULL, rules TEXT NOT NULL, until TEXT NOT NULL, "
        "due TEXT NOT NULL, late TEXT NOT NULL, station TEXT NOT NULL, coach TEXT NOT NULL, "
        "route TEXT NOT NULL, household TEXT NOT NULL, lacks INTEGER NOT NULL, "
        "waits INTEGER NOT NULL, kept TEXT NOT NULL, told TEXT NOT NULL, "
        "name TEXT NOT NULL, doelgroep TEXT NOT NULL, "
        "PRIMARY KEY (dossier)) WITHOUT ROWID"
    )
    op.execute(
        "CREATE INDEX board_rows ON board "
        "(household, due, late, name, coach, station, doelgroep, route)"
    )
