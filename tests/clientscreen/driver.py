"""Programs that a test drives: the product's own, with somebody who sits at it.

`coach FOLDER` makes a vault out of a seed that comes over its input, opens one dossier, and turns
the laptop for the client of another. `program ...` is `python -m coach_desktop ...` in which a
client answers as fast as he can, and the door of the vault says how it stands. What happens is
written, line by line, into the file that CLIENT_LOG names; CLIENT_ANSWERS says after how many
answers the client gives the computer back (0: never).
"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from coach_desktop import client_app
from coach_desktop.__main__ import main as begin
from coach_desktop.casework.people import NewPerson
from coach_desktop.clientscreen.model import SAVED
from coach_desktop.clientscreen.window import ClientWindow
from coach_desktop.desktop import client_door
from coach_desktop.desktop.main_window import MainWindow
from coach_desktop.desktop.note import Note
from coach_desktop.desktop.pages.intake_page import IntakePage
from coach_desktop.desktop.steps import Steps
from coach_desktop.machine import beside, process

QUESTION = "tal_oefent"
LOG, ANSWERS = "CLIENT_LOG", "CLIENT_ANSWERS"


def say(line: str) -> None:
    """Write a line where the test reads it, whatever becomes of this process."""
    with Path(os.environ[LOG]).open("a", encoding="utf-8") as file:
        file.write(line + "\n")


def drive() -> None:
    """From here on every program that this one begins is driven too."""

    def command(arguments: Sequence[str] = ()) -> list[str]:
        return [sys.executable, "-m", "tests.clientscreen.driver", "program", *arguments]

    beside.command = command  # type: ignore[attr-defined]  # the name under which it is called
    process.command = command


def program(arguments: Sequence[str]) -> int:
    """Begin the product, with somebody at it."""
    drive()
    place, keep_in = client_app._place, client_door.keep_in_after_client

    def sit_down(app: QApplication, window: ClientWindow, *, is_beside: bool) -> None:
        place(app, window, is_beside=is_beside)
        QTimer.singleShot(0, lambda: _answer(window))

    def look(window: MainWindow, steps: Steps, note: Note | None) -> None:
        keep_in(window, steps, note)
        QTimer.singleShot(300, lambda: _tell_of_the_door(window))

    client_app._place = sit_down
    client_door.keep_in_after_client = look
    return begin(list(arguments))


def _answer(window: ClientWindow) -> None:
    say(f"window {os.getpid()} {window.isFullScreen()}")
    most, model = int(os.environ[ANSWERS]), window._model
    model.show(QUESTION)
    names = [choice.name for choice in model.choices()]
    number = 0
    while not most or number < most:
        name = names[number % 2]
        _press(window, f"option_{name}")
        while model.unkept or model.saving.value != SAVED:
            QTest.qWait(0)
        number += 1
        say(f"ack {number} {name}")
    _press(window, "next")
    _press(window, "hand_back")
    if not window._is_beside:
        say("ready")
        _press(window, "unlock")


def _press(window: ClientWindow, name: str) -> None:
    button = window.findChild(QAbstractButton, name)
    assert button is not None, name
    button.click()
    QTest.qWait(0)


def _tell_of_the_door(window: MainWindow) -> None:
    page = window.page
    is_closed = window.close()
    whole = window.isFullScreen()
    say(f"door {os.getpid()} {type(page).__name__} whole={whole} closed={is_closed}")
    field = window.findChild(QLineEdit, "passphrase")
    assert field is not None
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Escape)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier)
    shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    say(f"windows {len(shown)}")


def coach(folder: str) -> int:
    """Open one dossier, and turn the laptop for the client of another."""
    from coach_desktop.app import _give_away
    from coach_desktop.desktop.application import make_application
    from coach_desktop.machine.clock import StartedClock
    from coach_desktop.machine.process import leave_no_dump
    from coach_desktop.widgets.tasks import Tasks
    from coach_desktop.widgets.theme import Mode
    from tests.desk import MONDAY, WORDS, Desk
    from tests.reliability.locking import SeededDoors, _make, words

    leave_no_dump()
    seed = sys.stdin.readline().strip()
    place = Path(folder) / "kluis"
    _make(place, seed)
    drive()
    app = make_application([], Mode.LIGHT)
    window = MainWindow()
    tasks = Tasks(window)
    doors = SeededDoors(place, StartedClock(MONDAY), seed=seed)
    steps = Steps(window, doors, tasks)
    steps.client.handed.connect(lambda opened: _give_away(opened, ["--map", folder]))
    window.show()
    steps.enter(doors.unlock(WORDS))
    at = Desk(window, steps, tasks)
    at.settle()
    people = at.workplace.people
    other, last, *_ = words(seed)
    at.steps.dossier(people.register(NewPerson(last, voornamen=other)))
    at.settle()
    at.steps.intake(people.register(NewPerson("Haile")))
    at.settle()
    page = at.on(IntakePage)
    page._model.go(QUESTION)
    print(f"coach {os.getpid()}", flush=True)
    sys.stdin.readline()
    turn = page.findChild(QWidget, "client_turn")
    assert isinstance(turn, QAbstractButton)
    turn.click()
    return app.exec()


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["coach", folder]:
            sys.exit(coach(folder))
        case ["program", *arguments]:
            sys.exit(program(arguments))
        case _:
            sys.exit(64)
