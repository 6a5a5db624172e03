"""What every document must hold: our rules, qpdf, fonts with text maps, and the words come out."""

import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from coach_desktop.documents.blocks import Document
from coach_desktop.domain.language import direction
from tests.documents.recall import recalled, texts
from tests.documents.rules import breaches

BESIDE = 0.97
"""Least share of words by PDFium where two columns run opposite ways: it may take both for one."""

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
    yield from _lost(document, content)


def _lost(document: Document, content: bytes) -> Iterator[str]:
    """Words that do not come out, per reader and language."""
    two_ways = any(direction(each.language) == "rtl" for each in texts(document.blocks))
    with tempfile.TemporaryDirectory() as folder:
        for each in recalled(document, content, Path(folder)):
            share = 1 - len(each.lost) / max(1, len(each.wanted))
            if not (each.holds or (two_ways and each.reader == "pdfium" and share >= BESIDE)):
                some = " ".join(sorted(each.lost)[:9])
                yield f"{each.reader} {each.language}: {len(each.lost)} words lost, like {some}"


def _run(*command: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(command, capture_output=True, text=True, check=False)
