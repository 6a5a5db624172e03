"""A page about somebody while a round goes on: it shows what came in, and loses nothing typed."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from coach_desktop.casework.exchange import Exchange
from coach_desktop.desktop.pages.conflict import ConflictPage
from coach_desktop.desktop.pages.dossier import DossierPage
from coach_desktop.desktop.pages.intake_page import IntakePage
from coach_desktop.desktop.pages.progress_page import ProgressPage
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.dossier import answer_path, note_path
from coach_desktop.domain.operation import Draft, Kind
from coach_desktop.domain.record import Record
from coach_desktop.domain.sight import Sensitivity
from coach_desktop.domain.traject import NOTITIE
from tests.builders import Office, opened
from tests.desk import MONDAY, Desk, desk
from tests.desktop.test_exchange import connect
from tests.exchange.offices import Device
from tests.municipality.line import TownWire
from tests.municipality.town import Town

DREAM = "wens_droom"


@contextmanager
def colleague(at: Desk, folder: Path, town: Town) -> Iterator[Device]:
    """A colleague's laptop, at the same municipality, who has the same dossiers."""
    with opened(folder / "omar", author="omarbakker", device="d2") as office:
        office.clock.day = MONDAY.date()
        for found in at.workplace.people.vault.dossiers(limit=100):
            office.changes.receive(at.workplace.people.vault.log(found.dossier))
        exchange = Exchange(office.vault, office.changes)
        yield Device(office, exchange, TownWire(town, laptop=at.workplace.clock.now))


@pytest.fixture
def town() -> Town:
    return Town(strict=False)


@pytest.fixture
def at(tmp_path: Path, town: Town) -> Iterator[Desk]:
    with desk(tmp_path / "vault") as at:
        at.put_in()
        connect(at, town)
        at.steps.fresh._pause.setInterval(0)
        yield at


def _dossier(at: Desk) -> str:
    return at.workplace.people.find("Hodan")[0].dossier


def _round(at: Desk, qtbot: QtBot) -> None:
    """The round that the button began goes on while somebody is on another page."""
    with qtbot.waitSignal(at.steps.exchanging.ended, timeout=20_000):
        at.steps.exchanging.begin()
    at.settle()


def _told(page: IntakePage | DossierPage | ProgressPage, qtbot: QtBot, words: str) -> None:
    qtbot.waitUntil(lambda: words in page.told, timeout=10_000)


def _answer(office: Office, dossier: str, told: str) -> None:
    instance = office.intakes.find(dossier)
    path = answer_path(instance, DREAM)
    office.changes.commit([Draft(dossier, path, Kind.ANSWER, Answer(told), Sensitivity.S1)])


def test_an_answer_typed_while_a_colleagues_came_in_stands_beside_it(
    at: Desk, town: Town, tmp_path: Path, qtbot: QtBot
) -> None:
    _round(at, qtbot)
    dossier = _dossier(at)
    at.steps.road.intake(dossier, DREAM)
    at.settle()
    page = at.on(IntakePage)
    with colleague(at, tmp_path, town) as omar:
        _answer(omar.office, dossier, "Een bakkerij beginnen.")
        assert omar.round().code == ""
    at.steps.fresh._pause.setInterval(1 << 30)
    _round(at, qtbot)
    page._model.take("Weer als verpleegkundige werken.")
    at.settle()
    (found,) = at.workplace.differences.of(dossier)
    assert {said.answer.text for said in found.said} == {
        "Een bakkerij beginnen.", "Weer als verpleegkundige werken.",
    }  # fmt: skip
    assert at.on(IntakePage) is page


