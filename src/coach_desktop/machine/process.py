"""The process itself: start again from nothing, leave no memory behind, bounded children."""

import contextlib
import ctypes
import gc
import os
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from typing import IO

if sys.platform != "win32":  # Windows has no such module
    import resource

from coach_desktop.domain.errors import CoachError

_PR_SET_DUMPABLE = 4
_NO_BOXES = 0x1 | 0x2 | 0x8000
"""SEM_FAILCRITICALERRORS, SEM_NOGPFAULTERRORBOX, SEM_NOOPENFILEERRORBOX."""
_NO_HEAP = 0x1 | 0x20
"""WER_FAULT_REPORTING_FLAG_NOHEAP, WER_FAULT_REPORTING_NO_UI."""
_NOTE = "COACH_DESKTOP_NOTE"
_LIMITED = "coach_desktop.machine.limited"


_LITTLE = 2
"""Looks at what is young, after which what stayed then is looked at again."""

_TURN = 0.001
"""Seconds after which a thread lets another one go on."""


def command(arguments: Sequence[str] = ()) -> list[str]:
    """How this program is started: its interpreter, itself, and these arguments."""
    return [sys.executable, "-m", "coach_desktop", *arguments]


def start_again(arguments: Sequence[str] = (), note: str = "") -> None:
    """Put a fresh program in place of this one: what was in memory is gone; does not return.

    `note` is left for the fresh one. Close the vault first. Windows knows no exec in place: there
    a new process begins and this one ends at once. Where no fresh one can begin, this one ends.
    """
    line = command(arguments)
    os.environ[_NOTE] = note
    try:
        if sys.platform == "win32":
            subprocess.Popen(line, close_fds=True)  # noqa: S603  # our own program
            os._exit(0)
        os.execv(line[0], line)  # noqa: S606, TID251  # this is the place that TID251 points to
    except OSError:
        os._exit(1)


def favour_the_window() -> None:
    """Let nothing that works beside the window stop it for long. Called once, when a vault is open.

    Among what is here now, which stays, rubbish is looked for no more: that is done in everything
    at once, and took a tenth of a second and more. Work beside it gives the window its turn after
    one millisecond instead of five: a page that is built asks for its turn many times.
    """
    gc.freeze()
    sys.setswitchinterval(_TURN)


@contextlib.contextmanager
def without_long_pauses() -> Iterator[None]:
    """While much comes and goes of which nothing is rubbish, look for it in everything but rarely.

    What is young is looked at as ever, what is a little older before it is much: a look takes two
    milliseconds instead of five.
    """
    young, middle, old = gc.get_threshold()
    gc.set_threshold(young, _LITTLE, 100 * old * middle // _LITTLE)
    try:
        yield
    finally:
        gc.set_threshold(young, middle, old)


def take_note() -> str:
    """What the program that was here before left to be said; '' when it left nothing."""
    return os.environ.pop(_NOTE, "")


def leave_no_dump() -> None:
    """See to it that a crash writes no memory to disk, and that no other process may look in it.

    Windows is asked for no report window and for a report without the heap.
    """
    if sys.platform == "win32":
        kernel = ctypes.WinDLL("kernel32")
        kernel.SetErrorMode(_NO_BOXES)
        kernel.WerSetFlags(_NO_HEAP)
    else:
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def run_child(module: str, stdin: bytes, *, seconds: int, memory: int) -> bytes:
    """Run a module of ours in a child with so many seconds and bytes, and give what it printed.

    `module` is its full dotted name. The child may write no file, and prints at most `memory`
    bytes. Raises CoachError `machine.child-failed` with its exit status (-1 when it took too long
    or printed too much). Windows holds the time only.
    """
    with subprocess.Popen(  # noqa: S603  # our own module, no shell
        [sys.executable, "-B", "-m", _LIMITED, str(seconds), str(memory), module],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as child:
        late = threading.Timer(seconds, child.kill)
        feeding = threading.Thread(target=_feed, args=(child.stdin, stdin), daemon=True)
        late.start()
        feeding.start()
        told = child.stdout.read(memory + 1) if child.stdout is not None else b""
        if len(told) > memory:
            child.kill()
        status = child.wait()
        was_late = not late.is_alive()
        late.cancel()
        feeding.join()
    if status != 0 or len(told) > memory:
        raise CoachError("machine.child-failed", status=-1 if was_late else status)
    return told


def _feed(pipe: IO[bytes] | None, content: bytes) -> None:
    """Give a child what it reads; one that ended before it read all is told by its status."""
    if pipe is not None:
        with contextlib.suppress(OSError), pipe:
            pipe.write(content)
