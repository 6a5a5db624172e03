"""What the vault itself refuses, whoever asks: SQL that stands beside the tables.

* The log, the reading log, the bytes beside them with their keys, and what tells of a purge are
  only ever added to.
* From vastgesteld on, a PIP version and every row beside it stay as they are (Wet inburgering
  2021, artikel 15: it is a decision). Rows may be added.
* Only the purge of a whole dossier lifts this, for DELETE, and only once its purge row is there.
* A purge row goes only when its ground was that an agreement ended, for that may be renewed; what
  stays of a purged operation goes only when the operation itself is back.

REPLACE is a DELETE to these triggers, because `recursive_triggers` is on for each connection.
"""

FROZEN = "coachdesk:frozen"
ADD_ONLY = "coachdesk:add-only"

PEOPLE_FTS = (
    "CREATE VIRTUAL TABLE people_fts USING fts5("
    "folded, sound, v_nummer, bsn, prefix='1 2 3', tokenize='unicode61 remove_diacritics 0')"
)

FORGET_FOR_GOOD = "INSERT INTO people_fts (people_fts, rank) VALUES ('secure-delete', 1)"
"""Words that leave the search index leave its pages too."""

_VASTGESTELD = (
    "EXISTS (SELECT 1 FROM pip_states WHERE version = OLD.version AND state = 'vastgesteld')"
)
_ENDED = "OLD.reason = 'agreement-ended'"
_BACK = (
    "EXISTS (SELECT 1 FROM operations WHERE device = OLD.device AND lamport = OLD.lamport "
    "AND hash = OLD.hash)"
)
_NOT_PURGED = "NOT EXISTS (SELECT 1 FROM purges WHERE dossier = OLD.dossier)"


def statements() -> tuple[str, ...]:
    """The search index and every trigger, in the order in which they are made."""
    made = [PEOPLE_FTS, FORGET_FOR_GOOD]
    for table in ("operations", "blobs", "dossier_keys"):
        made.append(_refusal(table, "UPDATE", "1", ADD_ONLY))
        made.append(_refusal(table, "DELETE", _NOT_PURGED, ADD_ONLY))
    for table, when in (("purges", _ENDED), ("purged_operations", _BACK), ("reading_log", "")):
        made.append(_refusal(table, "UPDATE", "1", ADD_ONLY))
        made.append(_refusal(table, "DELETE", f"NOT {when}" if when else "1", ADD_ONLY))
    for table in ("pip_versions", "pip_states", "pip_documents", "pip_signatures"):
        made.append(_refusal(table, "UPDATE", _VASTGESTELD, FROZEN))
        made.append(_refusal(table, "DELETE", f"{_VASTGESTELD} AND {_NOT_PURGED}", FROZEN))
    return tuple(made)


def _refusal(table: str, act: str, when: str, what: str) -> str:
    return (
        f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} "
        f"WHEN {when} BEGIN SELECT RAISE(ABORT, '{what}'); END"
    )
