"""Child: draws a picture or PDF from outside anew, so that nothing hidden in it is kept.

Run as a module under limits by `documents.copying`: the first line that it reads is a request in
JSON, the file follows; the first line that it prints is a table in JSON, what was made follows. It
opens no file, keeps nothing, and goes by what the bytes are, never by a name.

A HEIC photo is refused: the libraries that read it bring an encoder under a licence that does not
fit with ours.
"""

import io
import json
import sys
import zlib
from collections.abc import Callable, Iterator

import pypdfium2
from pikepdf import Dictionary, Name, Pdf, Stream
from PIL import Image, ImageOps

from coach_desktop.domain.errors import DocumentError

MOST_MILLIONS = 50
MOST_PIXELS = MOST_MILLIONS * 1_000_000
MOST_PAGES = 40
MOST_SIDE = 2_400
PER_INCH = 150
FEW_COLOURS = 64
QUALITY = 82

FORMATS = ("JPEG", "PNG", "TIFF", "WEBP")
JPEG, PNG, PDF = "image/jpeg", "image/png", "application/pdf"
_POINTS = 72
_HEIC = (b"ftypheic", b"ftypheix", b"ftyphevc", b"ftypmif1", b"ftypmsf1")
_DEEP = ("I;16", "I;16B", "I;16L", "I;16N")
_FAILURES = (OSError, ValueError, SyntaxError, EOFError, KeyError, IndexError, OverflowError,
             TypeError, AttributeError, ZeroDivisionError, NotImplementedError,
             pypdfium2.PdfiumError)  # fmt: skip
"""What the decoders are known to raise on a file that is not what it says."""


def clean_copy(content: bytes) -> tuple[str, bytes, int]:
    """Media type, bytes and number of pages of a clean copy; raises DocumentError."""
    if content[4:12] in _HEIC:
        raise DocumentError("documents.attachment-heic")
    try:
        if content.startswith(b"%PDF-"):
            return _bundle(_pages_of_pdf(content))
        return _copy_of_picture(content)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise DocumentError("documents.attachment-pixels", most=MOST_MILLIONS) from error
    except _FAILURES as error:
        raise DocumentError("documents.attachment-unreadable") from error


def page(content: bytes, number: int, width: int) -> tuple[Image.Image, int]:
    """A page (from 0) of what we keep, in a width in pixels; and how many pages there are."""
    if not content.startswith(b"%PDF-"):
        shown = _plain(_opened(content))
        return shown.resize((width, max(1, round(shown.height * width / shown.width)))), 1
    document = pypdfium2.PdfDocument(content)
    document.init_forms()
    sheet = document[number]
    drawn = sheet.render(scale=width / sheet.get_width()).to_pil().convert("RGB")
    return drawn, len(document)


def _copy_of_picture(content: bytes) -> tuple[str, bytes, int]:
    picture = _opened(content)
    frames = getattr(picture, "n_frames", 1) if picture.format == "TIFF" else 1
    if frames > 1:
        return _bundle(_frames(picture, frames))
    made = _plain(picture)
    if made.getcolors(FEW_COLOURS) is not None:
        return PNG, _written(made.convert("P", palette=Image.Palette.ADAPTIVE), "PNG"), 1
    return JPEG, _written(made, "JPEG"), 1


def _opened(content: bytes) -> Image.Image:
    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    picture = Image.open(io.BytesIO(content), formats=FORMATS)
    _require_few_pixels(picture)
    return picture


def _frames(picture: Image.Image, count: int) -> Iterator[Image.Image]:
    """The pages of a TIFF, each as small as it may be before the next is read."""
    _require_few_pages(count)
    for number in range(count):
        picture.seek(number)
        _require_few_pixels(picture)
        yield _plain(picture)


def _pages_of_pdf(content: bytes) -> Iterator[Image.Image]:
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise DocumentError("documents.attachment-locked") from error
        raise
    _require_few_pages(len(document))
    document.init_forms()  # what was filled in is seen; this PDFium runs no script
    for number in range(len(document)):
        sheet = document[number]
        longest = max(sheet.get_size())
        scale = min(PER_INCH / _POINTS, MOST_SIDE / longest)
        yield sheet.render(scale=scale).to_pil().convert("RGB")
        sheet.close()


