"""What runs in a child: sets its own limits, then becomes the module that was asked for.

Used as `python -m coach_desktop.machine.limited SECONDS BYTES MODULE`. The limits are set here and
not between fork and exec, because code there may not run beside other threads.
"""

import runpy
import sys
from collections.abc import Sequence

if sys.platform != "win32":  # Windows has no such module
    import resource


def limit(*, seconds: int, memory: int) -> None:
    """Bound this process: seconds of work, bytes of memory, no core file and no byte in a file."""
    if sys.platform != "win32":
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    if sys.platform == "linux":  # elsewhere the address space cannot be bounded
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


def main(arguments: Sequence[str]) -> None:
    """Set the limits and run the module."""
    seconds, memory, module = arguments
    limit(seconds=int(seconds), memory=int(memory))
    sys.argv = [module]
    runpy.run_module(module, run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main(sys.argv[1:])
