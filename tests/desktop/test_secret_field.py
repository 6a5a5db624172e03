"""The line in which a passphrase is typed: it hides, it takes what is pasted, it gives nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from coach_desktop.desktop.fields import LineField
from coach_desktop.desktop.pages.unlock import UnlockPage
from tests.desk import desk


@pytest.fixture
def field(qtbot: QtBot) -> Iterator[LineField]:
    holder = QWidget()
    qtbot.addWidget(holder)
    made = LineField("secret", "Passphrase", hidden=True)
    holder.setLayout(made)
    yield made
    holder.close()


def test_a_passphrase_is_hidden_while_it_is_typed(field: LineField) -> None:
    QTest.keyClicks(field.edit, "appel boom")
    assert field.text == "appel boom"
    assert set(field.edit.displayText()).isdisjoint("appel boom")


def test_the_door_hides_what_is_typed(qtbot: QtBot, tmp_path: Path) -> None:
    with desk(tmp_path / "kluis"):
        pass
    with desk(tmp_path / "kluis", made=False) as at:
        line = at.on(UnlockPage).findChild(QLineEdit, "passphrase")
        assert isinstance(line, QLineEdit)
        assert line.echoMode() is QLineEdit.EchoMode.Password


def test_a_passphrase_may_be_pasted_but_not_copied_out(field: LineField) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("fiets lamp water")
    QTest.keyClick(field.edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert field.text == "fiets lamp water"
    clipboard.clear()
    QTest.keyClick(field.edit, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(field.edit, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard.text() == ""
