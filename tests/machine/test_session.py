"""What Windows tells a window, read from memory as it lies there; elsewhere nothing is asked."""

import ctypes
from uuid import UUID

import pytest

from coach_desktop.machine import session
from coach_desktop.machine.session import Message, Messages, Setting, Why

POWER, SESSION, KEY_DOWN = 0x218, 0x2B1, 0x100
LID = UUID("ba3e0f4d-b817-4094-a2d1-d56379e6a0f3").bytes_le
SOURCE = UUID("5d3e9a59-e9d5-4b00-a6bd-ff34ff516548").bytes_le


def _said(messages: Messages, number: int, short: int, long: int = 0) -> Why | None:
    message = Message(None, number, short, long)
    return messages.said_by(ctypes.addressof(message))


def _setting(messages: Messages, guid: bytes, state: int) -> Why | None:
    told = Setting((ctypes.c_ubyte * 16)(*guid), 1, state)
    return _said(messages, POWER, 0x8013, ctypes.addressof(told))


@pytest.mark.parametrize("short", [2, 4, 6, 7])
def test_a_session_that_is_left_or_locked_is_said(short: int) -> None:
    assert _said(Messages(), SESSION, short) is Why.SESSION


@pytest.mark.parametrize("short", [1, 3, 5, 8])
def test_a_session_that_is_entered_is_not(short: int) -> None:
    assert _said(Messages(), SESSION, short) is None


def test_sleep_is_said_and_waking_is_not() -> None:
    assert _said(Messages(), POWER, 4) is Why.ASLEEP
    assert _said(Messages(), POWER, 7) is None
    assert _said(Messages(), POWER, 0x8013) is None
    assert _said(Messages(), KEY_DOWN, 4) is None


def test_a_lid_is_said_when_it_closes_and_not_when_it_was_closed_before() -> None:
    messages = Messages()
    assert _setting(messages, LID, 0) is None
    assert _setting(messages, LID, 1) is None
    assert _setting(messages, SOURCE, 0) is None
    assert _setting(messages, LID, 0) is Why.LID
    assert _setting(messages, LID, 0) is None


@pytest.mark.skipif(session.HAS_MESSAGES, reason="not this system")
def test_where_no_window_is_told_nothing_is_asked() -> None:
    session.ask_for_messages(0)
    assert not session.is_away()
