"""Starts the program: window or command."""

import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command when one is named, else open the window; return the exit status."""
    words = list(sys.argv[1:] if argv is None else argv)
    match words[:1]:
        case ["verify"]:
            from coach_desktop.commands import verify

            return verify.main(words[1:])
        case ["demo"]:
            from coach_desktop.commands import demo

            return demo.main(words[1:])
        case _:
            from coach_desktop import app

            return app.main(words)


if __name__ == "__main__":
    sys.exit(main())
