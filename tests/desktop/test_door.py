"""The door: a vault is made in four steps, entered by words or code, and locked again."""

import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from coach_desktop.desktop.crash import catch
from coach_desktop.desktop.pages.start import StartPage
from coach_desktop.desktop.pages.today import TodayPage
from coach_desktop.desktop.pages.unlock import UnlockPage
from tests.desk import CODE, WORDS, Desk, desk


def _line(at: Desk, name: str) -> QLineEdit:
    found = at.page.findChild(QLineEdit, name)
    assert found is not None
    return found


def test_a_vault_is_entered_only_after_the_code_was_typed_back(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with desk(tmp_path / "kluis", made=False) as at:
        at.on(StartPage)
        at.press("act")
        at.type("owner_name", "Marieke de Boer")
        at.press("practice")
        at.press("act")
        at.type("typed_words", "iets heel anders")
        at.press("act")
        assert not (tmp_path / "kluis").exists()
        at.type("typed_words", WORDS)
        at.press("act")
        assert at.page.findChild(QLabel, "shown_code").text() == CODE  # type: ignore[union-attr]  # the label stands in the page
        at.type("typed_code", "ABC")
        at.press("act")
        at.on(StartPage)
        at.type("typed_code", CODE.lower())
        at.press("act")
        at.on(TodayPage)
        assert at.window._practice.isVisibleTo(at.window)


def test_other_words_are_proposed_when_asked_for(qtbot: QtBot, tmp_path: Path) -> None:
    with desk(tmp_path / "kluis", made=False) as at:
        page = at.on(StartPage)
        page._model.other_words()
        assert page._model.words.value == WORDS
        assert not page._model.make(WORDS)


def test_a_place_that_holds_something_is_told_and_left_alone(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "kluis").mkdir()
    (tmp_path / "kluis" / "brief.txt").write_text("van iemand anders", encoding="utf-8")
    with desk(tmp_path / "kluis", made=False) as at:
        page = at.on(StartPage)
        at.type("owner_name", "Marieke")
        at.press("act")
        at.type("typed_words", WORDS)
        at.press("act")
        assert page.told
        assert "vault.exists" not in page.told
        assert (tmp_path / "kluis" / "brief.txt").exists()


def test_a_vault_is_unlocked_by_its_words(qtbot: QtBot, tmp_path: Path) -> None:
    with desk(tmp_path / "kluis") as at:
        at.steps.lock()
    with desk(tmp_path / "kluis", made=False) as at:
        page = at.on(UnlockPage)
        page._model.try_open("")
        at.type("passphrase", "fout fout fout fout fout")
        at.press("act")
        assert page._model.trouble.value
        assert _line(at, "passphrase").text() == ""
        at.type("passphrase", WORDS)
        at.press("act")
        at.on(TodayPage)


def test_a_vault_is_unlocked_by_its_code_when_the_words_are_lost(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with desk(tmp_path / "kluis") as at:
        at.steps.lock()
    with desk(tmp_path / "kluis", made=False) as at:
        at.press("other")
        at.type("passphrase", "GEEN-CODE")
        at.press("act")
        at.on(UnlockPage)
        at.press("other")
        at.press("other")
        at.type("passphrase", CODE)
        at.press("act")
        at.on(TodayPage)


def test_locking_says_so_once_the_vault_is_closed(qtbot: QtBot, tmp_path: Path) -> None:
    with desk(tmp_path / "kluis") as at, qtbot.waitSignal(at.steps.locked):
        at.window.to_lock.emit()


def test_no_window_title_names_a_person(qtbot: QtBot, tmp_path: Path) -> None:
    with desk(tmp_path / "kluis") as at:
        at.press("act")
        at.type("achternaam", "Haile")
        at.press("act")
        assert at.window.windowTitle() == "Coach Desktop"


def test_a_code_that_was_never_typed_back_is_asked_for_before_the_first_dossier(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with desk(tmp_path / "kluis", made=False) as at:
        at.type("owner_name", "Marieke de Boer")
        at.press("act")
        at.type("typed_words", WORDS)
        at.press("act")
    with desk(tmp_path / "kluis", made=False) as at:
        at.type("passphrase", WORDS)
        at.press("act")
        at.on(StartPage)
        at.type("typed_code", CODE)
        at.press("act")
        at.on(TodayPage)
    with desk(tmp_path / "kluis", made=False) as at:
        at.type("passphrase", WORDS)
        at.press("act")
        at.on(TodayPage)


def test_a_bug_is_reported_without_contents_and_told_on_the_page(
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    with desk(tmp_path / "kluis") as at:
        catch(at.window.tell_of_a_bug)
        with pytest.raises(ValueError, match="invalid literal") as bug:
            int("Yonas Haile")
        sys.excepthook(bug.type, bug.value, bug.tb)
        assert at.on(TodayPage).told
    told = capsys.readouterr().err
    assert "ValueError test_door.py:" in told
    assert "Yonas" not in told
