"""What a machine reads out of a paper of ours."""

from io import BytesIO

import pikepdf

_TROUBLE = Exception
"""Whatever a hostile file does to its reader, there is nothing in it."""


def attachment(pdf: bytes, name: str) -> bytes | None:
    """The file of this name inside a PDF; None when there is none, or no PDF."""
    try:
        with pikepdf.open(BytesIO(pdf)) as opened:
            if name not in opened.attachments:
                return None
            return bytes(opened.attachments[name].get_file().read_bytes())
    except _TROUBLE:
        return None
