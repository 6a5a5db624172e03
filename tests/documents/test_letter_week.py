"""The week in a PIP letter, read out of the PDF: day by day, in two languages, without health."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pypdfium2
import pytest

from coach_desktop.app.joining import join
from coach_desktop.casework.letter import Letter
from coach_desktop.casework.workplace import Workplace
from coach_desktop.domain import phrases
from coach_desktop.domain.identity import Role
from coach_desktop.domain.pip import Arranged
from coach_desktop.domain.shown import Receiver
from coach_desktop.domain.sight import sight
from coach_desktop.machine.clock import StartedClock
from coach_desktop.plan.kept_week import kept_week
from tests.builders import whole
from tests.desk import MONDAY, raw_safe, settle
from tests.documents.rules import breaches
from tests.plan.weeks import block
from tests.vaults_for_tests import raw_vault

WEEK = tuple(
    kept_week(
        (
            block("les", "ma 9:00-12:00", "Taalhuis De Brug"),
            block("zorg", "ma 13:00-15:00", "Moeder"),
            block("vrijwilligerswerk", "di 13:00-16:45", "Buurthuis"),
            block("opvang", "do 8:00-13:00"),
            block("afspraak", "za 13:00-14:00"),
        ),
        sight(Role.COACH, Receiver.PIP),
    )
)


@pytest.fixture(scope="module")
def workplace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workplace]:
    vault = raw_vault(tmp_path_factory.mktemp("brieven") / "kluis")
    settle(vault)
    clock = StartedClock(MONDAY)
    opened = join(vault, clock, raw_safe(vault, clock))
    opened.examples.put_in()
    yield opened
    opened.close()


def letter(workplace: Workplace, language: str, *arranged: Arranged) -> Letter:
    dossier = workplace.people.find("Hodan")[0].dossier
    intake = workplace.intakes.open(dossier, workplace.intakes.find(dossier))
    if not workplace.plans.versions(dossier):
        workplace.plans.begin(dossier, whole(), reason="", made_from=())
    version = workplace.plans.versions(dossier)[-1]
    content = replace(version.content, arranged=arranged)
    return workplace.letters.gather(intake, replace(version, content=content), language, ())


def read(workplace: Workplace, told: Letter) -> str:
    document = pypdfium2.PdfDocument(workplace.printer.letter(told).pdf)
    pages = (page.get_textpage().get_text_range() for page in document)
    return re.sub(r"[\s\u2066-\u2069\u200e\u200f]+", " ", " ".join(pages))


def test_the_week_stands_there_day_by_day_with_its_hours(workplace: Workplace) -> None:
    told = read(workplace, letter(workplace, "nl", *WEEK))
    for words in (
        "Uw week Dag Tijd Wat Waar maandag 09:00–12:00 Les Taalhuis De Brug",
        "dinsdag 13:00–16:45 Vrijwilligerswerk Buurthuis",
        "donderdag 08:00–13:00 Kinderopvang",
        "Uren les in deze week 3",
        "Uren meedoen in deze week 3,75",
    ):
        assert words in told


def test_what_is_left_out_is_told_and_not_what_it_is(workplace: Workplace) -> None:
    made = letter(workplace, "nl", *WEEK)
    told = read(workplace, made)
    assert "In uw week staat nog meer. Dat staat niet in dit plan." in told
    for words in ("Moeder", "zaterdag", "13:00–15:00", "13:00–14:00"):
        assert words not in told
        assert words not in made.attachment().decode()
    alone = read(workplace, letter(workplace, "nl", Arranged("week", {"meer": "ja"})))
    assert "Uw week In uw week staat nog meer." in alone
    assert "Uren les in deze week" not in alone


def test_a_plan_without_a_week_has_no_such_chapter(workplace: Workplace) -> None:
    care = Arranged("week", {"soort": "zorg", "dag": "ma", "begin": "09:00", "einde": "10:00"})
    for told in (letter(workplace, "nl"), letter(workplace, "nl", care)):
        assert "Uren les in deze week" not in read(workplace, told)
    assert "Uw week" not in read(workplace, letter(workplace, "nl"))


def test_hours_are_summed_only_where_there_are_some(workplace: Workplace) -> None:
    whole_week = read(workplace, letter(workplace, "nl", WEEK[2]))
    assert "donderdag" in whole_week
    assert "Uren les in deze week" not in whole_week


@pytest.mark.parametrize("language", ["ar", "ti", "uk"])
def test_the_words_stand_beside_the_dutch_ones(language: str, workplace: Workplace) -> None:
    told, say = read(workplace, letter(workplace, language, *WEEK)), phrases.load(language)
    for key in ("letter.day.ma", "letter.code.les", "letter.chapter.week", "letter.week.rest"):
        for word in re.sub(r"[.።,]", "", say.say(key)).split():
            assert word in told, key
    assert "maandag" in told


@pytest.mark.parametrize("language", sorted(phrases.languages()))
def test_the_letter_with_a_week_keeps_the_rules_of_archive_and_access(
    language: str, workplace: Workplace
) -> None:
    assert breaches(workplace.printer.letter(letter(workplace, language, *WEEK)).pdf) == set()
