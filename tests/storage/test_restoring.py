"""A backup in the place of a vault, and a new vault out of a damaged one; the old one stays."""

import hashlib
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from coach_desktop.casework.ports import Blob
from coach_desktop.casework.rescue import Readable
from coach_desktop.domain.errors import VaultError
from coach_desktop.domain.purge import Ground, Purge
from coach_desktop.domain.reading import Act
from coach_desktop.machine import copies
from coach_desktop.storage import placing, restoring, shelf
from coach_desktop.storage.checking import check
from coach_desktop.storage.engine import open_driver
from coach_desktop.storage.operations import every
from coach_desktop.storage.pages import PAGE, Pages
from coach_desktop.storage.slotcopies import read_copy
from coach_desktop.storage.slotfile import read_slots
from coach_desktop.storage.standing import DATABASE, LOCK, SLOTS, second_place
from coach_desktop.storage.vault import OpenVault
from tests.storage.tellers import NOW, changes, draft, people, person
from tests.vaults import RELEASES, pour
from tests.vaults_for_tests import raw_key, raw_slots, raw_vault

DAY = date(2026, 11, 23)
PDF = b"%PDF" * 30_000
SCAN = Blob(hashlib.sha256(PDF).hexdigest(), "application/pdf", PDF)


def _no_telling(_done: int, _total: int) -> None:
    """Nobody looks."""


