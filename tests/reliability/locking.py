"""A child that works on real pages with words that nobody else knows, and then is locked.

Used as `python -m tests.reliability.locking FOLDER WAY`; a seed comes over its input, and each next
line lets it go on. It locks through the product's own guard and becomes the real door.
"""

import hashlib
import sys
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from coach_desktop.app.joining import join
from coach_desktop.casework.workplace import Workplace
from coach_desktop.desktop.application import make_application
from coach_desktop.desktop.guard import Guard
from coach_desktop.desktop.lock import Lock
from coach_desktop.desktop.main_window import MainWindow
from coach_desktop.desktop.pages.dossier import DossierPage
from coach_desktop.desktop.pages.intake_page import IntakePage
from coach_desktop.desktop.steps import Steps
from coach_desktop.forms.definition import Kind
from coach_desktop.machine.clock import StartedClock
from coach_desktop.machine.process import leave_no_dump, start_again
from coach_desktop.storage.datakey import DataKey
from coach_desktop.storage.folder import create_vault, open_vault
from coach_desktop.storage.slotfile import SlotFile, write_slots
from coach_desktop.widgets.questions.answering import AnswerWidget
from coach_desktop.widgets.tasks import Tasks
from coach_desktop.widgets.theme import Mode
from tests.desk import MONDAY, WORDS, Desk, RawDoors, raw_safe, settle
from tests.desktop.guarded import Hours

SET = {"achternaam", "voornamen", "bsn", "vnummer", "telefoon", "email"}
"""Facts that stand already, or that take no word."""

ANSWERS = 7
"""Free answers that are typed."""


def words(seed: str) -> tuple[str, ...]:
    """What is typed: names first, then answers, then a note that is not left before the lock."""
    return tuple(_word(f"{seed} {number}") for number in range(3 + ANSWERS))


def key(seed: str) -> DataKey:
    """The key of the vault."""
    made = hashlib.sha256(f"{seed} key".encode()).digest()
    return DataKey(bytearray(made), made[:16][::-1])


def _word(seed: str) -> str:
    """Sixteen letters that stand nowhere else, with a capital as a name has."""
    told = hashlib.sha256(seed.encode()).digest()[:16]
    return "".join(chr(ord("a") + each % 26) for each in told).capitalize()


@dataclass(slots=True)
class SeededDoors(RawDoors):
    """The way into a vault whose key comes from the seed."""

    seed: str = ""

    def _enter(self, *, as_it_is: bool = False) -> Workplace:
        vault = open_vault(self.folder, key(self.seed), as_it_is=as_it_is)
        return join(vault, self.clock, raw_safe(vault, self.clock))


def main(folder: str, way: str) -> int:
    """Type, wait, lock."""
    leave_no_dump()
    seed = sys.stdin.readline().strip()
    place = Path(folder) / "kluis"
    _make(place, seed)
    app = make_application([], Mode.LIGHT)
    window, hours = MainWindow(), Hours()
    tasks = Tasks(window)
    doors = SeededDoors(place, StartedClock(MONDAY), seed=seed)
    steps = Steps(window, doors, tasks)
    Guard(window, steps, Lock(steps, lambda: hours.now))
    steps.locked.connect(lambda note: start_again(["--map", folder], note))
    window.show()
    steps.enter(doors.unlock(WORDS))
    at = Desk(window, steps, tasks)
    at.settle()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window, 10_000)
    _type(at, words(seed))
    print("typed", flush=True)
    sys.stdin.readline()
    match way:
        case "key":
            QTest.keyClick(window.windowHandle(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        case "idle":
            for _ in range(10):
                hours.turn(30)
                QTest.qWait(1_100)
        case "slept":
            hours.turn(1, wall=60)
        case _:
            pass  # the desktop says it
    return app.exec()


def _make(place: Path, seed: str) -> None:
    slots = write_slots(SlotFile("v-1", key(seed).salt, ()), key(seed))
    create_vault(place, key(seed), slots=slots)
    vault = open_vault(place, key(seed))
    settle(vault)
    vault.close()


def _type(at: Desk, told: tuple[str, ...]) -> None:
    at.steps.register()
    _keys(_line(at, "achternaam"), told[0])
    _keys(_line(at, "voornamen"), told[1])
    at.press("act")
    at.on(DossierPage)
    at.steps.intake(at.workplace.people.vault.dossiers(limit=1)[0].dossier)
    at.settle()
    page = at.on(IntakePage)
    left = list(told[2:-1])
    for place in page._model.intake.session.shown():
        if left and not page._model.intake.session.is_repeat(place):
            page.flush()
            page._model.go(place)
            edit = _free(page)
            if edit is not None:
                _keys(edit, left.pop(0))
    assert not left
    page.flush()
    at.settle()
    _keys(_line(at, "note"), told[-1])


def _free(page: IntakePage) -> QPlainTextEdit | QLineEdit | None:
    """Where a free answer is typed on the page; None when the question asks for something set."""
    answer, question = page.findChild(AnswerWidget, "answer"), page._model.question
    if question.kind is not Kind.TEXT or question.marks.bron in SET or answer is None:
        return None
    return answer.findChild(QPlainTextEdit) or answer.findChild(QLineEdit)


def _line(at: Desk, name: str) -> QPlainTextEdit | QLineEdit:
    found = at.page.findChild(QWidget, name)
    assert isinstance(found, QPlainTextEdit | QLineEdit), name
    return found


def _keys(edit: QPlainTextEdit | QLineEdit, word: str) -> None:
    edit.setFocus()
    QTest.keyClicks(edit, word)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
