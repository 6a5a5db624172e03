"""The plan page: reasons with their sources, drafts that overwrite nothing, and versions."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from coach_desktop.desktop.pages.intake_page import IntakePage
from coach_desktop.desktop.pages.pip import PipModel
from coach_desktop.desktop.pages.pip_page import PipPage
from coach_desktop.desktop.pages.progress_page import ProgressPage
from coach_desktop.domain.pip import Aanleiding, Leerroute
from coach_desktop.domain.record import Record
from tests.desk import Desk, desk

W = TypeVar("W", bound=QWidget)
LBT = {
    "status": "gedaan",
    "afgenomen": "2026-11-03",
    "behaalde_score": "14",
    "uitslag": "niet_haalbaar",
    "benodigde_score": "28",
    "grens_gelezen_op": "2026-11-02",
}
OPINION = {"dag": "2026-11-12", "verzoek": "Nog eens kijken.", "gevolg": "route_blijft"}


@contextmanager
def plan(folder: Path, person: str = "Hodan") -> Iterator[tuple[Desk, PipPage, PipModel]]:
    with desk(folder) as at:
        dossier = at.put_in(person.lower())
        at.workplace.records.keep(dossier, Record("", "second_opinion", OPINION))
        at.workplace.records.keep(dossier, Record("", "leerbaarheidstoets", LBT))
        at.steps.plan(dossier)
        at.settle()
        page = at.on(PipPage)
        yield at, page, page._model


def find(page: QWidget, kind: type[W], name: str) -> W:
    found = page.findChild(kind, name)
    assert found is not None, name
    return found


def choose(page: QWidget, name: str, code: str) -> None:
    box = find(page, QComboBox, name)
    box.setCurrentIndex(box.findData(code))
    box.activated.emit(box.currentIndex())


def why(model: PipModel) -> Aanleiding | None:
    return model.content.aanleiding


def said(page: QWidget) -> str:
    return "\n".join(each.text() for each in page.findChildren(QLabel))


def test_reasons_stand_below_their_route_and_lead_to_where_they_come_from(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with plan(tmp_path / "kluis") as (at, page, model):
        row = find(page, QPushButton, "why_Z_school_weinig")
        assert "58" in row.accessibleName()
        assert row.sizeHint().height() >= 44
        assert row.minimumSizeHint().height() >= 44
        told = said(page)
        assert "14" in told
        assert "28" in told
        assert "Nog eens kijken." in told
        row.click()
        at.settle()
        assert at.on(IntakePage)._model.place == "ond_jaren"
        at.steps.plan(model.intake.dossier)
        at.settle()
        at.press("why_alike_vastgelegd_route_blijft")
        assert at.on(ProgressPage)._model.kind.name == "second_opinion"
        for name, kind in (("to_test", "leerbaarheidstoets"), ("to_plaatsing", "plaatsing")):
            at.steps.plan(model.intake.dossier)
            at.settle()
            at.press(name)
            assert at.on(ProgressPage)._model.kind.name == kind


def test_a_draft_overwrites_nothing_tells_health_by_consent_and_a_deviation_asks_for_its_reason(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with plan(tmp_path / "kluis") as (at, page, model):
        written = model.content.motivering[Leerroute.Z]
        at.press("draft_Z")
        assert model.content.motivering[Leerroute.Z] == written
        at.press("leave_Z")
        assert not find(page, QAbstractButton, "append_Z").isVisible()
        at.press("draft_Z")
        at.press("append_Z")
        both = model.content.motivering[Leerroute.Z]
        assert both.startswith(written)
        assert "leerbaarheidstoets" in both
        at.press("draft_Z")
        at.press("replace_Z")
        alone = model.content.motivering[Leerroute.Z]
        assert written not in alone
        at.press("draft_Z")
        assert model.content.motivering[Leerroute.Z] == alone
        assert not find(page, QAbstractButton, "append_Z").isVisible()
        kept = at.workplace.plans.versions(model.intake.dossier)[-1]
        assert kept.content.motivering[Leerroute.Z] == alone
        _health_waits_for_the_client_to_agree(at, page, model)
        _a_route_against_the_test_asks_for_its_reason(at, page, model)


def _health_waits_for_the_client_to_agree(at: Desk, page: PipPage, model: PipModel) -> None:
    at.press("draft_Z")
    at.press("replace_Z")
    assert "korte tijd" not in model.content.motivering[Leerroute.Z]
    at.press("agreed_Z_leert_kort")
    assert model.content.agreed_health == ("leert_kort",)
    assert find(page, QAbstractButton, "agreed_B_leert_kort").isChecked()
    at.press("draft_Z")
    at.press("replace_Z")
    assert "korte tijd" in model.content.motivering[Leerroute.Z]
    at.press("agreed_B_leert_kort")
    assert not model.content.agreed_health


def _a_route_against_the_test_asks_for_its_reason(at: Desk, page: PipPage, model: PipModel) -> None:
    deviation = find(page, QPlainTextEdit, "deviation")
    assert not deviation.isVisibleTo(page)
    at.press("route_B")
    assert deviation.isVisibleTo(page)
    assert "route.afwijking_toets" in {each.rule for each in model.findings}
    deviation.setPlainText("De school raadt het aan.")
    page.flush()
    at.settle()
    assert model.content.afwijking_reden == "De school raadt het aan."
    assert "route.afwijking_toets" not in {each.rule for each in model.findings}


def test_a_next_version_says_what_changes_and_only_it_may_be_for_a2(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with plan(tmp_path / "kluis") as (at, page, model):
        _a_level_belongs_to_the_b1_route_and_a2_to_a_next_plan(at, page, model)
        choose(page, "version_why", "verhuizing")
        assert why(model) is Aanleiding.VERHUIZING
        choose(page, "version_why", "")
        assert why(model) is None
        assert model.changes() == ()
        assert model.begun == ""
        at.press("decide")
        at.press("act")
        at.press("back")
        again = at.on(PipPage)
        at.type("new_reason", " ")
        at.press("other")
        choose(again, "version_why", "schakelen")
        at.press("other")
        assert again._model.version is not None
        assert again._model.version.number == 1
        at.type("new_reason", "U leert snel.")
        assert again.unkept() == 1
        at.press("other")
        assert again._model.former is not None
        assert again._model.begun == "24-11-2026"
        at.press("route_B")
        choose(again, "detail_niveau", "A2")
        gone = again._model.content.goals[0]
        again._model.change(goals=())
        at.settle()
        told = said(again)
        for sentence in (
            "U leert snel.",
            "Uw leerroute: eerst Z-route, nu B1-route.",
            "Niveau van de examens: nu A2.",
            f"Dit doel vervalt: {again._model.goal_name(gone)}",
            "Uw drie jaar beginnen niet opnieuw. Zij zijn begonnen op 24-11-2026.",
        ):
            assert sentence in told


def _a_level_belongs_to_the_b1_route_and_a2_to_a_next_plan(
    at: Desk, page: PipPage, model: PipModel
) -> None:
    level = find(page, QComboBox, "detail_niveau")
    assert not level.isEnabled()
    at.press("route_B")
    assert level.isEnabled()
    assert level.findData("A2") < 0
    choose(page, "detail_niveau", "B1")
    choose(page, "detail_alfabetisering", "AA")
    choose(page, "detail_opleiding_afmaken", "nee")
    assert (model.content.niveau, model.content.alfabetisering) == ("B1", "AA")
    at.press("route_Z")
    choose(page, "detail_niveau", "")


def test_the_coach_writes_who_does_what_for_a_goal_and_when(qtbot: QtBot, tmp_path: Path) -> None:
    with plan(tmp_path / "kluis") as (at, page, model):
        code = model.content.goals[0].code
        at.press(f"edit_{code}")
        actions = find(page, QPlainTextEdit, f"goal_acties_client_{code}")
        drafted = actions.toPlainText()
        assert drafted
        actions.setPlainText("Ik lees elke dag.")
        boxes = find(page, QWidget, f"goal_by_{code}").findChildren(QLineEdit)
        for box, text in zip(boxes, ("1", "5", "2027"), strict=True):
            box.setText(text)
        page.flush()
        at.settle()
        goal = model.content.goals[0]
        assert (dict(goal.parts), goal.by) == ({"acties_client": "Ik lees elke dag."}, "2027-05-01")
        assert find(page, QPlainTextEdit, f"goal_acties_client_{code}") is actions
        boxes[1].setText("13")
        actions.setPlainText("")
        page.flush()
        at.settle()
        assert (dict(model.content.goals[0].parts), model.content.goals[0].by) == ({}, "2027-05-01")
        for box in boxes:
            box.setText("")
        at.press(f"edit_{code}")
        at.settle()
        assert model.content.goals[0].by == ""
        assert page.findChild(QPlainTextEdit, f"goal_acties_client_{code}") is None
        model.take_out(code)
        at.type("own_goal", "Ik wil zingen.")
        at.press("add_goal")
        at.press("edit_eigen-1")
        find(page, QPlainTextEdit, "goal_meetpunt_eigen-1").setPlainText("Elke week.")
        page.flush()
        at.settle()
        assert dict(model.content.goals[-1].parts) == {"meetpunt": "Elke week."}
        _what_is_arranged_is_read_and_typed_nowhere_twice(at, page, model)


def _what_is_arranged_is_read_and_typed_nowhere_twice(
    at: Desk, page: PipPage, model: PipModel
) -> None:
    assert "Is begonnen" in said(page)
    told = {"soort": "taalstage", "waar": "De Linde", "dag": "2026-12-01", "uren_week": "8"}
    at.workplace.records.keep(model.intake.dossier, Record("", "plaatsing", told))
    at.steps.plan(model.intake.dossier)
    at.settle()
    assert "De Linde" in said(at.on(PipPage))
    assert [each.kind for each in at.on(PipPage)._model.content.arranged] == [
        "plaatsing",
        "begeleiding",
        "ontzorgen",
    ]


def test_where_nothing_was_told_the_page_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    with desk(tmp_path / "kluis") as at:
        at.steps.register()
        at.type("achternaam", "Haile")
        at.press("act")
        dossier = at.workplace.people.find("Haile")[0].dossier
        at.steps.plan(dossier)
        at.settle()
        page = at.on(PipPage)
        assert page._model.reasons.test() == ()
        assert page._model.reasons.of(Leerroute.B1) == ()
        told = {"behaalde_score": "30"}
        at.workplace.records.keep(dossier, Record("", "leerbaarheidstoets", told))
        assert any("30" in line for line in page._model.reasons.test())
