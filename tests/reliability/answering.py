"""A child that answers on the real page as fast as it can and says what was called saved.

Used as `python -m tests.reliability.answering FOLDER`; it ends when it is killed.
"""

import sys
from itertools import count
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from coach_desktop.casework.people import NewPerson
from coach_desktop.desktop.pages.intake import SAVED, WAITING
from coach_desktop.desktop.pages.intake_page import IntakePage
from coach_desktop.widgets.questions.answering import AnswerWidget
from tests.desk import desk

QUESTION = "pers_roepnaam"


def main(folder: str) -> None:
    """Type, wait for the chip, say it, and type again."""
    place = Path(folder)
    with desk(place, settled=(place / "vault.db").exists()) as at:
        found = at.workplace.people.vault.dossiers(limit=1)
        dossier = found[0].dossier if found else at.workplace.people.register(NewPerson("Haile"))
        at.steps.intake(dossier)
        at.settle()
        page = at.on(IntakePage)
        model = page._model
        model.go(QUESTION)
        begin = len(model.history())
        answer = page.findChild(AnswerWidget, "answer")
        assert answer is not None
        edit = answer.findChild(QPlainTextEdit)
        assert edit is not None
        for number in count(begin):
            edit.setPlainText(f"Yonas {number}")
            answer.flush()
            while model.saving.value == WAITING:
                QTest.qWait(0)
            assert model.saving.value == SAVED
            print(number, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
