"""What people type and what a municipality brings: every document bears it, or says what lacks."""

from collections.abc import Iterator
from dataclasses import replace

import pypdfium2
import pytest

from coach_desktop.casework.workplace import Workplace
from coach_desktop.documents.pages import render
from coach_desktop.documents.pip_letter import compose as letter_of
from coach_desktop.documents.report import compose
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.errors import DocumentError
from coach_desktop.domain.pip import FreeText
from coach_desktop.domain.shown import Sheet
from tests.documents.cases import SEVENTH, office, pip
from tests.documents.rules import breaches

NAME = "Langenaam" * 22
LONG = "lang woord " * 1_818
STEERING = "\u202e\u2066\u200f"
HARD = f"{LONG}{STEERING}einde"


@pytest.fixture(scope="module")
def at(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workplace]:
    """A person with a name of two hundred signs, and a plan of which each free text is hard."""
    with office(tmp_path_factory.mktemp("lastig") / "kluis", (SEVENTH,)) as opened:
        person = dossier(opened)
        opened.people.record(person, "achternaam", Answer(NAME))
        opened.people.record(person, "adres", Answer(f"Kerkstraat 12 {STEERING}\n7600 AB Almelo"))
        yield opened


def dossier(at: Workplace) -> str:
    return at.people.vault.dossiers(limit=1)[0].dossier


def copied(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as opened:
        return " ".join(page.get_textpage().get_text_range() for page in opened)


@pytest.mark.parametrize("sheet", Sheet)
def test_a_name_of_two_hundred_signs_stands_on_every_document(at: Workplace, sheet: Sheet) -> None:
    made = at.printer.report(at.papers.gather(dossier(at), sheet, "nl"))
    assert breaches(made.pdf) == set()
    assert not {"\u202e", "\u2066"} & set(copied(made.pdf))


def test_the_plan_bears_long_texts_and_signs_that_steer(at: Workplace) -> None:
    letter = pip(at, dossier(at), "ar")
    hard = FreeText(HARD, "nl")
    content = replace(letter.version.content, ondersteuning=hard, afspraken=hard)
    made = render(letter_of(replace(letter, version=replace(letter.version, content=content))))
    assert breaches(made.pdf) == set()
    told = copied(made.pdf)
    assert told.count("lang woord") >= 3_000
    assert not {"\u202e", "\u2066"} & set(told)


def test_a_sign_that_no_font_has_comes_out_by_its_code(at: Workplace) -> None:
    letter = pip(at, dossier(at), "nl")
    content = replace(letter.version.content, afspraken=FreeText("Goed zo 🥖", "nl"))
    made = render(letter_of(replace(letter, version=replace(letter.version, content=content))))
    assert "[U+1F956]" in copied(made.pdf)


def test_a_number_with_a_sign_that_no_font_has_holds_up_no_card(at: Workplace) -> None:
    at.people.record(dossier(at), "telefoon", Answer("06 10000022 🥖"))
    for sheet in (Sheet.CARD, Sheet.HANDOVER):
        made = at.printer.report(at.papers.gather(dossier(at), sheet, "nl"))
        assert "[U+1F956]" in copied(made.pdf)


@pytest.mark.parametrize("sheet", Sheet)
def test_a_broken_logo_is_named_by_every_document(at: Workplace, sheet: Sheet) -> None:
    report = at.papers.gather(dossier(at), sheet, "nl")
    broken = replace(report, profile=replace(report.profile, logo_picture=b"\x89PNG stuk"))
    with pytest.raises(DocumentError, match=r"documents\.logo-unreadable"):
        compose(broken)


def test_a_broken_logo_is_named_by_the_plan(at: Workplace) -> None:
    letter = pip(at, dossier(at), "nl")
    broken = replace(letter, profile=replace(letter.profile, logo_picture=b"\x89PNG stuk"))
    with pytest.raises(DocumentError, match=r"documents\.logo-unreadable"):
        letter_of(broken)
