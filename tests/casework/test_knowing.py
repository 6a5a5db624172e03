"""What is told on a page that was open while a colleague's change came in: both stay visible."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from coach_desktop.casework.knowing import forget, knowing, read_until
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.dossier import fact_path, pip_path, record_path
from coach_desktop.domain.gesprek import Deel
from coach_desktop.domain.pip import FreeText
from coach_desktop.domain.record import Record
from coach_desktop.domain.traject import CONTACT
from tests.builders import Office, opened, whole
from tests.casework.test_differing import exchange

ADDRESS = fact_path("adres")
NOTED = "wens_droom"


@pytest.fixture
def two(tmp_path: Path) -> Iterator[tuple[Office, Office]]:
    """Two coaches with a laptop each."""
    with (
        opened(tmp_path / "sanne") as sanne,
        opened(tmp_path / "omar", author="omar", device="d2") as omar,
    ):
        yield sanne, omar


def _address(office: Office, dossier: str, told: str) -> None:
    office.people.record(dossier, "adres", Answer(told))


def _sides(office: Office, dossier: str) -> set[str]:
    return {said.answer.text for each in office.differences.of(dossier) for said in each.said}


def test_who_did_not_see_an_answer_does_not_follow_it(two: tuple[Office, Office]) -> None:
    sanne, omar = two
    dossier = sanne.dossier(adres="Dorpsstraat 1")
    exchange(sanne, omar)
    mark = sanne.vault.newest()
    _address(omar, dossier, "Kerkweg 9")
    exchange(sanne, omar)
    with knowing(sanne.vault, mark):
        _address(sanne, dossier, "Markt 3")
        _address(sanne, dossier, "Markt 33")
    exchange(sanne, omar)
    for office in two:
        assert _sides(office, dossier) == {"Kerkweg 9", "Markt 33"}
        assert len(tuple(office.vault.heads(dossier, ADDRESS))) == 2


def test_who_read_the_page_anew_follows_it(two: tuple[Office, Office]) -> None:
    sanne, omar = two
    dossier = sanne.dossier(adres="Dorpsstraat 1")
    exchange(sanne, omar)
    _address(omar, dossier, "Kerkweg 9")
    exchange(sanne, omar)
    read_until(sanne.vault, sanne.vault.newest())
    try:
        _address(sanne, dossier, "Markt 3")
    finally:
        forget()
    assert sanne.differences.of(dossier) == ()
    (head,) = sanne.vault.heads(dossier, ADDRESS)
    assert head.answer == Answer("Markt 3")


def test_an_answer_that_nobody_had_given_yet_stands_beside_the_other(
    two: tuple[Office, Office],
) -> None:
    sanne, omar = two
    dossier = sanne.dossier()
    exchange(sanne, omar)
    mark = sanne.vault.newest()
    _address(omar, dossier, "Kerkweg 9")
    exchange(sanne, omar)
    with knowing(sanne.vault, mark):
        _address(sanne, dossier, "Markt 3")
    assert _sides(sanne, dossier) == {"Kerkweg 9", "Markt 3"}


def test_equal_answers_need_nobody_also_when_one_came_unseen(two: tuple[Office, Office]) -> None:
    sanne, omar = two
    dossier = sanne.dossier()
    exchange(sanne, omar)
    mark = sanne.vault.newest()
    _address(omar, dossier, "Markt 3")
    exchange(sanne, omar)
    with knowing(sanne.vault, mark):
        _address(sanne, dossier, "Markt 3")
    assert sanne.differences.of(dossier) == ()


def test_another_laptop_of_the_same_person_is_no_other_side(tmp_path: Path) -> None:
    with opened(tmp_path / "one") as one, opened(tmp_path / "two", device="d2") as other:
        dossier = one.dossier(adres="Dorpsstraat 1")
        exchange(one, other)
        mark = one.vault.newest()
        _address(other, dossier, "Kerkweg 9")
        exchange(one, other)
        with knowing(one.vault, mark):
            _address(one, dossier, "Markt 3")
        assert one.differences.of(dossier) == ()
        assert one.people.facts(dossier).text("adres") == "Markt 3", "what was told last"


def test_what_was_read_of_one_vault_says_nothing_of_another(two: tuple[Office, Office]) -> None:
    sanne, omar = two
    dossier = sanne.dossier(adres="Dorpsstraat 1")
    exchange(sanne, omar)
    _address(omar, dossier, "Kerkweg 9")
    exchange(sanne, omar)
    with knowing(omar.vault, 0):
        _address(sanne, dossier, "Markt 3")
    assert sanne.differences.of(dossier) == ()


def test_of_a_record_only_the_columns_that_both_changed_differ(two: tuple[Office, Office]) -> None:
    sanne, omar = two
    dossier = sanne.dossier()
    told = {"dag": "2026-11-20", "wijze": "thuis", "notitie": "Hij zoekt werk.", "bereikt": "ja"}
    record = sanne.records.keep(dossier, Record("", CONTACT.name, told))
    exchange(sanne, omar)
    mark = sanne.vault.newest()
    changed = {**told, "wijze": "telefoon", "notitie": "Hij studeert."}
    omar.records.keep(dossier, replace(record, told=changed))
    exchange(sanne, omar)
    with knowing(sanne.vault, mark):
        mine = replace(record, told={**told, "notitie": "Hij werkt."})
        sanne.records.keep(dossier, mine)
        later = replace(record, told={**told, "notitie": "Hij studeert."})
        sanne.records.keep(dossier, later)
        sanne.records.keep(dossier, replace(mine, told={**mine.told, "bereikt": "nee"}))
    (found,) = sanne.differences.of(dossier)
    assert {cell.name for said in found.said for cell in said.cells} == {"notitie"}
    (shown,) = sanne.records.of(dossier, CONTACT)
    assert (shown.text("wijze"), shown.text("bereikt")) == ("telefoon", "nee")
    assert len(tuple(sanne.vault.heads(dossier, record_path(CONTACT.name, record.id)))) == 2


def test_who_agrees_unseen_with_what_a_colleague_told_later_keeps_his_word(
    two: tuple[Office, Office],
) -> None:
    sanne, omar = two
    dossier = sanne.dossier()
    told = {"dag": "2026-11-20", "wijze": "thuis", "notitie": "Hij zoekt werk.", "bereikt": "ja"}
    record = sanne.records.keep(dossier, Record("", CONTACT.name, told))
    exchange(sanne, omar)
    mark = sanne.vault.newest()
    with knowing(sanne.vault, mark):
        sanne.records.keep(dossier, replace(record, told={**told, "notitie": "Hij werkt."}))
        omar.records.keep(dossier, replace(record, told={**told, "notitie": "Hij studeert."}))
        exchange(sanne, omar)
        assert len(sanne.differences.of(dossier)) == 1
        sanne.records.keep(dossier, replace(record, told={**told, "notitie": "Hij studeert."}))
    assert sanne.differences.of(dossier) == (), "he said the same, and it is kept as he said it"


def test_a_sitting_and_a_plan_stay_both_visible(two: tuple[Office, Office]) -> None:
    sanne, omar = two
    dossier, version = sanne.pip()
    sitting = sanne.intakes.gesprekken.begin(dossier, Deel.WELKOMGESPREK)
    exchange(sanne, omar)
    mark = sanne.vault.newest()
    omar.intakes.gesprekken.tell(dossier, sitting, "plaats", Answer("azc"))
    omar.plans.revise(dossier, version, replace(whole(), afspraken=FreeText("Van Omar.")))
    exchange(sanne, omar)
    with knowing(sanne.vault, mark):
        sanne.intakes.gesprekken.tell(dossier, sitting, "plaats", Answer("thuis"))
        sanne.plans.revise(dossier, version, replace(whole(), afspraken=FreeText("Van Sanne.")))
    exchange(sanne, omar)
    for office in two:
        paths = {each.path for each in office.differences.of(dossier)}
        assert paths == {f"gesprek/{sitting.id}", pip_path(version.id)}


def test_notes_that_were_made_apart_stand_below_each_other(two: tuple[Office, Office]) -> None:
    sanne, omar = two
    dossier = sanne.dossier()
    instance = sanne.intakes.begin(dossier)
    exchange(sanne, omar)
    for office, told in ((sanne, "Zag moe uit."), (omar, "Kwam te laat.")):
        intake = office.intakes.open(dossier, instance)
        intake.keep(intake.note(NOTED, told))
    exchange(sanne, omar)
    intake = sanne.intakes.open(dossier, instance)
    assert intake.note_on(NOTED) == "Zag moe uit.\n\nKwam te laat."
    intake.keep(intake.note(NOTED, "Zag moe uit en kwam te laat."))
    exchange(sanne, omar)
    assert omar.intakes.open(dossier, instance).note_on(NOTED) == "Zag moe uit en kwam te laat."
    assert sanne.differences.of(dossier) == ()


def test_an_intake_reads_anew_with_the_same_people_at_the_table(two: tuple[Office, Office]) -> None:
    sanne, omar = two
    dossier = sanne.dossier()
    instance = sanne.intakes.begin(dossier)
    mine = sanne.intakes.open(dossier, instance)
    mine.session.go(NOTED)
    mine.seat.sit_down()
    mine.keep(mine.seat.tell({"aanwezig": Answer("client")}))
    exchange(sanne, omar)
    other = omar.intakes.open(dossier, instance)
    other.keep(other.seat.tell({"plaats": Answer("azc")}))
    other.keep(other.answer(NOTED, Answer("Bakker worden.")))
    exchange(sanne, omar)
    mine.read_anew()
    assert mine.session.place == NOTED
    assert mine.instance.answer(NOTED) == Answer("Bakker worden.")
    assert mine.seat.gesprek is not None
    assert mine.seat.gesprek.plaats == "azc"
    assert mine.seat.gesprek.aanwezig == ("client",)
    mine.keep(mine.seat.stand_up())
    mine.read_anew()
    after = mine.seat
    assert after.gesprek is None
    assert sanne.differences.of(dossier) == ()
