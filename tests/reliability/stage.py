"""Where scenarios are played again and again: one child that forks, folders that are put back."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.reliability import shim
from tests.reliability.catalogue import EVERY
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
    """Plays scenarios, each in a folder of its own that is put back as it was at the beginning.

    The files stay the same ones on the disk: a copied database would be known as a copy.
    """

    def __init__(self, place: Path) -> None:
        self._place = place
        self._child = self._begin(shim.build(place))
        self._begun: dict[str, dict[Path, bytes]] = {}

    def play(self, name: str, harm: Harm, trace: Path | None = None) -> Outcome:
        """Play from the beginning, with this harm."""
        self.put(name, self.beginning(name))
        asked = {
            "name": name,
            "folder": str(self.folder(name)),
            "vault": str(self.folder(name) / VAULT),
            "trace": str(trace or ""),
            "kill_at": harm.kill_at,
            "fail_at": harm.fail_at,
            "error": harm.error,
            "lasts": harm.lasts,
        }
        assert self._child.stdin is not None
        assert self._child.stdout is not None
        self._child.stdin.write(json.dumps(asked) + "\n")
        self._child.stdin.flush()
        answer = json.loads(self._child.stdout.readline())
        outcome = Outcome(answer["status"], tuple(answer["told"]))
        assert outcome.status != BUG, json.loads(outcome.told[-1])
        return outcome

    def check(self, name: str, told: Sequence[str]) -> None:
        """Look at what was left behind."""
        check_left(EVERY[name], self.folder(name) / VAULT, told)

    def folder(self, name: str) -> Path:
        """Where a scenario is played."""
        return self._place / name

    def beginning(self, name: str) -> Mapping[Path, bytes]:
        """The files with which a scenario begins."""
        if name not in self._begun:
            self.folder(name).mkdir()
            EVERY[name].prepare(self.folder(name) / VAULT)
            self._begun[name] = {path: path.read_bytes() for path in self._files(name)}
        return self._begun[name]

    def put(self, name: str, files: Mapping[Path, bytes]) -> None:
        """Let these files stand there and no others."""
        for path in self._files(name):
            if path not in files:
                path.unlink()
        for path, content in files.items():
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(content)

    def _files(self, name: str) -> list[Path]:
        return [path for path in self.folder(name).rglob("*") if path.is_file()]

    def close(self) -> None:
        """End the child."""
        assert self._child.stdin is not None
        self._child.stdin.close()
        self._child.wait()
        assert self._child.stdout is not None
        self._child.stdout.close()

    @staticmethod
    def _begin(library: Path) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            [sys.executable, "-m", "tests.reliability.scenario", "--serve"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=shim.environment(library),
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
