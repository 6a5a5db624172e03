"""The intake on the screen: saved is said after the commit, and nothing typed is lost."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from coach_desktop.casework.people import NewPerson
from coach_desktop.desktop.pages.dossier import DossierPage
from coach_desktop.desktop.pages.intake import IntakeModel
from coach_desktop.desktop.pages.intake_page import IntakePage
from coach_desktop.desktop.saving import FAILED, SAVED
from coach_desktop.desktop.topic_rail import TopicButton
from coach_desktop.domain.answer import Reason
from coach_desktop.domain.errors import VaultError
from coach_desktop.widgets.pause import LATEST, QUIET
from coach_desktop.widgets.questions.answering import AnswerWidget
from tests.desk import Desk, desk


@contextmanager
def intake(folder: Path, language: str = "") -> Iterator[tuple[Desk, IntakePage, IntakeModel]]:
    with desk(folder) as at:
        dossier = at.workplace.people.register(NewPerson("Haile", voornamen="Yonas"))
        at.steps.language = language
        at.steps.intake(dossier)
        at.settle()
        page = at.on(IntakePage)
        yield at, page, page._model


def test_saved_is_said_after_the_commit_and_not_before(qtbot: QtBot, tmp_path: Path) -> None:
    with intake(tmp_path / "kluis") as (at, page, model):
        vault = at.workplace.people.vault
        with vault._turn:  # type: ignore[attr-defined]  # the test holds the one writer
            at.page.findChild(QAbstractButton, "option_ja").click()  # type: ignore[union-attr]  # the first question is yes or no
            QTest.qWait(50)
            assert model.answer_now().text == "ja"
            assert model.saving.value != SAVED
            assert page.saved.text != page.tr("Saved")
        at.settle()
        assert model.saving.value == SAVED
        assert page.saved.isVisibleTo(page)


def test_an_answer_that_could_not_be_written_is_kept_and_tried_again(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with intake(tmp_path / "kluis") as (at, _page, model):
        given = model.intake.answer(model.place, model.answer_now())
        model._saving._failed(given, VaultError("vault.disk-full"))
        assert model.saving.value == FAILED
        assert model.trouble.value
        model.save_again()
        at.settle()
        assert model.saving.value == SAVED


def test_a_next_try_after_the_window_was_closed_is_none(qtbot: QtBot, tmp_path: Path) -> None:
    with intake(tmp_path / "kluis") as (at, _page, model):
        given = model.intake.answer(model.place, model.answer_now())
    assert at.tasks.is_closed
    model._saving._failed(given, VaultError("vault.disk-full"))
    model.save_again()
    assert (model.saving.value, model.unkept) == (FAILED, 1)


def test_the_four_ways_not_to_answer_are_on_every_question(qtbot: QtBot, tmp_path: Path) -> None:
    with intake(tmp_path / "kluis") as (at, _page, model):
        for reason in Reason:
            at.press(f"decline_{reason.value}")
            assert model.answer_now().reason is reason
        at.press(f"decline_{Reason.NVT.value}")
        assert model.answer_now().reason is None


def test_a_coach_goes_by_key_by_topic_and_back(qtbot: QtBot, tmp_path: Path) -> None:
    with intake(tmp_path / "kluis") as (at, page, model):
        first = model.place
        QTest.keyClick(page, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
        at.settle()
        assert model.place != first
        at.press("other")
        assert model.place == first
        model.back()
        assert model.place == first
        topic = page.findChild(TopicButton, "topic_m02_persoon")
        assert topic is not None
        topic.click()
        assert model.place == "pers_roepnaam"
        topic.grab()
        model.go_to_topic("nergens")
        assert model.place == "pers_roepnaam"


def test_typed_text_is_taken_when_the_coach_leaves(qtbot: QtBot, tmp_path: Path) -> None:
    with intake(tmp_path / "kluis") as (at, page, model):
        model.go("pers_roepnaam")
        edit = page.findChild(QPlainTextEdit, "") or page.findChildren(QPlainTextEdit)[0]
        texts = [each for each in page.findChildren(QPlainTextEdit) if each.objectName() != "note"]
        edit = texts[0]
        edit.setPlainText("Yoni")
        note = page.findChild(QPlainTextEdit, "note")
        assert note is not None
        note.setPlainText("Praat graag over zijn werk.")
        at.press("back")
        at.on(DossierPage)
        instance = at.workplace.intakes.find(model.intake.dossier)
        again = at.workplace.intakes.open(model.intake.dossier, instance)
        assert again.instance.answer("pers_roepnaam").text == "Yoni"
        assert again.note_on("pers_roepnaam") == "Praat graag over zijn werk."


def test_bad_input_gets_a_sentence_and_stays_on_the_screen(qtbot: QtBot, tmp_path: Path) -> None:
    with intake(tmp_path / "kluis") as (_at, page, model):
        model.go("pers_bsn")
        model.take("123")
        assert model.trouble.value
        assert model.answer_now().text == ""
        model.go("pers_geboortedatum")
        model.take("2090-01-01")
        assert model.trouble.value
        model.go("pers_roepnaam")
        model.take("x" * 20_001)
        assert model.trouble.value
        model.take("Yo\u202eni\ud800")
        assert model.answer_now().text == "Yoni"
        model.go("pers_vnummer")
        model.take("12")
        assert page.told


def test_an_answer_that_breaks_its_constraint_is_kept_with_the_sentence(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with intake(tmp_path / "kluis") as (_at, _page, model):
        model.go("start_datum")
        model.take("2027-01-01")
        assert model.invalid_message()


def test_rows_are_added_and_taken_away(qtbot: QtBot, tmp_path: Path) -> None:
    with intake(tmp_path / "kluis", "ar") as (at, page, model):
        model.go("gez_vorm")
        at.press("option_kinderen")
        model.go("lid")
        assert model.is_repeat
        at.press("add_row")
        assert len(model.rows()) == 1
        assert model.past.told() == ()
        assert model.note() == ""
        model.read_back()
        model.write_note("niets")
        remove = [
            each
            for each in page.findChildren(QPushButton)
            if each.accessibleName() == page._card.tr("Remove")
        ]
        remove[0].click()
        at.settle()
        assert model.rows() == ()


def test_reading_back_is_recorded_and_the_language_can_change(qtbot: QtBot, tmp_path: Path) -> None:
    with intake(tmp_path / "kluis") as (at, page, model):
        at.press("option_ja")
        model.read_back()
        at.settle()
        box = page.findChild(QComboBox, "client_language")
        assert box is not None
        box.setCurrentIndex(box.findData("en"))
        assert model.tongues.tag == "en"
        assert model.tongues.is_double
        assert model.texts("label")[2] == "en"


def test_the_intake_goes_on_where_it_stopped(qtbot: QtBot, tmp_path: Path) -> None:
    with intake(tmp_path / "kluis") as (at, _page, model):
        model.go("wrk_duur")
        dossier = model.intake.dossier
        at.settle()
        at.steps.dossier(dossier)
        at.steps.intake(dossier)
        at.settle()
        page_again = at.on(IntakePage)
        assert page_again._model.place == "wrk_duur"


def test_typing_that_never_pauses_is_saved_while_it_goes_on(qtbot: QtBot, tmp_path: Path) -> None:
    with intake(tmp_path / "kluis") as (_at, page, model):
        model.go("pers_roepnaam")
        edit = page.findChild(QPlainTextEdit, "note")
        assert edit is not None
        for each in (page.findChild(AnswerWidget, "answer").findChild(QPlainTextEdit), edit):  # type: ignore[union-attr]  # both are on every question
            assert each is not None
            each.setFocus()
            typed = ""
            with qtbot.waitSignal(model.saving.changed, timeout=2 * LATEST):
                for sign in "abcdefghijklmnopqrstuvwxyz " * 3:
                    QTest.keyClicks(each, sign)
                    typed += sign
                    QTest.qWait(QUIET // 20)
            assert each.toPlainText() == typed
            assert each.textCursor().position() == len(typed)


def test_a_note_is_kept_when_the_coach_goes_on(qtbot: QtBot, tmp_path: Path) -> None:
    with intake(tmp_path / "kluis") as (at, page, model):
        model.go("pers_roepnaam")
        note = page.findChild(QPlainTextEdit, "note")
        assert note is not None
        QTest.keyClicks(note, "belt liever niet")
        page.go_on()
        at.settle()
        assert note.toPlainText() == ""
        model.go("pers_roepnaam")
        assert note.toPlainText() == "belt liever niet"
