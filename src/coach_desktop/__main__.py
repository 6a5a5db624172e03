"""Starts the program: window or command."""

import sys
from collections.abc import Sequence

WRONG_USE = 64


def main(argv: Sequence[str] | None = None) -> int:  # noqa: PLR0911  (one for each command)
    """Run a command when one is named, else open the window; return the exit status."""
    words = list(sys.argv[1:] if argv is None else argv)
    match words:
        case ["verify", *asked]:
            from coach_desktop.commands import verify

            return verify.main(asked)
        case ["form", *asked]:
            from coach_desktop.commands import form

            return form.main(asked)
        case ["exchange", *asked]:
            from coach_desktop.commands import exchange

            return exchange.main(asked)
        case ["revoke", *asked]:
            from coach_desktop.commands import revoke

            return revoke.main(asked)
        case ["client", *asked]:
            from coach_desktop import client_app

            return client_app.main(asked)
        case ["demo", *asked]:
            from coach_desktop.commands import demo

            return demo.main(asked)
        case [] | ["--map", _]:
            from coach_desktop import app

            return app.main(words)
        case _:
            from coach_desktop.domain import phrases

            is_asked = words[0] in {"-h", "--help"}
            told = phrases.load("nl").say("program.usage")
            print(told, file=sys.stdout if is_asked else sys.stderr)
            return 0 if is_asked else WRONG_USE


if __name__ == "__main__":
    sys.exit(main())
