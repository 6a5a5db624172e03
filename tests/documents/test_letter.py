"""The PIP letter of invented people: right in each language, and no word in the wrong column."""

import re
from collections.abc import Iterator
from dataclasses import astuple, replace
from pathlib import Path

import pypdfium2
import pytest

from coach_desktop.app.joining import join
from coach_desktop.casework.drafting import as_goal
from coach_desktop.casework.letter import CLIENT_FIELD, COACH_FIELD, Letter, Signing
from coach_desktop.casework.workplace import Workplace
from coach_desktop.documents.pages import render
from coach_desktop.documents.pip_letter import compose
from coach_desktop.domain import phrases
from coach_desktop.domain.pip import (
    MOST_GOALS,
    FreeText,
    Goal,
    PipState,
    SignatureState,
    Started,
)
from coach_desktop.machine.clock import StartedClock
from tests.desk import MONDAY, raw_safe, settle
from tests.documents.recall import lost
from tests.documents.rules import breaches
from tests.vaults_for_tests import raw_vault

PEOPLE = ("Rima", "Yonas", "Emre", "Hodan", "Farhad", "Azad")
LANGUAGES = sorted(phrases.languages())
_CODES = """PIP PVT MAP KNM BSN DUO COA UWV GGD DigiD AZC IDW UAF ROC ISK A AA O B Z A0 A1 A2 B1 B2
C1 VluchtelingenWerk Taalpunt Belastingdienst Stadsbank Bibliotheek mbo hbo vmbo nummer Nidos
wijkteam"""
CODES = set(_CODES.split())
"""What stays in Latin script: codes, and names that a newcomer meets on paper."""


@pytest.fixture(scope="module")
def workplace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workplace]:
    vault = raw_vault(tmp_path_factory.mktemp("brieven") / "kluis")
    settle(vault)
    clock = StartedClock(MONDAY)
    opened = join(vault, clock, raw_safe(vault, clock))
    opened.examples.put_in()
    yield opened
    opened.close()


def _letter(
    workplace: Workplace,
    person: str,
    language: str,
    state: SignatureState = SignatureState.DRAWN,
    **changed: object,
) -> Letter:
    dossier = workplace.people.find(person)[0].dossier
    intake = workplace.intakes.open(dossier, workplace.intakes.find(dossier))
    versions = workplace.plans.versions(dossier)
    if not versions:
        content = workplace.drafting.content(intake, workplace.coach)
        found = workplace.drafting.proposals(intake, content)
        content = replace(content, goals=tuple(as_goal(each) for each in found[:MOST_GOALS]))
        version = workplace.plans.begin(dossier, content, reason="", made_from=())
        situation = workplace.drafting.situation(
            intake, content, dagtekening=MONDAY.date(), today=MONDAY.date()
        )
        if any(each.blocks for each in workplace.plans.check(situation)):
            workplace.plans.discuss(dossier, version, MONDAY.date())
        else:
            workplace.plans.vaststellen(dossier, version, situation)
        versions = workplace.plans.versions(dossier)
    version = versions[-1]
    if changed:
        content = replace(version.content, **changed)  # type: ignore[arg-type]  # names of fields
        version = replace(version, content=content)
    signings = [
        Signing(CLIENT_FIELD, intake.facts().full_name, state, "" if state is SignatureState.DRAWN
                else "Wil eerst met haar broer praten."),
        Signing(COACH_FIELD, "Sanne Bakker", SignatureState.DRAWN),
    ]  # fmt: skip
    return workplace.letters.gather(intake, version, language, signings)


