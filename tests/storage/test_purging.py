"""A purged dossier is gone: from every table, from free pages and from the write-ahead log."""

import hashlib
from pathlib import Path

import pytest

from coach_desktop.casework.package_ports import Content, Passed, Way
from coach_desktop.casework.ports import Blob, Tail
from coach_desktop.domain.errors import VaultError
from coach_desktop.domain.history import chain_breaks
from coach_desktop.domain.identity import Role
from coach_desktop.domain.operation import Kind
from coach_desktop.domain.purge import Ground, Purge
from coach_desktop.storage.vault import OpenVault
from tests.storage.pages import holds
from tests.storage.tellers import NOW, changes, draft, operation
from tests.vaults_for_tests import raw_vault

CANARIES = {
    "fact/achternaam": "Kanarieachternaam",
    "fact/voornamen": "Kanarievoornaam",
    "fact/roepnaam": "Kanarieroepnaam",
    "fact/bsn": "999952948",
    "fact/vnummer": "2868770215",
    "fact/telefoon": "0612398745",
    "fact/geboortedatum": "1987-06-05",
    "intake/i/wens": "Ik wil kanariebakker worden",
    "intake/i/lid/r1/lid_naam": "Kanariekind",
    "note/i/wens": "Kanarienotitie van de coach",
    "visit/v1": "Kanariebezoek aan huis",
    "correction/o1": "Kanariereden van de verbetering",
    "attachment/a1": "Kanarietitel van een diploma",
}
PLAN = "Kanariemotivering van de route"
PLACE = "kanarieplaats"
TABLES = (
    "operations", "heads", "dossiers", "bookmarks", "blobs", "dossier_keys", "pip_versions",
    "pip_states", "pip_documents", "pip_signatures", "package_operations",
)  # fmt: skip


def fill(vault: OpenVault, dossier: str = "p1") -> None:
    """Tell a canary in every place where a text of a person can stand, twice over."""
    told = changes(vault, f"d-{dossier}")
    blob = b"Kanariebytes van een scan" * 400
    for _ in range(2):
        for path, text in CANARIES.items():
            told.commit([draft(path, f"{text} oud", dossier=dossier)])
            told.commit([draft(path, text, dossier=dossier)])
    sha256 = hashlib.sha256(blob).hexdigest()
    plan, state = f"pip/{dossier}", {"state": "vastgesteld", "on": "2026-03-02"}
    told.commit(
        [
            draft(plan, {"number": 1, "content": {"x": PLAN}}, Kind.PIP, dossier),
            draft(f"{plan}/staat/{dossier}", dict(state), Kind.PIP, dossier),
            draft(
                f"{plan}/document/{dossier}",
                {"sha256": sha256, "on": "2026-03-02"},
                Kind.PIP,
                dossier,
            ),
            draft(f"{plan}/handtekening/{dossier}", {"signer": "Client"}, Kind.SIGNATURE, dossier),
        ],
        [Blob(sha256, "application/pdf", blob)],
    )
    told.bookmark(dossier, "i", PLACE)
    passed = Passed(f"pakket-{dossier}", "", Way.OUT, "omar", Role.COACH, "", NOW)
    told.pack(passed, [Content(dossier, f"o-{dossier}")])


def purge(vault: OpenVault, dossier: str = "p1") -> None:
    with vault.writing() as writing:
        writing.purge(Purge(dossier, Ground.MUNICIPALITY, "coach", NOW))


def rows(vault: OpenVault, table: str, dossier: str = "p1") -> int:
    with vault.writing() as writing:
        found = writing.driver.execute(
            f"SELECT count(*) FROM {table} WHERE dossier = :dossier", {"dossier": dossier}
        ).fetchone()
    assert found is not None
    return int(found[0] or 0)


