"""What comes from outside is drawn anew in a child: what it shows stays, what it hides does not."""

import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from time import monotonic

import pikepdf
import pytest
from PIL import Image

from coach_desktop.casework.paper_ports import CleanCopy
from coach_desktop.documents import copying, reencoding
from coach_desktop.documents.certificate import Seal
from coach_desktop.documents.printing import PdfPrinter
from coach_desktop.domain.errors import CoachError, DocumentError
from tests.documents.papers import SECRET, hostile, pdf, photo, saved, scan, wide_scan

HOSTILE = hostile()
ENDLESS = "pdf of a million lines"
REFUSED_BY_NAME = {
    "heic": "documents.attachment-heic",
    "bomb: 51 million points": "documents.attachment-pixels",
    "bomb: png of 65,000 by 65,000": "documents.attachment-pixels",
    "bomb: png of two thousand million by one": "documents.attachment-pixels",
    "tiff of 41 pages": "documents.attachment-pages",
    "pdf of 41 pages": "documents.attachment-pages",
    "pdf behind a password": "documents.attachment-locked",
}
SHOWN = {
    "polyglot: pdf after jpeg", "polyglot: zip after jpeg", "bomb: png that unpacks to 40 MB",
    "tiff that points at itself", "pdf with script and program", "pdf as large as a field",
    "pdf as small as nothing", "bitten tiff",
}  # fmt: skip
"""Hostile files with a picture in them: that is kept, and nothing else."""

PRINTER = PdfPrinter(Seal(b"", ""))


