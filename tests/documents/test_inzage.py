"""What a person gets on paper who asks for inzage, and the page for a lost laptop."""

import io
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from coach_desktop.app.joining import join
from coach_desktop.casework.inzage_report import Inzage
from coach_desktop.casework.lost_laptop import LockStrength, LostLaptop
from coach_desktop.documents.inzage_letter import compose
from coach_desktop.documents.lost_laptop import compose as compose_page
from coach_desktop.documents.pages import render
from coach_desktop.domain import phrases
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.identity import Role
from coach_desktop.machine.clock import StartedClock
from tests.builders import Office, opened, put_in, voorbeeld
from tests.builders import join as office_of
from tests.casework.test_inzage import full_person
from tests.desk import MONDAY, raw_safe, settle
from tests.documents.recall import lost
from tests.documents.rules import breaches
from tests.vaults_for_tests import raw_vault

HARD = "lang woord " * 150 + "\u2603\n\u0645\u0631\u062d\u0628\u0627"


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Office, str]]:
    """An office and somebody of whom it holds every sort of thing."""
    with opened(tmp_path_factory.mktemp("inzage") / "vault") as office:
        dossier = full_person(office)
        office.people.record(dossier, "adres", Answer(HARD))
        yield office, dossier


def report(asked: tuple[Office, str], language: str) -> Inzage:
    office, dossier = asked
    office.people.record(dossier, "gesprekstaal", Answer(language))
    return office.rights.inzages.gather(dossier)


def read(pdf: bytes) -> str:
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)]
    return " ".join(" ".join(pages).replace("\ufffe", "").split())


@pytest.mark.parametrize("language", ["nl", "en", "ar", "ti", "so"])
def test_the_paper_has_headings_in_the_clients_language_and_keeps_the_rules(
    asked: tuple[Office, str], language: str, tmp_path: Path
) -> None:
    document = compose(report(asked, language))
    paper = render(document)
    assert breaches(paper.pdf) == set()
    assert lost(document, paper.pdf, tmp_path) == []
    told = read(paper.pdf)
    assert "Wat de gemeente over u" in told
    if language == "en":
        assert phrases.load("en").say("inzage.chapter.readings") in told


def test_what_stands_and_what_stood_and_who_looked_is_on_it(asked: tuple[Office, str]) -> None:
    told = read(render(compose(report(asked, "nl"))).pdf)
    for word in (
        "Kanarienotitie", "Kanariereden", "Kanariebezoek", "Kanariediploma",
        "Samengevoegd dossier", "Wil dit niet zeggen", "[U+2603]", "Dossier geopend",
        "Alles verzameld voor inzage", "Verbeterd: Kanariereden",
    ):  # fmt: skip
        assert word in told, word
    assert "Kanariebuur" not in told
    assert told.count("lang woord") >= 200


def test_the_json_for_machines_lies_inside(asked: tuple[Office, str]) -> None:
    gathered = report(asked, "nl")
    with pikepdf.open(io.BytesIO(render(compose(gathered)).pdf)) as pdf:
        inside = pdf.attachments["inzage.json"].get_file().read_bytes()
    assert inside == gathered.to_json()
    assert json.loads(inside)["kind"] == "inzage"


def test_a_report_that_is_not_whole_says_so_and_one_without_documents_too(tmp_path: Path) -> None:
    with opened(tmp_path / "vault") as office:
        dossier = office.dossier("Haile")
        office.intake(dossier, pers_veilig_bereikbaar="nee")
        leader = office_of(office.vault, role=Role.TEAMLEIDER, author="leider")
        told = read(render(compose(leader.rights.inzages.gather(dossier))).pdf)
        assert phrases.load("nl").say("inzage.not_whole")[:30] in told
        assert phrases.load("nl").say("inzage.none") in told
        assert "Coach inburgering," in told


LAPTOP = LostLaptop(
    vault="11111111-2222-4333-8444-555555555555",
    device="66666666-7777-4888-8999-000000000000",
    made_at=datetime(2026, 11, 24, 23, 30, tzinfo=UTC),
    profile=voorbeeld(),
    lock=LockStrength(256, 3, 4),
    dossiers=12,
    practice=False,
)


def test_the_page_for_a_lost_laptop_is_one_page_with_numbers_and_nobodys_data(
    tmp_path: Path,
) -> None:
    document = compose_page(LAPTOP)
    paper = render(document)
    assert paper.pages == 1
    assert lost(document, paper.pdf, tmp_path) == []
    assert breaches(paper.pdf) == set()
    told = read(paper.pdf)
    for word in (
        LAPTOP.vault, LAPTOP.device, "25-11-2026", "Argon2id, 256 MiB, 3 rondes, 4 banen",
        "binnen 72 uur", voorbeeld().address.telephone, voorbeeld().address.email,
    ):  # fmt: skip
        assert word in told


def test_the_page_of_a_vault_tells_its_device_and_what_is_not_known(tmp_path: Path) -> None:
    vault = raw_vault(tmp_path / "kluis")
    settle(vault)
    clock = StartedClock(MONDAY)
    workplace = join(vault, clock, raw_safe(vault, clock))
    put_in(workplace.examples)
    laptop = workplace.lost_laptop()
    told = read(workplace.printer.lost_laptop(laptop).pdf)
    assert laptop.device in told
    assert "Niet bekend" in told
    assert "OEFENING" in told
    for found in workplace.people.vault.dossiers(limit=9):
        assert found.name not in told
    found = workplace.people.find("Hodan")[0]
    assert workplace.printer.inzage(workplace.rights.inzages.gather(found.dossier)).pages > 5
    workplace.close()
