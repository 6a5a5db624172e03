"""The measurements on the screen: charts, tables, and the way to the eindmeting and back."""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from coach_desktop.casework.asking import EINDMETING
from coach_desktop.casework.measuring import Chart
from coach_desktop.casework.people import NewPerson
from coach_desktop.desktop.application import make_application
from coach_desktop.desktop.chart_cards import MOST_SHOWN, ChartCard, ZrmCard
from coach_desktop.desktop.compare_card import CompareCard
from coach_desktop.desktop.pages.intake_page import IntakePage
from coach_desktop.desktop.pages.measures import MeasuresPage
from coach_desktop.domain.answer import Answer, Reason
from coach_desktop.domain.identity import Role
from coach_desktop.domain.moment import Moment
from coach_desktop.domain.operation import Source
from coach_desktop.forms.definition import Question
from coach_desktop.plan.instruments import ZRM, Score, measured
from coach_desktop.widgets.bars import Bars
from coach_desktop.widgets.figure_table import FigureTable
from coach_desktop.widgets.radar import Radar
from coach_desktop.widgets.rungs import Rungs
from coach_desktop.widgets.texts import ClientText
from coach_desktop.widgets.theme import Mode
from tests.builders import TODAY, as_answer, brede_intake
from tests.desk import Desk, desk

Answers = Mapping[str, str | Reason]

AT_FIRST: Answers = {
    "wrk_nu": "niets", "ond_nu": "nee", "mee_activiteit": "nooit", "mee_buiten": "zelden",
    "tal_luisteren": "a1", "gzh_mag": "ja", "gzh_slaap": "2", "gzh_lijf": Reason.WIL_NIET_ZEGGEN,
    "zrm_financien": "2", "zrm_justitie": "4", "lad_trede": "1", "erk_luisteren": "a1",
}  # fmt: skip
AT_THE_END: Answers = {"gzh_mag": "ja", "gzh_slaap": "4", "zrm_financien": "4", "lad_trede": "2"}


def dossier_with(at: Desk, first: Answers, last: Answers) -> str:
    people, intakes = at.workplace.people, at.workplace.intakes
    dossier = people.register(NewPerson("Haile", gesprekstaal="ar"))
    for kind, answers in (("nulmeting", first), (EINDMETING, last)):
        if answers:
            talk = intakes.open(dossier, intakes.begin(dossier, kind), Moment.WITHOUT_CLIENT)
            for address, told in answers.items():
                talk.keep(talk.answer(address, as_answer(told)))
    return dossier


def measures(at: Desk, dossier: str) -> MeasuresPage:
    at.steps.road.measures(dossier)
    at.settle()
    return at.on(MeasuresPage)


def card(page: QWidget, code: str) -> ChartCard:
    found = page.findChild(ChartCard, f"chart_{code}")
    assert found is not None, code
    return found


def changed(page: QWidget, key: str) -> QWidget:
    """Where the difference of a question is told."""
    found = page.findChild(QWidget, f"change_{key}")
    assert found is not None, key
    return found


def words(inside: QWidget) -> list[str]:
    return [each.text() for each in inside.findChildren(QLabel)]


