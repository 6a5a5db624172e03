"""How long the screen stands still when a text is pasted: a megabyte, and the most that fits."""

from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from coach_desktop.casework.people import NewPerson
from coach_desktop.desktop.pages.intake_page import IntakePage
from coach_desktop.domain.text import LONGEST
from tests.benchmarks.figures import Figure, milliseconds
from tests.desk import desk

GOAL = 200
TEXTS = {
    "a megabyte of words": "plak " * 209_716,
    "a megabyte without a space": "W" * 1_048_576,
    "100,000 marks on a letter": "e" + "\u0316\u0301" * 50_000,
    "the longest word that fits": "W" * (LONGEST - 200),
}


def measure(folder: Path) -> list[Figure]:
    """The slowest of the fields that a question has, for each text; saving is on another lane."""
    with desk(folder / "pasting") as at:
        at.window.activateWindow()
        QTest.qWaitForWindowActive(at.window, 10_000)
        dossier = at.workplace.people.register(NewPerson("Haile"))
        at.steps.register()
        at.settle()
        line = at.page.findChild(QLineEdit, "achternaam")
        assert line is not None
        slowest = {name: _paste(line, text) for name, text in TEXTS.items()}
        at.steps.intake(dossier)
        at.settle()
        page = at.on(IntakePage)
        note = page.findChild(QPlainTextEdit, "note")
        assert note is not None
        for name, text in TEXTS.items():
            slowest[name] = max(slowest[name], _paste(note, text), milliseconds(page.flush))
            at.settle()
    return [
        Figure(f"screen stands still: {name}", worst, "ms", GOAL) for name, worst in slowest.items()
    ]


def _paste(field: QLineEdit | QPlainTextEdit, text: str) -> float:
    QApplication.clipboard().setText(text)
    field.setFocus()
    field.selectAll()

    def work() -> None:
        field.paste()
        QApplication.processEvents()

    return milliseconds(work)
