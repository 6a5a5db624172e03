"""A child that types on the real page while the disk refuses: `... full_page FOLDER ERRNO`.

Run with the shim. It says what stands on the screen and what is told there, then the disk works
again and the next save is tried.
"""

import json
import sys
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit

from coach_desktop.casework.people import NewPerson
from coach_desktop.desktop.pages.intake import IntakeModel
from coach_desktop.desktop.pages.intake_page import IntakePage
from coach_desktop.desktop.saving import FAILED, SAVED
from coach_desktop.widgets.questions.answering import AnswerWidget
from tests.desk import desk
from tests.reliability import shim
from tests.reliability.shim import Harm
from tests.reliability.window import QUESTION

FIRST, SECOND = "Yonas", "Yonas, of Yoni"


def main(folder: str, error: str) -> None:
    """Type, be refused, type on."""
    with desk(Path(folder)) as at:
        dossier = at.workplace.people.register(NewPerson("Haile"))
        at.steps.intake(dossier)
        at.settle()
        page = at.on(IntakePage)
        model = page._model
        model.go(QUESTION)
        at.settle()
        widget = page.findChild(AnswerWidget, "answer")
        trouble = page.findChild(QLabel, "question_trouble")
        assert widget is not None
        assert trouble is not None
        edit = widget.findChild(QPlainTextEdit)
        assert edit is not None
        shim.arm(Path(folder), "", Harm(fail_at=1, error=int(error), lasts=True))
        QTest.keyClicks(edit, FIRST)
        _wait(model, FAILED)
        told = {"shown": edit.toPlainText(), "trouble": trouble.text(), "dossier": dossier}
        told["called saved"] = str(page.saved.text == page.tr("Saved"))
        shim.rest()
        QTest.keyClicks(edit, SECOND.removeprefix(FIRST))
        model.save_again()
        _wait(model, SAVED)
        at.settle()
        told["after"] = edit.toPlainText()
        print(json.dumps(told), flush=True)


def _wait(model: IntakeModel, how: str) -> None:
    while model.saving.value != how:
        QTest.qWait(5)


if __name__ == "__main__":
    main(*sys.argv[1:])
