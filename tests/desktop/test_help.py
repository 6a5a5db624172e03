"""F1 opens the guide at the page that is there; it takes nothing from it and shows nothing else."""

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QImage, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from coach_desktop import places
from coach_desktop.desktop.client_door import keep_in_after_client
from coach_desktop.desktop.guide_text import GuideText
from coach_desktop.desktop.note import Note
from coach_desktop.desktop.page import Page
from coach_desktop.desktop.pages.help import HelpModel, HelpPage
from coach_desktop.desktop.pages.intake_page import IntakePage
from coach_desktop.desktop.pages.pip_page import PipPage
from coach_desktop.desktop.pages.register import RegisterPage
from coach_desktop.desktop.pages.settings import SettingsPage
from coach_desktop.desktop.pages.today import TodayPage
from coach_desktop.desktop.rest import Sheet
from coach_desktop.domain.identity import Role
from coach_desktop.machine.session import Why
from coach_desktop.widgets.theme import Mode, theme
from tests.builders import opened
from tests.clientscreen.table import seat
from tests.desk import WORDS, Desk, desk
from tests.desktop.guarded import guarded
from tests.house.test_pages import DOOR_WALKS, DOORS, PAGES, ROLES, _check

IMAGE = QTextDocument.ResourceType.ImageResource.value
SHOWN = ("today", "intake", "pip", "signing", "progress", "round", "counts")


