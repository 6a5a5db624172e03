"""The letter of a changed plan with everything in it, read out of the PDF."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pypdfium2
import pytest

from coach_desktop.app.joining import join
from coach_desktop.casework.letter import Letter
from coach_desktop.casework.workplace import Workplace
from coach_desktop.documents.pip_letter import compose
from coach_desktop.domain import phrases
from coach_desktop.domain.pip import (
    Aanleiding,
    Arranged,
    FreeText,
    Goal,
    Leerroute,
    PipContent,
    Version,
)
from coach_desktop.machine.clock import StartedClock
from tests.builders import nothing_lacks, put_in, whole
from tests.desk import MONDAY, raw_safe, settle
from tests.documents.rules import breaches
from tests.vaults_for_tests import raw_vault

FIRST = whole(
    goals=(Goal("T1"), Goal("W1")),
    niveau="",
    arranged=(Arranged("taalcoach", {"stand": "wacht", "dag": "2026-10-01"}),),
)
NOW = replace(
    FIRST,
    aanleiding=Aanleiding.SCHAKELEN,
    leerroute=Leerroute.B1,
    niveau="B1",
    uren_per_week=18,
    opleiding_afmaken="ja",
    knm="examen",
    afwijking_reden="De school raadt het aan.",
    participatiewet=FreeText("Apart besluit."),
    ontzorgen=FreeText("Zes maanden."),
    vve=FreeText("Samen zoeken."),
    afspraken=FreeText("Elke maand bellen."),
    goals=(
        Goal("T1", by="2027-05-01", parts={"acties_client": "Ik lees elke dag."}),
        Goal("eigen-1", "Waxaan rabaa inaan heeso.", "so", parts={"meetpunt": "Koor."}),
    ),
    arranged=(
        Arranged(
            "plaatsing",
            {"soort": "taalstage", "waar": "De Linde", "dag": "2026-12-01", "einde": "2027-06-01",
             "uren_week": "8", "evaluatie": "2027-02-01"},
        ),
        Arranged("plaatsing", {"soort": "van_later"}),
        Arranged("begeleiding", {"stand": "loopt", "dag": "2026-07-15"}),
        Arranged("taalcoach", {"stand": "van_later"}),
        Arranged(
            "opvang",
            {"soort": "voorschool", "stand": "geplaatst", "begint": "2027-01-04",
             "afspraak": "Vier ochtenden."},
        ),
        Arranged("opvang", {"soort": "gastouder", "stand": "wacht"}),
        Arranged("ontzorgen", {"begint": "2026-07-13", "einde": "2027-01-12"}),
    ),
)  # fmt: skip


@pytest.fixture(scope="module")
def workplace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workplace]:
    vault = raw_vault(tmp_path_factory.mktemp("brieven") / "kluis")
    settle(vault)
    clock = StartedClock(MONDAY)
    opened = join(vault, clock, raw_safe(vault, clock))
    put_in(opened.examples)
    yield opened
    opened.close()


def _letter(workplace: Workplace, language: str, content: PipContent = NOW) -> Letter:
    dossier = workplace.people.find("Hodan")[0].dossier
    intake = workplace.intakes.open(dossier, workplace.intakes.find(dossier))
    versions = workplace.plans.versions(dossier)
    if not versions:
        first = workplace.plans.begin(dossier, FIRST, reason="", made_from=())
        day = date(2026, 11, 2)
        workplace.plans.vaststellen(dossier, first, nothing_lacks(FIRST, day))
        workplace.plans.begin(dossier, NOW, reason="U leert sneller.", made_from=())
        versions = workplace.plans.versions(dossier)
    version: Version = replace(versions[-1], content=content)
    return workplace.letters.gather(intake, version, language, ())


def _text(workplace: Workplace, letter: Letter) -> str:
    document = pypdfium2.PdfDocument(workplace.printer.letter(letter).pdf)
    pages = (page.get_textpage().get_text_range() for page in document)
    return re.sub(r"\s+", " ", " ".join(pages))


def test_a_changed_plan_says_why_what_and_that_the_three_years_go_on(workplace: Workplace) -> None:
    told = _text(workplace, _letter(workplace, "nl"))
    for sentence in (
        "Dit plan komt in de plaats van het plan van 02-11-2026.",
        "U gaat een andere leerroute volgen.",
        "U leert sneller.",
        "Uw leerroute: eerst Z-route, nu B1-route.",
        "Uren per week: eerst 12, nu 18.",
        "U mag eerst uw opleiding afmaken.",
        "Nieuw doel: Waxaan rabaa inaan heeso.",
        "Uw drie jaar beginnen niet opnieuw. Zij zijn begonnen op 03-11-2026.",
    ):
        assert sentence in told


def test_the_letter_tells_what_is_arranged_and_what_we_ask_of_each_other(
    workplace: Workplace,
) -> None:
    told = _text(workplace, _letter(workplace, "nl"))
    for words in (
        "Niveau van de examens B1",
        "Waarom wij een andere route kiezen dan de toets aangeeft De school raadt het aan.",
        "Wat u doet: Ik lees elke dag.",
        "Wanneer klaar 01-05-2027",
        "Hoe wij zien dat het lukt: Koor.",
        "Taalstage Waar De Linde Begint op 01-12-2026 Tot en met 01-06-2027 Uren per week 8",
        "Wij bespreken hoe het gaat op 01-02-2027",
        "Maatschappelijke begeleiding Is begonnen Sinds 15-07-2026",
        "Voorschool Er is een plek Begint op 04-01-2027 Wat wij hebben afgesproken Vier ochtenden.",
        "Uw vaste lasten De gemeente betaalt een tijd",
        "Tot en met 12-01-2027 Zes maanden.",
        "Apart besluit.",
        "U komt naar de lessen en naar de gesprekken.",
    ):
        assert words in told
    assert "van_later" not in told


def test_a_chapter_about_which_nothing_is_told_is_not_there(workplace: Workplace) -> None:
    bare = PipContent(leerroute=Leerroute.B1, opleiding_afmaken="nee")
    told = _text(workplace, _letter(workplace, "nl", bare))
    assert "Meedoen" not in told
    assert "Uw vaste lasten De gemeente" not in told
    assert "U maakt uw opleiding niet eerst af." in told


@pytest.mark.parametrize("language", phrases.languages())
def test_a_changed_letter_can_be_composed_in_every_language(
    language: str, workplace: Workplace
) -> None:
    assert compose(_letter(workplace, language)).blocks


@pytest.mark.parametrize("language", ["ar", "ti"])
def test_a_changed_letter_keeps_the_rules_of_archive_and_access(
    language: str, workplace: Workplace
) -> None:
    assert breaches(workplace.printer.letter(_letter(workplace, language)).pdf) == set()
