"""The client's process by its front door, and its end of the line to the coach's."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QThread, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from coach_desktop import client_app
from coach_desktop.__main__ import main
from coach_desktop.app.sessions import session_folder
from coach_desktop.casework.handing import Act, Told
from coach_desktop.clientscreen.channel import FROM_CLIENT, Message, Word, read
from coach_desktop.clientscreen.line import Line
from coach_desktop.clientscreen.window import ClientWindow
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.errors import VaultError
from coach_desktop.machine import beside, process
from coach_desktop.machine.session import Why
from tests.builders import Office, opened
from tests.clientscreen.forms import talk
from tests.clientscreen.table import seat, table_of


def _as_soon_as_it_stands(act: Callable[[ClientWindow], None]) -> QTimer:
    """Do something with the window once its program waits for events: not before, however slow."""
    timer = QTimer(interval=50)

    def look() -> None:
        tops = [each for each in QApplication.topLevelWidgets() if isinstance(each, ClientWindow)]
        shown = next((each for each in tops if each.isVisible()), None)
        if shown is not None and QThread.currentThread().loopLevel():
            timer.stop()
            act(shown)

    timer.timeout.connect(look)
    timer.start()
    return timer


@pytest.fixture
def office(tmp_path: Path, qtbot: QtBot) -> Iterator[Office]:
    with opened(tmp_path / "kluis", plan=talk()) as office:
        yield office


@pytest.mark.parametrize("way", ["turned", "beside"])
def test_the_process_reads_its_secret_shows_its_session_and_ends(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str, qtbot: QtBot
) -> None:
    handed = table_of(office).hand(office.intake())
    other = QWidget()
    qtbot.addWidget(other)
    other.show()

    def press(window: ClientWindow) -> None:
        window._model.show("kleur")
        window._model.take("rood")
        window.close()
        (window.handed_back.emit if way == "turned" else window.leave)()

    monkeypatch.setattr(beside, "take_secret", lambda _size: bytearray(handed.secret))
    monkeypatch.setattr(beside, "wait_for_the_end", lambda: None)
    monkeypatch.setattr(beside, "heard", lambda: iter(()))
    waits = _as_soon_as_it_stands(press) if way == "turned" else None
    assert main(["client", way, handed.session, "light", "--map", str(tmp_path)]) == 0
    assert waits is None or not waits.isActive()
    taken = table_of(office).take_left()
    assert taken.answers == (1 if way == "turned" else 0)


def test_a_session_whose_key_does_not_come_is_not_opened(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    handed = table_of(office).hand(office.intake())
    monkeypatch.setattr(beside, "take_secret", lambda _size: bytearray(3))
    with pytest.raises(VaultError):
        main(["client", "beside", handed.session, "light", "--map", str(tmp_path)])
    assert session_folder(office.vault.folder).is_dir()


def test_whoever_stands_by_begins_the_door_of_the_vault(monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[object] = []

    def stand_by(line: object) -> int:
        begun.append(line)
        return -9

    monkeypatch.setattr(beside, "stand_by", stand_by)
    monkeypatch.setattr(process, "start_again", lambda *line: begun.append(line))
    assert client_app.main(["guard", "s-1", "dark", "--map", "x"]) == -9
    assert begun == [
        ["client", "turned", "s-1", "dark", "--map", "x"],
        (["--map", "x"], f"{Why.CLIENT} 0 0"),
    ]


def test_any_other_use_is_wrong() -> None:
    assert main(["client"]) == client_app.WRONG_USE


def test_the_line_does_what_the_coach_says_and_says_where_the_client_is(
    office: Office, qtbot: QtBot
) -> None:
    with seat(office, office.intake()) as client:
        said: list[Message | None] = []
        line = Line(client.window._model, client.window, lambda told: said.append(_read(told)))
        told = [
            Message(Word.SHOW, "kleur"),
            Message(Word.SPEAK, "ti"),
            Message.about(Told(0, Act.ANSWER, "oordeel", Answer("ja"))),
        ]
        with qtbot.waitSignal(line._ended):
            line.listen([*(each.write() for each in told), b"onzin"])
        QApplication.processEvents()
        model = client.window._model
        assert (model.place, model.language) == ("kleur", "ti")
        assert model.instance.answer("oordeel") == Answer("ja")
        model.next()
        model.take("kat")
        client.settle()
        client.window.done.emit()
        assert said == [
            Message(Word.SPOKE, "ti"),
            Message(Word.WENT, "dieren"),
            Message(Word.SAVED),
            Message(Word.DONE),
        ]


def _read(line: bytes) -> Message | None:
    return read(line, FROM_CLIENT)
