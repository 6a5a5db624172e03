"""For a municipality: `coach-desktop exchange open-sealed FILE --key KEY --out FILE`.

Opens one file with what is about safety of one dossier, by the municipality's own key, and writes
the JSON that is in it to a file that was not there before. Exit: 0 done, 1 not done, 64 wrong use.
Never loads the window, opens no vault and knows no network.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from coach_desktop.commands.parser import parser_of
from coach_desktop.domain import phrases
from coach_desktop.exchange.opening import NotOpened, keys_in, opened
from coach_desktop.machine.files import write_whole

NOT_DONE = 1
MOST = 1 << 30
"""Larger files than this are not ours."""


def main(argv: Sequence[str]) -> int:
    """Open a file and write what is in it; return the exit status."""
    parser = parser_of("coach-desktop exchange open-sealed", "open_sealed.usage")
    parser.add_argument("file", type=Path)
    parser.add_argument("--key", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    try:
        asked = parser.parse_args(list(argv))
    except SystemExit as stop:
        return int(stop.code or 0)
    say = phrases.load("nl").say
    try:
        _write(asked.out, opened(_read(asked.file), keys_in(_key(asked.key))))
    except NotOpened as refused:
        print(say(f"open_sealed.{refused.code}"), file=sys.stderr)
        return NOT_DONE
    print(say("open_sealed.done"))
    return 0


def _read(file: Path) -> bytes:
    try:
        if file.stat().st_size > MOST:
            raise NotOpened("no_file")
        return file.read_bytes()
    except OSError:
        raise NotOpened("not_read") from None


def _key(file: Path) -> str:
    try:
        return file.read_bytes()[: 1 << 16].decode("utf-8", "replace").replace("\r\n", "\n")
    except OSError:
        raise NotOpened("key_not_read") from None


def _write(file: Path, content: bytes) -> None:
    """Write it where nothing stands; what stands there is never overwritten."""
    try:
        if file.exists():
            raise NotOpened("out_is_there")
        write_whole(file, content)
    except OSError:
        raise NotOpened("not_written") from None
