import ctypes
import gc
import os
import signal
import subprocess
import sys
from math import prod
from pathlib import Path

import pytest

from coach_desktop.domain.errors import CoachError
from coach_desktop.machine import limited, process

resource = pytest.importorskip("resource", reason="not this system")
pytestmark = pytest.mark.skipif(os.name == "nt", reason="not this system")

_MEMORY = 256 << 20


@pytest.fixture
def modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which a child finds modules."""
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join((str(tmp_path), "src")))
    return tmp_path


def test_a_child_gets_bytes_and_gives_bytes(modules: Path) -> None:
    (modules / "shout.py").write_text(
        "import sys\nif __name__ == '__main__':\n"
        "    sys.stdout.buffer.write(sys.stdin.buffer.read().upper())\n"
    )
    assert process.run_child("shout", b"luid", seconds=20, memory=_MEMORY) == b"LUID"


@pytest.mark.parametrize(
    ("code", "seconds"),
    [
        ("raise SystemExit(3)", 20),
        ("held = bytearray(1 << 30)", 20),
        ("while True: pass", 1),
        ("import threading; threading.Event().wait()", 1),
    ],
)
def test_a_child_that_asks_too_much_fails_alone(modules: Path, code: str, seconds: int) -> None:
    (modules / "greedy.py").write_text(code)
    with pytest.raises(CoachError, match=r"machine\.child-failed"):
        process.run_child("greedy", b"", seconds=seconds, memory=_MEMORY)


def test_limits_are_set_before_the_module_begins() -> None:
    program = (
        "import resource; from coach_desktop.machine.limited import limit; "
        f"limit(seconds=9, memory={_MEMORY}); "
        "print(resource.getrlimit(resource.RLIMIT_CORE), resource.getrlimit(resource.RLIMIT_CPU))"
    )
    assert _run(program) == "(0, 0) (9, 9)"


def test_the_module_becomes_main(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "named.py").write_text(
        "import sys\nassert (__name__, sys.argv[1:]) == ('__main__', [])"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(limited, "limit", lambda **_: None)
    monkeypatch.setattr(sys, "argv", sys.argv)
    limited.main(["1", "1", "named"])


def test_a_crash_leaves_no_memory_on_disk() -> None:
    program = (
        "import resource; from coach_desktop.machine.process import leave_no_dump; "
        "leave_no_dump(); print(resource.getrlimit(resource.RLIMIT_CORE))"
    )
    assert _run(program) == "(0, 0)"


def test_starting_again_puts_a_fresh_program_in_the_same_place() -> None:
    program = (
        "import sys; from coach_desktop.machine import process; "
        "process.command = lambda arguments: [sys.executable, '-c', 'import sys; "
        'print("coach_desktop.machine.process" in sys.modules, sys.argv[1:])\', *arguments]; '
        "process.start_again(['--lock'])"
    )
    assert _run(program) == "False ['--lock']"


def test_a_note_is_left_for_the_fresh_program_and_taken_once() -> None:
    program = (
        "import sys; from coach_desktop.machine import process; "
        "process.command = lambda arguments: [sys.executable, '-c', "
        '"from coach_desktop.machine.process import take_note; '
        "print(take_note() + '|' + take_note())\"]; "
        "process.start_again((), 'idle 5 0')"
    )
    assert _run(program) == "idle 5 0|"


def test_where_no_fresh_program_can_begin_the_old_one_ends() -> None:
    program = (
        "from coach_desktop.machine import process; "
        "process.command = lambda arguments: ['/geen/programma']; "
        "process.start_again(); print('still here')"
    )
    done = subprocess.run([sys.executable, "-c", program], check=False, capture_output=True)
    assert (done.returncode, done.stdout) == (1, b"")


@pytest.mark.skipif(sys.platform != "linux", reason="not this system")
def test_a_program_that_is_shot_leaves_no_core_and_cannot_be_looked_into(tmp_path: Path) -> None:
    program = (
        "import ctypes, os, signal; from coach_desktop.machine.process import leave_no_dump; "
        "leave_no_dump(); print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0), flush=True); "
        "os.kill(os.getpid(), signal.SIGSEGV)"
    )
    most = resource.getrlimit(resource.RLIMIT_CORE)[1]
    done = subprocess.run(
        [sys.executable, "-c", program],
        check=False,
        capture_output=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(Path("src").resolve())},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CORE, (most, most)),
    )
    assert done.returncode == -signal.SIGSEGV
    assert done.stdout.strip() == b"0", "PR_GET_DUMPABLE: the kernel writes no core of it"
    assert list(tmp_path.iterdir()) == []


def test_the_program_is_started_by_its_own_interpreter() -> None:
    assert process.command(["verify"]) == [sys.executable, "-m", "coach_desktop", "verify"]


def test_what_is_asked_of_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[object, ...]] = []
    monkeypatch.setattr(resource, "setrlimit", lambda *what: asked.append(what))
    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: _Prctl(asked))
    monkeypatch.setattr(os, "execv", lambda *what: asked.append(what))
    limited.limit(seconds=2, memory=3)
    process.leave_no_dump()
    process.start_again(["--lock"])
    assert asked[:2] == [(resource.RLIMIT_CORE, (0, 0)), (resource.RLIMIT_CPU, (2, 2))]
    assert (resource.RLIMIT_CORE, (0, 0)) in asked[2:]
    assert asked[-1] == (sys.executable, process.command(["--lock"]))


class _Prctl:
    """Stands in for the C library."""

    def __init__(self, asked: list[tuple[object, ...]]) -> None:
        self._asked = asked

    def prctl(self, *what: int) -> int:
        self._asked.append(what)
        return 0


def _run(program: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    )
    return done.stdout.strip()


def test_rubbish_is_looked_for_in_everything_but_rarely_during_a_round() -> None:
    before = gc.get_threshold()
    with process.without_long_pauses():
        assert prod(gc.get_threshold()) == 100 * prod(before)
        assert gc.get_threshold()[1] < before[1]
    assert gc.get_threshold() == before


def test_the_window_goes_before_what_works_beside_it() -> None:
    before = sys.getswitchinterval()
    try:
        process.favour_the_window()
        assert gc.get_freeze_count() > 0
        assert sys.getswitchinterval() < before
    finally:
        gc.unfreeze()
        sys.setswitchinterval(before)
