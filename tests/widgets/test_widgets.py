"""Parts that both screens share: colours, cards, pad, tasks and words."""

import json
import threading
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget, QWidget
from pytestqt.qtbot import QtBot

from coach_desktop import places
from coach_desktop.desktop.application import make_application
from coach_desktop.desktop.fields import choice_field, chosen
from coach_desktop.domain.errors import CoachError
from coach_desktop.widgets.cards import CheckCard, RadioCard, WayCard
from coach_desktop.widgets.contrast import accent_roles, ratio
from coach_desktop.widgets.loader import load_page, part
from coach_desktop.widgets.parts import Chip, column
from coach_desktop.widgets.questions.answering import AnswerWidget
from coach_desktop.widgets.questions.basic import DateAnswer, LineAnswer, TextAnswer
from coach_desktop.widgets.questions.choice import Option, SearchAnswer
from coach_desktop.widgets.signature_pad import SignaturePad
from coach_desktop.widgets.tasks import Lane, Progress, Tasks
from coach_desktop.widgets.texts import ClientText
from coach_desktop.widgets.theme import Mode, load_client_fonts, theme
from coach_desktop.widgets.wording import worded, wording

TEXTS = (("text", "surface"), ("text", "page"), ("muted", "page"), ("accent", "surface"),
         ("on_accent", "accent"), ("warn", "warn_tint"), ("bad", "bad_tint"), ("ok", "ok_tint"),
         ("info", "info_tint"), ("text2", "surface"), ("on_brand", "brand"))  # fmt: skip
EDGES = (("edge", "surface"), ("edge", "page"), ("accent", "page"))


@pytest.fixture(autouse=True)
def _app(qtbot: QtBot) -> None:
    make_application([], Mode.LIGHT)
    load_client_fonts()


@pytest.mark.parametrize("mode", ["light", "dark", "contrast"])
def test_every_pair_of_colours_can_be_read(mode: str) -> None:
    tokens = json.loads(places.place("resources", "theme", "tokens.json").read_text("utf-8"))
    colours = tokens["colour"][mode]
    for front, ground in TEXTS:
        assert ratio(colours[front], colours[ground]) >= 4.5, (front, ground)
    for front, ground in EDGES:
        assert ratio(colours[front], colours[ground]) >= 3, (front, ground)


@given(st.from_regex(r"#[0-9a-f]{6}", fullmatch=True), st.sampled_from(("light", "dark")))
def test_any_accent_of_a_municipality_is_lifted_until_it_can_be_read(
    accent: str, mode: str
) -> None:
    surface = "#ffffff" if mode == "light" else "#142036"
    roles = accent_roles(accent, mode, surface)
    assert ratio(roles["accent"], surface) >= 4.5
    assert ratio(roles["on_accent"], roles["accent"]) >= 3
    assert accent_roles(accent, "contrast", surface) == {}


def test_every_mode_can_be_worn_with_an_accent() -> None:
    app = make_application([], Mode.LIGHT)
    for mode in (Mode.DARK, Mode.CONTRAST, Mode.LIGHT):
        theme().use(app, mode, "#aa5500")
        Chip("Stand", "ok", "check").grab()
        assert theme().mode is mode
    theme().use(app, Mode.LIGHT)


@pytest.mark.parametrize("mode", list(Mode))
def test_the_chosen_row_of_a_list_is_seen(mode: Mode, qtbot: QtBot) -> None:
    theme().use(make_application([], mode), mode)
    rows = QListWidget()
    qtbot.addWidget(rows)
    rows.addItems(["Uren", "Uren"])
    rows.resize(240, 140)
    rows.show()
    rows.setCurrentRow(0)
    drawn = rows.viewport().grab().toImage()
    chosen, other = (rows.visualItemRect(rows.item(at)) for at in (0, 1))
    marked, plain = (
        drawn.pixelColor(each.left() + 1, each.center().y()).name() for each in (chosen, other)
    )
    theme().use(make_application([], Mode.LIGHT), Mode.LIGHT)
    assert ratio(marked, plain) >= 3


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
@pytest.mark.parametrize("kind", [RadioCard, CheckCard])
def test_a_card_grows_with_two_languages_and_stays_one_target(
    kind: type[RadioCard | CheckCard], direction: Qt.LayoutDirection, qtbot: QtBot
) -> None:
    card = kind(
        "Een heel lang antwoord dat niet naast het andere past", "إجابة طويلة جدًا" * 3, "ar"
    )
    qtbot.addWidget(card)
    card.setLayoutDirection(direction)
    card.resize(300, 60)
    card.show()
    assert card.minimumHeight() > 56
    assert card.hitButton(card.rect().topLeft())
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert card.isChecked()
    card.grab()
    way = WayCard("clock", "Later vragen", "لاحقًا", "ar")
    qtbot.addWidget(way)
    way.grab()


