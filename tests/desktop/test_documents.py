"""Documents on the screen: attached, looked at, copied out, withdrawn; by keyboard as well."""

import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from coach_desktop.desktop.documents_card import DocumentsModel, Shown
from coach_desktop.desktop.fields import chosen
from coach_desktop.desktop.pages.document import DocumentModel, DocumentPage
from coach_desktop.desktop.pages.dossier import DossierPage
from coach_desktop.domain.identity import Role
from coach_desktop.domain.moment import Moment
from coach_desktop.domain.reading import Act
from coach_desktop.domain.sight import Sensitivity
from coach_desktop.widgets.wording import worded
from tests.desk import Desk, desk
from tests.documents.papers import SECRET, photo, scan


@pytest.fixture
def at(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    with desk(tmp_path / "kluis") as opened:
        opened.put_in()
        opened.steps.dossier(_somebody(opened))
        opened.settle()
        yield opened


def _somebody(at: Desk) -> str:
    return at.workplace.people.find("Hodan")[0].dossier


def _documents(at: Desk) -> DocumentsModel:
    return at.on(DossierPage).documents._model


def _until(is_so: Callable[[], bool]) -> None:
    for _ in range(600):
        if is_so():
            return
        QTest.qWait(25)
    raise AssertionError


def _attach(at: Desk, path: Path, *, sensitivity: str = "S2", title: str = "") -> None:
    model = _documents(at)
    model.attach(path, "diploma", title, sensitivity)
    _until(lambda: not model.busy.value)


def _file(folder: Path, content: bytes, name: str = "scan.jpg") -> Path:
    (folder / name).write_bytes(content)
    return folder / name


def _look(at: Desk) -> DocumentPage:
    (shown, *_) = _documents(at).documents
    at.press(f"look_{shown.sha256[:8]}")
    page = at.on(DocumentPage)
    _until(lambda: page.act.isEnabled() or bool(page.told))
    return page


def _picture(page: DocumentPage) -> QPixmap:
    shown = page.findChild(QLabel, "page_picture")
    assert shown is not None
    return shown.pixmap()


def _lines(at: Desk) -> list[tuple[Act, str]]:
    told = at.workplace.attachments.vault.readings(_somebody(at))
    return [(each.act, each.why) for each in told]


def test_a_photo_is_chosen_attached_and_listed(
    at: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = _file(tmp_path, photo(), "Hodan 999952948.jpg")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    at.type("attachment_title", "Diploma 1998")
    card = at.on(DossierPage).documents
    assert chosen(card._class) == "S2"
    card._act.click()
    assert card._act.isEnabled() is False
    _until(card._act.isEnabled)
    (shown,) = _documents(at).documents
    assert (shown.title, shown.pages, shown.kind) == ("Diploma 1998", 1, "Paspoort")
    assert card._title.text == ""
    _until(lambda: "Diploma 1998" in _said(card))
    assert path.read_bytes() == photo()
    log = at.workplace.attachments.vault.log(_somebody(at))
    assert "999952948.jpg" not in "".join(str(each.canonical()) for each in log)


def test_choosing_nothing_attaches_nothing(at: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    at.press("attach")
    assert _documents(at).documents == ()


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda folder: _file(folder, b"niets"), "documents.attachment-unreadable"),
        (lambda folder: folder / "weg.jpg", "input.file-unreadable"),
        (lambda folder: folder, "input.file-unreadable"),
        (lambda folder: folder / "..\x00.jpg", "input.file-unreadable"),
        (lambda folder: _file(folder, bytes(21 << 20)), "input.file-too-large"),
    ],
)
def test_what_cannot_be_attached_is_told_in_a_sentence(
    at: Desk, tmp_path: Path, make: Callable[[Path], Path], code: str
) -> None:
    _attach(at, make(tmp_path))
    assert _documents(at).trouble.value == worded(code, most=20)
    assert _documents(at).trouble.value in _said(at.on(DossierPage).documents)
    assert _documents(at).documents == ()


