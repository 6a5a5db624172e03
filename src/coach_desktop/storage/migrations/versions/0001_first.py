"""The first shape of the vault: the log, its projections, the frozen PIP, the search index."""

from alembic import op

revision = "0001"
down_revision = None

_STEPS = (
    (
        "CREATE TABLE blobs (number INTEGER NOT NULL, sha256 TEXT NOT NULL, dossier TEXT NOT "
        "NULL, media_type TEXT NOT NULL, content BLOB NOT NULL, PRIMARY KEY (number))"
    ),
    "CREATE UNIQUE INDEX blobs_once_per_dossier ON blobs (sha256, dossier)",
    (
        "CREATE TABLE bookmarks (dossier TEXT NOT NULL, instance TEXT NOT NULL, place TEXT "
        "NOT NULL, PRIMARY KEY (dossier, instance)) WITHOUT ROWID"
    ),
    (
        "CREATE TABLE dossiers (number INTEGER NOT NULL, dossier TEXT NOT NULL, name TEXT "
        "NOT NULL, sorted_name TEXT NOT NULL, folded_name TEXT NOT NULL, birth TEXT NOT "
        "NULL, doelgroep TEXT NOT NULL, v_nummer TEXT NOT NULL, bsn TEXT NOT NULL, language "
        "TEXT NOT NULL, PRIMARY KEY (number), UNIQUE (dossier))"
    ),
    "CREATE INDEX dossiers_by_bsn ON dossiers (bsn)",
    "CREATE INDEX dossiers_by_folded_name ON dossiers (folded_name)",
    "CREATE INDEX dossiers_by_name ON dossiers (sorted_name, dossier)",
    "CREATE INDEX dossiers_by_v_nummer ON dossiers (v_nummer)",
    (
        "CREATE TABLE heads (dossier TEXT NOT NULL, path TEXT NOT NULL, operation TEXT NOT "
        "NULL, PRIMARY KEY (dossier, path, operation)) WITHOUT ROWID"
    ),
    (
        "CREATE TABLE operations (seq INTEGER NOT NULL, id TEXT NOT NULL, dossier TEXT NOT "
        "NULL, path TEXT NOT NULL, device TEXT NOT NULL, lamport INTEGER NOT NULL, parents "
        "TEXT NOT NULL, hash TEXT NOT NULL, canonical BLOB NOT NULL, PRIMARY KEY (seq), "
        "UNIQUE (id))"
    ),
    "CREATE INDEX operations_by_lamport ON operations (lamport, device)",
    "CREATE INDEX operations_by_path ON operations (dossier, path)",
    (
        "CREATE TABLE pip_documents (id TEXT NOT NULL, version TEXT NOT NULL, dossier TEXT "
        "NOT NULL, operation TEXT NOT NULL, lamport INTEGER NOT NULL, state TEXT NOT NULL, "
        "on_day TEXT NOT NULL, sha256 TEXT NOT NULL, language TEXT NOT NULL, PRIMARY KEY "
        "(id))"
    ),
    "CREATE INDEX pip_documents_by_version ON pip_documents (version)",
    (
        "CREATE TABLE pip_signatures (id TEXT NOT NULL, version TEXT NOT NULL, dossier TEXT "
        "NOT NULL, operation TEXT NOT NULL, lamport INTEGER NOT NULL, state TEXT NOT NULL, "
        "on_day TEXT NOT NULL, signer TEXT NOT NULL, reason TEXT NOT NULL, document TEXT NOT "
        "NULL, PRIMARY KEY (id))"
    ),
    "CREATE INDEX pip_signatures_by_version ON pip_signatures (version)",
    (
        "CREATE TABLE pip_states (id TEXT NOT NULL, version TEXT NOT NULL, dossier TEXT NOT "
        "NULL, operation TEXT NOT NULL, lamport INTEGER NOT NULL, state TEXT NOT NULL, "
        "on_day TEXT NOT NULL, author TEXT NOT NULL, PRIMARY KEY (id))"
    ),
    "CREATE INDEX pip_states_by_version ON pip_states (version)",
    (
        "CREATE TABLE pip_versions (version TEXT NOT NULL, dossier TEXT NOT NULL, operation "
        "TEXT NOT NULL, number INTEGER NOT NULL, reason TEXT NOT NULL, replaces TEXT NOT "
        "NULL, content TEXT NOT NULL, made_from TEXT NOT NULL, PRIMARY KEY (version))"
    ),
    "CREATE INDEX pip_versions_by_dossier ON pip_versions (dossier)",
    (
        "CREATE TABLE purges (dossier TEXT NOT NULL, reason TEXT NOT NULL, author TEXT NOT "
        "NULL, claimed_time TEXT NOT NULL, PRIMARY KEY (dossier))"
    ),
    "CREATE TABLE settings (name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (name))",
    (
        "CREATE VIRTUAL TABLE people_fts USING fts5(folded, sound, v_nummer, bsn, prefix='1 "
        "2 3', tokenize='unicode61 remove_diacritics 0')"
    ),
    (
        "CREATE TRIGGER operations_no_update BEFORE UPDATE ON operations WHEN 1 BEGIN SELECT "
        "RAISE(ABORT, 'coachdesk:add-only'); END"
    ),
    (
        "CREATE TRIGGER operations_no_delete BEFORE DELETE ON operations WHEN NOT EXISTS "
        "(SELECT 1 FROM purges WHERE dossier = OLD.dossier) BEGIN SELECT RAISE(ABORT, "
        "'coachdesk:add-only'); END"
    ),
    (
        "CREATE TRIGGER blobs_no_update BEFORE UPDATE ON blobs WHEN 1 BEGIN SELECT "
        "RAISE(ABORT, 'coachdesk:add-only'); END"
    ),
    (
        "CREATE TRIGGER blobs_no_delete BEFORE DELETE ON blobs WHEN NOT EXISTS (SELECT 1 "
        "FROM purges WHERE dossier = OLD.dossier) BEGIN SELECT RAISE(ABORT, "
        "'coachdesk:add-only'); END"
    ),
    (
        "CREATE TRIGGER purges_no_update BEFORE UPDATE ON purges WHEN 1 BEGIN SELECT "
        "RAISE(ABORT, 'coachdesk:add-only'); END"
    ),
    (
        "CREATE TRIGGER purges_no_delete BEFORE DELETE ON purges WHEN 1 BEGIN SELECT "
        "RAISE(ABORT, 'coachdesk:add-only'); END"
    ),
    (
        "CREATE TRIGGER pip_versions_no_update BEFORE UPDATE ON pip_versions WHEN EXISTS "
        "(SELECT 1 FROM pip_states WHERE version = OLD.version AND state = 'vastgesteld') "
        "BEGIN SELECT RAISE(ABORT, 'coachdesk:frozen'); END"
    ),
    (
        "CREATE TRIGGER pip_versions_no_delete BEFORE DELETE ON pip_versions WHEN EXISTS "
        "(SELECT 1 FROM pip_states WHERE version = OLD.version AND state = 'vastgesteld') "
        "AND NOT EXISTS (SELECT 1 FROM purges WHERE dossier = OLD.dossier) BEGIN SELECT "
        "RAISE(ABORT, 'coachdesk:frozen'); END"
    ),
    (
        "CREATE TRIGGER pip_states_no_update BEFORE UPDATE ON pip_states WHEN EXISTS (SELECT "
        "1 FROM pip_states WHERE version = OLD.version AND state = 'vastgesteld') BEGIN "
        "SELECT RAISE(ABORT, 'coachdesk:frozen'); END"
    ),
    (
        "CREATE TRIGGER pip_states_no_delete BEFORE DELETE ON pip_states WHEN EXISTS (SELECT "
        "1 FROM pip_states WHERE version = OLD.version AND state = 'vastgesteld') AND NOT "
        "EXISTS (SELECT 1 FROM purges WHERE dossier = OLD.dossier) BEGIN SELECT RAISE(ABORT, "
        "'coachdesk:frozen'); END"
    ),
    (
        "CREATE TRIGGER pip_documents_no_update BEFORE UPDATE ON pip_documents WHEN EXISTS "
        "(SELECT 1 FROM pip_states WHERE version = OLD.version AND state = 'vastgesteld') "
        "BEGIN SELECT RAISE(ABORT, 'coachdesk:frozen'); END"
    ),
    (
        "CREATE TRIGGER pip_documents_no_delete BEFORE DELETE ON pip_documents WHEN EXISTS "
        "(SELECT 1 FROM pip_states WHERE version = OLD.version AND state = 'vastgesteld') "
        "AND NOT EXISTS (SELECT 1 FROM purges WHERE dossier = OLD.dossier) BEGIN SELECT "
        "RAISE(ABORT, 'coachdesk:frozen'); END"
    ),
    (
        "CREATE TRIGGER pip_signatures_no_update BEFORE UPDATE ON pip_signatures WHEN EXISTS "
        "(SELECT 1 FROM pip_states WHERE version = OLD.version AND state = 'vastgesteld') "
        "BEGIN SELECT RAISE(ABORT, 'coachdesk:frozen'); END"
    ),
    (
        "CREATE TRIGGER pip_signatures_no_delete BEFORE DELETE ON pip_signatures WHEN EXISTS "
        "(SELECT 1 FROM pip_states WHERE version = OLD.version AND state = 'vastgesteld') "
        "AND NOT EXISTS (SELECT 1 FROM purges WHERE dossier = OLD.dossier) BEGIN SELECT "
        "RAISE(ABORT, 'coachdesk:frozen'); END"
    ),
)


def upgrade() -> None:
    """Make everything that a vault holds."""
    for step in _STEPS:
        op.execute(step)
