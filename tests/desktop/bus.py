"""A real bus of a test's own, and a peer on it that stands in for login1, UPower and a saver."""

import os
import select
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusUnixFileDescriptor,
    QDBusVariant,
    QDBusVirtualObject,
)

LOGIN, POWER = "org.freedesktop.login1", "org.freedesktop.UPower"
MANAGER = "/org/freedesktop/login1"
SESSION = f"{MANAGER}/session/_31"
PROPERTIES = "org.freedesktop.DBus.Properties"
SAVER = "org.gnome.ScreenSaver"

needs_a_bus = pytest.mark.skipif(not shutil.which("dbus-daemon"), reason="dbus-daemon absent")


class Peer(QDBusVirtualObject):
    """Stands in for login1 and UPower on the bus: answers, and remembers what it was asked."""

    def __init__(self) -> None:
        super().__init__()
        self.told = {"LockedHint": False, "Active": True, "LidIsClosed": False}
        self.asked: list[str] = []
        self.reader, self._writer = os.pipe()

    def introspect(self, _path: str) -> str:
        return ""

    def handleMessage(self, message: QDBusMessage, bus: QDBusConnection) -> bool:  # noqa: N802  (Qt's name)
        self.asked.append(message.member())
        answer = message.createReply()
        if message.member() == "Inhibit":
            answer.setArguments([QDBusUnixFileDescriptor(self._writer)])
            os.close(self._writer)
        else:
            answer.setArguments([QDBusVariant(self.told[message.arguments()[1]])])
        return bus.send(answer)


@contextmanager
def own_bus() -> Iterator[str]:
    """The address of a bus that is there for one test."""
    line = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    with subprocess.Popen(
        line, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as daemon:
        assert daemon.stdout is not None
        try:
            yield daemon.stdout.readline().strip()
        finally:
            daemon.terminate()


def stand_in(address: str, name: str) -> tuple[QDBusConnection, Peer]:
    """Put a peer on a bus, under the names of the programs it stands in for."""
    connection = QDBusConnection.connectToBus(address, name)
    for service in (LOGIN, POWER, SAVER):
        assert connection.registerService(service)
    peer = Peer()
    below = QDBusConnection.VirtualObjectRegisterOption.SubPath
    assert connection.registerVirtualObject("/org/freedesktop", peer, below)
    return connection, peer


def is_let_go(peer: Peer) -> bool:
    """Whether nobody holds sleep back any more: the other end of the pipe is closed."""
    return bool(select.select([peer.reader], [], [], 0)[0]) and os.read(peer.reader, 1) == b""


def send(connection: QDBusConnection, path: str, interface: str, name: str, *told: object) -> None:
    """Send a signal to whoever listens."""
    message = QDBusMessage.createSignal(path, interface, name)
    message.setArguments(list(told))
    assert connection.send(message)
