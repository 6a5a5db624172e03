"""The main job for one practice person, by key and mouse on the real pages; no screen needed.

`coach-desktop demo --person NAME --language CODE --out DIR [--municipality URL] --json`: the last
line is one JSON object. With a municipality the case is brought there, and a second device has it
from there; the secrets stand in the environment (see `commands/municipal.py`). The vault, the PDF,
the pictures and the seal's certificate are made below DIR.
"""

import json
import os
import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from coach_desktop import places
from coach_desktop.casework.practice import Person, read_person
from coach_desktop.commands.parser import WRONG_USE, parser_of
from coach_desktop.domain import phrases
from coach_desktop.domain.errors import CoachError

if TYPE_CHECKING:
    from coach_desktop.commands.driver import Driver

FAILED = 1


def main(argv: Sequence[str]) -> int:
    """Run the main job; exit 0 only when everything was made."""
    parser = parser_of("coach-desktop demo", "demo.usage")
    parser.add_argument("--person", required=True)
    parser.add_argument("--language", required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--municipality", default="")
    parser.add_argument("--json", action="store_true")
    try:
        asked = parser.parse_args(list(argv))
    except SystemExit as stop:
        return int(stop.code or 0)
    file = places.place("resources", "practice", f"{asked.person}.toml")
    if not file.is_file() or asked.language not in phrases.languages():
        print(phrases.load("nl").say("demo.unknown"), file=sys.stderr)
        return WRONG_USE
    try:
        person = read_person(file)
    except CoachError as trouble:
        print(phrases.load("nl").say("demo.unreadable", what=trouble.code), file=sys.stderr)
        return WRONG_USE
    return _told(person, asked.language, asked.out, asked.municipality)


def _told(person: Person, language: str, out: Path, municipality: str = "") -> int:
    """Run, and say what came of it as one JSON object, also when a page got stuck."""
    from coach_desktop.commands.giving import Stuck

    try:
        told = _run(person, language, out, municipality)
    except (Stuck, CoachError, OSError) as trouble:
        print(phrases.load("nl").say("demo.stuck", what=str(trouble).rstrip(".")), file=sys.stderr)
        print(json.dumps({"person": person.name, "language": language, "error": str(trouble)}))
        return FAILED
    print(json.dumps(told, ensure_ascii=False))
    is_well = told["pip"] == told["expected"] and told.get("exchanged", True)
    return 0 if is_well else FAILED


def _run(person: Person, language: str, out: Path, municipality: str) -> dict[str, object]:
    from coach_desktop.commands.driver import Driver
    from coach_desktop.machine.clock import StartedClock
    from coach_desktop.machine.files import make_private

    make_private()
    out.mkdir(parents=True, exist_ok=True)
    start = datetime.combine(person.peildatum, datetime.min.time(), UTC) + timedelta(hours=9)
    driver = Driver(person, language, out=out, vault=_free(out), clock=StartedClock(start))
    seconds: dict[str, float] = {}
    try:
        for phase in ("vault", "register", "intake", "plan", "sign"):
            begun = time.perf_counter()
            getattr(driver, phase)()
            seconds[phase] = round(time.perf_counter() - begun, 3)
        exchanged = _exchanged(driver, municipality, out) if municipality else {}
    finally:
        driver.close()
    return {
        "person": person.name,
        "language": language,
        "questions": driver.asked,
        "answers": driver.answered,
        "pip": driver.state,
        "expected": driver.expected,
        "blocked": driver.blocked,
        "seconds": seconds,
        "files": sorted({str(path.relative_to(out)) for path in driver.files}),
        **exchanged,
    }


def _exchanged(driver: "Driver", root: str, out: Path) -> dict[str, object]:
    """Bring the case to a municipality, and have it come to a second device."""
    from coach_desktop.commands import municipal, second_device
    from coach_desktop.machine.clock import SystemClock

    workplace, clock = driver.workplace, SystemClock()
    policy = municipal.policy_of(os.environ, root)
    who = (workplace.identity.author.id, workplace.identity.author.name)
    with municipal.wire_of(policy, os.environ, clock, who) as wire:
        sent = second_device.send(workplace, wire)
        received = second_device.receive(workplace, wire, _free(out, "tweede-kluis"), clock)
    stopped = [trying.code for each in workplace.exchange.states() for trying in each.stopped]
    is_well = not sent.code and not stopped and received["same"] is True
    told = {"sent": sent.sent, "requests": sent.requests, "code": sent.code, "stopped": stopped}
    return {"exchanged": is_well, "municipality": {**told, "second": received}}


def _free(out: Path, name: str = "oefenkluis") -> Path:
    """A place for the vault of this run; one that stands there already is left alone."""
    names = (f"{name}-{number}" for number in count(1))
    return next(place for name in names if not (place := out / name).exists())
