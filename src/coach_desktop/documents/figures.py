"""Pictures made fit for an archive: plain RGB without transparency."""

import io

from PIL import Image, UnidentifiedImageError
from reportlab.lib.utils import ImageReader

from coach_desktop.domain.errors import DocumentError


def read_picture(picture: bytes) -> tuple[ImageReader, float]:
    """A picture on white, and its height as a share of its width.

    Raises DocumentError `documents.picture-unreadable`.
    """
    try:
        with Image.open(io.BytesIO(picture), formats=("PNG", "JPEG")) as opened:
            layer = opened.convert("RGBA")
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as failure:
        raise DocumentError("documents.picture-unreadable") from failure
    paper = Image.new("RGB", layer.size, "white")
    paper.paste(layer, mask=layer.getchannel("A"))
    return ImageReader(paper), layer.height / layer.width
