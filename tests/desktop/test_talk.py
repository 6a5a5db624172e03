"""The Tolkbalk: who is there is said by key, what follows from it is seen, and it is kept."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from coach_desktop.casework.people import NewPerson
from coach_desktop.desktop.pages.intake import IntakeModel
from coach_desktop.desktop.pages.intake_page import IntakePage
from coach_desktop.desktop.tolkbalk import Tolkbalk
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.gesprek import Deel
from coach_desktop.domain.moment import Moment
from coach_desktop.domain.operation import Source
from tests.desk import Desk, desk

P = TypeVar("P", bound=QWidget)


@contextmanager
def talk(folder: Path, language: str = "ar") -> Iterator[tuple[Desk, IntakePage, IntakeModel]]:
    with desk(folder) as at:
        dossier = at.workplace.people.register(NewPerson("Haile", voornamen="Yonas"))
        at.steps.language = language
        at.steps.intake(dossier)
        at.settle()
        page = at.on(IntakePage)
        yield at, page, page._model


def part(page: QWidget, kind: type[P], name: str) -> P:
    found = page.findChild(kind, name)
    assert found is not None, name
    return found


def moment(page: IntakePage) -> Moment:
    return page._model.moment


def choose(page: IntakePage, name: str, code: str) -> None:
    box = page.findChild(QComboBox, name)
    assert box is not None
    assert box.findData(code) >= 0, code
    box.setCurrentIndex(box.findData(code))


def alone(at: Desk, page: IntakePage) -> None:
    """Say that only the client is there."""
    at.press("present_client")
    choose(page, "interprets", "geen")
    choose(page, "place", "azc")


def test_who_is_there_decides_what_is_asked_and_it_is_kept(qtbot: QtBot, tmp_path: Path) -> None:
    with talk(tmp_path / "kluis") as (at, page, model):
        table = part(page, QFrame, "table_card")
        assert table.isHidden()
        assert model.moment is Moment.UNKNOWN
        QTest.keyClick(page, Qt.Key.Key_F7)
        assert table.isVisibleTo(page)
        alone(at, page)
        at.settle()
        assert {"gez_veilig", "pers_veilig_bereikbaar"} <= set(model.intake.session.shown())
        assert part(page, QWidget, "moment").accessibleName() == "Alleen met de cliënt"
        model.go("gez_veilig")
        at.press("present_partner")
        assert model.place != "gez_veilig"
        assert "gez_veilig" not in model.intake.session.asked()
        assert part(page, QPushButton, "plan_private_talk").isVisibleTo(page)
        at.press("plan_private_talk")
        assert model.place == "beo_alleen_gesprek"
        at.settle()
        (gesprek,) = at.workplace.intakes.gesprekken.of(model.intake.dossier)
        assert gesprek.aanwezig == ("client", "partner")
        assert (gesprek.tolk, gesprek.plaats) == ("geen", "azc")
        QTest.keyClick(page, Qt.Key.Key_F7)
        assert table.isHidden()


def test_the_row_in_the_questionnaire_and_the_card_show_the_same(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with talk(tmp_path / "kluis") as (at, page, model):
        model.go("start_aanwezig")
        at.press("option_client")
        at.press("option_tolk")
        QTest.keyClick(page, Qt.Key.Key_F7)
        assert part(page, QAbstractButton, "present_tolk").isChecked()
        number = part(page, QLineEdit, "interpreter")
        number.setText("Tolk 12")
        number.editingFinished.emit()
        assert model.intake.instance.answer("start_tolk_nummer") == Answer("Tolk 12")


def test_safety_noted_by_the_coach_is_there_when_nobody_else_is(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with talk(tmp_path / "kluis") as (at, page, model):
        assert "beo_signalen" not in model.intake.session.shown()
        waiting = part(page, QLabel, "waiting")
        assert waiting.isVisibleTo(page)
        at.press("nobody_else")
        assert model.moment is Moment.WITHOUT_CLIENT
        assert "beo_signalen" in model.intake.session.shown()
        assert not waiting.isVisibleTo(page)
        QTest.keyClick(page, Qt.Key.Key_F7)
        at.press("present_client")
        assert "beo_signalen" not in model.intake.session.shown()


def test_an_answer_on_health_is_read_back_before_the_next_question(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with talk(tmp_path / "kluis") as (at, page, model):
        model.talk.tell(aanwezig="client tolk", tolk="tolk_aanwezig", plaats="azc")
        model.go("gzh_mag")
        model.take("ja")
        model.go("gzh_slaap")
        model.take("1")
        at.press("act")
        card = part(page, QFrame, "read_back_card")
        assert card.isVisibleTo(page)
        assert model.place == "gzh_slaap"
        yes = part(page, QPushButton, "read_back_yes")
        assert "نعم" in yes.accessibleName()
        assert yes.layoutDirection() is Qt.LayoutDirection.RightToLeft
        at.press("read_back_no")
        assert not card.isVisibleTo(page)
        assert model.place == "gzh_slaap"
        model.take("2")
        at.press("act")
        at.press("read_back_yes")
        assert model.place != "gzh_slaap"
        at.settle()
        vault = at.workplace.people.vault
        path = f"read-back/{model.intake.id}/gzh_slaap"
        (told,) = vault.history(model.intake.dossier, path)
        assert told.language_shown == "ar"


def test_reading_back_can_be_passed_by_and_asked_for(qtbot: QtBot, tmp_path: Path) -> None:
    with talk(tmp_path / "kluis", "nl") as (at, page, model):
        model.talk.tell(aanwezig="client")
        model.go("gld_overzicht")
        model.take("zelf")
        at.press("act")
        at.press("read_back_later")
        assert model.place != "gld_overzicht"
        model.go("start_leesvorm")
        QTest.keyClick(page, Qt.Key.Key_F6)
        assert not part(page, QFrame, "read_back_card").isVisibleTo(page)
        model.take("zelf")
        QTest.keyClick(page, Qt.Key.Key_F6)
        assert part(page, QFrame, "read_back_card").isVisibleTo(page)
        at.press("act")
        assert model.place != "start_leesvorm"


def test_a_question_that_was_not_understood_is_marked_listed_and_cleared(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with talk(tmp_path / "kluis") as (at, page, model):
        model.go("tal_gesproken")
        QTest.keyClick(page, Qt.Key.Key_F5)
        assert part(page, QAbstractButton, "not_understood").isChecked()
        model.go("start_leesvorm")
        assert not part(page, QAbstractButton, "not_understood").isChecked()
        at.settle()
        at.press("back")
        at.steps.intake(model.intake.dossier)
        at.settle()
        again = at.on(IntakePage)
        assert list(again._model.talk.misunderstood) == ["tal_gesproken"]
        at.press("unmark_tal_gesproken")
        assert not again._model.talk.misunderstood


def test_the_bar_says_who_interprets_how_long_and_who_tells(qtbot: QtBot, tmp_path: Path) -> None:
    with talk(tmp_path / "kluis") as (at, page, model):
        bar = part(page, Tolkbalk, "tolkbalk")
        model.talk.tell(aanwezig="client partner kind", tolk="familie", plaats="thuis")
        who = part(page, QLabel, "who_interprets")
        assert who.text() == "Familie of vriend"
        sitting = model.intake.seat._sitting
        assert sitting.gesprek is not None
        sitting.gesprek = replace(sitting.gesprek, minuten=12)
        bar._tick()
        how = part(page, QLabel, "how_long")
        assert "12" in how.text()
        choose(page, "teller", Source.PARTNER.value)
        model.go("gez_vorm")
        model.take("alleen")
        at.settle()
        assert model.intake.history("gez_vorm")[-1].source is Source.PARTNER
        model.go("gld_overzicht")
        care = part(page, QLabel, "care")
        assert care.isVisibleTo(page)
        model.talk.tell(aanwezig="client tolk", tolk="tolk_aanwezig")
        assert model.talk.told_by is Source.CLIENT
        assert not care.isVisibleTo(page)


def test_leaving_pauses_the_sitting_and_who_was_there_is_one_press_away(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with talk(tmp_path / "kluis") as (at, _page, model):
        model.talk.tell(aanwezig="client tolk", tolk="tolk_aanwezig", plaats="azc")
        at.settle()
        at.press("back")
        gesprekken = at.workplace.intakes.gesprekken
        assert gesprekken.going_on(model.intake.dossier) is None
        at.steps.intake(model.intake.dossier)
        at.settle()
        page = at.on(IntakePage)
        assert moment(page) is Moment.UNKNOWN
        QTest.keyClick(page, Qt.Key.Key_F7)
        at.press("same_as_before")
        assert moment(page) is Moment.ALONE_WITH_CLIENT
        at.settle()
        (gesprek,) = gesprekken.of(model.intake.dossier)
        assert gesprek.deel is Deel.WELKOMGESPREK
        assert gesprek.is_going_on
