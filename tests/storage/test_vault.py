import hashlib
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlcipher3 import dbapi2

from coach_desktop.casework.ports import Blob
from coach_desktop.domain.errors import VaultError
from coach_desktop.storage.engine import as_driver, reading
from coach_desktop.storage.vault import OpenVault
from tests.storage.tellers import changes, draft, operation, people, person

_PDF = b"%PDF-1.7 test"
_BLOB = Blob(hashlib.sha256(_PDF).hexdigest(), "application/pdf", _PDF)


def test_bytes_are_kept_once_and_found_by_their_hash(vault: OpenVault) -> None:
    for _ in range(2):
        with vault.writing() as writing:
            writing.keep("p1", _BLOB)
    assert vault.blob(_BLOB.sha256) == _BLOB
    assert vault.blob("00") is None


def test_bytes_under_another_name_are_a_bug(vault: OpenVault) -> None:
    with pytest.raises(ValueError, match="sha256"), vault.writing() as writing:
        writing.keep("p1", Blob("00", "application/pdf", _PDF))


def test_the_place_in_a_questionnaire_is_remembered(vault: OpenVault) -> None:
    assert vault.place("p1", "i") == ""
    changes(vault).bookmark("p1", "i", "werk/sector")
    changes(vault).bookmark("p1", "i", "gezin")
    assert vault.place("p1", "i") == "gezin"


def test_settings_are_kept_as_they_were_told(vault: OpenVault) -> None:
    assert vault.setting("identity") is None
    with vault.writing() as writing:
        writing.settle("identity", {"author": "é", "parts": [1, True]})
        writing.settle("practice", value=False)
    assert vault.setting("identity") == {"author": "é", "parts": [1, True]}
    assert vault.setting("practice") is False


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("temp_store", 2),
        ("foreign_keys", 1),
        ("recursive_triggers", 1),
        ("secure_delete", 1),
        ("cell_size_check", 1),
        ("trusted_schema", 0),
        ("cipher_log_level", "NONE"),
    ],
)
def test_each_connection_is_what_it_must_be(vault: OpenVault, pragma: str, value: object) -> None:
    with vault.writing() as writing:
        assert writing.driver.execute(f"PRAGMA {pragma}", {}).fetchone() == (value,)
    with reading(vault._engine, vault.folder) as one, reading(vault._engine, vault.folder) as two:
        assert one is not two
        for driver in (one, two):
            assert driver.execute(f"PRAGMA {pragma}", {}).fetchone() == (value,)


def test_while_very_much_is_written_each_transaction_is_as_durable_as_ever(
    vault: OpenVault,
) -> None:
    def told(name: str) -> object:
        with vault.writing() as writing:
            row = writing.driver.execute(f"PRAGMA {name}", {}).fetchone()
        return row[0] if row is not None else None

    names = ("cache_size", "wal_autocheckpoint")
    usual = [told(name) for name in names]
    with vault.taking_much():
        assert [told(name) for name in names] == [-32_000, 4_000]
        assert (told("synchronous"), told("journal_mode")) == (2, "wal")
        changes(vault).commit([draft("intake/i/q", "ja")])
    assert [told(name) for name in names] == usual
    assert len(vault.log("p1")) == 1


def test_a_vault_may_be_closed_while_very_much_is_written(vault: OpenVault) -> None:
    with vault.taking_much():
        vault.close()


def test_a_reader_sees_what_was_committed_while_another_writes(vault: OpenVault) -> None:
    with vault.writing() as writing:
        writing.append(operation(1))
        assert vault.log("p1") == ()
        assert writing.heads("p1", "intake/i/q") == (operation(1),)
    assert vault.log("p1") == (operation(1),)


def test_a_transaction_within_a_transaction_is_a_bug(vault: OpenVault) -> None:
    with pytest.raises(RuntimeError), vault.writing(), vault.writing():
        pass
    assert vault.log("p1") == ()


def test_writers_take_turns_and_readers_never_wait(vault: OpenVault) -> None:
    begun, told = threading.Event(), changes(vault)

    def write(number: int) -> None:
        begun.set()
        told.commit([draft(f"intake/i/q{number}", "ja")])

    with ThreadPoolExecutor(8) as pool:
        writes = [pool.submit(write, number) for number in range(40)]
        assert begun.wait(5)
        reads = [pool.submit(vault.log, "p1") for _ in range(40)]
        assert all(len(read.result()) <= 40 for read in reads)
        assert [write.result() for write in writes] == [None] * 40
    lamports = [each.lamport for each in vault.log("p1")]
    assert lamports == list(range(1, 41))


def test_a_full_disk_is_told_and_the_vault_goes_on_afterwards(vault: OpenVault) -> None:
    told = changes(vault)
    told.commit([draft("intake/i/q", "voor")])
    driver = as_driver(vault._writer.driver_connection)
    row = driver.execute("PRAGMA page_count", {}).fetchone()
    assert row is not None
    driver.execute(f"PRAGMA max_page_count = {row[0]!r}", {})
    with pytest.raises(VaultError, match=r"vault\.disk-full"):
        told.commit([draft("intake/i/r", "x" * 20_000)])
    driver.execute("PRAGMA max_page_count = 1000000", {})
    told.commit([draft("intake/i/r", "x" * 20_000)])
    assert [each.path for each in vault.log("p1")] == ["intake/i/q", "intake/i/r"]


def test_an_error_of_ours_stays_a_bug(vault: OpenVault) -> None:
    with pytest.raises(dbapi2.OperationalError, match="no such table"), vault.writing() as writing:
        writing.driver.execute("SELECT * FROM nowhere", {})


def test_an_error_names_no_value(vault: OpenVault) -> None:
    people(vault).register(person("Haile", bsn="999990019"))
    with pytest.raises(dbapi2.Error) as told, vault.writing() as writing:
        writing.driver.execute("INSERT INTO dossiers (dossier) VALUES (:a)", {"a": "999990019"})
    assert "999990019" not in str(told.value)


def test_a_connection_of_another_kind_is_refused() -> None:
    with pytest.raises(TypeError):
        as_driver(object())
