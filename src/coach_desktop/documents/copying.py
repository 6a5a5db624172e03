"""Asks the child for a clean copy or a page of a document, and believes little of what it says.

What decodes a file of a stranger can be taken over by it. So it runs in a child (see
`machine.process.run_child` for what binds it), and what comes back is measured before it is kept.
"""

import json

from coach_desktop.casework.paper_ports import CleanCopy, Picture
from coach_desktop.domain.answer import Value
from coach_desktop.domain.errors import CoachError, DocumentError
from coach_desktop.machine.process import run_child

SECONDS = 9
MEMORY = 600 << 20

_CHILD = "coach_desktop.documents.reencoding"
_BEGINNINGS = {
    "image/jpeg": b"\xff\xd8\xff",
    "image/png": b"\x89PNG\r\n\x1a\n",
    "application/pdf": b"%PDF-",
}
_REFUSALS = frozenset(
    {
        "documents.attachment-heic",
        "documents.attachment-locked",
        "documents.attachment-pages",
        "documents.attachment-pixels",
        "documents.attachment-unreadable",
    }
)
_MOST_PAGES = 40


def clean_copy(content: bytes) -> CleanCopy:
    """A picture or PDF from outside, drawn anew; raises DocumentError `documents.attachment-*`."""
    table, made = _asked({"work": "copy"}, content)
    media_type, pages = str(table.get("media_type")), _whole(table, "pages")
    if not made.startswith(_BEGINNINGS.get(media_type, b"\0")) or not 0 < pages <= _MOST_PAGES:
        raise DocumentError("documents.attachment-unreadable")
    return CleanCopy(media_type, made, pages)


def page(content: bytes, number: int, width: int) -> Picture:
    """A page (from 0) in a width in pixels; raises DocumentError `documents.attachment-*`."""
    table, made = _asked({"page": number, "width": width}, content)
    width_height = _whole(table, "width"), _whole(table, "height")
    picture = Picture(*width_height, made, _whole(table, "pages"))
    if picture.width != width or len(made) != 3 * picture.width * picture.height:
        raise DocumentError("documents.attachment-unreadable")
    return picture


def _asked(request: dict[str, Value], content: bytes) -> tuple[dict[str, Value], bytes]:
    """The child's table and bytes; raises DocumentError when it refuses, crashes or is too slow."""
    line = json.dumps(request).encode() + b"\n"
    try:
        told = run_child(_CHILD, line + content, seconds=SECONDS, memory=MEMORY)
    except CoachError as error:
        raise DocumentError("documents.attachment-unreadable") from error
    head, _, made = told.partition(b"\n")
    try:
        table = json.loads(head)
    except ValueError as error:
        raise DocumentError("documents.attachment-unreadable") from error
    if not isinstance(table, dict):
        raise DocumentError("documents.attachment-unreadable")
    if refused := table.get("refused"):
        code = refused if refused in _REFUSALS else "documents.attachment-unreadable"
        raise DocumentError(code, most=_whole(table, "most"))
    return table, made


def _whole(table: dict[str, Value], name: str) -> int:
    number = table.get(name)
    return number if isinstance(number, int) else 0
