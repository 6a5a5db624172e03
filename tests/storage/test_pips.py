from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import pytest

from coach_desktop.casework.changes import Changes
from coach_desktop.domain.answer import Value
from coach_desktop.domain.errors import VaultError
from coach_desktop.domain.operation import Kind
from coach_desktop.domain.pip import Leerroute, PipState, SignatureState
from coach_desktop.domain.reading import Act
from coach_desktop.storage.engine import Driver
from coach_desktop.storage.vault import OpenVault
from tests.storage.tellers import changes, draft

_CONTENT: Value = {"leerroute": "Z", "uren_per_week": 12}
_TABLES = ("pip_versions", "pip_states", "pip_documents", "pip_signatures")
_KEYS = {"pip_versions": "version"}


@pytest.fixture
def told(vault: OpenVault) -> Changes:
    """A first version with a state, a document and a signature beside it."""
    told = changes(vault)
    told.commit(
        [
            draft("pip/v1", _version(1), Kind.PIP),
            draft("pip/v1/staat/s1", _state("besproken"), Kind.PIP),
            draft(
                "pip/v1/document/d1",
                {"sha256": "ab" * 32, "state": "besproken", "on": "2026-03-02", "language": "ti"},
                Kind.PIP,
            ),
            draft("pip/v1/handtekening/h1", _signature("geweigerd"), Kind.SIGNATURE),
        ]
    )
    return told


def _version(number: int, reason: str = "eerste") -> Value:
    return {
        "number": number,
        "reason": reason,
        "replaces": "",
        "content": _CONTENT,
        "made_from": ["op-1", "op-2"],
    }


def _state(state: str) -> Value:
    return {"state": state, "on": "2026-03-02", "author": "coach"}


def _signature(state: str) -> Value:
    return {
        "signer": "client",
        "state": state,
        "on": "2026-03-02",
        "reason": "wil er over denken",
        "document": "d1",
    }


def _freeze(told: Changes) -> None:
    told.commit([draft("pip/v1/staat/s2", _state("vastgesteld"), Kind.PIP)])


@contextmanager
def _refused(vault: OpenVault) -> Iterator[Driver]:
    with pytest.raises(VaultError, match=r"vault\.frozen"), vault.writing() as writing:
        yield writing.driver


def _rows(vault: OpenVault) -> dict[str, list[object]]:
    with vault.writing() as writing:
        return {
            table: list(writing.driver.execute(f"SELECT * FROM {table}", {}).fetchall())
            for table in _TABLES
        }


def test_versions_are_read_as_they_were_told(told: Changes, vault: OpenVault) -> None:
    (version,) = vault.pip_versions("p1")
    assert (version.id, version.number, version.reason) == ("v1", 1, "eerste")
    assert version.content.leerroute is Leerroute.Z
    assert version.content.uren_per_week == 12
    assert version.made_from == ("op-1", "op-2")
    assert version.state is PipState.BESPROKEN
    assert version.states[0].on == date(2026, 3, 2)
    assert version.documents[0].language == "ti"
    assert version.documents[0].sha256 == "ab" * 32
    assert version.signatures[0].state is SignatureState.REFUSED
    assert version.signatures[0].document == "d1"
    assert vault.pip_versions("nobody") == ()


def test_a_concept_may_be_altered_and_taken_out(told: Changes, vault: OpenVault) -> None:
    told.commit([draft("pip/v1", _version(1, "anders"), Kind.PIP)])
    told.commit([draft("pip/v1/staat/s1", "vergissing", Kind.TOMBSTONE)])
    told.commit([draft("pip/v2", _version(2), Kind.PIP)])
    told.commit([draft("pip/v2", "vergissing", Kind.TOMBSTONE)])
    (version,) = vault.pip_versions("p1")
    assert (version.reason, version.states) == ("anders", ())


def test_what_is_no_row_of_a_pip_is_only_kept_in_the_log(told: Changes, vault: OpenVault) -> None:
    told.commit([draft("pip/v1/onbekend/x", "later", Kind.PIP)])
    told.commit([draft("pip/v3", "geen tabel", Kind.PIP)])
    assert [version.number for version in vault.pip_versions("p1")] == [0, 1]


def test_a_plan_that_is_vastgesteld_cannot_be_told_anew(told: Changes, vault: OpenVault) -> None:
    _freeze(told)
    before = _rows(vault)
    length = len(vault.log("p1"))
    for change in (
        draft("pip/v1", _version(1, "anders"), Kind.PIP),
        draft("pip/v1", "weg", Kind.TOMBSTONE),
        draft("pip/v1/staat/s2", _state("concept"), Kind.PIP),
        draft("pip/v1/staat/s1", "weg", Kind.TOMBSTONE),
        draft("pip/v1/handtekening/h1", _signature("getekend"), Kind.SIGNATURE),
    ):
        with pytest.raises(VaultError, match=r"vault\.frozen"):
            told.commit([change])
    assert _rows(vault) == before
    assert len(vault.log("p1")) == length


