"""What a question's own widget does at its edges: pictures, times, lines, orders and files."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget, QSlider, QWidget
from pytestqt.qtbot import QtBot

from coach_desktop import places
from coach_desktop.desktop.application import make_application
from coach_desktop.domain import phrases
from coach_desktop.forms.definition import Choice, Kind, Question
from coach_desktop.widgets.questions.basic import DateAnswer, MomentAnswer, TimeAnswer
from coach_desktop.widgets.questions.choice import CardsAnswer, FoldedAnswer, Option
from coach_desktop.widgets.questions.factory import Tongues, asked_in, make_answer, option_of
from coach_desktop.widgets.questions.files import FILES, FileAnswer, drawing
from coach_desktop.widgets.questions.media import can_play, picture_of, shipped, speaker
from coach_desktop.widgets.questions.ordering import RangeAnswer, RankAnswer
from coach_desktop.widgets.questions.recording import can_record
from coach_desktop.widgets.theme import Mode
from tests.documents.papers import photo

OPTIONS = tuple(Option(name, name.title(), f"{name}!") for name in ("een", "twee", "drie"))
NAMES = ("Dag", "Maand", "Jaar")
TONGUES = Tongues(phrases.load("nl"), phrases.load("ar"))


@pytest.fixture(autouse=True)
def _app(qtbot: QtBot) -> None:
    make_application([], Mode.LIGHT)


def _rolled(widget: QWidget) -> None:
    """Roll the wheel over a control."""
    none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), *none, False)
    widget.wheelEvent(event)


def test_a_picture_is_drawn_or_is_nothing() -> None:
    drawn = places.place("resources", "icons", "check.svg").read_bytes()
    for content in (photo((300, 200)), drawn):
        assert picture_of(content, 64).size().width() == 64
    for content in (b"", b"geen plaatje", b"<svg", b"<html></html>"):
        assert picture_of(content, 64).isNull()


def test_only_a_bare_name_is_a_picture_of_the_program() -> None:
    assert shipped("") is None
    assert shipped("../icons/check.svg") is None
    assert shipped("bestaat-niet.png") is None


def test_the_loudspeaker_hides_without_a_recording_or_without_the_extra(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    assert speaker(None, "Rood", owner) is None
    assert (speaker(b"RIFF", "Rood", owner) is not None) is can_play()
    assert can_play() or not can_record()


def test_an_option_with_a_picture_is_taller(qtbot: QtBot) -> None:
    option = Option("rood", "Rood", "أحمر", photo((90, 90)))
    cards = CardsAnswer((option, OPTIONS[0]), "ar", multiple=False)
    qtbot.addWidget(cards)
    with_picture, without = (cards._cards[name] for name in ("rood", "een"))
    assert with_picture.minimumHeight() > without.minimumHeight()
    cards.resize(600, 200)
    cards.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert not cards.grab().isNull()


@given(st.integers(0, 23), st.integers(0, 59))
def test_a_time_is_shown_as_it_was_taken(hour: int, minute: int) -> None:
    told = f"{hour:02d}:{minute:02d}"
    answer = TimeAnswer("Hoe laat?", ("Uur", "Minuut"))
    answer.show_value(f"{told}:00.000+01:00")
    assert answer.value() == told


def test_half_a_time_is_not_taken_while_it_is_typed_and_told_when_one_goes_on(
    qtbot: QtBot,
) -> None:
    answer = TimeAnswer("Hoe laat?", ("Uur", "Minuut"))
    qtbot.addWidget(answer)
    hour, minute = answer.findChildren(QLineEdit)
    QTest.keyClicks(hour, "9")
    assert not answer.is_being_typed
    with qtbot.waitSignal(answer.answered) as taken:
        answer.flush()
    assert taken.args == ["9:"]
    QTest.keyClicks(minute, "30")
    assert answer._pause.is_running
    with qtbot.waitSignal(answer.answered) as taken:
        answer.flush()
    assert taken.args == ["09:30"]


def test_a_moment_waits_for_its_time(qtbot: QtBot) -> None:
    day = DateAnswer("Wanneer?", NAMES)
    answer = MomentAnswer(day, TimeAnswer("Wanneer?", ("Uur", "Minuut")))
    qtbot.addWidget(answer)
    answer.show_value("2026-03-07T14:30:00")
    assert answer.value() == "2026-03-07T14:30:00"
    answer.show_value("")
    assert answer.value() == ""
    heard: list[str] = []
    answer.answered.connect(heard.append)
    for box, text in zip(answer.findChildren(QLineEdit), ("7", "3", "2026", "8", "5"), strict=True):
        QTest.keyClicks(box, text)
        day.flush()
    assert answer.is_being_typed
    assert heard == []
    answer.flush()
    assert heard == ["2026-03-07T08:05:00"]


@pytest.mark.parametrize(
    ("bounds", "value", "shown"),
    [
        (("0", "10", "2"), "4", "4"),
        (("-1", "1", "0.25"), "0.5", "0.5"),
        (("", "", ""), "10", "10"),
        (("x", "y", "z"), "3", "3"),
        (("5", "1", "1"), "2", "2"),
        (("0", "1", "0"), "7", "7"),
        (("0", "10", "1"), "geen", ""),
        (("0", "10", "1"), "NaN", ""),
    ],
)
def test_a_number_on_a_line_is_shown_or_is_no_answer(
    bounds: tuple[str, str, str], value: str, shown: str, qtbot: QtBot
) -> None:
    answer = RangeAnswer("Hoe graag?", *bounds)
    qtbot.addWidget(answer)
    answer.show_value(value)
    assert answer.value() == shown


def test_the_first_number_of_a_line_can_be_the_answer(qtbot: QtBot) -> None:
    answer = RangeAnswer("Hoe graag?", "0", "10", "1")
    qtbot.addWidget(answer)
    line = answer.findChild(QSlider)
    assert line is not None
    assert answer.value() == ""
    _rolled(line)
    assert answer.value() == ""
    QTest.keyClick(line, Qt.Key.Key_Home)
    assert answer.value() == "0"
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    assert answer.is_being_typed


def test_an_order_is_no_answer_until_somebody_gives_it(qtbot: QtBot) -> None:
    answer = RankAnswer(OPTIONS, "ar", "Wat eerst?")
    qtbot.addWidget(answer)
    assert answer.value() == ""
    shown = answer.findChild(QListWidget)
    assert shown is not None
    QTest.keyClick(shown, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert answer.value() == ""
    QTest.keyClick(shown, Qt.Key.Key_Down)
    assert shown.currentRow() == 1
    answer._order_given()
    assert answer.value() == "een twee drie"
    answer.show_value("drie weg een")
    assert answer.value() == "drie een twee"
    shown.model().moveRow(shown.rootIndex(), 0, shown.rootIndex(), 3)
    assert answer.value() == "een twee drie"
    assert shown.item(2).text().startswith("3. ")


def test_a_wheel_over_a_folded_list_changes_no_answer(qtbot: QtBot) -> None:
    answer = FoldedAnswer(OPTIONS, "ar", "Wat?")
    qtbot.addWidget(answer)
    box = answer.findChild(QComboBox)
    assert box is not None
    _rolled(box)
    assert answer.value() == ""
    answer.show_value("twee")
    assert answer.value() == "twee"
    answer.show_value("weg")
    assert answer.value() == ""


def test_an_attachment_is_told_and_can_be_taken_away(qtbot: QtBot) -> None:
    answer = FileAnswer("Welk papier?", FILES, lambda each: "Foto" if each == "a1" else "")
    qtbot.addWidget(answer)
    answer.show_value("a1")
    assert answer._shown.text() == "Foto"
    answer.show_value("a2")
    assert answer._shown.text() not in {"", "Foto"}
    with qtbot.waitSignal(answer.answered) as taken:
        answer._remove.click()
    assert taken.args == [""]
    assert answer.value() == ""


def test_a_drawing_is_as_large_as_what_was_drawn() -> None:
    picture = QImage.fromData(drawing([[(10, 10), (110, 60)], [(20, 90), (30, 90)]]))
    assert (picture.width(), picture.height()) == (132, 112)


def test_what_the_converter_asks_in_english_is_asked_in_the_clients_language() -> None:
    other = Choice("other", {"nl": "Other", "ar": "Other"})
    told = option_of(other, TONGUES)
    assert told.dutch == phrases.load("nl").say("client.other")
    assert told.other == phrases.load("ar").say("client.other")
    assert option_of(Choice("other", {"nl": "Anders"}), TONGUES).dutch == "Anders"
    assert asked_in("Specify other.", TONGUES.client) == phrases.load("ar").say(
        "client.other_which"
    )
    assert asked_in("Welke?", TONGUES.client) == "Welke?"


def test_columns_that_make_no_sense_are_left_to_the_words() -> None:
    for look in ("columns-0", "columns-99", "columns-x", "likert"):
        choices = [Choice(f"o{each}", {"nl": "Optie"}) for each in range(9)]
        question = Question("q", "q", "/q", Kind.SELECT_ONE, appearance=look)
        made = make_answer(question, choices, TONGUES)
        assert isinstance(made, CardsAnswer), look
