"""Checks a workbook that somebody brings: limits first, then the rest in a child with limits."""

import json
from importlib.util import find_spec
from pathlib import Path

from coach_desktop.authoring import archive
from coach_desktop.authoring.findings import Report, from_json, refused
from coach_desktop.domain.errors import CoachError
from coach_desktop.machine.process import run_child

SECONDS = 9
MEMORY = 300_000_000

_CHILD = "coach_desktop.authoring.child"
_NEEDED = ("pyxform", "openpyxl")


def check(content: bytes, folder: Path) -> Report:
    """The report on a workbook; `folder` holds its list files. Never raises for what is in it."""
    if any(find_spec(name) is None for name in _NEEDED):
        return refused("no-authoring")
    if code := archive.fault(content):
        return refused(code)
    place = str(folder.absolute()).encode()
    try:
        told = run_child(_CHILD, place + b"\n" + content, seconds=SECONDS, memory=MEMORY)
        return from_json(json.loads(told))
    except (CoachError, ValueError):
        return refused("took-too-much")
