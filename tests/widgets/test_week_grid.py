"""The grid of a week is worked at by mouse and keyboard, and everything stands in its room."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coach_desktop.widgets.theme import theme
from coach_desktop.widgets.week_grid import WeekGrid
from coach_desktop.widgets.week_sheet import DAY, STEP, Drawn, Sheet, hours_of, laid_out

DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
LESSON = Drawn("les", 0, 540, 720, "Les", "09:00–12:00", "language", "accent", "Les, maandag")
WORK = replace(LESSON, id="werk", day=1, begin=780, end=1020, title="Werk", spoken="Werk, dinsdag")
SCHOOL = replace(LESSON, id="school", begin=510, end=840, behind=True, spoken="School, maandag")
OTHER = replace(LESSON, id="karim", day=3, other=True)
KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier

DRAWN = st.builds(
    lambda place, day, begin, length, behind: replace(
        LESSON, id=str(place), day=day, begin=begin, end=min(begin + length, DAY), behind=behind
    ),
    st.integers(0, 10_000), st.integers(0, 6), st.integers(0, DAY - 1), st.integers(1, 300),
    st.booleans(),
)  # fmt: skip
WEEKS = st.lists(DRAWN, max_size=8, unique_by=lambda each: each.id)


@pytest.fixture
def grid(qtbot: QtBot) -> WeekGrid:
    made = WeekGrid(DAYS)
    qtbot.addWidget(made)
    made.resize(900, 640)
    made.show_blocks([SCHOOL, LESSON, WORK, OTHER], "")
    made.show()
    return made


def middle(grid: WeekGrid, block: str) -> QPoint:
    return grid.area(block).center().toPoint()


def drag(grid: WeekGrid, block: str, to: QPoint) -> None:
    begin = middle(grid, block)
    QTest.mousePress(grid, Qt.MouseButton.LeftButton, pos=begin)
    QTest.mouseMove(grid, begin + QPoint(1, 1))
    QTest.mouseMove(grid, (begin + to) / 2)
    QTest.mouseMove(grid, to)
    QTest.mouseRelease(grid, Qt.MouseButton.LeftButton, pos=to)


def told(signal: object) -> list[tuple[object, ...]]:
    found: list[tuple[object, ...]] = []
    signal.connect(lambda *each: found.append(each))  # type: ignore[attr-defined]  # any signal
    return found


def test_a_block_is_dragged_in_quarters_to_another_day(grid: WeekGrid) -> None:
    moved = told(grid.moved)
    quarter = grid.sheet.at(STEP) - grid.sheet.at(0)
    two_days = grid.sheet.column(2).center().x() - grid.sheet.column(0).center().x()
    way = QPointF(two_days, 5 * quarter + 2).toPoint()
    drag(grid, "les", middle(grid, "les") + way)
    assert moved == [("les", 2, 540 + 5 * STEP)]


def test_a_click_chooses_what_lies_in_front_and_moves_nothing(grid: WeekGrid) -> None:
    chosen, moved = told(grid.chosen), told(grid.moved)
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=middle(grid, "les"))
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=middle(grid, "karim"))
    QTest.mouseClick(grid, Qt.MouseButton.RightButton, pos=middle(grid, "werk"))
    edge = grid.area("school").topLeft().toPoint() + QPoint(4, 6)
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=edge)
    assert (chosen, moved) == ([("les",), ("school",)], [])
    assert grid.accessibleDescription() == "School, maandag"


def test_a_fixed_block_stays_where_it_is(grid: WeekGrid) -> None:
    grid.show_blocks([replace(LESSON, movable=False)], "les")
    moved = told(grid.moved)
    drag(grid, "les", middle(grid, "les") + QPoint(200, 100))
    QTest.keyClick(grid, KEY.Key_Down, CTRL)
    assert moved == []


def test_the_mouse_shows_what_it_can_hold(grid: WeekGrid) -> None:
    QTest.mouseMove(grid, middle(grid, "werk"))
    assert grid.cursor().shape() is Qt.CursorShape.PointingHandCursor
    QTest.mouseMove(grid, QPoint(2, 2))
    assert grid.cursor().shape() is Qt.CursorShape.ArrowCursor


def test_a_double_click_opens_a_block_or_asks_for_one(grid: WeekGrid) -> None:
    opened, wanted = told(grid.opened), told(grid.wanted)
    QTest.mouseDClick(grid, Qt.MouseButton.LeftButton, pos=middle(grid, "werk"))
    empty = QPointF(grid.sheet.column(4).center().x(), grid.sheet.at(600))
    QTest.mouseDClick(grid, Qt.MouseButton.LeftButton, pos=empty.toPoint())
    QTest.mouseDClick(grid, Qt.MouseButton.LeftButton, pos=QPoint(300, 4))
    assert (opened, wanted) == ([("werk",)], [(4, 600)])


@pytest.mark.parametrize(
    ("start", "key", "ends"),
    [
        ("", KEY.Key_Down, "school"),
        ("school", KEY.Key_Down, "les"),
        ("school", KEY.Key_Up, "school"),
        ("les", KEY.Key_Right, "werk"),
        ("werk", KEY.Key_Left, "les"),
        ("werk", KEY.Key_Right, "werk"),
    ],
)
def test_arrow_keys_choose_a_block_of_ones_own(
    grid: WeekGrid, start: str, key: Qt.Key, ends: str
) -> None:
    grid.mark(start)
    chosen = told(grid.chosen)
    QTest.keyClick(grid, key)
    assert chosen == ([] if start == ends else [(ends,)])


@pytest.mark.parametrize(
    ("key", "ends"),
    [
        (KEY.Key_Down, ("werk", 1, 795)),
        (KEY.Key_Up, ("werk", 1, 765)),
        (KEY.Key_Left, ("werk", 0, 780)),
        (KEY.Key_Right, ("werk", 2, 780)),
    ],
)
def test_arrow_keys_with_ctrl_move_it(
    grid: WeekGrid, key: Qt.Key, ends: tuple[str, int, int]
) -> None:
    grid.mark("werk")
    moved = told(grid.moved)
    QTest.keyClick(grid, key, CTRL)
    assert moved == [ends]


def test_at_the_end_of_a_day_and_of_the_week_it_stops(grid: WeekGrid) -> None:
    late = replace(LESSON, id="laat", day=6, begin=DAY - 60, end=DAY)
    grid.show_blocks([late], "laat")
    moved = told(grid.moved)
    QTest.keyClick(grid, KEY.Key_Down, CTRL)
    QTest.keyClick(grid, KEY.Key_Right, CTRL)
    assert moved == []


def test_in_a_mirrored_window_the_arrows_go_as_the_days_do(grid: WeekGrid) -> None:
    grid.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    grid.mark("werk")
    moved = told(grid.moved)
    QTest.keyClick(grid, KEY.Key_Left, CTRL)
    assert moved == [("werk", 2, 780)]
    assert grid.area("les").center().x() > grid.area("werk").center().x()


def test_enter_opens_delete_takes_back_and_other_keys_go_on(grid: WeekGrid) -> None:
    opened, removed = told(grid.opened), told(grid.removed)
    for key in (KEY.Key_Return, KEY.Key_Delete):
        QTest.keyClick(grid, key)
    grid.mark("les")
    for key in (KEY.Key_Return, KEY.Key_Enter, KEY.Key_Delete, KEY.Key_A):
        QTest.keyClick(grid, key)
    assert (opened, removed) == ([("les",), ("les",)], [("les",)])
    grid.show_blocks([OTHER], "")
    QTest.keyClick(grid, KEY.Key_Down)
    assert opened == [("les",), ("les",)]


def test_it_asks_for_room_for_every_hour(grid: WeekGrid) -> None:
    usual = grid.minimumSizeHint().height()
    assert usual == round(grid.sheet.least)
    assert grid.sizeHint().width() > grid.minimumSizeHint().width()
    grid.show_blocks([replace(LESSON, begin=300)], "")
    assert [each.id for each in grid.blocks] == ["les"]
    assert grid.minimumSizeHint().height() == round(grid.sheet.least) > usual


def test_a_ghost_goes_along_with_the_mouse(grid: WeekGrid) -> None:
    begin = middle(grid, "werk")
    before = grid.grab().toImage()
    QTest.mousePress(grid, Qt.MouseButton.LeftButton, pos=begin)
    QTest.mouseMove(grid, begin + QPoint(250, 40))
    assert grid.grab().toImage() != before
    QTest.mouseRelease(grid, Qt.MouseButton.LeftButton, pos=begin)


def _clashing(grid: WeekGrid, width: int, high: int) -> QImage:
    grid.resize(width, grid.height())
    grid.show_blocks([replace(LESSON, end=540 + high, clash="Botst")], "")
    area = grid.area("les").toRect().adjusted(2, 2, -2, -2)
    return grid.grab(area).toImage()


@pytest.mark.parametrize(("width", "high"), [(900, 180), (470, 180), (470, 30), (900, 20)])
def test_a_clash_is_said_by_a_word_or_a_sign_in_the_colour_of_trouble(
    grid: WeekGrid, width: int, high: int
) -> None:
    drawn = _clashing(grid, width, high)
    bad = theme().colour("bad").rgb()
    dots = [drawn.pixel(x, y) for x in range(drawn.width()) for y in range(drawn.height())]
    assert bad in dots


def test_a_narrow_clash_turns_its_word_and_a_tiny_one_shows_a_sign(grid: WeekGrid) -> None:
    two = [replace(LESSON, id=str(place), clash="Botst") for place in range(2)]
    grid.resize(470, 640)
    for blocks in (two, [replace(each, end=570) for each in two]):
        grid.show_blocks(blocks, "0")
        assert grid.area("0").width() < 32
        drawn = grid.grab(grid.area("0").toRect()).toImage()
        dots = {drawn.pixel(x, y) for x in range(drawn.width()) for y in range(drawn.height())}
        assert theme().colour("bad").rgb() in dots


@pytest.mark.parametrize(
    "change",
    [
        lambda each: replace(each, title="Vrijwilligerswerk bij de voedselbank van de wijk"),
        lambda each: replace(each, end=each.begin + 15),
        lambda each: replace(each, clash="Let op", warns=True),
        lambda each: replace(each, day=6),
        lambda each: replace(each, movable=False),
    ],
)
@pytest.mark.parametrize("way", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_nothing_is_drawn_outside_the_room_of_a_block(
    grid: WeekGrid, change: Callable[[Drawn], Drawn], way: Qt.LayoutDirection
) -> None:
    grid.setLayoutDirection(way)
    grid.show_blocks([], "")
    before = grid.grab().toImage()
    block = change(WORK)
    grid.show_blocks([block], "werk")
    after, area = grid.grab().toImage(), grid.area("werk").adjusted(-4, -4, 4, 4)
    changed = [
        QPointF(x, y)
        for x in range(0, after.width(), 3)
        for y in range(0, after.height(), 3)
        if before.pixel(x, y) != after.pixel(x, y)
    ]
    assert changed
    assert all(area.contains(each) for each in changed)


@settings(max_examples=50)
@given(WEEKS, st.booleans(), st.floats(470, 1600), st.floats(500, 1200))
def test_every_block_has_a_room_of_its_own_within_its_day(
    blocks: list[Drawn], mirrored: bool, width: float, height: float
) -> None:
    first, last = hours_of(blocks)
    sheet = Sheet(width, height, 18, first, last, mirrored)
    areas = laid_out(sheet, blocks)
    assert {each.id for each, _ in areas} == {each.id for each in blocks}
    for block, area in areas:
        assert sheet.column(block.day).adjusted(-1, -1, 1, 5).contains(area)
    for behind in (True, False):
        layer = [(each, area) for each, area in areas if each.behind is behind]
        for place, (one, area) in enumerate(layer):
            for other, beside in layer[place + 1 :]:
                if one.overlaps(other):
                    assert not area.adjusted(1, 0, -1, 0).intersects(beside.adjusted(1, 0, -1, 0))


@given(st.integers(0, 6), st.integers(32, 87), st.booleans())
def test_a_place_is_read_back_as_the_day_and_the_quarter_it_stands_for(
    day: int, quarter: int, mirrored: bool
) -> None:
    sheet = Sheet(900, 640, 18, mirrored=mirrored)
    at = QPointF(sheet.column(day).center().x(), sheet.at(quarter * STEP))
    assert (sheet.day_at(at), sheet.minute_at(at)) == (day, quarter * STEP)


def test_hours_are_wider_when_a_block_asks_for_it() -> None:
    assert hours_of([]) == (8, 22)
    assert hours_of([replace(LESSON, begin=350), replace(LESSON, end=DAY - 10)]) == (5, 24)


def test_lanes_begin_anew_behind_a_group() -> None:
    second = replace(LESSON, id="2", begin=600, end=660)
    third = replace(LESSON, id="3", begin=720, end=780)
    areas = {each.id: area for each, area in laid_out(Sheet(900, 640, 18), [LESSON, second, third])}
    assert areas["les"].width() == areas["2"].width() < areas["3"].width()
    assert areas["les"].right() < areas["2"].left()
    assert areas["les"].left() == areas["3"].left()
