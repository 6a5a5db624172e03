"""A program of ours begins with a secret that stands in no argument and in no environment."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from coach_desktop.machine import beside
from coach_desktop.machine.beside import Neighbour

pytestmark = pytest.mark.skipif(os.name == "nt", reason="not this system")

ECHO = """
import os
from coach_desktop.machine.beside import heard, say, take_secret
say(b"secret " + bytes(take_secret(4)))
for line in heard():
    say(line.strip().upper())
"""


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Programs that stand in for ours: the first argument is their file."""

    def command(arguments: "list[str]") -> list[str]:
        return [sys.executable, *arguments]

    monkeypatch.setattr(beside, "command", command)
    monkeypatch.setenv("PYTHONPATH", str(Path("src").resolve()))
    return tmp_path


def _program(folder: Path, name: str, text: str) -> str:
    path = folder / name
    path.write_text(text)
    return str(path)


def test_lines_go_both_ways_until_one_is_let_go(programs: Path) -> None:
    secret = bytearray(b"\0\1\n\3")
    neighbour = Neighbour([_program(programs, "echo.py", ECHO)], secret)
    told = neighbour.heard()
    assert next(told) == b"secret \0\1\n"
    assert next(told) == b"\3\n"
    assert secret == bytearray(4)
    assert neighbour.process != os.getpid()
    neighbour.say(b"dag")
    assert next(told) == b"DAG\n"
    neighbour.let_go()
    assert list(told) == []
    neighbour.end()
    neighbour.say(b"niemand")
    neighbour.let_go()


def test_a_neighbour_that_does_not_end_is_ended(
    programs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(beside, "_PATIENCE", 0.2)
    deaf = _program(programs, "deaf.py", "import threading; threading.Event().wait()")
    neighbour = Neighbour([deaf], bytearray(b"1234"))
    neighbour.end()
    assert not Path(f"/proc/{neighbour.process}").exists()


def test_whoever_talks_to_a_program_that_is_gone_is_not_harmed(programs: Path) -> None:
    neighbour = Neighbour([_program(programs, "gone.py", "")], bytearray(b"1234"))
    assert list(neighbour.heard()) == []
    for _ in range(3):
        neighbour.say(b"x" * 100_000)
    neighbour.end()


def test_another_program_takes_the_place_and_reads_its_secret_to_the_end(programs: Path) -> None:
    after = _program(
        programs,
        "after.py",
        "import os, sys\nfrom coach_desktop.machine.beside import take_secret, wait_for_the_end\n"
        "secret = take_secret(6)\nwait_for_the_end()\n"
        "print(os.getpid(), bytes(secret).decode(), sys.argv[1:], 'geheim' in str(os.environ))\n",
    )
    before = (
        "import os, sys; from coach_desktop.machine import beside; "
        "beside.command = lambda arguments: [sys.executable, *arguments]; "
        "print(os.getpid(), flush=True); secret = bytearray(b'geheim'); "
        f"beside.become([{after!r}, 'x'], secret)"
    )
    done = subprocess.run(
        [sys.executable, "-c", before], check=True, capture_output=True, text=True
    )
    first, second = done.stdout.splitlines()
    assert second == f"{first} geheim ['x'] False"


def test_a_secret_that_was_cut_off_is_shorter(programs: Path) -> None:
    short = _program(
        programs,
        "short.py",
        "from coach_desktop.machine.beside import take_secret\nprint(len(take_secret(9)))\n",
    )
    done = subprocess.run([sys.executable, short], input=b"abc", capture_output=True, check=True)
    assert done.stdout == b"3\n"


def test_where_nothing_can_begin_this_one_ends() -> None:
    program = (
        "from coach_desktop.machine import beside; "
        "beside.command = lambda arguments: ['/geen/programma']; "
        "beside.become([], bytearray(b'x')); print('still here')"
    )
    done = subprocess.run([sys.executable, "-c", program], check=False, capture_output=True)
    assert (done.returncode, done.stdout) == (1, b"")


def test_whoever_stands_by_passes_the_secret_on_unread(programs: Path) -> None:
    window = _program(
        programs,
        "window.py",
        "import sys\nfrom coach_desktop.machine.beside import take_secret\n"
        "sys.exit(len(take_secret(5)))\n",
    )
    program = (
        "import sys; from coach_desktop.machine import beside; "
        "beside.command = lambda arguments: [sys.executable, *arguments]; "
        f"print(beside.stand_by([{window!r}]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], input=b"vijf!", capture_output=True, check=True
    )
    assert done.stdout == b"5\n"


def test_nobody_who_listens_is_no_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(_place: int, _line: bytes) -> int:
        raise BrokenPipeError

    monkeypatch.setattr(os, "write", gone)
    beside.say(b"dag")
