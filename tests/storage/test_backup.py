"""A backup is a consistent beginning of the vault, opened and checked; else there is none."""

import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from coach_desktop.domain.errors import VaultError
from coach_desktop.machine.process import command
from coach_desktop.storage import backup, shelf
from coach_desktop.storage.checking import check
from coach_desktop.storage.engine import open_copy, open_driver
from coach_desktop.storage.operations import every
from coach_desktop.storage.slotfile import SlotFile, read_slots, write_slots
from coach_desktop.storage.standing import DATABASE, SLOTS
from coach_desktop.storage.vault import OpenVault
from tests.storage.tellers import changes, draft, people, person
from tests.vaults_for_tests import raw_key, raw_vault

DAY = date(2026, 11, 23)


def _no_telling(_done: int, _total: int) -> None:
    """Nobody looks."""


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "mijn stick ملفات ትግርኛ"
    folder.mkdir()
    return folder


def _ids(copy: Path) -> list[str]:
    driver = open_copy(copy / DATABASE, raw_key().keyspec())
    try:
        return [operation.id for operation in every(driver)]
    finally:
        driver.close()


def _names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_a_backup_holds_everything_and_the_slot_file(vault: OpenVault, stick: Path) -> None:
    people(vault).register(person("Haile"))
    made = vault.back_up(stick, DAY, _no_telling)
    assert _names(stick) == ["coach-desktop-reservekopie-2026-11-23-1"]
    copy = stick / made.name
    assert _names(copy) == [DATABASE, SLOTS]
    assert len(_ids(copy)) == made.operations > 0
    assert read_slots((copy / SLOTS).read_bytes()).device_mark == shelf.ELSEWHERE
    driver = open_driver(copy / DATABASE, raw_key().keyspec())
    assert check(driver) == ()
    driver.close()


def test_a_second_backup_of_a_day_stands_beside_the_first(vault: OpenVault, stick: Path) -> None:
    for _ in range(2):
        vault.back_up(stick, DAY, _no_telling)
    assert [each.number for each in shelf.found(stick)] == [2, 1]
    assert shelf.found(stick / "coach-desktop-reservekopie-2026-11-23-1")[0].made_on == DAY


def test_a_backup_beside_a_busy_writer_is_a_beginning_of_the_log(
    vault: OpenVault, stick: Path
) -> None:
    told = changes(vault)
    told.commit([draft(f"intake/i/v{number}", "x" * 400) for number in range(2_000)])
    busy = threading.Event()
    enough = threading.Event()

    def write() -> None:
        number = 0
        while not enough.is_set():
            told.commit([draft("intake/i/q", str(number))])
            number += 1
            busy.set()

    writer = threading.Thread(target=write)
    writer.start()
    busy.wait(30)
    made = vault.back_up(stick, DAY, _no_telling)
    enough.set()
    writer.join()
    with vault._reading() as driver:
        log = [operation.id for operation in every(driver)]
    copied = _ids(stick / made.name)
    assert 2_000 < len(copied) < len(log)
    assert copied == log[: len(copied)]


def test_a_backup_that_is_stopped_leaves_nothing(vault: OpenVault, stick: Path) -> None:
    changes(vault).commit([draft(f"intake/i/v{number}", "x" * 400) for number in range(3_000)])
    asked = []

    def stop(done: int, _total: int) -> None:
        asked.append(done)
        if asked.count(1) > 1:
            raise LookupError

    with pytest.raises(LookupError):
        vault.back_up(stick, DAY, stop)
    assert _names(stick) == []
    assert vault.back_up(stick, DAY, _no_telling).operations == 3_000


