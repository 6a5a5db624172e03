"""A dossier that went because an agreement ended may come back when that is renewed."""

from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Take the step."""
    op.execute("DROP TRIGGER purges_no_delete")
    op.execute(
        "CREATE TRIGGER purges_no_delete BEFORE DELETE ON purges "
        "WHEN NOT OLD.reason = 'agreement-ended' "
        "BEGIN SELECT RAISE(ABORT, 'coachdesk:add-only'); END"
    )
    op.execute("DROP TRIGGER purged_operations_no_delete")
    op.execute(
        "CREATE TRIGGER purged_operations_no_delete BEFORE DELETE ON purged_operations "
        "WHEN NOT EXISTS (SELECT 1 FROM operations WHERE device = OLD.device "
        "AND lamport = OLD.lamport AND hash = OLD.hash) "
        "BEGIN SELECT RAISE(ABORT, 'coachdesk:add-only'); END"
    )
