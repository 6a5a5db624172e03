"""One key hides every window of ours, and brings it back as it was."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QToolButton,
    QToolTip,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from coach_desktop.desktop.pages.intake_page import IntakePage
from coach_desktop.desktop.pages.register import RegisterPage
from coach_desktop.desktop.pages.settings import SettingsPage
from coach_desktop.desktop.rest import Sheet
from coach_desktop.widgets.theme import Mode, theme
from tests.desktop.guarded import Guarded, guarded


def _picture(window: QWidget) -> QImage:
    return window.grab().toImage()


def _press(window: QWidget, key: Qt.Key) -> None:
    QTest.keyClick(window.windowHandle(), key)
    QApplication.processEvents()


def _is_on(covered: Guarded) -> bool:
    return covered.guard.rest.is_on


def _dialog(
    qtbot: QtBot, over: Guarded, *, size: tuple[int, int] = (640, 480)
) -> tuple[QDialog, QLineEdit]:
    dialog = QDialog(over.at.window)
    dialog.setModal(True)
    dialog.resize(*size)
    edit = QLineEdit("Yonas Haile")
    box = QVBoxLayout(dialog)
    box.addWidget(QLabel("Haile, Yonas, 1234567890"))
    box.addWidget(edit)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is dialog.windowHandle())
    return dialog, edit


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_nothing_of_the_page_can_be_seen_through_the_sheet(
    qtbot: QtBot, tmp_path: Path, mode: Mode
) -> None:
    with guarded(tmp_path / "kluis", mode=mode) as covered:
        at = covered.at
        window = at.window
        pictures = []
        at.put_in()
        for step in (at.steps.today, at.steps.register, at.steps.installation.settings):
            step()
            at.settle()
            before = _picture(window)
            _press(window, Qt.Key.Key_F9)
            QTest.qWait(120)  # the ring that follows the focus has come to rest too
            pictures.append(_picture(window))
            assert pictures[-1] != before
            assert window.windowTitle() == "Coach Desktop"
            _press(window, Qt.Key.Key_F9)
            assert not _is_on(covered)
        assert pictures[0] == pictures[1] == pictures[2]


def test_outside_its_own_words_the_sheet_is_one_colour(qtbot: QtBot, tmp_path: Path) -> None:
    with guarded(tmp_path / "kluis") as covered:
        window = covered.at.window
        covered.guard.rest.turn()
        QTest.qWait(120)
        (sheet,) = window.findChildren(Sheet)
        pieces = [each for each in sheet.findChildren(QWidget) if each.isVisible()]
        own = [
            QRect(each.mapTo(window, QPoint(0, 0)), each.size()).adjusted(-8, -8, 8, 8)
            for each in pieces
        ]
        picture = _picture(window)
        plain = theme().colour("page").rgb()
        for x in range(0, picture.width(), 3):
            for y in range(0, picture.height(), 3):
                if not any(each.contains(x, y) for each in own):
                    assert picture.pixel(x, y) == plain, (x, y)


@pytest.mark.parametrize("key", [Qt.Key.Key_F9, Qt.Key.Key_Escape, Qt.Key.Key_Space])
def test_the_sheet_goes_by_key_and_the_keyboard_is_where_it_was(
    qtbot: QtBot, tmp_path: Path, key: Qt.Key
) -> None:
    with guarded(tmp_path / "kluis") as covered:
        covered.at.steps.register()
        covered.at.settle()
        edit = covered.at.page.findChild(QLineEdit, "voornamen")
        assert edit is not None
        edit.setFocus()
        QTest.keyClicks(edit, "Yonas")
        _press(covered.at.window, Qt.Key.Key_F9)
        assert _is_on(covered)
        _press(covered.at.window, key)
        assert not _is_on(covered)
        assert edit.hasFocus()
        assert edit.text() == "Yonas"


def test_the_sheet_goes_by_a_press_and_comes_by_a_button(qtbot: QtBot, tmp_path: Path) -> None:
    with guarded(tmp_path / "kluis") as covered:
        window = covered.at.window
        button = window.findChild(QToolButton, "rail_eye-off")
        assert button is not None
        assert "F9" in button.toolTip()
        button.click()
        (sheet,) = window.findChildren(Sheet)
        assert "F9" in sheet.accessibleName()
        QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(300, 300))
        QApplication.processEvents()
        assert not _is_on(covered)
        covered.guard.rest.turn()
        sheet = window.findChildren(Sheet)[-1]
        sheet.findChild(QWidget, "go_on").click()  # type: ignore[union-attr]  # a button that stands there
        assert not _is_on(covered)


def test_no_key_reaches_what_lies_below(qtbot: QtBot, tmp_path: Path) -> None:
    with guarded(tmp_path / "kluis") as covered:
        at = covered.at
        at.steps.intake(at.put_in())
        at.settle()
        place = at.on(IntakePage)._model.place
        covered.guard.rest.turn()
        for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_A, Qt.Key.Key_Delete):
            _press(at.window, key)
        QTest.keyClick(
            at.window.windowHandle(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
        )
        QApplication.processEvents()
        assert _is_on(covered)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert isinstance(focus.parentWidget(), Sheet)
        assert at.on(IntakePage)._model.place == place


def test_the_key_that_locks_locks_from_below_the_sheet(qtbot: QtBot, tmp_path: Path) -> None:
    with guarded(tmp_path / "kluis") as covered:
        covered.guard.rest.turn()
        QTest.keyClick(
            covered.at.window.windowHandle(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier
        )
        QApplication.processEvents()
        assert covered.notes == ["key 5 0"]


def test_the_idle_clock_goes_on_below_the_sheet(qtbot: QtBot, tmp_path: Path) -> None:
    with guarded(tmp_path / "kluis") as covered:
        covered.guard.rest.turn()
        covered.wait(5)
        assert covered.notes == ["idle 5 0"]


@pytest.mark.parametrize("size", [(640, 480), (300, 120)])
def test_a_dialog_is_hidden_too_and_goes_on_afterwards(
    qtbot: QtBot, tmp_path: Path, size: tuple[int, int]
) -> None:
    with guarded(tmp_path / "kluis") as covered:
        dialog, edit = _dialog(qtbot, covered, size=size)
        edit.setFocus()
        _press(dialog, Qt.Key.Key_F9)
        assert _is_on(covered)
        hidden = _picture(dialog)
        edit.setText("")
        dialog.findChildren(QLabel)[0].setText("")
        QApplication.processEvents()
        assert _picture(dialog) == hidden
        dialog.resize(size[0] + 100, size[1] + 100)
        QApplication.processEvents()
        (sheet,) = dialog.findChildren(Sheet)
        assert sheet.size() == dialog.size()
        _press(dialog, Qt.Key.Key_Escape)
        assert not _is_on(covered)
        assert dialog.isVisible()
        assert edit.hasFocus()
        dialog.close()


def test_a_window_that_comes_later_is_hidden_as_it_comes(qtbot: QtBot, tmp_path: Path) -> None:
    with guarded(tmp_path / "kluis") as covered:
        covered.guard.rest.turn()
        dialog, _ = _dialog(qtbot, covered)
        assert len(dialog.findChildren(Sheet)) == 1
        dialog.close()
        dialog.deleteLater()
        QApplication.processEvents()
        covered.guard.rest.end()


def test_lists_and_tool_tips_that_hang_open_are_closed(qtbot: QtBot, tmp_path: Path) -> None:
    with guarded(tmp_path / "kluis") as covered:
        covered.at.steps.installation.settings()
        covered.at.settle()
        box = covered.at.on(SettingsPage).findChild(QComboBox, "mode")
        assert box is not None
        box.showPopup()
        QToolTip.showText(QPoint(50, 50), "Yonas Haile", covered.at.window)
        assert QApplication.activePopupWidget() is not None
        covered.guard.rest.turn()
        assert QApplication.activePopupWidget() is None
        qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_the_key_hides_everything_while_a_list_hangs_open(qtbot: QtBot, tmp_path: Path) -> None:
    with guarded(tmp_path / "kluis") as covered:
        covered.at.steps.installation.settings()
        covered.at.settle()
        box = covered.at.on(SettingsPage).findChild(QComboBox, "mode")
        assert box is not None
        box.showPopup()
        popup = QApplication.activePopupWidget()
        assert popup is not None
        qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is popup.windowHandle())
        _press(popup, Qt.Key.Key_F9)
        assert _is_on(covered)


def test_a_page_that_goes_below_the_sheet_takes_nothing_with_it(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with guarded(tmp_path / "kluis") as covered:
        covered.at.steps.register()
        covered.at.settle()
        covered.guard.rest.turn()
        QTimer.singleShot(0, covered.at.steps.register)
        covered.at.settle()
        assert _is_on(covered)
        covered.guard.rest.turn()
        covered.at.on(RegisterPage)
