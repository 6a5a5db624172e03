"""By what this computer, and one file on it, is known again; it tells nobody which one it is."""

import hashlib
import sys
from pathlib import Path

if sys.platform == "win32":  # the other systems have no registry
    import winreg
elif sys.platform == "darwin":
    import ctypes

_MACHINE_ID = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))
_CRYPTOGRAPHY = r"SOFTWARE\Microsoft\Cryptography"


def machine_id() -> str:
    """The id that the system gave this installation; '' where it gave none."""
    if sys.platform == "win32":
        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, _CRYPTOGRAPHY) as at:
                return str(winreg.QueryValueEx(at, "MachineGuid")[0])
        except OSError:
            return ""
    elif sys.platform == "darwin":
        told, wait = (ctypes.c_ubyte * 16)(), (ctypes.c_long * 2)(1, 0)
        failed = ctypes.CDLL(None).gethostuuid(told, wait)
        return "" if failed else bytes(told).hex()
    else:
        found = (path for path in _MACHINE_ID if path.is_file())
        path = next(found, None)
        return path.read_text(encoding="ascii").strip() if path is not None else ""


def mark_of(path: Path, salt: str) -> str:
    """SHA-256 in hex over this computer and the place of a file on its disk.

    A copy of the file has another mark, on the same computer too; moving it within a disk does not.
    """
    told = f"coachdesk/v1|{salt}|{machine_id()}|{path.stat().st_ino}"
    return hashlib.sha256(told.encode()).hexdigest()