@pytest.fixture
def _watched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Home, temporary folder and place to stand: nothing may be written in any of them."""
    for name in ("HOME", "TMPDIR", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(each for each in sys.path if each))
    monkeypatch.chdir(tmp_path)
    yield
    assert list(tmp_path.iterdir()) == []


def test_there_are_forty_hostile_files() -> None:
    assert len(HOSTILE) >= 40
    assert HOSTILE.keys() >= REFUSED_BY_NAME.keys() | SHOWN


@pytest.mark.usefixtures("_watched")
@pytest.mark.parametrize("name", sorted(HOSTILE.keys() - {ENDLESS}))
def test_a_hostile_file_is_refused_in_a_sentence_or_only_what_it_shows_is_kept(name: str) -> None:
    _hurts_nobody(name)


@pytest.mark.slow
@pytest.mark.usefixtures("_watched")
def test_a_file_that_never_ends_is_given_up() -> None:
    _hurts_nobody(ENDLESS)


def _hurts_nobody(name: str) -> None:
    begun = monotonic()
    if name in SHOWN:
        assert SECRET not in _everything_in(PRINTER.clean_copy(HOSTILE[name]))
    else:
        with pytest.raises(DocumentError) as refused:
            PRINTER.clean_copy(HOSTILE[name])
        wanted = REFUSED_BY_NAME.get(name, "documents.attachment-unreadable")
        assert refused.value.code == wanted
    assert monotonic() - begun < copying.SECONDS + 3


@pytest.mark.usefixtures("_watched")
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_a_photo_keeps_its_looks_and_loses_its_maker_and_its_place(kind: str) -> None:
    source = Image.open(io.BytesIO(photo()))
    content = saved(source, kind, exif=source.getexif())
    assert SECRET in content
    made = PRINTER.clean_copy(content)
    kept = Image.open(io.BytesIO(made.content))
    assert (made.media_type, made.pages) == ("image/jpeg", 1)
    assert (kept.size, dict(kept.getexif()), SECRET in made.content) == ((640, 480), {}, False)
    assert _near(_colour(kept, 20, 20), (254, 0, 0))


@pytest.mark.parametrize(
    ("turned", "size", "corner"),
    [
        (1, (64, 48), (2, 2)),
        (3, (64, 48), (61, 45)),
        (6, (48, 64), (45, 2)),
        (8, (48, 64), (2, 61)),
    ],
)
def test_a_photo_stands_upright(
    turned: int, size: tuple[int, int], corner: tuple[int, int]
) -> None:
    for big in (1, 60):
        content = photo((64 * big, 48 * big), turned=turned)
        _, made, _ = reencoding.clean_copy(content)
        kept = Image.open(io.BytesIO(made))
        scale = kept.width / size[0]
        assert abs(kept.height - size[1] * scale) <= 1
        assert max(kept.size) == min(64 * big, reencoding.MOST_SIDE)
        x, y = (
            min(round(each * scale), limit - 1)
            for each, limit in zip(corner, kept.size, strict=True)
        )
        assert _near(_colour(kept, x, y), (254, 0, 0))


def test_the_same_file_gives_the_same_bytes() -> None:
    for content in (photo(), scan(2), pdf(2)):
        assert reencoding.clean_copy(content) == reencoding.clean_copy(content)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "CMYK", "I;16"])
def test_a_picture_of_few_colours_stays_sharp(mode: str) -> None:
    deep = mode == "I;16"
    white = Image.new("I;16", (40, 30), 65_535) if deep else Image.new("L", (40, 30), 255)
    content = saved(white if deep else white.convert(mode), "TIFF" if mode == "CMYK" else "PNG")
    media_type, made, _ = reencoding.clean_copy(content)
    kept = Image.open(io.BytesIO(made))
    assert media_type == "image/png"
    assert _near(_colour(kept, 5, 5), (255, 255, 255))


def test_what_can_be_seen_through_is_laid_on_white() -> None:
    clear = Image.new("P", (20, 20), 0)
    clear.putpalette([200, 0, 0])
    content = saved(clear, "PNG", transparency=0)
    kept = Image.open(io.BytesIO(reencoding.clean_copy(content)[1]))
    assert _near(_colour(kept, 5, 5), (255, 255, 255))


def test_a_scan_of_more_pages_becomes_a_pdf_of_pictures() -> None:
    made = copying.clean_copy(scan(3))
    assert (made.media_type, made.pages) == ("application/pdf", 3)
    assert SECRET not in made.content
    assert copying.page(made.content, 2, 300).pages == 3


def test_a_pdf_loses_its_script_its_program_its_text_and_its_title() -> None:
    content = pdf(2, javascript=True)
    assert SECRET in content
    made = copying.clean_copy(content)
    with pikepdf.open(io.BytesIO(made.content)) as opened:
        assert set(opened.Root.keys()) == {"/Type", "/Pages"}
        assert "/Info" not in opened.trailer
        for page in opened.pages:
            assert set(page.obj.keys()) <= {
                "/Type",
                "/Parent",
                "/MediaBox",
                "/Resources",
                "/Contents",
            }
            assert set(page.Resources.keys()) == {"/XObject"}
            operators = [str(each.operator) for each in pikepdf.parse_content_stream(page)]
            assert operators == ["q", "cm", "Do", "Q"]
    assert SECRET not in _everything_in(made)


def test_a_page_in_colours_is_kept_as_a_photo() -> None:
    told = io.BytesIO()
    Image.open(io.BytesIO(photo())).save(told, "PDF")
    made = reencoding.clean_copy(told.getvalue())
    with pikepdf.open(io.BytesIO(made[1])) as opened:
        drawn = opened.pages[0].Resources.XObject.Im0
        assert (str(drawn.Filter), str(drawn.ColorSpace)) == ("/DCTDecode", "/DeviceRGB")


def test_a_page_is_shown_in_the_width_that_is_asked() -> None:
    for content, number in ((photo(), 0), (pdf(2), 1)):
        shown = PRINTER.page(content, number, 120)
        assert shown.width == 120
        assert len(shown.rgb) == 3 * 120 * shown.height
    assert reencoding.page(photo(), 0, 60)[0].size == (60, 45)
    assert reencoding.page(pdf(2), 1, 60)[1] == 2


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 niets", HOSTILE["truncated jpeg"]])
def test_a_page_that_cannot_be_shown_is_told(content: bytes) -> None:
    with pytest.raises(DocumentError, match=r"documents\.attachment-unreadable"):
        copying.page(content, 0, 100)


def test_a_picture_over_the_limits_is_refused() -> None:
    for side in (7_150, 15_000):
        with pytest.raises(DocumentError, match=r"attachment-pixels"):
            reencoding.clean_copy(wide_scan(side))
    with pytest.raises(DocumentError, match=r"attachment-pages"):
        reencoding.clean_copy(scan(reencoding.MOST_PAGES + 1))
    for name, code in (
        ("heic", "heic"),
        ("noise", "unreadable"),
        ("pdf behind a password", "locked"),
    ):
        with pytest.raises(DocumentError, match=rf"attachment-{code}"):
            reencoding.clean_copy(HOSTILE[name])


@pytest.mark.parametrize(
    "told",
    [
        b"", b"niets\n", b"[]\n", b'{"refused": "vault.damaged"}\n',
        b'{"media_type": "text/html"}\n', b'{"media_type": "image/png", "pages": 1}\nMZ',
        b'{"media_type": "image/jpeg"}\n\xff\xd8\xff',
        b'{"media_type": "application/pdf", "pages": 41}\n%PDF-',
        b'{"width": 100, "height": 1000000, "pages": 1}\n', b'{"width": 7, "height": 1}\n',
    ],
)  # fmt: skip
def test_a_child_that_was_taken_over_is_not_believed(
    monkeypatch: pytest.MonkeyPatch, told: bytes
) -> None:
    monkeypatch.setattr(copying, "run_child", lambda *_, **__: told)
    for ask in (lambda: copying.clean_copy(b""), lambda: copying.page(b"", 0, 100)):
        with pytest.raises(DocumentError, match=r"documents\.attachment-unreadable"):
            ask()


def test_a_child_that_fails_is_told_as_a_file_that_cannot_be_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_: object, **__: object) -> bytes:
        raise CoachError("machine.child-failed", status=-11)

    monkeypatch.setattr(copying, "run_child", fail)
    with pytest.raises(DocumentError, match=r"documents\.attachment-unreadable"):
        copying.clean_copy(photo())


def test_the_child_reads_a_request_and_prints_a_table(monkeypatch: pytest.MonkeyPatch) -> None:
    def said(request: bytes, content: bytes) -> tuple[bytes, bytes]:
        told = io.BytesIO()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(request + b"\n" + content)))
        monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(told))
        reencoding.main()
        sys.stdout.flush()
        head, _, rest = told.getvalue().partition(b"\n")
        return head, rest

    head, rest = said(b"{}", photo())
    assert head == b'{"media_type": "image/jpeg", "pages": 1}'
    assert rest.startswith(b"\xff\xd8\xff")
    assert said(b"{}", b"niets") == (b'{"refused": "documents.attachment-unreadable"}', b"")
    head, rest = said(b'{"page": 0, "width": 10}', photo())
    assert (head, len(rest)) == (b'{"width": 10, "height": 8, "pages": 1}', 240)
    refused = said(b'{"page": 9, "width": 10}', pdf())
    assert refused == (b'{"refused": "documents.attachment-unreadable"}', b"")


def _everything_in(made: CleanCopy) -> bytes:
    """The bytes, and those of every stream of a PDF unpacked."""
    if made.media_type != "application/pdf":
        return made.content
    with pikepdf.open(io.BytesIO(made.content)) as opened:
        told = io.BytesIO()
        opened.save(
            told, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.generalized
        )
    return made.content + told.getvalue()


def _colour(picture: Image.Image, x: int, y: int) -> tuple[int, ...]:
    found = picture.convert("RGB").getpixel((x, y))
    assert isinstance(found, tuple)
    return tuple(map(int, found))


def _near(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return all(abs(left - right) < 40 for left, right in zip(one, other, strict=True))