def test_the_intake_shows_what_came_in_and_says_from_whom(
    at: Desk, town: Town, tmp_path: Path, qtbot: QtBot
) -> None:
    _round(at, qtbot)
    dossier = _dossier(at)
    at.steps.road.intake(dossier, DREAM)
    at.settle()
    page = at.on(IntakePage)
    with colleague(at, tmp_path, town) as omar:
        _answer(omar.office, dossier, "Een bakkerij beginnen.")
        path = note_path(omar.office.intakes.find(dossier), DREAM)
        note = Draft(dossier, path, Kind.NOTE, Answer("Vroeg er zelf naar."), Sensitivity.S1)
        omar.office.changes.commit([note])
        assert omar.round().code == ""
    _round(at, qtbot)
    _told(page, qtbot, "omarbakk")
    at.settle()
    assert at.on(IntakePage) is page
    assert page._model.place == DREAM
    assert page._model.answer_now() == Answer("Een bakkerij beginnen.")
    assert page._note.toPlainText() == "Vroeg er zelf naar."
    page._model.take("Weer als verpleegkundige werken.")
    at.settle()
    assert at.workplace.differences.of(dossier) == (), "he had seen it"


def test_what_is_half_typed_is_kept_and_shown_before_the_page_reads_anew(
    at: Desk, town: Town, tmp_path: Path, qtbot: QtBot
) -> None:
    _round(at, qtbot)
    dossier = _dossier(at)
    at.steps.road.intake(dossier, DREAM)
    at.settle()
    page = at.on(IntakePage)
    page._note.setPlainText("Half getypt")
    with colleague(at, tmp_path, town) as omar:
        _answer(omar.office, dossier, "Een bakkerij beginnen.")
        assert omar.round().code == ""
    _round(at, qtbot)
    _told(page, qtbot, "omarbakk")
    at.settle()
    assert page._note.toPlainText() == "Half getypt"
    assert page._model.note() == "Half getypt"


def test_the_dossier_shows_what_came_in_but_not_over_what_is_typed(
    at: Desk, town: Town, tmp_path: Path, qtbot: QtBot
) -> None:
    _round(at, qtbot)
    dossier = _dossier(at)
    at.steps.dossier(dossier)
    at.settle()
    page = at.on(DossierPage)
    field = next(each for each in page.findChildren(QLineEdit) if not each.isReadOnly())
    field.setModified(True)
    with colleague(at, tmp_path, town) as omar:
        omar.office.people.record(dossier, "telefoon", Answer("0612345678"))
        assert omar.round().code == ""
    _round(at, qtbot)
    _told(page, qtbot, "omarbakk")
    assert page._model.facts.text("telefoon") != "0612345678"
    field.setModified(False)
    qtbot.waitUntil(lambda: page._model.facts.text("telefoon") == "0612345678", timeout=10_000)
    at.settle()


def test_a_record_that_lies_open_is_not_read_over(
    at: Desk, town: Town, tmp_path: Path, qtbot: QtBot
) -> None:
    dossier = _dossier(at)
    told = {"dag": "2026-11-20", "notitie": "Hij zoekt werk."}
    record = at.workplace.records.keep(dossier, Record("", NOTITIE.name, told))
    _round(at, qtbot)
    at.steps.after.progress(dossier, NOTITIE.name)
    at.settle()
    page = at.on(ProgressPage)
    page._change(page._model.records[0])
    with colleague(at, tmp_path, town) as omar:
        changed = {**told, "notitie": "Hij werkt."}
        omar.office.records.keep(dossier, replace(record, told=changed))
        assert omar.round().code == ""
    _round(at, qtbot)
    _told(page, qtbot, "omarbakk")
    assert page._form is not None
    assert page._form.record().text("notitie") == "Hij zoekt werk."
    at.press("act")
    qtbot.waitUntil(lambda: page._model.records[0].text("notitie") == "Hij werkt.", timeout=10_000)
    at.settle()
    assert page._form.record().id == ""
    assert at.workplace.differences.of(dossier) == (), "of the two only one changed something"


def test_a_page_that_cannot_read_anew_says_so(
    at: Desk, town: Town, tmp_path: Path, qtbot: QtBot
) -> None:
    _round(at, qtbot)
    dossier = _dossier(at)
    at.steps.side.conflict(dossier)
    at.settle()
    page = at.on(ConflictPage)
    page.read_anew = None
    with colleague(at, tmp_path, town) as omar:
        omar.office.people.record(dossier, "telefoon", Answer("0612345678"))
        assert omar.round().code == ""
    _round(at, qtbot)
    qtbot.waitUntil(lambda: "omarbakk" in page.told, timeout=10_000)
    assert "again" in page.told or "opnieuw" in page.told
