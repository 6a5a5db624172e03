"""No name leaves the window: not in its title, not in what Qt remembers, not in recent files."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from coach_desktop.casework.people import NewPerson
from coach_desktop.desktop.traces import forget_places
from coach_desktop.domain.identity import Role
from tests.desk import Desk
from tests.desktop.guarded import guarded
from tests.house.test_pages import PAGES, ROLES

NAME, FOLDER = "Zwaluwnest", "Dossier Zwaluwnest"


@pytest.fixture
def remembered(tmp_path: Path) -> Iterator[Path]:
    """Where Qt writes its settings for the time of a test."""
    native, user = QSettings.Format.NativeFormat, QSettings.Scope.UserScope
    former = Path(QSettings(user, "QtProject").fileName()).parent
    QSettings.setPath(native, user, str(tmp_path / "settings"))
    yield tmp_path / "settings"
    QSettings.setPath(native, user, str(former))


def _titles() -> set[str]:
    windows: list[QWindow] = QApplication.topLevelWindows()
    told = {each.title() for each in windows} | {each.filePath() for each in windows}
    return told | {each.windowTitle() for each in QApplication.topLevelWidgets()}


@pytest.mark.parametrize("role", sorted({Role.COACH, *ROLES.values()}))
def test_no_page_puts_a_name_in_a_title_or_a_file_of_settings(
    qtbot: QtBot, tmp_path: Path, remembered: Path, role: Role
) -> None:
    said: list[str] = []
    with guarded(tmp_path / "kluis", role=role) as found:
        at = found.at
        at.window.windowTitleChanged.connect(said.append)
        for name, (kind, walk) in PAGES.items():
            if ROLES.get(name, Role.COACH) is role:
                walk(at)
                at.settle()
                at.on(kind)
                assert (name, _titles() - {"", "Coach Desktop"}) == (name, set())
    assert said == []
    assert not _holds(remembered, "Hodan")


def _chooses(qtbot: QtBot, at: Desk, folder: Path) -> None:
    """Press the page's act and choose a file in this folder, as a coach does."""

    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        qtbot.waitUntil(lambda: bool(dialog.property(_met(at))))
        assert NAME not in dialog.windowTitle()
        dialog.setDirectory(str(folder))
        edit = dialog.findChild(QLineEdit)
        assert edit is not None
        edit.setText("zegel.pem")
        dialog.accept()

    QTimer.singleShot(0, choose)
    at.press("act")


def _met(at: Desk) -> str:
    (name,) = (
        bytes(each.data()).decode()
        for each in at.window.dynamicPropertyNames()
        if bytes(each.data()).startswith(b"met_by_")
    )
    return name


@pytest.mark.skipif(os.name == "nt", reason="not this system")
def test_a_folder_that_was_chosen_is_forgotten(
    qtbot: QtBot, tmp_path: Path, remembered: Path
) -> None:
    (tmp_path / FOLDER).mkdir()
    with guarded(tmp_path / "kluis") as found:
        found.at.steps.installation.settings()
        found.at.settle()
        _chooses(qtbot, found.at, tmp_path / FOLDER)
        found.at.settle()
        assert (tmp_path / FOLDER / "zegel.pem").exists()
        assert (remembered / "QtProject.conf").exists(), "Qt writes where it was"
        qtbot.waitUntil(lambda: not _holds(remembered, NAME))


def test_forgetting_leaves_the_rest_of_what_qt_remembers(remembered: Path) -> None:
    kept = QSettings(QSettings.Scope.UserScope, "QtProject")
    kept.setValue("FileDialog/lastVisited", FOLDER)
    kept.setValue("FileDialog/sidebarWidth", 110)
    kept.sync()
    assert _holds(remembered, NAME)
    forget_places()
    assert not _holds(remembered, NAME)
    assert QSettings(QSettings.Scope.UserScope, "QtProject").value("FileDialog/sidebarWidth")


def test_the_folder_of_a_vault_holds_no_name(qtbot: QtBot, tmp_path: Path) -> None:
    with guarded(tmp_path / "kluis") as found:
        found.at.workplace.people.register(NewPerson(NAME))
        found.at.settle()
    assert not _holds(tmp_path, NAME)


def _holds(folder: Path, name: str) -> bool:
    """Whether a name stands in a file below a folder, or in the name of one."""
    return any(
        name in each.name or (each.is_file() and _in(each.read_bytes(), name))
        for each in folder.rglob("*")
        if each.name != FOLDER
    )


def _in(content: bytes, name: str) -> bool:
    return name.encode() in content or name.encode("utf-16-le") in content
