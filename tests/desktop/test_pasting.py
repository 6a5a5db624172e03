"""What does not fit in a field is told, and a field that holds more already keeps it."""

from PySide6.QtCore import QMimeData
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from coach_desktop.desktop.application import make_application
from coach_desktop.desktop.pasting import MOST_IN_LINE, PasteGuard
from coach_desktop.domain.text import LONGEST
from coach_desktop.widgets.prose import Prose
from coach_desktop.widgets.theme import Mode


def _window(qtbot: QtBot, *fields: QWidget) -> tuple[QWidget, list[str]]:
    make_application([], Mode.LIGHT)
    window, told = QWidget(), list[str]()
    qtbot.addWidget(window)
    box = QVBoxLayout(window)
    for each in fields:
        box.addWidget(each)
    PasteGuard(window).told.connect(told.append)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window, 10_000)
    for each in (*fields, *fields):
        each.setFocus()
    return window, told


def test_a_line_takes_what_fits_and_tells_once(qtbot: QtBot) -> None:
    line, own, year = QLineEdit(), QLineEdit(), QLineEdit()
    own.setMaxLength(8)
    year.setMaxLength(4)
    _, told = _window(qtbot, line, own, year)
    assert (line.maxLength(), own.maxLength()) == (MOST_IN_LINE, 8)
    for field, text in ((line, "x" * 600), (own, "x" * 9), (year, "20260")):
        field.insert(text)
    assert [len(each.text()) for each in (line, own, year)] == [MOST_IN_LINE, 8, 4]
    assert len(told) == 2


def test_a_line_that_held_more_before_keeps_it(qtbot: QtBot) -> None:
    line = QLineEdit("x" * 1_000)
    _, told = _window(qtbot, line)
    assert len(line.text()) == 1_000
    assert told == []


def test_a_field_for_prose_refuses_a_whole_paste_and_keeps_its_text(qtbot: QtBot) -> None:
    prose = Prose("naam", "Notitie")
    _, told = _window(qtbot, prose)
    prose.setPlainText("er stond iets")
    for text in ("x" * LONGEST, "W" * 1_000_000):
        pasted = QMimeData()
        pasted.setText(text)
        prose.insertFromMimeData(pasted)
    assert prose.toPlainText() == "er stond iets"
    assert len(told) == 2
    fits = QMimeData()
    fits.setText("en dit erbij")
    prose.selectAll()
    prose.insertFromMimeData(fits)
    assert prose.toPlainText() == "en dit erbij"


def test_a_window_that_is_still_there_takes_no_field_of_another_one(qtbot: QtBot) -> None:
    _, former = _window(qtbot, QLineEdit())
    prose = Prose("naam", "Notitie")
    _, told = _window(qtbot, prose)
    pasted = QMimeData()
    pasted.setText("x" * LONGEST)
    prose.insertFromMimeData(pasted)
    assert (len(former), len(told)) == (0, 1)
