"""The week of somebody, dragged, typed and pressed as a coach does."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QComboBox,
    QLabel,
    QWidget,
)  # fmt: skip

from coach_desktop.casework.people import NewPerson
from coach_desktop.desktop.pages.pip_page import PipPage
from coach_desktop.desktop.pages.progress_page import ProgressPage
from coach_desktop.desktop.pages.week_page import WeekPage
from coach_desktop.desktop.week_words import PICTURES, day_names, tone_of
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.pip import Leerroute
from coach_desktop.domain.reading import Act
from coach_desktop.domain.shown import Screen
from coach_desktop.domain.week import DAYS, Block, BlockSort
from coach_desktop.widgets.cards import CheckCard, RadioCard
from coach_desktop.widgets.figure_table import FigureTable
from tests.builders import whole
from tests.desk import Desk, desk
from tests.plan.weeks import block

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

LESSON = block("les", "do 9:00-12:00", travel=15, needs_care=True)
CHILDCARE = block("opvang", "vr 8:30-12:30", for_all=True, fixed=True)
PLACEMENT = block("taalstage", "ma 13:00-17:00", name="Buurthuis")


@pytest.fixture(scope="module")
def at(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """One desk for all: each test has people of its own."""
    with desk(tmp_path_factory.mktemp("week") / "kluis") as opened:
        yield opened


def somebody(at: Desk, *blocks: Block, name: str = "Haile") -> str:
    dossier = at.workplace.people.register(NewPerson(name, roepnaam=name))
    at.workplace.weeks.put_in(dossier, blocks)
    return dossier


def week(at: Desk, dossier: str) -> WeekPage:
    at.steps.after.week(dossier, at.steps.home)
    at.settle()
    return at.on(WeekPage)


def texts(page: QWidget) -> str:
    return "\n".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())


def kept(at: Desk, dossier: str) -> list[tuple[str, int, int]]:
    found = at.workplace.weeks.blocks(dossier)
    return [(each.sort.value, each.day, each.begin) for each in found]


def pick(at: Desk, name: str, code: str) -> None:
    box = at.page.findChild(QComboBox, name)
    assert box is not None
    box.setCurrentIndex(box.findData(code))
    box.activated.emit(box.currentIndex())


def test_what_clashes_is_said_and_the_chosen_way_out_is_kept(at: Desk) -> None:
    dossier = somebody(at, LESSON, CHILDCARE)
    page = week(at, dossier)
    assert "08:45" in texts(page)
    assert page._chip.text == "Botst 1 keer"
    assert not page.act.isEnabled()
    (drawn,) = [each for each in page.grid.blocks if each.id == LESSON.id]
    assert drawn.clash
    assert drawn.spoken.endswith(drawn.clash)
    at.press("way_0")
    at.press("act")
    assert kept(at, dossier) == [("opvang", 4, 510), ("les", 4, 540)]
    assert page.findChild(RadioCard, "way_0") is None
    assert page._chip.text == "Niets botst"


def test_a_block_is_dragged_and_moved_by_keyboard_and_each_move_is_kept(at: Desk) -> None:
    dossier = somebody(at, PLACEMENT)
    page = week(at, dossier)
    grid = page.grid
    begin = grid.area(PLACEMENT.id).center().toPoint()
    to = begin + QPoint(round(grid.sheet.column(1).center().x() - begin.x()), 0)
    QTest.mousePress(grid, Qt.MouseButton.LeftButton, pos=begin)
    QTest.mouseMove(grid, to)
    QTest.mouseRelease(grid, Qt.MouseButton.LeftButton, pos=to)
    at.settle()
    assert kept(at, dossier) == [("taalstage", 1, 780)]
    QTest.keyClick(grid, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    at.settle()
    assert kept(at, dossier) == [("taalstage", 1, 795)]
    assert grid.accessibleDescription().startswith("Taalstage · Buurthuis")


def test_a_block_is_taken_back_and_put_back(at: Desk) -> None:
    dossier = somebody(at, PLACEMENT)
    page = week(at, dossier)
    page._model.put_back()
    page._model.take_back("onbekend")
    QTest.keyClick(page.grid, Qt.Key.Key_Down)
    QTest.keyClick(page.grid, Qt.Key.Key_Delete)
    at.settle()
    assert kept(at, dossier) == []
    at.press("put_back")
    assert kept(at, dossier) == [("taalstage", 0, 780)]
    assert page._model.chosen == PLACEMENT.id


def test_a_block_is_filled_in_and_what_is_wrong_is_said_beside_its_field(at: Desk) -> None:
    dossier = somebody(at)
    page = week(at, dossier)
    at.press("other")
    pick(at, "record_soort", "afspraak")
    pick(at, "record_dag", "wo")
    at.type("record_begin", "14.30")
    at.type("record_einde", "14:00")
    assert page.unkept() == 1
    at.press("act")
    assert page.told
    assert kept(at, dossier) == []
    at.type("record_einde", "15")
    at.type("record_naam", "kliniek")
    at.press("act")
    assert page.told in texts(page)
    at.type("record_naam", "")
    at.press("act")
    assert kept(at, dossier) == [("afspraak", 2, 870)]
    assert page.unkept() == 0
    assert page.told == ""
    assert QApplication.focusWidget() is page.grid


def test_what_is_typed_of_a_block_is_not_lost_when_another_one_is_moved_or_opened(at: Desk) -> None:
    dossier = somebody(at, PLACEMENT, LESSON)
    page = week(at, dossier)
    page.grid.opened.emit(LESSON.id)
    at.type("record_naam", "Taalhuis")
    page.grid.opened.emit(PLACEMENT.id)
    assert page.told
    page.grid.moved.emit(PLACEMENT.id, 1, 780)
    at.settle()
    assert ("taalstage", 1, 780) in kept(at, dossier)
    at.press("act")
    assert [each.name for each in at.workplace.weeks.blocks(dossier)] == ["Buurthuis", "Taalhuis"]
    assert page.unkept() == 0


def test_a_block_is_opened_from_the_list_and_from_the_grid(at: Desk) -> None:
    dossier = somebody(at, PLACEMENT, LESSON)
    page = week(at, dossier)
    table = page.findChild(FigureTable, "blocks")
    assert table is not None
    assert (table.rowCount(), table.words(0, 0)) == (2, f"{day_names()[0]} 13:00–17:00")
    table.setCurrentCell(1, 0)
    assert page._model.chosen == LESSON.id
    page.grid.chosen.emit(PLACEMENT.id)
    assert table.currentRow() == 0
    table.cellActivated.emit(0, 0)
    at.settle()
    at.press("take_back")
    assert kept(at, dossier) == [("les", 3, 540)]
    page.grid.opened.emit(LESSON.id)
    at.press("other")
    assert page._form is None
    page.grid.opened.emit("onbekend")
    assert page._form is None
    page.grid.wanted.emit(1, 1_430)
    at.press("act")
    assert ("les", 1, 1_430) in kept(at, dossier)


def test_what_the_intake_tells_is_put_in_only_when_the_coach_does(at: Desk) -> None:
    dossier = somebody(at)
    intakes = at.workplace.intakes
    intake = intakes.open(dossier, intakes.begin(dossier))
    for name, told in (("wrk_nu", "loondienst"), ("wrk_tijden", "ma_o di_o wisselt")):
        intake.keep(intake.answer(name, Answer(told)))
    page = week(at, dossier)
    assert kept(at, dossier) == []
    at.press("proposals")
    boxes = page.findChildren(CheckCard)
    assert len(boxes) == 2
    at.press("proposal_1")
    at.press("act")
    assert kept(at, dossier) == [("werk", 0, 540)]
    at.press("proposals")
    at.press("other")
    assert kept(at, dossier) == [("werk", 0, 540)]


def test_the_week_of_a_partner_is_shown_along_and_that_is_noted(at: Desk) -> None:
    dossier = somebody(at, LESSON)
    other = somebody(at, block("vrij", "do 8:00-13:00"), name="Karim")
    at.workplace.people.tie(dossier, other, "partner", "partner")
    page = week(at, dossier)
    assert page._chip.text == "Niets botst"
    assert len(page.grid.blocks) == 1
    at.press(other)
    (along,) = [each for each in page.grid.blocks if each.other]
    assert along.title.startswith("Karim: ")
    looked = [line for line in at.workplace.looking.log(other) if line.act is Act.OPENED]
    assert [line.why for line in looked] == [Screen.WEEK.value]
    table = page.findChild(FigureTable, "blocks")
    assert table is not None
    table.setCurrentCell(1, 0)
    table.cellActivated.emit(1, 0)
    assert (page._model.chosen, page._form) == ("", None)
    at.press(other)
    assert len(page.grid.blocks) == 1


def test_there_is_said_why_there_is_no_way_out(at: Desk) -> None:
    fixed = (block("les", "ma 9:00-12:00", fixed=True), block("werk", "ma 9:00-12:00", fixed=True))
    told = texts(week(at, somebody(at, *fixed)))
    assert "Geen: wat hier botst, staat vast." in told
    assert all("Staat vast" in each.spoken for each in at.on(WeekPage).grid.blocks)
    full = [block("werk", f"{day} 8:00-22:00", fixed=True) for day in DAYS]
    assert "Geen: tussen 8:00 en 22:00" in texts(week(at, somebody(at, LESSON, *full)))
    far = somebody(at, block("les", "ma 9:00-12:00", travel=45))
    intakes = at.workplace.intakes
    intake = intakes.open(far, intakes.begin(far))
    intake.keep(intake.answer("wens_reistijd", Answer("30")))
    page = week(at, far)
    assert "maakt de reis niet korter" in texts(page)
    assert page._chip.text.startswith("1 punt")
    assert page.grid.blocks[0].warns


def test_hours_and_the_day_of_the_z_route_stand_beside_it(at: Desk) -> None:
    dossier = somebody(at, block("les", "ma 9:00-12:00"), block("taalstage", "di 9:00-11:30"))
    at.workplace.plans.begin(dossier, whole(leerroute=Leerroute.Z), reason="", made_from=())
    intakes = at.workplace.intakes
    intake = intakes.open(dossier, intakes.begin(dossier))
    for name, told in (("mee_uren", "6"), ("rte_uren_week", "10")):
        intake.keep(intake.answer(name, Answer(told)))
    told = texts(week(at, dossier))
    assert "3 van 10 uur" in told
    assert "2 u 30 min van 6 uur" in told
    assert "gehaald rond" in told
    empty = somebody(at)
    at.workplace.plans.begin(empty, whole(leerroute=Leerroute.Z), reason="", made_from=())
    assert "geen uren in deze week" in texts(week(at, empty))


def test_a_narrow_page_puts_the_cards_below_the_grid(at: Desk) -> None:
    page = week(at, somebody(at, LESSON))
    at.window.resize(1366, 768)
    at.settle()
    assert page._both.direction() is QBoxLayout.Direction.LeftToRight
    at.window.resize(700, 768)
    at.settle()
    assert page._both.direction() is QBoxLayout.Direction.TopToBottom
    assert page._pane.geometry().top() > page.grid.geometry().bottom()


@pytest.mark.parametrize("began", ["plan", "progress"])
def test_the_week_is_reached_from_the_plan_and_the_progress_and_leads_back(
    at: Desk, began: str
) -> None:
    dossier = somebody(at)
    at.workplace.intakes.begin(dossier)
    (at.steps.plan if began == "plan" else at.steps.after.progress)(dossier)
    at.settle()
    at.press("week")
    at.on(WeekPage)
    at.press("back")
    at.on(PipPage if began == "plan" else ProgressPage)


def test_every_sort_has_a_picture_and_a_colour(at: Desk) -> None:
    assert set(PICTURES) == set(BlockSort)
    kept = [sort for sort in BlockSort if sort is not BlockSort.BUSY]
    blocks = [block(sort.value, "ma 9:00-12:00") for sort in kept]
    page = week(at, somebody(at, *blocks))
    assert {each.picture for each in page.grid.blocks} == {PICTURES[each] for each in kept}
    assert all(tone_of(each) for each in BlockSort)
