"""Whole documents: archived and accessible, right to read, the same twice, quick."""

import io
import re
import shutil
import subprocess
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
    KeyValue,
    ListItems,
    NewPage,
    Pair,
    Paragraph,
    Section,
    Table,
    Together,
    TwoColumn,
)
from coach_desktop.documents.pages import render, stamp
from coach_desktop.documents.spans import Code, Date, Number, text
from coach_desktop.domain.errors import DocumentError
from tests.documents.recall import by_pdfium, by_poppler, lost, recalled, words
from tests.documents.rules import breaches
from tests.documents.samples import CREATED, TITLES, TYPED, WORDS, letter

RTL = ("ar", "fa", "prs", "ps", "ckb")
IN_RTL = {**WORDS, "prs": WORDS["fa"], "ps": "تاسو د B1 لاره تعقیبوئ. تاسو درې کاله لرئ."}


def _document(*blocks: Section) -> Document:
    return Document("Titel", "nl", "Gemeente", "Proef", CREATED, blocks, Furniture("nl"))


def _png(mode: str = "RGBA", size: tuple[int, int] = (40, 20)) -> bytes:
    out = io.BytesIO()
    Image.new(mode, size, 128 if mode == "L" else (80, 20, 240, 90)).save(out, "PNG")
    return out.getvalue()


@pytest.mark.parametrize("language", WORDS)
def test_a_letter_keeps_the_rules_of_archive_and_access(language: str) -> None:
    assert breaches(render(letter(language)).pdf) == set()


@pytest.mark.parametrize("language", WORDS)
def test_every_word_can_be_copied_by_pdfium_and_poppler(language: str, tmp_path: Path) -> None:
    made = letter(language)
    assert lost(made, render(made).pdf, tmp_path) == []


@pytest.mark.parametrize(
    ("language", "marked"),
    [("ar", "أتدرّب أولاً. أحلّ تُبلغ، غيّر أيضاً"), ("fa", "دورهٔ بعداً، مُهر می‌خواهیم")],
)
def test_a_mark_stays_on_its_letter_when_it_is_copied(
    language: str, marked: str, tmp_path: Path
) -> None:
    made = _document(Paragraph(text(language, marked)))
    assert {each.lost for each in recalled(made, render(made).pdf, tmp_path)} == {frozenset()}


def test_columns_of_one_height_are_read_one_after_the_other(tmp_path: Path) -> None:
    """A reader that takes them for one line turns the one or cuts the other at its marks."""
    pairs = (("Uw leerroute is klaar", "مسار تعلّمكم"), ("Nee", "أتعلّم بطريقة تناسبني معاً أيضاً"))
    rows = tuple((Cell((text("nl", dutch),)), Cell((text("ar", told),))) for dutch, told in pairs)
    head = (Cell((text("nl", "Links"),)), Cell((text("ar", "يمين"),)))
    made = _document(Table("nl", head, rows, (1.0, 1.0)))
    pdf = render(made).pdf
    assert {each.lost for each in recalled(made, pdf, tmp_path)} == {frozenset()}
    copied = [line.strip() for line in by_pdfium(pdf).replace("\u200f", "").splitlines()]
    assert [told for pair in pairs for told in pair if told not in copied] == []


def test_words_of_both_directions_on_one_line_keep_their_marks(tmp_path: Path) -> None:
    told = "PIP. (Sanne Bakker, Gemeente Voorbeeldstad) أتعلّم Wet inburgering Almelo معاً Zwolle"
    for language in ("ar", "nl"):
        made = _document(Paragraph(text(language, told)))
        pdf = render(made).pdf
        assert breaches(pdf) == set()
        there = words(by_pdfium(pdf)) & words(by_poppler(pdf, tmp_path))
        assert words(told) <= there, language


def test_a_word_that_is_not_on_the_page_is_told(tmp_path: Path) -> None:
    told = lost(_document(Paragraph(text("nl", "Weg"))), render(_document()).pdf, tmp_path)
    assert told == ["pdfium nl: 1 of 1: Weg", "pdftotext nl: 1 of 1: Weg"]


