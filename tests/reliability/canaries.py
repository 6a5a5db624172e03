"""Planted words that may stand nowhere in the clear, in every form in which they could."""

import base64
import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote_plus

from tests.reliability.shim import Kind, records

PDF_STREAM = "inside a PDF stream"
_STREAM = re.compile(rb"stream\r?\n")
_LARGEST = 1 << 26


@dataclass(frozen=True, slots=True)
class Sighting:
    """A planted word that was seen: which, in what form, and where."""

    canary: str
    form: str
    place: str


def forms(canary: bytes) -> dict[str, bytes]:
    """Every form of a word, or of a key, by what it is called."""
    told = {"as it is": canary, "hex": canary.hex().encode(), "HEX": canary.hex().upper().encode()}
    told |= {f"base64 from {offset}": _base64(canary, offset) for offset in range(3)}
    try:
        text = canary.decode()
    except UnicodeDecodeError:
        return told
    told |= {"small letters": text.lower().encode(), "URL": quote_plus(text).encode()}
    told |= {f"UTF-16{order}": text.encode(f"utf-16-{order}") for order in ("le", "be")}
    return told


def _base64(canary: bytes, offset: int) -> bytes:
    """What of its base64 no neighbour changes, when it begins at an offset of three."""
    written = base64.b64encode(bytes(offset) + canary)
    whole = (offset + len(canary)) // 3 * 4
    return written[(0, 2, 3)[offset] : whole]


def control(canaries: Mapping[str, bytes]) -> bytes:
    """A file in which each word stands in each form: the scan must find all of it."""
    parts = [form for canary in canaries.values() for form in forms(canary).values()]
    return b"\n".join(parts)


def control_pdf(canaries: Mapping[str, bytes]) -> bytes:
    """The same, packed into a stream as a PDF holds them."""
    return b"%PDF-1.7\n1 0 obj\n<<>>\nstream\n" + zlib.compress(control(canaries)) + b"\nendstream"


def expected(canaries: Mapping[str, bytes]) -> set[tuple[str, str]]:
    """Each word in each form."""
    return {(name, form) for name, canary in canaries.items() for form in forms(canary)}


def sightings(
    canaries: Mapping[str, bytes], contents: Iterator[tuple[str, bytes]]
) -> Iterator[Sighting]:
    """Look through everything, and into the streams of a PDF."""
    patterns = [
        (name, form, pattern)
        for name, canary in canaries.items()
        for form, pattern in forms(canary).items()
    ]
    for place, content in contents:
        for part, inside in ((content, ""), (b"\n".join(_unpacked(content)), f", {PDF_STREAM}")):
            for name, form, pattern in patterns:
                if pattern in part:
                    yield Sighting(name, form, f"{place}{inside}")


def _unpacked(content: bytes) -> Iterator[bytes]:
    if b"%PDF" not in content:
        return
    for found in _STREAM.finditer(content):
        try:
            yield zlib.decompressobj().decompress(content[found.end() :], _LARGEST)
        except zlib.error:
            continue  # it is not packed: it was looked through as it is


def written(trace: Path) -> Iterator[tuple[str, bytes]]:
    """Every byte that was ever written, file by file, and every name that a file ever had."""
    by_path: dict[str, bytearray] = {}
    for each in records(trace):
        content = by_path.setdefault(each.path, bytearray())
        if each.kind is Kind.WRITE:
            content.extend(each.content)
        elif each.kind is Kind.RENAME:
            by_path.setdefault(each.content.decode(), bytearray())
    for path, content in by_path.items():
        yield f"name of {path}", path.encode()
        yield f"written to {path}", bytes(content)


def stdio_files(trace: Path) -> set[Path]:
    """Files that were written by a way whose bytes the trace does not hold."""
    return {Path(each.path) for each in records(trace) if each.kind is Kind.STDIO}


def left(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every file that is left below a folder, by name and contents."""
    for path in sorted(folder.rglob("*")):
        yield f"name of {path}", str(path.relative_to(folder)).encode()
        if path.is_file():
            yield f"left in {path}", path.read_bytes()
