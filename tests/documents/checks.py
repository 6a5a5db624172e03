"""What every document must hold: our rules, qpdf, fonts with text maps, and the words come out."""

import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from coach_desktop.documents.blocks import Document
from tests.documents.recall import lost
from tests.documents.rules import breaches

_BAD_FONT = re.compile(r"\s(?:no\s+\w+\s+\w+|yes\s+no\s+\w+|yes\s+yes\s+no)\s")
"""A line of pdffonts that does not say yes three times: embedded, a part of it, with a text map."""


def found(path: Path, document: Document) -> Iterator[str]:
    """Everything that does not hold of a file, in words."""
    content = path.read_bytes()
    yield from sorted(breaches(content))
    if shutil.which("qpdf") and (told := _run("qpdf", "--check", str(path))).returncode:
        yield f"qpdf: {told.stdout.splitlines()[-1:]}"
    if shutil.which("pdffonts"):
        fonts = _run("pdffonts", str(path)).stdout.splitlines()[2:]
        yield from (f"font: {line}" for line in fonts if _BAD_FONT.search(line))
    with tempfile.TemporaryDirectory() as folder:
        yield from lost(document, content, Path(folder))


def _run(*command: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(command, capture_output=True, text=True, check=False)
