"""The questionnaire in Settings: checked first, then in force, and an intake moves to it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QFrame, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from coach_desktop.authoring.checking import bring
from coach_desktop.casework.people import NewPerson
from coach_desktop.casework.questionnaires import Workshop
from coach_desktop.desktop.pages.intake_page import IntakePage
from coach_desktop.desktop.pages.questionnaire import FindingsList, QuestionnairePage
from coach_desktop.desktop.pages.settings import SettingsPage
from coach_desktop.domain.answer import Answer, Reason
from coach_desktop.domain.identity import Role
from coach_desktop.domain.moment import Moment
from tests.authoring.books import ASKED, NL, book
from tests.casework.test_questionnaires import broken_version
from tests.desk import Desk, desk

VERSION = "2096.1"
SMALL = (ASKED, {"type": "text", "name": "werk", NL: "Welk werk doet u?"})


def workbook(folder: Path, *rows: dict[str, str], version: str = VERSION) -> Path:
    settings = ({"form_title": "Proef", "form_id": "brede_intake", "version": version},)
    path = folder / "vragen.xlsx"
    path.write_bytes(book(rows or SMALL, settings=settings))
    return path


@contextmanager
def page_of(folder: Path, role: Role = Role.COACH) -> Iterator[tuple[Desk, QuestionnairePage]]:
    with desk(folder / "kluis", role=role) as at:
        at.steps.installation.settings()
        at.press("to_questionnaire")
        yield at, at.on(QuestionnairePage)


def said(page: QuestionnairePage, name: str) -> str:
    told = page.findChild(QLabel, name)
    assert told is not None
    return told.text()


def test_a_workbook_is_checked_and_taken_into_use(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen, role = workbook(tmp_path), Role.BEHEERDER
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(chosen), ""))
    with page_of(tmp_path, role) as (at, page):
        assert not page.act.isEnabled()
        at.press("choose_workbook")
        assert page._model.is_fit
        assert VERSION in said(page, "questionnaire_verdict")
        found = page.findChild(FindingsList)
        assert found is not None
        assert any("T1" in found.item(place).text() for place in range(found.count()))
        at.press("act")
        now = at.on(QuestionnairePage)
        assert VERSION in now.told
        assert at.workplace.in_force.form.version == VERSION
        assert [each.is_shipped for each in now._model.former] == [False, True]
        at.press("choose_workbook")
        at.press("act")
        assert said(now, "questionnaire_trouble")
        assert at.workplace.in_force.form.version == VERSION
    with desk(tmp_path / "kluis", role=role, settled=True) as at:
        assert at.workplace.intakes.plan.form.version == VERSION
        assert at.workplace.drafting.plan.form.version == VERSION


def test_what_is_wrong_is_listed_with_its_place(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = workbook(tmp_path, ASKED, {"type": "geopoint", "name": "plek", NL: "Waar?"})
    with page_of(tmp_path) as (at, page):
        for path in ("", str(chosen)):
            monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, path=path: (path, ""))
            at.press("choose_workbook")
        found = page.findChild(FindingsList)
        assert found is not None
        assert "plek" in found.item(0).text()
        assert "survey" in found.item(0).text()
        assert not page.act.isEnabled()
        page._model.accept()
        page._model.check(tmp_path / "weg.xlsx")
        at.settle()
        assert said(page, "questionnaire_trouble")
        assert page._model.brought is None


def test_without_the_extra_it_says_how_to_get_it(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lacks(_self: Workshop) -> bool:
        return False

    monkeypatch.setattr(Workshop, "is_there", property(lacks))
    with page_of(tmp_path) as (_at, page):
        assert not page.findChildren(QPushButton, "choose_workbook")
        assert any("authoring" in each.text() for each in page.findChildren(QLabel))


@pytest.mark.parametrize("role", [Role.TEAMLEIDER, Role.BEGELEIDER])
def test_other_roles_find_no_way_to_it(role: Role, qtbot: QtBot, tmp_path: Path) -> None:
    with desk(tmp_path / "kluis", role=role) as at:
        at.steps.installation.settings()
        page = at.on(SettingsPage)
        assert page.findChild(QPushButton, "to_questionnaire") is None
        at.steps.asked.show()
        assert at.page is page


def test_a_version_that_cannot_be_loaded_is_told_at_the_beginning(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with desk(tmp_path / "kluis") as at:
        broken_version(at.workplace.people.changes, "brede_intake")
    with desk(tmp_path / "kluis", settled=True) as at:
        assert at.page.told  # type: ignore[attr-defined]  # every page can tell
        assert at.workplace.in_force.broken == ("3000",)
        at.steps.asked.show()
        page = at.on(QuestionnairePage)
        assert any("3000" in each.text() for each in page.findChildren(QLabel))


def test_an_intake_moves_and_the_lists_stand_above_the_question(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with desk(tmp_path / "kluis") as at:
        dossier = at.workplace.people.register(NewPerson("Haile", voornamen="Yonas"))
        intakes = at.workplace.intakes
        intake = intakes.open(dossier, intakes.begin(dossier))
        for address, answer in (
            ("pers_roepnaam", Answer("Yoni")),
            ("wens_belangrijk", Answer("werk rust")),
            ("wrk_duur", Answer(reason=Reason.WEET_NIET)),
        ):
            intake.keep(intake.answer(address, answer))
        shipped = {each.key for each in at.workplace.in_force.form.questions()}
        rows = (*SMALL, {"type": "text", "name": "wrk_hulp", NL: "Welke hulp?"})
        at.workplace.questionnaires.accept(bring(workbook(tmp_path, *rows)))
        at.steps._renew(at.workplace.renewed())
        at.steps.intake(dossier)
        at.settle()
        page = at.on(IntakePage)
        assert page.findChildren(QFrame, "moved")[0].isVisible()
        assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == [at.window]
        moved = page._model.renewal.moved
        assert moved is not None
        assert {each.key for each in moved.new} == {"naam", "werk", "wrk_hulp"} - shipped
        assert len(moved.vanished) > 150
        told = "\n".join(each.text() for each in page.findChildren(QLabel))
        assert "Welk werk doet u?" in told
        lapsed = page._model.renewal.lapsed
        assert [each.address for each in lapsed] == ["wens_belangrijk", "wrk_duur"]
        at.press("moved_seen")
        assert page._model.renewal.moved is None
        at.press("show_lapsed")
        at.press("show_lapsed")
        page._model.renewal.look(Moment.WITHOUT_CLIENT)
        assert len(page._model.renewal.lapsed) == len(lapsed)
        at.steps.intake(dossier)
        at.settle()
        assert at.on(IntakePage)._model.renewal.moved is None
        at.steps.plan(dossier)
        at.settle()
        assert at.workplace.plans.versions(dossier)
