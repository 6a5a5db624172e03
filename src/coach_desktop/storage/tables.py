"""The tables of the vault as they are now; `migrations/` tells how an older vault gets here.

The log (`operations`) is the truth. `heads`, `dossiers`, `people_fts` and the `pip_` tables are
projections of it, written in the same transaction. `board` is worked out of them when it is looked
at, and each change of a dossier throws its row away. `reading_log` says who looked at what.
`bookmarks` and `settings` belong to this device alone. Of a dossier that was purged nothing stays
but its row in `purges`, the bare hashes in `purged_operations` (the chain of a device goes on over
them) and the lines of the reading log, which hold ids and codes only. The `exchange_` tables say
what the municipality is known to have, what is planned there, and what came in and was not kept.
Every index costs each autosave a page: the log has as few as its readers need, and no foreign key
that asks for one more. `packages` and `package_operations` tell what went out and came in sealed,
by ids alone.
"""

from collections.abc import Iterator

from sqlalchemy import (
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
)

METADATA = MetaData()


def _texts(*names: str) -> Iterator[Column[str]]:
    return (Column(name, Text, nullable=False) for name in names)


operations = Table(
    "operations",
    METADATA,
    Column("seq", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("dossier", Text, nullable=False),
    Column("path", Text, nullable=False),
    Column("device", Text, nullable=False),
    Column("lamport", Integer, nullable=False),
    Column("parents", Text, nullable=False),
    Column("hash", Text, nullable=False),
    Column("canonical", LargeBinary, nullable=False),
    Index("operations_by_path", "dossier", "path"),
    Index("operations_by_lamport", "lamport", "device"),
)

heads = Table(
    "heads",
    METADATA,
    Column("dossier", Text, nullable=False),
    Column("path", Text, nullable=False),
    Column("operation", Text, nullable=False),
    PrimaryKeyConstraint("dossier", "path", "operation"),
    sqlite_with_rowid=False,
)

dossiers = Table(
    "dossiers",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("dossier", Text, nullable=False, unique=True),
    *_texts("name", "sorted_name", "folded_name", "birth", "doelgroep", "v_nummer"),
    *_texts("bsn", "language", "merged_into"),
    Index("dossiers_by_name", "sorted_name", "dossier"),
    Index("dossiers_by_folded_name", "folded_name"),
    Index("dossiers_by_bsn", "bsn"),
    Index("dossiers_by_v_nummer", "v_nummer"),
)

board = Table(
    "board",
    METADATA,
    Column("dossier", Text, primary_key=True, nullable=False),
    *_texts("rules", "until", "due", "late", "station", "coach", "route", "household"),
    *_texts("lacks", "waits", "kept", "told", "name", "doelgroep"),
    Index(
        "board_rows", "household", "due", "late", "name", "coach", "station", "doelgroep", "route"
    ),
    sqlite_with_rowid=False,
)

bookmarks = Table(
    "bookmarks",
    METADATA,
    Column("dossier", Text, nullable=False),
    Column("instance", Text, nullable=False),
    Column("place", Text, nullable=False),
    PrimaryKeyConstraint("dossier", "instance"),
    sqlite_with_rowid=False,
)

blobs = Table(
    "blobs",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("sha256", Text, nullable=False),
    Column("dossier", Text, nullable=False),
    Column("media_type", Text, nullable=False),
    Column("nonce", LargeBinary, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Index("blobs_once_per_dossier", "sha256", "dossier", unique=True),
)

dossier_keys = Table(
    "dossier_keys",
    METADATA,
    Column("dossier", Text, primary_key=True, nullable=False),
    Column("dossier_key", LargeBinary, nullable=False),
)

reading_log = Table(
    "reading_log",
    METADATA,
    Column("number", Integer, primary_key=True),
    *_texts("moment", "author", "role", "organisation", "device", "dossier", "act", "why", "hash"),
    Index("reading_log_by_dossier", "dossier"),
)

purges = Table(
    "purges",
    METADATA,
    Column("dossier", Text, primary_key=True, nullable=False),
    Column("reason", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("claimed_time", Text, nullable=False),
)

purged_operations = Table(
    "purged_operations",
    METADATA,
    Column("device", Text, nullable=False),
    Column("lamport", Integer, nullable=False),
    Column("hash", Text, nullable=False),
    PrimaryKeyConstraint("device", "lamport", "hash"),
    sqlite_with_rowid=False,
)

pip_versions = Table(
    "pip_versions",
    METADATA,
    Column("version", Text, primary_key=True, nullable=False),
    Column("dossier", Text, nullable=False),
    Column("operation", Text, nullable=False),
    Column("number", Integer, nullable=False),
    Column("reason", Text, nullable=False),
    Column("replaces", Text, nullable=False),
    Column("content", Text, nullable=False),
    Column("made_from", Text, nullable=False),
    Index("pip_versions_by_dossier", "dossier"),
)


def _beside_pip(name: str, *columns: Column[str]) -> Table:
    return Table(
        name,
        METADATA,
        Column("id", Text, primary_key=True, nullable=False),
        Column("version", Text, nullable=False),
        Column("dossier", Text, nullable=False),
        Column("operation", Text, nullable=False),
        Column("lamport", Integer, nullable=False),
        Column("state", Text, nullable=False),
        Column("on_day", Text, nullable=False),
        *columns,
        Index(f"{name}_by_version", "version"),
    )


pip_states = _beside_pip("pip_states", Column("author", Text, nullable=False))

pip_documents = _beside_pip(
    "pip_documents",
    Column("sha256", Text, nullable=False),
    Column("language", Text, nullable=False),
)

pip_signatures = _beside_pip(
    "pip_signatures",
    Column("signer", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("document", Text, nullable=False),
)

exchange_places = Table(
    "exchange_places",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("server", Text, nullable=False),
    Column("epoch", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Index("exchange_places_once", "server", "epoch", "kind", unique=True),
)

exchange_confirmed = Table(
    "exchange_confirmed",
    METADATA,
    Column("place", Integer, nullable=False),
    Column("seq", Integer, nullable=False),
    PrimaryKeyConstraint("place", "seq"),
    sqlite_with_rowid=False,
)

_TRYING = ("state", "code", "told", "next_try")

exchange_objects = Table(
    "exchange_objects",
    METADATA,
    Column("place", Integer, nullable=False),
    Column("dossier", Text, nullable=False),
    Column("record", Integer, nullable=False),
    Column("confirmed_on", Text, nullable=False),
    Column("attempts", Integer, nullable=False),
    *_texts(*_TRYING),
    PrimaryKeyConstraint("place", "dossier"),
    sqlite_with_rowid=False,
)

exchange_steps = Table(
    "exchange_steps",
    METADATA,
    Column("server", Text, nullable=False),
    Column("epoch", Integer, nullable=False),
    Column("key", Text, nullable=False),
    Column("dossier", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("place_in_order", Integer, nullable=False),
    Column("needs", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("remote", Text, nullable=False),
    Column("attempts", Integer, nullable=False),
    *_texts(*_TRYING),
    PrimaryKeyConstraint("server", "epoch", "key"),
    Index("exchange_steps_by_dossier", "dossier"),
    sqlite_with_rowid=False,
)

exchange_set_apart = Table(
    "exchange_set_apart",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("server", Text, nullable=False),
    Column("dossier", Text, nullable=False),
    Column("operation", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("raw", Text, nullable=False),
    Index("exchange_set_apart_once", "server", "dossier", "operation", "code", unique=True),
)

packages = Table(
    "packages",
    METADATA,
    Column("package", Text, primary_key=True, nullable=False),
    Column("digest", Text, nullable=False),
    Column("way", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("device", Text, nullable=False),
    Column("moment", Text, nullable=False),
    Column("received", Text, nullable=False),
    sqlite_with_rowid=False,
)

package_operations = Table(
    "package_operations",
    METADATA,
    Column("dossier", Text, nullable=False),
    Column("package", Text, nullable=False),
    Column("operation", Text, nullable=False),
    Column("is_kept", Integer, nullable=False),
    PrimaryKeyConstraint("dossier", "package", "operation"),
    Index("package_operations_by_package", "package"),
    sqlite_with_rowid=False,
)

settings = Table(
    "settings",
    METADATA,
    Column("name", Text, primary_key=True, nullable=False),
    Column("value", Text, nullable=False),
)

alembic_version = Table(
    "alembic_version",
    METADATA,
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
