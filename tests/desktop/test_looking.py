"""Each look leaves exactly one line, a number stays behind dots until then, and a page tells it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from coach_desktop.casework.looking import Looking
from coach_desktop.casework.people import NewPerson
from coach_desktop.desktop.pages.dossier import DossierPage
from coach_desktop.desktop.pages.intake_page import IntakePage
from coach_desktop.desktop.pages.logbook import LogbookPage, told_in_words
from coach_desktop.desktop.pages.pip_page import PipPage
from coach_desktop.desktop.pages.signing_page import SigningPage
from coach_desktop.desktop.pages.today import TodayPage
from coach_desktop.domain.errors import VaultError
from coach_desktop.domain.identity import Role
from coach_desktop.domain.reading import Act, Reading
from coach_desktop.widgets.masked import MASK, MaskedNumber
from coach_desktop.widgets.questions.answering import AnswerWidget
from tests.builders import BSN
from tests.desk import MONDAY, Desk, desk

V_NUMMER = "1234567890"


def _lines(at: Desk, dossier: str) -> list[tuple[str, str]]:
    return [(each.act.value, each.why) for each in reversed(at.workplace.looking.log(dossier))]


def _register(at: Desk) -> str:
    return at.workplace.people.register(
        NewPerson("Haile", voornamen="Yonas", bsn=BSN, vnummer=V_NUMMER)
    )


def _masked(at: Desk) -> list[MaskedNumber]:
    return at.page.findChildren(MaskedNumber)


def _texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


OPENINGS: dict[str, Callable[[Desk, str], None]] = {
    "dossier": lambda at, dossier: at.steps.dossier(dossier),
    "intake": lambda at, dossier: at.steps.intake(dossier),
    "plan": lambda at, dossier: at.steps.plan(dossier),
    "signing": lambda at, dossier: at.steps.road.signing(dossier),
    "visit": lambda at, dossier: at.steps.side.visit(dossier),
}


@pytest.mark.parametrize("why", OPENINGS)
def test_opening_a_page_about_somebody_leaves_one_line(
    qtbot: QtBot, tmp_path: Path, why: str
) -> None:
    with desk(tmp_path / "kluis") as at:
        dossier = _register(at)
        at.workplace.intakes.begin(dossier)
        if why == "signing":
            at.steps.plan(dossier)
            at.settle()
        before = _lines(at, dossier)
        OPENINGS[why](at, dossier)
        at.settle()
        assert _lines(at, dossier) == [*before, ("opened", why)]


def test_reading_the_dossier_anew_leaves_no_other_line(qtbot: QtBot, tmp_path: Path) -> None:
    with desk(tmp_path / "kluis") as at:
        dossier = _register(at)
        at.steps.dossier(dossier)
        page = at.on(DossierPage)
        page._model.load()
        at.settle()
        assert _lines(at, dossier) == [("opened", "dossier")]
        at.steps.today()
        at.steps.register()
        at.settle()
        assert _lines(at, dossier) == [("opened", "dossier")]


@pytest.mark.parametrize(("name", "number"), [("bsn", BSN), ("vnummer", V_NUMMER)])
def test_a_number_is_masked_until_it_is_pressed_and_pressing_leaves_one_line(
    qtbot: QtBot, tmp_path: Path, name: str, number: str
) -> None:
    with desk(tmp_path / "kluis") as at:
        dossier = _register(at)
        at.steps.dossier(dossier)
        at.settle()
        assert number not in _texts(at.page)
        assert [each.text for each in _masked(at)] == [MASK, MASK]
        at.press(f"show_{name}")
        assert number in _texts(at.page)
        assert _lines(at, dossier) == [("opened", "dossier"), ("number-shown", name)]
        at.press(f"copy_{name}")
        assert QGuiApplication.clipboard().text() == number
        at.press(f"show_{name}")
        assert number not in _texts(at.page)
        assert len(_lines(at, dossier)) == 2
        at.press(f"show_{name}")
        shown = next(each for each in _masked(at) if each.text == number)
        assert shown._quiet.isActive()
        assert shown._quiet.interval() == 30_000
        shown._quiet.timeout.emit()
        assert number not in _texts(at.page)
        assert len(_lines(at, dossier)) == 3


def test_the_board_shows_and_speaks_no_number(qtbot: QtBot, tmp_path: Path) -> None:
    with desk(tmp_path / "kluis") as at:
        dossier = _register(at)
        at.steps.today()
        at.settle()
        rows = at.on(TodayPage)._model.rows
        told = [rows.index(row).data() for row in range(rows.rowCount())]
        assert any("Haile" in each for each in told)
        assert not any(V_NUMMER in each or BSN in each for each in told)
        assert V_NUMMER not in _texts(at.page)
        assert _lines(at, dossier) == []


def test_the_intake_masks_a_number_that_was_told_before(qtbot: QtBot, tmp_path: Path) -> None:
    with desk(tmp_path / "kluis") as at:
        dossier = _register(at)
        at.steps.intake(dossier)
        at.settle()
        page = at.on(IntakePage)
        page._model.go("pers_bsn")
        assert page.findChild(AnswerWidget, "answer") is None
        at.press("show_bsn")
        assert page.findChild(AnswerWidget, "answer") is not None
        assert page._model.answer_now().text == BSN
        assert _lines(at, dossier)[1:] == [("number-shown", "bsn")]
        page._model.next()
        page._model.back()
        assert page.findChild(AnswerWidget, "answer") is None
        page._model.go("pers_roepnaam")
        assert page._model.masked == ""


def test_a_line_that_cannot_be_written_shows_no_number_and_is_told(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with desk(tmp_path / "kluis") as at:
        dossier = _register(at)
        at.steps.dossier(dossier)
        at.settle()

        def full(*_: object) -> str:
            raise VaultError("vault.disk-full")

        monkeypatch.setattr(Looking, "number", full)
        at.press("show_bsn")
        page = at.on(DossierPage)
        assert page.told
        assert BSN not in _texts(page)
        with pytest.raises(ZeroDivisionError):
            page._model.numbers._failed(ZeroDivisionError())
        page._facts.show_number("onbekend", "1")
        monkeypatch.setattr(Looking, "opened", full)
        at.steps.side.logbook(dossier)
        at.settle()
        assert at.on(LogbookPage).told


def test_an_export_leaves_one_line_before_the_file_stands(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with desk(tmp_path / "kluis") as at:
        dossier = at.put_in()
        at.steps.plan(dossier)
        at.settle()
        at.on(PipPage)
        at.press("act")
        model = at.on(SigningPage)._model
        at.press("act")
        lines = _lines(at, dossier)
        target = tmp_path / "plan.pdf"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
        with qtbot.waitSignal(model.exported):
            at.press("other")
        assert target.read_bytes() == model.pdf
        assert _lines(at, dossier) == [*lines, ("exported", "pip")]

        def full(*_: object) -> None:
            raise VaultError("vault.disk-full")

        monkeypatch.setattr(Looking, "exported", full)
        target.unlink()
        at.press("other")
        assert not target.exists()
        assert model.trouble.value


def test_the_logbook_tells_who_looked_when_and_at_what(qtbot: QtBot, tmp_path: Path) -> None:
    with desk(tmp_path / "kluis") as at:
        dossier = _register(at)
        at.steps.dossier(dossier)
        at.settle()
        at.press("show_bsn")
        at.press("logbook")
        at.settle()
        page = at.on(LogbookPage)
        page._model.load()
        told = _texts(page)
        assert "Geopend: dossier" in told
        assert "Nummer getoond: burgerservicenummer" in told
        assert "Logboek gelezen" in told
        assert "23-11-2026 10:0" in told
        assert told.count("Sanne Bakker") == 3
        assert _lines(at, dossier)[-1] == ("log-read", "logbook")
        other = Reading(
            MONDAY, "9b1deb4d-3b7d", Role.COACH, "o", "d", dossier, Act.OPENED, "onbekend"
        )
        assert page._model.who(other) == "9b1deb4d"
        assert told_in_words(other) == "Geopend: onbekend"
        page._model.lines = ()
        page._model.changed.emit()
        assert "Niemand" in _texts(page)
        at.press("act")
        at.on(DossierPage)
        at.press("log_visit")
        at.press("back")
        at.on(DossierPage)


@pytest.mark.parametrize("act", Act)
def test_every_act_has_its_words(qtbot: QtBot, act: Act) -> None:
    line = Reading(MONDAY, "a", Role.COACH, "o", "d", "p", act, "dossier")
    assert told_in_words(line)
    assert "{" not in told_in_words(line)
