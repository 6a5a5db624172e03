"""Is this municipal system fit: `coach-desktop exchange setup [--fill] [--profile NAME] [--json]`.

Addresses and secrets come from the environment (see `commands/municipal.py`). `--fill` writes on a
test server what its catalogue lacks. Exit: 0 it is fit, 1 it lacks something, 64 wrong use.
Never loads the window and opens no vault. `exchange open-sealed` is in `commands/open_sealed.py`.
"""

import json
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict

from coach_desktop.app.exchanging import check_server
from coach_desktop.app.rules import municipality
from coach_desktop.casework.rounds import Lack
from coach_desktop.commands.municipal import policy_of, wire_of
from coach_desktop.commands.parser import WRONG_USE, parser_of
from coach_desktop.domain import phrases
from coach_desktop.domain.errors import CoachError
from coach_desktop.machine.clock import SystemClock

LACKS = 1
OPEN_SEALED = "open-sealed"
_USER = ("exchange-setup", "Coach Desktop")
_TOLD = {"untied": "untied", "closes-zaak": "closes", "exchange.may-not-read": "may_not_read"}
"""Findings that have a sentence of their own."""


def main(argv: Sequence[str], told: Mapping[str, str] = os.environ) -> int:
    """Check a server, say what it lacks, and return the exit status."""
    if argv[:1] == [OPEN_SEALED]:
        from coach_desktop.commands import open_sealed

        return open_sealed.main(argv[1:])
    parser = parser_of("coach-desktop exchange", "exchange_setup.usage")
    parser.add_argument("verb", choices=["setup"])
    parser.add_argument("--fill", action="store_true")
    parser.add_argument("--profile", default="voorbeeld")
    parser.add_argument("--json", action="store_true")
    try:
        asked = parser.parse_args(list(argv))
        profile = municipality(asked.profile).profile
    except SystemExit as stop:
        return int(stop.code or 0)
    except (CoachError, OSError):
        print(phrases.load("nl").say("exchange_setup.profile"), file=sys.stderr)
        return WRONG_USE
    clock, policy = SystemClock(), policy_of(told)
    if not policy.has_server:
        print(phrases.load("nl").say("exchange_setup.addresses"), file=sys.stderr)
        return WRONG_USE
    with wire_of(policy, told, clock, _USER) as wire:
        found = check_server(wire, profile, clock.today().isoformat(), fill=asked.fill)
    print(json.dumps([asdict(each) for each in found]) if asked.json else in_words(found))
    return LACKS if found else 0


def in_words(found: Sequence[Lack]) -> str:
    """What was found, a line for each, in Dutch."""
    say = phrases.load("nl").say
    if not found:
        return say("exchange_setup.fit")
    lines = [_line(say, each) for each in found]
    return "\n".join([say("exchange_setup.not_fit", count=len(found)), *lines])


def _line(say: Callable[..., str], lack: Lack) -> str:
    kind = lack.code.removeprefix("lacks-")
    if kind == "selectielijst":
        return say("exchange_setup.selectielijst", told=lack.told)
    if kind != lack.code:
        there = say("exchange_setup.there", told=lack.told) if lack.told else ""
        return say("exchange_setup.lacks", what=kind, name=lack.name).rstrip() + there
    if lack.code in _TOLD:
        return say(f"exchange_setup.{_TOLD[lack.code]}", name=lack.name)
    words = " ".join(filter(None, (lack.name, lack.told)))
    return say("exchange_setup.refused", told=words or lack.code)
