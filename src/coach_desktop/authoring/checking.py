"""Checks a workbook that somebody brings: limits first, then the rest in a child with limits."""

import json
from importlib.util import find_spec
from pathlib import Path

from coach_desktop.authoring import archive
from coach_desktop.authoring.beside import lists_beside, media_beside
from coach_desktop.authoring.findings import Report, from_json, refused
from coach_desktop.domain.errors import CoachError, FormError
from coach_desktop.forms import xform
from coach_desktop.forms.findings import Brought
from coach_desktop.forms.media import files_of
from coach_desktop.machine.process import run_child

SECONDS = 9
MEMORY = 300_000_000

_CHILD = "coach_desktop.authoring.child"
_NEEDED = ("pyxform", "openpyxl")


def can_check() -> bool:
    """Whether the extra that reads workbooks is installed."""
    return all(find_spec(name) is not None for name in _NEEDED)


def bring(path: Path) -> Brought:
    """Check a file that somebody chose, and read what it needs beside it. Slow.

    Raises OSError when the file cannot be read.
    """
    report = check(_read(path), path.parent)
    if report.is_refused:
        return Brought(report)
    lists: dict[str, bytes] = {}
    beside = lists_beside(path.parent)

    def read(name: str) -> bytes:
        lists[name] = beside(name)
        return lists[name]

    try:
        form = xform.load(report.xml.encode(), read)
    except FormError as gone:
        return Brought(refused(gone.code.removeprefix("form."), str(gone.details.get("name", ""))))
    found = {name: media_beside(path, name) for name in sorted(files_of(form))}
    return Brought(report, lists, {name: told for name, told in found.items() if told is not None})


def _read(path: Path) -> bytes:
    """The file, or so much of it that it is seen to be too large."""
    with path.open("rb") as file:
        return file.read(archive.LARGEST_FILE + 1)


def check(content: bytes, folder: Path) -> Report:
    """The report on a workbook; `folder` holds its list files. Never raises for what is in it."""
    if not can_check():
        return refused("no-authoring")
    if code := archive.fault(content):
        return refused(code)
    place = str(folder.absolute()).encode()
    try:
        told = run_child(_CHILD, place + b"\n" + content, seconds=SECONDS, memory=MEMORY)
        return from_json(json.loads(told))
    except (CoachError, ValueError):
        return refused("took-too-much")
