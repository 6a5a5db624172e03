"""One invented person through all screens in one language, as the command does it."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from coach_desktop import places
from coach_desktop.domain import phrases

PEOPLE = tuple(sorted(path.stem for path in places.place("resources", "practice").glob("*.toml")))
LEAST_ANSWERS = 60
"""Whoever stops before a plan can be made still answers so many questions."""


def everybody() -> list[str]:
    """Every person in every language, as `person|language`."""
    return [f"{person}|{tag}" for tag in phrases.languages() for person in PEOPLE]


def go(person: str, language: str, folder: Path) -> Sequence[str]:
    """Walk from an empty folder to a plan, in a process of its own; gives what did not hold."""
    out = folder / f"{person}-{language}"
    asked = ["demo", "--person", person, "--language", language, "--out", str(out), "--json"]
    done = _run(asked)
    if done.returncode:
        return [f"{person} {language}: {done.stderr.strip().splitlines()[-1:]}"]
    told = json.loads(done.stdout.splitlines()[-1])
    found = [] if told["answers"] >= LEAST_ANSWERS else [f"{person} {language}: few answers"]
    for pdf in out.glob("*pip*.pdf"):
        if _run(["verify", str(pdf), "--trust", str(out / "zegel.pem")]).returncode:
            found.append(f"{person} {language}: the seal does not hold")
    return found


def _run(arguments: Sequence[str]) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "coach_desktop", *arguments],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
