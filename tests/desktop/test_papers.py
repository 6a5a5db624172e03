"""A document beside the plan on the screen: chosen, looked at, saved, printed; and what fails."""

import os
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from coach_desktop.desktop.pages.dossier import DossierPage
from coach_desktop.desktop.pages.logbook import told_in_words
from coach_desktop.desktop.pages.paper import PaperModel, PaperPage
from coach_desktop.desktop.paper_words import NAMES, paper_is_for, paper_name
from coach_desktop.desktop.papers_line import PapersLine
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.reading import Act
from coach_desktop.domain.record import Record
from coach_desktop.domain.shown import Sheet
from tests.desk import Desk, desk


@pytest.fixture
def at(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    with desk(tmp_path / "kluis") as opened:
        yield opened


def person(at: Desk) -> str:
    dossier = at.workplace.people.find("Hodan")
    return dossier[0].dossier if dossier else at.put_in()


def look(at: Desk, sheet: Sheet = Sheet.CARD) -> PaperPage:
    """From the dossier, as a coach does it."""
    at.steps.dossier(person(at))
    at.settle()
    box = at.on(DossierPage).findChild(QComboBox, "paper")
    assert box is not None
    box.setCurrentIndex(box.findData(sheet.value))
    at.press("make_paper")
    at.settle()
    return at.on(PaperPage)


def lines(at: Desk) -> list[tuple[Act, str]]:
    return [(each.act, each.why) for each in at.workplace.looking.log(person(at))]


def saved_to(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))


def test_a_document_is_looked_at_from_the_documents_card(at: Desk) -> None:
    page = look(at, Sheet.INTAKE)
    picture = page.findChild(QLabel, "page_picture")
    assert picture is not None
    assert not picture.pixmap().isNull()
    assert page.title.text() == paper_name(Sheet.INTAKE)
    assert page.act.isEnabled()
    assert page.other.isEnabled()
    at.press("next_page")
    at.settle()
    assert page._model.number == 1
    at.press("previous_page")
    at.press("previous_page")
    assert page._model.number == 0
    at.press("back")
    assert isinstance(at.page, DossierPage)


def test_looking_leaves_no_line_and_saving_leaves_one(
    at: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = look(at)
    assert (Act.EXPORTED, "card_paper") not in lines(at)
    saved_to(monkeypatch, tmp_path / "kaart.pdf")
    at.press("act")
    assert (tmp_path / "kaart.pdf").read_bytes().startswith(b"%PDF")
    assert lines(at)[0] == (Act.EXPORTED, "card_paper")
    assert page.told
    exported = at.workplace.looking.log(person(at))[0]
    assert paper_name(Sheet.CARD) in told_in_words(exported)


def test_nothing_chosen_writes_nothing(at: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    look(at)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    at.press("act")
    assert (Act.EXPORTED, "card_paper") not in lines(at)


@pytest.mark.skipif(os.name == "nt", reason="a folder without rights is another thing on Windows")
def test_a_file_that_cannot_be_written_stays_as_it_was(
    at: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = look(at)
    target = tmp_path / "kaart.pdf"
    target.mkdir()
    saved_to(monkeypatch, target)
    at.press("act")
    assert page.told
    assert target.is_dir()
    assert not [each for each in tmp_path.iterdir() if each.name.startswith(".")]


def test_the_clients_language_or_dutch_alone_is_chosen(at: Desk) -> None:
    page = look(at, Sheet.PLAIN)
    assert page._model.trouble.value, "there is no plan yet"
    at.steps.plan(person(at))
    at.settle()
    page = look(at, Sheet.PLAIN)
    box = page.findChild(QComboBox, "paper_language")
    assert box is not None
    assert [box.itemData(at_) for at_ in range(box.count())] == ["so", "nl"]
    double = page._model.pages
    box.setCurrentIndex(1)
    at.settle()
    assert page._model.language == "nl"
    assert page._model.pages <= double
    page._model.speak("nl")
    card = look(at).findChild(QComboBox, "paper_language")
    assert card is not None
    assert not card.isEnabled()


def test_it_is_printed_page_by_page_and_that_leaves_a_line(
    at: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = look(at, Sheet.PROGRESS)

    def onto_paper(dialog: QPrintDialog) -> int:
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(tmp_path / "papier.pdf"))
        return 1

    monkeypatch.setattr(QPrintDialog, "exec", onto_paper)
    at.press("other")
    assert lines(at)[0] == (Act.EXPORTED, "progress_report")
    assert len(pypdfium2.PdfDocument(tmp_path / "papier.pdf")) == page._model.pages


def test_a_printer_that_takes_nothing_is_told_of(
    at: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = look(at)

    def onto_nothing(dialog: QPrintDialog) -> int:
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(tmp_path / "weg" / "papier.pdf"))
        return 1

    monkeypatch.setattr(QPrintDialog, "exec", lambda _: 0)
    at.press("other")
    assert (Act.EXPORTED, "card_paper") not in lines(at)
    monkeypatch.setattr(QPrintDialog, "exec", onto_nothing)
    at.press("other")
    assert page.told


def test_what_is_not_there_is_told_in_a_sentence_and_nothing_can_be_saved(at: Desk) -> None:
    page = look(at, Sheet.HOURS)
    assert page.told
    assert not page.act.isEnabled()
    page._model.turn(1)
    page._model.save(Path("nergens.pdf"))
    page._model.print()
    assert (Act.EXPORTED, "hours") not in lines(at)


def test_every_document_has_a_name_and_says_whom_it_is_for(qtbot: QtBot) -> None:
    assert set(NAMES) == set(Sheet)
    assert len({paper_name(each) for each in Sheet}) == len(Sheet)
    assert all(paper_is_for(each) for each in Sheet)
    nothing = PapersLine(())
    qtbot.addWidget(nothing)
    assert nothing.isHidden()


def test_a_name_with_a_sign_that_no_font_has_comes_out_by_its_code(at: Desk) -> None:
    at.workplace.people.record(person(at), "achternaam", Answer("Warsame 🙂"))
    assert look(at)._model.trouble.value == ""


def test_a_copy_is_made_for_who_stands_in_the_register(at: Desk) -> None:
    dossier = person(at)
    at.steps.plan(dossier)
    at.settle()
    assert look(at, Sheet.RECEIVER)._model.trouble.value
    for name in ("Taalschool De Brug", "Buurthuis De Kamp"):
        told = {"wie": name, "wat": "plan", "doel": "lessen", "grond": "taak", "dag": "2026-11-02",
                "delen": "deel_route"}  # fmt: skip
        at.workplace.records.keep(dossier, Record("", "deling", told))
    page = look(at, Sheet.RECEIVER)
    box = page.findChild(QComboBox, "paper_receiver")
    assert box is not None
    assert {box.itemText(number) for number in range(box.count())} == {
        "Taalschool De Brug: lessen", "Buurthuis De Kamp: lessen",
    }  # fmt: skip
    box.setCurrentIndex(1)
    at.settle()
    assert page._model.receiver == box.currentData()
    assert page._model.trouble.value == ""
    page._model.give(page._model.receiver)


def test_a_model_of_a_language_that_is_not_known_is_dutch(at: Desk) -> None:
    dossier = person(at)
    at.workplace.people.record(dossier, "gesprekstaal", Answer(""))
    model = PaperModel(at.workplace, at.tasks, dossier, Sheet.FORM)
    assert model.spoken == "nl"
