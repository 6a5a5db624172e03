"""What happens at a bug: a report without contents, and a sentence instead of a dead button."""

import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType


def report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Where it went wrong: the kind of error, files and lines; never a value or a message."""
    places = (
        f"{Path(frame.filename).name}:{frame.lineno}" for frame in traceback.extract_tb(trace)
    )
    return f"{kind.__name__} {' < '.join(reversed(list(places)))}"


def catch(tell: Callable[[], None]) -> None:
    """From here on a bug is written as a report, and `tell` says something on the screen."""

    def hook(kind: type[BaseException], _bug: BaseException, trace: TracebackType | None) -> None:
        sys.stderr.write(report(kind, trace) + "\n")
        tell()

    sys.excepthook = hook
