"""The coach's pages in larger text cut no word off: what does not fit scrolls."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from coach_desktop.app.text_size import VaultTextSize
from coach_desktop.desktop.pages.intake_page import IntakePage
from coach_desktop.desktop.pages.today import TodayPage
from coach_desktop.desktop.text_card import enlarge
from coach_desktop.domain.errors import VaultError
from coach_desktop.domain.identity import Role
from coach_desktop.widgets.flow import Flow
from coach_desktop.widgets.focus_ring import FocusRing
from coach_desktop.widgets.parts import chip_size
from coach_desktop.widgets.texts import ClientText
from coach_desktop.widgets.theme import font, theme
from tests.desk import Desk, desk
from tests.house.test_pages import PAGES, ROLES
from tests.pictures.pages import FULLER

WIDTH, HEIGHT = 1366, 768


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


def _breaks_badly(each: QLabel) -> bool:
    """Whether a text that breaks has a word that is too long, or more lines than there is room."""
    is_rich = isinstance(each, ClientText)
    words = "" if is_rich else each.text()
    wide = QFontMetrics(each.font()).horizontalAdvance
    longest = max(map(wide, words.split()), default=0)
    is_high = each.heightForWidth(each.width()) > each.height() + 1
    return bool(each.text()) and (longest > each.width() + 1 or is_high)


def _lacks(each: QWidget) -> bool:
    """Whether its words need more width or height than it has."""
    hint, width, height = each.sizeHint(), each.width() + 1, each.height() + 1
    match each:
        case QLabel() if each.wordWrap():
            return _breaks_badly(each)
        case QHeaderView() if each.orientation() is Qt.Orientation.Horizontal:
            places = range(each.count())
            return any(each.sectionSizeHint(at) > each.sectionSize(at) for at in places)
        case QListWidget():
            return not each.wordWrap() and each.sizeHintForColumn(0) > each.viewport().width()
        case QPushButton() | QToolButton() | QLabel():
            return bool(each.text()) and (hint.width() > width or hint.height() > height)
        case QLineEdit() | QComboBox():
            return hint.height() > height
        case _:
            return False


def sideways(page: QWidget) -> Iterator[str]:
    """What is to be scrolled sideways to be read whole."""
    for area in page.findChildren(QScrollArea):
        beyond = area.horizontalScrollBar().maximum()
        if area.isVisible() and beyond:
            yield f"{area.objectName() or 'a part'} goes on {beyond} px to the right"


def troubles(at: Desk) -> list[str]:
    """What is wrong with the page, once what stands in it has taken its place."""
    found: list[str] = []
    for _ in range(50):
        found = [*cut(at.window)]
        if not isinstance(at.page, IntakePage):  # there what stands beside a question scrolls in
            found += sideways(at.page)
        if not found:
            break
        QTest.qWait(20)
    return found


@pytest.mark.parametrize("role", sorted({Role.COACH, *ROLES.values()}))
def test_no_page_cuts_a_word_off_at_twice_the_size(
    qtbot: QtBot, tmp_path: Path, role: Role
) -> None:
    with desk(tmp_path / "kluis", role=role) as at:
        enlarge(200)
        at.steps.home()
        at.settle()
        at.window.resize(WIDTH, HEIGHT)
        found = []
        for name, (kind, walk) in PAGES.items():
            if ROLES.get(name, Role.COACH) is role:
                walk(at)
                at.settle()
                at.on(kind)
                found += [f"{name}: {each}" for each in troubles(at)]
                assert at.window.width() <= WIDTH, name
        assert not found, "\n".join(found)


@pytest.mark.parametrize("name", ["week", "measures", "dossier"])
def test_a_full_page_cuts_no_word_off_at_twice_the_size(
    qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    with desk(tmp_path / "kluis") as at:
        enlarge(200)
        at.steps.home()
        at.settle()
        at.window.resize(WIDTH, HEIGHT)
        kind, walk = PAGES[name]
        FULLER.get(name, walk)(at)
        at.settle()
        at.on(kind)
        assert troubles(at) == []


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("name", ["signing", "exchange", "register"])
def test_a_long_sentence_at_the_foot_is_read_whole(
    qtbot: QtBot, tmp_path: Path, name: str, percent: int
) -> None:
    with desk(tmp_path / "kluis") as at:
        enlarge(percent)
        at.steps.home()
        at.settle()
        at.window.resize(WIDTH, HEIGHT)
        kind, walk = PAGES[name]
        walk(at)
        at.settle()
        page = at.on(kind)
        page.tell("Er is iets gebeurd dat heel veel woorden nodig heeft. " * 6)
        at.settle()
        qtbot.waitUntil(lambda: not [*cut(page)], timeout=2_000)
        page.tell("")
        at.settle()
        assert page.told == ""


@pytest.mark.parametrize("percent", [100, 125, 150, 200])
def test_a_line_of_the_board_is_as_high_as_its_words(
    qtbot: QtBot, tmp_path: Path, percent: int
) -> None:
    with desk(tmp_path / "kluis") as at:
        enlarge(percent)
        at.put_in()
        rows = at.on(TodayPage)._board
        high = rows.sizeHintForRow(rows.model().rowCount() - 1)
        lines = QFontMetrics(font(16, 600)).height() + QFontMetrics(font(13)).height()
        assert high >= lines, "name and what is told of it stand below each other"
        if theme().is_large:
            assert high >= lines + chip_size("Te laat").height()


def test_a_line_that_is_full_goes_on_below(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    line = Flow(10)
    holder.setLayout(line)
    buttons = [QPushButton("een knop met veel woorden") for _ in range(3)]
    for each in buttons:
        line.addWidget(each)
    wide, high = buttons[0].sizeHint().width(), buttons[0].sizeHint().height()
    assert line.sizeHint().width() == 3 * wide + 20
    assert line.heightForWidth(2 * wide + 10) == 2 * high + 10
    assert line.minimumSize().width() == wide
    holder.resize(2 * wide + 10, 3 * high)
    line.setGeometry(holder.rect())
    assert buttons[2].y() > buttons[0].y() == buttons[1].y()
    holder.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    line.setGeometry(holder.rect())
    assert buttons[0].x() > buttons[1].x()
    buttons[1].hide()
    assert line.heightForWidth(2 * wide + 10) == high
    assert line.takeAt(7) is line.itemAt(7) is None
    taken = line.takeAt(0)
    assert taken is not None
    assert line.count() == 2


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
