"""The rights of the client on the dossier's page, by keyboard and by press."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from coach_desktop.casework.people import NewPerson
from coach_desktop.desktop.due_card import DueCard
from coach_desktop.desktop.pages.dossier import DossierPage
from coach_desktop.desktop.pages.settings import SettingsPage
from coach_desktop.desktop.pages.start import StartPage
from coach_desktop.desktop.pages.today import TodayPage
from coach_desktop.domain.answer import Answer, Reason
from coach_desktop.domain.reading import Act
from tests.builders import BSN, OTHER_BSN
from tests.desk import CODE, WORDS, Desk, desk


@pytest.fixture
def at(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    with desk(tmp_path / "kluis") as opened:
        yield opened


def person(at: Desk, achternaam: str = "Haile", **known: str) -> str:
    return at.workplace.people.register(NewPerson(achternaam, **known))


def show(at: Desk, dossier: str, form: str) -> None:
    at.steps.dossier(dossier)
    at.settle()
    at.press(form)


def choose(at: Desk, name: str, key: str) -> None:
    box = at.page.findChild(QComboBox, name)
    assert box is not None
    box.setCurrentIndex(box.findData(key))


def said(at: Desk, name: str) -> str:
    line = at.page.findChild(QLabel, name)
    assert line is not None
    return line.text()


def test_inzage_is_written_beside_what_is_there_and_names_nobody(
    at: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dossier = person(at, voornamen="Selam", gesprekstaal="ti")
    folder = tmp_path / "uit"
    folder.mkdir()
    monkeypatch.setattr(
        "coach_desktop.desktop.rights_card.QFileDialog.getExistingDirectory",
        lambda *_: str(folder),
    )
    show(at, dossier, "give_inzage")
    at.press("inzage")
    at.press("inzage")
    assert sorted(path.name for path in folder.iterdir()) == [
        "inzage-2026-11-23-2.json", "inzage-2026-11-23-2.pdf",
        "inzage-2026-11-23.json", "inzage-2026-11-23.pdf",
    ]  # fmt: skip
    assert "Haile" in (folder / "inzage-2026-11-23.json").read_text("utf-8")
    acts = [line.act for line in at.workplace.people.vault.readings(dossier)]
    assert acts.count(Act.INZAGE) == 2
    assert said(at, "rights_told")


def test_a_folder_that_takes_nothing_is_told_and_no_folder_does_nothing(
    at: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dossier = person(at)
    places = iter(["", str(tmp_path / "weg")])
    monkeypatch.setattr(
        "coach_desktop.desktop.rights_card.QFileDialog.getExistingDirectory",
        lambda *_: next(places),
    )
    show(at, dossier, "give_inzage")
    at.press("inzage")
    assert not at.workplace.people.vault.readings(dossier)[1:]
    at.press("inzage")
    assert said(at, "rights_trouble")


def test_a_correction_asks_a_reason_and_shows_no_number(at: Desk) -> None:
    dossier = person(at, bsn=BSN, voornamen="Selam")
    at.workplace.people.record(dossier, "doelgroep", Answer("asiel"))
    show(at, dossier, "open_correct")
    choose(at, "correct_field", "fact/bsn")
    assert not any(BSN in line.text() for line in at.page.findChildren(QLabel))
    choose(at, "correct_field", "fact/voornamen")
    at.type("correct_text", "Salam")
    at.press("correct")
    assert said(at, "rights_trouble")
    at.type("correct_reason", "Verkeerd gespeld.")
    at.press("correct")
    assert at.workplace.people.facts(dossier).text("voornamen") == "Salam"
    assert at.on(DossierPage).title.text() == "Salam Haile"
    choose(at, "correct_field", "fact/voornamen")
    shown = [line.text() for line in at.page.findChildren(QLabel)]
    assert any("Selam" in text and "Verkeerd gespeld." in text for text in shown)
    choose(at, "correct_field", "fact/doelgroep")
    choose(at, "correct_choice", "nareis")
    at.type("correct_reason", "DUO heeft het verbeterd.")
    at.press("correct")
    assert at.workplace.people.facts(dossier).text("doelgroep") == "nareis"


def test_a_correction_is_made_by_keyboard_alone(at: Desk) -> None:
    dossier = person(at, voornamen="Selam")
    at.steps.dossier(dossier)
    at.settle()
    for name, keys in (
        ("open_correct", " "),
        ("correct_text", "Abeba"),
        ("correct_reason", "Zo"),
        ("correct", " "),
    ):
        _tab_to(at, name)
        QTest.keyClicks(_focus(at), keys)
        at.settle()
    assert at.workplace.people.facts(dossier).text("achternaam") == "Abeba"


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


def test_two_dossiers_become_one_and_two_again(at: Desk) -> None:
    keep = person(at, voornamen="Selam", bsn=BSN)
    other = person(at, "Hayle", voornamen="Selam", gesprekstaal="ti", bsn=OTHER_BSN)
    at.workplace.people.record(keep, "telefoon", Answer(reason=Reason.WEET_NIET))
    at.workplace.people.record(other, "telefoon", Answer("0611111111"))
    show(at, keep, "open_merge")
    at.type("merge_search", "hayle")
    at.settle()
    take = at.page.findChild(QAbstractButton, "take_achternaam")
    assert take is not None
    take.click()
    at.press("merge")
    assert at.workplace.people.facts(keep).full_name == "Selam Hayle"
    assert at.workplace.rights.merges.into(other) == keep
    at.press("open_merged")
    assert at.on(DossierPage)._model.dossier == other
    at.press("open_merged")
    assert at.on(DossierPage)._model.dossier == keep
    at.press("undo_merge")
    assert at.workplace.people.facts(keep).full_name == "Selam Haile"


def test_a_day_is_recorded_and_the_term_is_told(at: Desk) -> None:
    dossier = person(at)
    show(at, dossier, "open_terms")
    at.press("save_term")
    assert said(at, "rights_trouble")
    day = at.on(DossierPage).rights._terms._day
    day.show_value("2021-11-23")
    at.press("save_term")
    assert at.workplace.people.facts(dossier).text("einde_plicht") == "2021-11-23"
    told = " ".join(line.text() for line in at.page.findChildren(QLabel))
    assert "23-11-2026 (Besluit 9.9(1))" in told


def test_a_purge_asks_twice_and_the_passphrase_and_goes_home(at: Desk) -> None:
    keep, other = person(at), person(at, "Hayle")
    son = person(at, "Zoon")
    at.workplace.people.tie(keep, son, "kind", "ouder")
    intake = at.workplace.intakes.open(keep, at.workplace.intakes.begin(keep))
    intake.keep(intake.answer("pers_veilig_bereikbaar", Answer("nee")))
    at.workplace.rights.merges.merge(keep, other)
    show(at, keep, "open_purge")
    at.press("purge_transferred")
    assert said(at, "rights_trouble")
    at.press("purge_go_on")
    told = " ".join(line.text() for line in at.on(DossierPage).rights.findChildren(QLabel))
    for sentence in ("over veiligheid", "samengevoegd", "Gezinsleden", "niet bevestigd"):
        assert sentence in told
    at.type("purge_passphrase", "geen idee")
    at.press("purge")
    assert at.workplace.people.vault.dossier(keep) is not None
    edit = at.page.findChild(QLineEdit, "purge_passphrase")
    assert edit is not None
    assert edit.text() == ""
    at.type("purge_passphrase", WORDS)
    at.press("purge")
    assert at.workplace.people.vault.is_purged(keep)
    assert at.workplace.people.vault.is_purged(other)
    at.on(TodayPage)
    at.steps.dossier(son)
    at.settle()
    (member,) = at.on(DossierPage)._model.family
    assert (member.name, member.relation) == ("Dossier verwijderd", "band beëindigd")


def test_the_page_for_a_lost_laptop_is_saved_from_the_settings(
    at: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = iter([str(tmp_path / "blad.pdf"), str(tmp_path / "weg" / "blad.pdf"), ""])
    monkeypatch.setattr(
        "coach_desktop.desktop.laptop_card.QFileDialog.getSaveFileName",
        lambda *_: (next(places), ""),
    )
    at.steps.installation.settings()
    at.settle()
    at.press("lost_laptop")
    assert (tmp_path / "blad.pdf").read_bytes().startswith(b"%PDF")
    laptop = at.on(SettingsPage)._model.laptop
    assert laptop.told.value
    at.press("lost_laptop")
    assert laptop.trouble.value
    assert not laptop.told.value
    at.press("lost_laptop")


def test_the_page_for_a_lost_laptop_is_saved_when_the_vault_is_made(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = iter(["", str(tmp_path / "weg" / "blad.pdf"), str(tmp_path / "blad.pdf")])
    monkeypatch.setattr(
        "coach_desktop.desktop.laptop_card.QFileDialog.getSaveFileName",
        lambda *_: (next(places), ""),
    )
    with desk(tmp_path / "kluis", made=False) as at:
        at.type("owner_name", "Marieke de Boer")
        at.press("act")
        at.type("typed_words", WORDS)
        at.press("act")
        at.press("lost_laptop")
        at.press("lost_laptop")
        at.type("typed_code", CODE)
        at.press("act")
        assert at.on(StartPage).told
        at.press("lost_laptop")
        at.press("act")
        at.on(TodayPage)
        assert (tmp_path / "blad.pdf").read_bytes().startswith(b"%PDF")


def test_the_board_says_of_whom_data_was_kept_long_enough(at: Desk) -> None:
    dossier = person(at, "Lang", voornamen="Abel")
    at.steps.today()
    at.settle()
    card = at.page.findChild(DueCard)
    assert card is not None
    assert card.isHidden()
    at.workplace.people.record(dossier, "einde_plicht", Answer("2020-01-01"))
    at.steps.today()
    at.settle()
    card = at.page.findChild(DueCard)
    assert card is not None
    told = " ".join(line.text() for line in card.findChildren(QLabel))
    assert "1 dossier" in told
    assert "01-01-2025, Besluit 9.9(1)" in told
    at.press(f"due_{dossier}")
    assert at.on(DossierPage)._model.dossier == dossier
