"""What was done to a file after it was signed: its last signed revision held against the whole.

It only finds words for what the digest and pyHanko refused; it never makes a file believed.
"""

import hashlib
from collections.abc import Iterator
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf

_UPWARD = frozenset({"/Parent", "/P", "/Pg", "/StructParents", "/Data"})
"""What leads out of a thing: to its page, or from a signature to the whole file."""
_SCRIPTS = ("/OpenAction", "/AA")
_DEPTH = 12


def altered(before: bytes, after: bytes) -> Iterator[str]:
    """Codes of what differs, the worst to mislead a reader first."""
    with pikepdf.open(BytesIO(before)) as old, pikepdf.open(BytesIO(after)) as new:
        yield from _pages(old, new)
        yield from _fields(old, new)
        if _digest(old.Root.get("/AF")) != _digest(new.Root.get("/AF")) or _digest(
            old.Root.get("/Names")
        ) != _digest(new.Root.get("/Names")):
            yield "attachment-changed"
        if _digest(old.Root.get("/Metadata")) != _digest(new.Root.get("/Metadata")) or _digest(
            old.trailer.get("/Info")
        ) != _digest(new.trailer.get("/Info")):
            yield "metadata-changed"
        if "/OCProperties" in new.Root and "/OCProperties" not in old.Root:
            yield "layer-added"
        if any(_digest(old.Root.get(key)) != _digest(new.Root.get(key)) for key in _SCRIPTS):
            yield "script-added"


def _pages(old: Pdf, new: Pdf) -> Iterator[str]:
    if len(old.pages) != len(new.pages):
        yield "pages-changed"
        return
    for one, other in zip(old.pages, new.pages, strict=True):
        if _content(one) != _content(other) or any(
            _digest(one.obj.get(key)) != _digest(other.obj.get(key))
            for key in ("/Resources", "/MediaBox", "/CropBox", "/Rotate")
        ):
            yield "page-overwritten"
        if _loose_notes(one) != _loose_notes(other):
            yield "note-added"


def _content(page: pikepdf.Page) -> bytes:
    contents = page.obj.get("/Contents")
    parts = list(contents) if isinstance(contents, Array) else [contents]
    return b"\n".join(part.read_bytes() for part in parts if isinstance(part, pikepdf.Stream))


def _loose_notes(page: pikepdf.Page) -> list[str]:
    """What lies over a page and is no field to sign."""
    notes = page.obj.get("/Annots", Array())
    return [_digest(note) for note in notes if note.get("/FT") != Name.Sig]


def _fields(old: Pdf, new: Pdf) -> Iterator[str]:
    before, after = _by_name(old), _by_name(new)
    if before.keys() != after.keys():
        yield "form-changed"
    for name in before.keys() & after.keys():
        one, other = before[name], after[name]
        if "/V" not in one and "/V" in other:
            yield "filled-after-lock"
        elif "/V" in one and "/V" not in other:
            yield "signature-missing"
        elif _digest(one.get("/V")) != _digest(other.get("/V")):
            yield "signature-moved"
        elif _digest(one.get("/AP")) != _digest(other.get("/AP")) or _digest(
            one.get("/Rect")
        ) != _digest(other.get("/Rect")):
            yield "form-changed"


def _by_name(pdf: Pdf) -> dict[str, Object]:
    """The fields of a file, but for those in which a time stamp stands that shows nothing."""
    fields = pdf.Root.get("/AcroForm", Dictionary()).get("/Fields", Array())
    shown = (each for each in enumerate(fields) if not _is_bare_stamp(each[1]))
    return {str(field.get("/T", at)): field for at, field in shown}


def _is_bare_stamp(field: Object) -> bool:
    is_stamp = field.get("/V", Dictionary()).get("/Type") == Name.DocTimeStamp
    return is_stamp and all(float(edge) == 0 for edge in field.get("/Rect", Array([1])))


def _digest(thing: Object | None, depth: int = _DEPTH) -> str:
    """What a thing says, whatever the numbers of its objects; never up to its page."""
    return hashlib.sha256(_told(thing, depth).encode()).hexdigest()


def _told(thing: object, depth: int) -> str:
    if depth == 0:
        return "..."
    if isinstance(thing, pikepdf.Stream):
        return f"{_table(thing, depth)}{hashlib.sha256(thing.read_raw_bytes()).hexdigest()}"
    if isinstance(thing, Dictionary):
        return _table(thing, depth)
    if isinstance(thing, Array):
        return f"[{' '.join(_told(each, depth - 1) for each in thing)}]"
    if isinstance(thing, Object):
        return thing.unparse().hex()
    return str(thing)


def _table(thing: Object, depth: int) -> str:
    kept = sorted(key for key in thing.keys() if key not in _UPWARD)  # noqa: SIM118  # no dict
    return "<" + " ".join(f"{key} {_told(thing[key], depth - 1)}" for key in kept) + ">"