@pytest.fixture(scope="module")
def at(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """One desk for all who look; each test has people of its own."""
    assert qapp is QApplication.instance()
    with desk(tmp_path_factory.mktemp("metingen") / "kluis") as opened:
        yield opened


@pytest.fixture(autouse=True)
def _app(qtbot: QtBot) -> None:
    """The program's own words for what Qt tells, for each test anew."""
    make_application([], Mode.LIGHT)


def test_the_eindmeting_is_begun_from_the_dossier_and_stands_beside_the_nulmeting(
    at: Desk,
) -> None:
    at.steps.language = "nl"
    at.steps.dossier(dossier_with(at, AT_FIRST, {}))
    at.settle()
    at.press("measures")
    page = at.on(MeasuresPage)
    assert page.findChild(CompareCard) is None
    tab = page.findChild(QWidget, "tab_1")
    assert tab is not None
    assert not tab.isVisibleTo(page)
    assert page.act.text() == "Eindmeting beginnen"
    at.press("act")
    talk = at.on(IntakePage)
    assert talk._model.is_final
    assert "Eindmeting" in talk.subtitle.text()
    assert talk._model.go("mee_buiten")
    talk._model.take("wekelijks")
    at.settle()
    at.press("back")
    assert at.on(MeasuresPage).act.text() == "Verder met de eindmeting"
    at.press("tab_1")
    line = changed(at.on(MeasuresPage), "mee_buiten")
    assert line.isVisibleTo(at.page)
    assert words(line) == ["Anders dan toen"]
    at.press("act")
    talk = at.on(IntakePage)
    assert talk._model.place == "mee_buiten"
    talk._model.go(talk._model.intake.session.shown()[-1])
    at.press("act")
    at.on(MeasuresPage)
    at.steps.language = ""


def test_every_instrument_is_a_chart_with_the_same_in_a_table(at: Desk) -> None:
    page = measures(at, dossier_with(at, AT_FIRST, AT_THE_END))
    charts = {"zrm": Radar, "ladder": Rungs, "erk": Bars, "wellbeing": Bars}
    for code, kind in charts.items():
        assert len(card(page, code).findChildren(kind)) == 1, code
        assert len(card(page, code).findChildren(FigureTable)) == 1, code
    (table,) = card(page, "wellbeing").findChildren(FigureTable)
    told = {table.words(place, 0): place for place in range(table.rowCount())}
    slept, body = told["Hoe slaapt u?"], told["Hoe voelt uw lichaam?"]
    assert table.words(slept, 1).splitlines() == ["Slecht", "23-11-2026 · cliënt"]
    assert table.words(slept, 2).splitlines()[0] == "Goed"
    assert table.words(body, 1).splitlines()[0] == "Wil dit niet zeggen"
    assert table.words(body, 2) == "Nog geen antwoord"
    assert "Positieve" not in " ".join(words(page))


def test_the_step_of_the_ladder_is_proposed_with_its_reasons(at: Desk) -> None:
    page = measures(at, dossier_with(at, AT_FIRST, {}))
    (well,) = card(page, "ladder").findChildren(QWidget, "suggestion")
    told = words(well)
    assert told[0] == "Voorstel: 1 Geïsoleerd"
    assert "Hoe vaak gaat u naar een activiteit? · Nooit · 23-11-2026" in told
    page = measures(at, dossier_with(at, {"wrk_nu": "betaald", "lad_trede": "6"}, {}))
    (well,) = card(page, "ladder").findChildren(QWidget, "suggestion")
    told = words(well)
    assert told[:2] == ["Er is geen voorstel: er ontbreekt een antwoord.", "Nog te vragen:"]
    assert all(line.endswith("Nog geen antwoord") for line in told[2:])


def test_safety_is_shown_when_the_coach_says_that_nobody_looks_along(at: Desk) -> None:
    page = measures(at, dossier_with(at, AT_FIRST, {}))
    assert "Nu niet getoond: 2" in words(card(page, "zrm"))
    for shown in (11, 13, 11):
        (table,) = card(page, "zrm").findChildren(FigureTable)
        assert table.rowCount() == shown
        at.press("alone")


def test_the_client_reads_the_difference_in_the_own_language_from_the_own_side(at: Desk) -> None:
    line = changed(measures(at, dossier_with(at, AT_FIRST, AT_THE_END)), "gzh_slaap")
    dutch, arabic = line.findChildren(QLabel)
    assert dutch.text() == "Hoger dan toen"
    assert isinstance(arabic, ClientText)
    assert arabic.accessibleName() == "أعلى من البداية"
    assert arabic.alignment() & Qt.AlignmentFlag.AlignRight


def test_a_child_is_named_in_the_eindmeting_and_beside_its_answers(at: Desk) -> None:
    intakes = at.workplace.intakes
    dossier = dossier_with(at, {"gez_vorm": "kinderen"}, {})
    talk = intakes.open(dossier, intakes.find(dossier), Moment.WITHOUT_CLIENT)
    child, given = talk.add_row("lid")
    talk.keep(given)
    told = {"naam": "Sami", "relatie": "kind", "geboortedatum": "2018-03-05", "plek": "thuis"}
    for name, answer in told.items():
        talk.keep(talk.answer(f"lid/{child}/lid_{name}", as_answer(answer)))
    at.steps.road.final(dossier)
    at.settle()
    assert at.on(IntakePage)._model.place == f"lid/{child}/lid_plek"
    assert any(each.endswith("Sami") for each in words(at.page))
    assert "Sami: Waar is dit kind overdag?" in words(measures(at, dossier))


def test_without_a_talk_there_is_a_sentence_and_nothing_to_begin(at: Desk) -> None:
    page = measures(at, at.workplace.people.register(NewPerson("Haile")))
    assert not page.act.isEnabled()
    assert "Er is nog niets gemeten: de vragenlijst is nog niet begonnen." in words(page)


def test_a_teamleider_finds_no_health_in_the_charts(qtbot: QtBot, tmp_path: Path) -> None:
    with desk(tmp_path / "kluis", role=Role.TEAMLEIDER) as at:
        first = {key: told for key, told in AT_FIRST.items() if key[:3] in {"wrk", "mee", "lad"}}
        page = measures(at, dossier_with(at, first, {}))
        assert "Nu niet getoond: 7" in words(card(page, "wellbeing"))
        assert card(page, "wellbeing").findChildren(Bars) == []
        assert len(card(page, "ladder").findChildren(Rungs)) == 1


def test_of_many_changes_the_first_and_the_last_ones_are_shown(qtbot: QtBot) -> None:
    make_application([], Mode.LIGHT)
    asked = brede_intake().by_key["zrm_financien"]
    assert isinstance(asked, Question)
    weekly = (
        Score(asked.key, Answer(str(week % 5 + 1)), TODAY + timedelta(weeks=week), Source.COACH)
        for week in range(MOST_SHOWN + 2)
    )
    made = ZrmCard(Chart(ZRM, (asked,), measured(weekly), 0))
    qtbot.addWidget(made)
    (table,) = made.findChildren(FigureTable)
    shown = [table.words(0, place)[:1] for place in range(1, table.columnCount())]
    assert shown == ["1", "4", "5", "1"]


def test_the_charts_speak_the_clients_language_when_asked_and_the_tables_stay_dutch(
    at: Desk,
) -> None:
    at.steps.language = "ar"
    page = measures(at, dossier_with(at, AT_FIRST, AT_THE_END))
    at.steps.language = ""
    zrm = page.findChild(Radar)
    assert zrm is not None
    assert "Financiën" in zrm._items
    at.press("in_client")
    for kind in (Radar, Rungs, Bars):
        drawn = page.findChild(kind)
        assert drawn is not None
        assert drawn.layoutDirection() is Qt.LayoutDirection.RightToLeft
        spoken = drawn.accessibleName()
        assert "في البداية" in spoken
        assert not {"Financiën", "Luisteren", "Nog geen antwoord"} & set(spoken.split("; "))
    table = card(page, "zrm").findChild(FigureTable)
    assert table is not None
    assert "Financiën" in {table.words(place, 0) for place in range(table.rowCount())}
    at.press("in_client")
    zrm = page.findChild(Radar)
    assert zrm is not None
    assert "Financiën" in zrm._items


def test_who_reads_dutch_is_offered_no_other_language_for_the_charts(at: Desk) -> None:
    at.steps.language = "nl"
    page = measures(at, dossier_with(at, AT_FIRST, {}))
    offered = page.findChild(QWidget, "in_client")
    at.steps.language = ""
    assert offered is not None
    assert not offered.isVisibleTo(page)
