import os
import shutil
from pathlib import Path

import pytest

from coach_desktop.domain.errors import VaultError
from coach_desktop.machine.files import is_private
from coach_desktop.storage.datakey import DataKey
from coach_desktop.storage.engine import open_driver
from coach_desktop.storage.folder import create_vault, open_vault
from coach_desktop.storage.standing import DATABASE, SLOTS
from coach_desktop.storage.vault import OpenVault
from tests.storage.tellers import changes, draft
from tests.vaults_for_tests import raw_key, raw_slots, raw_vault

_CANARY = "kanarie-in-het-dossier"


def test_a_vault_is_never_made_where_something_stands(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    raw_vault(folder).close()
    before = (folder / DATABASE).read_bytes()
    with pytest.raises(VaultError, match=r"vault\.exists"):
        create_vault(folder, raw_key())
    assert (folder / DATABASE).read_bytes() == before


def test_a_vault_is_made_whole_in_an_empty_folder(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    folder.mkdir()
    create_vault(folder, raw_key(), slots=raw_slots())
    assert _names(folder) == [DATABASE, SLOTS]
    assert _names(tmp_path) == ["vault", "vault-sleutels"]
    assert is_private(folder)


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_opening_makes_no_vault(tmp_path: Path) -> None:
    with pytest.raises(VaultError, match=r"vault\.missing"):
        open_vault(tmp_path, raw_key())
    with pytest.raises(VaultError, match=r"vault\.missing"):
        open_driver(tmp_path / DATABASE, raw_key().keyspec())
    assert _names(tmp_path) == []


def test_a_second_one_is_refused_until_the_first_closes(tmp_path: Path) -> None:
    first = raw_vault(tmp_path / "vault")
    with pytest.raises(VaultError, match=r"vault\.in-use"):
        raw_vault(tmp_path / "vault")
    first.close()
    first.close()
    raw_vault(tmp_path / "vault").close()


def test_a_key_that_does_not_fit_means_damage_because_the_slot_file_vouched_for_it(
    tmp_path: Path,
) -> None:
    create_vault(tmp_path / "vault", raw_key())
    before = (tmp_path / "vault" / DATABASE).read_bytes()
    with pytest.raises(VaultError, match=r"vault\.damaged"):
        open_vault(tmp_path / "vault", DataKey(bytearray(32), bytes(16)))
    assert (tmp_path / "vault" / DATABASE).read_bytes() == before
    raw_vault(tmp_path / "vault").close()


@pytest.mark.parametrize("page", [0, 1, 5, 9])
def test_a_flipped_page_is_noticed_and_the_file_left_as_it_is(tmp_path: Path, page: int) -> None:
    folder = tmp_path / "vault"
    vault = raw_vault(folder)
    changes(vault).commit([draft(f"intake/i/q{n}", "x" * 200) for n in range(100)])
    vault.close()
    content = bytearray((folder / DATABASE).read_bytes())
    content[page * 4096 + 2000] ^= 1
    (folder / DATABASE).write_bytes(content)
    with pytest.raises(VaultError, match=r"vault\.damaged"):
        _read_everything(folder)
    assert (folder / DATABASE).read_bytes() == bytes(content)


def _read_everything(folder: Path) -> None:
    vault = raw_vault(folder)
    try:
        with vault.writing() as writing:
            told = writing.driver.execute("PRAGMA integrity_check", {}).fetchall()
            if [tuple(row) for row in told] != [("ok",)]:
                raise VaultError("vault.damaged")
    finally:
        vault.close()


def test_nothing_readable_lies_in_any_file(tmp_path: Path) -> None:
    vault = raw_vault(tmp_path / "vault")
    changes(vault).commit([draft("intake/i/q", _CANARY)])
    files = [path.read_bytes() for path in (tmp_path / "vault").iterdir()]
    assert len(files) >= 3
    assert not any(_CANARY.encode() in content or b"SQLite" in content for content in files)
    vault.close()


def test_what_the_driver_says_goes_nowhere(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    create_vault(tmp_path / "vault", raw_key())
    with pytest.raises(VaultError) as told:
        open_vault(tmp_path / "vault", DataKey(bytearray(32), bytes(16)))
    assert str(told.value) == "vault.damaged"
    assert told.value.__cause__ is None
    assert capfd.readouterr() == ("", "")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="runs as root")
def test_a_read_only_folder_is_told_and_nothing_is_lost(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    raw_vault(folder).close()
    copy = shutil.copytree(folder, tmp_path / "copy")
    folder.chmod(0o500)
    (folder / DATABASE).chmod(0o400)
    with pytest.raises(VaultError, match=r"vault\.read-only"):
        raw_vault(folder)
    with pytest.raises(VaultError, match=r"vault\.read-only"):
        create_vault(folder / "inner", raw_key())
    folder.chmod(0o700)
    assert (folder / DATABASE).read_bytes() == (copy / DATABASE).read_bytes()


def test_a_place_that_is_a_file_is_told_as_not_writable(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(VaultError, match=r"vault\.read-only"):
        create_vault(tmp_path / "file" / "vault", raw_key())
    with pytest.raises(VaultError, match=r"vault\.read-only"):
        create_vault(tmp_path / "file", raw_key())


def test_a_folder_lock_that_cannot_be_made_is_told(vault: OpenVault, tmp_path: Path) -> None:
    vault.close()
    (vault.folder / "vault.lock").unlink()
    (vault.folder / "vault.lock").mkdir()
    with pytest.raises(VaultError, match=r"vault\.read-only"):
        raw_vault(vault.folder)


def test_an_emptied_database_is_told_and_nothing_in_the_folder_is_touched(tmp_path: Path) -> None:
    folder = tmp_path / "kluis"
    raw_vault(folder).close()
    (folder / DATABASE).write_bytes(b"")
    (folder / f"{DATABASE}-wal").write_bytes(b"de laatste antwoorden")
    before = {each.name: each.read_bytes() for each in folder.iterdir()}
    with pytest.raises(VaultError, match="damaged"):
        open_vault(folder, raw_key())
    assert {each.name: each.read_bytes() for each in folder.iterdir()} == before


def test_a_flipped_byte_on_any_page_is_told_in_our_words(tmp_path: Path) -> None:
    folder = tmp_path / "kluis"
    raw_vault(folder).close()
    whole = (folder / DATABASE).read_bytes()
    for at in range(2_000, len(whole), 4_096):
        (folder / DATABASE).write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        try:
            vault = open_vault(folder, raw_key())
        except VaultError as trouble:
            assert trouble.code == "vault.damaged"  # noqa: PT017  # most pages are not read yet
        else:
            vault.close()
