"""Terms that a municipality set, on the board and in the traject: beside the law, never moved."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from coach_desktop.casework.summary import Wanted
from coach_desktop.casework.today import Step, Urgency
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.gesprek import Deel
from coach_desktop.domain.record import Record
from tests.builders import TODAY, Office, opened
from tests.law.test_joined import LOCAL, rules


@pytest.fixture
def almelo(tmp_path: Path) -> Iterator[Office]:
    with opened(tmp_path / "vault", rules=rules("almelo")) as office:
        yield office


@pytest.fixture
def all_packs(tmp_path: Path) -> Iterator[Office]:
    with opened(tmp_path / "vault", rules=rules(*LOCAL)) as office:
        yield office


def step(office: Office, dossier: str, day: date = TODAY) -> Step:
    found = office.vault.dossier(dossier)
    assert found is not None
    return office.today.step(found, day)


def local(office: Office, dossier: str) -> list[str]:
    return [each.code.removeprefix("lokaal.") for each in step(office, dossier).local]


def codes(office: Office, dossier: str) -> dict[str, date]:
    return {each.code: each.termijn.legal for each in office.trajecten.deadlines(dossier)}


def sat(office: Office, dossier: str, deel: Deel, day: str) -> None:
    gesprekken = office.intakes.gesprekken
    begun = gesprekken.begin(dossier, deel)
    gesprekken.tell(dossier, begun, "datum", Answer(day))


def test_the_board_says_a_local_term_before_the_notice_of_duo(almelo: Office) -> None:
    dossier = almelo.dossier(koppeling="2026-11-13")
    now = step(almelo, dossier)
    assert now.termijn is None
    assert local(almelo, dossier) == ["welkomgesprek", "brede_intake"]
    first = now.local[0]
    assert (first.termijn.legal, first.advised) == (date(2026, 12, 25), date(2026, 12, 24))
    assert (now.left(first), now.pressing, now.urgency) == (31, first, Urgency.LATER)
    assert step(almelo, dossier, date(2026, 12, 20)).urgency is Urgency.THIS_WEEK


def test_who_is_late_by_a_local_rule_is_not_late_by_law(almelo: Office) -> None:
    dossier = almelo.dossier(koppeling="2026-09-01", kennisgeving="2026-10-26")
    now = step(almelo, dossier)
    assert now.left(now.local[0]) < 0
    assert now.urgency is Urgency.THIS_WEEK
    assert step(almelo, dossier, date(2027, 1, 5)).urgency is Urgency.LATE


def test_a_sitting_ends_one_local_term_and_begins_the_next(almelo: Office) -> None:
    dossier = almelo.dossier(koppeling="2026-11-02")
    sat(almelo, dossier, Deel.WELKOMGESPREK, "2026-11-18")
    assert local(almelo, dossier) == ["vragenlijst", "brede_intake"]
    assert step(almelo, dossier).local[0].termijn.legal == date(2026, 12, 2)
    sat(almelo, dossier, Deel.VRAGENLIJST, "2026-11-20")
    assert local(almelo, dossier) == ["brede_intake"]
    later = almelo.dossier("Later", koppeling="2026-11-02")
    sat(almelo, later, Deel.WELKOMGESPREK, "2026-12-18")
    assert local(almelo, later) == ["welkomgesprek", "brede_intake"]


def test_the_first_sitting_of_a_part_counts(almelo: Office) -> None:
    dossier = almelo.dossier(koppeling="2026-11-02")
    sat(almelo, dossier, Deel.WELKOMGESPREK, "2026-11-20")
    sat(almelo, dossier, Deel.WELKOMGESPREK, "2026-11-17")
    assert step(almelo, dossier).local[0].termijn.legal == date(2026, 12, 1)


def test_after_the_last_question_the_intake_has_no_local_term(almelo: Office) -> None:
    dossier = almelo.dossier(koppeling="2026-11-02")
    assert codes(almelo, dossier)["lokaal.brede_intake"] == date(2027, 1, 11)
    almelo.intake(dossier, afs_voorgelezen="OK")
    assert "lokaal.brede_intake" not in codes(almelo, dossier)
    assert local(almelo, dossier) == ["welkomgesprek"]


def test_the_board_without_a_local_pack_says_the_law_only(office: Office) -> None:
    dossier = office.dossier(koppeling="2026-11-13")
    now = step(office, dossier)
    assert (now.local, now.pressing, now.urgency) == ((), None, Urgency.NO_TERM)
    assert codes(office, dossier) == {}


def test_the_most_urgent_comes_first_whether_law_or_local_rule(almelo: Office) -> None:
    almelo.dossier("Wet", kennisgeving="2026-10-28")
    almelo.dossier("Lokaal", koppeling="2026-10-28")
    almelo.board.refresh()
    board = almelo.board.page(Wanted(), limit=10)
    assert [each.step.found.name for each in board] == ["Lokaal", "Wet"]


def test_after_the_plan_the_local_terms_run_beside_the_law(almelo: Office) -> None:
    known = {"koppeling": "2026-06-01", "doelgroep": "asiel", "inschrijving_brp": "2026-07-13"}
    dossier, _ = almelo.decided(almelo.dossier(**known))
    assert "welkomgesprek" not in local(almelo, dossier)
    benefit = {"begin_bijstand": "2026-07-13"}
    almelo.records.keep(dossier, Record("", "ontzorgen", benefit))
    found = codes(almelo, dossier)
    assert found["lokaal.ontzorgen_toets"] == date(2026, 12, 12)
    assert found["lokaal.voortgangsgesprekken"] == date(2027, 11, 24)
    assert found["lokaal.vrijwilligerswerk"] == date(2027, 2, 25)
    assert found["lokaal.begeleiding"] == date(2027, 7, 13)
    assert {"termijn", "schakelen", "ontzorgen"} < found.keys()
    advised = {each.code: each.advised for each in almelo.trajecten.deadlines(dossier)}
    assert advised["lokaal.ontzorgen_toets"] == date(2026, 12, 11)
    assert advised["termijn"] is None
    almelo.records.keep(dossier, Record("", "ontzorgen", {**benefit, "besproken": "2026-11-20"}))
    assert "lokaal.ontzorgen_toets" not in codes(almelo, dossier)


def test_what_was_recorded_moves_and_ends_local_terms(all_packs: Office) -> None:
    known = {"verhuizing": "2026-10-01", "nidos": "nu", "geboortedatum": "2009-08-31"}
    dossier, _ = all_packs.decided(all_packs.dossier(**known))
    before = codes(all_packs, dossier)
    assert before["lokaal.start"] == date(2027, 1, 1)
    assert before["lokaal.evaluatie"] == date(2027, 5, 24)
    assert before["lokaal.toekomstplan"] == date(2027, 2, 28)
    keep = all_packs.records.keep
    placed = {"soort": "taalstage", "waar": "de bibliotheek", "dag": "2026-10-05"}
    keep(dossier, Record("", "plaatsing", {**placed, "uren_week": "8"}))
    keep(dossier, Record("", "uren", {"dag": "2026-10-06", "soort": "taal_knm", "uren": "3"}))
    keep(dossier, Record("", "uren", {"dag": "2026-09-01", "soort": "participatie", "uren": "3"}))
    keep(dossier, Record("", "voortgangsgesprek", {"dag": "2026-11-24", "wijze": "kantoor"}))
    after = codes(all_packs, dossier)
    assert "lokaal.start" not in after
    assert "lokaal.vrijwilligerswerk" not in after
    assert after["lokaal.taalstage"] == date(2027, 1, 5)
    assert after["lokaal.evaluatie"] == date(2027, 5, 24)
    offered = {"instelling": "Taalhuis", "verwachte_start": "2026-10-02"}
    other, _ = all_packs.decided(all_packs.dossier("Ander"))
    keep(other, Record("", "aanbod", offered))
    assert codes(all_packs, other)["lokaal.vrijwilligerswerk"] == date(2027, 1, 2)