@pytest.mark.skipif(os.name == "nt", reason="not this system")
def test_a_pipe_a_device_and_a_link_that_goes_round_are_refused_at_once(
    at: Desk, tmp_path: Path
) -> None:
    os.mkfifo(tmp_path / "pijp.jpg")
    (tmp_path / "kring.jpg").symlink_to(tmp_path / "kring.jpg")
    (tmp_path / "nul.jpg").symlink_to("/dev/zero")
    (tmp_path / "kluis.jpg").symlink_to(tmp_path / "kluis" / "vault.db")
    for name in ("pijp", "kring", "nul", "kluis"):
        _attach(at, tmp_path / f"{name}.jpg")
        assert _documents(at).trouble.value
    assert _documents(at).documents == ()


def test_a_name_that_climbs_out_of_its_folder_names_nothing(at: Desk, tmp_path: Path) -> None:
    inner = tmp_path / "in"
    inner.mkdir()
    _file(tmp_path, photo())
    before = sorted(each.name for each in tmp_path.rglob("*"))
    _attach(at, inner / ".." / "scan.jpg", title="../../../../etc/passwd")
    assert _documents(at).documents[0].title == "../../../../etc/passwd"
    assert sorted(each.name for each in tmp_path.rglob("*")) == before


def test_a_document_is_looked_at_page_by_page_and_that_is_written_down(
    at: Desk, tmp_path: Path
) -> None:
    _attach(at, _file(tmp_path, scan(3), "scan.tif"))
    page = _look(at)
    assert _lines(at)[-1] == (Act.ATTACHMENT_SHOWN, "attachment")
    first = _picture(page).toImage()
    assert first.width() == 820
    assert "Bladzijde 1 van 3" in _said(page)
    at.press("next_page")
    _until(lambda: "Bladzijde 2 van 3" in _said(page))
    assert _picture(page).toImage() != first
    at.press("previous_page")
    _until(lambda: "Bladzijde 1 van 3" in _said(page))
    at.press("previous_page")
    assert page._model.number == 0


