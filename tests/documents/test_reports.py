"""Documents beside the plan on paper: rules, one page where one was promised, and hostile input."""

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageCms

from coach_desktop.casework.paper_content import Called, Chapter, Grid, Own, Phrase, Report, Rows
from coach_desktop.casework.papers.gathering import IN_DUTCH
from coach_desktop.casework.workplace import Workplace
from coach_desktop.documents import icons
from coach_desktop.documents.figures import embeddable
from coach_desktop.documents.pages import render
from coach_desktop.documents.report import compose
from coach_desktop.domain import phrases
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.errors import DocumentError
from coach_desktop.domain.record import Record
from coach_desktop.domain.shown import Sheet
from tests.documents.cases import SEVENTH, office
from tests.documents.checks import found
from tests.documents.everything import of_person
from tests.documents.rules import breaches
from tests.house.sources import ROOT

LANGUAGES = phrases.languages()
SAMPLE = [
    (sheet, "nl" if sheet in IN_DUTCH else LANGUAGES[(number * 3 + 2) % len(LANGUAGES)])
    for number, sheet in enumerate(Sheet)
]
"""Each document once, in languages that take turns; all of them: `make documents`."""

HARD = "lang woord " * 1_800 + "\u202e☃ 🙂 \u0645\u0631\u062d\u0628\u0627"


@pytest.fixture(scope="module")
def at(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workplace]:
    with office(tmp_path_factory.mktemp("stukken") / "kluis", ("hodan", SEVENTH)) as opened:
        yield opened


def dossier(at: Workplace, name: str = "Hodan") -> str:
    return at.people.find(name)[0].dossier


def read(pdf: bytes) -> str:
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)]
    return " ".join(" ".join(pages).split())


@pytest.mark.parametrize(("sheet", "language"), SAMPLE)
def test_each_document_keeps_the_rules_and_gives_its_words_back(
    at: Workplace, tmp_path: Path, sheet: Sheet, language: str
) -> None:
    document = compose(at.papers.gather(dossier(at), sheet, language))
    path = tmp_path / "stuk.pdf"
    path.write_bytes(render(document).pdf)
    assert tuple(found(path, document)) == ()


@pytest.mark.parametrize("sheet", [Sheet.CARD, Sheet.ROADMAP])
@pytest.mark.parametrize("language", ["nl", "ckb", "am"])
def test_a_document_of_one_page_is_one_page(at: Workplace, sheet: Sheet, language: str) -> None:
    for name in ("Hodan", "Saba"):
        assert at.printer.report(at.papers.gather(dossier(at, name), sheet, language)).pages == 1


def test_the_same_document_of_the_same_moment_is_the_same_bytes(at: Workplace) -> None:
    report = at.papers.gather(dossier(at), Sheet.PROGRESS, "so")
    assert at.printer.report(report).pdf == at.printer.report(report).pdf


def test_no_address_and_no_fixed_sentence_of_a_client_lacks_a_translation(at: Workplace) -> None:
    mark = {tag: phrases.load(tag).say("language.only_dutch") for tag in LANGUAGES}
    for sheet in set(Sheet) - IN_DUTCH:
        for tag in ("en", "tr"):
            told = read(at.printer.report(at.papers.gather(dossier(at), sheet, tag)).pdf)
            assert f"({mark[tag]})" not in told, (sheet, tag)


def test_a_very_long_name_and_text_come_out_and_one_page_stays_one_page(at: Workplace) -> None:
    person = dossier(at, "Saba")
    at.people.record(person, "achternaam", Answer("Langenaam" * 22))
    talk = {"dag": "2027-11-01", "wijze": "video", "afspraken": HARD}
    at.records.keep(person, Record("", "voortgangsgesprek", talk))
    progress = at.printer.report(at.papers.gather(person, Sheet.PROGRESS, "ar"))
    told = read(progress.pdf)
    assert breaches(progress.pdf) == set()
    assert told.count("lang woord") >= 1_800
    assert "[U+2603]" in told
    assert "[U+1F642]" in told
    for sheet in (Sheet.CARD, Sheet.ROADMAP):
        assert at.printer.report(at.papers.gather(person, sheet, "ar")).pages == 1


