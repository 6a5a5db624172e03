"""For a municipality that revokes a laptop: makes its key, and adds to its signed file.

`coach-desktop revoke key FILE` makes a key that nobody had before and says its public half, which
goes in the profile. `coach-desktop revoke add KEY FILE [--device ID] [--vault ID]` puts these in
the file of revocations beside what stands there. Exit: 0 done, 1 not done, 64 wrong use. Never
loads the window and opens no vault.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from coach_desktop.commands.parser import parser_of
from coach_desktop.domain import phrases
from coach_desktop.domain.errors import CoachError
from coach_desktop.domain.revocation import Revocation
from coach_desktop.exchange import revocation
from coach_desktop.machine.files import write_whole

NOT_DONE = 1


def main(argv: Sequence[str]) -> int:
    """Make a key or add to a file, and return the exit status."""
    parser = parser_of("coach-desktop revoke", "revoke.usage")
    verbs = parser.add_subparsers(dest="verb", required=True)
    verbs.add_parser("key").add_argument("file", type=Path)
    add = verbs.add_parser("add")
    add.add_argument("key", type=Path)
    add.add_argument("file", type=Path)
    add.add_argument("--device", action="append", default=[])
    add.add_argument("--vault", action="append", default=[])
    try:
        asked = parser.parse_args(list(argv))
    except SystemExit as stop:
        return int(stop.code or 0)
    say = phrases.load("nl").say
    try:
        if asked.verb == "key":
            print(say("revoke.public", key=_make_key(asked.file)))
        else:
            more = Revocation(frozenset(asked.device), frozenset(asked.vault))
            told = _add(asked.key, asked.file, more)
            print(say("revoke.added", devices=len(told.devices), vaults=len(told.vaults)))
    except (OSError, ValueError, CoachError):
        print(say("revoke.not_done"), file=sys.stderr)
        return NOT_DONE
    return 0


def _make_key(file: Path) -> str:
    """Make a key in a file that was not there, and give its public half."""
    if file.exists():
        raise FileExistsError(file)
    private = revocation.make_key()
    write_whole(file, private.hex().encode("ascii"))
    return revocation.public_of(private)


def _add(key: Path, file: Path, more: Revocation) -> Revocation:
    """Sign what stands in the file, if its signature is ours, together with more."""
    private = bytes.fromhex(key.read_text(encoding="ascii").strip())
    before = Revocation()
    if file.exists():
        before = revocation.read(file.read_bytes(), revocation.public_of(private))
    whole = Revocation(before.devices | more.devices, before.vaults | more.vaults)
    write_whole(file, revocation.write(whole, private))
    return whole