def _press(window: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    none = Qt.KeyboardModifier.NoModifier
    QTest.keyClick(window.windowHandle(), key, modifier or none)
    QApplication.processEvents()


def _f1(at: Desk) -> None:
    at.window.activateWindow()
    assert QTest.qWaitForWindowActive(at.window, 10_000)
    _press(at.window, Qt.Key.Key_F1)


def _help(at: Desk) -> HelpPage:
    (found,) = [each for each in at.window.findChildren(HelpPage) if each.isVisible()]
    return found


def _text(at: Desk) -> GuideText:
    found = _help(at).findChild(GuideText)
    assert found is not None
    return found


def _head(name: str) -> str:
    first = places.place("docs", "handleiding", f"{name}.md").read_text(encoding="utf-8")
    return first.partition("\n")[0].removeprefix("# ")


@pytest.mark.parametrize("name", SHOWN)
def test_f1_opens_the_help_of_the_page_that_is_there(
    qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    kind, walk = PAGES[name]
    with desk(tmp_path / "kluis", role=ROLES.get(name, Role.COACH)) as at:
        walk(at)
        at.settle()
        _f1(at)
        assert _text(at).toPlainText().startswith(f"{_head(name)}\n")
        assert at.page is not _help(at)
        at.on(kind)
        _press(at.window, Qt.Key.Key_F1)
        assert not at.window.guide.is_open
        assert at.page.isVisible()


@pytest.mark.parametrize("name", DOORS)
def test_f1_opens_the_help_of_a_door(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    if name == "unlock":
        with desk(tmp_path / "kluis"):
            pass
    with desk(tmp_path / "kluis", made=False) as at:
        DOOR_WALKS.get(name, lambda _: None)(at)
        at.settle()
        _f1(at)
        assert _text(at).toPlainText().startswith(f"{_head(name)}\n")


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F1])
def test_the_keyboard_goes_back_where_it_was_with_what_was_typed(
    qtbot: QtBot, tmp_path: Path, key: Qt.Key
) -> None:
    with desk(tmp_path / "kluis") as at:
        at.steps.register()
        at.settle()
        edit = at.page.findChild(QLineEdit, "voornamen")
        assert edit is not None
        edit.setFocus()
        QTest.keyClicks(edit, "Yonas")
        _f1(at)
        assert _text(at).hasFocus()
        QTest.keyClicks(_text(at), "xyz")
        _press(at.window, key)
        assert not at.window.guide.is_open
        assert edit.hasFocus()
        assert edit.text() == "Yonas"


def test_a_press_on_the_question_mark_takes_nobody_out_of_his_field(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with desk(tmp_path / "kluis") as at:
        at.steps.register()
        at.settle()
        page = at.on(RegisterPage)
        edit = page.findChild(QLineEdit, "vnummer")
        assert edit is not None
        edit.setFocus()
        assert page.help.accessibleName()
        QTest.mouseClick(page.help, Qt.MouseButton.LeftButton)
        assert at.window.guide.is_open
        _help(at).act.click()
        assert edit.hasFocus()


def test_where_the_field_is_gone_the_keyboard_begins_at_the_page(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with desk(tmp_path / "kluis") as at:
        field = QLineEdit(at.page)
        field.show()
        field.setFocus()
        _f1(at)
        field.deleteLater()
        QTest.qWait(1)
        _press(at.window, Qt.Key.Key_Escape)
        assert at.on(TodayPage).first is QApplication.focusWidget()


def test_no_key_of_the_page_below_acts_while_the_help_lies_over_it(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with desk(tmp_path / "kluis") as at:
        at.steps.intake(_hodan(at))
        at.settle()
        place = at.on(IntakePage)._model.place
        _f1(at)
        for key in (Qt.Key.Key_F5, Qt.Key.Key_F7, Qt.Key.Key_F8):
            _press(at.window, key)
        _press(at.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        _press(at.window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
        at.settle()
        assert at.window.guide.is_open
        assert at.on(IntakePage)._model.place == place
        assert not at.steps.leaving.is_left


def test_another_page_closes_the_help_of_the_one_before(qtbot: QtBot, tmp_path: Path) -> None:
    with desk(tmp_path / "kluis") as at:
        _f1(at)
        at.window.to_settings.emit()
        at.settle()
        assert not at.window.guide.is_open
        assert at.on(SettingsPage).isVisible()
        at.window.guide.close()


def test_links_lead_to_other_pages_of_the_guide_and_back(qtbot: QtBot, tmp_path: Path) -> None:
    with desk(tmp_path / "kluis") as at:
        _f1(at)
        shown = _help(at)
        assert not shown.back.isVisible()
        _text(at).anchorClicked.emit(QUrl("register.md"))
        assert _text(at).toPlainText().startswith(_head("register"))
        shown.other.click()
        assert not shown.other.isVisible()
        assert _text(at).toPlainText().startswith(_head("README"))
        shown.back.click()
        _press(at.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        assert _text(at).toPlainText().startswith(_head("today"))
        _press(at.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        assert _text(at).toPlainText().startswith(_head("today"))


def test_a_link_is_followed_by_keyboard_alone(qtbot: QtBot, tmp_path: Path) -> None:
    with desk(tmp_path / "kluis") as at:
        _f1(at)
        _press(at.window, Qt.Key.Key_Tab)
        _press(at.window, Qt.Key.Key_Return)
        assert _text(at).toPlainText().startswith(_head("dossier"))


@pytest.mark.parametrize(
    "link", ["https://example.org/x", "mailto:iemand@example.org", "file:///etc/hostname"]
)
def test_an_address_outside_the_guide_is_told_and_not_opened(
    qtbot: QtBot, tmp_path: Path, link: str
) -> None:
    with desk(tmp_path / "kluis") as at:
        _f1(at)
        before = _text(at).toPlainText()
        _text(at).anchorClicked.emit(QUrl(link))
        assert link in _help(at).told
        assert _text(at).toPlainText() == before
        assert not _text(at).openExternalLinks()


@pytest.mark.parametrize("link", ["../security.md", "none.md", "beelden/today.png", "today.md#x"])
def test_a_link_that_is_no_other_page_of_the_guide_leads_nowhere(
    qtbot: QtBot, tmp_path: Path, link: str
) -> None:
    with desk(tmp_path / "kluis") as at:
        _f1(at)
        _text(at).anchorClicked.emit(QUrl(link))
        assert _text(at).toPlainText().startswith(_head("today"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A guide of one page, with a picture beside the folder that must never be shown."""
    guide = tmp_path / "guide"
    (guide / "beelden").mkdir(parents=True)
    for path in (tmp_path / "outside.png", guide / "beelden" / "inside.png"):
        picture = QImage(40, 30, QImage.Format.Format_RGB32)
        picture.fill(QColor("red"))
        picture.save(str(path))
    (guide / "link.png").symlink_to(tmp_path / "outside.png")
    return guide


@pytest.mark.parametrize(
    "asked",
    [
        "../outside.png", "link.png", "https://example.org/a.png", "file://host/a.png",
        "data:image/png;base64,AAAA", "qrc:/a.png", "none.png", "",
    ],
)  # fmt: skip
def test_nothing_from_outside_the_folder_is_shown(qtbot: QtBot, folder: Path, asked: str) -> None:
    shown = GuideText(folder)
    qtbot.addWidget(shown)
    shown.show()
    outside = QUrl.fromLocalFile(str(folder.parent / "outside.png"))
    for name in (QUrl(asked), outside):
        given = shown.loadResource(IMAGE, name)
        assert isinstance(given, QImage)
        assert (given.width(), given.pixelColor(0, 0).alpha()) == (1, 0)
        for kind in (1, 3, 4):
            told = shown.loadResource(kind, name)
            assert isinstance(told, QByteArray)
            assert bytes(told.data()).strip() == b""
    shown.show_text(f"![x]({asked})\n\n![y]({outside.toString()})")
    QApplication.processEvents()
    grabbed = shown.grab().toImage()
    red = QColor("red")
    points = ((x, y) for x in range(grabbed.width()) for y in range(grabbed.height()))
    assert not any(grabbed.pixelColor(x, y) == red for x, y in points)


def test_a_picture_of_the_guide_is_as_wide_as_the_column(qtbot: QtBot) -> None:
    guide = places.place("docs", "handleiding")
    shown = GuideText(guide)
    qtbot.addWidget(shown)
    shown.resize(700, 500)
    shown.show()
    shown.show_text("![x](beelden/today.png)\n\n" + "Een regel.\n\n" * 60)
    for width in (700, 520):
        shown.resize(width, 500)
        qtbot.waitUntil(lambda: shown._width == shown.viewport().width())
        given = shown.loadResource(IMAGE, "beelden/today.png")
        assert isinstance(given, QImage)
        assert round(given.deviceIndependentSize().width()) == shown.viewport().width()


def test_a_name_that_the_guide_does_not_have_begins_at_its_contents(folder: Path) -> None:
    (folder / "README.md").write_text("# Inhoud", encoding="utf-8")
    for name in ("none", "../README", ""):
        model = HelpModel(name, folder)
        assert model.text == "# Inhoud"
        model.go("none")
        model.back()
        assert model.name == "README"


def test_html_in_a_page_is_text(qtbot: QtBot, folder: Path) -> None:
    shown = GuideText(folder)
    qtbot.addWidget(shown)
    shown.show_text("<img src='beelden/inside.png'> hier")
    assert "<img" in shown.toPlainText()


@pytest.mark.parametrize("mode", Mode)
def test_a_link_is_lined_and_has_the_colour_of_the_mode(
    qtbot: QtBot, folder: Path, mode: Mode
) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme().use(app, mode)
    shown = GuideText(folder)
    qtbot.addWidget(shown)
    shown.show_text("Zie [Vandaag](today.md).")
    at = shown.document().find("Vandaag").charFormat()
    assert at.fontUnderline()
    assert at.foreground().color() == theme().colour("accent")


def test_the_help_is_worked_at_by_keyboard_and_spoken(qtbot: QtBot, tmp_path: Path) -> None:
    with desk(tmp_path / "kluis") as at:
        _f1(at)
        _help(at)._model.go("README")
        _help(at)._model.back()
        _check(at.window)


def test_the_cover_lies_over_the_help_too(qtbot: QtBot, tmp_path: Path) -> None:
    with guarded(tmp_path / "kluis") as covered:
        window = covered.at.window
        pictures = []
        for opens in (True, False):
            if opens is not window.guide.is_open:
                _press(window, Qt.Key.Key_F1)
            _press(window, Qt.Key.Key_F9)
            QTest.qWait(120)
            pictures.append(window.grab().toImage())
            assert len(window.findChildren(Sheet)) == 1
            _press(window, Qt.Key.Key_F1)
            assert window.guide.is_open is opens
            _press(window, Qt.Key.Key_F9)
            QTest.qWait(1)
        assert pictures[0] == pictures[1]


def test_a_lock_keeps_what_was_typed_below_the_help(qtbot: QtBot, tmp_path: Path) -> None:
    with guarded(tmp_path / "kluis") as covered:
        at = covered.at
        at.press("examples")
        at.steps.plan(at.workplace.people.find("Hodan")[0].dossier)
        at.settle()
        edit = at.on(PipPage).findChild(QLineEdit, "hours_uren_per_week")
        assert edit is not None
        edit.setFocus()
        edit.setText("17")
        _press(at.window, Qt.Key.Key_F1)
        assert at.window.guide.is_open
        _press(at.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        assert covered.notes == ["key 5 0"]


def test_what_a_lock_would_lose_is_told_where_it_is_seen(qtbot: QtBot, tmp_path: Path) -> None:
    with guarded(tmp_path / "kluis") as covered:
        at = covered.at
        at.steps.register()
        at.settle()
        at.type("achternaam", "Haile")
        _press(at.window, Qt.Key.Key_F1)
        _press(at.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        assert covered.notes == []
        assert not at.window.guide.is_open
        assert at.on(RegisterPage).told


def test_a_bug_is_told_on_the_page_and_not_below_the_help(qtbot: QtBot, tmp_path: Path) -> None:
    with desk(tmp_path / "kluis") as at:
        _f1(at)
        at.window.tell_of_a_bug()
        assert not at.window.guide.is_open
        assert at.on(TodayPage).told


def test_there_is_no_help_at_the_door_after_a_client_until_it_was_opened(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with desk(tmp_path / "kluis"):
        pass
    with desk(tmp_path / "kluis", made=False) as at:
        door = at.page
        assert isinstance(door, Page)
        keep_in_after_client(at.window, at.steps, Note(Why.CLIENT, 5, 0))
        at.window.show()
        assert not door.help.isVisible()
        _f1(at)
        at.window.guide.turn()
        assert not at.window.guide.is_open
        assert at.window.findChildren(HelpPage) == []
        at.type("passphrase", WORDS)
        at.press("act")
        at.settle()
        assert at.on(TodayPage).help.isVisible()


def test_there_is_no_help_on_the_screen_of_the_client(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(tmp_path / "kluis") as office, seat(office, office.intake()) as client:
        client.settle()
        QTest.qWait(120)  # the ring that follows the focus has come to rest
        before = client.window.grab().toImage()
        _press(client.window, Qt.Key.Key_F1)
        assert client.window.grab().toImage() == before
        assert [
            each for each in client.window.findChildren(QWidget) if isinstance(each, GuideText)
        ] == []
        assert client.window.findChildren(QAbstractButton, "help") == []


def test_the_question_mark_stands_last_in_the_head(qtbot: QtBot, tmp_path: Path) -> None:
    with desk(tmp_path / "kluis") as at:
        at.steps.dossier(_hodan(at))
        at.settle()
        page = at.page
        assert isinstance(page, Page)
        others = [page.findChild(QPushButton, each) for each in ("logbook", "measures", "progress")]
        right = page.help.mapTo(page, QPoint(0, 0)).x()
        for each in others:
            assert each is not None
            assert each.mapTo(page, QPoint(each.width(), 0)).x() <= right
        assert min(page.help.width(), page.help.height()) >= 44
        assert page.findChildren(QLabel)


def _hodan(at: Desk) -> str:
    at.press("examples")
    return at.workplace.people.find("Hodan")[0].dossier