def _as_seen(pdf: bytes) -> str:
    """The signs of a page as they stand from left to right, line by line, without spaces."""
    with pypdfium2.PdfDocument(pdf) as opened:
        page = opened[0].get_textpage()
        lines: dict[int, list[tuple[float, str]]] = {}
        for at in range(page.count_chars()):
            left, bottom, _, _ = page.get_charbox(at, loose=True)
            if (sign := page.get_text_range(at, 1)).strip():
                lines.setdefault(round(bottom / 4), []).append((left, sign))
    return "\n".join("".join(sign for _, sign in sorted(line)) for line in lines.values())


@pytest.mark.parametrize("kind", [Date, Number, Code])
@pytest.mark.parametrize("language", RTL)
def test_typed_values_stand_left_to_right_on_the_page(
    language: str, kind: type[Date] | type[Number] | type[Code]
) -> None:
    words_there = IN_RTL[language][:20]
    values = [text(language, words_there, " ", kind(value), ".") for value in TYPED]
    table = Table(
        language,
        (Cell((text(language, words_there),)),),
        tuple((Cell((value,)),) for value in values),
        (1.0,),
    )
    facts = KeyValue("nl", tuple(((text("nl", "Feit"),), value) for value in values))
    blocks: tuple[Block, ...] = (*map(Paragraph, values), ListItems(tuple(values)), table, facts)
    for block in blocks:
        seen = _as_seen(render(_document(block)).pdf)
        held = (TYPED[values.index(block.text)],) if isinstance(block, Paragraph) else TYPED
        for value in held:
            assert re.sub(r"\s", "", value) in seen


def test_an_untyped_date_would_stand_turned_in_arabic() -> None:
    """The control: without its type the same date is read as another one."""
    assert "14-03-2029" not in _as_seen(
        render(_document(Paragraph(text("ar", "حتى 14-03-2029")))).pdf
    )


@pytest.mark.parametrize("language", [*RTL, "nl"])
def test_the_columns_of_a_table_begin_where_its_language_begins(language: str) -> None:
    row = (Cell((text("nl", "eerst"),)), Cell((text("nl", "daarna"),)))
    pdf = render(_document(Table(language, row, (row,), (1.0, 1.0)))).pdf
    first_line = next(line for line in _as_seen(pdf).splitlines() if "eerst" in line)
    assert (first_line == "daarnaeerst") == (language != "nl")


def test_no_single_line_of_a_paragraph_stands_alone_at_a_page_end() -> None:
    told = Paragraph(text("nl", " ".join(f"woord{number}" for number in range(200))))
    for height in range(480, 700, 7):
        pdf = render(_document(Gap(1.0), Gap(float(height)), told)).pdf
        with pypdfium2.PdfDocument(pdf) as opened:
            lines = [
                [
                    line
                    for line in page.get_textpage().get_text_range().splitlines()
                    if "woo" in line
                ]
                for page in opened
            ]
        assert all(len(page) != 1 for page in lines), height


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
def test_a_picture_is_laid_on_white_and_told_inwords(mode: str) -> None:
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
        told = [words(page.get_textpage().get_text_range()) for page in opened]
    assert len(told) > 2
    assert all(words(TITLES["ar"]) <= page for page in told)


def test_what_is_taller_than_a_page_is_still_drawn() -> None:
    boxes = Fields((Field("Coach", ()),), 2000.0)
    assert render(_document(Paragraph(text("nl", "Begin")), boxes)).pages == 2


def test_free_text_of_twenty_thousand_signs_is_printed_whole() -> None:
    words = "woord " * 3400
    told = by_pdfium(render(_document(Paragraph(text("nl", words)))).pdf)
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
    assert "22-11-2026" in by_pdfium(drawn)


def _on_pages(pdf: bytes) -> list[str]:
    """The words of each page."""
    with pypdfium2.PdfDocument(pdf) as opened:
        return [page.get_textpage().get_text_bounded() for page in opened]


def _facts(count: int) -> KeyValue:
    return KeyValue(
        "nl", tuple(((text("nl", f"Feit {at}"),), text("nl", f"F{at:02}.")) for at in range(count))
    )


