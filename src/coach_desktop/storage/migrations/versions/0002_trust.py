"""A vault to be trusted: bytes under a key per dossier, a reading log, and what a purge leaves.

Bytes that stood in the vault are encrypted on the way, each dossier under a key of its own.
"""

import secrets

from alembic import op
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import Connection, text

revision = "0002"
down_revision = "0001"

_ADD_ONLY = "BEGIN SELECT RAISE(ABORT, 'coachdesk:add-only'); END"
_NOT_PURGED = "NOT EXISTS (SELECT 1 FROM purges WHERE dossier = OLD.dossier)"

_MERGED_PEOPLE = (
    "CREATE TABLE people AS SELECT * FROM dossiers",
    "DROP TABLE dossiers",
    (
        "CREATE TABLE dossiers (number INTEGER NOT NULL, dossier TEXT NOT NULL, name TEXT "
        "NOT NULL, sorted_name TEXT NOT NULL, folded_name TEXT NOT NULL, birth TEXT NOT "
        "NULL, doelgroep TEXT NOT NULL, v_nummer TEXT NOT NULL, bsn TEXT NOT NULL, language "
        "TEXT NOT NULL, merged_into TEXT NOT NULL, PRIMARY KEY (number), UNIQUE (dossier))"
    ),
    "INSERT INTO dossiers SELECT *, '' FROM people",
    "DROP TABLE people",
    "CREATE INDEX dossiers_by_bsn ON dossiers (bsn)",
    "CREATE INDEX dossiers_by_folded_name ON dossiers (folded_name)",
    "CREATE INDEX dossiers_by_name ON dossiers (sorted_name, dossier)",
    "CREATE INDEX dossiers_by_v_nummer ON dossiers (v_nummer)",
    "INSERT INTO people_fts (people_fts, rank) VALUES ('secure-delete', 1)",
)
_NEW_TABLES = (
    (
        "CREATE TABLE dossier_keys (dossier TEXT NOT NULL, dossier_key BLOB NOT NULL, "
        "PRIMARY KEY (dossier))"
    ),
    (
        "CREATE TABLE reading_log (number INTEGER NOT NULL, moment TEXT NOT NULL, author "
        "TEXT NOT NULL, role TEXT NOT NULL, organisation TEXT NOT NULL, device TEXT NOT NULL, "
        "dossier TEXT NOT NULL, act TEXT NOT NULL, why TEXT NOT NULL, hash TEXT NOT NULL, "
        "PRIMARY KEY (number))"
    ),
    "CREATE INDEX reading_log_by_dossier ON reading_log (dossier)",
    (
        "CREATE TABLE purged_operations (device TEXT NOT NULL, lamport INTEGER NOT NULL, hash "
        "TEXT NOT NULL, PRIMARY KEY (device, lamport, hash)) WITHOUT ROWID"
    ),
)
_NEW_BLOBS = (
    "DROP TABLE blobs",
    (
        "CREATE TABLE blobs (number INTEGER NOT NULL, sha256 TEXT NOT NULL, dossier TEXT NOT "
        "NULL, media_type TEXT NOT NULL, nonce BLOB NOT NULL, content BLOB NOT NULL, PRIMARY "
        "KEY (number))"
    ),
    "CREATE UNIQUE INDEX blobs_once_per_dossier ON blobs (sha256, dossier)",
)
_TRIGGERS = (
    f"CREATE TRIGGER blobs_no_update BEFORE UPDATE ON blobs WHEN 1 {_ADD_ONLY}",
    f"CREATE TRIGGER blobs_no_delete BEFORE DELETE ON blobs WHEN {_NOT_PURGED} {_ADD_ONLY}",
    f"CREATE TRIGGER dossier_keys_no_update BEFORE UPDATE ON dossier_keys WHEN 1 {_ADD_ONLY}",
    (
        "CREATE TRIGGER dossier_keys_no_delete BEFORE DELETE ON dossier_keys "
        f"WHEN {_NOT_PURGED} {_ADD_ONLY}"
    ),
    *(
        f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} WHEN 1 {_ADD_ONLY}"
        for table in ("purged_operations", "reading_log")
        for act in ("UPDATE", "DELETE")
    ),
)


def upgrade() -> None:
    """Take the step."""
    for step in (*_MERGED_PEOPLE, *_NEW_TABLES):
        op.execute(step)
    connection = op.get_bind()
    kept = connection.execute(text("SELECT sha256, dossier, media_type, content FROM blobs")).all()
    for step in _NEW_BLOBS:
        op.execute(step)
    keys: dict[str, bytes] = {}
    for sha256, dossier, media_type, content in kept:
        key = keys.get(dossier) or _new_key(connection, dossier)
        keys[dossier] = key
        nonce = secrets.token_bytes(12)
        bound = f"coachdesk/v1|blob|{dossier}|{sha256}|{media_type}".encode()
        connection.execute(
            text(
                "INSERT INTO blobs (sha256, dossier, media_type, nonce, content) "
                "VALUES (:sha256, :dossier, :media_type, :nonce, :content)"
            ),
            {
                "sha256": sha256,
                "dossier": dossier,
                "media_type": media_type,
                "nonce": nonce,
                "content": AESGCM(key).encrypt(nonce, content, bound),
            },
        )
    for step in _TRIGGERS:
        op.execute(step)


def _new_key(connection: Connection, dossier: str) -> bytes:
    key = secrets.token_bytes(32)
    connection.execute(
        text("INSERT INTO dossier_keys VALUES (:dossier, :key)"), {"dossier": dossier, "key": key}
    )
    return key
