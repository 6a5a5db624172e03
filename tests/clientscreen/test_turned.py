"""The turned laptop: the coach's process has ended, and nothing that was saved is lost."""

import os
import re
import secrets
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from coach_desktop.app.sessions import VaultSessions, session_folder
from coach_desktop.casework.table import TakenIn
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.operation import Source
from coach_desktop.storage.folder import open_vault
from coach_desktop.storage.session import sessions
from tests.builders import join
from tests.clientscreen.driver import ANSWERS, LOG, QUESTION
from tests.clientscreen.table import table_of
from tests.reliability.locking import key, words
from tests.reliability.memory import find, forms_of, forms_of_key

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="not this system")

_LONGEST = 90


@contextmanager
def _coach(folder: Path, *, answers: int) -> "Iterator[subprocess.Popen[str]]":
    env = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(("src", ".")),
        "QT_QPA_PLATFORM": "offscreen",
        LOG: str(folder / "log"),
        ANSWERS: str(answers),
    }
    with subprocess.Popen(
        [sys.executable, "-m", "tests.clientscreen.driver", "coach", str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=env,
    ) as child:
        try:
            yield child
        finally:
            child.kill()


def lines_of(folder: Path) -> list[list[str]]:
    log = folder / "log"
    return [line.split() for line in log.read_text().splitlines()] if log.exists() else []


def _wait(folder: Path, wanted: Callable[[list[list[str]]], bool]) -> list[list[str]]:
    until = time.monotonic() + _LONGEST
    while time.monotonic() < until:
        lines = lines_of(folder)
        if wanted(lines):
            return lines
        time.sleep(0.02)
    raise TimeoutError(lines_of(folder))


def _has(word: str, least: int = 1) -> Callable[[list[list[str]]], bool]:
    return lambda lines: sum(line[0] == word for line in lines) >= least


def _ready(child: "subprocess.Popen[str]", seed: str) -> None:
    assert child.stdin is not None
    assert child.stdout is not None
    print(seed, file=child.stdin, flush=True)
    assert child.stdout.readline() == f"coach {child.pid}\n"


def _turn(child: "subprocess.Popen[str]") -> None:
    assert child.stdin is not None
    print("go", file=child.stdin, flush=True)


def _look(process: int, sought: dict[str, tuple[bytes, ...]]) -> list[str]:
    try:
        found = find(process, sought)
    except PermissionError:
        pytest.skip("memory of another process may not be read")
    return sorted(name for name, count in found.items() if count)


def _taken(folder: Path, seed: str) -> tuple[TakenIn, list[Answer], set[Source]]:
    """What the coach finds when he unlocks."""
    vault = open_vault(folder / "kluis", key(seed))
    office = join(vault)
    taken = table_of(office).take_left()
    found = [
        operation
        for person in vault.dossiers(limit=9)
        for operation in vault.log(person.dossier)
        if operation.path.endswith(f"/{QUESTION}")
    ]
    assert sessions(session_folder(vault.folder)) == ()
    assert VaultSessions(vault).found().left == ()
    vault.close()
    return taken, [each.answer for each in found], {each.source for each in found}


@pytest.mark.long
def test_no_key_and_no_other_dossier_is_there_and_a_kill_ends_at_the_door_and_loses_nothing(
    tmp_path: Path,
) -> None:
    seed = secrets.token_hex(8)
    sought = {word: forms_of(word) for word in words(seed)[:2]}
    sought["key"] = forms_of_key(bytes(key(seed).bytes))
    with _coach(tmp_path, answers=0) as child:
        _ready(child, seed)
        assert _look(child.pid, sought) == sorted(sought)
        _turn(child)
        lines = _wait(tmp_path, _has("ack", 15))
        window, whole = next(line[1:] for line in lines if line[0] == "window")
        assert (whole, int(window) != child.pid) == ("True", True)
        for process in (child.pid, int(window)):
            assert _look(process, sought) == []
            assert not re.search(rb"[0-9a-fA-F]{64}", _told_by_the_system(process))
        os.kill(int(window), signal.SIGKILL)
        lines = _wait(tmp_path, _has("windows"))
    door = next(line for line in lines if line[0] == "door")
    assert door[1:] == [str(child.pid), "UnlockPage", "whole=True", "closed=False"]
    assert lines[-1] == ["windows", "1"]
    saved = [Answer(line[2]) for line in lines if line[0] == "ack"]
    taken, answers, sources = _taken(tmp_path, seed)
    assert answers[: len(saved)] == saved
    assert len(answers) <= len(saved) + 1
    assert taken == TakenIn(answers=len(answers))
    assert sources == {Source.CLIENT}


@pytest.mark.slow
def test_the_client_gives_the_laptop_back_and_the_door_stands_there(tmp_path: Path) -> None:
    seed = secrets.token_hex(8)
    with _coach(tmp_path, answers=4) as child:
        _ready(child, seed)
        _turn(child)
        lines = _wait(tmp_path, _has("windows"))
    assert [line[0] for line in lines] == ["window", *["ack"] * 4, "ready", "door", "windows"]
    assert _taken(tmp_path, seed)[0] == TakenIn(answers=4)


def _told_by_the_system(process: int) -> bytes:
    """What anybody may read of a process: its arguments and its environment."""
    return b"".join(Path(f"/proc/{process}/{name}").read_bytes() for name in ("cmdline", "environ"))
