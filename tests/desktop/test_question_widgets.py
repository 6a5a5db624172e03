"""Every type and appearance of a question, answered through its own widget by keyboard."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QSlider,
    QWidget,
)
from pytestqt.qtbot import QtBot

from coach_desktop.casework.people import NewPerson
from coach_desktop.commands.keys import press_keys
from coach_desktop.desktop.pages.field_list import Block
from coach_desktop.desktop.pages.intake import IntakeModel
from coach_desktop.desktop.pages.intake_page import IntakePage
from coach_desktop.domain.answer import Reason
from coach_desktop.forms.definition import Kind
from coach_desktop.forms.findings import Brought
from coach_desktop.widgets.signature_pad import SignaturePad
from tests.casework.test_questionnaires import sound
from tests.desk import Desk, desk
from tests.desktop.every_question import brought
from tests.documents.papers import photo

Act = Callable[[QWidget], None]
KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@contextmanager
def asked(
    folder: Path, what: Brought, language: str = "ar"
) -> Iterator[tuple[Desk, IntakePage, IntakeModel]]:
    """An intake in the questionnaire that asks everything."""
    with desk(folder / "kluis") as at:
        at.workplace.questionnaires.accept(what)
        at.steps._renew(at.workplace.renewed())
        dossier = at.workplace.people.register(NewPerson("Haile", voornamen="Yonas"))
        at.steps.language = language
        at.steps.intake(dossier)
        at.settle()
        page = at.on(IntakePage)
        yield at, page, page._model


def typed(kind: type[QWidget], text: str, place: int = 0) -> Act:
    """Type into the first, or another, field."""

    def act(block: QWidget) -> None:
        edit = block.findChildren(kind)[place]
        edit.setFocus()
        press_keys(edit, text)

    return act


def parts(*texts: str) -> Act:
    """Type into fields beside each other, with Tab between them."""

    def act(block: QWidget) -> None:
        block.findChildren(QLineEdit)[0].setFocus()
        for text in texts:
            at = QApplication.focusWidget()
            assert at is not None
            press_keys(at, text)
            QTest.keyClick(at, KEY.Key_Tab)

    return act


def pressed(*names: str) -> Act:
    """Space on buttons and cards, by their names."""

    def act(block: QWidget) -> None:
        for name in names:
            button = block.findChild(QAbstractButton, name)
            assert button is not None, name
            button.setFocus()
            QTest.keyClick(button, KEY.Key_Space)

    return act


def keys(kind: type[QWidget], *strokes: KEY, how: Qt.KeyboardModifier | None = None) -> Act:
    """Keys on the one control of a kind."""

    def act(block: QWidget) -> None:
        control = block.findChild(kind)
        assert control is not None
        control.setFocus()
        for stroke in strokes:
            QTest.keyClick(control, stroke, how or Qt.KeyboardModifier.NoModifier)

    return act


def drawn(block: QWidget) -> None:
    """A line by hand, kept by keyboard."""
    pad = block.findChild(SignaturePad)
    assert pad is not None
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(pad, left, pos=QPoint(40, 40))
    for step in range(1, 9):
        QTest.mouseMove(pad, QPoint(40 + 10 * step, 40 + 5 * step))
    QTest.mouseRelease(pad, left, pos=QPoint(130, 90))
    pressed("keep_drawing")(block)


ATTACHED = "id of an attachment"
ANSWERS: dict[str, tuple[Act, str]] = {
    "tekst": (typed(QPlainTextEdit, "naar school"), "naar school"),
    "tekst_lang": (typed(QPlainTextEdit, "een\ntwee"), "een\ntwee"),
    "tekst_cijfers": (typed(QLineEdit, "0612"), "0612"),
    "getal": (typed(QLineEdit, "-7"), "-7"),
    "breuk": (typed(QLineEdit, "2,50"), "2.50"),
    "dag": (parts("7", "3", "1990"), "1990-03-07"),
    "maand": (parts("3", "1990"), "1990-03-01"),
    "jaar": (parts("1990"), "1990-01-01"),
    "tijd": (parts("9", "05"), "09:05"),
    "moment": (parts("7", "3", "2026", "14", "30"), "2026-03-07T14:30:00"),
    "een": (pressed("option_groen"), "groen"),
    "een_gevouwen": (keys(QComboBox, KEY.Key_Down, KEY.Key_Down), "groen"),
    "een_gezocht": (keys(QListWidget, KEY.Key_Down, KEY.Key_Space), "groen"),
    "een_likert": (pressed("option_gewoon"), "gewoon"),
    "een_kolommen": (pressed("option_blauw"), "blauw"),
    "een_snel": (pressed("option_rood"), "rood"),
    "een_anders": (pressed("option_other"), "other"),
    "een_anders_other": (typed(QPlainTextEdit, "paars"), "paars"),
    "meer": (pressed("option_rood", "option_blauw"), "rood blauw"),
    "meer_gevouwen": (keys(QListWidget, KEY.Key_Space, KEY.Key_Down, KEY.Key_Space), "rood groen"),
    "volgorde": (keys(QListWidget, KEY.Key_Down, how=CONTROL), "groen rood blauw"),
    "schaal": (keys(QSlider, KEY.Key_Right, KEY.Key_Right), "4"),
    "begrepen": (pressed("option_OK"), "OK"),
    "foto": (pressed("choose_file"), ATTACHED),
    "tekening": (drawn, ATTACHED),
    "handtekening": (drawn, ATTACHED),
    "bestand": (pressed("choose_file"), ATTACHED),
    "geluid": (pressed("choose_file"), ATTACHED),
    "samen_naam": (typed(QPlainTextEdit, "Sara"), "Sara"),
    "samen_aantal": (typed(QLineEdit, "3"), "3"),
    "tabel_werk": (pressed("option_goed"), "goed"),
    "tabel_huis": (pressed("option_slecht"), "slecht"),
    "zelf_een": (pressed("option_goed", "option_gewoon"), "goed gewoon"),
}


@pytest.fixture
def chosen_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The dialog gives a sound where a sound is asked, else a photo."""
    for name, content in (("foto.jpg", photo()), ("geluid.wav", sound(1))):
        (tmp_path / name).write_bytes(content)

    def chosen(_above: object, _title: str, _folder: str, sorts: str) -> tuple[str, str]:
        return str(tmp_path / ("geluid.wav" if "wav" in sorts else "foto.jpg")), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", chosen)


