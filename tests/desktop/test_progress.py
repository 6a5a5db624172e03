"""The page after the plan and the sheet for DUO, pressed and typed as a coach does."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QListWidget, QProgressBar, QWidget

from coach_desktop.casework.people import NewPerson
from coach_desktop.desktop.pages.duo import DuoPage, as_typed
from coach_desktop.desktop.pages.progress_page import ProgressPage
from coach_desktop.desktop.record_codes import code_name
from coach_desktop.desktop.record_words import column_name, kind_name
from coach_desktop.domain.gesprek import Deel
from coach_desktop.domain.oproep import Oproep, Uitnodiging, Verschijning
from coach_desktop.domain.reading import Act
from coach_desktop.domain.record import Record
from coach_desktop.domain.traject import KINDS
from coach_desktop.widgets.prose import Prose
from tests.builders import nothing_lacks, whole
from tests.desk import Desk, desk
from tests.recording import choose, type_day

MONDAY = date(2026, 11, 23)


@pytest.fixture
def at(tmp_path: Path) -> Iterator[Desk]:
    with desk(tmp_path / "kluis") as opened:
        yield opened


def somebody(at: Desk) -> str:
    people, plans = at.workplace.people, at.workplace.plans
    dossier = people.register(NewPerson("Haile", bsn="999952948", doelgroep="asiel"))
    content = whole(contact_telefoon="010 000 00 01", alfabetisering="A")
    version = plans.begin(dossier, content, reason="", made_from=())
    plans.vaststellen(dossier, version, nothing_lacks(content, MONDAY))
    return dossier


def texts(page: QWidget) -> list[str]:
    return [each.text() for each in page.findChildren(QLabel)]


def test_a_note_is_recorded_found_changed_and_taken_back(at: Desk) -> None:
    dossier = somebody(at)
    at.steps.dossier(dossier)
    at.settle()
    at.press("progress")
    page = at.on(ProgressPage)
    type_day(page, "record_dag", "2026-11-20")
    prose = page.findChild(Prose, "record_notitie")
    assert prose is not None
    prose.setPlainText("Belde over de crèche.")
    assert page.unkept() == 1
    at.press("act")
    assert page.unkept() == 0
    assert prose.toPlainText() == ""
    assert "20-11-2026" in texts(page)
    search = page.findChild(QLineEdit, "record_search")
    assert search is not None
    search.setText("creche")
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert any("crèche" in text for text in texts(page))
    search.setText("")
    QTest.keyClick(search, Qt.Key.Key_Return)
    page._change(page._model.records[0])
    prose.setPlainText("Belde.")
    at.press("act")
    (kept,) = at.workplace.records.of(dossier, KINDS["notitie"])
    assert kept.text("notitie") == "Belde."
    page._model.withdraw(kept)
    at.settle()
    assert at.workplace.records.of(dossier, KINDS["notitie"]) == ()


def test_what_lacks_is_said_beside_its_field_and_nothing_is_lost(at: Desk) -> None:
    at.steps.after.progress(somebody(at))
    at.settle()
    choose(at, "uren")
    page = at.on(ProgressPage)
    type_day(page, "record_dag", "2026-11-20")
    at.type("record_uren", "acht")
    sort = page.findChild(QComboBox, "record_soort")
    assert sort is not None
    sort.setCurrentIndex(1)
    sort.activated.emit(1)
    at.press("act")
    assert "9999" in page.told
    hours = page.findChild(QLineEdit, "record_uren")
    assert hours is not None
    assert hours.text() == "acht"
    at.type("record_uren", "8")
    at.press("act")
    bars = page.findChildren(QProgressBar)
    assert [bar.value() for bar in bars] == [8, 0]
    assert page.unkept() == 0


def test_a_kind_of_which_there_is_one_shows_what_stands_there(at: Desk) -> None:
    dossier = somebody(at)
    at.workplace.records.keep(dossier, Record("", "overdracht", {"besproken": "gezin werk"}))
    at.steps.after.progress(dossier)
    at.settle()
    choose(at, "overdracht")
    page = at.on(ProgressPage)
    type_day(page, "record_dag", "2026-11-19")
    at.press("act")
    (kept,) = at.workplace.records.of(dossier, KINDS["overdracht"])
    assert (kept.text("dag"), kept.codes("besproken")) == ("2026-11-19", ("gezin", "werk"))


def test_signals_are_there_only_while_nobody_else_can_look_along(at: Desk) -> None:
    at.steps.after.progress(somebody(at))
    at.settle()
    page = at.on(ProgressPage)
    kinds = page.findChild(QListWidget, "record_kinds")
    moment = page.findChild(QComboBox, "progress_moment")
    assert kinds is not None
    assert moment is not None
    without = kinds.count()
    moment.setCurrentIndex(1)
    moment.activated.emit(1)
    assert kinds.count() == without + 1
    choose(at, "signaal")
    moment.setCurrentIndex(2)
    moment.activated.emit(2)
    assert kinds.count() == without
    assert page._model.kind.name == "notitie"


def test_what_the_law_says_of_not_coming_stands_above_its_records(at: Desk) -> None:
    dossier = somebody(at)
    calls = at.workplace.enforcement.calls
    call = Oproep("", Deel.VRAGENLIJST, "2026-10-01", Uitnodiging.BRIEF, "2026-10-15")
    calls.appeared(dossier, calls.call(dossier, call), Verschijning.NIET_VERSCHENEN)
    at.steps.after.progress(dossier)
    at.settle()
    page = at.on(ProgressPage)
    assert not page._enforcement.isVisible()
    choose(at, "afwezig")
    assert page._enforcement.isVisible()
    assert any(text.startswith("Juridische toets nodig") for text in texts(page))
    type_day(page, "record_dag", "2026-11-20")
    prose = page.findChild(Prose, "record_waarmee")
    assert prose is not None
    prose.setPlainText("Gegevens van het COA.")
    at.press("act")
    assert "Wi2021 14" in page.told
    assert prose.toPlainText() == "Gegevens van het COA."


def test_every_kind_opens_its_form_with_words_for_everything(at: Desk) -> None:
    at.steps.after.progress(somebody(at))
    at.settle()
    page = at.on(ProgressPage)
    for kind in page._model.kinds:
        choose(at, kind.name)
        assert page._form is not None
        assert page._form.kind is kind
        assert kind_name(kind) != kind.name or kind.name in {"pvt", "map"}
        for column in (each for each in kind.columns if not each.unseen):
            assert column_name(kind, column)
            assert all(code_name(code) for code in column.choices)


def test_fields_for_duo_are_copied_ticked_and_exported(
    at: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dossier = somebody(at)
    at.workplace.records.keep(
        dossier, Record("", "aanbod", {"instelling": "Taalhuis", "keurmerk": "tst"})
    )
    at.steps.after.progress(dossier)
    at.settle()
    at.press("other")
    page = at.on(DuoPage)
    told = texts(page)
    assert {"dagtekeningPip", "2026-11-23", "leerroute", "Z"} <= set(told)
    assert any("Taalhuis" in text for text in told)
    assert "999952948" not in told
    at.press("show_bsn")
    assert any("999952948" in text for text in texts(page))
    at.press("copied_PIP")
    sent = {each.message.name: each for each in at.workplace.trajecten.messages(dossier)}
    assert sent["PIP"].copied_on == "2026-11-23"
    place = tmp_path / "duo.json"
    monkeypatch.setattr(
        "coach_desktop.desktop.pages.duo.QFileDialog.getSaveFileName",
        lambda *_: (str(place), ""),
    )
    at.press("other")
    bodies = json.loads(place.read_text("utf-8"))
    assert bodies[0]["inhoud"]["leerroute"] == "Z"
    assert "999952948" not in place.read_text("utf-8")
    acts = [line.act for line in at.workplace.looking.log(dossier)]
    assert {Act.EXPORTED, Act.NUMBER_SHOWN} <= set(acts)
    place_that_is_not = tmp_path / "weg" / "duo.json"
    page._model.export(place_that_is_not)
    at.settle()
    assert page.told
    at.press("act")
    at.on(ProgressPage)


def test_a_truth_is_typed_as_duo_has_it() -> None:
    assert (as_typed(value=True), as_typed(value=False), as_typed(600)) == ("true", "false", "600")
