"""Where the libraries lie that smart cards are read by (PKCS#11), per system."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from coach_desktop.domain.errors import CoachError

ENDINGS = ("dll",) if sys.platform == "win32" else ("so", "dylib", "so.3")
"""How such a library is called, for who has to choose one."""

_UNIX = (
    "/usr/lib/libaetpkss.so.3",
    "/usr/lib/x86_64-linux-gnu/libaetpkss.so.3",
    "/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so",
    "/usr/lib/opensc-pkcs11.so",
    "/usr/local/lib/libaetpkss.dylib",
    "/Library/OpenSC/lib/opensc-pkcs11.so",
)
_WINDOWS = (
    ("SystemRoot", "System32/aetpkss1.dll"),
    ("SystemRoot", "System32/cvP11.dll"),
    ("SystemRoot", "System32/eTPKCS11.dll"),
    ("ProgramFiles", "OpenSC Project/OpenSC/pkcs11/opensc-pkcs11.dll"),
)
"""SafeSign, which most cards under PKIoverheid come with, before the others."""


def card_library(told: str) -> Path:
    """The library that the profile or somebody named, else the first usual one that is there.

    Raises CoachError `machine.no-card-library` when it is not there.
    """
    places = [Path(told)] if told else _usual()
    for place in places:
        if place.is_file():
            return place
    raise CoachError("machine.no-card-library")


def _usual() -> Iterator[Path]:
    if sys.platform == "win32":
        for folder, name in _WINDOWS:
            if root := os.environ.get(folder):
                yield Path(root) / name
    else:
        yield from map(Path, _UNIX)
