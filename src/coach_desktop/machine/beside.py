"""A program of ours that takes the place of this one, or stands beside it; secrets go by a pipe.

Nothing secret stands in an argument or in the environment. The one that is begun reads its secret
from standard input, to the end of it when it takes our place: the end comes when this one is gone.
"""

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence

from coach_desktop.machine.process import command

if sys.platform == "win32":  # the other systems make no difference between text and bytes
    import msvcrt

LONGEST_LINE = 1 << 16
"""Bytes of one line between two programs of ours."""

_PATIENCE = 5.0
"""Seconds that a program gets to end of itself."""


def become(arguments: Sequence[str], secret: bytearray) -> None:
    """Put another program of ours in place of this one, and give it a secret; does not return.

    Close the vault first. Windows knows no exec in place: there a new process begins, and this one
    ends at once. Where nothing can begin, this one ends too.
    """
    line = command(arguments)
    try:
        if sys.platform == "win32":
            child = subprocess.Popen(line, stdin=subprocess.PIPE, close_fds=True)  # noqa: S603  # our own program
            if child.stdin is not None:
                child.stdin.write(secret)
                child.stdin.flush()
            os._exit(0)
        else:
            ours, theirs = os.pipe()
            os.write(theirs, secret)
            secret[:] = bytes(len(secret))
            os.close(theirs)
            os.dup2(ours, 0)
            os.execv(line[0], line)  # noqa: S606, TID251  # this is the place that TID251 points to
    except OSError:
        os._exit(1)


def stand_by(arguments: Sequence[str]) -> int:
    """Run a program of ours until it ends, however it does; it reads what was meant for this one.

    Gives its exit status; this process never sees the secret.
    """
    return subprocess.call(command(arguments))  # noqa: S603  # our own program


def take_secret(size: int) -> bytearray:
    """Read so many bytes from standard input; fewer when it ended before."""
    _as_bytes()
    secret = bytearray()
    while len(secret) < size and (piece := os.read(0, size - len(secret))):
        secret += piece
    return secret


def wait_for_the_end() -> None:
    """Wait until whoever wrote to standard input is gone."""
    while os.read(0, 1 << 10):
        pass


def heard() -> Iterator[bytes]:
    """The lines that come in on standard input, until the program that writes them is gone."""
    _as_bytes()
    with os.fdopen(0, "rb", closefd=False) as stream:
        while line := stream.readline(LONGEST_LINE):
            yield line


def say(line: bytes) -> None:
    """Tell the program that began this one a line; when it is gone, nobody is told."""
    try:
        os.write(1, line + b"\n")
    except OSError:
        return


def _as_bytes() -> None:
    if sys.platform == "win32":
        msvcrt.setmode(0, os.O_BINARY)
        msvcrt.setmode(1, os.O_BINARY)


class Neighbour:
    """A program of ours beside this one. Lines go both ways; it ends when this one does."""

    def __init__(self, arguments: Sequence[str], secret: bytearray) -> None:
        """Begin it and give it its secret, which is wiped; raises OSError."""
        self._child = subprocess.Popen(  # noqa: S603  # our own program
            command(arguments), stdin=subprocess.PIPE, stdout=subprocess.PIPE, close_fds=True
        )
        self._turn = threading.Lock()
        self._write(bytes(secret))
        secret[:] = bytes(len(secret))

    @property
    def process(self) -> int:
        """Its number in this system."""
        return self._child.pid

    def say(self, line: bytes) -> None:
        """Tell it a line; when it is gone, nobody is told."""
        self._write(line + b"\n")

    def heard(self) -> Iterator[bytes]:
        """The lines that it says, until it is gone; waits for each."""
        if self._child.stdout is not None:
            while line := self._child.stdout.readline(LONGEST_LINE):
                yield line

    def let_go(self) -> None:
        """Say nothing more: it ends of itself then."""
        with self._turn:
            if self._child.stdin is not None and not self._child.stdin.closed:
                _quietly(self._child.stdin.close)

    def end(self) -> None:
        """Let it end, and see to it that it does."""
        self.let_go()
        try:
            self._child.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            self._child.kill()
            self._child.wait()
        if self._child.stdout is not None:
            self._child.stdout.close()

    def _write(self, content: bytes) -> None:
        stream = self._child.stdin
        with self._turn:
            if stream is not None and not stream.closed:
                _quietly(lambda: stream.write(content) and stream.flush())


def _quietly(act: Callable[[], object]) -> None:
    try:
        act()
    except OSError:  # it is gone: whoever listens to it hears that
        return
