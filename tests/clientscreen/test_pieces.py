"""Keyboards, layouts, recordings and pictures of the client's screen."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coach_desktop import places
from coach_desktop.clientscreen import question_view
from coach_desktop.clientscreen.field import ClientField
from coach_desktop.clientscreen.layouts import layout_for
from coach_desktop.clientscreen.options import BigCheck, BigRadio, broken
from coach_desktop.clientscreen.typed import NumberTyped, TextTyped
from coach_desktop.desktop.application import make_application
from coach_desktop.domain import phrases
from coach_desktop.domain.text import LONGEST
from coach_desktop.widgets.kept_in import stays_in
from coach_desktop.widgets.theme import Mode, font, load_client_fonts
from tests.builders import opened
from tests.clientscreen.forms import talk
from tests.clientscreen.table import seat

PICTURE = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle r="4"/></svg>'


@pytest.mark.parametrize("language", phrases.languages())
def test_every_language_has_keys_and_each_key_has_its_sign(qtbot: QtBot, language: str) -> None:
    make_application([], Mode.LIGHT)
    load_client_fonts()
    layout = layout_for(language)
    assert layout.language == language
    metrics = QFontMetrics(font(27, 400, language))
    for page in layout.pages:
        assert all(len(row) <= 12 for row in page)
        for key in (key for row in page for key in row):
            assert all(metrics.inFontUcs4(ord(sign)) for sign in key), key
    for key, forms in layout.orders.items():
        assert forms[0] == key
        assert any(key in row for row in layout.pages[0])


def test_a_language_without_keys_has_those_it_falls_back_on() -> None:
    assert layout_for("pl").language == "nl"
    assert layout_for("ar-SY").language == "ar"


def test_where_no_keys_are_installed_that_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "place", lambda *_: tmp_path / "nergens")
    with pytest.raises(FileNotFoundError):
        layout_for("xx")


def test_a_field_copies_nothing_pastes_nothing_and_bears_no_book(qtbot: QtBot) -> None:
    make_application([], Mode.LIGHT)
    owner = TextTyped(phrases.load("nl"))
    qtbot.addWidget(owner)
    field = owner.findChild(ClientField)
    assert field is not None
    field.put("Ali")
    field.selectAll()
    field.copy()
    pasted = QMimeData()
    pasted.setText("x")
    field.insertFromMimeData(pasted)
    assert not field.canInsertFromMimeData(pasted)
    assert field.createMimeDataFromSelection().text() == ""
    field.put("y" * (LONGEST + 1))
    assert field.toPlainText() == "Ali"


def test_enter_on_one_line_takes_what_is_typed(qtbot: QtBot) -> None:
    make_application([], Mode.LIGHT)
    owner = NumberTyped(phrases.load("nl"), has_fraction=False)
    qtbot.addWidget(owner)
    field = owner.findChild(ClientField)
    assert field is not None
    QTest.keyClicks(field, "12")
    with qtbot.waitSignal(owner.answered) as told:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert told.args == ["12"]
    QTest.keyClick(field, Qt.Key.Key_F5)
    assert field.toPlainText() == "12"


def test_long_words_are_broken_into_lines(qtbot: QtBot) -> None:
    make_application([], Mode.LIGHT)
    lines = broken("een twee drie vier", font(27), 90)
    assert len(lines) > 1
    assert " ".join(lines) == "een twee drie vier"
    assert broken("", font(27), 90) == [""]


@pytest.mark.parametrize("kind", [BigRadio, BigCheck])
def test_an_option_with_a_picture_shows_it(qtbot: QtBot, kind: type[BigRadio | BigCheck]) -> None:
    from coach_desktop.widgets.questions.media import picture_of

    make_application([], Mode.LIGHT)
    plain, shown = kind("Ja", "nl"), kind("Ja", "nl", picture_of(PICTURE, 52))
    for each in (plain, shown):
        qtbot.addWidget(each)
        each.setChecked(True)
        each.resize(400, 100)
    assert shown.grab().toImage() != plain.grab().toImage()
    assert shown.accessibleName() == "Ja"


@pytest.mark.parametrize("can_play", [True, False])
def test_a_recording_can_be_heard_where_the_extra_is(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, can_play: bool
) -> None:
    monkeypatch.setattr(question_view, "can_play", lambda: can_play)
    monkeypatch.setattr(question_view, "shipped", lambda name: b"RIFF" if name else None)
    with (
        opened(tmp_path / "kluis", plan=talk()) as office,
        seat(office, office.intake(), language="ar", place="kleur") as client,
    ):
        media = client.window._model.question.media
        assert media["audio"] == {"ar": "jr://audio/kleur-ar.wav"}
        listen = client.window.findChild(QWidget, "listen")
        assert (listen is not None) is can_play
        client.window._model.speak("nl")
        assert client.window.findChild(QWidget, "listen") is None


@pytest.mark.parametrize(
    ("key", "modifier", "text", "stays"),
    [
        (Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a", True),
        (Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier, "A", True),
        (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier, "\t", True),
        (Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier, "\x03", False),
        (Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier, "", False),
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier, "\x1b", False),
        (Qt.Key.Key_F11, Qt.KeyboardModifier.NoModifier, "", False),
        (Qt.Key.Key_Menu, Qt.KeyboardModifier.NoModifier, "", False),
    ],
)
def test_a_key_that_leads_out_is_swallowed(
    key: Qt.Key, modifier: Qt.KeyboardModifier, text: str, stays: bool
) -> None:
    assert stays_in(QKeyEvent(QKeyEvent.Type.KeyPress, key, modifier, text)) is stays
