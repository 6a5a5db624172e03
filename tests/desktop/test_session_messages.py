"""A Windows message that passes by is read and let through."""

import ctypes
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coach_desktop.desktop import guard
from coach_desktop.desktop.session_messages import Ears
from coach_desktop.machine.session import Message, Why
from tests.desktop.guarded import guarded


def test_what_windows_says_is_heard_and_passed_on(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    heard: list[str] = []
    ears = Ears(window, heard.append)
    locked, typed = Message(None, 0x2B1, 7, 0), Message(None, 0x100, 7, 0)
    for message in (locked, typed):
        told = ears.nativeEventFilter(b"windows_generic_MSG", ctypes.addressof(message))
        assert told == (False, 0)
    assert ears.nativeEventFilter(b"xcb_generic_event_t", 0) == (False, 0)
    assert heard == [Why.SESSION]


@pytest.mark.parametrize(("messages", "bus"), [(True, False), (False, True), (False, False)])
def test_the_session_is_listened_to_once_when_the_vault_is_open(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, messages: bool, bus: bool
) -> None:
    monkeypatch.setattr(guard, "HAS_MESSAGES", messages)
    monkeypatch.setattr(guard, "HAS_BUS", bus)
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/geen/bus")
    with guarded(tmp_path / "kluis") as found:
        found.at.steps.entered.emit()
        ears = found.guard._ears
        assert (ears is not None) is (messages or bus)
        found.at.steps.entered.emit()
        assert found.guard._ears is ears
        if messages:
            assert isinstance(ears, Ears)
            ears._left(Why.LID)
            assert found.notes == ["lid 5 0"]
