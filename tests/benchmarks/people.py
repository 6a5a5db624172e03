"""Ten thousand dossiers: search, the board in the real window, and the memory it takes."""

import json
import os
import subprocess
import sys
from functools import partial
from pathlib import Path

from coach_desktop.casework.changes import Changes
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.dossier import fact_path
from coach_desktop.domain.operation import Draft, Kind
from coach_desktop.domain.sight import Sensitivity
from tests.benchmarks.figures import Figure, milliseconds, percentile
from tests.storage.tellers import changes, people
from tests.vaults_for_tests import raw_vault

DOSSIERS = 10_000
_FIRST = ("Rima", "Yonas", "Emre", "Hodan", "Farhad", "Azad", "Selam", "Oleksandr", "Amal", "Layla")
_LAST = ("Haile", "Al Khatib", "Yılmaz", "Warsame", "Rahimi", "Tesfay", "Kovalenko", "Ibrahim")
_TYPED = ("ri", "hai", "warsam", "yilmaz", "tesfay sel", "kova", "1234", "al kh", "ibra am", "z")


def measure(folder: Path) -> list[Figure]:
    """Fill a vault, search it, and open it in a program of its own."""
    place = folder / "people"
    vault = raw_vault(place)
    _fill(changes(vault))
    known = people(vault)
    samples = [milliseconds(partial(known.find, words)) for _ in range(60) for words in _TYPED]
    vault.close()
    told = _window(place)
    print(f"  board of {DOSSIERS} made ready for the first time: {told['ready'] / 1000:.1f} s")
    return [
        Figure(f"search over {DOSSIERS} dossiers p99", percentile(samples[50:], 99), "ms", 10.0),
        Figure(f"board of {DOSSIERS} dossiers opened p95", told["opened"], "ms", 300.0),
        Figure(f"board of {DOSSIERS} dossiers filtered p95", told["filtered"], "ms", 50.0),
        Figure(f"resident memory with {DOSSIERS} dossiers open", told["memory"], "MB", 200.0),
    ]


def _fill(told: Changes) -> None:
    def fact(dossier: str, name: str, value: str) -> Draft:
        return Draft(dossier, fact_path(name), Kind.FACT, Answer(value), Sensitivity.S1)

    for begin in range(0, DOSSIERS, 500):
        drafts = []
        for number in range(begin, begin + 500):
            dossier = f"p{number:05d}"
            last = f"{_LAST[number % len(_LAST)]} {_LAST[number // 7 % len(_LAST)]}"
            drafts += [
                fact(dossier, "achternaam", last),
                fact(dossier, "voornamen", _FIRST[number % len(_FIRST)]),
                fact(dossier, "vnummer", f"{number * 7919 % 10**10:010d}"),
                fact(dossier, "geboortedatum", f"{1960 + number % 45}"),
                fact(dossier, "kennisgeving", f"2026-{1 + number % 11:02d}-{1 + number % 28:02d}"),
                fact(dossier, "leerroute", ("B", "O", "Z", "")[number % 4]),
                fact(dossier, "coach", f"Coach {number % 40}"),
            ]
        told.commit(drafts)


def _window(place: Path) -> dict[str, float]:
    told = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.open_window", str(place)],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(("src", "."))},
    )
    figures: dict[str, float] = json.loads(told.stdout.splitlines()[-1])
    return figures