def test_no_text_of_a_purged_dossier_stays_in_the_decrypted_file(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    vault = raw_vault(folder)
    fill(vault)
    canaries = (*CANARIES.values(), PLAN, PLACE, "kanarieachternaam", "p1")
    assert all(holds(folder, each) for each in canaries)
    purge(vault)
    vault.scrub()
    found = [each for each in canaries[:-1] if holds(folder, each)]
    assert found == []
    assert holds(folder, "municipality-decides")
    vault.close()
    assert [each for each in canaries[:-1] if holds(folder, each)] == []


def test_every_table_forgets_the_dossier_and_keeps_the_others(vault: OpenVault) -> None:
    fill(vault)
    fill(vault, "p2")
    before = {table: rows(vault, table, "p2") for table in TABLES}
    assert all(rows(vault, table) for table in TABLES)
    purge(vault)
    vault.scrub()
    assert {table: rows(vault, table) for table in TABLES} == dict.fromkeys(TABLES, 0)
    assert {table: rows(vault, table, "p2") for table in TABLES} == before
    assert [found.dossier for found in vault.search("kanarie", bsn="", limit=5)] == ["p2"]
    assert vault.is_purged("p1")
    assert not vault.is_purged("p2")
    vault.rebuild()
    assert vault.count() == 1


def test_a_counter_never_goes_back_and_a_chain_goes_on_over_what_was_purged(
    vault: OpenVault,
) -> None:
    one, two = changes(vault, "d1"), changes(vault, "d2")
    one.commit([draft("intake/i/a", "1", dossier="p2")])
    two.commit([draft("intake/i/a", "2")])
    (last,) = one.commit([draft("intake/i/b", "3")])
    purge(vault)
    with vault.writing() as writing:
        assert writing.tail("d1") == Tail(3, last.hash())
        assert writing.tail("d9") == Tail(3, "")
    (after,) = one.commit([draft("intake/i/a", "4", dossier="p2")])
    assert (after.lamport, after.previous) == (4, last.hash())
    kept = vault.log("p2")
    assert [link.hash for link in vault.links("d1")] == [last.hash()]
    assert chain_breaks(kept, vault.links("d1")) == ()
    assert chain_breaks(kept) == (after.id,)


def test_the_last_hash_of_a_device_is_that_of_its_last_operation_purged_or_not(
    vault: OpenVault,
) -> None:
    with vault.writing() as writing:
        writing.append(operation(1))
        writing.append(operation(2, dossier="p2", path="intake/i/r"))
    purge(vault)
    with vault.writing() as writing:
        assert writing.tail("d1") == Tail(2, operation(2, dossier="p2", path="intake/i/r").hash())


def test_a_purged_dossier_does_not_come_back(vault: OpenVault) -> None:
    changes(vault).commit([draft("intake/i/a", "1")])
    purge(vault)
    with pytest.raises(VaultError, match=r"vault\.purged"):
        changes(vault, "d2").commit([draft("intake/i/a", "2")])
    assert vault.log("p1") == ()


def test_a_purge_is_one_transaction(vault: OpenVault) -> None:
    fill(vault)

    def fail() -> None:
        with vault.writing() as writing:
            writing.purge(Purge("p1", Ground.MUNICIPALITY, "coach", NOW))
            raise LookupError

    with pytest.raises(LookupError):
        fail()
    assert not vault.is_purged("p1")
    assert all(rows(vault, table) for table in TABLES)


def test_a_scrub_that_was_cut_off_is_due_until_it_was_done(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    vault = raw_vault(folder)
    fill(vault)
    purge(vault)
    vault.close()
    again = raw_vault(folder)
    again.scrub()
    assert not holds(folder, PLAN)
    size = (folder / "vault.db").stat().st_mtime_ns
    again.scrub()
    assert (folder / "vault.db").stat().st_mtime_ns == size
    again.close()


def test_while_somebody_reads_old_pages_a_scrub_stays_due(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("coach_desktop.storage.engine.BUSY_SECONDS", 0.1)
    vault = raw_vault(tmp_path / "vault")
    fill(vault)
    with vault._reading() as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM operations").fetchone()
        purge(vault)
        with pytest.raises(VaultError, match=r"vault\.not-scrubbed"):
            vault.scrub()
        reader.execute("ROLLBACK")
    vault.scrub()
    assert not holds(tmp_path / "vault", PLAN)
    vault.close()
