"""The caseload, registering, and one dossier."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from coach_desktop.casework.people import NewPerson
from coach_desktop.casework.today import Step, Urgency
from coach_desktop.desktop.board_list import AT_ONCE, ENTRY, Sort
from coach_desktop.desktop.board_view import BoardView
from coach_desktop.desktop.pages.dossier import DossierPage
from coach_desktop.desktop.pages.register import RegisterPage
from coach_desktop.desktop.pages.settings import SettingsPage
from coach_desktop.desktop.pages.today import TodayPage
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.errors import CoachError
from coach_desktop.domain.language import DUTCH
from coach_desktop.domain.record import Record
from coach_desktop.widgets.questions.basic import DateAnswer
from coach_desktop.widgets.theme import Mode, theme
from coach_desktop.widgets.wording import wording
from tests.desk import Desk, desk


def _texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def _rows(at: Desk) -> list[Step]:
    return list(at.on(TodayPage)._model.steps)


def _view(at: Desk) -> BoardView:
    return at.on(TodayPage)._board


def test_six_invented_people_are_put_in_an_empty_practice_vault(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with desk(tmp_path / "kluis") as at:
        at.press("examples")
        assert len(_rows(at)) == 6
        page = at.on(TodayPage)
        assert not page._model.may_have_examples
        urgencies = {step.urgency for step in page._model.steps}
        assert urgencies >= {Urgency.THIS_WEEK, Urgency.NO_TERM} or Urgency.LATER in urgencies


def test_the_board_finds_as_someone_types(qtbot: QtBot, tmp_path: Path) -> None:
    with desk(tmp_path / "kluis") as at:
        for name in ("Haile", "Rahimi", "Warsame"):
            at.workplace.people.register(NewPerson(name))
        at.steps.today()
        at.settle()
        assert len(_rows(at)) == 3
        at.type("search", "rah")
        qtbot.waitUntil(lambda: len(_rows(at)) == 1)
        at.type("search", "niemand")
        qtbot.waitUntil(lambda: not _rows(at))
        at.type("search", "")
        qtbot.waitUntil(lambda: len(_rows(at)) == 3)


def test_a_row_is_opened_by_key_and_by_press(qtbot: QtBot, tmp_path: Path) -> None:
    with desk(tmp_path / "kluis") as at:
        at.workplace.people.register(NewPerson("Haile", voornamen="Yonas", vnummer="1234567890"))
        at.steps.today()
        at.settle()
        view = _view(at)
        QTest.keyClick(view, Qt.Key.Key_Return)
        at.on(TodayPage)
        QTest.keyClick(view, Qt.Key.Key_Down)
        assert "Yonas Haile" in view.currentIndex().data()
        QTest.keyClick(view, Qt.Key.Key_A)
        at.on(TodayPage)
        QTest.keyClick(view, Qt.Key.Key_Return)
        at.settle()
        at.on(DossierPage)
        at.press("back")
        at.settle()
        view = _view(at)
        left = Qt.MouseButton.LeftButton
        title = view.visualRect(view.model().index(0, 0)).center()
        QTest.mouseClick(view.viewport(), left, pos=title)
        at.on(TodayPage)
        QTest.mouseClick(
            view.viewport(), left, pos=view.visualRect(view.model().index(1, 0)).center()
        )
        at.settle()
        at.on(DossierPage)


def _caseload(at: Desk) -> None:
    people = at.workplace.people
    for number in range(150):
        name = {0: "Bijzonder", 1: "Weergaloos"}.get(number, f"Naam{number:03d}")
        dossier = people.register(NewPerson(name))
        people.record(dossier, "coach", Answer("Anna" if number % 3 else "Bram"))
        if number % 2:
            people.record(dossier, "kennisgeving", Answer(f"2026-11-{1 + number % 20:02d}"))
    at.steps.today()
    at.settle()


def test_the_board_is_filtered_and_read_on_while_somebody_scrolls(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with desk(tmp_path / "kluis") as at:
        _caseload(at)
        page = at.on(TodayPage)
        assert len(_rows(at)) == AT_ONCE
        while page._model.rows.canFetchMore(QModelIndex()):
            page._model.rows.fetchMore(QModelIndex())
        names = [step.found.name for step in _rows(at)]
        assert len(names) == len(set(names)) == 150
        box = page.findChild(QComboBox, "filter_coach")
        assert box is not None
        assert [box.itemText(row) for row in range(1, 3)] == ["Anna (100)", "Bram (50)"]
        box.setCurrentIndex(2)
        assert page._model.shown == 50
        assert "50" in page.subtitle.text()
        at.type("search", "bijz")
        qtbot.waitUntil(lambda: [step.found.name for step in _rows(at)] == ["Bijzonder"])
        at.type("search", "weerg")
        qtbot.waitUntil(lambda: not _rows(at))
        at.press("filter_none")
        assert [step.found.name for step in _rows(at)] == ["Weergaloos"]
        assert page.findChild(QComboBox, "filter_route").isHidden()  # type: ignore[union-attr]  # it stands in the page


def test_a_household_stands_together_and_says_what_its_plans_wait_for(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with desk(tmp_path / "kluis") as at:
        people = at.workplace.people
        mother = people.register(NewPerson("Warsame", voornamen="Hodan"))
        people.register(NewPerson("Midden"))
        father = people.register(NewPerson("Abdi", voornamen="Omar"))
        people.record(father, "kennisgeving", Answer("2026-10-01"))
        people.tie(mother, father, "partner", "partner")
        told = {"soort": "kinderopvang", "stand": "wacht", "dag": "2026-11-01"}
        at.workplace.records.keep(mother, Record("", "opvang", told))
        at.steps.today()
        at.settle()
        rows = at.on(TodayPage)._model.rows
        said = [rows.index(row).data() for row in range(rows.rowCount())]
        assert "2" in said[1]
        assert [step.found.name for step in _rows(at)] == ["Omar Abdi", "Hodan Warsame", "Midden"]
        entries = [rows.index(row).data(ENTRY) for row in range(rows.rowCount())]
        assert [each.lacks for each in entries if each.sort is Sort.HOUSEHOLD] == [True]
        for way in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
            at.page.setLayoutDirection(way)
            assert not at.window.grab().isNull()
        people.untie(mother, father)
        at.steps.today()
        at.settle()
        rows = at.on(TodayPage)._model.rows
        sorts = [rows.index(row).data(ENTRY).sort for row in range(rows.rowCount())]
        assert Sort.HOUSEHOLD not in sorts


def test_someone_who_may_be_the_same_person_is_named(qtbot: QtBot, tmp_path: Path) -> None:
    with desk(tmp_path / "kluis") as at:
        at.workplace.people.register(NewPerson("Haile", vnummer="1234567890"))
        at.steps.register()
        at.type("achternaam", "Hailé")
        at.type("vnummer", "1234567890")
        assert "Haile" in at.page.findChild(QLabel, "alike").text()  # type: ignore[union-attr]  # the label stands in the page


def test_someone_whose_name_sounds_alike_is_named_and_can_be_registered(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with desk(tmp_path / "kluis") as at:
        at.workplace.people.register(NewPerson("Ibrahim", voornamen="Yusuf"))
        at.steps.register()
        at.type("achternaam", "Ebrahim")
        at.type("voornamen", "Joesoef")
        told = at.page.findChild(QLabel, "alike")
        assert told.text().endswith("Yusuf Ibrahim")  # type: ignore[union-attr]  # the label stands in the page
        at.press("act")
        assert at.workplace.people.vault.count() == 2


@pytest.mark.parametrize("bsn", ["123", "111222333"])
def test_a_bsn_that_is_wrong_or_of_a_real_person_is_refused_and_nothing_is_lost(
    bsn: str, qtbot: QtBot, tmp_path: Path
) -> None:
    with desk(tmp_path / "kluis") as at:
        at.steps.register()
        at.type("achternaam", "Haile")
        at.type("bsn", bsn)
        at.press("act")
        page = at.on(RegisterPage)
        assert page.told
        assert page._lines["achternaam"].text == "Haile"
        assert at.workplace.people.vault.count() == 0
        at.press("back")
        at.on(TodayPage)


def test_a_dossier_shows_what_is_known_and_what_comes_next(qtbot: QtBot, tmp_path: Path) -> None:
    with desk(tmp_path / "kluis") as at:
        people = at.workplace.people
        dossier = people.register(
            NewPerson("Haile", voornamen="Yonas", geboortedatum="1990", gesprekstaal="ti")
        )
        partner = people.register(NewPerson("Tesfay", voornamen="Selam"))
        people.tie(dossier, partner, "partner", "partner")
        people.record(dossier, "kennisgeving", Answer("2026-10-01"))
        people.record(dossier, "inschrijving_brp", Answer("2026-10-01"))
        people.record(dossier, "huisvestingswet", Answer("ja"))
        people.record(dossier, "doelgroep", Answer("asiel"))
        at.steps.dossier(dossier)
        page = at.on(DossierPage)
        told = _texts(page)
        assert "Yonas Haile" in told
        assert "Selam Tesfay" in told
        assert "1990" in told
        assert "10-12-2026" in told
        assert page._model.age is None
        assert page._model.option("ovd_groep", "weg") == "weg"
        assert page._model.option("nergens", "weg") == "weg"
        at.press("act")
        at.steps.dossier(dossier)
        page = at.on(DossierPage)
        assert page._model.can_make_plan
        assert page._path.accessibleName()


def test_a_household_is_tied_and_a_next_period_begun_on_the_page(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with desk(tmp_path / "kluis") as at:
        people = at.workplace.people
        mother = people.register(NewPerson("Warsame", voornamen="Hodan"))
        child = people.register(NewPerson("Warsame", voornamen="Sahra", geboortedatum="2008"))
        people.record(mother, "doelgroep", Answer("asiel"))
        at.steps.dossier(mother)
        page = at.on(DossierPage)
        at.type("tie_search", "sahra")
        relation = page.findChild(QComboBox, "tie_relation")
        assert relation is not None
        relation.setCurrentIndex(relation.findData("kind"))
        at.press("tie")
        assert people.facts(mother).household == {child: "kind"}
        assert people.facts(child).household == {mother: "ouder"}
        assert "Sahra Warsame" in _texts(page)
        at.press("period")
        assert page.told
        day = page.findChild(DateAnswer, "period_day")
        group = page.findChild(QComboBox, "period_group")
        assert day is not None
        assert group is not None
        group.setCurrentIndex(group.findData("gezinshereniger"))
        day.show_value("2026-10-01")
        at.press("period")
        codes = [each.code for each in people.facts(mother).periods]
        assert codes == ["asiel", "gezinshereniger"]
        assert people.facts(mother).periods[0].end == "2026-09-30"
        with pytest.raises(ZeroDivisionError):
            page._model._failed(ZeroDivisionError())
        at.type("tie_search", " ")


def test_lateness_is_said_in_words(qtbot: QtBot, tmp_path: Path) -> None:
    with desk(tmp_path / "kluis") as at:
        people = at.workplace.people
        for name, day in (
            ("Laat", "2026-01-05"),
            ("Straks", "2026-09-20"),
            ("Later", "2026-11-01"),
        ):
            dossier = people.register(NewPerson(name))
            for fact in ("kennisgeving", "inschrijving_brp"):
                people.record(dossier, fact, Answer(day))
            people.record(dossier, "huisvestingswet", Answer("ja"))
        at.steps.today()
        at.settle()
        page = at.on(TodayPage)
        assert [step.urgency for step in page._model.steps] == [
            Urgency.LATE, Urgency.THIS_WEEK, Urgency.LATER,
        ]  # fmt: skip
        assert page._model.today == date(2026, 11, 23)


def test_settings_change_the_colours_and_hand_out_the_seal(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with desk(tmp_path / "kluis") as at:
        at.window.to_settings.emit()
        page = at.on(SettingsPage)
        assert at.workplace.seal_fingerprint in _texts(page)
        box = page.findChild(QComboBox, "mode")
        assert box is not None
        with qtbot.waitSignal(at.steps.mode_chosen) as chosen:
            box.setCurrentIndex(1)
        assert chosen.args == [Mode.DARK.value]
        seal = tmp_path / "zegel.pem"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(seal), ""))
        at.press("act")
        assert seal.read_text(encoding="ascii").startswith("-----BEGIN CERTIFICATE")
        away = tmp_path / "gone" / "zegel.pem"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(away), ""))
        at.press("act")
        at.settle()
        assert wording(CoachError("output.not-written")) in _texts(page)
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
        at.press("act")
        at.press("back")
        assert theme().mode is Mode.LIGHT
        assert DUTCH == "nl"
