"""The course of an intake on the screen: coverage, short form, undo, what lapsed, the parts."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from coach_desktop.casework.parts import State
from coach_desktop.casework.people import NewPerson
from coach_desktop.casework.undo import Act
from coach_desktop.desktop.cover_words import cover_in_words, subject_name
from coach_desktop.desktop.coverage_card import SubjectButton
from coach_desktop.desktop.pages.dossier import DossierPage
from coach_desktop.desktop.pages.intake import IntakeModel
from coach_desktop.desktop.pages.intake_page import IntakePage
from coach_desktop.desktop.topic_rail import TopicButton
from coach_desktop.domain.answer import Answer, Reason
from coach_desktop.domain.errors import VaultError
from coach_desktop.domain.oproep import Verschijning
from coach_desktop.widgets.masked import MASK
from coach_desktop.widgets.questions.basic import DateAnswer
from tests.builders import BSN
from tests.desk import Desk, desk

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@contextmanager
def intake(folder: Path) -> Iterator[tuple[Desk, IntakePage, IntakeModel]]:
    with desk(folder) as at:
        dossier = at.workplace.people.register(NewPerson("Haile", voornamen="Yonas", bsn=BSN))
        at.steps.intake(dossier)
        at.settle()
        page = at.on(IntakePage)
        yield at, page, page._model


def said(page: QWidget) -> str:
    """Everything that stands on a page in words."""
    return "\n".join(each.text() for each in page.findChildren(QLabel) if not each.isHidden())


def test_undo_and_redo_go_by_key_and_button_and_say_what_they_did(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with intake(tmp_path / "kluis") as (at, page, model):
        model.go("won_nu")
        at.press("option_azc")
        model.go("tal_oefent")
        at.settle()
        rail = page._rail
        rail.setFocus()
        QTest.keyClick(page.act, Qt.Key.Key_Z, CTRL)
        at.settle()
        assert model.place == "won_nu"
        assert not model.answer_now().is_given
        asked = model.texts("label")[0]
        assert asked in page.told
        assert [each.act for each in model.past.told()] == [Act.UNDO, None]
        assert page._past.tr("put back by undo") in said(page)
        QTest.keyClick(page.act, Qt.Key.Key_Z, CTRL | SHIFT)
        at.settle()
        assert model.answer_now().text == "azc"
        at.press("undo")
        at.press("redo")
        assert model.answer_now().text == "azc"
        at.press("redo")
        assert page.told


def test_typing_has_the_undo_of_its_own_field(qtbot: QtBot, tmp_path: Path) -> None:
    with intake(tmp_path / "kluis") as (at, page, model):
        model.go("pers_roepnaam")
        at.settle()
        edit = page.findChild(QWidget, "answer").findChild(QPlainTextEdit)  # type: ignore[union-attr]  # a text question has one
        assert edit is not None
        edit.setFocus()
        QTest.keyClicks(edit, "Yo")
        QTest.keyClick(edit, Qt.Key.Key_Z, CTRL)
        assert edit.toPlainText() != "Yo"
        assert not page.told


def test_nothing_is_undone_while_something_is_not_saved(qtbot: QtBot, tmp_path: Path) -> None:
    with intake(tmp_path / "kluis") as (at, page, model):
        given = model.intake.answer("won_nu", Answer("azc"))
        model._saving._failed(given, VaultError("vault.disk-full"))
        model.past.undo()
        at.settle()
        assert page.told
        assert model.intake.instance.answer("won_nu").text == "azc"


def test_undo_leads_out_of_the_short_form_to_what_it_changes(qtbot: QtBot, tmp_path: Path) -> None:
    with intake(tmp_path / "kluis") as (at, page, model):
        model.go("tal_oefent")
        model.take("vaak")
        at.press("short_form")
        assert model.course.is_short
        assert page.findChild(TopicButton, "topic_m09_gezondheid") is None
        at.press("undo")
        assert model.place == "tal_oefent"
        assert not model.course.is_short


def test_a_number_stays_masked_in_its_past(qtbot: QtBot, tmp_path: Path) -> None:
    with intake(tmp_path / "kluis") as (at, page, model):
        model.go("pers_bsn")
        at.settle()
        assert MASK in said(page._past)
        assert BSN not in said(page)


def test_answers_that_no_longer_apply_are_counted_and_listed_without_a_dialog(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with intake(tmp_path / "kluis") as (at, page, model):
        lapsed = page.findChild(QPushButton, "lapsed")
        assert lapsed is not None
        assert lapsed.isHidden()
        for place, told in (("ond_jaren", "j7_9"), ("ond_hoogste", "vak"), ("ond_richting", "x")):
            model.go(place)
            model.take(told)
        model.go("ond_jaren")
        model.take("j0")
        at.settle()
        assert "2" in lapsed.text()
        assert "2" in page.told
        lapsed.click()
        assert "x" in [each.text() for each in page._past.findChildren(QLabel)]
        model.take("j7_9")
        at.settle()
        assert lapsed.isHidden()


def test_the_meter_says_in_words_what_is_covered_and_leads_to_what_is_not(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with intake(tmp_path / "kluis") as (at, page, model):
        line = page.findChild(QLabel, "coverage_line")
        assert line is not None
        before = line.text()
        work = page.findChild(SubjectButton, "subject_intake.deel.arbeidsparticipatie")
        assert work is not None
        work.click()
        assert model.place == "wrk_nu"
        for place in ("wrk_nu", "wrk_wens"):
            model.go(place)
            model.decline(Reason.WIL_NIET_ZEGGEN)
        at.settle()
        assert line.text() != before
        done = {each.code: each for each in model.course.subjects()}
        covered = done["intake.deel.arbeidsparticipatie"]
        button = page.findChild(SubjectButton, "subject_intake.deel.arbeidsparticipatie")
        assert button is not None
        assert button.accessibleName() == f"{subject_name(covered)}: {cover_in_words(covered)}"
        page.grab()


def test_the_right_to_talk_alone_is_asked_for_and_blocks_nothing(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with intake(tmp_path / "kluis") as (at, page, model):
        assert page._right.isHidden()
        model.go("gld_schuld")
        assert not page._right.isHidden()
        at.press("option_nee")
        assert model.answer_now().text == "nee"
        at.press("tell_right")
        assert model.place == "start_recht_verteld"
        at.press("option_ja")
        model.go("gld_schuld")
        assert page._right.isHidden()


@contextmanager
def dossier(folder: Path) -> Iterator[tuple[Desk, DossierPage]]:
    with desk(folder) as at:
        made = at.workplace.people.register(NewPerson("Haile", voornamen="Yonas"))
        at.steps.dossier(made)
        at.settle()
        yield at, at.on(DossierPage)


def day(page: QWidget, name: str, parts: tuple[str, str, str]) -> None:
    answer = page.findChild(DateAnswer, name)
    assert answer is not None
    for box, text in zip(answer.findChildren(QLineEdit), parts, strict=True):
        box.setText(text)


def state(page: DossierPage) -> State:
    """How far the welcome talk is."""
    return page._model.parts.course.parts[0].state


def test_a_call_is_noted_in_the_dossier_and_so_is_who_came(qtbot: QtBot, tmp_path: Path) -> None:
    with dossier(tmp_path / "kluis") as (at, page):
        model = page._model.parts
        assert {each.state for each in model.course.parts} == {State.NOT_BEGUN}
        at.press("call_welkomgesprek")
        at.press("keep_call")
        trouble = page.findChild(QLabel, "parts_trouble")
        assert trouble is not None
        assert trouble.text()
        at.press("call_welkomgesprek")
        day(page, "call_sent", ("16", "11", "2026"))
        day(page, "call_day", ("23", "11", "2026"))
        at.press("keep_call")
        assert state(page) is State.CALLED
        at.type("came_why_welkomgesprek", "bus reed niet")
        at.press("came_niet_verschenen_welkomgesprek")
        (call,) = model.course.parts[0].oproepen
        assert (call.verschijning, call.reden) == (Verschijning.NIET_VERSCHENEN, "bus reed niet")
        assert state(page) is State.NOT_APPEARED
        assert "23-11-2026" in said(page)
        at.press("mend_came_welkomgesprek")
        why = page.findChild(QLineEdit, "came_why_welkomgesprek")
        assert why is not None
        assert why.text() == "bus reed niet"
        at.type("came_why_welkomgesprek", "")
        at.press("came_verschenen_welkomgesprek")
        (call,) = model.course.parts[0].oproepen
        assert (call.verschijning, call.reden) == (Verschijning.VERSCHENEN, "")
        assert state(page) is not State.NOT_APPEARED


def test_a_talk_that_was_held_elsewhere_is_noted_and_the_intake_goes_on_at_its_part(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with dossier(tmp_path / "kluis") as (at, page):
        at.press("note_leerbaarheidstoets")
        day(page, "note_day", ("20", "11", "2026"))
        at.press("note_client")
        at.press("keep_talk")
        (talk,) = page._model.parts.course.parts[2].gesprekken
        assert (talk.datum, talk.aanwezig) == ("2026-11-20", ("client",))
        at.press("go_on_welkomgesprek")
        model = at.on(IntakePage)._model
        model.go("wrk_nu")
        model.take("geen")
        at.press("back")
        course = at.on(DossierPage)._model.parts.course
        assert course.subjects
        at.press("go_on_eindgesprek")
        assert at.on(IntakePage)._model.place == course.parts[3].place
