"""When the vault locks by itself, what is kept before it does, and what is said of the rest."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPlainTextEdit, QToolButton
from pytestqt.qtbot import QtBot

from coach_desktop.casework.people import NewPerson
from coach_desktop.desktop.note import Note, read_note
from coach_desktop.desktop.pages.intake_page import IntakePage
from coach_desktop.desktop.pages.pip_page import PipPage
from coach_desktop.desktop.pages.register import RegisterPage
from coach_desktop.desktop.pages.settings import SettingsPage
from coach_desktop.desktop.pages.signing_page import SigningPage
from coach_desktop.desktop.pages.unlock import UnlockPage
from coach_desktop.domain.errors import VaultError
from coach_desktop.machine.session import Why
from coach_desktop.storage.vault import OpenVault
from coach_desktop.widgets.questions.answering import AnswerWidget
from tests.desk import WORDS, Desk, desk
from tests.desktop.guarded import Guarded, guarded
from tests.vaults_for_tests import raw_vault


def _intake(at: Desk, question: str = "pers_roepnaam") -> QPlainTextEdit:
    dossier = at.workplace.people.register(NewPerson("Haile"))
    at.steps.intake(dossier)
    at.settle()
    at.on(IntakePage)._model.go(question)
    at.settle()
    answer = at.page.findChild(AnswerWidget, "answer")
    assert answer is not None
    edit = answer.findChild(QPlainTextEdit)
    assert edit is not None
    edit.setFocus()
    return edit


def _told(folder: Path, ending: str) -> list[str]:
    vault = raw_vault(folder)
    (found,) = vault.dossiers(limit=2)
    told = [each.answer.text for each in vault.log(found.dossier) if each.path.endswith(ending)]
    vault.close()
    return told


def _why(locked: Guarded) -> list[tuple[Why, int]]:
    notes = [read_note(each) for each in locked.notes]
    return [(note.why, note.lost) for note in notes if note is not None]


def test_a_vault_that_nobody_touches_locks_after_five_minutes(qtbot: QtBot, tmp_path: Path) -> None:
    with guarded(tmp_path / "kluis") as locked:
        locked.wait(4)
        assert locked.notes == []
        locked.wait(1)
        assert locked.notes == ["idle 5 0"]
        locked.wait(10)
        assert locked.notes == ["idle 5 0"]


@pytest.mark.parametrize(
    "touch",
    [
        lambda at: QTest.keyClick(at.window.windowHandle(), Qt.Key.Key_Shift),
        lambda at: QTest.mousePress(at.window.windowHandle(), Qt.MouseButton.LeftButton),
    ],
)
def test_a_key_or_a_press_says_that_somebody_is_there(
    qtbot: QtBot, tmp_path: Path, touch: Callable[[Desk], object]
) -> None:
    with guarded(tmp_path / "kluis") as locked:
        locked.wait(4)
        touch(locked.at)
        QApplication.processEvents()
        locked.wait(4)
        assert locked.notes == []
        locked.wait(1)
        assert len(locked.notes) == 1


def test_what_an_input_method_writes_says_that_somebody_is_there(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with guarded(tmp_path / "kluis") as locked:
        edit = _intake(locked.at)
        locked.wait(4)
        written = QInputMethodEvent()
        written.setCommitString("ሰላም")
        QApplication.sendEvent(edit, written)
        locked.wait(4)
        assert locked.notes == []
        locked.wait(1)
        assert len(locked.notes) == 1
    assert _told(tmp_path / "kluis", "/roepnaam") == ["ሰላም"]


def test_a_computer_that_slept_is_locked_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    with guarded(tmp_path / "kluis") as locked:
        locked.hours.turn(29)
        locked.guard.lock.tick()
        assert locked.notes == []
        locked.hours.turn(1, wall=31)
        locked.guard.lock.tick()
        assert _why(locked) == [(Why.ASLEEP, 0)]


def test_a_clock_that_is_put_back_locks_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    with guarded(tmp_path / "kluis") as locked:
        locked.hours.turn(1, wall=-3_600)
        locked.guard.lock.tick()
        assert locked.notes == []


def test_a_session_that_is_left_locks_and_one_that_was_never_here_does_not(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with guarded(tmp_path / "kluis") as locked:
        locked.hours.away = True
        locked.guard.lock.tick()
        assert locked.notes == []
        locked.hours.away = False
        locked.guard.lock.tick()
        locked.hours.away = True
        locked.guard.lock.tick()
        assert _why(locked) == [(Why.SESSION, 0)]


@pytest.mark.parametrize("why", [Why.ASLEEP, Why.LID, Why.SESSION])
def test_what_the_system_says_locks(qtbot: QtBot, tmp_path: Path, why: Why) -> None:
    with guarded(tmp_path / "kluis") as locked:
        locked.guard.lock.left(why)
        assert _why(locked) == [(why, 0)]


def test_the_real_clock_ticks(qtbot: QtBot, tmp_path: Path) -> None:
    with guarded(tmp_path / "kluis") as locked:
        locked.hours.turn(31)
        qtbot.waitUntil(lambda: bool(locked.notes), timeout=5_000)


def test_a_key_locks_from_any_page_and_the_button_names_it(qtbot: QtBot, tmp_path: Path) -> None:
    with guarded(tmp_path / "kluis") as locked:
        button = locked.at.window.findChild(QToolButton, "rail_lock")
        assert button is not None
        assert "Ctrl+L" in button.toolTip()
        edit = _intake(locked.at)
        QTest.keyClicks(edit, "Yonas")
        native = locked.at.window.windowHandle()
        QTest.keyClick(native, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        QApplication.processEvents()
        assert _why(locked) == [(Why.KEY, 0)]
    assert _told(tmp_path / "kluis", "/roepnaam") == ["Yonas"]


def test_nothing_is_locked_where_nothing_is_open(qtbot: QtBot, tmp_path: Path) -> None:
    with guarded(tmp_path / "kluis", made=False) as locked:
        locked.wait(20)
        locked.at.steps.lock()
        assert locked.notes == []
    with desk(tmp_path / "kluis"):
        pass
    with guarded(tmp_path / "kluis", made=False) as locked:
        locked.at.on(UnlockPage)
        locked.wait(20)
        assert locked.notes == []


def test_a_recovery_code_does_not_stay_on_the_screen(qtbot: QtBot, tmp_path: Path) -> None:
    with guarded(tmp_path / "kluis", made=False) as locked:
        at = locked.at
        at.type("owner_name", "Marieke de Boer")
        at.press("act")
        at.type("typed_words", WORDS)
        at.press("act")
        locked.wait(5)
        assert _why(locked) == [(Why.IDLE, 0)]


def test_text_that_cannot_be_kept_stays_and_is_told_to_whoever_asks_to_lock(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with guarded(tmp_path / "kluis") as locked:
        edit = _intake(locked.at)
        locked.at.settle()
        monkeypatch.setattr(OpenVault, "writing", _full)
        edit.setPlainText("Yonas")
        locked.at.steps.lock()
        assert locked.notes == []
        page = locked.at.on(IntakePage)
        assert "1" in page.told
        assert edit.toPlainText() == "Yonas"
        assert edit.hasFocus()
        monkeypatch.undo()
        locked.at.steps.lock()
        assert _why(locked) == [(Why.KEY, 0)]
    assert _told(tmp_path / "kluis", "/roepnaam") == ["Yonas"]


def test_whoever_asks_again_leaves_behind_what_cannot_be_kept(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with guarded(tmp_path / "kluis") as locked:
        edit = _intake(locked.at)
        locked.at.settle()
        monkeypatch.setattr(OpenVault, "writing", _full)
        edit.setPlainText("Yonas")
        locked.guard.rest.turn()
        locked.at.steps.lock()
        assert not locked.guard.rest.is_on
        locked.at.steps.lock()
        assert _why(locked) == [(Why.KEY, 1)]
        monkeypatch.undo()


def test_where_nobody_is_it_locks_and_counts_what_was_left(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with guarded(tmp_path / "kluis") as locked:
        edit = _intake(locked.at)
        locked.at.settle()
        monkeypatch.setattr(OpenVault, "writing", _full)
        edit.setPlainText("Yonas")
        locked.guard.lock.left(Why.ASLEEP)
        assert _why(locked) == [(Why.ASLEEP, 1)]
        monkeypatch.undo()
    with desk(tmp_path / "kluis", made=False) as at:
        at.steps.begin(read_note("asleep 5 1"))
        page = at.on(UnlockPage)
        words = " ".join(each.text() for each in page.findChildren(QLabel))
        assert "niet is bewaard: 1." in words
        assert "slapen" in page.subtitle.text()


def test_a_text_that_is_refused_counts_as_left(qtbot: QtBot, tmp_path: Path) -> None:
    with guarded(tmp_path / "kluis") as locked:
        edit = _intake(locked.at)
        edit.setPlainText("a" * 20_001)
        locked.guard.lock.left(Why.LID)
        assert _why(locked) == [(Why.LID, 1)]


def test_a_form_that_was_begun_is_told_before_it_is_lost(qtbot: QtBot, tmp_path: Path) -> None:
    with guarded(tmp_path / "kluis") as locked:
        locked.at.steps.register()
        locked.at.type("achternaam", "Haile")
        locked.at.steps.lock()
        assert locked.notes == []
        assert locked.at.on(RegisterPage).told


def test_a_signature_that_is_not_sealed_is_told_before_it_is_lost(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with guarded(tmp_path / "kluis") as locked:
        at = locked.at
        dossier = at.put_in()
        at.steps.plan(dossier)
        at.settle()
        plan = at.on(PipPage)
        at.type("own_goal", "mijn eigen winkel")
        assert plan.unkept() == 1
        at.press("act")
        page = at.on(SigningPage)
        assert page.unkept() == 0
        page._model.draw([[(1, 1), (2, 2)]])
        page._reason.setText("later")
        assert page.unkept() == 2
        at.steps.lock()
        assert locked.notes == []
        page._reason.clear()
        page._model.seal()
        at.settle()
        at.steps.lock()
        assert _why(locked) == [(Why.KEY, 0)]


def test_a_plan_that_could_not_be_kept_is_tried_again_at_the_lock(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with guarded(tmp_path / "kluis") as locked:
        at = locked.at
        dossier = at.put_in()
        at.steps.plan(dossier)
        at.settle()
        page = at.on(PipPage)
        monkeypatch.setattr(OpenVault, "writing", _full)
        page._texts["afspraken"].setPlainText("elke week bellen")
        page.flush()
        at.settle()
        assert page.unkept() == 1
        monkeypatch.undo()
        at.steps.lock()
        assert _why(locked) == [(Why.KEY, 0)]
    vault = raw_vault(tmp_path / "kluis")
    assert vault.pip_versions(dossier)[-1].content.afspraken.text == "elke week bellen"
    vault.close()


def test_a_bug_on_the_way_does_not_keep_the_vault_open(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(_self: IntakePage) -> None:
        raise ZeroDivisionError

    with guarded(tmp_path / "kluis") as locked:
        _intake(locked.at)
        monkeypatch.setattr(IntakePage, "flush", stumble)
        with pytest.raises(ZeroDivisionError):
            locked.guard.lock.left(Why.ASLEEP)
        assert _why(locked) == [(Why.ASLEEP, 1)]
        monkeypatch.undo()
    raw_vault(tmp_path / "kluis").close()


def test_the_minutes_that_were_chosen_are_kept_in_the_vault(qtbot: QtBot, tmp_path: Path) -> None:
    with guarded(tmp_path / "kluis") as locked:
        locked.at.steps.installation.settings()
        box = locked.at.page.findChild(QComboBox, "idle_minutes")
        assert box is not None
        assert [box.itemData(index) for index in range(box.count())] == ["2", "5", "10", "15"]
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_Up)
        locked.at.settle()
        assert locked.at.on(SettingsPage).told
        assert locked.at.steps.idle_minutes == 2
        locked.wait(2)
        assert locked.notes == ["idle 2 0"]
    with desk(tmp_path / "kluis", settled=True) as at:
        assert at.steps.idle_minutes == 2


def test_a_choice_that_cannot_be_kept_is_told_and_not_shown(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with guarded(tmp_path / "kluis") as locked:
        locked.at.steps.installation.settings()
        locked.at.settle()
        monkeypatch.setattr(OpenVault, "writing", _full)
        box = locked.at.page.findChild(QComboBox, "idle_minutes")
        assert box is not None
        box.setCurrentIndex(box.findData("15"))
        locked.at.settle()
        assert box.currentData() == "5"
        assert locked.at.on(SettingsPage).told
        monkeypatch.undo()


@pytest.mark.parametrize("why", Why)
def test_a_note_is_read_as_it_was_written(why: Why) -> None:
    note = Note(why, 10, 3)
    assert read_note(note.to_text()) == note


@pytest.mark.parametrize("text", ["", "idle", "idle 5", "nobody 5 0", "idle five 0", "idle 5 0 1"])
def test_what_is_no_note_says_nothing(text: str) -> None:
    assert read_note(text) is None


def _full(_self: OpenVault) -> None:
    raise VaultError("vault.disk-full")
