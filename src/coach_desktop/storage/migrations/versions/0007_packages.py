"""What went out and came in sealed: the package, and the operations that were in it."""

from alembic import op

revision = "0007"
down_revision = "0004"


def upgrade() -> None:
    """Take the step."""
    op.execute(
        "CREATE TABLE packages (package TEXT NOT NULL, digest TEXT NOT NULL, way TEXT NOT NULL, "
        "person TEXT NOT NULL, role TEXT NOT NULL, device TEXT NOT NULL, moment TEXT NOT NULL, "
        "received TEXT NOT NULL, PRIMARY KEY (package)) WITHOUT ROWID"
    )
    op.execute(
        "CREATE TABLE package_operations (dossier TEXT NOT NULL, package TEXT NOT NULL, "
        "operation TEXT NOT NULL, is_kept INTEGER NOT NULL, "
        "PRIMARY KEY (dossier, package, operation)) WITHOUT ROWID"
    )
    op.execute("CREATE INDEX package_operations_by_package ON package_operations (package)")
