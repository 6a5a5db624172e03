"""The ring stands where the keyboard is, and nowhere when that was scrolled out of sight."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMainWindow, QScrollArea
from pytestqt.qtbot import QtBot

from coach_desktop.desktop.application import make_application
from coach_desktop.widgets.focus_ring import FocusRing
from coach_desktop.widgets.parts import scrolled
from coach_desktop.widgets.theme import Mode


def test_the_ring_follows_a_control_and_goes_with_it_out_of_sight(qtbot: QtBot) -> None:
    make_application([], Mode.LIGHT)
    window = QMainWindow()
    qtbot.addWidget(window)
    edits = [QLineEdit() for _ in range(40)]
    area: QScrollArea = scrolled(*edits)
    window.setCentralWidget(area)
    ring = FocusRing(window)
    window.resize(400, 300)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window, 10_000)
    edits[0].setFocus()
    qtbot.waitUntil(ring.isVisible)
    corner = edits[0].mapTo(window, edits[0].rect().topLeft())
    assert ring.geometry().adjusted(5, 5, -5, -5).topLeft() == corner
    bar = area.verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(ring.isHidden)
    bar.setValue(0)
    qtbot.waitUntil(ring.isVisible)
