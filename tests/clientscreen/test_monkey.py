"""Whatever is pressed, there is this one window, and only the door of the vault behind it."""

from pathlib import Path

from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from coach_desktop.desktop.application import make_application
from coach_desktop.desktop.client_door import keep_in_after_client
from coach_desktop.desktop.main_window import MainWindow
from coach_desktop.desktop.note import Note, read_note
from coach_desktop.desktop.pages.unlock import UnlockPage
from coach_desktop.desktop.steps import Steps
from coach_desktop.machine.clock import StartedClock
from coach_desktop.machine.session import Why
from coach_desktop.widgets.tasks import Tasks
from coach_desktop.widgets.theme import Mode
from tests.builders import opened
from tests.clientscreen.forms import talk
from tests.clientscreen.monkey import Monkey
from tests.clientscreen.table import seat
from tests.desk import MONDAY, WORDS, Desk, RawDoors, settle
from tests.reliability.dice import Dice
from tests.vaults_for_tests import raw_vault

PRESSES, AT_THE_DOOR = 300, 80


def test_whatever_is_pressed_leads_to_no_other_window(qtbot: QtBot, tmp_path: Path) -> None:
    with (
        opened(tmp_path / "kluis", plan=talk()) as office,
        seat(office, office.intake(), language="ar") as client,
    ):
        client.window.keep_in()
        client.window.showFullScreen()
        monkey = Monkey(client.window, Dice("monkey", 1))
        monkey.play(PRESSES)
        client.settle()
        assert monkey.escapes == []
        assert client.window.isVisible()
        assert client.window.isFullScreen()


def test_a_monkey_sees_another_window_when_there_is_one(qtbot: QtBot, tmp_path: Path) -> None:
    with (
        opened(tmp_path / "kluis", plan=talk()) as office,
        seat(office, office.intake()) as client,
    ):
        other = QWidget()
        client.window._model.moved.connect(other.show)
        monkey = Monkey(client.window, Dice("control", 1))
        monkey.play(60)
        other.close()
        assert monkey.escapes


def test_the_door_after_a_client_is_left_by_the_passphrase_alone(
    qtbot: QtBot, tmp_path: Path
) -> None:
    make_application([], Mode.LIGHT)
    vault = raw_vault(tmp_path / "kluis")
    settle(vault)
    vault.close()
    window = MainWindow()
    tasks = Tasks(window)
    steps = Steps(window, RawDoors(tmp_path / "kluis", StartedClock(MONDAY)), tasks)
    note = read_note(f"{Why.CLIENT} 0 0")
    assert note is not None
    steps.begin(note)
    keep_in_after_client(window, steps, note)
    window.show()
    at = Desk(window, steps, tasks)
    try:
        assert at.on(UnlockPage).subtitle.text().startswith("De cliënt is klaar.")
        assert window.isFullScreen()
        assert not window.close()
        monkey = Monkey(window, Dice("door", 1))
        monkey.play(AT_THE_DOOR)
        assert monkey.escapes == []
        at.on(UnlockPage)
        steps.begin(note)
        at.type("passphrase", WORDS)
        at.press("act")
        assert not window.isFullScreen()
        assert window.close()
    finally:
        window.deleteLater()
        QApplication.processEvents()


def test_after_another_lock_the_door_is_a_door_like_any(qtbot: QtBot, tmp_path: Path) -> None:
    make_application([], Mode.LIGHT)
    window = MainWindow()
    steps = Steps(window, RawDoors(tmp_path / "kluis", StartedClock(MONDAY)), Tasks(window))
    keep_in_after_client(window, steps, Note(Why.IDLE, 5, 0))
    keep_in_after_client(window, steps, None)
    assert not window.isFullScreen()
    assert window.findChild(QLineEdit, "passphrase") is None
    window.deleteLater()
