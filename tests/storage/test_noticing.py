"""An older, emptied, altered or copied database is noticed, and never silently used."""

import shutil
from pathlib import Path

import pytest

from coach_desktop.domain.errors import VaultError
from coach_desktop.domain.operation import Kind
from coach_desktop.storage import keeper as keeping
from coach_desktop.storage.folder import create_vault, open_vault
from coach_desktop.storage.head import Head, read_head
from coach_desktop.storage.slotcopies import read_copy
from coach_desktop.storage.slotfile import read_slots
from coach_desktop.storage.standing import DATABASE, slot_places
from coach_desktop.storage.vault import OpenVault
from tests.storage.tellers import changes, draft
from tests.vaults_for_tests import raw_key, raw_slots, raw_vault


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A vault that was closed with something in it."""
    folder = tmp_path / "huis" / "kluis"
    vault = raw_vault(folder)
    _tell(vault, 3)
    vault.close()
    return folder


def _tell(vault: OpenVault, times: int, kind: Kind = Kind.ANSWER, path: str = "intake/i/q") -> None:
    begin = sum(1 for _ in vault.log("p1"))
    told = changes(vault, f"d{begin}")
    told.commit([draft(f"{path}{number}", f"{begin + number}", kind) for number in range(times)])


def _head(folder: Path) -> Head | None:
    return read_head(read_slots(read_copy(folder)).log_head)


def test_the_head_is_the_last_operation_when_a_vault_is_closed(folder: Path) -> None:
    vault = raw_vault(folder)
    last = vault.log("p1")[-1]
    vault.close()
    assert _head(folder) == Head.of(last)


def test_a_head_is_read_as_it_was_written_and_anything_else_is_none() -> None:
    head = Head(12, "een:apparaat", "ab" * 32)
    assert read_head(head.to_text()) == head
    for text in ("", "12", "12:ab", "x:ab:d", "12::d"):
        assert read_head(text) is None


def test_a_database_put_back_from_before_is_older(folder: Path) -> None:
    before = (folder / DATABASE).read_bytes()
    vault = raw_vault(folder)
    _tell(vault, 2)
    vault.close()
    (folder / DATABASE).write_bytes(before)
    for _ in range(2):
        with pytest.raises(VaultError, match=r"vault\.older"):
            open_vault(folder, raw_key())
    assert (folder / DATABASE).read_bytes() == before


def test_an_emptied_database_under_the_same_key_is_older(folder: Path, tmp_path: Path) -> None:
    create_vault(tmp_path / "leeg", raw_key(), slots=raw_slots())
    shutil.copy(tmp_path / "leeg" / DATABASE, folder / DATABASE)
    with pytest.raises(VaultError, match=r"vault\.older"):
        open_vault(folder, raw_key())


def test_a_log_file_that_was_taken_away_is_noticed_once_the_head_was_kept(folder: Path) -> None:
    vault = raw_vault(folder)
    _tell(vault, 2)
    vault.keep_head()
    copy = shutil.copytree(folder.parent, folder.parent.with_name("copy")) / folder.name
    vault.close()
    (copy / f"{DATABASE}-wal").unlink()
    with pytest.raises(VaultError, match=r"vault\.older"):
        open_vault(copy, raw_key())


def test_a_vault_that_was_killed_opens_without_a_word(folder: Path) -> None:
    vault = raw_vault(folder)
    _tell(vault, 2)
    copy = shutil.copytree(folder.parent, folder.parent.with_name("copy")) / folder.name
    vault.close()
    opened = open_vault(copy, raw_key())
    assert len(opened.log("p1")) == 5
    assert opened.noticed == ("vault.moved",)
    opened.close()


def test_one_chosen_as_it_is_opens_and_is_the_state_from_then_on(folder: Path) -> None:
    before = (folder / DATABASE).read_bytes()
    vault = raw_vault(folder)
    _tell(vault, 2)
    vault.close()
    (folder / DATABASE).write_bytes(before)
    vault = open_vault(folder, raw_key(), as_it_is=True)
    assert vault.noticed[0] == "vault.older"
    vault.settle_in()
    vault.close()
    again = open_vault(folder, raw_key())
    assert again.noticed == ()
    again.close()


def test_a_page_put_back_from_before_is_altered(folder: Path) -> None:
    before = (folder / DATABASE).read_bytes()
    vault = raw_vault(folder)
    vault_pages = len(before) // 4096
    with vault.writing() as writing:
        writing.settle("telephone", "010 000 00 02")
    vault.close()
    now = (folder / DATABASE).read_bytes()
    changed = [n for n in range(vault_pages) if now[n * 4096 :][:4096] != before[n * 4096 :][:4096]]
    assert changed
    for page in changed:
        at = page * 4096
        (folder / DATABASE).write_bytes(now[:at] + before[at : at + 4096] + now[at + 4096 :])
        with pytest.raises(VaultError, match=r"vault\.altered"):
            open_vault(folder, raw_key())


def test_any_flipped_bit_in_a_closed_vault_is_damage(folder: Path) -> None:
    whole = (folder / DATABASE).read_bytes()
    for at in range(1000, len(whole), 4096):
        (folder / DATABASE).write_bytes(whole[:at] + bytes([whole[at] ^ 4]) + whole[at + 1 :])
        with pytest.raises(VaultError, match=r"vault\.damaged"):
            open_vault(folder, raw_key())


def test_a_log_file_laid_beside_a_closed_vault_is_altered(folder: Path) -> None:
    vault = raw_vault(folder)
    _tell(vault, 2)
    log_file = (folder / f"{DATABASE}-wal").read_bytes()
    vault.close()
    (folder / f"{DATABASE}-wal").write_bytes(log_file)
    with pytest.raises(VaultError, match=r"vault\.altered"):
        open_vault(folder, raw_key())


def test_a_copy_beside_it_has_moved_and_a_renamed_folder_has_not(folder: Path) -> None:
    copy = folder.with_name("copy")
    shutil.copytree(folder, copy)
    shutil.copytree(slot_places(folder)[1].parent, slot_places(copy)[1].parent)
    opened = open_vault(copy, raw_key())
    assert opened.noticed == ("vault.moved",)
    opened.settle_in()
    opened.close()
    renamed = folder.rename(folder.with_name("hernoemd"))
    for place in (copy, renamed):
        again = open_vault(place, raw_key())
        assert again.noticed == ()
        again.close()


def test_the_head_is_kept_at_once_when_a_plan_is_decided_or_signed(folder: Path) -> None:
    vault = raw_vault(folder)
    for kind, path in ((Kind.PIP, "pip/v/staat/"), (Kind.SIGNATURE, "pip/v/handtekening/")):
        _tell(vault, 1, kind, path)
        assert _head(folder) == Head.of(vault.log("p1")[-1])
    vault.close()


def test_the_head_of_an_answer_is_kept_soon_by_itself(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "LATEST", 0.01)
    vault = raw_vault(folder)
    _tell(vault, 2)
    assert vault.keeper is not None
    waiting = vault.keeper._timer
    assert waiting is not None
    waiting.join()
    assert _head(folder) == Head.of(vault.log("p1")[-1])
    vault.close()


def test_answers_given_meanwhile_wait_for_the_same_half_minute(folder: Path) -> None:
    vault = raw_vault(folder)
    _tell(vault, 1)
    assert vault.keeper is not None
    waiting = vault.keeper._timer
    _tell(vault, 2)
    assert vault.keeper._timer is waiting
    vault.close()
    assert vault.keeper._timer is None


def test_a_slot_file_that_cannot_be_written_stops_no_closing_and_no_opening(folder: Path) -> None:
    vault = raw_vault(folder)
    for path in slot_places(folder):
        path.unlink()
        path.mkdir()
    vault.keep_head()
    vault.close()
    for path in slot_places(folder):
        path.rmdir()
    raw_vault(folder).close()


def test_before_anything_is_written_the_slot_file_says_so_or_nothing_is_written(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_folder: Path, _content: bytes) -> None:
        raise OSError(28, "no space")

    with monkeypatch.context() as full:
        full.setattr(keeping, "write_copies", refuse)
        vault = raw_vault(folder)
        with pytest.raises(VaultError, match=r"vault\.disk-full"):
            _tell(vault, 1)
    _tell(vault, 1)
    assert len(vault.log("p1")) == 4
    vault.close()


def test_a_vault_without_any_slot_file_keeps_no_head(tmp_path: Path) -> None:
    create_vault(tmp_path / "kluis", raw_key())
    vault = open_vault(tmp_path / "kluis", raw_key())
    _tell(vault, 1)
    vault.keep_head()
    vault.settle_in()
    vault.close()