def test_a_copy_goes_where_the_coach_says_and_that_is_written_down(
    at: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _attach(at, _file(tmp_path, photo()))
    page = _look(at)
    asked: list[str] = []
    target = tmp_path / "kopie.jpg"

    def choose(_parent: QWidget, _title: str, proposed: str, _sorts: str) -> tuple[str, str]:
        asked.append(proposed)
        return str(target), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    at.press("act")
    assert asked == ["document.jpg"]
    assert target.read_bytes().startswith(b"\xff\xd8\xff")
    assert SECRET not in target.read_bytes()
    assert _lines(at)[-1] == (Act.EXPORTED, "attachment")
    assert page.told
    target = tmp_path / "geen map" / "kopie.jpg"
    at.press("act")
    assert page.told == worded("output.not-written")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    before = _lines(at)
    at.press("act")
    assert _lines(at) == before


def test_a_document_is_withdrawn_with_a_reason_and_leaves_the_list(
    at: Desk, tmp_path: Path
) -> None:
    _attach(at, _file(tmp_path, photo()))
    page = _look(at)
    at.press("withdraw")
    assert page.told == worded("input.reason-missing")
    at.type("withdraw_reason", "hoort bij iemand anders")
    at.press("withdraw")
    assert _documents(at).documents == ()
    log = at.workplace.attachments.vault.log(_somebody(at))
    assert log[-1].answer.text == "hoort bij iemand anders"


def test_safety_is_listed_when_the_coach_says_that_nobody_looks_along(
    at: Desk, tmp_path: Path
) -> None:
    _attach(at, _file(tmp_path, photo()), sensitivity="S4")
    card = at.on(DossierPage).documents
    assert _documents(at).documents == ()
    assert card._more.text() == "Niemand kijkt mee: toon nog 1 document"
    at.press("nobody_looks")
    assert len(_documents(at).documents) == 1
    assert card._more.isVisibleTo(card) is False
    _documents(at).look(Moment.WITH_OTHERS)
    assert _documents(at).documents == ()


def test_sealed_plans_stand_in_the_list_and_cannot_be_withdrawn(at: Desk, tmp_path: Path) -> None:
    workplace, dossier = at.workplace, _somebody(at)
    intake = workplace.intakes.open(dossier, workplace.intakes.find(dossier))
    at.steps.plan(dossier)
    at.settle()
    version = workplace.plans.versions(dossier)[-1]
    letter = workplace.letters.gather(intake, version, "nl", ())
    sealed = workplace.printer.sealed(workplace.printer.letter(letter), {})
    workplace.plans.keep_document(dossier, version, sealed, "nl")
    at.steps.dossier(dossier)
    at.settle()
    (shown,) = _documents(at).documents
    assert shown.title == "PIP, versie 1"
    page = _look(at)
    assert page._model.pages > 1
    assert page._model.ending == "pdf"
    assert page._reason.edit.isVisibleTo(page) is False
    page._model.withdraw("kan niet")
    assert _lines(at)[-1] == (Act.ATTACHMENT_SHOWN, "pip")
    at.press("back")
    assert len(_documents(at).documents) == 1


def test_bytes_that_the_vault_lost_are_told(at: Desk) -> None:
    model = DocumentModel(at.workplace, at.tasks, _somebody(at), _shown())
    model.load()
    at.settle()
    assert model.trouble.value == worded("documents.attachment-gone")
    assert model.ending == ""
    model.turn(1)


def test_a_bug_while_attaching_or_looking_is_no_friendly_sentence(at: Desk) -> None:
    model = _documents(at)
    with pytest.raises(ZeroDivisionError):
        model._failed(ZeroDivisionError())
    document = DocumentModel(at.workplace, at.tasks, _somebody(at), _shown())
    with pytest.raises(ZeroDivisionError):
        document._failed(ZeroDivisionError())


def test_who_may_not_see_plans_is_shown_none(qtbot: QtBot, tmp_path: Path) -> None:
    with desk(tmp_path / "kluis", role=Role.BEHEERDER) as at:
        assert DocumentsModel(at.workplace, at.tasks, "iemand")._plans() == ()


def test_a_document_is_attached_and_withdrawn_by_keyboard_alone(
    at: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = _file(tmp_path, photo())
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    _tab_to(at, "attachment_title")
    QTest.keyClicks(_focus(at), "Paspoort")
    _tab_to(at, "attach")
    QTest.keyClick(_focus(at), Qt.Key.Key_Space)
    _until(lambda: bool(_documents(at).documents))
    at.settle()
    _tab_to(at, f"look_{_documents(at).documents[0].sha256[:8]}")
    QTest.keyClick(_focus(at), Qt.Key.Key_Space)
    page = at.on(DocumentPage)
    _until(page.act.isEnabled)
    area = page.findChildren(QScrollArea)[0]
    at.window.resize(1366, 600)
    at.settle()
    area.setObjectName("pages")
    _tab_to(at, "pages")
    QTest.keyClick(area, Qt.Key.Key_Down)
    assert area.verticalScrollBar().value() > 0
    _tab_to(at, "withdraw_reason")
    QTest.keyClicks(_focus(at), "dubbel")
    _tab_to(at, "withdraw")
    QTest.keyClick(_focus(at), Qt.Key.Key_Space)
    at.settle()
    assert _documents(at).documents == ()


def _shown() -> Shown:
    return Shown("0" * 64, "Weg", "Brief", date(2026, 11, 23), 1, "attachment", Sensitivity.S1)


def _focus(at: Desk) -> QWidget:
    return QApplication.focusWidget() or at.window


def _tab_to(at: Desk, name: str) -> None:
    at.window.activateWindow()
    assert QTest.qWaitForWindowActive(at.window, 10_000)
    for _ in range(200):
        if _focus(at).objectName() == name:
            return
        QTest.keyClick(_focus(at), Qt.Key.Key_Tab)
    raise AssertionError(name)


def _said(inside: QWidget) -> str:
    return "\n".join(
        each.text() for each in inside.findChildren(QLabel) if each.isVisibleTo(inside)
    )