def _plain(picture: Image.Image) -> Image.Image:
    """Upright, at most MOST_SIDE, in RGB on white, with nothing but its pixels."""
    if picture.mode in _DEEP:
        high = [value >> 8 for value in range(1 << 16)]
        picture = picture.convert("I").point(high, "L")
    elif picture.mode not in {"RGB", "L", "RGBA", "LA", "CMYK", "YCbCr"}:
        picture = picture.convert("RGBA" if "transparency" in picture.info else "RGB")
    if picture.mode == "RGB":
        picture.draft("RGB", (MOST_SIDE, MOST_SIDE))
    turned = ImageOps.exif_transpose(_smaller(picture))
    if "A" in turned.getbands():
        paper = Image.new("RGBA", turned.size, "white")
        paper.alpha_composite(turned.convert("RGBA"))
        turned = paper
    made = Image.new("RGB", turned.size)
    made.paste(turned.convert("RGB"))
    return made


def _smaller(picture: Image.Image) -> Image.Image:
    """The same picture within MOST_SIDE; it keeps the word of which side is up."""
    picture.load()
    longest = max(picture.size)
    if longest <= MOST_SIDE:
        return picture
    size = tuple(max(1, round(side * MOST_SIDE / longest)) for side in picture.size)
    made = picture.resize((size[0], size[1]), Image.Resampling.LANCZOS, reducing_gap=2.0)
    made.getexif().update(picture.getexif())
    return made


def _bundle(pictures: Iterator[Image.Image]) -> tuple[str, bytes, int]:
    """A PDF in which each page is one picture and nothing else."""
    pdf = Pdf.new()
    for picture in pictures:
        wide, high = (round(side * _POINTS / PER_INCH, 2) for side in picture.size)
        grey = _is_grey(picture)
        drawn = Stream(
            pdf,
            zlib.compress(picture.convert("L").tobytes()) if grey else _written(picture, "JPEG"),
            Type=Name.XObject,
            Subtype=Name.Image,
            Width=picture.width,
            Height=picture.height,
            ColorSpace=Name.DeviceGray if grey else Name.DeviceRGB,
            BitsPerComponent=8,
            Filter=Name.FlateDecode if grey else Name.DCTDecode,
        )
        added = pdf.add_blank_page(page_size=(wide, high))
        added.Resources = Dictionary(XObject=Dictionary(Im0=drawn))
        added.Contents = Stream(pdf, f"q {wide} 0 0 {high} 0 0 cm /Im0 Do Q".encode())
    if not len(pdf.pages):
        raise DocumentError("documents.attachment-unreadable")
    told = io.BytesIO()
    pdf.save(told, deterministic_id=True)
    return PDF, told.getvalue(), len(pdf.pages)


def _is_grey(picture: Image.Image) -> bool:
    """Whether it is a page of text: that is sharper, and smaller, when nothing of it is lost."""
    colours = picture.getcolors(1 << 8) or []
    paper = sum(count for count, _ in colours if count > picture.width * picture.height // 2)
    return paper > 0 and all(
        isinstance(colour, tuple) and len(set(colour)) == 1 for _, colour in colours
    )


def _written(picture: Image.Image, kind: str) -> bytes:
    told = io.BytesIO()
    if kind == "PNG":
        picture.save(told, "PNG", optimize=True)
    else:
        picture.save(told, "JPEG", quality=QUALITY)
    return told.getvalue()


def _require_few_pixels(picture: Image.Image) -> None:
    if picture.width * picture.height > MOST_PIXELS:
        raise DocumentError("documents.attachment-pixels", most=MOST_MILLIONS)


def _require_few_pages(count: int) -> None:
    if count > MOST_PAGES:
        raise DocumentError("documents.attachment-pages", most=MOST_PAGES)


def _copied(content: bytes, _request: dict[str, int]) -> tuple[dict[str, str | int], bytes]:
    media_type, made, pages = clean_copy(content)
    return {"media_type": media_type, "pages": pages}, made


def _drawn(content: bytes, request: dict[str, int]) -> tuple[dict[str, str | int], bytes]:
    try:
        picture, pages = page(content, request["page"], request["width"])
    except _FAILURES as error:
        raise DocumentError("documents.attachment-unreadable") from error
    table: dict[str, str | int] = {"width": picture.width, "height": picture.height, "pages": pages}
    return table, picture.tobytes()


Work = Callable[[bytes, dict[str, int]], tuple[dict[str, str | int], bytes]]


def main() -> None:
    """Read a request and a file, print a table and what was made."""
    request, _, content = sys.stdin.buffer.read().partition(b"\n")
    asked = json.loads(request)
    work: Work = _drawn if "page" in asked else _copied
    try:
        table, made = work(content, asked)
    except DocumentError as trouble:
        table, made = {"refused": trouble.code, **trouble.details}, b""
    sys.stdout.buffer.write(json.dumps(table).encode() + b"\n" + made)


if __name__ == "__main__":
    main()