def test_a_damaged_copy_is_noticed_and_taken_away(
    vault: OpenVault, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    changes(vault).commit([draft("intake/i/q", "x")])

    def spoiled(path: Path) -> None:
        content = bytearray(path.read_bytes())
        content[3 * 4096 + 100] ^= 1
        path.write_bytes(content)

    monkeypatch.setattr(backup, "force_file", spoiled)
    with pytest.raises(VaultError, match=r"backup\.damaged"):
        vault.back_up(stick, DAY, _no_telling)
    assert _names(stick) == []


def test_a_copy_that_lacks_the_newest_pages_differs_from_its_source(
    vault: OpenVault, stick: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    other = raw_vault(tmp_path / "other")
    changes(other, "d2").commit([draft("intake/i/q", "iets anders")])
    other.close()
    changes(vault).commit([draft("intake/i/q", "x")])
    monkeypatch.setattr(
        backup, "force_file", lambda path: shutil.copyfile(tmp_path / "other" / DATABASE, path)
    )
    with pytest.raises(VaultError, match=r"backup\.damaged"):
        vault.back_up(stick, DAY, _no_telling)
    assert _names(stick) == []


def test_the_newest_eight_stay_and_nothing_else_is_touched(vault: OpenVault, stick: Path) -> None:
    (stick / "vakantie.jpg").write_bytes(b"foto")
    of_another = stick / "coach-desktop-reservekopie-2020-01-01-1"
    of_another.mkdir()
    (of_another / DATABASE).write_bytes(b"")
    (of_another / SLOTS).write_bytes(write_slots(SlotFile("v-2", bytes(16), ()), raw_key()))
    for number in range(10):
        vault.back_up(stick, DAY + timedelta(days=number), _no_telling)
        if number == 0:
            (stick / "coach-desktop-reservekopie-2026-11-23-1" / "brief.txt").write_text("van mij")
    names = _names(stick)
    assert "vakantie.jpg" in names
    assert of_another.name in names
    assert "coach-desktop-reservekopie-2026-11-23-1" in names  # somebody put a letter in it
    assert "coach-desktop-reservekopie-2026-11-24-1" not in names
    assert len(names) == 3 + shelf.KEPT


def test_what_a_kill_left_behind_is_taken_away_by_the_next_backup(
    vault: OpenVault, stick: Path
) -> None:
    left = shelf.making_place(stick, "v-1")
    left.mkdir()
    (left / DATABASE).write_bytes(b"half")
    assert shelf.found(stick) == ()
    vault.back_up(stick, DAY, _no_telling)
    assert len(_names(stick)) == 1


def test_a_folder_that_is_not_there_is_told(vault: OpenVault, stick: Path) -> None:
    stick.rmdir()
    with pytest.raises(VaultError, match=r"backup\.no-folder"):
        vault.back_up(stick, DAY, _no_telling)
    assert shelf.found(stick) == ()


def test_a_backup_does_not_go_into_the_vault_itself(vault: OpenVault) -> None:
    before = _names(vault.folder)
    with pytest.raises(VaultError, match=r"backup\.in-vault"):
        vault.back_up(vault.folder, DAY, _no_telling)
    assert _names(vault.folder) == before


def test_too_little_room_is_told_before_anything_is_written(
    vault: OpenVault, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup, "_ROOM_BESIDES", 1 << 60)
    with pytest.raises(VaultError, match=r"backup\.no-room"):
        vault.back_up(stick, DAY, _no_telling)
    assert _names(stick) == []


_FULL = """
import resource, signal, sys
from datetime import date
from pathlib import Path
from coach_desktop.domain.errors import VaultError
from tests.vaults_for_tests import raw_vault

vault = raw_vault(Path(sys.argv[1]))
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
for most in range(4_096, 900_000, 65_536):
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, resource.RLIM_INFINITY))
    try:
        vault.back_up(Path(sys.argv[2]), date(2026, 11, 23), lambda *_: None)
    except VaultError as trouble:
        print(trouble.code, len(list(Path(sys.argv[2]).iterdir())))
    else:
        print("made")
        break
"""


@pytest.mark.skipif(sys.platform == "win32", reason="not this system: no limit on file sizes")
def test_a_disk_that_fills_up_while_copying_leaves_nothing_half(
    vault: OpenVault, stick: Path
) -> None:
    changes(vault).commit([draft(f"intake/i/v{number}", "x" * 400) for number in range(300)])
    vault.close()
    done = subprocess.run(
        [command()[0], "-c", _FULL, str(vault.folder), str(stick)],
        check=True, capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    *failed, made = done.stdout.splitlines()
    assert made == "made", done.stdout
    assert failed
    assert {each.split()[1] for each in failed} == {"0"}
    assert {each.split()[0] for each in failed} <= {"backup.no-room", "backup.not-written"}


def _spoiled(vault: OpenVault, *statements: str) -> Iterator[str]:
    with vault._reading() as driver:
        for statement in (
            "PRAGMA recursive_triggers = 0",
            "DROP TRIGGER operations_no_update",
            "DROP TRIGGER operations_no_delete",
            "DROP TRIGGER reading_log_no_update",
            *statements,
        ):
            driver.execute(statement, {})
        yield from check(driver)


def test_a_sound_vault_has_nothing_found(vault: OpenVault) -> None:
    people(vault).register(person("Haile", bsn="999952948"))
    assert list(_spoiled(vault)) == []


@pytest.mark.parametrize(
    ("finding", "statement"),
    [
        ("log", "UPDATE operations SET canonical = x'7b7d' WHERE seq = 2"),
        ("log", "UPDATE operations SET path = 'fact/bsn' WHERE seq = 2"),
        ("log", "UPDATE operations SET hash = 'ab', canonical = x'7b' WHERE seq = 2"),
        ("chain", "DELETE FROM operations WHERE seq = 2"),
        ("projections", "UPDATE dossiers SET name = 'Iemand Anders'"),
        ("projections", "DELETE FROM heads"),
        ("projections", "DELETE FROM people_fts"),
    ],
)
def test_what_was_altered_from_outside_is_found(
    vault: OpenVault, finding: str, statement: str
) -> None:
    people(vault).register(person("Haile", bsn="999952948", voornamen="Yonas"))
    assert finding in list(_spoiled(vault, statement))
