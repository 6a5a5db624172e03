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
from coach_desktop.widgets.focus_ring import FocusRing
from coach_desktop.widgets.texts import ClientText
from coach_desktop.widgets.theme import font, theme
from tests.desk import Desk, desk
from tests.desktop.test_roles import _open as every_page
from tests.desktop.test_roles import planted

WIDTH, HEIGHT = 1366, 768
_TITLES = {"title", "subtitle"}
"""Names of people can be of any length: these lines may be cut at their end."""


@pytest.fixture(autouse=True)
def _usual() -> Iterator[None]:
    yield
    enlarge(100)


def cut(window: QWidget) -> Iterator[str]:
    """Everything on a window whose words need more room than it has."""
    for each in window.findChildren(QWidget):
        if not each.isVisible() or each.width() <= 0:
            continue
        name = each.objectName() or each.accessibleName() or type(each).__name__
        if _lacks(each):
            yield f"no room for {name}: {each.property('text') or ''}"[:90]
        holder = each.parentWidget()
        scrolls = isinstance(holder, QWidget) and holder.objectName() == "qt_scrollarea_viewport"
        if holder is None or scrolls or isinstance(each, QLabel | FocusRing):
            continue
        if each.mapTo(holder, QPoint(each.width(), 0)).x() > holder.width():
            yield f"beside what holds it: {name} in {type(holder).__name__}"


def _lacks(each: QWidget) -> bool:
    """Whether its words need more width or height than it has."""
    hint, width, height = each.sizeHint(), each.width() + 1, each.height() + 1
    match each:
        case ClientText():
            return each.heightForWidth(each.width()) > height
        case QLabel() if each.wordWrap():
            return bool(each.text()) and each.heightForWidth(each.width()) > height
        case QLabel() if each.objectName() in _TITLES:
            return hint.height() > height
        case QPushButton() | QToolButton() | QLabel():
            return bool(each.text()) and (hint.width() > width or hint.height() > height)
        case QLineEdit() | QComboBox():
            return hint.height() > height
        case _:
            return False


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
        assert not found, "\n".join(found)


def _box(at: Desk) -> QComboBox:
    at.steps.installation.settings()
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
