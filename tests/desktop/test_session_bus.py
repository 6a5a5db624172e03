"""What a Linux desktop says, heard over a real bus of our own with a real peer on it."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QObject
from PySide6.QtDBus import QDBusConnection, QDBusObjectPath
from pytestqt.qtbot import QtBot

from coach_desktop.desktop.session_bus import SessionBus, listen
from coach_desktop.machine.session import Why
from tests.desktop.bus import (
    LOGIN,
    MANAGER,
    POWER,
    PROPERTIES,
    SAVER,
    SESSION,
    Peer,
    is_let_go,
    needs_a_bus,
    own_bus,
    send,
    stand_in,
)

pytestmark = needs_a_bus


@dataclass(slots=True)
class Heard:
    """Our listener, the peer, and what was heard."""

    bus: SessionBus
    peer: Peer
    connection: QDBusConnection
    why: list[str] = field(default_factory=list)

    def say(self, path: str, interface: str, name: str, *told: object) -> None:
        send(self.connection, path, interface, name, *told)

    def changes(self, path: str, interface: str, **properties: bool) -> None:
        self.peer.told |= properties
        self.say(path, PROPERTIES, "PropertiesChanged", interface, {}, [])


@pytest.fixture
def address() -> Iterator[str]:
    """A bus for this test alone."""
    with own_bus() as found:
        yield found


@pytest.fixture
def heard(qtbot: QtBot, address: str, request: pytest.FixtureRequest) -> Iterator[Heard]:
    ours, theirs = f"ours-{request.node.name}", f"theirs-{request.node.name}"
    connection, peer = stand_in(address, theirs)
    bus = QDBusConnection.connectToBus(address, ours)
    found = Heard(SessionBus(bus, bus), peer, connection)
    found.bus.left.connect(found.why.append)
    qtbot.waitUntil(lambda: sorted(peer.asked) == ["Get", "Get", "Get", "Inhibit"])
    yield found
    found.bus.deleteLater()
    os.close(peer.reader)
    QDBusConnection.disconnectFromBus(ours)
    QDBusConnection.disconnectFromBus(theirs)


def test_sleep_is_held_back_until_what_was_open_is_closed(qtbot: QtBot, heard: Heard) -> None:
    assert not is_let_go(heard.peer)
    with qtbot.waitSignal(heard.bus.left):
        heard.say(MANAGER, f"{LOGIN}.Manager", "PrepareForSleep", True)
    assert heard.why == [Why.ASLEEP]
    qtbot.waitUntil(lambda: is_let_go(heard.peer))


def test_waking_says_nothing(qtbot: QtBot, heard: Heard) -> None:
    heard.say(MANAGER, f"{LOGIN}.Manager", "PrepareForSleep", False)
    with qtbot.waitSignal(heard.bus.left):
        heard.say(SESSION, f"{LOGIN}.Session", "Lock")
    assert heard.why == [Why.SESSION]


def test_a_screen_saver_that_comes_is_heard_and_one_that_goes_is_not(
    qtbot: QtBot, heard: Heard
) -> None:
    heard.say("/ScreenSaver", SAVER, "ActiveChanged", False)
    with qtbot.waitSignal(heard.bus.left):
        heard.say("/ScreenSaver", SAVER, "ActiveChanged", True)
    assert heard.why == [Why.SESSION]


@pytest.mark.parametrize(
    ("where", "gone", "why"),
    [
        ((SESSION, f"{LOGIN}.Session", "LockedHint"), True, Why.SESSION),
        ((SESSION, f"{LOGIN}.Session", "Active"), False, Why.SESSION),
        (("/org/freedesktop/UPower", POWER, "LidIsClosed"), True, Why.LID),
    ],
)
def test_a_locked_screen_another_user_and_a_closed_lid_are_heard(
    qtbot: QtBot, heard: Heard, where: tuple[str, str, str], gone: bool, why: Why
) -> None:
    path, interface, name = where
    with qtbot.waitSignal(heard.bus.left):
        heard.changes(path, interface, **{name: gone})
    assert heard.why == [why]
    watched = next(each for each in heard.bus._watched if each._name == name)
    heard.changes(path, interface, **{name: not gone})
    qtbot.waitUntil(lambda: not watched._was_gone)
    with qtbot.waitSignal(heard.bus.left):
        heard.changes(path, interface, **{name: gone})
    assert heard.why == [why, why]


def test_what_changes_elsewhere_asks_nothing(qtbot: QtBot, heard: Heard) -> None:
    before = list(heard.peer.asked)
    heard.changes("/org/freedesktop/login1/seat/seat0", f"{LOGIN}.Seat")
    heard.say(MANAGER, f"{LOGIN}.Manager", "SessionNew", "1", QDBusObjectPath(SESSION))
    with qtbot.waitSignal(heard.bus.left):
        heard.say(SESSION, f"{LOGIN}.Session", "Lock")
    assert heard.peer.asked == before


def test_a_lid_that_was_closed_from_the_beginning_locks_nothing(qtbot: QtBot, address: str) -> None:
    theirs, peer = stand_in(address, "theirs-docked")
    peer.told["LidIsClosed"] = True
    bus = QDBusConnection.connectToBus(address, "ours-docked")
    heard = Heard(SessionBus(bus, None), peer, theirs)
    heard.bus.left.connect(heard.why.append)
    qtbot.waitUntil(lambda: len(peer.asked) == 4)
    heard.changes("/org/freedesktop/UPower", POWER)
    qtbot.waitUntil(lambda: len(peer.asked) > 4)
    with qtbot.waitSignal(heard.bus.left):
        heard.say(SESSION, f"{LOGIN}.Session", "Lock")
    assert heard.why == [Why.SESSION]
    os.close(peer.reader)
    for name in ("theirs-docked", "ours-docked"):
        QDBusConnection.disconnectFromBus(name)


def test_where_nobody_answers_nothing_is_heard_and_nothing_goes_wrong(
    qtbot: QtBot, address: str
) -> None:
    bus = QDBusConnection.connectToBus(address, "ours-alone")
    alone = SessionBus(bus, bus)
    with qtbot.assertNotEmitted(alone.left, wait=100):
        pass
    QDBusConnection.disconnectFromBus("ours-alone")


def test_where_there_is_no_bus_nothing_is_heard_and_nothing_goes_wrong(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    holder = QObject()
    bus = listen()
    bus.setParent(holder)
    with qtbot.assertNotEmitted(bus.left, wait=50):
        pass
