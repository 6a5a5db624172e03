"""Backup, restore and rescue as a coach meets them: on the screen, by keyboard, in Dutch words."""

import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from coach_desktop.casework.backups import State
from coach_desktop.desktop.pages.rescue import RescuePage, Step
from coach_desktop.desktop.pages.restore import RestorePage
from coach_desktop.desktop.pages.settings import SettingsPage
from coach_desktop.desktop.pages.start import StartPage
from coach_desktop.desktop.pages.today import TodayPage
from coach_desktop.desktop.pages.unlock import UnlockPage
from coach_desktop.storage import backup
from coach_desktop.storage.standing import DATABASE, SLOTS, second_place
from tests.desk import CODE, WORDS, Desk, desk


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A stick, which is what a coach chooses whenever a folder is asked for."""
    folder = tmp_path / "mijn stick ملف"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    return folder


def _text(at: Desk, name: str) -> str:
    found = at.page.findChild(QLabel, name)
    assert found is not None, name
    return found.text()


def _copies(stick: Path) -> list[str]:
    return sorted(each.name for each in stick.iterdir())


def test_a_coach_chooses_a_stick_and_the_first_backup_is_made(
    qtbot: QtBot, tmp_path: Path, stick: Path
) -> None:
    with desk(tmp_path / "kluis") as at:
        at.put_in()
        at.steps.installation.settings()
        page = at.on(SettingsPage)
        assert not page.findChild(QAbstractButton, "backup_make").isEnabled()  # type: ignore[union-attr]  # it stands in the card
        at.press("backup_choose")
        assert _copies(stick) == ["coach-desktop-reservekopie-2026-11-23-1"]
        assert _text(at, "backup_folder") == str(stick)
        assert _copies(stick)[0] in page.told
        at.press("backup_make")
        assert len(_copies(stick)) == 2
        assert at.workplace.backups.schedule.last_result == ""
        assert at.workplace.backups.reminder is State.FRESH


def test_what_goes_wrong_with_a_backup_is_told_and_stays_told(
    qtbot: QtBot, tmp_path: Path, stick: Path
) -> None:
    with desk(tmp_path / "kluis") as at:
        at.steps.installation.settings()
        at.press("backup_choose")
        for each in stick.iterdir():
            each.rename(tmp_path / each.name)
        stick.rmdir()
        at.press("backup_make")
        assert "backup." not in _text(at, "backup_told")
        assert _text(at, "backup_told")
        at.steps.installation.settings()
        assert _text(at, "backup_told")


def test_a_backup_is_made_by_itself_once_it_is_due(
    qtbot: QtBot, tmp_path: Path, stick: Path
) -> None:
    folder = tmp_path / "kluis"
    with desk(folder) as at:
        at.steps.installation.settings()
        at.press("backup_choose")
    with desk(folder, settled=True) as at:
        assert len(_copies(stick)) == 1
    with desk(folder, settled=True, start=datetime(2026, 12, 1, 9, tzinfo=UTC)) as at:
        assert _copies(stick)[-1] == "coach-desktop-reservekopie-2026-12-01-1"
        assert _copies(stick)[-1] in at.on(TodayPage).told


def test_the_board_reminds_of_a_backup_that_is_due_and_not_possible_now(
    qtbot: QtBot, tmp_path: Path, stick: Path
) -> None:
    folder = tmp_path / "kluis"
    with desk(folder) as at:
        assert not at.page.findChild(QLabel, "backup_reminder").isVisible()  # type: ignore[union-attr]  # it is for practice
        at.steps.installation.settings()
        at.press("backup_choose")
    moved = stick.rename(tmp_path / "weg")
    with desk(folder, settled=True, start=datetime(2026, 12, 1, 9, tzinfo=UTC)) as at:
        assert "23 november 2026" in _text(at, "backup_reminder")
        moved.rename(stick)
        at.press("backup_reminder_act")
        assert len(_copies(stick)) == 2
        assert not at.page.findChild(QLabel, "backup_reminder").isVisible()  # type: ignore[union-attr]  # it stands in the page


def test_how_often_is_chosen_from_a_list(qtbot: QtBot, tmp_path: Path, stick: Path) -> None:
    from PySide6.QtWidgets import QComboBox

    with desk(tmp_path / "kluis") as at:
        at.steps.installation.settings()
        box = at.page.findChild(QComboBox, "backup_days")
        assert box is not None
        box.setCurrentIndex(2)
        at.settle()
        assert at.workplace.backups.schedule.every_days == 14
        at.steps.installation.settings()
        again = at.page.findChild(QComboBox, "backup_days")
        assert again is not None
        assert again.currentData() == "14"


def test_a_backup_is_put_back_on_a_new_laptop(qtbot: QtBot, tmp_path: Path, stick: Path) -> None:
    with desk(tmp_path / "oud" / "kluis") as at:
        at.put_in()
        at.steps.installation.settings()
        at.press("backup_choose")
        people = at.workplace.people.vault.count()
    with desk(tmp_path / "nieuw" / "kluis", made=False) as at:
        at.on(StartPage)
        at.press("to_restore")
        page = at.on(RestorePage)
        assert not page.act.isEnabled()
        at.press("restore_choose")
        at.type("secret", "fout fout fout fout fout")
        at.press("act")
        assert not (tmp_path / "nieuw" / "kluis").exists()
        assert page._secret.field.text == ""
        at.press("secret_turn")
        at.type("secret", CODE)
        at.press("act")
        assert _text(at, "restore_done")
        with qtbot.waitSignal(at.steps.locked):  # the program begins anew, without the key
            at.press("act")
        at.on(UnlockPage)
        at.type("passphrase", WORDS)
        at.press("act")
        at.on(TodayPage)
        assert at.workplace.people.vault.count() == people


def test_a_folder_without_a_backup_is_told_and_the_way_back_is_open(
    qtbot: QtBot, tmp_path: Path, stick: Path
) -> None:
    with desk(tmp_path / "kluis", made=False) as at:
        at.press("to_restore")
        at.press("restore_choose")
        assert at.on(RestorePage)._none.isVisible()
        at.press("back")
        at.on(StartPage)


def _step(page: RescuePage) -> Step:
    return page._model.step.value


def _damage(folder: Path, page: int = -1) -> None:
    content = bytearray((folder / DATABASE).read_bytes())
    content[page * 4096 + 1_000] ^= 1
    (folder / DATABASE).write_bytes(content)


def _stuck(at: Desk) -> RescuePage:
    at.type("passphrase", WORDS)
    at.press("act")
    return at.on(RescuePage)


def _filled(folder: Path) -> int:
    with desk(folder) as at:
        at.put_in()
        return at.workplace.people.vault.count()


def _state(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {
        each.name: (each.read_bytes(), each.stat().st_mtime_ns)
        for each in folder.iterdir()
        if each.is_file()
    }


def test_a_damaged_vault_is_copied_looked_at_and_made_anew(
    qtbot: QtBot, tmp_path: Path, stick: Path
) -> None:
    folder = tmp_path / "kluis"
    people = _filled(folder)
    _damage(folder, page=0)
    with desk(folder, made=False) as at:
        page = _stuck(at)
        before = _state(folder)
        at.press("act")
        assert _step(page) is Step.LOOK
        copy = stick / "coach-desktop-kluis-kopie-2026-11-23-1" / "kluis"
        assert {name: told for name, (told, _) in _state(copy).items()} == {
            name: told for name, (told, _) in before.items()
        }
        at.press("act")
        assert _step(page) is Step.LOOK  # nothing was typed
        at.type("secret", WORDS)
        at.press("act")
        assert _step(page) is Step.USE
        assert "rescue." not in _text(at, "rescue_told")
        assert _state(folder) == before
        at.press("act")
        assert _step(page) is Step.DONE
        assert _state(tmp_path / "kluis-bewaard-2026-11-23-1") == before
        at.press("act")
        at.type("passphrase", WORDS)
        at.press("act")
        at.on(TodayPage)
        assert at.workplace.people.vault.count() == people


def test_a_backup_is_put_back_from_the_rescue_page(
    qtbot: QtBot, tmp_path: Path, stick: Path
) -> None:
    folder = tmp_path / "kluis"
    with desk(folder) as at:
        at.put_in()
        at.steps.installation.settings()
        at.press("backup_choose")
    (folder / DATABASE).write_bytes(b"")
    with desk(folder, made=False) as at:
        _stuck(at)
        at.press("other")
        at.press("back")
        at.on(RescuePage)
        at.press("other")
        at.press("restore_choose")
        at.type("secret", WORDS)
        at.press("act")
        assert "kluis-bewaard-2026-11-23-1" in _text(at, "restore_done")
        assert (tmp_path / "kluis-bewaard-2026-11-23-1" / DATABASE).read_bytes() == b""
        at.press("act")
        at.on(UnlockPage)


def test_a_vault_without_its_key_file_is_read_with_that_of_a_backup(
    qtbot: QtBot, tmp_path: Path, stick: Path
) -> None:
    folder = tmp_path / "kluis"
    with desk(folder) as at:
        at.steps.installation.settings()
        at.press("backup_choose")
        at.steps.home()
        at.put_in()
        people = at.workplace.people.vault.count()
    _damage(folder)
    for place in (folder, second_place(folder)):
        for each in place.glob(f"{SLOTS}*"):
            each.write_bytes(b"weg")
    with desk(folder, made=False) as at:
        page = _stuck(at)
        at.press("act")
        at.type("secret", WORDS)
        at.press("act")
        assert _text(at, "rescue_trouble")
        assert _step(page) is Step.LOOK
        at.press("rescue_keys")
        at.type("secret", WORDS)
        at.press("act")
        at.press("act")
        at.press("act")
        at.type("passphrase", WORDS)
        at.press("act")
        at.on(TodayPage)
        assert at.workplace.people.vault.count() == people


def test_an_older_database_is_shown_and_opened_only_when_somebody_chooses_that(
    qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "kluis"
    _filled(folder)
    older = (folder / DATABASE).read_bytes()
    with desk(folder, settled=True) as at:
        at.steps.register()
        at.type("achternaam", "Haile")
        at.press("act")
    (folder / DATABASE).write_bytes(older)
    with desk(folder, made=False) as at:
        _stuck(at)
        at.press("as_it_is")
        at.on(UnlockPage)
        at.type("passphrase", WORDS)
        at.press("act")
        assert at.on(TodayPage).told


def test_the_rescue_goes_by_keyboard_alone(qtbot: QtBot, tmp_path: Path, stick: Path) -> None:
    folder = tmp_path / "kluis"
    _filled(folder)
    _damage(folder, page=0)
    with desk(folder, made=False) as at:
        at.window.activateWindow()
        assert QTest.qWaitForWindowActive(at.window, 10_000)
        _keys(at, WORDS)
        page = at.on(RescuePage)
        _keys(at, "")
        assert _step(page) is Step.LOOK
        _keys(at, WORDS)
        assert _step(page) is Step.USE
        _keys(at, "")
        assert _step(page) is Step.DONE
        _keys(at, "")
        at.on(UnlockPage)


def _keys(at: Desk, text: str) -> None:
    """Type where the focus is, and confirm: a button by Space, a line by Enter."""
    here = QApplication.focusWidget()
    assert here is not None
    if text:
        QTest.keyClicks(here, text)
        QTest.keyClick(here, Qt.Key.Key_Return)
    else:
        QTest.keyClick(here, Qt.Key.Key_Space)
    at.settle()


def test_a_backup_that_is_being_made_goes_away_when_the_vault_is_locked(
    qtbot: QtBot, tmp_path: Path, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, locked = threading.Event(), threading.Event()
    written = backup._written

    def slow(*each: object) -> int:
        begun.set()
        locked.wait(30)
        return written(*each)  # type: ignore[arg-type]  # passed on as it came

    monkeypatch.setattr(backup, "_written", slow)
    with desk(tmp_path / "kluis") as at:
        at.workplace.backups.choose(stick)
        at.steps.backup.begin(at.workplace)
        assert begun.wait(30)
        at.steps.backup.stop()
        locked.set()
        with qtbot.waitSignal(at.steps.locked):
            at.steps.lock()
    assert _copies(stick) == []


def test_a_vault_in_a_risky_place_is_told_of(qtbot: QtBot, tmp_path: Path) -> None:
    with desk(tmp_path / "Dropbox" / "kluis") as at:
        assert "Dropbox" in at.on(TodayPage).told


def test_what_is_missing_is_told_as_a_count(qtbot: QtBot, tmp_path: Path, stick: Path) -> None:
    folder = tmp_path / "kluis"
    _filled(folder)
    content = (folder / DATABASE).read_bytes()
    (folder / DATABASE).write_bytes(content[: len(content) * 3 // 4])
    with desk(folder, made=False) as at:
        page = _stuck(at)
        at.press("act")
        at.type("secret", WORDS)
        at.press("act")
        found = page._model.readable
        assert found is not None
        assert 0 < found.read < found.known
        assert f"{found.read} van {found.known} wijzigingen" in _text(at, "rescue_told")
        assert "ontbreekt iets" in _text(at, "rescue_told")


def test_a_place_where_no_copy_can_be_made_is_told(
    qtbot: QtBot, tmp_path: Path, stick: Path
) -> None:
    folder = tmp_path / "kluis"
    _filled(folder)
    _damage(folder, page=0)
    stick.rmdir()
    with desk(folder, made=False) as at:
        page = _stuck(at)
        at.press("act")
        assert _text(at, "rescue_trouble")
        assert _step(page) is Step.COPY
        stick.mkdir()
        at.press("act")
        at.press("rescue_keys")
        assert _text(at, "rescue_trouble")
