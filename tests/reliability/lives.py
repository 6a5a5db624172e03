"""The program is killed again and again while somebody works on it; what was said must stand."""

import json
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from coach_desktop.domain.answer import Answer
from coach_desktop.storage.checking import check
from coach_desktop.storage.folder import open_vault
from tests.reliability.dice import Dice
from tests.reliability.scenarios import writer
from tests.reliability.window import ANSWERS, KEYS, LONG, answer, typed
from tests.vaults_for_tests import raw_key

LONGEST = {ANSWERS: 2_400, LONG: 20_000, KEYS: 4_500}
"""Milliseconds: within these a life is killed, after it began to work."""

_PATH = "/roepnaam"


@dataclass(slots=True)
class Life:
    """What one life said before it was killed."""

    mode: str
    number: int
    dossier: str = ""
    saved: int = -1
    keys: list[int] = field(default_factory=list)
    killed: int = 0


class Program:
    """Starts lives and kills them."""

    def __init__(self, child: "subprocess.Popen[bytes]") -> None:
        assert child.stdin is not None
        assert child.stdout is not None
        self._in, self._out = child.stdin, child.stdout.fileno()
        self._rest = b""

    def live(self, folder: Path, mode: str, number: int) -> Life:
        """One life in the vault of a folder; its number gives the moment of its end."""
        life = Life(mode, number)
        asked = {"folder": str(folder), "mode": mode, "life": number}
        self._in.write(json.dumps(asked).encode() + b"\n")
        self._in.flush()
        child = int(self._line().split()[1])
        while not (line := self._line()).startswith("dossier "):
            assert not line.startswith(('"', "ended")), line
        life.dossier = line.split()[1]
        end = time.monotonic() + Dice("kill", mode, number).below(LONGEST[mode]) / 1_000
        while (left := end - time.monotonic()) > 0:
            if self._is_told(left):
                _note(life, self._line())
        life.killed = time.monotonic_ns()
        os.kill(child, signal.SIGKILL)
        while not (line := self._line()).startswith("ended "):
            _note(life, line)
        assert line == f"ended {-signal.SIGKILL}"
        return life

    def _is_told(self, seconds: float) -> bool:
        return b"\n" in self._rest or bool(select.select([self._out], [], [], seconds)[0])

    def _line(self) -> str:
        while b"\n" not in self._rest:
            told = os.read(self._out, 1 << 16)
            assert told, "the program ended"
            self._rest += told
        line, _, self._rest = self._rest.partition(b"\n")
        return line.decode()


def _note(life: Life, line: str) -> None:
    if line.isdigit():
        life.saved = int(line)
    elif line.startswith("key "):
        life.keys.append(int(line.split()[2]))
    else:
        raise AssertionError(line)


@contextmanager
def program() -> Iterator[Program]:
    """The child that forks lives."""
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.reliability.window"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": "src:.", "QT_QPA_PLATFORM": "offscreen"},
    )
    with child:
        try:
            yield Program(child)
        finally:
            assert child.stdin is not None
            child.stdin.close()


@dataclass(frozen=True, slots=True)
class Found:
    """Of some lives: answers called saved, the longest loss of typing in milliseconds, trouble."""

    saved: int
    lost_typing: float
    trouble: tuple[str, ...]


def look(folder: Path, lives: list[Life]) -> Found:
    """Open what is left by raw key, and hold it against what was said."""
    vault = open_vault(folder, raw_key())
    trouble, longest = [], 0.0
    if found := check(writer(vault)):
        trouble.append(f"not whole: {found}")
    for life in lives:
        told = [each.answer for each in vault.log(life.dossier) if each.path.endswith(_PATH)]
        if life.mode != KEYS:
            if told != [Answer(answer(number)) for number in range(len(told))] or not (
                life.saved < len(told) <= life.saved + 2
            ):
                trouble.append(f"life {life.number}: {life.saved} saved, {len(told)} found")
        else:
            text = told[-1].text if told else ""
            if text != typed(len(text)):
                trouble.append(f"life {life.number}: another text")
            longest = max(longest, _age_of_lost(life, len(text)))
    vault.close()
    return Found(sum(life.saved + 1 for life in lives), longest, tuple(trouble))


def _age_of_lost(life: Life, kept: int) -> float:
    """How many milliseconds before the end the first key came that is not in the vault."""
    return (life.killed - life.keys[kept]) / 1e6 if kept < len(life.keys) else 0.0
