"""What a client sees and does: one question, big, in his own language, kept before it says so."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from coach_desktop.casework.handing import Act, Told
from coach_desktop.casework.intake import Intake
from coach_desktop.clientscreen.field import ClientField
from coach_desktop.clientscreen.keyboard import Keyboard
from coach_desktop.clientscreen.options import BigWay
from coach_desktop.domain.answer import Answer, Reason
from coach_desktop.domain.errors import VaultError
from coach_desktop.domain.phrases import load
from coach_desktop.widgets.texts import ClientText
from coach_desktop.widgets.theme import Mode
from tests.builders import Office, opened
from tests.clientscreen.forms import talk
from tests.clientscreen.table import Seat, seat


@pytest.fixture
def office(qtbot: QtBot, tmp_path: Path) -> Iterator[Office]:
    with opened(tmp_path / "kluis", plan=talk()) as office:
        yield office


@pytest.fixture
def intake(office: Office) -> Intake:
    return office.intake()


@pytest.fixture
def client(office: Office, intake: Intake) -> Iterator[Seat]:
    with seat(office, intake, language="ar") as sat:
        yield sat


def _at(client: Seat, address: str) -> None:
    client.window._model.show(address)
    client.settle()


def _told(client: Seat) -> list[tuple[str, Answer]]:
    client.settle()
    return [(each.address, each.answer) for each in client.file.told()]


def _fields(client: Seat) -> list[ClientField]:
    answer = client.part(QWidget, "answer")
    return answer.findChildren(ClientField)


def _key(client: Seat, text: str) -> QPushButton:
    keyboard = client.window.findChild(Keyboard)
    assert keyboard is not None
    return next(each for each in keyboard.findChildren(QPushButton) if each.text() == text)


def _texts(client: Seat) -> list[str]:
    shown = client.window.findChildren(ClientText)
    return [each.accessibleName() for each in shown if each.isVisible()]


def test_a_question_stands_in_the_language_of_the_client_and_goes_its_way(client: Seat) -> None:
    _at(client, "kleur")
    assert "ما اللون؟" in _texts(client)
    assert not any("Welke kleur" in text for text in _texts(client))
    assert client.window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    asked = client.part(ClientText, "question")
    assert "font-size:36px" in asked.text()
    assert asked.alignment() & Qt.AlignmentFlag.AlignRight


def test_what_is_not_translated_says_so(client: Seat) -> None:
    _at(client, "jaren")
    assert load("ar").say("language.only_dutch") in _texts(client)


def test_an_answer_is_called_saved_when_it_is_durable(client: Seat) -> None:
    _at(client, "kleur")
    client.press("option_rood")
    assert _told(client) == [("kleur", Answer("rood"))]
    assert client.file.told()[0].language == "ar"
    assert client.part(ClientText, "saved").accessibleName() == load("ar").say("client.saved")
    assert client.window._model.unkept == 0


def test_some_of_several_are_told_together(client: Seat) -> None:
    _at(client, "dieren")
    client.press("option_kat")
    client.press("option_hond")
    assert _told(client)[-1] == ("dieren", Answer("kat hond"))


@pytest.mark.parametrize("reason", list(Reason))
def test_each_of_the_four_ways_is_an_answer_and_can_be_taken_back(
    client: Seat, reason: Reason
) -> None:
    _at(client, "kleur")
    client.press(f"decline_{reason.value}")
    client.press(f"decline_{reason.value}")
    assert _told(client) == [("kleur", Answer(reason=reason)), ("kleur", Answer())]


def test_whoever_goes_on_and_back_comes_where_he_was(client: Seat) -> None:
    _at(client, "kleur")
    client.press("next")
    assert client.window._model.place == "dieren"
    client.press("back")
    assert client.window._model.place == "kleur"


def test_a_long_list_is_searched_and_pressed(client: Seat) -> None:
    _at(client, "talen")
    listed = client.part(QListWidget, "")
    field = _fields(client)[0]
    field.put("taal07")
    client.settle()
    seen = [place for place in range(listed.count()) if not listed.item(place).isHidden()]
    assert seen == [7]
    listed.item(7).setSelected(True)
    assert _told(client) == [("talen", Answer("taal07"))]
    _at(client, "kleur")
    _at(client, "talen")
    assert client.part(QListWidget, "").item(7).isSelected()


def test_a_text_is_typed_on_the_keys_of_the_screen(client: Seat) -> None:
    _at(client, "droom")
    for letter in ("ب", "ي", "ت", " ", "ت"):
        key = _key(client, letter) if letter != " " else _spoken(client, "client.space")
        key.click()
    _spoken(client, "client.erase").click()
    client.window.flush()
    assert _told(client) == [("droom", Answer("بيت "))]
    turn = _key(client, "123")
    turn.click()
    _key(client, "7").click()
    client.window.flush()
    assert _told(client)[-1] == ("droom", Answer("بيت 7"))


def _spoken(client: Seat, phrase: str) -> QPushButton:
    keyboard = client.window.findChild(Keyboard)
    assert keyboard is not None
    name = client.window._model.phrases.say(phrase)
    return next(e for e in keyboard.findChildren(QPushButton) if e.accessibleName() == name)


def test_a_letter_of_tigrinya_is_changed_into_its_form(office: Office, intake: Intake) -> None:
    with seat(office, intake, language="ti", place="droom") as client:
        _key(client, "ለ").click()
        _key(client, "ሊ").click()
        client.window.flush()
        assert _told(client) == [("droom", Answer("ሊ"))]


def test_a_text_is_typed_on_the_keys_of_the_machine(client: Seat) -> None:
    _at(client, "droom")
    field = _fields(client)[0]
    field.setFocus()
    QTest.keyClicks(field, "Bakker")
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    client.window.flush()
    assert _told(client) == [("droom", Answer("Bakke"))]


def test_a_number_is_pressed_and_what_is_none_stays_with_a_sentence(client: Seat) -> None:
    _at(client, "jaren")
    for digit in "12":
        _key(client, digit).click()
    client.window.flush()
    assert _told(client) == [("jaren", Answer("12"))]
    _fields(client)[0].put("x")
    client.press("next")
    assert client.window._model.place == "jaren"
    assert load("ar").say("client.number_wrong") in _texts(client)


def test_a_number_out_of_bounds_is_kept_and_told(client: Seat) -> None:
    _at(client, "jaren")
    for digit in "120":
        _key(client, digit).click()
    client.window.flush()
    client.settle()
    assert load("ar").say("client.look_again") in _texts(client)


def test_a_fraction_has_a_comma(client: Seat) -> None:
    _at(client, "lengte")
    for key in "1,8":
        _key(client, key).click()
    client.window.flush()
    assert _told(client) == [("lengte", Answer("1.8"))]


@pytest.mark.parametrize(
    ("typed", "kept"), [(("3", "11", "1990"), "1990-11-03"), (("", "", "1990"), "1990")]
)
def test_a_date_is_pressed_in_three_fields(
    client: Seat, typed: tuple[str, str, str], kept: str
) -> None:
    _at(client, "geboren")
    for field, digits in zip(_fields(client), typed, strict=True):
        field.setFocus()
        QTest.qWait(1)
        for digit in digits:
            _key(client, digit).click()
    client.window.flush()
    assert _told(client)[-1] == ("geboren", Answer(kept))
    _at(client, "kleur")
    _at(client, "geboren")
    assert [field.toPlainText().lstrip("0") for field in _fields(client)] == list(typed)


def test_a_date_that_does_not_exist_is_not_taken(client: Seat) -> None:
    _at(client, "begin")
    for field, digits in zip(_fields(client), ("31", "2", "2001"), strict=True):
        field.put(digits)
    client.window.flush()
    client.settle()
    assert load("ar").say("client.date_wrong") in _texts(client)


def test_what_was_read_is_ticked(client: Seat) -> None:
    _at(client, "akkoord")
    client.press("option_OK")
    assert _told(client) == [("akkoord", Answer("OK"))]


def test_a_note_is_only_shown(client: Seat) -> None:
    _at(client, "uitleg")
    assert not any(way.isVisible() for way in client.window.findChildren(BigWay))
    client.press("next")
    assert client.window._model.place == "kleur"


def test_rows_come_and_go(client: Seat) -> None:
    _at(client, "lid")
    client.press("add_row")
    row = client.window._model.instance.rows("lid")[0]
    assert client.file.told()[0].act is Act.ROW
    client.press("next")
    _fields(client)[0].put("Sara")
    client.press("back")
    assert "1. Sara" in _texts(client)
    spoken = load("ar").say("client.remove_row")
    remove = [e for e in client.window.findChildren(QPushButton) if e.accessibleName() == spoken]
    remove[0].click()
    assert _told(client)[-1][0] == f"lid/{row}"
    assert client.window._model.instance.rows("lid") == ()


def test_another_language_is_chosen_at_any_moment(client: Seat) -> None:
    _at(client, "kleur")
    client.press("other_language")
    client.press("language_ti")
    assert "ኣየናይ ሕብሪ?" in _texts(client)
    assert client.window.layoutDirection() == Qt.LayoutDirection.LeftToRight
    client.press("option_wit")
    assert client.file.told()[0].language == "ti"


def test_who_reads_the_answers_is_told(client: Seat) -> None:
    client.press("who_reads")
    assert load("ar").say("privacy.coach") in _texts(client)
    client.press("close_panel")
    assert not client.window._panel.isVisible()


def test_from_the_waiting_card_only_the_coach_goes_on(client: Seat, qtbot: QtBot) -> None:
    client.press("hand_back")
    assert load("ar").say("client.handed_back") in _texts(client)
    client.press("go_on")
    client.press("hand_back")
    with qtbot.waitSignal(client.window.handed_back):
        client.press("unlock")


def test_after_the_last_question_the_waiting_card_stands_there(client: Seat) -> None:
    _at(client, "lid")
    client.press("next")
    assert load("ar").say("client.handed_back") in _texts(client)


def test_what_is_not_asked_here_leaves_a_card_without_a_question(client: Seat) -> None:
    for address in ("geheim", "slaap", ""):
        _at(client, address)
        assert load("ar").say("client.coach_asks") in _texts(client)
        assert client.window.findChild(QWidget, "answer") is None
    _at(client, "kleur")
    assert "ما اللون؟" in _texts(client)


def test_what_the_coach_answers_changes_what_is_asked(client: Seat) -> None:
    model = client.window._model
    assert "straks" not in model._session.shown()
    model.hear(Told(0, Act.ANSWER, "oordeel", Answer("ja")))
    assert "straks" in model._session.shown()
    model.hear(Told(0, Act.ROW, "lid/x"))
    model.hear(Told(0, Act.ROW, "lid/x"))
    assert model.instance.rows("lid") == ("x",)
    model.hear(Told(0, Act.GONE, "lid/x"))
    model.hear(Told(0, Act.ANSWER, "bestaat_niet", Answer("ja")))
    assert model.instance.rows("lid") == ()
    assert _told(client) == []


def test_a_question_that_the_coach_opened_is_asked(office: Office, intake: Intake) -> None:
    with seat(office, intake, opened=frozenset({"slaap"}), place="slaap") as client:
        client.press("option_goed")
        assert _told(client) == [("slaap", Answer("goed"))]


def test_what_could_not_be_written_is_tried_again_in_its_order(
    client: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = client.window._model
    keep = client.file.keep
    left = [2]

    def full(act: Act, address: str, answer: Answer, language: str) -> Told:
        if left[0]:
            left[0] -= 1
            raise VaultError("vault.disk-full")
        return keep(act, address, answer, language)

    monkeypatch.setattr(client.file, "keep", full)
    monkeypatch.setattr("coach_desktop.clientscreen.model._AGAIN", 5)
    _at(client, "kleur")
    client.part(QAbstractButton, "option_rood").click()
    client.part(QAbstractButton, "option_wit").click()
    client.settle()
    assert model.unkept
    not_saved = load("ar").say("client.not_saved")
    assert client.part(ClientText, "saved").accessibleName() == not_saved
    for _ in range(200):
        QTest.qWait(5)
        if not model.unkept:
            break
    assert [answer.text for _, answer in _told(client)] == ["rood", "wit"]


@pytest.mark.parametrize("mode", [Mode.DARK, Mode.CONTRAST])
def test_every_control_is_spoken(office: Office, intake: Intake, mode: Mode) -> None:
    with seat(office, intake, language="ti", mode=mode) as client:
        for address in ("kleur", "talen", "droom", "jaren", "geboren", "lid", ""):
            _at(client, address)
            nameless = [
                type(each).__name__
                for kind in (QAbstractButton, ClientField, QListWidget)
                for each in client.window.findChildren(kind)
                if each.isVisible() and not each.accessibleName()
            ]
            assert nameless == [], address
            client.window.grab()
