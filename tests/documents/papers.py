"""Photos, scans and PDFs as they come from outside, good and hostile, made by the tests."""

import io
import random  # noqa: TID251  # seeded: the same bytes on each run
import struct
import zlib

from PIL import Image, ImageDraw
from PIL.TiffImagePlugin import IFDRational
from reportlab.pdfgen.canvas import Canvas

SECRET = b"GEHEIMSPOOR"
"""Stands in every hidden corner of what the tests attach; nothing that is kept has it."""


def photo(size: tuple[int, int] = (640, 480), *, turned: int = 1) -> bytes:
    """A JPEG in many colours with EXIF and a place on earth; `turned` is EXIF's orientation."""
    picture = Image.radial_gradient("L").resize(size)
    coloured = Image.merge("RGB", (picture, picture.rotate(90, expand=False), picture.rotate(180)))
    ImageDraw.Draw(coloured).rectangle((0, 0, size[0] // 8, size[1] // 8), fill="red")
    exif = Image.Exif()
    exif[0x0112] = turned
    exif[0x010E] = SECRET.decode()
    place = exif.get_ifd(0x8825)
    place[2] = (IFDRational(52), IFDRational(21), IFDRational(0))
    return saved(coloured, "JPEG", exif=exif, comment=SECRET)


def scan(pages: int = 1) -> bytes:
    """A TIFF of so many pages of black text on white."""
    first, *others = [page_of_text(number) for number in range(pages)]
    return saved(first, "TIFF", save_all=True, append_images=others, description=SECRET.decode())


def wide_scan(side: int) -> bytes:
    """Few bytes that unpack to side times side points."""
    return saved(Image.new("1", (side, side)), "TIFF", compression="group4")


def page_of_text(number: int) -> Image.Image:
    page = Image.new("L", (620, 877), "white")
    ImageDraw.Draw(page).text((60, 60), f"Bladzijde {number + 1}", fill="black", font_size=40)
    return page


def pdf(pages: int = 1, *, javascript: bool = False, password: str = "") -> bytes:
    """A PDF with text, and with a script and an embedded file when asked for."""
    import pikepdf

    told = io.BytesIO()
    canvas = Canvas(told)
    for number in range(pages):
        canvas.setFont("Helvetica", 40)
        canvas.drawString(60, 700, f"Bladzijde {number + 1}")
        canvas.showPage()
    canvas.setTitle(SECRET.decode())
    canvas.save()
    with pikepdf.open(io.BytesIO(told.getvalue())) as opened:
        if javascript:
            opened.Root.OpenAction = pikepdf.Dictionary(
                S=pikepdf.Name.JavaScript, JS=pikepdf.String(f"app.alert('{SECRET.decode()}')")
            )
            opened.attachments["leuk.exe"] = b"MZ" + SECRET
        made = io.BytesIO()
        lock = pikepdf.Encryption(owner=password, user=password) if password else False
        opened.save(made, encryption=lock, compress_streams=False)
    return made.getvalue()


def saved(picture: Image.Image, kind: str, **how: object) -> bytes:
    told = io.BytesIO()
    picture.save(told, kind, **how)
    return told.getvalue()


def png_header(width: int, height: int, *, body: bytes = b"") -> bytes:
    """A PNG that says to be so large, with whatever stands in it."""

    def chunk(name: bytes, data: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(name + data))
        return struct.pack(">I", len(data)) + name + data + check

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def deep_pdf(depth: int) -> bytes:
    """A PDF whose page tree goes down and down."""
    parts = [b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"]
    parts += [
        f"{number} 0 obj<</Type/Pages/Count 1/Kids[{number + 1} 0 R]>>endobj\n".encode()
        for number in range(2, depth)
    ]
    return b"".join(parts) + b"trailer<</Root 1 0 R>>\n%%EOF"


def pdf_of(body: bytes, *, box: str = "0 0 595 842") -> bytes:
    """A PDF of one page that draws these operators."""
    packed = zlib.compress(body)
    return (
        b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
        + f"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[{box}]/Contents 4 0 R".encode()
        + b"/Resources<</XObject<</F 5 0 R>>>>>>endobj\n"
        + f"4 0 obj<</Filter/FlateDecode/Length {len(packed)}>>stream\n".encode()
        + packed
        + b"\nendstream endobj\n"
        b"5 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 8"
        b"/Resources<</XObject<</F 5 0 R>>>>>>stream\n/F Do/F Do\nendstream endobj\n"
        b"trailer<</Root 1 0 R>>\n%%EOF"
    )


def noise(length: int, seed: int) -> bytes:
    return random.Random(seed).randbytes(length)


def _bitten(content: bytes, seed: int) -> bytes:
    """A file in which one byte of each hundred is another one."""
    dice = random.Random(seed)
    told = bytearray(content)
    for _ in range(max(1, len(told) // 100)):
        told[dice.randrange(len(told))] = dice.randrange(256)
    return bytes(told)


def hostile() -> dict[str, bytes]:
    """Files that want to hurt, by what they try."""
    flat = zlib.compress(bytes(40_000_000), 9)
    good, paper, text = photo(), pdf(), scan()
    return {
        "nothing": b"",
        "one byte": b"\xff",
        "zeros": bytes(100_000),
        "noise": noise(100_000, 1),
        "a program": b"\x7fELF" + noise(5_000, 2),
        "html": b"<html><script>alert(1)</script></html>",
        "svg with a file in it": b'<svg xmlns="http://www.w3.org/2000/svg"><image href="x"/></svg>',
        "postscript": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n(/etc/passwd) (r) file",
        "zip bomb": b"PK\x03\x04" + flat,
        "heic": b"\x00\x00\x00\x18ftypheic" + noise(500, 3),
        "gif": saved(Image.new("P", (9, 9)), "GIF"),
        "wrong magic: text as jpeg": b"\xff\xd8\xff" + b"tekst" * 1_000,
        "wrong magic: jpeg as pdf": b"%PDF-1.7\n" + good,
        "polyglot: pdf after jpeg": good + paper + SECRET,
        "polyglot: zip after jpeg": good + b"PK\x03\x04" + SECRET * 50,
        "truncated jpeg": good[: len(good) // 2],
        "truncated png": saved(Image.open(io.BytesIO(good)), "PNG")[:-2_000],
        "truncated pdf": paper[: len(paper) // 2],
        "truncated tiff": text[: len(text) // 2],
        "bitten jpeg": _bitten(good, 4),
        "bitten pdf": _bitten(paper, 5),
        "bitten tiff": _bitten(text, 6),
        "bitten webp": _bitten(saved(Image.open(io.BytesIO(good)), "WEBP"), 7),
        "bomb: png of 65,000 by 65,000": png_header(65_000, 65_000, body=flat),
        "bomb: png of two thousand million by one": png_header(2_000_000_000, 1),
        "bomb: png that unpacks to 40 MB": png_header(9, 9, body=flat),
        "bomb: png text of 40 MB": _with_text(flat),
        "no size at all": png_header(0, 0),
        "bomb: 51 million points": wide_scan(7_150),
        "tiff that points at itself": _tiff_ring(),
        "tiff of 41 pages": scan(41),
        "pdf of 41 pages": pdf(41),
        "pdf behind a password": pdf(password="geheim"),
        "pdf with script and program": pdf(javascript=True),
        "pdf without pages": b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>",
        "pdf whose tree is 30,000 deep": deep_pdf(30_000),
        "pdf whose form draws itself": pdf_of(b"/F Do"),
        "pdf of a million lines": pdf_of(b"0 0 m 595 842 l S\n" * 1_000_000),
        "pdf as large as a field": pdf_of(b"0 0 m 9 9 l S", box="0 0 14400000 14400000"),
        "pdf as small as nothing": pdf_of(b"0 0 m 9 9 l S", box="0 0 0 0"),
        "pdf as thin as a hair": pdf_of(b"0 0 m 9 9 l S", box="0 0 0.0001 100000"),
    }  # fmt: skip


def _with_text(flat: bytes) -> bytes:
    """A PNG with a compressed text that is far larger than the picture."""
    text = b"Comment\x00\x00" + flat
    told = png_header(9, 9)
    extra = struct.pack(">I", len(text)) + b"zTXt" + text
    extra += struct.pack(">I", zlib.crc32(b"zTXt" + text))
    return told[:33] + extra + told[33:]


def _tiff_ring() -> bytes:
    """A TIFF whose first directory says that the next one is the first."""
    entries = [(256, 3, 1, 4), (257, 3, 1, 4), (258, 3, 1, 8), (259, 3, 1, 1), (262, 3, 1, 1),
               (273, 4, 1, 8), (278, 3, 1, 4), (279, 4, 1, 16)]  # fmt: skip
    told = struct.pack("<2sHIH", b"II", 42, 8, len(entries))
    for tag, kind, count, value in entries:
        told += struct.pack("<HHII", tag, kind, count, value)
    return told + struct.pack("<I", 8) + bytes(16)
