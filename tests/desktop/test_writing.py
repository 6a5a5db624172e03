"""A file that cannot be written: a sentence, the old one as it was, nothing left beside it."""

import errno
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from coach_desktop.desktop.page import Page
from coach_desktop.desktop.pages.document import DocumentPage
from coach_desktop.desktop.pages.dossier import DossierPage
from coach_desktop.desktop.pages.paper import PaperPage
from coach_desktop.desktop.pages.signing_page import SigningPage
from tests.desk import Desk, desk

OLD = b"wat er al stond"


@pytest.fixture
def at(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    with desk(tmp_path / "kluis") as opened:
        yield opened


def full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "no room")

    monkeypatch.setattr(os, "fsync", full)


def open_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """As Windows says it of a file that another program holds."""

    def held(_path: Path, _onto: Path) -> None:
        raise PermissionError(errno.EACCES, "held")

    monkeypatch.setattr(Path, "replace", held)


def read_only(monkeypatch: pytest.MonkeyPatch) -> None:
    def barred(*_: object, **__: object) -> int:
        raise OSError(errno.EROFS, "read only")

    monkeypatch.setattr(os, "open", barred)


TROUBLES = (full_disk, open_elsewhere, read_only)


def fails(
    at: Desk, page: Page, button: str, target: Path, trouble: Callable[[pytest.MonkeyPatch], None]
) -> str:
    """What is said when the file cannot be written."""
    page.tell("")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
        trouble(patch)
        at.press(button)
    return page.told


def test_what_cannot_be_written_leaves_the_old_file_and_nothing_plain(
    at: Desk, tmp_path: Path
) -> None:
    folder = tmp_path / "uit"
    folder.mkdir()
    target = folder / "stuk.pdf"
    target.write_bytes(OLD)
    dossier = at.put_in()
    at.steps.papers.paper(dossier, "card_paper")
    at.settle()
    told = [fails(at, at.on(PaperPage), "act", target, trouble) for trouble in TROUBLES]
    at.steps.plan(dossier)
    at.settle()
    at.press("act")
    at.press("act")
    page = at.on(SigningPage)
    told += [fails(at, page, "other", target, trouble) for trouble in TROUBLES]
    at.steps.dossier(dossier)
    at.settle()
    (plan,) = at.on(DossierPage).documents._model.documents
    at.press(f"look_{plan.sha256[:8]}")
    document = at.on(DocumentPage)
    at.settle()
    told += [fails(at, document, "act", target, trouble) for trouble in TROUBLES]
    assert len(set(told)) == 1, told
    assert all(told)
    assert [each.name for each in folder.iterdir()] == ["stuk.pdf"]
    assert target.read_bytes() == OLD