def test_every_question_is_answered_by_keyboard(
    qtbot: QtBot, tmp_path: Path, chosen_file: None
) -> None:
    with asked(tmp_path, brought()) as (at, page, model):
        seen: list[str] = []
        while True:
            for address in model.page:
                if address in ANSWERS:
                    seen.append(address)
                    _answer(at, page, model, address)
            windows = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
            assert windows == [at.window], model.place
            before = model.place
            QTest.keyClick(page, KEY.Key_Return, CONTROL)
            at.settle()
            if at.page is not page or model.place == before:
                break
        assert seen == list(ANSWERS)
        form = model.intake.instance.form
        assert {each.kind for each in form.questions()} == set(Kind)
        assert set(seen) == {each.key for each in form.questions() if each.is_asked}
        again = at.workplace.intakes.open(model.intake.dossier, model.intake.id)
        for address, (_, wanted) in ANSWERS.items():
            told = again.instance.answer(address).text
            assert (len(told) == 36) if wanted == ATTACHED else (told == wanted), address
        attached = at.workplace.attachments.listed(model.intake.dossier)
        assert {each.media_type for each in attached} == {"image/jpeg", "image/png", "audio/wav"}
        assert len(attached) == 5
        identity = at.workplace.identity
        assert again.instance.answer("wie").text == identity.author.name
        assert again.instance.answer("waarop").text == identity.device.id


def _answer(at: Desk, page: IntakePage, model: IntakeModel, address: str) -> None:
    act, wanted = ANSWERS[address]
    block = page.findChild(Block, f"block_{address}") or page.findChild(QWidget, "answer")
    assert block is not None, address
    act(block)
    page._card.flush()
    at.settle()
    assert not model.trouble.value, (address, model.trouble.value)
    told = model.intake.instance.answer(address).text
    assert (len(told) == 36) if wanted == ATTACHED else (told == wanted), (address, told)
    page._card.refresh()
    assert model.intake.instance.answer(address).text == told


def test_ways_not_to_answer_are_of_the_question_in_hand(qtbot: QtBot, tmp_path: Path) -> None:
    with asked(tmp_path, replace(brought(), media={}), "nl") as (at, page, model):
        model.go("samen_naam")
        number = page.findChild(Block, "block_samen_aantal")
        assert number is not None
        assert number.answer is not None
        note = page._note
        press_keys(note, "bij de naam")
        number.answer.setFocus()
        at.settle()
        assert model.place == "samen_aantal"
        assert note.toPlainText() == ""
        assert model.intake.note_on("samen_naam") == "bij de naam"
        at.press("decline_weet_niet")
        assert model.intake.instance.answer("samen_aantal").reason is Reason.WEET_NIET
        assert number._why.isVisibleTo(page)
        assert model.intake.instance.answer("samen_naam").reason is None
        model.go("breuk")
        model.take("twee")
        assert model.trouble.value
        model.go("tijd")
        model.take("25:00")
        assert model.trouble.value
        model.go("foto")
        model.bringing.bring(b"geen plaatje", model.place)
        at.settle()
        assert model.trouble.value
        assert not model.answer_now().text
        model.go("samen_naam")
        block = page.findChild(Block, "block_samen_naam")
        assert block is not None
        typed(QPlainTextEdit, "Sara")(block)
        QTest.keyClick(page, KEY.Key_Return, CONTROL)
        at.settle()
        assert model.intake.instance.answer("samen_naam").text == "Sara"
        assert model.place == "tabel_werk"
        at.press("other")
        assert model.place == "samen_naam"
