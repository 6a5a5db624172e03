"""What our fields copy goes from the clipboard in time; what others put there stays."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from coach_desktop.desktop.clipboard import ClipboardGuard


@pytest.fixture
def clipboard(qtbot: QtBot) -> Iterator[QClipboard]:
    found = QGuiApplication.clipboard()
    found.clear()
    yield found
    found.clear()


def _guard(parent: QWidget, *, ours: bool, seconds: float = 0.05) -> ClipboardGuard:
    """A guard that is told whose clipboard it is: without a screen no system knows."""
    return ClipboardGuard(parent, lambda _clipboard, _mode: ours, seconds)


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit, QTextEdit])
def test_what_a_field_copies_is_marked_as_secret_and_goes(
    qtbot: QtBot, clipboard: QClipboard, kind: type[QLineEdit | QPlainTextEdit | QTextEdit]
) -> None:
    field = kind()
    qtbot.addWidget(field)
    field.guard = _guard(field, ours=True)  # type: ignore[union-attr]  # held as long as the field
    field.insert("Yonas") if isinstance(field, QLineEdit) else field.setPlainText("Yonas")
    field.selectAll()
    field.copy()
    told = clipboard.mimeData()
    assert told.text() == "Yonas"
    assert not told.hasHtml()
    assert bytes(told.data("x-kde-passwordManagerHint").data()) == b"secret"
    hints = " ".join(told.formats())
    assert "ExcludeClipboardContentFromMonitorProcessing" in hints
    assert "CanIncludeInClipboardHistory" in hints
    assert "concealed" in hints
    qtbot.waitUntil(lambda: clipboard.text() == "", timeout=2_000)


def test_what_another_program_puts_there_is_neither_marked_nor_taken(
    qtbot: QtBot, clipboard: QClipboard
) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    guard = _guard(holder, ours=False)
    clipboard.setText("van een ander")
    guard.clear()
    assert clipboard.text() == "van een ander"
    assert clipboard.mimeData().formats() == ["text/plain"]


def test_what_came_over_it_in_the_meantime_stays(qtbot: QtBot, clipboard: QClipboard) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    ours = [True]
    guard = ClipboardGuard(holder, lambda *_: ours[0], 0.05)
    clipboard.setText("Yonas")
    ours[0] = False
    clipboard.setText("van een ander")
    with qtbot.waitSignal(guard._timer.timeout, timeout=2_000):
        pass
    assert clipboard.text() == "van een ander"


def test_ten_seconds_are_given(qtbot: QtBot, clipboard: QClipboard) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    guard = ClipboardGuard(holder)
    assert guard._timer.interval() == 10_000
    clipboard.setText("van een ander")
    assert not guard._timer.isActive()
    assert not guard._owns(clipboard, QClipboard.Mode.Selection)


def test_a_picture_is_left_alone(qtbot: QtBot, clipboard: QClipboard) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    guard = _guard(holder, ours=True)
    clipboard.setPixmap(holder.grab())
    assert not guard._timer.isActive()
