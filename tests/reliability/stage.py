"""Where scenarios are played again and again: one child that forks, one folder that is put back."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.reliability import shim
from tests.reliability.catalogue import SCENARIOS
from tests.reliability.scenario import BUG
from tests.reliability.scenarios import check_left
from tests.reliability.shim import Harm

VAULT = "vault"
MEMORY = Path("/dev/shm")  # a disk in memory: what is forced to a disk costs nothing there


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a child ended, and what it said until then."""

    status: int
    told: tuple[str, ...]

    @property
    def calls(self) -> int:
        """How many calls there were, when it came to its end."""
        return next(int(line.split()[1]) for line in self.told if line.startswith("calls "))


class Stage:
    """Plays scenarios in a folder of its own."""

    def __init__(self, place: Path) -> None:
        self._place = place
        self._library = shim.build(place)
        self._child = self._begin()

    def play(self, name: str, harm: Harm, trace: Path | None = None) -> Outcome:
        """Put the folder back as it was at the beginning, and play."""
        folder = self.fresh(name)
        line = json.dumps(
            {
                "name": name,
                "folder": str(folder),
                "vault": str(folder / VAULT),
                "trace": str(trace or ""),
                "kill_at": harm.kill_at,
                "fail_at": harm.fail_at,
                "error": harm.error,
                "lasts": harm.lasts,
            }
        )
        assert self._child.stdin is not None
        assert self._child.stdout is not None
        self._child.stdin.write(line + "\n")
        self._child.stdin.flush()
        answer = json.loads(self._child.stdout.readline())
        outcome = Outcome(answer["status"], tuple(answer["told"]))
        assert outcome.status != BUG, json.loads(outcome.told[-1])
        return outcome

    def check(self, name: str, outcome: Outcome) -> None:
        """Look at what was left behind."""
        check_left(SCENARIOS[name], self._place / "played" / VAULT, outcome.told)

    def fresh(self, name: str) -> Path:
        """The folder of a play, as it is at the beginning."""
        begun = self._place / f"begin-{name}"
        if not begun.exists():
            begun.mkdir()
            SCENARIOS[name].prepare(begun / VAULT)
        played = self._place / "played"
        shutil.rmtree(played, ignore_errors=True)
        return Path(shutil.copytree(begun, played))

    def close(self) -> None:
        """End the child."""
        assert self._child.stdin is not None
        self._child.stdin.close()
        self._child.wait()
        assert self._child.stdout is not None
        self._child.stdout.close()

    def _begin(self) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            [sys.executable, "-m", "tests.reliability.scenario", "--serve"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=shim.environment(self._library),
        )


@contextmanager
def stage(place: Path) -> Iterator[Stage]:
    """A stage that is taken down afterwards."""
    made = Stage(place)
    try:
        yield made
    finally:
        made.close()


def work_place(fallback: Path) -> Path:
    """An empty folder in memory where there is one, else below another; take it away yourself."""
    parent = MEMORY if MEMORY.is_dir() and os.access(MEMORY, os.W_OK) else fallback
    return Path(tempfile.mkdtemp(prefix="coach-desktop-", dir=parent))
