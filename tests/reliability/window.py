"""A child that works on the real page until it is killed: `python -m tests.reliability.window`.

It plays what is asked of it line by line, each in a child of its own that it forks, which opens the
whole program: window, pages, vault. A life begins a dossier and says so, and then

* `answers`  answers as fast as it can, and says the number of each answer that was called saved
* `long`     the same, in a life that may be eight times as long
* `keys`     types one sign after another, now and then with a pause, and says of each when it was

A line is JSON: folder, mode and number of the life. When the child has ended its status is said.
"""

import json
import os
import sys
import time
import traceback
from itertools import count
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from coach_desktop.casework.people import NewPerson
from coach_desktop.desktop.pages.intake import IntakeModel
from coach_desktop.desktop.pages.intake_page import IntakePage
from coach_desktop.desktop.saving import SAVED, WAITING
from coach_desktop.widgets.questions.answering import AnswerWidget
from tests.desk import desk
from tests.reliability.dice import Dice

QUESTION = "pers_roepnaam"
ANSWERS, LONG, KEYS = "answers", "long", "keys"
_SIGNS = "abcdefghijklmnopqrstuvwxyz"
_WORD, _MOST = 7, 600


def answer(number: int) -> str:
    """The n-th answer of a life."""
    return f"Yonas {number}"


def typed(keys: int) -> str:
    """What stands there after so many keys."""
    return "".join(" " if at % _WORD == 6 else _SIGNS[at % 26] for at in range(keys))


def live(folder: Path, mode: str, life: int) -> None:
    """Open the program, begin a dossier, and work."""
    with desk(folder, settled=(folder / "vault.db").exists()) as at:
        dossier = at.workplace.people.register(NewPerson(f"Haile {life}"))
        at.steps.intake(dossier)
        at.settle()
        page = at.on(IntakePage)
        page._model.go(QUESTION)
        widget = page.findChild(AnswerWidget, "answer")
        assert widget is not None
        edit = widget.findChild(QPlainTextEdit)
        assert edit is not None
        print(f"dossier {dossier}", flush=True)
        if mode == KEYS:
            _type(edit, Dice("keys", life))
        else:
            _answer(page._model, widget, edit)


def _answer(model: IntakeModel, widget: AnswerWidget, edit: QPlainTextEdit) -> None:
    for number in count():
        edit.setPlainText(answer(number))
        widget.flush()
        while model.saving.value == WAITING:
            QTest.qWait(0)
        assert model.saving.value == SAVED
        print(number, flush=True)


def _type(edit: QPlainTextEdit, dice: Dice) -> None:
    edit.setFocus()
    text = typed(_MOST)
    for number in range(_MOST):
        when = time.monotonic_ns()
        QTest.keyClicks(edit, text[number])
        print(f"key {number} {when}", flush=True)
        _wait(500 + dice.below(400) if dice.is_under(0.02) else 12 + dice.below(110))
    _wait(1 << 20)


def _wait(milliseconds: int) -> None:
    """Let the program go on as it does between two keys."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _serve() -> None:
    for line in sys.stdin:
        asked = json.loads(line)
        child = os.fork()  # noqa: TID251  # a process that is to be killed
        if child == 0:
            _live_and_end(asked)
        print(f"child {child}", flush=True)
        _, status = os.waitpid(child, 0)
        print(f"ended {os.waitstatus_to_exitcode(status)}", flush=True)


def _live_and_end(asked: dict[str, str | int]) -> None:
    try:
        live(Path(str(asked["folder"])), str(asked["mode"]), int(asked["life"]))
    except BaseException:  # the parent tells of it
        print(json.dumps(traceback.format_exc()), flush=True)
    os._exit(1)


if __name__ == "__main__":
    _serve()