@pytest.mark.parametrize("height", range(480, 720, 12))
def test_a_small_table_and_what_leads_to_it_stay_together(height: int) -> None:
    led = (Gap(float(height)), Heading(2, text("nl", "Kop")), Paragraph(text("nl", "Zin")))
    pages = _on_pages(render(_document(*led, _facts(3))).pdf)
    there = [page for page in pages if "F00." in page]
    assert len(there) == 1
    assert all(each in there[0] for each in ("Kop", "Zin", "F02."))


@pytest.mark.parametrize("height", range(300, 720, 24))
def test_what_stays_together_stands_on_one_page_unless_it_is_higher(height: int) -> None:
    sentences = tuple(Paragraph(text("nl", f"Zin{at:02}.")) for at in range(40))
    boxes = Fields((Field("Plek", (text("nl", "Cliënt"),)),))
    low = Together((Heading(2, text("nl", "Kop")), *sentences[:8], boxes))
    made = render(_document(Heading(1, text("nl", "Begin")), Gap(float(height)), low))
    there = [page for page in _on_pages(made.pdf) if "Kop" in page]
    assert len(there) == 1
    assert all(each in there[0] for each in ("Zin00.", "Zin07.", "Cliënt"))
    assert breaches(made.pdf) == set()
    high = Together((*sentences, boxes))
    pages = _on_pages(render(_document(Paragraph(text("nl", "Begin")), high)).pdf)
    assert "Begin" in pages[0]
    assert "Zin00." in pages[0], "what is higher than a page begins where there is room"
    assert "Zin39." in pages[-1]
    assert render(_document(Together(()))).pages == 1


@pytest.mark.parametrize("height", range(360, 720, 12))
def test_no_row_of_a_table_stands_alone_on_a_page(height: int) -> None:
    head = (Cell((text("nl", "Wat"),)), Cell((text("nl", "Uren"),)))
    rows = tuple(
        (Cell((text("nl", f"R{at:02}."),)), Cell((text("nl", Number(str(at))),)))
        for at in range(12)
    )
    table = Table("nl", head, rows, (0.5, 0.5), 1)
    for block in (table, _facts(12)):
        pages = _on_pages(render(_document(Gap(float(height)), block)).pdf)
        counts = [len(re.findall(r"[RF]\d\d\.", page)) for page in pages]
        assert sum(counts) == 12
        assert 1 not in counts


@pytest.mark.parametrize("height", range(560, 700, 14))
def test_each_item_of_a_list_stands_beside_its_translation(height: int) -> None:
    dutch = tuple(text("nl", f"N{at}. {'woord ' * 12 * at}") for at in range(4))
    other = tuple(text("en", f"E{at}. word") for at in range(4))
    pair = TwoColumn((Pair(ListItems(dutch), ListItems(other)),))
    pages = _on_pages(render(_document(Gap(float(height)), pair)).pdf)
    for at in range(4):
        assert [f"N{at}." in page for page in pages] == [f"E{at}." in page for page in pages]
    assert 1 not in [len(re.findall(r"E\d", page)) for page in pages]


def test_a_value_longer_than_a_page_is_cut_all_the_same() -> None:
    long = KeyValue("nl", (((text("nl", "Naam"),), text("nl", "woord " * 3_000)),))
    pages = _on_pages(render(_document(long)).pdf)
    assert len(pages) > 2
    assert sum(page.count("woord") for page in pages) == 3_000


def test_a_column_of_numbers_ends_on_one_line() -> None:
    head = (Cell((text("nl", "Wat"),)), Cell((text("nl", "Euro"), text("ar", "يورو"))))
    told = ("5", "1.250", "37")
    rows = tuple((Cell((text("nl", "x"),)), Cell((text("nl", Number(each)),))) for each in told)
    table = Table("nl", head, rows, (0.5, 0.5), 1)
    with pypdfium2.PdfDocument(render(_document(table)).pdf) as opened:
        page = opened[0].get_textpage()
        chars = [(page.get_text_range(at, 1), page.get_charbox(at, loose=True))
                 for at in range(page.count_chars())]  # fmt: skip
    lines: dict[int, float] = {}
    for sign, (_, bottom, right, _) in chars:
        if sign.isdigit() and bottom > 100:
            lines[round(bottom)] = max(lines.get(round(bottom), 0.0), right)
    assert len(lines) == 3
    assert max(lines.values()) - min(lines.values()) < 1
