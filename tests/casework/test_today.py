"""The board: where a dossier is, what comes next, and how near the ten weeks are."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_desktop.casework.progress import Deadline
from coach_desktop.casework.summary import Found
from coach_desktop.casework.today import PLAN, Station, Step, Urgency
from coach_desktop.law.termijnen import Termijn
from tests.builders import TODAY, Office

TALKED = {"start_datum": "2026-11-20", "gez_vorm": "alleen"}
FINISHED = {**TALKED, "afs_voorgelezen": "OK"}
TEST_DONE = {"lbt_uitslag": "haalbaar"}
TEST_SPARED = {"lbt_status": "uitzondering"}


def step(office: Office, dossier: str, day: date = TODAY) -> Step:
    found = office.vault.dossier(dossier)
    assert found is not None
    return office.today.step(found, day)


@pytest.mark.parametrize(
    ("facts", "answers", "following"),
    [
        ({}, {}, Station.OVERDRACHT),
        ({"koppeling": "2026-09-01"}, {}, Station.WELKOMGESPREK),
        ({"kennisgeving": "2026-09-28"}, {"start_datum": "2026-11-20"}, Station.WELKOMGESPREK),
        ({"kennisgeving": "2026-09-28"}, {"gez_vorm": "alleen"}, Station.WELKOMGESPREK),
        ({"kennisgeving": "2026-09-28"}, TALKED, Station.VRAGENLIJST),
        ({"kennisgeving": "2026-09-28"}, FINISHED, Station.LEERBAARHEIDSTOETS),
        ({"kennisgeving": "2026-09-28", **TEST_DONE}, FINISHED, Station.PIP),
        ({"kennisgeving": "2026-09-28", **TEST_SPARED}, FINISHED, Station.PIP),
    ],
)
def test_the_next_station_is_the_first_that_was_not_reached(
    office: Office, facts: dict[str, str], answers: dict[str, str], following: Station
) -> None:
    intake = office.intake(office.dossier(**facts), **answers)
    assert step(office, intake.dossier).next is following


def test_only_a_decision_reaches_the_pip_and_then_no_term_runs(office: Office) -> None:
    facts = {"kennisgeving": "2026-09-28", **TEST_DONE}
    dossier = office.intake(office.dossier(**facts), **FINISHED).dossier
    office.pip(dossier)
    assert step(office, dossier).next is Station.PIP
    office.plans.withdraw(dossier, office.last(dossier), TODAY)
    office.decided(dossier)
    now = step(office, dossier)
    assert now.next is Station.VOORTGANG
    assert now.termijn is None
    assert now.urgency is Urgency.LATER


def test_a_withdrawn_decision_lets_the_term_run_again(office: Office) -> None:
    dossier, decided = office.decided(office.dossier(kennisgeving="2026-09-28"))
    assert step(office, dossier).termijn is None
    office.plans.withdraw(dossier, decided, TODAY)
    assert step(office, dossier).termijn is not None


def test_the_ten_weeks_are_told_with_both_dates_and_the_article(office: Office) -> None:
    now = step(office, office.dossier(kennisgeving="2026-09-28"))
    assert now.termijn is not None
    assert now.termijn.raw == now.termijn.legal == date(2026, 12, 7)
    assert "5.3" in now.termijn.article
    assert now.left(now.dues[0]) == 13


@pytest.mark.parametrize(
    ("housed", "ends"),
    [("ja", date(2026, 12, 21)), ("nee", date(2026, 12, 7)), ("onbekend", date(2026, 12, 7))],
)
def test_registration_counts_for_who_was_housed_under_article_28(
    office: Office, housed: str, ends: date
) -> None:
    dossier = office.dossier(
        kennisgeving="2026-09-28", inschrijving_brp="2026-10-12", huisvestingswet=housed
    )
    now = step(office, dossier)
    assert now.termijn is not None
    assert now.termijn.legal == ends


@given(st.integers(-400, 400), st.booleans())
def test_urgency_follows_the_days_that_are_left_and_only_the_law_makes_late(
    days: int, by_law: bool
) -> None:
    ends = TODAY + timedelta(days)
    due = Deadline(PLAN if by_law else "termijn", Termijn(ends, ends, "", ""))
    found = Found("d", "Haile", "", "", "", "")
    urgency = Step(found, frozenset(), Station.OVERDRACHT, TODAY, (due,)).urgency
    if days < 0 and by_law:
        assert urgency is Urgency.LATE
    else:
        assert urgency is (Urgency.THIS_WEEK if days <= 7 else Urgency.LATER)


def test_what_asks_nothing_of_the_coach_is_not_due(office: Office) -> None:
    dossier, version = office.decided()
    office.plans.bekendmaken(dossier, version, TODAY)
    codes = {each.code for each in step(office, dossier).dues}
    assert codes == {"termijn", "schakelen", "aanbod"}
    far = {each.code for each in step(office, dossier, date(2029, 6, 1)).dues}
    assert far == {"termijn", "aanbod"}
