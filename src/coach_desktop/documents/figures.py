"""Pictures made fit for an archive: plain RGB without transparency."""

import io

from PIL import Image, ImageCms, UnidentifiedImageError
from reportlab.lib.utils import ImageReader

from coach_desktop.domain.errors import DocumentError

_LONGEST_SIDE = 4_000
"""Points of a logo: more than any paper shows."""


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


def embeddable(logo: bytes) -> bytes:
    """A logo as an RGB picture on white: what is transparent, or has colours of its own, is turned.

    Raises DocumentError `documents.logo-unreadable` and `documents.logo-colours`.
    """
    try:
        with Image.open(io.BytesIO(logo), formats=("PNG", "JPEG")) as opened:
            if max(opened.size) > _LONGEST_SIDE:
                raise DocumentError("documents.logo-unreadable")
            picture = _in_rgb(opened)
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as failure:
        raise DocumentError("documents.logo-unreadable") from failure
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def _in_rgb(opened: Image.Image) -> Image.Image:
    """The picture in sRGB; four printing colours need their profile to be turned."""
    profile = opened.info.get("icc_profile")
    if not profile:
        if opened.mode == "CMYK":
            raise DocumentError("documents.logo-colours")
        return opened.convert("RGBA")
    clear = opened.convert("RGBA").getchannel("A") if opened.mode != "CMYK" else None
    try:
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        mode = opened.mode if opened.mode in {"RGB", "CMYK", "L"} else "RGB"
        plain = opened.convert(mode)
        turned = ImageCms.profileToProfile(plain, own, _srgb(), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError) as failure:
        raise DocumentError("documents.logo-colours") from failure
    if turned is None:
        raise DocumentError("documents.logo-colours")
    if clear is not None:
        turned.putalpha(clear)
    return turned


def _srgb() -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
