"""Whole documents: archived and accessible, right to read, the same twice, quick."""

import io
import shutil
import subprocess
import unicodedata
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from coach_desktop.documents.blocks import (
    Block,
    Cell,
    Document,
    Field,
    Fields,
    Figure,
    Furniture,
    Gap,
    Heading,
    ListItems,
    NewPage,
    Pair,
    Paragraph,
    Table,
    TwoColumn,
)
from coach_desktop.documents.pages import render, stamp
from coach_desktop.documents.spans import Date, Number, text
from coach_desktop.domain.errors import DocumentError
from tests.documents.rules import breaches
from tests.documents.samples import CREATED, TITLES, TYPED, WORDS, letter

RTL = ("ar", "fa", "ckb")


def _document(*blocks: Block) -> Document:
    return Document("Titel", "nl", "Gemeente", "Proef", CREATED, blocks, Furniture("nl"))


def _png(mode: str = "RGBA", size: tuple[int, int] = (40, 20)) -> bytes:
    out = io.BytesIO()
    Image.new(mode, size, 128 if mode == "L" else (80, 20, 240, 90)).save(out, "PNG")
    return out.getvalue()


def _by_pdfium(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as opened:
        return "\n".join(page.get_textpage().get_text_range() for page in opened)


def _by_poppler(pdf: bytes, folder: Path) -> str:
    tool = shutil.which("pdftotext")
    if tool is None:
        pytest.skip("poppler-utils absent: pdftotext")
    path = folder / "letter.pdf"
    path.write_bytes(pdf)
    return subprocess.run([tool, path, "-"], check=True, capture_output=True, text=True).stdout


def _words(told: str) -> set[str]:
    kept = (" " if "\u2066" <= c <= "\u2069" or "\u202a" <= c <= "\u202e" else c for c in told)
    plain = "".join(c for c in kept if unicodedata.category(c) != "Cf")
    pieces = unicodedata.normalize("NFC", plain).split()
    return {word.strip(".,;:()؛،፣።፤") for word in pieces} - {""}


@pytest.mark.parametrize("language", WORDS)
def test_a_letter_keeps_the_rules_of_archive_and_access(language: str) -> None:
    assert breaches(render(letter(language)).pdf) == set()


@pytest.mark.parametrize("language", WORDS)
def test_every_word_can_be_copied_by_pdfium_and_poppler(language: str, tmp_path: Path) -> None:
    pdf = render(letter(language)).pdf
    wanted = _words(WORDS[language]) | _words(TITLES[language]) | _words("Taalschool IJsselland")
    by_poppler, by_pdfium = _by_poppler(pdf, tmp_path), _by_pdfium(pdf)
    assert wanted <= _words(by_poppler)
    # PDFium turns a letter and a digit side by side (B1) in a line that runs right to left
    turned = {"B1"} if language in RTL else set()
    assert wanted - turned <= _words(by_pdfium)
    assert "\ufffd" not in by_poppler + by_pdfium


@pytest.mark.parametrize("language", RTL)
def test_typed_values_stand_left_to_right_on_the_page(language: str) -> None:
    paragraphs = [Paragraph(text(language, WORDS[language][:20], " ", Date(v))) for v in TYPED]
    with pypdfium2.PdfDocument(render(_document(*paragraphs)).pdf) as opened:
        page = opened[0].get_textpage()
        letters: dict[int, list[tuple[float, str]]] = {}
        for at in range(page.count_chars()):
            left, bottom, _, _ = page.get_charbox(at, loose=True)
            letter_there = page.get_text_range(at, 1)
            if letter_there.strip("\r\n"):
                letters.setdefault(round(bottom / 4), []).append((left, letter_there))
    seen = "".join(
        "".join(c for _, c in sorted(line)).replace("\u00a0", "").replace(" ", "")
        for line in letters.values()
    )
    for value in TYPED:
        assert value.replace("\u00a0", "") in seen


@pytest.mark.parametrize("language", ["nl", "ar", "ti"])
def test_qpdf_finds_nothing_wrong(language: str, tmp_path: Path) -> None:
    tool = shutil.which("qpdf")
    if tool is None:
        pytest.skip("qpdf absent")
    path = tmp_path / "letter.pdf"
    path.write_bytes(render(letter(language)).pdf)
    assert subprocess.run([tool, "--check", path], check=False, capture_output=True).returncode == 0


def test_two_builds_of_one_document_are_equal_to_the_byte() -> None:
    assert render(letter("ar")).pdf == render(letter("ar")).pdf


def test_another_moment_gives_another_file() -> None:
    later = replace(letter("nl"), created=CREATED.replace(hour=3))
    assert render(later).pdf != render(letter("nl")).pdf


def test_the_attachment_comes_out_as_it_went_in() -> None:
    with pikepdf.open(io.BytesIO(render(letter("nl")).pdf)) as pdf:
        assert pdf.attachments["pip.json"].get_file().read_bytes() == b'{"versie": 1}'


def test_fields_to_sign_are_told_with_their_page_and_place() -> None:
    rendered = render(letter("ar"))
    assert set(rendered.fields) == {"Cliënt", "Coach"}
    with pikepdf.open(io.BytesIO(rendered.pdf)) as pdf:
        for name, place in rendered.fields.items():
            names = [str(note.T) for note in pdf.pages[place.page].Annots]
            assert name in names
            assert 0 < place.left < place.right < 595
            assert 0 < place.bottom < place.top < 842


def test_marks_and_page_numbers_stand_on_every_page_outside_the_structure() -> None:
    rendered = render(letter("ar", chapters=6))
    with pypdfium2.PdfDocument(rendered.pdf) as opened:
        pages = [page.get_textpage().get_text_range() for page in opened]
    assert len(pages) == rendered.pages
    for number, told in enumerate(pages, start=1):
        assert "CONCEPT" in told
        assert "OEFENING" in told
        assert f"Pagina {number} van {len(pages)}" in told


def test_headings_become_bookmarks() -> None:
    with pikepdf.open(io.BytesIO(render(letter("nl")).pdf)) as pdf, pdf.open_outline() as outline:
        titles = [item.title for item in outline.root]
    assert titles[0] == "Persoonlijk plan inburgering en participatie"
    assert "Handtekeningen" in titles


@pytest.mark.parametrize("mode", ["RGBA", "RGB", "L"])
def test_a_picture_is_laid_on_white_and_told_in_words(mode: str) -> None:
    picture = Figure(_png(mode), text("nl", "Logo van de gemeente"), 9000.0)
    assert breaches(render(_document(picture)).pdf) == set()


def test_a_broken_picture_is_refused() -> None:
    with pytest.raises(DocumentError, match=r"documents\.picture-unreadable"):
        render(_document(Figure(b"no picture", text("nl", "Logo"), 40.0)))


def test_a_character_without_a_glyph_is_refused_by_its_code_point() -> None:
    with pytest.raises(DocumentError) as caught:
        render(_document(Paragraph(text("nl", "Dag \U0001f600"))))
    assert caught.value.details == {"codepoint": "U+1F600"}


def test_a_heading_is_never_the_last_thing_on_a_page() -> None:
    for height in range(560, 640, 4):
        blocks = (
            Gap(1.0),
            Gap(float(height)),
            Heading(2, text("nl", "Kop")),
            Paragraph(text("nl", "Tekst")),
        )
        with pypdfium2.PdfDocument(
            render(_document(Paragraph(text("nl", "Begin")), *blocks)).pdf
        ) as opened:
            told = [page.get_textpage().get_text_range() for page in opened]
        assert all(("Kop" in page) == ("Tekst" in page) for page in told)


def test_a_new_page_begins_where_it_is_asked_for() -> None:
    one, two = Paragraph(text("nl", "Een")), Paragraph(text("nl", "Twee"))
    assert render(_document(one, NewPage(), two)).pages == 2


def test_a_document_without_blocks_has_one_page() -> None:
    assert render(_document()).pages == 1


def test_long_text_goes_on_beside_its_translation() -> None:
    pair = Pair(Paragraph(text("nl", WORDS["nl"] * 30)), Paragraph(text("ar", WORDS["ar"] * 30)))
    rendered = render(_document(TwoColumn((pair,))))
    assert rendered.pages > 1
    assert breaches(rendered.pdf) == set()


def test_the_head_of_a_table_is_repeated_on_each_page() -> None:
    row = (Cell((text("ar", "قيمة"),)), Cell((text("ar", Number("850")),)))
    table = Table("ar", (Cell((text("ar", TITLES["ar"]),)), Cell(())), (row,) * 90, (2.0, 1.0), 1)
    with pypdfium2.PdfDocument(render(_document(table)).pdf) as opened:
        told = [_words(page.get_textpage().get_text_range()) for page in opened]
    assert len(told) > 2
    assert all(_words(TITLES["ar"]) <= words for words in told)


def test_what_is_taller_than_a_page_is_still_drawn() -> None:
    boxes = Fields((Field("Coach", ()),), 2000.0)
    assert render(_document(Paragraph(text("nl", "Begin")), boxes)).pages == 2


def test_free_text_of_twenty_thousand_signs_is_printed_whole() -> None:
    words = "woord " * 3400
    told = _by_pdfium(render(_document(Paragraph(text("nl", words)))).pdf)
    assert told.count("woord") == 3400


def test_an_empty_list_and_an_empty_text_leave_no_trace() -> None:
    pdf = render(_document(ListItems(()), Paragraph(text("ar", "")))).pdf
    assert breaches(pdf) == set()


def test_a_stamp_has_the_size_asked_for_and_its_fonts_inside() -> None:
    drawn = stamp(
        (Paragraph(text("nl", "Getekend op ", Date("22-11-2026"))),),
        size=(220.0, 60.0),
        strokes=(((8.0, 8.0), (40.0, 30.0), (80.0, 12.0)),),
    )
    with pikepdf.open(io.BytesIO(drawn)) as pdf:
        assert [float(side) for side in pdf.pages[0].mediabox] == [0, 0, 220, 60]
        assert all("/ToUnicode" in font for font in pdf.pages[0].Resources.Font.values())
    assert "22-11-2026" in _by_pdfium(drawn)
