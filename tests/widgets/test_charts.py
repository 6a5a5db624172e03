"""Charts: where each level stands, what is drawn without colour, and the same in a table."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QFontMetrics, QImage
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from coach_desktop.desktop.application import make_application
from coach_desktop.widgets.bars import Bars, Faces, Lanes
from coach_desktop.widgets.figure_table import FigureTable
from coach_desktop.widgets.radar import Radar, Web
from coach_desktop.widgets.rungs import Rungs
from coach_desktop.widgets.series import Look, Mark, Series, legend, looks
from coach_desktop.widgets.side_by_side import SideBySide
from coach_desktop.widgets.theme import Mode, font, theme

DOMAINS = tuple(f"Domein {number}" for number in range(1, 14))
TEXT = st.sampled_from((18.0, 36.0))
"""Height of a line at 100 and at 200 % text."""

THEN = Series("Nulmeting", (2, 3, None, 4), ("2", "3", "Wil dit niet zeggen", "4"), Look.THEN)
NOW = Series("Eindmeting", (4, 3, 5, 4), ("4", "3", "5", "4"), Look.NOW)
ITEMS = ("Geld", "Werk", "Wonen", "Taal")


@pytest.fixture(params=list(Mode))
def mode(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[Mode]:
    asked = Mode(request.param)
    make_application([], asked)
    yield asked
    make_application([], Mode.LIGHT)


def drawn(widget: QWidget, size: QSize) -> QImage:
    widget.resize(size)
    return widget.grab().toImage()


def near(image: QImage, at: QPointF, role: str, reach: int = 7) -> int:
    """How many points around a place have a colour of the theme."""
    wanted = QColor(theme().colour(role)).rgb()
    middle = at.toPoint()
    around = (
        middle + QPoint(x, y) for x in range(-reach, reach + 1) for y in range(-reach, reach + 1)
    )
    return sum(image.valid(each) and image.pixel(each) == wanted for each in around)


@given(TEXT, st.integers(3, 13), st.booleans())
def test_every_level_of_a_web_is_farther_out_and_inside_the_room(
    line: float, axes: int, mirrored: bool
) -> None:
    web = Web(axes, 5, 30 * line, 25 * line, line, mirrored)
    for axis in range(axes):
        out = [web.point(axis, level) - web.middle for level in range(6)]
        lengths = [QPointF.dotProduct(each, each) for each in out]
        assert lengths == sorted(set(lengths))
        area, _ = web.name(axis)
        assert -0.1 < area.left() < area.right() < 30 * line + 0.1
        assert -0.1 < area.top() < area.bottom() < 25 * line + 0.1


@given(TEXT, st.booleans())
def test_no_name_of_the_thirteen_stands_on_another_one_or_in_the_web(
    line: float, mirrored: bool
) -> None:
    web = Web(13, 5, 30 * line, 25 * line, line, mirrored)
    areas = [web.name(axis)[0] for axis in range(13)]
    for axis, area in enumerate(areas):
        others = (each for other, each in enumerate(areas) if other != axis)
        assert not any(area.adjusted(1, 1, -1, -1).intersects(each) for each in others)
        assert not any(area.contains(web.point(other, 5)) for other in range(13))


def test_a_mirrored_web_goes_round_the_other_way() -> None:
    ltr, rtl = (Web(5, 5, 400, 400, 18, mirrored) for mirrored in (False, True))
    assert ltr.point(0, 5) == rtl.point(0, 5)
    assert ltr.point(1, 5).x() > ltr.middle.x() > rtl.point(1, 5).x()


def test_no_line_is_drawn_over_what_has_no_level() -> None:
    web = Web(4, 5, 400, 400, 18)
    assert len(web.runs((1, 2, 3, 4))) == 4
    assert web.runs((1, 2, None, 4)) == (
        (web.point(0, 1), web.point(1, 2)),
        (web.point(3, 4), web.point(0, 1)),
    )


def test_a_web_shows_a_square_for_then_and_a_disc_for_now(mode: Mode) -> None:
    radar = Radar(ITEMS, 5, (THEN, NOW))
    image = drawn(radar, QSize(480, 440))
    web = radar.web
    disc, square = web.point(0, 4), web.point(0, 2)
    assert image.pixel(disc.toPoint()) == theme().colour("accent").rgb()
    assert image.pixel(square.toPoint()) == theme().colour("surface").rgb()
    assert near(image, square, "text2") > 10
    assert near(image, web.point(2, 3), "text2") == 0
    assert mode is theme().mode


def test_a_web_is_spoken_with_every_answer_also_a_refusal(qtbot: QtBot) -> None:
    radar = Radar(ITEMS, 5, (THEN,))
    qtbot.addWidget(radar)
    told = QAccessible.queryAccessibleInterface(radar).text(QAccessible.Text.Name)
    assert told == "Nulmeting: Geld: 2; Werk: 3; Wonen: Wil dit niet zeggen; Taal: 4"


def test_a_web_without_axes_draws_nothing(qtbot: QtBot) -> None:
    radar = Radar((), 5, ())
    qtbot.addWidget(radar)
    image = drawn(radar, QSize(200, 200))
    assert len({image.pixel(x, y) for x in range(0, 200, 9) for y in range(0, 200, 9)}) == 1


@given(TEXT, st.integers(1, 8), st.integers(1, 4), st.booleans())
def test_a_bar_is_as_long_as_its_level_and_never_on_another_one(
    line: float, items: int, bars: int, mirrored: bool
) -> None:
    lanes = Lanes(items, bars, 5, 40 * line, line, mirrored)
    areas = [lanes.place(item, bar, 5) for item in range(items) for bar in range(bars)]
    for above, below in pairwise(areas):
        assert above.bottom() < below.top()
    assert areas[-1].bottom() <= lanes.height
    lengths = [lanes.place(0, 0, level).width() for level in range(1, 6)]
    assert lengths == sorted(set(lengths))
    assert lengths[4] == pytest.approx(5 * lengths[0])
    name = lanes.name(0)
    assert not name.intersects(areas[0])
    assert (name.left() > areas[0].left()) is mirrored
    ends = areas[0].left() if mirrored else areas[0].right()
    assert lanes.mark(5) == pytest.approx(ends, abs=1)


@pytest.mark.parametrize("width", [300, 500, 900])
def test_a_name_of_many_words_has_room_at_any_width(qtbot: QtBot, width: int) -> None:
    names = ("Hoe is uw contact met de mensen om u heen en met uw familie?", "Hoe slaapt u?")
    bars = Bars(names, ("1", "2"), (Series("Nu", (1, 2), ("1", "2")),))
    qtbot.addWidget(bars)
    drawn(bars, QSize(width, 10))
    room = bars.lanes.name(0)
    area = QRect(0, 0, int(room.width()), 10_000)
    needed = QFontMetrics(font(13)).boundingRect(area, int(Qt.TextFlag.TextWordWrap), names[0])
    assert needed.height() <= room.height() + 1
    assert bars.height() == round(bars.lanes.height)


def test_bars_are_told_apart_by_their_pattern(mode: Mode) -> None:
    bars = Bars(ITEMS, ("1", "2", "3", "4", "5"), (THEN, NOW))
    image = drawn(bars, bars.sizeHint())
    lanes = bars.lanes

    def share(bar: int, role: str) -> float:
        area = lanes.place(0, bar, 2).toRect().adjusted(4, 3, -4, -3)
        points = [
            QPoint(x, y)
            for x in range(area.left(), area.right())
            for y in range(area.top(), area.bottom())
        ]
        wanted = theme().colour(role).rgb()
        return sum(image.pixel(each) == wanted for each in points) / len(points)

    assert share(1, "accent") == 1
    assert 0.02 < share(0, "text2") < 0.9
    assert mode is theme().mode


def test_a_refusal_has_words_and_no_length(qtbot: QtBot) -> None:
    bars = Faces(ITEMS, ("mood-cry", "mood-sad", "mood-empty", "mood-smile", "mood-happy"), (THEN,))
    qtbot.addWidget(bars)
    image = drawn(bars, bars.sizeHint())
    refused = bars.lanes.place(2, 0, 1)
    assert near(image, refused.center(), "muted", 20) > 5
    assert near(image, refused.center(), "text2", 20) == 0
    assert "Wonen: Wil dit niet zeggen" in bars.accessibleName()


@pytest.mark.parametrize("way", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_ladder_has_its_highest_step_on_top_and_a_mark_on_its_step(
    qtbot: QtBot, way: Qt.LayoutDirection
) -> None:
    steps = tuple(f"{number} Trede" for number in range(1, 7))
    then = Series("Nulmeting", (1,), ("1 Trede",), Look.THEN)
    now = Series("Eindmeting", (4,), ("4 Trede",), Look.NOW)
    refused = Series("Later", (None,), ("Weet dit niet",), Look.BETWEEN)
    rungs = Rungs("Ladder", steps, (then, refused, now))
    qtbot.addWidget(rungs)
    rungs.setLayoutDirection(way)
    image = drawn(rungs, QSize(440, rungs.sizeHint().height()))
    tops = [rungs.step(level).top() for level in range(1, 7)]
    assert tops == sorted(tops, reverse=True)
    assert image.pixel(rungs.mark(4, 2).toPoint()) == theme().colour("accent").rgb()
    assert near(image, rungs.mark(1, 0), "text2") > 10
    assert (rungs.mark(4, 2).x() > 220) is (way is Qt.LayoutDirection.RightToLeft)
    assert "Later: Ladder: Weet dit niet" in rungs.accessibleName()


def test_the_last_measurement_is_drawn_as_now_and_the_first_as_then() -> None:
    assert looks(0) == ()
    assert looks(1) == (Look.NOW,)
    assert looks(2) == (Look.THEN, Look.NOW)
    assert looks(4) == (Look.THEN, Look.BETWEEN, Look.BETWEEN, Look.NOW)


def test_measurements_differ_in_line_and_in_the_shape_of_their_mark(mode: Mode) -> None:
    assert len({look.line for look in Look}) == len({look.fill for look in Look}) == len(Look)
    shapes = set()
    for look in Look:
        image = drawn(Mark(look), QSize(40, 20))
        ground = image.pixel(0, 0)
        shapes.add(tuple(image.pixel(x, y) != ground for x in range(10, 30) for y in range(20)))
    assert len(shapes) == len(Look)
    assert mode is theme().mode


def test_a_legend_names_every_measurement(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.setLayout(legend((THEN, NOW)))
    assert [each.text() for each in holder.findChildren(QLabel)] == ["Nulmeting", "Eindmeting"]
    assert len(holder.findChildren(Mark)) == 2


def test_a_table_is_spoken_as_a_table_and_cannot_be_changed(qtbot: QtBot) -> None:
    table = FigureTable("ZRM", ("Domein", "Nulmeting"), (("Geld", "2 Niet"), ("Werk", "3 Beperkt")))
    qtbot.addWidget(table)
    spoken = QAccessible.queryAccessibleInterface(table)
    assert spoken.role() is QAccessible.Role.Table
    assert spoken.text(QAccessible.Text.Name) == "ZRM"
    assert spoken.childCount() >= 4
    assert table.words(1, 1) == "3 Beperkt"
    assert table.words(5, 5) == ""
    assert table.focusPolicy() & Qt.FocusPolicy.TabFocus
    longest = table.fontMetrics().horizontalAdvance("Beperkt")
    assert table.minimumSizeHint().width() > 2 * longest
    table.edit(table.model().index(0, 1))
    assert table.findChildren(QWidget, "qt_spinbox_lineedit") == []


@pytest.mark.parametrize("width", [300, 600, 1_000])
def test_a_table_is_as_high_as_its_words_at_any_width(qtbot: QtBot, width: int) -> None:
    long = (
        "Hoe is uw contact met de mensen om u heen? Dat is een lange vraag voor een smalle kolom."
    )
    table = FigureTable("Vragen", ("Vraag", "Nu"), ((long, "Goed"), ("Kort", long)))
    holder = QWidget()
    qtbot.addWidget(holder)
    table.setParent(holder)
    table.resize(width, 10)
    holder.show()
    words = int(Qt.TextFlag.TextWordWrap)

    def is_high_enough() -> bool:
        room = QRect(0, 0, table.columnWidth(0) - 28, 10_000)
        needed = table.fontMetrics().boundingRect(room, words, long).height()
        return needed < table.rowHeight(0) < needed + 40

    qtbot.waitUntil(is_high_enough)
    rows = sum(table.rowHeight(place) for place in range(2))
    assert table.height() == table.horizontalHeader().height() + rows + 2 * table.frameWidth()
    assert table.verticalScrollBar().maximum() == 0


def test_two_things_stand_below_each_other_where_there_is_no_room(qtbot: QtBot) -> None:
    first, second = QWidget(), QWidget()
    first.setMinimumSize(300, 50)
    second.setMinimumSize(300, 50)
    both = SideBySide(first, second)
    qtbot.addWidget(both)
    both.show()
    stacked = {}
    for width in (900, 400):
        both.resize(width, 200)
        stacked[width] = both.is_stacked
    assert stacked == {900: False, 400: True}
    qtbot.waitUntil(lambda: first.geometry().bottom() < second.geometry().top())
    both.resize(900, 200)
    assert not both.is_stacked
    assert both.minimumSizeHint().width() == 300