def _names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def _state(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {
        str(each.relative_to(folder)): (each.read_bytes(), each.stat().st_mtime_ns)
        for each in sorted(folder.rglob("*"))
        if each.is_file()
    }


def _ids(vault: OpenVault) -> list[str]:
    with vault._reading() as driver:
        return [each.id for each in every(driver)]


def _restore(copy: Path, folder: Path) -> str:
    slots = read_slots(read_copy(copy))
    return restoring.restore(copy, folder, raw_key(), slots, on=DAY, told=_no_telling)


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    """The folder of a closed vault with twenty people, four hundred answers and a scan."""
    vault = raw_vault(tmp_path / "kluis")
    with vault.writing() as writing:
        writing.settle("profile", "voorbeeld")
    register = people(vault)
    for number in range(20):
        register.register(person(f"Haile{number}"))
    told = changes(vault, "d9")
    answers = [draft(f"intake/i/q{n}", "x" * 300, dossier=f"p{n % 20}") for n in range(400)]
    told.commit(answers, [SCAN])
    told.read("p1", Act.OPENED, "dossier")
    told.read("p2", Act.OPENED, "dossier")
    vault.close()
    return tmp_path / "kluis"


def test_a_restored_backup_is_the_vault_and_the_other_one_stands_aside(
    filled: Path, tmp_path: Path
) -> None:
    vault = raw_vault(filled)
    (tmp_path / "stick").mkdir()
    vault.back_up(tmp_path / "stick", DAY, _no_telling)
    kept = _ids(vault)
    changes(vault, "d7").commit([draft("intake/i/later", "na de kopie")])
    vault.close()
    before = _state(filled)
    aside = _restore(shelf.found(tmp_path / "stick")[0].folder, filled)
    assert aside == "kluis-bewaard-2026-11-23-1"
    assert {name: told for name, (told, _) in _state(tmp_path / aside).items()} == {
        name: told for name, (told, _) in before.items()
    }
    restored = raw_vault(filled, as_it_is=True)
    assert restored.noticed == ("vault.moved",)
    assert _ids(restored) == kept
    restored.close()
    older = raw_vault(tmp_path / aside, as_it_is=True)
    assert len(_ids(older)) == len(kept) + 1
    older.close()


def test_a_backup_is_restored_where_there_is_no_vault_yet(filled: Path, tmp_path: Path) -> None:
    (tmp_path / "nieuw").mkdir()
    (tmp_path / "nieuw" / "kluis").mkdir()
    assert _restore(filled, tmp_path / "nieuw" / "kluis") == ""
    assert _names(tmp_path / "nieuw") == ["kluis", "kluis-sleutels"]
    restored = raw_vault(tmp_path / "nieuw" / "kluis", as_it_is=True)
    assert len(_ids(restored)) > 400
    restored.close()


def test_a_second_vault_of_a_day_is_moved_aside_under_a_name_of_its_own(
    filled: Path, tmp_path: Path
) -> None:
    copy = shutil.copytree(filled, tmp_path / "kopie")
    assert _restore(copy, filled) == "kluis-bewaard-2026-11-23-1"
    assert _restore(copy, filled) == "kluis-bewaard-2026-11-23-2"
    assert (tmp_path / "kluis-bewaard-2026-11-23-1-sleutels" / SLOTS).is_file()


def test_a_damaged_backup_is_not_restored_and_all_is_as_it_was(
    filled: Path, tmp_path: Path
) -> None:
    copy = shutil.copytree(filled, tmp_path / "kopie")
    content = bytearray((copy / DATABASE).read_bytes())
    content[20 * PAGE + 9] ^= 1
    (copy / DATABASE).write_bytes(content)
    before, names = _state(filled), _names(tmp_path)
    with pytest.raises(VaultError, match=r"backup\.damaged"):
        _restore(copy, filled)
    assert (_state(filled), _names(tmp_path)) == (before, names)


def test_a_backup_whose_log_was_altered_is_not_restored(filled: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(filled, tmp_path / "kopie")
    driver = open_driver(copy / DATABASE, raw_key().keyspec())
    driver.execute("DROP TRIGGER operations_no_delete", {})
    driver.execute("DELETE FROM operations WHERE seq = 40", {})
    driver.close()
    with pytest.raises(VaultError, match=r"backup\.damaged"):
        _restore(copy, filled)


def test_projections_that_are_not_right_are_made_anew(filled: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(filled, tmp_path / "kopie")
    driver = open_driver(copy / DATABASE, raw_key().keyspec())
    driver.execute("UPDATE dossiers SET name = 'Iemand Anders'", {})
    driver.close()
    _restore(copy, filled)
    restored = raw_vault(filled, as_it_is=True)
    assert "Iemand Anders" not in {each.name for each in restored.dossiers(limit=30)}
    restored.close()


@pytest.mark.parametrize("release", RELEASES)
def test_a_backup_of_an_older_release_is_restored(release: str, tmp_path: Path) -> None:
    copy = tmp_path / "kopie"
    pour(release, copy)
    (copy / SLOTS).write_bytes(raw_slots())
    _restore(copy, tmp_path / "kluis")
    restored = raw_vault(tmp_path / "kluis", as_it_is=True)
    assert len(_ids(restored)) > 0
    restored.close()


def test_too_little_room_for_a_restore_is_told(
    filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(placing, "_ROOM_BESIDES", 1 << 60)
    with pytest.raises(VaultError, match=r"backup\.no-room"):
        _restore(filled, tmp_path / "elders")
    assert not (tmp_path / "elders").exists()
    assert not list(tmp_path.glob(".elders*"))


def test_a_vault_that_is_open_is_not_moved_aside(filled: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(filled, tmp_path / "kopie")
    vault = raw_vault(filled)
    with pytest.raises(VaultError, match=r"vault\.in-use"):
        _restore(copy, filled)
    vault.close()
    assert "kluis-bewaard-2026-11-23-1" not in _names(tmp_path)


def test_what_cannot_be_put_in_place_leaves_the_vault_where_it_was(
    filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = shutil.copytree(filled, tmp_path / "kopie")
    rename = Path.rename

    def stubborn(self: Path, target: Path) -> Path:
        if self.name.startswith(".kluis"):
            raise OSError
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", stubborn)
    before = _state(filled)
    with pytest.raises(VaultError, match=r"vault\.read-only"):
        _restore(copy, filled)
    assert _state(filled) == before
    assert second_place(filled).is_dir()


def _copied(filled: Path, tmp_path: Path) -> Path:
    into = tmp_path / "mijn stick ملف"
    into.mkdir(exist_ok=True)
    made = placing.copy_whole(filled, into, DAY, _no_telling)
    assert made.unreadable == 0
    return made.folder / filled.name


def test_a_copy_of_a_vault_is_equal_byte_for_byte_and_the_original_untouched(
    filled: Path, tmp_path: Path
) -> None:
    before = _state(filled)
    times = (filled.stat().st_mtime_ns, second_place(filled).stat().st_mtime_ns)
    copy = _copied(filled, tmp_path)
    assert {name: told for name, (told, _) in _state(copy).items()} == {
        name: told for name, (told, _) in before.items()
    }
    assert (copy.parent / "kluis-sleutels" / SLOTS).is_file()
    _look(copy)
    assert _state(filled) == before
    assert (filled.stat().st_mtime_ns, second_place(filled).stat().st_mtime_ns) == times


def test_a_block_that_no_disk_can_read_is_counted_and_the_rest_is_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = tmp_path / "vault.db"
    original.write_bytes(bytes(range(256)) * 16 * 10)
    exactly = copies._exactly

    def with_a_bad_spot(source: int, start: int, length: int) -> bytes:
        if start <= 3 * 4096 < start + length:
            raise OSError
        return exactly(source, start, length)

    monkeypatch.setattr(copies, "_exactly", with_a_bad_spot)
    assert copies.copy_file(original, tmp_path / "copy") == 1
    copy = (tmp_path / "copy").read_bytes()
    whole = original.read_bytes()
    assert copy[3 * 4096 : 4 * 4096] == bytes(4096)
    assert copy[: 3 * 4096] + copy[4 * 4096 :] == whole[: 3 * 4096] + whole[4 * 4096 :]


def test_a_copy_that_reads_back_otherwise_is_told(
    filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copies, "fingerprint", lambda _: "")
    with pytest.raises(VaultError, match=r"rescue\.no-copy"):
        placing.copy_whole(filled, tmp_path, DAY, _no_telling)


def _look(copy: Path) -> Readable:
    slots = read_slots(read_copy(copy))
    return restoring.look(copy, raw_key(), slots, _no_telling)


def _rebuild(copy: Path, folder: Path) -> str:
    slots = read_slots(read_copy(copy))
    return restoring.rebuild(
        copy, folder, raw_key(), slots, completing=lambda _: None, on=DAY, told=_no_telling
    )


def _every_page(copy: Path) -> Iterator[tuple[int, bytes]]:
    whole = (copy / DATABASE).read_bytes()
    for page in range(len(whole) // PAGE):
        at = page * PAGE + 1_000
        yield page, whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]


def _flip(filled: Path, tmp_path: Path, *, every: int) -> None:
    copy = _copied(filled, tmp_path)
    sound = _look(copy)
    assert (sound.read, sound.touched, sound.damaged_pages) == (sound.known, 0, 0)
    hurt = 0
    for page, flipped in list(_every_page(copy))[::-every]:
        (copy / DATABASE).write_bytes(flipped)
        told = _look(copy)
        assert told.damaged_pages == 1, page
        assert told.known == sound.known, page
        assert sound.read - told.read <= 10, page
        assert (told.touched > 0) == (told.read < told.known), page
        hurt += told.read < told.known
    assert hurt


def test_whatever_page_is_flipped_all_other_changes_are_read(filled: Path, tmp_path: Path) -> None:
    _flip(filled, tmp_path, every=13)


@pytest.mark.slow
def test_each_page_is_flipped_in_turn(filled: Path, tmp_path: Path) -> None:
    _flip(filled, tmp_path, every=1)


def test_a_vault_is_not_copied_into_itself(filled: Path) -> None:
    before = _state(filled)
    with pytest.raises(VaultError, match=r"rescue\.no-copy"):
        placing.copy_whole(filled, filled, DAY, _no_telling)
    with pytest.raises(VaultError, match=r"rescue\.no-copy"):
        placing.copy_whole(filled, second_place(filled), DAY, _no_telling)
    assert _state(filled) == before


def test_a_new_vault_out_of_a_damaged_one_holds_what_was_readable(
    filled: Path, tmp_path: Path
) -> None:
    copy = _copied(filled, tmp_path)
    for _page, flipped in list(_every_page(copy))[-1::-9]:
        (copy / DATABASE).write_bytes(flipped)
        told = _look(copy)
        if told.read < told.known:
            break
    else:
        raise AssertionError("no page was missed")
    before = _state(filled)
    aside = _rebuild(copy, filled)
    assert {name: read for name, (read, _) in _state(tmp_path / aside).items()} == {
        name: read for name, (read, _) in before.items()
    }
    vault = raw_vault(filled, as_it_is=True)
    assert len(_ids(vault)) == told.read
    assert vault.blob(SCAN.sha256) == SCAN
    assert vault.setting("profile") == "voorbeeld"
    assert len(vault.readings("p1")) == 1
    vault.back_up(tmp_path, DAY, _no_telling)
    changes(vault, "d-new").commit([draft("intake/i/q", "het gaat verder")])
    vault.close()
    driver = open_driver(filled / DATABASE, raw_key().keyspec())
    assert check(driver) == ()
    driver.close()


@pytest.mark.parametrize("part", [0.4, 0.6, 0.9])
def test_a_file_that_was_cut_off_tells_what_is_left_of_how_much(
    filled: Path, tmp_path: Path, part: float
) -> None:
    copy = _copied(filled, tmp_path)
    whole = (copy / DATABASE).read_bytes()
    (copy / DATABASE).write_bytes(whole[: int(len(whole) * part) + 77])
    told = _look(copy)
    assert 0 < told.read < told.known == _look(filled).known
    assert told.damaged_pages >= len(whole) // PAGE - len(whole) * part // PAGE - 1


def test_answers_that_wait_in_the_log_file_are_read_too(filled: Path, tmp_path: Path) -> None:
    vault = raw_vault(filled)
    changes(vault, "d7").commit([draft(f"intake/i/new{n}", "nieuw") for n in range(50)])
    copy = _copied(filled, tmp_path)
    vault.close()
    assert (copy / f"{DATABASE}-wal").stat().st_size > 0
    told = _look(copy)
    assert told.read == told.known
    log = (copy / f"{DATABASE}-wal").read_bytes()
    (copy / f"{DATABASE}-wal").write_bytes(log[:-1])
    assert _look(copy).read < told.read


def test_what_was_purged_does_not_come_back(filled: Path, tmp_path: Path) -> None:
    vault = raw_vault(filled)
    with vault.writing() as writing:
        writing.purge(Purge("p1", Ground.ERASURE_REQUEST, "coach", NOW))
    copy = _copied(filled, tmp_path)  # before the free pages are scrubbed
    vault.close()
    assert _look(copy).touched == 0
    _rebuild(copy, filled)
    restored = raw_vault(filled, as_it_is=True)
    assert restored.log("p1") == ()
    assert restored.blob(SCAN.sha256) is None or restored.log("p0")
    assert len(restored.readings("p1")) == 1
    restored.close()


def test_nothing_readable_is_told_and_nothing_is_made(filled: Path, tmp_path: Path) -> None:
    copy = _copied(filled, tmp_path)
    (copy / DATABASE).write_bytes(bytes(40 * PAGE))
    with pytest.raises(VaultError, match=r"rescue\.nothing-readable"):
        _look(copy)
    (copy / DATABASE).unlink()
    with pytest.raises(VaultError, match=r"rescue\.nothing-readable"):
        _rebuild(copy, filled)
    assert "kluis-bewaard-2026-11-23-1" not in _names(tmp_path)
    assert Pages(copy / DATABASE, raw_key()).total == 0


def test_a_link_in_the_folder_is_not_followed(filled: Path, tmp_path: Path) -> None:
    (tmp_path / "geheim.txt").write_text("van iemand anders")
    (filled / "los.txt").symlink_to(tmp_path / "geheim.txt")
    copy = _copied(filled, tmp_path)
    assert "los.txt" not in _names(copy)
    assert LOCK in _names(copy)
