"""The limits of a workbook file, held before anything in it is read as a workbook.

An .xlsx is a zip with XML in it: both can be made so that reading them never ends.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator

LARGEST_FILE = 10_000_000
_MOST_PARTS = 200
_MOST_INSIDE = 20_000_000
_MOST_SQUEEZED = 100
"""Bytes that come out of one byte; a real sheet stays under thirty."""

_SMALL = 100_000
"""A part so small that it may be squeezed as far as it likes."""

_NAME = re.compile(r"(?:[A-Za-z0-9_.\-\[\] ]+/)*[A-Za-z0-9_.\-\[\] ]+/?", re.ASCII)
_OF_OTHERS = (
    ("vbaproject", "macros"),
    ("vbadata", "macros"),
    ("macrosheets/", "macros"),
    ("externallinks/", "external-links"),
    ("embeddings/", "embedded-objects"),
    ("oleobject", "embedded-objects"),
    ("activex", "embedded-objects"),
    ("connections.xml", "external-links"),
    ("querytables/", "external-links"),
)
_MARKUP = (".xml", ".rels", ".vml")
_TYPE = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_ENCODING = re.compile(rb"""\A<\?xml[^>]*encoding\s*=\s*["']([^"']*)["']""")
_OLD = b"\xd0\xcf\x11\xe0"
"""First bytes of .xls, and of an .xlsx behind a passphrase."""


def fault(content: bytes) -> str:
    """The code of the limit that a file breaks; '' when it may be read."""
    if len(content) > LARGEST_FILE:
        return "too-large"
    if content.startswith(_OLD):
        return "old-or-locked"
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return next(_faults(archive), "")
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError):
        return "not-a-workbook"
    except RuntimeError:
        return "old-or-locked"


def _faults(archive: zipfile.ZipFile) -> Iterator[str]:
    parts = archive.infolist()
    if len(parts) > _MOST_PARTS:
        yield "too-many-parts"
    if sum(part.file_size for part in parts) > _MOST_INSIDE:
        yield "too-much-inside"
    names = [part.filename for part in parts]
    if len(set(map(str.casefold, names))) < len(names) or not all(map(_is_plain, names)):
        yield "part-name"
    for part in parts:
        yield from _faults_of(part)
    if "xl/workbook.xml" not in names:
        yield "not-a-workbook"
    for part in parts:
        if part.filename.lower().endswith(_MARKUP):
            yield from _faults_in(archive.read(part))
        elif archive.read(part).startswith((b"PK\x03\x04", _OLD)):
            yield "embedded-objects"


def _is_plain(name: str) -> bool:
    return _NAME.fullmatch(name) is not None and ".." not in name.split("/")


def _faults_of(part: zipfile.ZipInfo) -> Iterator[str]:
    name = part.filename.lower()
    yield from (code for word, code in _OF_OTHERS if word in name)
    if part.flag_bits & 1:
        yield "old-or-locked"
    squeezed = part.file_size / max(1, part.compress_size)
    if part.file_size > _SMALL and squeezed > _MOST_SQUEEZED:
        yield "squeezed"


def _faults_in(content: bytes) -> Iterator[str]:
    named = _ENCODING.match(content)
    if b"\x00" in content or (named and named.group(1).lower() not in {b"utf-8", b"us-ascii"}):
        yield "strange-encoding"
    if _TYPE.search(content):
        yield "doctype"
