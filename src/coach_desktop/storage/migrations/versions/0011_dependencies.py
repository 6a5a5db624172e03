"""The board names what each plan waits for, by code; it is worked out anew."""

from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Take the step."""
    op.execute("DROP TABLE board")
    op.execute(
        "CREATE TABLE board (dossier TEXT NOT NULL, rules TEXT NOT NULL, until TEXT NOT NULL, "
        "due TEXT NOT NULL, late TEXT NOT NULL, station TEXT NOT NULL, coach TEXT NOT NULL, "
        "route TEXT NOT NULL, household TEXT NOT NULL, lacks TEXT NOT NULL, "
        "waits TEXT NOT NULL, kept TEXT NOT NULL, told TEXT NOT NULL, "
        "name TEXT NOT NULL, doelgroep TEXT NOT NULL, "
        "PRIMARY KEY (dossier)) WITHOUT ROWID"
    )
    op.execute(
        "CREATE INDEX board_rows ON board "
        "(household, due, late, name, coach, station, doelgroep, route)"
    )
