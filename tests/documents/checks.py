"""What every document must hold: our rules, qpdf, fonts with text maps, and the words come out."""

import re
import shutil
import subprocess
import unicodedata
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import pypdfium2

from coach_desktop.documents.blocks import Document
from coach_desktop.documents.spans import Text
from tests.documents.rules import breaches

LEAST = {"fa": (0.90, 0.95), "prs": (0.90, 0.95)}
"""Least share of words by PDFium and by pdftotext, where it is not all of them."""

_UNSEEN = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\u00ad]")
_WORD = re.compile(r"[\w\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u200c]+")
_BAD_FONT = re.compile(r"\s(?:no\s+\w+\s+\w+|yes\s+no\s+\w+|yes\s+yes\s+no)\s")
"""A line of pdffonts that does not say yes three times: embedded, a part of it, with a text map."""


def found(path: Path, document: Document, language: str) -> Iterator[str]:
    """Everything that does not hold of a file, in words."""
    content = path.read_bytes()
    yield from sorted(breaches(content))
    if shutil.which("qpdf") and (told := _run("qpdf", "--check", str(path))).returncode:
        yield f"qpdf: {told.stdout.splitlines()[-1:]}"
    if shutil.which("pdffonts"):
        fonts = _run("pdffonts", str(path)).stdout.splitlines()[2:]
        yield from (f"font: {line}" for line in fonts if _BAD_FONT.search(line))
    yield from _recall(path, content, document, language)


def texts(told: object) -> Iterator[Text]:
    """Every text of a document, wherever it stands in its blocks."""
    if isinstance(told, Text):
        yield told
    elif isinstance(told, tuple):
        for each in told:
            yield from texts(each)
    elif is_dataclass(told):
        for each in fields(told):
            yield from texts(getattr(told, each.name))


def _recall(path: Path, content: bytes, document: Document, language: str) -> Iterator[str]:
    wanted = [word for each in texts(document.blocks) for word in _words(each.plain)]
    readers = {"pdfium": _by_pdfium(content)}
    if shutil.which("pdftotext"):
        readers["pdftotext"] = _run("pdftotext", "-layout", str(path), "-").stdout
    for (reader, told), least in zip(
        readers.items(), LEAST.get(language, (1.0, 1.0)), strict=False
    ):
        bare = "".join(_bare(told).split())
        lost = [word for word in wanted if word not in bare]
        if "\ufffd" in bare:
            yield f"{reader}: a sign that nobody can read"
        if len(lost) > (1 - least) * len(wanted):
            yield f"{reader}: {len(lost)} of {len(wanted)} words lost, like {lost[:3]}"


def _words(told: str) -> list[str]:
    """Words as letters and figures alone: where a bracket or a full stop stands is not a word."""
    return _WORD.findall(_bare(told))


def _bare(told: str) -> str:
    return unicodedata.normalize("NFC", _UNSEEN.sub("", told))


def _by_pdfium(content: bytes) -> str:
    opened = pypdfium2.PdfDocument(content)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in opened)
    finally:
        opened.close()


def _run(*command: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(command, capture_output=True, text=True, check=False)
