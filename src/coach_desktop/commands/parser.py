"""How a command is read: whoever uses it wrongly is told in Dutch how it is used."""

import argparse
import sys
from typing import NoReturn

from coach_desktop.domain import phrases

WRONG_USE = 64
"""The exit status of wrong use (sysexits)."""


def parser_of(command: str, usage: str) -> argparse.ArgumentParser:
    """What reads the words of a command, and of its verbs; `usage` names what is said else."""

    class Parser(argparse.ArgumentParser):
        def error(self, message: str) -> NoReturn:
            """Say how the command is used; argparse's own English is left out."""
            del message
            print(phrases.load("nl").say(usage), file=sys.stderr)
            raise SystemExit(WRONG_USE)

    return Parser(prog=command)
