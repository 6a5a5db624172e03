"""What the Linux desktop says over D-Bus: going to sleep, lid closed, screen locked, other user.

Imported when a vault is open and never before. Where there is no bus, or nobody answers on it,
nothing is heard and nothing goes wrong: the lock's own clock is the net below.
"""

import os
from collections.abc import Sequence

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusError, QDBusMessage, QDBusVariant

from coach_desktop.machine.session import Why

_LOGIN = "org.freedesktop.login1"
_LOGIN_PATH = "/org/freedesktop/login1"
_LOGIN_SESSION = f"{_LOGIN_PATH}/session/auto"
"""The session of whoever asks."""
_POWER = "org.freedesktop.UPower"
_POWER_PATH = "/org/freedesktop/UPower"
_PROPERTIES = "org.freedesktop.DBus.Properties"
_SAVERS = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
)
_PATIENCE = 2_000
"""Milliseconds after which an answer is not waited for any more."""


class Watched(QObject):
    """One property of another program; says so when it comes to the value that means leaving."""

    came = Signal()

    def __init__(
        self, bus: QDBusConnection, where: tuple[str, str, str], name: str, *, gone: bool
    ) -> None:
        super().__init__()
        self._bus, self._where, self._name, self._gone = bus, where, name, gone
        self._was_gone = True  # what was so from the beginning says nothing of leaving

    @property
    def interface(self) -> str:
        """What the property belongs to."""
        return self._where[2]

    def ask(self) -> None:
        """Ask what it is now."""
        service, path, interface = self._where
        call = QDBusMessage.createMethodCall(service, path, _PROPERTIES, "Get")
        call.setArguments([interface, self._name])
        _call(self._bus, call, self)

    @Slot(QDBusMessage)
    def answered(self, answer: QDBusMessage) -> None:
        """Look at the answer."""
        for told in answer.arguments():
            value = told.variant() if isinstance(told, QDBusVariant) else None
            if isinstance(value, bool):
                was_gone, self._was_gone = self._was_gone, value is self._gone
                if self._was_gone and not was_gone:
                    self.came.emit()

    @Slot(QDBusError, QDBusMessage)
    def refused(self, _error: QDBusError, _call: QDBusMessage) -> None:
        """Nobody answers: then there is nothing to hear."""


class SessionBus(QObject):
    """Listens, and holds sleep back for the moment that locking takes."""

    left = Signal(str)

    def __init__(self, system: QDBusConnection, session: QDBusConnection | None) -> None:
        super().__init__()
        self._system = system
        self._hold: Sequence[object] = ()
        session_of_login = (_LOGIN, _LOGIN_SESSION, f"{_LOGIN}.Session")
        self._watched = (
            self._watch(session_of_login, "LockedHint", Why.SESSION, gone=True),
            self._watch(session_of_login, "Active", Why.SESSION, gone=False),
            self._watch((_POWER, _POWER_PATH, _POWER), "LidIsClosed", Why.LID, gone=True),
        )
        self._hear(system, _LOGIN, f"{_LOGIN}.Manager", "PrepareForSleep", "slept(bool)")
        self._hear(system, _LOGIN, f"{_LOGIN}.Session", "Lock", "was_locked()")
        for service in (_LOGIN, _POWER):
            self._hear(system, service, _PROPERTIES, "PropertiesChanged", "changed(QDBusMessage)")
        if session is not None:
            for saver in _SAVERS:
                self._hear(session, saver, saver, "ActiveChanged", "saver_came(bool)")
        self._hold_sleep_back()

    @Slot(bool)
    def slept(self, begins: bool) -> None:  # noqa: FBT001  (a signal's value)
        """The computer is about to sleep, or woke."""
        if begins:
            self.left.emit(Why.ASLEEP)
            self._hold = ()

    @Slot()
    def was_locked(self) -> None:
        """The session is asked to lock itself."""
        self.left.emit(Why.SESSION)

    @Slot(bool)
    def saver_came(self, is_on: bool) -> None:  # noqa: FBT001  (a signal's value)
        """The screen saver came or went."""
        if is_on:
            self.left.emit(Why.SESSION)

    @Slot(QDBusMessage)
    def changed(self, message: QDBusMessage) -> None:
        """Something changed at a program: ask for what matters here."""
        for watched in self._watched:
            if message.arguments()[:1] == [watched.interface]:
                watched.ask()

    @Slot(QDBusMessage)
    def answered(self, answer: QDBusMessage) -> None:
        """Keep what holds sleep back; letting go of it, or ending, lets the computer sleep."""
        self._hold = answer.arguments()

    @Slot(QDBusError, QDBusMessage)
    def refused(self, _error: QDBusError, _call: QDBusMessage) -> None:
        """Sleep is not held back: the lock then comes at the waking."""

    def _watch(self, where: tuple[str, str, str], name: str, why: Why, *, gone: bool) -> Watched:
        watched = Watched(self._system, where, name, gone=gone)
        watched.setParent(self)
        watched.came.connect(lambda: self.left.emit(why))
        watched.ask()
        return watched

    def _hear(
        self, bus: QDBusConnection, service: str, interface: str, name: str, slot: str
    ) -> None:
        bus.connect(service, "", interface, name, self, SLOT(slot))  # type: ignore[call-overload]  # SLOT is text

    def _hold_sleep_back(self) -> None:
        call = QDBusMessage.createMethodCall(_LOGIN, _LOGIN_PATH, f"{_LOGIN}.Manager", "Inhibit")
        call.setArguments(["sleep", "Coach Desktop", "Locks before the computer sleeps", "delay"])
        _call(self._system, call, self)


def _call(bus: QDBusConnection, call: QDBusMessage, to: QObject) -> None:
    """Ask something; the answer comes to `answered` or `refused` of that object."""
    answered, refused = SLOT("answered(QDBusMessage)"), SLOT("refused(QDBusError,QDBusMessage)")
    bus.callWithCallback(call, to, answered, refused, _PATIENCE)  # type: ignore[call-overload]  # SLOT is text


def listen() -> SessionBus:
    """Listen on the buses of this computer, as far as they are there."""
    at_desk = "DBUS_SESSION_BUS_ADDRESS" in os.environ  # else Qt would start a bus of its own
    session = QDBusConnection.sessionBus() if at_desk else None
    return SessionBus(QDBusConnection.systemBus(), session)
