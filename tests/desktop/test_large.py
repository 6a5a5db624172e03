"""The coach's pages in larger text cut no word off: what does not fit scrolls."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from coach_desktop.app.text_size import VaultTextSize
from coach_desktop.desktop.page import Page
from coach_desktop.desktop.text_card import enlarge
from coach_desktop.domain.errors import VaultError
from coach_desktop.domain.identity import Role
from coach_desktop.widgets.texts import ClientText
from coach_desktop.widgets.theme import font, theme
from tests.desk import Desk, desk
from tests.desktop.test_roles import _open as every_page
from tests.desktop.test_roles import planted

WIDTH, HEIGHT = 1366, 768
_TITLES = {"title", "subtitle"}
"""Names of people can be of any length: these lines are cut at the edge of the window."""


@pytest.fixture(autouse=True)
def _usual() -> Iterator[None]:
    yield
    enlarge(100)


def cut(window: QWidget) -> Iterator[str]:
    """Everything on a window whose words need more room than it has."""
    for each in window.findChildren(QWidget):
        if not each.isVisible() or each.width() <= 0 or each.objectName() in _TITLES:
            continue
        hint = each.sizeHint()
        name = each.objectName() or each.accessibleName() or type(each).__name__
        match each:
            case ClientText():
                if each.heightForWidth(each.width()) > each.height() + 1:
                    yield f"height of {name}: {each.accessibleName()[:40]}"
            case QPushButton() | QToolButton() if each.text():
                if hint.width() > each.width() + 1 or hint.height() > each.height() + 1:
                    yield f"button {name}: {each.text()[:40]}"
            case QLabel() if each.text() and each.wordWrap():
                if each.heightForWidth(each.width()) > each.height() + 1:
                    yield f"height of {name}: {each.text()[:40]}"
            case QLabel() if each.text():
                if hint.width() > each.width() + 1 or hint.height() > each.height() + 1:
                    yield f"label {name}: {each.text()[:40]}"
            case QLineEdit() | QComboBox():
                if hint.height() > each.height() + 1:
                    yield f"field {name}"
        holder = each.parentWidget()
        if holder is not None and each.mapTo(holder, QPoint(each.width(), 0)).x() > holder.width():
            if not isinstance(each, QLabel):
                yield f"beside what holds it: {name} in {type(holder).__name__}"


def test_no_page_of_a_coach_cuts_a_word_off_at_twice_the_size(qtbot: QtBot, tmp_path: Path) -> None:
    with planted(tmp_path / "kluis", Role.COACH) as (at, dossier):
        enlarge(200)
        at.window.resize(WIDTH, HEIGHT)
        found = []
        for screen, opens in every_page(at, dossier).items():
            opens()
            at.settle()
            if isinstance(at.page, Page):
                found += [f"{screen}: {each}" for each in cut(at.window)]
            assert at.window.width() <= WIDTH, screen
        assert found == []


def _box(at: Desk) -> QComboBox:
    at.steps.settings()
    at.settle()
    box = at.page.findChild(QComboBox, "own_text_percent")
    assert box is not None
    return box


def test_the_chosen_size_holds_at_once_and_after_the_next_unlock(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with desk(tmp_path / "kluis") as at:
        box = _box(at)
        assert box.accessibleName()
        box.setCurrentIndex(box.findData("150"))
        at.settle()
        assert theme().percent == 150
        assert font(20).pixelSize() == 30
        assert theme().for_client == 100, "the client's own size is another choice"
        assert _box(at).currentData() == "150"
    enlarge(100)
    with desk(tmp_path / "kluis", settled=True) as at:
        assert theme().percent == 150


def test_a_size_that_cannot_be_kept_is_not_in_force(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_self: VaultTextSize, _percent: int) -> None:
        raise VaultError("vault.disk-full")

    with desk(tmp_path / "kluis") as at:
        box = _box(at)
        monkeypatch.setattr(VaultTextSize, "keep", full)
        box.setCurrentIndex(box.findData("200"))
        at.settle()
        assert box.currentData() == "100"
        assert theme().percent == 100