def with_logo(report: Report, logo: bytes) -> Report:
    return replace(report, profile=replace(report.profile, logo_picture=logo, accent="#00562f"))


def picture(mode: str, **how: object) -> bytes:
    out = io.BytesIO()
    kind = "JPEG" if mode == "CMYK" else "PNG"
    Image.new(mode, (120, 40), None).save(out, kind, **how)
    return out.getvalue()


SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


@pytest.mark.parametrize(
    "logo",
    [
        picture("RGBA"),
        picture("LA"),
        picture("P"),
        picture("RGB", icc_profile=SRGB),
        picture("RGBA", icc_profile=SRGB),
    ],
)
def test_a_logo_is_laid_on_white_in_plain_colours(at: Workplace, logo: bytes) -> None:
    report = with_logo(at.papers.gather(dossier(at), Sheet.CARD, "nl"), logo)
    assert breaches(at.printer.report(report).pdf) == set()


@pytest.mark.parametrize(
    ("logo", "code"),
    [
        (b"<svg/>", "documents.logo-unreadable"),
        (picture("RGB")[:-30], "documents.logo-unreadable"),
        (picture("CMYK"), "documents.logo-colours"),
        (picture("RGB", icc_profile=b"geen profiel"), "documents.logo-colours"),
        (picture("CMYK", icc_profile=SRGB), "documents.logo-colours"),
    ],
)
def test_a_logo_that_cannot_be_printed_is_refused_by_name(
    at: Workplace, logo: bytes, code: str
) -> None:
    report = with_logo(at.papers.gather(dossier(at), Sheet.CARD, "nl"), logo)
    with pytest.raises(DocumentError) as refused:
        at.printer.report(report)
    assert refused.value.code == code


def test_a_logo_of_thousands_of_points_is_refused() -> None:
    out = io.BytesIO()
    Image.new("1", (4_001, 4)).save(out, "PNG")
    with pytest.raises(DocumentError, match="logo-unreadable"):
        embeddable(out.getvalue())


@pytest.mark.parametrize("path", sorted((ROOT / "resources" / "icons").glob("*.svg")))
def test_each_icon_can_be_drawn_and_stays_in_its_box(path: Path) -> None:
    drawn = icons.strokes(path.stem)
    assert drawn
    for stroke in drawn:
        assert all(-1.0 <= each <= icons.SIDE + 1.0 for each in stroke.to), path.stem


def test_a_person_without_a_language_of_ours_reads_dutch(at: Workplace) -> None:
    report = replace(at.papers.gather(dossier(at), Sheet.FORM, "nl"), language="xx")
    assert at.printer.report(report).pages > 3


def test_a_table_may_have_cells_with_nothing_in_them(at: Workplace) -> None:
    grid = Grid(
        (Phrase("paper.how"), Phrase("letter.date")), ((Own("Eén\nTwee"), None),), (0.5, 0.5)
    )
    rows = Rows(((Phrase("letter.name"), Called("Jan")),))
    report = replace(
        at.papers.gather(dossier(at), Sheet.CARD, "nl"), chapters=(Chapter("", (grid, rows)),)
    )
    told = read(at.printer.report(report).pdf)
    assert "Twee" in told


def test_everything_of_somebody_is_written_with_a_contact_sheet(tmp_path: Path) -> None:
    made = of_person(tmp_path, ["en"], "emre")
    assert [each for each in made if each.trouble] == []
    assert (tmp_path / "emre-en.png").stat().st_size > 10_000
    assert len(list((tmp_path / "emre" / "en").glob("*.pdf"))) == len(made)