def test_rows_may_be_added_beside_a_frozen_version(told: Changes, vault: OpenVault) -> None:
    _freeze(told)
    told.commit([draft("pip/v1/staat/s3", _state("bekendgemaakt"), Kind.PIP)])
    told.commit([draft("pip/v1/handtekening/h2", _signature("getekend"), Kind.SIGNATURE)])
    (version,) = vault.pip_versions("p1")
    assert version.state is PipState.BEKENDGEMAAKT
    assert [row.id for row in version.signatures] == ["h1", "h2"]


@pytest.mark.parametrize("table", _TABLES)
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE {table} SET dossier = 'p2'",
        "UPDATE OR IGNORE {table} SET operation = ''",
        "UPDATE OR REPLACE {table} SET version = 'elsewhere'",
        "DELETE FROM {table}",
        "DELETE FROM {table} WHERE dossier = 'p1'",
        "INSERT OR REPLACE INTO {table} SELECT * FROM {table} WHERE true",
        "REPLACE INTO {table} SELECT * FROM {table} WHERE true",
        "INSERT INTO {table} SELECT * FROM {table} WHERE true "
        "ON CONFLICT DO UPDATE SET {column} = 'p2'",
    ],
)
def test_the_vault_itself_refuses_to_touch_a_frozen_row(
    told: Changes, vault: OpenVault, table: str, statement: str
) -> None:
    _freeze(told)
    before = _rows(vault)
    with _refused(vault) as driver:
        driver.execute(statement.format(table=table, column="dossier"), {})
    assert _rows(vault) == before


@pytest.mark.parametrize("table", _TABLES)
def test_a_row_of_another_plan_cannot_take_the_place_of_a_frozen_one(
    told: Changes, vault: OpenVault, table: str
) -> None:
    told.commit(
        [
            draft("pip/v9", _version(9), Kind.PIP),
            draft("pip/v9/staat/z", _state("concept"), Kind.PIP),
            draft("pip/v9/document/z", _state("concept"), Kind.PIP),
            draft("pip/v9/handtekening/z", _signature("later"), Kind.SIGNATURE),
        ]
    )
    _freeze(told)
    key = _KEYS.get(table, "id")
    frozen = f"SELECT min({key}) FROM {table} WHERE version = 'v1'"
    with _refused(vault) as driver:
        driver.execute(f"UPDATE OR REPLACE {table} SET {key} = ({frozen}) WHERE version = 'v9'", {})


def test_only_the_purge_of_the_dossier_lets_frozen_rows_go(told: Changes, vault: OpenVault) -> None:
    _freeze(told)
    with vault.writing() as writing:
        writing.driver.execute("INSERT INTO purges VALUES ('p1', 'bewaartermijn', 'coach', '')", {})
    for table in _TABLES:
        with _refused(vault) as driver:
            driver.execute(f"UPDATE {table} SET dossier = 'p2'", {})
    with vault.writing() as writing:
        for table in _TABLES:
            writing.driver.execute(f"DELETE FROM {table} WHERE dossier = 'p1'", {})
    assert vault.pip_versions("p1") == ()


def test_the_purge_of_another_dossier_lifts_nothing(told: Changes, vault: OpenVault) -> None:
    _freeze(told)
    with vault.writing() as writing:
        writing.driver.execute("INSERT INTO purges VALUES ('p2', 'bewaartermijn', 'coach', '')", {})
    for table in _TABLES:
        with _refused(vault) as driver:
            driver.execute(f"DELETE FROM {table}", {})


@pytest.mark.parametrize(
    "table",
    ["operations", "blobs", "dossier_keys", "purges", "purged_operations", "reading_log"],
)
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE {table} SET {column} = 'p2'",
        "DELETE FROM {table}",
        "INSERT OR REPLACE INTO {table} SELECT * FROM {table} WHERE true",
        "INSERT INTO {table} SELECT * FROM {table} WHERE true "
        "ON CONFLICT DO UPDATE SET {column} = 'p2'",
    ],
)
def test_log_bytes_and_purges_are_only_added_to(
    told: Changes, vault: OpenVault, table: str, statement: str
) -> None:
    with vault.writing() as writing:
        writing.driver.execute(
            "INSERT INTO blobs (sha256, dossier, media_type, nonce, content) "
            "VALUES ('', 'p1', '', '', '')",
            {},
        )
        writing.driver.execute("INSERT INTO dossier_keys VALUES ('p1', '')", {})
        writing.driver.execute("INSERT INTO purges VALUES ('p9', 'bewaartermijn', 'coach', '')", {})
        writing.driver.execute("INSERT INTO purged_operations VALUES ('d1', 1, '')", {})
    told.read("p1", Act.OPENED, "dossier")
    column = "hash" if table == "purged_operations" else "dossier"
    with pytest.raises(VaultError, match=r"vault\.add-only"), vault.writing() as writing:
        writing.driver.execute(statement.format(table=table, column=column), {})