def _pages(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    return [page.get_textpage().get_text_range() for page in document]


@pytest.mark.parametrize("person", PEOPLE)
def test_a_decision_and_a_concept_say_what_they_are(person: str, workplace: Workplace) -> None:
    letter = _letter(workplace, person, "nl")
    pages = _pages(workplace.printer.letter(letter).pdf)
    whole = "\n".join(pages)
    assert all("OEFENING" in page for page in pages)
    if letter.is_decision:
        assert letter.state is PipState.VASTGESTELD
        assert "23-11-2026" in whole
        assert "bezwaar" in whole
        assert "CONCEPT" not in whole
    else:
        assert all("CONCEPT" in page for page in pages)
        assert "Dagtekening" not in whole
        assert "bezwaar" not in whole
    assert letter.is_decision == (person not in {"Farhad", "Azad"})


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_letter_keeps_the_rules_of_archive_and_access(
    language: str, workplace: Workplace, tmp_path: Path
) -> None:
    paper = workplace.printer.letter(_letter(workplace, "Hodan", language))
    assert breaches(paper.pdf) == set()


@pytest.mark.parametrize("language", ["ar", "ti"])
@pytest.mark.parametrize("person", PEOPLE)
def test_no_dutch_word_stands_in_the_clients_column(
    person: str, language: str, workplace: Workplace
) -> None:
    letter = _letter(workplace, person, language)
    free = _free_words(letter)
    document = pypdfium2.PdfDocument(workplace.printer.letter(letter).pdf)
    for page in document:
        assert _latin_at_right(page) - free - CODES == set()


def _latin_at_right(page: pypdfium2.PdfPage) -> set[str]:
    """Words in Latin letters that begin right of the middle, head and foot left out."""
    width, height = page.get_size()
    layer = page.get_textpage()
    found = set()
    for word in re.finditer(r"[A-Za-zÀ-ÿ]{2,}", layer.get_text_range()):
        left, bottom, _, top = layer.get_charbox(word.start())
        if left > width / 2 and bottom > 60 and top < height - 60:
            found.add(word.group())
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_come_out_of_the_letter_as_they_went_in(
    language: str, workplace: Workplace, tmp_path: Path
) -> None:
    document = compose(_letter(workplace, "Rima", language))
    assert lost(document, render(document).pdf, tmp_path) == []


def test_who_does_not_sign_stands_there_with_the_reason(workplace: Workplace) -> None:
    letter = _letter(workplace, "Hodan", "en", SignatureState.REFUSED)
    whole = "\n".join(_pages(workplace.printer.letter(letter).pdf))
    assert "Wil niet tekenen" in whole
    assert "Wil eerst met haar broer praten." in whole
    for state in (SignatureState.CANNOT_WRITE, SignatureState.LATER):
        assert compose(replace(letter, signings=(
            Signing(CLIENT_FIELD, "Hodan", state), ))).blocks  # fmt: skip


def test_own_words_stand_once_with_what_the_coach_made_of_them(workplace: Workplace) -> None:
    own = Goal("eigen-1", "أريد أن أغني", "ar", translation="Ik wil zingen.")
    letter = _letter(
        workplace, "Rima", "en",
        goals=(own,), knm="examen", alfabetisering="",
        mening_client=FreeText("Past goed bij mij.", "nl", "It suits me well."),
        afspraken=FreeText(""),
    )  # fmt: skip
    whole = "\n".join(_pages(workplace.printer.letter(letter).pdf))
    assert whole.count("Past goed bij mij.") == 1
    assert "It suits me well." in whole
    assert "Ik wil zingen." in whole
    assert phrases.load("en").say("letter.lessons.knm_exam") in whole
    without = _letter(workplace, "Rima", "nl", goals=(), knm="", leerroute=None, motivering={})
    assert "Er zijn nog geen doelen gekozen." in "\n".join(
        _pages(workplace.printer.letter(without).pdf)
    )


_MARKS = "Coach Tekst in het Nederlands Arabisch Tigrinya Dit concept OEFENING CONCEPT"


def _free_words(letter: Letter) -> set[str]:
    """Words that stand once across both columns, in their own language, and names."""
    content = letter.version.content
    told = [
        *content.motivering.values(), content.mening_client.text, content.ondersteuning.text,
        content.vve.text, content.participatiewet.text, content.ontzorgen.text,
        content.afspraken.text, content.afwijking_reden,
        letter.profile.besluit, letter.profile.mandate, letter.profile.bezwaarclausule,
        letter.facts.full_name, letter.coach, "Sanne Bakker", letter.profile.name,
        *(row.texts.get("nl", "") for row in letter.start if set(row.texts) == {"nl"}),
        *astuple(letter.profile.address), letter.version.content.contactpersoon, _MARKS,
    ]  # fmt: skip
    return set(re.findall(r"[A-Za-zÀ-ÿ]{2,}", " ".join(told)))


def test_own_words_in_arabic_stand_once_in_arabic_and_always_come_out(
    workplace: Workplace,
) -> None:
    letter = _letter(workplace, "Rima", "ar")
    dream = Started("wens_droom", "أريد مخبزاً \U0001f956 صغيراً")
    content = replace(letter.version.content, start=(dream,))
    version = replace(letter.version, content=content)
    dossier = workplace.people.find("Rima")[0].dossier
    intake = workplace.intakes.open(dossier, workplace.intakes.find(dossier))
    made = workplace.letters.gather(intake, version, "ar", letter.signings)
    (row,) = made.start
    assert row.free == "ar"
    whole = "\n".join(_pages(workplace.printer.letter(made).pdf))
    assert whole.count("مخبز") == 1
    assert "F956" in whole or "956F" in whole, "readers turn the line each in their own way"
    assert "Tekst in het Arabisch" in whole
