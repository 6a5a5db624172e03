"""The button that takes days along into a calendar, on the board and on the page after the plan."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton

from coach_desktop.casework.people import NewPerson
from coach_desktop.desktop.pages.dossier import DossierPage
from coach_desktop.desktop.pages.today import TodayPage
from coach_desktop.domain.dossier import number_of
from coach_desktop.domain.record import Record
from tests.desk import Desk, desk


@pytest.fixture
def at(tmp_path: Path) -> Iterator[Desk]:
    with desk(tmp_path / "kluis") as opened:
        yield opened


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the file goes; the dialog is told which name was proposed."""

    def asked(*told: object) -> tuple[str, str]:
        (tmp_path / "voorstel").write_text(str(told[2]), encoding="utf-8")
        return str(tmp_path / "mijn.ics"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", asked)
    return tmp_path / "mijn.ics"


def somebody(at: Desk, name: str = "Haile") -> str:
    dossier = at.workplace.people.register(NewPerson(name))
    told = {"dag": "2026-11-02", "wijze": "thuis", "volgende": "2026-12-01"}
    at.workplace.records.keep(dossier, Record("", "voortgangsgesprek", told))
    return dossier


def lines(at: Desk, dossier: str) -> list[str]:
    return [each.why for each in at.workplace.looking.log(dossier) if each.act == "exported"]


def test_the_board_takes_the_whole_caseload_along(at: Desk, target: Path) -> None:
    dossiers = [somebody(at), somebody(at, "Bakri")]
    at.steps.today()
    at.settle()
    at.press("to_agenda")
    content = target.read_text(encoding="utf-8")
    for dossier in dossiers:
        assert f"SUMMARY:Gesprek {number_of(dossier)}" in content
        assert lines(at, dossier) == ["agenda"]
    assert "Haile" not in content
    assert (target.parent / "voorstel").read_text("utf-8") == "agenda-2026-11-23.ics"
    assert at.on(TodayPage).told


def test_the_page_of_one_dossier_takes_only_that_one_along_with_its_terms(
    at: Desk, target: Path
) -> None:
    dossier, other = somebody(at), somebody(at, "Bakri")
    at.workplace.records.keep(dossier, Record("", "ontzorgen", {"begin_bijstand": "2026-11-02"}))
    at.steps.dossier(dossier)
    at.settle()
    at.press("progress")
    terms = at.page.findChild(QPushButton, "with_terms")
    assert terms is not None
    terms.click()
    at.press("to_agenda")
    content = target.read_text(encoding="utf-8")
    assert f"SUMMARY:Einde ontzorgen {number_of(dossier)}" in content
    assert number_of(other) not in content
    assert lines(at, other) == []


def test_nothing_ahead_and_a_full_disk_are_told_and_a_dialog_can_be_left(
    at: Desk, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at.press("to_agenda")
    page = at.on(TodayPage)
    assert page.told
    assert not target.exists()
    with pytest.raises(ZeroDivisionError):
        page._model.agenda._failed(ZeroDivisionError())
    somebody(at)
    target.mkdir()
    at.press("to_agenda")
    assert page.told
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    target.rmdir()
    at.press("to_agenda")
    assert not target.exists()


def test_the_number_stands_under_the_name_and_finds_the_dossier(at: Desk) -> None:
    dossier = somebody(at)
    somebody(at, "Bakri")
    at.steps.dossier(dossier)
    at.settle()
    number = number_of(dossier)
    shown = [each.text() for each in at.on(DossierPage).findChildren(QLabel)]
    assert any(number in text for text in shown)
    at.steps.today()
    at.settle()
    at.on(TodayPage)._model.search(number)
    found = [step.found.dossier for step in at.on(TodayPage)._model.steps]
    assert found == [dossier]
