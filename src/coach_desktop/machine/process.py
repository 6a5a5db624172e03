"""The process itself: start again from nothing, leave no memory behind, bounded children."""

import ctypes
import os
import subprocess
import sys
from collections.abc import Sequence

if sys.platform != "win32":  # Windows has no such module
    import resource

from coach_desktop.domain.errors import CoachError

_PR_SET_DUMPABLE = 4
_LIMITED = "coach_desktop.machine.limited"


def command(arguments: Sequence[str] = ()) -> list[str]:
    """How this program is started: its interpreter, itself, and these arguments."""
    return [sys.executable, "-m", "coach_desktop", *arguments]


def start_again(arguments: Sequence[str] = ()) -> None:
    """Put a fresh program in place of this one: what was in memory is gone; does not return.

    Close the vault first. Windows knows no exec in place: there a new process begins and this one
    ends at once.
    """
    line = command(arguments)
    if sys.platform == "win32":
        subprocess.Popen(line, close_fds=True)  # noqa: S603  # our own program
        os._exit(0)
    os.execv(line[0], line)  # noqa: S606, TID251  # this is the place that TID251 points to


def leave_no_dump() -> None:
    """See to it that a crash writes no memory to disk, and that no other process may look in it."""
    if sys.platform != "win32":
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def run_child(module: str, stdin: bytes, *, seconds: int, memory: int) -> bytes:
    """Run a module of ours in a child with so many seconds and bytes, and give what it printed.

    `module` is its full dotted name. Raises CoachError `machine.child-failed` with its exit status
    (-1 when it took too long). Windows holds the time only.
    """
    try:
        done = subprocess.run(  # noqa: S603  # our own module, no shell
            [sys.executable, "-m", _LIMITED, str(seconds), str(memory), module],
            input=stdin,
            capture_output=True,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise CoachError("machine.child-failed", status=-1) from error
    if done.returncode != 0:
        raise CoachError("machine.child-failed", status=done.returncode)
    return done.stdout
