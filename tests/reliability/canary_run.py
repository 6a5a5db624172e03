"""Runs the session with planted words under the shim, and looks for them everywhere."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from tests.reliability import canaries, shim
from tests.reliability.canaries import Sighting

ALLOWED = ("exported", "chosen", "control")
"""Where somebody put words on purpose: what was exported, what was attached, the control files."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What was planted and kept, what was found out of place, and what of the controls was not."""

    planted: int
    kept: int
    forms: int
    bytes: int
    out_of_place: tuple[Sighting, ...]
    unseen_controls: int


def run(place: Path, how: str) -> Seen:
    """A whole day, and the scan of all that was ever written in it."""
    trace = place.with_suffix(".trace")
    told, logs = _session(place, how, trace)
    planted = {name: bytes.fromhex(hexed) for name, hexed in told["planted"].items()}
    everything = [*canaries.written(trace), *canaries.left(place), *logs]
    found = list(canaries.sightings(planted, iter(everything)))
    stray = [str(path) for path in canaries.stdio_files(trace) if path.exists()]
    found += list(canaries.sightings(planted, ((path, Path(path).read_bytes()) for path in stray)))
    wanted = canaries.expected(planted)
    unseen = sum(
        len(wanted - {(each.canary, each.form) for each in found if each.place == control})
        for control in (
            f"left in {place}/control/plain",
            f"left in {place}/control/packed, {canaries.PDF_STREAM}",
        )
    )
    trace.unlink()
    return Seen(
        planted=len(planted),
        kept=len(told["kept"]),
        forms=len(wanted),
        bytes=sum(len(content) for _, content in everything),
        out_of_place=tuple(each for each in found if not _is_allowed(place, each)),
        unseen_controls=unseen,
    )


def _is_allowed(place: Path, seen: Sighting) -> bool:
    return any(f"{place}/{name}/" in seen.place for name in ALLOWED)


class Told(TypedDict):
    """What the session says of itself: each word in hex, and the names of those in the log."""

    planted: dict[str, str]
    kept: list[str]


def _session(place: Path, how: str, trace: Path) -> tuple[Told, list[tuple[str, bytes]]]:
    for name in ("home", "temp", "data"):
        (place / name).mkdir(parents=True)
    library = shim.build(place.parent)
    told, into = os.pipe()
    homes = {
        name: str(place / "home")
        for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")
    }
    with os.fdopen(told) as pipe:
        done = subprocess.run(
            [sys.executable, "-m", "tests.reliability.session", str(place), how],
            env={
                **shim.environment(library, watched="/", trace=str(trace)),
                **homes,
                "TMPDIR": str(place / "temp"),
                "QT_QPA_PLATFORM": "offscreen",
                "PYTHONDONTWRITEBYTECODE": "1",
                "CANARIES": str(into),
            },
            pass_fds=(into,),
            capture_output=True,
            timeout=600,
            check=False,
        )
        os.close(into)
        said = pipe.read()
    assert done.returncode == 0, (done.returncode, done.stderr.decode()[-3_000:])
    logs = [("standard output", done.stdout), ("standard error", done.stderr)]
    told_of: Told = json.loads(said)
    return told_of, logs
