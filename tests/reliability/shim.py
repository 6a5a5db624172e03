"""The shim from Python: building it, arming it in the child that it is preloaded in, its trace."""

import ctypes
import os
import shutil
import struct
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

SOURCE = Path(__file__).with_name("shim.c")
NEVER = -1
ABSENT = "no C compiler"
_HEAD = struct.Struct("<cIQQ")
_PRELOAD, _PATH, _FOLDER, _TRACE = "LD_PRELOAD", "SHIM_LIBRARY", "SHIM_FOLDER", "SHIM_TRACE"


class Kind(StrEnum):
    """What a record of the trace tells."""

    CREATE = "C"
    WRITE = "W"
    TRUNCATE = "T"
    FORCE = "S"
    REMOVE = "U"
    RENAME = "R"
    NOTE = "N"
    STDIO = "F"


@dataclass(frozen=True, slots=True)
class Record:
    """One call that came to its end, or something the program said in between."""

    kind: Kind
    path: str
    place: int
    content: bytes


@dataclass(frozen=True, slots=True)
class Harm:
    """What the shim is to do: kill at a call, or let one fail (and all after it, if it lasts)."""

    kill_at: int = NEVER
    fail_at: int = NEVER
    error: int = 0
    lasts: bool = False


def compiler() -> str:
    """The C compiler of this machine; '' when there is none."""
    return next((found for name in ("gcc", "cc", "clang") if (found := shutil.which(name))), "")


@cache
def build(folder: Path) -> Path:
    """Compile the shim into a folder."""
    made = folder / "shim.so"
    subprocess.run(
        [compiler(), "-O1", "-shared", "-fPIC", "-o", str(made), str(SOURCE), "-ldl"], check=True
    )
    return made


def environment(library: Path, watched: str = "", trace: str = "") -> dict[str, str]:
    """The environment of a child that has the shim; it begins at once when told what to watch."""
    told = {_PRELOAD: str(library), _PATH: str(library), _FOLDER: watched, _TRACE: trace}
    return {
        **os.environ,
        "PYTHONPATH": "src:.",
        **{name: text for name, text in told.items() if text},
    }


def arm(watched: Path, trace: str, harm: Harm) -> None:
    """In the child: from here on, watch a folder, count anew and do this harm."""
    _library().shim_arm(
        str(watched).encode(), trace.encode(), harm.kill_at, harm.fail_at, harm.error, harm.lasts
    )


def rest() -> None:
    """In the child: do no more harm. Without the shim this does nothing."""
    if _PATH in os.environ:
        _library().shim_rest()


def calls() -> int:
    """In the child: how many calls counted since the shim was armed."""
    return int(_library().shim_calls())


def note(said: str) -> None:
    """In the child: put into the trace what was said just now. Without the shim, nothing."""
    if _PATH in os.environ:
        _library().shim_note(said.encode())


def records(trace: Path) -> Iterator[Record]:
    """Read a trace."""
    told, at = trace.read_bytes(), 0
    while at < len(told):
        kind, length, place, size = _HEAD.unpack_from(told, at)
        at += _HEAD.size
        path = told[at : at + length].decode()
        at += length
        yield Record(Kind(kind.decode()), path, place, told[at : at + size])
        at += size


@cache
def _library() -> ctypes.CDLL:
    library = ctypes.CDLL(os.environ[_PATH])
    library.shim_arm.argtypes = [
        ctypes.c_char_p, ctypes.c_char_p, ctypes.c_long, ctypes.c_long, ctypes.c_int, ctypes.c_int
    ]  # fmt: skip
    library.shim_note.argtypes = [ctypes.c_char_p]
    library.shim_calls.restype = ctypes.c_long
    return library