def test_a_signature_is_drawn_by_pen_and_forgotten(qtbot: QtBot) -> None:
    pad = SignaturePad()
    qtbot.addWidget(pad)
    pad.say("وقّع هنا", "ar")
    kinds = QEvent.Type
    steps = [(kinds.TabletPress, 10, 0.5), (kinds.TabletMove, 20, 0.5), (kinds.TabletMove, 30, 0.0),
             (kinds.TabletMove, 40, 0.5), (kinds.TabletMove, 40, 0.5),
             (kinds.TabletRelease, 40, 0.0)]  # fmt: skip
    for kind, place, pressure in steps:
        at = QPointF(place, place)
        pad.tabletEvent(
            QTabletEvent(
                kind, QPointingDevice.primaryPointingDevice(), at, at, pressure, 0.0, 0.0, 0.0,
                0.0, 0.0, Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton,
                Qt.MouseButton.LeftButton,
            )
        )  # fmt: skip
    assert pad.strokes() == [[(10, 10), (20, 20), (40, 40)]]
    pad.grab()
    pad.clear()
    assert pad.strokes() == []
    QTest.mouseMove(pad)
    assert pad.strokes() == []


def test_work_tells_its_progress_and_its_one_ending(qtbot: QtBot) -> None:
    tasks = Tasks()
    steps: list[tuple[int, int]] = []

    def work(told: Progress) -> str:
        for done in range(3):
            told.step(done, 3)
        return threading.current_thread().name

    task = tasks.start(work, Lane.REST)
    task.progressed.connect(lambda done, total: steps.append((done, total)))
    with qtbot.waitSignal(task.succeeded) as ended:
        pass
    assert ended.args is not None
    assert str(ended.args[0]).startswith("rest")
    assert all(one < two for one, two in pairwise(steps))
    failing = tasks.start(lambda _: 1 // 0, Lane.VAULT)
    with qtbot.waitSignal(failing.failed):
        pass
    tasks.close()


def test_work_stops_at_its_next_step_when_asked(qtbot: QtBot) -> None:
    tasks = Tasks()
    go = threading.Event()

    def work(told: Progress) -> None:
        go.wait(10)
        told.step(1, 2)

    task = tasks.start(work, Lane.REST)
    with qtbot.waitSignal(task.cancelled):
        task.cancel()
        go.set()
    tasks.close()


def test_a_date_may_be_a_year_alone_and_shows_what_was_stored(qtbot: QtBot) -> None:
    answer = DateAnswer("Geboortedatum", ("Dag", "Maand", "Jaar"), hint="Alleen het jaar mag ook.")
    qtbot.addWidget(answer)
    assert answer.value() == ""
    answer.show_value("2008")
    assert answer.value() == "2008"
    answer.show_value("2008-03-05")
    assert answer.value() == "2008-03-05"
    answer.show_value("geen datum")
    assert answer.value() == ""
    boxes = list(answer._boxes.values())
    with qtbot.waitSignal(answer.answered) as told:
        QTest.keyClicks(boxes[2], "1999")
    assert told.args == ["1999"]


def test_typed_text_is_taken_after_a_pause(qtbot: QtBot) -> None:
    line, text = LineAnswer("Uren", "nl", width=120), TextAnswer("Waarom", "nl")
    for widget in (line, text):
        qtbot.addWidget(widget)
        widget.show_value("oud")
        assert widget.value() == "oud"
    with qtbot.waitSignal(line.answered) as told:
        QTest.keyClicks(line._edit, "er")
    assert told.args == ["ouder"]
    with qtbot.waitSignal(text.answered):
        text._edit.setPlainText("nieuw")
    bare = AnswerWidget()
    qtbot.addWidget(bare)
    with pytest.raises(NotImplementedError):
        bare.value()
    with pytest.raises(NotImplementedError):
        bare.show_value("x")


def test_a_long_list_is_narrowed_by_typing_and_holds_one_choice(qtbot: QtBot) -> None:
    options = [
        Option("nl", "Nederlands"),
        Option("ti", "Tigrinya", "ትግርኛ"),
        Option("ar", "Arabisch"),
    ]
    answer = SearchAnswer(options, "ti", "Taal", "Zoek", multiple=False)
    qtbot.addWidget(answer)
    answer._narrow("tigr")
    assert [item.isHidden() for item in answer._items()] == [True, False, True]
    answer.show_value("ti")
    with qtbot.waitSignal(answer.answered) as told:
        answer._items()[0].setCheckState(Qt.CheckState.Checked)
    assert told.args == ["nl"]


def test_typed_words_are_never_read_as_html(qtbot: QtBot) -> None:
    text = ClientText("<b>vet</b>", "ar")
    qtbot.addWidget(text)
    assert "&lt;b&gt;" in text.text()
    text.toward("nl")
    assert text.minimumSizeHint().width() <= 64


def test_a_code_without_words_shows_itself_and_details_are_filled_in() -> None:
    assert wording(CoachError("geen.woorden")) == "geen.woorden"
    assert "12" in worded("input.too-long", length=12, longest=10)


def test_a_page_or_part_that_is_not_there_is_a_bug(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    with pytest.raises(FileNotFoundError):
        load_page("nergens", holder)
    page = load_page("today", holder)
    with pytest.raises(LookupError):
        part(page, QWidget, "nergens")


def test_a_short_list_gives_the_key_of_what_is_chosen(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    box_layout, box = choice_field("rol", "Rol", {"coach": "Coach", "team": "Teamleider"})
    holder.setLayout(column(box_layout))
    box.setCurrentIndex(1)
    assert chosen(box) == "team"
