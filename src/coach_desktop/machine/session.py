"""Whether somebody still sits here, as the system tells it: sleep, lid, locked screen, other user.

Windows sends messages to a window, macOS has to be asked; on Linux the desktop tells it over D-Bus,
which stands in `desktop/session_bus.py`.
"""

import ctypes
import sys
from enum import StrEnum
from uuid import UUID

if sys.platform == "win32":  # the other systems have no such types
    from ctypes import wintypes


class Why(StrEnum):
    """Why the program locks; the last two: a client had the computer, or it is trusted no more."""

    KEY = "key"
    IDLE = "idle"
    ASLEEP = "asleep"
    LID = "lid"
    SESSION = "session"
    CLIENT = "client"
    REVOKED = "revoked"


HAS_MESSAGES = sys.platform == "win32"
HAS_BUS = sys.platform == "linux"

_POWER, _SESSION = 0x0218, 0x02B1
_SUSPEND, _SETTING = 0x0004, 0x8013
_GONE = {0x2, 0x4, 0x6, 0x7}
"""Console taken, remote session left, logged off, locked."""
_LID = UUID("ba3e0f4d-b817-4094-a2d1-d56379e6a0f3").bytes_le
"""GUID_LIDSWITCH_STATE_CHANGE as it lies in memory; its one byte is 0 when the lid is closed."""


class Message(ctypes.Structure):
    """The beginning of a Windows MSG."""

    _fields_ = (
        ("window", ctypes.c_void_p),
        ("number", ctypes.c_uint),
        ("short", ctypes.c_size_t),
        ("long", ctypes.c_size_t),
    )


class Setting(ctypes.Structure):
    """A Windows POWERBROADCAST_SETTING with one byte."""

    _fields_ = (
        ("guid", ctypes.c_ubyte * 16),
        ("length", ctypes.c_uint32),
        ("state", ctypes.c_ubyte),
    )


class Messages:
    """Reads what Windows tells a window. The first word about the lid only says how it is."""

    __slots__ = ("_is_open",)

    def __init__(self) -> None:
        self._is_open = False

    def said_by(self, address: int) -> Why | None:
        """What the message at this address says; None when it is about something else."""
        message = Message.from_address(address)
        if message.number == _SESSION:
            return Why.SESSION if message.short in _GONE else None
        if message.number != _POWER:
            return None
        if message.short == _SETTING and message.long:
            return self._lid(Setting.from_address(message.long))
        return Why.ASLEEP if message.short == _SUSPEND else None

    def _lid(self, setting: Setting) -> Why | None:
        if bytes(setting.guid) != _LID:
            return None
        was_open, self._is_open = self._is_open, setting.state != 0
        return Why.LID if was_open and not self._is_open else None


def ask_for_messages(window: int) -> None:
    """Have Windows tell this window of its session and of the lid; elsewhere this does nothing."""
    if sys.platform == "win32":
        session, user = ctypes.WinDLL("wtsapi32"), ctypes.WinDLL("user32")
        handle = wintypes.HWND(window)
        session.WTSRegisterSessionNotification(handle, wintypes.DWORD(0))
        lid = (ctypes.c_ubyte * 16).from_buffer_copy(_LID)
        user.RegisterPowerSettingNotification.restype = ctypes.c_void_p
        user.RegisterPowerSettingNotification(handle, ctypes.byref(lid), wintypes.DWORD(0))


if sys.platform == "darwin":
    _UTF8 = 0x08000100

    def is_away() -> bool:
        """Whether the system, asked, says that its screen is locked or shows another user."""
        frameworks = "/System/Library/Frameworks/{0}.framework/{0}"
        graphics = ctypes.CDLL(frameworks.format("CoreGraphics"))
        graphics.CGSessionCopyCurrentDictionary.restype = ctypes.c_void_p
        session = graphics.CGSessionCopyCurrentDictionary()
        if not session:
            return False  # no session with a screen: nobody can be away from it
        core = ctypes.CDLL(frameworks.format("CoreFoundation"))
        try:
            locked = _says(core, session, b"CGSSessionScreenIsLocked", absent=False)
            here = _says(core, session, b"kCGSSessionOnConsoleKey", absent=True)
        finally:
            core.CFRelease(ctypes.c_void_p(session))
        return locked or not here

    def _says(core: ctypes.CDLL, session: int, name: bytes, *, absent: bool) -> bool:
        core.CFStringCreateWithCString.restype = ctypes.c_void_p
        core.CFDictionaryGetValue.restype = ctypes.c_void_p
        key = core.CFStringCreateWithCString(None, name, ctypes.c_uint32(_UTF8))
        value = core.CFDictionaryGetValue(ctypes.c_void_p(session), ctypes.c_void_p(key))
        core.CFRelease(ctypes.c_void_p(key))
        return bool(core.CFBooleanGetValue(ctypes.c_void_p(value))) if value else absent

else:

    def is_away() -> bool:
        """Whether the system, asked, says that nobody sits here: this one tells by itself."""
        return False
